"""The pad of the counter as a machine: keys go in, what to do comes out, nothing is drawn here.

The on-screen pad and the number pad of a keyboard drive the same machine. On the screen a number
comes before what it is for (600, g·근), because a finger has just touched the line it is for; on
the number pad ``*`` comes first, or between a price and a count.

======================  ==================================================================
``7000`` ``ring_up``    ring up an amount (``ring_up`` is 담기, and ``+`` on the number pad)
``3500 * 2 ring_up``    the same several times
``* 3 ring_up``         the touched or last line becomes three
``. 0 1``               the product with this number on its tile; ``3 * . 0 1`` three of it
``/ 4 8 2 1``           the regular whose telephone ends so
``minus``               forget what is typed, else take back the last line
``enter``               ring up what is typed, else finish with exact cash
``50000 / enter``       finish with that much cash, and change
======================  ==================================================================

``times``, ``weight`` (g·근), ``worth`` (원어치), ``knock_off`` (깎기), ``gift`` (덤), ``back``
(← 하나), ``clear`` (모두 지움) are keys of the screen only. What is typed for a product that nobody
touched yet *waits*: the next tile, or the next line touched, takes it with ``for_tile`` or
``for_line``.
"""

from __future__ import annotations

from marketpos.domain.actions import (
    Action,
    ClearCart,
    FindRegular,
    Finish,
    Gift,
    KnockOff,
    Price,
    RestoreCart,
    RingUpAmount,
    RingUpTile,
    TakeBack,
    Times,
    Waiting,
    Weight,
    Worth,
)
from marketpos.domain.cart_line import FEWEST_GRAMS
from marketpos.domain.cart_lines import Hand
from marketpos.domain.keypad_typed import EMPTY, FEWEST_WON, PHONE_DIGITS, Hint, Mode, Typed
from marketpos.domain.money import DEAREST_WON, Won

LONGEST = len(str(DEAREST_WON))
"""Digits an amount may have."""

LONGEST_COUNT = 4
TILE_DIGITS = 2

KEYS = (
    *"0123456789",
    *("000", "times", "weight", "worth", "knock_off", "gift", "back", "clear", "ring_up"),
    *("plus", "minus", "star", "slash", "dot", "enter"),
)
"""Every key there is, by name."""


class Keypad:
    """What has been typed, and what the next key makes of it.

    ``hand`` says what the pad works on; the screen sets it whenever the cart changed.
    """

    def __init__(self) -> None:
        self.typed = EMPTY
        self.hand = Hand.NOTHING
        self._before = EMPTY

    @property
    def amount_won(self) -> Won:
        """The plain amount typed so far, 0 when something else is going on."""
        return self.typed.amount_won

    @property
    def is_empty(self) -> bool:
        """Nothing is typed and nothing waits."""
        return self.typed.is_empty

    @property
    def restores(self) -> bool:
        """Whether 모두 지움 would put back what it cleared."""
        return self.typed.cleared and self.is_empty

    @property
    def waiting(self) -> Waiting | None:
        """What the next tile or line touched will get."""
        return self.typed.for_next

    @property
    def received_won(self) -> Won:
        """The cash that Enter would finish with, 0 when none was named."""
        return Won(self.typed.first if self.typed.mode is Mode.RECEIVED else 0)

    @property
    def is_plain(self) -> bool:
        """Whether a number is being typed, not a telephone's or a tile's."""
        return self.typed.mode in (Mode.NUMBER, Mode.TIMES) and not self.is_empty

    @property
    def weight(self) -> Weight | None:
        """What g·근 would make of the number typed: its key says so."""
        return _weight(self.amount_won) if self.amount_won else None

    @property
    def hint(self) -> Hint:
        """What to say beside ``text``."""
        return self.typed.said

    @property
    def text(self) -> str:
        """What is typed, as the readout shows it: 7,000 or 3,500 × 2."""
        return self.typed.text

    def press(self, key: str) -> Action | None:
        """Press one of ``KEYS``; what to do now, or ``None`` when something was only typed."""
        self._before = self.typed
        typed = self.typed._replace(hint=Hint.IDLE, cleared=False)
        restores, self.typed = self.restores, typed
        match key:
            case "back":
                return self._back()
            case "clear":
                return self._clear(restores=restores)
            case "minus":
                return self._forget()
            case "plus" | "ring_up":
                return self._ring_up()
            case "enter":
                return self._enter()
            case "star":
                return self._star()
            case "slash":
                return self._slash()
            case "dot":
                return self._dot()
            case "times" | "weight" | "worth" | "knock_off" | "gift":
                return self._work_on_number(key)
        return self._type(key)

    def for_tile(self) -> Waiting | None:
        """A tile was touched: what waits for it, which is then no longer typed.

        A bare count typed before (3, tile) is one too; an amount stays where it is.
        """
        self._before, waiting = self.typed, self.waiting
        if waiting is None and 0 < self.amount_won < FEWEST_WON:
            waiting = Times(int(self.amount_won))
        if waiting is not None:
            self.typed = EMPTY
        return waiting

    def for_line(self) -> Waiting | None:
        """A line of the cart was touched: what waits for it."""
        self._before, waiting = self.typed, self.waiting
        if waiting is not None:
            self.typed = EMPTY
        return waiting

    def take_amount(self) -> Won:
        """Take the plain amount typed, for a tender or a price; 0 when there is none."""
        amount = self.amount_won
        if amount:
            self._before, self.typed = self.typed, EMPTY
        return amount

    def forget(self) -> None:
        """Nothing is typed any more."""
        self._before, self.typed = self.typed, EMPTY

    def settle(self) -> None:
        """Something is touched anew: what is typed now is what a refusal gives back."""
        self._before = self.typed

    def give_back(self, typed: Typed | None = None) -> None:
        """What came of the last key was refused: it stands there as before, or as ``typed``."""
        self.typed = self._before if typed is None else typed

    def _type(self, digits: str) -> Action | None:
        typed = self.typed
        match typed.mode:
            case Mode.TILE:
                return self._type_tile(digits)
            case Mode.PHONE:
                return self._type_phone(digits)
            case Mode.WAITS | Mode.RECEIVED:
                typed = EMPTY
        number = (typed.digits + digits).lstrip("0")
        longest = LONGEST if typed.mode is Mode.NUMBER else LONGEST_COUNT
        if len(number) > longest:
            self.typed = typed._replace(hint=Hint.TOO_LONG)
        else:
            self.typed = typed._replace(digits=number)
        return None

    def _type_tile(self, digits: str) -> Action | None:
        number = (self.typed.digits + digits)[:TILE_DIGITS]
        self.typed = self.typed._replace(digits=number)
        return self._ring_up() if len(number) == TILE_DIGITS else None

    def _type_phone(self, digits: str) -> Action | None:
        number = (self.typed.digits + digits)[:PHONE_DIGITS]
        self.typed = self.typed._replace(digits=number)
        return self._done(FindRegular(number)) if len(number) == PHONE_DIGITS else None

    def _back(self) -> Action | None:
        typed = self.typed
        if typed.digits:
            self.typed = typed._replace(digits=typed.digits[:-1])
        elif typed.mode in (Mode.TIMES, Mode.TILE) and typed.first:
            self.typed = EMPTY._replace(digits=str(typed.first))
        else:
            return self._forget()
        return None

    def _clear(self, *, restores: bool) -> Action | None:
        if restores:
            return self._done(RestoreCart())
        if not self.is_empty:
            self.typed = EMPTY
            return None
        self.typed = EMPTY._replace(cleared=True)
        return ClearCart()

    def _forget(self) -> Action | None:
        if self.is_empty:
            return TakeBack()
        self.typed = EMPTY
        return None

    def _ring_up(self) -> Action | None:
        typed = self.typed
        number = int(typed.digits or 0)
        match typed.mode:
            case Mode.NUMBER if number:
                amount = Won(number)
                return self._done(
                    Price(amount) if self.hand is Hand.TOUCHED else RingUpAmount(amount)
                )
            case Mode.TIMES:
                return self._ring_up_times(typed.first, number)
            case Mode.QUANTITY if typed.digits:
                return self._done(Times(number))
            case Mode.TILE if number:
                return self._done(RingUpTile(number, typed.first))
            case Mode.WAITS if isinstance(typed.waiting, Times):
                return self._done(typed.waiting)
            case Mode.RECEIVED:
                return self._done(RingUpAmount(Won(typed.first)))
        return self._needs_number()

    def _ring_up_times(self, first: int, count: int) -> Action | None:
        if count:
            return self._done(RingUpAmount(Won(first), count))
        return self._done(Times(first) if first < FEWEST_WON else RingUpAmount(Won(first)))

    def _enter(self) -> Action | None:
        if self.is_empty:
            return Finish()
        if self.typed.mode is Mode.RECEIVED:
            return self._done(Finish(Won(self.typed.first)))
        return self._ring_up()

    def _star(self) -> Action | None:
        amount = self.amount_won
        if amount:
            self.typed = Typed(Mode.TIMES, first=amount)
        elif self.is_empty:
            self.typed = Typed(Mode.QUANTITY)
        else:
            self.typed = self.typed._replace(hint=Hint.NEEDS_NUMBER)
        return None

    def _slash(self) -> Action | None:
        if self.amount_won:
            self.typed = Typed(Mode.RECEIVED, first=self.amount_won)
        else:
            self.typed = Typed(Mode.PHONE)
        return None

    def _dot(self) -> Action | None:
        waiting = self.waiting
        if self.is_empty or isinstance(waiting, Times):
            self.typed = Typed(Mode.TILE, first=waiting.number if isinstance(waiting, Times) else 0)
        else:
            self.typed = self.typed._replace(hint=Hint.NEEDS_NUMBER)
        return None

    def _work_on_number(self, key: str) -> Action | None:
        """The keys of the screen: what was typed is for the line in hand, or waits."""
        amount = self.amount_won
        match key:
            case "times" if not amount or amount >= FEWEST_WON:
                return self._star()
            case "times":
                return self._give(Times(int(amount)), in_hand=self.hand is not Hand.NOTHING)
            case "knock_off":
                return self._knock_off(amount)
            case "gift":
                return self._gift(int(amount))
            case "weight" if self.is_empty:
                amount = Won(1)  # 한 근 주세요
        if not amount:
            return self._needs_number()
        what = _weight(amount) if key == "weight" else Worth(amount)
        return self._give(what, in_hand=self.hand in (Hand.TOUCHED, Hand.WEIGHED))

    def _knock_off(self, amount: Won) -> Action | None:
        if amount or self.is_empty:
            return self._done(KnockOff(amount or None))
        return self._needs_number()

    def _gift(self, number: int) -> Action | None:
        """The touched line for nothing, else what is touched next; the same again forgets it."""
        if isinstance(self.typed.waiting, Gift):
            return self._forget()
        if len(str(number)) > LONGEST_COUNT:
            self.typed = self.typed._replace(hint=Hint.TOO_LONG)
            return None
        return self._give(Gift(number or 1), in_hand=self.hand is Hand.TOUCHED)

    def _give(self, what: Waiting, *, in_hand: bool) -> Action | None:
        if in_hand:
            return self._done(what)
        self.typed = Typed(Mode.WAITS, waiting=what)
        return None

    def _needs_number(self) -> Action | None:
        self.typed = self.typed._replace(hint=Hint.NEEDS_NUMBER)
        return None

    def _done(self, action: Action) -> Action:
        self.typed = EMPTY
        return action


def _weight(number: int) -> Weight:
    return Weight(number, in_geun=number < FEWEST_GRAMS)
