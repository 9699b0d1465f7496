"""The lines of the cart as rows: made when they are painted, so that 500 cost what six do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import overload

from marketpos.domain.cart import Cart
from marketpos.domain.cart_line import CartLine
from marketpos.domain.tender import Offered
from marketpos.ui.screens.counter_bargain_words import why_words
from marketpos.ui.screens.counter_words import line_name, line_note
from marketpos.ui.tender_words import tender_name
from marketpos.ui.theme import Role, Text, looks
from marketpos.ui.widgets.row import Cell, Row
from marketpos.ui.words import MINUS, number, say


class CartRows(Sequence[Row]):
    """The lines, then what is knocked off, then what was handed over already."""

    def __init__(self, cart: Cart, offered: Sequence[Offered], trade: str) -> None:
        # as it is now: the next touch changes the cart before these rows are let go
        self._lines, self._offered, self._trade = tuple(cart.lines), tuple(offered), trade
        self._off_won, self._off_why = cart.knocked_off_won, cart.knocked_off_why
        self.lines = len(self._lines)
        self.before_tenders = self.lines + (self._off_won > 0)

    def __len__(self) -> int:
        return self.before_tenders + len(self._offered)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | Sequence[Row]:
        if isinstance(index, slice):
            return [self._row(at) for at in range(len(self))[index]]
        return self._row(index)

    def _row(self, at: int) -> Row:
        if at < self.lines:
            return self._line(self._lines[at])
        if at < self.before_tenders:
            return _row(say("깎아 드림"), why_words(self._off_why), -self._off_won, Role.AMBER)
        one = self._offered[at - self.before_tenders]
        note = say("받아 둠 · 누르면 도로 빼요")
        return _row(tender_name(one.kind, one.label), note, -one.given_won, Role.PRIMARY)

    def _line(self, line: CartLine) -> Row:
        note = line_note(line, self._trade, short=looks().compact)
        if line.is_gift:
            return _said(line_name(line), note, say("덤"), Role.AMBER)
        return _row(line_name(line), note, line.amount_won, Role.INK)


def _row(name: str, note: str, amount: int, ink: Role) -> Row:
    return _said(name, note, number(amount).replace("-", MINUS), ink)


def _said(name: str, note: str, shown: str, ink: Role) -> Row:
    return Row(
        (
            Cell(name, sub=note, bold=True, ink=ink, size=Text.NAME),
            Cell(shown, sub=" " if note else "", right=True, bold=True, ink=ink, size=Text.FIELD),
        )
    )
