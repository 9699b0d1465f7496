"""A day on one page of A4, laid out like a ledger kept by hand (종이 장부).

For owners and accountants who keep paper. Tabs stand by name, as in the notebook, so the page is
never for a customer's eyes. It is one page whatever was sold: what does not fit is summed up.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from marketpos.domain.amounts import won_text
from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import Won
from marketpos.domain.units import parse_unit, weight_label
from marketpos.operations.ledger import LedgerDay
from marketpos.outputs.report_table_words import TableWords
from marketpos.outputs.sheet import A4, Align, Box, Ink, Mark, Panel, Sheet, Words
from marketpos.store.ledger import TabLine
from marketpos.store.reports import GoodsSum

LETTERS_MM = 4.94
"""Fourteen points, so that it is read without glasses."""

ROW_MM, TOP_MM, EDGE_MM, GUTTER_MM = 7.6, 32.0, 12.0, 6.0
COLUMN_MM = (A4.width_mm - 2 * EDGE_MM - GUTTER_MM) / 2
_INDENT_MM = 2.0

ROWS = 30
"""Rows of each of the two columns."""

MOST_TENDERS = 12
"""So many ways to pay stand by name, more local currencies than any shop takes."""


class LedgerWords(NamedTuple):
    """The words of the page that the tables do not have."""

    sold: str
    received: str
    drawer: str
    opening_float: str
    cash_taken: str
    cash_back: str
    tab_cash: str
    paid_in: str
    paid_out: str
    others: str
    nobody: str
    signature: str


class Entry(NamedTuple):
    """One row: words, perhaps how much, and a figure. Without a figure it is a heading."""

    left: str
    middle: str = ""
    right: str = ""
    strong: bool = False


def ledger_page(day: LedgerDay, title: str, words: TableWords, own: LedgerWords) -> Sheet:
    """The page. ``title`` is the date as it is said; ``own.others`` is 그 밖에 before a number."""
    received, drawer = _received(day, words, own), _drawer(day, words, own)
    tabs = _tabs(day, words, own, ROWS - len(received) - len(drawer))
    return Sheet(
        title,
        A4,
        (
            *_head(day, title, words),
            *_column(EDGE_MM, _goods(day, words, own)),
            *_column(EDGE_MM + COLUMN_MM + GUTTER_MM, [*received, *tabs, *drawer]),
            *_foot(day, words, own),
        ),
    )


def quantity_text(one: GoodsSum) -> str:
    """How much of it in all: 24.5kg, 61손, 1팩 x 3."""
    if one.is_weighed:
        return weight_label(one.quantity_milli)
    whole, rest = divmod(one.quantity_milli, 1000)
    count = f"{whole:,}" + (f".{rest:03}".rstrip("0") if rest else "")
    if one.unit[:1].isdigit():
        return f"{one.unit} x {count}"
    return count + parse_unit(one.unit).name  # what is in a bag is not said again


def _goods(day: LedgerDay, words: TableWords, own: LedgerWords) -> list[Entry]:
    rows = [
        Entry(one.name or words.none, quantity_text(one), won_text(one.won))
        for one in day.report.goods
    ]
    if len(rows) > ROWS - 1:
        shown = ROWS - 2
        rest = Won(sum(one.won for one in day.report.goods[shown:]))
        others = f"{own.others} {len(rows) - shown}"
        rows = [*rows[:shown], Entry(others, "", won_text(rest))]
    return [Entry(own.sold, strong=True), *rows]


def _received(day: LedgerDay, words: TableWords, own: LedgerWords) -> list[Entry]:
    report = day.report
    rows = [
        Entry(one.label or words.tenders[one.kind], str(one.times), won_text(one.won))
        for one in report.by_tender
        if one.kind is not TenderKind.TAB
    ][:MOST_TENDERS]
    if report.given.won:
        rows.append(Entry(words.given, "", won_text(report.given.won)))
    if report.given.gift_times:
        rows.append(Entry(words.gifts, str(report.given.gift_times)))
    return [Entry(own.received, strong=True), *rows]


def _tabs(day: LedgerDay, words: TableWords, own: LedgerWords, room: int) -> list[Entry]:
    """Who took on tab and who paid, by name as far as there is room for names."""
    parts = [
        (heading, lines, whole)
        for heading, lines, whole in (
            (words.tab_given, day.tabs_given, day.report.tab_given.won),
            (words.tab_paid, day.tabs_paid, day.report.tab_paid.won),
        )
        if lines
    ]
    rows: list[Entry] = []
    for done, (heading, lines, whole) in enumerate(parts, start=1):
        still = sum(1 + len(more) for _, more, _ in parts[done:])
        names = max(0, room - len(rows) - 1 - min(still, room // 2))
        rows.append(Entry(heading, "", won_text(whole), strong=True))
        rows += _names(lines, names, own)
    return rows


def _names(lines: Sequence[TabLine], room: int, own: LedgerWords) -> list[Entry]:
    shown = lines if len(lines) <= room else lines[: max(0, room - 1)]
    rows = [Entry(f"  {one.name or own.nobody}", "", won_text(one.won)) for one in shown]
    if len(shown) < len(lines) and room > 0:
        rest = Won(sum(one.won for one in lines[len(shown) :]))
        rows.append(Entry(f"  {own.others} {len(lines) - len(shown)}", "", won_text(rest)))
    return rows


def _drawer(day: LedgerDay, words: TableWords, own: LedgerWords) -> list[Entry]:
    drawer = day.drawer.drawer
    parts = (
        (own.opening_float, drawer.opening_float_won),
        (own.cash_taken, drawer.cash_taken_won),
        (own.tab_cash, drawer.tab_cash_won),
        (own.cash_back, -drawer.cash_back_won),
        (own.paid_in, drawer.paid_in_won),
        (own.paid_out, -drawer.paid_out_won),
    )
    rows = [Entry(f"  {name}", "", won_text(won)) for name, won in parts if won]
    rows.append(Entry(words.expected, "", won_text(drawer.expected_won)))
    if day.closed and day.closed[-1].fact.counted:
        fact = day.closed[-1].fact
        rows.append(Entry(words.counted, "", won_text(fact.counted_cash_won)))
        rows.append(Entry(words.over_short, "", won_text(fact.over_short_won)))
    return [Entry(own.drawer, strong=True), *rows]


def _head(day: LedgerDay, title: str, words: TableWords) -> tuple[Mark, ...]:
    whole = A4.width_mm - 2 * EDGE_MM
    total = f"{words.total} {won_text(day.report.total_won)}"
    return (
        Words(Box(EDGE_MM, 10, whole * 0.6, 12), title, 7.5, bold=True, align=Align.LEFT),
        Words(Box(EDGE_MM + whole * 0.6, 10, whole * 0.4, 12), total, 7.5, True, align=Align.RIGHT),
        Words(Box(EDGE_MM, 21, whole, 7), _under_title(day), LETTERS_MM, align=Align.LEFT),
    )


def _under_title(day: LedgerDay) -> str:
    return " · ".join(one for one in (day.shop, *day.names) if one)


def _column(left: float, rows: Sequence[Entry]) -> tuple[Mark, ...]:
    marks: list[Mark] = []
    for at in range(ROWS):
        top = TOP_MM + at * ROW_MM
        line = Box(left, top + ROW_MM, COLUMN_MM, 0)
        marks.append(Panel(line, edge=Ink.OUTLINE, line_mm=0.15))
        if at < len(rows):
            marks += _row(left, top, rows[at])
    return tuple(marks)


def _row(left: float, top: float, row: Entry) -> tuple[Mark, ...]:
    shares = (0.48, 0.22, 0.30) if row.middle else (0.66, 0.0, 0.34)
    marks: list[Mark] = []
    for text, share, align in zip(
        (row.left, row.middle, row.right), shares, (Align.LEFT, Align.RIGHT, Align.RIGHT),
        strict=True,
    ):  # fmt: skip
        width = COLUMN_MM * (share if row.right or row.middle else 1)
        if text:
            indent = (len(text) - len(text.lstrip())) * _INDENT_MM
            box = Box(left + indent, top, width - indent, ROW_MM)
            marks.append(Words(box, text.lstrip(), LETTERS_MM, row.strong, align=align))
        left += COLUMN_MM * share
    return tuple(marks)


def _foot(day: LedgerDay, words: TableWords, own: LedgerWords) -> tuple[Mark, ...]:
    top, whole = TOP_MM + ROWS * ROW_MM + 3, A4.width_mm - 2 * EDGE_MM
    report = day.report
    taxes = f"{words.exempt} {won_text(report.exempt_won)}   {words.taxable} "
    taxes += won_text(report.taxable_won)
    if report.vat_won:
        taxes += f" ({words.vat} {won_text(report.vat_won)})"
    return (
        Words(Box(EDGE_MM, top, whole * 0.7, 9), taxes, LETTERS_MM, align=Align.LEFT),
        Words(
            Box(EDGE_MM + whole * 0.7, top, whole * 0.3, 9),
            own.signature,
            LETTERS_MM,
            align=Align.LEFT,
        ),
    )
