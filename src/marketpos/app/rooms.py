"""Furnishing the window: which screens there are, and what happens when one of them speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer

from marketpos.app.guard import REGISTER, Guard
from marketpos.app.line import HubConnection
from marketpos.app.scale import ScaleLine
from marketpos.app.second_screen import SecondScreen
from marketpos.association import read_association
from marketpos.domain.refusal import Unavailable
from marketpos.operations.safety import Line, SyncWord
from marketpos.ui import window as rooms
from marketpos.ui.channel_qr import ChannelQr
from marketpos.ui.screens.counter import CounterScreen
from marketpos.ui.sync_words import safety_sentence, short_sentence
from marketpos.ui.widgets.banner import Mood
from marketpos.ui.words import clock, day, refusal, say

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from marketpos.app import App
    from marketpos.app.happenings import Happenings
    from marketpos.app.morning import Morning
    from marketpos.app.opening import Opened
    from marketpos.app.practice_rooms import PracticeLink
    from marketpos.app.printing import PrintRoom
    from marketpos.app.retention import Retention
    from marketpos.association import Association
    from marketpos.domain.ids import Id
    from marketpos.operations.regulars import Customer
    from marketpos.operations.selling import Done
    from marketpos.outputs.qr import Matrix
    from marketpos.ui.screens.register import RegisterScreen
    from marketpos.ui.screens.regulars import RegularsScreen
    from marketpos.ui.screens.strip import StripWindow
    from marketpos.ui.screens.tabs import TabsScreen

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
        self.guard = Guard(app.desk, app.window, self)
        self.is_warm = False
        self._morning: Morning | None = None
        self._happenings: Happenings | None = None
        self._is_emergency = opened.is_emergency
        self._retention: Retention | None = None
        self._is_open = True  # what the sync's thread said may arrive after the end
        self._soon = QTimer(self, singleShot=True, interval=PUSH_AFTER_MS)
        self._minute = QTimer(self, interval=10_000)

    def _make_link(self, opened: Opened) -> HubConnection | PracticeLink:
        return HubConnection(opened.book, self.app.folder, opened.keys)

    def furnish(self) -> None:
        """Make the first screen, then what runs behind."""
        self._add_screens()
        self._connect()
        if self.desk.shop.is_set_up() or self._is_emergency:  # an emergency asks no questions
            self.begin_selling()
        else:
            self._show_start()
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
        """Where the book is, how many sales today, which shop and when."""
        word = self.link.word()
        mood = Mood.INFO if word.line in _CALM else Mood.NOTICE
        self.window.status.set_safety(safety_sentence(word), mood, short_sentence(word))
        count, _ = self.desk.counter.today()
        self.window.status.set_today(say("오늘 {n}건", n=count))
        now = self.book.now().local()
        when = f"{day(now.date())} {clock(now)}"
        name = self.desk.shop.card().name
        self.window.status.set_place(f"{name} · {when}" if name else when)
        self.display.refresh()

    def _add_screens(self) -> None:
        for name, make in (
            (rooms.SELL, self._make_counter),
            (rooms.REGULARS, self._make_regulars),
            (rooms.CHANNEL, self._make_channel),
            (rooms.TABS, self._make_tabs),
            (rooms.TAKINGS, self._make_takings),
            (rooms.PRICES, self._make_prices),
            (rooms.SAFETY, self._make_safety),
            (rooms.SETTINGS, self._make_settings),
            (REGISTER, self._make_register),
        ):
            self.window.add_screen(name, make)

    def _connect(self) -> None:
        self.link.told.connect(self._heard)
        self.link.pulled.connect(self._pulled)
        self._soon.timeout.connect(self.link.push_now)
        self._minute.timeout.connect(self.show_status)
        self._minute.timeout.connect(self.display.turn_page)
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

        self._happenings = Happenings(self.desk, self.window, self.channel_qr)
        self._minute.timeout.connect(self._happenings.tell)
        self._happenings.tell()
        self._morning = Morning(self.desk, self.window, self._recorded)
        self._minute.timeout.connect(self._morning.ask)
        if self.desk.shop.is_set_up():
            self._morning.ask()

    def _keep_in_time(self) -> None:
        from marketpos.app.retention import Retention

        self._retention = Retention(self.desk, self.window, lambda: self.counter().cart().is_empty)
        self._minute.timeout.connect(self._retention.ask)

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
        if self._retention is not None:
            self._retention.end()
        finish_jobs()
        self._minute.stop()
        self._soon.stop()
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
        if self._happenings is not None:
            self._happenings.tell()

    def _make_counter(self) -> QWidget:
        screen = CounterScreen(self.desk, self.channel_qr)
        screen.sale_completed.connect(self._sold)
        screen.sheets.print_asked.connect(self._print_receipt)
        screen.sale_voided.connect(self._recorded)
        screen.register_asked.connect(self._register)
        screen.find_regular_asked.connect(self._show_regular)
        screen.pin_asked.connect(self.guard.ask_at_counter)
        screen.prices_asked.connect(lambda: self.window.visit(rooms.PRICES))
        self.scale.tell(screen)
        self.display.follow_counter(screen)
        return screen

    def _make_regulars(self) -> QWidget:
        from marketpos.ui.screens.regulars import RegularsScreen

        screen = RegularsScreen(self.desk, lambda: self.display.window)
        screen.sell_to.connect(self._sell_to)
        screen.usual_asked.connect(self._sell_usual)
        screen.tab_asked.connect(self._show_tab)
        screen.register_asked.connect(lambda typed: self._register(None, typed))
        screen.coupons.on_display.connect(self._show_coupon)
        return screen

    def _make_register(self) -> QWidget:
        from marketpos.ui.screens.register import RegisterScreen

        screen = RegisterScreen(self.desk, self.display.window)
        screen.registered.connect(self._registered)
        screen.closed.connect(lambda: self.window.visit(rooms.SELL))
        return screen

    def _make_channel(self) -> QWidget:
        from marketpos.ui.screens.channel import ChannelScreen

        screen = ChannelScreen(self.desk, self.channel_qr)
        screen.coupons.on_display.connect(self._show_coupon)
        screen.joins.customer_asked.connect(self._show_regular)
        return screen

    def _make_tabs(self) -> QWidget:
        from marketpos.ui.screens.tabs import TabsScreen

        return TabsScreen(self.desk)

    def _make_takings(self) -> QWidget:
        from marketpos.ui.screens.takings import TakingsScreen

        screen = TakingsScreen(self.desk)
        self.display.follow_takings(screen)
        screen.changed.connect(self._recorded)
        screen.prices_asked.connect(lambda: self.window.visit(rooms.PRICES))
        return screen

    def _make_prices(self) -> QWidget:
        from marketpos.ui.screens.prices import PricesScreen

        screen = PricesScreen(self.desk)
        screen.changed.connect(self._recorded)
        screen.sell_asked.connect(lambda: self.window.visit(rooms.SELL))
        return screen

    def _make_safety(self) -> QWidget:
        from marketpos.ui.screens.safety import SafetyScreen

        return SafetyScreen(self.desk, self.link)

    def _make_settings(self) -> QWidget:
        from marketpos.ui.screens.settings import SettingsScreen
        from marketpos.ui.widgets.screenwipe import ScreenWipe

        association = read_association()
        screen = SettingsScreen(
            self.desk,
            self.link,
            self.app.settings.language,
            association.hub_address,
            call=association.whom_to_call(),
            notice=association.notice,
            logo=association.logo,
        )
        wipe = ScreenWipe()
        screen.text_scale_chosen.connect(lambda to: self.app.change(text_scale=to))
        screen.language_chosen.connect(lambda to: self.app.change(language=to))
        screen.practice_asked.connect(self._practise)
        screen.strip_asked.connect(self._use_strip)
        if self.app.settings.strip:
            screen.strip_key.set_text(say("좁은 창 그만 쓰기"))
        screen.locked.connect(lambda: self.window.visit(rooms.SELL))
        screen.wipe_asked.connect(lambda: wipe.lock(self.window))
        screen.scale_sheet.changed.connect(self.scale.start)
        self.scale.tell(screen.scale_sheet)
        return screen

    def _show_start(self) -> None:
        from marketpos.ui.screens.start import StartScreen

        association = read_association()
        own = {association.market: list(association.products)} if association.products else None
        screen = StartScreen(
            self.desk,
            self.link,
            address=association.hub_address,
            more_trades=own,
            logo=association.logo,
        )
        screen.finished.connect(lambda: self._started(association))
        screen.practice_asked.connect(self._practise)
        self.window.show_only(screen)

    def _started(self, association: Association) -> None:
        """The shop is set up: it stands in its market, and its association says hello."""
        if association.market and self.desk.shop.is_set_up():
            self.desk.shop.change(market=association.market)
        self.begin_selling()
        greeting = "\n".join(filter(None, (association.notice, association.whom_to_call())))
        self.window.notice(greeting, Mood.INFO)

    def _practise(self) -> None:
        from marketpos.app.practice import begin_practice

        begin_practice(self.app)

    def _use_strip(self) -> None:
        from marketpos.app.strip import use_strip_or_not

        use_strip_or_not(self.app)

    def listen_to(self, beside: StripWindow) -> None:
        """What is sold beside the window counts as what is sold in it."""
        beside.sale_completed.connect(self._sold)
        beside.sale_voided.connect(self._recorded)

    def _sold(self, done: Done) -> None:
        if self._morning is not None:
            self._morning.sold()
        if self._happenings is not None:
            self._happenings.sold()
        if self._retention is not None:
            self._retention.sold()
        self.guard.touch()
        self._soon.start()
        self.show_status()
        if self.printing is not None:
            self.printing.sold(done)

    def _print_receipt(self) -> None:
        counter, done = self.counter(), self.counter().done()
        if self.printing is not None and done is not None:
            self.printing.receipt_wanted(done, counter, counter.left.say)

    def _recorded(self) -> None:
        self._soon.start()
        self.show_status()

    def _show_coupon(self, said: str, modules: Matrix, until: str) -> None:
        if self.display.window is not None:
            self.display.window.show_coupon(said, modules, until)

    def _register(self, sale: Id | None, typed: str = "") -> None:
        self.window.visit(REGISTER)
        if self.window.current() == REGISTER:
            cast("RegisterScreen", self.window.screen_of(REGISTER)).start(sale, typed)

    def _show_regular(self, customer: Customer | None) -> None:
        self.window.visit(rooms.REGULARS)
        if customer is not None and self.window.current() == rooms.REGULARS:
            cast("RegularsScreen", self.window.screen_of(rooms.REGULARS)).show_customer(customer)

    def _registered(self, customer: Customer) -> None:
        self._soon.start()
        self.window.visit(rooms.SELL)
        self.counter().take_customer(customer)
        self.show_status()

    def _sell_to(self, customer: Customer) -> None:
        self.window.visit(rooms.SELL)
        self.counter().sell_to(customer)

    def _sell_usual(self, customer: Customer) -> None:
        usual = self.desk.strips.usual(customer.customer)
        self.window.visit(rooms.SELL)
        self.counter().take_usual(customer, usual)

    def _show_tab(self, customer: Customer) -> None:
        self.window.visit(rooms.TABS)
        if self.window.current() == rooms.TABS:
            cast("TabsScreen", self.window.screen_of(rooms.TABS)).show_customer(customer.customer)


_CALM = (Line.ARRIVED, Line.SENDING, Line.NOT_JOINED)
