"""The words of a report's tables: titles, heads of columns, names of tenders and taxes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from marketpos.domain.kinds import Tax, TenderKind


class TableWords(NamedTuple):
    """Every word of the tables, in the language of the screen."""

    summary: str
    from_day: str
    to_day: str
    days_open: str
    sales: str
    total: str
    regulars: str
    regular_sales: str
    new_regulars: str
    knocked_off: str
    cut: str
    gifts: str
    gift_worth: str
    tab_given: str
    tab_paid: str
    refunds: str
    voids: str
    exempt: str
    taxable: str
    supply: str
    vat: str
    by_tender: str
    tender: str
    times: str
    won: str
    by_hour: str
    hour: str
    by_goods: str
    goods: str
    unit: str
    quantity: str
    category: str
    by_category: str
    none: str
    given: str
    why: str
    by_span: str
    span: str
    name: str
    tax: str
    month: str
    lines: str
    day: str
    time: str
    number: str
    price: str
    amount: str
    net: str
    came_back: str
    closes: str
    closed_on: str
    expected: str
    counted: str
    over_short: str
    late: str
    all: str
    tenders: Mapping[TenderKind, str]
    taxes: Mapping[Tax, str]
