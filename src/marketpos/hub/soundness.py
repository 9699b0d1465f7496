"""What must hold of a request's plain values before anything is looked up: sizes and ranges.

Every PC of ours keeps within them; the database types of any engine can hold what passes.
"""

from __future__ import annotations

from marketpos.wire import head
from marketpos.wire.envelope import Envelope
from marketpos.wire.head import Unsound
from marketpos.wire.messages import SyncRequest

ID_BYTES, HASH_BYTES, WRAPPED_BYTES = 16, 32, 256
LONGEST_KIND = 64
LONG, SHORT = 2**53, 2**31
MOST_FACTS = 5_000
"""In one request; ``max_batch`` asks for a tenth of it."""


def check(request: SyncRequest) -> None:
    """Raise :class:`Unsound` for what no PC of ours would send."""
    places = [request.cursor] + ([request.receipt.place] if request.receipt else [])
    hashes = [request.after.h, *(place.h for place in places)]
    _require(len(request.stream) == ID_BYTES, "stream")
    _require(all(len(h) == HASH_BYTES for h in hashes), "hash")
    _require(all(0 <= place.n < LONG for place in places), "place")
    _require(0 <= request.after.seq < LONG and 0 <= request.clock_ms < LONG, "number")
    _require(len(request.pushed) + len(request.given_back) <= MOST_FACTS, "facts")
    for envelope in envelopes_of(request):
        _check_envelope(envelope)
    _require(all(0 <= one.fixed_ms < LONG for one in request.given_back), "time")
    _check_asides(request)
    head.check(request)


def envelopes_of(request: SyncRequest) -> list[Envelope]:
    """The outsides of all facts a request carries."""
    pushed = [one.envelope for one in request.pushed]
    return pushed + [one.envelope for one in request.given_back]


def _check_envelope(one: Envelope) -> None:
    """In one expression, because it runs for every fact there is."""
    _require(
        len(one.stream) == len(one.event_id) == len(one.device) == ID_BYTES
        and len(one.body_hash) == HASH_BYTES
        and 0 < len(one.kind) <= LONGEST_KIND
        and one.kind.isascii()
        and one.kind.isprintable()
        and 0 < one.seq < LONG
        and 0 <= one.at_ms < LONG
        and 0 <= one.version < SHORT
        and -SHORT < one.offset_min < SHORT
        and 0 <= one.day < SHORT,
        "envelope",
    )


def _check_asides(request: SyncRequest) -> None:
    for key in request.keys:
        _require(
            {len(key.customer), len(key.fact) or ID_BYTES} == {ID_BYTES}
            and len(key.wrapped) <= WRAPPED_BYTES,
            "key",
        )
    for total in request.totals:
        _require(len(total.device) == ID_BYTES and 0 <= total.day < SHORT, "total")
        _require(0 <= total.sales < LONG and abs(total.total_won) < LONG, "total")


def _require(holds: bool, what: str) -> None:
    if not holds:
        raise Unsound(what)
