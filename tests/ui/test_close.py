"""Closing the day: counted by touch or number pad, compared, finished with a numbered report."""

import pytest
from hands import in_sight, tap, tap_row, type_on
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from builders import StandingClock, sell
from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import Won
from marketpos.operations.desk import Desk
from marketpos.ui.screens.close import COUNT, END, MATCH, CloseScreen
from marketpos.ui.widgets.touchable import AGAIN_MS


@pytest.fixture
def screen(qtbot: QtBot, fish: Desk) -> CloseScreen:
    fish.till.open(Won(100_000))
    sell(fish, 12_000)
    sell(fish, 8_000)
    fish.till.pay_out(Won(10_000), "택배비")
    made = CloseScreen(fish)
    in_sight(qtbot, made)
    return made


def enter(qtbot: QtBot, screen: CloseScreen) -> None:
    qtbot.keyClick(screen, Qt.Key.Key_Return)


def enter_at(screen: CloseScreen, at_ms: int) -> None:
    """Enter as a real keyboard tells it, with its time."""
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    event.setTimestamp(at_ms)
    QApplication.sendEvent(screen, event)


def count_110_000(qtbot: QtBot, screen: CloseScreen) -> None:
    qtbot.keyClicks(screen, "2")
    tap(qtbot, screen.count.pad.key("enter"))
    tap(qtbot, screen.count.pad.key("1"))


def test_the_drawer_says_what_should_be_in_it(screen: CloseScreen) -> None:
    lines = screen.side.lines

    assert lines.sum_of("아침 거스름돈") == "100,000"
    assert lines.sum_of("현금 판매 2번") == "20,000"
    assert lines.sum_of("꺼낸 돈 (택배비)") == "−10,000"
    assert lines.sum_of("있어야 할 현금") == "110,000"


def test_nothing_is_said_to_be_short_before_anything_was_counted(screen: CloseScreen) -> None:
    assert screen.side.banner.text() == ""


def test_a_note_more_or_less_is_one_touch(qtbot: QtBot, screen: CloseScreen) -> None:
    line = screen.count.line(10_000)

    tap(qtbot, line.more_key)
    tap(qtbot, line.more_key)
    tap(qtbot, line.less_key)

    assert line.count == 1
    assert line.sum_text() == "10,000"
    assert screen.side.counted_label.text() == "10,000원"


def test_the_number_pad_counts_and_enter_is_the_next_line(
    qtbot: QtBot, screen: CloseScreen
) -> None:
    qtbot.keyClicks(screen, "2")
    qtbot.keyClick(screen, Qt.Key.Key_Enter)
    qtbot.keyClicks(screen, "1")
    qtbot.keyClick(screen, Qt.Key.Key_Enter)
    qtbot.keyClicks(screen, "12")

    assert screen.count.line(50_000).count == 2
    assert screen.count.line(10_000).count == 1
    assert screen.count.line(5_000).count == 12
    assert screen.side.counted_label.text() == "170,000원"


def test_a_wrong_digit_is_taken_back(qtbot: QtBot, screen: CloseScreen) -> None:
    qtbot.keyClicks(screen, "25")
    qtbot.keyClick(screen, Qt.Key.Key_Backspace)

    assert screen.count.line(50_000).count == 2


def test_a_line_that_was_counted_is_typed_anew(qtbot: QtBot, screen: CloseScreen) -> None:
    qtbot.keyClicks(screen, "25")

    tap(qtbot, screen.count.line(50_000).count_key)
    qtbot.keyClicks(screen, "3")

    assert screen.count.line(50_000).count == 3


def test_what_is_missing_is_said_and_stops_nobody(qtbot: QtBot, screen: CloseScreen) -> None:
    qtbot.keyClicks(screen, "2")

    assert screen.side.banner.text() == "10,000원이 모자라요. 그대로 마감해도 돼요."


def test_three_touches_close_a_counted_day(qtbot: QtBot, screen: CloseScreen, fish: Desk) -> None:
    count_110_000(qtbot, screen)

    tap(qtbot, screen.side.next_key)
    assert screen.step() == MATCH
    assert screen.match.verdict.text() == "딱 맞아요"
    with qtbot.waitSignal(screen.day_closed):
        tap(qtbot, screen.side.next_key)

    assert screen.step() == END
    fact = fish.till.reports()[0].fact
    assert (fact.number, fact.total_won, fact.counted_cash_won) == (1, 20_000, 110_000)
    assert fact.counted == ((50_000, 2), (10_000, 1))
    assert ("판 돈", "20,000") in screen.end.lines()
    assert "저장됐어요" in screen.end.banner.text()


def test_a_key_that_bounces_does_not_close_the_day(screen: CloseScreen, fish: Desk) -> None:
    screen.count.go_to(len(screen.count.shown()) - 1)

    enter_at(screen, 10_000)
    enter_at(screen, 10_000 + AGAIN_MS // 2)
    assert screen.step() == MATCH
    assert not fish.till.is_closed()
    enter_at(screen, 10_000 + 2 * AGAIN_MS)

    assert fish.till.is_closed()


def test_the_whole_closing_by_number_pad_alone(
    qtbot: QtBot, screen: CloseScreen, fish: Desk
) -> None:
    for digits in ("2", "1", "", "", "", "", "", ""):
        qtbot.keyClicks(screen, digits)
        qtbot.keyClick(screen, Qt.Key.Key_Enter)
    assert screen.step() == MATCH

    enter(qtbot, screen)

    assert fish.till.reports()[0].fact.over_short_won == 0
    assert screen.step() == END


def test_a_reason_for_what_differs_stands_in_the_report(
    qtbot: QtBot, screen: CloseScreen, fish: Desk
) -> None:
    qtbot.keyClicks(screen, "2")
    tap(qtbot, screen.side.next_key)

    tap(qtbot, screen.match.reasons.key("거스름돈을 잘못 줬어요"))
    enter(qtbot, screen)

    fact = fish.till.reports()[0].fact
    assert (fact.over_short_won, fact.why) == (-10_000, "거스름돈을 잘못 줬어요")
    assert ("과부족", "−10,000") in screen.end.lines()


def test_a_day_may_be_closed_without_counting(
    qtbot: QtBot, screen: CloseScreen, fish: Desk
) -> None:
    tap(qtbot, screen.side.uncounted_key)

    fact = fish.till.reports()[0].fact
    assert fact.counted == ()
    assert fact.counted_cash_won == 110_000
    assert "세지 않고" in screen.side.banner.text()  # and not: just right


def test_a_day_without_a_sale_closes_too(qtbot: QtBot, fish: Desk) -> None:
    screen = CloseScreen(fish)
    in_sight(qtbot, screen)

    tap(qtbot, screen.side.uncounted_key)

    assert fish.till.reports()[0].fact.sales == 0


def test_paper_vouchers_are_counted_beside_the_cash(
    qtbot: QtBot, fish: Desk, clock: StandingClock
) -> None:
    from marketpos.domain.cart import Cart
    from marketpos.domain.tender import Offered

    fish.shop.change(onnuri_until=20281231)
    cart = Cart()
    cart.ring_up_amount(Won(10_000))
    paper = Offered(TenderKind.ONNURI_PAPER, Won(10_000), "온누리 10,000 × 1", 1)
    fish.counter.complete(cart, [paper])
    screen = CloseScreen(fish)
    in_sight(qtbot, screen)

    screen.count.go_to(screen.count.lines.index(screen.count.line(10_000, is_voucher=True)))
    tap(qtbot, screen.count.line(10_000, is_voucher=True).more_key)

    assert screen.side.counted_label.text() == "0원"
    tap(qtbot, screen.side.next_key)
    enter(qtbot, screen)
    assert fish.till.reports()[0].fact.vouchers == ((10_000, 1),)


def test_a_closed_day_is_shown_and_opened_again_with_a_reason(
    qtbot: QtBot, screen: CloseScreen, fish: Desk
) -> None:
    tap(qtbot, screen.side.uncounted_key)

    tap(qtbot, screen.end.reopen_key)
    tap(qtbot, screen.end.why.key("다시 세려고요"))

    assert screen.step() == COUNT
    assert not fish.till.is_closed()
    tap(qtbot, screen.side.uncounted_key)
    assert [one.fact.number for one in fish.till.reports_of(fish.till.book.today())] == [1, 2]


def test_a_day_of_last_month_is_found_and_opened_again_in_ones_own_words(
    qtbot: QtBot, screen: CloseScreen, fish: Desk, clock: StandingClock
) -> None:
    tap(qtbot, screen.side.uncounted_key)
    clock.move(days=12)
    sell(fish, 5_000)
    screen.begin()
    tap(qtbot, screen.side.uncounted_key)

    tap(qtbot, screen.past_key)
    tap(qtbot, screen.past.before_key)
    tap_row(qtbot, screen.past.list, 0)
    shown = (screen.title.text(), dict(screen.end.lines())["판 돈"])
    tap(qtbot, screen.end.reopen_key)
    tap(qtbot, screen.end.why.own_key)
    sheet = screen.end.why.sheet()
    type_on(qtbot, sheet.keyboard, "ㅈ", "ㅏ", "ㄹ", "ㅁ", "ㅗ", "ㅅ", "done")

    assert shown == ("11월 23일(월) · 마감", "20,000")
    assert screen.step() == COUNT
    assert not fish.till.is_closed(20261123)
    (again,) = fish.till.reports_of(20261123)
    assert again.amendments[0].why == "잘못"
    assert not fish.till.may_reopen(again)


def test_counting_again_begins_at_nothing(qtbot: QtBot, screen: CloseScreen) -> None:
    count_110_000(qtbot, screen)

    tap(qtbot, screen.side.again_key)

    assert screen.side.counted_label.text() == "0원"
    assert screen.count.at() == 0
