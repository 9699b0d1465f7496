"""The hub on SQLite, in a process of its own: one sale a request, batches, and batches again.

``hub_single_sale_rps``: PCs that each push one sale a request, beside the same PCs asking for a
page that needs no records. ``hub_ingest_vs_sqlite``: a backlog in full requests, beside plain
SQLite writing the same envelopes and bodies. ``resend_vs_first``: requests whose answer was lost,
sent again, beside the first time. Nothing is pulled; at the end everything must be there once.
``hub_ingest_vs_copy`` needs a hub on PostgreSQL.
"""

from __future__ import annotations

import http.client
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from bench import Figure
from hub.market_pcs import Clock, Elsewhere, Pc
from marketpos.domain.clock import system_now
from marketpos.hub import devices, shops
from marketpos.hub.devices import Device
from marketpos.hub.records import Records
from marketpos.wire import packing, paths, signing
from marketpos.wire.messages import CONTENT_TYPE, Pushed

PCS, TURNS, SALES_A_TURN = 8, 6, 40
BATCH, BATCHES = 500, 12
_SKIPPED = (
    "hub_ingest_vs_copy: skipped, it needs a hub on PostgreSQL and psycopg is not installed\n"
)


class Ready(NamedTuple):
    """A request that is packed and signed, so that the bench does not measure its own hands."""

    path: str
    body: bytes
    header: str


def figures() -> list[Figure]:
    """hub_single_sale_rps, hub_ingest_vs_sqlite and resend_vs_first."""
    sys.stderr.write(_SKIPPED)
    with tempfile.TemporaryDirectory() as folder:
        database = f"sqlite:///{Path(folder) / 'hub.sqlite'}"
        pcs = _market(database, PCS + 1)
        with _hub(database) as where:
            found = [_single(where, pcs[:PCS]), *_batches(where, pcs[PCS], Path(folder))]
        records = Records.open(database)
        held = {str(one.shop_id): one.facts for one in shops.listed(records)}
        records.close()
    assert held == {pc.shop: pc.head.seq for pc in pcs}
    return found


def _single(where: str, pcs: list[Pc]) -> Figure:
    """Requests a second, in turns with the page that needs no records."""
    plain, pushed = [], []
    with ThreadPoolExecutor(PCS) as crowd:
        for _ in range(TURNS):
            ready = [[_ready(pc, 1) for _ in range(SALES_A_TURN)] for pc in pcs]
            plain.append(_rate(crowd, [partial(_get, where, SALES_A_TURN)] * PCS))
            pushed.append(_rate(crowd, [partial(_push, where, one) for one in ready]))
    value, floor = statistics.median(pushed[1:]), statistics.median(plain[1:])
    return _figure("hub_single_sale_rps", value, "requests/s", floor, TURNS - 1)


def _rate(crowd: ThreadPoolExecutor, works: list[Callable[[], list[float]]]) -> float:
    begun = time.perf_counter()
    for waiting in [crowd.submit(work) for work in works]:
        waiting.result()
    return len(works) * SALES_A_TURN / (time.perf_counter() - begun)


def _batches(where: str, pc: Pc, folder: Path) -> list[Figure]:
    first, again, plain = [], [], []
    floor = _plain_sqlite(folder / "plain.sqlite")
    for _ in range(BATCHES):
        after, sold = pc.head, pc.sells(BATCH)
        ready = _signed(pc, packing.pack(pc.request(after, *sold, want=0)))
        first += _push(where, [ready])
        again += _push(where, [ready])
        plain.append(floor(sold))
    once, twice, least = (statistics.median(each[1:]) for each in (first, again, plain))
    rate, floor_rate = BATCH / once * 1000, BATCH / least * 1000
    return [
        _figure("hub_ingest_vs_sqlite", rate, "sales/s", floor_rate, BATCHES - 1),
        _figure("resend_vs_first", twice, "ms", once, BATCHES - 1),
    ]


def _plain_sqlite(path: Path) -> Callable[[list[Pushed]], float]:
    """Writes envelopes and bodies in one transaction that is on the disk; milliseconds."""
    base = sqlite3.connect(path, isolation_level=None)
    base.execute("PRAGMA journal_mode=WAL")
    base.execute("PRAGMA synchronous=FULL")
    columns = "stream, seq, event_id, kind, version, at_ms, offset_min, day, device, hash, body"
    base.execute(f"CREATE TABLE event ({columns}, PRIMARY KEY (stream, seq))")

    def write(sold: list[Pushed]) -> float:
        begun = time.perf_counter()
        base.execute("BEGIN IMMEDIATE")
        marks = ", ".join("?" * 11)
        rows = [(*one.envelope, one.body) for one in sold]
        base.executemany(f"INSERT INTO event VALUES ({marks})", rows)
        base.execute("COMMIT")
        return (time.perf_counter() - begun) * 1000

    return write


def _market(database: str, count: int) -> list[Pc]:
    """So many shops with a PC each, which have joined."""
    records, pcs = Records.open(database), []
    for at in range(count):
        shop_id = shops.add_shop(records, f"가게 {at}")
        pc = Pc(Elsewhere(""), Clock(system_now().at_ms), shop=str(shop_id))
        joined = Device(pc.device, bytes(pc.key.verify_key), "A", "", True, False)
        with records.unit() as connection:
            devices.enrol(connection, shop_id, joined, records.now_ms())
        pcs.append(pc)
    records.close()
    return pcs


@contextmanager
def _hub(database: str) -> Iterator[str]:
    """A hub in a process of its own; where it listens."""
    command = [sys.executable, "-m", "marketpos", "hub", "--database", database, "serve"]
    quiet = subprocess.DEVNULL
    hub = subprocess.Popen(
        [*command, "--port", "0"], stdout=subprocess.PIPE, stderr=quiet, text=True
    )
    assert hub.stdout is not None
    try:
        yield urlsplit(hub.stdout.readline().strip()).netloc
    finally:
        hub.terminate()
        hub.wait()
        hub.stdout.close()


def _ready(pc: Pc, count: int) -> Ready:
    after = pc.head
    return _signed(pc, packing.pack(pc.request(after, *pc.sells(count), want=0)))


def _signed(pc: Pc, body: bytes) -> Ready:
    path, at_ms = paths.sync(pc.shop), system_now().at_ms
    return Ready(path, body, signing.sign(pc.key, pc.device, "POST", path, body, at_ms))


def _push(where: str, requests: list[Ready]) -> list[float]:
    """Milliseconds until each was answered, on one connection."""
    line, taken = http.client.HTTPConnection(where, timeout=60), []
    for one in requests:
        headers = {"Content-Type": CONTENT_TYPE, signing.HEADER: one.header}
        taken.append(_asked(line, "POST", one.path, one.body, headers))
    line.close()
    return taken


def _get(where: str, count: int) -> list[float]:
    line = http.client.HTTPConnection(where, timeout=60)
    taken = [_asked(line, "GET", "/", b"", {}) for _ in range(count)]
    line.close()
    return taken


def _asked(
    line: http.client.HTTPConnection, verb: str, path: str, body: bytes, headers: dict[str, str]
) -> float:
    begun = time.perf_counter()
    line.request(verb, path, body or None, headers)
    answer = line.getresponse()
    said = answer.read()
    assert answer.status == 200, (answer.status, said[:200])
    return (time.perf_counter() - begun) * 1000


def _figure(name: str, value: float, unit: str, floor: float, n: int) -> Figure:
    return Figure(name, round(value, 2), unit, round(floor, 2), round(value / floor, 3), n)
