"""The repair kit as a file and as a QR: written, read, and what is left of it for a QR."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from marketpos.domain.refusal import Refusal, Unavailable

Kit = dict[str, Any]
"""What :func:`operations.doctor.kit_of` tells. Reading takes any part of it for missing."""

MARK = "marketpos"
"""The entry every kit begins with: the version that made it."""

_PARTS = {
    "at_ms": int,
    "offset_min": int,
    **dict.fromkeys(("system", "book", "facts", "unsent", "line", "settings", "disk"), dict),
    "bugs": list,
}


class NotAKit(Refusal):
    """The file is something else, or was cut off."""


def core_of(kit: Kit) -> str:
    """The part of a kit that fits into a QR, under the same names; below 450 letters."""
    facts, bugs = kit["facts"], [bug[:100] for bug in kit["bugs"][-1:]]
    book = {name: kit["book"][name] for name in ("opens", "why", "steps", "emergency")}
    line = {name: kit["line"][name] for name in ("joined", "word", "why", "offset_ms")}
    core = {
        MARK: kit[MARK],
        "at_ms": kit["at_ms"],
        "system": {"os": kit["system"]["os"]},
        "book": {**book, "faults": [fault[:60] for fault in kit["book"]["faults"][:1]]},
        "facts": {
            "sale": facts.get("sale", 0),
            "other": sum(facts.values()) - facts.get("sale", 0),
        },
        "unsent": kit["unsent"],
        "line": line,
        "disk": kit["disk"],
        "bugs": bugs,
    }
    return json.dumps(core, separators=(",", ":"))


def is_well(kit: Kit) -> bool:
    """Whether the book opens and nothing is wrong in it."""
    book = kit.get("book", {})
    return book.get("opens") == "ok" and not book.get("faults")


def to_text(kit: Kit) -> str:
    """The file's content: plain ASCII, so no way of sending it can tear it."""
    return json.dumps(kit, indent=1) + "\n"


def read_kit(text: str) -> Kit:
    """A kit, or a core as a phone read it. Raises :class:`NotAKit`."""
    try:
        kit = json.loads(text.strip().lstrip("\ufeff"))
    except ValueError as error:
        raise NotAKit from error
    if not isinstance(kit, dict) or not isinstance(kit.get(MARK), str):
        raise NotAKit
    if not all(isinstance(kit[name], kind) for name, kind in _PARTS.items() if name in kit):
        raise NotAKit
    return kit


def keep_kit(kit: Kit, folder: Path) -> Path:
    """Write it into ``folder`` under a name of its own. Raises :class:`Unavailable`."""
    return write_kit(kit, folder / f"marketpos-kit-{kit['at_ms'] // 1000}.json")


def write_kit(kit: Kit, path: Path) -> Path:
    """Write it, onto the disk: a stick is pulled out soon. Raises :class:`Unavailable`."""
    try:
        with path.open("w", encoding="ascii") as file:
            file.write(to_text(kit))
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise Unavailable("file", type(error).__name__) from error
    return path
