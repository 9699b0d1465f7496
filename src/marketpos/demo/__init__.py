"""``marketpos demo``: the app on a demo shop, or without a display its whole day in real windows.

A morning online, an afternoon with the network gone, an evening when everything reaches the hub
exactly once and a second PC equals the first to the won.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from marketpos.app import App
    from marketpos.operations.desk import Desk


def main(argv: list[str]) -> int:
    """Run the demo; with ``--json`` the last line of standard output is one JSON object."""
    parser = argparse.ArgumentParser(prog="marketpos demo")
    parser.add_argument("--headless", action="store_true")
    parser.add_argument("--full", action="store_true", help="a day of 120 sales, closed")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--lang", choices=["ko", "en"], default="ko")
    given = parser.parse_args(argv)
    os.environ.setdefault("MARKETPOS_KEYS", "file")
    if given.headless:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    running = QApplication.instance() or QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory(prefix="marketpos-demo-") as folder:
        if given.headless:
            result = _headless(Path(folder), given.lang, full=given.full)
        else:
            result = _open(Path(folder), given.lang)
    running.processEvents()
    if given.json:
        sys.stdout.write(json.dumps(result, ensure_ascii=False) + "\n")
    return 0 if not (result["lost"] or result["doubled"]) else 1


def _headless(folder: Path, language: str, *, full: bool) -> dict[str, Any]:
    from marketpos.demo.day import Player, read_day
    from marketpos.demo.hand import NotThere
    from marketpos.demo.market import Market, second_pc
    from marketpos.store.book import Book

    began = time.monotonic()
    day = read_day()
    market = Market(folder, day.shop["name"], day.shop["market"])
    try:
        app = _started(folder / "counter", language)
        assert app.rooms is not None
        app.rooms.link.join(market.address, market.code())
        player = Player(app.rooms)
        player.play(day.morning)
        market.go_away()
        player.play(day.afternoon)
        market.come_back()
        player.play(day.evening)
        closed = _evening(app, player, day) if full else {}
        _send_all(app)
        keys = app.rooms.book.identity().shop_key
        second = Book(folder / "second.db", bytes(32), bytes(32), app.rooms.book.now)
        second_pc(second, market, keys)
        result = _result(app, market, player, second)
        if (app.folder / "bugs.txt").exists():
            raise NotThere((app.folder / "bugs.txt").read_text("utf-8"))
        app.window.close()
        second.close()
        return result | closed | {"seconds": round(time.monotonic() - began, 1)}
    finally:
        market.go_away()


def _evening(app: App, player: Any, day: Any) -> dict[str, Any]:
    from marketpos.demo.evening import close, sell_on

    assert app.desk is not None
    sell_on(player, day)
    return close(app.desk, player.kinds)._asdict()


def _open(folder: Path, language: str) -> dict[str, Any]:
    """The app on the demo shop, until its window is closed."""
    from PySide6.QtWidgets import QApplication

    began = time.monotonic()
    app = _started(folder / "counter", language)
    running = QApplication.instance()
    assert running is not None
    running.exec()
    assert app.desk is not None
    sales, won = app.desk.counter.today() if app.rooms else (0, 0)
    app.close()
    none = {"sales_at_hub": 0, "won_on_second_pc": 0, "lost": 0, "doubled": 0, "qr_decoded": 0}
    made = {"sales_made": sales, "won_made": won, "customers": 0}
    return made | none | {"seconds": round(time.monotonic() - began, 1)}


def _started(profile: Path, language: str) -> App:
    """The app on a shop set up as the day says, ready for the first key."""
    from marketpos.app import App, dress
    from marketpos.demo.hand import wait_until
    from marketpos.settings import Settings

    _make_shop(profile)
    settings = Settings(language=language, full_screen=False)
    dress(settings)
    app = App(profile, settings)
    app.show(1366, 768)
    wait_until(lambda: app.rooms is not None and app.rooms.is_warm, "the counter")
    return app


def _make_shop(profile: Path) -> None:
    from marketpos.demo.day import read_day
    from marketpos.domain.clock import system_now
    from marketpos.operations.desk import desk_of
    from marketpos.operations.starter import trades
    from marketpos.store.book import Book
    from marketpos.store.keys import keys_for

    day = read_day()
    profile.mkdir(parents=True)
    keys = keys_for(profile)
    book = Book(profile / "book.db", keys.book, keys.shop, system_now)
    desk = desk_of(book)
    desk.shop.set_up(day.shop["name"], day.shop["trade"], trades()[day.shop["trade"]])
    rest = {name: value for name, value in day.shop.items() if name not in ("name", "trade")}
    desk.shop.change(**rest)
    desk.shop.set_channel("kakao", day.channel, day.shop["name"])
    _meet(desk, day.regulars)
    book.close()


def _meet(desk: Desk, regulars: list[list[str]]) -> None:
    from marketpos.domain.kinds import ConsentKind, ConsentMethod
    from marketpos.operations.regulars import Answer, Person

    for nickname, phone in regulars:
        yes = Answer(ConsentKind.REGISTRATION, True, ConsentMethod.PAPER_SIGNED)
        desk.regulars.register(Person(nickname, phone=phone), [yes])


def _send_all(app: App) -> None:
    from marketpos.demo.hand import wait_until
    from marketpos.operations.safety import Line

    assert app.rooms is not None
    link, book = app.rooms.link, app.rooms.book
    link.push_now()
    wait_until(
        lambda: link.word().line is Line.ARRIVED and book.waiting().facts == 0,
        "everything at the hub",
    )


def _result(app: App, market: Any, player: Any, second: Any) -> dict[str, Any]:
    assert app.rooms is not None
    assert app.desk is not None
    book, held = app.rooms.book, market.held()
    made = {bytes(row[0]) for row in book.rows("SELECT event_id FROM event")}
    won = "SELECT coalesce(sum(total_won - refunded_won), 0) FROM sale WHERE NOT voided"
    return {
        "sales_made": book.row("SELECT count(*) FROM sale")[0],
        "sales_at_hub": held.sales,
        "won_made": book.row(won)[0],
        "won_on_second_pc": second.row(won)[0],
        "lost": len(made - held.ids),
        "doubled": held.doubled,
        "customers": app.desk.regulars.count(),
        "qr_decoded": player.qr_decoded,
    }
