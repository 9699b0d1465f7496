"""Where somebody came from: what stands after ``/j/`` is a sale's claim or a sign's short way.

A claim is worth a stamp once, for a week. Whoever comes with one that was used or is too old may
still become a regular: nobody is sent away, only the stamp is gone.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from sqlalchemy import Connection, delete, insert, select, update

from marketpos.domain.claims import CLAIM_DAYS, is_in_time, is_place
from marketpos.hub.prepared import Prepared, given
from marketpos.hub.rows import device, phone_claim, shop
from marketpos.wire import claims, paths
from marketpos.wire.claims import NotAClaim, Signed

_DAY_MS = 86_400_000
_is_claim = phone_claim.c.shop_id == given("shop"), phone_claim.c.tag == given("tag")
_claim = Prepared(select(phone_claim.c.used_ms).where(*_is_claim))


class Standing(StrEnum):
    """What a way is still worth."""

    SIGN = "sign"
    GOOD = "good"
    USED = "used"
    LATE = "late"


class Way(NamedTuple):
    """A way in that is known; ``text`` is how it is written in the address."""

    text: str
    shop_id: int
    place: str
    standing: Standing
    signed: Signed | None = None
    is_new: bool = True

    @property
    def stamps(self) -> int:
        """How many stamps are to be had by it."""
        is_good = self.signed is not None and self.standing is Standing.GOOD
        return self.signed.claim.stamps if self.signed and is_good else 0


def find(connection: Connection, text: str, now_ms: int) -> Way | None:
    """The way these letters mean, or ``None`` for what no PC of any shop here made."""
    named = paths.shop_and_place(text)
    if named is not None:
        return _sign(connection, text, *named)
    try:
        signed = claims.read(text)
    except NotAClaim:
        return None
    shop_id = _maker(connection, signed)
    return None if shop_id is None else _claimed(connection, text, shop_id, signed, now_ms)


def note_scan(connection: Connection, way: Way) -> bool:
    """Whether this is to be counted: a sale's QR once, a sign each time."""
    if way.signed is None:
        return True
    if not way.is_new or way.standing is Standing.LATE:
        return False
    connection.execute(insert(phone_claim), _row(way, None))
    return True


def use(connection: Connection, way: Way, now_ms: int) -> None:
    """The claim's stamp is taken; under the shop's lock, after looking once more."""
    if way.is_new:
        connection.execute(insert(phone_claim), _row(way, now_ms))
        return
    assert way.signed is not None
    it = phone_claim.c.shop_id == way.shop_id, phone_claim.c.tag == way.signed.claim.tag
    connection.execute(update(phone_claim).where(*it).values(used_ms=now_ms))


def forget_late(connection: Connection, shop_id: int, now_ms: int) -> None:
    """Claims that are too old by themselves need not be remembered."""
    late = phone_claim.c.shop_id == shop_id, phone_claim.c.until_ms < now_ms
    connection.execute(delete(phone_claim).where(*late))


def _sign(connection: Connection, text: str, shop_id: int, place: str) -> Way | None:
    known = select(shop.c.shop_id).where(shop.c.shop_id == shop_id, shop.c.public_key != b"")
    if not is_place(place) or connection.scalar(known) is None:
        return None
    return Way(text, shop_id, place, Standing.SIGN)


def _maker(connection: Connection, signed: Signed) -> int | None:
    """The shop whose PC signed; a PC that was put out may have been stolen, so it counts not."""
    begin = signed.claim.device
    asked = select(device.c.shop_id, device.c.public_key).where(
        device.c.device.between(begin, begin + b"\xff" * 8), device.c.revoked_ms.is_(None)
    )
    for shop_id, key in connection.execute(asked).all():
        if claims.is_genuine(key, str(shop_id), signed):
            return int(shop_id)
    return None


def _claimed(connection: Connection, text: str, shop_id: int, signed: Signed, now_ms: int) -> Way:
    held = _claim.first(connection, shop=shop_id, tag=signed.claim.tag)
    if not is_in_time(signed.claim.at_s * 1000, now_ms):
        standing = Standing.LATE
    elif held is not None and held[0] is not None:
        standing = Standing.USED
    else:
        standing = Standing.GOOD
    return Way(text, shop_id, signed.claim.place.value, standing, signed, held is None)


def _row(way: Way, used_ms: int | None) -> dict[str, object]:
    assert way.signed is not None
    claim = way.signed.claim
    until_ms = claim.at_s * 1000 + (CLAIM_DAYS + 1) * _DAY_MS
    return {"shop_id": way.shop_id, "tag": claim.tag, "until_ms": until_ms, "used_ms": used_ms}
