"""The shop itself: its name and trade, its channels, and what it put on the shelves."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from marketpos.domain.cart_line import Offer
from marketpos.domain.clock import day_number, day_of
from marketpos.domain.ids import Id, starter_id, uuid7
from marketpos.domain.kinds import Tax
from marketpos.domain.money import Won
from marketpos.store import catalog
from marketpos.store.book import Book

if TYPE_CHECKING:
    from datetime import date

    from marketpos.operations.starter import StarterProduct


class ShopCard(NamedTuple):
    """What the shop says about itself; empty where it said nothing.

    ``is_practice``: nothing of it is real, and every paper and screen for a customer says so.
    """

    name: str = ""
    trade: str = ""
    market: str = ""
    phone: str = ""
    business_number: str = ""
    vat: str = ""
    local_currency: str = ""
    onnuri_until: int = 0
    stamps_for_gift: int = 10
    is_practice: bool = False


class Channel(NamedTuple):
    """A link customers are led to."""

    channel: Id
    service: str
    url: str
    label: str
    invitation: str
    position: int


class QrCounts(NamedTuple):
    """How often QRs were shown and claimed, and how many regulars are new, in a week.

    ``came_again``: of the new ones, how many bought on a later day. ``scanned``: how often a phone
    opened the shop's page at the hub; it counts by itself, where ``claimed`` is what customers
    said at the counter.
    """

    shown: int
    claimed: int
    joined: int
    came_again: int
    scanned: int = 0


class Shop:
    """What a person does about the shop itself."""

    def __init__(self, book: Book) -> None:
        self.book = book

    def card(self) -> ShopCard:
        """What the shop says about itself."""
        kept = dict(self.book.rows("SELECT name, value FROM shop_field"))
        said = {k: v for k, v in kept.items() if k in ShopCard._fields}
        return ShopCard(**said, is_practice=self.book.is_practice)

    def today(self) -> int:
        """The business day it is now, as 20261123."""
        return self.book.today()

    def is_set_up(self) -> bool:
        """Whether the three first questions were answered."""
        return self.book.row("SELECT 1 FROM shop_field WHERE name = 'name'") is not None

    def set_up(self, name: str, trade: str, products: list[StarterProduct]) -> None:
        """Answer the first questions: the shop's name, its trade, and its first products."""
        from marketpos.domain.facts import PriceSet, ProductSet, ShopSet
        from marketpos.store.unit import Unit

        def put(unit: Unit) -> None:
            unit.record(ShopSet(name=name, trade=trade))
            for tile, one in enumerate(products, start=1):
                product = starter_id(trade, one.name)
                unit.record(
                    ProductSet(
                        product, one.name, one.category, one.unit, one.tax, one.barcode, tile
                    )
                )
                unit.record(PriceSet(product, one.price_won))

        self.book.keep(put)

    def change(self, **said: object) -> None:
        """Say something about the shop: fields of :class:`domain.facts.ShopSet`."""
        from marketpos.domain.facts import ShopSet

        self.book.keep(lambda unit: unit.record(ShopSet(**said)))  # type: ignore[arg-type]

    def channels(self) -> list[Channel]:
        """The links, the one on the done screen first."""
        found = self.book.rows(
            "SELECT channel, service, url, label, invitation, position FROM channel"
            " WHERE NOT archived AND url <> '' ORDER BY position, channel"
        )
        return [Channel(Id(bytes(one)), *rest) for one, *rest in found]

    def set_channel(
        self,
        service: str,
        url: str,
        label: str,
        *,
        invitation: str | None = None,
        channel: Id | None = None,
    ) -> Id:
        """Add a link, or change the one named."""
        from marketpos.domain.facts import ChannelSet

        which = channel or uuid7(self.book.now().at_ms)
        position = None if channel else len(self.channels())
        fact = ChannelSet(which, service, url, label, invitation, position)
        self.book.keep(lambda unit: unit.record(fact))
        return which

    def invite_with(self, channel: Id, invitation: str) -> None:
        """Change the line that invites customers above a QR."""
        from marketpos.domain.facts import ChannelSet

        self.book.keep(lambda unit: unit.record(ChannelSet(channel, invitation=invitation)))

    def put_first(self, channel: Id) -> None:
        """Lead customers here before anywhere else: this link is the one on the done screen."""
        from marketpos.domain.facts import ChannelSet
        from marketpos.store.unit import Unit

        known = self.channels()
        ordered = sorted(known, key=lambda one: one.channel != channel)

        def put(unit: Unit) -> None:
            for position, one in enumerate(ordered):
                if one.position != position:
                    unit.record(ChannelSet(one.channel, position=position))

        self.book.keep(put)

    def drop_channel(self, channel: Id) -> None:
        """Show this link no more."""
        from marketpos.domain.facts import ChannelSet

        self.book.keep(lambda unit: unit.record(ChannelSet(channel, archived=True)))

    def add_product(
        self, name: str, unit_text: str, price: Won, *, category: str = "", tax: Tax = Tax.EXEMPT
    ) -> Offer:
        """Put something new on the shelves, with the next free number on its tile."""
        from marketpos.domain.facts import PriceSet, ProductSet
        from marketpos.store.unit import Unit

        product = uuid7(self.book.now().at_ms)
        tile = catalog.free_tile(self.book)

        def put(unit: Unit) -> None:
            unit.record(ProductSet(product, name, category, unit_text, tax, "", tile, False))
            unit.record(PriceSet(product, price))

        self.book.keep(put)
        return Offer(product, name, unit_text, price, tax, tile, category)

    def set_price(self, product: Id, price: Won) -> None:
        """From now on it costs this; what was sold keeps its price."""
        from marketpos.domain.facts import PriceSet

        self.book.keep(lambda unit: unit.record(PriceSet(product, price)))

    def showed_qr(self, place: str, sale: Id | None = None) -> None:
        """A customer saw a QR."""
        from marketpos.operations import selling

        selling.qr_was_shown(self.book, place, sale)

    def was_claimed(self, place: str, sale: Id | None = None) -> None:
        """A customer said they followed the QR."""
        from marketpos.domain.facts import QrClaimed

        self.book.keep(lambda unit: unit.record(QrClaimed(place, sale)))

    def qr_counts(self) -> QrCounts:
        """What QRs brought this week, from Monday on, as ``Joins.brought`` counts weeks.

        Who was brought in with a notebook is not new, and two entries of one person are one.
        """
        from datetime import timedelta

        today = day_of(self.book.today())
        monday = today - timedelta(days=today.weekday())
        first = day_number(monday)
        shown, claimed = (
            self.book.row(
                "SELECT count(*) FROM qr_count WHERE what = ? AND day >= ?", (what, first)
            )[0]
            for what in ("shown", "claimed")
        )
        joined, again = self.book.row(_NEW_REGULARS, self._since(monday))
        (scanned,) = self.book.row(
            "SELECT coalesce(sum(count), 0) FROM qr_scan WHERE day >= ?", (first,)
        )
        return QrCounts(shown, claimed, joined, again, scanned)

    def _since(self, first: date) -> tuple[int, int]:
        """When business day ``first`` began, and what to add to a moment so that its date is its
        business day, both in ms."""
        from datetime import UTC, datetime, time

        shift = self.book.now().offset_min * 60_000 - self.book.day_starts_at() * 3_600_000
        midnight = datetime.combine(first, time(), UTC).timestamp()
        return int(midnight * 1000) - shift, shift


_NEW_REGULARS = (
    "SELECT count(*), coalesce(sum(date((last_ms + ?2) / 1000, 'unixepoch')"
    " > date((since_ms + ?2) / 1000, 'unixepoch')), 0) FROM customer"
    " WHERE since_ms >= ?1 AND NOT erased AND person = customer"
    " AND customer NOT IN (SELECT customer FROM brought)"
)
