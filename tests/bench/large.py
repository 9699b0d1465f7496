"""A shop larger than any stall: every starter product from many places, a town of regulars.

Written as rows, not as facts, which would take minutes; the keys are those the folds would write.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from itertools import islice, product
from pathlib import Path
from typing import NamedTuple

from builders import fish_shop, open_desk
from marketpos.domain.finding import search_keys
from marketpos.operations.desk import Desk
from marketpos.operations.starter import StarterProduct, trades
from marketpos.store.book import Book
from marketpos.store.finding import CUSTOMER, PRODUCT

PRODUCTS, REGULARS = 20_000, 100_000
_PLACES = "제주 남해 동해 서해 통영 여수 목포 완도 포항 부산 강릉 속초"
PLACES = ("", *_PLACES.split())
GRADES = ("", " 특대", " 중", " 소")
FAMILIES = "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진"
FIRST = "민서지수현영은정미경희숙순옥자화연주혜선윤하예도준시우승재성동진상태광병용기철호"
SECOND = "수현민지영희숙자순옥호준우진철식석환훈규원연은아서윤하율린빈솔경미정선화애남"
FLOORS = ("", "", "1층 ", "2층 ", "3층 ", "시장 ", "역전 ", "골목 ")
_SHOPS = "미용실 떡집 약국 세탁소 분식집 꽃집 철물점 문방구 식당 학원 교회 방앗간"
SHOPS = _SHOPS.split()
CALLED = ["사장", "언니", "아저씨", "이모", "삼촌", "할머니", "어머니", "선생님"]

_PRODUCT = (
    "INSERT INTO product (n, product, name, category, unit, barcode, price_won, sold)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)
_CUSTOMER = (
    "INSERT INTO customer (n, customer, person, nickname, name, phone, visits, last_ms)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)


class _Made(NamedTuple):
    row: tuple[object, ...]
    keys: set[str]


def large_shop(folder: Path, products: int = PRODUCTS, regulars: int = REGULARS) -> Desk:
    """바다수산 with so many products and regulars besides its own."""
    desk = fish_shop(open_desk(folder))
    chance = random.Random(7)
    book = desk.counter.book
    _put(book, PRODUCT, _PRODUCT, islice(_goods(chance), products))
    _put(book, CUSTOMER, _CUSTOMER, islice(_people(chance), regulars))
    book.rows("ANALYZE")
    return desk


def _put(book: Book, what: int, sql: str, made: Iterable[_Made]) -> None:
    numbered = list(enumerate(made, start=1000))
    keys = sorted((what, key, n) for n, one in numbered for key in one.keys)
    with book.slice() as cursor:
        cursor.executemany(sql, [(n, *one.row) for n, one in numbered])
        cursor.executemany("INSERT INTO finding VALUES (?, ?, ?)", keys)


def _goods(chance: random.Random) -> Iterator[_Made]:
    for place, grade, one in product(PLACES, GRADES, _starters()):
        name = f"{place} {one.name}{grade}".strip()
        code = f"880{chance.randrange(10**10):010d}" if chance.random() < 0.3 else ""
        won, sold = chance.randrange(10, 400) * 100, chance.randrange(500)
        row = (chance.randbytes(16), name, one.category, one.unit, code, won, sold)
        yield _Made(row, search_keys(name, barcode=code))


def _starters() -> list[StarterProduct]:
    return [one for goods in trades().values() for one in goods]


def _people(chance: random.Random) -> Iterator[_Made]:
    while True:
        name = "".join(map(chance.choice, (FAMILIES, FIRST, SECOND)))
        called = f"{chance.choice(FLOORS)}{chance.choice(SHOPS)} {name[0]}{chance.choice(CALLED)}"
        nickname = called if chance.random() < 0.5 else ""
        phone, who = f"010{chance.randrange(10**8):08d}", chance.randbytes(16)
        row = (who, who, nickname, name, phone, chance.randrange(90), chance.randrange(10**12))
        yield _Made(row, search_keys(f"{nickname} {name}".strip(), phone=phone))
