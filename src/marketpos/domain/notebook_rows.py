"""One row of a notebook read as a person: tidied, repaired where sure, doubted where not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from marketpos.domain.amounts import parse_amount
from marketpos.domain.money import DEAREST_WON, NOTHING, Won
from marketpos.domain.names import cut, tidied
from marketpos.domain.notebook_columns import Field
from marketpos.domain.notebook_phone import PhoneDoubt, PhoneFound, phone_beside, phone_in

LONGEST_MEMO = 500

_RESIDENT = re.compile(r"(?<!\d)\d{6}\s*[-–]\s*[1-8]\d{6}(?!\d)")
_CARD = re.compile(r"(?<!\d)(?:\d{4}[\s-]){3}\d{4}(?!\d)")
_GUARDED = re.compile(r"'(?=[=+\-@\t\r])")
_NOTHING_OWED = frozenset(("", "-", "0", "x", "없음", "완납", "다갚음", "정산", "none"))
_NO = ("거부", "거절", "안함", "안받", "미동의", "아니", "수신거부", "철회", "no", "x", "n")


class Doubt(StrEnum):
    """What about a row a person should look at before it is written down."""

    LOST_DIGITS = "lost_digits"
    ODD_PHONE = "odd_phone"
    GUESSED_010 = "guessed_010"
    LONG_NAME = "long_name"
    ODD_AMOUNT = "odd_amount"
    FORBIDDEN = "forbidden"
    UNREAD = "unread"


_ABOUT_PHONE = {
    PhoneDoubt.LOST_DIGITS: Doubt.LOST_DIGITS,
    PhoneDoubt.ODD: Doubt.ODD_PHONE,
    PhoneDoubt.GUESSED_010: Doubt.GUESSED_010,
}


class NotebookPerson(NamedTuple):
    """A row as it would be written down. ``line`` counts the rows of the table from 1.

    ``refused``: the notebook says no news to them. ``doubts`` are in no order.
    """

    line: int
    nickname: str = ""
    name: str = ""
    phone: str = ""
    owed_won: Won = NOTHING
    memo: str = ""
    refused: bool = False
    doubts: frozenset[Doubt] = frozenset()

    @property
    def is_somebody(self) -> bool:
        """Whether there is anything to know them by."""
        return bool(self.nickname or self.name or self.phone)

    @property
    def called(self) -> str:
        """The words under which they are found."""
        return f"{self.nickname} {self.name}".strip()


def person_of(line: int, row: Sequence[str], columns: Sequence[Field]) -> NotebookPerson:
    """The person in a row. Formulas are letters like any other and are never reckoned."""
    doubts: set[Doubt] = set()
    cells = [_safe(cell, doubts) for cell in row]
    said = _by_field(cells, columns)
    phone = _phone(said, doubts)
    nickname, more = _name(said[Field.NICKNAME], phone, doubts)
    name, rest = _name(said[Field.NAME], PhoneFound(), doubts)
    owed = _owed(said[Field.OWED], doubts)
    notes = (*said[Field.MEMO], more, rest, phone.rest)
    memo = " · ".join(dict.fromkeys(note for note in map(tidied, notes) if note))
    return NotebookPerson(
        line,
        nickname,
        "" if name == nickname else name,
        phone.phone,
        owed,
        memo[:LONGEST_MEMO],
        any(_is_no(cell) for cell in said[Field.NEWS]),
        frozenset(doubts),
    )


def _by_field(cells: Sequence[str], columns: Sequence[Field]) -> dict[Field, list[str]]:
    said: dict[Field, list[str]] = {field: [] for field in Field}
    for cell, field in zip(cells, columns, strict=False):
        if cell.strip():
            said[field].append(cell)
    return said


def _safe(cell: str, doubts: set[Doubt]) -> str:
    """A cell without resident and card numbers, which must not be kept (domain.md 4.1, 4.4)."""
    if "\ufffd" in cell:
        doubts.add(Doubt.UNREAD)
    without = _CARD.sub("", _RESIDENT.sub("", cell))
    if without != cell:
        doubts.add(Doubt.FORBIDDEN)
    return _GUARDED.sub("", without, count=1) if without.startswith("'") else without


def _phone(said: dict[Field, list[str]], doubts: set[Doubt]) -> PhoneFound:
    """From its own column, else from beside the name; two columns make one number and a note."""
    for cell in said[Field.PHONE]:
        found = phone_in(tidied(cell))
        if found.doubt:
            doubts.add(_ABOUT_PHONE[found.doubt])
        if found.phone or found.rest:
            return found
    for cell in said[Field.NICKNAME]:
        found = phone_beside(tidied(cell))
        if found.phone:
            return found._replace(rest="")
    return PhoneFound()


def _name(cells: Sequence[str], phone: PhoneFound, doubts: set[Doubt]) -> tuple[str, str]:
    whole = tidied(" ".join(cells))
    if phone.phone and any(char.isdigit() for char in whole):
        beside = phone_beside(whole)
        whole = beside.rest if beside.phone == phone.phone else whole
    name, rest = cut(whole)
    if rest:
        doubts.add(Doubt.LONG_NAME)
    return name, rest


def _owed(cells: Sequence[str], doubts: set[Doubt]) -> Won:
    for cell in cells:
        amount = _amount(tidied(cell))
        if amount is None or abs(amount) > DEAREST_WON:
            doubts.add(Doubt.ODD_AMOUNT)
            return NOTHING
        return amount
    return NOTHING


def _amount(text: str) -> Won | None:
    """What is owed; ``(5,000)`` and a minus mean that it is the shop that owes."""
    said = re.sub(r"\.0+$", "", text.replace("₩", "").replace("￦", "").strip())
    if said.lower().replace(" ", "") in _NOTHING_OWED:
        return NOTHING
    negative = re.fullmatch(r"\((.+)\)|-\s*(.+)|[△▲]\s*(.+)", said)
    inner = next(filter(None, negative.groups())) if negative else said
    amount = parse_amount(inner)
    return None if amount is None else Won(-amount if negative else amount)


def _is_no(cell: str) -> bool:
    said = re.sub(r"[\s.]", "", cell.lower())
    return said in ("n", "x", "no") or any(word in said for word in _NO[:-3])
