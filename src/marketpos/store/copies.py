"""The copies of a book that this program leaves in its folder, and how long they live.

Before an update, after an emergency came home, and before a book was put back. All that is in a
copy that opens is in the book too; so it goes when somebody is forgotten, at once, and after thirty
days in any case. One that does not open, or was another shop's, may hold what is nowhere else: it
stays ninety days. What was not finished is nothing, and goes the next day.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from math import inf
from pathlib import Path

HALF_DAYS, WHOLE_DAYS, TORN_DAYS = 1, 30, 90

_HALF = ("restoring*", "backup.new*")
_WHOLE = ("book.before-*", "emergency-home-*", "put-aside-*")
_TORN = ("torn-*", "another-shop-*")
_DAY_MS = 86_400_000


def let_go_of_copies(folder: Path, now_ms: int, *, forgetting: bool = False) -> int:
    """Delete the copies whose time is over; how many files went.

    ``forgetting``: somebody was just forgotten, so no copy that opens may stay.
    """
    whole = _older(folder, _WHOLE, inf if forgetting else now_ms - WHOLE_DAYS * _DAY_MS)
    torn = _older(folder, _TORN, now_ms - TORN_DAYS * _DAY_MS)
    gone = [*whole, *torn, *_older(folder, _HALF, now_ms - HALF_DAYS * _DAY_MS)]
    for path in gone:
        with suppress(OSError):  # somebody looks into it: the next start lets it go
            path.unlink(missing_ok=True)
    return len(gone)


def _older(folder: Path, patterns: tuple[str, ...], than_ms: float) -> Iterator[Path]:
    for pattern in patterns:
        for path in folder.glob(pattern):
            with suppress(OSError):  # gone meanwhile
                if path.stat().st_mtime * 1000 <= than_ms:
                    yield path
