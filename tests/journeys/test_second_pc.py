"""A second PC of the shop, from its first start by touch to selling beside the first."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot
from stages import opened
from test_market_day import _fish_profile as fish_profile

from builders import sell
from marketpos.demo.hand import touch, wait_until
from marketpos.demo.market import Market
from marketpos.store.verifying import verify
from marketpos.ui.screens.start import StartScreen

SOLD = "SELECT total_won FROM sale WHERE NOT voided ORDER BY total_won"


def test_a_new_pc_takes_over_the_book_and_sells_beside_the_first(
    qtbot: QtBot, tmp_path: Path
) -> None:
    market = Market(tmp_path, "바다수산", "한빛시장")
    try:
        first_profile, second_profile = fish_profile(tmp_path / "first"), tmp_path / "second"
        with opened(first_profile) as first:
            assert first.rooms is not None
            assert first.desk is not None
            sell(first.desk, 12_000)
            first.rooms.link.join(market.address, market.code())
            wait_until(lambda: first.rooms.book.waiting().facts == 0, "the first PC's book")
            letters = first.desk.safety.paper_key()

        with opened(second_profile) as second:
            assert second.rooms is not None
            assert second.desk is not None
            start = second.window.stack.currentWidget()
            assert isinstance(start, StartScreen)
            touch(start.move_key)
            sheet = start.move_sheet
            sheet.address_field.set_text(market.address)  # pasted, as addresses are
            sheet.code_field.set_text(market.code())
            sheet.key_field.set_text(letters)
            touch(sheet.join_key)
            wait_until(lambda: second.window.current() == "sell", "the counter")
            wait_until(lambda: second.desk.counter.today()[0] == 1, "the first PC's sale")

            counter = second.rooms.counter()
            wait_until(lambda: bool(counter.left.goods.tiles.tiles()), "the tiles")
            touch(counter.left.goods.tiles.tile("고등어"))
            touch(counter.cart_panel.tenders.exact_key)

            assert counter.done().number.startswith("B-")
            second.rooms.link.push_now()
            wait_until(lambda: second.rooms.book.waiting().facts == 0, "the second PC's sale")

        with opened(first_profile) as first:
            assert first.rooms is not None
            first.rooms.link.push_now()
            wait_until(lambda: first.desk.counter.today()[0] == 2, "the second PC's sale")
            assert first.rooms.book.rows(SOLD) == [(9_000,), (12_000,)]
    finally:
        market.go_away()
    assert verify(first_profile).ok
    assert verify(second_profile).ok
