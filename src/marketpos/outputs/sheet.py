"""A sheet of paper before it is painted: what stands where, in millimetres from its top left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from marketpos.domain.refusal import Refusal
from marketpos.outputs.qr import QUIET, Matrix

SMALLEST_MODULE_MM = 0.5
"""Six dots of an office printer; below it ink runs together and phones guess."""

SMALLEST_WORDS_MM = 2.8
"""Eight points: no words on paper get smaller than this to make them fit."""

UNPRINTABLE_MM = 5.0
"""Office printers leave this edge white, so nothing that counts stands in it."""


class QrTooFine(Refusal):
    """The link is so long that modules of ``module_mm`` would be too fine to print."""


class WordsTooLong(Refusal):
    """``text`` does not fit its place, even in the smallest letters."""


class Paper(NamedTuple):
    """A size of paper, standing."""

    width_mm: float
    height_mm: float


A5 = Paper(148, 210)
A4 = Paper(210, 297)
A3 = Paper(297, 420)
A2 = Paper(420, 594)
A1 = Paper(594, 841)


class Box(NamedTuple):
    """A place on the paper."""

    left: float
    top: float
    width: float
    height: float


class Ink(StrEnum):
    """What a colour is for; the same names as the roles of the theme."""

    INK = "ink"
    SECOND_INK = "second_ink"
    PRIMARY = "primary"
    CHANNEL = "channel"
    MINT = "mint"
    PAPER = "paper"
    OUTLINE = "outline"
    QR_DARK = "qr_dark"
    QR_LIGHT = "qr_light"


class Align(StrEnum):
    """Where words lean in their box; they stand in the middle of its height, or from its top."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    TOP = "top"


@dataclass(frozen=True, slots=True)
class Words:
    """Words in letters of ``size_mm``, made smaller down to ``least_mm`` until they fit ``box``."""

    box: Box
    text: str
    size_mm: float
    bold: bool = False
    ink: Ink = Ink.INK
    align: Align = Align.CENTER
    least_mm: float = SMALLEST_WORDS_MM


@dataclass(frozen=True, slots=True)
class Panel:
    """A rounded box; ``dashed`` edges are lines to cut or fold along."""

    box: Box
    fill: Ink | None = None
    edge: Ink | None = None
    radius_mm: float = 0.0
    line_mm: float = 0.3
    dashed: bool = False


def cut_line(box: Box) -> Panel:
    """A thin dashed line, or the edge of a box, to cut or fold along."""
    return Panel(box, edge=Ink.OUTLINE, line_mm=0.2, dashed=True)


@dataclass(frozen=True, slots=True)
class Code:
    """A QR in a white square that is its quiet zone; ``says`` is what must be read back."""

    left: float
    top: float
    whole_mm: float
    modules: Matrix
    says: str

    def __post_init__(self) -> None:
        """Raises QrTooFine."""
        if self.module_mm < SMALLEST_MODULE_MM:
            raise QrTooFine(module_mm=self.module_mm, smallest_mm=SMALLEST_MODULE_MM)

    @property
    def module_mm(self) -> float:
        """The side of one module."""
        return self.whole_mm / (len(self.modules) + 2 * QUIET)

    @property
    def side_mm(self) -> float:
        """The side of the dark square alone, by which the reading distance is reckoned."""
        return self.module_mm * len(self.modules)


@dataclass(frozen=True, slots=True)
class Placed:
    """Marks at another place, or upside down in ``turned_in`` so that folding turns them back."""

    left: float
    top: float
    marks: tuple[Mark, ...]
    turned_in: Paper | None = None


Mark = Words | Panel | Code | Placed


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page, whole: ``title`` is what the file calls itself."""

    title: str
    paper: Paper
    marks: tuple[Mark, ...]

    def codes(self) -> Iterator[Code]:
        """Every QR on the page."""
        yield from (mark for mark in _flat(self.marks) if isinstance(mark, Code))

    def words(self) -> Iterator[Words]:
        """Every piece of text on the page."""
        yield from (mark for mark in _flat(self.marks) if isinstance(mark, Words))


def _flat(marks: tuple[Mark, ...]) -> Iterator[Mark]:
    for mark in marks:
        if isinstance(mark, Placed):
            yield from _flat(mark.marks)
        else:
            yield mark
