"""Coupons: what stands in their QR, so that any counter of the shop can take them offline.

Only digits stand in the QR: a scanner under a Korean input method types them unharmed
(domain.md 3.1). They say which coupon, what it is worth and until when, and end with a short
code made with the shop's key, so a stranger's print is worth nothing and another counter, which
has not heard of the coupon yet, knows what it may give.
"""

from __future__ import annotations

import hmac
from datetime import date, timedelta
from enum import StrEnum
from hashlib import sha256
from typing import NamedTuple

from marketpos.domain.clock import day_number, day_of
from marketpos.domain.ids import Id
from marketpos.domain.money import Won
from marketpos.domain.refusal import Refusal

SEED_BYTES = 8
MAC_BYTES = 6
"""One of 2.8 * 10^14: enough where every try needs a counter and a shopkeeper."""

PREFIX = "99"
"""No product barcode of thirteen digits and no scale's label is this long and begins so."""

DIGITS = len(PREFIX) + 46
DEAREST_COUPON_WON = Won((1 << 24) - 1)

_FIRST_DAY = date(2026, 1, 1)
_CODED = SEED_BYTES + 3 + 2 + MAC_BYTES


class Span(StrEnum):
    """How long a coupon is good for."""

    TWO_WEEKS = "two_weeks"
    MONTH = "month"
    THREE_MONTHS = "three_months"


class Standing(StrEnum):
    """What has become of a coupon."""

    OPEN = "open"
    USED = "used"
    EXPIRED = "expired"


class NotACoupon(Refusal):
    """What was scanned is no coupon of this shop, or a digit of it is torn."""


class CouponExpired(Refusal):
    """The coupon was good until ``until_day``."""


class CouponUsed(Refusal):
    """The coupon was used before, on ``day``."""


class TooMuchForACoupon(Refusal):
    """A coupon is worth sixteen million won at most."""


class Coupon(NamedTuple):
    """A coupon as its QR tells it. ``amount_won`` is 0 for goods; ``until_day`` as 20261231."""

    coupon: Id
    amount_won: Won
    until_day: int


def good_until(today: int, span: Span) -> int:
    """The last day of a coupon given on ``today``; the 31st of a shorter month is its last day."""
    day = day_of(today)
    if span is Span.TWO_WEEKS:
        return day_number(day + timedelta(days=14))
    month = day.month - 1 + (1 if span is Span.MONTH else 3)
    first = date(day.year + month // 12, month % 12 + 1, 1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return day_number(min(first + timedelta(days=day.day - 1), last))


def standing(used_day: int, until_day: int, today: int) -> Standing:
    """What has become of it; used counts for more than the day. ``used_day`` 0: not used."""
    if used_day:
        return Standing.USED
    return Standing.OPEN if until_day >= today else Standing.EXPIRED


def gives(what: str, amount: Won, money: str = "{:,}원") -> str:
    """What a coupon gives, with the amount where its words leave that out."""
    said = not amount or f"{amount:,}" in what
    return what if said else f"{what} {money.format(amount)}"


def coupon_id(seed: bytes) -> Id:
    """The id of the coupon with this seed of eight bytes: it follows, so a QR need not hold it."""
    return Id(seed + sha256(b"marketpos coupon" + seed).digest()[: 16 - SEED_BYTES])


def code_of(coupon: Coupon, shop_key: bytes) -> str:
    """The forty-eight digits of the QR.

    Raises:
        TooMuchForACoupon: the amount does not fit.
    """
    if not 0 <= coupon.amount_won <= DEAREST_COUPON_WON:
        raise TooMuchForACoupon(amount_won=coupon.amount_won)
    plain = _plain(coupon)
    return PREFIX + str(int.from_bytes(plain + _mac(plain, shop_key), "big")).zfill(46)


def is_code(text: str) -> bool:
    """Whether ``text`` looks like a coupon at all, to tell it from a barcode before asking."""
    return len(text) == DIGITS and text.isascii() and text.isdigit() and text.startswith(PREFIX)


def read(text: str, shop_key: bytes) -> Coupon:
    """The coupon in a scanned QR.

    Raises:
        NotACoupon: it is not this shop's.
    """
    coupon, mac = taken_apart(text)
    if not hmac.compare_digest(mac, _mac(_plain(coupon), shop_key)):
        raise NotACoupon
    return coupon


def taken_apart(text: str) -> tuple[Coupon, bytes]:
    """What stands in a QR, before it is known whether the shop's key made it.

    Raises:
        NotACoupon: it cannot be read at all.
    """
    digits = text.strip()
    if not is_code(digits):
        raise NotACoupon
    value = int(digits[len(PREFIX) :])
    if value >> (_CODED * 8):
        raise NotACoupon
    raw = value.to_bytes(_CODED, "big")
    seed, amount, days = raw[:SEED_BYTES], raw[SEED_BYTES:-8], raw[-8:-MAC_BYTES]
    until = _FIRST_DAY + timedelta(days=int.from_bytes(days, "big"))
    won = Won(int.from_bytes(amount, "big"))
    return Coupon(coupon_id(seed), won, day_number(until)), raw[-MAC_BYTES:]


def _plain(coupon: Coupon) -> bytes:
    days = (day_of(coupon.until_day) - _FIRST_DAY).days
    return (
        coupon.coupon[:SEED_BYTES] + coupon.amount_won.to_bytes(3, "big") + days.to_bytes(2, "big")
    )


def _mac(plain: bytes, shop_key: bytes) -> bytes:
    """Made with a key of its own, so that the shop's key seals bodies and nothing else."""
    own = hmac.digest(shop_key, b"marketpos coupon 1", "sha256")
    return hmac.digest(own, plain, "sha256")[:MAC_BYTES]
