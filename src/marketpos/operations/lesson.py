"""The first lesson as it is taken: the task in hand, what the book says of it, and going on."""

from __future__ import annotations

import json
from functools import cache

from marketpos.assets import asset
from marketpos.domain.cart import Cart
from marketpos.domain.facts import Fact, Sale, SaleAttributed
from marketpos.domain.ids import Id
from marketpos.domain.lesson import Happened, Progress, Task, Wanted, is_done
from marketpos.store import carts, customers
from marketpos.store.book import Book
from marketpos.store.stream import events, recorded_of

_SETTING = "lesson"


@cache
def tasks() -> tuple[Task, ...]:
    """The tasks, in order."""
    told = json.loads(asset("lesson/first.json").read_text("utf-8"))
    return tuple(Task(**one | {"wanted": Wanted(one["wanted"])}) for one in told)


class Lesson:
    """What a learner does about the lesson. Progress is kept in the practice book."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self.progress = Progress(*json.loads(book.setting(_SETTING, "[]")))

    def task(self) -> Task:
        """The task in hand."""
        return tasks()[self.progress.at]

    def is_over(self) -> bool:
        """Whether all of it was done."""
        return self.progress.done == len(tasks())

    def look(self) -> bool:
        """Look at what happened; whether the task in hand was done just now."""
        before = self.progress
        if before.is_done or not before.is_shown:
            return False
        aside = len(carts.put_asides(self._book))
        was_aside = before.was_put_aside or aside > 0
        done = is_done(self.task(), self._happened(aside, was_aside=was_aside))
        self._keep(before._replace(is_done=done, was_put_aside=was_aside))
        return done

    def go_on(self) -> None:
        """The next task."""
        self._keep(self.progress.next(self._newest(), len(tasks())))

    def again(self) -> None:
        """The same task from its beginning, with an empty counter."""
        carts.keep_open(self._book, Cart())
        self._keep(Progress(self.progress.at, self._newest()))

    def show(self, shown: bool) -> None:
        """Leave the lesson, or take it up where it was left."""
        self._keep(self.progress._replace(is_shown=shown))

    def take_over(self, progress: Progress) -> None:
        """How far somebody was in the practice book before this one."""
        self._keep(progress._replace(since=self._newest(), was_put_aside=False))

    def _keep(self, progress: Progress) -> None:
        if progress == self.progress:
            return
        self.progress = progress
        self._book.set_setting(_SETTING, json.dumps(progress))

    def _newest(self) -> int:
        return int(self._book.row("SELECT coalesce(max(n), 0) FROM event")[0])

    def _happened(self, aside: int, *, was_aside: bool) -> Happened:
        cursor, shop_key = self._book.reading(), self._book.identity().shop_key
        rows = events(cursor, "WHERE n > ? ORDER BY n", (self.progress.since,))
        facts = [recorded_of(cursor, row, shop_key).fact for row in rows]
        in_hand = len(carts.open_cart(self._book).lines)
        return Happened(facts, self._bought(facts), was_aside, aside, in_hand)

    def _bought(self, facts: list[Fact]) -> frozenset[str]:
        who = {one.customer for one in facts if isinstance(one, Sale | SaleAttributed)}
        return frozenset(self._last4(one) for one in who if one is not None)

    def _last4(self, who: Id) -> str:
        found = customers.customer(self._book, who)
        return found.phone[-4:] if found else ""
