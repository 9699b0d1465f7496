"""What must hold after every touch, however wet the hand was."""

from __future__ import annotations

from typing import NamedTuple

from marketpos.app.rooms import Rooms
from marketpos.domain.cart import Cart
from marketpos.ui import window as rooms_of
from marketpos.ui.widgets.key import KeyRole
from marketpos.ui.words import money, say

_COUNTS = "SELECT count(*), coalesce(sum(voided), 0) FROM sale"
_NEW = "SELECT n, total_won, knocked_off_won FROM sale ORDER BY n DESC LIMIT ?"
_TENDERS = "SELECT coalesce(sum(amount_won), 0) FROM tender WHERE sale_n = ?"
_LINES = "SELECT name, quantity_milli, amount_won FROM sale_line WHERE sale_n = ?"
_TODAY = "SELECT count(*) FROM sale WHERE day = ? AND NOT voided"
_NUMBERS = "SELECT number FROM sale ORDER BY n"
SINGLE = ("once", "held", "slide")
"""Touches that come down once."""


class Counts(NamedTuple):
    """How many sales were ever made, and how many taken back."""

    sold: int
    voided: int


class Watch:
    """Looks at book and screen; ``look`` gives what is wrong as sentences."""

    def __init__(self, rooms: Rooms) -> None:
        self._rooms, self._book = rooms, rooms.book
        self.counts = self._count()
        self._remember()

    def look(self, how: str) -> list[str]:
        """After a touch made ``how``: what does not hold."""
        before, self.counts = self.counts, self._count()
        sold, voided = self.counts.sold - before.sold, self.counts.voided - before.voided
        wrong = self._sales(sold) if sold else []
        if how != "palm":  # which is three touches
            wrong += self._one_touch(how, sold, voided)
        self._remember()
        return wrong + self._cart() + self._status()

    def _one_touch(self, how: str, sold: int, voided: int) -> list[str]:
        """One touch does one thing, to the cart that was seen, and asks before it takes back."""
        wrong = []
        if sold + voided > 1:
            wrong.append(f"one touch ({how}) made {sold} sales and took {voided} back")
        if voided and self._was_at_counter and not self._was_asked:
            wrong.append(f"one touch ({how}) took a sale back without asking")
        if sold and how in SINGLE and self._book.rows(_NEW, (1,))[0][1] != self._was_seen:
            wrong.append("another amount was sold than the one on the screen")
        return wrong

    def _remember(self) -> None:
        counter = self._rooms.counter()
        self._was_at_counter = self._rooms.window.current() == rooms_of.SELL
        self._was_asked = counter.cart_panel.void_key.role() is KeyRole.AMBER
        self._was_seen = counter.cart().total_won

    def numbers(self) -> list[str]:
        """Whether a sale's number is missing or used twice."""
        numbers = [int(row[0].rpartition("-")[2]) for row in self._book.rows(_NUMBERS)]
        whole = numbers == list(range(1, len(numbers) + 1))
        return [] if whole else ["the numbers of the sales have a gap"]

    def _count(self) -> Counts:
        return Counts(*self._book.row(_COUNTS))

    def _sales(self, sold: int) -> list[str]:
        """Each new sale adds up, and no two of them are the same cart."""
        wrong, seen = [], set()
        for n, total, off in self._book.rows(_NEW, (sold,)):
            lines = tuple(tuple(row) for row in self._book.rows(_LINES, (n,)))
            if total != sum(line[2] for line in lines) - off:
                wrong.append("a sale is not the sum of its lines less the knock-off")
            if total != self._book.row(_TENDERS, (n,))[0]:
                wrong.append("the tenders of a sale do not come to its total")
            if lines in seen:
                wrong.append("one cart was sold twice by one touch")
            seen.add(lines)
        return wrong

    def _cart(self) -> list[str]:
        """Screen, hand and disk hold one cart."""
        counter = self._rooms.counter()
        cart, kept = counter.cart(), self._rooms.desk.counter.open_cart()
        wrong = []
        seen = self._rooms.window.current() == rooms_of.SELL  # it is read anew on the way there
        if seen and _plain(cart) != _plain(kept):
            wrong.append("the cart in hand is not the one in the book")
        if cart.total_won != max(0, sum(one.amount_won for one in cart.lines) - off_of(cart)):
            wrong.append("the total is not the sum of the lines less the knock-off")
        if counter.done() is None:
            wrong += self._shown(cart)
        return wrong

    def _shown(self, cart: Cart) -> list[str]:
        panel = self._rooms.counter().cart_panel
        rows = panel.list.rows()
        shown = len(cart.lines) + (cart.knocked_off_won > 0)
        if rows.before_tenders != shown:
            return [f"{rows.before_tenders} rows on the screen, {shown} in the cart"]
        if len(rows) == shown and panel.total.text() != money(cart.total_won):
            return ["the total on the screen is not the cart's"]
        return []

    def _status(self) -> list[str]:
        book, window = self._book, self._rooms.window
        count = book.row(_TODAY, (book.today(),))[0]
        if window.status.today() == say("오늘 {n}건", n=count):
            return []
        return [f"the status bar says {window.status.today()}, the book {count}"]


def off_of(cart: Cart) -> int:
    """What is knocked off a cart."""
    return cart.knocked_off_won


def is_at_rest(rooms: Rooms) -> bool:
    """An empty counter: nothing in the cart, nothing typed, nothing in the way."""
    counter = rooms.counter()
    seen = rooms.window.current() == rooms_of.SELL and counter.isVisible()
    typed = counter.waiting() is not None or counter.readout.amount()
    bare = counter.cart().is_empty and not typed and not counter.sheets.is_open()
    return seen and bare and counter.cart_panel.suspend_key.text() != say("나누기 그만")


def _plain(cart: Cart) -> tuple[object, ...]:
    return (tuple(cart.lines), cart.knocked_off_won, cart.knocked_off_why, cart.customer)
