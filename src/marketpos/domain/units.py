"""What a price is for: 100g, 근(400g), 되(1.6kg), 켤레(5켤레), and what a weight of it costs.

A unit is written ``[digits]name[(content)]``. Weighed goods are kept in grams, because 근 and 관
may only stand next to the legal unit (계량에 관한 법률 6조; domain.md 3.1): 600g(1근), never 1근.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from marketpos.domain.money import Won

GEUN_OF_MEAT_G = 600
GEUN_OF_VEGETABLES_G = 400
SMALLEST_COIN_WON = 10
SHOWN_TO_G = 5
"""A weight worked out from an amount is shown to this many grams."""

WEIGHED_BY_HAND = ("근", "관", "되", "말", "홉")
"""Measures of the market that weigh what the product says; without a word of that, pieces."""

_GRAMS = {"g": 1, "kg": 1000}
_MILLILITRES = {"ml": 1, "l": 1000}
_ALWAYS = {
    "손": (2, "마리"),
    "두름": (20, "마리"),
    "축": (20, "마리"),
    "쾌": (20, "마리"),
    "톳": (100, "장"),
    "접": (100, "개"),
    "판": (30, "알"),
}


class Unit(NamedTuple):
    """One unit of a product.

    ``grams`` it weighs, or 0 if nobody says; ``pieces`` in it, counted in ``piece``;
    ``millilitres`` it holds, or 0. Only an ``is_weighed`` one is sold in any weight, and its
    ``grams`` are never 0.
    """

    text: str
    name: str
    is_weighed: bool
    grams: int = 0
    pieces: int = 1
    piece: str = ""
    millilitres: int = 0


class _Content(NamedTuple):
    grams: int = 0
    pieces: int = 1
    piece: str = ""
    millilitres: int = 0


@lru_cache(maxsize=512)
def parse_unit(text: str) -> Unit:
    """The unit written as ``text``. Whatever cannot be read is a piece of that name."""
    bare = text.strip()
    head, bracket, inside = bare.partition("(")
    if bracket and not inside.endswith(")"):
        return Unit(bare, bare, is_weighed=False)
    own = _content(head)
    content = _content(inside[:-1]) if inside else own
    name = head.strip() if own.grams or own.millilitres else _without_digits(head)
    is_weighed = bool(content.grams and (own.grams or name in WEIGHED_BY_HAND))
    if content == _Content() and name in _ALWAYS:
        content = _Content(0, *_ALWAYS[name])
    return Unit(bare, name, is_weighed, *content)


def amount_of_weight(unit: Unit, unit_price: Won, grams: int) -> Won:
    """What ``grams`` of a weighed product cost, down to the smallest coin (domain.md 3.1)."""
    return round_down(Won(unit_price * grams // unit.grams))


def weight_of_amount(unit: Unit, unit_price: Won, amount: Won) -> int:
    """The grams of ``amount`` won's worth (원어치), to the nearest five; 0 if it costs nothing."""
    if unit_price <= 0:
        return 0
    steps = unit_price * SHOWN_TO_G
    return (2 * amount * unit.grams + steps) // (2 * steps) * SHOWN_TO_G


def round_down(amount: Won, step: int = SMALLEST_COIN_WON) -> Won:
    """``amount`` without what is below ``step`` won. The one place where a price is rounded."""
    return Won(amount // step * step)


def geun_grams(shop_kind: str) -> int:
    """What a 근 weighs where nothing is written: 400 g of vegetables and fruit, else 600 g."""
    return GEUN_OF_VEGETABLES_G if shop_kind == "청과" else GEUN_OF_MEAT_G


class HandMeasure(NamedTuple):
    """A measure of the market beside the legal one: so many grams, 근 or 되 or 말."""

    grams: int
    name: str = "근"


def hand_measure(unit: Unit, geun: int) -> HandMeasure:
    """What goods of this unit are spoken of in: their own measure, else a 근 of ``geun`` grams."""
    if unit.is_weighed and unit.name in WEIGHED_BY_HAND:
        return HandMeasure(unit.grams, unit.name)
    return HandMeasure(geun)


def weight_label(grams: int, hand: int = 0, name: str = "근") -> str:
    """A weight as it is shown: 600g(1근), 900g(1근 반), 1.6kg(1되), 1.43kg.

    ``hand`` is what a 근 (or 되, 말: ``name``) of these goods weighs; it stands in brackets for
    whole and half ones.
    """
    legal = f"{grams}g" if grams < 1000 else f"{_decimal(grams)}kg"
    said = _by_hand(grams, hand, name) if hand else ""
    return f"{legal}({said})" if said else legal


def _by_hand(grams: int, hand: int, name: str) -> str:
    halves, over = divmod(2 * grams, hand)
    if over or not halves:
        return ""
    whole, half = divmod(halves, 2)
    return f"{whole}{name}{' 반' * half}" if whole else f"반 {name}"


def _decimal(thousandths: int) -> str:
    whole, rest = divmod(thousandths, 1000)
    return f"{whole}.{rest:03}".rstrip("0").rstrip(".")


def _content(text: str) -> _Content:
    """Read 600g, 1.5kg, 350ml or 5켤레; nothing is known of anything else."""
    name = _without_digits(text)
    number = text.strip().removesuffix(name).strip()
    measure = name.lower()
    if measure in _GRAMS:
        return _Content(grams=_whole(number or "1", _GRAMS[measure]))
    if measure in _MILLILITRES:
        return _Content(millilitres=_whole(number or "1", _MILLILITRES[measure]))
    pieces = _whole(number, 1)
    return _Content(pieces=pieces, piece=name) if pieces else _Content()


def _without_digits(text: str) -> str:
    return text.strip().lstrip("0123456789.").strip()


def _whole(number: str, times: int) -> int:
    """``number``, with at most a decimal point, times 1 or 1000; 0 if that is not whole."""
    before, _, after = number.partition(".")
    digits = before + after
    if not digits.isdigit() or number.count(".") > 1:
        return 0
    whole, over = divmod(int(digits) * times, 10 ** len(after))
    return 0 if over else whole
