"""Everything a person can do, handed to the screens in one piece."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from marketpos.operations.access import Access
from marketpos.operations.counter import Counter
from marketpos.operations.prices import Prices
from marketpos.operations.printing import Printing
from marketpos.operations.refunds import Refunds
from marketpos.operations.regulars import Regulars
from marketpos.operations.reports import Reports
from marketpos.operations.safety import Safety
from marketpos.operations.shop import Shop
from marketpos.operations.till import Till
from marketpos.store.book import Book

if TYPE_CHECKING:
    from marketpos.operations.coupons import Coupons
    from marketpos.operations.doctor import Doctor
    from marketpos.operations.flags import Flags
    from marketpos.operations.joins import Joins
    from marketpos.operations.merging import Merging
    from marketpos.operations.notebook import Notebook
    from marketpos.operations.privacy import Privacy
    from marketpos.operations.strips import Strips
    from marketpos.operations.tab import Tabs
    from marketpos.operations.telling import Telling


class Desk(NamedTuple):
    """The operations of one book."""

    counter: Counter
    regulars: Regulars
    shop: Shop
    safety: Safety
    refunds: Refunds
    till: Till
    prices: Prices
    reports: Reports
    access: Access
    printing: Printing

    @property
    def tabs(self) -> Tabs:
        """The tab book. It and the following are made when asked for: a start needs none."""
        from marketpos.operations.tab import Tabs

        return Tabs(self.counter.book, self.access)

    @property
    def coupons(self) -> Coupons:
        """Stamps and coupons."""
        from marketpos.operations.coupons import Coupons

        return Coupons(self.counter.book, self.access)

    @property
    def flags(self) -> Flags:
        """What does not add up."""
        from marketpos.operations.flags import Flags

        return Flags(self.counter.book)

    @property
    def merging(self) -> Merging:
        """Doubles."""
        from marketpos.operations.merging import Merging

        return Merging(self.counter.book, self.access)

    @property
    def strips(self) -> Strips:
        """Who may come, and what they mostly take."""
        from marketpos.operations.strips import Strips

        return Strips(self.counter.book, self.access)

    @property
    def telling(self) -> Telling:
        """News for those who agreed."""
        from marketpos.operations.telling import Telling

        return Telling(self.counter.book, self.access)

    @property
    def notebook(self) -> Notebook:
        """Bringing the old list in."""
        from marketpos.operations.notebook import Notebook

        return Notebook(self.counter.book, self.access)

    @property
    def doctor(self) -> Doctor:
        """Whether this PC and its book are well."""
        from marketpos.operations.doctor import Doctor

        return Doctor(self.counter.book)

    @property
    def joins(self) -> Joins:
        """Regulars who join on their own phone."""
        from marketpos.operations.joins import Joins

        return Joins(self.counter.book)

    @property
    def privacy(self) -> Privacy:
        """What is held of people, and for how long."""
        from marketpos.operations.privacy import Privacy

        return Privacy(self.counter.book, self.access)


def desk_of(book: Book) -> Desk:
    """The operations of ``book``."""
    access = Access(book)
    return Desk(
        Counter(book),
        Regulars(book, access),
        Shop(book),
        Safety(book),
        Refunds(book),
        Till(book),
        Prices(book),
        Reports(book),
        access,
        Printing(book, access),
    )
