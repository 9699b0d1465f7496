"""챙길 것: transfers, cash receipts and vouchers that are settled elsewhere."""

import pytest
from hands import in_sight, tap, tap_row
from pytestqt.qtbot import QtBot

from builders import StandingClock, sell
from marketpos.domain.cart import Cart
from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import Won
from marketpos.domain.tender import Offered
from marketpos.operations.desk import Desk
from marketpos.ui.screens.refund import PastSales
from marketpos.ui.screens.takings_todo import TodoPage


def sell_by(desk: Desk, offered: Offered) -> None:
    cart = Cart()
    cart.ring_up_amount(offered.given_won)
    desk.counter.complete(cart, [offered])


@pytest.fixture
def page(qtbot: QtBot, fish: Desk) -> TodoPage:
    fish.shop.change(onnuri_until=20281231)
    sell_by(fish, Offered(TenderKind.TRANSFER, Won(15_000)))
    sell_by(fish, Offered(TenderKind.ONNURI_PAPER, Won(30_000), "온누리 10,000 × 3", 3))
    made = TodoPage(fish)
    in_sight(qtbot, made)
    return made


def test_a_transfer_is_asked_about_until_it_came(qtbot: QtBot, page: TodoPage, fish: Desk) -> None:
    not_yet, came = page.lines[0].keys
    assert came.text() == "들어왔어요"

    tap(qtbot, not_yet)
    assert [one.state for one in fish.till.transfers_awaited()] == ["missing"]
    tap(qtbot, page.lines[0].keys[-1])

    assert fish.till.transfers_awaited() == []
    assert page.lines == []


def test_a_cash_receipt_is_wanted_after_the_sale_and_ticked_off(qtbot: QtBot, fish: Desk) -> None:
    sell(fish, 12_000)
    past = PastSales(fish)
    in_sight(qtbot, past)
    tap_row(qtbot, past.list, 0)
    tap(qtbot, past.card.receipt_key)
    page = TodoPage(fish)
    in_sight(qtbot, page)

    tap(qtbot, page.lines[0].keys[0])

    assert fish.till.receipts_to_issue() == []
    assert "적어 뒀어요" in page.banner.text()


def test_vouchers_are_counted_for_the_bank_and_gone_once_taken_there(
    qtbot: QtBot, page: TodoPage, fish: Desk
) -> None:
    assert page.vouchers.sum_of("온누리 만원 · 3장") == "30,000"

    tap(qtbot, page.redeem_key)

    assert fish.till.vouchers() == ()
    assert page.no_vouchers.isVisible()


def test_the_change_that_market_days_took_is_what_to_fetch(
    qtbot: QtBot, fish: Desk, clock: StandingClock
) -> None:
    clock.move(days=-1)
    cart = Cart()
    cart.ring_up_amount(Won(7_000))
    fish.counter.complete(cart, [Offered(TenderKind.CASH, Won(10_000))])
    clock.move(days=1)
    page = TodoPage(fish)
    in_sight(qtbot, page)

    assert page.change.sum_of("천원") == "3장"
