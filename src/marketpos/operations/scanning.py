"""Scanning: a package's barcode, the shop's own, or what a label scale printed for one."""

from __future__ import annotations

from typing import NamedTuple

from marketpos.domain.barcode import (
    LAYOUTS,
    ScaleLabel,
    UnknownLayout,
    checked,
    is_in_store,
    is_layout,
    read_label,
    scanned,
)
from marketpos.domain.cart import Cart
from marketpos.domain.cart_line import Offer
from marketpos.domain.refusal import Refusal
from marketpos.store import catalog
from marketpos.store.book import Book

SETTING = "scale_layout"


class UnknownCode(Refusal):
    """Nobody here knows ``code``; it can be given to a product. ``label`` is what a scale said."""


class Found(NamedTuple):
    """The product of a code, and what its label says of price or weight when a scale made it."""

    offer: Offer
    label: ScaleLabel | None = None


class Scanning:
    """What a scan means. The layout of the labels is this PC's, as the scale stands beside it."""

    def __init__(self, book: Book) -> None:
        self.book = book

    def layout(self) -> str:
        """The layout of the scale's labels, such as ``DDIIIIIPPPPPC``."""
        return self.book.setting(SETTING, LAYOUTS[0])

    def set_layout(self, layout: str) -> None:
        """Read labels so from now on. Raises :class:`barcode.UnknownLayout`."""
        if not is_layout(layout):
            raise UnknownLayout(layout=layout)
        self.book.set_setting(SETTING, layout)

    def look_up(self, text: str) -> Found:
        """What was scanned as ``text``.

        The shop's own codes are looked up as they are, before anything is read into them. Raises
        :class:`barcode.TornBarcode` for a misread one and :class:`UnknownCode`.
        """
        own = catalog.by_barcode(self.book, scanned(text))
        if own is not None:
            return Found(own)
        code = checked(text)
        known = catalog.by_barcode(self.book, code)
        if known is not None:
            return Found(known)
        if not is_in_store(code):
            raise UnknownCode(code=code)
        label = read_label(code, self.layout())
        offer = self._weighed_as(code, label)
        if offer is None:
            raise UnknownCode(code=code, label=label)
        return Found(offer, label)

    def ring_up(self, cart: Cart, text: str) -> Found:
        """Ring up what was scanned; a label's price wins over the catalogue's.

        Raises as ``look_up``, and the cart's refusals; then nothing was rung up.
        """
        found = self.look_up(text)
        if found.label is None:
            cart.ring_up(found.offer)
        elif found.label.price_won is not None:
            cart.ring_up_label(found.offer, found.label.price_won)
        else:
            cart.ring_up_weight(found.offer, found.label.weight_g or 0)
        return found

    def _weighed_as(self, code: str, label: ScaleLabel) -> Offer | None:
        """The product a label is for: by its barcode, which is the label's beginning or the item's
        number alone, or by the number on its tile."""
        digits = self.layout().count("I")
        start = code[: len(label.prefix) + digits]
        for barcode in (start, f"{label.item:0{digits}d}", str(label.item)):
            offer = catalog.by_barcode(self.book, barcode)
            if offer is not None:
                return offer
        return catalog.by_tile(self.book, label.item)
