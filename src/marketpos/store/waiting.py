"""How much is only on this PC: told to the shopkeeper, and true."""

from __future__ import annotations

from typing import Any, NamedTuple

_WAITING = """
SELECT coalesce(sum(kind = 'sale'), 0), count(*) FROM event
WHERE feed_n IS NULL AND NOT (stream = (SELECT stream FROM own_stream WHERE live)
                              AND seq <= coalesce((SELECT acked_seq FROM peer), 0))
"""


class Waiting(NamedTuple):
    """Sales, and facts in all, that no hub is known to have."""

    sales: int
    facts: int


def waiting(connection: Any) -> Waiting:
    """Count them; read on whichever connection is at hand."""
    return Waiting(*connection.execute(_WAITING).fetchone())
