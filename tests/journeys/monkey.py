"""``python -m journeys.monkey --touches 12500 --seed 7``: wet hands on the whole window.

Every touch is 8 mm off, one in ten is doubled, some are a palm, a held finger, or a number pad.
What does not hold afterwards is told once, with the touches that led there. The last line is one
JSON object, so that 100,000 touches are the sum of some seeds.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from collections import Counter, deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from math import inf
from pathlib import Path
from random import Random
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("MARKETPOS_KEYS", "file")

from PySide6.QtCore import QPoint, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

from builders import StandingClock, fish_shop, register
from journeys.wet_hand import KEYS, WetHand, live, middle
from journeys.wet_out import way_out
from journeys.wet_watch import Watch
from marketpos.app import App
from marketpos.app.bugs import report_bugs
from marketpos.app.opened import Opened
from marketpos.app.rooms import Rooms
from marketpos.domain.access import TryLater, WrongPin
from marketpos.operations.desk import desk_of
from marketpos.settings import Settings
from marketpos.store.book import Book
from marketpos.store.keys import keys_for
from marketpos.ui import theme
from marketpos.ui import window as rooms_of
from marketpos.ui.background import jobs_running
from marketpos.ui.widgets.pagedlist import PagedList
from marketpos.ui.widgets.textfield import TextField
from marketpos.ui.widgets.touchable import Touchable, forget_last_touch
from marketpos.ui.words import load_language

OFF_PX = 30  # 8 mm on a 15-inch panel
OUT_EVERY, TOLD_EVERY = 60, 5_000
PIN, LOCK_EVERY = "2580", 300
"""An owner who comes and goes, where there is a PIN."""

FINISHING = 4  # times as likely to be meant, so that there is something to double


class Place(NamedTuple):
    """How large the window is, its text, in which language; whether it has a PIN."""

    width: int = 1366
    height: int = 768
    scale: float = 1.0
    language: str = "ko"
    locked: bool = False


@contextmanager
def wet_shop(profile: Path, place: Place, clock: StandingClock) -> Iterator[App]:
    """바다수산 in the real window, on a clock that only the hand moves."""
    load_language(QApplication.instance(), place.language)
    theme.apply(QApplication.instance(), theme.Theme(place.scale, compact=place.width < 1200))
    forget_last_touch()
    keys = keys_for(profile)
    book = Book(profile / "book.db", keys.book, keys.shop, clock)
    app = App(profile, Settings(place.language, place.scale, full_screen=False))
    app.window.painted.disconnect()
    app.desk = fish_shop(desk_of(book))
    app.desk.shop.change(onnuri_until=20281231)
    for who in ("3층 미용실 김사장", "국밥집 구세준", "김순자"):
        register(app.desk, who, "01055504821")
    if place.locked:
        app.desk.access.set_owner_pin(PIN)
        app.desk.access.lock()
    app.rooms = Rooms(app, Opened(book, keys, False))
    app.closing += [book.close, report_bugs(profile, app.bug_met.emit)]
    app.window.resize(place.width, place.height)
    app.rooms.furnish()
    app.window.show()
    while not app.rooms.is_warm:
        live()
    try:
        yield app
    finally:
        while jobs_running():
            live()
        app.window.close()
        app.close()
        app.window.deleteLater()
        live()
        theme.apply(QApplication.instance(), theme.Theme())
        load_language(QApplication.instance(), "ko")


class Monkey:
    """Means something, and touches something near it."""

    def __init__(self, app: App, clock: StandingClock, seed: int) -> None:
        assert app.rooms is not None
        self._app, self._rooms, self._clock = app, app.rooms, clock
        self._chance, self._hand = Random(seed), WetHand(app)
        self._watch, self._panel = Watch(app.rooms), app.window.size()
        self._last: deque[str] = deque(maxlen=14)
        self.touches, self.longest_way = 0, 0
        self.wrong: Counter[str] = Counter()
        self.told: dict[str, list[str]] = {}
        self.kinds: Counter[str] = Counter()

    @property
    def sold(self) -> int:
        """How many sales came of it."""
        return self._watch.counts.sold

    @property
    def standing(self) -> int:
        """How many of them were not taken back."""
        return self.sold - self._watch.counts.voided

    def play(self, touches: int, seconds: float = inf) -> None:
        """So many touches, looked at after each; now and then the way out is taken."""
        until = time.monotonic() + seconds
        for turn in range(1, touches + 1):
            if time.monotonic() > until:
                break
            how = self._touch()
            self.kinds[how] += 1
            self.touches += 1
            self._clock.move(minutes=0.01)
            self._note([*self._watch.look(how), *self._grown()])
            if turn % OUT_EVERY == 0:
                self._leave()
            if turn % LOCK_EVERY == 0:
                self._come_or_go()
            if turn % TOLD_EVERY == 0:
                sys.stderr.write(f"{turn} touches, {self.sold} sales, {dict(self.wrong)}\n")
        self._leave()
        self._note(self._watch.numbers())

    def _grown(self) -> list[str]:
        """A panel is as large as it is: what is larger cannot be touched."""
        window, panel = self._app.window, self._panel
        self._come_back()
        if not window.isVisible():
            window.show()
            return [f"the window went away at {window.current()}"]
        if window.size() == panel:
            return []
        window.resize(panel)
        return [f"the window outgrows the panel at {window.current()}"]

    def _come_back(self) -> None:
        """Practice and strip have a window of their own: the hand is back in the whole one."""
        if self._app.practice is not None:
            self._app.practice.end()
        if self._app.strip is not None and self._app.strip.window is not None:
            self._app.strip.leave()
        live()

    def _come_or_go(self) -> None:
        """The owner opens the desk for a while, or locks it and goes."""
        access = self._rooms.desk.access
        if not access.has_owner():
            return
        if access.who() is None:
            with suppress(TryLater, WrongPin):  # wet fingers tried too often, or set another
                access.open(PIN)
        else:
            access.lock()
            self._app.window.visit(rooms_of.SELL)

    def _leave(self) -> None:
        steps, trouble = way_out(self._rooms, self._hand)
        self._last.append(f"out: {steps}")
        self.longest_way = max(self.longest_way, len(steps))
        self._note([*trouble, *self._watch.look("out")])

    def _note(self, wrong: list[str]) -> None:
        for one in wrong:
            self.wrong[one] += 1
            self.told.setdefault(one, list(self._last))

    def _touch(self) -> str:
        chance, hand = self._chance, self._hand
        if chance.random() < 0.12:
            text = chance.choice(list(KEYS))
            self._last.append(f"key {text!r}")
            hand.key(text)
            return "key"
        meant, at = self._aim()
        how = chance.choices(("once", "twice", "held", "palm", "slide"), weights=(76, 10, 5, 5, 4))[
            0
        ]
        self._last.append(f"{self._app.window.current()}: {how} {meant} {at.x()},{at.y()}")
        match how:
            case "once":
                hand.once(at)
            case "twice":
                hand.twice(at, self._near(at, 6))
            case "held":
                hand.hold(at)
            case "palm":
                hand.palm([at, self._near(at, 120), self._near(at, 120)])
            case _:
                hand.slide([at, self._near(at, 90), self._near(at, 90)])
        return how

    def _aim(self) -> tuple[str, QPoint]:
        """A name for what is meant, and where the finger comes down."""
        chance, window = self._chance, self._app.window
        if chance.random() < 0.08:
            width, height = window.width(), window.height()
            return "anywhere", QPoint(chance.randrange(width), chance.randrange(height))
        meant = self._meant()
        at = middle(meant, window)
        if isinstance(meant, PagedList) or chance.random() < 0.1:  # anywhere in it, border too
            size = meant.size()
            corner = QPoint(chance.randint(0, size.width()), chance.randint(0, size.height()))
            at = meant.mapTo(window, corner)
        return meant.accessibleName(), self._near(at, OFF_PX)

    def _meant(self) -> QWidget:
        """The counter, mostly; else whatever can be touched."""
        window, chance = self._app.window, self._chance
        away = window.current() != rooms_of.SELL
        if away and window.rail.isVisible() and chance.random() < 0.1:
            return window.rail.key(rooms_of.SELL)
        on_rail = chance.random() < 0.04
        ground = window.rail if on_rail else window.stack.currentWidget()
        every = [*ground.findChildren(Touchable), *ground.findChildren(PagedList)]
        every += ground.findChildren(TextField)
        every = [one for one in every if one.isVisible()] or [window]
        weights = [FINISHING if getattr(one, "finishing", False) else 1 for one in every]
        return chance.choices(every, weights=weights)[0]

    def _near(self, at: QPoint, px: int) -> QPoint:
        window, chance = self._app.window, self._chance
        x, y = at.x() + chance.randint(-px, px), at.y() + chance.randint(-px, px)
        return QPoint(min(max(0, x), window.width() - 1), min(max(0, y), window.height() - 1))


def main(argv: list[str]) -> int:
    """Play, tell what was met, and prove the book; exit status 1 when something was wrong."""
    from marketpos.store.verifying import verify

    parser = argparse.ArgumentParser(prog="monkey")
    parser.add_argument("--touches", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=inf, help="stop after so long")
    parser.add_argument("--size", default="1366x768")
    parser.add_argument("--text", type=float, default=1.0)
    parser.add_argument("--lang", choices=["ko", "en"], default="ko")
    parser.add_argument("--locked", action="store_true", help="the shop has a PIN")
    given = parser.parse_args(argv)
    running = QApplication.instance() or QApplication([])
    warnings: Counter[str] = Counter()
    qInstallMessageHandler(lambda kind, _, text: _hear(warnings, kind, text))
    width, height = (int(part) for part in given.size.split("x"))
    place = Place(width, height, given.text, given.lang, given.locked)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["HOME"] = folder
        profile, clock = Path(folder), StandingClock()
        began = time.monotonic()
        with wet_shop(profile, place, clock) as app:
            monkey = Monkey(app, clock, given.seed)
            monkey.play(given.touches, given.seconds)
        seconds = time.monotonic() - began
        _tell(monkey, seconds)
        bugs = profile / "bugs.txt"
        met = bugs.read_text("utf-8") if bugs.exists() else ""
        proof = verify(profile)
        sys.stdout.write(f"{dict(warnings)}\n{met}{proof}\n")
    ok = proof.ok and not (met or monkey.wrong or warnings)
    result = _sums(monkey) | {"lost": monkey.standing - proof.sales}
    result |= {"ok": ok, "seed": given.seed, "place": [*place], "seconds": round(seconds)}
    result["cpu_ms_a_touch"] = round(1_000 * time.process_time() / max(1, monkey.touches), 1)
    sys.stdout.write(json.dumps(result) + "\n")
    running.processEvents()
    return 0 if ok else 1


def _sums(monkey: Monkey) -> dict[str, object]:
    """What is added up over several runs."""
    return {
        "touches": monkey.touches,
        "sales": monkey.sold,
        "doubled": _times(monkey, "sold twice", "sales and took"),
        "no_way_out": _times(monkey, "way out"),
        "wrong": monkey.wrong.total(),
    }


def _times(monkey: Monkey, *parts: str) -> int:
    return sum(n for what, n in monkey.wrong.items() if any(part in what for part in parts))


def _tell(monkey: Monkey, seconds: float) -> None:
    kinds = dict(monkey.kinds)
    sys.stdout.write(f"{monkey.touches} touches {kinds} in {seconds:.0f} s, {monkey.sold} sales,")
    sys.stdout.write(f" at most {monkey.longest_way} touches out\n")
    for what, times in monkey.wrong.items():
        story = "\n    ".join(monkey.told[what])
        sys.stdout.write(f"{times} x {what}\n    {story}\n")


def _hear(warnings: Counter[str], kind: QtMsgType, text: str) -> None:
    if kind is not QtMsgType.QtDebugMsg and "propagateSizeHints" not in text:
        warnings[text] += 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
