"""Whatever is done in whatever order on a day, the book proves whole and the sums are right."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from builders import StandingClock, fish_shop, open_desk, register, sell
from marketpos.domain.cart import Cart, CartCustomer
from marketpos.domain.checkout import Offered
from marketpos.domain.ids import Id
from marketpos.domain.kinds import ConsentKind, ConsentMethod, TenderKind
from marketpos.domain.money import Won
from marketpos.domain.refusal import Refusal
from marketpos.operations.desk import Desk
from marketpos.operations.regulars import Answer, Person
from marketpos.store.verifying import Proof, verify


def proof_of(folder: Path) -> Proof:
    """What ``marketpos verify`` says of a book made by the builders."""
    (folder / "keys").write_text((b"k" * 32 + b"s" * 32).hex(), "ascii")
    return verify(folder)


class Day:
    """A desk, a clock, and what should have come of it all."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.clock = StandingClock()
        self.desk: Desk = fish_shop(open_desk(folder, self.clock))
        self.chance = random.Random(seed)
        self.sold: dict[Id, int] = {}
        self.regulars: list[Id] = []

    def do(self, number: int) -> None:
        """One thing a person does; a refusal is an answer too."""
        try:
            DEEDS[number % len(DEEDS)](self)
        except Refusal:
            return

    def sells(self) -> None:
        done = sell(self.desk, self.chance.randrange(500, 90_000, 500), self.some_regular())
        self.sold[done.sale] = done.total_won

    def sells_on_tab(self) -> None:
        who = self.some_regular()
        cart = Cart()
        for offer in self.chance.sample(self.desk.counter.tiles(), 3):
            cart.ring_up(offer)
        cart.customer = CartCustomer(who, "김사장") if who else None
        self.desk.counter.keep(cart)
        offered = [Offered(TenderKind.TAB, cart.total_won)]
        done = self.desk.counter.complete(self.desk.counter.open_cart(), offered)
        self.sold[done.sale] = done.total_won

    def voids(self) -> None:
        sale = self.some_sale()
        self.desk.counter.void(sale, "잘못 눌렀어요")
        del self.sold[sale]

    def gives(self) -> None:
        self.desk.counter.give(self.some_sale(), self.some_regular())

    def registers(self) -> None:
        name = self.chance.choice(["김사장", "이모님네 김밥", "박선생"])
        self.regulars.append(register(self.desk, name, "010-5550-4821").customer)

    def corrects(self) -> None:
        who = self.some_regular()
        if who:
            self.desk.regulars.correct(who, Person("새 이름", phone="010-5550-0000"))

    def forgets(self) -> None:
        who = self.some_regular()
        if who:
            self.desk.regulars.forget(who)

    def asks(self) -> None:
        who, agreed = self.some_regular(), self.chance.random() < 0.5
        if who:
            answer = Answer(ConsentKind.MARKETING, agreed, ConsentMethod.SPOKEN)
            self.desk.regulars.answer(who, [answer])

    def prices(self) -> None:
        offer = self.chance.choice(self.desk.counter.tiles())
        price = Won(self.chance.randrange(100, 9_000, 100))
        self.desk.shop.set_price(offer.product, price)
        assert price in [one.price_won for one in self.desk.counter.tiles()]

    def adds_product(self) -> None:
        self.desk.shop.add_product("물메기", "1마리", Won(9_000))

    def says(self) -> None:
        self.desk.shop.change(vat=self.chance.choice(["general", "simple"]))

    def shows_qr(self) -> None:
        self.desk.shop.showed_qr("done", None)

    def puts_aside(self) -> None:
        cart = Cart()
        cart.ring_up_amount(Won(3_000))
        self.desk.counter.suspend(cart, "잠깐만요")
        assert self.desk.counter.recall(self.desk.counter.suspended()[0]).total_won == 3_000

    def time_goes_by(self) -> None:
        self.clock.move(minutes=self.chance.random() * 600)

    def clock_is_set_back(self) -> None:
        self.clock.move(days=-self.chance.choice([1, 3650]))

    def some_sale(self) -> Id:
        if not self.sold:
            self.sells()
        return self.chance.choice(list(self.sold))

    def some_regular(self) -> Id | None:
        return self.chance.choice([None, *self.regulars])


DEEDS: tuple[Callable[[Day], None], ...] = (
    Day.sells, Day.sells_on_tab, Day.voids, Day.gives, Day.registers, Day.corrects, Day.forgets,
    Day.asks, Day.prices, Day.adds_product, Day.says, Day.shows_qr, Day.puts_aside,
    Day.time_goes_by, Day.clock_is_set_back,
)  # fmt: skip


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, len(DEEDS) - 1), max_size=40), st.integers(0, 10**6))
def test_any_day_at_the_counter_proves_whole(deeds: list[int], seed: int) -> None:
    with TemporaryDirectory() as folder:
        day = Day(Path(folder), seed)

        for deed in deeds:
            day.do(deed)
        day.desk.counter.book.close()

        proof = proof_of(Path(folder))
        assert proof.problems == []
        assert (proof.sales, proof.won) == (len(day.sold), sum(day.sold.values()))
