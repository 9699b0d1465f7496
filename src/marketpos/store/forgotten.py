"""Who was forgotten, kept outside the book too: a book put back from a backup forgets them again.

Only a hash of each one's random id: it says nothing about anybody (sync.md 2.8).
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from marketpos.domain.ids import Id
from marketpos.store.driver import Cursor
from marketpos.store.folds.people import forget


def keep_list(folder: Path, cursor: Cursor) -> int:
    """Add whom this book has forgotten to the list of the profile; how many are new in it."""
    known = _known(folder)
    found = {_mark(bytes(row[0])) for row in cursor.execute("SELECT customer FROM erasure")}
    fresh = found - known
    if fresh:
        place = _place(folder)
        half = place.with_suffix(".new")
        half.write_text("\n".join(sorted(known | fresh)) + "\n", "ascii")
        half.replace(place)
    return len(fresh)


def forget_again(folder: Path, cursor: Cursor) -> int:
    """Forget in this book everybody on the list of the profile; how many it still knew."""
    known = _known(folder)
    people = cursor.execute(
        "SELECT customer FROM customer WHERE NOT erased UNION SELECT customer FROM customer_key"
    ).fetchall()
    again = [Id(bytes(row[0])) for row in people if _mark(bytes(row[0])) in known]
    for one in again:
        forget(cursor, one)
    return len(again)


def _place(folder: Path) -> Path:
    return folder / "forgotten.txt"


def _known(folder: Path) -> set[str]:
    try:
        return set(_place(folder).read_text("ascii").split())
    except OSError:
        return set()


def _mark(customer: bytes) -> str:
    return sha256(b"forgotten" + customer).hexdigest()
