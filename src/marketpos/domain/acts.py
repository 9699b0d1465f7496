"""Who may do what at this PC: the owner, helpers, and whoever looks after the stall for a day."""

from __future__ import annotations

from enum import StrEnum

from marketpos.domain.refusal import Refusal


class Role(StrEnum):
    """What somebody is to the shop."""

    OWNER = "owner"
    HELPER = "helper"
    MINDER = "minder"


class Act(StrEnum):
    """What not everybody may do."""

    SELL = "sell"
    VOID = "void"
    REFUND = "refund"
    TAB = "tab"
    PEOPLE = "people"
    REGISTER = "register"
    MERGE = "merge"
    CLOSE_DAY = "close_day"
    PRICES = "prices"
    REPORTS = "reports"
    TELL = "tell"
    CARRY_OUT = "carry_out"
    FORGET = "forget"
    SETTINGS = "settings"


_HELPER = frozenset(
    (
        Act.SELL,
        Act.VOID,
        Act.REFUND,
        Act.TAB,
        Act.PEOPLE,
        Act.REGISTER,
        Act.CLOSE_DAY,
        Act.PRICES,
    )
)
_MAY = {
    Role.OWNER: frozenset(Act),
    Role.HELPER: _HELPER,
    Role.MINDER: frozenset((Act.SELL,)),
}


class NotAllowed(Refusal):
    """Whoever is at the desk may not do ``act``; the owner may."""


class Locked(Refusal):
    """Nobody is at the desk: a PIN opens it."""


def may(role: Role, act: Act) -> bool:
    """Whether ``role`` may do ``act``. 대신 봐 주기 sells, and no more (peers.md idea 18)."""
    return act in _MAY[role]
