"""Folds of coupons: given once, used once; a second use is flagged when two PCs meet."""

from __future__ import annotations

from marketpos.domain.facts import CouponIssued, CouponRedeemed
from marketpos.domain.ids import Id
from marketpos.store.driver import Cursor
from marketpos.store.folds import flags
from marketpos.store.folds.latest import is_newest
from marketpos.store.recorded import Recorded

USED_TWICE = "coupon.twice"
"""The flag's word for a coupon that was taken at two counters."""

_COUNTING_USES = (
    "SELECT count(*) FROM coupon_use LEFT JOIN sale USING (sale) WHERE coupon = ?"
    " AND coalesce(NOT voided AND (refunded_won = 0 OR refunded_won < total_won), 1)"
)


def coupon_issued(cursor: Cursor, recorded: Recorded, fact: CouponIssued) -> None:
    """A coupon was given; said twice, the newest word holds."""
    if not is_newest(cursor, fact.coupon, "coupon", recorded.stamp):
        return
    cursor.execute(
        "INSERT OR REPLACE INTO coupon VALUES (?, ?, ?, ?, ?, ?)",
        (
            fact.coupon,
            fact.customer,
            fact.what,
            fact.amount_won,
            fact.until_day,
            recorded.at_ms,
        ),
    )


def coupon_redeemed(cursor: Cursor, recorded: Recorded, fact: CouponRedeemed) -> None:
    """A coupon was taken in a sale."""
    cursor.execute(
        "INSERT OR REPLACE INTO coupon_use VALUES (?, ?, ?, ?, ?)",
        (recorded.event_id, fact.coupon, fact.sale, recorded.at_ms, recorded.day),
    )
    check(cursor, fact.coupon)


def check_sale(cursor: Cursor, sale: Id) -> None:
    """A sale was made, taken back or came back: its coupons count again, or no more."""
    for (coupon,) in cursor.execute(
        "SELECT coupon FROM coupon_use WHERE sale = ?", (sale,)
    ).fetchall():
        check(cursor, Id(bytes(coupon)))


def check(cursor: Cursor, coupon: Id) -> None:
    """Flag a coupon that counts more than once. A use in a sale that is still on its way counts."""
    (uses,) = cursor.execute(_COUNTING_USES, (coupon,)).fetchone()
    flags.stand(cursor, USED_TWICE, coupon, up=uses > 1)
