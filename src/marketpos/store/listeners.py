"""Reading consents of everybody at once: who may be told news, and every act about it."""

from __future__ import annotations

from marketpos.domain.duties import ConsentAct
from marketpos.domain.ids import Id
from marketpos.domain.kinds import ConsentAction, ConsentKind
from marketpos.domain.telling import Listener
from marketpos.store.book import Book

_ACTIONS = {action.value: action for action in ConsentAction}
_PEOPLE = """
SELECT customer, CASE WHEN nickname <> '' THEN nickname ELSE name END, phone, since_ms, last_ms
FROM customer WHERE NOT erased AND person = customer ORDER BY last_ms DESC, n
"""
_NEWEST = """
SELECT c.person, about, action FROM consent JOIN customer c ON c.customer = consent.customer
WHERE about IN ('marketing', 'night') AND action IN ('granted', 'refused', 'withdrawn')
AND NOT c.erased ORDER BY substr(stamp, 1, 8), action = 'withdrawn', stamp
"""
_ACTS = """
SELECT c.person, about, action, stamp FROM consent JOIN customer c ON c.customer = consent.customer
WHERE NOT c.erased ORDER BY stamp
"""


def listeners(book: Book) -> list[Listener]:
    """Everybody, who came last first, with the newest word about news by day and at night."""
    news: dict[bytes, ConsentAction] = {}
    night: dict[bytes, ConsentAction] = {}
    for who, about, action in book.rows(_NEWEST):
        (news if about == ConsentKind.MARKETING else night)[who] = _ACTIONS[action]
    return [
        Listener._make((who, called, phone, news.get(who), night.get(who), since_ms, last_ms))
        for who, called, phone, since_ms, last_ms in book.rows(_PEOPLE)
    ]


def acts(book: Book) -> dict[Id, list[ConsentAct]]:
    """Every act about every consent of everybody, in the order it was said."""
    found: dict[Id, list[ConsentAct]] = {}
    for who, about, action, stamp in book.rows(_ACTS):
        at_ms = int.from_bytes(stamp[:8], "big")
        act = ConsentAct(ConsentKind(about), ConsentAction(action), at_ms)
        found.setdefault(Id(bytes(who)), []).append(act)
    return found
