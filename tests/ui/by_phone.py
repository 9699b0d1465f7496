"""What the hub would say of people on their own phones, said to a shop without a line."""

from marketpos.domain.facts import (
    Asked,
    AskedByPhone,
    Joined,
    JoinedByPhone,
    Private,
    Scanned,
)
from marketpos.domain.ids import Id, uuid7
from marketpos.domain.kinds import ConsentKind
from marketpos.domain.wording import WORDING
from marketpos.operations.desk import Desk
from marketpos.store.book import Book
from marketpos.store.hublog import HubLog
from marketpos.wire import codec, phone
from marketpos.wire.envelope import Envelope, hash_of_body
from marketpos.wire.messages import FeedEntry, WrappedKey

_KEY = b"p" * 32


def joins_by_phone(desk: Desk, nickname: str, place: str = "done") -> Id:
    """Somebody joins and agrees to be written down."""
    who = _id(desk)
    said = JoinedByPhone(
        who,
        place,
        "ko",
        WORDING,
        (ConsentKind.REGISTRATION,),
        None,
        Private(nickname, None, "01055504821"),
    )
    public = _public(desk)
    hear(
        desk.counter.book,
        phone.shut_join(said, _KEY, public, b""),
        who,
        phone.boxed_key(_KEY, public),
    )
    return who


def asks_by_phone(desk: Desk, about: Id, what: str) -> None:
    """Somebody asks from the address that is their own."""
    said = AskedByPhone(about, what, "ko", None)
    hear(desk.counter.book, phone.shut_ask(said, _KEY, _public(desk), about), _id(desk))


def asks_by_number(desk: Desk, number: str, what: str) -> None:
    """Somebody who lost their address asks by the number the shop may know them by."""
    ask, public = _id(desk), _public(desk)
    said = AskedByPhone(ask, what, "ko", Private(None, None, number))
    hear(desk.counter.book, phone.shut_ask(said, _KEY, public), ask, phone.boxed_key(_KEY, public))


def scans(desk: Desk, place: str, count: int) -> None:
    """So many opened the page from the QRs at a place."""
    hear(desk.counter.book, Scanned(place, count), _id(desk))


def hear(book: Book, fact: Joined | Asked | Scanned, event_id: Id, key: bytes = b"") -> None:
    """The hub says something, now."""
    body, now = codec.encode(fact), book.now().at_ms
    with book.slice() as cursor:
        log = HubLog(cursor, book.identity().shop_key)
        (n,) = cursor.execute("SELECT count(*) + 1 FROM event").fetchone()
        outside = Envelope(
            b"the hub's stream", n, event_id, fact.kind, 1, now, 540, book.today(),
            b"the hub itself..", hash_of_body(body),
        )  # fmt: skip
        log.take_keys([WrappedKey(event_id, key)] if key else [])
        log.add(FeedEntry(n, now, outside, body))


def _id(desk: Desk) -> Id:
    return uuid7(desk.counter.book.now().at_ms)


def _public(desk: Desk) -> bytes:
    return phone.shop_public_key(desk.counter.book.identity().shop_key)
