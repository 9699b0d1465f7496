"""What somebody owes, on paper to take home: line by line, in large type (domain.md 3.5).

Never more than is owed stands on it: no interest, no late fee (이자제한법; domain.md 4.4).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from marketpos.domain.amounts import spelled_out, won_text
from marketpos.domain.clock import day_of
from marketpos.domain.kinds import TenderKind
from marketpos.operations.tab import Ageing, EntryKind, LedgerLine, TabBook
from marketpos.outputs.large_print import RULE, Line, pages
from marketpos.outputs.receipt import RULE as NARROW_RULE
from marketpos.outputs.receipt import Receipt, Row
from marketpos.outputs.sheet import Sheet

MOST_LINES = 60
"""Older lines are summed up in one; the whole is in the book."""


class StatementWords(NamedTuple):
    """The words between the figures."""

    title: str
    for_whom: str
    before: str
    kinds: Mapping[EntryKind, str]
    tenders: Mapping[TenderKind, str]
    took: str
    owed: str
    ages: tuple[str, str, str, str]
    paid_up: str
    thanks: tuple[str, ...]
    won: str


WORDS = {
    "ko": StatementWords(
        title="외상 내역서",
        for_whom="{name} 님께",
        before="이전까지",
        kinds={
            EntryKind.SOLD: "가져가심",
            EntryKind.CAME_BACK: "되돌려 주심",
            EntryKind.PAID: "갚으심",
            EntryKind.ADJUSTED: "바로잡음",
        },
        tenders={
            TenderKind.CASH: "현금",
            TenderKind.CARD: "카드",
            TenderKind.TRANSFER: "계좌이체",
            TenderKind.ONNURI_PAPER: "온누리상품권",
            TenderKind.ONNURI_CARD: "온누리 카드",
            TenderKind.ONNURI_APP: "온누리 앱",
            TenderKind.LOCAL_CURRENCY: "지역화폐",
            TenderKind.QR_PAY: "QR 결제",
        },
        took="{name} 편",
        owed="남은 외상",
        ages=("30일까지", "60일까지", "90일까지", "90일 넘음"),
        paid_up="남은 외상이 없어요. 고맙습니다.",
        thanks=("늘 고맙습니다.", "다르게 기억하시면 말씀해 주세요."),
        won="{amount}원",
    ),
    "en": StatementWords(
        title="Tab statement",
        for_whom="For {name}",
        before="Until then",
        kinds={
            EntryKind.SOLD: "taken",
            EntryKind.CAME_BACK: "returned",
            EntryKind.PAID: "paid",
            EntryKind.ADJUSTED: "put right",
        },
        tenders={
            TenderKind.CASH: "cash",
            TenderKind.CARD: "card",
            TenderKind.TRANSFER: "transfer",
            TenderKind.ONNURI_PAPER: "Onnuri voucher",
            TenderKind.ONNURI_CARD: "Onnuri card",
            TenderKind.ONNURI_APP: "Onnuri app",
            TenderKind.LOCAL_CURRENCY: "local currency",
            TenderKind.QR_PAY: "QR payment",
        },
        took="by {name}",
        owed="Still owed",
        ages=("up to 30 days", "up to 60 days", "up to 90 days", "over 90 days"),
        paid_up="Nothing is owed. Thank you.",
        thanks=("Thank you as ever.", "If you remember it differently, tell us."),
        won="{amount} won",
    ),
}


def statement(
    page: TabBook, shop: str, phone: str, today: int, language: str = "ko"
) -> tuple[Sheet, ...]:
    """Somebody's tab on A4, in letters of sixteen points; on as many pages as it needs."""
    words = WORDS[language]
    day = day_of(today)
    under = " · ".join(part for part in (shop, phone, f"{day:%Y.%m.%d}") if part)
    lines = (Line(words.for_whom.format(name=page.customer.called), strong=True), RULE)
    rows = [Line(one.left, one.right) for one in _rows(page, words)]
    return pages(words.title, under, (*lines, *rows, RULE, *_sums(page, words, language)))


def statement_rows(
    page: TabBook, shop: str, phone: str, today: int, language: str = "ko"
) -> Receipt:
    """The same for a receipt printer."""
    words = WORDS[language]
    head = (
        Row(words.title, strong=True, centred=True),
        Row(shop, centred=True),
        *((Row(phone, centred=True),) if phone else ()),
        Row(f"{day_of(today):%Y.%m.%d}", centred=True),
        Row(words.for_whom.format(name=page.customer.called), strong=True),
    )
    body = [Row(one.left, one.right) for one in _rows(page, words)]
    sums = [Row(one.left, one.right, one.strong) for one in _sums(page, words, language)]
    return (*head, NARROW_RULE, *body, NARROW_RULE, *sums)


class _Entry(NamedTuple):
    left: str
    right: str


def _rows(page: TabBook, words: StatementWords) -> Iterator[_Entry]:
    """Every entry since the tab was last even, at most so many; what was before in one line."""
    lines = _since_even(page.lines)
    shown = lines[-MOST_LINES:]
    if shown and (before := shown[0].owed_won - shown[0].entry.amount_won):
        yield _Entry(words.before, won_text(before))
    for one in shown:
        yield _Entry(_said(one, words), won_text(one.entry.amount_won))


def _since_even(lines: tuple[LedgerLine, ...]) -> tuple[LedgerLine, ...]:
    """What was paid off long ago is nobody's worry; an even tab shows how it became so."""
    even = [at for at, one in enumerate(lines[:-1], start=1) if one.owed_won == 0]
    return lines[even[-1] :] if even else lines


def _said(one: LedgerLine, words: StatementWords) -> str:
    entry, day = one.entry, day_of(one.entry.day)
    tender = words.tenders.get(entry.tender, "") if entry.tender else ""
    took = words.took.format(name=entry.took) if entry.took else ""
    what = entry.note or words.kinds[entry.kind] if entry.kind is EntryKind.SOLD else ""
    kind = "" if what else words.kinds[entry.kind]
    note = entry.note if entry.kind is not EntryKind.SOLD else ""
    parts = (f"{day.month}/{day.day}", what, kind, tender, took, note)
    return " ".join(part for part in parts if part)


def _sums(page: TabBook, words: StatementWords, language: str) -> Iterator[Line]:
    if page.owed_won <= 0:
        yield Line(words.paid_up, strong=True)
        return
    owed = words.won.format(amount=won_text(page.owed_won))
    yield Line(words.owed, owed, strong=True)
    if language == "ko":
        yield Line("", spelled_out(page.owed_won))
    yield from _aged(page.ageing, words)
    yield from map(Line, words.thanks)


def _aged(ages: Ageing, words: StatementWords) -> Iterator[Line]:
    """How old it is, when not all of it is of this month."""
    if ages.whole_won == ages.to_30_won:
        return
    for name, won in zip(words.ages, ages, strict=True):
        if won:
            yield Line(name, won_text(won), indent=1)
