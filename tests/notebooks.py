"""Old notebooks as shops keep them: every way a number, a name or a sum was ever written."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable
from typing import NamedTuple

HEADS = ("번호", "고객명", "H.P", "미수금", "비고")

PLACES = (
    "미용실",
    "떡집",
    "3층",
    "302호",
    "부동산",
    "세탁소",
    "철물점",
    "101동",
    "분식집",
    "꽃집",
)
CALLED = (
    "김사장",
    "이모님",
    "박선생",
    "할머니",
    "아지매",
    "최여사",
    "정사장님",
    "새댁",
    "반장",
    "총무",
)


class Truth(NamedTuple):
    """What a person who can read would have written down."""

    nickname: str
    phone: str
    owed: int
    memo: str = ""


class MessyRow(NamedTuple):
    """A row as it stands in the file, what it means, and whether nobody could be sure of it."""

    cells: tuple[str, ...]
    truth: Truth | None
    unsure: bool = False


def plain(digits: str) -> str:
    return digits


def hyphens(digits: str) -> str:
    return f"{digits[:3]}-{digits[3:7]}-{digits[7:]}"


def lost_zero(digits: str) -> str:
    return digits[1:]


def lost_zero_float(digits: str) -> str:
    return f"{digits[1:]}.0"


def scientific_whole(digits: str) -> str:
    return f"{digits[1]}.{digits[2:]}E+09"


def abroad(digits: str) -> str:
    return f"+82 {digits[1:3]} {digits[3:7]} {digits[7:]}"


def dots(digits: str) -> str:
    return f"{digits[:3]}.{digits[3:7]}.{digits[7:]}"


def letter_o(digits: str) -> str:
    return hyphens(digits).replace("010", "O1O", 1)


def wide(digits: str) -> str:
    return hyphens(digits).translate({ord(str(n)): chr(0xFF10 + n) for n in range(10)})


def labelled(digits: str) -> str:
    return f"HP: {hyphens(digits)}"


def apostrophe(digits: str) -> str:
    return f"'{digits}"


def without_010(digits: str) -> str:
    return f"{digits[3:7]}-{digits[7:]}"


WAYS: tuple[Callable[[str], str], ...] = (
    plain,
    hyphens,
    lost_zero,
    lost_zero_float,
    scientific_whole,
    abroad,
    dots,
    letter_o,
    wide,
    labelled,
    apostrophe,
    without_010,
)

_OWED = (
    ("", 0),
    ("-", 0),
    ("12,000", 12_000),
    ("5000원", 5_000),
    ("1만2천", 12_000),
    ("₩30,000", 30_000),
    ("완납", 0),
    ("(5,000)", -5_000),
    ("45000.0", 45_000),
    ("없음", 0),
)


def three_hundred(seed: int = 1) -> list[MessyRow]:
    """A notebook of 300 rows, each in another of the ways people write."""
    chance = random.Random(seed)
    rows = [_usual(at, chance) for at in range(270)]
    rows += [_odd(at, chance) for at in range(30)]
    return rows


def as_csv(rows: list[MessyRow], heads: tuple[str, ...] = HEADS) -> str:
    """The notebook as a spreadsheet program would save it."""
    lines = [",".join(map(_quoted, row)) for row in (heads, *(row.cells for row in rows))]
    return "\r\n".join(lines) + "\r\n"


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if set(cell) & set(',"\n') else cell


def _name(at: int) -> str:
    return f"{PLACES[at % 10]} {CALLED[at // 10 % 10]} {at // 100 or ''}".strip()


def _usual(at: int, chance: random.Random) -> MessyRow:
    digits = f"010{chance.randrange(2_000, 9_999):04d}{at:04d}"
    name, (owed, won) = _name(at), _OWED[at % len(_OWED)]
    written = (
        unicodedata.normalize("NFD", name) if at % 17 == 0 else f" {name} " if at % 5 else name
    )
    memo = ("", "두부 두 모", "덜 맵게", "월말 계산")[at % 4]
    cells = (str(at + 1), written, WAYS[at % len(WAYS)](digits), owed, memo)
    return MessyRow(cells, Truth(name, digits, won, memo))


def _odd(at: int, chance: random.Random) -> MessyRow:
    digits = f"010{chance.randrange(2_000, 9_999):04d}{at + 9_000:04d}"
    name, number = f"골목 손님 {chr(0xAC00 + 588 * (at % 19))}{at}", str(271 + at)
    kinds: tuple[MessyRow, ...] = (
        MessyRow((number, name, "1.01E+09", "", ""), Truth(name, "", 0), unsure=True),
        MessyRow((number, f"{name} {hyphens(digits)}", "", "", ""), Truth(name, digits, 0)),
        MessyRow((number, name, "555-0101", "", ""), Truth(name, "", 0), unsure=True),
        MessyRow((number, name, f"뒷자리 {digits[-4:]}", "", ""), Truth(name, digits[-4:], 0)),
        MessyRow(
            (number, name, f"{hyphens(digits)} / 051-555-0{at:03d}", "", ""), Truth(name, digits, 0)
        ),
        MessyRow((number, "", hyphens(digits), "", ""), Truth("", digits, 0)),
        MessyRow((number, f"\u202e{name}\u200f", hyphens(digits), "", ""), Truth(name, digits, 0)),
        MessyRow(
            (number, f"{name} 🐟", hyphens(digits), "=1+1", ""),
            Truth(f"{name} 🐟", digits, 0),
            unsure=True,
        ),
        MessyRow(
            (number, f"<script>{name}</script>", hyphens(digits), "", ""),
            Truth(f"<script>{name}</script>", digits, 0),
        ),
        MessyRow((number, "", "", "", ""), None),
    )
    return kinds[at % len(kinds)]
