"""One lane to the database: requests that come while a commit runs share the next one.

Nobody waits for company: a request alone is committed alone. A commit costs the disk the same for
one sale as for fifty, so under load the hub takes many times what one commit each would allow.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Generic, NamedTuple, TypeVar

from sqlalchemy import Connection

from marketpos.hub.records import Records

T = TypeVar("T")
Work = Callable[[Connection], T]
FULL = 128
"""So many requests at most share one commit."""

HEAVY = 1024 * 1024
"""And no more once they come to so much, or a sale would wait for many shops' backlogs."""


class _Waiting(NamedTuple, Generic[T]):
    work: Work[T]
    weight: int
    done: asyncio.Future[T]


class Lane(Generic[T]):
    """Runs work on one thread, in order of arrival. Work may be run again from its start."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._thread = ThreadPoolExecutor(1, "hub-lane")
        self._waiting: list[_Waiting[T]] = []
        self._draining: asyncio.Task[None] | None = None

    async def do(self, work: Work[T], weight: int = 1) -> T:
        """What ``work`` returns, once it is committed. ``weight``: bytes it has to go through."""
        done: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._waiting.append(_Waiting(work, weight, done))
        if self._draining is None or self._draining.done():
            self._draining = asyncio.create_task(self._drain())
        return await done

    def close(self) -> None:
        """Finish what is running and let the thread go."""
        self._thread.shutdown()

    async def _drain(self) -> None:
        while self._waiting:
            batch = self._next_batch()
            if not await self._committed(batch) and len(batch) > 1:
                for alone in batch:
                    await self._committed([alone])

    def _next_batch(self) -> list[_Waiting[T]]:
        count, weight = 0, 0
        for one in self._waiting[:FULL]:
            if weight >= HEAVY:
                break
            count, weight = count + 1, weight + one.weight
        batch, self._waiting = self._waiting[:count], self._waiting[count:]
        return batch

    async def _committed(self, batch: list[_Waiting[T]]) -> bool:
        """Whether the batch is answered; one that failed with others is tried again by itself."""
        works = [one.work for one in batch]
        running = asyncio.get_running_loop().run_in_executor(self._thread, self._together, works)
        (outcome,) = await asyncio.gather(running, return_exceptions=True)
        if isinstance(outcome, BaseException):
            if len(batch) == 1 and not batch[0].done.done():
                batch[0].done.set_exception(outcome)
            return False
        for one, result in zip(batch, outcome, strict=True):
            if not one.done.done():  # the asker may have hung up
                one.done.set_result(result)
        return True

    def _together(self, works: list[Work[T]]) -> list[T]:
        with self._records.unit() as connection:
            return [work(connection) for work in works]
