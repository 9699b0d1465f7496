"""The open cart is kept at every touch, so a touch may not cost more than what it changed."""

from __future__ import annotations

from pathlib import Path

from builders import open_desk
from marketpos.domain.cart import Cart
from marketpos.domain.money import Won

PAGE = 4096


def test_a_line_more_in_a_long_cart_writes_one_page_and_not_all_of_them(tmp_path: Path) -> None:
    desk, cart = open_desk(tmp_path), Cart()
    for at in range(500):
        cart.ring_up_amount(Won(1000 + at))
    desk.counter.keep(cart)
    book = desk.counter.book
    book.behind.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()

    cart.ring_up_amount(Won(5_000))
    desk.counter.keep(cart)

    log = book.path.with_name(f"{book.path.name}-wal")
    assert log.stat().st_size < 4 * PAGE
    assert desk.counter.open_cart().lines == cart.lines


def test_a_changed_line_is_kept_as_it_is_now(tmp_path: Path) -> None:
    desk, cart = open_desk(tmp_path), Cart()
    cart.ring_up_amount(Won(3_000), name="고등어")
    cart.ring_up_amount(Won(3_000), name="고등어")
    desk.counter.keep(cart)

    cart.change_count(4)
    desk.counter.keep(cart)

    assert desk.counter.open_cart().lines == cart.lines
