"""The counter: touches become a cart, a cart becomes a sale, and the change is in the hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from marketpos.domain.actions import (
    Action,
    FindRegular,
    Finish,
    KnockOff,
    RingUpAmount,
    RingUpTile,
    Times,
    Waiting,
)
from marketpos.domain.cart import Cart, CartCustomer, Offer
from marketpos.domain.money import Won
from marketpos.domain.refusal import Refusal, Unavailable
from marketpos.domain.sale_in_hand import SaleInHand
from marketpos.operations.counter import Suspended
from marketpos.operations.desk import Desk
from marketpos.ui import refusals  # noqa: F401 - gives every refusal its words
from marketpos.ui.screens.counter_cart import CartPanel
from marketpos.ui.screens.counter_keys import Keyboard
from marketpos.ui.screens.counter_last_sale import LastSale, Qr
from marketpos.ui.screens.counter_left import CounterLeft
from marketpos.ui.screens.counter_paying import Paying
from marketpos.ui.screens.counter_sheets import CounterSheets
from marketpos.ui.screens.counter_words import line_name, regular_name
from marketpos.ui.theme import LINE, Role, looks
from marketpos.ui.widgets.banner import Mood
from marketpos.ui.widgets.painting import fill
from marketpos.ui.words import money, refusal, say

if TYPE_CHECKING:
    from marketpos.operations.regulars import Customer
    from marketpos.operations.selling import Done
    from marketpos.operations.strips import TheUsual
    from marketpos.ui.screens.counter_done import DonePanel

_RIGHT, _RIGHT_COMPACT = 430, 354  # px, as in screens/*.png
_STRONG_FOCUS = 11  # the value of Qt.FocusPolicy.StrongFocus, see widgets/painting.py


class _Edge(QWidget):
    """The line between the sides."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(LINE)

    def paintEvent(self, event: QPaintEvent) -> None:
        fill(QPainter(self), self.rect(), Role.HAIRLINE)


class CounterScreen(QWidget):
    """Tiles and pad at the left; the cart, or what is done, at the right."""

    cart_changed = Signal(object)  # Cart
    sale_completed = Signal(object)  # operations.selling.Done
    sale_voided = Signal()
    next_started = Signal()
    register_asked = Signal(object)  # the sale to give to whoever is new, or None
    find_regular_asked = Signal(object)  # the Customer whose card was touched: show all of it

    def __init__(self, desk: Desk, qr: Qr | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._in_hand = SaleInHand(desk.counter.open_cart())
        self._keyboard = Keyboard()
        self._suspended: list[Suspended] = []
        self._build()
        self.sheets = CounterSheets(desk, self.left, self)
        self._paying = Paying(desk, self._in_hand, self.cart_panel.tenders, self.sheets)
        self._last = LastSale(desk, qr, self)
        self._connect()
        self._connect_parts()
        self.refresh()

    def _build(self) -> None:
        self.setProperty("focusPolicy", _STRONG_FOCUS)
        self.left = CounterLeft(self._desk)
        self.cart_panel = CartPanel()
        self.right = QWidget()
        self._right = QVBoxLayout(self.right)
        self._right.setContentsMargins(0, 0, 0, 0)
        self._right.addWidget(self.cart_panel)
        theme = looks()
        wide = _RIGHT_COMPACT if theme.compact else _RIGHT
        self.right.setFixedWidth(round(wide * (1 + theme.text_scale) / 2))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.left, 1)
        row.addWidget(_Edge())
        row.addWidget(self.right)
        self.pad, self.tiles = self.left.pad, self.left.goods.tiles
        self.readout, self.banner = self.left.readout, self.left.banner
        tenders = self.cart_panel.tenders
        self.exact_key, self.received_key = tenders.exact_key, tenders.received_key

    def _connect(self) -> None:
        goods, panel, sheets = self.left.goods, self.cart_panel, self.sheets
        self.left.pressed.connect(self.press)
        goods.chosen.connect(self._ring_up)
        goods.find_asked.connect(self._open_find)
        goods.add_asked.connect(self._open_product)
        panel.line_touched.connect(self._touch_line)
        panel.customer.find_asked.connect(self._open_regulars)
        panel.customer.opened.connect(self._open_customer)
        panel.customer.removed.connect(self._remove_customer)
        panel.suspend_key.clicked.connect(self._suspend_or_stop_splitting)
        panel.void_key.clicked.connect(self._recall_or_void)
        sheets.offer_chosen.connect(self._ring_up_found)
        sheets.customer_chosen.connect(self.take_customer)
        sheets.new_regular_asked.connect(self._ask_register)
        sheets.written.connect(self._put_on_shelf)
        sheets.recalled.connect(self._recall)
        sheets.all_closed.connect(self.setFocus)

    def _connect_parts(self) -> None:
        paying, last = self._paying, self._last
        self.cart_panel.tender_touched.connect(paying.give_back)
        self.sheets.void_asked.connect(last.void)
        for part in (paying, last):
            part.touched.connect(self._hush)
            part.said.connect(self._say)
            part.refused.connect(self._say_no)
        paying.changed.connect(self._show)
        paying.completed.connect(self._show_done)
        paying.split_begun.connect(self._show_split)
        paying.regular_wanted.connect(self._open_regulars)
        last.register_asked.connect(self._ask_register)
        last.regular_asked.connect(self._open_regulars)
        last.receipt_asked.connect(self._open_receipt)
        last.armed.connect(lambda _: self._show_keys())
        last.voided.connect(self._show_voided)

    # What others may ask of the counter

    def refresh(self) -> None:
        """Reads what may have changed elsewhere; what is typed and rung up stays."""
        self._in_hand.trade = self._desk.shop.card().trade
        self._suspended = self._desk.counter.suspended()
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
        self._hush()
        self.sheets.close()
        if self._last.done is not None:
            self._last.give(customer.customer)
            return
        name, visits = regular_name(customer), customer.visits
        who = CartCustomer(customer.customer, name, visits, customer.has_tab)
        self._in_hand.take_customer(who)
        self._changed()

    def take_usual(self, customer: Customer, usual: TheUsual) -> None:
        """What this regular mostly buys is rung up for them; what cannot be had is named."""
        self._begin_next()
        self.take_customer(customer)
        self._attempt(lambda: usual.fill(self.cart()))
        self._changed()
        if usual.missing:
            names = ", ".join(usual.missing)
            self._say(say("{names:은/는} 오늘 없어서 빼고 담았어요.", names=names), Mood.INFO)

    def press(self, key: str) -> None:
        """A key of the pad on the screen or of a number pad, by its name in domain.keypad."""
        self._hush()
        action = self._in_hand.press(key)
        if self._last.done is not None:
            action = self._for_the_next_sale(action)
        if action is not None:
            self._attempt(lambda: self._do(action))
        self._show_typed()

    # Ringing up

    def _for_the_next_sale(self, action: Action | None) -> Action | None:
        """A number or a product begins the next sale; a regular is for the one just made."""
        keypad = self._in_hand.keypad
        if isinstance(action, RingUpAmount | RingUpTile) or (action is None and keypad.is_plain):
            self._begin_next()
            return action
        if action is None or isinstance(action, FindRegular):
            return action
        keypad.forget()
        return None

    def _do(self, action: Action) -> None:
        match action:
            case FindRegular(last4):
                self._find_by_last4(last4)
            case Finish(received):
                self._paying.finish_by_key(received)
            case RingUpTile(number, times):
                self._ring_up_number(number, Times(times) if times else None)
            case _:
                self._in_hand.do(action)
                self._changed()
                if isinstance(action, KnockOff) and self.cart().is_steep:
                    self._warn_of_steep_knock_off()

    def _ring_up_number(self, number: int, times: Times | None) -> None:
        offer = self._desk.counter.by_tile(number)
        if offer is None:
            shown = f"{number:02}"
            self._say(say("{number}번 물건이 없어요. 번호를 다시 누르세요.", number=shown))
            return
        self._in_hand.ring_up(offer, times)
        self._changed()

    def _ring_up(self, offer: Offer) -> None:
        self._hush()
        self._begin_next()
        self._attempt(lambda: self._in_hand.ring_up(offer))
        self._changed()

    def _ring_up_found(self, offer: Offer) -> None:
        self.sheets.close()
        self._ring_up(offer)

    def _touch_line(self, at: int) -> None:
        self._hush()
        if at < 0:
            self._in_hand.let_go()
        else:
            self._attempt(lambda: self._in_hand.touch_line(at))
        self._changed()

    def _warn_of_steep_knock_off(self) -> None:
        amount = money(self.cart().knocked_off_won)
        self._say(say("{amount:을/를} 깎았어요. 너무 많으면 ‘← 하나’를 누르세요.", amount=amount))

    # Real keyboards and scanners

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The number pad works anywhere on the screen; letters begin to find something."""
        if self.sheets.is_open():
            super().keyPressEvent(event)
            return
        meant = self._keyboard.hear(event)
        if meant.may_be_scan:
            self._in_hand.mark()
        if meant.code:
            self._take_scan(meant.code)
        elif meant.pad_key:
            self.press(meant.pad_key)
        elif meant.letter:
            self._open_find(meant.letter)
        else:
            super().keyPressEvent(event)

    def _take_scan(self, code: str) -> None:
        """The keys before were a scanner's: what they did is undone, and the code looked up."""
        self._hush()
        self._in_hand.go_back()
        self._begin_next()
        self._attempt(lambda: self._ring_up_code(code))
        self._changed()

    def _ring_up_code(self, code: str) -> None:
        """A scale's label brings its own price or weight; a package takes what was typed."""
        from marketpos.domain.barcode import ScaleLabel
        from marketpos.operations.scanning import Scanning, UnknownCode

        scanning = Scanning(self._desk.counter.book)
        try:
            found = scanning.look_up(code)
        except UnknownCode as no:
            label = no.facts.get("label")
            if not isinstance(label, ScaleLabel) or not label.price_won:
                raise
            self.cart().ring_up_amount(label.price_won)
            return
        if found.label is None:
            self._in_hand.ring_up(found.offer)
        else:
            scanning.ring_up(self.cart(), code)

    # One sale after the other

    def _show_done(self, done: Done, cart: Cart) -> None:
        self._last.show(done, cart)
        self._turn_right(self._last.panel)
        self._show()
        self.sale_completed.emit(done)

    def _begin_next(self) -> None:
        """The sale that was made is left alone; another cart begins."""
        if self._last.done is not None:
            self._last.leave()
            self._turn_right(self.cart_panel)
            self.next_started.emit()

    def _show_voided(self, number: str, cart: Cart | None) -> None:
        """A sale was taken back; the one just made is rung up again, to be put right."""
        self.sheets.close()
        self._begin_next()
        said = say("{number} 판매를 취소했어요.", number=number)
        if cart is not None:
            self._in_hand.begin(cart)
            said = f"{said} {say('담았던 것은 여기 그대로 있어요.')}"
        self._say(said, Mood.INFO)
        self._changed()
        self.sale_voided.emit()

    def _turn_right(self, wanted: QWidget) -> None:
        """Shows the cart, or what is done: never both, which would need a taller panel."""
        if self._right.indexOf(wanted) < 0:
            self._right.addWidget(wanted)
        for at in range(self._right.count()):
            widget = self._right.itemAt(at).widget()
            if widget is not wanted:
                widget.hide()
        wanted.show()

    def _show_split(self) -> None:
        self.left.show_numbers(True)
        self._say(say("받은 만큼 누르고 무엇으로 받았는지 누르세요."), Mood.INFO)

    def _open_receipt(self) -> None:
        self._hush()
        if self._last.done is not None:
            self.sheets.receipt.show_receipt(self._last.done, self._desk.shop.card())
            self.sheets.open(self.sheets.receipt)

    # Regulars

    def _open_regulars(self) -> None:
        self._hush()
        self.sheets.find.look_for_regulars()
        self._begin_finding("")

    def _open_find(self, typed: str = "") -> None:
        self._hush()
        self.sheets.find.look_for_goods()
        self._begin_finding(typed)

    def _begin_finding(self, typed: str) -> None:
        self.sheets.open(self.sheets.find)
        self.sheets.find.begin(typed)

    def _find_by_last4(self, last4: str) -> None:
        found = self._desk.regulars.by_last4(last4)
        if not found:
            self._say(say("끝 {digits}인 단골이 없어요.", digits=last4))
        elif len(found) == 1:
            self.take_customer(found[0])
        else:
            self.sheets.find.look_for_regulars()
            self._begin_finding(last4)

    def _open_customer(self) -> None:
        who = self.cart().customer
        customer = self._desk.regulars.get(who.customer) if who else None
        if customer is not None:
            self.find_regular_asked.emit(customer)

    def _remove_customer(self) -> None:
        self._hush()
        self._in_hand.take_customer(None)
        self._changed()

    def _ask_register(self) -> None:
        self._hush()
        self.sheets.close()
        self.register_asked.emit(self._last.done.sale if self._last.done else None)

    # Putting aside, and new goods

    def _suspend_or_stop_splitting(self) -> None:
        self._hush()
        if self._in_hand.splits:
            self._in_hand.stop_splitting()
            self._show()
        elif self.cart().is_empty:
            self._say(say("아직 담은 것이 없어요. 물건이나 금액을 먼저 누르세요."))
        else:
            self._suspend()

    def _suspend(self) -> None:
        if self._attempt(lambda: self._desk.counter.suspend(self.cart(), self._cart_label())):
            self._take_up(None)

    def _cart_label(self) -> str:
        """What a cart is called in the list: its regular, else what lies in it."""
        cart = self.cart()
        if cart.customer is not None:
            return cart.customer.name
        first, more = line_name(cart.lines[0]), len(cart.lines) - 1
        return say("{name} 외 {n}가지", name=first, n=more) if more else first

    def _recall_or_void(self) -> None:
        if not self._suspended:
            self._last.void()
            return
        self._hush()
        if len(self._suspended) == 1 and self.cart().is_empty:
            self._recall(self._suspended[0])
        else:
            self.sheets.suspended.show_carts(self._suspended)
            self.sheets.open(self.sheets.suspended)

    def _recall(self, one: Suspended) -> None:
        """Takes a cart up; the one in hand is put aside for it."""
        self.sheets.close()
        self._begin_next()  # the list may have been open while a sale was finished beside it
        if not self.cart().is_empty:
            self._suspend()
        self._attempt(lambda: self._take_up(self._desk.counter.recall(one)))

    def _take_up(self, cart: Cart | None) -> None:
        """Another cart is in hand, and the list of those put aside is another one too."""
        self._in_hand.begin(cart)
        self._suspended = self._desk.counter.suspended()
        self._show()
        self.cart_changed.emit(self.cart())

    def _open_product(self) -> None:
        self._hush()
        price = self._in_hand.keypad.amount_won
        self.sheets.open(self.sheets.product)
        self.sheets.product.begin(price)

    def _put_on_shelf(self, name: str, unit: str, price: int) -> None:
        category = self.left.goods.chips.current()
        if self._attempt(
            lambda: self._desk.shop.add_product(name, unit, Won(price), category=category)
        ):
            self.sheets.close()
            self._in_hand.keypad.forget()
            self.left.goods.refresh()
            self.left.goods.tiles.show_last()
            self._say(say("{name:을/를} 적어 뒀어요. 누르면 담겨요.", name=name), Mood.INFO)
            self._show_typed()

    # Showing

    def _attempt(self, what: Callable[[], object]) -> bool:
        """Does it, or says why not; whether it was done."""
        try:
            what()
        except (Refusal, Unavailable) as no:
            self._say_no(no)
            return False
        return True

    def _changed(self) -> None:
        """The cart is another one: kept on the disk, shown here and to the customer."""
        self._attempt(lambda: self._desk.counter.keep(self.cart()))
        self._show()
        self.cart_changed.emit(self.cart())

    def _show(self) -> None:
        hand = self._in_hand
        self.cart_panel.show_cart(hand.cart, hand.offered, hand.left_won, hand.trade)
        self._show_keys()
        self._show_typed()

    def _show_keys(self) -> None:
        self.cart_panel.show_keys(
            suspended=len(self._suspended),
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
