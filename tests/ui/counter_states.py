"""The counter in every state a day brings, for pictures and for the audit."""

from __future__ import annotations

from collections.abc import Callable

from people import four_regulars

from builders import StandingClock, sell
from marketpos.domain.actions import Weight
from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import Won
from marketpos.operations.desk import Desk
from marketpos.ui.channel_qr import ChannelQr
from marketpos.ui.screens.counter import CounterScreen
from marketpos.ui.words import say

Make = Callable[[Desk, StandingClock], CounterScreen]


def screen_of(desk: Desk) -> CounterScreen:
    """The counter of a shop with a channel."""
    return CounterScreen(desk, ChannelQr(desk))


def press(screen: CounterScreen, *keys: str) -> None:
    """Press keys of the pad by name; digits may be written together."""
    for key in keys:
        for each in key if key.isdigit() and key != "000" else (key,):
            screen.press(each)


def empty(desk: Desk, clock: StandingClock) -> CounterScreen:
    """Nothing rung up yet."""
    return screen_of(desk)


def selling(desk: Desk, clock: StandingClock) -> CounterScreen:
    """Three lines for a regular, knocked down, and an amount being typed: the target picture."""
    kim = four_regulars(desk, clock)[0]
    screen = screen_of(desk)
    screen.take_customer(kim)
    press(screen, "dot", "01", "2", "times")
    press(screen, "600", "weight")
    screen.tiles.chosen.emit(desk.counter.find("새우")[0])
    press(screen, "10000", "worth")
    screen.tiles.chosen.emit(desk.counter.find("바지락")[0])
    press(screen, "1000", "knock_off", "7", "000")
    return screen


def touched(desk: Desk, clock: StandingClock) -> CounterScreen:
    """A line is in hand."""
    screen = selling(desk, clock)
    press(screen, "clear")
    screen.cart_panel.line_touched.emit(0)
    return screen


def long_cart(desk: Desk, clock: StandingClock) -> CounterScreen:
    """More lines than a page, and a large sum."""
    screen = screen_of(desk)
    for at in range(30):
        press(screen, str(1000 + 37_000 * at), "ring_up")
    return screen


def refused(desk: Desk, clock: StandingClock) -> CounterScreen:
    """A sentence above the pad."""
    screen = screen_of(desk)
    screen.exact_key.click()
    return screen


def waiting(desk: Desk, clock: StandingClock) -> CounterScreen:
    """A weight waits for its tile."""
    screen = screen_of(desk)
    press(screen, "600", "weight")
    assert screen.waiting() == Weight(600, in_geun=False)
    return screen


def splitting(desk: Desk, clock: StandingClock) -> CounterScreen:
    """Part was paid by card."""
    screen = selling(desk, clock)
    press(screen, "clear")
    tenders = screen.cart_panel.tenders
    tenders.split_key.click()
    press(screen, "10", "000")
    tenders.card_key.click()
    return screen


def bargain(desk: Desk, clock: StandingClock) -> CounterScreen:
    """Over the whole cart, with an amount typed."""
    screen = selling(desk, clock)
    press(screen, "clear", "4", "5", "0", "ring_up")
    screen.left.pad.key("deal").click()
    screen.bargaining.sheet.pad.key("3").click()
    return screen


def bargain_line(desk: Desk, clock: StandingClock) -> CounterScreen:
    """Over one line that has a price for several, with a reason chosen."""
    squid = desk.counter.find("오징어")[0]
    desk.prices.set_bundle(squid.product, 3, Won(15_900))
    screen = screen_of(desk)
    screen.tiles.chosen.emit(desk.counter.find("오징어")[0])
    screen.tiles.chosen.emit(desk.counter.find("오징어")[0])
    press(screen, "2340", "ring_up")
    screen.cart().lines[0] = screen.cart().lines[0]._replace(amount_won=Won(11_890), why="시가")
    screen.cart_panel.line_touched.emit(0)
    screen.left.pad.key("deal").click()
    screen.bargaining.sheet.pad.key("9").click()
    return screen


def bargain_reason(desk: Desk, clock: StandingClock) -> CounterScreen:
    """A reason is written by hand."""
    screen = bargain_line(desk, clock)
    why = screen.bargaining.sheet.why
    why.chips.key(say("직접 적기")).click()
    why.field.set_text("비 와서")
    return screen


def coupons(desk: Desk, clock: StandingClock) -> CounterScreen:
    """What a regular has: a full card and two coupons."""
    kim = four_regulars(desk, clock)[0].customer
    for _ in range(10):
        sell(desk, customer=kim)
    desk.coupons.give("2천원 할인", 20261231, amount=Won(2_000), customer=kim)
    desk.coupons.give("새우젓 한 통", 20271231, customer=kim)
    screen = screen_of(desk)
    screen.take_customer(desk.regulars.get(kim))
    press(screen, "12000", "ring_up")
    screen.cart_panel.customer.card.gifts_key.click()
    return screen


def coupon_digits(desk: Desk, clock: StandingClock) -> CounterScreen:
    """A coupon is typed."""
    screen = screen_of(desk)
    press(screen, "12000", "ring_up")
    screen.coupons.open()
    for digit in "99" + "123456789012345678901234567890123":
        screen.coupons.sheet.pad.key(digit).click()
    return screen


def many_tenders(desk: Desk, clock: StandingClock) -> CounterScreen:
    """Every way to pay is shown: two stand behind 더."""
    desk.till.arrange_tenders([(kind, True) for kind in TenderKind])
    screen = selling(desk, clock)
    press(screen, "clear")
    screen.cart_panel.tenders.more_key.click()
    return screen


def finding(desk: Desk, clock: StandingClock) -> CounterScreen:
    """Goods are found by initials."""
    screen = screen_of(desk)
    screen.left.goods.chips.find_key.click()
    screen.sheets.find.field.set_text("ㅇㅈㅇ")
    return screen


def finding_keyboard(desk: Desk, clock: StandingClock) -> CounterScreen:
    """The Hangul keyboard is up."""
    screen = screen_of(desk)
    screen.left.goods.chips.find_key.click()
    screen.sheets.find.show_keyboard()
    screen.sheets.find.field.set_text("고ㄷ")
    return screen


def finding_nothing(desk: Desk, clock: StandingClock) -> CounterScreen:
    """Nothing is called so."""
    screen = screen_of(desk)
    screen.left.goods.chips.find_key.click()
    screen.sheets.find.field.set_text("냉장고")
    return screen


def regulars(desk: Desk, clock: StandingClock) -> CounterScreen:
    """Those who came last are offered."""
    four_regulars(desk, clock)
    screen = screen_of(desk)
    screen.cart_panel.customer.find_key.click()
    return screen


def regulars_digits(desk: Desk, clock: StandingClock) -> CounterScreen:
    """Two regulars have the same last four digits."""
    four_regulars(desk, clock)
    screen = screen_of(desk)
    press(screen, "slash", "4821")
    return screen


def onnuri(desk: Desk, clock: StandingClock) -> CounterScreen:
    """Two vouchers, one of them more than is owed."""
    desk.shop.change(onnuri_until=20271231)
    screen = screen_of(desk)
    press(screen, "23400", "ring_up")
    screen.cart_panel.tenders.onnuri_key.click()
    for face in (10_000, 10_000, 5_000):
        screen.sheets.onnuri.face_keys[Won(face)].click()
    return screen


def onnuri_unregistered(desk: Desk, clock: StandingClock) -> CounterScreen:
    """The shop is not registered."""
    screen = screen_of(desk)
    press(screen, "23400", "ring_up")
    screen.cart_panel.tenders.onnuri_key.click()
    return screen


def suspended(desk: Desk, clock: StandingClock) -> CounterScreen:
    """Two carts were put aside."""
    screen = screen_of(desk)
    for amount in ("12000", "7500"):
        press(screen, amount, "ring_up")
        screen.cart_panel.suspend_key.click()
    screen.cart_panel.void_key.click()
    return screen


def product(desk: Desk, clock: StandingClock) -> CounterScreen:
    """Something new is written down."""
    screen = screen_of(desk)
    press(screen, "3500")
    screen.tiles.add_asked.emit()
    screen.sheets.product.name_field.set_text("반건조 오징어")
    return screen


def product_refused(desk: Desk, clock: StandingClock) -> CounterScreen:
    """Its name is missing."""
    screen = screen_of(desk)
    screen.tiles.add_asked.emit()
    screen.sheets.product.save_key.click()
    return screen


def done(desk: Desk, clock: StandingClock) -> CounterScreen:
    """Sold for cash, with change and QR."""
    screen = screen_of(desk)
    press(screen, "40", "000", "ring_up", "50", "000")
    screen.received_key.click()
    return screen


def done_coins(desk: Desk, clock: StandingClock) -> CounterScreen:
    """Every kind of note and coin is given back."""
    screen = screen_of(desk)
    press(screen, "1340", "ring_up", "100", "000")
    screen.received_key.click()
    return screen


def done_regular(desk: Desk, clock: StandingClock) -> CounterScreen:
    """Sold to a regular, whose card is nearly full."""
    screen = selling(desk, clock)
    press(screen, "clear")
    screen.cart_panel.tenders.card_key.click()
    return screen


def done_tab(desk: Desk, clock: StandingClock) -> CounterScreen:
    """On somebody's tab; their niece carried it home."""
    screen = selling(desk, clock)
    press(screen, "clear")
    screen.cart_panel.tenders.tab_key.click()
    screen.done_panel().taken_key.click()
    screen.sheets.taken_along.who.chips.key(say("가족")).click()
    return screen


def done_without_channel(desk: Desk, clock: StandingClock) -> CounterScreen:
    """No QR to show."""
    screen = CounterScreen(desk)
    press(screen, "8", "000", "ring_up")
    screen.exact_key.click()
    return screen


def voiding(desk: Desk, clock: StandingClock) -> CounterScreen:
    """Asked whether the sale is to be taken back."""
    screen = done(desk, clock)
    screen.done_panel().void_key.click()
    return screen


def receipt(desk: Desk, clock: StandingClock) -> CounterScreen:
    """The receipt is looked at."""
    screen = done_regular(desk, clock)
    screen.done_panel().receipt_key.click()
    return screen


STATES: dict[str, Make] = {
    each.__name__.replace("_", "-"): each
    for each in (
        empty,
        selling,
        touched,
        long_cart,
        refused,
        waiting,
        bargain,
        bargain_line,
        bargain_reason,
        coupons,
        coupon_digits,
        many_tenders,
        splitting,
        finding,
        finding_keyboard,
        finding_nothing,
        regulars,
        regulars_digits,
        onnuri,
        onnuri_unregistered,
        suspended,
        product,
        product_refused,
        done,
        done_coins,
        done_regular,
        done_tab,
        done_without_channel,
        voiding,
        receipt,
    )
}
