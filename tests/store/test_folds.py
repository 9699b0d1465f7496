"""Rows do not depend on the order in which facts arrive, nor on when their times were put right."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marketpos.domain import facts
from marketpos.domain.money import Won
from marketpos.store.stream import rebuild
from marketpos.wire.messages import FeedEntry
from store.any_fact import CUSTOMERS, NOON, PRODUCTS, SALES, a_sale, histories, moments
from store.replicas import SHOP_KEY, Made, arrive, coming, content, fresh_book, some_id

quick = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@quick
@given(histories(), st.data())
def test_any_order_of_arrival_makes_the_same_rows(
    happened: list[Made], data: st.DataObject
) -> None:
    one, other = fresh_book(), fresh_book()

    arrive(one, happened, CUSTOMERS)
    arrive(other, data.draw(st.permutations(happened)), CUSTOMERS)

    assert content(one) == content(other)


@quick
@given(histories(), st.data())
def test_times_put_right_later_make_the_rows_they_would_have_made_at_once(
    happened: list[Made], data: st.DataObject
) -> None:
    right, late = fresh_book(), fresh_book()
    wrong = [made._replace(fixed_ms=data.draw(moments)) for made in happened]
    arrive(right, happened, CUSTOMERS)

    log = arrive(late, wrong, CUSTOMERS)
    for n, made in data.draw(st.permutations(list(enumerate(happened, start=1)))):
        log.confirm(coming(made, n), move=False)

    assert content(late) == content(right)


@quick
@given(histories())
def test_rows_made_anew_are_the_rows_that_were_there(happened: list[Made]) -> None:
    book = fresh_book()
    arrive(book, happened, CUSTOMERS)
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

    arrive(book, data.draw(st.permutations([*happened, erased])), CUSTOMERS)

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
    elsewhere = ("refund", "customer.merged")  # what they change is told by tests of their own

    arrive(book, [one for one in happened if one.fact.kind not in elsewhere], CUSTOMERS)

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

    arrive(one, [sold_to(CUSTOMERS[0]), void])
    arrive(other, [void, sold_to(CUSTOMERS[0])])

    assert content(one) == content(other)
    assert other.execute("SELECT voided FROM sale").fetchone() == (1,)
    assert other.execute("SELECT visits, owed_won FROM customer").fetchone() == (0, 0)


def test_a_regular_named_for_a_sale_that_is_still_on_its_way_gets_it() -> None:
    given_to = facts.SaleAttributed(SALES[0], CUSTOMERS[1])
    named = Made(some_id("named"), NOON + 1, NOON + 1, given_to)
    one, other = fresh_book(), fresh_book()

    arrive(one, [sold_to(CUSTOMERS[0]), named])
    arrive(other, [named, sold_to(CUSTOMERS[0])])

    assert content(one) == content(other)
    visits = dict(other.execute("SELECT customer, visits FROM customer").fetchall())
    assert visits == {CUSTOMERS[0]: 0, CUSTOMERS[1]: 1}


def test_a_sale_that_comes_before_its_product_counts_for_the_product() -> None:
    named = Made(some_id("named"), NOON, NOON, facts.ProductSet(PRODUCTS[0], name="고등어"))
    book = fresh_book()

    arrive(book, [sold_to(None), named])

    assert book.execute("SELECT name, sold FROM product").fetchone() == ("고등어", 2)


def test_a_fact_of_a_newer_version_is_kept_and_folded_by_the_version_that_knows_it() -> None:
    book = fresh_book()
    made = Made(some_id("newer"), NOON, NOON, facts.ProductSet(PRODUCTS[0], name="고등어"))
    entry = coming(made, 1)
    newer = coming(made._replace(event_id=some_id("2")), 2)
    newer = FeedEntry(
        2, NOON, newer.envelope._replace(kind="delivery.promised", event_id=some_id("2")), b"?"
    )
    log = arrive(book, [])

    log.add(entry)
    log.add(newer)

    assert book.execute("SELECT count(*) FROM event").fetchone() == (2,)
    assert book.execute("SELECT count(*) FROM product").fetchone() == (1,)


def test_a_fact_sealed_with_another_key_stops_nothing() -> None:
    book = fresh_book()
    entry = coming(sold_to(None), 1)
    log = arrive(book, [])

    log.add(FeedEntry(1, NOON, entry.envelope, bytes(len(entry.body))))
    log.add(coming(sold_to(None)._replace(event_id=SALES[1]), 2))

    assert rebuild(book.cursor(), SHOP_KEY) == 1
    assert book.execute("SELECT sale FROM sale").fetchall() == [(SALES[1],)]
