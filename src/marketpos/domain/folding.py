"""A name or a query as the finding sees it: letters only, lower case, ㄲ and ㄱ taken as one.

Spaces and signs go, but where a word began is remembered. Folding a letter also takes ㅖ and ㅒ
for ㅔ and ㅐ, because people write 게란 for 계란 and forget Shift.
"""

from __future__ import annotations

from typing import NamedTuple

from marketpos.domain.hangul import LEADS, TAILS, VOWELS, jamo, nfc

LONGEST = 64
"""No name or query is looked at beyond this many characters."""

_PLAIN = str.maketrans("ㄲㄸㅃㅆㅉㅒㅖ", "ㄱㄷㅂㅅㅈㅐㅔ")
_NARROW = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}  # ４８２１ typed full width
_WIDE = frozenset(map(chr, _NARROW))
_LEADS = frozenset(LEADS)
_LOOSE = frozenset(set(TAILS + VOWELS) - set(LEADS))
_LOOSE_STROKES = {ord(char): jamo(char) for char in _LOOSE}  # ㄳ and ㅘ typed as two keys


class Folded(NamedTuple):
    """A folded text. ``letters[i]`` are the folded strokes of ``text[i]``, ``firsts[i]`` the first.

    ``word_starts`` are the places in ``text`` where a word begins, the very first left out.
    """

    text: str
    letters: tuple[str, ...]
    firsts: str
    word_starts: frozenset[int]


def fold(text: str) -> Folded:
    """Fold a name or a query, at most ``LONGEST`` characters of it."""
    words = _words(plain(text)[:LONGEST])
    whole = "".join(words)
    letters = tuple(map(_letters.__getitem__, whole))
    firsts = "".join([strokes[0] for strokes in letters])
    return Folded(whole, letters, firsts, _starts(words))


def plain(text: str) -> str:
    """``text`` in whole syllables and ordinary width, capitals kept."""
    whole = nfc(text)
    return whole if _WIDE.isdisjoint(whole) else whole.translate(_NARROW)


def is_initial(char: str) -> bool:
    """Whether ``char`` is a consonant standing alone, so it may mean any syllable it begins."""
    return char in _LEADS


def _words(text: str) -> list[str]:
    lower = text.lower()
    if not lower.isalnum():
        lower = "".join([char if char.isalnum() else " " for char in lower])
    return (lower if _LOOSE.isdisjoint(lower) else lower.translate(_LOOSE_STROKES)).split()


def _starts(words: list[str]) -> frozenset[int]:
    if len(words) < 2:
        return _NO_STARTS
    at = [len(words[0])]
    for word in words[1:-1]:
        at.append(at[-1] + len(word))
    return frozenset(at)


class _Letters(dict[str, str]):
    """The folded strokes of each character, learned the first time it is met."""

    def __missing__(self, char: str) -> str:
        self[char] = jamo(char).translate(_PLAIN)
        return self[char]


_letters = _Letters()
_NO_STARTS: frozenset[int] = frozenset()
