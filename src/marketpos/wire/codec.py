"""Facts to plain bytes and back: a msgpack array of the fields in order, nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
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
_Read = tuple[Callable[[Any], Iterable[Any]], tuple[int, ...]]


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
    values = _decode(plain)
    if version < FACTS[kind].version:
        values = _lifted(kind, version, dict(zip(names, values, strict=True)))
    return _BUILDERS[FACTS[kind]](values)  # type: ignore[no-any-return]


def _lifted(kind: str, version: int, raw: dict[str, Any]) -> list[Any]:
    while version < FACTS[kind].version:
        raw = UPCASTERS[kind, version](raw)
        version += 1
    return list(raw.values())


def pack(value: object) -> bytes:
    """Small plain values (a person's fields, a cart) in the same bytes facts use."""
    return _encode(value)


def unpack(raw: bytes) -> Any:
    """What :func:`pack` packed, as lists and plain values."""
    return _decode(raw)


def _row(value: Any) -> Any:
    """The fields of a fact in order; what is a fact inside it likewise."""
    read, nested = _READERS[type(value)]
    if not nested:
        return read(value)
    row = list(read(value))
    for at in nested:
        row[at] = _inside(row[at])
    return row


def _inside(value: Any) -> Any:
    """A field that may hold parts of a fact: several, one, or none."""
    if type(value) is tuple:
        return [_row(one) for one in value]
    return _row(value) if type(value) in _READERS else value


def _reader(cls: Any) -> _Read:
    """All fields at once, and which of them may hold parts; a getter of one name gives no tuple."""
    names, hints = [field.name for field in fields(cls)], get_type_hints(cls)
    nested = tuple(at for at, name in enumerate(names) if _holds_parts(hints[name]))
    if len(names) == 1:
        return lambda fact: (getattr(fact, names[0]),), nested
    return attrgetter(*names), nested


def _holds_parts(hint: Any) -> bool:
    return is_dataclass(hint) or any(_holds_parts(arg) for arg in get_args(hint))


def _builder(hint: Any) -> _Build | None:
    """How to rebuild a field from plain values; ``None`` when it needs no rebuilding."""
    if get_origin(hint) is tuple:
        return _tuple_builder(get_args(hint))
    if get_origin(hint) in (UnionType, Union):
        return _optional_builder(get_args(hint))
    if is_dataclass(hint):
        return _fields_builder(hint, [field.name for field in fields(hint)])
    if isinstance(hint, type) and issubclass(hint, tuple):
        return _fields_builder(hint, hint._fields)  # type: ignore[attr-defined]
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return _word_builder(hint)
    return None


def _word_builder(cls: type[StrEnum]) -> _Build:
    known: dict[str, StrEnum] = {one.value: one for one in cls}
    return lambda raw: known.get(raw) or cls(raw)


def _optional_builder(args: tuple[Any, ...]) -> _Build | None:
    """``X | None``; where bytes may stand for X (a sealed person) the bytes are kept."""
    inner = None if bytes in args else _builder(next(arg for arg in args if arg is not NoneType))
    return None if inner is None else lambda raw: None if raw is None else inner(raw)


def _tuple_builder(args: tuple[Any, ...]) -> _Build:
    if args[-1] is Ellipsis:
        inner = _builder(args[0])
        return tuple if inner is None else lambda raw: tuple(map(inner, raw))
    builders = [_builder(arg) or (lambda raw: raw) for arg in args]
    return lambda raw: tuple(build(one) for build, one in zip(builders, raw, strict=True))


def _fields_builder(cls: Any, names: Sequence[str]) -> _Build:
    """The parts of a fact, or a fact: only the fields that are no plain values are looked at."""
    hints, size = get_type_hints(cls), len(names)
    found = ((at, _builder(hints[name])) for at, name in enumerate(names))
    building = tuple((at, build) for at, build in found if build is not None)

    def build_all(raw: list[Any]) -> Any:
        if len(raw) != size:
            raise ValueError(cls, len(raw))
        for at, build in building:
            raw[at] = build(raw[at])
        return cls(*raw)

    return build_all


_BUILDERS: dict[type[Any], Any] = {cls: _builder(cls) for cls in FACTS.values()}
_READERS: dict[type[Any], _Read] = {
    cls: _reader(cls) for cls in vars(facts).values() if isinstance(cls, type) and is_dataclass(cls)
}
