"""The tables of market days, feasts and holidays, read from the app's resources."""

from __future__ import annotations

import csv
from functools import cache

from marketpos.assets import asset
from marketpos.domain.calendar import Calendar, DayKind, SpecialDay


@cache
def calendar() -> Calendar:
    """The tables as they came with this version."""
    special: dict[int, tuple[SpecialDay, ...]] = {}
    for row in _rows("days"):
        day, found = int(row["day"]), SpecialDay(DayKind(row["kind"]), row["name"])
        special[day] = (*special.get(day, ()), found)
    dates = {row["pair"]: frozenset(map(int, row["days"].split())) for row in _rows("market_days")}
    return Calendar(dates, special)


def _rows(name: str) -> list[dict[str, str]]:
    with asset(f"calendar/{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
