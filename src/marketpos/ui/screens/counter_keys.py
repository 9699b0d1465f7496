"""A real keyboard at the counter: which key of the pad it was, and whether a scanner typed it."""

from __future__ import annotations

import time
from typing import NamedTuple

from PySide6.QtGui import QKeyEvent

from marketpos.domain.scanner import ENTER, Scanner

_BACKSPACE, _RETURN, _ENTER = 0x01000003, 0x01000004, 0x01000005
"""The values of Qt.Key, see widgets/painting.py."""

_SIGNS = {
    "+": "plus",
    "-": "minus",
    "*": "star",
    "/": "slash",
    ".": "dot",
    ",": "dot",  # what some number pads type there
}


class Meant(NamedTuple):
    """What a key meant: a key of ``domain.keypad``, a scanned code, or a letter to find with."""

    pad_key: str = ""
    code: str = ""
    letter: str = ""
    may_be_scan: bool = False  # a run of fast keys may have begun: remember how things stood


class Keyboard:
    """Listens to every key that no field took."""

    def __init__(self) -> None:
        self.scanner = Scanner()

    def hear(self, event: QKeyEvent) -> Meant:
        """What this key meant; empty for keys that are somebody else's."""
        at_ms = event.timestamp() or time.monotonic_ns() // 1_000_000
        heard = self.scanner.feed(ENTER if _is_enter(event) else event.text(), at_ms)
        if heard.code:
            return Meant(code=heard.code)
        key = _pad_key(event)
        if key == "enter" and event.isAutoRepeat():
            return Meant()
        letter = event.text() if event.text().isalpha() else ""
        return Meant(key, letter=letter, may_be_scan=heard.began)


def _pad_key(event: QKeyEvent) -> str:
    text = event.text()
    if len(text) == 1 and text in "0123456789":
        return text
    if text in _SIGNS:
        return _SIGNS[text]
    if _is_enter(event):
        return "enter"
    return "back" if event.key() == _BACKSPACE else ""


def _is_enter(event: QKeyEvent) -> bool:
    return event.key() in (_RETURN, _ENTER)
