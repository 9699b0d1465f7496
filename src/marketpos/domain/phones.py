"""Korean telephone and business numbers: as people write them, as we keep them, as we show them.

Kept as the national digits, 01012345678. Rules of domain.md 6: mobiles 01[016789] and 7 or 8
digits, lines 02 and 0xx, personal numbers 050x, company numbers 15xx-xxxx.
"""

from __future__ import annotations

from marketpos.domain.refusal import Refusal

_OLD_MOBILE = ("011", "016", "017", "018", "019")
_AREA_CODES = (31, 32, 33, 41, 42, 43, 44, 51, 52, 53, 54, 55, 61, 62, 63, 64, 70, 80)
_AREAS = tuple(f"0{code}" for code in _AREA_CODES)
_COMPANY = ("15", "16", "18")
_FULL_WIDTH = str.maketrans("０１２３４５６７８９－＋", "0123456789-+")
_BETWEEN = " -.()/+\u00a0\u2010\u2011\u2012\u2013\u2014\u2212~"
_WEIGHTS = (1, 3, 7, 1, 3, 7, 1, 3, 5)


class NotAPhone(Refusal):
    """``typed`` is no Korean number: a digit too few, too many, or an unknown beginning."""


class NotABusinessNumber(Refusal):
    """``typed`` is no business number: not ten digits, or its check digit is wrong."""


def digits_typed(text: str) -> str:
    """The digits of ``text``, if there is nothing else but what people put between, or empty."""
    bare = text.translate(_FULL_WIDTH)
    digits = "".join(char for char in bare if char not in _BETWEEN)
    return digits if digits.isascii() and digits.isdigit() else ""


def tidied(text: str) -> str:
    """The national digits of a number written any way, or the digits as typed if it is none.

    +82 10-1234-5678, 82 010 1234 5678, and 1012345678 from a spreadsheet all give 01012345678.
    """
    digits = digits_typed(text)
    abroad = digits.removeprefix("82")
    for national in (digits, "0" + abroad.removeprefix("0"), "0" + digits, abroad):
        if is_valid(national):
            return national
    return digits


def normalise(text: str) -> str:
    """The national digits of a telephone number.

    Raises:
        NotAPhone: it is none.
    """
    national = tidied(text)
    if not is_valid(national):
        raise NotAPhone(typed=text)
    return national


def is_valid(digits: str) -> bool:
    """Whether ``digits`` can be dialled in Korea as they stand."""
    if not (digits.isascii() and digits.isdigit()):
        return False
    return len(digits) in _lengths(digits)


def is_mobile(digits: str) -> bool:
    """Whether ``digits`` is a valid number a message can be sent to."""
    return is_valid(digits) and digits.startswith("01")


def last4(digits: str) -> str:
    """The last four digits, by which regulars are found."""
    return digits[-4:]


def formatted(digits: str) -> str:
    """``digits`` with hyphens: 010-1234-5678, 02-123-4567, 1588-1234; what is none stays."""
    return "-".join(groups(digits))


def masked(digits: str) -> str:
    """``digits`` with the middle hidden: 010-****-5678."""
    parts = groups(digits)
    if len(parts) > 1:
        parts[-2] = "*" * len(parts[-2])
    return "-".join(parts)


def groups(digits: str) -> list[str]:
    """``digits`` in the groups they are read in; one group if they are no whole number."""
    if len(digits) == 8 and digits.startswith(_COMPANY):
        return [digits[:4], digits[4:]]
    if not 9 <= len(digits) <= 12 or not digits.startswith("0"):
        return [digits]
    cut = 2 if digits.startswith("02") else 4 if digits.startswith("050") else 3
    return [digits[:cut], digits[cut:-4], digits[-4:]]


def business_number(text: str) -> str:
    """The ten digits of a business registration number.

    Raises:
        NotABusinessNumber: it has not ten digits, or the check digit is wrong.
    """
    digits = digits_typed(text)
    if len(digits) != 10 or int(digits[-1]) != _business_check(digits):
        raise NotABusinessNumber(typed=text)
    return digits


def formatted_business(digits: str) -> str:
    """A business number as it is printed: 123-45-67890."""
    return f"{digits[:3]}-{digits[3:5]}-{digits[5:]}"


def _lengths(digits: str) -> tuple[int, ...]:
    """How long a number that begins like this may be."""
    if digits.startswith("010"):
        return (11,)  # never shorter: ten digits are one forgotten, the commonest slip
    if digits.startswith(_OLD_MOBILE) or digits.startswith(_AREAS):
        return (10, 11)
    if digits.startswith("02"):
        return (9, 10)
    if digits.startswith("050") and digits[3:4] != "0":
        return (11, 12)
    return (8,) if digits.startswith(_COMPANY) else ()


def _business_check(digits: str) -> int:
    total = sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS, strict=False))
    total += int(digits[8]) * 5 // 10
    return -total % 10
