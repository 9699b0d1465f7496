"""A phone opens a page or sends one: what it is shown, and what becomes of what was typed."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from string import ascii_letters, digits
from typing import NamedTuple

from sqlalchemy import Connection

from marketpos.domain.claims import Mistyped, mobile, nickname
from marketpos.domain.kinds import ConsentKind
from marketpos.hub import cards, feeds, join_page, phone_joins, scans, ways
from marketpos.hub.asked import Desk, Reply
from marketpos.hub.join_page import ACTS
from marketpos.hub.join_words import WORDS, language_of
from marketpos.hub.phone_html import HEADERS
from marketpos.hub.phone_joins import Said
from marketpos.hub.ways import Way
from marketpos.wire import paths

TOKEN_BYTES = 16
_TOKEN_LETTERS = 22
_ALPHABET = frozenset(ascii_letters + digits + "-_")
NEW = "new"
"""Behind the address of somebody's own page, the first time they see it."""


class Visit(NamedTuple):
    """What came from a phone. ``text`` is what stands in the address: a way, or a token."""

    method: str
    text: str
    fields: Mapping[str, str]
    accepted: str

    @property
    def language(self) -> str:
        """In which language to answer."""
        return language_of(self.accepted, self.fields.get("l", ""))


def join(desk: Desk, connection: Connection, visit: Visit) -> Reply:
    """``/j/...``: the consents, then the name, then their own page."""
    way = ways.find(connection, visit.text, desk.records.now_ms())
    if way is None:
        return unknown(visit)
    if visit.method != "POST":
        return _opened(connection, visit, way)
    token = visit.fields.get("token", "")
    if not is_token(token):
        return too_much(visit)
    if not {ConsentKind.REGISTRATION.value, "age"} <= visit.fields.keys():
        return _consents(connection, visit, way, token, WORDS[visit.language].tick_required)
    if visit.fields.get("step") != "join":
        return _name(connection, visit, way)
    return _joined(desk, connection, visit, way)


def ask(desk: Desk, connection: Connection, visit: Visit) -> Reply:
    """``/j/.../ask``: a withdrawal or a question of somebody without an own address."""
    way = ways.find(connection, visit.text, desk.records.now_ms())
    if way is None:
        return unknown(visit)
    if visit.method != "POST":
        return _asking(connection, visit, way)
    token, what = visit.fields.get("token", ""), visit.fields.get("what", "")
    if not is_token(token):
        return too_much(visit)
    if what not in ACTS:
        return _asking(connection, visit, way, WORDS[visit.language].choose)
    try:
        said = _typed(visit, is_either=True)
    except Mistyped as error:
        return _asking(connection, visit, way, WORDS[visit.language].slips[error.slip])
    phone_joins.ask_by_number(desk.records, connection, way.shop_id, token, what, said)
    card = cards.card_of(connection, way.shop_id)
    text = WORDS[visit.language].asked[what]
    return _reply(200, join_page.plain_page(visit.language, card.name, text))


def mine(desk: Desk, connection: Connection, visit: Visit) -> Reply:
    """``/me/...``: somebody's own page, from which a withdrawal holds at once."""
    who = phone_joins.member(connection, visit.text) if is_token(visit.text) else None
    if who is None:
        return _reply(404, join_page.plain_page(visit.language, *WORDS[visit.language].gone))
    say, what = WORDS[visit.language], visit.fields.get("what", "")
    is_new = visit.method != "POST" and NEW in visit.fields
    note = ""
    if visit.method == "POST" and what in ACTS:
        phone_joins.ask_as_member(desk.records, connection, who, what, visit.language)
        note = say.asked[what]
    elif is_new:
        note = say.got_stamps.format(stamps=who.stamps) if who.stamps else ""
        note = note or say.standing[who.standing]
    card = cards.card_of(connection, who.shop_id)
    page = join_page.member_page(visit.language, card, visit.text, note, is_new=is_new)
    return _reply(200, page)


def unknown(visit: Visit) -> Reply:
    """Letters that are no way to any shop here; which they could have been is not told."""
    return _reply(404, join_page.plain_page(visit.language, *WORDS[visit.language].unknown))


def too_much(visit: Visit, status: int = 400) -> Reply:
    """What came was torn, or more than these pages ever send."""
    return _reply(status, join_page.plain_page(visit.language, *WORDS[visit.language].too_much))


def too_fast(visit: Visit, status: int = 429) -> Reply:
    """More than so many people would send, or the records do not answer just now."""
    return _reply(status, join_page.plain_page(visit.language, *WORDS[visit.language].later))


def is_token(text: str) -> bool:
    """Whether ``text`` looks like a token this hub made."""
    return len(text) == _TOKEN_LETTERS and _ALPHABET.issuperset(text)


def _opened(connection: Connection, visit: Visit, way: Way) -> Reply:
    if visit.method == "GET" and "l" not in visit.fields:
        feeds.locked_end(connection, way.shop_id)
        if ways.note_scan(connection, way):
            scans.count(connection, way.shop_id, way.place)
    return _consents(connection, visit, way, _new_token())


def _consents(connection: Connection, visit: Visit, way: Way, token: str, slip: str = "") -> Reply:
    card = cards.card_of(connection, way.shop_id)
    page = join_page.consents_page(visit.language, card, way, token, visit.fields, slip)
    return _reply(200, page)


def _name(connection: Connection, visit: Visit, way: Way, slip: str = "") -> Reply:
    card = cards.card_of(connection, way.shop_id)
    names = ("token", "age", *(about.value for about in ConsentKind))
    kept = {"l": visit.language} | {one: visit.fields[one] for one in names if one in visit.fields}
    typed = visit.fields.get("nickname", ""), visit.fields.get("phone", "")
    return _reply(200, join_page.name_page(visit.language, card, way, kept, typed, slip))


def _joined(desk: Desk, connection: Connection, visit: Visit, way: Way) -> Reply:
    """Answered with another address, so that going back or again sends nothing twice."""
    try:
        said = _typed(visit)
    except Mistyped as error:
        return _name(connection, visit, way, WORDS[visit.language].slips[error.slip])
    token = visit.fields["token"]
    phone_joins.join(desk.records, connection, way, token, said)
    there = f"{paths.MINE}{token}?l={visit.language}&{NEW}=1"
    return Reply(303, headers={**HEADERS, "Location": there})


def _asking(connection: Connection, visit: Visit, way: Way, slip: str = "") -> Reply:
    card = cards.card_of(connection, way.shop_id)
    typed = visit.fields.get("nickname", ""), visit.fields.get("phone", "")
    token = visit.fields.get("token", "")
    token = token if is_token(token) else _new_token()
    return _reply(200, join_page.ask_page(visit.language, card, way, token, typed, slip))


def _typed(visit: Visit, *, is_either: bool = False) -> Said:
    """What was typed, held to the rules; ``is_either``: a number alone will do."""
    number = mobile(visit.fields.get("phone", ""))
    typed = visit.fields.get("nickname", "")
    called = "" if is_either and number and not typed.strip() else nickname(typed)
    ticked = {about for about in ConsentKind if about.value in visit.fields}
    if ConsentKind.MARKETING not in ticked:
        ticked.discard(ConsentKind.NIGHT)  # at night nothing else is sent
    agreed = tuple(about for about in ConsentKind if about in ticked)
    return Said(called, number, agreed, visit.language)


def _new_token() -> str:
    return secrets.token_urlsafe(TOKEN_BYTES)


def _reply(status: int, page: str) -> Reply:
    return Reply(status, page.encode(), headers=HEADERS)
