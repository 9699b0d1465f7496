"""What past sales say: a sale on a list and on its card, and where the money goes back to."""

from __future__ import annotations

from collections.abc import Iterable

from marketpos.domain.clock import Moment, day_of
from marketpos.domain.facts import SaleLine, Tender
from marketpos.domain.kinds import Measure, TenderKind
from marketpos.domain.money import Milli
from marketpos.domain.refunding import LineLeft
from marketpos.domain.units import parse_unit, weight_label
from marketpos.operations.counter import SaleRow
from marketpos.ui.screens.regulars_words import bought
from marketpos.ui.tender_words import tender_name
from marketpos.ui.theme import Role, Text
from marketpos.ui.widgets.row import Cell, Row
from marketpos.ui.words import clock, day, money, number, say

_ON_TERMINAL = (
    TenderKind.CARD,
    TenderKind.ONNURI_CARD,
    TenderKind.ONNURI_APP,
    TenderKind.LOCAL_CURRENCY,
    TenderKind.QR_PAY,
)


def sale_row(sale: SaleRow) -> Row:
    """A sale as a line of the day."""
    at = clock(Moment(sale.at_ms, sale.offset_min).local())
    paid = " · ".join(dict.fromkeys(tender_name(one.kind, one.label) for one in sale.tenders))
    return Row(
        (
            Cell(what_of(sale), sub=f"{sale.number} · {at} · {paid}", bold=True),
            Cell(number(sale.total_won), right=True, bold=True, size=Text.FIELD),
        )
    )


def what_of(sale: SaleRow) -> str:
    """What was sold, never nothing."""
    return bought(sale.lines) or say("금액만")


def sale_title(sale: SaleRow) -> str:
    """Number, day and time of a sale."""
    at = clock(Moment(sale.at_ms, sale.offset_min).local())
    return f"{sale.number} · {day(day_of(sale.day))} {at}"


def line_rows(sale: SaleRow) -> list[Row]:
    """What was sold, line by line, then how it was paid."""
    rows = [
        _row(line.name or say("금액만"), much(line, line.quantity_milli), line.amount_won)
        for line in sale.lines
    ]
    if sale.knocked_off_won:
        rows.append(_row(say("깎아 드림"), "", -sale.knocked_off_won, Role.AMBER))
    rows += [
        _row(tender_name(one.kind, one.label), "", one.amount_won, Role.PRIMARY)
        for one in sale.tenders
    ]
    return rows


def back_row(amount: int, why: str) -> Row:
    """Something of it that came back before."""
    return _row(say("돌려줌"), why, -amount, Role.AMBER)


def much(line: SaleLine, quantity: Milli) -> str:
    """So much of a line: 2손, 600g."""
    if line.measure in (Measure.WEIGHT, Measure.WORTH):
        return weight_label(quantity)
    unit = parse_unit(line.unit).name
    return f"{quantity // 1000}{unit}" if unit else say("{n}개", n=quantity // 1000)


def step_of(line: SaleLine) -> int:
    """How much one touch takes back: a piece, or what the price is for."""
    if line.measure in (Measure.WEIGHT, Measure.WORTH):
        return parse_unit(line.unit).grams or line.quantity_milli
    return 1000


def left_words(one: LineLeft) -> str:
    """How much of a line can still come back."""
    if one.left_milli <= 0:
        return say("다 돌려줬어요")
    return say("{much}까지", much=much(one.line, one.left_milli))


def back_words(tenders: Iterable[Tender]) -> str:
    """Where the money goes: "현금 9,000 · 외상에서 5,000 빼기"."""
    said = []
    for one in tenders:
        name = tender_name(one.kind, one.label)
        if one.kind is TenderKind.TAB:
            said.append(say("외상에서 {amount} 빼기", amount=number(one.amount_won)))
        else:
            said.append(f"{name} {number(one.amount_won)}")
    return " · ".join(said)


def terminal_words(tenders: Iterable[Tender]) -> str:
    """What has to be done elsewhere too."""
    if any(one.kind in _ON_TERMINAL for one in tenders):
        return say("카드와 앱은 단말기에서도 취소해 주세요.")
    if any(one.kind is TenderKind.TRANSFER for one in tenders):
        return say("계좌로 보내 주셔야 해요.")
    return ""


def back_key_words(amount: int) -> str:
    """What the finishing key says."""
    return say("{amount} 돌려주기", amount=money(amount)) if amount else say("돌려주기")


def _row(name: str, note: str, won: int, ink: Role = Role.INK) -> Row:
    return Row(
        (
            Cell(name, sub=note, bold=True, ink=ink),
            Cell(number(won), sub=" " if note else "", right=True, bold=True, ink=ink),
        )
    )
