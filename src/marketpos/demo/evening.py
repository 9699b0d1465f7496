"""The evening of a full day: many more customers, then the drawer is counted and the day closed."""

from __future__ import annotations

import io
from typing import NamedTuple

from marketpos.demo.day import Day, Player
from marketpos.domain.day import Counted
from marketpos.domain.drawer import count_of
from marketpos.operations.desk import Desk

SALES = 120


class Closed(NamedTuple):
    """What the closed day came to: on the Z report, in the workbook, over or short, how sold."""

    z_won: int
    xlsx_won: int
    over_short: int
    kinds: list[str]


def sell_on(player: Player, day: Day) -> None:
    """Customers who bargain, then as before, over and over, until the day has 120 sales."""
    customers = [*day.bargains, *day.morning, *day.evening]
    turn = 0
    while len(player.sold) < SALES:
        gestures = customers[turn % len(customers)]
        player.play([[one for one in gestures if not one.startswith("new:")]])
        turn += 1


def close(desk: Desk, kinds: set[str]) -> Closed:
    """Count what should be there, close the day, and read the total back from the workbook."""
    expected = desk.till.figures().drawer.expected_won
    report = desk.till.close_day(Counted(count_of([(10, expected // 10)])))
    fact = report.fact
    return Closed(fact.total_won, _in_workbook(desk), fact.over_short_won, sorted(kinds))


def _in_workbook(desk: Desk) -> int:
    from openpyxl import load_workbook

    from marketpos.outputs.report_tables import tables
    from marketpos.outputs.workbook import xlsx
    from marketpos.ui.screens.report_file_words import table_words

    words = table_words()
    book = load_workbook(io.BytesIO(xlsx(tables(desk.reports.today(), words))))
    read = dict(book.worksheets[0].values)
    return int(read[words.total])
