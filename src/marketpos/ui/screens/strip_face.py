"""The face of the strip: its keys and what it says, as a column at a side or as a bar."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from marketpos.domain.kinds import TenderKind
from marketpos.ui.screens.panes import is_roomy
from marketpos.ui.screens.strip_find import KeyGrid
from marketpos.ui.tender_words import tender_name
from marketpos.ui.theme import GAP, Role, Text
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.painting import RIGHT
from marketpos.ui.widgets.side_by_side import side_by_side
from marketpos.ui.words import say

PAD = ("7", "8", "9", "4", "5", "6", "1", "2", "3", "0", "000", "back")
_SIDE_COLUMNS, _BAR_COLUMNS = 3, 6


class StripFace(QWidget):
    """Connect to the keys; it decides nothing."""

    def __init__(self, *, is_side: bool) -> None:
        super().__init__()
        self.amount = Label(size=Text.AMOUNT, bold=True, align=RIGHT, amount=True)
        self.pad = KeyGrid(PAD, _SIDE_COLUMNS if is_side else _BAR_COLUMNS)
        self.regular_key = Key()
        self._find_icon = "users" if is_side or is_roomy() else ""
        sub = say("저장") if is_side else ""
        self.card_key = Key(
            tender_name(TenderKind.CARD), sub=sub, role=KeyRole.PRIMARY, finishing=True
        )
        self.cash_key = Key(
            tender_name(TenderKind.CASH), sub=sub, role=KeyRole.OUTLINE, strong=True, finishing=True
        )
        self.saved = Label(size=Text.NOTE, bold=True, ink=Role.PRIMARY, wrap=is_side or is_roomy())
        self.said = Label(size=Text.NOTE, bold=True, ink=Role.AMBER, wrap=True)
        self.void_key = Key(finishing=True)
        self.qr_key = Key(say("QR"))
        self.edge_key = Key(say("자리"), name=say("좁은 창 자리 옮기기"))
        self.whole_key = Key(say("큰 창"))
        if is_side:
            self._as_column()
        else:
            self._as_bar()
        self.say("")

    def _as_column(self) -> None:
        column = _column(self)
        for part in (
            side_by_side(self.qr_key, self.edge_key, self.whole_key),
            self.amount,
            self.pad,
            self.regular_key,
            side_by_side(self.card_key, self.cash_key),
            self._words(),
            self.void_key,
        ):
            _put(column, part)
        column.addStretch(1)

    def _as_bar(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.pad)
        others = 0 if is_roomy() else 1  # what was saved is read whole
        doors = side_by_side(self.qr_key, self.edge_key)
        for upper, lower, share in (
            (self.amount, self.regular_key, others),
            (side_by_side(self.card_key, self.cash_key), self._words(), 1),
            (doors, side_by_side(self.void_key, self.whole_key), others),
        ):
            column = QVBoxLayout()
            column.setSpacing(GAP)
            _put(column, upper, 1)
            _put(column, lower, 1)
            row.addLayout(column, share)

    def _words(self) -> QWidget:
        words = QWidget()
        column = _column(words)
        column.addWidget(self.saved)
        column.addWidget(self.said)
        return words

    def show_regular(self, name: str) -> None:
        """Whose sale it will be, "" for nobody's; touched again it is nobody's."""
        self.regular_key.set_text(name or say("단골 찾기"))
        self.regular_key.set_icon("x" if name else self._find_icon)

    def arm_void(self, *, armed: bool) -> None:
        """Whether the next touch takes the last sale back."""
        self.void_key.set_text(say("한 번 더") if armed else say("판매 취소"))
        self.void_key.set_role(KeyRole.AMBER if armed else KeyRole.PLAIN)

    def show_saved(self, text: str) -> None:
        """What is on the disk."""
        self.saved.setText(text)
        self.say("")

    def say(self, text: str) -> None:
        """A sentence instead of what was saved last; "" brings that back."""
        self.said.setText(text)
        self.said.setVisible(bool(text))
        self.saved.setVisible(not text)


def _column(inside: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GAP)
    return column


def _put(column: QVBoxLayout, part: QWidget | QLayout, share: int = 0) -> None:
    if isinstance(part, QWidget):
        column.addWidget(part, share)
    else:
        column.addLayout(part, share)
