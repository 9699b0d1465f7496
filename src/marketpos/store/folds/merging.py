"""Folds of doubles: which entry now stands for a person, whatever order the words came in.

Sales, stamps and tab entries keep the entry they were made for; only who stands for whom is
derived, so a merge that is undone leaves everything where it was.
"""

from __future__ import annotations

from marketpos.domain.facts import CustomerMerged, CustomerUnmerged
from marketpos.domain.ids import Id
from marketpos.domain.merging import Said, pair_of, persons
from marketpos.store.driver import Cursor
from marketpos.store.folds.counting import meet, recount
from marketpos.store.folds.latest import is_newest
from marketpos.store.recorded import Recorded

_SAY = (
    "INSERT INTO merge VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE"
    " SET kept = excluded.kept, merged = excluded.merged"
)
_BESIDE = "SELECT one, other, kept, merged FROM merge WHERE one = ?1 OR other = ?1"


def customer_merged(cursor: Cursor, recorded: Recorded, fact: CustomerMerged) -> None:
    """Two entries are one person."""
    _say(cursor, recorded, fact, merged=True)


def customer_unmerged(cursor: Cursor, recorded: Recorded, fact: CustomerUnmerged) -> None:
    """They are two people after all."""
    _say(cursor, recorded, fact, merged=False)


def settle(cursor: Cursor, start: Id) -> None:
    """Say anew who stands for whom among everybody ever put together with ``start``."""
    said, everybody = _reach(cursor, start)
    if not said:
        return
    standing = persons(said, _forgotten(cursor, everybody))
    before = {who: _person(cursor, who) for who in everybody}
    for who in everybody:
        if standing[who] != before[who]:
            cursor.execute(
                "UPDATE customer SET person = ? WHERE customer = ?", (standing[who], who)
            )
    for who in everybody:
        recount(cursor, who)


def _say(
    cursor: Cursor, recorded: Recorded, fact: CustomerMerged | CustomerUnmerged, *, merged: bool
) -> None:
    one, other = pair_of(fact.kept, fact.gone)
    if one == other:
        return
    for who in (one, other):
        meet(cursor, who)
    if is_newest(cursor, one + other, "merged", recorded.stamp):
        cursor.execute(_SAY, (one, other, fact.kept, merged))
        settle(cursor, one)
        settle(cursor, other)


def _reach(cursor: Cursor, start: Id) -> tuple[list[Said], set[Id]]:
    """Every word about ``start``, about whom those name, and so on."""
    said: dict[tuple[Id, Id], Said] = {}
    everybody, edge = set[Id](), {start}
    while edge:
        who = edge.pop()
        everybody.add(who)
        for row in cursor.execute(_BESIDE, (who,)).fetchall():
            one, other, kept = (Id(bytes(raw)) for raw in row[:3])
            gone = other if kept == one else one
            said[one, other] = Said(kept, gone, bool(row[3]))
            edge |= {one, other} - everybody
    return list(said.values()), everybody


def _forgotten(cursor: Cursor, everybody: set[Id]) -> set[Id]:
    found = (
        cursor.execute("SELECT customer FROM erasure WHERE customer = ?", (who,)).fetchone()
        for who in everybody
    )
    return {Id(bytes(row[0])) for row in found if row}


def _person(cursor: Cursor, who: Id) -> Id:
    row = cursor.execute("SELECT person FROM customer WHERE customer = ?", (who,)).fetchone()
    return Id(bytes(row[0]))
