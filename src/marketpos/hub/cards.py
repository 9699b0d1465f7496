"""The shops' cards: the name and the link that customers see who join by phone."""

from __future__ import annotations

import msgspec
from sqlalchemy import Connection, delete, insert, select

from marketpos.domain.links import qr_url, read_link
from marketpos.domain.refusal import Refusal
from marketpos.hub.prepared import Prepared, given
from marketpos.hub.rows import market, shop, shop_card
from marketpos.wire.digests import digest_of_card
from marketpos.wire.messages import ShopCard

LONGEST = 300
STAMP_BYTES = 24
_of_shop = shop_card.c.shop_id == given("shop")
_card = Prepared(select(shop_card.c.card).where(_of_shop))


def keep(connection: Connection, shop_id: int, card: ShopCard | None) -> None:
    """Put a later card in the place of what is held; one that no PC of ours made is let lie."""
    if card is None or not _is_sound(card):
        return
    held = _held(connection, shop_id)
    if held is not None and held.stamp >= card.stamp:
        return
    connection.execute(delete(shop_card).where(shop_card.c.shop_id == shop_id))
    row = {"shop_id": shop_id, "stamp": card.stamp, "card": msgspec.msgpack.encode(card)}
    connection.execute(insert(shop_card), row)


def digest(connection: Connection, shop_id: int) -> bytes:
    """What a PC compares with its own card, "" when there is none."""
    held = _held(connection, shop_id)
    return digest_of_card(held) if held else b""


def card_of(connection: Connection, shop_id: int) -> ShopCard:
    """The shop's card, or what the association wrote down when it made the shop."""
    held = _held(connection, shop_id)
    if held is not None:
        return held
    asked = (
        select(shop.c.name, market.c.name.label("market"))
        .outerjoin(market, market.c.market_id == shop.c.market_id)
        .where(shop.c.shop_id == shop_id)
    )
    row = connection.execute(asked).one()
    return ShopCard(b"", row.name, row.market or "")


def link_of(card: ShopCard) -> str:
    """Where customers are led, "" for nowhere: never to what only looks like a channel."""
    try:
        return qr_url(read_link(card.url)) if card.url else ""
    except Refusal:
        return ""


def _held(connection: Connection, shop_id: int) -> ShopCard | None:
    row = _card.first(connection, shop=shop_id)
    return msgspec.msgpack.decode(row[0], type=ShopCard) if row else None


def _is_sound(card: ShopCard) -> bool:
    said = (card.name, card.market, card.phone, card.service, card.url, card.label)
    return (
        len(card.stamp) == STAMP_BYTES
        and bool(card.name)
        and all(len(one) <= LONGEST and one.isprintable() for one in said)
    )
