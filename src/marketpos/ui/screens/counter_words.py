"""What the counter says: prices on tiles, what stands under a line, what to press next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from marketpos.domain.amounts import notes_needed
from marketpos.domain.bargain import cut_won
from marketpos.domain.cart import CartCustomer
from marketpos.domain.cart_line import BUNDLED, GIVEN, HAGGLED, CartLine, Offer
from marketpos.domain.cart_lines import Hand
from marketpos.domain.keypad import Keypad
from marketpos.domain.keypad_typed import Hint
from marketpos.domain.kinds import Measure
from marketpos.domain.money import Won
from marketpos.domain.ringing import geun_of
from marketpos.domain.units import hand_measure, parse_unit, weight_label
from marketpos.ui.screens.counter_bargain_words import why_words
from marketpos.ui.words import MINUS, money, number, say

if TYPE_CHECKING:
    from marketpos.operations.regulars import Customer


def unit_label(text: str) -> str:
    """What a price is for: 1손, 100g, 1kg, 5개; weighed goods by the legal unit alone."""
    unit = parse_unit(text)
    if unit.is_weighed:
        return weight_label(unit.grams)
    counted = unit.pieces if unit.piece == unit.name else 1
    return f"{counted}{unit.name}"


def price_label(offer: Offer, *, short: bool = False) -> str:
    """The price on a tile: 1손 8,000원; without 원 where space is scarce."""
    if not offer.price_won:
        return say("{unit} 시가", unit=unit_label(offer.unit))
    price = number(offer.price_won) if short else money(offer.price_won)
    return f"{unit_label(offer.unit)} {price}"


def line_name(line: CartLine) -> str:
    """What a line is called; an amount alone is called so."""
    return line.name or say("금액만")


def line_note(line: CartLine, trade: str, *, short: bool = False) -> str:
    """What stands under a line: 2손 × 8,000원, 600g(1근) × 100g 2,500원, 만원어치 · 1.43kg."""
    match line.measure:
        case Measure.AMOUNT:
            return _amount_note(line)
        case Measure.WORTH:
            return f"{worth(line.amount_won)} · {weight_label(line.quantity_milli)}"
        case Measure.WEIGHT:
            unit = parse_unit(line.unit)
            weight = weight_label(
                line.quantity_milli, *hand_measure(unit, geun_of(line.unit, trade))
            )
            if line.why:
                return f"{weight} · {_line_why(line)}"
            per = f"{unit_label(line.unit)} {money(line.unit_price_won)}"
            return weight if short else f"{weight} × {per}"
    return _piece_note(line)


def worth(amount: Won) -> str:
    """So much money's worth, as it is said: 만원어치, 5천원어치."""
    match divmod(amount, 1000):
        case 10, 0:
            return say("만원어치")
        case 5, 0:
            return say("5천원어치")
    return say("{amount}원어치", amount=number(amount))


def regular_name(customer: Customer) -> str:
    """What a regular is called; the end of their number when nothing else is known."""
    return customer.called or say("끝 {digits}", digits=customer.phone[-4:])


def visit_note(customer: CartCustomer) -> str:
    """What is said of a regular at the counter; never how much is on their tab."""
    visit = say("{n}번째 오셨어요", n=customer.visits + 1)
    return f"{visit} · {say('장부 있음')}" if customer.has_tab else visit


def hint_words(pad: Keypad, *, short: bool = False) -> str:
    """What the readout says beside what is typed."""
    match pad.hint:
        case Hint.COUNT:
            return say("몇 개인지 누르고 담기")
        case Hint.COUNT_WAITS:
            return say("물건을 누르거나 담기")
        case Hint.QUANTITY:
            return say("개수를 누르고 담기")
        case Hint.TILE:
            return say("물건 번호 두 자리")
        case Hint.PHONE:
            return say("전화 끝 네 자리")
        case Hint.WEIGHT_WAITS | Hint.WORTH_WAITS:
            return say("어느 물건인지 누르세요")
        case Hint.GIFT_WAITS:
            return say("덤으로 드릴 물건을 누르세요")
        case Hint.RECEIVED:
            return say("받은 돈 · Enter를 누르면 끝나요")
        case Hint.NEEDS_NUMBER:
            return say("숫자를 먼저 누르세요")
        case Hint.TOO_LONG:
            return say("더 길게는 못 적어요")
    if pad.hand is Hand.TOUCHED:
        return say("고른 줄의 개수·무게·값을 누르세요")
    return say("금액을 누르고 담기") if short else say("금액을 누르고 담기 · 번호를 누르고 개수")


def notes_words(change: Won) -> str:
    """The notes and coins to give, dearest first: 만원 1장 · 천원 3장."""
    names = {
        50_000: say("오만원"),
        10_000: say("만원"),
        5_000: say("오천원"),
        1_000: say("천원"),
        500: say("500원"),
        100: say("100원"),
        50: say("50원"),
        10: say("10원"),
    }
    return " · ".join(
        say("{face} {n}장", face=names[face], n=count)
        if face >= 1000
        else say("{face} {n}개", face=names[face], n=count)
        for face, count in notes_needed(change)
    )


def _amount_note(line: CartLine) -> str:
    many = line.quantity_milli // 1000
    if line.why:
        return f"{many} · {_line_why(line)}" if many > 1 else _line_why(line)
    return f"{many} × {money(line.unit_price_won)}" if many > 1 else ""


def _piece_note(line: CartLine) -> str:
    count, unit = line.quantity_milli // 1000, parse_unit(line.unit)
    by_set = unit.pieces > 1 and unit.piece == unit.name
    many = f"{count}" if by_set else f"{count}{unit.name}"
    if line.why:
        return f"{many} · {_line_why(line)}" if unit.name else _line_why(line)
    price = money(line.unit_price_won)
    return f"{many} × {unit_label(line.unit)} {price}" if by_set else f"{many} × {price}"


def _line_why(line: CartLine) -> str:
    """Why a line costs something other than its price, and how much less that is."""
    if line.why == BUNDLED:
        return say("{n}개 {amount}", n=line.bundle_count, amount=money(line.bundle_won))
    said = say("값을 고쳤어요") if line.why == HAGGLED else why_words(line.why)
    if line.is_gift:
        return said if line.why == GIVEN else f"{say('덤')} · {said}"
    cut = cut_won(line)
    return f"{said} {MINUS}{number(cut)}" if cut else said
