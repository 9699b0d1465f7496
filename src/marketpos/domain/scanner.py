"""A scanner is told from a person by how fast it types; nothing else about it is known.

Scanners type like a keyboard: every character within 30 ms of the one before, then Enter. Under the
Korean input method letters arrive as jamo; they are mapped back (domain.md 3.1). Nobody is kept
waiting to see which it is: the counter acts on every key at once, remembers how things stood
when a run of fast keys ``began``, and goes back to that when the run turns out to be a scan.
"""

from __future__ import annotations

from typing import NamedTuple

from marketpos.domain.barcode import scanned

FAST_MS = 30
"""The longest pause inside a scan; no finger is that fast twice in a row."""

FEWEST_DIGITS = 8
"""The shortest package barcode (EAN-8). Fewer digits alone are an amount typed by a quick hand."""

FEWEST_WITH_LETTERS = 4
"""A shop's own label may be short, but no letter is ever typed on a number pad."""

ENTER = "\r"


class Heard(NamedTuple):
    """What a key meant: a run of fast keys ``began`` with it, or it ended the scan of ``code``."""

    began: bool = False
    code: str = ""


_NOTHING_NEW = Heard()


class Scanner:
    """Listens to every key with its time; knows nothing but what it was fed."""

    def __init__(self) -> None:
        self._run = ""
        self._last_ms = 0

    def feed(self, text: str, at_ms: int) -> Heard:
        """One key: the character it typed, ``ENTER``, or nothing (Shift), and when, in ms.

        Clocks that jump back are a pause, not a scan.
        """
        if not text:
            return _NOTHING_NEW
        is_fast = bool(self._run) and 0 <= at_ms - self._last_ms < FAST_MS
        self._last_ms = at_ms
        if text in (ENTER, "\n"):
            return self._end(is_fast=is_fast)
        self._run = self._run + text if is_fast else text
        return Heard(began=not is_fast)

    def _end(self, *, is_fast: bool) -> Heard:
        run, self._run = self._run, ""
        code = scanned(run)
        return Heard(code=code) if is_fast and is_scan(code) else _NOTHING_NEW


def is_scan(code: str) -> bool:
    """Whether ``code`` typed that fast can only have come from a scanner."""
    bare = code.replace("-", "")
    if not (bare.isascii() and bare.isalnum()):
        return False
    return len(code) >= (FEWEST_DIGITS if bare.isdigit() else FEWEST_WITH_LETTERS)
