"""What each column of a notebook's table is: guessed from its heading or from what stands in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from marketpos.domain.amounts import parse_amount
from marketpos.domain.notebook_phone import phone_in
from marketpos.domain.phones import is_valid

Rows = Sequence[Sequence[str]]


class Field(StrEnum):
    """What a column may be. ``SKIP`` is not taken over."""

    NICKNAME = "nickname"
    NAME = "name"
    PHONE = "phone"
    OWED = "owed"
    MEMO = "memo"
    NEWS = "news"
    SKIP = "skip"


class Guess(NamedTuple):
    """What each column was taken for, and where the people begin (0: there is no heading)."""

    columns: tuple[Field, ...]
    first_row: int


HEADINGS = {
    Field.NICKNAME: ("별칭", "별명", "호칭", "애칭", "부르는이름", "닉네임", "nickname"),
    Field.NAME: ("이름", "성명", "성함", "고객명", "손님", "단골", "고객", "상호", "name"),
    Field.PHONE: (
        "전화",
        "휴대",
        "핸드폰",
        "연락처",
        "폰번호",
        "모바일",
        "hp",
        "tel",
        "phone",
        "mobile",
    ),
    Field.OWED: ("외상", "미수", "잔액", "잔금", "받을돈", "갚을돈", "owed", "balance"),
    Field.MEMO: ("메모", "비고", "특이", "취향", "참고", "내용", "주소", "memo", "note"),
    Field.NEWS: ("수신", "광고", "소식", "마케팅", "문자동의", "news"),
    Field.SKIP: (
        "번호",
        "순번",
        "no",
        "연번",
        "가입",
        "등록",
        "최근",
        "방문",
        "횟수",
        "도장",
        "적립",
        "생일",
        "생년",
        "주민",
        "성별",
        "나이",
        "등급",
        "날",
        "일자",
        "date",
    ),
}
"""Words of a heading, the surer first within a kind. 번호 alone is a running number."""

_ORDER = (
    Field.PHONE,
    Field.NICKNAME,
    Field.NEWS,
    Field.OWED,
    Field.MEMO,
    Field.SKIP,
    Field.NAME,
)
_EXACT = frozenset(word for words in HEADINGS.values() for word in words) | {
    "전화번호",
    "휴대폰번호",
    "핸드폰번호",
}
_LONGEST_HEADING = 12
_LOOKED_AT = 10
_SAMPLE = 200
_BESIDE = 2  # letters beside a number that still leave it a number: (집)
_LATIN_WORD = re.compile(r"[a-z]+")


def guess(rows: Rows) -> Guess:
    """What the columns are. A heading may stand below a title; without one the content tells."""
    at = next((at for at, row in enumerate(rows[:_LOOKED_AT]) if _is_heading(row)), None)
    if at is None:
        return Guess(_by_content(rows, [None] * len(rows[0])), 0)
    return Guess(_by_content(rows[at + 1 :], [_headed(cell) for cell in rows[at]]), at + 1)


def _is_heading(row: Sequence[str]) -> bool:
    """Two known words, or one that can be nothing else; and no number anybody could ring."""
    if any(phone_in(cell).phone for cell in row):
        return False
    filled = [cell for cell in row if cell.strip()]
    known = [cell for cell in filled if _headed(cell) is not None]
    if len(known) >= 2:
        return True
    words_alone = not any(char.isdigit() for cell in filled for char in cell)
    return words_alone and any(_bare(cell) in _EXACT for cell in known)


def _headed(cell: str) -> Field | None:
    word = _bare(cell)
    if not word or len(word) > _LONGEST_HEADING:
        return None
    latin = set(_LATIN_WORD.findall(word))
    for field in _ORDER:
        for known in HEADINGS[field]:
            if known in latin if known.isascii() else known in word:
                return field
    return None


def _bare(cell: str) -> str:
    return re.sub(r"[\s()\[\].·:*_/-]", "", cell.lower())


def _by_content(rows: Rows, headed: list[Field | None]) -> tuple[Field, ...]:
    """Headed columns as they are headed, the others by what stands in them."""
    sample = rows[:_SAMPLE]
    found = list(headed)
    for at in range(len(found)):
        if found[at] is None:
            found[at] = _numbers_in([row[at] for row in sample])
    _only_one(found, Field.PHONE, sample)
    words = [at for at, field in enumerate(found) if field is None]
    has_name = Field.NICKNAME in found or Field.NAME in found
    for place, at in enumerate(words):
        first = place == 0 and not has_name
        found[at] = Field.NICKNAME if first else Field.MEMO
    if Field.NAME in found and Field.NICKNAME not in found:
        found[found.index(Field.NAME)] = Field.NICKNAME  # what they are called, whatever it says
    return tuple(field or Field.SKIP for field in found)


def _numbers_in(cells: Sequence[str]) -> Field | None:
    """A column that is mostly numbers of one kind; ``None`` when it is words."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    if not filled:
        return Field.SKIP
    most = (len(filled) + 1) // 2
    if sum(bool(_bare_phone(cell)) for cell in filled) >= most:
        return Field.PHONE
    if (
        sum(bool(re.fullmatch(r"\d{2,4}[./-]\d{1,2}[./-]\d{1,2}.*", cell)) for cell in filled)
        >= most
    ):
        return Field.SKIP
    if _is_counting(filled):
        return Field.SKIP
    amounts = [cell for cell in filled if parse_amount(cell.replace("₩", "")) is not None]
    return Field.OWED if len(amounts) >= most else None


def _bare_phone(cell: str) -> bool:
    """A cell that is little else than a number."""
    found = phone_in(cell)
    return is_valid(found.phone) and len(found.rest) <= _BESIDE


def _is_counting(cells: Sequence[str]) -> bool:
    """1, 2, 3, ...: the number of the line."""
    numbers = [int(cell) for cell in cells if cell.isascii() and cell.isdigit() and len(cell) < 7]
    return len(numbers) == len(cells) and numbers == list(
        range(numbers[0], numbers[0] + len(cells))
    )


def _only_one(found: list[Field | None], field: Field, rows: Rows) -> None:
    """Of two telephone columns the one with more mobiles; the other goes into the memo."""
    places = [at for at, one in enumerate(found) if one is field]
    if len(places) < 2:
        return

    def mobiles(at: int) -> int:
        return sum(phone_in(row[at]).phone.startswith("01") for row in rows)

    best = max(places, key=lambda at: (mobiles(at), -at))
    for at in places:
        found[at] = field if at == best else Field.MEMO
