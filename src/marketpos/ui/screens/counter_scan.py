"""What a scanned code stands for: a product, or what a scale printed for one."""

from __future__ import annotations

from typing import NamedTuple

from marketpos.domain.barcode import LAYOUTS, checked, is_in_store, read_label
from marketpos.domain.cart import Offer
from marketpos.domain.money import Won
from marketpos.operations.counter import Counter


class Scanned(NamedTuple):
    """A product, and what it costs when its label says so; neither when nobody knows the code."""

    offer: Offer | None = None
    price_won: Won | None = None


def look_up(counter: Counter, code: str) -> Scanned:
    """What this code stands for; a scanned price wins over the catalogue's.

    The item number of a scale is the number on the product's tile. Raises TornBarcode.
    """
    known = counter.by_barcode(code)
    if known is None:
        code = checked(code)
        known = counter.by_barcode(code)
    if known is not None or not is_in_store(code):
        return Scanned(known)
    label = read_label(code, LAYOUTS[0])
    return Scanned(counter.by_tile(label.item), label.price_won)
