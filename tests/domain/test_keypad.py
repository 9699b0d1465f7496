"""The pad: every way to type a sale, and no way to get stuck."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from marketpos.domain.actions import (
    Action,
    ClearCart,
    FindRegular,
    Finish,
    KnockOff,
    Price,
    RestoreCart,
    RingUpAmount,
    RingUpTile,
    TakeBack,
    Times,
    Weight,
    Worth,
)
from marketpos.domain.cart_lines import Hand
from marketpos.domain.keypad import KEYS, Keypad
from marketpos.domain.keypad_typed import Hint
from marketpos.domain.money import DEAREST_WON, Won

NUMBER_PAD = {"+": "plus", "-": "minus", "*": "star", "/": "slash", ".": "dot", "\n": "enter"}


def press(pad: Keypad, keys: str) -> list[Action]:
    """Press the keys of a number pad one after the other; everything that came of it."""
    done = (pad.press(NUMBER_PAD.get(key, key)) for key in keys)
    return [action for action in done if action is not None]


def touch(pad: Keypad, digits: str, *names: str) -> Action | None:
    """Type digits, then touch keys of the screen by name; what came of the last one."""
    press(pad, digits)
    action = None
    for name in names:
        action = pad.press(name)
    return action


def test_digits_and_plus_ring_up_an_amount():
    pad = Keypad()

    assert press(pad, "7000+") == [RingUpAmount(Won(7000))]
    assert pad.is_empty


def test_a_price_times_a_count_is_one_line():
    pad = Keypad()
    press(pad, "3500*2")

    assert pad.text == "3,500 × 2"
    assert press(pad, "+") == [RingUpAmount(Won(3500), 2)]


def test_star_and_a_number_change_the_last_line():
    assert press(Keypad(), "*3+") == [Times(3)]
    assert press(Keypad(), "*3\n") == [Times(3)]


def test_dot_and_two_digits_are_a_tile_at_once():
    assert press(Keypad(), ".01") == [RingUpTile(1)]
    assert press(Keypad(), ".1\n") == [RingUpTile(1)]


def test_a_count_before_the_tile_is_so_many_of_it():
    assert press(Keypad(), "3*.01") == [RingUpTile(1, 3)]


def test_minus_clears_what_is_typed_and_then_takes_back_the_last_line():
    pad = Keypad()
    press(pad, "3500*2")

    assert press(pad, "-") == []
    assert pad.is_empty
    assert press(pad, "-") == [TakeBack()]


def test_slash_and_four_digits_look_for_a_regular():
    pad = Keypad()

    assert press(pad, "/048") == []
    assert pad.text == "048·"
    assert press(pad, "2") == [FindRegular("0482")]
    assert pad.is_empty


def test_enter_rings_up_what_is_typed_and_then_finishes_with_exact_cash():
    assert press(Keypad(), "7000\n\n") == [RingUpAmount(Won(7000)), Finish()]


def test_an_amount_and_slash_and_enter_finish_with_change():
    pad = Keypad()
    press(pad, "50000/")

    assert pad.hint is Hint.RECEIVED
    assert press(pad, "\n") == [Finish(Won(50_000))]


def test_money_received_can_still_be_forgotten_or_be_an_amount_after_all():
    assert press(Keypad(), "50000/-\n") == [Finish()]
    assert press(Keypad(), "50000/+") == [RingUpAmount(Won(50_000))]
    assert press(Keypad(), "50000/8000+") == [RingUpAmount(Won(8000))]


def test_a_number_below_thirty_means_geun_and_above_means_grams():
    pad = Keypad()
    pad.hand = Hand.WEIGHED
    press(pad, "2")

    assert pad.weight == Weight(2, in_geun=True)
    assert touch(pad, "", "weight") == Weight(2, in_geun=True)
    assert touch(pad, "600", "weight") == Weight(600, in_geun=False)
    assert touch(pad, "30", "weight") == Weight(30, in_geun=False)


def test_a_geun_is_six_hundred_grams_of_meat_and_four_hundred_of_vegetables():
    assert Weight(2, in_geun=True).grams(600) == 1200
    assert Weight(1, in_geun=True).grams(400) == 400
    assert Weight(750, in_geun=False).grams(600) == 750


def test_weight_without_a_number_is_one_geun():
    pad = Keypad()
    pad.hand = Hand.TOUCHED

    assert touch(pad, "", "weight") == Weight(1, in_geun=True)


def test_weight_with_no_line_in_hand_waits_for_the_next_tile():
    pad = Keypad()

    assert touch(pad, "600", "weight") is None
    assert (pad.text, pad.hint) == ("600g", Hint.WEIGHT_WAITS)
    assert pad.for_tile() == Weight(600, in_geun=False)
    assert pad.is_empty


def test_what_waits_is_for_the_next_line_touched_just_as_well():
    pad = Keypad()
    touch(pad, "10000", "worth")

    assert pad.hint is Hint.WORTH_WAITS
    assert pad.for_line() == Worth(Won(10_000))
    assert pad.is_empty


def test_weight_of_something_sold_by_the_piece_waits_for_another_tile():
    pad = Keypad()
    pad.hand = Hand.PIECE

    assert touch(pad, "600", "weight") is None
    assert pad.waiting == Weight(600, in_geun=False)


def test_a_number_and_count_change_the_line_just_rung_up():
    pad = Keypad()
    pad.hand = Hand.PIECE

    assert touch(pad, "2", "times") == Times(2)


def test_a_price_and_count_is_still_a_price_times_a_count():
    pad = Keypad()
    pad.hand = Hand.PIECE

    assert touch(pad, "3500", "times") is None
    assert press(pad, "2+") == [RingUpAmount(Won(3500), 2)]


def test_a_small_number_and_then_a_tile_are_so_many_of_it():
    pad = Keypad()
    press(pad, "3")

    assert pad.for_tile() == Times(3)
    assert pad.is_empty


def test_an_amount_is_not_swallowed_by_a_tile_touched_before_it_was_rung_up():
    pad = Keypad()
    press(pad, "7000")

    assert pad.for_tile() is None
    assert pad.amount_won == 7000


def test_an_amount_on_a_touched_line_is_its_price():
    pad = Keypad()
    pad.hand = Hand.TOUCHED

    assert touch(pad, "7000", "ring_up") == Price(Won(7000))


def test_knocking_off_takes_the_amount_typed_or_finds_one():
    assert touch(Keypad(), "1000", "knock_off") == KnockOff(Won(1000))
    assert touch(Keypad(), "", "knock_off") == KnockOff(None)


def test_a_key_that_needs_a_number_says_so_and_changes_nothing():
    pad = Keypad()

    assert touch(pad, "", "worth") is None
    assert pad.hint is Hint.NEEDS_NUMBER
    assert press(pad, "+") == []
    assert pad.is_empty


def test_one_digit_back_at_a_time_and_then_the_last_line():
    pad = Keypad()

    assert touch(pad, "70", "back") is None
    assert pad.text == "7"
    assert touch(pad, "", "back") is None
    assert touch(pad, "", "back") == TakeBack()


def test_going_back_from_a_count_gives_the_price_back():
    pad = Keypad()
    press(pad, "3500*2")

    touch(pad, "", "back", "back")

    assert (pad.text, pad.amount_won) == ("3,500", 3500)


def test_clearing_empties_what_is_typed_then_the_cart_and_then_puts_it_back():
    pad = Keypad()

    assert touch(pad, "70", "clear") is None
    assert touch(pad, "", "clear") == ClearCart()
    assert pad.restores
    assert touch(pad, "", "clear") == RestoreCart()
    assert not pad.restores


def test_anything_else_than_clear_keeps_the_cart_cleared():
    pad = Keypad()
    touch(pad, "", "clear")

    press(pad, "7")

    assert not pad.restores
    assert touch(pad, "", "clear") is None


def test_a_ninth_digit_is_left_out_and_said():
    pad = Keypad()
    press(pad, "999999999")

    assert (pad.text, pad.hint) == ("99,999,999", Hint.TOO_LONG)


def test_zeros_alone_are_nothing_typed():
    pad = Keypad()

    assert touch(pad, "0", "000") is None
    assert pad.is_empty
    assert press(pad, "\n") == [Finish()]


def test_three_zeros_at_once():
    assert touch(Keypad(), "5", "000", "ring_up") == RingUpAmount(Won(5000))


def test_what_was_refused_stands_there_as_before():
    pad = Keypad()
    press(pad, "*3+")

    pad.give_back()

    assert pad.text == "× 3"


def test_an_amount_is_taken_once():
    pad = Keypad()
    press(pad, "50000")

    assert pad.take_amount() == 50_000
    assert pad.take_amount() == 0


@given(
    st.lists(
        st.tuples(st.sampled_from([*KEYS, "tile", "line"]), st.sampled_from(Hand)), max_size=40
    )
)
def test_no_sequence_of_keys_leads_astray(keys: list[tuple[str, Hand]]):
    pad = Keypad()

    for key, hand in keys:
        pad.hand = hand
        action = {"tile": pad.for_tile, "line": pad.for_line}.get(key, lambda k=key: pad.press(k))()
        _is_sane(action)
        assert isinstance(pad.hint, Hint)
        assert 0 <= pad.amount_won <= DEAREST_WON
        assert len(pad.text) < 20
        assert not (pad.restores and not pad.is_empty)

    pad.press("minus")
    assert pad.is_empty
    assert pad.press("enter") == Finish()


def _is_sane(action: Action | None) -> None:
    match action:
        case RingUpAmount(amount, times):
            assert 0 < amount <= DEAREST_WON
            assert 0 < times <= 9999
        case RingUpTile(number, times):
            assert 0 < number < 100
            assert 0 <= times < 100
        case Times(number) | Weight(number, _):
            assert 0 < number <= DEAREST_WON
        case Worth(amount) | Price(amount):
            assert 0 < amount <= DEAREST_WON
        case KnockOff(amount) | Finish(amount):
            assert amount is None or 0 < amount <= DEAREST_WON
        case FindRegular(last4):
            assert len(last4) == 4
            assert last4.isdigit()


@given(st.lists(st.sampled_from(KEYS), max_size=30))
def test_a_refusal_always_brings_back_what_stood_there(keys: list[str]):
    pad = Keypad()
    for key in keys:
        before = pad.typed

        pad.press(key)
        pad.give_back()

        assert pad.typed == before
        pad.press(key)
