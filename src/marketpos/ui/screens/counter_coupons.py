"""Coupons and stamps at the counter: handed in for the sale in hand, used up when it is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from marketpos.domain.cart import CartCustomer
from marketpos.domain.cart_line import COUPON_GIFT, STAMP_GIFT, STAMPS
from marketpos.domain.money import Won
from marketpos.domain.sale_in_hand import SaleInHand
from marketpos.operations.desk import Desk
from marketpos.ui.screens.counter_part import CounterPart
from marketpos.ui.screens.counter_sheets import CounterSheets
from marketpos.ui.words import money, say

if TYPE_CHECKING:
    from marketpos.operations.coupons import CouponRow, Held
    from marketpos.ui.screens.counter_coupon_sheet import CouponSheet


class CouponsInHand(CounterPart):
    """An amount becomes a tender, goods become a free line; a coupon is never taken twice."""

    found = Signal(int)  # how many gifts wait for the regular of the cart

    def __init__(
        self, desk: Desk, in_hand: SaleInHand, sheets: CounterSheets, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._in_hand, self._sheets = desk, in_hand, sheets
        self._sheet: CouponSheet | None = None
        self._looked_for: CartCustomer | None = None

    @property
    def sheet(self) -> CouponSheet:
        """Made when it is first asked for."""
        if self._sheet is None:
            from marketpos.ui.screens.counter_coupon_sheet import CouponSheet

            sheet = self._sheet = self._sheets.adopt(CouponSheet())
            sheet.chosen.connect(self._take_of_list)
            sheet.typed.connect(self.take)
            sheet.stamps_used.connect(self._use_stamps)
        return self._sheet

    def open(self) -> None:
        """What the regular of the cart has, or the digits of a coupon to be typed."""
        self.touched.emit()
        who = self._in_hand.cart.customer
        stamps, wanted = self._stamps(who), self._desk.coupons.stamps_for_gift()
        self.sheet.begin(self._usable(who), who.name if who else "", stamps, wanted)
        self._sheets.open(self.sheet)

    def look(self) -> None:
        """Counts what waits for the regular of the cart, when it is another one."""
        who = self._in_hand.cart.customer
        if who == self._looked_for:
            return
        self._looked_for = who
        if who is None:
            self.found.emit(0)
            return
        wanted = self._desk.coupons.stamps_for_gift()
        self.found.emit(len(self._usable(who)) + (0 < wanted <= self._stamps(who)))

    def forget(self) -> None:
        """The sale is made: whoever comes next is looked up anew."""
        self._looked_for = None

    def take(self, code: str) -> None:
        """A coupon was scanned, typed or chosen."""
        self.touched.emit()
        if self.attempt(lambda: self._hold(self._desk.coupons.look(code))):
            self._sheets.close()
        self.changed.emit()

    def _hold(self, held: Held) -> None:
        if self._in_hand.holds(held.coupon):
            self.said.emit(say("이 쿠폰은 벌써 담았어요."))
        elif held.offered is None:
            what = held.what or say("쿠폰 선물")
            self._in_hand.cart.give_promised(what, COUPON_GIFT, held.coupon.hex())
            self.told.emit(say("쿠폰으로 {what:을/를} 드려요.", what=what))
        else:
            left = self._in_hand.left_won
            self._in_hand.hold(held.offered._replace(coupon=held.coupon))
            self._tell_worth(held.amount_won, left)

    def _tell_worth(self, amount: Won, left: Won) -> None:
        if 0 < left < amount:
            rest = money(amount - left)
            self.said.emit(
                say("쿠폰이 {amount} 남아요. 남은 것은 거슬러 드리지 않아요.", amount=rest)
            )
        else:
            self.told.emit(say("쿠폰 {amount:을/를} 받았어요.", amount=money(amount)))

    def _take_of_list(self, row: CouponRow) -> None:
        self.attempt(lambda: self.take(self._desk.coupons.again(row.coupon).code))

    def _use_stamps(self) -> None:
        self._sheets.close()
        cart = self._in_hand.cart
        if cart.uses_stamps:
            self.said.emit(say("도장은 벌써 썼어요."))
            return
        wanted = self._desk.coupons.stamps_for_gift()
        what = self._desk.coupons.gift() or say("도장 {n}개 선물", n=wanted)
        if self.attempt(lambda: cart.give_promised(what, STAMP_GIFT, STAMPS)):
            self.told.emit(say("도장 {n}개는 판매가 끝날 때 빠져요.", n=wanted))
        self.changed.emit()

    def _usable(self, who: CartCustomer | None) -> list[CouponRow]:
        if who is None:
            return []
        coupons, today = self._desk.coupons, self._desk.counter.book.today()
        return [
            one
            for one in coupons.coupons_of(who.customer)
            if not one.used_day and one.until_day >= today
        ]

    def _stamps(self, who: CartCustomer | None) -> int:
        known = self._desk.regulars.get(who.customer) if who else None
        return known.stamps if known else 0
