"""Hangul taken apart and put together: initials, 두벌식 strokes, mistyped keys, our own keyboard.

Everything speaks compatibility jamo (ㄱ U+3131 ... ㅣ U+3163), the letters people see on keys,
never the conjoining ones (U+1100 ...). A stroke is one key of a 두벌식 keyboard, shifted or not.
"""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

LEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
TAILS = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
FIRST_SYLLABLE, LAST_SYLLABLE = 0xAC00, 0xD7A3

_COMPOUND = "ㅘㅗㅏ ㅙㅗㅐ ㅚㅗㅣ ㅝㅜㅓ ㅞㅜㅔ ㅟㅜㅣ ㅢㅡㅣ "
_COMPOUND += "ㄳㄱㅅ ㄵㄴㅈ ㄶㄴㅎ ㄺㄹㄱ ㄻㄹㅁ ㄼㄹㅂ ㄽㄹㅅ ㄾㄹㅌ ㄿㄹㅍ ㅀㄹㅎ ㅄㅂㅅ"
_SPLIT = {triple[0]: triple[1:] for triple in _COMPOUND.split()}
_JOIN = {strokes: whole for whole, strokes in _SPLIT.items()}
_LEAD_AT = {jamo: at for at, jamo in enumerate(LEADS)}
_VOWEL_AT = {jamo: at for at, jamo in enumerate(VOWELS)}
_TAIL_AT = {"": 0} | {jamo: at for at, jamo in enumerate(TAILS, start=1)}

_SHIFTED = "QWERTOP"
_KEYS = dict(
    zip(
        "qwertyuiopasdfghjklzxcvbnm",
        "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ",
        strict=True,
    )
) | dict(zip(_SHIFTED, "ㅃㅉㄸㄲㅆㅒㅖ", strict=True))
_TO_QWERTY = {ord(stroke): key for key, stroke in _KEYS.items()}
_FROM_QWERTY = {ord(key.upper()): stroke for key, stroke in _KEYS.items() if key.islower()} | {
    ord(key): stroke for key, stroke in _KEYS.items()
}
_CONJOINING = {
    first + at: jamo
    for first, row in ((0x1100, LEADS), (0x1161, VOWELS), (0x11A8, TAILS))
    for at, jamo in enumerate(row)
}
_LOOSE = frozenset(map(chr, _CONJOINING))


def nfc(text: str) -> str:
    """``text`` in whole syllables, as files from a Mac are not; loose jamo in the visible kind."""
    if text.isascii():
        return text
    whole = unicodedata.normalize("NFC", text)
    return whole if _LOOSE.isdisjoint(whole) else whole.translate(_CONJOINING)


def is_syllable(char: str) -> bool:
    """Whether ``char`` is one whole syllable, such as 김."""
    return FIRST_SYLLABLE <= ord(char) <= LAST_SYLLABLE


def has_batchim(syllable: str) -> bool:
    """Whether a whole syllable ends in a consonant."""
    return (ord(syllable) - FIRST_SYLLABLE) % 28 != 0


def initials(text: str) -> str:
    """The first consonant of every syllable: 김치 찌개 gives ㄱㅊㅉㄱ.

    Other characters stay, in lower case; spaces go; a loose ㄳ counts as ㄱㅅ.
    """
    return nfc(text).translate(_initials)


def jamo(text: str) -> str:
    """``text`` as the strokes that type it: 값 gives ㄱㅏㅂㅅ, 과 gives ㄱㅗㅏ, 까 gives ㄲㅏ.

    Everything that is not Hangul stays as it is.
    """
    return nfc(text).translate(_strokes)


def from_qwerty(latin: str) -> str:
    """What was meant when Hangul was typed under the Latin input method: rlacl gives 김치.

    Shift counts for ㅃㅉㄸㄲㅆㅒㅖ only. When every other letter is a capital, CapsLock was on, and
    then a capital is an unshifted key.
    """
    plain = [
        key for key in latin if key.isascii() and key.isalpha() and key.upper() not in _SHIFTED
    ]
    pressed = latin.swapcase() if plain and all(key.isupper() for key in plain) else latin
    return Composer().press(pressed.translate(_FROM_QWERTY)).text


def to_qwerty(hangul: str) -> str:
    """The keys that were pressed when Latin was typed under the Korean one: ㅁㅠㅊ gives abc.

    Letters come out in lower case, but for the shifted keys of ㅃㅉㄸㄲㅆㅒㅖ.
    """
    return jamo(hangul).translate(_TO_QWERTY)


class Composer(NamedTuple):
    """What an on-screen Hangul keyboard has written: ``committed`` text and the strokes after it.

    Frozen: every press gives the next one.
    """

    committed: str = ""
    strokes: str = ""

    @property
    def composing(self) -> str:
        """The syllable still being put together, which an editor underlines; may be empty."""
        return _compose(self.strokes)

    @property
    def text(self) -> str:
        """Everything written, the unfinished syllable included."""
        return self.committed + self.composing

    def press(self, keys: str) -> Composer:
        """Press ``keys`` one after the other; anything but Hangul ends the syllable."""
        after = self
        for stroke in jamo(keys):
            after = after._press_one(stroke)
        return after

    def backspace(self) -> Composer:
        """Take back the last stroke of the unfinished syllable, else the last character."""
        if self.strokes:
            return Composer(self.committed, self.strokes[:-1])
        return Composer(self.committed[:-1])

    def commit(self) -> Composer:
        """End the unfinished syllable, as leaving the field does."""
        return Composer(self.text)

    def _press_one(self, stroke: str) -> Composer:
        if ord(stroke) not in _TO_QWERTY:
            return Composer(self.text + stroke)
        if _compose(self.strokes + stroke):
            return Composer(self.committed, self.strokes + stroke)
        if stroke in _VOWEL_AT and len(self.strokes) > 1 and self.strokes[-1] in _LEAD_AT:
            return self._move_batchim(stroke)
        return Composer(self.text, stroke)

    def _move_batchim(self, vowel: str) -> Composer:
        """도깨비불: the batchim turns out to begin the next syllable (각 + ㅏ gives 가가)."""
        stays = _compose(self.strokes[:-1])
        return Composer(self.committed + stays, self.strokes[-1] + vowel)


def _compose(strokes: str) -> str:
    """The one character these strokes make, or nothing when they do not make one."""
    lead = strokes[:1] if strokes[:1] in _LEAD_AT else ""
    vowel = "".join(stroke for stroke in strokes if stroke in _VOWEL_AT)
    tail = strokes[len(lead) + len(vowel) :]
    if lead + vowel + tail != strokes:
        return ""
    return _character(lead, _JOIN.get(vowel, vowel), _JOIN.get(tail, tail))


def _character(lead: str, vowel: str, tail: str) -> str:
    if lead and vowel in _VOWEL_AT and tail in _TAIL_AT:
        block = (_LEAD_AT[lead] * 21 + _VOWEL_AT[vowel]) * 28 + _TAIL_AT[tail]
        return chr(FIRST_SYLLABLE + block)
    alone = lead + vowel + tail
    return alone if alone in _LEAD_AT or alone in _VOWEL_AT else ""


class _Strokes(dict[int, str]):
    """A translation table that learns each character the first time it is met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        self[code] = _take_apart(code) if is_syllable(char) else _SPLIT.get(char, char)
        return self[code]


class _Initials(dict[int, str]):
    """The same for initials."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if is_syllable(char):
            self[code] = LEADS[(code - FIRST_SYLLABLE) // 588]
        else:
            self[code] = "" if char.isspace() else _SPLIT.get(char, char.lower())
        return self[code]


def _take_apart(code: int) -> str:
    block, tail = divmod(code - FIRST_SYLLABLE, 28)
    lead, vowel = divmod(block, 21)
    parts = (LEADS[lead], VOWELS[vowel], TAILS[tail - 1] if tail else "")
    return "".join(_SPLIT.get(part, part) for part in parts)


_strokes = _Strokes()
_initials = _Initials()
