"""Every door of the hub in one table: the app is built from it, and so is its description."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from sqlalchemy import Connection

from marketpos.hub import joining, syncing
from marketpos.hub.asked import Asked, Desk, Reply
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
