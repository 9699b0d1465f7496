"""A PC comes in by its code, once, and nobody else does."""

from __future__ import annotations

import pytest
from market_pcs import Clock, Pc, pc_of_new_shop, second_pc
from nacl.signing import SigningKey

from marketpos.hub import codes, devices, shops
from marketpos.hub.devices import letter_for
from marketpos.hub.serving import RunningHub
from marketpos.sync.heard import Answered, Busy, Denied
from marketpos.wire.answering import Why


def code_for_new_shop(hub: RunningHub, **more: int) -> str:
    return shops.add_code(hub.records, shops.add_shop(hub.records, "바다수산"), **more)


def test_the_first_pc_learns_its_shop_its_letter_and_the_hubs_key(
    hub: RunningHub, clock: Clock
) -> None:
    shops.add_market(hub.records, "한빛시장")
    shop_id = shops.add_shop(hub.records, "바다수산", "한빛시장")
    pc = Pc(hub, clock)

    answer = pc.joins(shops.add_code(hub.records, shop_id))

    assert (answer.shop, answer.shop_name, answer.market) == (str(shop_id), "바다수산", "한빛시장")
    assert (answer.letter, answer.is_first) == ("A", True)
    assert answer.hub_key == hub.records.public_key
    assert answer.shop_public_key == pc.device * 2


def test_the_second_pc_is_told_the_shops_key_and_gets_the_next_letter(pc: Pc) -> None:
    answer = second_pc(pc).joins(shops.add_code(pc.hub.records, int(pc.shop)))

    assert (answer.letter, answer.is_first) == ("B", False)
    assert answer.shop_public_key == pc.device * 2


def test_a_letter_that_is_free_is_confirmed_so_that_printed_numbers_stay(pc: Pc) -> None:
    other = Pc(pc.hub, pc.clock)

    answer = other.joins(shops.add_code(pc.hub.records, int(pc.shop)), letter="F")

    assert answer.letter == "F"


def test_the_letter_of_a_pc_that_was_put_out_is_never_given_again(pc: Pc) -> None:
    devices.revoke(pc.hub.records, int(pc.shop), "A")

    assert second_pc(pc).shop == pc.shop
    assert [one.letter for one in shops.devices_of(pc.hub.records, int(pc.shop))] == ["A", "B"]


@pytest.mark.parametrize(
    ("asked", "taken", "given"),
    [
        ("A", "", "A"),
        ("A", "A", "B"),
        ("C", "A", "C"),
        ("", "AB", "C"),
        ("가", "A", "B"),
        ("A", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "AA"),
    ],
)
def test_letters_are_given_in_order_when_the_asked_one_will_not_do(
    asked: str, taken: str, given: str
) -> None:
    assert letter_for(asked, set(taken)) == given


def test_a_spent_code_lets_no_other_pc_in(hub: RunningHub, clock: Clock) -> None:
    code = code_for_new_shop(hub)
    Pc(hub, clock).joins(code)

    assert Pc(hub, clock).asks_to_join(code) == Denied(Why.CODE_SPENT)


def test_a_pc_whose_answer_was_lost_asks_again_and_hears_the_same(
    hub: RunningHub, clock: Clock
) -> None:
    pc, code = Pc(hub, clock), code_for_new_shop(hub)
    first = pc.joins(code)
    clock.pass_minutes(60)

    again = pc.joins(code)

    assert again == first
    assert len(shops.devices_of(hub.records, int(pc.shop))) == 1


def test_a_spent_code_does_not_change_the_key_of_the_pc_that_used_it(
    hub: RunningHub, clock: Clock
) -> None:
    pc, code = Pc(hub, clock), code_for_new_shop(hub)
    pc.joins(code)

    thief = Pc(hub, clock, device=pc.device)

    assert thief.asks_to_join(code) == Denied(Why.CODE_SPENT)


def test_a_spent_code_does_not_let_a_pc_back_in_that_was_put_out(
    hub: RunningHub, clock: Clock
) -> None:
    pc, code = Pc(hub, clock), code_for_new_shop(hub)
    pc.joins(code)
    devices.revoke(hub.records, int(pc.shop), "A")

    assert pc.asks_to_join(code) == Denied(Why.CODE_SPENT)


def test_a_pc_that_was_put_out_comes_back_with_a_new_code_and_its_old_letter(pc: Pc) -> None:
    devices.revoke(pc.hub.records, int(pc.shop), "A")

    answer = pc.joins(shops.add_code(pc.hub.records, int(pc.shop)))

    assert (answer.letter, answer.is_first) == ("A", True)
    assert pc.sells_and_syncs().feed_end == 1


def test_a_code_is_good_for_a_quarter_of_an_hour(hub: RunningHub, clock: Clock) -> None:
    in_time, too_late = code_for_new_shop(hub), code_for_new_shop(hub)
    clock.pass_minutes(15)
    assert isinstance(Pc(hub, clock).asks_to_join(in_time), Answered)
    clock.pass_minutes(0.1)

    assert Pc(hub, clock).asks_to_join(too_late) == Denied(Why.CODE_EXPIRED)


def test_a_code_can_be_made_to_last_longer(hub: RunningHub, clock: Clock) -> None:
    code = code_for_new_shop(hub, valid_min=600)
    clock.pass_minutes(599)

    assert isinstance(Pc(hub, clock).asks_to_join(code), Answered)


def test_a_code_may_be_typed_as_it_was_heard(hub: RunningHub, clock: Clock) -> None:
    code = code_for_new_shop(hub)
    heard = f" {code[:4]}-{code[4:]} ".lower().replace("0", "o").replace("1", "l")

    assert isinstance(Pc(hub, clock).asks_to_join(heard), Answered)


def test_a_code_has_eight_letters_that_cannot_be_misread() -> None:
    made = {codes.new_code() for _ in range(200)}

    assert len(made) == 200
    assert {len(code) for code in made} == {8}
    assert not set("ILOU") & set("".join(made))


def test_codes_are_not_kept_as_they_are(hub: RunningHub, clock: Clock) -> None:
    code = code_for_new_shop(hub)

    with hub.records.unit() as connection:
        kept = connection.exec_driver_sql("SELECT code_hash FROM join_code").scalars().all()

    assert code.encode() not in b"".join(kept)


def test_five_wrong_codes_in_a_minute_are_enough(hub: RunningHub, clock: Clock) -> None:
    code, pc = code_for_new_shop(hub), Pc(hub, clock)
    for _ in range(5):
        assert pc.asks_to_join("00000000") == Denied(Why.CODE_UNKNOWN)

    assert pc.asks_to_join(code) == Busy(429, 60.0)

    clock.pass_minutes(1)
    assert isinstance(pc.asks_to_join(code), Answered)


def test_ten_wrong_codes_in_all_are_enough_for_an_hour(hub: RunningHub, clock: Clock) -> None:
    pc = Pc(hub, clock)
    for _ in range(10):
        assert pc.asks_to_join("00000000") == Denied(Why.CODE_UNKNOWN)
        clock.pass_minutes(0.25)

    clock.pass_minutes(5)
    heard = pc.asks_to_join(code_for_new_shop(hub))
    assert isinstance(heard, Busy)

    clock.pass_minutes(53)
    assert isinstance(pc.asks_to_join(code_for_new_shop(hub)), Answered)


def test_right_codes_are_never_too_many(hub: RunningHub, clock: Clock) -> None:
    for _ in range(12):
        pc_of_new_shop(hub, clock)


def test_a_pc_must_prove_the_key_it_brings(hub: RunningHub, clock: Clock) -> None:
    code = code_for_new_shop(hub)
    other = bytes(SigningKey.generate().verify_key)

    heard = Pc(hub, clock).asks_to_join(code, public_key=other)

    assert heard == Denied(Why.SIGNATURE)
    assert isinstance(Pc(hub, clock).asks_to_join(code), Answered)


@pytest.mark.parametrize(
    "torn",
    [{"public_key": b"short"}, {"shop_public_key": b""}, {"name": "가" * 201}, {"name": "a\0"}],
)
def test_a_join_that_no_pc_of_ours_would_ask_is_turned_away(
    hub: RunningHub, clock: Clock, torn: dict[str, object]
) -> None:
    assert Pc(hub, clock).asks_to_join(code_for_new_shop(hub), **torn) == Denied(Why.BODY)
