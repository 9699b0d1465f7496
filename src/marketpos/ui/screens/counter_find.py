"""Finding: what to sell, or who buys, as it is typed with touch keys or a real keyboard."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from marketpos.domain.acts import Act
from marketpos.domain.coupons import is_code
from marketpos.operations.desk import Desk
from marketpos.operations.regulars import Customer
from marketpos.ui.screens.counter_tiles import TileGrid
from marketpos.ui.screens.regulars_words import called, last_seen, namesakes, told_apart
from marketpos.ui.theme import GAP, Role, Text
from marketpos.ui.widgets.initialpad import InitialPad
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.keyboard import HangulKeyboard
from marketpos.ui.widgets.lazyrows import LazyRows
from marketpos.ui.widgets.pagedlist import PagedList
from marketpos.ui.widgets.row import Cell, Row
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.widgets.textfield import TextField
from marketpos.ui.words import say

_OFFERED = 60  # how many regulars are offered before anything is typed
LAST_DIGITS = 4


class _DigitRow(QWidget):
    """Ten digits beside each other, for the end of a telephone number."""

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = {digit: Key(digit, size=Text.DIGIT) for digit in "1234567890"}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for digit, key in self._keys.items():
            key.clicked.connect(partial(self.pressed.emit, digit))
            row.addWidget(key, 1)

    def key(self, digit: str) -> Key:
        """The key of a digit."""
        return self._keys[digit]


class FindSheet(Sheet):
    """One field for both: chips say whether goods or regulars are looked for."""

    offer_chosen = Signal(object)  # Offer
    customer_chosen = Signal(object)  # Customer
    coupon_read = Signal(str)  # a scanner wrote it into the field
    new_regular_asked = Signal()
    keys_changed = Signal()  # another pad is up and may need another width

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self._people: list[Customer] = []
        self._build()
        self._connect()
        self.show_pad()

    def _build(self) -> None:
        self.goods_chip = Key(say("물건"), role=KeyRole.CHIP)
        self.regulars_chip = Key(say("단골"), role=KeyRole.CHIP)
        self.field = TextField(name=say("찾을 것"), icon="search")
        self.new_key = Key(say("새 단골"), role=KeyRole.PRIMARY)
        for at, (widget, stretch) in enumerate(
            ((self.goods_chip, 0), (self.regulars_chip, 0), (self.field, 1), (self.new_key, 0))
        ):
            self.head.insertWidget(at, widget, stretch)
        self.tiles = TileGrid()
        self.list = PagedList(row_height=64, name=say("단골"))
        self.digits, self.pad, self.keyboard = _DigitRow(), InitialPad(), HangulKeyboard()
        self.field.bind(self.pad)
        self.field.bind(self.keyboard)
        for widget, stretch in (
            *((each, 1) for each in (self.tiles, self.list)),
            *((each, 0) for each in (self.digits, self.pad, self.keyboard)),
        ):
            self.column.addWidget(widget, stretch)

    def _connect(self) -> None:
        self.field.text_changed.connect(self._show_found)
        self.field.tapped.connect(self.show_keyboard)
        self.field.entered.connect(self._enter)
        self.goods_chip.clicked.connect(self.look_for_goods)
        self.regulars_chip.clicked.connect(self.look_for_regulars)
        self.new_key.clicked.connect(lambda: self.new_regular_asked.emit())
        self.tiles.chosen.connect(self.offer_chosen)
        self.list.chosen.connect(lambda at: self.customer_chosen.emit(self._people[at]))
        self.pad.last4.connect(self._ask_last4)
        self.pad.keyboard.connect(self.show_keyboard)
        self.digits.pressed.connect(self._type_digit)

    def look_for_goods(self) -> None:
        """Goods are looked for from now on."""
        self._look_for(goods=True)

    def look_for_regulars(self) -> None:
        """Regulars are; before anything is typed the likely ones are offered."""
        self._look_for(goods=False)

    def people(self) -> list[Customer]:
        """The regulars offered, in their order."""
        return self._people

    def show_pad(self) -> None:
        """The initials under what was found, and digits where people are looked for."""
        self._show_keys(self.pad)

    def show_keyboard(self) -> None:
        """The Hangul keyboard, which has digits of its own."""
        self._show_keys(self.keyboard)

    def begin(self, typed: str = "") -> None:
        """Starts anew, with what was typed already."""
        self.show_pad()
        self.field.set_text(typed)
        self._show_found()
        self.field.setFocus()

    def refresh(self) -> None:
        """The desk was locked meanwhile: who was found is in sight no more."""
        if self.regulars_chip.isChecked() and not self._desk.access.may(Act.PEOPLE):
            self._show_found()

    def _look_for(self, *, goods: bool) -> None:
        self.goods_chip.setChecked(goods)
        self.regulars_chip.setChecked(not goods)
        self.tiles.setVisible(goods)
        self.list.setVisible(not goods)
        self.new_key.setVisible(not goods)
        self._show_keys(self.keyboard if not self.keyboard.isHidden() else self.pad)
        placeholder = say("이름, 첫소리, 바코드") if goods else say("이름, 첫소리, 전화 끝 4자리")
        self.field.set_placeholder(placeholder)
        self._show_found()

    def _show_found(self) -> None:
        typed = self.field.text()
        if self.goods_chip.isChecked():
            self._show_goods(typed)
        else:
            self._show_people(typed)

    def _show_goods(self, typed: str) -> None:
        counter = self._desk.counter
        offers = counter.find(typed) if typed else counter.tiles()
        self.tiles.set_offers(offers, say("그런 물건이 없어요. 닫고 ‘+ 물건’으로 적어 두세요"))

    def _show_people(self, typed: str) -> None:
        regulars, may = self._desk.regulars, self._desk.access.may(Act.PEOPLE)
        if typed:
            self._people = regulars.find(typed) if may else []
        else:
            self._people = self._likely() if may else self._desk.strips.likely_now()
        today, starts_at = regulars.book.today(), regulars.book.day_starts_at()
        shared = namesakes(self._people)

        def row(one: Customer) -> Row:
            return _row(one, told_apart(one, shared), last_seen(one, today, starts_at))

        rows = LazyRows(self._people, row if may else _name_only)
        empty = say("그런 분이 없어요") if typed else say("아직 단골이 없어요")
        if not may:
            empty = say("단골은 사장님만 찾을 수 있어요. 판매는 그대로 돼요.")
        self.list.set_rows(rows, empty)
        self.list.set_current(0 if typed and self._people else -1)

    def _likely(self) -> list[Customer]:
        """Those who come about now, then those who came last."""
        likely = self._desk.strips.likely_now()
        known = {one.customer for one in likely}
        recent = self._desk.regulars.recent(_OFFERED)
        return [*likely, *(one for one in recent if one.customer not in known)]

    def _enter(self) -> None:
        """Enter takes the best answer; a scanner's Enter takes what it scanned."""
        QGuiApplication.inputMethod().commit()
        if not self.field.text():
            return
        if is_code(self.field.text()):
            self.coupon_read.emit(self.field.text())
            return
        if self.goods_chip.isChecked() and self.tiles.offers():
            self.offer_chosen.emit(self.tiles.offers()[0])
        elif self.regulars_chip.isChecked() and self._people:
            self.customer_chosen.emit(self._people[max(0, self.list.current())])

    def _ask_last4(self) -> None:
        """The end of a telephone number is typed next."""
        self.field.clear()
        self.look_for_regulars()

    def _type_digit(self, digit: str) -> None:
        """Four digits that only one regular's number ends in are that regular."""
        self.field.type_in(digit)
        typed = self.field.text()
        if len(typed) == LAST_DIGITS and typed.isdigit() and len(self._people) == 1:
            self.customer_chosen.emit(self._people[0])

    def _show_keys(self, wanted: QWidget) -> None:
        for each in (self.pad, self.keyboard):
            each.setVisible(each is wanted)
        self.digits.setVisible(wanted is self.pad and self.regulars_chip.isChecked())
        self.keys_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down walk the list while the field has the keyboard."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.list.isVisibleTo(self):
            self.list.keyPressEvent(event)
        else:
            super().keyPressEvent(event)


def _name_only(one: Customer) -> Row:
    """Whoever may not look at people gets the names of the likely ones and nothing else."""
    return Row((Cell(called(one), bold=True, size=Text.NAME),))


def _row(one: Customer, name: str, seen: str) -> Row:
    """No amounts: the customer sees this list too."""
    cells = (
        Cell(name, bold=True, size=Text.NAME),
        Cell(say("{times}번", times=one.visits) if one.visits else "", width=78, spare=True),
        Cell(seen, width=88, spare=True),
        Cell(say("장부") if one.has_tab else "", width=56, ink=Role.AMBER),
    )
    return Row(cells)
