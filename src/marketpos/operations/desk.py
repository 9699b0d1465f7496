"""Everything a person can do, handed to the screens in one piece."""

from __future__ import annotations

from typing import NamedTuple

from marketpos.operations.counter import Counter
from marketpos.operations.prices import Prices
from marketpos.operations.refunds import Refunds
from marketpos.operations.regulars import Regulars
from marketpos.operations.reports import Reports
from marketpos.operations.safety import Safety
from marketpos.operations.shop import Shop
from marketpos.operations.till import Till
from marketpos.store.book import Book


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


def desk_of(book: Book) -> Desk:
    """The operations of ``book``."""
    return Desk(
        Counter(book),
        Regulars(book),
        Shop(book),
        Safety(book),
        Refunds(book),
        Till(book),
        Prices(book),
        Reports(book),
    )
