"""온누리상품권: paper by faces with its change, card or app; only for a shop that is registered."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import NOTHING, Won
from marketpos.domain.tender import ONNURI_FACES, Offered, change_is_due, voucher_label
from marketpos.ui.screens.panes import is_roomy
from marketpos.ui.tender_words import tender_name
from marketpos.ui.theme import GAP, Role, Text
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.widgets.side_by_side import side_by_side
from marketpos.ui.words import money, number, say

_YEARS_OFFERED = 4
_FINISHING_HEIGHT = 76


class OnnuriSheet(Sheet):
    """Asks which kind, and how many vouchers of which face."""

    offered = Signal(list)  # of Offered
    registered_until = Signal(int)  # the day the registration ends, as 20271231

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(say("온누리상품권"), parent)
        self._left = self._part = NOTHING
        self._year = 0
        self._taken: list[Won] = []
        self._build()
        self._build_registration()

    def _build(self) -> None:
        self.card_key = Key(role=KeyRole.OUTLINE, finishing=True)
        self.app_key = Key(role=KeyRole.OUTLINE, finishing=True)
        self.face_keys = {face: Key(size=Text.NAME) for face in ONNURI_FACES}
        self.back_key = Key(say("← 하나"), role=KeyRole.SOFT)
        self.paper_key = Key(role=KeyRole.PRIMARY, finishing=True)
        self._sum = Label(size=Text.NAME, bold=True, wrap=True)
        self._duty = Label(size=Text.NOTE, ink=Role.SECOND_INK, wrap=True)
        self._tender = QWidget()
        column = _column(self._tender)
        column.addWidget(Label(say("카드나 앱으로"), ink=Role.SECOND_INK))
        column.addLayout(side_by_side(self.card_key, self.app_key))
        column.addSpacing(GAP)
        column.addWidget(
            Label(say("종이 상품권은 받은 것을 누르세요"), ink=Role.SECOND_INK, wrap=True)
        )
        column.addLayout(side_by_side(*reversed(self.face_keys.values()), self.back_key))
        column.addWidget(self._sum)
        column.addWidget(self._duty)
        column.addWidget(self.paper_key)
        column.addStretch(1)
        self.column.addWidget(self._tender, 1)
        self.card_key.clicked.connect(lambda: self._offer_all(TenderKind.ONNURI_CARD))
        self.app_key.clicked.connect(lambda: self._offer_all(TenderKind.ONNURI_APP))
        for face, key in self.face_keys.items():
            key.set_text(money(face))
            key.clicked.connect(partial(self._take, face))
        self.back_key.clicked.connect(self._take_back)
        self.paper_key.clicked.connect(self._offer_paper)

    def _build_registration(self) -> None:
        self._unregistered = QWidget()
        column = _column(self._unregistered)
        said = say(
            "온누리상품권은 등록한 가게만 받을 수 있어요. 등록하셨으면 언제까지인지 누르세요. "
            "다른 돈은 그대로 받을 수 있어요."
        )
        column.addWidget(Label(said, size=Text.NAME, wrap=True))
        self.year_keys = [Key(role=KeyRole.OUTLINE) for _ in range(_YEARS_OFFERED)]
        for keys in self._year_rows():
            column.addLayout(side_by_side(*keys))
        column.addStretch(1)
        self.column.addWidget(self._unregistered, 1)
        for at, key in enumerate(self.year_keys):
            key.clicked.connect(partial(self._register, at))

    def duty(self) -> str:
        """What is said about the duty to give change."""
        return self._duty.text()

    def _year_rows(self) -> tuple[list[Key], ...]:
        keys = self.year_keys
        return (keys,) if is_roomy() else (keys[:2], keys[2:])

    def begin(self, left: Won, part: Won, *, is_registered: bool, year: int) -> None:
        """Starts anew with ``left`` won to pay, ``part`` of it when by card or app."""
        self._left, self._part, self._year = left, part, year
        self._taken.clear()
        self._tender.setVisible(is_registered)
        self._unregistered.setVisible(not is_registered)
        for at, key in enumerate(self.year_keys):
            key.set_text(say("{year}년", year=year + at))
        self._show_taken()

    def _register(self, at: int) -> None:
        self.registered_until.emit((self._year + at) * 10_000 + 1231)

    def _take(self, face: Won) -> None:
        self._taken.append(face)
        self._show_taken()

    def _take_back(self) -> None:
        if self._taken:
            self._taken.pop()
            self._show_taken()

    def _show_taken(self) -> None:
        left, paper = self._left, Won(sum(self._taken))
        for key, kind in (
            (self.card_key, TenderKind.ONNURI_CARD),
            (self.app_key, TenderKind.ONNURI_APP),
        ):
            key.set_text(f"{tender_name(kind)} {number(self._part)}")
        self._sum.setText(self._taken_words(paper))
        self._duty.setText(self._duty_words(paper))
        self.paper_key.setVisible(paper > 0)
        self.paper_key.setMinimumHeight(_FINISHING_HEIGHT)
        if paper > left:
            self.paper_key.set_text(
                say("종이 {amount} 받음", amount=number(paper)),
                say("거스름돈 {amount}", amount=number(paper - left)),
            )
        elif paper == left:
            self.paper_key.set_text(say("종이 딱 {amount}", amount=number(paper)), say("판매 끝"))
        else:
            self.paper_key.set_text(
                say("종이 {amount} 받아 두기", amount=number(paper)),
                say("남은 돈 {amount}", amount=number(left - paper)),
            )

    def _taken_words(self, paper: Won) -> str:
        if not paper:
            return say("받을 돈 {amount}", amount=money(self._left))
        parts = (say("{face} {n}장", face=money(face), n=n) for face, n in self._counted())
        return f"{money(paper)} · {' · '.join(parts)}"

    def _duty_words(self, paper: Won) -> str:
        if paper <= self._left:
            return ""
        if change_is_due(paper, self._left):
            return say("액면의 60% 넘게 사셨어요. 거스름돈을 꼭 드려야 해요.")
        return say("액면의 60%가 안 돼요. 거스름돈은 안 드려도 되지만 드릴 수 있어요.")

    def _offer_all(self, kind: TenderKind) -> None:
        self.offered.emit([Offered(kind, self._part)])

    def _offer_paper(self) -> None:
        self.offered.emit(
            [
                Offered(TenderKind.ONNURI_PAPER, Won(face * n), voucher_label(face, n))
                for face, n in self._counted()
            ]
        )

    def _counted(self) -> list[tuple[Won, int]]:
        """Faces and how many of each were taken."""
        counts = ((face, self._taken.count(face)) for face in ONNURI_FACES)
        return [(face, n) for face, n in counts if n]


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GAP)
    return column
