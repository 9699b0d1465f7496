"""The strip: a narrow window beside a card terminal's program. Amount, regular, save, QR."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QStackedLayout, QVBoxLayout, QWidget

from marketpos.domain.cart import Cart, CartCustomer
from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import Won
from marketpos.domain.refusal import Refusal, Unavailable
from marketpos.domain.strip import SIDE_LARGE_PX, Edge, TypedAmount
from marketpos.domain.tender import Offered
from marketpos.operations.desk import Desk
from marketpos.ui.channel_qr import ChannelQr
from marketpos.ui.screens.counter_words import regular_name, tender_name
from marketpos.ui.screens.strip_find import DIGITS, KeyGrid, StripFind
from marketpos.ui.screens.strip_qr import StripQr
from marketpos.ui.theme import GAP, Role, Text, color
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.painting import RIGHT
from marketpos.ui.words import money, number, refusal, say

if TYPE_CHECKING:
    from marketpos.operations.regulars import Customer
    from marketpos.operations.selling import Done

PAD = ("7", "8", "9", "4", "5", "6", "1", "2", "3", "0", "000", "back")
_SIDE_COLUMNS, _BAR_COLUMNS = 3, 6
_EDGE = 8  # px
_QR_HIGH = 420  # px


class StripWindow(QWidget):
    """Kept on top. It takes the keyboard only when it is touched."""

    sale_completed = Signal(object)  # operations.selling.Done
    sale_voided = Signal()
    whole_asked = Signal()
    moved_on = Signal()  # to the next edge
    shut = Signal()

    def __init__(self, desk: Desk, qr: ChannelQr, edge: Edge) -> None:
        super().__init__()
        self._desk, self._qr, self._edge = desk, qr, edge
        self._typed = TypedAmount()
        self._customer: CartCustomer | None = None
        self._done: Done | None = None
        self._is_armed = False
        self._rest: QRect | None = None
        self._stay_on_top()
        self._build()
        self._connect()
        self._show()

    def _stay_on_top(self) -> None:
        self.setWindowTitle(say("마켓포스 좁은 창"))
        self.setWindowFlags(
            Qt.WindowType.Window
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
        )
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoFillBackground(True)
        palette = self.palette()
        palette.setColor(self.backgroundRole(), color(Role.PAGE))
        self.setPalette(palette)

    def _build(self) -> None:
        is_side = self._edge.is_side
        self.amount = Label(size=Text.AMOUNT, bold=True, align=RIGHT, amount=True)
        self.pad = KeyGrid(PAD, _SIDE_COLUMNS if is_side else _BAR_COLUMNS)
        self.regular_key = Key(icon="users")
        self.card_key = Key(role=KeyRole.PRIMARY, finishing=True)
        self.cash_key = Key(role=KeyRole.OUTLINE, strong=True, finishing=True)
        self.saved = Label(size=Text.NOTE, bold=True, ink=Role.PRIMARY)
        self.said = Label(size=Text.NOTE, bold=True, ink=Role.AMBER, wrap=True)
        self._words = QWidget()
        words = _column(self._words)
        words.addWidget(self.saved)
        words.addWidget(self.said)
        self.void_key = Key(finishing=True)
        self.qr_key = Key(say("QR"))
        self.edge_key = Key(say("자리"), name=say("좁은 창 자리 옮기기"))
        self.whole_key = Key(say("큰 창"))
        self.finder = StripFind(self._desk, is_side=is_side)
        self.qr = StripQr()
        self.main = QWidget()
        if is_side:
            self._as_column()
        else:
            self._as_bar()
        self._pages = QStackedLayout(self)
        self._pages.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # it keeps its place
        for page in (self.main, self.finder, self.qr):
            page.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
            self._pages.addWidget(page)

    def _as_column(self) -> None:
        column = _column(self.main)
        for part in (
            _row(self.qr_key, self.edge_key, self.whole_key),
            self.amount,
            self.pad,
            self.regular_key,
            _row(self.card_key, self.cash_key),
            self._words,
            self.void_key,
        ):
            if isinstance(part, QWidget):
                column.addWidget(part)
            else:
                column.addLayout(part)
        column.addStretch(1)

    def _as_bar(self) -> None:
        row = QHBoxLayout(self.main)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.pad)
        for upper, lower in (
            (self.amount, self.regular_key),
            (_row(self.card_key, self.cash_key), self._words),
            (_row(self.qr_key, self.edge_key), _row(self.void_key, self.whole_key)),
        ):
            column = QVBoxLayout()
            column.setSpacing(GAP)
            for part in (upper, lower):
                if isinstance(part, QWidget):
                    column.addWidget(part, 1)
                else:
                    column.addLayout(part, 1)
            row.addLayout(column, 1)

    def _connect(self) -> None:
        self.pad.pressed.connect(self.press)
        self.regular_key.clicked.connect(self._ask_regular)
        self.card_key.clicked.connect(lambda: self.save(TenderKind.CARD))
        self.cash_key.clicked.connect(lambda: self.save(TenderKind.CASH))
        self.void_key.clicked.connect(self._void)
        self.qr_key.clicked.connect(self._show_qr)
        self.edge_key.clicked.connect(lambda: self.moved_on.emit())
        self.whole_key.clicked.connect(lambda: self.whole_asked.emit())
        self.finder.chosen.connect(self._take)
        self.finder.closed.connect(self._back)
        self.qr.closed.connect(self._back)

    def press(self, key: str) -> None:
        """A key of the pad, or of a number pad."""
        self._typed.press(key)
        self._is_armed = False
        self._say("")
        self._show()

    def save(self, kind: TenderKind) -> None:
        """적기: what the terminal took is a sale in the book."""
        cart = Cart()
        cart.customer = self._customer
        try:
            if self._typed.won:
                cart.ring_up_amount(self._typed.won)
            self._done = self._desk.counter.complete(cart, [Offered(kind, cart.total_won)])
        except (Refusal, Unavailable) as no:
            self._say_no(no)
            return
        self._typed.press("clear")
        self._is_armed = False
        name = self._customer.name if self._customer else ""
        self._customer = None
        self._show()
        self._say_saved(self._done, kind, name)
        self.sale_completed.emit(self._done)

    def done(self) -> Done | None:
        """The sale saved last, while it can be taken back here."""
        return self._done

    def _void(self) -> None:
        if self._done is None:
            self._say(say("취소할 판매가 없어요."))
        elif not self._is_armed:
            self._is_armed = True
            self._say("")
            self._show()
        else:
            self._take_back(self._done)

    def _take_back(self, done: Done) -> None:
        try:
            self._desk.counter.void(done.sale, say("잘못 눌렀음"))
        except (Refusal, Unavailable) as no:
            self._say_no(no)
            return
        self._done, self._is_armed = None, False
        self._show()
        self.saved.setText("")
        self._say(say("{number} 판매를 취소했어요.", number=done.number))
        self.sale_voided.emit()

    def _ask_regular(self) -> None:
        """Touched again, whoever was chosen is nobody again."""
        if self._customer is not None:
            self._customer = None
            self._show()
            return
        self.finder.begin()
        self._pages.setCurrentWidget(self.finder)

    def _take(self, customer: Customer) -> None:
        name, visits = regular_name(customer), customer.visits
        self._customer = CartCustomer(customer.customer, name, visits, customer.has_tab)
        self._back()
        self._show()

    def _show_qr(self) -> None:
        sale = self._done.sale if self._done else None
        matrix = self._qr.matrix() if sale is None else self._qr.matrix_for(sale)
        if matrix is None:
            self._say(say("아직 채널이 없어요. 큰 창의 ‘채널 QR’에서 넣어 주세요."))
            return
        self.qr.show_qr(matrix, self._qr.invitation())
        self._make_room_for_qr()
        self._pages.setCurrentWidget(self.qr)
        try:
            self._desk.shop.showed_qr("full", sale)
        except Unavailable as no:
            self._say_no(no)

    def _make_room_for_qr(self) -> None:
        """A bar becomes a corner: a code is read from a square, and the middle stays free."""
        if self._edge.is_side:
            return
        self._rest = self.geometry()
        left = self._rest.right() + 1 - SIDE_LARGE_PX
        is_top = self._edge is Edge.TOP
        top = self._rest.top() if is_top else self._rest.bottom() + 1 - _QR_HIGH
        self.setGeometry(left, top, SIDE_LARGE_PX, _QR_HIGH)

    def _back(self) -> None:
        self._pages.setCurrentWidget(self.main)
        if self._rest is not None:
            self.setGeometry(self._rest)
            self._rest = None

    def _show(self) -> None:
        self.amount.setText(self._sum(self._typed.won))
        who = self._customer
        self.regular_key.set_text(who.name if who else say("단골 찾기"))
        self.regular_key.set_icon("x" if who else "users")
        sub = say("저장") if self._edge.is_side else ""
        self.card_key.set_text(tender_name(TenderKind.CARD), sub)
        self.cash_key.set_text(tender_name(TenderKind.CASH), sub)
        self.void_key.set_text(say("한 번 더") if self._is_armed else say("판매 취소"))
        self.void_key.set_role(KeyRole.AMBER if self._is_armed else KeyRole.PLAIN)

    def _say_no(self, error: Exception) -> None:
        self._say(refusal(error))

    def _say(self, text: str) -> None:
        """Instead of what was saved last, until something is touched."""
        self.said.setText(text)
        self.said.setVisible(bool(text))
        self.saved.setVisible(not text)

    def _say_saved(self, done: Done, kind: TenderKind, name: str) -> None:
        paid = f"{self._sum(done.total_won)} {tender_name(kind)}"
        what = f"{paid} · {name}" if name else paid
        self.saved.setText(f"{what}\n{say('저장됐어요')} {done.number}")
        self._say("")

    def _sum(self, won: Won) -> str:
        """A bar has no room for the word won."""
        return money(won) if self._edge.is_side else number(won)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits type an amount, or the end of a number; Enter saves what the card paid."""
        finding = self._pages.currentWidget() is self.finder
        typed = event.text()
        key = "back" if event.key() == Qt.Key.Key_Backspace else typed
        if finding and key in DIGITS:
            self.finder.press(key)
        elif event.key() == Qt.Key.Key_Escape:
            self._escape(finding=finding)
        elif not finding and key in PAD:
            self.press(key)
        elif not finding and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save(TenderKind.CARD)
        else:
            super().keyPressEvent(event)

    def _escape(self, *, finding: bool) -> None:
        if finding or self._pages.currentWidget() is self.qr:
            self._back()
        else:
            self.press("clear")

    def showEvent(self, event: object) -> None:
        """Number keys type here as soon as somebody touches it, and not before."""
        self.setFocus()

    def closeEvent(self, event: object) -> None:
        """Closed from outside: the whole window takes over, or the app ends."""
        self.shut.emit()


def _column(inside: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GAP)
    return column


def _row(*keys: Key) -> QLayout:
    row = QHBoxLayout()
    row.setSpacing(GAP)
    for key in keys:
        row.addWidget(key, 1)
    return row
