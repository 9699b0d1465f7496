"""Names as people write them, made fit to be kept: emoji stay, tricks and invisible signs go."""

from __future__ import annotations

import unicodedata

LONGEST_NAME = 40
"""More letters than any nickname; what is longer is cut, and the rest belongs in the memo."""

_JOINER = "\u200d"  # holds an emoji of several people together
_BLANKS = frozenset("\u115f\u1160\u3164\uffa0\u2800")  # letters that show nothing
_GONE = frozenset(("Cf", "Cc", "Cs", "Cn"))


def tidied(text: str) -> str:
    """``text`` in whole syllables, on one line, without signs that are not seen.

    A Mac's taken-apart Hangul is put together; right-to-left marks, control signs, half pairs and
    blank letters go; marks such as ``<script>`` are letters like any other and stay.
    """
    seen = "".join(map(_seen, unicodedata.normalize("NFC", text)))
    return " ".join(seen.split()).strip(_JOINER)


def cut(text: str, longest: int = LONGEST_NAME) -> tuple[str, str]:
    """A name of at most ``longest`` letters, and what was cut off; no emoji is cut in two."""
    if len(text) <= longest:
        return text, ""
    at = longest
    while at > 1 and _holds_on(text[at - 1], text[at]):
        at -= 1
    return text[:at].rstrip(), text[at:].lstrip()


def _seen(char: str) -> str:
    if char in _BLANKS or char.isspace():
        return " "
    hidden = unicodedata.category(char) in _GONE and char != _JOINER
    return "" if hidden else char


def _holds_on(before: str, char: str) -> bool:
    """Whether ``char`` belongs to the sign before it."""
    return _JOINER in (before, char) or unicodedata.category(char) in ("Mn", "Me", "Sk")
