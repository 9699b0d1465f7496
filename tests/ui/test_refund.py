"""Past sales: found, taken back today, refunded in part to the tender they were paid with."""

import pytest
from hands import in_sight, tap, tap_row
from people import meet, owe
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from builders import StandingClock, sell
from marketpos.domain.cart import Cart
from marketpos.domain.kinds import TenderKind
from marketpos.domain.tender import Offered
from marketpos.operations.desk import Desk
from marketpos.operations.selling import Done
from marketpos.ui.screens.refund import PastSales


def sell_fish(desk: Desk, many: int = 3, kind: TenderKind = TenderKind.CASH) -> Done:
    """So many of the first tile and one of the second, paid in one way."""
    cart = Cart()
    for tile, times in ((1, many), (2, 1)):
        offer = desk.counter.by_tile(tile)
        assert offer is not None
        for _ in range(times):
            cart.ring_up(offer)
    return desk.counter.complete(cart, [Offered(kind, cart.total_won)])


@pytest.fixture
def page(qtbot: QtBot, fish: Desk) -> PastSales:
    sell_fish(fish)
    sell(fish, 7_000)
    made = PastSales(fish)
    in_sight(qtbot, made)
    return made


def open_refund(qtbot: QtBot, page: PastSales, index: int = 1) -> None:
    tap_row(qtbot, page.list, index)
    tap(qtbot, page.card.refund_key)


def texts(page: PastSales) -> str:
    return " ".join(box.text for box in page.card.list.text_boxes())


def test_the_newest_sale_is_the_first(page: PastSales) -> None:
    assert page.sales()[0].total_won == 7_000


def test_a_touch_shows_one_sale_whole(qtbot: QtBot, page: PastSales) -> None:
    tap_row(qtbot, page.list, 1)

    assert "고등어" in texts(page)
    assert "현금" in texts(page)
    assert page.card.total.text() == f"{page.sales()[1].total_won:,}원"


def test_a_sale_of_today_is_taken_back_in_two_touches(
    qtbot: QtBot, page: PastSales, fish: Desk
) -> None:
    tap_row(qtbot, page.list, 0)

    tap(qtbot, page.card.void_key)
    assert len(fish.refunds.of_day(fish.till.book.today())) == 2
    tap(qtbot, page.card.void_key)

    assert [one.total_won for one in page.sales()] != [7_000]
    assert len(fish.refunds.of_day(fish.till.book.today())) == 1
    assert "취소했어요" in page.banner.text()


def test_a_sale_of_a_closed_day_is_refunded_and_the_words_say_so(
    qtbot: QtBot, page: PastSales, fish: Desk
) -> None:
    fish.till.close_day()
    tap_row(qtbot, page.list, 0)

    tap(qtbot, page.card.void_key)
    tap(qtbot, page.card.void_key)

    assert "돌려주세요" in page.banner.text()
    assert len(fish.refunds.of_day(fish.till.book.today())) == 2


def test_yesterdays_sale_is_found_and_only_refunded(
    qtbot: QtBot, fish: Desk, clock: StandingClock
) -> None:
    sell_fish(fish)
    clock.move(days=1)
    page = PastSales(fish)
    in_sight(qtbot, page)

    tap(qtbot, page.before_key)
    tap_row(qtbot, page.list, 0)

    assert not page.card.void_key.isVisible()
    assert page.card.refund_key.isVisible()


def test_a_sale_is_found_by_its_number(qtbot: QtBot, page: PastSales) -> None:
    qtbot.keyClicks(page, "1")
    assert page.title.text() == "1번 찾기 · Enter"
    qtbot.keyClick(page, Qt.Key.Key_Enter)

    sale = page.card.sale()
    assert sale is not None
    assert sale.number == "A-0001"


def test_a_number_nobody_sold_under_is_said(qtbot: QtBot, page: PastSales) -> None:
    qtbot.keyClicks(page, "77")
    qtbot.keyClick(page, Qt.Key.Key_Enter)

    assert "그런 번호" in page.banner.text()


def test_one_of_three_comes_back_to_the_tender_it_came_from(
    qtbot: QtBot, page: PastSales, fish: Desk
) -> None:
    open_refund(qtbot, page)
    line = page.sheet.lines[0]
    price = line.left.line.unit_price_won

    tap(qtbot, line.more_key)
    assert page.sheet.back_label.text() == f"현금 {price:,}"
    tap(qtbot, page.sheet.reasons.key("싱싱하지 않아서"))
    with qtbot.waitSignal(page.changed):
        tap(qtbot, page.sheet.finish_key)

    came_back = fish.refunds.on(fish.till.book.today())
    assert [(one.amount_won, one.why) for one in came_back] == [(price, "싱싱하지 않아서")]
    assert "돌려줌" in texts(page)
    assert "저장됐어요" in page.banner.text()


def test_more_than_was_sold_is_refused_in_words(qtbot: QtBot, page: PastSales) -> None:
    open_refund(qtbot, page)
    line = page.sheet.lines[0]

    for _ in range(4):
        tap(qtbot, line.more_key)

    assert line.quantity == 3_000
    assert "판 것보다 많이 돌려줄 수 없어요" in page.sheet.banner.text()
    assert f"{line.left.left_won:,}원까지" in page.sheet.banner.text()


def test_what_came_back_before_cannot_come_back_again(
    qtbot: QtBot, page: PastSales, fish: Desk
) -> None:
    sale = page.sales()[1]
    fish.refunds.refund_all(sale.sale, "모두")

    tap_row(qtbot, page.list, 1)

    assert not page.card.refund_key.isVisible()


def test_no_money_leaves_without_a_reason(qtbot: QtBot, page: PastSales, fish: Desk) -> None:
    open_refund(qtbot, page)
    tap(qtbot, page.sheet.all_key)

    tap(qtbot, page.sheet.finish_key)

    assert "까닭" in page.sheet.banner.text()
    assert fish.refunds.on(fish.till.book.today()) == []


def test_nothing_chosen_is_said(qtbot: QtBot, page: PastSales) -> None:
    open_refund(qtbot, page)
    tap(qtbot, page.sheet.reasons.key("잘못 사셨대요"))

    tap(qtbot, page.sheet.finish_key)

    assert "돌려줄 것을 골라" in page.sheet.banner.text()


def test_a_card_is_cancelled_on_the_terminal_too(qtbot: QtBot, fish: Desk) -> None:
    sell_fish(fish, kind=TenderKind.CARD)
    page = PastSales(fish)
    in_sight(qtbot, page)
    open_refund(qtbot, page, 0)

    tap(qtbot, page.sheet.all_key)

    assert page.sheet.back_label.text().startswith("카드")
    assert "단말기" in page.sheet.terminal_label.text()


def test_a_tab_is_lowered_and_no_cash_is_paid(qtbot: QtBot, fish: Desk) -> None:
    owe(fish, meet(fish, "3층 미용실 김사장"), 12_000)
    page = PastSales(fish)
    in_sight(qtbot, page)
    open_refund(qtbot, page, 0)

    tap(qtbot, page.sheet.all_key)

    assert page.sheet.back_label.text() == "외상에서 12,000 빼기"
