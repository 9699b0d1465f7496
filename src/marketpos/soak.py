"""``marketpos soak``: sells without end through the counter's own operations, to be killed."""

from __future__ import annotations

import argparse
import os
import random
import signal
import sys
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from marketpos.domain.cart import Cart, CartCustomer
from marketpos.domain.clock import system_now
from marketpos.domain.kinds import ConsentKind, ConsentMethod, TenderKind
from marketpos.domain.paperkey import from_paper
from marketpos.domain.refusal import Refusal, Unavailable
from marketpos.domain.tender import Offered, likely_cash
from marketpos.operations.desk import Desk, desk_of
from marketpos.operations.regulars import Answer, Person
from marketpos.operations.selling import Done
from marketpos.operations.starter import trades
from marketpos.store.book import Book
from marketpos.store.keys import keys_for
from marketpos.store.profile import Profile

if TYPE_CHECKING:
    from marketpos.sync.driver import Driver

TRADE = "수산"
REGULARS = 20
AGAIN_S = 0.5
"""How long to wait before trying again when the disk has no room."""


def main(argv: list[str]) -> int:
    """Sell until SIGTERM or SIGINT; exit status 0 then, 1 when it cannot begin.

    After each sale that is saved a line ``sale_id amount_won`` is on the disk in the receipts file,
    so whoever kills this process or cuts its power knows what the book must have.
    """
    given = _parser().parse_args(argv)
    ending = Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, lambda *_: ending.set())
    profile = Profile(given.profile)
    try:
        profile.hold()
        _run(profile, given, ending)
    except (Refusal, Unavailable) as no:
        print(f"marketpos soak: {no}", file=sys.stderr)
        return 1
    finally:
        profile.let_go()
    return 0


def _run(profile: Profile, given: argparse.Namespace, ending: Event) -> None:
    keys = keys_for(profile.folder)
    book = Book(profile.book, keys.book, keys.shop, system_now)
    try:
        book.warm()
        desk = desk_of(book)
        if not desk.shop.is_set_up():
            desk.shop.set_up("바다수산", TRADE, trades()[TRADE])
        if given.hub:
            _sell_online(desk, given, ending)
        else:
            _sell(desk, given.receipts, ending)
    finally:
        book.close()


def _sell_online(desk: Desk, given: argparse.Namespace, ending: Event) -> None:
    from marketpos.sync.driver import Driver
    from marketpos.sync.joining import join

    if given.join and not desk.safety.joined_shop():
        join(desk.counter.book, given.hub, given.join, from_paper(given.key) if given.key else None)
    driver = Driver(desk.counter.book)
    driver.start()
    try:
        _sell(desk, given.receipts, ending, driver)
    finally:
        driver.stop()


def _sell(desk: Desk, receipts: Path, ending: Event, driver: Driver | None = None) -> None:
    """One customer after the other; each line is written after 저장됐어요 and before the next."""
    chance = random.Random()  # noqa: S311 - what is bought, not a secret
    receipts.parent.mkdir(parents=True, exist_ok=True)
    flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_SYNC", 0)
    file = os.open(receipts, flags, 0o644)
    try:
        while not ending.is_set():
            try:
                done = _serve(desk, chance)
            except Unavailable:
                ending.wait(AGAIN_S)
                continue
            os.write(file, f"{done.sale.hex()} {done.total_won}\n".encode())
            if driver is not None:
                driver.push_now()
    finally:
        os.close(file)


def _serve(desk: Desk, chance: random.Random) -> Done:
    """A customer with one to four things, sometimes a regular, paying in cash or by card."""
    cart = desk.counter.open_cart()
    cart.clear()
    sold = [offer for offer in desk.counter.tiles() if offer.price_won]
    for offer in chance.sample(sold, chance.randint(1, 4)):
        cart.ring_up(offer)
    if chance.random() < 0.4:
        cart.customer = _some_regular(desk, chance)
    desk.counter.keep(cart)
    return desk.counter.complete(cart, [_offered(cart, chance)])


def _offered(cart: Cart, chance: random.Random) -> Offered:
    if chance.random() < 0.5:
        return Offered(TenderKind.CARD, cart.total_won)
    return Offered(TenderKind.CASH, likely_cash(cart.total_won))


def _some_regular(desk: Desk, chance: random.Random) -> CartCustomer:
    known = desk.regulars.recent(REGULARS)
    if len(known) < REGULARS:
        yes = Answer(ConsentKind.REGISTRATION, True, ConsentMethod.SCREEN_TAP)
        met = desk.regulars.register(Person(f"단골 {len(known) + 1}번"), [yes])
    else:
        met = chance.choice(known)
    return CartCustomer(met.customer, met.called, met.visits, met.has_tab)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="marketpos soak", description="Sells without end")
    parser.add_argument("--profile", type=Path, required=True)
    parser.add_argument("--receipts", type=Path, required=True)
    parser.add_argument("--hub", default="", help="the hub's address")
    parser.add_argument("--join", default="", help="the join code")
    parser.add_argument("--key", default="", help="letters of the shop's key, for a second PC")
    return parser
