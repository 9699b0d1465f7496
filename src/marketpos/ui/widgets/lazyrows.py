"""Rows made when they are painted, so that a list of thousands costs what one page does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar, overload

from marketpos.ui.widgets.row import Row

T = TypeVar("T")


class LazyRows(Sequence[Row], Generic[T]):
    """A row for each of `things`, which `row_of` makes only when it is asked for."""

    def __init__(self, things: Sequence[T], row_of: Callable[[T], Row]) -> None:
        self._things, self._row_of = things, row_of

    def __len__(self) -> int:
        return len(self._things)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | Sequence[Row]:
        if isinstance(index, slice):
            return [self._row_of(one) for one in self._things[index]]
        return self._row_of(self._things[index])
