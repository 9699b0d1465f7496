"""Looking after people by touch: let go in time and in quiet, doubles, and all that is held."""

from collections.abc import Iterator

import pytest
from by_phone import asks_by_phone, joins_by_phone
from hands import in_sight, tap, tap_row
from people import buy_fish, meet, owe
from pytestqt.qtbot import QtBot

from builders import StandingClock, register, sell
from marketpos.app.retention import Retention
from marketpos.domain.kinds import ConsentAction, ConsentKind, ConsentMethod
from marketpos.operations.desk import Desk
from marketpos.operations.regulars import Customer
from marketpos.ui.background import jobs_running
from marketpos.ui.channel_qr import ChannelQr
from marketpos.ui.display import DisplayWindow
from marketpos.ui.happened_words import happened_sentence
from marketpos.ui.screens.counter import CounterScreen
from marketpos.ui.screens.regulars import RegularsScreen
from marketpos.ui.screens.seen_log import SeenLog
from marketpos.ui.screens.tabs import TabsScreen
from marketpos.ui.widgets.pagedlist import PagedList
from marketpos.ui.window import MainWindow
from shots import stage

YEAR = 365


@pytest.fixture
def main(qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow()
    in_sight(qtbot, made, (1366, 768))
    yield made
    made.notice("")


def screen_of(qtbot: QtBot, desk: Desk) -> RegularsScreen:
    screen = RegularsScreen(desk)
    in_sight(qtbot, screen)
    return screen


def beside_a_display(
    qtbot: QtBot, desk: Desk, customer: Customer
) -> tuple[RegularsScreen, DisplayWindow]:
    """Somebody's card, and the customer's screen beside it."""
    display = DisplayWindow(desk, ChannelQr(desk))
    in_sight(qtbot, display, (1366, 768))
    screen = RegularsScreen(desk, lambda: display)
    in_sight(qtbot, screen)
    screen.show_customer(customer)
    return screen, display


def care(qtbot: QtBot, screen: RegularsScreen, line: str) -> None:
    """Open one line of what there is to look after."""
    tap(qtbot, screen.finder.care_key)
    rows = screen.care_sheet.list.rows()
    titles = [row.cells[0].text for row in rows]
    tap_row(qtbot, screen.care_sheet.list, titles.index(line))
    at_rest(qtbot)


def at_rest(qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: jobs_running() == 0)


def said(rows: PagedList) -> str:
    return " ".join(box.text for box in rows.text_boxes())


def test_who_did_not_come_for_years_is_let_go_in_the_first_quiet_moment(
    qtbot: QtBot, fish: Desk, clock: StandingClock, main: MainWindow
) -> None:
    meet(fish, "옛 손님", "01055501111")
    owe(fish, meet(fish, "외상 손님"), 12_000)
    clock.move(days=3 * YEAR)
    sell(fish)
    clock.move(days=1)
    is_empty = [True]
    retention = Retention(fish, main, lambda: is_empty[0])

    sell(fish)
    retention.sold()
    retention.ask()  # somebody was served a moment ago
    clock.move(minutes=6)
    is_empty[0] = False
    retention.ask()  # somebody is being served
    at_rest(qtbot)
    assert fish.regulars.count() == 2
    is_empty[0] = True
    retention.ask()
    at_rest(qtbot)

    assert [one.called for one in fish.regulars.recent()] == ["외상 손님"]
    told = fish.safety.untold()
    assert "1분을 약속한 대로 잊어 드렸어요" in happened_sentence(told)


def test_a_jump_of_the_clock_lets_nobody_go_until_the_owner_says_yes(
    qtbot: QtBot, fish: Desk, clock: StandingClock, main: MainWindow
) -> None:
    for number in range(24):
        register(fish, f"{number}호")
    retention = Retention(fish, main, lambda: True)
    clock.move(days=20 * YEAR)
    retention.ask()
    at_rest(qtbot)
    assert "24분을 잊을 때가 됐어요" in main.banner.text()
    retention.sold()
    assert main.banner.text() == ""
    screen = screen_of(qtbot, fish)
    care(qtbot, screen, "얼마나 두고 잊을까요?")
    sheet = screen.care_sheet.sheet("keeping")
    assert fish.regulars.count() == 24

    tap(qtbot, sheet.agree_key)
    at_rest(qtbot)

    assert fish.regulars.count() == 0
    tap(qtbot, sheet.did_chip)
    assert "24분" in said(sheet.list)


def test_how_long_people_are_kept_who_goes_next_and_why_somebody_stays(
    qtbot: QtBot, fish: Desk, clock: StandingClock
) -> None:
    meet(fish, "곧 잊을 분")
    owe(fish, meet(fish, "외상 손님"), 12_000)
    clock.move(days=3 * YEAR - 20)
    meet(fish, "새 손님")
    screen = screen_of(qtbot, fish)

    care(qtbot, screen, "얼마나 두고 잊을까요?")
    sheet = screen.care_sheet.sheet("keeping")
    going = said(sheet.list)
    tap(qtbot, sheet.owing_chip)
    owing = said(sheet.list)
    tap(qtbot, sheet.years[1])
    at_rest(qtbot)

    assert "곧 잊을 분" in going
    assert "새 손님" not in going
    assert "외상 손님" in owing
    assert "외상이 남아서" in owing
    assert fish.privacy.years() == 1
    tap_row(qtbot, sheet.list, 0)
    assert screen.customer().called == "곧 잊을 분"


def test_two_on_one_number_are_put_together_or_left_as_a_couple(qtbot: QtBot, fish: Desk) -> None:
    meet(fish, "박동식", "01055502222")
    meet(fish, "박동식 부인", "01055502222")
    meet(fish, "김사장", "01055503333")
    meet(fish, "3층 미용실", "01055503333")
    screen = screen_of(qtbot, fish)
    care(qtbot, screen, "같은 분 같아요")
    sheet = screen.care_sheet.sheet("doubles")

    tap_row(qtbot, sheet.list, 0)
    assert sheet.question.text() == "3층 미용실은 김사장과 같은 분인가요?"
    tap(qtbot, sheet.same_key)
    tap_row(qtbot, sheet.list, 0)
    tap(qtbot, sheet.two_key)

    assert len(sheet.list.rows()) == 0
    tap(qtbot, sheet.close_key)
    assert "두 번 적힌 분이 없어요" in said(screen.care_sheet.list)
    assert fish.regulars.count() == 3


def test_all_that_is_held_is_shown_and_that_it_was_shown_is_kept(qtbot: QtBot, fish: Desk) -> None:
    kim = meet(fish, "3층 미용실 김사장", "01055504821", news=True)
    buy_fish(fish, kim)
    fish.regulars.set_memo(kim.customer, "얇게")
    screen = screen_of(qtbot, fish)
    screen.show_customer(kim)

    tap(qtbot, screen.card.held_key)
    held = said(screen.held_sheet.list)
    tap(qtbot, screen.held_sheet.close_key)
    care(qtbot, screen, "누가 봤는지")

    for each in ("010-5550-4821", "얇게", "1번", "종이에 서명", "동의서 12쪽"):
        assert each in held
    (log,) = screen.care_sheet.sheet("log").findChildren(SeenLog)
    assert "적어 둔 것을 보여 드렸어요 3층 미용실 김사장" in said(log)


def test_what_is_held_can_be_corrected_where_it_is_read(qtbot: QtBot, fish: Desk) -> None:
    screen = screen_of(qtbot, fish)
    kim = meet(fish, "김사장", "01055504821")
    screen.show_customer(kim)

    tap(qtbot, screen.card.held_key)
    tap(qtbot, screen.held_sheet.correct_key)
    screen.correct_sheet.nickname.set_text("이사장")
    tap(qtbot, screen.correct_sheet.keyboard.key("done"))

    assert fish.regulars.get(kim.customer).called == "이사장"
    assert not screen.held_sheet.is_open()


def test_a_customer_takes_back_and_agrees_anew_on_their_own_screen(
    qtbot: QtBot, fish: Desk
) -> None:
    kim = meet(fish, "3층 미용실 김사장", news=True)
    screen, display = beside_a_display(qtbot, fish, kim)

    tap(qtbot, screen.card.consents_key)
    tap(qtbot, screen.consents_sheet.screen_key)
    tap(qtbot, display.questions.no_key)
    withdrawn = fish.regulars.consents(kim.customer)[ConsentKind.MARKETING]
    tap(qtbot, screen.card.consents_key)
    tap(qtbot, screen.consents_sheet.screen_key)
    tap(qtbot, display.questions.yes_key)
    tap(qtbot, display.questions.yes_key)

    assert (withdrawn.action, withdrawn.method) == (
        ConsentAction.WITHDRAWN,
        ConsentMethod.SCREEN_TAP,
    )
    now = fish.regulars.consents(kim.customer)
    assert {now[about].action for about in ConsentKind} == {ConsentAction.GRANTED}
    assert now[ConsentKind.NIGHT].method is ConsentMethod.SCREEN_TAP
    assert not screen.consents_sheet.is_open()
    assert not display.is_asking()


def test_asking_on_the_customers_screen_ends_when_the_sheet_is_closed(
    qtbot: QtBot, fish: Desk
) -> None:
    kim = meet(fish, "김사장", news=True)
    screen, display = beside_a_display(qtbot, fish, kim)
    tap(qtbot, screen.card.consents_key)
    tap(qtbot, screen.consents_sheet.screen_key)

    tap(qtbot, screen.consents_sheet.close_key)

    assert not display.is_asking()
    assert fish.regulars.consents(kim.customer)[ConsentKind.MARKETING].action is (
        ConsentAction.GRANTED
    )


def test_who_asks_what_is_held_is_told_of_once_a_day_until_it_is_answered(
    qtbot: QtBot, fish: Desk, clock: StandingClock, main: MainWindow
) -> None:
    asks_by_phone(fish, joins_by_phone(fish, "모퉁이 약국"), "show")
    retention = Retention(fish, main, lambda: True)
    clock.move(minutes=6)

    retention.ask()
    at_rest(qtbot)

    assert "1분이 적어 둔 것을 물으셨어요" in main.banner.text()


def test_who_is_forgotten_while_they_stand_at_the_counter_is_not_written_down_again(
    qtbot: QtBot, fish: Desk
) -> None:
    kim = meet(fish, "3층 미용실 김사장")
    counter = CounterScreen(fish)
    in_sight(qtbot, counter)
    counter.press("5")
    counter.take_customer(kim)
    fish.regulars.forget(kim.customer)

    counter.refresh()

    assert counter.cart().customer is None
    kept = fish.counter.book.rows("SELECT content FROM cart")
    assert not any("김사장" in content for (content,) in kept)


def test_who_asks_to_be_forgotten_by_phone_is_opened_and_forgotten_which_answers(
    qtbot: QtBot, fish: Desk
) -> None:
    asks_by_phone(fish, joins_by_phone(fish, "모퉁이 약국"), "erase")
    screen = screen_of(qtbot, fish)
    care(qtbot, screen, "물어보신 것")
    sheet = screen.care_sheet.sheet("asking")
    tap_row(qtbot, sheet.asks, 0)

    tap(qtbot, sheet.open_key)
    assert screen.customer().called == "모퉁이 약국"
    tap(qtbot, screen.card.held_key)
    tap(qtbot, screen.held_sheet.forget_key)
    tap(qtbot, screen.forget_sheet.forget_key)
    tap(qtbot, screen.forget_sheet.yes_key)

    assert fish.regulars.count() == 0
    assert fish.joins.asking() == []


def test_where_several_use_the_pc_every_look_at_somebody_is_kept(qtbot: QtBot, fish: Desk) -> None:
    kim = meet(fish, "3층 미용실 김사장")
    owe(fish, kim, 5_000)
    screen, tabs = screen_of(qtbot, fish), TabsScreen(fish)
    in_sight(qtbot, tabs)
    screen.show_customer(kim)
    assert fish.access.log() == []  # whoever is there is the owner

    fish.access.set_owner_pin("2580")
    screen.show_customer(kim)
    screen.show_customer(kim)
    tabs.show_customer(kim.customer)

    assert [(one.did, one.about) for one in fish.access.log()] == [
        ("looked at the tab", kim.customer),
        ("looked", kim.customer),
    ]


def test_the_window_lets_go_by_itself_when_it_is_quiet(qtbot: QtBot) -> None:
    with stage((1366, 768), 1.0, "ko") as (app, rooms):
        qtbot.waitUntil(lambda: rooms.is_warm)
        gone = rooms.desk.regulars.count()
        rooms.book.now.move(days=3 * YEAR)
        sell(rooms.desk)
        rooms.book.now.move(days=1)

        rooms._minute.timeout.emit()  # ten seconds later
        at_rest(qtbot)

        assert gone > 0
        assert rooms.desk.regulars.count() == 0
        rooms._minute.timeout.emit()
        assert f"{gone}분을 약속한 대로 잊어 드렸어요" in app.window.banner.text()
