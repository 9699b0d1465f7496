"""The right particle after any word: 김치를, 서울로, 10을, KF94를 (domain.md 6).

A word's last sound decides. Digits are read the Sino-Korean way; after Latin letters and signs
nobody can know, so both are written: QR을(를).
"""

from __future__ import annotations

from marketpos.domain.hangul import is_syllable, nfc

_PAIRS = (
    ("을", "를"),
    ("이", "가"),
    ("은", "는"),
    ("과", "와"),
    ("아", "야"),
    ("이랑", "랑"),
    ("이나", "나"),
    ("이라고", "라고"),
    ("이에요", "예요"),
    ("으로", "로"),
)
_FORMS = {form: pair for pair in _PAIRS for form in (*pair, "/".join(pair))}
_FORMS |= {"(으)로": _PAIRS[-1]}
_EITHER = {"이랑": "(이)랑", "이나": "(이)나", "이라고": "(이)라고", "으로": "(으)로"}
_CLOSING_QUOTES = "'\"’”」』》〉"

_NONE, _RIEUL, _OTHER = "none", "rieul", "other"
_DIGIT_SOUNDS = dict(zip("0123456789", "영일이삼사오육칠팔구", strict=True))
_ZEROS = {1: "십", 2: "백", 3: "천"}
_MYRIADS = "만억조경"
_UNIT_SOUNDS = {"g": "램", "kg": "램", "l": "터", "ml": "터", "%": "트"}


def with_josa(word: str, particle: str) -> str:
    """``word`` followed by the right one of a pair, named by either half or both: 을, 를, 을/를.

    Raises:
        KeyError: there is no such particle.
    """
    return word + josa(word, particle)


def josa(word: str, particle: str) -> str:
    """The right particle for ``word``, alone; see ``with_josa``."""
    after_batchim, after_vowel = _FORMS[particle]
    sound = _last_sound(word)
    if not sound:
        return _EITHER.get(after_batchim, f"{after_batchim}({after_vowel})")
    ending = _ending(sound)
    if ending == _NONE or (ending == _RIEUL and after_vowel == "로"):
        return after_vowel
    return after_batchim


def _ending(syllable: str) -> str:
    tail = (ord(syllable) - 0xAC00) % 28
    return _RIEUL if tail == 8 else _OTHER if tail else _NONE


def _last_sound(word: str) -> str:
    """The last syllable as it is read aloud, or nothing if that is anybody's guess."""
    bare = nfc(word).rstrip().rstrip(_CLOSING_QUOTES)
    last = bare[-1:]
    if not last or is_syllable(last):
        return last
    return _number_sound(bare) if last in _DIGIT_SOUNDS else _unit_sound(bare)


def _number_sound(bare: str) -> str:
    """10 ends in 십, 1,000 in 천, 20,000 in 만; any other digit in itself."""
    digits = bare.replace(",", "")
    digits = digits[len(digits.rstrip("0123456789")) :]
    zeros = len(digits) - len(digits.rstrip("0"))
    if not zeros or zeros == len(digits):
        return _DIGIT_SOUNDS[digits[-1]]
    return _ZEROS[zeros] if zeros < 4 else _MYRIADS[min(zeros // 4, 4) - 1]


def _unit_sound(bare: str) -> str:
    """A measure after a number is read out: 600g is 육백 그램."""
    number = bare.rstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ%")
    follows_number = number[-1:] in _DIGIT_SOUNDS if number else False
    return _UNIT_SOUNDS.get(bare[len(number) :].lower(), "") if follows_number else ""
