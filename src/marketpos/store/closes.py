"""Reading Z reports: whose they are, what they fixed, and what came to their day afterwards."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from marketpos.domain.facts import DayClosed
from marketpos.domain.ids import Id
from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import Won
from marketpos.store.driver import Cursor

_REPORTS = (
    "SELECT day_close.event_id, coalesce(letter, own_letter, ''), day_close.at_ms, content"
    " FROM day_close JOIN event ON event.event_id = day_close.event_id"
    " LEFT JOIN paired_device USING (device)"
    " LEFT JOIN (SELECT device AS own, letter AS own_letter FROM device) ON own = event.device"
)


class Amendment(NamedTuple):
    """Something that came to a closed day: late sales, a late refund, or a day opened again."""

    at_ms: int
    sales: int
    total_won: Won
    why: str
    reopened: bool


class ZReport(NamedTuple):
    """A closed day, the letter of the PC it was closed on, and what came to it afterwards."""

    close: Id
    letter: str
    at_ms: int
    fact: DayClosed
    amendments: tuple[Amendment, ...]

    @property
    def was_reopened(self) -> bool:
        """Whether a later report of the same day stands in its place."""
        return any(one.reopened for one in self.amendments)

    @property
    def total_won(self) -> Won:
        """What the day came to with everything that came late."""
        return Won(self.fact.total_won + sum(one.total_won for one in self.amendments))


def report(cursor: Cursor, close: Id) -> ZReport | None:
    """One report."""
    found = _reports(cursor, "WHERE day_close.event_id = ?", close)
    return found[0] if found else None


def newest(cursor: Cursor, limit: int) -> list[ZReport]:
    """The reports of every PC of the shop, the newest first."""
    return _reports(cursor, "ORDER BY day_close.at_ms DESC, number DESC LIMIT ?", limit)


def between(cursor: Cursor, first: int, last: int) -> list[ZReport]:
    """Those of the business days from ``first`` to ``last``, of every PC, the newest first."""
    where = "WHERE day_close.day BETWEEN ?1 AND ?2 ORDER BY day_close.day DESC, number DESC"
    return _reports(cursor, where, first, last)


def of_day(cursor: Cursor, day: int) -> list[ZReport]:
    """Every report of one business day, of every PC, the first first."""
    return _reports(cursor, "WHERE day_close.day = ? ORDER BY day_close.at_ms, number", day)


def _reports(cursor: Cursor, where: str, *what: object) -> list[ZReport]:
    found = cursor.execute(f"{_REPORTS} {where}", what).fetchall()
    return [
        ZReport(Id(bytes(close)), letter, at_ms, _fact(content), _amendments(cursor, close))
        for close, letter, at_ms, content in found
    ]


def _amendments(cursor: Cursor, close: bytes) -> tuple[Amendment, ...]:
    found = cursor.execute(
        "SELECT day_amend.at_ms, sales, total_won, why, reopened FROM day_amend"
        " JOIN event USING (event_id) WHERE closed = ? ORDER BY n",
        (close,),
    ).fetchall()
    return tuple(
        Amendment(at_ms, sales, Won(total), why, bool(reopened))
        for at_ms, sales, total, why, reopened in found
    )


def _fact(content: str) -> DayClosed:
    kept: dict[str, Any] = json.loads(content)
    pairs = {name: tuple(map(tuple, kept[name])) for name in ("counted", "vouchers")}
    by_tender = tuple((TenderKind(kind), won) for kind, won in kept["by_tender"])
    head = bytes.fromhex(kept["head"])
    return DayClosed(**{**kept, **pairs, "by_tender": by_tender, "head": head})
