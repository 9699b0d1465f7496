"""The rooms of one open book: from the first screen to the end, and what runs behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer

from marketpos.app.answers import Answers
from marketpos.app.furniture import add_screens, show_start
from marketpos.app.guard import Guard
from marketpos.app.line import HubConnection
from marketpos.app.scale import ScaleLine
from marketpos.app.second_screen import SecondScreen
from marketpos.domain.refusal import Unavailable
from marketpos.operations.safety import Line, SyncWord
from marketpos.ui import window as rooms
from marketpos.ui.channel_qr import ChannelQr
from marketpos.ui.screens.counter import CounterScreen
from marketpos.ui.sync_words import safety_sentence, short_sentence
from marketpos.ui.widgets.banner import Mood
from marketpos.ui.words import clock, day, refusal, say

if TYPE_CHECKING:
    from marketpos.app import App
    from marketpos.app.happenings import Happenings
    from marketpos.app.morning import Morning
    from marketpos.app.opened import Opened
    from marketpos.app.practice_rooms import PracticeLink
    from marketpos.app.printing import PrintRoom
    from marketpos.app.retention import Retention
    from marketpos.ui.screens.strip import StripWindow

AFTER_THE_FRAME_MS = 1
"""At 0 it would begin before the counter is painted."""

PUSH_AFTER_MS = 2_000
"""A sale goes up soon after it was made, several at once when the counter is busy."""


class Rooms(QObject):
    """The screens of one open book, and the strings between them."""

    def __init__(self, app: App, opened: Opened) -> None:
        super().__init__()
        assert app.desk is not None
        self.app, self.desk, self.window = app, app.desk, app.window
        self.book = opened.book
        self.link = self._make_link(opened)
        self.scale = ScaleLine(opened.book)
        self.channel_qr = ChannelQr(self.desk)
        self.display = SecondScreen(self.desk, self.channel_qr, self.scale)
        self.printing: PrintRoom | None = None
        self.answers = Answers(self)
        self.guard = Guard(app.desk, app.window, self)
        self.is_warm = False
        self.morning: Morning | None = None
        self.happenings: Happenings | None = None
        self._is_emergency = opened.is_emergency
        self.retention: Retention | None = None
        self._is_open = True  # what the sync's thread said may arrive after the end
        self.soon = QTimer(self, singleShot=True, interval=PUSH_AFTER_MS)
        self._minute = QTimer(self, interval=10_000)

    def _make_link(self, opened: Opened) -> HubConnection | PracticeLink:
        return HubConnection(opened.book, self.app.folder, opened.keys)

    def furnish(self) -> None:
        """Make the first screen, then what runs behind."""
        add_screens(self)
        self._connect()
        if self.desk.shop.is_set_up() or self._is_emergency:  # an emergency asks no questions
            self.begin_selling()
        else:
            show_start(self)
        QTimer.singleShot(AFTER_THE_FRAME_MS, self, self._warm)

    def begin_selling(self) -> None:
        """The counter, with the cart as the last touch left it."""
        self.window.show_frame()
        self.window.visit(rooms.SELL)
        self.show_status()

    def redraw(self) -> None:
        """Make the screens anew: language or size of the text changed."""
        here = self.window.current() or rooms.SELL
        self.guard.forget_sheet()
        self.window.relabel()
        self.window.visit(here)
        self.show_status()

    def counter(self) -> CounterScreen:
        """The counter, made if it was not yet."""
        return cast(CounterScreen, self.window.screen_of(rooms.SELL))

    def show_status(self) -> None:
        """Where the book is, how many sales today, which shop and when; today's prices anew."""
        self._say_status()
        self.display.refresh()

    def _say_status(self) -> None:
        word = self.link.word()
        mood = Mood.INFO if word.line in _CALM else Mood.NOTICE
        self.window.status.set_safety(safety_sentence(word), mood, short_sentence(word))
        count, _ = self.desk.counter.today()
        self.window.status.set_today(say("오늘 {n}건", n=count))
        now = self.book.now().local()
        when = f"{day(now.date())} {clock(now)}"
        name = self.desk.shop.card().name
        self.window.status.set_place(f"{name} · {when}" if name else when)

    def listen_to(self, beside: StripWindow) -> None:
        """What is sold beside the window counts as what is sold in it."""
        beside.sale_completed.connect(self.answers.sold)
        beside.sale_voided.connect(self.answers.recorded)

    def _connect(self) -> None:
        self.link.told.connect(self._heard)
        self.link.pulled.connect(self._pulled)
        self.soon.timeout.connect(self.link.push_now)
        self._minute.timeout.connect(self._say_status)
        self._minute.timeout.connect(self.display.turn_page)  # which reads the prices anew
        self._minute.timeout.connect(self.guard.look)
        self.window.visited.connect(self.display.end_refund)
        self._minute.start()
        self.app.closing.append(self._end)

    def _warm(self) -> None:
        """What the first sale needs, behind the window that is already there."""
        from marketpos.ui.background import in_background

        shown = self.desk.shop.channels()

        def load() -> None:
            self.book.warm()
            self.channel_qr.warm(shown)
            self.link.load()

        in_background(self, load, lambda _: self._warmed(), self._warm_failed)

    def _warmed(self) -> None:
        if not self._is_open:  # a practice may end before it is warm
            return
        self.link.start()
        self.scale.start()
        self.display.open()
        self._open_printing()
        self._ask_morning()
        self._keep_in_time()
        self._keep_outlines()
        self.is_warm = True

    def _open_printing(self) -> None:
        from marketpos.app.printing import PrintRoom

        self.printing = PrintRoom(self.desk, self.window, self.channel_qr)
        self.printing.start()

    def _ask_morning(self) -> None:
        from marketpos.app.happenings import Happenings
        from marketpos.app.morning import Morning
        from marketpos.app.wrong_clock import WrongClock

        self._clock = WrongClock(self.desk, self.window)
        self._minute.timeout.connect(self._clock.look)
        self._clock.look()
        self.happenings = Happenings(self.desk, self.window, self.channel_qr)
        self._minute.timeout.connect(self.happenings.tell)
        self.happenings.tell()
        self.morning = Morning(self.desk, self.window, self.answers.recorded)
        self._minute.timeout.connect(self.morning.ask)
        if self.desk.shop.is_set_up():
            self.morning.ask()

    def _keep_in_time(self) -> None:
        from marketpos.app.retention import Retention

        self.retention = Retention(self.desk, self.window, lambda: self.counter().cart().is_empty)
        self._minute.timeout.connect(self.retention.ask)

    def _keep_outlines(self) -> None:
        from marketpos.ui.outlines import keep_places, places_of

        if self.window.current() == rooms.SELL:
            keep_places(self.app.folder, places_of(self.counter(), self.app.settings.text_scale))

    def _warm_failed(self, error: Exception) -> None:
        if not isinstance(error, Unavailable):
            raise error
        self.window.notice(refusal(error))

    def _end(self) -> None:
        from marketpos.ui.background import finish_jobs

        self._is_open = False
        if self.retention is not None:
            self.retention.end()
        finish_jobs()
        self._minute.stop()
        self.soon.stop()
        self.link.stop()
        self.scale.stop()
        if self.printing is not None:
            self.printing.stop()
        self.display.close()

    def _heard(self, word: SyncWord) -> None:
        if not self._is_open:
            return
        self.show_status()
        screen = self.window.made().get(rooms.SAFETY)
        if screen is not None and screen.isVisible():
            screen.refresh()  # type: ignore[attr-defined]

    def _pulled(self) -> None:
        if not self._is_open:
            return
        here = self.window.current()
        screen = self.window.made().get(here)
        if screen is not None and hasattr(screen, "refresh") and self.window.may_visit(here):
            screen.refresh()
        self.show_status()
        if self.happenings is not None:
            self.happenings.tell()


_CALM = (Line.ARRIVED, Line.SENDING, Line.NOT_JOINED)
