"""The right of the counter once a sale is on the disk: change, QR, and what can still be done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from marketpos.domain.kinds import TenderKind
from marketpos.ui.screens.counter_change import ChangeCard, SavedLine
from marketpos.ui.screens.counter_words import notes_words
from marketpos.ui.screens.panes import is_roomy
from marketpos.ui.tender_words import tender_name
from marketpos.ui.theme import GAP, Role, Text
from marketpos.ui.widgets.card import Card
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.painting import CENTER, fill
from marketpos.ui.widgets.qrview import QrView
from marketpos.ui.widgets.side_by_side import side_by_side
from marketpos.ui.words import money, say

if TYPE_CHECKING:
    from marketpos.domain.facts import Tender
    from marketpos.operations.regulars import Customer
    from marketpos.operations.selling import Done

_SIDE = 14
_MOST_DOTS = 10


class DonePanel(QWidget):
    """Stays until the next sale begins; nothing on it is in a hurry."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.saved = SavedLine()
        self.change = ChangeCard()
        self._build_qr()
        self.customer = Label(size=Text.NOTE, bold=True, align=CENTER, wrap=True)
        self.new_key = Key(say("새 단골로"), role=KeyRole.PRIMARY)
        self.find_key = Key(role=KeyRole.OUTLINE)
        self.taken_key = Key(role=KeyRole.AMBER)
        self.receipt_key = Key(say("영수증"))
        self.void_key = Key(say("방금 판매 취소"), finishing=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 10, _SIDE, _SIDE)
        column.setSpacing(GAP + 2 if is_roomy() else GAP)
        column.addWidget(self.saved)
        column.addWidget(self.change)
        column.addWidget(self.qr_card, 1)
        column.addWidget(self.customer)
        column.addStretch()
        column.addLayout(side_by_side(self.new_key, self.taken_key, self.find_key))
        column.addLayout(side_by_side(self.receipt_key, self.void_key))

    def _build_qr(self) -> None:
        self.qr_card = Card(fill=Role.CHANNEL, edge=None, padding=12)
        self.invitation = Label(size=Text.NAME, bold=True, align=CENTER, wrap=True)
        self.qr = QrView(name=say("채널 QR"))
        self._stamp_note = Label(
            say("도장 1개가 함께 찍혀요"), size=Text.NOTE, align=CENTER, wrap=True
        )
        self._brings_stamp = False
        self.qr_card.column.addWidget(self.invitation)
        self.qr_card.column.addWidget(self.qr, 1)
        self.qr_card.column.addWidget(self._stamp_note)

    def show_done(self, done: Done) -> None:
        """Shows how it was paid and what to give back."""
        self.saved.show_saved(say("저장됐어요"), f"{money(done.total_won)} · {done.number}")
        if done.change_won:
            notes = notes_words(done.change_won)
            self.change.show_change(say("거스름돈"), money(done.change_won), notes)
        else:
            self.change.show_change(_how(done), money(done.total_won), say("거스름돈은 없어요"))
        self.arm_void(armed=False)

    def show_qr(self, modules: Sequence[Sequence[bool]] | None, invitation: str) -> None:
        """Shows the QR of the channel, or no card at all when there is none."""
        self.qr_card.setVisible(modules is not None)
        self.qr.set_modules(modules or ())
        self.invitation.setText(say("손님, {invitation}", invitation=invitation))

    def promise_stamp(self, brings: bool) -> None:
        """Says that scanning brings the stamp, only when it does."""
        self._brings_stamp = brings

    def show_customer(self, customer: Customer | None, stamps_wanted: int) -> None:
        """Says whose sale it is and how full their card is, or that a stamp is waiting."""
        known = customer is not None
        self.customer.setVisible(known)
        self.new_key.setVisible(not known)
        self.invitation.setVisible(not known or is_roomy())
        self.find_key.set_text(say("다른 단골로 (/)") if known else say("단골 찾기 (/)"))
        self._stamp_note.setVisible(self._brings_stamp and not known and is_roomy())
        if customer is not None:
            card = _stamps(customer.stamps, stamps_wanted)
            self.customer.setText(f"{customer.called} · {card}")

    def ask_taker(self, wanted: bool, who: str = "") -> None:
        """Offers to write down who carried it home, or says who did."""
        self.taken_key.setVisible(wanted)
        self.taken_key.set_text(say("가져간 분") if who else say("누가 가져갔나요?"), who)

    def arm_void(self, *, armed: bool) -> None:
        """Asks once, in place, before the sale is taken back."""
        self.void_key.set_text(say("한 번 더 누르면 취소") if armed else say("방금 판매 취소"))
        self.void_key.set_role(KeyRole.AMBER if armed else KeyRole.PLAIN)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the ground."""
        fill(QPainter(self), self.rect(), Role.MINT)


def _how(done: Done) -> str:
    """Every tender once, in the order it was offered."""
    names = (tender_name(one.kind, _own_name(one)) for one in done.fact.tenders)
    return " · ".join(dict.fromkeys(names))


def _own_name(tender: Tender) -> str:
    return tender.label if tender.kind is TenderKind.LOCAL_CURRENCY else ""


def _stamps(have: int, wanted: int) -> str:
    if not wanted:
        return say("도장 {n}개", n=have)
    if wanted > _MOST_DOTS:
        return say("도장 {n}/{wanted}", n=have, wanted=wanted)
    full = min(have, wanted)
    dots = "●" * full + "○" * (wanted - full)
    return say("도장 {dots} {n}/{wanted}", dots=dots, n=have, wanted=wanted)
