"""Freezes the bytes of every kind of fact that is not frozen yet: run it once for a new kind.

``PYTHONPATH=src:tests python -m data.golden.make`` from the root. What stands in ``facts.json`` is
never written again: books and hubs everywhere hold these bytes.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from data.golden.samples import PERSON_KEY, SAMPLES, SHOP_KEY, fixed_id
from marketpos.domain.facts import Fact
from marketpos.wire import codec, person
from marketpos.wire.envelope import (
    GENESIS,
    Envelope,
    canonical,
    hash_of_body,
    life_of,
    next_hash,
)
from marketpos.wire.sealing import seal

HERE = Path(__file__).parent
FROZEN = HERE / "facts.json"
FIRST_MS = 1_795_414_320_000


def main() -> None:
    """Add what is missing, in order, to the end of the frozen stream."""
    kept: list[dict[str, Any]] = json.loads(FROZEN.read_text("utf-8")) if FROZEN.exists() else []
    known = {(one["kind"], one["version"]) for one in kept}
    for fact in SAMPLES:
        if (fact.kind, fact.version) not in known:
            before = bytes.fromhex(kept[-1]["head"]) if kept else GENESIS
            kept.append(frozen(fact, len(kept) + 1, before))
    FROZEN.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", "utf-8")


def frozen(fact: Fact, seq: int, before: bytes) -> dict[str, Any]:
    """Everything about one fact that must never change."""
    event_id = fixed_id(f"event {seq}")
    fact = person.shut(fact, event_id, PERSON_KEY)
    plain = codec.encode(fact)
    envelope = Envelope(
        fixed_id("stream"), seq, event_id, fact.kind, fact.version, FIRST_MS + seq * 60_000, 540,
        20261123, fixed_id("device"), b"",
    )  # fmt: skip
    is_hubs = fact.kind in codec.FROM_HUB
    body = plain if is_hubs else seal(plain, event_id, life_of(envelope), SHOP_KEY)
    envelope = envelope._replace(body_hash=hash_of_body(body))
    return {
        "kind": fact.kind,
        "version": fact.version,
        "fields": list(codec.FIELDS[fact.kind, fact.version]),
        "plain": plain.hex(),
        "envelope": [one.hex() if isinstance(one, bytes) else one for one in envelope],
        "canonical": canonical(envelope).hex(),
        "body": body.hex(),
        "head": next_hash(before, envelope).hex(),
    }


if __name__ == "__main__":
    main()
