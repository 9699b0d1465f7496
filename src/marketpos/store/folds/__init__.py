"""Folds: how each kind of fact becomes rows. They do not depend on the order of arrival."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from marketpos.domain import facts
from marketpos.store.driver import Cursor
from marketpos.store.folds import (
    catalog,
    coupons,
    joins,
    merging,
    people,
    refunds,
    sales,
    shop,
    tab,
    till,
)
from marketpos.store.recorded import Recorded

Fold = Callable[[Cursor, Recorded, Any], None]

FOLDS: dict[type[Any], Fold] = {
    facts.ShopSet: shop.shop_set,
    facts.ChannelSet: shop.channel_set,
    facts.DeviceJoined: shop.device_joined,
    facts.QrShown: shop.qr_shown,
    facts.QrClaimed: shop.qr_claimed,
    facts.FlagSeen: shop.flag_seen,
    facts.ProductSet: catalog.product_set,
    facts.PriceSet: catalog.price_set,
    facts.CustomerSet: people.customer_set,
    facts.CustomerErased: people.customer_erased,
    facts.CustomerMerged: merging.customer_merged,
    facts.CustomerUnmerged: merging.customer_unmerged,
    facts.Consent: people.consent,
    facts.StampRedeemed: people.stamp_redeemed,
    facts.TabPaid: till.tab_paid,
    facts.TabAdjusted: people.tab_adjusted,
    facts.TabTaken: tab.tab_taken,
    facts.TabLimited: tab.tab_limited,
    facts.CouponIssued: coupons.coupon_issued,
    facts.CouponRedeemed: coupons.coupon_redeemed,
    facts.RetentionSet: shop.retention_set,
    facts.Sale: sales.sale,
    facts.SaleVoided: sales.sale_voided,
    facts.SaleAttributed: sales.sale_attributed,
    facts.SaleNoted: refunds.sale_noted,
    facts.Refund: refunds.refund,
    facts.TillOpened: till.till_opened,
    facts.TillMoved: till.till_moved,
    facts.DayClosed: till.day_closed,
    facts.DayAmended: till.day_amended,
    facts.VoucherRedeemed: till.voucher_redeemed,
    facts.Joined: joins.joined,
    facts.Asked: joins.asked,
    facts.Scanned: joins.scanned,
}
"""A kind that is missing here has no rows yet; its facts are kept, and folded once it has."""

ROW_TABLES = (
    "shop_field",
    "channel",
    "product",
    "price",
    "customer",
    "latest",
    "finding",
    "consent",
    "sale",
    "sale_line",
    "tender",
    "void",
    "attribution",
    "refund",
    "refund_line",
    "refund_tender",
    "sale_note",
    "takings",
    "till_entry",
    "day_close",
    "day_amend",
    "voucher_use",
    "merge",
    "tab_entry",
    "tab_taken",
    "tab_limit",
    "stamp_use",
    "coupon",
    "coupon_use",
    "qr_count",
    "qr_scan",
    "phone_join",
    "phone_ask",
    "paired_device",
    "flag",
)
"""Every table the folds write, and nothing else does."""


def fold(cursor: Cursor, recorded: Recorded) -> None:
    """Write the rows of one fact."""
    folding = FOLDS.get(type(recorded.fact))
    if folding is not None:
        folding(cursor, recorded, recorded.fact)
