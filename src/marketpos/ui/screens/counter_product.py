"""Something new on the shelves, in three answers: what it is called, what it costs, of what."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from marketpos.domain.amounts import parse_amount
from marketpos.domain.money import Won
from marketpos.ui.theme import GAP, looks
from marketpos.ui.widgets.banner import Banner
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.keyboard import HangulKeyboard
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.widgets.textfield import TextField
from marketpos.ui.words import say

UNITS = ("개", "마리", "손", "봉", "팩", "단", "100g", "kg")  # data
"""What most goods of a market are sold by; anything else is put right in the settings."""


class ProductSheet(Sheet):
    """Fires once everything is there; what is missing is said in place."""

    written = Signal(str, str, int)  # name, unit, price in won

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(say("새 물건"))
        self._unit = UNITS[0]
        self._build()
        self._connect()
        self.begin()

    def _build(self) -> None:
        self.name_field = TextField(say("물건 이름"))
        self.price_field = TextField(say("값 (원)"))
        self.save_key = Key(say("적어 두기"), role=KeyRole.PRIMARY, finishing=True)
        self.unit_keys = {each: Key(each, role=KeyRole.CHIP) for each in UNITS}
        self.keyboard = HangulKeyboard()
        self.banner = Banner()
        for at, (widget, stretch) in enumerate(
            ((self.name_field, 3), (self.price_field, 2), (self.save_key, 0))
        ):
            self.head.insertWidget(at, widget, stretch)
        self._units = QWidget()
        self._units.setLayout(self._unit_grid())
        self.column.addWidget(self._units)
        self.column.addWidget(self.banner)
        self.column.addStretch(1)
        self.column.addWidget(self.keyboard)

    def _unit_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        columns = len(UNITS) if looks().text_scale == 1 and not looks().compact else 4
        for at, key in enumerate(self.unit_keys.values()):
            grid.addWidget(key, at // columns, at % columns)
        return grid

    def _connect(self) -> None:
        for field in (self.name_field, self.price_field):
            field.tapped.connect(partial(field.bind, self.keyboard))
            field.text_changed.connect(lambda: self._complain(""))
        self.name_field.entered.connect(self._ask_price)
        self.price_field.entered.connect(self._save)
        self.save_key.clicked.connect(self._save)
        for unit, key in self.unit_keys.items():
            key.clicked.connect(partial(self._choose, unit))

    def begin(self, price: Won | None = None) -> None:
        """Starts anew, with the price that was typed on the pad already."""
        self.name_field.clear()
        self.price_field.set_text(f"{price:,}" if price else "")
        self._complain("")
        self._choose(UNITS[0])
        self.name_field.bind(self.keyboard)
        self.name_field.setFocus()

    def _complain(self, text: str) -> None:
        """A sentence where the units are, until the next key."""
        self.banner.set_text(text)
        self._units.setVisible(not text)

    def _choose(self, unit: str) -> None:
        self._unit = unit
        for each, key in self.unit_keys.items():
            key.setChecked(each == unit)

    def _ask_price(self) -> None:
        self.price_field.bind(self.keyboard)
        self.price_field.setFocus()

    def _save(self) -> None:
        QGuiApplication.inputMethod().commit()
        name, price = self.name_field.text().strip(), parse_amount(self.price_field.text())
        if not name:
            self._complain(say("이름이 아직 없어요. 이름을 적고 다시 눌러 주세요."))
        elif not price or price > 99_999_999:
            self._complain(say("값을 모르겠어요. 3500이나 3천5백처럼 적어 주세요."))
        else:
            self.written.emit(name, self._unit, price)
