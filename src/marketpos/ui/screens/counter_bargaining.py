"""Bargaining at the counter: what was touched on the sheet is done to the line or to the whole."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from marketpos.domain.acts import Act
from marketpos.domain.bargain import cut_won, is_steep
from marketpos.domain.cart import Cart
from marketpos.domain.cart_line import GIVEN, HAGGLED
from marketpos.domain.money import NOTHING, ONE, Milli, Won
from marketpos.domain.sale_in_hand import SaleInHand
from marketpos.operations.desk import Desk
from marketpos.ui.screens.counter_part import CounterPart
from marketpos.ui.screens.counter_sheets import CounterSheets
from marketpos.ui.words import money, say

if TYPE_CHECKING:
    from marketpos.ui.screens.counter_bargain import About, BargainSheet


class Bargaining(CounterPart):
    """Opens the sheet, keeps it about what is in hand, and warns where very much is given."""

    repriced = Signal()  # what something costs from now on is something else
    key_heard = Signal(object)  # a key that the sheet was given: perhaps a scanner's
    gift_asked = Signal()  # as the key 덤 of the pad: what is touched next is one

    def __init__(
        self, desk: Desk, in_hand: SaleInHand, sheets: CounterSheets, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._in_hand, self._sheets = in_hand, sheets
        self._sheet: BargainSheet | None = None

    @property
    def sheet(self) -> BargainSheet:
        """Made when it is first asked for."""
        if self._sheet is None:
            from marketpos.ui.screens.counter_bargain import BargainSheet

            sheet = self._sheet = self._sheets.adopt(BargainSheet())
            sheet.why.writing.connect(lambda _: self._sheets.fit())  # the keyboard is wider
            sheet.knocked.connect(self._knock_off)
            sheet.priced.connect(self._let_go_for)
            sheet.given.connect(lambda: self._do(lambda: self._cart.make_gift(self._why(GIVEN))))
            sheet.one_more.connect(
                lambda: self._do(lambda: self._cart.give_one_more(self._why(GIVEN)))
            )
            sheet.next_given.connect(self._give_next)
            sheet.bundled.connect(lambda: self._do(self._bundle))
            sheet.bundle_kept.connect(self._keep_bundle)
            sheet.key_heard.connect(self.key_heard)
            sheet.restored.connect(lambda: self._do(self._restore))
        return self._sheet

    @property
    def _cart(self) -> Cart:
        return self._in_hand.cart

    def open(self) -> None:
        """A touched line is bargained over, else the whole."""
        self.touched.emit()
        if self._cart.is_empty:
            self.said.emit(say("아직 담은 것이 없어요. 물건이나 금액을 먼저 누르세요."))
            return
        self.sheet.may_price = self._desk.access.may(Act.PRICES)
        self.sheet.begin(self._about())
        self._sheets.open(self.sheet)

    def refresh(self) -> None:
        """The cart is another one, or another line was touched beside the open sheet."""
        if not self._sheets.shows(self._sheet):
            return
        if self._cart.is_empty:
            self._sheets.close()
        else:
            self.sheet.show_about(self._about())

    def _about(self) -> About:
        from marketpos.ui.screens.counter_bargain import About

        at = self._cart.touched
        return About(self._cart, None if at is None else self._cart.lines[at])

    def _why(self, otherwise: str) -> str:
        return self.sheet.why.reason() or otherwise

    def _knock_off(self, won: int) -> None:
        why = self._why(HAGGLED)
        if self._cart.touched is None:
            self._do(lambda: self._cart.knock_off(Won(won), why))
        else:
            self._do(lambda: self._cart.lower(Won(won), why))

    def _let_go_for(self, won: int) -> None:
        why, cart = self._why(HAGGLED), self._cart
        if cart.touched is None:  # 섞어서 만원
            self._do(lambda: cart.knock_off(Won(cart.full_won - won), why))
        else:
            self._do(lambda: cart.let_go_for(Won(won), why))

    def _give_next(self) -> None:
        self._sheets.close()
        self._in_hand.keypad.forget()
        self.gift_asked.emit()

    def _bundle(self) -> None:
        from marketpos.ui.screens.counter_bargain_words import next_bundle

        line = self._cart.line_in_hand
        if line is not None:
            self._cart.change_quantity(Milli(next_bundle(line) * 1000))

    def _keep_bundle(self, won: int) -> None:
        line = self._cart.line_in_hand
        if line is None or line.product is None:
            return
        product, count, together = line.product, line.quantity_milli // ONE, Won(won)
        if self.attempt(lambda: self._desk.prices.set_bundle(product, count, together)):
            self._do(lambda: self._cart.bundle(count, together))
            self.repriced.emit()

    def _restore(self) -> None:
        if self._cart.touched is None:
            self._cart.knock_off(NOTHING)
        else:
            self._cart.restore_price()

    def _do(self, what: Callable[[], None]) -> None:
        done = self.attempt(what)
        self._sheets.close()
        self.changed.emit()
        if done and is_steep(self._cart):
            self._warn()

    def _warn(self) -> None:
        """More than a fifth: said, and left to the shop (domain.md 3.2)."""
        cuts = sum(cut_won(line) for line in self._cart.lines)
        amount = money(self._cart.knocked_off_won + cuts)
        warning = say("{amount:을/를} 깎았어요. 너무 많으면 ‘흥정’에서 되돌리세요.", amount=amount)
        self.said.emit(warning)
