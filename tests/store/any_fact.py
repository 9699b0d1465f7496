"""Any fact that a PC can make, drawn from its fields, so that a new kind is tried the day it is."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from marketpos.domain.facts import Fact, Private, Sale, SaleLine, Tender
from marketpos.domain.ids import Id
from marketpos.domain.kinds import Measure, Tax, TenderKind
from marketpos.domain.money import Milli, Won
from marketpos.wire.codec import FROM_HUB
from store.replicas import Made, some_id

CUSTOMERS = [some_id(name) for name in ("김사장", "이모님", "박선생")]
PRODUCTS = [some_id(name) for name in ("고등어", "오징어")]
SALES = [some_id(f"sale {number}") for number in range(3)]
CLOSES = [some_id(f"close {number}") for number in range(2)]
NOON = 1_795_402_800_000
DAY = 20261123

customers = st.sampled_from(CUSTOMERS)
amounts = st.integers(1, 9).map(lambda thousands: Won(thousands * 1000))
moments = st.integers(0, 5).map(lambda minutes: NOON + minutes * 60_000)

_BY_NAME: dict[str, st.SearchStrategy[Any]] = {
    "customer": customers,
    "kept": customers,
    "gone": customers,
    "product": st.sampled_from(PRODUCTS),
    "sale": st.sampled_from(SALES),
    "closed": st.sampled_from(CLOSES),
    "index": st.integers(0, 1),
    "quantity_milli": st.sampled_from([Milli(500), Milli(1000)]),
    "day": st.just(DAY),
    "until_day": st.just(20261231),
    "barcode": st.sampled_from(["", "8801234567893"]),
    "phone": st.sampled_from(["", "010-5550-4821"]),
    "state": st.sampled_from(["required", "issued", "arrived"]),
    "about": st.sampled_from(["transfer", "cash_receipt"]),
    "wording_hash": st.just(b"h" * 32),
    "stamps": st.integers(1, 2),
}
_BY_TYPE: dict[Any, st.SearchStrategy[Any]] = {
    Id: st.sampled_from([some_id("one"), some_id("other")]),
    Won: amounts,
    Milli: st.just(Milli(1000)),
    str: st.sampled_from(["", "김사장", "고등어"]),
    bytes: st.sampled_from([b"flag", b"other flag"]),
    bool: st.booleans(),
    int: st.integers(0, 3),
}


def a_sale(number: int, product: Id | None, customer: Id | None, won: Won, on_tab: bool) -> Sale:
    """A sale of two lines that adds up."""
    line = SaleLine(product, "고등어", "1마리", won, Milli(1000), won, Tax.EXEMPT, Measure.PIECE)
    kind = TenderKind.TAB if on_tab else TenderKind.CASH
    tender = Tender(kind, Won(2 * won), Won(2 * won))
    return Sale(
        f"B-{number:04d}", (line, line), Won(0), "", Won(2 * won), Won(0), (tender,), Won(0),
        customer, 1,
    )  # fmt: skip


sales = st.builds(
    a_sale,
    st.integers(1, 9),
    st.none() | _BY_NAME["product"],
    st.none() | customers,
    amounts,
    st.booleans(),
)


def _value(name: str, hint: Any) -> st.SearchStrategy[Any]:
    if get_origin(hint) in (UnionType, Union):
        return _one_of(name, get_args(hint))
    if get_origin(hint) is tuple:
        return _several(name, get_args(hint))
    if is_dataclass(hint):
        return _fact(hint)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return st.sampled_from(hint)
    known = _BY_NAME.get(name)
    return known if known is not None else _BY_TYPE[hint]


def _one_of(name: str, hints: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    """``X | None``; what may also be sealed bytes is made open, and sealed on its way."""
    open_ones = [hint for hint in hints if hint not in (NoneType, bytes)]
    inner = st.one_of([_value(name, hint) for hint in open_ones])
    return st.none() | inner if NoneType in hints and bytes not in hints else inner


def _several(name: str, hints: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    if hints[-1] is Ellipsis:
        return st.lists(_value(name, hints[0]), max_size=2).map(tuple)
    return st.tuples(*(_value(name, hint) for hint in hints))


def _fact(cls: Any) -> st.SearchStrategy[Any]:
    hints = get_type_hints(cls)
    return st.builds(cls, **{one.name: _value(one.name, hints[one.name]) for one in fields(cls)})


OTHERS = [cls for cls in get_args(Fact) if cls is not Sale and cls.kind not in FROM_HUB]
"""Every kind that a PC makes; sales are drawn apart, because others are about them."""

others = st.sampled_from(OTHERS).flatmap(_fact)
privates = _fact(Private)


@st.composite
def histories(draw: st.DrawFn, longest: int = 14) -> list[Made]:
    """Some sales, and whatever else can happen around them; closes have ids that are known."""
    happened = [(SALES[at], draw(sales)) for at in range(draw(st.integers(0, 3)))]
    free = list(CLOSES)
    for at, fact in enumerate(draw(st.lists(others, min_size=1, max_size=longest))):
        is_close = fact.kind == "day.closed" and free
        happened.append((free.pop() if is_close else some_id(f"fact {at}"), fact))
    return [Made(event_id, draw(moments), draw(moments), fact) for event_id, fact in happened]
