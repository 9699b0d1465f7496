"""What a kept profile comes to, asked the way a screen asks: the same today and in ten years."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from builders import StandingClock
from marketpos.operations.desk import Desk, desk_of
from marketpos.store.book import Book
from marketpos.store.keys import keys_for


def sums_of(profile: Path, clock: StandingClock) -> dict[str, Any]:
    """Open the book with today's code and tell its sums; the profile is changed by that."""
    keys = keys_for(profile)
    book = Book(profile / "book.db", keys.book, keys.shop, clock)
    try:
        return _told(desk_of(book))
    finally:
        book.close()


def _told(desk: Desk) -> dict[str, Any]:
    book = desk.counter.book
    year = desk.reports.year()
    kinds = book.rows("SELECT kind, count(*) FROM event GROUP BY kind ORDER BY kind")
    return {
        "facts": dict(kinds),
        "shop": desk.shop.card().name,
        "market": desk.shop.card().market,
        "channels": [one.url for one in desk.shop.channels()],
        "prices": {one.name: one.price_won for one in desk.counter.tiles()[:3]},
        "sales": year.sales,
        "won": year.total_won,
        "regulars": sorted([one.called, one.stamps] for one in desk.regulars.recent()),
        "owing": {one.customer.called: one.owed_won for one in desk.tabs.owing()},
        "memos": sorted(filter(None, map(desk.regulars.memo, _everybody(desk)))),
        "closes": [[one.fact.number, one.fact.day, one.total_won] for one in desk.till.reports()],
        "vouchers": [list(one) for one in desk.till.vouchers()],
        "asking": [one.what for one in desk.joins.asking()],
        "flags": len(desk.flags.not_looked_at()),
        "suspended": [one.label for one in desk.counter.suspended()],
        "retention_years": desk.privacy.years(),
        "sharing": desk.safety.sharing().value,
    }


def _everybody(desk: Desk) -> list[Any]:
    return [one.customer for one in desk.regulars.recent()]
