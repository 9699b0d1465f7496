"""Which ways to pay the shop shows, in which order, and whether it may take them today."""

from __future__ import annotations

from typing import NamedTuple

from marketpos.domain.kinds import TenderKind
from marketpos.domain.tender import may_take_onnuri
from marketpos.store.book import Book

SETTING = "tenders"
ALWAYS_SHOWN = TenderKind.CASH
"""Cash is never hidden: a shop that takes nothing cannot sell."""

_ASKED_FOR = (TenderKind.QR_PAY, TenderKind.COUPON)
_ONNURI = (TenderKind.ONNURI_PAPER, TenderKind.ONNURI_CARD, TenderKind.ONNURI_APP)


class TenderChoice(NamedTuple):
    """A way to pay: under its own name if it has one, shown or not, allowed today or not."""

    kind: TenderKind
    label: str
    is_shown: bool
    is_allowed: bool


def choices(book: Book) -> list[TenderChoice]:
    """Every way to pay, in the shop's order; those never mentioned come last.

    Of those, QR pay and coupons are not shown before somebody asks for their keys: most shops
    have no use for them, and a coupon that is scanned needs none.
    """
    kept = _kept(book)
    known = [kind for kind, _ in kept]
    everything = kept + [(kind, kind not in _ASKED_FOR) for kind in TenderKind if kind not in known]
    words = dict(
        book.rows(
            "SELECT name, value FROM shop_field WHERE name IN ('onnuri_until', 'local_currency')"
        )
    )
    onnuri = may_take_onnuri(int(words.get("onnuri_until", 0)), book.today())
    local = str(words.get("local_currency", ""))
    return [
        TenderChoice(
            kind,
            local if kind is TenderKind.LOCAL_CURRENCY else "",
            shown,
            onnuri or kind not in _ONNURI,
        )
        for kind, shown in everything
    ]


def shown(book: Book) -> list[TenderKind]:
    """The ways to pay that have a key, in the shop's order, without a look at anything else."""
    kept = _kept(book)
    known = [kind for kind, _ in kept]
    rest = [(kind, kind not in _ASKED_FOR) for kind in TenderKind if kind not in known]
    return [kind for kind, is_shown in (*kept, *rest) if is_shown]


def arrange(book: Book, order: list[tuple[TenderKind, bool]]) -> None:
    """Show the ways to pay in this order on this PC, those with False not at all."""
    words = [
        kind.value if shown or kind is ALWAYS_SHOWN else f"-{kind.value}" for kind, shown in order
    ]
    book.set_setting(SETTING, " ".join(words))


def _kept(book: Book) -> list[tuple[TenderKind, bool]]:
    known = {kind.value: kind for kind in TenderKind}
    words = book.setting(SETTING).split()
    return [
        (known[word.lstrip("-")], not word.startswith("-"))
        for word in words
        if word.lstrip("-") in known
    ]
