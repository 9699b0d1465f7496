"""A receipt: what a completed sale says on paper, row by row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from marketpos.domain.amounts import won_text
from marketpos.domain.clock import Moment
from marketpos.domain.facts import SaleLine, Tender
from marketpos.domain.kinds import Measure, TenderKind
from marketpos.domain.money import Won
from marketpos.domain.phones import formatted, formatted_business
from marketpos.domain.shares import taxable_of
from marketpos.domain.units import hand_measure, parse_unit, weight_label

PAYS_VAT = "general"
"""The one kind of shop whose receipts split VAT (일반과세자; domain.md 3.8)."""


class ReceiptShop(NamedTuple):
    """What a receipt says of the shop. ``geun_g`` is what a 근 of its goods weighs, 0 for none.

    ``is_practice``: nothing was sold, and the first row says so.
    """

    name: str
    phone: str = ""
    business_number: str = ""
    vat: str = ""
    geun_g: int = 0
    is_practice: bool = False


class Sold(Protocol):
    """What a receipt is about: the fact of a sale, or its row since."""

    @property
    def number(self) -> str:
        """Its number."""

    @property
    def lines(self) -> tuple[SaleLine, ...]:
        """What was sold."""

    @property
    def tenders(self) -> tuple[Tender, ...]:
        """How it was paid."""

    @property
    def total_won(self) -> Won:
        """What was paid."""

    @property
    def knocked_off_won(self) -> Won:
        """What was knocked off the whole."""

    @property
    def vat_won(self) -> Won:
        """The tax in it."""

    @property
    def change_won(self) -> Won:
        """What was given back."""


class ReceiptWords(NamedTuple):
    """The words between the figures, in the language of the shop."""

    business_number: str
    phone: str
    gift: str
    amount_only: str
    knocked_off: str
    total: str
    exempt: str
    supply: str
    vat: str
    change: str
    voided: str
    thanks: str
    tenders: Mapping[TenderKind, str]
    practice: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: words on the left, a figure on the right; or words alone in the middle."""

    left: str = ""
    right: str = ""
    strong: bool = False
    centred: bool = False
    is_rule: bool = False


RULE = Row(is_rule=True)
Receipt = tuple[Row, ...]


def receipt(
    sale: Sold, shop: ReceiptShop, at: Moment, words: ReceiptWords, *, is_voided: bool = False
) -> Receipt:
    """The rows of a sale's receipt. Who bought it is never on it."""
    return (
        *_head(sale, shop, at, words, is_voided=is_voided),
        RULE,
        *(row for line in sale.lines for row in _sold(line, shop, words)),
        RULE,
        *_sums(sale, shop, words),
        RULE,
        *_paid(sale, words),
        Row(words.thanks, centred=True),
    )


def _head(
    sale: Sold, shop: ReceiptShop, at: Moment, words: ReceiptWords, *, is_voided: bool
) -> Iterator[Row]:
    if shop.is_practice:
        yield Row(words.practice, strong=True, centred=True)
    yield Row(shop.name, strong=True, centred=True)
    if shop.business_number:
        number = formatted_business(shop.business_number)
        yield Row(f"{words.business_number} {number}", centred=True)
    if shop.phone:
        yield Row(f"{words.phone} {formatted(shop.phone)}", centred=True)
    if is_voided:
        yield Row(words.voided, strong=True, centred=True)
    yield Row(f"{at.local():%Y-%m-%d %H:%M}", sale.number)


def _sold(line: SaleLine, shop: ReceiptShop, words: ReceiptWords) -> Iterator[Row]:
    name = line.name or words.amount_only
    quantity = quantity_label(line, shop.geun_g)
    amount = words.gift if line.is_gift else won_text(line.amount_won)
    if not quantity:
        yield Row(name, amount)
        return
    yield Row(name)
    yield Row(f"  {quantity}", amount)


def quantity_label(line: SaleLine, geun_g: int = 0) -> str:
    """How much of a line, always in legal units first: ``600g(1근)``, ``2손``, ``7,000 x 3``."""
    unit = parse_unit(line.unit)
    if line.measure in (Measure.WEIGHT, Measure.WORTH):
        return weight_label(line.quantity_milli, *hand_measure(unit, geun_g))
    count = _thousandths(line.quantity_milli)
    if line.measure is Measure.AMOUNT:
        return "" if count == "1" else f"{won_text(line.unit_price_won)} x {count}"
    joined = f"{unit.text} x {count}" if unit.text[:1].isdigit() else f"{count}{unit.text}"
    return joined if unit.text else f"x {count}"


def _sums(sale: Sold, shop: ReceiptShop, words: ReceiptWords) -> Iterator[Row]:
    if sale.knocked_off_won:
        yield Row(words.knocked_off, won_text(Won(-sale.knocked_off_won)))
    yield Row(words.total, won_text(sale.total_won), strong=True)
    if shop.vat == PAYS_VAT:
        yield from _split(sale, words)


def _split(sale: Sold, words: ReceiptWords) -> Iterator[Row]:
    taxable = taxable_of(sale.lines, sale.total_won)
    if sale.total_won > taxable:
        yield Row(f"  {words.exempt}", won_text(Won(sale.total_won - taxable)))
    if taxable:
        yield Row(f"  {words.supply}", won_text(Won(taxable - sale.vat_won)))
        yield Row(f"  {words.vat}", won_text(sale.vat_won))


def _paid(sale: Sold, words: ReceiptWords) -> Iterator[Row]:
    for tender in sale.tenders:
        yield Row(_tender(tender, words), won_text(tender.given_won))
    if sale.change_won:
        yield Row(words.change, won_text(sale.change_won), strong=True)


def _tender(tender: Tender, words: ReceiptWords) -> str:
    return tender.label or words.tenders[tender.kind]


def _thousandths(milli: int) -> str:
    whole, rest = divmod(milli, 1000)
    return f"{whole:,}" + (f".{rest:03}".rstrip("0") if rest else "")
