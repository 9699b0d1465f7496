"""The strip's arithmetic: where it stands on the panel, and the amount typed on it."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from marketpos.domain.money import DEAREST_WON, Won

SIDE_PX, SIDE_LARGE_PX = 280, 300
BAR_PX, BAR_LARGE_PX, BAR_LARGEST_PX = 160, 184, 220
"""A column of three keys, and two rows of them; the larger ones for large letters."""

LARGE = 1.3


class Edge(StrEnum):
    """Where the strip stands, in the order its key goes round."""

    RIGHT = "right"
    BOTTOM = "bottom"
    LEFT = "left"
    TOP = "top"

    @property
    def is_side(self) -> bool:
        """Whether it is a column and not a bar."""
        return self in (Edge.RIGHT, Edge.LEFT)

    def next(self) -> Edge:
        """The edge after this one."""
        edges = list(Edge)
        return edges[(edges.index(self) + 1) % len(edges)]


class Place(NamedTuple):
    """A rectangle on the panel, px."""

    left: int
    top: int
    wide: int
    high: int


def place(edge: Edge, panel: Place, text_scale: float) -> Place:
    """Where the strip stands: along its edge, and never over the middle of ``panel``."""
    large = text_scale >= LARGE
    if edge.is_side:
        wide = min(SIDE_LARGE_PX if large else SIDE_PX, panel.wide // 3)
        left = panel.left if edge is Edge.LEFT else panel.left + panel.wide - wide
        return Place(left, panel.top, wide, panel.high)
    low = BAR_LARGE_PX if large else BAR_PX
    high = min(BAR_LARGEST_PX if text_scale > LARGE else low, panel.high // 3)
    top = panel.top if edge is Edge.TOP else panel.top + panel.high - high
    return Place(panel.left, top, panel.wide, high)


def edge_of(name: str) -> Edge:
    """The edge that was kept; the right one when it cannot be read."""
    return Edge(name) if name in list(Edge) else Edge.RIGHT


class TypedAmount:
    """An amount as it is typed; digits that would make it too dear are left out."""

    def __init__(self) -> None:
        self.won = Won(0)

    def press(self, key: str) -> None:
        """A digit, ``000``, ``back`` or ``clear``."""
        if key == "clear":
            self.won = Won(0)
        elif key == "back":
            self.won = Won(self.won // 10)
        else:
            longer = int(f"{self.won}{key}")
            self.won = Won(longer) if longer <= DEAREST_WON else self.won
