"""The counter: touches become a cart, a cart becomes a sale, and the change is in the hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from marketpos.domain.actions import Waiting
from marketpos.domain.cart import Cart
from marketpos.domain.cart_line import Offer
from marketpos.domain.sale_in_hand import SaleInHand
from marketpos.operations.desk import Desk
from marketpos.ui import refusals  # noqa: F401 - gives every refusal its words
from marketpos.ui.screens.counter_aside import Aside
from marketpos.ui.screens.counter_bargaining import Bargaining
from marketpos.ui.screens.counter_coupons import CouponsInHand
from marketpos.ui.screens.counter_keys import Keyboard, Meant
from marketpos.ui.screens.counter_last_sale import LastSale, Qr
from marketpos.ui.screens.counter_left import CounterLeft
from marketpos.ui.screens.counter_new_goods import NewGoods
from marketpos.ui.screens.counter_paying import Paying
from marketpos.ui.screens.counter_right import CounterRight, Edge
from marketpos.ui.screens.counter_ringing import Ringing
from marketpos.ui.screens.counter_scanning import Scans
from marketpos.ui.screens.counter_sheets import CounterSheets
from marketpos.ui.screens.counter_who import WhoBuys
from marketpos.ui.widgets.banner import Mood
from marketpos.ui.words import refusal, say

if TYPE_CHECKING:
    from marketpos.domain.scale import Reading
    from marketpos.operations.regulars import Customer
    from marketpos.operations.selling import Done
    from marketpos.operations.strips import TheUsual
    from marketpos.ui.screens.counter_done import DonePanel

_STRONG_FOCUS = 11  # the value of Qt.FocusPolicy.StrongFocus, see widgets/painting.py


class CounterScreen(QWidget):
    """Tiles and pad at the left; the cart, or what is done, at the right."""

    cart_changed = Signal(object)  # Cart
    handed_over = Signal(object, object)  # Cart, and the list of Offered so far, of a split
    sale_completed = Signal(object)  # operations.selling.Done
    sale_voided = Signal()
    next_started = Signal()
    register_asked = Signal(object)  # the sale to give to whoever is new, or None
    prices_asked = Signal()
    find_regular_asked = Signal(object)  # the Customer whose card was touched: show all of it
    pin_asked = Signal(object)  # Act: what somebody wants to do at a locked desk

    def __init__(self, desk: Desk, qr: Qr | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        counter = desk.counter
        self._in_hand = SaleInHand(counter.open_cart(), offered=counter.open_offered())
        self._kept = list(self._in_hand.offered)  # what the book knows to be handed over
        self._keyboard = Keyboard()
        self._build()
        self._make_parts(qr)
        self._connect()
        self._connect_parts()
        self.refresh()

    def _build(self) -> None:
        self.setProperty("focusPolicy", _STRONG_FOCUS)
        self.left = CounterLeft(self._desk)
        self.right = CounterRight()
        self.cart_panel = self.right.cart_panel
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.left, 1)
        row.addWidget(Edge())
        row.addWidget(self.right)
        self.pad, self.tiles = self.left.pad, self.left.goods.tiles
        self.readout, self.banner = self.left.readout, self.left.banner
        tenders = self.cart_panel.tenders
        self.exact_key, self.received_key = tenders.exact_key, tenders.received_key

    def _make_parts(self, qr: Qr | None) -> None:
        desk, hand = self._desk, self._in_hand
        self.sheets = CounterSheets(desk, self.left, self, self._keyboard.scanner)
        self._last = LastSale(desk, qr, self)
        self._paying = Paying(desk, hand, self.cart_panel.tenders, self.sheets)
        self._ringing = Ringing(desk, hand, self._last, self)
        self._scans = Scans(desk, hand, self)
        self._who = WhoBuys(desk, hand, self._last, self.sheets, self)
        self.bargaining = Bargaining(desk, hand, self.sheets, self)
        self.coupons = CouponsInHand(desk, hand, self.sheets, self)
        self._aside = Aside(desk, hand, self.sheets, self)
        self._new_goods = NewGoods(desk, hand, self.left.goods, self.sheets)

    def _connect(self) -> None:
        goods, panel, sheets = self.left.goods, self.cart_panel, self.sheets
        self.left.pressed.connect(self.press)
        self.left.deal_asked.connect(self.bargaining.open)
        goods.chosen.connect(self._ringing.ring_up)
        goods.prices_asked.connect(self.prices_asked)
        goods.find_asked.connect(self._who.find_goods)
        goods.add_asked.connect(self._new_goods.open)
        panel.line_touched.connect(self._ringing.touch_line)
        panel.tender_touched.connect(self._paying.give_back)
        panel.customer.find_asked.connect(self._who.find)
        panel.customer.card.gifts_key.clicked.connect(self.coupons.open)
        panel.customer.opened.connect(self._who.open)
        panel.customer.removed.connect(self._who.remove)
        panel.suspend_key.clicked.connect(self._aside.suspend_or_stop_splitting)
        panel.void_key.clicked.connect(self._aside.recall_or_void)
        sheets.offer_chosen.connect(self._ring_up_found)
        sheets.coupon_read.connect(self.coupons.take)
        sheets.scanned.connect(self._take_scan)
        sheets.customer_chosen.connect(self.take_customer)
        sheets.new_regular_asked.connect(self._who.ask_register)
        sheets.written.connect(self._new_goods.put_on_shelf)
        sheets.recalled.connect(self._aside.recall)
        sheets.void_asked.connect(self._last.void)
        sheets.all_closed.connect(self.setFocus)

    def _connect_parts(self) -> None:
        ringing, who, aside, last = self._ringing, self._who, self._aside, self._last
        bargaining, coupons = self.bargaining, self.coupons
        others = (self._paying, last, self._new_goods, coupons)
        for part in (*others, ringing, self._scans, who, aside, bargaining):
            part.touched.connect(self._hush)
            part.said.connect(self._say)
            part.told.connect(lambda text: self._say(text, Mood.INFO))
            part.refused.connect(self._say_no)
            part.pin_asked.connect(self.pin_asked)
        for part in (ringing, self._scans, who, bargaining, coupons):
            part.changed.connect(self._changed)
        for part in (ringing, self._scans, who, aside):
            part.begun.connect(self._begin_next)
        for part in (ringing, self._new_goods):
            part.typed.connect(self._show_typed)
        bargaining.repriced.connect(self.left.goods.refresh)
        bargaining.key_heard.connect(self._hear_scan)
        bargaining.gift_asked.connect(lambda: self.press("gift"))
        coupons.found.connect(self.cart_panel.customer.card.show_gifts)
        self._paying.completed.connect(coupons.forget)
        self._scans.coupon_read.connect(coupons.take)
        self._paying.coupon_asked.connect(coupons.open)
        ringing.finish_asked.connect(self._paying.finish_by_key)
        ringing.last4_asked.connect(who.find_by_last4)
        who.opened.connect(self.find_regular_asked)
        who.register_asked.connect(self.register_asked)
        aside.stopped.connect(self._show_handed_over)
        aside.taken_up.connect(self._show_taken_up)
        aside.void_asked.connect(last.void)
        self._connect_paying()

    def _connect_paying(self) -> None:
        paying, last = self._paying, self._last
        paying.changed.connect(self._show_handed_over)
        paying.completed.connect(self._show_done)
        paying.split_begun.connect(self._show_split)
        paying.regular_wanted.connect(self._who.find)
        last.register_asked.connect(self._who.ask_register)
        last.regular_asked.connect(self._who.find)
        last.receipt_asked.connect(self._open_receipt)
        last.taker_asked.connect(self._open_taken)
        self.sheets.taken.connect(self._write_taker)
        last.armed.connect(lambda _: self._show_keys())
        last.voided.connect(self._show_voided)

    # What others may ask of the counter

    def refresh(self) -> None:
        """Reads what may have changed elsewhere; what is typed and rung up stays."""
        self._in_hand.trade = self._desk.shop.card().trade
        self._who.refresh()
        self._aside.refresh()
        self._who.look_again()
        self.sheets.refresh()
        self.left.goods.refresh()
        self._last.show_owner()
        self._paying.refresh()
        self._show()

    def cart(self) -> Cart:
        """The cart being rung up."""
        return self._in_hand.cart

    def waiting(self) -> Waiting | None:
        """What the next tile or line touched will get."""
        return self._in_hand.keypad.waiting

    def done(self) -> Done | None:
        """The sale that was just made, until the next one begins."""
        return self._last.done

    def done_panel(self) -> DonePanel:
        """The right side once a sale is made."""
        return self._last.panel

    def take_customer(self, customer: Customer) -> None:
        """The cart is for this regular, or the sale that was just made is given to them."""
        self._who.take(customer)

    def sell_to(self, customer: Customer) -> None:
        """A sale for this regular begins, whatever was sold before."""
        self._who.sell_to(customer)

    def take_usual(self, customer: Customer, usual: TheUsual) -> None:
        """What this regular mostly buys is rung up for them; what cannot be had is named."""
        self._who.take_usual(customer, usual)

    def show_weight(self, reading: Reading | None) -> None:
        """What lies on the scale; None where there is none. A touched product takes it."""
        self._in_hand.weighing.reading = reading
        self.left.scale.show_weight(reading)

    def press(self, key: str) -> None:
        """A key of the pad on the screen or of a number pad, by its name in domain.keypad."""
        self._ringing.press(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The number pad works anywhere on the screen; letters begin to find something."""
        meant = self._hear_scan(event)
        if meant.code:
            return
        if self.sheets.is_open():
            super().keyPressEvent(event)
        elif meant.pad_key:
            self.press(meant.pad_key)
        elif meant.letter:
            self._who.find_goods(meant.letter)
        else:
            super().keyPressEvent(event)

    def _hear_scan(self, event: QKeyEvent) -> Meant:
        """A scanner is heard at any moment, also on a sheet: its code is taken at once."""
        meant = self._keyboard.hear(event)
        if meant.may_be_scan:
            self._in_hand.mark()
        if meant.code:
            self.sheets.close()
            self._scans.take(meant.code)
        return meant

    def _take_scan(self, code: str) -> None:
        """A scanner wrote into a field: nothing of it came here, so nothing is to be undone."""
        self._in_hand.mark()
        self._scans.take(code)

    def _ring_up_found(self, offer: Offer) -> None:
        self.sheets.close()
        self._ringing.ring_up(offer)

    # One sale after the other

    def _show_done(self, done: Done, cart: Cart) -> None:
        self._last.show(done, cart)
        self.right.turn(self._last.panel)
        self._show()
        if done.cash_receipt_due:
            self._say(say("현금영수증을 꼭 끊어 드려야 해요. ‘챙길 것’에 적어 뒀어요."))
        self.sale_completed.emit(done)

    def _begin_next(self) -> None:
        """The sale that was made is left alone; another cart begins."""
        if self._last.done is not None:
            self._last.leave()
            self.right.turn(self.cart_panel)
            self.next_started.emit()

    def _show_voided(self, number: str, cart: Cart | None) -> None:
        """A sale was taken back; the one just made is rung up again, to be put right."""
        self.sheets.close()
        coupon = self._last.had_coupon and cart is not None
        self._begin_next()
        said = say("{number} 판매를 취소했어요.", number=number)
        if cart is not None:
            self._in_hand.begin(cart)
            said = f"{said} {say('담았던 것은 여기 그대로 있어요.')}"
        if coupon:
            said = f"{said} {say('쿠폰은 다시 찍어 주세요.')}"
        self._say(said, Mood.INFO)
        self._changed()
        self.sale_voided.emit()

    def _show_handed_over(self) -> None:
        """What was handed over is something else: kept with its cart, shown on both screens."""
        is_open = self._last.done is None  # a sale just made has emptied the counter in the book
        if is_open and self._in_hand.offered != self._kept:
            self._keep()
        self._show()
        self._tell_handed_over()

    def _tell_handed_over(self) -> None:
        if not self.cart().is_empty:  # a sale just made is told by itself
            self.handed_over.emit(self.cart(), self._in_hand.offered)

    def _show_split(self) -> None:
        self.left.show_numbers(True)
        self._say(say("받은 만큼 누르고 무엇으로 받았는지 누르세요."), Mood.INFO)

    def _open_receipt(self) -> None:
        self._hush()
        if self._last.done is not None:
            self.sheets.receipt.show_receipt(self._last.done, self._desk.shop.card())
            self.sheets.open(self.sheets.receipt)

    def _open_taken(self) -> None:
        self._hush()
        self.sheets.taken_along.begin()
        self.sheets.open(self.sheets.taken_along)

    def _write_taker(self, who: str) -> None:
        self.sheets.close()
        self._last.write_taker(who)

    # Showing

    def _changed(self) -> None:
        """The cart is another one: kept on the disk, shown here and to the customer."""
        self._keep()
        self._show_taken_up()

    def _keep(self) -> None:
        hand, self._kept = self._in_hand, list(self._in_hand.offered)
        self._paying.attempt(lambda: self._desk.counter.keep(hand.cart, hand.offered))

    def _show_taken_up(self) -> None:
        self._show()
        self.coupons.look()
        self.cart_changed.emit(self.cart())
        if self._in_hand.offered:
            self._tell_handed_over()

    def _show(self) -> None:
        hand = self._in_hand
        self.cart_panel.show_cart(hand.cart, hand.offered, hand.left_won, hand.trade)
        self._show_keys()
        self._show_typed()
        self.bargaining.refresh()

    def _show_keys(self) -> None:
        self.cart_panel.show_keys(
            suspended=self._aside.many,
            splits=self._in_hand.splits,
            void_is_armed=self._last.is_armed,
        )

    def _show_typed(self) -> None:
        self._in_hand.keypad.hand = self.cart().hand
        resting = say("다음 손님: 숫자나 물건을 누르면 시작해요") if self._last.done else ""
        self.left.show_typed(self._in_hand.keypad, resting)
        self._paying.show()

    def _say(self, text: str, mood: Mood = Mood.NOTICE) -> None:
        self.left.say(text, mood)

    def _say_no(self, error: Exception) -> None:
        self._say(refusal(error))

    def _hush(self) -> None:
        """Something was touched: what was said before is read, and no question is open."""
        self._in_hand.keypad.settle()
        if self.banner.text():
            self._say("")
        self._last.disarm()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lays an open sheet where it has room now."""
        super().resizeEvent(event)
        self.sheets.fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Listens to the number pad as soon as it is seen."""
        super().showEvent(event)
        if not self.sheets.is_open():
            self.setFocus()
