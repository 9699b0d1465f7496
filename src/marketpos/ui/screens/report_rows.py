"""The report's list: by tender, goods and category, what was given away, taxes, regulars, QRs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from marketpos.domain.cart_line import GIVEN
from marketpos.domain.units import parse_unit, weight_label
from marketpos.ui.screens.counter_bargain_words import why_words
from marketpos.ui.tender_words import tender_name
from marketpos.ui.theme import Role, Text
from marketpos.ui.widgets.row import Cell, Row
from marketpos.ui.words import number, say

if TYPE_CHECKING:
    from marketpos.operations.joins import Brought
    from marketpos.operations.report_figures import Report

BEST, TOP = 12, 5
"""So many of the best goods stand there, and of the regulars who bought most."""

_TIMES, _SUM = 76, 110  # px at 100 %


def side_rows(report: Report, brought: Brought | None = None) -> list[Row]:
    """What came in by tender, what sold most, what was given away, what QRs brought: one list."""
    rows = [_heading(say("무엇으로 받았나"))]
    rows += [
        _sum(tender_name(one.kind, one.label), say("{n}번", n=one.times), one.won)
        for one in report.by_tender
    ]
    whole = say("{n}번", n=report.sales)
    rows.append(_sum(say("모두"), whole, report.total_won, strong=True))
    if report.goods:
        rows.append(_heading(say("많이 판 것")))
        rows += goods_rows(report)
    rows += _category_rows(report) + _given_rows(report) + _tax_rows(report)
    rows += _regular_rows(report)
    return rows + (_brought_rows(brought) if brought else [])


def goods_rows(report: Report) -> list[Row]:
    """The best goods, how much of each and for how much."""
    rows = []
    for one in report.goods[:BEST]:
        if one.is_weighed:
            much = weight_label(one.quantity_milli)
        else:
            much = f"{number(one.quantity_milli // 1000)}{parse_unit(one.unit).name}"
        rows.append(_sum(one.name or say("금액만"), much if one.name else "", one.won))
    return rows


def _category_rows(report: Report) -> list[Row]:
    """Only where there are several: one is all of it."""
    rows = [
        _sum(one.category or say("그 밖에"), say("{n}번", n=one.times), one.won)
        for one in report.by_category
    ]
    return [_heading(say("분류")), *rows] if len(rows) > 1 else []


def _tax_rows(report: Report) -> list[Row]:
    """Exempt and taxable apart, where both were sold or VAT is split off."""
    if not report.taxable_won:
        return []
    rows = [_sum(say("면세"), "", report.exempt_won), _sum(say("과세"), "", report.taxable_won)]
    if report.vat_won:
        rows.append(_sum(say("그중 부가세"), "", report.vat_won))
    return [_heading(say("세금")), *rows]


def _regular_rows(report: Report) -> list[Row]:
    rows = [
        _sum(one.name or say("지운 단골"), say("{n}번", n=one.times), one.won)
        for one in report.top_regulars[:TOP]
    ]
    return [_heading(say("많이 오신 단골")), *rows] if rows else []


def _given_rows(report: Report) -> list[Row]:
    """What was let go, by the reason it was let go for; then what came back and was taken back."""
    given = report.given
    parts = [(f"{say('깎아 드림')} · {why_words(why)}", one) for why, one in given.whys]
    for why, one in given.gift_whys:
        said = say("덤")
        parts.append((said if why in ("", GIVEN) else f"{said} · {why_words(why)}", one))
    parts += [(say("돌려줌"), report.refunds), (say("취소"), report.voids)]
    rows = [
        _sum(name, say("{n}번", n=one.times) if one.times else "", one.won, ink=Role.AMBER)
        for name, one in parts
        if one.won or one.times
    ]
    return [_heading(say("덜 받은 것")), *rows] if rows else []


def _brought_rows(brought: Brought) -> list[Row]:
    """From the QR to the next visit; the last are those who joined in these days and came again."""
    steps = (
        (say("QR 보여 드림"), say("{n}번", n=brought.shown), brought.shown),
        (say("찍으셨대요"), say("{n}번", n=brought.claimed), brought.claimed),
        (say("휴대폰으로 찍음"), say("{n}번", n=brought.scanned), brought.scanned),
        (say("휴대폰으로 들어오심"), say("{n}명", n=brought.joined), brought.joined),
        (say("그중 다시 오심"), say("{n}명", n=brought.came_again), brought.came_again),
    )
    if not any(times for _, _, times in steps):
        return []
    rows = [Row((Cell(name), Cell(much, right=True, bold=True))) for name, much, _ in steps]
    return [_heading(say("QR이 데려온 분")), *rows]


def _heading(text: str) -> Row:
    return Row((Cell(text, bold=True, size=Text.HEADING),))


def _sum(name: str, much: str, won: int, *, strong: bool = False, ink: Role = Role.INK) -> Row:
    return Row(
        (
            Cell(name, bold=strong, ink=ink),
            Cell(much, right=True, bold=True, ink=ink, width=_TIMES),
            Cell(number(won), right=True, bold=True, ink=ink, width=_SUM),
        )
    )
