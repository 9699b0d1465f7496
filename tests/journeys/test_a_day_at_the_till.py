"""A day of 120 sales of every kind, whose Z report, workbook and second PC agree to the won.

The day is played by the operations alone; every sum is held against a notebook kept beside it, in
which nothing is looked up: each thing that happens is written down as it happens.
"""

from __future__ import annotations

import io
from collections import Counter as Tally
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pytest

from builders import StandingClock, fish_shop, open_desk, register
from marketpos.domain.cart import Cart, CartCustomer
from marketpos.domain.checkout import Offered
from marketpos.domain.day import Counted
from marketpos.domain.drawer import count_of
from marketpos.domain.facts import TabPaid
from marketpos.domain.ids import Id
from marketpos.domain.kinds import Tax, TenderKind
from marketpos.domain.money import Won, pieces
from marketpos.domain.refunding import LineBack, everything
from marketpos.domain.vouchers import offer_vouchers
from marketpos.operations.desk import Desk
from marketpos.operations.selling import Done
from marketpos.outputs.report_tables import tables
from marketpos.outputs.workbook import xlsx
from marketpos.store.stream import rebuild
from operations.two_pcs import bring
from outputs.table_words import WORDS
from store.replicas import content

SALES = 120


@dataclass
class Notebook:
    """What a person would write down: money in and out, and what was sold to whom."""

    cash_won: int = 100_000
    by_tender: Tally[str] = field(default_factory=Tally)
    owed: Tally[Id] = field(default_factory=Tally)
    kinds: set[str] = field(default_factory=set)
    sales: int = 0
    vouchers: int = 0

    def sold(self, done: Done, times: int = 1) -> None:
        """A sale, or with -1 one that was taken back."""
        self.sales += times
        for one in done.fact.tenders:
            self.by_tender[one.kind.value] += times * one.amount_won
            if one.kind is TenderKind.CASH:
                self.cash_won += times * one.given_won
            if one.kind is TenderKind.TAB and done.fact.customer:
                self.owed[done.fact.customer] += times * one.amount_won
            self.vouchers += times * one.count
        self.cash_won -= times * done.change_won


@dataclass
class Day:
    """A stall, somebody's luck, and the notebook."""

    desk: Desk
    clock: StandingClock
    luck: Random
    regulars: list[Id]
    book: Notebook = field(default_factory=Notebook)
    made: list[Done] = field(default_factory=list)

    def sell(self) -> None:
        """Ring something up, haggle or not, and let it be paid somehow."""
        cart = self._cart()
        offered = self._offered(cart)
        done = self.desk.counter.complete(cart, offered)
        self.book.kinds |= {one.kind.value for one in offered}
        if len(offered) > 1:
            self.book.kinds.add("split")
        self.book.sold(done)
        self.made.append(done)
        self.clock.move(minutes=self.luck.randint(1, 6))

    def correct(self) -> None:
        """Now and then something is taken back, comes back, is paid off, or leaves the drawer."""
        chance = self.luck.random()
        if chance < 0.08:
            self._void()
        elif chance < 0.2:
            self._refund()
        elif chance < 0.26:
            self._tab_paid()
        elif chance < 0.3:
            self._move()

    def _cart(self) -> Cart:
        cart, tiles = Cart(), self.desk.counter.tiles()
        for _ in range(self.luck.randint(1, 4)):
            self._ring_up(cart, self.luck.choice(tiles))
        if self.luck.random() < 0.2:
            cart.give(self.luck.choice(tiles))
            self.book.kinds.add("gift")
        if self.luck.random() < 0.3 and cart.full_won % 1000:
            cart.knock_down()
            self.book.kinds.add("knocked_off")
        if self.luck.random() < 0.5:
            cart.customer = CartCustomer(self.luck.choice(self.regulars), "")
            self.book.kinds.add("regular")
        return cart

    def _ring_up(self, cart: Cart, offer) -> None:  # type: ignore[no-untyped-def]
        kind = self.luck.random()
        weighed = offer.unit in ("100g", "kg")
        if kind < 0.2:
            cart.ring_up_amount(Won(self.luck.randint(10, 300) * 100))
            self.book.kinds.add("amount")
        elif weighed and kind < 0.5:
            cart.ring_up_weight(offer, self.luck.randint(20, 300) * 5)
            self.book.kinds.add("weight")
        elif weighed:
            cart.ring_up_worth(offer, Won(self.luck.randint(2, 20) * 1000))
            self.book.kinds.add("worth")
        else:
            cart.ring_up(offer, pieces(self.luck.randint(1, 4)))
            self.book.kinds.add("piece")
        if self.luck.random() < 0.1:
            cart.change_amount(Won(max(100, cart.lines[-1].amount_won - 500)), "단골이라")
            self.book.kinds.add("cut")

    def _offered(self, cart: Cart) -> list[Offered]:
        total = cart.total_won
        kind = self.luck.choice([kind for kind in TenderKind if kind is not TenderKind.COUPON])
        if kind is TenderKind.TAB and cart.customer is None:
            kind = TenderKind.CASH
        if kind is TenderKind.CASH:
            return [Offered(kind, Won(-(-total // 10_000) * 10_000))]
        if kind is TenderKind.ONNURI_PAPER:
            return offer_vouchers([(Won(10_000), -(-total // 10_000))])
        label = "동백전" if kind is TenderKind.LOCAL_CURRENCY else ""
        if self.luck.random() < 0.2 and total > 2_000:
            rest = Won(total - 1_000)
            return [Offered(kind, Won(1_000), label), Offered(TenderKind.CASH, rest)]
        return [Offered(kind, total, label)]

    def _void(self) -> None:
        done = self.made.pop(self.luck.randrange(len(self.made)))
        self.desk.counter.void(done.sale, "잘못 눌렀어요")
        self.book.sold(done, -1)
        self.book.kinds.add("void")

    def _refund(self) -> None:
        done = self.made.pop(self.luck.randrange(len(self.made)))
        left = self.desk.refunds.left(done.sale)
        parts: list[LineBack] = everything(left)
        if self.luck.random() < 0.6:
            parts = [self.luck.choice(parts)]
        back = self.desk.refunds.refund(done.sale, parts, "상했어요").fact
        for one in back.tenders:
            self.book.by_tender[one.kind.value] -= one.amount_won
            if one.kind is TenderKind.CASH:
                self.book.cash_won -= one.given_won
            if one.kind is TenderKind.TAB and done.fact.customer:
                self.book.owed[done.fact.customer] -= one.amount_won
            self.book.cash_won += one.given_won - one.amount_won
            self.book.vouchers -= one.count
        self.book.kinds.add("refund")

    def _tab_paid(self) -> None:
        who = self.luck.choice(self.regulars)
        fact = TabPaid(who, Won(1_000), TenderKind.CASH)
        self.desk.counter.book.keep(lambda unit: unit.record(fact))
        self.book.cash_won += 1_000
        self.book.owed[who] -= 1_000
        self.book.kinds.add("tab_paid")

    def _move(self) -> None:
        if self.luck.random() < 0.5:
            self.desk.till.pay_in(Won(5_000), "잔돈")
            self.book.cash_won += 5_000
        else:
            self.desk.till.pay_out(Won(3_000), "택배비")
            self.book.cash_won -= 3_000
        self.book.kinds.add("moved")


def a_day(folder: Path, seed: int) -> Day:
    clock = StandingClock()
    clock.move(minutes=-7 * 60)  # 오전 8:12
    desk = fish_shop(open_desk(folder, clock))
    desk.shop.change(vat="general", onnuri_until=20271231)
    desk.shop.add_product("어묵", "봉", Won(3_300), tax=Tax.TAXABLE)
    regulars = [register(desk, f"단골 {number}").customer for number in range(5)]
    desk.till.open(Won(100_000))
    day = Day(desk, clock, Random(seed), regulars)
    for _ in range(SALES):
        day.sell()
        day.correct()
    return day


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_day_of_every_kind_adds_up_however_it_is_looked_at(tmp_path: Path, seed: int) -> None:
    day = a_day(tmp_path / "mother", seed)
    desk, wrote = day.desk, day.book
    total = sum(wrote.by_tender.values())

    figures, report = desk.till.figures(), desk.reports.today()
    z = desk.till.close_day(Counted(count_of([(10, max(0, wrote.cash_won) // 10)])), "")

    assert figures.sales == report.sales == wrote.sales
    assert figures.total_won == report.total_won == z.fact.total_won == total
    assert {one.kind.value: one.won for one in report.by_tender} == {
        kind: won for kind, won in wrote.by_tender.items() if kind in wrote.kinds
    }
    assert figures.by_tender == report.by_tender
    assert z.fact.expected_cash_won == wrote.cash_won
    assert abs(z.fact.over_short_won) < 10
    assert dict(desk.till.vouchers()).get(Won(10_000), 0) == wrote.vouchers
    assert sum(one.won for one in report.goods) == sum(one.won for one in report.by_hour) == total
    assert figures.taxable_won == report.taxable_won
    assert figures.vat_won == report.vat_won
    for who, owed in wrote.owed.items():
        assert desk.regulars.get(who).owed_won == owed
    assert len(wrote.kinds) >= 15


@pytest.mark.parametrize("seed", [4, 5])
def test_the_workbook_and_the_second_pc_agree_to_the_won(tmp_path: Path, seed: int) -> None:
    from openpyxl import load_workbook

    day = a_day(tmp_path / "mother", seed)
    z = day.desk.till.close_day()
    daughter = open_desk(tmp_path / "daughter", day.clock)
    bring(day.desk, daughter)

    report = daughter.reports.today()
    book = load_workbook(io.BytesIO(xlsx(tables(report, WORDS))))

    assert report == day.desk.reports.today()
    assert dict(book["한눈에"].values)["판 돈"] == z.fact.total_won == report.total_won
    assert list(book["무엇으로 받았나"].values)[-1][2] == z.fact.total_won
    assert daughter.till.reports()[0].fact == z.fact


def test_after_such_a_day_the_rows_made_anew_are_the_rows_there_are(tmp_path: Path) -> None:
    day = a_day(tmp_path / "mother", 6)
    day.desk.till.close_day()
    late = day.desk.counter.book
    day.sell()
    before = content(late.reading())

    with late.slice() as cursor:
        rebuild(cursor, late.identity().shop_key)

    assert content(late.reading()) == before
