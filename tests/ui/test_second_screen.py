"""The customer's screen through the till's steps: rung up, split, paid, given back, closed."""

from __future__ import annotations

from counter_hand import Hand, at_the_counter
from hands import in_sight, tap
from pytestqt.qtbot import QtBot

from marketpos.app.scale import ScaleLine
from marketpos.app.second_screen import SecondScreen
from marketpos.operations.desk import Desk
from marketpos.ui.channel_qr import ChannelQr
from marketpos.ui.display import DisplayWindow
from marketpos.ui.screens.takings import TakingsScreen


def beside(qtbot: QtBot, desk: Desk, hand: Hand) -> SecondScreen:
    """The second screen, already plugged in."""
    qr = ChannelQr(desk)
    second = SecondScreen(desk, qr, ScaleLine(desk.counter.book))
    second.window = DisplayWindow(desk, qr)
    in_sight(qtbot, second.window)
    second.follow_counter(hand.screen)
    return second


def test_it_follows_a_sale_that_is_split_and_given_back_and_the_close(
    qtbot: QtBot, fish: Desk
) -> None:
    hand = at_the_counter(qtbot, fish)
    second = beside(qtbot, fish, hand)
    assert second.window is not None
    board, panel = second.window.board.board, hand.screen.cart_panel

    hand.tile("고등어")
    rung_up = board().sum
    hand.tap(panel.tenders.split_key)
    hand.pad("5000")
    hand.tap(panel.tenders.card_key)
    handed_over = (board().above_sum, board().sum)
    hand.tap(hand.screen.exact_key)
    paid = (board().sum, board().under_sum)
    takings = TakingsScreen(fish)
    in_sight(qtbot, takings)
    second.follow_takings(takings)
    takings.show_past()
    takings.past_page.list.chosen.emit(0)
    tap(qtbot, takings.past_page.card.refund_key)
    tap(qtbot, takings.past_page.sheet.all_key)
    tap(qtbot, takings.past_page.sheet.reasons.key("마음이 바뀌셨대요"))
    tap(qtbot, takings.past_page.sheet.finish_key)
    given_back = (board().above_sum, board().sum)
    second.end_refund()
    takings.day_closed.emit()

    assert rung_up == "9,000원"
    assert handed_over == ("남은 돈", "4,000원")
    assert paid == ("9,000원", ("카드 5,000원 받았어요", "현금 4,000원 받았어요"))
    assert given_back == ("돌려드려요", "9,000원")
    assert "오늘 값" in board().under_head


def test_it_opens_when_a_screen_is_plugged_in_and_not_before(qtbot: QtBot, fish: Desk) -> None:
    second = SecondScreen(fish, ChannelQr(fish), ScaleLine(fish.counter.book))

    second.open()
    second.refresh()
    second.show_idle()

    assert second.window is None
    second.close()
