"""The sheets of the counter: each made when it is first asked for, laid where it has room."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from marketpos.operations.desk import Desk
from marketpos.ui.screens.counter_fields import ScansInFields
from marketpos.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from marketpos.domain.scanner import Scanner
    from marketpos.ui.screens.counter_find import FindSheet
    from marketpos.ui.screens.counter_onnuri import OnnuriSheet
    from marketpos.ui.screens.counter_product import ProductSheet
    from marketpos.ui.screens.counter_receipt import ReceiptSheet
    from marketpos.ui.screens.counter_suspended import SuspendedSheet
    from marketpos.ui.screens.counter_taken import TakenSheet
    from marketpos.ui.screens.counter_tenders import TendersSheet


S = TypeVar("S", bound=Sheet)


class CounterSheets(QObject):
    """One sheet at a time, over the left side, or over everything where that is too narrow."""

    offer_chosen = Signal(object)  # Offer
    customer_chosen = Signal(object)  # Customer
    new_regular_asked = Signal()
    coupon_read = Signal(str)
    scanned = Signal(str)  # while a field was being written in
    offered = Signal(list)  # of domain.tender.Offered
    tender_chosen = Signal(object)  # TenderKind
    registered_until = Signal(int)  # the last day 온누리 may be taken, as 20271231
    written = Signal(str, str, int)  # a new product: name, unit, price in won
    recalled = Signal(object)  # Suspended
    void_asked = Signal()
    taken = Signal(str)  # who carried it home
    print_asked = Signal()  # the receipt that is shown
    all_closed = Signal()

    def __init__(self, desk: Desk, left: QWidget, whole: QWidget, scanner: Scanner) -> None:
        super().__init__(whole)
        self._desk, self._left, self._whole = desk, left, whole
        self._find: FindSheet | None = None
        self._onnuri: OnnuriSheet | None = None
        self._product: ProductSheet | None = None
        self._receipt: ReceiptSheet | None = None
        self._suspended: SuspendedSheet | None = None
        self._tenders: TendersSheet | None = None
        self._taken: TakenSheet | None = None
        self._open: Sheet | None = None
        self._scans = ScansInFields(scanner, self)
        self._scans.scanned.connect(self._scanned)

    @property
    def find(self) -> FindSheet:
        """Goods and regulars."""
        if self._find is None:
            from marketpos.ui.screens.counter_find import FindSheet

            self._find = self.adopt(FindSheet(self._desk, self._whole))
            self._find.keys_changed.connect(self.fit)
            self._find.offer_chosen.connect(self.offer_chosen)
            self._find.coupon_read.connect(self.coupon_read)
            self._find.customer_chosen.connect(self.customer_chosen)
            self._find.new_regular_asked.connect(self.new_regular_asked)
        return self._find

    @property
    def onnuri(self) -> OnnuriSheet:
        """Vouchers."""
        if self._onnuri is None:
            from marketpos.ui.screens.counter_onnuri import OnnuriSheet

            self._onnuri = self.adopt(OnnuriSheet(self._whole))
            self._onnuri.offered.connect(self.offered)
            self._onnuri.registered_until.connect(self.registered_until)
        return self._onnuri

    @property
    def tenders(self) -> TendersSheet:
        """More ways to pay."""
        if self._tenders is None:
            from marketpos.ui.screens.counter_tenders import TendersSheet

            self._tenders = self.adopt(TendersSheet(self._whole))
            self._tenders.chosen.connect(self.tender_chosen)
        return self._tenders

    @property
    def taken_along(self) -> TakenSheet:
        """Who carried a sale on tab home."""
        if self._taken is None:
            from marketpos.ui.screens.counter_taken import TakenSheet

            self._taken = self.adopt(TakenSheet(self._whole))
            self._taken.taken.connect(self.taken)
            self._taken.who.writing.connect(lambda _: self.fit())
        return self._taken

    @property
    def product(self) -> ProductSheet:
        """Something new on the shelves."""
        if self._product is None:
            from marketpos.ui.screens.counter_product import ProductSheet

            self._product = self.adopt(ProductSheet(self._whole))
            self._product.written.connect(self.written)
        return self._product

    @property
    def receipt(self) -> ReceiptSheet:
        """The last sale on paper."""
        if self._receipt is None:
            from marketpos.ui.screens.counter_receipt import ReceiptSheet

            self._receipt = self.adopt(ReceiptSheet(self._whole))
            self._receipt.print_asked.connect(self.print_asked)
        return self._receipt

    @property
    def suspended(self) -> SuspendedSheet:
        """The carts put aside."""
        if self._suspended is None:
            from marketpos.ui.screens.counter_suspended import SuspendedSheet

            self._suspended = self.adopt(SuspendedSheet(self._whole))
            self._suspended.chosen.connect(self.recalled)
            self._suspended.void_key.clicked.connect(lambda: self.void_asked.emit())
        return self._suspended

    def is_open(self) -> bool:
        """Whether a sheet lies over the counter."""
        return self._open is not None

    def open(self, sheet: Sheet) -> None:
        """Lay a sheet over the counter, instead of the one that is there."""
        if self._open is not None and self._open is not sheet:
            self._open.close_sheet()
        self._open = sheet
        self.fit()

    def close(self) -> None:
        """Take away whatever lies over the counter."""
        if self._open is not None:
            self._open.close_sheet()

    def refresh(self) -> None:
        """What lies there may be no longer for whoever is at the desk."""
        if self._find is not None:
            self._find.refresh()

    def adopt(self, sheet: S) -> S:
        """Hears when a sheet is closed; for sheets that a part of the counter makes itself."""
        sheet.closed.connect(self._closed)
        self._scans.listen_to(sheet)
        return sheet

    def _scanned(self, code: str) -> None:
        """What is being written waits; whoever was looking for something has found it."""
        if self.shows(self._find):
            self.close()
        self.scanned.emit(code)

    def shows(self, sheet: Sheet | None) -> bool:
        """Whether this very sheet lies over the counter."""
        return sheet is not None and self._open is sheet

    def fit(self) -> None:
        """Over the left side where that is wide enough, else over everything."""
        if self._open is None:
            return
        layout = self._open.layout()
        if layout is not None:
            layout.activate()  # keys that came or went since count only from here on
        fits = self._left.width() >= self._open.minimumSizeHint().width()
        host = self._left if fits else self._whole
        if self._open.parentWidget() is not host or not self._open.is_open():
            self._open.open_over(host)

    def _closed(self) -> None:
        self._open = None
        self.all_closed.emit()
