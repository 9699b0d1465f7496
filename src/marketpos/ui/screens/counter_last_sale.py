"""The sale that was just made: shown until the next begins, given to a regular, or taken back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from marketpos.domain.acts import Act
from marketpos.domain.cart import Cart
from marketpos.domain.ids import Id
from marketpos.domain.kinds import TenderKind
from marketpos.operations.desk import Desk
from marketpos.ui.screens.counter_part import CounterPart
from marketpos.ui.words import money, say

if TYPE_CHECKING:
    from marketpos.operations.selling import Done
    from marketpos.ui.screens.counter_done import DonePanel

_AFTER_THE_FRAME = 1  # ms; at 0 it is done before the frame is painted, which waits for the disk


class Qr(Protocol):
    """What the counter wants of the shop's channel."""

    def matrix_for(self, sale: Id) -> Sequence[Sequence[bool]] | None:
        """The QR of a sale that was read back, or nothing to show."""

    def gives_stamp(self, sale: Id) -> bool:
        """Whether scanning it brings the sale's stamp."""

    def invitation(self) -> str:
        """The line above it."""


class LastSale(CounterPart):
    """What can still be done about a sale after it was made."""

    register_asked = Signal()
    regular_asked = Signal()
    receipt_asked = Signal()
    taker_asked = Signal()
    armed = Signal(bool)  # whether the next touch takes the last sale back
    voided = Signal(str, object)  # its number; its Cart when it was the one just made, or None

    def __init__(self, desk: Desk, qr: Qr | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._qr = desk, qr
        self._done: Done | None = None
        self._cart, self._taker = Cart(), ""
        self._is_armed = False
        self._panel: DonePanel | None = None

    @property
    def done(self) -> Done | None:
        """The sale just made, until the next one begins."""
        return self._done

    @property
    def had_coupon(self) -> bool:
        """Whether a coupon paid part of it, which a void gives back to its holder."""
        tenders = self._done.fact.tenders if self._done else ()
        return any(one.kind is TenderKind.COUPON for one in tenders)

    @property
    def is_armed(self) -> bool:
        """Whether the next touch of 방금 판매 취소 does it."""
        return self._is_armed

    @property
    def panel(self) -> DonePanel:
        """The right side while it is shown; made for the first sale."""
        if self._panel is None:
            self._panel = self._make_panel()
        return self._panel

    def show(self, done: Done, cart: Cart) -> None:
        """A sale of ``cart`` was made."""
        self._done, self._cart, self._taker = done, cart, ""
        self.panel.show_done(done)
        matrix = self._qr.matrix_for(done.sale) if self._qr else None
        self.panel.show_qr(matrix, self._qr.invitation() if self._qr else "")
        self.panel.promise_stamp(self._qr is not None and self._qr.gives_stamp(done.sale))
        self.show_owner()
        if matrix is not None:
            QTimer.singleShot(_AFTER_THE_FRAME, self, lambda: self._count_qr(done.sale))

    def leave(self) -> None:
        """The next sale begins."""
        self._done = None

    def show_owner(self) -> None:
        """Says whose sale it is now, with their stamps."""
        if self._done is None:
            return
        owner = self._owner(self._done.sale)
        customer = self._desk.regulars.get(owner) if owner is not None else None
        self.panel.show_customer(customer, int(self._desk.shop.card().stamps_for_gift))
        self.panel.ask_taker(owner is not None and self._may_say_who_took_it(), self._taker)

    def write_taker(self, who: str) -> None:
        """Somebody carried it home for the regular on whose tab it is."""
        owner = self._owner(self._done.sale) if self._done else None
        if self._done is None or owner is None:
            return
        sale = self._done.sale
        if self.attempt(lambda: self._desk.tabs.took_along(sale, owner, who)):
            self._taker = who
            self.show_owner()

    def give(self, customer: Id) -> None:
        """The sale is given to a regular, with its stamp."""
        done = self._done
        if done is None or self._owner(done.sale) == customer:
            return
        if self.attempt(lambda: self._desk.counter.give(done.sale, customer)):
            self.show_owner()

    def void(self) -> None:
        """Asks once, in place; then takes the last sale back."""
        is_armed = self._is_armed
        self.touched.emit()
        last = self._desk.counter.last_sale()
        is_this = last is not None and self._done is not None and self._done.sale == last.sale
        if last is None:
            self.said.emit(say("취소할 판매가 없어요."))
        elif not is_this and not self.is_allowed(self._desk, Act.VOID):
            return  # a wrong touch a moment ago is put right by anybody, an older sale is not
        elif not is_armed:
            amount = money(last.total_won)
            question = say(
                "{number} {amount} 판매를 취소할까요?", number=last.number, amount=amount
            )
            self.said.emit(question)
            self._arm(armed=True)
        elif self.attempt(lambda: self._desk.counter.void(last.sale, say("잘못 눌렀음"))):
            self.voided.emit(last.number, self._cart if is_this else None)

    def disarm(self) -> None:
        """Something else was touched."""
        if self._is_armed:
            self._arm(armed=False)

    def _arm(self, *, armed: bool) -> None:
        self._is_armed = armed
        if self._panel is not None:
            self._panel.arm_void(armed=armed)
        self.armed.emit(armed)

    def _owner(self, sale: Id) -> Id | None:
        """Whose it is now."""
        row = self._desk.counter.sale(sale)
        return row.customer if row else None

    def _may_say_who_took_it(self) -> bool:
        tenders = self._done.fact.tenders if self._done else ()
        on_tab = any(one.kind is TenderKind.TAB for one in tenders)
        return on_tab and self._desk.access.may(Act.TAB)

    def _count_qr(self, sale: Id) -> None:
        self.attempt(lambda: self._desk.shop.showed_qr("done", sale))

    def _make_panel(self) -> DonePanel:
        from marketpos.ui.screens.counter_done import DonePanel  # not on the start path

        panel = DonePanel()
        panel.new_key.clicked.connect(lambda: self.register_asked.emit())
        panel.find_key.clicked.connect(lambda: self.regular_asked.emit())
        panel.receipt_key.clicked.connect(lambda: self.receipt_asked.emit())
        panel.taken_key.clicked.connect(lambda: self.taker_asked.emit())
        panel.void_key.clicked.connect(self.void)
        return panel
