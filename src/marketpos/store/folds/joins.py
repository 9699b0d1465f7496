"""Folds of what came by phone: who joined, who withdrew or asks, how often a QR was opened.

A joined regular is made of the ``joined`` fact alone, under the fact's own id, so every PC folds
the same rows and none has to record anything.
"""

from __future__ import annotations

from hashlib import sha256

from marketpos.domain.facts import (
    Asked,
    AskedByPhone,
    Consent,
    CustomerSet,
    Joined,
    JoinedByPhone,
    SaleAttributed,
    Scanned,
)
from marketpos.domain.ids import Id
from marketpos.domain.kinds import ConsentAction, ConsentKind, ConsentMethod
from marketpos.domain.wording import WORDING, hash_of
from marketpos.store.driver import Cursor
from marketpos.store.folds import people, sales
from marketpos.store.recorded import Recorded, stamp_of

SOURCE = "phone"
_LATEST_CLAIM_S = 2**40
_STOPPED = {
    "stop": (ConsentKind.MARKETING, ConsentKind.NIGHT),
    "night": (ConsentKind.NIGHT,),
}


def joined(cursor: Cursor, recorded: Recorded, fact: Joined) -> None:
    """A regular with each consent, and the stamp of the sale whose QR it was."""
    said = fact.sealed
    if not isinstance(said, JoinedByPhone):
        return
    person = CustomerSet(said.customer, said.private, SOURCE)
    people.customer_set(cursor, recorded, person)
    for about in ConsentKind:
        action = ConsentAction.GRANTED if about in said.agreed else ConsentAction.REFUSED
        _consent(cursor, recorded, said.customer, about, action, said.wording, said.language)
    cursor.execute(
        "INSERT OR IGNORE INTO phone_join VALUES (?, ?, ?, ?, ?)",
        (said.customer, said.sale, said.place, recorded.day, recorded.at_ms),
    )
    if said.sale is not None:
        _give(cursor, recorded, said.sale, said.customer)


def asked(cursor: Cursor, recorded: Recorded, fact: Asked) -> None:
    """A withdrawal holds at once (정보통신망법 50조 2항); the rest waits for the shop's answer.

    Who typed only a number is not proven to be its owner: that is for the shop to see.
    """
    said = fact.sealed
    if not isinstance(said, AskedByPhone):
        return
    if fact.joined:
        for about in _STOPPED.get(said.what, ()):
            action = ConsentAction.WITHDRAWN
            _consent(cursor, recorded, said.about, about, action, WORDING, said.language)
    private = said.private
    cursor.execute(
        "INSERT OR REPLACE INTO phone_ask VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            recorded.event_id,
            said.about,
            said.what,
            recorded.at_ms,
            int(bool(fact.joined)),
            (private.nickname if private else None) or "",
            (private.phone if private else None) or "",
        ),
    )


def scanned(cursor: Cursor, recorded: Recorded, fact: Scanned) -> None:
    """So many more opened a QR."""
    cursor.execute(
        "INSERT INTO qr_scan VALUES (?, ?, ?, ?)",
        (recorded.event_id, fact.place, recorded.day, fact.count),
    )


def _give(cursor: Cursor, recorded: Recorded, sale: Id, customer: Id) -> None:
    """The first of two claims holds, and the shop's own word is stronger than any.

    So the tie key of a claim runs backwards, and lies below every clock's since 2005.
    """
    backwards = max(_LATEST_CLAIM_S - recorded.at_ms // 1000, 0)
    weak = recorded._replace(stamp=stamp_of(backwards, recorded.event_id))
    sales.sale_attributed(cursor, weak, SaleAttributed(sale, customer))


def _consent(
    cursor: Cursor,
    recorded: Recorded,
    customer: Id,
    about: ConsentKind,
    action: ConsentAction,
    wording: str,
    language: str,
) -> None:
    """An act under an id of its own, made of the fact's: folding it again changes nothing."""
    act = Id(sha256(recorded.event_id + about.value.encode()).digest()[:16])
    cursor.execute("DELETE FROM consent WHERE event_id = ?", (act,))
    shown = _hash_of(about, language, wording)
    fact = Consent(customer, about, action, ConsentMethod.OWN_PHONE, wording, shown)
    people.consent(cursor, recorded._replace(event_id=act), fact)


def _hash_of(about: ConsentKind, language: str, wording: str) -> bytes:
    """A newer hub may ask in words that this PC does not know yet."""
    try:
        return hash_of(about, language, wording)
    except KeyError:
        return b""
