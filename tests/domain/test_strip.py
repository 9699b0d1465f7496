"""The strip leaves the card terminal's program its middle, whatever the panel."""

from __future__ import annotations

import pytest

from marketpos.domain.money import DEAREST_WON
from marketpos.domain.strip import Edge, Place, TypedAmount, edge_of, place

PANELS = [Place(0, 0, 1366, 768), Place(0, 0, 1024, 768), Place(40, 30, 800, 600)]


@pytest.mark.parametrize("scale", [1.0, 1.3, 1.6])
@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("edge", Edge)
def test_the_strip_stands_at_its_edge_and_never_over_the_middle(
    edge: Edge, panel: Place, scale: float
) -> None:
    left, top, wide, high = place(edge, panel, scale)

    across = left <= panel.left + panel.wide / 2 <= left + wide
    down = top <= panel.top + panel.high / 2 <= top + high
    assert not (across and down)
    assert panel.left <= left <= left + wide <= panel.left + panel.wide
    assert panel.top <= top <= top + high <= panel.top + panel.high
    assert wide <= 300 or high <= 220


def test_its_key_goes_round_all_four_edges() -> None:
    assert Edge.RIGHT.next().next().next().next() is Edge.RIGHT
    assert {Edge.RIGHT.next(), Edge.RIGHT.next().next()} == {Edge.BOTTOM, Edge.LEFT}
    assert (edge_of("top"), edge_of("torn")) == (Edge.TOP, Edge.RIGHT)


def test_an_amount_is_typed_taken_back_and_never_too_dear() -> None:
    typed = TypedAmount()

    for key in ("1", "2", "000", "back", "5"):
        typed.press(key)
    assert typed.won == 12_005
    for _ in range(9):
        typed.press("000")
    assert typed.won <= DEAREST_WON
    typed.press("clear")
    assert typed.won == 0
