"""The short lists of regulars by touch, and 늘 사던 것 rung up at today's prices."""

import pytest
from hands import in_sight, tap
from people import buy_fish, four_regulars, meet, owe
from pytestqt.qtbot import QtBot

from builders import StandingClock, sell
from marketpos.operations.desk import Desk
from marketpos.ui.screens.counter import CounterScreen
from marketpos.ui.screens.regulars import RegularsScreen
from marketpos.ui.screens.usual import Strip


@pytest.fixture
def screen(qtbot: QtBot, fish: Desk, clock: StandingClock) -> RegularsScreen:
    four_regulars(fish, clock)
    made = RegularsScreen(fish)
    in_sight(qtbot, made)
    return made


def names(screen: RegularsScreen) -> list[str]:
    return [one.called for one in screen.finder.people()]


def touch_strip(qtbot: QtBot, screen: RegularsScreen, strip: Strip) -> None:
    tap(qtbot, screen.finder.strips.chips[strip])


def test_those_who_come_often_have_a_chip(qtbot: QtBot, screen: RegularsScreen) -> None:
    touch_strip(qtbot, screen, Strip.OFTEN)

    assert "3층 미용실 김사장" in names(screen)
    assert "곽선주" not in names(screen)


def test_who_stays_away_longer_than_ever_is_named(
    qtbot: QtBot, screen: RegularsScreen, clock: StandingClock
) -> None:
    clock.move(days=30)

    touch_strip(qtbot, screen, Strip.AWAY)

    assert "3층 미용실 김사장" in names(screen)


def test_new_ones_stand_by_themselves(
    qtbot: QtBot, fish: Desk, screen: RegularsScreen, clock: StandingClock
) -> None:
    clock.move(days=40)
    meet(fish, "모퉁이 약국")

    touch_strip(qtbot, screen, Strip.NEW)

    assert names(screen) == ["모퉁이 약국"]


def test_what_is_typed_is_looked_for_on_the_chosen_list(
    qtbot: QtBot, screen: RegularsScreen
) -> None:
    touch_strip(qtbot, screen, Strip.OFTEN)

    tap(qtbot, screen.finder.pad.key("ㄱ"))

    assert "3층 미용실 김사장" in names(screen)
    assert "곽선주" not in names(screen)


def test_the_usual_is_asked_for_by_one_key(qtbot: QtBot, screen: RegularsScreen) -> None:
    screen.show_customer(next(o for o in screen.finder.people() if "미용실" in o.called))

    with qtbot.waitSignal(screen.usual_asked) as asked:
        tap(qtbot, screen.card.usual_key)

    assert asked.args[0].called == "3층 미용실 김사장"
    assert "고등어" in screen.card.usual_key.sub()


def test_who_never_bought_by_name_has_no_usual(
    qtbot: QtBot, fish: Desk, screen: RegularsScreen
) -> None:
    screen.show_customer(fish.regulars.find("안경")[0])

    assert not screen.card.usual_key.isVisible()


def test_the_usual_lies_in_the_cart_for_its_regular(qtbot: QtBot, fish: Desk) -> None:
    who = meet(fish, "김순자")
    for _ in range(3):
        buy_fish(fish, who)
    counter = CounterScreen(fish)
    in_sight(qtbot, counter)

    counter.take_usual(who, fish.strips.usual(who.customer))

    assert sorted(line.name for line in counter.cart().lines) == ["고등어", "바지락"]
    assert counter.cart().customer.name == "김순자"


def test_the_usual_after_a_sale_begins_the_next_one(qtbot: QtBot, fish: Desk) -> None:
    who = meet(fish, "김순자")
    for _ in range(3):
        buy_fish(fish, who)
    counter = CounterScreen(fish)
    in_sight(qtbot, counter)
    for key in ("5", "000", "ring_up"):
        counter.press(key)
    tap(qtbot, counter.cart_panel.tenders.received_key)

    counter.take_usual(who, fish.strips.usual(who.customer))

    assert counter.done() is None
    assert len(counter.cart().lines) == 2


def test_the_mark_of_a_tab_opens_its_page(qtbot: QtBot, screen: RegularsScreen) -> None:
    screen.show_customer(next(o for o in screen.finder.people() if "구세준" in o.called))

    with qtbot.waitSignal(screen.tab_asked) as asked:
        tap(qtbot, screen.card.tab_key)

    assert asked.args[0].called == "국밥집 구세준"


def test_who_owes_nothing_has_no_mark(qtbot: QtBot, fish: Desk, screen: RegularsScreen) -> None:
    sell(fish, 3_000, fish.regulars.find("곽선주")[0].customer)
    owe(fish, meet(fish, "국밥집"), 3_000)

    screen.show_customer(fish.regulars.find("곽선주")[0])

    assert not screen.card.tab_key.isVisible()
