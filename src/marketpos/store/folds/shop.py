"""Folds about the shop itself: its own words, its channels, its PCs, the QRs it showed."""

from __future__ import annotations

from dataclasses import fields

from marketpos.domain.facts import (
    ChannelSet,
    DeviceJoined,
    FlagSeen,
    QrClaimed,
    QrShown,
    RetentionSet,
    ShopSet,
)
from marketpos.store.driver import Cursor
from marketpos.store.folds.latest import is_newest
from marketpos.store.recorded import Recorded
from marketpos.store.subjects import SHOP

_SHOP_FIELDS = tuple(field.name for field in fields(ShopSet))
KEPT_YEARS = "kept_years"
_CHANNEL_FIELDS = ("service", "url", "label", "invitation", "position", "archived")


def shop_set(cursor: Cursor, recorded: Recorded, fact: ShopSet) -> None:
    """Each field the shop said keeps its newest word."""
    for name in _SHOP_FIELDS:
        value = getattr(fact, name)
        if value is not None and is_newest(cursor, SHOP, name, recorded.stamp):
            cursor.execute(
                "INSERT INTO shop_field VALUES (?, ?)"
                " ON CONFLICT DO UPDATE SET value = excluded.value",
                (name, value),
            )


def retention_set(cursor: Cursor, recorded: Recorded, fact: RetentionSet) -> None:
    """How many years people are kept, beside the shop's own words."""
    if is_newest(cursor, SHOP, KEPT_YEARS, recorded.stamp):
        cursor.execute(
            "INSERT INTO shop_field VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
            (KEPT_YEARS, fact.years),
        )


def channel_set(cursor: Cursor, recorded: Recorded, fact: ChannelSet) -> None:
    """A link customers are led to, field by field."""
    cursor.execute("INSERT OR IGNORE INTO channel (channel) VALUES (?)", (fact.channel,))
    for name in _CHANNEL_FIELDS:
        value = getattr(fact, name)
        if value is not None and is_newest(cursor, fact.channel, name, recorded.stamp):
            cursor.execute(
                f"UPDATE channel SET {name} = ? WHERE channel = ?", (value, fact.channel)
            )


def device_joined(cursor: Cursor, recorded: Recorded, fact: DeviceJoined) -> None:
    """A PC of the shop and its letter."""
    if is_newest(cursor, fact.device, "device", recorded.stamp):
        cursor.execute(
            "INSERT INTO paired_device (device, letter, name) VALUES (?, ?, ?) ON CONFLICT"
            " DO UPDATE SET letter = excluded.letter, name = excluded.name",
            (fact.device, fact.letter, fact.name),
        )


def qr_shown(cursor: Cursor, recorded: Recorded, fact: QrShown) -> None:
    """Count a QR that a customer saw."""
    _count(cursor, recorded, "shown", fact.place)


def qr_claimed(cursor: Cursor, recorded: Recorded, fact: QrClaimed) -> None:
    """Count a customer who said they followed it."""
    _count(cursor, recorded, "claimed", fact.place)


def flag_seen(cursor: Cursor, recorded: Recorded, fact: FlagSeen) -> None:
    """The shopkeeper looked at a flag and said why it is so."""
    if is_newest(cursor, fact.flag, "seen", recorded.stamp):
        cursor.execute(
            "INSERT INTO flag (flag, why, about, seen) VALUES (?, '', x'', ?)"
            " ON CONFLICT DO UPDATE SET seen = excluded.seen",
            (fact.flag, fact.why),
        )


def _count(cursor: Cursor, recorded: Recorded, what: str, place: str) -> None:
    cursor.execute(
        "INSERT INTO qr_count (event_id, what, place, day) VALUES (?, ?, ?, ?)",
        (recorded.event_id, what, place, recorded.day),
    )
