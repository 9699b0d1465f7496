"""What a report says: sums, hours and days in words, and what it is compared with."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from marketpos.domain.calendar import Why, month_of, year_of
from marketpos.domain.clock import day_number, day_of
from marketpos.ui.screens.report_bars import Bar
from marketpos.ui.words import day, money, number, say, short_day

if TYPE_CHECKING:
    from marketpos.operations.report_figures import Comparison, Report

TODAY, WEEK, MONTH, YEAR, DAYS = "today", "week", "month", "year", "days"


_SPAN_OF_DAYS = 10_000_000  # a span with a day in it is larger, 202611 is not
_TWICE = 200  # per cent more, from which on it is said in times


def compared_words(report: Report, other: Comparison | None) -> str:
    """How the day does beside the one it is fairly compared with; empty beside nothing."""
    percent = other.percent_more(report.total_won) if other is not None else None
    if other is None or percent is None or not report.sales:
        return ""
    named = _compared_name(other.compared.why, other.compared.day)
    if percent == 0:
        return say("{other:와/과} 같아요", other=named)
    if percent >= _TWICE:
        return say("{other}의 {n}배", other=named, n=percent // 100 + 1)
    if percent > 0:
        return say("{other}보다 {n}% 더", other=named, n=percent)
    return say("{other}보다 {n}% 덜", other=named, n=-percent)


def _compared_name(why: Why, day: int) -> str:
    return {
        Why.MARKET_DAY: say("지난 장날"),
        Why.FEAST: say("지난 대목"),
    }.get(why, short_day(day_of(day)))


def hour_words(hour: int) -> str:
    """An hour as it is said: "오후 4시"."""
    shown = hour % 12 or 12
    return say("오전 {hour}시", hour=shown) if hour < 12 else say("오후 {hour}시", hour=shown)


def hour_bars(report: Report) -> list[Bar]:
    """A bar an hour, from the first with a sale to the last, empty hours between them too."""
    sums = {one.hour: one for one in report.by_hour}
    if not sums:
        return []
    hours = [one.hour for one in report.by_hour]
    many = (hours[-1] - hours[0]) % 24 + 1
    shown = [(hours[0] + at) % 24 for at in range(many)]
    return [
        Bar(
            say("{hour}시", hour=hour % 12 or 12),
            max(0, sums[hour].won) if hour in sums else 0,
            f"{hour_words(hour)} {money(sums[hour].won if hour in sums else 0)}",
        )
        for hour in shown
    ]


def series_bars(report: Report) -> list[Bar]:
    """A bar a day, or a month for what is longer."""
    return [
        Bar(_span_name(one.span), max(0, one.won), f"{_span_name(one.span)} {money(one.won)}")
        for one in report.series
    ]


def _span_name(span: int) -> str:
    if span > _SPAN_OF_DAYS:
        return f"{span // 100 % 100}/{span % 100}"
    return say("{month}월", month=span % 100)


def chart_words(report: Report, *, by_hour: bool) -> tuple[str, str]:
    """What the bars show, and which of them is the highest."""
    if by_hour:
        busiest = report.busiest
        best = say("{hour}가 가장 바빴어요", hour=hour_words(busiest.hour)) if busiest else ""
        return say("몇 시에 많이 팔았나"), best
    best_one = max(report.series, key=lambda one: one.won, default=None)
    name = _span_name(best_one.span) if best_one and best_one.won > 0 else ""
    return say("언제 많이 팔았나"), say("{when:이/가} 가장 많았어요", when=name) if name else ""


def tab_words(report: Report) -> tuple[str, str]:
    """Whether more was charged to tabs than paid, and both."""
    given, paid = report.tab_given.won, report.tab_paid.won
    grown = given - paid
    note = say("준 것 {given} · 받은 것 {paid}", given=number(given), paid=number(paid))
    if grown > 0:
        return say("{amount} 늘었어요", amount=money(grown)), note
    if grown < 0:
        return say("{amount} 줄었어요", amount=money(-grown)), note
    return say("그대로예요"), note if given else ""


def neighbour(span: str, first: int, last: int, by: int) -> tuple[int, int]:
    """First and last day of the span before (``by`` -1) or after this one."""
    days = (day_of(last) - day_of(first)).days + 1
    if span in (TODAY, WEEK, DAYS):
        moved = timedelta(days=by * days)
        return day_number(day_of(first) + moved), day_number(day_of(last) + moved)
    beside = day_of(first) - timedelta(days=1) if by < 0 else day_of(last) + timedelta(days=1)
    find = month_of if span == MONTH else year_of
    return find(day_number(beside))


def span_words(span: str, first: int, last: int) -> str:
    """Which day, week, month or year it is."""
    begin, end = day_of(first), day_of(last)
    if span == TODAY:
        return short_day(begin)
    if span == MONTH:
        return say("{month}월", month=begin.month)
    if span == YEAR:
        return say("{year}년", year=begin.year)
    if span == WEEK:
        return f"{short_day(begin)} ~ {short_day(end)}"
    return _year_day(begin) if first == last else f"{_year_day(begin)} ~ {_year_day(end)}"


def _year_day(on: date) -> str:
    return f"{on.year}. {short_day(on)}"


def late_words(which: int) -> str:
    """What is said of a day that nobody closed."""
    return say("{day} 마감하기", day=day(day_of(which)))
