"""A CAS scale's bytes: read whatever way they are cut, and never believed when they are torn."""

from __future__ import annotations

import pytest
from cable_scale import block, spoken
from hypothesis import given, settings
from hypothesis import strategies as st

from marketpos.domain.cart import Cart
from marketpos.domain.cart_line import Offer
from marketpos.domain.cas import ACK, DC1, ENQ, Asked, Spoken
from marketpos.domain.ids import Id
from marketpos.domain.kinds import Tax
from marketpos.domain.money import Won
from marketpos.domain.scale import (
    SILENCE,
    SILENT_MS,
    Pan,
    Reading,
    State,
    StillMoving,
    TooHeavy,
    WeighedAlready,
    Weighing,
)

MACKEREL = Offer(Id(b"g" * 16), "고등어포", "100g", Won(2_600), Tax.EXEMPT, 1)
EGGS = Offer(Id(b"e" * 16), "계란", "판(30알)", Won(8_000), Tax.EXEMPT, 2)


def stable(grams: int) -> Reading:
    """A weight at rest."""
    return Reading(grams, State.STABLE)


@pytest.mark.parametrize(
    ("frame", "read"),
    [
        (spoken("0.435"), stable(435)),
        (spoken("+00012.5"), stable(12_500)),
        (spoken("-0.020"), stable(-20)),
        (spoken("-   0.02"), stable(-20)),
        (spoken("435", unit="g"), stable(435)),
        (spoken("435.5", unit="g"), stable(436)),
        (spoken("1.2345"), stable(1_235)),
        (spoken("0.612", "US"), Reading(612, State.MOVING)),
        (spoken("", "OL"), Reading(0, State.OVERLOAD)),
        (b"ST,NT,   0.250kg\r\n", stable(250)),  # eighteen bytes, of other makers
    ],
)
def test_a_scale_that_speaks_is_understood(frame: bytes, read: Reading) -> None:
    assert len(spoken("0.435")) == 22
    assert Spoken().hear(frame) == ([read], b"")


@pytest.mark.parametrize(
    ("frame", "read"),
    [
        (block("0.435"), [stable(435)]),
        (block("0.435", "U"), [Reading(435, State.MOVING)]),
        (block("0.020", sign="-"), [stable(-20)]),
        (block("0.000", sign="F"), [Reading(0, State.OVERLOAD)]),
        (block("0.435").replace(b"3", b"8"), []),  # a bent digit: its check character says so
    ],
)
def test_a_scale_is_asked_before_it_answers(frame: bytes, read: list[Reading]) -> None:
    ear = Asked()

    assert ear.ask() == ENQ
    assert ear.hear(b"\x15") == ([], b"")  # not ready
    assert ear.hear(ACK) == ([], DC1)
    assert ear.hear(frame[:5]) == ([], b"")
    assert ear.hear(frame[5:]) == (read, b"")


@settings(max_examples=60)
@given(
    grams=st.lists(st.integers(-9_999, 29_999), min_size=1, max_size=5),
    cuts=st.lists(st.integers(1, 40), min_size=1, max_size=12),
    noise=st.binary(max_size=30),
)
def test_wherever_the_bytes_are_cut_the_weights_are_the_same(
    grams: list[int], cuts: list[int], noise: bytes
) -> None:
    bytes_ = noise + b"\r\n" + b"".join(spoken(f"{each / 1000:.3f}") for each in grams)
    ear, heard, at = Spoken(), list[Reading](), 0

    for cut in [*cuts, len(bytes_)]:
        heard += ear.hear(bytes_[at : at + cut])[0]
        at += cut

    assert heard == [stable(each) for each in grams]


@settings(max_examples=60)
@given(at=st.integers(0, 21), lost=st.integers(1, 4), bent=st.binary(max_size=3))
def test_a_torn_weight_is_skipped_and_the_next_one_read(at: int, lost: int, bent: bytes) -> None:
    whole = spoken("0.435")
    torn = whole[:at] + bent.translate(None, b"0123456789.+- ") + whole[at + lost :]

    heard, _ = Spoken().hear(torn + whole)

    assert {each.grams for each in heard if each.state is not State.OVERLOAD} == {435}


def test_a_weight_counts_when_it_was_said_twice() -> None:
    pan = Pan()

    pan.put(stable(435), 0)
    once = pan.look(10)
    pan.put(stable(435), 200)

    assert once == Reading(435, State.MOVING)
    assert pan.look(210) == Reading(435, State.STABLE, turn=1)


def test_a_scale_that_falls_silent_shows_nothing() -> None:
    pan = Pan()
    for at_ms in (0, 200):
        pan.put(stable(435), at_ms)

    assert pan.look(200 + SILENT_MS - 1) == Reading(435, State.STABLE, turn=1)
    assert pan.look(200 + SILENT_MS) is SILENCE


def test_a_product_sold_by_weight_takes_what_lies_on_the_scale() -> None:
    weighing = Weighing()
    weighing.reading = Reading(435, State.STABLE, turn=1)

    taken = weighing.weight_for(MACKEREL, Cart())

    assert taken is not None
    assert taken.grams(600) == 435
    assert weighing.weight_for(EGGS, Cart()) is None


@pytest.mark.parametrize(
    ("reading", "no"),
    [
        (Reading(612, State.MOVING), StillMoving),
        (Reading(0, State.OVERLOAD), TooHeavy),
    ],
)
def test_no_weight_is_taken_from_a_scale_that_moves(reading: Reading, no: type[Exception]) -> None:
    weighing = Weighing()
    weighing.reading = reading

    with pytest.raises(no):
        weighing.weight_for(MACKEREL, Cart())


@pytest.mark.parametrize(
    "reading", [None, SILENCE, stable(0), stable(-20), Reading(0, State.MOVING)]
)
def test_an_empty_or_silent_scale_has_no_say(reading: Reading | None) -> None:
    weighing = Weighing()
    weighing.reading = reading

    assert weighing.weight_for(MACKEREL, Cart()) is None


def test_one_weight_is_rung_up_once_until_the_scale_was_touched_again() -> None:
    weighing, cart = Weighing(), Cart()
    weighing.reading = Reading(435, State.STABLE, turn=1)
    weight = weighing.weight_for(MACKEREL, cart)
    assert weight is not None
    cart.ring_up_weight(MACKEREL, weight.number)

    with pytest.raises(WeighedAlready):
        weighing.weight_for(MACKEREL, cart)

    cart.take_back()
    assert weighing.weight_for(MACKEREL, cart) is not None
    cart.ring_up_weight(MACKEREL, 435)
    weighing.reading = Reading(435, State.STABLE, turn=2)
    assert weighing.weight_for(MACKEREL, cart) is not None
