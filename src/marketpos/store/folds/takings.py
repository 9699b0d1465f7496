"""What each day and month came to, kept in the sale's own transaction so that a report adds up.

One table: a span (20261123 a business day, 202611 a month, 0 ever), what is counted, and of which
one. A day's rows lie next to each other, so a sale touches few pages. Whatever happens to a sale
later is taken out as it was counted and put in again as it is: voids and refunds subtract, and
the order of arrival does not matter.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from marketpos.domain.bargain import cut_won, gift_won
from marketpos.domain.facts import SaleLine, Tender
from marketpos.domain.ids import Id
from marketpos.domain.kinds import Measure, Tax, TenderKind
from marketpos.domain.money import Won
from marketpos.domain.refunding import Allowed
from marketpos.domain.shares import vat_of_part
from marketpos.domain.vouchers import faces_of
from marketpos.store.driver import Cursor

Key = str | int | bytes
Counts = dict[tuple[str, Key], list[int]]
"""Of what, which one: how often, how much (thousandths or grams), how many won."""

EVER = 0
_ADD = (
    "INSERT INTO takings VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
    " times = times + excluded.times, quantity_milli = quantity_milli + excluded.quantity_milli,"
    " won = won + excluded.won"
)
_CLEAR = (
    "DELETE FROM takings WHERE span = ? AND what = ? AND key = ?"
    " AND times = 0 AND quantity_milli = 0 AND won = 0"
)
_WEIGHED = (Measure.WEIGHT, Measure.WORTH)
_PILED = ("voucher", "redeemed")


class Told(NamedTuple):
    """A sale as far as the sums need it."""

    day: int
    hour: int
    total_won: Won
    knocked_off_won: Won
    knocked_off_why: str
    vat_won: Won
    customer: Id | None
    lines: Sequence[SaleLine]
    net: Sequence[Won]
    tenders: Sequence[Tender]


class Back(NamedTuple):
    """A refund as far as the sums need it: how much of it counts, and what came back before it."""

    refund: bytes
    day: int
    hour: int
    allowed: Allowed
    tenders: Sequence[Tender]
    taxable_before_won: Won


def of_sale(told: Told) -> Counts:
    """What a sale adds to its day."""
    total = told.total_won
    counts: Counts = {("sale", ""): [1, 0, total], ("hour", told.hour): [1, 0, total]}
    for key, won in _by_tender(told.tenders).items():
        counts["tender", key] = [1, 0, won]
    _count_lines(counts, told)
    if told.knocked_off_won:
        counts["knocked", told.knocked_off_why] = [1, 0, told.knocked_off_won]
    if taxable := _taxable_net(told):
        counts["taxable", ""] = [1, 0, taxable]
    if told.vat_won:
        counts["vat", ""] = [1, 0, told.vat_won]
    if told.customer is not None:
        counts["regular", ""] = [1, 0, total]
        counts["customer", told.customer] = [1, 0, total]
    for face, many in faces_of(told.tenders).items():
        counts["voucher", face] = [many, 0, face * many]
    return counts


def of_void(told: Told) -> Counts:
    """All that a sale that was taken back counts for."""
    return {("void", ""): [1, 0, told.total_won]}


def of_refund(told: Told, back: Back) -> Counts:
    """What a refund takes from the day it was made on."""
    amount, counts = back.allowed.amount_won, Counts()
    if not any(any(part) for part in back.allowed.lines.values()):
        return counts  # it came back before, on another PC
    _count(counts, "refund", "", 1, 0, amount)
    _count(counts, "sale", "", 0, 0, -amount)
    _count(counts, "hour", back.hour, 0, 0, -amount)
    for at, won in back.allowed.tenders.items():
        _count(counts, "tender", tender_key(told.tenders[at]), 0, 0, -won)
    for at, (quantity, won) in back.allowed.lines.items():
        what, key = goods(told.lines[at])
        _count(counts, what, key, 0, -quantity, -won)
    taxable = taxable_back(told, back.allowed)
    if taxable:
        _count(counts, "taxable", "", 0, 0, -taxable)
        if told.vat_won:
            whole = _taxable_net(told)
            vat = vat_of_part(whole, back.taxable_before_won, taxable, told.day)
            _count(counts, "vat", "", 0, 0, -vat)
    if told.customer is not None:
        _count(counts, "regular", "", 0, 0, -amount)
        _count(counts, "customer", told.customer, 0, 0, -amount)
    for face, many in faces_of(back.tenders).items():
        _count(counts, "voucher", face, -many, 0, -face * many)
    return {what: numbers for what, numbers in counts.items() if any(numbers)}


def goods(line: SaleLine) -> tuple[str, Key]:
    """Under what a line is counted: its product by piece or by weight, else its bare name.

    What was given for nothing (덤) is counted apart: it was not sold.
    """
    what = "weight" if line.measure in _WEIGHED else "piece"
    key: Key = line.name if line.product is None else line.product
    return (f"gift.{what}" if line.is_gift else what), key


def tender_key(tender: Tender) -> str:
    """Under what a tender is counted: its kind, and a local currency under its own name."""
    if tender.kind is TenderKind.LOCAL_CURRENCY and tender.label:
        return f"{tender.kind._value_}:{tender.label}"
    return tender.kind._value_


def taxable_back(told: Told, allowed: Allowed) -> Won:
    """How much of what came back had been taxed."""
    lines = allowed.lines.items()
    return Won(sum(won for at, (_, won) in lines if told.lines[at].tax is Tax.TAXABLE))


def add(cursor: Cursor, day: int, counts: Counts) -> None:
    """Put counts into their day and its month, and vouchers into the pile that was ever taken."""
    cursor.executemany(_ADD, _rows(day, counts, 1))


def take_out(cursor: Cursor, day: int, counts: Counts) -> None:
    """Take counts out again; what then is nothing leaves no row, as if it had never been."""
    rows = _rows(day, counts, -1)
    cursor.executemany(_ADD, rows)
    cursor.executemany(_CLEAR, [row[:3] for row in rows])


def _rows(day: int, counts: Counts, sign: int) -> list[tuple[int, str, Key, int, int, int]]:
    month = day // 100
    rows = []
    for (what, key), (times, quantity, won) in counts.items():
        times, quantity, won = sign * times, sign * quantity, sign * won
        rows.append((day, what, key, times, quantity, won))
        rows.append((month, what, key, times, quantity, won))
        if what in _PILED:
            rows.append((EVER, what, key, times, quantity, won))
    return rows


def _count(counts: Counts, what: str, key: Key, times: int, quantity: int, won: int) -> None:
    before = counts.get((what, key))
    if before is None:
        counts[what, key] = [times, quantity, won]
        return
    before[0] += times
    before[1] += quantity
    before[2] += won


def _count_lines(counts: Counts, told: Told) -> None:
    """A line under its goods; what was agreed on below the price under its reason as well."""
    for line, net in zip(told.lines, told.net, strict=True):
        what = goods(line)
        worth = gift_won(line) if line.is_gift else net
        if what in counts:
            _count(counts, *what, 1, line.quantity_milli, worth)
        else:
            counts[what] = [1, line.quantity_milli, worth]
        if line.is_gift:
            _count(counts, "gift.why", line.why, 1, 0, worth)
        if line.why and (cut := cut_won(line)):
            _count(counts, "cut", line.why, 1, 0, cut)


def _by_tender(tenders: Sequence[Tender]) -> dict[str, int]:
    """Two faces of a voucher are one tender of the sale."""
    found: dict[str, int] = {}
    for one in tenders:
        key = tender_key(one)
        found[key] = found.get(key, 0) + one.amount_won
    return found


def _taxable_net(told: Told) -> Won:
    lines = zip(told.lines, told.net, strict=True)
    return Won(sum([net for line, net in lines if line.tax is Tax.TAXABLE]))
