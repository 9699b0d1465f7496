"""When a cash receipt (현금영수증) must be issued unasked, and until when.

The receipt itself is issued on the card terminal or at 홈택스; here it is only noted, and listed
until that is done (소득세법 162조의3; domain.md 3.8). Whose number it was is never kept.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from marketpos.domain.clock import day_number, day_of
from marketpos.domain.facts import Tender
from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import Won

ABOUT = "cash_receipt"
REQUIRED, REQUESTED, ISSUED = "required", "requested", "issued"
"""What a note about a sale's cash receipt may say."""

DUTY_FROM_WON = Won(100_000)
ISSUE_WITHIN_DAYS = 5
SELF_ISSUE_NUMBER = "010-000-1234"
"""The tax office's own number for a customer who gave none (자진발급)."""

DUTY_SINCE = {"의류": 20210101, "정육": 20240101, "곡물/기름": 20240101}
"""Since which day a trade must issue receipts unasked; the others only when asked."""

_CASH = frozenset({TenderKind.CASH, TenderKind.TRANSFER})


def cash_part(tenders: Iterable[Tender]) -> Won:
    """What of a sale was paid in cash or by bank transfer: the amount of the receipt."""
    return Won(sum(one.amount_won for one in tenders if one.kind in _CASH))


def is_due(trade: str, day: int, total: Won, tenders: Iterable[Tender]) -> bool:
    """Whether a receipt is a duty, asked for or not: the whole price counts, not the cash part."""
    since = DUTY_SINCE.get(trade)
    is_bound = since is not None and day >= since
    return is_bound and total >= DUTY_FROM_WON and cash_part(tenders) > 0


def issue_until(day: int) -> int:
    """The last day to issue the receipt of a sale of ``day``, as 20261128."""
    return day_number(day_of(day) + timedelta(days=ISSUE_WITHIN_DAYS))
