"""Reading regulars: one of them, the recent ones, those with one number, what they agreed to."""

from __future__ import annotations

from typing import Any, NamedTuple

from marketpos.domain.ids import Id
from marketpos.domain.kinds import ConsentAction, ConsentKind, ConsentMethod
from marketpos.domain.money import Won
from marketpos.store.book import Book

COLUMNS = (
    "customer, nickname, name, phone, source, since_ms, visits, last_ms, stamps, owed_won, erased"
)


class Customer(NamedTuple):
    """A regular as the shop knows them. ``owed_won`` is never shown on a list."""

    customer: Id
    nickname: str
    name: str
    phone: str
    source: str
    since_ms: int
    visits: int
    last_ms: int
    stamps: int
    owed_won: Won
    is_erased: bool

    @property
    def called(self) -> str:
        """What they are called: the nickname, else the name."""
        return self.nickname or self.name

    @property
    def has_tab(self) -> bool:
        """Whether anything is owed."""
        return self.owed_won != 0


class ConsentNow(NamedTuple):
    """The state of one consent: the newest explicit act, how and when it was said."""

    about: ConsentKind
    action: ConsentAction
    method: ConsentMethod
    wording: str
    at_ms: int


def customer(book: Book, who: Id) -> Customer | None:
    """One regular, or ``None`` when there is nobody of this id."""
    row = book.row(f"SELECT {COLUMNS} FROM customer WHERE customer = ?", (who,))
    return customer_of(row) if row else None


def recent(book: Book, limit: int, offset: int = 0) -> list[Customer]:
    """Regulars by their last visit."""
    found = book.rows(
        f"SELECT {COLUMNS} FROM customer WHERE NOT erased"
        " ORDER BY last_ms DESC, n DESC LIMIT ? OFFSET ?",
        (limit, offset),
    )
    return [customer_of(row) for row in found]


def with_tab(book: Book, limit: int = 500) -> list[Customer]:
    """Regulars who owe something, those who came last first."""
    found = book.rows(
        f"SELECT {COLUMNS} FROM customer WHERE owed_won <> 0 AND NOT erased"
        " ORDER BY last_ms DESC LIMIT ?",
        (limit,),
    )
    return [customer_of(row) for row in found]


def count(book: Book) -> int:
    """How many regulars there are."""
    return int(book.row("SELECT count(*) FROM customer WHERE NOT erased")[0])


def consents(book: Book, who: Id) -> dict[ConsentKind, ConsentNow]:
    """What a regular agreed to now: the newest act about each, a withdrawal winning a tie."""
    found = book.rows(
        "SELECT about, action, method, wording, stamp FROM consent WHERE customer = ?"
        " AND action IN ('granted', 'refused', 'withdrawn')"
        " ORDER BY substr(stamp, 1, 8), action = 'withdrawn', stamp",
        (who,),
    )
    return {
        ConsentKind(about): ConsentNow(
            ConsentKind(about),
            ConsentAction(action),
            ConsentMethod(method),
            wording,
            int.from_bytes(stamp[:8], "big"),
        )
        for about, action, method, wording, stamp in found
    }


def last_page(book: Book) -> int:
    """The highest page of the folder a signed form was kept on, 0 for none."""
    row = book.row(
        "SELECT coalesce(max(CAST(evidence AS INTEGER)), 0) FROM consent"
        " WHERE method = 'paper_signed'"
    )
    return int(row[0])


def memo(book: Book, who: Id) -> str:
    """What only this PC remembers about a regular; it never leaves."""
    row = book.row("SELECT text FROM memo WHERE customer = ?", (who,))
    return str(row[0]) if row else ""


def customer_of(row: Any) -> Customer:
    """A regular from a row in the order of ``COLUMNS``."""
    values = dict(zip(Customer._fields, row, strict=True))
    values |= {"customer": Id(bytes(row[0])), "is_erased": bool(row[-1])}
    return Customer(**values)
