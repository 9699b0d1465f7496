"""What a report says: the sums of a span, beside another day, and month by month for the taxes."""

from __future__ import annotations

from typing import NamedTuple

from marketpos.domain.calendar import Compared
from marketpos.domain.day import TenderSum
from marketpos.domain.money import NOTHING, Won
from marketpos.store.reports import GoodsSum, RegularSum, SpanSum


class HourSum(NamedTuple):
    """What one hour of the wall clock came to, in all days together."""

    hour: int
    sales: int
    won: Won


class CategorySum(NamedTuple):
    """What one category came to; empty for bare amounts and goods in none."""

    category: str
    times: int
    won: Won


class Times(NamedTuple):
    """How often, and how many won in all."""

    times: int
    won: Won


class Given(NamedTuple):
    """What was given away: knocked off, agreed on below the price, and for nothing, by reason."""

    knocked: tuple[tuple[str, Times], ...]
    cuts: tuple[tuple[str, Times], ...]
    gifts: tuple[GoodsSum, ...]
    gift_whys: tuple[tuple[str, Times], ...]

    @property
    def knocked_off(self) -> Times:
        """What was knocked off whole sales (깎기)."""
        each = [one for _, one in self.knocked]
        return Times(sum(one.times for one in each), Won(sum(one.won for one in each)))

    @property
    def whys(self) -> tuple[tuple[str, Times], ...]:
        """Why less was taken, of whole sales and single lines together, the most won first."""
        found: dict[str, Times] = {}
        for why, one in (*self.knocked, *self.cuts):
            before = found.get(why, Times(0, NOTHING))
            found[why] = Times(before.times + one.times, Won(before.won + one.won))
        return tuple(sorted(found.items(), key=lambda one: (-one[1].won, one[0])))

    @property
    def won(self) -> Won:
        """깎아 드린 돈: what was knocked off and agreed on, gifts left out."""
        return Won(self.knocked_off.won + sum(cut.won for _, cut in self.cuts))

    @property
    def gift_times(self) -> int:
        """How often something was given for nothing."""
        return sum(one.times for one in self.gifts)

    @property
    def gift_won(self) -> Won:
        """What the gifts would have cost."""
        return Won(sum(one.won for one in self.gifts))


class Report(NamedTuple):
    """What a span of business days came to, voids left out and refunds taken off."""

    first: int
    last: int
    sales: int
    total_won: Won
    by_tender: tuple[TenderSum, ...]
    by_hour: tuple[HourSum, ...]
    goods: tuple[GoodsSum, ...]
    by_category: tuple[CategorySum, ...]
    regular: Times
    top_regulars: tuple[RegularSum, ...]
    new_regulars: int
    given: Given
    tab_given: Times
    tab_paid: Times
    refunds: Times
    voids: Times
    taxable_won: Won
    vat_won: Won
    series: tuple[SpanSum, ...]
    days_open: int

    @property
    def exempt_won(self) -> Won:
        """What was sold without VAT (면세)."""
        return Won(self.total_won - self.taxable_won)

    @property
    def busiest(self) -> HourSum | None:
        """The hour that came to most."""
        return max(self.by_hour, key=lambda one: one.won, default=None)


class Comparison(NamedTuple):
    """Another day beside this one: what it came to, and by the same hour of the day."""

    compared: Compared
    total_won: Won
    until_now_won: Won

    def percent_more(self, total: Won) -> int | None:
        """How many per cent more ``total`` is, by the same hour; ``None`` beside nothing."""
        if self.until_now_won <= 0:
            return None
        return round((total - self.until_now_won) * 100 / self.until_now_won)


class TaxMonth(NamedTuple):
    """A month for the tax adviser: exempt and taxable apart, VAT inside the taxable sum."""

    month: int
    sales: int
    exempt_won: Won
    taxable_won: Won
    vat_won: Won
    by_tender: tuple[TenderSum, ...]

    @property
    def supply_won(self) -> Won:
        """The taxable sum without its VAT (공급가액)."""
        return Won(self.taxable_won - self.vat_won)
