"""Flags: two PCs said things that do not add up; a person looks, and says why it is so."""

from __future__ import annotations

from marketpos.domain.refusal import Refusal
from marketpos.store import flags
from marketpos.store.book import Book
from marketpos.store.flags import Flag

__all__ = ["Flag", "Flags"]


class NoWord(Refusal):
    """Whoever looked at a flag says in a word why it is so."""


class Flags:
    """What a person does about what does not add up. Nothing is refused or repaired by itself."""

    def __init__(self, book: Book) -> None:
        self.book = book

    def not_looked_at(self) -> list[Flag]:
        """What is up now and nobody looked at."""
        return flags.not_looked_at(self.book.reading())

    def looked_at(self, flag: Flag, why: str) -> None:
        """Somebody looked and says why it is so; every PC of the shop knows then."""
        from marketpos.domain.facts import FlagSeen

        if not why.strip():
            raise NoWord
        self.book.keep(lambda unit: unit.record(FlagSeen(flag.flag, why)))
