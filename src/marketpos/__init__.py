"""marketpos: the counter PC companion for shops in Korean traditional markets."""
