"""Doubles: which entries of the book are one person, whatever order the words about it came in."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from marketpos.domain.ids import Id
from marketpos.domain.refusal import Refusal


class SamePerson(Refusal):
    """They are one person already."""


class NotMerged(Refusal):
    """These two were not put together, so there is nothing to undo."""


class Said(NamedTuple):
    """The newest word about a pair: that they are one person, or that they are not."""

    kept: Id
    gone: Id
    merged: bool


def pair_of(one: Id, other: Id) -> tuple[Id, Id]:
    """A pair without order: the words "A is B" and "B is A" are about the same pair."""
    return (one, other) if one < other else (other, one)


def persons(said: Iterable[Said], without: Collection[Id] = ()) -> dict[Id, Id]:
    """For every entry named in ``said``, the entry that now stands for the person.

    Only the set of words counts, not their order. Entries in ``without`` (forgotten ones) stand
    for themselves alone. Of entries merged, the one that was kept and never given up stands for
    all, the oldest of several; in a circle the oldest of all.
    """
    words = list(said)
    held = [one for one in words if one.merged and not {one.kept, one.gone} & {*without}]
    everybody = {who for one in words for who in (one.kept, one.gone)}
    standing: dict[Id, Id] = {}
    for group in _groups(everybody, held):
        stands = _stands_for(group, held)
        standing.update(dict.fromkeys(group, stands))
    return standing


def _groups(everybody: set[Id], held: list[Said]) -> Iterator[set[Id]]:
    """Union-find by walking: who is joined with whom, over any number of steps."""
    beside: dict[Id, set[Id]] = {who: set() for who in everybody}
    for one in held:
        beside[one.kept].add(one.gone)
        beside[one.gone].add(one.kept)
    left = set(everybody)
    while left:
        group, edge = set[Id](), {left.pop()}
        while edge:
            group |= edge
            edge = {other for who in edge for other in beside[who]} - group
        left -= group
        yield group


def _stands_for(group: set[Id], held: list[Said]) -> Id:
    kept = {one.kept for one in held} & group
    given_up = {one.gone for one in held}
    return min(kept - given_up or group)
