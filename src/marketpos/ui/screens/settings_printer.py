"""영수증 프린터: which it is, which line of the test slip looks right, what it does alone."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from marketpos.domain.printers import SPEEDS, Printer, PrinterTrouble, Way, serial_address
from marketpos.operations.desk import Desk
from marketpos.outputs.printer_finding import Found, on_the_network, plugged_in
from marketpos.ui.background import in_background
from marketpos.ui.printer_words import printer_words, trouble_words, way_words
from marketpos.ui.screens.settings_address import AddressSheet
from marketpos.ui.theme import GAP, Role, Text
from marketpos.ui.widgets.banner import Banner, Mood
from marketpos.ui.widgets.card import Card
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.pagedlist import PagedList
from marketpos.ui.widgets.row import Cell, Row
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.widgets.side_by_side import halves, side_by_side
from marketpos.ui.words import say

_LINES = 5


class PrinterSheet(Sheet):
    """A touch on a printer takes it; the test slip says how to print on it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(say("영수증 프린터"), parent)
        self._queue = desk.printing
        self._found: list[Found] = []
        self._build()
        self._connect()
        self._show()

    def _build(self) -> None:
        self.note = Label(ink=Role.SECOND_INK, wrap=True)  # for the card this is opened from
        self.open_key = Key(say("프린터 고르기"), role=KeyRole.OUTLINE)
        self.list = PagedList(row_height=64, name=say("찾은 프린터"))
        self.look_key = Key(say("다시 찾기"), role=KeyRole.OUTLINE)
        self.address_key = Key(say("주소로 찾기"))
        self.none_key = Key(say("안 써요"), role=KeyRole.AMBER)
        self.address = AddressSheet()
        self.banner = Banner()
        self.try_key = Key(say("시험지 뽑기"), role=KeyRole.PRIMARY, finishing=True)
        self.line_keys = [Key(str(number), role=KeyRole.CHIP) for number in range(1, _LINES + 1)]
        self.speed_key = Key(role=KeyRole.OUTLINE)
        self.every_key = Key(say("팔 때마다 뽑기"), role=KeyRole.CHIP)
        self.drawer_key = Key(say("돈통이 달려 있어요"), role=KeyRole.CHIP)
        self.kick_key = Key(say("돈통 열기"), role=KeyRole.OUTLINE)
        self.column.addLayout(halves(self._left(), self._right()), 1)

    def _left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(GAP)
        column.addWidget(self.list, 1)
        column.addLayout(side_by_side(self.look_key, self.address_key, self.none_key))
        return column

    def _right(self) -> Card:
        card = Card()
        column = card.column
        column.setSpacing(GAP)
        column.addWidget(self.banner)
        column.addLayout(side_by_side(self.try_key, self.speed_key))
        self.ask_label = Label(
            say("[ 부터 ] 까지 바르게 나온 첫 줄의 번호를 누르세요."), size=Text.BODY, wrap=True
        )
        column.addWidget(self.ask_label)
        column.addLayout(side_by_side(*self.line_keys))
        column.addSpacing(GAP)
        column.addWidget(self.every_key)
        column.addWidget(self.drawer_key)
        column.addWidget(self.kick_key)
        column.addStretch(1)
        return card

    def _connect(self) -> None:
        self.list.chosen.connect(lambda at: self._take(self._found[at]))
        self.look_key.clicked.connect(self.look)
        self.address_key.clicked.connect(lambda: self.address.ask(self))
        self.address.written.connect(lambda where: self._take(Found(Way.NETWORK, where)))
        self.none_key.clicked.connect(lambda: self._keep(None))
        self.try_key.clicked.connect(self._try)
        self.speed_key.clicked.connect(self._next_speed)
        for at, key in enumerate(self.line_keys):
            key.clicked.connect(lambda _=False, at=at: self._point_at(at))
        self.every_key.clicked.connect(self._turn_every)
        self.drawer_key.clicked.connect(self._turn_drawer)
        self.kick_key.clicked.connect(self._queue.open_drawer)

    def look_over(self, host: QWidget) -> None:
        """Opens, and looks for printers."""
        self.banner.set_text("")
        self._show()
        self.open_over(host)
        self.look()

    def look(self) -> None:
        """Asks this PC and the shop's network, in the background."""
        self.look_key.set_text(say("찾고 있어요"))
        in_background(self, lambda: [*plugged_in(), *on_the_network()], done=self.show_found)

    def show_found(self, found: list[Found]) -> None:
        """Shows these, and the one that is set also when it is switched off."""
        self.look_key.set_text(say("다시 찾기"))
        self._found = list(found)
        self._show()

    def _take(self, found: Found) -> None:
        before = self._queue.printer() or Printer(found.way, found.address)
        self._keep(before._replace(way=found.way, address=found.address))

    def _next_speed(self) -> None:
        """A serial printer that prints nonsense is spoken to at another speed."""
        printer = self._queue.printer()
        if printer is not None:
            name, speed = serial_address(printer.address)
            after = (
                SPEEDS[(SPEEDS.index(speed) + 1) % len(SPEEDS)] if speed in SPEEDS else SPEEDS[0]
            )
            self._keep(printer._replace(address=f"{name},{after}"))

    def _turn_every(self) -> None:
        printer = self._queue.printer()
        if printer is not None:
            self._keep(printer._replace(every_sale=not printer.every_sale))

    def _turn_drawer(self) -> None:
        printer = self._queue.printer()
        if printer is not None:
            self._keep(printer._replace(has_drawer=not printer.has_drawer))

    def _keep(self, printer: Printer | None) -> None:
        self._queue.set_printer(printer)
        self.banner.set_text("")
        self._show()

    def _try(self) -> None:
        printer = self._queue.printer()
        if printer is None:
            return

        def send_trial() -> None:
            from marketpos.outputs.printer_job import send
            from marketpos.outputs.trial_slip import trial_bytes
            from marketpos.ui.slip_picture import dots_of

            send(printer, trial_bytes(dots_of))

        self.banner.set_text(say("시험지를 뽑고 있어요"), Mood.INFO)
        in_background(self, send_trial, done=self._tried, failed=self._not_tried)

    def _tried(self, _: object) -> None:
        self.banner.set_text(say("시험지를 보세요."), Mood.INFO)

    def _not_tried(self, error: Exception) -> None:
        if not isinstance(error, PrinterTrouble):
            raise error
        self.banner.set_text(trouble_words(error.trouble))

    def _point_at(self, at: int) -> None:
        from marketpos.outputs.trial_slip import WAYS

        printer = self._queue.printer()
        if printer is not None:
            hand, width_mm = WAYS[at]
            self._keep(printer._replace(hand=hand, width_mm=width_mm))
            self.banner.set_text(say("{n}번 줄처럼 뽑을게요. 저장됐어요.", n=at + 1), Mood.INFO)

    def _show(self) -> None:
        printer = self._queue.printer()
        own = _found(printer) if printer else None
        if own is not None and own not in self._found:
            self._found.insert(0, own)
        rows = [Row((Cell(one.address, sub=way_words(one.way), bold=True),)) for one in self._found]
        self.list.set_rows(rows, say("켜고 다시 찾으세요"))
        self.list.set_current(self._found.index(own) if own else -1)
        self.note.setText(printer_words(printer))
        self._show_keys(printer)

    def _show_keys(self, printer: Printer | None) -> None:
        from marketpos.outputs.trial_slip import WAYS

        is_serial = printer is not None and printer.way is Way.SERIAL
        self.speed_key.setVisible(is_serial)
        if printer is not None and is_serial:
            self.speed_key.set_text(say("속도 {n}", n=serial_address(printer.address)[1]))
        for key in (self.try_key, self.every_key, self.drawer_key, *self.line_keys):
            key.setEnabled(printer is not None)
        self.none_key.setVisible(printer is not None)
        for key, (hand, width_mm) in zip(self.line_keys, WAYS, strict=True):
            key.setChecked(
                printer is not None and (printer.hand, printer.width_mm) == (hand, width_mm)
            )
        self.every_key.setChecked(printer is not None and printer.every_sale)
        self.drawer_key.setChecked(printer is not None and printer.has_drawer)
        self.kick_key.setEnabled(printer is not None and printer.has_drawer)


def _found(printer: Printer) -> Found:
    """The printer as it stands on the list: a serial one without its speed."""
    is_serial = printer.way is Way.SERIAL
    return Found(printer.way, serial_address(printer.address)[0] if is_serial else printer.address)
