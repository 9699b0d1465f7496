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
_NAMED = "제주 남해 동해 서해 통영 여수 목포 완도 포항 부산 강릉 속초"
_TRADES = "미용실 떡집 약국 세탁소 분식집 꽃집 철물점 문방구 식당 학원 교회 방앗간"
PLACES = ("", *_NAMED.split())
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
