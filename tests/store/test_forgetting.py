"""Whoever is forgotten leaves no trace: in the file, in its log, in any sealed body of the book.

The book is kept here without its cipher, so that every byte of the files can be searched; the
pragmas, the steps, the folds and the recording are the shop's own.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from marketpos.domain.clock import Moment
from marketpos.domain.facts import (
    CustomerErased,
    CustomerSet,
    Private,
    Sale,
    SaleLine,
    TabTaken,
    Tender,
)
from marketpos.domain.ids import Id, uuid7
from marketpos.domain.kinds import Measure, Tax, TenderKind
from marketpos.domain.money import Milli, Won
from marketpos.store import opening
from marketpos.store.driver import _TUNING
from marketpos.store.stream import events, recorded_of
from marketpos.store.unit import Identity, Unit

SHOP_KEY = b"s" * 32
NOON = 1_795_402_800_000
NAME, NICKNAME, PHONE, MEMO, TOOK = (
    "김미영영영",
    "삼층 미용실 김사장님",
    "01055504821",
    "덜 짜게 해 달라셔요",
    "미용실 막내둥이",
)
SECRETS = [text.encode() for text in (NAME, NICKNAME, PHONE, MEMO, TOOK)]
HOW_MANY = 400


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Any]:
    """A book as the shop keeps it, but for the cipher."""
    path = tmp_path / "book.db"
    connection = sqlcipher.connect(str(path), isolation_level=None)
    for pragma in _TUNING:
        connection.execute(f"PRAGMA {pragma}")
    opening._bring_up_to_date(connection, 0, path, SHOP_KEY)
    yield connection
    connection.close()


def keep(book: Any, *facts: Any) -> None:
    device = book.execute("SELECT device FROM device").fetchone()[0]
    cursor = book.cursor()
    cursor.execute("BEGIN IMMEDIATE")
    unit = Unit(cursor, Identity(device, SHOP_KEY), Moment(NOON))
    for fact in facts:
        unit.record(fact)
    cursor.execute("COMMIT")


def a_sale(customer: Id) -> Sale:
    won = Won(9_000)
    line = SaleLine(None, "고등어", "", won, Milli(1000), won, Tax.EXEMPT, Measure.AMOUNT)
    tenders = (Tender(TenderKind.TAB, won, won),)
    return Sale("A-0001", (line,), Won(0), "", won, Won(0), tenders, Won(0), customer, 1)


def everybody_and_one(book: Any) -> Id:
    """Several pages of other people, and in the middle the one who will be forgotten."""
    gone = uuid7(NOON)
    for at in range(HOW_MANY):
        if at == HOW_MANY // 2:
            keep(book, CustomerSet(gone, Private("처음 이름", None, None)))
            keep(book, CustomerSet(gone, Private(NICKNAME, NAME, PHONE)), a_sale(gone))
            sale = Id(book.execute("SELECT sale FROM sale").fetchone()[0])
            keep(book, TabTaken(sale, gone, TOOK))
            book.execute("INSERT INTO memo VALUES (?, ?)", (gone, MEMO))
            put_in_the_cart(book, gone)
            put_in_the_print_queue(book)
        keep(book, CustomerSet(uuid7(NOON), Private(f"{at}호 아지매", None, f"010{at:08d}")))
    return gone


def put_in_the_cart(book: Any, customer: Id) -> None:
    content = (
        f'{{"lines": [], "off": [0, ""], "who": ["{customer.hex()}", "{NICKNAME}", 1, true],'
        ' "touched": null}'
    )
    book.execute("INSERT INTO cart VALUES (?, 'open', '', ?, ?)", (b"open", NOON, content))
    aside = (b"aside", NICKNAME, NOON, content)
    book.execute("INSERT INTO cart VALUES (?, 'suspended', ?, ?, ?)", aside)


def put_in_the_print_queue(book: Any) -> None:
    content = f'[[["{NICKNAME}", "9,000"]], null, "", false]'
    book.execute("INSERT INTO printing (at_ms, what, content, begun) VALUES (?, 'tab', ?, 0)",
                 (NOON, content))  # fmt: skip


def traces(folder: Path) -> list[str]:
    return [
        f"{secret.decode()} in {file.name}"
        for file in sorted(folder.iterdir())
        for secret in SECRETS
        if secret in file.read_bytes()
    ]


def test_every_byte_of_the_file_and_its_log_forgets(book: Any, tmp_path: Path) -> None:
    gone = everybody_and_one(book)
    before = traces(tmp_path)

    keep(book, CustomerErased(gone))
    book.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()

    assert {trace.split(" in ")[0] for trace in before} >= {NICKNAME, NAME, PHONE, MEMO, TOOK}
    assert traces(tmp_path) == []


def test_no_sealed_body_opens_to_a_name_any_more(book: Any) -> None:
    gone = everybody_and_one(book)

    keep(book, CustomerErased(gone))

    facts = [recorded_of(book.cursor(), row, SHOP_KEY).fact for row in events(book.cursor())]
    said = "".join(map(repr, facts))
    assert not any(secret.decode() in said for secret in SECRETS)
    assert [
        one.private for one in facts if isinstance(one, CustomerSet) and one.customer == gone
    ] == [None, None]
    assert [one.who for one in facts if isinstance(one, TabTaken)] == [None]


def test_their_letters_are_not_left_among_those_that_find_people(book: Any) -> None:
    gone = everybody_and_one(book)
    n = book.execute("SELECT n FROM customer WHERE customer = ?", (gone,)).fetchone()[0]

    keep(book, CustomerErased(gone))

    assert book.execute("SELECT count(*) FROM finding WHERE n = ?", (n,)).fetchone() == (0,)


def test_the_sale_and_its_money_stay(book: Any) -> None:
    gone = everybody_and_one(book)

    keep(book, CustomerErased(gone))

    assert book.execute("SELECT total_won, customer FROM sale").fetchone() == (9_000, gone)
    nobodys = '{"lines": [], "off": [0, ""], "who": null, "touched": null}'
    assert book.execute("SELECT label, content FROM cart").fetchall() == [("", nobodys)] * 2


def test_a_note_written_after_they_were_forgotten_is_not_kept(book: Any) -> None:
    gone = everybody_and_one(book)
    sale = Id(book.execute("SELECT sale FROM sale").fetchone()[0])
    keep(book, CustomerErased(gone))

    keep(book, TabTaken(sale, gone, TOOK))

    last = list(events(book.cursor()))[-1]
    assert recorded_of(book.cursor(), last, SHOP_KEY).fact == TabTaken(sale, gone, None)
    assert book.execute("SELECT count(*) FROM tab_taken").fetchone() == (0,)
    assert book.execute("SELECT 1 FROM customer_key WHERE customer = ?", (gone,)).fetchone() is None
