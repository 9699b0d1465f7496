"""The strip: a narrow window beside a card terminal's program. Amount, regular, save, QR."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLayout, QStackedLayout, QWidget

from marketpos.domain.cart import Cart, CartCustomer
from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import Won
from marketpos.domain.refusal import Refusal, Unavailable
from marketpos.domain.strip import SIDE_LARGE_PX, Edge, TypedAmount
from marketpos.domain.tender import Offered
from marketpos.operations.desk import Desk
from marketpos.ui.channel_qr import ChannelQr
from marketpos.ui.screens.counter_words import regular_name
from marketpos.ui.screens.panes import is_roomy
from marketpos.ui.screens.strip_face import PAD, StripFace
from marketpos.ui.screens.strip_find import DIGITS, StripFind
from marketpos.ui.screens.strip_qr import StripQr
from marketpos.ui.tender_words import tender_name
from marketpos.ui.theme import Role, color
from marketpos.ui.words import money, number, refusal, say

if TYPE_CHECKING:
    from marketpos.operations.regulars import Customer
    from marketpos.operations.selling import Done

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
        self.face = StripFace(is_side=is_side)
        self.finder = StripFind(self._desk, is_side=is_side)
        self.qr = StripQr()
        self._pages = QStackedLayout(self)
        self._pages.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # it keeps its place
        for page in (self.face, self.finder, self.qr):
            page.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
            self._pages.addWidget(page)

    def _connect(self) -> None:
        face = self.face
        face.pad.pressed.connect(self.press)
        face.regular_key.clicked.connect(self._ask_regular)
        face.card_key.clicked.connect(lambda: self.save(TenderKind.CARD))
        face.cash_key.clicked.connect(lambda: self.save(TenderKind.CASH))
        face.void_key.clicked.connect(self._void)
        face.qr_key.clicked.connect(self._show_qr)
        face.edge_key.clicked.connect(lambda: self.moved_on.emit())
        face.whole_key.clicked.connect(lambda: self.whole_asked.emit())
        self.finder.chosen.connect(self._take)
        self.finder.closed.connect(self._back)
        self.qr.closed.connect(self._back)

    def press(self, key: str) -> None:
        """A key of the pad, or of a number pad."""
        self._typed.press(key)
        self._is_armed = False
        self.face.say("")
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
            self.face.say(refusal(no))
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
            self.face.say(say("취소할 판매가 없어요."))
        elif not self._is_armed:
            self._is_armed = True
            self.face.say("")
            self._show()
        else:
            self._take_back(self._done)

    def _take_back(self, done: Done) -> None:
        try:
            self._desk.counter.void(done.sale, say("잘못 눌렀음"))
        except (Refusal, Unavailable) as no:
            self.face.say(refusal(no))
            return
        self._done, self._is_armed = None, False
        self._show()
        self.face.saved.setText("")
        self.face.say(say("{number} 판매를 취소했어요.", number=done.number))
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
            self.face.say(say("아직 채널이 없어요. 큰 창의 ‘채널 QR’에서 넣어 주세요."))
            return
        self.qr.show_qr(matrix, self._qr.invitation())
        self._make_room_for_qr()
        self._pages.setCurrentWidget(self.qr)
        try:
            self._desk.shop.showed_qr("full", sale)
        except Unavailable as no:
            self.face.say(refusal(no))

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
        self._pages.setCurrentWidget(self.face)
        if self._rest is not None:
            self.setGeometry(self._rest)
            self._rest = None

    def _show(self) -> None:
        self.face.amount.setText(self._sum(self._typed.won))
        self.face.show_regular(self._customer.name if self._customer else "")
        self.face.arm_void(armed=self._is_armed)

    def _say_saved(self, done: Done, kind: TenderKind, name: str) -> None:
        paid = f"{self._sum(done.total_won)} {tender_name(kind)}"
        saved = say("저장됐어요")
        if self._edge.is_side or is_roomy():
            what = f"{paid} · {name}" if name else paid
            self.face.show_saved(f"{what}\n{saved} {done.number}")
        else:  # three short lines are all that large letters leave room for
            self.face.show_saved("\n".join((paid, name or done.number, saved)))

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
