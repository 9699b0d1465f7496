"""What closing says: faces, the drawer's lines, over and short, and a report's lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from marketpos.domain.clock import day_of
from marketpos.domain.day import DayFigures, Moved, TenderSum
from marketpos.domain.facts import DayClosed
from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import Won
from marketpos.ui.screens.takings_lines import Line
from marketpos.ui.tender_words import tender_name
from marketpos.ui.theme import Role
from marketpos.ui.words import day, money, number, say

if TYPE_CHECKING:
    from marketpos.operations.till import ZReport


def face_name(face: int) -> str:
    """What a note or coin is called."""
    return {
        50_000: say("오만원"),
        10_000: say("만원"),
        5_000: say("오천원"),
        1_000: say("천원"),
        500: say("500원"),
        100: say("100원"),
        50: say("50원"),
        10: say("10원"),
    }[face]


def voucher_name(face: int) -> str:
    """What a paper voucher is called."""
    return {
        30_000: say("온누리 3만원"),
        10_000: say("온누리 만원"),
        5_000: say("온누리 5천원"),
    }[face]


def many(face: int, count: int) -> str:
    """So many notes, or so many coins."""
    return say("{n}장", n=count) if face >= 1_000 else say("{n}개", n=count)


def drawer_lines(figures: DayFigures) -> list[Line]:
    """What went into and out of the drawer, and what should be in it."""
    drawer = figures.drawer
    tabs = (
        say("외상값 받음 {n}번", n=figures.tabs_paid) if figures.tabs_paid else say("외상값 받음")
    )
    lines = [
        Line(say("아침 거스름돈"), number(drawer.opening_float_won)),
        Line(say("현금 판매 {n}번", n=figures.cash_sales), number(drawer.cash_taken_won)),
    ]
    if drawer.tab_cash_won:
        lines.append(Line(tabs, number(drawer.tab_cash_won)))
    if drawer.cash_back_won:
        lines.append(Line(say("돌려준 현금"), number(-drawer.cash_back_won)))
    lines += _moved_lines(figures.moved)
    return [*lines, Line(say("있어야 할 현금"), number(drawer.expected_won), strong=True)]


def _moved_lines(moved: tuple[Moved, ...]) -> list[Line]:
    """One line each way; the reason stands with it when there is only one."""
    lines = []
    for is_in, text in ((True, say("넣은 돈")), (False, say("꺼낸 돈"))):
        some = [one for one in moved if one.paid_in is is_in]
        if some:
            total = sum(one.amount_won for one in some)
            why = some[0].why if len(some) == 1 else say("{n}번", n=len(some))
            lines.append(Line(f"{text} ({why})", number(total if is_in else -total)))
    return lines


def over_short_words(amount: Won) -> str:
    """Whether the drawer is over, short, or just right."""
    if amount < 0:
        return say("{amount:이/가} 모자라요", amount=money(-amount))
    if amount > 0:
        return say("{amount:이/가} 남아요", amount=money(amount))
    return say("딱 맞아요")


def tender_lines(sums: tuple[TenderSum, ...]) -> list[Line]:
    """What came in, by tender."""
    return [
        Line(f"{tender_name(one.kind, one.label)} · {say('{n}번', n=one.times)}", number(one.won))
        for one in sums
    ]


def report_lines(fact: DayClosed) -> list[Line]:
    """A Z report's lines, as they are read and printed."""
    lines = [Line(say("판 돈"), number(fact.total_won), strong=True)]
    lines.append(Line(say("판 횟수"), say("{n}번", n=fact.sales)))
    lines += [Line(tender_name(TenderKind(kind)), number(won)) for kind, won in fact.by_tender]
    for name, amount in (
        (say("깎아 드림"), fact.knocked_off_won),
        (say("돌려줌"), fact.refunded_won),
        (say("취소"), fact.voided_won),
        (say("외상값 받음"), fact.tab_paid_won),
        (say("부가세"), fact.vat_won),
    ):
        if amount:
            lines.append(Line(name, number(amount)))
    lines.append(Line(say("있어야 할 현금"), number(fact.expected_cash_won), strong=True))
    lines.append(Line(say("세어 본 현금"), number(fact.counted_cash_won)))
    if fact.over_short_won:
        lines.append(Line(say("과부족"), number(fact.over_short_won), ink=Role.AMBER))
    if fact.why:
        lines.append(Line(say("까닭"), fact.why))
    return lines


def amendment_lines(report: ZReport) -> list[Line]:
    """What came to a closed day afterwards, and what it comes to with that."""
    lines = [
        Line(say("다시 열었어요"), one.why, ink=Role.AMBER)
        if one.reopened
        else Line(say("마감 뒤 {n}번", n=one.sales), number(one.total_won), ink=Role.AMBER)
        for one in report.amendments
    ]
    if report.total_won != report.fact.total_won:
        lines.append(Line(say("모두"), number(report.total_won), strong=True))
    return lines


def report_title(letter: str, fact: DayClosed) -> str:
    """A report's number and day: "A 12번 마감 · 11월 23일(월)"."""
    named = say("{pc} {number}번 마감", pc=letter, number=fact.number)
    return f"{named} · {day(day_of(fact.day))}"
