"""Doubles put together and apart: any order of the facts makes the same people and sums."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from replicas import SHOP_KEY, Made, content, entry_of, fresh_book, pull, some_id

from marketpos.domain import facts
from marketpos.domain.facts import Private, Sale, SaleLine, Tender
from marketpos.domain.ids import Id
from marketpos.domain.kinds import Measure, Tax, TenderKind
from marketpos.domain.money import Milli, Won
from marketpos.store.folds.counting import OWES_FORGOTTEN, PAID_TWICE, STAMPS_TWICE
from marketpos.store.folds.coupons import USED_TWICE
from marketpos.store.stream import rebuild

PEOPLE = [some_id(name) for name in ("김사장", "미용실 김사장", "3층 김사장", "이모님")]
KIM, SALON, THIRD, AUNT = PEOPLE
SALES = [some_id(f"sale {number}") for number in range(4)]
COUPON = some_id("coupon")
NOON = 1_795_402_800_000

people = st.sampled_from(PEOPLE)
sales = st.sampled_from(SALES)
amounts = st.integers(1, 9).map(lambda thousands: Won(thousands * 1000))
moments = st.integers(0, 6).map(lambda minutes: NOON + minutes * 60_000)
quick = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def a_sale(customer: Id | None, won: int, on_tab: bool) -> Sale:
    price = Won(won)
    line = SaleLine(None, "고등어", "", price, Milli(1000), price, Tax.EXEMPT, Measure.AMOUNT)
    kind = TenderKind.TAB if on_tab else TenderKind.CASH
    tenders = (Tender(kind, price, price),)
    return Sale("B-0001", (line,), Won(0), "", price, Won(0), tenders, Won(0), customer, 1)


def all_of(sale: Id, won: int) -> facts.Refund:
    back = facts.RefundLine(0, Milli(1000), Won(won))
    return facts.Refund(sale, (back,), Won(won), (Tender(TenderKind.TAB, Won(won), Won(won)),), "")


some_sale = st.builds(a_sale, st.none() | people, amounts, st.booleans())
others = st.one_of(
    st.builds(facts.CustomerMerged, people, people),
    st.builds(facts.CustomerMerged, people, people),
    st.builds(facts.CustomerUnmerged, people, people),
    st.builds(facts.CustomerErased, people),
    st.builds(facts.CustomerSet, people, st.just(Private("김사장", None, "01055504821"))),
    st.builds(facts.SaleVoided, sales, st.just("잘못")),
    st.builds(facts.SaleAttributed, sales, st.none() | people),
    st.builds(all_of, sales, amounts),
    st.builds(facts.TabPaid, people, amounts, st.just(TenderKind.CASH)),
    st.builds(facts.TabAdjusted, people, amounts, st.just("끝전")),
    st.builds(facts.StampRedeemed, people, st.integers(1, 3), st.just("덤")),
    st.builds(facts.TabTaken, sales, people, st.just("막내")),
    st.builds(facts.TabLimited, st.none() | people, st.none() | amounts),
    st.builds(
        facts.CouponIssued,
        st.just(COUPON),
        st.none() | people,
        st.just("덤"),
        amounts,
        st.just(20261231),
    ),
    st.builds(facts.CouponRedeemed, st.just(COUPON), st.none() | sales),
    st.builds(facts.RetentionSet, st.integers(1, 5)),
    st.builds(facts.FlagSeen, st.just(b"flag"), st.just("맞아요")),
)


@st.composite
def histories(draw: st.DrawFn) -> list[Made]:
    """Some sales, and what people decide around them."""
    many = draw(st.integers(0, len(SALES)))
    happened = [(SALES[at], draw(some_sale)) for at in range(many)]
    more = draw(st.lists(others, min_size=1, max_size=14))
    happened += [(some_id(f"fact {at}"), fact) for at, fact in enumerate(more)]
    coupons = [at for at, (_, fact) in enumerate(happened) if isinstance(fact, facts.CouponIssued)]
    for at in reversed(coupons[1:]):
        del happened[at]  # a coupon is given once: its id is made with it
    return [Made(event_id, draw(moments), draw(moments), fact) for event_id, fact in happened]


@quick
@given(histories(), st.data())
def test_any_order_of_arrival_makes_the_same_people(
    happened: list[Made], data: st.DataObject
) -> None:
    one, other = fresh_book(), fresh_book()

    pull(one, happened, PEOPLE)
    pull(other, data.draw(st.permutations(happened)), PEOPLE)

    assert content(one) == content(other)


@quick
@given(histories(), st.data())
def test_times_put_right_later_make_the_same_people(
    happened: list[Made], data: st.DataObject
) -> None:
    right, late = fresh_book(), fresh_book()
    wrong = [made._replace(fixed_ms=data.draw(moments)) for made in happened]
    pull(right, happened, PEOPLE)

    log = pull(late, wrong, PEOPLE)
    for n, made in data.draw(st.permutations(list(enumerate(happened, start=1)))):
        log.confirm(entry_of(made, n, b"another pc's one", n), move=False)

    assert content(late) == content(right)


@quick
@given(histories())
def test_rows_made_anew_are_the_rows_that_were_there(happened: list[Made]) -> None:
    book = fresh_book()
    pull(book, happened, PEOPLE)
    before = content(book)

    rebuild(book.cursor(), SHOP_KEY)

    assert content(book) == before


@quick
@given(histories())
def test_the_sums_of_all_people_are_the_sums_of_all_entries(happened: list[Made]) -> None:
    book = fresh_book()

    pull(book, happened, PEOPLE)

    visits, stamps, owed = book.execute(
        "SELECT coalesce(sum(visits), 0), coalesce(sum(stamps), 0), coalesce(sum(owed_won), 0)"
        " FROM customer"
    ).fetchone()
    sold = book.execute(
        "SELECT count(*), coalesce(sum(stamps), 0) FROM sale WHERE customer IS NOT NULL"
        " AND NOT voided AND (refunded_won = 0 OR refunded_won < total_won)"
    ).fetchone()
    used = book.execute("SELECT coalesce(sum(stamps), 0) FROM stamp_use").fetchone()[0]
    charged = book.execute(
        "SELECT coalesce(sum(tender.amount_won - tender.refunded_won), 0) FROM tender"
        " JOIN sale ON n = sale_n WHERE kind = 'tab' AND customer IS NOT NULL AND NOT voided"
    ).fetchone()[0]
    entered = book.execute("SELECT coalesce(sum(amount_won), 0) FROM tab_entry").fetchone()[0]
    assert (visits, stamps, owed) == (sold[0], sold[1] - used, charged + entered)


@quick
@given(histories())
def test_merged_and_taken_apart_everybody_has_what_they_would_have_had(
    happened: list[Made],
) -> None:
    """Later sales, stamps and tab entries stay where they were written."""
    words = (facts.CustomerMerged, facts.CustomerUnmerged)
    without = [made for made in happened if not isinstance(made.fact, words)]
    pairs = {
        frozenset((made.fact.kept, made.fact.gone))
        for made in happened
        if isinstance(made.fact, words)
    }
    undone = [
        Made(some_id(f"undo {at}"), NOON, NOON + 9_999_999, facts.CustomerUnmerged(*pair))
        for at, pair in enumerate(sorted(tuple(pair) for pair in pairs if len(pair) == 2))
    ]
    apart, never = fresh_book(), fresh_book()

    pull(apart, [*happened, *undone], PEOPLE)
    pull(never, without, PEOPLE)

    assert counts(apart) == {who: sums for who, sums in counts(never).items() if any(sums)}


def counts(book: Any) -> dict[bytes, tuple[int, ...]]:
    rows = book.execute(
        "SELECT customer, visits, last_ms, stamps, owed_won FROM customer"
    ).fetchall()
    return {bytes(who): tuple(sums) for who, *sums in rows if any(sums)}


def test_merge_sell_undo_both_ledgers_sum_to_the_same() -> None:
    book = fresh_book()
    merged = [
        Made(SALES[0], NOON, NOON, a_sale(KIM, 30_000, True)),
        Made(SALES[1], NOON + 1, NOON + 1, a_sale(SALON, 20_000, True)),
        Made(some_id("merge"), NOON + 2, NOON + 2, facts.CustomerMerged(KIM, SALON)),
        Made(SALES[2], NOON + 3, NOON + 3, a_sale(KIM, 5_000, True)),
        Made(
            some_id("paid"), NOON + 4, NOON + 4, facts.TabPaid(SALON, Won(20_000), TenderKind.CASH)
        ),
    ]
    undo = Made(some_id("undo"), NOON + 5, NOON + 5, facts.CustomerUnmerged(KIM, SALON))

    pull(book, merged)
    together = counts(book)
    pull_more(book, undo)

    assert together == {KIM: (3, NOON + 3, 3, 35_000)}
    assert counts(book) == {KIM: (2, NOON + 3, 2, 35_000), SALON: (1, NOON + 1, 1, 0)}


def pull_more(book: Any, made: Made) -> None:
    pull(book, []).add(entry_of(made, 99, b"another pc's two", 1))


def flags(book: Any) -> set[tuple[str, bytes]]:
    return {
        (why, bytes(about))
        for why, about in book.execute("SELECT why, about FROM flag WHERE why <> ''").fetchall()
    }


def test_two_pcs_that_took_the_same_money_are_flagged_until_it_is_put_right() -> None:
    book = fresh_book()
    paid = [
        Made(some_id(f"paid {pc}"), NOON, NOON, facts.TabPaid(KIM, Won(10_000), TenderKind.CASH))
        for pc in "AB"
    ]

    pull(book, [Made(SALES[0], NOON, NOON, a_sale(KIM, 10_000, True)), *paid])
    twice = flags(book)
    pull_more(
        book, Made(some_id("back"), NOON, NOON, facts.TabAdjusted(KIM, Won(10_000), "돌려줌"))
    )

    assert twice == {(PAID_TWICE, KIM)}
    assert flags(book) == set()


def test_stamps_handed_in_at_two_counters_are_flagged() -> None:
    book = fresh_book()
    used = [
        Made(some_id(f"used {pc}"), NOON, NOON, facts.StampRedeemed(KIM, 1, "덤")) for pc in "AB"
    ]

    pull(book, [Made(SALES[0], NOON, NOON, a_sale(KIM, 10_000, False)), *used])

    assert flags(book) == {(STAMPS_TWICE, KIM)}


def test_somebody_forgotten_on_one_pc_who_took_on_tab_at_another_is_not_lost() -> None:
    book = fresh_book()

    pull(
        book,
        [
            Made(some_id("erased"), NOON, NOON, facts.CustomerErased(KIM)),
            Made(SALES[0], NOON, NOON, a_sale(KIM, 10_000, True)),
        ],
    )

    assert flags(book) == {(OWES_FORGOTTEN, KIM)}


def used(pc: str, sale: Id | None) -> Made:
    return Made(some_id(f"used {pc}"), NOON, NOON, facts.CouponRedeemed(COUPON, sale))


@pytest.mark.parametrize("void_comes", ["first", "last"])
def test_a_coupon_taken_at_two_counters_is_flagged_unless_one_sale_was_taken_back(
    void_comes: str,
) -> None:
    book = fresh_book()
    sold = [Made(sale, NOON, NOON, a_sale(None, 9_000, False)) for sale in SALES[:2]]
    void = Made(some_id("void"), NOON, NOON, facts.SaleVoided(SALES[0], "잘못"))
    uses = [used("A", SALES[0]), used("B", SALES[1])]

    pull(book, [void, *sold, *uses] if void_comes == "first" else [*uses, *sold])
    before = flags(book)
    if void_comes == "last":
        pull_more(book, void)

    assert before == (set() if void_comes == "first" else {(USED_TWICE, COUPON)})
    assert flags(book) == set()


def test_a_full_refund_takes_the_stamp_back_and_the_visit() -> None:
    book = fresh_book()

    pull(
        book,
        [
            Made(SALES[0], NOON, NOON, a_sale(KIM, 9_000, True)),
            Made(some_id("back"), NOON, NOON, all_of(SALES[0], 9_000)),
        ],
    )

    assert counts(book) == {}
