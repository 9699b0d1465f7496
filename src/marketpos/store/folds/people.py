"""Folds about regulars: who they are, what they agreed to, how often they came, what they owe."""

from __future__ import annotations

import json

from marketpos.domain.facts import (
    Consent,
    CustomerErased,
    CustomerSet,
    Private,
    StampRedeemed,
    TabAdjusted,
    TabPaid,
)
from marketpos.domain.ids import Id
from marketpos.domain.phones import formatted
from marketpos.store.carts import forget_in_carts
from marketpos.store.driver import Cursor
from marketpos.store.finding import forget_customer, index_customer, index_new_customer
from marketpos.store.folds import merging
from marketpos.store.folds.counting import count_sale, flag_forgotten, meet, recount
from marketpos.store.folds.latest import is_newest, take_first
from marketpos.store.recorded import Recorded

__all__ = ["count_sale", "meet", "recount"]

_FIELDS = ("nickname", "name", "phone")
_MET = (
    "INSERT INTO customer (customer, person, source, since_ms, nickname, name, phone)"
    " VALUES (?1, ?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING"
)
_SINCE = "UPDATE customer SET since_ms = ? WHERE customer = ? AND (since_ms = 0 OR since_ms > ?)"
_ERASE = "UPDATE customer SET nickname = '', name = '', phone = '', erased = 1 WHERE customer = ?"


def customer_set(cursor: Cursor, recorded: Recorded, fact: CustomerSet) -> None:
    """A regular, field by field. Whoever was forgotten stays forgotten, in any order."""
    if _is_met(cursor, recorded, fact):
        return
    if is_newest(cursor, fact.customer, "source", recorded.stamp):
        cursor.execute(
            "UPDATE customer SET source = ? WHERE customer = ?", (fact.source, fact.customer)
        )
    cursor.execute(_SINCE, (recorded.at_ms, fact.customer, recorded.at_ms))
    if isinstance(fact.private, Private) and not is_forgotten(cursor, fact.customer):
        _keep_private(cursor, recorded, fact.customer, fact.private)


def customer_erased(cursor: Cursor, recorded: Recorded, fact: CustomerErased) -> None:
    """Somebody asked to be forgotten."""
    forget(cursor, fact.customer)


def forget(cursor: Cursor, customer: Id) -> None:
    """Forget who it was; how much they bought stays, without a name (domain.md 4.1)."""
    meet(cursor, customer)
    _forget_slips(cursor, customer)
    forget_customer(cursor, customer)
    cursor.execute("INSERT OR IGNORE INTO erasure VALUES (?)", (customer,))
    for table in ("customer_key", "memo", "tab_taken", "brought"):
        cursor.execute(f"DELETE FROM {table} WHERE customer = ?", (customer,))
    cursor.execute("UPDATE phone_ask SET nickname = '', phone = '' WHERE about = ?", (customer,))
    cursor.execute(
        "DELETE FROM latest WHERE subject = ? AND field IN ('nickname', 'name', 'phone')",
        (customer,),
    )
    cursor.execute(_ERASE, (customer,))
    forget_in_carts(cursor, customer)
    merging.settle(cursor, customer)
    flag_forgotten(cursor, customer)


def _forget_slips(cursor: Cursor, customer: Id) -> None:
    """What waits for this PC's printer with their name on it will not be printed.

    A slip is kept as JSON, where a quotation mark in a name is written otherwise.
    """
    told = cursor.execute(
        "SELECT nickname, name, phone FROM customer WHERE customer = ?", (customer,)
    ).fetchone()
    for said in filter(None, (*told, formatted(told[2]))):
        written = json.dumps(said, ensure_ascii=False)[1:-1]
        cursor.execute("DELETE FROM printing WHERE instr(content, ?)", (written,))


def consent(cursor: Cursor, recorded: Recorded, fact: Consent) -> None:
    """An act about a consent, only ever added (domain.md 4.3)."""
    cursor.execute(
        "INSERT INTO consent VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            recorded.event_id,
            fact.customer,
            fact.about.value,
            fact.action.value,
            fact.method.value,
            fact.wording,
            fact.evidence,
            recorded.stamp,
        ),
    )


def stamp_redeemed(cursor: Cursor, recorded: Recorded, fact: StampRedeemed) -> None:
    """Stamps that were handed in for something."""
    cursor.execute(
        "INSERT INTO stamp_use VALUES (?, ?, ?, ?, ?)",
        (recorded.event_id, fact.customer, fact.stamps, fact.what, recorded.at_ms),
    )
    meet(cursor, fact.customer)
    recount(cursor, fact.customer)


def tab_paid(cursor: Cursor, recorded: Recorded, fact: TabPaid) -> None:
    """What was paid off lowers the tab."""
    entry = (fact.customer, -fact.amount_won, fact.note, fact.tender.value)
    _tab_entry(cursor, recorded, entry)


def tab_adjusted(cursor: Cursor, recorded: Recorded, fact: TabAdjusted) -> None:
    """A tab put right by hand."""
    _tab_entry(cursor, recorded, (fact.customer, fact.amount_won, fact.why, ""))


def _is_met(cursor: Cursor, recorded: Recorded, fact: CustomerSet) -> bool:
    """Whether it is the first that is heard of somebody: then all of it is the newest word.

    Whoever was forgotten has a row, so they are never met anew.
    """
    private = fact.private if isinstance(fact.private, Private) else Private()
    said = {field: getattr(private, field) for field in _FIELDS}
    names = [value or "" for value in said.values()]
    row = (fact.customer, fact.source, recorded.at_ms, *names)
    if cursor.execute(_MET, row).rowcount != 1:
        return False
    n = cursor.lastrowid
    fields = ["source", *(field for field, value in said.items() if value is not None)]
    take_first(cursor, fact.customer, fields, recorded.stamp)
    if any(value is not None for value in said.values()):
        index_new_customer(cursor, n, *names)
    return True


def _keep_private(cursor: Cursor, recorded: Recorded, customer: Id, private: Private) -> None:
    said = [(field, getattr(private, field)) for field in _FIELDS]
    newer = [
        (field, value)
        for field, value in said
        if value is not None and is_newest(cursor, customer, field, recorded.stamp)
    ]
    if newer:
        fields = ", ".join(f"{field} = ?" for field, _ in newer)
        values = (*(value for _, value in newer), customer)
        cursor.execute(f"UPDATE customer SET {fields} WHERE customer = ?", values)
        index_customer(cursor, customer)


def _tab_entry(cursor: Cursor, recorded: Recorded, entry: tuple[Id, int, str, str]) -> None:
    cursor.execute(
        "INSERT INTO tab_entry VALUES (?, ?, ?, ?, ?, ?, ?)",
        (recorded.event_id, *entry, recorded.at_ms, recorded.day),
    )
    recount(cursor, entry[0])


def is_forgotten(cursor: Cursor, customer: Id) -> bool:
    """Whether they asked to be forgotten, as far as it is known here."""
    return (
        cursor.execute("SELECT 1 FROM erasure WHERE customer = ?", (customer,)).fetchone()
        is not None
    )
