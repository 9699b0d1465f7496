"""What is known of a person, shut away with a key of their own."""

from __future__ import annotations

from dataclasses import astuple, replace

from marketpos.domain.facts import CustomerSet, Private
from marketpos.domain.ids import Id
from marketpos.wire import codec
from marketpos.wire.sealing import CannotOpen, seal_private, unseal_private


def shut(fact: CustomerSet, event_id: Id, key: bytes) -> CustomerSet:
    """The fact with its private part sealed to the person's own key."""
    if not isinstance(fact.private, Private):
        return fact
    plain = codec.pack(astuple(fact.private))
    return replace(fact, private=seal_private(plain, event_id, fact.customer, key))


def opened(fact: CustomerSet, event_id: Id, key: bytes | None) -> CustomerSet:
    """The fact with its private part readable, or ``None`` there when the key is gone."""
    if not isinstance(fact.private, bytes):
        return fact
    if key is None:
        return replace(fact, private=None)
    try:
        plain = unseal_private(fact.private, event_id, fact.customer, key)
    except CannotOpen:
        return replace(fact, private=None)
    return replace(fact, private=Private(*codec.unpack(plain)))
