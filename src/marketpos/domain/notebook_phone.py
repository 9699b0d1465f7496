"""Finding a telephone number in a cell, however it was written and whatever a spreadsheet did."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from marketpos.domain.phones import is_valid, tidied

_RUN = re.compile(r"[+(]?[\dOoＯlI|][\dOoＯlI|\s().~·‐-―/+-]{2,24}[\dOoＯlI|]")
_SCIENTIFIC = re.compile(r"(\d(?:\.\d+)?)[eE]\+?(\d{1,2})")
_WHOLE_FLOAT = re.compile(r"(\d{7,12})\.0+")
_ROUNDED = re.compile(r"(?=\d{10}$)1[016789]\d*0{5,}")  # 1.01E+09, read as a number again
_LAST_FOUR = re.compile(r"(?:뒷?자리|뒤|끝)\D{0,6}(\d{4})(?!\d)")
_TIDY = str.maketrans("OoＯlI|·‐―", "000111---")
_WIDE = str.maketrans("０１２３４５６７８９－＋（）．／", "0123456789-+()./")
_LABEL = re.compile(
    r"(?:휴대전화|휴대폰|핸드폰|전화번호|전화|연락처|모바일|H\.?\s?P\.?|Tel\.?|T\.|M\.)\s*[:：]?\s*$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\s/~]+")
_EDGES = " \t,;:/·|()[]-~"


class PhoneDoubt(StrEnum):
    """What is doubtful about a number."""

    LOST_DIGITS = "lost_digits"
    ODD = "odd"
    GUESSED_010 = "guessed_010"


class PhoneFound(NamedTuple):
    """National digits, or the last four alone, or nothing; and what else stood in the cell."""

    phone: str = ""
    rest: str = ""
    doubt: PhoneDoubt | None = None


def phone_in(cell: str) -> PhoneFound:
    """The number in a cell that should have one; of two the first, the other stays in ``rest``."""
    text = _WHOLE_FLOAT.sub(r"\1", cell.translate(_WIDE).strip().lstrip("'"))
    if scientific := _SCIENTIFIC.fullmatch(text):
        return _from_scientific(scientific, text)
    if _ROUNDED.fullmatch(text):
        return PhoneFound("", text, PhoneDoubt.LOST_DIGITS)
    bare = re.sub(r"[\s.()-]", "", text.translate(_TIDY))
    if re.fullmatch(r"[2-9]\d{7}", bare):
        return PhoneFound("010" + bare, doubt=PhoneDoubt.GUESSED_010)
    found = phone_beside(text)
    if found.phone:
        return found
    if re.fullmatch(r"\d{4}", bare):
        return PhoneFound(bare)
    if last := _LAST_FOUR.search(text):
        return PhoneFound(last[1], _without(text, last.span()))
    odd = any(char.isdigit() for char in text)
    return PhoneFound("", text, PhoneDoubt.ODD if odd else None)


def phone_beside(text: str) -> PhoneFound:
    """A whole number among other words, such as ``김사장 1 010-1234-5678 (두부)``."""
    text = text.translate(_WIDE)
    for run in _RUN.finditer(text):
        for start, end in _parts(run):
            national = tidied(text[start:end].translate(_TIDY))
            if is_valid(national):
                return PhoneFound(national, _without(text, (start, end)))
    return PhoneFound("", text)


def _parts(run: re.Match[str]) -> list[tuple[int, int]]:
    """Where a number may stand in a run of digits: all of it, else some of what spaces part.

    010-1111-2222/051-333-4444 and ``1 010-1234-5678`` are runs of more than one thing.
    """
    words = [(run.start() + w.start(), run.start() + w.end()) for w in _WORD.finditer(run[0])]
    sizes = range(len(words), 0, -1)
    return [
        (words[at][0], words[at + size - 1][1])
        for size in sizes
        for at in range(len(words) - size + 1)
    ]


def _from_scientific(match: re.Match[str], text: str) -> PhoneFound:
    """1.012345678E+09 has all its digits, 1.01E+09 has lost them for ever."""
    mantissa, exponent = match.groups()
    if len(mantissa.partition(".")[2]) < int(exponent):
        return PhoneFound("", text, PhoneDoubt.LOST_DIGITS)
    national = tidied(str(int(Decimal(text))))
    if is_valid(national):
        return PhoneFound(national)
    return PhoneFound("", text, PhoneDoubt.ODD)


def _without(text: str, span: tuple[int, int]) -> str:
    """What is left of a cell without the number and the word that announced it."""
    before = _LABEL.sub("", text[: span[0]].rstrip(_EDGES)).rstrip(_EDGES)
    after = text[span[1] :].lstrip(_EDGES)
    if before.count("(") > before.count(")") or (after and "(" not in after and ")" in after):
        before, after = before.replace("(", " "), after.replace(")", " ")
    return " ".join(part for part in (before.strip(), after.strip()) if part)
