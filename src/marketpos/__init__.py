"""marketpos: the counter PC companion for shops in Korean traditional markets."""

__version__ = "0.2.0"
