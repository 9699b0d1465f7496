"""Reports: today, this week, month, year or any span, what to compare with, and the tax year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from marketpos.store.book import Book

if TYPE_CHECKING:
    from marketpos.domain.calendar import FeastAhead
    from marketpos.operations.ledger import LedgerDay
    from marketpos.operations.report_figures import Comparison, Report, TaxMonth
    from marketpos.store.lines import SoldLine

WEEK_STARTS = "week_starts"


class Reports:
    """What a person can ask about what was sold. Nothing here writes."""

    def __init__(self, book: Book) -> None:
        self.book = book

    def today(self) -> Report:
        """The business day so far."""
        return self.span(self.book.today(), self.book.today())

    def week(self) -> Report:
        """This week, from the day it begins on here (Monday unless set otherwise)."""
        from marketpos.domain.calendar import week_of

        return self.span(*week_of(self.book.today(), self.week_starts_on()))

    def market_pair(self) -> str:
        """The last digits of the dates of the shop's five-day market, such as ``4·9``, or empty."""
        from marketpos.operations import reporting

        return reporting.market_pair(self.book)

    def begin_weeks_on(self, day: int) -> None:
        """A week begins on this day here from now on; 0 is Monday."""
        self.book.set_setting(WEEK_STARTS, str(day))

    def week_starts_on(self) -> int:
        """The day a week begins on here: 0 is Monday."""
        return int(self.book.setting(WEEK_STARTS, "0"))

    def month(self) -> Report:
        """This month."""
        from marketpos.domain.calendar import month_of

        return self.span(*month_of(self.book.today()))

    def year(self) -> Report:
        """This year."""
        from marketpos.domain.calendar import year_of

        return self.span(*year_of(self.book.today()))

    def span(self, first: int, last: int) -> Report:
        """The business days from ``first`` to ``last``, in either order, both included."""
        from marketpos.operations import reporting

        return reporting.report(self.book, min(first, last), max(first, last))

    def comparison(self, day: int | None = None) -> Comparison | None:
        """The day that ``day`` (today) is fairly compared with; ``None`` when there is none."""
        from marketpos.operations import reporting

        return reporting.comparison(self.book, self.book.today() if day is None else day)

    def market_days(self, many: int = 4) -> list[int]:
        """The last market days the shop sold on, for the coins to fetch."""
        from marketpos.operations import reporting

        return reporting.market_days_before(self.book, many)

    def is_market_day(self, day: int | None = None) -> bool:
        """Whether the market is held on ``day`` (today)."""
        from marketpos.domain.calendar import is_market_day
        from marketpos.operations import calendars, reporting

        which = self.book.today() if day is None else day
        return is_market_day(calendars.calendar(), reporting.market_pair(self.book), which)

    def names_of(self, day: int | None = None) -> list[str]:
        """What the calendar calls ``day`` (today): 추석, 한글날, 초복."""
        from marketpos.domain.calendar import names_of
        from marketpos.operations import calendars

        return names_of(calendars.calendar(), self.book.today() if day is None else day)

    def feast_ahead(self) -> FeastAhead | None:
        """설 or 추석, when it is at most ten days away."""
        from marketpos.domain.calendar import feast_ahead
        from marketpos.operations import calendars

        return feast_ahead(calendars.calendar(), self.book.today())

    def tax_year(self, year: int) -> list[TaxMonth]:
        """Every month of ``year`` for the tax adviser, exempt and taxable apart."""
        from marketpos.operations import reporting

        return reporting.tax_year(self.book, year)

    def ledger(self, day: int | None = None) -> LedgerDay:
        """A business day as it would stand in a paper ledger; names of tabs stand in it."""
        from marketpos.operations import ledger

        return ledger.ledger_day(self.book, self.book.today() if day is None else day)

    def lines(self, first: int, last: int) -> list[SoldLine]:
        """Every line sold from ``first`` to ``last``, for a spreadsheet; off the GUI thread."""
        from marketpos.store import lines

        return lines.sold_between(self.book.behind.cursor(), first, last)
