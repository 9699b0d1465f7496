"""Whether the book is safe: what is only on this PC, what arrived, and what was sent."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, Protocol

from marketpos.domain.money import Won
from marketpos.domain.paperkey import to_paper
from marketpos.store.book import Book
from marketpos.store.waiting import Waiting

if TYPE_CHECKING:
    from marketpos.domain.happened import Happening, What


class Sharing(StrEnum):
    """What leaves this PC: 꺼 두기 / 보관만 / 합계도 나누기 (design.md 5)."""

    OFF = "off"
    KEEP = "keep"
    TOTALS = "totals"


class Line(StrEnum):
    """How things stand with the association's hub."""

    NOT_JOINED = "not_joined"
    OFF = "off"
    OFFLINE = "offline"
    SENDING = "sending"
    ARRIVED = "arrived"
    TROUBLE = "trouble"
    PRACTICE = "practice"


class SyncWord(NamedTuple):
    """What the status bar may truthfully say; ``why`` names a trouble, ``at_ms`` when."""

    line: Line
    waiting_sales: int = 0
    waiting_facts: int = 0
    at_ms: int = 0
    why: str = ""


_DAYS = """
SELECT span, times, won, times - coalesce(few, 0), won - coalesce(sold, 0) + coalesce(back, 0)
FROM takings
LEFT JOIN (SELECT sale.day AS day, count(*) AS few, sum(total_won) AS sold FROM sale
  JOIN event ON event.n = sale.n WHERE feed_n IS NULL AND NOT voided GROUP BY 1) here
  ON here.day = span
LEFT JOIN (SELECT refund.day AS day, sum(amount_won) AS back FROM refund
  JOIN event USING (event_id) WHERE feed_n IS NULL GROUP BY 1) given ON given.day = span
WHERE what = 'sale' AND key = '' AND span > 10000000 ORDER BY span DESC LIMIT ?
"""
"""What has not come back from the hub is taken off what stands here: it is little."""


class DayProof(NamedTuple):
    """A business day as this PC has it, and as it has come back from the hub.

    Voids are left out; what was given back on that day is taken off, on both sides alike.
    """

    day: int
    sales: int
    total_won: Won
    arrived_sales: int
    arrived_won: Won


class SentEntry(NamedTuple):
    """One time something was sent: when, how many facts, how many bytes, and what kinds."""

    at_ms: int
    facts: int
    size: int
    what: str


class HubLink(Protocol):
    """What screens may ask of the line to the hub; the app hands over the real one."""

    def word(self) -> SyncWord:
        """How things stand now."""

    def push_now(self) -> None:
        """Try at once, not at the next turn."""

    def join(self, address: str, code: str, paper_key: str = "") -> str:
        """Join the shop the code was made for; the shop's name at the hub. Off the GUI thread.

        ``paper_key``: the letters of the shop's key, when the shop has another PC already.
        """


class Safety:
    """What a person can see about where their book is."""

    def __init__(self, book: Book) -> None:
        self.book = book

    def sharing(self) -> Sharing:
        """What the shop chose to let leave."""
        return Sharing(self.book.setting("sharing", Sharing.KEEP.value))

    def set_sharing(self, sharing: Sharing) -> None:
        """Choose what leaves; from now on."""
        self.book.set_setting("sharing", sharing.value)

    def waiting(self) -> Waiting:
        """How many sales, and how many facts in all, are only on this PC."""
        return self.book.waiting()

    def days(self, limit: int = 14) -> list[DayProof]:
        """Each business day here, beside what has come back from the hub."""
        return [DayProof(*row) for row in self.book.rows(_DAYS, (limit,))]

    def sent(self, limit: int = 50) -> list[SentEntry]:
        """What was sent, the newest first."""
        found = self.book.rows(
            "SELECT at_ms, facts, bytes, what FROM sent_log ORDER BY at_ms DESC LIMIT ?", (limit,)
        )
        return [SentEntry(*row) for row in found]

    def happened(self, limit: int = 50) -> list[Happening]:
        """What happened to the book, the newest first."""
        from marketpos.store.happened import happenings  # nothing of it before the first key

        return happenings(self.book, limit)

    def untold(self) -> Happening | None:
        """The newest of what nobody has read yet."""
        return next((one for one in self.happened() if not one.is_told), None)

    def told(self) -> None:
        """Somebody has read all of it."""
        from marketpos.store.happened import told

        told(self.book)

    def note(self, what: What) -> None:
        """Something happened that no fact says."""
        from marketpos.store.happened import note

        at_ms = self.book.now().at_ms
        self.book.keep(lambda unit: note(unit.cursor, what, at_ms))

    def joined_shop(self) -> str:
        """The shop's name at the hub, or empty while this PC has not joined."""
        row = self.book.row("SELECT shop_name FROM peer")
        return str(row[0]) if row else ""

    def paper_key(self) -> str:
        """The shop's key in letters, to be written down or typed into a second PC."""
        return to_paper(bytes(self.book.row("SELECT shop_key FROM device")[0]))

    def keys_are_in(self) -> str:
        """Where the book's key is kept: ``keyring`` or ``file``."""
        return self.book.setting("keys_where", "file")
