"""What can come back when a PC speaks to its hub, each as a type of its own."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from enum import StrEnum
from http.client import HTTPException, IncompleteRead
from typing import Generic, TypeVar

import requests

from marketpos.wire.answering import Why
from marketpos.wire.messages import Message

LONGEST_WAIT_S = 900.0
"""However long a hub asks us to stay away, we look again after a quarter of an hour."""

M = TypeVar("M", bound=Message)


@dataclass(frozen=True, slots=True)
class Answered(Generic[M]):
    """The hub's own answer. ``revoked``: it took the facts, but gives this PC nothing any more."""

    message: M
    revoked: bool = False


@dataclass(frozen=True, slots=True)
class Denied:
    """The hub itself said no, in one word: one of :class:`Why`, or one of a newer hub."""

    why: Why | str


@dataclass(frozen=True, slots=True)
class Busy:
    """Somebody on the way said later: after ``wait_s`` seconds, if it said when."""

    status: int
    wait_s: float | None


class Absence(StrEnum):
    """Why there is no hub at the other end just now."""

    PORTAL = "portal"
    GARBAGE = "garbage"
    TORN = "torn"
    TIMEOUT = "timeout"
    REFUSED = "refused"
    NAME = "name"
    TLS_DATE = "tls-date"
    TLS = "tls"
    FORGED = "forged"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, slots=True)
class NoHub:
    """No hub there; try again later. ``TLS_DATE`` most often means that this PC's clock is off."""

    why: Absence


Heard = Answered[M] | Denied | Busy | NoHub

# OpenSSL's X509_V_ERR_CERT_NOT_YET_VALID and X509_V_ERR_CERT_HAS_EXPIRED
_DATE_ERRORS = (9, 10)


def absence_of(error: Exception) -> Absence:
    """What a failed request says about the line, read from the error at its root."""
    for cause in _causes(error):
        if isinstance(cause, ssl.SSLCertVerificationError):
            return Absence.TLS_DATE if cause.verify_code in _DATE_ERRORS else Absence.TLS
        for kind, absence in _BY_KIND:
            if isinstance(cause, kind):
                return absence
    return Absence.UNREACHABLE


def absence_in(status: int, content_type: str) -> Absence:
    """What an answer that is not the hub's looks like."""
    is_page = content_type.startswith("text/html")
    return Absence.PORTAL if is_page or 300 <= status < 400 or status == 511 else Absence.GARBAGE


def wait_of(headers: Mapping[str, str], now_ms: int) -> float | None:
    """``Retry-After`` in seconds from now, given as seconds or as a date (RFC 9110 10.2.3).

    A date is counted from the answer's own ``Date``, because this PC's clock may be off.
    """
    said = headers.get("Retry-After", "").strip()
    if said.isascii() and said.isdigit():
        return min(float(said), LONGEST_WAIT_S)
    until = _instant(said)
    if until is None:
        return None
    since = _instant(headers.get("Date", "")) or datetime.fromtimestamp(now_ms / 1000, tz=UTC)
    return min(max((until - since).total_seconds(), 0.0), LONGEST_WAIT_S)


def _instant(said: str) -> datetime | None:
    try:
        when = parsedate_to_datetime(said)
    except ValueError:
        return None
    return when if when.tzinfo else when.replace(tzinfo=UTC)


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The error, what it was raised from, and what ``requests`` and ``urllib3`` put inside it."""
    waiting, seen = [error], set[int]()
    while waiting:
        one = waiting.pop(0)
        if id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        inside = (one.__cause__, one.__context__, getattr(one, "reason", None), *one.args)
        waiting.extend(cause for cause in inside if isinstance(cause, BaseException))


_BY_KIND: tuple[tuple[type[BaseException], Absence], ...] = (
    (requests.Timeout, Absence.TIMEOUT),
    (TimeoutError, Absence.TIMEOUT),
    (ssl.SSLError, Absence.TLS),
    (socket.gaierror, Absence.NAME),
    (ConnectionRefusedError, Absence.REFUSED),
    (ConnectionError, Absence.TORN),
    (IncompleteRead, Absence.TORN),
    (HTTPException, Absence.GARBAGE),
)
