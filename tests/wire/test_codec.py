"""Facts to bytes and back: what was frozen stays, what is new gets a golden of its own."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any, get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.golden import samples
from marketpos.domain import facts
from marketpos.domain.facts import Fact, Sale, SaleLine, Tender
from marketpos.domain.ids import Id
from marketpos.domain.kinds import Measure, Tax, TenderKind
from marketpos.domain.money import Milli, Won
from marketpos.wire import codec, person
from marketpos.wire.dictionary import DICTIONARIES

GOLDEN = json.loads(
    (Path(__file__).parent.parent / "data" / "golden" / "facts.json").read_text("utf-8")
)
SAMPLES = {(fact.kind, fact.version): fact for fact in samples.SAMPLES}


def ids(one: dict[str, Any]) -> str:
    return f"{one['kind']}-{one['version']}"


def opened(one: dict[str, Any]) -> Fact:
    fact = codec.decode(one["kind"], one["version"], bytes.fromhex(one["plain"]))
    return person.opened(fact, Id(bytes.fromhex(one["envelope"][2])), samples.PERSON_KEY)


def test_every_kind_of_fact_has_frozen_bytes() -> None:
    frozen = {(one["kind"], one["version"]) for one in GOLDEN}

    assert {(cls.kind, cls.version) for cls in get_args(Fact)} <= frozen


def test_no_two_kinds_of_fact_share_a_word() -> None:
    assert len(codec.FACTS) == len(get_args(Fact))


@pytest.mark.parametrize("one", GOLDEN, ids=ids)
def test_frozen_bytes_say_what_they_said_on_the_first_day(one: dict[str, Any]) -> None:
    assert opened(one) == SAMPLES[one["kind"], one["version"]]


@pytest.mark.parametrize("one", GOLDEN, ids=ids)
def test_a_fact_read_back_is_written_in_the_same_bytes(one: dict[str, Any]) -> None:
    plain = bytes.fromhex(one["plain"])

    assert codec.encode(codec.decode(one["kind"], one["version"], plain)) == plain


@pytest.mark.parametrize("one", GOLDEN, ids=ids)
def test_the_order_of_the_fields_never_changes(one: dict[str, Any]) -> None:
    assert list(codec.FIELDS[one["kind"], one["version"]]) == one["fields"]


@pytest.mark.parametrize("one", GOLDEN, ids=ids)
def test_the_bytes_are_a_plain_msgpack_array_that_anybody_can_read(one: dict[str, Any]) -> None:
    values = msgspec.msgpack.decode(bytes.fromhex(one["plain"]))

    assert isinstance(values, list)
    assert len(values) == len(one["fields"])


def test_the_dictionary_of_the_first_version_is_never_changed() -> None:
    assert sha256(DICTIONARIES[1].as_bytes()).hexdigest() == (
        "58f64664f0e6d895ac73d0fd7934a98a62b64f02c6a3b4c19762dc3faf02af57"
    )


def test_a_kind_from_a_newer_version_is_told_and_not_guessed() -> None:
    with pytest.raises(codec.UnknownFact):
        codec.decode("sale", 99, b"\x90")
    with pytest.raises(codec.UnknownFact):
        codec.decode("delivery.promised", 1, b"\x90")


def test_an_older_version_is_lifted_by_its_upcaster(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(facts.TillOpened, "version", 2)
    monkeypatch.setitem(codec.FIELDS, ("till.opened", 1), ("float_in_thousands",))
    monkeypatch.setitem(
        codec.UPCASTERS,
        ("till.opened", 1),
        lambda raw: {"opening_float_won": raw["float_in_thousands"] * 1000},
    )

    assert codec.decode("till.opened", 1, b"\x91\x64") == facts.TillOpened(Won(100_000))


won = st.integers(0, 99_999_999).map(Won)
texts = st.text(max_size=40)
made = st.binary(min_size=16, max_size=16).map(Id)
lines = st.builds(
    SaleLine,
    product=st.none() | made,
    name=texts,
    unit=texts,
    unit_price_won=won,
    quantity_milli=st.integers(0, 10**9).map(Milli),
    amount_won=won,
    tax=st.sampled_from(Tax),
    measure=st.sampled_from(Measure),
    is_gift=st.booleans(),
)
tenders = st.builds(
    Tender, kind=st.sampled_from(TenderKind), amount_won=won, given_won=won, label=texts
)
sold = st.builds(
    Sale,
    number=texts,
    lines=st.lists(lines, max_size=5).map(tuple),
    knocked_off_won=won,
    knocked_off_why=texts,
    total_won=won,
    vat_won=won,
    tenders=st.lists(tenders, max_size=3).map(tuple),
    change_won=won,
    customer=st.none() | made,
    stamps=st.integers(0, 10),
)


@given(sold)
def test_any_sale_comes_back_as_it_was(sale: Sale) -> None:
    assert codec.decode("sale", 1, codec.encode(sale)) == sale
