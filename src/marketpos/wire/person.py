"""What is known of a person, shut away with a key of their own."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from marketpos.domain.facts import CustomerSet, Private, TabTaken
from marketpos.domain.ids import Id
from marketpos.wire import codec
from marketpos.wire.sealing import CannotOpen, seal_private, unseal_private

PERSONAL = (CustomerSet, TabTaken)
"""The facts a PC makes in which something stands under a person's own key."""

F = TypeVar("F")


def shut(fact: F, event_id: Id, key: bytes) -> F:
    """The fact with its private part sealed to the person's own key; others as they are."""
    if isinstance(fact, CustomerSet) and isinstance(fact.private, Private):
        known = fact.private
        plain = codec.pack((known.nickname, known.name, known.phone))
        return replace(fact, private=seal_private(plain, event_id, fact.customer, key))
    if isinstance(fact, TabTaken) and isinstance(fact.who, str):
        return replace(fact, who=seal_private(codec.pack(fact.who), event_id, fact.customer, key))
    return fact


def opened(fact: F, event_id: Id, key: bytes | None) -> F:
    """The fact with its private part readable, or ``None`` there when the key is gone."""
    if isinstance(fact, CustomerSet) and isinstance(fact.private, bytes):
        plain = _opened(fact.private, event_id, fact.customer, key)
        return replace(fact, private=None if plain is None else Private(*codec.unpack(plain)))
    if isinstance(fact, TabTaken) and isinstance(fact.who, bytes):
        plain = _opened(fact.who, event_id, fact.customer, key)
        return replace(fact, who=None if plain is None else codec.unpack(plain))
    return fact


def _opened(sealed: bytes, event_id: Id, customer: Id, key: bytes | None) -> bytes | None:
    if key is None:
        return None
    try:
        return unseal_private(sealed, event_id, customer, key)
    except CannotOpen:
        return None
