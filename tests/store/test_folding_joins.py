"""Who joined by phone is the same regular on every PC, in any order, until they are forgotten."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest
from nacl.signing import SigningKey
from replicas import SHOP_KEY, Made, content, entry_of, fresh_book, some_id

from marketpos.domain import facts
from marketpos.domain.claims import Place
from marketpos.domain.facts import AskedByPhone, Joined, JoinedByPhone, Private
from marketpos.domain.ids import Id
from marketpos.domain.kinds import ConsentKind, Measure, Tax, TenderKind
from marketpos.domain.money import Milli, Won
from marketpos.domain.wording import WORDING
from marketpos.store.hublog import HubLog
from marketpos.store.stream import rebuild
from marketpos.wire import claims, codec, phone
from marketpos.wire.envelope import Envelope, hash_of_body
from marketpos.wire.messages import FeedEntry, WrappedKey

NOON = 1_795_402_800_000
PUBLIC = phone.shop_public_key(SHOP_KEY)
SALE, KIM, LEE, SOMEBODY = map(some_id, ("sale", "kim", "lee", "somebody"))
KEYS = {who: bytes([at]) * 32 for at, who in enumerate((KIM, LEE))}
HUB = b"the hub's stream"


def claim_on(sale: Id) -> bytes:
    claim = claims.claim_for(SHOP_KEY, b"d" * 16, sale, NOON, 1, Place.DONE)
    return claims.read(claims.sign(SigningKey.generate(), "7", claim)).raw


def from_hub(event_id: Id, minutes: int, fact: Any) -> Made:
    return Made(event_id, NOON + minutes * 60_000, NOON + minutes * 60_000, fact)


def a_join(who: Id, minutes: int, name: str = "김사장", *, with_claim: bool = True) -> Made:
    said = JoinedByPhone(
        who,
        "done",
        "ko",
        WORDING,
        (ConsentKind.REGISTRATION, ConsentKind.MARKETING),
        None,
        Private(name, None, "01055501234"),
    )
    claim = claim_on(SALE) if with_claim else b""
    return from_hub(who, minutes, phone.shut_join(said, KEYS[who], PUBLIC, claim))


def an_ask(who: Id, minutes: int, what: str, *, proven: bool = True) -> Made:
    private = None if proven else Private("김사장", None, "01055501234")
    event_id = some_id(f"ask {what} {minutes}")
    about = who if proven else event_id
    said = AskedByPhone(about, what, "ko", private)
    fact = phone.shut_ask(said, bytes(32), PUBLIC, who if proven else b"")
    return from_hub(event_id, minutes, fact)


def a_sale(customer: Id | None = None) -> Made:
    line = facts.SaleLine(
        None, "", "", Won(5000), Milli(1000), Won(5000), Tax.EXEMPT, Measure.AMOUNT
    )
    cash = facts.Tender(TenderKind.CASH, Won(5000), Won(5000))
    fact = facts.Sale(
        "A-0001", (line,), Won(0), "", Won(5000), Won(0), (cash,), Won(0), customer, 1
    )
    return Made(SALE, NOON, NOON, fact)


def entry(made: Made, n: int) -> FeedEntry:
    if made.fact.kind not in codec.FROM_HUB:
        return entry_of(made, n, b"another pc's one", n)
    body = codec.encode(made.fact)
    plain = Envelope(
        HUB, n, made.event_id, made.fact.kind, 1, made.at_ms, 540, 20261123, HUB, hash_of_body(body)
    )
    return FeedEntry(n, made.fixed_ms, plain, body)


def book_with(*happened: Made, keys: tuple[Id, ...] = (KIM, LEE)) -> Any:
    book = fresh_book()
    log = HubLog(book.cursor(), SHOP_KEY)
    log.take_keys([WrappedKey(who, phone.boxed_key(KEYS[who], PUBLIC)) for who in keys])
    for n, made in enumerate(happened, start=1):
        log.add(entry(made, n))
    return book


def one(book: Any, sql: str, *args: object) -> Any:
    return book.execute(sql, args).fetchone()


def customer(book: Any, who: Id) -> Any:
    return one(
        book,
        "SELECT nickname, phone, source, visits, stamps FROM customer WHERE customer = ?",
        who,
    )


def test_who_joined_is_there_with_consents_and_the_sales_stamp() -> None:
    book = book_with(a_sale(), a_join(KIM, 5))

    assert customer(book, KIM) == ("김사장", "01055501234", "phone", 1, 1)
    kept = book.execute("SELECT about, action, method FROM consent ORDER BY about").fetchall()
    assert kept == [
        ("marketing", "granted", "own_phone"),
        ("night", "refused", "own_phone"),
        ("registration", "granted", "own_phone"),
    ]


def test_any_order_of_arrival_makes_the_same_regulars() -> None:
    happened = [
        a_sale(),
        a_join(KIM, 5),
        a_join(LEE, 9, "이모님"),
        an_ask(KIM, 12, "stop"),
        an_ask(KIM, 13, "erase", proven=False),
    ]

    found = [content(book_with(*order)) for order in permutations(happened)]

    assert all(rows == found[0] for rows in found)


def test_rows_made_anew_are_the_rows_that_were_there() -> None:
    book = book_with(a_join(KIM, 5), a_sale(), an_ask(KIM, 12, "night"), a_join(LEE, 3, "이모님"))
    before = content(book)

    rebuild(book.cursor(), SHOP_KEY)

    assert content(book) == before


def test_of_two_claims_on_one_sale_the_first_holds() -> None:
    book = book_with(a_join(LEE, 9, "이모님"), a_sale(), a_join(KIM, 5))

    assert (customer(book, KIM)[4], customer(book, LEE)[4]) == (1, 0)


@pytest.mark.parametrize("minutes", [1, 7])
def test_whom_the_shop_named_keeps_the_sale_before_and_after_a_claim(minutes: int) -> None:
    named = Made(some_id("named"), NOON, NOON + minutes * 60_000, facts.SaleAttributed(SALE, LEE))

    book = book_with(a_sale(), a_join(KIM, 5), named, a_join(LEE, 9, "이모님", with_claim=False))

    assert (customer(book, KIM)[4], customer(book, LEE)[4]) == (0, 1)


def test_a_claim_that_no_pc_of_the_shop_made_brings_a_regular_but_no_stamp() -> None:
    made = a_join(KIM, 5)
    forged = Joined(bytes([made.fact.claim[0]]) + bytes(101), made.fact.sealed)  # type: ignore[union-attr]

    book = book_with(a_sale(), made._replace(fact=forged))

    assert customer(book, KIM)[3:] == (0, 0)


def test_who_says_stop_from_their_own_address_is_stopped_at_once() -> None:
    book = book_with(a_join(KIM, 5), an_ask(KIM, 12, "stop"))

    acts = book.execute(
        "SELECT about FROM consent WHERE customer = ? AND action = 'withdrawn'", (KIM,)
    ).fetchall()
    assert sorted(acts) == [("marketing",), ("night",)]


def test_who_only_types_a_number_changes_nobodys_consent() -> None:
    book = book_with(a_join(KIM, 5), an_ask(KIM, 12, "stop", proven=False))

    assert one(book, "SELECT count(*) FROM consent WHERE action = 'withdrawn'") == (0,)
    assert one(book, "SELECT what, proven FROM phone_ask") == ("stop", 0)


def test_when_their_key_is_gone_the_consents_stay_without_a_name() -> None:
    book = book_with(a_sale(), a_join(KIM, 5))
    log = HubLog(book.cursor(), SHOP_KEY)

    log.take_keys([WrappedKey(KIM, b"")])
    rebuild(book.cursor(), SHOP_KEY)

    assert customer(book, KIM) == ("", "", "phone", 1, 1)
    assert one(book, "SELECT count(*) FROM consent WHERE customer = ?", KIM) == (3,)
    assert one(book, "SELECT count(*) FROM customer_key") == (1,)


def test_a_lost_key_is_not_told_to_the_hub_as_an_erasure() -> None:
    book = book_with(a_join(KIM, 5), keys=())

    assert HubLog(book.cursor(), SHOP_KEY).keys_of([KIM]) == []


def test_a_hub_that_lost_the_join_gets_it_back_with_the_key() -> None:
    book = book_with(a_join(KIM, 5))

    (key,) = HubLog(book.cursor(), SHOP_KEY).keys_of([KIM])

    assert (key.customer, key.fact) == (KIM, KIM)
    assert phone.unwrapped_key(key.wrapped, KIM, SHOP_KEY) == KEYS[KIM]


def test_what_cannot_be_opened_stops_nothing() -> None:
    torn = from_hub(KIM, 5, Joined(b"", b"\x92\xc4\x01x\xc4\x00"))

    book = book_with(torn, a_sale())

    assert one(book, "SELECT count(*) FROM sale") == (1,)
    assert one(book, "SELECT count(*) FROM customer") == (0,)


def test_a_time_put_right_afterwards_is_put_right_in_the_consents_too() -> None:
    made = a_join(KIM, 5)
    book = book_with(made)
    log = HubLog(book.cursor(), SHOP_KEY)

    log.confirm(FeedEntry(1, NOON, entry(made, 1).envelope, b""), move=False)

    stamps = {bytes(row[0])[:8] for row in book.execute("SELECT stamp FROM consent")}
    assert stamps == {NOON.to_bytes(8, "big")}
