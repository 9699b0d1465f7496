"""The goods of the shop put right: what they are called, counted in, taxed as and scanned by."""

from __future__ import annotations

from typing import NamedTuple

from marketpos.domain.barcode import checked, scanned
from marketpos.domain.cart_line import Offer
from marketpos.domain.facts import ProductSet
from marketpos.domain.ids import Id
from marketpos.domain.kinds import Tax
from marketpos.domain.refusal import Refusal
from marketpos.store import catalog
from marketpos.store.book import Book

_FEWEST_OF_A_PACKAGE = 8
"""Fewer digits are a number on the scale, which has no check digit."""


class BarcodeTaken(Refusal):
    """``name`` is scanned by this barcode already."""


class Said(NamedTuple):
    """What is said of one product."""

    name: str
    unit: str
    tax: Tax
    barcode: str


class Goods:
    """What a person puts right about goods; what was sold stays as it was sold."""

    def __init__(self, book: Book) -> None:
        self.book = book

    def every(self) -> list[Offer]:
        """All goods in the order of their tiles, those not sold today too."""
        return catalog.every(self.book)

    def barcode_of(self, product: Id) -> str:
        """The barcode it is scanned by; empty for none."""
        return catalog.barcode_of(self.book, product)

    def change(self, was: Offer, said: Said) -> None:
        """Put right what is said otherwise now.

        Raises :class:`barcode.TornBarcode` and :class:`BarcodeTaken`; then nothing was changed.
        """
        code = self._code(was.product, said.barcode)
        before = Said(was.name, was.unit, was.tax, self.barcode_of(was.product))
        after = said._replace(barcode=code)
        other = {
            name: value for name, value in after._asdict().items() if value != getattr(before, name)
        }
        if other:
            fact = ProductSet(was.product, **other)
            self.book.keep(lambda unit: unit.record(fact))

    def put_away(self, product: Id) -> None:
        """It is not sold any more: gone from the tiles, the finding and the scanner."""
        self.book.keep(lambda unit: unit.record(ProductSet(product, archived=True)))

    def _code(self, product: Id, text: str) -> str:
        code = scanned(text)
        if not code.isdigit() or len(code) >= _FEWEST_OF_A_PACKAGE:
            code = checked(code) if code else ""
        other = catalog.by_barcode(self.book, code) if code else None
        if other is not None and other.product != product:
            raise BarcodeTaken(name=other.name)
        return code
