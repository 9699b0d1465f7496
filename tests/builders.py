"""The market every test, demo and picture shares: 바다수산, its people and its goods."""

from __future__ import annotations

from pathlib import Path

from marketpos.domain.cart import Cart
from marketpos.domain.checkout import Offered
from marketpos.domain.clock import Moment
from marketpos.domain.ids import Id
from marketpos.domain.kinds import ConsentKind, ConsentMethod, TenderKind
from marketpos.domain.money import Won
from marketpos.operations.desk import Desk, desk_of
from marketpos.operations.regulars import Answer, Customer, Person
from marketpos.operations.selling import Done
from marketpos.operations.starter import trades
from marketpos.store.book import Book

MONDAY_AFTERNOON = Moment(1_795_414_320_000)
"""2026년 11월 23일(월) 오후 3:12."""

YES = Answer(ConsentKind.REGISTRATION, True, ConsentMethod.SCREEN_TAP)


class StandingClock:
    """A clock that stands until it is moved."""

    def __init__(self, moment: Moment = MONDAY_AFTERNOON) -> None:
        self.moment = moment

    def __call__(self) -> Moment:
        return self.moment

    def move(self, *, minutes: float = 0, days: float = 0) -> None:
        """Let time go by, or go back."""
        ms = int(minutes * 60_000 + days * 86_400_000)
        self.moment = self.moment._replace(at_ms=self.moment.at_ms + ms)


def open_book(folder: Path, clock: StandingClock | None = None) -> Book:
    """A fresh or known book in a folder, under fixed keys."""
    folder.mkdir(parents=True, exist_ok=True)
    return Book(folder / "book.db", b"k" * 32, b"s" * 32, clock or StandingClock())


def open_desk(folder: Path, clock: StandingClock | None = None) -> Desk:
    """Everything a person can do, on a fresh book."""
    return desk_of(open_book(folder, clock))


def fish_shop(desk: Desk) -> Desk:
    """바다수산, set up with its starter products and its channel."""
    desk.shop.set_up("바다수산", "수산", trades()["수산"])
    desk.shop.change(market="한빛시장", phone="051-555-0101", local_currency="동백전")
    desk.shop.set_channel("kakao", "https://pf.kakao.com/_Sample", "바다수산")
    return desk


def register(desk: Desk, nickname: str = "3층 미용실 김사장", phone: str = "") -> Customer:
    """A regular who agreed to be written down, and to nothing else."""
    return desk.regulars.register(Person(nickname, phone=phone), [YES])


def sell(desk: Desk, amount: int = 40_000, customer: Id | None = None) -> Done:
    """A cash sale of a bare amount, exactly paid."""
    cart = Cart()
    cart.ring_up_amount(Won(amount))
    done = desk.counter.complete(cart, [Offered(TenderKind.CASH, Won(amount))])
    if customer is not None:
        desk.counter.give(done.sale, customer)
    return done
