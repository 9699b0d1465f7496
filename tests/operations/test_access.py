"""Who is at the desk: the owner, a helper, somebody for a day, or nobody; what was looked at."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders import StandingClock, open_desk, register, sell
from marketpos.domain.access import PinTaken, TryLater, WrongPin
from marketpos.domain.acts import Act, Locked, NotAllowed, Role
from marketpos.operations.access import NeedsAnOwner, NotThePaperKey, Who
from marketpos.operations.desk import Desk


@pytest.fixture
def shop(fish: Desk) -> Desk:
    """바다수산 with an owner's PIN, a daughter who helps and a neighbour who minds it today."""
    register(fish, "김사장", "010-5550-4821")
    fish.access.set_owner_pin("2580")
    fish.access.add_helper("딸", "1357")
    fish.access.start_minding("옆집", "4826")
    return fish


def test_without_a_pin_whoever_is_there_is_the_owner(fish: Desk) -> None:
    assert fish.access.who() == Who("", Role.OWNER)
    assert all(fish.access.may(act) for act in Act)
    with pytest.raises(NeedsAnOwner):
        fish.access.add_helper("딸", "1357")


def test_a_pin_says_who_it_is(shop: Desk) -> None:
    assert shop.access.open("2580") == Who("", Role.OWNER)
    assert shop.access.open("1357") == Who("딸", Role.HELPER)
    assert shop.access.open("4826") == Who("옆집", Role.MINDER)


def test_whoever_minds_the_stall_sells_and_sees_nobody(shop: Desk) -> None:
    who = shop.regulars.recent()[0].customer
    shop.access.open("4826")

    sell(shop, 8_000)

    for forbidden in (
        lambda: shop.regulars.recent(),
        lambda: shop.regulars.find("김"),
        lambda: shop.regulars.by_last4("4821"),
        lambda: shop.regulars.forget(who),
        lambda: shop.tabs.page(who),
        lambda: shop.tabs.owing(),
        lambda: shop.telling.picked(),
        lambda: shop.notebook.carry_out(),
        lambda: shop.privacy.held(who),
        lambda: shop.access.log(),
    ):
        with pytest.raises(NotAllowed):
            forbidden()
    assert not shop.access.may(Act.REFUND)


def test_a_minders_pin_is_dead_after_the_business_day(shop: Desk, clock: StandingClock) -> None:
    shop.access.open("4826")
    clock.move(days=1)

    assert shop.access.who() is None
    with pytest.raises(WrongPin):
        shop.access.open("4826")
    sell(shop, 8_000)


def test_before_five_in_the_morning_the_night_stalls_day_goes_on(
    shop: Desk, clock: StandingClock
) -> None:
    shop.access.open("4826")

    clock.move(minutes=11 * 60)

    assert shop.access.who() == Who("옆집", Role.MINDER)


def test_locked_it_sells_and_shows_nothing(shop: Desk) -> None:
    shop.access.lock()

    sell(shop, 8_000)

    with pytest.raises(Locked):
        shop.regulars.recent()
    assert shop.access.may(Act.SELL)


def test_no_pin_is_kept_in_a_form_it_could_be_read_from(shop: Desk) -> None:
    kept = "".join(value for _, value in shop.till.book.rows("SELECT * FROM setting"))

    assert not any(pin in kept for pin in ("2580", "1357", "4826"))


def test_after_five_wrong_pins_it_waits_and_then_opens(shop: Desk, clock: StandingClock) -> None:
    for _ in range(5):
        with pytest.raises(WrongPin):
            shop.access.open("9630")

    with pytest.raises(TryLater):
        shop.access.open("2580")
    clock.move(minutes=0.5)

    assert shop.access.open("2580").role is Role.OWNER


def test_nobody_gets_a_pin_that_somebody_has(shop: Desk) -> None:
    with pytest.raises(PinTaken):
        shop.access.add_helper("아들", "2580")
    shop.access.add_helper("딸", "7531")
    assert shop.access.open("7531") == Who("딸", Role.HELPER)
    with pytest.raises(WrongPin):
        shop.access.open("1357")


def test_a_helper_who_left_cannot_open_any_more(shop: Desk) -> None:
    shop.access.remove_helper("딸")

    assert shop.access.helpers() == []
    with pytest.raises(WrongPin):
        shop.access.open("1357")


def test_a_helper_changes_no_pins(shop: Desk) -> None:
    shop.access.open("1357")

    with pytest.raises(NotAllowed):
        shop.access.set_owner_pin("1470")


def test_the_owner_who_forgot_the_pin_opens_with_the_shops_paper_key(
    shop: Desk, tmp_path: Path
) -> None:
    shop.access.lock()
    other = open_desk(tmp_path / "other")
    other.till.book.jot("UPDATE device SET shop_key = ?", (b"z" * 32,))

    with pytest.raises(NotThePaperKey):
        shop.access.open_with_paper_key(other.safety.paper_key(), "1470")
    shop.access.open_with_paper_key(shop.safety.paper_key(), "1470")

    assert shop.access.open("1470").role is Role.OWNER


def test_pins_are_this_pcs_own_and_outlive_a_restart(tmp_path: Path, clock: StandingClock) -> None:
    before = open_desk(tmp_path / "shop2", clock)
    before.access.set_owner_pin("2580")
    facts = before.till.book.row("SELECT count(*) FROM event")
    before.till.book.close()

    after = open_desk(tmp_path / "shop2", clock)

    assert facts == (0,)
    assert after.access.who() is None
    assert after.access.open("2580").role is Role.OWNER


def test_what_was_looked_at_is_kept_for_two_years(shop: Desk, clock: StandingClock) -> None:
    shop.access.open("1357")
    kim = shop.regulars.recent()[0].customer
    shop.access.open("2580")
    shop.privacy.held(kim)
    assert [(one.who, one.did, one.about) for one in shop.access.log(2)] == [
        ("owner", "shown what is held", kim),
        ("owner", "opened", None),
    ]
    assert "김사장" not in repr(shop.access.log())

    clock.move(days=400)
    assert shop.access.prune() == 0
    clock.move(days=340)
    assert shop.access.prune() > 0
