"""Somebody joins on their phone, withdraws, or asks: shut at once, told to the shop in its feed.

The hub keeps no name and no number. Of a join it keeps which random id belongs to which personal
address (as a hash of its token), so that a withdrawal finds its way; forgotten with the person.
"""

from __future__ import annotations

from hashlib import sha256
from typing import NamedTuple

from sqlalchemy import Connection, delete, insert, select

from marketpos.domain.facts import AskedByPhone, JoinedByPhone, Private
from marketpos.domain.ids import Id, uuid7
from marketpos.domain.kinds import ConsentKind
from marketpos.domain.wording import WORDING
from marketpos.hub import feeds, saying, ways
from marketpos.hub.records import Records
from marketpos.hub.rows import phone_ask, phone_join, shop
from marketpos.hub.ways import Standing, Way
from marketpos.wire import phone, sealing

ANSWER_DAYS = 10
"""In which a shop answers (domain.md 4.1); asked again before that, it is the same question."""

_DAY_MS = 86_400_000


class Said(NamedTuple):
    """What somebody typed and ticked, until it is shut."""

    nickname: str
    phone: str
    agreed: tuple[ConsentKind, ...]
    language: str


class Member(NamedTuple):
    """Who a personal address belongs to, so far as the hub knows: a random id."""

    shop_id: int
    customer: Id
    stamps: int
    standing: Standing


def join(records: Records, connection: Connection, way: Way, token: str, said: Said) -> Member:
    """Make a regular, once for each token: who touches the button twice is one person."""
    feeds.locked_end(connection, way.shop_id)
    now_ms = records.now_ms()
    known = member(connection, token)
    if known is not None:
        return known
    way = ways.find(connection, way.text, now_ms) or way  # another phone may have been quicker
    event_id = uuid7(now_ms)
    _tell(records, connection, way, event_id, said)
    if way.standing is Standing.GOOD:
        ways.use(connection, way, now_ms)
    ways.forget_late(connection, way.shop_id, now_ms)
    row = {"shop_id": way.shop_id, "token_hash": _hash(token), "customer": event_id}
    row |= {"place": way.place, "stamps": way.stamps, "standing": way.standing.value}
    connection.execute(insert(phone_join), row | {"at_ms": now_ms})
    return Member(way.shop_id, event_id, way.stamps, way.standing)


def member(connection: Connection, token: str) -> Member | None:
    """Whose personal address this is."""
    asked = select(
        phone_join.c.shop_id, phone_join.c.customer, phone_join.c.stamps, phone_join.c.standing
    ).where(phone_join.c.token_hash == _hash(token))
    row = connection.execute(asked).first()
    if row is None:
        return None
    return Member(row.shop_id, Id(row.customer), row.stamps, Standing(row.standing))


def ask_as_member(
    records: Records, connection: Connection, who: Member, what: str, language: str
) -> None:
    """A withdrawal or a question from a personal address."""
    feeds.locked_end(connection, who.shop_id)
    if _is_asked_anew(connection, who.shop_id, who.customer, what, records.now_ms()):
        said = AskedByPhone(who.customer, what, language, None)
        _ask(records, connection, who.shop_id, uuid7(records.now_ms()), said, who.customer)


def ask_by_number(
    records: Records, connection: Connection, shop_id: int, token: str, what: str, said: Said
) -> None:
    """The same of somebody who has no personal address: by name and number, for the shop to see."""
    feeds.locked_end(connection, shop_id)
    if _is_asked_anew(connection, shop_id, _hash(token), what, records.now_ms()):
        event_id = uuid7(records.now_ms())
        private = Private(said.nickname or None, None, said.phone or None)
        asked = AskedByPhone(event_id, what, said.language, private)
        _ask(records, connection, shop_id, event_id, asked)


def _tell(records: Records, connection: Connection, way: Way, event_id: Id, said: Said) -> None:
    """The person's own key is made here, boxed to the shop, and forgotten with this call."""
    public, key = _public_key(connection, way.shop_id), sealing.new_key()
    joined = JoinedByPhone(
        event_id,
        way.place,
        said.language,
        WORDING,
        said.agreed,
        None,
        Private(said.nickname, None, said.phone or None),
    )
    is_good = way.signed is not None and way.standing is Standing.GOOD
    claim = way.signed.raw if way.signed and is_good else b""
    fact = phone.shut_join(joined, key, public, claim)
    saying.say(records, connection, way.shop_id, event_id, fact, phone.boxed_key(key, public))


def _ask(
    records: Records,
    connection: Connection,
    shop_id: int,
    event_id: Id,
    said: AskedByPhone,
    joined: bytes = b"",
) -> None:
    public, key = _public_key(connection, shop_id), sealing.new_key()
    fact = phone.shut_ask(said, key, public, joined)
    boxed = b"" if joined else phone.boxed_key(key, public)
    saying.say(records, connection, shop_id, event_id, fact, boxed)


def _is_asked_anew(
    connection: Connection, shop_id: int, who: bytes, what: str, now_ms: int
) -> bool:
    old = phone_ask.c.shop_id == shop_id, phone_ask.c.at_ms < now_ms - ANSWER_DAYS * _DAY_MS
    connection.execute(delete(phone_ask).where(*old))
    same = phone_ask.c.shop_id == shop_id, phone_ask.c.who == who, phone_ask.c.what == what
    if connection.scalar(select(phone_ask.c.at_ms).where(*same)) is not None:
        return False
    row = {"shop_id": shop_id, "who": who, "what": what, "at_ms": now_ms}
    connection.execute(insert(phone_ask), row)
    return True


def _public_key(connection: Connection, shop_id: int) -> bytes:
    asked = select(shop.c.public_key).where(shop.c.shop_id == shop_id)
    return bytes(connection.execute(asked).scalar_one())


def _hash(token: str) -> bytes:
    return sha256(b"phone " + token.encode()).digest()
