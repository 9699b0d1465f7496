"""Whom or what a fact is about, where the newest word wins."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from marketpos.domain import facts
from marketpos.domain.facts import Fact
from marketpos.domain.ids import Id
from marketpos.domain.merging import pair_of

SHOP = Id(b"the shop itself.")


def _said(fact: Any) -> Any:
    """Whom a phone's word is about, once it was opened."""
    said = fact.sealed
    if isinstance(said, facts.JoinedByPhone):
        return said.customer
    return said.about if isinstance(said, facts.AskedByPhone) else None


_SUBJECTS: dict[type[Any], Callable[[Any], bytes]] = {
    facts.ShopSet: lambda fact: SHOP,
    facts.ChannelSet: lambda fact: fact.channel,
    facts.ProductSet: lambda fact: fact.product,
    facts.PriceSet: lambda fact: fact.product,
    facts.CustomerSet: lambda fact: fact.customer,
    facts.CustomerErased: lambda fact: fact.customer,
    facts.CustomerMerged: lambda fact: b"".join(pair_of(fact.kept, fact.gone)),
    facts.CustomerUnmerged: lambda fact: b"".join(pair_of(fact.kept, fact.gone)),
    facts.TabTaken: lambda fact: fact.sale,
    facts.CouponIssued: lambda fact: fact.coupon,
    facts.TabLimited: lambda fact: fact.customer or SHOP,
    facts.RetentionSet: lambda fact: SHOP,
    facts.SaleAttributed: lambda fact: fact.sale,
    facts.SaleNoted: lambda fact: fact.sale,
    facts.Refund: lambda fact: fact.sale,
    facts.FlagSeen: lambda fact: fact.flag,
    facts.DeviceJoined: lambda fact: fact.device,
    facts.Joined: _said,
    facts.Asked: _said,
}


def subject_of(fact: Fact) -> bytes | None:
    """The subject, by which these facts are folded again when one of their times was corrected.

    ``None`` for facts that only add: a sale counts the same whenever it was.
    """
    about = _SUBJECTS.get(type(fact))
    return about(fact) if about else None
