"""Addresses taken apart strictly, so that what is read is where it leads.

Browsers forgive much: backslashes, names before an @, numbers for hosts, letters that look like
others. A sign that hangs for years must not, so everything of the kind is refused with its reason.
"""

from __future__ import annotations

import unicodedata
from typing import NamedTuple, NoReturn

from marketpos.domain.lookalikes import imitated
from marketpos.domain.refusal import Refusal

_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")
_DIGITS = frozenset("0123456789")
_HOST_LETTERS = _LETTERS | _DIGITS | {"-"}
_NEVER = frozenset("\\<>\"{}|^`'")
_HIDDEN = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
_DOTS = (".", "..")


class NotALink(Refusal):
    """``typed`` holds no address."""


class LooksLikeAChannelButIsNot(Refusal):
    """``host`` only pretends to be ``imitates``."""


class HidesItsHost(Refusal):
    """A name stands before an @; the link really leads to ``host``."""


class HostNotPlain(Refusal):
    """``host`` has letters that look like others, or is written so that nobody can read it."""


class NumberForAHost(Refusal):
    """``host`` is a number, not a name."""


class NotAWebLink(Refusal):
    """``scheme`` is no page: javascript, data, tel and the like."""


class HiddenCharacters(Refusal):
    """``character``, which nobody can see, stands in the link at ``at``."""


class OddAddress(Refusal):
    """The address ``typed`` has a port, dots or signs that no shop's page has."""


class Address(NamedTuple):
    """An address whose host can be trusted to be what it looks like.

    ``segments`` are the parts of the path, ``tail`` is path, query and fragment as written.
    """

    scheme: str
    host: str
    segments: tuple[str, ...]
    tail: str


def take_apart(typed: str) -> Address:
    """The parts of an http or https address; https where no scheme is written.

    Raises:
        Refusal: one of those above.
    """
    scheme, rest = split_scheme(typed)
    if scheme not in ("http", "https"):
        raise NotAWebLink(scheme=scheme)
    if not _NEVER.isdisjoint(rest):
        raise OddAddress(typed=typed)
    cut = first_of("/?#", rest)
    host, tail = _host(typed, rest[:cut]), rest[cut:]
    segments = tuple(part for part in tail[: first_of("?#", tail)].split("/") if part)
    if any(part.lower().replace("%2e", ".") in _DOTS for part in segments):
        raise OddAddress(typed=typed)
    return Address(scheme, host, segments, tail)


def refuse_hidden(text: str) -> None:
    """Refuse bidi marks, zero-width and control characters, and what has gaps in it.

    Raises:
        HiddenCharacters: one of them is there.
        NotALink: there is nothing, or several words.
    """
    for at, char in enumerate(text):
        if unicodedata.category(char) in _HIDDEN:
            raise HiddenCharacters(character=f"U+{ord(char):04X}", at=at)
    if not text or any(map(str.isspace, text)):
        raise NotALink(typed=text)


def split_scheme(text: str) -> tuple[str, str]:
    """The scheme in lower case, https where none is written, and what follows it."""
    scheme, found, rest = text.partition("://")
    if found and _is_scheme(scheme):
        return scheme.lower(), rest
    before, colon, _ = text[: first_of("/?#", text)].partition(":")
    if colon and _is_scheme(before):
        _refuse_scheme(before.lower(), text)
    return "https", text


def first_of(signs: str, text: str) -> int:
    """Where the first of ``signs`` stands in ``text``, or its end."""
    return next((at for at, char in enumerate(text) if char in signs), len(text))


def is_digits(text: str) -> bool:
    """Whether ``text`` is digits 0 to 9 and not empty."""
    return bool(text) and _DIGITS.issuperset(text)


def is_word(text: str, more: str = "") -> bool:
    """Whether ``text`` is Latin letters, digits and signs of ``more``, and not empty."""
    return text.isascii() and bool(text) and all(char.isalnum() or char in more for char in text)


def encoded(text: str) -> str:
    """``text`` with Hangul as percent signs and bytes, as a QR has to carry it."""
    return "".join(char if char.isascii() else _percents(char) for char in text)


def _percents(char: str) -> str:
    return "".join(f"%{byte:02X}" for byte in char.encode())


def _refuse_scheme(scheme: str, typed: str) -> NoReturn:
    if scheme in ("http", "https"):
        raise OddAddress(typed=typed)  # https:/ or https: and no name after it
    raise NotAWebLink(scheme=scheme)


def _host(typed: str, authority: str) -> str:
    """The host in lower case."""
    if "@" in authority:
        raise HidesItsHost(host=authority.rpartition("@")[2])
    host = authority.lower() if authority.isascii() else authority
    labels = host.split(".")
    if host.startswith("[") or is_digits(labels[-1][:1]):
        raise NumberForAHost(host=host)
    if ":" in host or (len(labels) > 1 and "" in labels):
        raise OddAddress(typed=typed)
    if len(labels) < 2:
        raise NotALink(typed=typed)
    if not all(map(_is_plain_label, labels)):
        raise HostNotPlain(host=host)
    if name := imitated(host):
        raise LooksLikeAChannelButIsNot(host=host, imitates=name)
    return host


def _is_plain_label(label: str) -> bool:
    fits = _HOST_LETTERS.issuperset(label) and label.strip("-") == label
    return fits and not label.startswith("xn--")


def _is_scheme(text: str) -> bool:
    return text.isascii() and text.isalpha()
