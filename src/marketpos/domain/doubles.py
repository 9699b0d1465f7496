"""Whether two entries may be one person: the same number, or names that are very like."""

from __future__ import annotations

from enum import StrEnum

from marketpos.domain.finding import WHOLE_PHONE
from marketpos.domain.folding import Folded, fold
from marketpos.domain.phones import last4

SHORTEST_LIKE = 5
"""Strokes a name must have before one wrong stroke is overlooked: about two syllables."""

SHORTEST_OWN = 4
"""Letters of a name that hardly two people share, so a new number may be the same person's."""

_HONORIFIC = "님"


class Likeness(StrEnum):
    """Why two entries may be one person, the surest first."""

    NUMBER = "number"
    NAME = "name"


def why_double(name: str, phone: str, other_name: str, other_phone: str) -> Likeness | None:
    """Why these may be one person, or ``None``. It is only asked, never decided, from this.

    Two whole numbers that differ make two people of one short name: there are many 김사장.
    """
    if not phone or not other_phone:
        return Likeness.NAME if are_like(name, other_name) else None
    whole = min(len(phone), len(other_phone)) >= WHOLE_PHONE
    if whole and phone == other_phone:
        return Likeness.NUMBER
    if whole or last4(phone) != last4(other_phone):
        return Likeness.NAME if _is_own_name(name, other_name) else None
    return Likeness.NAME if are_like(name, other_name) else None


def are_like(one: str, other: str) -> bool:
    """Whether two names are the same, but for spaces, 님, or a single stroke.

    Figures must be the same: 302호 and 303호 are neighbours.
    """
    first, second = _bare(one), _bare(other)
    if not first.text or not second.text:
        return False
    if first.text == second.text:
        return True
    if _figures(first) != _figures(second):
        return False
    strokes, others = "".join(first.letters), "".join(second.letters)
    return min(len(strokes), len(others)) >= SHORTEST_LIKE and _one_stroke_apart(strokes, others)


def _is_own_name(one: str, other: str) -> bool:
    bare = _bare(one).text
    return len(bare) >= SHORTEST_OWN and bare == _bare(other).text


def _bare(name: str) -> Folded:
    folded = fold(name)
    if len(folded.text) > 2 and folded.text.endswith(_HONORIFIC):
        return fold(folded.text[:-1])
    return folded


def _figures(name: Folded) -> str:
    return "".join(char for char in name.text if char.isdigit())


def _one_stroke_apart(one: str, other: str) -> bool:
    """At most one stroke was changed, left out or put in."""
    if len(one) > len(other):
        one, other = other, one
    if len(other) - len(one) > 1:
        return False
    at = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    rest = one[at:] if len(one) < len(other) else one[at + 1 :]
    return rest == other[at + 1 :]
