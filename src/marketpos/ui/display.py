"""The customer's screen: a second window that follows the sale and never says anything private."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent, QScreen
from PySide6.QtWidgets import QWidget

from marketpos.domain.cart import Cart
from marketpos.domain.ids import Id
from marketpos.domain.kinds import ConsentKind
from marketpos.domain.scale import Reading
from marketpos.operations.desk import Desk
from marketpos.operations.selling import Done
from marketpos.outputs.qr import Matrix
from marketpos.ui.channel_qr import ChannelQr
from marketpos.ui.display_band import PracticeBand
from marketpos.ui.display_board import Board, BoardView
from marketpos.ui.display_invitation import Invitation
from marketpos.ui.display_questions import DisplayQuestions
from marketpos.ui.display_words import (
    cart_board,
    done_board,
    idle_board,
    priced_today,
    refund_board,
    thanks_board,
)
from marketpos.ui.screens.scale_words import scale_words
from marketpos.ui.words import say

if TYPE_CHECKING:
    from marketpos.domain.facts import Refund
    from marketpos.domain.tender import Offered

_BOARD_SHARE = 0.605  # of the width, as in screens/display.png


def second_screen() -> QScreen | None:
    """The screen that is not the shopkeeper's, or ``None`` when there is only one."""
    first = QGuiApplication.primaryScreen()
    return next((each for each in QGuiApplication.screens() if each is not first), None)


class DisplayWindow(QWidget):
    """Left the board, right the QR; while a customer is asked something, the questions alone."""

    answered = Signal(object, bool)  # ConsentKind, agreed: touched by the customer
    asking_ended = Signal()  # every question that applies was answered

    def __init__(self, desk: Desk, qr: ChannelQr, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._qr = desk, qr
        self._shown, self._weight = Board(), ""
        self._is_idle = self._is_giving_back = False
        self._first = 0  # of today's prices, the one that stands on top
        self.setWindowTitle(say("손님 화면"))
        self.board = BoardView(self)
        self.invitation = Invitation(self)
        self.questions = DisplayQuestions(self)
        self.questions.hide()
        self.band = PracticeBand(self)
        self.band.setVisible(desk.shop.card().is_practice)
        self.questions.answered.connect(self.answered)
        self.questions.finished.connect(self._end_asking)
        self.show_idle()

    def open_on(self, screen: QScreen | None) -> bool:
        """Fills a screen; without one it stays away, for the customer has none to look at."""
        if screen is None:
            self.hide()
            return False
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)  # keys stay at the counter
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        return True

    def follow_screens(self) -> None:
        """Opens and closes as a second screen is plugged in and out; opens now if there is one."""
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._look_for_a_screen)
            app.screenRemoved.connect(self._look_for_a_screen)
        self._look_for_a_screen()

    def _look_for_a_screen(self) -> None:
        self.open_on(second_screen())

    def show_idle(self) -> None:
        """Nobody is being served: today's prices."""
        self._first = 0
        self._show(idle_board(self._desk))
        self._is_idle = True

    def refresh(self) -> None:
        """Today's prices anew, while nobody is being served."""
        if self._is_idle:
            self._shown = idle_board(self._desk, self._first)
            self._show_board()

    def turn_page(self) -> None:
        """The next of today's prices, where they do not all fit; after the last the first."""
        if self._is_idle:
            self._first += self.board.rows_shown()
            if self._first >= priced_today(self._desk):
                self._first = 0
            self.refresh()

    def show_cart(self, cart: Cart, offered: Sequence[Offered] = ()) -> None:
        """What is rung up so far; of a split what was handed over, and what is left."""
        if cart.is_empty:
            self.show_idle()
        else:
            self._show(cart_board(self._shop(), cart, offered))

    def show_refund(self, refund: Refund) -> None:
        """What is given back, and how."""
        self._show(refund_board(self._shop(), refund))
        self._is_giving_back = True

    def is_giving_back(self) -> bool:
        """Whether a refund is shown."""
        return self._is_giving_back

    def show_done(self, done: Done) -> None:
        """The change, what was received, and thanks."""
        self._show(done_board(self._shop(), done), done.sale)

    def show_weight(self, reading: Reading | None) -> None:
        """What lies on the scale, while something is rung up or nobody is served."""
        lies_there = reading is not None and reading.grams > 0
        self._weight = scale_words(reading) if lies_there else ""
        self._show_board()

    def show_coupon(self, said: str, modules: Matrix, until: str) -> None:
        """A coupon to be photographed, where the QR stands; the next sale takes it away."""
        self.invitation.setVisible(True)
        self.invitation.show_invitation(said, modules, until, "")
        self._place()

    def ask_consents(self, asked: tuple[ConsentKind, ...] = tuple(ConsentKind)) -> None:
        """Asks the customer, one question at a time; each touch is told by ``answered``."""
        self.questions.start(asked)
        self.questions.setVisible(True)
        self.questions.raise_()

    def is_asking(self) -> bool:
        """Whether a question stands on the screen."""
        return self.questions.isVisibleTo(self)

    def stop_asking(self) -> None:
        """Takes the questions away; the board is as it was."""
        self.questions.hide()

    def _end_asking(self) -> None:
        self.questions.hide()
        self._shown = thanks_board(self._shop())
        self._is_idle = self._is_giving_back = False
        self._show_board()
        self.asking_ended.emit()

    def _show(self, board: Board, sale: Id | None = None) -> None:
        self._shown = board
        self._is_idle = self._is_giving_back = False
        self._show_board()
        modules = self._qr.matrix_at("display") if sale is None else self._qr.matrix_for(sale)
        self.invitation.setVisible(modules is not None)
        if modules is not None:
            qr = self._qr
            self.invitation.show_invitation(qr.invitation(), modules, qr.service(), qr.label())
        self._place()

    def _show_board(self) -> None:
        board = self._shown
        if self._weight and board.is_live:
            board = replace(board, foot=self._weight, foot_is_loud=True)
        if board != self.board.board():
            self.board.show_board(board)

    def _shop(self) -> str:
        return self._desk.shop.card().name

    def _place(self) -> None:
        top = 0 if self.band.isHidden() else self.band.sizeHint().height()
        self.band.setGeometry(0, 0, self.width(), top)
        high = self.height() - top
        alone = self.invitation.isHidden()
        split = self.width() if alone else round(self.width() * _BOARD_SHARE)
        if self.height() > self.width() and not alone:  # a panel that stands upright
            upper = round(high * _BOARD_SHARE)
            self.board.setGeometry(0, top, self.width(), upper)
            self.invitation.setGeometry(0, top + upper, self.width(), high - upper)
        else:
            self.board.setGeometry(0, top, split, high)
            self.invitation.setGeometry(split, top, self.width() - split, high)
        self.questions.setGeometry(0, top, self.width(), high)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fills whatever screen it is on."""
        self._place()
