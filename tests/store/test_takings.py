"""What a day came to adds up, whatever happens to its sales and whenever it is heard of."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marketpos.domain import facts
from marketpos.domain.facts import Refund, RefundLine, Sale, SaleLine, Tender
from marketpos.domain.kinds import Measure, Tax, TenderKind
from marketpos.domain.money import Milli, Won, vat_inside
from marketpos.domain.shares import taxable_of
from marketpos.store.stream import rebuild
from store.replicas import SHOP_KEY, Made, content, entry_of, fresh_book, pull, some_id

NOON = 1_795_402_800_000
CUSTOMERS = [some_id(name) for name in ("김사장", "이모님")]
PRODUCTS = [None, some_id("고등어"), some_id("어묵")]
SALES = [some_id(f"sale {number}") for number in range(3)]

whose = st.none() | st.sampled_from(CUSTOMERS)
moments = st.integers(0, 4).map(lambda hours: NOON + hours * 3_600_000)
thousands = st.integers(0, 9).map(lambda thousands: Won(thousands * 1000))
lines = st.builds(
    lambda product, amount, tax, gift: SaleLine(
        product,
        "고등어",
        "1마리",
        Won(amount),
        Milli(2000),
        Won(0 if gift else 2 * amount),
        tax,
        Measure.PIECE,
        gift,
        "덤" if gift else "",
    ),
    st.sampled_from(PRODUCTS),
    st.integers(1, 9).map(lambda thousands: thousands * 1000),
    st.sampled_from(Tax),
    st.booleans(),
)


@st.composite
def some_sales(draw: st.DrawFn) -> Sale:
    sold = tuple(draw(st.lists(lines, min_size=1, max_size=3)))
    full = sum(one.amount_won for one in sold)
    total = Won(full - draw(st.integers(0, full)))
    first = Won(draw(st.integers(0, total)))
    kinds = draw(st.permutations([TenderKind.CASH, TenderKind.TAB, TenderKind.TRANSFER]))
    parts = [(kinds[0], first), (kinds[1], Won(total - first))]
    return Sale(
        "B-0001",
        sold,
        Won(full - total),
        "에누리",
        total,
        vat_inside(taxable_of(sold, total)),
        tuple(Tender(kind, won, won) for kind, won in parts),
        Won(0),
        draw(whose),
        1,
    )


refunds = st.builds(
    lambda sale, lines, tender: Refund(
        sale,
        tuple(lines),
        Won(sum(one.amount_won for one in lines)),
        (Tender(tender, Won(1000), Won(1000)),),
        "상했어요",
    ),
    st.sampled_from(SALES),
    st.lists(
        st.builds(RefundLine, st.integers(0, 2), st.integers(0, 2000).map(Milli), thousands),
        max_size=3,
    ),
    st.sampled_from([TenderKind.CASH, TenderKind.TAB]),
)
others = st.one_of(
    refunds,
    refunds,
    st.builds(facts.SaleVoided, st.sampled_from(SALES), st.just("잘못 눌렀어요")),
    st.builds(facts.SaleAttributed, st.sampled_from(SALES), whose),
    st.builds(
        facts.SaleNoted,
        st.sampled_from(SALES),
        st.just("transfer"),
        st.sampled_from(["arrived", "missing"]),
    ),
    st.builds(facts.TabPaid, st.sampled_from(CUSTOMERS), thousands, st.just(TenderKind.CASH)),
    st.builds(facts.TillOpened, thousands),
    st.builds(facts.TillMoved, st.booleans(), thousands, st.just("잔돈")),
    st.builds(facts.DayAmended, st.just(some_id("close")), st.just(1), thousands, st.just("늦게")),
    st.builds(
        facts.VoucherRedeemed, st.just("onnuri"), st.just(((Won(10_000), 2),)), st.just("은행")
    ),
)


@st.composite
def histories(draw: st.DrawFn) -> list[Made]:
    happened: list[tuple[Any, Any]] = [
        (SALES[at], draw(some_sales())) for at in range(draw(st.integers(1, 3)))
    ]
    happened += [
        (some_id(f"fact {at}"), fact)
        for at, fact in enumerate(draw(st.lists(others, min_size=1, max_size=8)))
    ]
    return [Made(event_id, draw(moments), draw(moments), fact) for event_id, fact in happened]


quick = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@quick
@given(histories(), st.data())
def test_any_order_of_arrival_comes_to_the_same(happened: list[Made], data: st.DataObject) -> None:
    one, other = fresh_book(), fresh_book()

    pull(one, happened)
    pull(other, data.draw(st.permutations(happened)))

    assert content(one) == content(other)
    assert_it_adds_up(one)


@quick
@given(histories(), st.data())
def test_times_put_right_later_come_to_the_same(happened: list[Made], data: st.DataObject) -> None:
    right, late = fresh_book(), fresh_book()
    pull(right, happened)

    log = pull(late, [made._replace(fixed_ms=data.draw(moments)) for made in happened])
    for n, made in data.draw(st.permutations(list(enumerate(happened, start=1)))):
        log.confirm(entry_of(made, n, b"another pc's one", n), move=False)

    assert content(late) == content(right)
    assert_it_adds_up(late)


@quick
@given(histories())
def test_made_anew_they_come_to_the_same(happened: list[Made]) -> None:
    book = fresh_book()
    pull(book, happened)
    before = content(book)

    rebuild(book.cursor(), SHOP_KEY)

    assert content(book) == before


def test_more_back_than_was_paid_is_cut_and_a_person_is_asked_to_look() -> None:
    line = SaleLine(None, "", "", Won(8000), Milli(1000), Won(8000), Tax.EXEMPT, Measure.AMOUNT)
    cash = (Tender(TenderKind.CASH, Won(8000), Won(8000)),)
    sale = Sale("B-0001", (line,), Won(0), "", Won(8000), Won(0), cash, Won(0))
    back = Refund(SALES[0], (RefundLine(0, Milli(1000), Won(8000)),), Won(8000), cash, "상했어요")
    book = fresh_book()

    pull(
        book,
        [
            Made(some_id("B's refund"), NOON, NOON, back),
            Made(SALES[0], NOON, NOON, sale),
            Made(some_id("C's refund"), NOON + 1, NOON + 1, back),
        ],
    )

    assert book.execute("SELECT refunded_won FROM sale").fetchone() == (8000,)
    assert book.execute("SELECT why, about FROM flag").fetchall() == [("refund.over", SALES[0])]
    assert won(book, "sale") == 0


def assert_it_adds_up(book: Any) -> None:
    """The sums against the rows they were made of."""
    sold, back = book.execute(
        "SELECT coalesce(sum(total_won), 0), coalesce(sum(refunded_won), 0) FROM sale"
        " WHERE NOT voided"
    ).fetchone()
    net = sold - back
    for what in ("sale", "hour", "tender"):
        assert won(book, what) == net
    assert won(book, "piece") + won(book, "weight") == net
    assert won(book, "refund") == back
    taxed = book.execute(
        "SELECT coalesce(sum(net_won - sale_line.refunded_won), 0) FROM sale_line"
        " JOIN sale ON n = sale_n WHERE NOT voided AND tax = 't'"
    ).fetchone()[0]
    assert won(book, "taxable") == taxed
    by_regular = book.execute(
        "SELECT coalesce(sum(total_won - refunded_won), 0) FROM sale"
        " WHERE NOT voided AND customer IS NOT NULL"
    ).fetchone()[0]
    assert won(book, "regular") == won(book, "customer") == by_regular
    months = book.execute("SELECT what, sum(won) FROM takings WHERE span = 202611 GROUP BY 1")
    days = book.execute("SELECT what, sum(won) FROM takings WHERE span > 999999 GROUP BY 1")
    assert months.fetchall() == days.fetchall()


def won(book: Any, what: str) -> int:
    found = book.execute(
        "SELECT coalesce(sum(won), 0) FROM takings WHERE what = ? AND span > 999999", (what,)
    ).fetchone()
    return int(found[0])
