"""What the list of things still to settle says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from marketpos.domain.cashreceipt import issue_until
from marketpos.domain.clock import day_of
from marketpos.domain.drawer import Count
from marketpos.domain.money import Won
from marketpos.ui.screens.close_words import face_name, many, voucher_name
from marketpos.ui.screens.takings_lines import Line
from marketpos.ui.words import money, number, say, short_day

if TYPE_CHECKING:
    from marketpos.operations.till import Open


def sale_words(number_: str, amount: Won) -> str:
    """Which sale, and the part of it that is open."""
    return f"{number_} · {money(amount)}"


def transfer_note(one: Open) -> str:
    """When it was promised, and whether somebody looked already."""
    when = short_day(day_of(one.day))
    if one.state == "waiting":
        return say("{day} 계좌이체 · 들어왔나요?", day=when)
    return say("{day} 계좌이체 · 아직이에요", day=when)


def until_note(one: Open) -> str:
    """Until when the cash receipt has to be issued."""
    until = short_day(day_of(issue_until(one.day)))
    return say("현금영수증 · {day}까지 끊어요", day=until)


def voucher_lines(count: Count) -> list[Line]:
    """The count sheet for the bank."""
    lines = [
        Line(f"{voucher_name(face)} · {many(face, times)}", number(face * times))
        for face, times in count
    ]
    whole = sum(face * times for face, times in count)
    return [*lines, Line(say("모두"), number(whole), strong=True)]


def change_lines(count: Count) -> list[Line]:
    """Notes and coins that change took on an average market day."""
    return [Line(face_name(face), many(face, times)) for face, times in count]
