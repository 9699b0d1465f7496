"""Every door of the hub in one table: the app is built from it, and so is its description."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from sqlalchemy import Connection

from marketpos.hub import joining, syncing, visits
from marketpos.hub.asked import Asked, Desk, Reply
from marketpos.hub.visits import Visit
from marketpos.wire import paths
from marketpos.wire.messages import (
    DigestAnswer,
    DigestRequest,
    JoinAnswer,
    JoinRequest,
    Message,
    SyncAnswer,
    SyncRequest,
)

Work = Callable[[Desk, Connection, Asked], Reply]


class SignedRoute(NamedTuple):
    """A door for PCs: a signed message in, a marked message out."""

    path: str
    name: str
    summary: str
    asks: type[Message]
    answers: type[Message]
    work: Work
    is_guessable: bool = False


class OpenRoute(NamedTuple):
    """A door for anybody; it says nothing about any shop."""

    path: str
    name: str
    summary: str
    content_type: str


PageWork = Callable[[Desk, Connection, Visit], Reply]


class PageRoute(NamedTuple):
    """A page for customers' phones: GET shows it, POST sends it; ``given`` is in the address."""

    path: str
    name: str
    summary: str
    given: str
    work: PageWork


SIGNED = (
    SignedRoute(
        paths.JOIN,
        "join",
        "A PC joins the shop its code was made for, and proves its key by signing.",
        JoinRequest,
        JoinAnswer,
        joining.join,
        is_guessable=True,
    ),
    SignedRoute(
        paths.sync("{shop}"),
        "sync",
        "Hello, push and pull in one; the hub's head of the stream says what comes next.",
        SyncRequest,
        SyncAnswer,
        syncing.sync,
    ),
    SignedRoute(
        paths.digest("{shop}"),
        "digest",
        "What the hub holds by device and day, or the ids of one day.",
        DigestRequest,
        DigestAnswer,
        syncing.digest,
    ),
)

OPEN = (
    OpenRoute("/", "front", "What this place is, for people.", "text/html"),
    OpenRoute("/health", "health", "Whether the hub and its records answer.", "application/json"),
    OpenRoute("/openapi.json", "description", "This description.", "application/json"),
)

PAGES = (
    PageRoute(
        paths.PAGE + "{way}",
        "page",
        "Somebody becomes a regular; the way is a sale's claim, or a sign's.",
        "way",
        visits.join,
    ),
    PageRoute(
        paths.PAGE + "{way}/ask",
        "ask",
        "Somebody withdraws, or asks what is held of them, by name or number.",
        "way",
        visits.ask,
    ),
    PageRoute(
        paths.MINE + "{token}",
        "mine",
        "Somebody's own page: withdrawing, and asking what is held of them.",
        "token",
        visits.mine,
    ),
)
