"""매출·마감: opened by hand, the day beside the last one, and behind it the rest of the till."""

import pytest
from hands import in_sight, tap
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from builders import StandingClock, register, sell
from marketpos.domain.cart import Cart
from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import Won
from marketpos.domain.tender import Offered
from marketpos.operations.desk import Desk
from marketpos.ui.screens.takings import TakingsScreen


def sell_by(desk: Desk, kind: TenderKind, tile: int = 1) -> None:
    cart, offer = Cart(), desk.counter.by_tile(tile)
    assert offer is not None
    cart.ring_up(offer)
    desk.counter.complete(cart, [Offered(kind, cart.total_won)])


@pytest.fixture
def screen(qtbot: QtBot, fish: Desk, clock: StandingClock) -> TakingsScreen:
    clock.move(days=-1, minutes=-180)
    fish.till.open(Won(80_000))
    sell(fish, 50_000)
    fish.till.close_day()
    clock.move(days=1)
    fish.till.open(Won(100_000))
    sell_by(fish, TenderKind.CASH)
    sell_by(fish, TenderKind.CARD)
    clock.move(minutes=120)
    sell_by(fish, TenderKind.CARD, tile=2)
    sell(fish, 40_000, register(fish).customer)
    made = TakingsScreen(fish)
    in_sight(qtbot, made)
    return made


def beside(screen: TakingsScreen) -> str:
    return " ".join(box.text for box in screen.report.side.list.text_boxes())


def test_today_is_shown_first(screen: TakingsScreen, fish: Desk) -> None:
    report = screen.report

    assert report.cards.total.text() == f"{fish.reports.today().total_won:,}원"
    assert report.cards.sales_note.text() == "4번 팔았어요"
    assert report.cards.regulars.text() == "단골 1번"
    assert report.cards.joined.text() == "새 단골 1명"


def test_the_day_stands_beside_the_day_it_is_fairly_compared_with(screen: TakingsScreen) -> None:
    assert "11/22(일)보다" in screen.report.cards.total_note.text()
    assert "% 더" in screen.report.cards.total_note.text()


def test_a_market_day_stands_beside_the_last_market_day_and_not_beside_yesterday(
    qtbot: QtBot, fish: Desk, clock: StandingClock
) -> None:
    fish.shop.change(market_days="4·9")
    for days, won in ((-4, 10_000), (4, 70_000), (1, 15_000)):  # the 19th, the 23rd, the 24th
        clock.move(days=days)
        sell(fish, won)

    screen = TakingsScreen(fish)
    in_sight(qtbot, screen)
    screen.report.show_span("today")

    assert screen.report.cards.total_note.text() == "지난 장날보다 50% 더"


def test_each_hour_has_a_bar_and_the_busiest_is_named(screen: TakingsScreen) -> None:
    bars = screen.report.chart.bars

    assert [bar.label for bar in bars.bars()] == ["12시", "1시", "2시"]
    assert bars.highest() == 2
    assert screen.report.chart.busiest_label.text() == "· 오후 2시가 가장 바빴어요"


def test_tenders_and_the_best_goods_stand_beside_it(screen: TakingsScreen) -> None:
    assert "무엇으로 받았나" in beside(screen)
    assert "카드 2번" in beside(screen)
    assert "많이 판 것" in beside(screen)
    assert "고등어 2손" in beside(screen)


def test_what_was_given_away_stands_there_by_its_reason(
    qtbot: QtBot, screen: TakingsScreen, fish: Desk
) -> None:
    cart = Cart()
    cart.ring_up(fish.counter.by_tile(1))
    cart.give(fish.counter.by_tile(2))
    cart.knock_off(Won(1_000), "단골")
    fish.counter.complete(cart, [Offered(TenderKind.CASH, Won(8_000))])

    screen.refresh()

    said = [row.spoken() for row in screen.report.side.list.rows()]
    assert "깎아 드림 · 단골, 1번, 1,000" in said
    assert "덤, 1번, 9,000" in said


def test_categories_taxes_and_regulars_stand_there_too(
    qtbot: QtBot, screen: TakingsScreen, fish: Desk
) -> None:
    fish.shop.change(vat="general")
    cart = Cart()
    for tile in (1, 13, 4):
        cart.ring_up(fish.counter.by_tile(tile))
    kim = register(fish)
    done = fish.counter.complete(cart, [Offered(TenderKind.CASH, cart.total_won)])
    fish.counter.give(done.sale, kim.customer)

    screen.refresh()

    said = [row.spoken() for row in screen.report.side.list.rows()]
    report = fish.reports.today()
    assert [row for row in said if row.startswith("조개·새우, ")]
    assert f"과세, {report.taxable_won:,}" in said
    assert "3층 미용실 김사장, 1번, 19,000" in said


def test_a_month_has_a_bar_a_day_and_a_year_one_a_month(
    qtbot: QtBot, screen: TakingsScreen, fish: Desk
) -> None:
    tap(qtbot, screen.report.span_keys["month"])
    assert len(screen.report.chart.bars.bars()) == 30
    assert screen.report.cards.total.text() == f"{fish.reports.month().total_won:,}원"

    tap(qtbot, screen.report.span_keys["year"])
    assert len(screen.report.chart.bars.bars()) == 12


def test_a_day_without_a_sale_says_so(qtbot: QtBot, fish: Desk) -> None:
    screen = TakingsScreen(fish)
    in_sight(qtbot, screen)

    assert screen.report.cards.total.text() == "0원"
    assert screen.report.chart.bars.accessibleName() == "아직 판 것이 없어요"


def test_what_the_drawer_began_with_is_asked_until_one_touch_answers(
    qtbot: QtBot, screen: TakingsScreen, fish: Desk, clock: StandingClock
) -> None:
    assert screen.report.banner.text() == ""
    clock.move(days=1)
    screen.refresh()
    assert screen.report.banner.key.text() == "어제만큼 100,000원"

    with qtbot.waitSignal(screen.changed):
        tap(qtbot, screen.report.banner.key)

    assert fish.till.figures().drawer.opening_float_won == 100_000
    assert screen.report.banner.text() == ""


def test_the_first_morning_asks_how_much(qtbot: QtBot, fish: Desk) -> None:
    screen = TakingsScreen(fish)
    in_sight(qtbot, screen)

    tap(qtbot, screen.report.banner.key)

    assert screen.drawer_page.isVisible()
    assert screen.drawer_page.mode_keys["morning"].isChecked()


def test_from_the_report_to_the_closed_day_and_back(
    qtbot: QtBot, screen: TakingsScreen, fish: Desk
) -> None:
    tap(qtbot, screen.report.side.close_key)
    tap(qtbot, screen.close_page.side.uncounted_key)
    tap(qtbot, screen.close_page.side.next_key)

    assert screen.report.isVisible()
    assert screen.report.side.close_key.text() == "오늘 마감 보기"
    assert fish.till.is_closed()


def test_a_day_that_nobody_closed_can_still_be_closed(
    qtbot: QtBot, screen: TakingsScreen, fish: Desk, clock: StandingClock
) -> None:
    clock.move(days=1)
    screen.refresh()

    assert screen.report.side.late_key.text() == "11월 23일(월) 마감하기"
    tap(qtbot, screen.report.side.late_key)
    assert screen.close_page.title.text().startswith("11월 23일(월)")
    tap(qtbot, screen.close_page.side.uncounted_key)

    assert fish.till.reports()[0].fact.day == 20261123
    assert fish.till.unclosed_days() == []


def test_a_count_that_was_begun_is_still_there_after_a_look_elsewhere(
    qtbot: QtBot, screen: TakingsScreen
) -> None:
    tap(qtbot, screen.report.side.close_key)
    qtbot.keyClicks(screen.close_page, "3")

    tap(qtbot, screen.close_page.leave_key)
    tap(qtbot, screen.report.side.close_key)

    assert screen.close_page.count.line(50_000).count == 3


@pytest.mark.parametrize("key", ["past_key", "drawer_key", "todo_key"])
def test_escape_comes_back_to_the_report(qtbot: QtBot, screen: TakingsScreen, key: str) -> None:
    tap(qtbot, getattr(screen.report, key))
    assert not screen.report.isVisible()

    qtbot.keyClick(screen.pages.currentWidget(), Qt.Key.Key_Escape)

    assert screen.report.isVisible()


def test_todays_prices_are_one_touch_away(qtbot: QtBot, screen: TakingsScreen) -> None:
    with qtbot.waitSignal(screen.prices_asked):
        tap(qtbot, screen.report.prices_key)


def at_the_desk(desk: Desk, pin: str) -> None:
    """An owner with a PIN, a helper, and somebody minding the stall; one of them is there."""
    desk.access.set_owner_pin("1357")
    desk.access.add_helper("딸", "2468")
    desk.access.start_minding("옆집", "8642")
    desk.access.open(pin)


def test_a_helper_closes_the_day_without_seeing_what_was_sold(
    qtbot: QtBot, screen: TakingsScreen, fish: Desk
) -> None:
    at_the_desk(fish, "2468")

    screen.refresh()

    assert screen.report.cards.total.text() == "–"
    assert "사장님만" in screen.report.chart.bars.accessibleName()
    assert "카드" not in beside(screen)
    assert not screen.report.file_key.isEnabled()
    tap(qtbot, screen.report.side.close_key)
    tap(qtbot, screen.close_page.side.uncounted_key)
    assert fish.till.is_closed()


def test_whoever_minds_the_stall_closes_nothing(
    qtbot: QtBot, screen: TakingsScreen, fish: Desk
) -> None:
    at_the_desk(fish, "8642")
    tap(qtbot, screen.report.side.close_key)

    tap(qtbot, screen.close_page.side.uncounted_key)

    assert not fish.till.is_closed()
    assert "사장님만" in screen.close_page.banner.text()
