"""Folds about the tab beside its sums: who took goods along, and from when the shop is warned."""

from __future__ import annotations

from marketpos.domain.facts import TabLimited, TabTaken
from marketpos.store.driver import Cursor
from marketpos.store.folds.latest import is_newest
from marketpos.store.folds.people import is_forgotten
from marketpos.store.recorded import Recorded
from marketpos.store.subjects import SHOP

FOR_ALL = b""
"""In the place of a regular: the limit of everybody who has none of their own."""


def tab_taken(cursor: Cursor, recorded: Recorded, fact: TabTaken) -> None:
    """Who carried it home, as long as the regular is known."""
    if not is_newest(cursor, fact.sale, "taken", recorded.stamp):
        return
    cursor.execute("DELETE FROM tab_taken WHERE sale = ?", (fact.sale,))
    if isinstance(fact.who, str) and not is_forgotten(cursor, fact.customer):
        cursor.execute(
            "INSERT INTO tab_taken VALUES (?, ?, ?)", (fact.sale, fact.customer, fact.who)
        )


def tab_limited(cursor: Cursor, recorded: Recorded, fact: TabLimited) -> None:
    """From so much owed on the shop is warned."""
    if not is_newest(cursor, fact.customer or SHOP, "limit", recorded.stamp):
        return
    who = fact.customer or FOR_ALL
    cursor.execute("DELETE FROM tab_limit WHERE customer = ?", (who,))
    if fact.limit_won is not None:
        cursor.execute("INSERT INTO tab_limit VALUES (?, ?)", (who, fact.limit_won))
