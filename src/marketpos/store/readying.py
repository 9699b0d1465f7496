"""A book from a backup made ready to be this PC's again: stream, numbers, people, late sales."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from marketpos.domain.clock import Now
from marketpos.domain.happened import What
from marketpos.domain.ids import Id
from marketpos.store.book import Book
from marketpos.store.driver import Cursor, DatabaseError, connect
from marketpos.store.emergency import take_over
from marketpos.store.folds.people import forget
from marketpos.store.forgotten import forget_again, keep_list
from marketpos.store.happened import note
from marketpos.store.keys import Keys
from marketpos.store.opening import begin_stream
from marketpos.store.profile import Profile
from marketpos.store.salvage import rows_of

_OF_THE_SHOP = ("shop.set", "channel.set", "product.set", "price.set", "retention.set")
"""What another shop's book says of itself is not said of this one."""

_AGAIN = "RSTUVW"
"""First letters of numbers after a book that could not be asked for its last one."""


class Restored(NamedTuple):
    """What is in the book now; ``brought`` facts were only in the book that was put aside."""

    facts: int
    sales: int
    won: int
    brought: int
    forgotten: int
    put_aside: str


def made_ready(profile: Profile, fresh: Path, keys: Keys, now: Now) -> Restored:
    """Everything that must hold before it is the book, in one transaction; then counted."""
    book = Book(fresh, keys.book, keys.shop, now)
    here = open_here(profile, keys.book)
    try:
        with book.slice() as cursor:
            begin_stream(cursor)
            _number_on(profile, cursor, here, book.today())
            forgotten = _forget(profile, cursor, here)
            brought = take_over(book, cursor, here, _left_out(here, keys)) if here else []
            note(cursor, What.RESTORED, now().at_ms)
        facts = book.row("SELECT count(*) FROM event")[0]
        sales, won = book.row(
            "SELECT count(*), coalesce(sum(total_won), 0) FROM sale WHERE NOT voided"
        )
        return Restored(facts, sales, won, len(brought), forgotten, "")
    finally:
        if here is not None:
            here.close()
        book.close()


def open_here(profile: Profile, key: bytes) -> Any:
    """The book that is there, if it can be opened: of a torn one some pages can be read."""
    if not profile.book.exists():
        return None
    try:
        here = connect(profile.book, key)
    except DatabaseError:
        return None
    try:
        if here.execute("SELECT shop_key FROM device").fetchone() is not None:
            return here
    except DatabaseError:
        pass
    here.close()
    return None


def _number_on(profile: Profile, cursor: Cursor, here: Any, today: int) -> None:
    """After the last number of the book that was here; a fresh letter where it cannot be asked."""
    device, letter = cursor.execute("SELECT device, letter FROM device").fetchone()
    last = (
        here.execute("SELECT device, letter, last_number FROM device").fetchone() if here else None
    )
    if last is not None and (bytes(last[0]), last[1]) == (bytes(device), letter):
        cursor.execute("UPDATE device SET last_number = max(last_number, ?)", (last[2],))
        return
    before = len(list(profile.folder.glob("torn-*-book.db")))
    fresh = f"{_AGAIN[before % len(_AGAIN)]}{today % 10_000:04d}"
    cursor.execute("UPDATE device SET letter = ?, last_number = 0", (fresh,))


def _forget(profile: Profile, cursor: Cursor, here: Any) -> int:
    """Whom the book that was here, or the profile's list, has forgotten since."""
    erased = rows_of(here, "SELECT customer FROM erasure") if here else []
    known = {bytes(row[0]) for row in cursor.execute("SELECT customer FROM erasure")}
    again = [Id(bytes(row[0])) for row in erased if bytes(row[0]) not in known]
    for customer in again:
        forget(cursor, customer)
    more = forget_again(profile.folder, cursor)
    keep_list(profile.folder, cursor)
    return len(again) + more


def _left_out(here: Any, keys: Keys) -> tuple[str, ...]:
    (shop_key,) = here.execute("SELECT shop_key FROM device").fetchone()
    return () if bytes(shop_key) == keys.shop else _OF_THE_SHOP
