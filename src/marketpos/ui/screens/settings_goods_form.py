"""One product put right: its name, what its price is for, its tax and its barcode."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from marketpos.domain.kinds import Tax
from marketpos.domain.units import parse_unit
from marketpos.operations.goods import Said
from marketpos.ui.theme import GAP, looks
from marketpos.ui.widgets.banner import Banner
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.keyboard import HangulKeyboard
from marketpos.ui.widgets.side_by_side import side_by_side
from marketpos.ui.widgets.textfield import TextField
from marketpos.ui.words import say

OF_OWN_WEIGHT = ("되", "말")  # data
"""What one of them weighs is each product's own."""

PIECES = ("개", "마리", "손", "두름", "판", "단", "봉", "팩")  # data
WEIGHTS = ("100g", "kg", "근(600g)", "근(400g)", *OF_OWN_WEIGHT)  # data
_HEAVIEST_G = 100_000


class GoodsForm(QWidget):
    """Fires ``saved`` with everything said of it; what is missing is said in place."""

    saved = Signal(object)  # operations.goods.Said
    put_away = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._unit, self._tax, self._is_armed = "", Tax.EXEMPT, False
        self._build()
        self._connect()

    def _build(self) -> None:
        self.name_field = TextField(say("물건 이름"))
        self.barcode_field = TextField(say("바코드"))
        self.grams_field = TextField(say("무게 (g)"), name=say("하나의 무게 (g)"))
        self.save_key = Key(say("고쳐 두기"), role=KeyRole.PRIMARY, finishing=True)
        self.away_key = Key(role=KeyRole.OUTLINE)
        self.unit_keys = {each: Key(each, role=KeyRole.CHIP) for each in (*PIECES, *WEIGHTS)}
        self.tax_keys = {
            Tax.EXEMPT: Key(say("면세"), role=KeyRole.CHIP),
            Tax.TAXABLE: Key(say("과세 (부가세 든 값)"), role=KeyRole.CHIP),
        }
        self.banner = Banner()
        self.keyboard = HangulKeyboard()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP + 2)
        column.addLayout(side_by_side(self.name_field, self.grams_field, self.barcode_field))
        column.addWidget(self.banner)
        column.addWidget(self.keyboard)
        column.addWidget(self._choices())
        column.addStretch(1)

    def _choices(self) -> QWidget:
        self._chips = QWidget()
        column = QVBoxLayout(self._chips)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP + 2)
        grid = QGridLayout()
        grid.setSpacing(GAP)
        columns = 7 if looks().text_scale == 1 else 5
        for at, key in enumerate(self.unit_keys.values()):
            grid.addWidget(key, at // columns, at % columns)
        column.addLayout(grid)
        column.addLayout(side_by_side(*self.tax_keys.values()))
        column.addLayout(side_by_side(self.away_key, self.save_key))
        return self._chips

    def _connect(self) -> None:
        for field in (self.name_field, self.barcode_field, self.grams_field):
            field.tapped.connect(partial(self._write, field))
            field.text_changed.connect(lambda: self.banner.set_text(""))
            field.entered.connect(lambda: self._show_keyboard(wanted=False))
        for unit, key in self.unit_keys.items():
            key.clicked.connect(partial(self._count_in, unit))
        for tax, key in self.tax_keys.items():
            key.clicked.connect(partial(self._tax_as, tax))
        self.save_key.clicked.connect(self._save)
        self.away_key.clicked.connect(self._put_away)

    def begin(self, said: Said) -> None:
        """Shows what is said of a product now."""
        unit = parse_unit(said.unit)
        self.name_field.set_text(said.name)
        self.barcode_field.set_text(said.barcode)
        self.grams_field.set_text(str(unit.grams) if unit.name in OF_OWN_WEIGHT else "")
        self.away_key.set_text(say("이제 안 팔아요"))
        self._is_armed = False
        self.banner.set_text("")
        self._count_in(unit.name if unit.name in OF_OWN_WEIGHT else said.unit)
        self._tax_as(said.tax)
        self._show_keyboard(wanted=False)

    def _count_in(self, unit: str) -> None:
        self._unit = unit
        for each, key in self.unit_keys.items():
            key.setChecked(each == unit)
        self.grams_field.setVisible(unit in OF_OWN_WEIGHT)

    def _tax_as(self, tax: Tax) -> None:
        self._tax = tax
        for each, key in self.tax_keys.items():
            key.setChecked(each is tax)

    def _write(self, field: TextField) -> None:
        field.bind(self.keyboard)
        self._show_keyboard(wanted=True)
        field.setFocus()

    def _show_keyboard(self, *, wanted: bool) -> None:
        """The keyboard needs the room of the choices."""
        self.keyboard.setVisible(wanted)
        self._chips.setVisible(not wanted)

    def _put_away(self) -> None:
        if self._is_armed:
            self.put_away.emit()
            return
        self._is_armed = True
        self.away_key.set_text(say("한 번 더 누르면 치워요"))

    def _save(self) -> None:
        QGuiApplication.inputMethod().commit()
        name, grams = self.name_field.text().strip(), self.grams_field.text().strip()
        if not name:
            self.banner.set_text(say("이름이 아직 없어요. 이름을 적고 다시 눌러 주세요."))
        elif self._unit in OF_OWN_WEIGHT and not _is_weight(grams):
            self.banner.set_text(say("하나가 몇 그램인지 숫자로 적어 주세요."))
        else:
            unit = f"{self._unit}({int(grams)}g)" if self._unit in OF_OWN_WEIGHT else self._unit
            self.saved.emit(Said(name, unit, self._tax, self.barcode_field.text().strip()))


def _is_weight(text: str) -> bool:
    return text.isascii() and text.isdigit() and 0 < int(text) <= _HEAVIEST_G
