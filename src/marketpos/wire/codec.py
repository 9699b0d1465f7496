"""Facts to plain bytes and back: a msgpack array of the fields in order, nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass
from enum import StrEnum
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import msgspec

from marketpos.domain import facts
from marketpos.domain.facts import Fact

FACTS: dict[str, type[Any]] = {cls.kind: cls for cls in get_args(Fact)}
"""Every kind of fact there is, by the word in its envelope."""

FROM_HUB = frozenset(one.kind for one in (facts.Joined, facts.Notice, facts.Asked, facts.Scanned))
"""Kinds the hub makes. It has no key of the shop's, so their bodies travel plain; what is private
in them is sealed inside, to the shop's public key."""

Upcaster = Callable[[dict[str, Any]], dict[str, Any]]
UPCASTERS: dict[tuple[str, int], Upcaster] = {}
"""From the raw dict of an older version to the next one. Empty as long as all are version 1."""

FIELDS: dict[tuple[str, int], tuple[str, ...]] = {
    (cls.kind, cls.version): tuple(f.name for f in fields(cls)) for cls in FACTS.values()
}
"""The field order of each version. Add the old order here before a fact gets a new version."""

_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder().decode
_Build = Callable[[Any], Any]


class UnknownFact(Exception):  # noqa: N818
    """A newer PC recorded something unknown here. Kept, and folded after an update."""


def encode(fact: Fact) -> bytes:
    """The plain body of a fact."""
    return _encode(_row(fact))


def decode(kind: str, version: int, plain: bytes) -> Fact:
    """The fact in a plain body, lifted from whatever version it was written in."""
    names = FIELDS.get((kind, version))
    if names is None:
        raise UnknownFact(kind, version)
    raw = dict(zip(names, _decode(plain), strict=True))
    while version < FACTS[kind].version:
        raw = UPCASTERS[kind, version](raw)
        version += 1
    builder = _BUILDERS[FACTS[kind]]
    return builder(list(raw.values()))  # type: ignore[no-any-return]


def pack(value: object) -> bytes:
    """Small plain values (a person's fields, a cart) in the same bytes facts use."""
    return _encode(value)


def unpack(raw: bytes) -> Any:
    """What :func:`pack` packed, as lists and plain values."""
    return _decode(raw)


def _row(value: Any) -> Any:
    """The fields of a fact as plain values; looked into only where a field holds several."""
    read = _READERS.get(type(value))
    if read is not None:
        return [one if type(one) in _PLAIN else _row(one) for one in read(value)]
    if type(value) is tuple:
        return [one if type(one) in _PLAIN else _row(one) for one in value]
    return value


def _reader(names: tuple[str, ...]) -> Callable[[Any], Iterable[Any]]:
    """All fields at once; a getter of one name gives no tuple."""
    if len(names) == 1:
        return lambda fact: (getattr(fact, names[0]),)
    return attrgetter(*names)


def _builder(hint: Any) -> _Build | None:
    """How to rebuild a field from plain values; ``None`` when it needs no rebuilding."""
    if is_dataclass(hint):
        return _dataclass_builder(hint)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint
    if get_origin(hint) is tuple:
        return _tuple_builder(get_args(hint))
    if get_origin(hint) in (UnionType, Union):
        return _optional_builder(get_args(hint))
    return None


def _optional_builder(args: tuple[Any, ...]) -> _Build | None:
    """``X | None``; where bytes may stand for X (a sealed person) the bytes are kept."""
    inner = None if bytes in args else _builder(next(arg for arg in args if arg is not NoneType))
    return None if inner is None else lambda raw: None if raw is None else inner(raw)


def _tuple_builder(args: tuple[Any, ...]) -> _Build:
    if args[-1] is Ellipsis:
        inner = _builder(args[0]) or (lambda raw: raw)
        return lambda raw: tuple(inner(one) for one in raw)
    builders = [_builder(arg) or (lambda raw: raw) for arg in args]
    return lambda raw: tuple(build(one) for build, one in zip(builders, raw, strict=True))


def _dataclass_builder(cls: Any) -> _Build:
    hints = get_type_hints(cls)
    builders = [_builder(hints[field.name]) for field in fields(cls)]

    def build(raw: list[Any]) -> Any:
        return cls(*(b(one) if b else one for b, one in zip(builders, raw, strict=True)))

    return build


_BUILDERS = {cls: _dataclass_builder(cls) for cls in FACTS.values()}
_PLAIN = frozenset({str, int, bool, bytes, NoneType})
_READERS: dict[type[Any], Callable[[Any], Iterable[Any]]] = {
    cls: _reader(tuple(f.name for f in fields(cls)))
    for cls in vars(facts).values()
    if isinstance(cls, type) and is_dataclass(cls)
}
