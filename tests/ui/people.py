"""The regulars of 바다수산 that tests and pictures share."""

from builders import YES, StandingClock, sell
from marketpos.domain.cart import Cart
from marketpos.domain.checkout import Offered
from marketpos.domain.kinds import ConsentKind, ConsentMethod, TenderKind
from marketpos.domain.money import Won
from marketpos.operations.desk import Desk
from marketpos.operations.regulars import Answer, Customer, Person

NEWS = Answer(ConsentKind.MARKETING, True, ConsentMethod.PAPER_SIGNED, "12")


def meet(desk: Desk, nickname: str, phone: str = "", *, news: bool = False) -> Customer:
    """Somebody new, who may want news."""
    return desk.regulars.register(Person(nickname, phone=phone), [YES, NEWS] if news else [YES])


def buy_fish(desk: Desk, customer: Customer, tab: int = 0) -> None:
    """Two mackerels and a kilo of clams, `tab` won of it on the tab."""
    cart = Cart()
    cart.ring_up(desk.counter.by_tile(1))
    cart.ring_up(desk.counter.by_tile(1))
    cart.ring_up(desk.counter.by_tile(4))
    desk.counter.keep(cart)
    cash = Offered(TenderKind.CASH, Won(cart.total_won - tab))
    done = desk.counter.complete(cart, [cash])
    desk.counter.give(done.sale, customer.customer)


def owe(desk: Desk, customer: Customer, won: int) -> None:
    """Somebody takes fish and pays later."""
    from marketpos.domain.cart import CartCustomer

    cart = Cart()
    cart.ring_up_amount(Won(won), name="고등어")
    cart.customer = CartCustomer(customer.customer, customer.called)
    desk.counter.complete(cart, [Offered(TenderKind.TAB, Won(won))])


def four_regulars(desk: Desk, clock: StandingClock) -> list[Customer]:
    """Four whose initials are ㄱㅅㅈ, with visits in the past weeks, and a few more."""
    clock.move(days=-29)
    kim = meet(desk, "3층 미용실 김사장", "01012344821", news=True)
    soon = meet(desk, "김순자", "01098764821")
    soup = meet(desk, "국밥집 구세준", "5678")
    kwak = meet(desk, "곽선주")
    for name in ("경로당 회장님", "안경 쓰신 분", "101동 아지매", "김치찌개집"):
        meet(desk, name)
    clock.move(days=1)
    for times in range(7):
        buy_fish(desk, kim)
        if times != 4:
            sell(desk, 12_000, soon.customer)
        if times == 2:
            sell(desk, 9_000, kwak.customer)
        clock.move(days=4)
    owe(desk, soup, 12_000)
    owe(desk, kim, 8_000)
    desk.regulars.set_memo(kim.customer, "비늘 꼼꼼히, 얇게 썰기")
    return [desk.regulars.get(each.customer) for each in (kim, soon, soup, kwak)]
