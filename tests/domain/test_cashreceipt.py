"""Cash receipts: whose duty, from when, and until when."""

from __future__ import annotations

import pytest

from marketpos.domain.cashreceipt import cash_part, is_due, issue_until
from marketpos.domain.facts import Tender
from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import Won

CASH = (Tender(TenderKind.CASH, Won(100_000), Won(100_000)),)


@pytest.mark.parametrize(
    ("trade", "day", "due"),
    [
        ("정육", 20231231, False),
        ("정육", 20240101, True),
        ("곡물/기름", 20240101, True),
        ("의류", 20201231, False),
        ("의류", 20210101, True),
        ("수산", 20261123, False),
        ("", 20261123, False),
    ],
)
def test_each_trade_has_the_duty_since_its_own_day(trade: str, day: int, *, due: bool) -> None:
    assert is_due(trade, day, Won(100_000), CASH) is due


def test_a_bank_transfer_is_cash_and_a_card_is_not() -> None:
    transfer = Tender(TenderKind.TRANSFER, Won(60_000), Won(60_000))
    card = Tender(TenderKind.CARD, Won(60_000), Won(60_000))

    assert cash_part([transfer, card]) == 60_000
    assert is_due("정육", 20261123, Won(120_000), [transfer, card])
    assert not is_due("정육", 20261123, Won(120_000), [card, card])


def test_it_is_issued_within_five_days_across_the_end_of_a_month() -> None:
    assert issue_until(20261128) == 20261203
