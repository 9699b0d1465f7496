"""A business day as it would stand in a paper ledger: goods, money, tabs by name, the drawer."""

from __future__ import annotations

from typing import NamedTuple

from marketpos.domain.calendar import is_market_day, names_of
from marketpos.domain.day import DayFigures
from marketpos.operations import reporting
from marketpos.operations.calendars import calendar
from marketpos.operations.report_figures import Report
from marketpos.store import closes, ledger
from marketpos.store.book import Book
from marketpos.store.closes import ZReport
from marketpos.store.day_figures import figures_of
from marketpos.store.ledger import TabLine


class LedgerDay(NamedTuple):
    """Everything the page says. Tabs stand by name, so it is for the owner's eyes alone."""

    shop: str
    day: int
    is_market_day: bool
    names: tuple[str, ...]
    report: Report
    tabs_given: tuple[TabLine, ...]
    tabs_paid: tuple[TabLine, ...]
    drawer: DayFigures
    closed: tuple[ZReport, ...]


def ledger_day(book: Book, day: int) -> LedgerDay:
    """The page of ``day``; the drawer is this PC's, the rest the whole shop's."""
    cursor, tables = book.reading(), calendar()
    pair = reporting.market_pair(book)
    name = book.row("SELECT value FROM shop_field WHERE name = 'name'")
    return LedgerDay(
        shop=str(name[0]) if name else "",
        day=day,
        is_market_day=bool(pair) and is_market_day(tables, pair, day),
        names=tuple(names_of(tables, day)),
        report=reporting.report(book, day, day),
        tabs_given=tuple(ledger.tabs_given(cursor, day)),
        tabs_paid=tuple(ledger.tabs_paid(cursor, day)),
        drawer=figures_of(cursor, day),
        closed=tuple(one for one in closes.of_day(cursor, day) if not one.was_reopened),
    )
