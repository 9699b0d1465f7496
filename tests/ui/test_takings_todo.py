"""챙길 것: transfers, cash receipts and vouchers that are settled elsewhere."""

from pathlib import Path

import pytest
from hands import in_sight, tap, tap_row
from pytestqt.qtbot import QtBot

from builders import StandingClock, open_desk, sell
from marketpos.domain.cart import Cart
from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import Won
from marketpos.domain.tender import Offered
from marketpos.operations.desk import Desk
from marketpos.ui.screens.refund import PastSales
from marketpos.ui.screens.takings_todo import TodoPage
from operations.two_pcs import bring


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
    (sheet,) = page.count_sheet()
    printed = [one.text for one in sheet.words()]
    assert {"온누리 만원 · 3장", "30,000"} <= set(printed)
    assert page.sheet_key.isVisible()

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


def test_a_coupon_used_at_two_counters_is_on_the_list_of_both_once_they_met(
    qtbot: QtBot, fish: Desk, clock: StandingClock, tmp_path: Path
) -> None:
    daughter = open_desk(tmp_path / "b", clock)
    given = fish.coupons.give("2,000원 깎아 드려요", 20261231, amount=Won(2_000))
    for desk in (fish, daughter):
        cart = Cart()
        cart.ring_up_amount(Won(9_000))
        held = desk.coupons.look(given.code)
        paid = [Offered(TenderKind.CASH, Won(7_000)), held.offered]
        desk.counter.complete(cart, paid, [held.coupon])
    bring(daughter, fish)
    page = TodoPage(fish)
    in_sight(qtbot, page)
    assert "쿠폰 한 장을 두 번 썼어요" in page.lines[0].words
    assert page.lines[0].words.startswith("2,000원 깎아 드려요")

    tap(qtbot, page.lines[0].keys[0])
    tap(qtbot, page.flag_sheet.keep_key)
    assert "한마디만" in page.flag_sheet.banner.text()
    tap(qtbot, page.flag_sheet.reasons.key("복사한 쿠폰이었어요"))
    tap(qtbot, page.flag_sheet.keep_key)
    bring(fish, daughter)

    assert page.lines == []
    assert fish.flags.not_looked_at() == daughter.flags.not_looked_at() == []
