"""What is held of one person: shown, printed for them, corrected or deleted from one place."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from marketpos.domain.acts import Act
from marketpos.domain.clock import Moment
from marketpos.domain.kinds import ConsentAction
from marketpos.domain.phones import formatted
from marketpos.domain.refusal import Refusal, Unavailable
from marketpos.operations.desk import Desk
from marketpos.operations.privacy import ConsentEntry, Held
from marketpos.operations.regulars import Customer
from marketpos.outputs.sheet import Sheet as Page
from marketpos.ui import refusals  # noqa: F401 - gives every refusal its words
from marketpos.ui.screens.printing import keep_as_file, print_out
from marketpos.ui.screens.regulars_words import called, consent_name, method_name, since
from marketpos.ui.theme import Role
from marketpos.ui.widgets.banner import Banner, Mood
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.pagedlist import PagedList
from marketpos.ui.widgets.row import Cell, Row
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.widgets.side_by_side import side_by_side
from marketpos.ui.words import language, money, refusal, say

_NAME = 200  # px at 100 %


class HeldSheet(Sheet):
    """To be turned round and shown; the looking itself is written down (누가 봤는지)."""

    correct_asked = Signal()
    forget_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(say("적어 둔 것"), parent)
        self._desk = desk
        self._held: Held | None = None
        self.banner = Banner()
        self.list = PagedList(row_height=58, ruled=True, choosable=False, name=say("적어 둔 것"))
        self.print_key = Key(say("인쇄하기"), icon="printer")
        self.file_key = Key(say("파일로 저장"))
        self.correct_key = Key(say("고치기"))
        self.forget_key = Key(say("잊어 주세요"), role=KeyRole.AMBER)
        self.column.addWidget(self.banner)
        self.column.addWidget(self.list, 1)
        self.column.addLayout(
            side_by_side(self.print_key, self.file_key, self.correct_key, self.forget_key)
        )
        self.print_key.clicked.connect(lambda: print_out(self, self._pages(), self._say))
        self.file_key.clicked.connect(self._keep)
        self.correct_key.clicked.connect(self.correct_asked)
        self.forget_key.clicked.connect(self.forget_asked)

    def show_customer(self, customer: Customer) -> None:
        """Show all of it, line by line."""
        self._held = None
        self.set_title(say("{name} · 적어 둔 것", name=called(customer)))
        self.banner.set_text("")
        self.forget_key.setVisible(self._desk.access.may(Act.FORGET))
        rows: list[Row] = []
        try:
            self._held = self._desk.privacy.held(customer.customer)
            rows = list(_rows(self._held))
        except (Refusal, Unavailable) as no:
            self.banner.set_text(refusal(no))
        for key in (self.print_key, self.file_key):
            key.setEnabled(self._held is not None)
        self.list.set_rows(rows, say("적어 둔 것이 없어요"))

    def _pages(self) -> tuple[Page, ...]:
        from marketpos.outputs.paper_privacy import held_page

        assert self._held is not None
        return held_page(self._held, self._desk.shop.card().name, language())

    def _keep(self) -> None:
        keep_as_file(self, self._pages(), say("적어 둔 것"), self._say)

    def _say(self, text: str, mood: Mood) -> None:
        self.banner.set_text(text, mood)


def _rows(held: Held) -> Iterator[Row]:
    one = held.customer
    told = (
        (say("별칭"), one.nickname),
        (say("이름"), one.name),
        (say("전화"), formatted(one.phone)),
        (say("단골 되신 날"), since(one)),
        (say("메모"), held.memo),
        (say("산 것"), _bought(held)),
        (say("도장"), say("{n}개", n=one.stamps)),
        (say("외상"), money(one.owed_won) if one.owed_won else ""),
        (say("쿠폰"), ", ".join(each.what for each in held.coupons)),
    )
    yield from (_line(name, value) for name, value in told if value)
    for other in held.entries[1:]:
        yield _line(say("합쳐 둔 분"), " ".join(filter(None, other[1:4])))
    for said in held.consents:
        yield _line(consent_name(said.about), _consent(said))


def _bought(held: Held) -> str:
    if not held.bought.sales:
        return ""
    return say("{n}번, {amount}", n=held.bought.sales, amount=money(held.bought.total_won))


def _consent(said: ConsentEntry) -> str:
    on = Moment(said.at_ms).local()
    when = say("{year}년 {month}월 {day}일", year=on.year, month=on.month, day=on.day)
    parts = [when, _did(said.action), method_name(said.method)]
    if said.evidence:
        parts.append(say("동의서 {page}쪽", page=said.evidence))
    return " · ".join(parts)


def _did(action: ConsentAction) -> str:
    return {
        ConsentAction.GRANTED: say("좋다고 하셨어요"),
        ConsentAction.REFUSED: say("아니라고 하셨어요"),
        ConsentAction.WITHDRAWN: say("그만두셨어요"),
        ConsentAction.RESULT_NOTICE_SENT: say("처리한 것을 알려 드렸어요"),
        ConsentAction.RECONFIRM_NOTICE_SENT: say("받고 계신 것을 알려 드렸어요"),
    }.get(action, action.value)


def _line(name: str, value: str) -> Row:
    return Row((Cell(name, width=_NAME, ink=Role.SECOND_INK), Cell(value, bold=True)))
