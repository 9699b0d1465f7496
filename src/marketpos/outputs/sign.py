"""Signs that lead customers to the shop's channel: poster, card, tent and stickers."""

from __future__ import annotations

from math import ceil
from typing import NamedTuple

from marketpos.domain.refusal import Refusal
from marketpos.outputs.qr import matrix
from marketpos.outputs.sheet import (
    A1,
    A2,
    A3,
    A4,
    A5,
    Align,
    Box,
    Code,
    Ink,
    Mark,
    Panel,
    Paper,
    Placed,
    Sheet,
    Words,
    cut_line,
)

DISTANCE_TO_SIDE = 10
"""A QR is read from ten times its side (domain.md 2.1): 30 cm for three metres."""

STICKER = Paper(70, 37)
ACROSS, DOWN = 3, 8
"""Label sheets of 24, 70 x 37 mm, edge to edge."""

FLAP_MM, FACE_MM, FOOT_MM = 12, 115, 55
"""An A4 sheet folded to a triangle: a flap to glue, two faces, a foot."""


class TooFarForPaper(Refusal):
    """No paper up to A1 carries a QR for ``distance_mm``; ``reached_mm`` is as far as it goes."""


class SignWords(NamedTuple):
    """What a sign says, in the words of the shop."""

    shop: str
    invitation: str
    service: str
    link: str


def side_for_mm(distance_mm: int) -> int:
    """The side a QR must have to be read from ``distance_mm``."""
    return ceil(distance_mm / DISTANCE_TO_SIDE)


def reads_from_mm(sheet: Sheet) -> int:
    """From how far away every QR of the sheet is read; 0 when it has none."""
    return int(min((code.side_mm for code in sheet.codes()), default=0) * DISTANCE_TO_SIDE)


def poster(words: SignWords, url: str, paper: Paper = A4) -> Sheet:
    """A yellow poster; larger papers are the same drawing, for a copy shop.

    Raises QrTooFine.
    """
    return Sheet(words.shop, paper, _standing(words, url, paper, Ink.CHANNEL))


def poster_for(words: SignWords, url: str, distance_mm: int) -> Sheet:
    """The smallest poster that is read from ``distance_mm``. Raises TooFarForPaper, QrTooFine."""
    for paper in (A4, A3, A2, A1):
        sheet = poster(words, url, paper)
        if reads_from_mm(sheet) >= distance_mm:
            return sheet
    raise TooFarForPaper(distance_mm=distance_mm, reached_mm=reads_from_mm(sheet))


def card(words: SignWords, url: str) -> Sheet:
    """An A5 card for a stand on the table. Raises QrTooFine."""
    return Sheet(words.shop, A5, _standing(words, url, A5, Ink.MINT))


def tent(words: SignWords, url: str) -> Sheet:
    """An A4 sheet that folds to a triangle with a face on either side. Raises QrTooFine."""
    face = _lying(words, url)
    size = Paper(A4.width_mm, FACE_MM)
    ridge = FLAP_MM + FACE_MM
    folds = (FLAP_MM, ridge, ridge + FACE_MM)
    return Sheet(
        words.shop,
        A4,
        (
            Placed(0, FLAP_MM, face, turned_in=size),
            Placed(0, ridge, face),
            *(cut_line(Box(0, top, A4.width_mm, 0)) for top in folds),
        ),
    )


def stickers(words: SignWords, url: str, *, cut_lines: bool = True) -> Sheet:
    """24 stickers for bags, on label paper or to be cut along the lines. Raises QrTooFine."""
    one = _sticker(words, url)
    left = (A4.width_mm - ACROSS * STICKER.width_mm) / 2
    top = (A4.height_mm - DOWN * STICKER.height_mm) / 2
    places = [(across, down) for down in range(DOWN) for across in range(ACROSS)]
    marks: list[Mark] = [
        Placed(left + across * STICKER.width_mm, top + down * STICKER.height_mm, one)
        for across, down in places
    ]
    return Sheet(words.shop, A4, (*marks, *(_cuts(left, top) if cut_lines else ())))


def _standing(words: SignWords, url: str, paper: Paper, ground: Ink) -> tuple[Mark, ...]:
    """Drawn for A4; the papers of the A series have one shape, so the rest is a factor."""
    times = paper.width_mm / A4.width_mm

    def at(left: float, top: float, width: float, height: float) -> Box:
        return Box(left * times, top * times, width * times, height * times)

    return (
        Panel(at(8, 8, 194, 281), fill=ground, radius_mm=8 * times),
        Words(at(16, 16, 178, 26), words.shop, 20 * times, bold=True),
        Words(at(16, 43, 178, 34), words.invitation, 13 * times, bold=True),
        Code(21 * times, 82 * times, 168 * times, matrix(url, "Q"), url),
        Words(at(16, 254, 178, 14), words.service, 9 * times, bold=True),
        Words(at(16, 269, 178, 12), words.link, 8 * times),
    )


def _lying(words: SignWords, url: str) -> tuple[Mark, ...]:
    """One face of the tent: the QR on the left, the words on the right."""
    return (
        Panel(Box(8, 7, 194, 101), fill=Ink.MINT, radius_mm=6),
        Code(14, 12, 91, matrix(url, "Q"), url),
        Words(Box(110, 14, 86, 20), words.shop, 12, bold=True),
        Words(Box(110, 35, 86, 36), words.invitation, 9, bold=True),
        Words(Box(110, 74, 86, 12), words.service, 7, bold=True),
        Words(Box(110, 87, 86, 10), words.link, 6),
    )


def _sticker(words: SignWords, url: str) -> tuple[Mark, ...]:
    """The white square may reach into a printer's edge, the dark modules and the words do not."""
    return (
        Code(3.2, 3, 31, matrix(url, "Q"), url),
        Words(Box(36, 5, 28.5, 8.5), words.shop, 5, bold=True, align=Align.LEFT),
        Words(Box(36, 14, 28.5, 11.5), words.invitation, 3.6, align=Align.LEFT),
        Words(Box(36, 26, 28.5, 5.5), words.service, 3.4, bold=True, align=Align.LEFT),
    )


def _cuts(left: float, top: float) -> tuple[Panel, ...]:
    across = (Box(0, top + row * STICKER.height_mm, A4.width_mm, 0) for row in range(DOWN + 1))
    down = (
        Box(left + column * STICKER.width_mm, 0, 0, A4.height_mm) for column in range(1, ACROSS)
    )
    return tuple(cut_line(box) for box in (*across, *down))
