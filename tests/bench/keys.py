"""A key of the pad until what it did is painted, with 500 lines in the cart.

The floor is the repaint of what a key changes: the page of lines reset, the total, what is typed
and what the finishing keys say, without anything being rung up or kept on the disk.
"""

from __future__ import annotations

import gc
import tempfile
from collections.abc import Callable
from pathlib import Path

from bench import Figure
from bench.painted import our_app, p95, settle, shown, until_painted
from builders import fish_shop, open_desk
from marketpos.domain.cart import Cart
from marketpos.domain.money import Won
from marketpos.ui.screens.counter import CounterScreen

LINES, ROUNDS = 500, 120


def figures(rounds: int = ROUNDS) -> list[Figure]:
    """key_to_painted for a digit, for ringing up, and for taking the line back again."""
    our_app()
    with tempfile.TemporaryDirectory() as folder:
        desk = fish_shop(open_desk(Path(folder)))
        desk.counter.keep(_long_cart())
        screen = CounterScreen(desk)
        shown(screen)
        repaint = _floor(screen)
        gc.freeze()  # as the program does after its start
        times: dict[str, list[float]] = {"digit": [], "ring_up": [], "take_back": []}
        floors: list[float] = []
        for _ in range(rounds):
            for name, key in (("digit", "5"), ("ring_up", "ring_up"), ("take_back", "minus")):
                floors.append(until_painted(repaint))
                times[name].append(until_painted(lambda key=key: screen.press(key)))  # type: ignore[misc]
                settle()
        assert len(screen.cart().lines) == LINES
        desk.counter.book.close()
    least = p95(floors)
    return [
        _figure(f"key_to_painted_{name}", p95(taken), least, rounds)
        for name, taken in times.items()
    ]


def _long_cart() -> Cart:
    cart = Cart()
    for at in range(LINES):
        cart.ring_up_amount(Won(1000 + at * 100))
    return cart


def _floor(screen: CounterScreen) -> Callable[[], None]:
    panel, left = screen.cart_panel, screen.left
    changing = (panel.total, panel.tenders, left.readout, left.pad.key("ring_up"))

    def repaint() -> None:
        panel.list.set_rows(panel.list.rows())
        panel.list.show_page(panel.list.pages() - 1)
        for widget in changing:
            widget.update()

    return repaint


def _figure(name: str, value: float, floor: float, n: int) -> Figure:
    return Figure(name, round(value, 2), "ms", round(floor, 2), round(value / floor, 3), n)
