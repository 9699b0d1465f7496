"""Requests share a commit, and none of them suffers for another."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest
from market_pcs import Clock, Pc, pc_of_new_shop, second_pc
from sqlalchemy import Connection, event

from marketpos.hub.lane import HEAVY, Lane
from marketpos.hub.records import Records
from marketpos.hub.serving import RunningHub


@pytest.fixture
def records(tmp_path: Path) -> Iterator[Records]:
    opened = Records.open(f"sqlite:///{tmp_path / 'hub.sqlite'}", Clock())
    with opened.unit() as connection:
        connection.exec_driver_sql("CREATE TABLE seen (what TEXT)")
    yield opened
    opened.close()


def seen(records: Records) -> list[str]:
    with records.unit() as connection:
        return list(connection.exec_driver_sql("SELECT what FROM seen").scalars())


class Torn(Exception):  # noqa: N818
    """Something went wrong in the middle of one request."""


def noting(what: str, after: Event | None = None) -> object:
    def work(connection: Connection) -> str:
        if after is not None:
            assert after.wait(10)
        connection.exec_driver_sql("INSERT INTO seen VALUES (?)", (what,))
        if what.startswith("bad"):
            raise Torn(what)
        return what

    return work


def test_one_bad_request_takes_nothing_from_those_that_came_with_it(records: Records) -> None:
    async def all_at_once() -> list[object]:
        lane: Lane[str] = Lane(records)
        works = [noting(what) for what in ("fish", "bad squid", "crab", "bad eel")]
        results = await asyncio.gather(*map(lane.do, works), return_exceptions=True)  # type: ignore[arg-type]
        lane.close()
        return list(results)

    results = asyncio.run(all_at_once())

    assert [str(result) for result in results] == ["fish", "bad squid", "crab", "bad eel"]
    assert [type(result) for result in results] == [str, Torn, str, Torn]
    assert seen(records) == ["fish", "crab"]


def test_requests_that_come_during_a_commit_share_the_next(records: Records) -> None:
    commits = []
    event.listen(records.engine, "commit", commits.append)
    gate = Event()

    async def while_one_commits() -> None:
        lane: Lane[str] = Lane(records)
        first = asyncio.create_task(lane.do(noting("first", gate)))  # type: ignore[arg-type]
        await asyncio.sleep(0)
        others = [asyncio.create_task(lane.do(noting(str(n)))) for n in range(40)]  # type: ignore[arg-type]
        await asyncio.sleep(0)
        gate.set()
        await asyncio.gather(first, *others)
        lane.close()

    asyncio.run(while_one_commits())

    assert len(seen(records)) == 41
    assert len(commits) == 2 + 1  # the first, the forty, and the look at what was seen


def test_a_sale_does_not_wait_for_many_shops_backlogs_in_one_commit(records: Records) -> None:
    commits = []
    event.listen(records.engine, "commit", commits.append)

    async def backlogs() -> None:
        lane: Lane[str] = Lane(records)
        await asyncio.gather(*(lane.do(noting(str(n)), HEAVY) for n in range(4)))  # type: ignore[arg-type]
        lane.close()

    asyncio.run(backlogs())

    assert len(commits) == 4


def test_an_asker_who_hung_up_does_not_hold_up_the_others(records: Records) -> None:
    async def one_leaves() -> str:
        lane: Lane[str] = Lane(records)
        gate = Event()
        leaving = asyncio.create_task(lane.do(noting("left", gate)))  # type: ignore[arg-type]
        await asyncio.sleep(0)
        staying = asyncio.create_task(lane.do(noting("stayed")))  # type: ignore[arg-type]
        leaving.cancel()
        gate.set()
        result = await staying
        lane.close()
        return result

    assert asyncio.run(one_leaves()) == "stayed"


def sell_many(pc: Pc, rounds: int) -> None:
    for _ in range(rounds):
        pc.sells_and_syncs(2)
        pc.syncs(pc.head)


def test_many_shops_at_once_lose_nothing_and_double_nothing(
    busy_hub: tuple[RunningHub, Clock],
) -> None:
    firsts = [pc_of_new_shop(*busy_hub) for _ in range(4)]
    pcs = [*firsts, *map(second_pc, firsts)]

    with ThreadPoolExecutor(len(pcs)) as crowd:
        list(crowd.map(lambda pc: sell_many(pc, 5), pcs))

    for first in firsts:
        reader = second_pc(first)
        feed = reader.pulls()
        assert [entry.n for entry in feed] == list(range(1, 21))
        assert len({entry.envelope.event_id for entry in feed}) == 20
