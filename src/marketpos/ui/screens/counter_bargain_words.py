"""What stands on the keys of 흥정, and how a line says what was agreed on."""

from __future__ import annotations

from marketpos.domain.bargain import REASONS, Suggestion
from marketpos.domain.cart import Cart
from marketpos.domain.cart_line import (
    BUNDLED,
    COUPON_GIFT,
    GIVEN,
    HAGGLED,
    KNOCK_DOWN,
    LABELLED,
    MARKET_PRICE,
    STAMP_GIFT,
    CartLine,
    one_more,
)
from marketpos.domain.kinds import Measure
from marketpos.domain.money import ONE, Won
from marketpos.domain.units import parse_unit, weight_label
from marketpos.ui.words import money, number, say


def reason_words() -> dict[str, str]:
    """The reasons that may be touched: what the fact says, and what the screen says."""
    said = (say("단골"), say("많이 사셔서"), say("떨이"), say("흠 있어서"))
    return dict(zip(REASONS, said, strict=True))


def why_words(why: str) -> str:
    """Why something was given away, in the language of the screen; own words as they are."""
    return {
        KNOCK_DOWN[0][1]: say("천원 아래 빼기"),
        KNOCK_DOWN[1][1]: say("오백원 아래 빼기"),
        KNOCK_DOWN[2][1]: say("백원 아래 빼기"),
        HAGGLED: say("에누리"),
        GIVEN: say("덤"),
        MARKET_PRICE: say("시가"),
        LABELLED: say("저울 값"),
        COUPON_GIFT: say("쿠폰"),
        STAMP_GIFT: say("도장"),
        **reason_words(),
    }.get(why, why)


def title_words(cart: Cart, line: CartLine | None) -> str:
    """What is bargained over."""
    if line is None:
        return say("모두 {amount}", amount=money(cart.full_won))
    return f"{line.name or say('금액만')} {money(line.amount_won)}"


def suggestion_words(one: Suggestion) -> tuple[str, str]:
    """What is left to pay, and below what was cut."""
    left = say("{amount}에", amount=money(one.total_won))
    return left, f"{why_words(one.why)} · {number(one.knocked_off_won)}"


def price_words(line: CartLine | None, price: Won) -> str:
    """The price of the line as it stands, 3개 10,000원에; of the whole: 섞어서 10,000원에."""
    if not price:
        return say("이 값에")
    if line is None:
        return say("섞어서 {amount}에", amount=money(price))
    many = many_words(line)
    if many:
        return say("{many} {amount}에", many=many, amount=money(price))
    return say("{amount}에", amount=money(price))


def many_words(line: CartLine) -> str:
    """How much of it, where that is more than one."""
    unit, count = parse_unit(line.unit), line.quantity_milli // 1000
    if unit.is_weighed or count < 2 or not unit.name:
        return ""
    return f"{count}{unit.piece or unit.name}" if unit.pieces == 1 else f"{count}"


def one_more_words(line: CartLine) -> str:
    """What one more of it is."""
    if parse_unit(line.unit).is_weighed:
        return say("{much} 더 덤으로", much=weight_label(one_more(line.unit)))
    return say("하나 더 덤으로")


def next_bundle(line: CartLine) -> int:
    """How many pieces make the next whole bundle, 0 where there is no such price."""
    count = line.quantity_milli // 1000
    if not line.bundle_count or line.is_gift or count % line.bundle_count == 0:
        return 0
    return -(-count // line.bundle_count) * line.bundle_count


def bundle_words(line: CartLine) -> str:
    """The shop's price for several: 3개 10,000원."""
    count = next_bundle(line)
    if not count:
        return ""
    price = money(line.bundle_won * (count // line.bundle_count))
    return say("{n}개 {amount}", n=count, amount=price)


def can_bundle(line: CartLine) -> bool:
    """Whether several of it can have a price together."""
    several = line.measure is Measure.PIECE and line.quantity_milli >= 2 * ONE
    return several and line.product is not None and line.quantity_milli % ONE == 0


def keep_bundle_words(line: CartLine, price: Won) -> str:
    """The price of so many as there are, from now on."""
    return say("늘 {n}개 {amount}", n=line.quantity_milli // ONE, amount=money(price))


def can_restore(cart: Cart, line: CartLine | None) -> bool:
    """Whether something was given away that can be taken back."""
    if line is None:
        return cart.knocked_off_won > 0
    return line.is_gift or line.why not in ("", BUNDLED)
