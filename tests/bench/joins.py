"""A thousand people join by phone in one minute, at a hub of its own process; and the QR they scan.

Open loop: everybody comes at their own moment, however slow the hub is, and what they wait is
counted from then. The floor is a page that needs no records, asked for during the same minute.
"""

from __future__ import annotations

import http.client
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlencode, urlsplit

from nacl.signing import SigningKey

from bench import Figure
from builders import fish_shop, open_desk, sell
from marketpos.domain.claims import Place
from marketpos.domain.ids import uuid7
from marketpos.hub import devices, shops
from marketpos.hub.devices import Device
from marketpos.hub.records import Records
from marketpos.hub.rows import shop as shop_rows
from marketpos.operations.joins import Joins
from marketpos.outputs.qr import pixels, proven
from marketpos.wire import claims, phone

PEOPLE, SECONDS, SHOPS = 1_000, 60.0, 50
LIMIT_MS = 100.0
_TOKEN = re.compile(r'name="token" value="([^"]+)"')


class Waited(NamedTuple):
    """What one person waited for each page, and for the floor's page, in milliseconds."""

    pages: list[float]
    floor: float


def figures(people: int = PEOPLE, seconds: float = SECONDS) -> list[Figure]:
    """join_page_p95, join_page_worst, joins_at_once and join_qr_made."""
    with tempfile.TemporaryDirectory() as folder:
        database = f"sqlite:///{Path(folder) / 'hub.sqlite'}"
        ways = _market(database, people * 2)
        hub, where = _serve(database)
        try:
            calm = _minute(where, ways[:people], seconds)
            started = time.monotonic()
            rush = _minute(where, ways[people:], 0.0)
            rushed_s = time.monotonic() - started
        finally:
            hub.terminate()
            hub.wait()
    pages = sorted(ms for one in calm for ms in one.pages)
    floor = _at(sorted(one.floor for one in calm), 0.95)
    p95 = _at(pages, 0.95)
    return [
        _figure("join_page_p95", p95, "ms", floor, len(pages)),
        _figure("join_page_worst", pages[-1], "ms", floor, len(pages)),
        _figure("joins_at_once", len(rush) / rushed_s, "joins/s", people / seconds, len(rush)),
        _qr(),
    ]


def _figure(name: str, value: float, unit: str, floor: float, n: int) -> Figure:
    return Figure(name, round(value, 2), unit, round(floor, 2), round(value / floor, 3), n)


def _at(values: list[float], part: float) -> float:
    return values[min(int(len(values) * part), len(values) - 1)]


def _market(database: str, people: int) -> list[str]:
    """Shops with a PC each, and one claim for everybody who will come."""
    records = Records.open(database)
    now_ms, counters = records.now_ms(), []
    for at in range(SHOPS):
        shop_id, key, shop_key = (
            shops.add_shop(records, f"가게 {at}"),
            SigningKey.generate(),
            os.urandom(32),
        )
        pc = Device(os.urandom(16), bytes(key.verify_key), "A", "", True, False)
        with records.unit() as connection:
            devices.enrol(connection, shop_id, pc, now_ms)
            named = shop_rows.update().where(shop_rows.c.shop_id == shop_id)
            connection.execute(named.values(public_key=phone.shop_public_key(shop_key)))
        counters.append((shop_id, key, shop_key, pc.device))
    ways = []
    for at in range(people):
        shop_id, key, shop_key, device = counters[at % SHOPS]
        claim = claims.claim_for(shop_key, device, uuid7(now_ms), now_ms, 1, Place.DONE)
        ways.append(claims.sign(key, str(shop_id), claim))
    records.close()
    return ways


def _serve(database: str) -> tuple[subprocess.Popen[str], str]:
    command = [
        sys.executable,
        "-m",
        "marketpos",
        "hub",
        "--database",
        database,
        "serve",
        "--port",
        "0",
    ]
    hub = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert hub.stdout is not None
    return hub, urlsplit(hub.stdout.readline().strip()).netloc


def _minute(where: str, ways: list[str], seconds: float) -> list[Waited]:
    """Everybody comes within so many seconds; all at once for 0."""
    begin = time.monotonic()
    moments = sorted(begin + random.uniform(0, seconds) for _ in ways)
    with ThreadPoolExecutor(64) as crowd:
        return list(crowd.map(lambda at: _person(where, ways[at], moments[at]), range(len(ways))))


def _person(where: str, way: str, moment: float) -> Waited:
    """Scans, ticks, types and sees their own page; each on one connection, as a browser does."""
    time.sleep(max(moment - time.monotonic(), 0))
    line = http.client.HTTPConnection(where, timeout=60)
    try:
        waited, page = [], ""

        def ask(verb: str, path: str, since: float, **fields: str) -> str:
            nonlocal page
            body = urlencode(fields) if fields else None
            kind = {"Content-Type": "application/x-www-form-urlencoded"} if fields else {}
            line.request(verb, path, body, kind)
            response = line.getresponse()
            page = response.read().decode()
            waited.append((time.monotonic() - since) * 1000)
            assert response.status in (200, 303), (response.status, page)
            return response.headers.get("Location", "")

        ask("GET", f"/j/{way}", moment)
        told = {"token": _TOKEN.findall(page)[0], "registration": "1", "age": "1"}
        ask("POST", f"/j/{way}", time.monotonic(), **told, step="name")
        told |= {"step": "join", "nickname": "꽃집 언니", "phone": "010-5550-1234"}
        mine = ask("POST", f"/j/{way}", time.monotonic(), **told)
        ask("GET", mine, time.monotonic())
        ask("GET", "/", time.monotonic())
        return Waited(waited[:-1], waited[-1])
    finally:
        line.close()


def _qr() -> Figure:
    """A sale's own QR: its claim signed, drawn and read back; beside the channel's link."""
    with tempfile.TemporaryDirectory() as folder:
        desk = fish_shop(open_desk(Path(folder)))
        book = desk.counter.book
        book.set_setting("hub_address", "https://hub.hanbit-market.example")
        joins, plain, made = Joins(book), [], []
        for at in range(60):
            sale = sell(desk).sale
            made.append(_ms(lambda sale=sale: proven(joins.link(Place.DONE, sale), pixels)))
            plain.append(_ms(lambda at=at: proven(f"https://pf.kakao.com/_Sam{at}/friend", pixels)))
        book.close()
    return _figure(
        "join_qr_made", statistics.median(made[5:]), "ms", statistics.median(plain[5:]), 55
    )


def _ms(work: object) -> float:
    started = time.perf_counter()
    work()  # type: ignore[operator]
    return (time.perf_counter() - started) * 1000
