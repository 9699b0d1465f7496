"""Rows do not depend on the order in which facts arrive, nor on when their times were put right."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marketpos.domain import facts
from marketpos.domain.facts import Private, Sale, SaleLine, Tender
from marketpos.domain.kinds import (
    ConsentAction,
    ConsentKind,
    ConsentMethod,
    Measure,
    Tax,
    TenderKind,
)
from marketpos.domain.money import Milli, Won
from marketpos.store.stream import rebuild
from marketpos.wire.messages import FeedEntry
from store.replicas import SHOP_KEY, Made, content, entry_of, fresh_book, pull, some_id

CUSTOMERS = [some_id(name) for name in ("김사장", "이모님", "박선생")]
PRODUCTS = [some_id(name) for name in ("고등어", "오징어")]
SALES = [some_id(f"sale {number}") for number in range(3)]
NOON = 1_795_402_800_000

customers = st.sampled_from(CUSTOMERS)
products = st.sampled_from(PRODUCTS)
sales = st.sampled_from(SALES)
names = st.none() | st.sampled_from(["", "김사장", "이모님네 김밥", "010-5550-4821"])
moments = st.integers(0, 5).map(lambda minutes: NOON + minutes * 60_000)
amounts = st.integers(1, 9).map(lambda thousands: Won(thousands * 1000))


def a_sale(number: int, product: Any, customer: Any, won: Won, on_tab: bool) -> Sale:
    line = SaleLine(product, "고등어", "1마리", won, Milli(1000), won, Tax.EXEMPT, Measure.PIECE)
    kind = TenderKind.TAB if on_tab else TenderKind.CASH
    return Sale(
        number=f"B-{number:04d}",
        lines=(line,),
        knocked_off_won=Won(0),
        knocked_off_why="",
        total_won=won,
        vat_won=Won(0),
        tenders=(Tender(kind, won, won),),
        change_won=Won(0),
        customer=customer,
        stamps=1,
    )


some_sale = st.builds(
    a_sale,
    st.integers(1, 9),
    st.none() | products,
    st.none() | customers,
    amounts,
    st.booleans(),
)
privates = st.builds(Private, names, names, names)
others = st.one_of(
    st.builds(facts.ShopSet, name=names, vat=st.sampled_from([None, "general", "simple"])),
    st.builds(
        facts.ChannelSet,
        st.just(some_id("channel")),
        url=st.sampled_from([None, "https://a.kr", "https://b.kr"]),
        archived=st.none() | st.booleans(),
    ),
    st.builds(
        facts.ProductSet,
        products,
        name=st.sampled_from([None, "고등어", "갈치"]),
        tile=st.sampled_from([None, 1, 2]),
        barcode=st.sampled_from([None, "", "8801234567893"]),
        archived=st.none() | st.booleans(),
    ),
    st.builds(facts.PriceSet, products, amounts, st.booleans()),
    st.builds(facts.CustomerSet, customers, privates, st.sampled_from(["counter", "phone"])),
    st.builds(facts.CustomerErased, customers),
    st.builds(
        facts.Consent,
        customers,
        st.sampled_from(ConsentKind),
        st.sampled_from(ConsentAction),
        st.sampled_from(ConsentMethod),
        st.just("2026-11"),
        st.just(b"h" * 32),
    ),
    st.builds(facts.SaleVoided, sales, st.just("잘못 눌렀어요")),
    st.builds(facts.SaleAttributed, sales, st.none() | customers),
    st.builds(facts.TabPaid, customers, amounts, st.just(TenderKind.CASH)),
    st.builds(facts.TabAdjusted, customers, amounts, st.just("끝전")),
    st.builds(facts.StampRedeemed, customers, st.integers(1, 3), st.just("덤")),
    st.builds(facts.QrShown, st.sampled_from(["done", "display"])),
    st.builds(facts.QrClaimed, st.just("done")),
    st.builds(facts.FlagSeen, st.just(b"flag"), st.sampled_from(["봤어요", "맞아요"])),
    st.builds(facts.DeviceJoined, st.just(some_id("pc")), st.sampled_from("BC"), st.just("안쪽")),
    st.builds(facts.TillOpened, amounts),  # has no rows yet
)


@st.composite
def histories(draw: st.DrawFn) -> list[Made]:
    """Some sales, and whatever else can happen around them."""
    happened = [(SALES[at], draw(some_sale)) for at in range(draw(st.integers(0, 3)))]
    happened += [
        (some_id(f"fact {at}"), fact)
        for at, fact in enumerate(draw(st.lists(others, min_size=1, max_size=14)))
    ]
    return [Made(event_id, draw(moments), draw(moments), fact) for event_id, fact in happened]


quick = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@quick
@given(histories(), st.data())
def test_any_order_of_arrival_makes_the_same_rows(
    happened: list[Made], data: st.DataObject
) -> None:
    one, other = fresh_book(), fresh_book()

    pull(one, happened, CUSTOMERS)
    pull(other, data.draw(st.permutations(happened)), CUSTOMERS)

    assert content(one) == content(other)


@quick
@given(histories(), st.data())
def test_times_put_right_later_make_the_rows_they_would_have_made_at_once(
    happened: list[Made], data: st.DataObject
) -> None:
    right, late = fresh_book(), fresh_book()
    wrong = [made._replace(fixed_ms=data.draw(moments)) for made in happened]
    pull(right, happened, CUSTOMERS)

    log = pull(late, wrong, CUSTOMERS)
    for n, made in data.draw(st.permutations(list(enumerate(happened, start=1)))):
        log.confirm(entry_of(made, n, b"another pc's one", n), move=False)

    assert content(late) == content(right)


@quick
@given(histories())
def test_rows_made_anew_are_the_rows_that_were_there(happened: list[Made]) -> None:
    book = fresh_book()
    pull(book, happened, CUSTOMERS)
    before = content(book)

    rebuild(book.cursor(), SHOP_KEY)

    assert content(book) == before


@quick
@given(histories(), st.data())
def test_whoever_was_forgotten_stays_forgotten_in_any_order(
    happened: list[Made], data: st.DataObject
) -> None:
    gone = CUSTOMERS[0]
    erased = Made(some_id("erased"), NOON, NOON, facts.CustomerErased(gone))
    book = fresh_book()

    pull(book, data.draw(st.permutations([*happened, erased])), CUSTOMERS)

    who = book.execute(
        "SELECT nickname, name, phone, erased FROM customer WHERE customer = ?", (gone,)
    ).fetchone()
    keys = book.execute("SELECT count(*) FROM customer_key WHERE customer = ?", (gone,))
    found = book.execute(
        "SELECT count(*) FROM finding JOIN customer USING (n) WHERE what = 2 AND customer = ?",
        (gone,),
    )
    assert who == ("", "", "", 1)
    assert (keys.fetchone()[0], found.fetchone()[0]) == (0, 0)


@quick
@given(histories())
def test_what_regulars_owe_and_how_often_they_came_adds_up(happened: list[Made]) -> None:
    book = fresh_book()

    pull(book, happened, CUSTOMERS)

    for who, visits, owed in book.execute("SELECT customer, visits, owed_won FROM customer"):
        sold = book.execute(
            "SELECT count(*) FROM sale WHERE customer = ? AND NOT voided", (who,)
        ).fetchone()[0]
        charged = book.execute(
            "SELECT coalesce(sum(amount_won), 0) FROM tender JOIN sale ON n = sale_n"
            " WHERE kind = 'tab' AND customer = ? AND NOT voided",
            (who,),
        ).fetchone()[0]
        entered = book.execute(
            "SELECT coalesce(sum(amount_won), 0) FROM tab_entry WHERE customer = ?", (who,)
        ).fetchone()[0]
        assert (visits, owed) == (sold, charged + entered)


def sold_to(customer: Any) -> Made:
    return Made(SALES[0], NOON, NOON, a_sale(1, PRODUCTS[0], customer, Won(6_000), False))


def test_a_void_that_comes_before_its_sale_takes_it_back_all_the_same() -> None:
    void = Made(some_id("void"), NOON + 1, NOON + 1, facts.SaleVoided(SALES[0], "잘못"))
    one, other = fresh_book(), fresh_book()

    pull(one, [sold_to(CUSTOMERS[0]), void])
    pull(other, [void, sold_to(CUSTOMERS[0])])

    assert content(one) == content(other)
    assert other.execute("SELECT voided FROM sale").fetchone() == (1,)
    assert other.execute("SELECT visits, owed_won FROM customer").fetchone() == (0, 0)


def test_a_regular_named_for_a_sale_that_is_still_on_its_way_gets_it() -> None:
    given_to = facts.SaleAttributed(SALES[0], CUSTOMERS[1])
    named = Made(some_id("named"), NOON + 1, NOON + 1, given_to)
    one, other = fresh_book(), fresh_book()

    pull(one, [sold_to(CUSTOMERS[0]), named])
    pull(other, [named, sold_to(CUSTOMERS[0])])

    assert content(one) == content(other)
    visits = dict(other.execute("SELECT customer, visits FROM customer").fetchall())
    assert visits == {CUSTOMERS[0]: 0, CUSTOMERS[1]: 1}


def test_a_sale_that_comes_before_its_product_counts_for_the_product() -> None:
    named = Made(some_id("named"), NOON, NOON, facts.ProductSet(PRODUCTS[0], name="고등어"))
    book = fresh_book()

    pull(book, [sold_to(None), named])

    assert book.execute("SELECT name, sold FROM product").fetchone() == ("고등어", 1)


def test_a_fact_of_a_newer_version_is_kept_and_folded_by_the_version_that_knows_it() -> None:
    book = fresh_book()
    made = Made(some_id("newer"), NOON, NOON, facts.ProductSet(PRODUCTS[0], name="고등어"))
    entry = entry_of(made, 1, b"another pc's one", 1)
    newer = entry_of(made, 2, b"another pc's one", 2)
    newer = FeedEntry(
        2, NOON, newer.envelope._replace(kind="delivery.promised", event_id=some_id("2")), b"?"
    )
    log = pull(book, [])

    log.add(entry)
    log.add(newer)

    assert book.execute("SELECT count(*) FROM event").fetchone() == (2,)
    assert book.execute("SELECT count(*) FROM product").fetchone() == (1,)


def test_a_fact_sealed_with_another_key_stops_nothing() -> None:
    book = fresh_book()
    entry = entry_of(sold_to(None), 1, b"another pc's one", 1)
    log = pull(book, [])

    log.add(FeedEntry(1, NOON, entry.envelope, bytes(len(entry.body))))
    log.add(entry_of(sold_to(None)._replace(event_id=SALES[1]), 2, b"another pc's one", 2))

    assert rebuild(book.cursor(), SHOP_KEY) == 1
    assert book.execute("SELECT sale FROM sale").fetchall() == [(SALES[1],)]
