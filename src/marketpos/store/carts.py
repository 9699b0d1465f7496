"""The open cart and those put aside: kept at every touch, so a power cut costs nothing."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, NamedTuple

from marketpos.domain.cart import Cart, CartCustomer
from marketpos.domain.cart_line import CartLine
from marketpos.domain.ids import Id
from marketpos.domain.kinds import Measure, Tax, TenderKind
from marketpos.domain.money import Milli, Won
from marketpos.domain.tender import Offered
from marketpos.store.book import Book
from marketpos.store.driver import Cursor

OPEN = b"open"
_PUT = (
    "INSERT INTO cart VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE"
    " SET state = excluded.state, label = excluded.label, at_ms = excluded.at_ms,"
    " content = excluded.content"
)


class Suspended(NamedTuple):
    """A cart put aside, as the list shows it."""

    cart: bytes
    label: str
    at_ms: int
    total_won: Won


def keep_open(book: Book, cart: Cart, offered: Sequence[Offered] = ()) -> None:
    """Remember the open cart as it is now, and what was handed over for it already."""
    book.jot(_PUT, (OPEN, "open", "", book.now().at_ms, _text(cart, offered)))


def open_cart(book: Book) -> Cart:
    """The cart as the last touch left it, whatever happened since."""
    row = book.row("SELECT content FROM cart WHERE cart = ?", (OPEN,))
    return _cart(row[0]) if row else Cart()


def open_offered(book: Book) -> list[Offered]:
    """What was handed over for the open cart: coupons, and the parts of a split."""
    row = book.row("SELECT content FROM cart WHERE cart = ?", (OPEN,))
    kept = json.loads(row[0]).get("offered", ()) if row else ()  # older carts have none
    return [_offered(*one) for one in kept]


def put_aside(book: Book, name: bytes, label: str, cart: Cart) -> None:
    """Keep a cart for later under ``name``."""
    book.jot(_PUT, (name, "suspended", label, book.now().at_ms, _text(cart)))


def put_asides(book: Book) -> list[Suspended]:
    """The carts put aside, the oldest first."""
    found = book.rows(
        "SELECT cart, label, at_ms, content FROM cart WHERE state = 'suspended' ORDER BY at_ms"
    )
    return [
        Suspended(bytes(name), label, at, _cart(text).total_won) for name, label, at, text in found
    ]


def take_up(book: Book, name: bytes) -> Cart | None:
    """The cart put aside under ``name``."""
    row = book.row("SELECT content FROM cart WHERE cart = ? AND state = 'suspended'", (name,))
    return _cart(row[0]) if row else None


def drop(book: Book, name: bytes) -> None:
    """Let go of a cart that was put aside."""
    book.jot("DELETE FROM cart WHERE cart = ?", (name,))


def forget_in_carts(cursor: Cursor, customer: Id) -> None:
    """Somebody was forgotten: the carts stay, but not whose they were."""
    for name, text in cursor.execute("SELECT cart, content FROM cart").fetchall():
        kept = json.loads(text)
        if kept["who"] and kept["who"][0] == customer.hex():
            kept["who"] = None
            plain = json.dumps(kept, ensure_ascii=False)
            cursor.execute("UPDATE cart SET label = '', content = ? WHERE cart = ?", (plain, name))


def bring_carts(cursor: Cursor, found: list[Any]) -> None:
    """Take over the carts of another book: its open one stays open if none is open here."""
    from hashlib import sha256  # not on the start path

    here = cursor.execute("SELECT content FROM cart WHERE cart = ?", (OPEN,)).fetchone()
    free = here is None or not json.loads(here[0])["lines"]
    for name, state, label, at_ms, text in found:
        if state != "open":
            row = (bytes(name), state, label, at_ms, text)
        elif not json.loads(text)["lines"] or (here is not None and here[0] == text):
            continue
        else:
            row = (OPEN, state, label, at_ms, text)
            if not free:
                aside = sha256(text.encode()).digest()[:16]  # the same when it is brought again
                row = (aside, "suspended", label, at_ms, text)
        cursor.execute(_PUT, row)


_SHORT, _STEP = 900, 4096
"""Bytes: what fits in a page beside other rows, and what a longer text is rounded up to."""

_written: dict[int, tuple[CartLine, str]] = {}
"""The lines of the cart kept last, by identity, as they were written: a touch changes one of them,
and writing out five hundred took longer than painting them."""


def _text(cart: Cart, offered: Sequence[Offered] = ()) -> str:
    who = cart.customer
    rest = json.dumps(
        {
            "off": [cart.knocked_off_won, cart.knocked_off_why],
            "who": [who.customer.hex(), *who[1:]] if who else None,
            "touched": cart.touched,
            "offered": [[*one[:4], one.coupon.hex() if one.coupon else ""] for one in offered],
        },
        ensure_ascii=False,
    )
    return _padded(f'{{"lines": [{", ".join(_texts(cart.lines))}], {rest[1:]}')


def _padded(text: str) -> str:
    """A long text with spaces at its end, so that mostly it stays as long as it was.

    SQLite then writes only the pages that changed: one of twenty, where a line more is rung up.
    """
    size = len(text.encode())
    return text if size < _SHORT else text + " " * (-size % _STEP)


def _texts(lines: list[CartLine]) -> list[str]:
    known = [_written.get(id(line)) or (line, _line_text(line)) for line in lines]
    _written.clear()
    _written.update((id(one[0]), one) for one in known)
    return [text for _, text in known]


def _line_text(line: CartLine) -> str:
    product = line.product.hex() if line.product else None
    return json.dumps([*line[:7], product, *line[8:]], ensure_ascii=False)


def _cart(text: str) -> Cart:
    kept = json.loads(text)
    cart = Cart([_line(one) for one in kept["lines"]])
    cart.knocked_off_won, cart.knocked_off_why = kept["off"]
    cart.touched = kept["touched"]
    if kept["who"]:
        customer, *rest = kept["who"]
        cart.customer = CartCustomer(Id(bytes.fromhex(customer)), *rest)
    return cart


def _offered(kind: str, given: int, label: str, vouchers: int, coupon: str) -> Offered:
    held = Id(bytes.fromhex(coupon)) if coupon else None
    return Offered(TenderKind(kind), Won(given), label, vouchers, held)


def _line(kept: list[Any]) -> CartLine:
    name, unit, price, quantity, amount, tax, measure, product, is_gift, *rest = kept
    return CartLine(
        name,
        unit,
        Won(price),
        Milli(quantity),
        Won(amount),
        Tax(tax),
        Measure(measure),
        Id(bytes.fromhex(product)) if product else None,
        is_gift,
        *rest,
    )
