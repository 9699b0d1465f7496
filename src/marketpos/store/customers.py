"""Reading regulars: one of them, the recent ones, those with one number, what they agreed to."""

from __future__ import annotations

from typing import Any, NamedTuple

from marketpos.domain.ids import Id
from marketpos.domain.kinds import ConsentAction, ConsentKind, ConsentMethod
from marketpos.domain.money import Won
from marketpos.store.book import Book

COLUMNS = (
    "customer, nickname, name, phone, source, since_ms, visits, last_ms, max(stamps, 0),"
    " owed_won, erased"
)
MEMBERS = (
    "IN (SELECT ?1 UNION ALL SELECT customer"
    " FROM customer WHERE person = ?1 AND person <> customer)"
)
"""Every entry of the book that was put together with the one that stands for the person."""

_STAMPS_OF_ONE = """
SELECT (SELECT coalesce(sum(stamps), 0) FROM sale WHERE customer = ?1 AND NOT voided
        AND (refunded_won = 0 OR refunded_won < total_won))
     - (SELECT coalesce(sum(stamps), 0) FROM stamp_use WHERE customer = ?1)
"""
_PEOPLE = "NOT erased AND person = customer"


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
    """One regular, or ``None`` when there is nobody of this id.

    Of an entry that was put together with another, the one that stands for both.
    """
    of_person = "customer = (SELECT person FROM customer WHERE customer = ?)"
    row = book.row(f"SELECT {COLUMNS} FROM customer WHERE {of_person}", (who,))
    return customer_of(row) if row else None


def recent(book: Book, limit: int, offset: int = 0) -> list[Customer]:
    """Regulars by their last visit."""
    found = book.rows(
        f"SELECT {COLUMNS} FROM customer WHERE {_PEOPLE}"
        " ORDER BY last_ms DESC, n DESC LIMIT ? OFFSET ?",
        (limit, offset),
    )
    return [customer_of(row) for row in found]


def everybody(book: Book) -> list[Customer]:
    """Every entry that stands for a person, in the order they were met; for a thread."""
    found = book.rows(f"SELECT {COLUMNS} FROM customer WHERE {_PEOPLE} ORDER BY n")
    return [customer_of(row) for row in found]


def with_tab(book: Book, limit: int = 500) -> list[Customer]:
    """Whoever owes something or paid too much, those who came last first; forgotten ones too."""
    found = book.rows(
        f"SELECT {COLUMNS} FROM customer INDEXED BY customer_owes WHERE owed_won <> 0"
        " ORDER BY last_ms DESC LIMIT ?",
        (limit,),
    )
    return [customer_of(row) for row in found]


def count(book: Book) -> int:
    """How many regulars there are."""
    return int(book.row(f"SELECT count(*) FROM customer WHERE {_PEOPLE}")[0])


def consents(book: Book, who: Id) -> dict[ConsentKind, ConsentNow]:
    """What a regular agreed to now: the newest act about each, a withdrawal winning a tie."""
    found = book.rows(
        f"SELECT about, action, method, wording, stamp FROM consent WHERE customer {MEMBERS}"
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


def members(book: Book, who: Id) -> list[Customer]:
    """Every entry of a person, the one that stands for them first; mostly only that one."""
    found = book.rows(
        f"SELECT {COLUMNS} FROM customer WHERE customer {MEMBERS}"
        " ORDER BY customer <> person, customer",
        (who,),
    )
    return [customer_of(row) for row in found]


def stamps_of(book: Book, who: Id) -> list[tuple[Id, int]]:
    """The stamps each entry of a person earned and has left, the one that stands for them first."""
    return [
        (one.customer, int(book.row(_STAMPS_OF_ONE, (one.customer,))[0]))
        for one in members(book, who)
    ]


def merges(book: Book, who: Id) -> list[tuple[Id, Id]]:
    """The pairs (kept, gone) an entry is put together in now."""
    found = book.rows(
        "SELECT kept, CASE kept WHEN one THEN other ELSE one END FROM merge"
        " WHERE merged AND (one = ?1 OR other = ?1) ORDER BY one, other",
        (who,),
    )
    return [(Id(bytes(kept)), Id(bytes(gone))) for kept, gone in found]


def same_number(book: Book, shortest: int, limit: int) -> list[tuple[Customer, Customer]]:
    """Pairs of people with one number of at least ``shortest`` digits, the newest first."""
    numbers = book.rows(
        f"SELECT phone FROM customer WHERE length(phone) >= ? AND {_PEOPLE}"
        " GROUP BY phone HAVING count(*) > 1 ORDER BY max(n) DESC LIMIT ?",
        (shortest, limit),
    )
    marks = ", ".join("?" * len(numbers))
    sql = f"SELECT {COLUMNS} FROM customer WHERE phone IN ({marks}) AND {_PEOPLE} ORDER BY n DESC"
    groups: dict[str, list[Customer]] = {}
    for one in map(customer_of, book.rows(sql, [phone for (phone,) in numbers])):
        groups.setdefault(one.phone, []).insert(0, one)
    pairs = [(group[0], other) for group in groups.values() for other in group[1:]]
    return pairs[:limit]


def last_page(book: Book) -> int:
    """The highest page of the folder a signed form was kept on, 0 for none."""
    row = book.row(
        "SELECT coalesce(max(CAST(evidence AS INTEGER)), 0) FROM consent"
        " WHERE method = 'paper_signed'"
    )
    return int(row[0])


def memo(book: Book, who: Id) -> str:
    """What only this PC remembers about a regular; it never leaves."""
    found = book.rows(f"SELECT text FROM memo WHERE customer {MEMBERS} ORDER BY customer", (who,))
    return " · ".join(str(text) for (text,) in found if text)


def with_memo(book: Book, part: str, limit: int) -> list[Customer]:
    """Those of whose memo this is a part, those who came last first."""
    found = book.rows(
        # CROSS JOIN: from the few memos to people; the order asked for tempts it to walk everybody
        f"SELECT {COLUMNS} FROM (SELECT DISTINCT person AS whose FROM memo"
        " CROSS JOIN customer USING (customer) WHERE instr(text, ?1))"
        " CROSS JOIN customer ON customer = whose WHERE NOT erased"
        " ORDER BY last_ms DESC, n DESC LIMIT ?2",
        (part, limit),
    )
    return [customer_of(row) for row in found]


def memos(book: Book) -> dict[Id, str]:
    """Every memo of this PC, by the entry that stands for the person."""
    found: dict[Id, str] = {}
    for who, text in book.rows(
        "SELECT person, text FROM memo JOIN customer USING (customer) WHERE text <> ''"
        " ORDER BY memo.customer"
    ):
        person = Id(bytes(who))
        found[person] = f"{found[person]} · {text}" if person in found else text
    return found


def customer_of(row: Any) -> Customer:
    """A regular from a row in the order of ``COLUMNS``."""
    return Customer._make((Id(bytes(row[0])), *row[1:-1], bool(row[-1])))
