"""What may happen to a book behind the counter, each told to the owner once, kindly."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class What(StrEnum):
    """What happened. The value is kept in the book."""

    HUB_RESTORED = "hub-restored"
    NEW_STREAM = "new-stream"
    CLONED = "cloned"
    EMERGENCY_HOME = "emergency-home"
    EMERGENCY_TORN = "emergency-torn"
    RESTORED = "restored"
    QR_LEFT_OUT = "qr-left-out"
    DISK_LOW = "disk-low"
    SHUT_FACTS = "shut-facts"
    NEWER_FACTS = "newer-facts"
    LET_GO = "let-go"


class Happening(NamedTuple):
    """One thing that happened; ``n`` is of facts, sales or people, where it has one."""

    at_ms: int
    what: What
    n: int = 0
    is_told: bool = False
