"""The printing queue at work: slips come out one by one, and no sale waits for any."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from marketpos.app.printing_thread import PrintingThread
from marketpos.domain.kinds import TenderKind
from marketpos.domain.printers import Printer, PrinterTrouble, Trouble
from marketpos.domain.refusal import Unavailable
from marketpos.ui.printer_words import kept_sentence, trouble_sentence, trouble_words
from marketpos.ui.words import say

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from marketpos.domain.ids import Id
    from marketpos.operations.desk import Desk
    from marketpos.operations.printing import Queued
    from marketpos.operations.selling import Done
    from marketpos.ui.channel_qr import ChannelQr
    from marketpos.ui.screens.printing import Said
    from marketpos.ui.window import MainWindow

AFTER_THE_FRAME_MS = 1
AGAIN_MS = 4_000
"""How soon a printer in trouble is looked at again."""

BUSY_MS = 2_500
"""A slip that comes out at once needs no words."""


def _load() -> None:
    """On the printing thread, so that the first slip is as quick as the next."""
    from marketpos.outputs.escpos_library import loaded

    loaded()


def _loaded(_: Any, error: Exception | None) -> None:
    if error is not None:
        raise error


class PrintRoom(QObject):
    """Works the queue off and says in the bar what did not come out."""

    def __init__(self, desk: Desk, window: MainWindow, qr: ChannelQr) -> None:
        super().__init__()
        self._desk, self._queue, self._qr = desk, desk.printing, qr
        self.bar = window.print_bar
        self.thread_ = PrintingThread()
        self._under_way: int | None = None
        self._trouble: Trouble | None = None
        self._told = ""
        self._last_receipt: Id | None = None
        self._is_over = False
        self._was_low = False
        self._answering: Printer | None = None  # the printing thread's own
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._slow = QTimer(self, singleShot=True, interval=BUSY_MS)
        self._connect()

    def _connect(self) -> None:
        self._again.timeout.connect(self.work_off)
        self._slow.timeout.connect(self.show)
        self._queue.asked = self._asked
        self._queue.kicked = self._kick
        self.bar.again_asked.connect(self._print_again)
        self.bar.dropped.connect(self._drop)
        self.bar.read.connect(self._have_read)

    def start(self) -> None:
        """What is left of yesterday is let go of; what is fresh comes out."""
        self._queue.forget_old()
        if self._queue.printer() is not None:
            self.thread_.do(_load, _loaded)
        self._asked()

    def stop(self) -> None:
        """End; what is under way and does not end is offered again at the next start."""
        self._is_over = True
        self._again.stop()
        self._slow.stop()
        self.thread_.stop()

    @property
    def trouble(self) -> Trouble | None:
        """What is wrong with the printer, as far as is known."""
        return self._trouble

    def sold(self, done: Done) -> None:
        """A sale is on the disk: its drawer opens and its receipt comes out, when so set."""
        if self._queue.printer() is not None:
            QTimer.singleShot(AFTER_THE_FRAME_MS, self, lambda: self._serve(done))

    def _serve(self, done: Done) -> None:
        printer = self._queue.printer()
        if printer is None:
            return
        if printer.has_drawer and any(one.kind is TenderKind.CASH for one in done.fact.tenders):
            self._kick()
        if printer.every_sale:
            self.print_receipt(done)

    def receipt_wanted(self, done: Done, owner: QWidget, said: Said) -> None:
        """Somebody asks for the receipt: on a slip, or on A4 where no slip printer was chosen."""
        if self._queue.printer() is not None:
            self.print_receipt(done)
            return
        from marketpos.domain.clock import Moment
        from marketpos.outputs.receipt_paper import sheets
        from marketpos.ui.screens.printing import print_out
        from marketpos.ui.slips import receipt_slip

        slip = receipt_slip(self._desk, done.fact, Moment(done.at_ms, done.offset_min))
        print_out(owner, sheets(slip.rows, say("영수증")), said)

    def print_receipt(self, done: Done) -> None:
        """The receipt of the sale that was just made, with its QR."""
        from marketpos.domain.clock import Moment
        from marketpos.ui.slips import RECEIPT, put, receipt_slip

        link = self._qr.text_for(done.sale)
        at = Moment(done.at_ms, done.offset_min)
        slip = receipt_slip(
            self._desk, done.fact, at, link=link, invitation=self._qr.invitation() if link else ""
        )
        if self._last_receipt == done.sale:
            slip = slip.marked(say("다시 인쇄"))
        self._last_receipt = done.sale
        try:
            put(self._queue, slip, RECEIPT)
        except Unavailable:  # a full disk: the sale is what counts
            self._told = say("영수증을 뽑지 못했어요. 디스크가 꽉 찼어요.")
            self.show()

    # The queue

    def _asked(self) -> None:
        if self._under_way is None and not self._again.isActive():
            self.work_off()
        else:
            self.show()

    def work_off(self) -> None:
        """Begin the next slip that comes out by itself, unless one is under way."""
        printer = None if self._is_over else self._queue.printer()
        queued = self._queue.next() if printer is not None else None
        if printer is None or queued is None or self._under_way is not None:
            self._trouble = self._trouble if self._queue.count() else None
            self.show()
            return
        try:
            self._queue.begin(queued.n)
        except Unavailable:
            self._again.start()
            return
        self._under_way = queued.n
        if self._trouble is None:
            self._slow.start()
        self.thread_.do(lambda: self._printed(printer, queued), self._ended)

    def _printed(self, printer: Printer, queued: Queued) -> Any:
        """On the printing thread."""
        from marketpos.outputs.printer_job import send
        from marketpos.outputs.slip import slip_of
        from marketpos.ui.slip_picture import bytes_of

        return send(
            printer, bytes_of(slip_of(queued.content), printer), self.thread_.is_over.is_set
        )

    def _ended(self, condition: Any, error: Exception | None) -> None:
        n, self._under_way = self._under_way, None
        self._slow.stop()
        if error is None:
            self._trouble = None
            self._tell_low(is_low=condition.paper_is_low)
            if condition.held is not None:
                why = trouble_words(condition.held)
                self._told = say("영수증: {why} 고치면 윈도가 이어서 뽑아요.", why=why)
        elif not isinstance(error, PrinterTrouble):
            raise error
        else:
            self._trouble = error.trouble
        if n is not None:
            self._file(n, error)
        if self._trouble is None:
            self.work_off()
        elif not self._is_over:
            self._again.start()
            self.show()

    def _file(self, n: int, error: PrinterTrouble | Exception | None) -> None:
        try:
            self._queue.note_word(self._trouble)
            if error is None:
                self._queue.drop(n)
            elif isinstance(error, PrinterTrouble) and not error.has_begun:
                self._queue.not_begun(n)
        except Unavailable:
            self._told = say("디스크가 꽉 차서 영수증을 정리하지 못했어요.")

    def _tell_low(self, *, is_low: bool) -> None:
        if is_low and not self._was_low:
            self._told = say("영수증 종이가 얼마 안 남았어요.")
        self._was_low = is_low

    # The drawer

    def _kick(self) -> None:
        printer = self._queue.printer()
        if printer is None:
            return

        def kick() -> None:
            from marketpos.outputs.printer_bytes import drawer_bytes
            from marketpos.outputs.printer_job import kick

            kick(printer, drawer_bytes(printer))

        self.thread_.do(kick, self._kicked)

    def _kicked(self, _: Any, error: Exception | None) -> None:
        if isinstance(error, PrinterTrouble):
            why = trouble_words(error.trouble)
            self._told = say("돈통이 안 열렸어요. {why} 열쇠로 여세요.", why=why)
            self.show()
        elif error is not None:
            raise error

    # The bar

    def show(self) -> None:
        """Say how it is, in one line or in none."""
        kept = self._queue.kept()
        kept = [one for one in kept if one.n != self._under_way]
        if self._trouble is not None:
            self.bar.show_kept(trouble_sentence(self._trouble))
        elif kept:
            begun = any(one.begun for one in kept)
            self.bar.show_kept(kept_sentence(len(kept), begun=begun))
        elif self._told:
            self.bar.show_told(self._told)
        elif self._under_way is not None and not self._slow.isActive():
            self.bar.show_busy(say("영수증을 뽑고 있어요"))
        elif self._under_way is None:
            self.bar.hide()

    def _print_again(self) -> None:
        from marketpos.ui.slips import wanted_again

        try:
            for one in self._queue.kept():
                if one.n != self._under_way:
                    self._queue.again(one.n, wanted_again(one))
        except Unavailable:
            self._told = say("영수증을 뽑지 못했어요. 디스크가 꽉 찼어요.")
        self._trouble = None
        self._again.stop()
        self.work_off()

    def _drop(self) -> None:
        self._again.stop()
        self._trouble = None
        try:
            self._queue.drop_all()
        except Unavailable:
            self._told = say("디스크가 꽉 차서 영수증을 정리하지 못했어요.")
        self.show()

    def _have_read(self) -> None:
        self._told = ""
        self.show()
