"""What is typed on the pad of the counter: what it is for, and what the readout says of it."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

from marketpos.domain.actions import Gift, Times, Waiting, Weight, Worth
from marketpos.domain.money import NOTHING, Won

FEWEST_WON = 100
"""A number below this before ``*`` is a count, from here on a price: nothing costs 99 won."""

PHONE_DIGITS = 4


class Hint(Enum):
    """What the readout says beside what is typed; the screen has the words."""

    IDLE = auto()
    AMOUNT = auto()
    COUNT = auto()  # 3500 × ...: how many
    COUNT_WAITS = auto()  # 3 × ...: touch a tile or a line
    QUANTITY = auto()  # × ...: of the last line
    TILE = auto()
    PHONE = auto()
    WEIGHT_WAITS = auto()
    WORTH_WAITS = auto()
    GIFT_WAITS = auto()
    RECEIVED = auto()
    NEEDS_NUMBER = auto()  # a key that works on a number was pressed without one
    TOO_LONG = auto()


class Mode(Enum):
    """What the digits are for."""

    NUMBER = auto()
    TIMES = auto()
    QUANTITY = auto()
    TILE = auto()
    PHONE = auto()
    WAITS = auto()
    RECEIVED = auto()


class Typed(NamedTuple):
    """Everything the pad remembers; keep it to go back to it with ``Keypad.give_back``."""

    mode: Mode = Mode.NUMBER
    digits: str = ""
    first: int = 0
    waiting: Waiting | None = None
    hint: Hint = Hint.IDLE
    cleared: bool = False

    @property
    def amount_won(self) -> Won:
        """The plain amount typed so far, 0 when something else is going on."""
        plain = self.mode is Mode.NUMBER and self.digits
        return Won(int(self.digits)) if plain else NOTHING

    @property
    def is_empty(self) -> bool:
        """Nothing is typed and nothing waits."""
        return self._replace(hint=Hint.IDLE, cleared=False) == EMPTY

    @property
    def for_next(self) -> Waiting | None:
        """What the next tile or line touched will get."""
        if self.mode is Mode.TIMES and not self.digits and self.first < FEWEST_WON:
            return Times(self.first)
        return self.waiting

    @property
    def said(self) -> Hint:
        """What to say beside ``text``."""
        if self.hint is not Hint.IDLE:
            return self.hint
        match self.for_next:
            case Times():
                return Hint.COUNT_WAITS
            case Weight():
                return Hint.WEIGHT_WAITS
            case Worth():
                return Hint.WORTH_WAITS
            case Gift():
                return Hint.GIFT_WAITS
        return _HINTS.get(self.mode, Hint.AMOUNT if self.digits else Hint.IDLE)

    @property
    def text(self) -> str:
        """What is typed, as the readout shows it: 7,000 or 3,500 × 2."""
        number = _grouped(self.digits)
        match self.mode:
            case Mode.TIMES:
                return f"{self.first:,} × {number}"
            case Mode.QUANTITY:
                return f"× {number}"
            case Mode.TILE:
                before = f"{self.first} × " if self.first else ""
                return f"{before}No. {self.digits}"
            case Mode.PHONE:
                return self.digits.ljust(PHONE_DIGITS, "·")
            case Mode.WAITS:
                return _waiting_text(self.waiting)
            case Mode.RECEIVED:
                return f"{self.first:,}"
        return number


EMPTY = Typed()
_HINTS = {
    Mode.TIMES: Hint.COUNT,
    Mode.QUANTITY: Hint.QUANTITY,
    Mode.TILE: Hint.TILE,
    Mode.PHONE: Hint.PHONE,
    Mode.RECEIVED: Hint.RECEIVED,
}


def _grouped(digits: str) -> str:
    return f"{int(digits):,}" if digits else ""


def _waiting_text(waiting: Waiting | None) -> str:
    match waiting:
        case Times(number) | Gift(number):
            return f"{number} ×"
        case Weight(number, in_geun):
            return f"{number}{'근' if in_geun else 'g'}"
        case Worth(amount):
            return f"{amount:,}"
    return ""
