"""The left of the counter: goods, what is typed, the pad; from 130 % on goods or pad, not both."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from marketpos.domain.actions import Weight
from marketpos.domain.keypad import Keypad
from marketpos.domain.keypad_typed import Hint
from marketpos.operations.desk import Desk
from marketpos.ui.screens.counter_goods import GoodsPanel
from marketpos.ui.screens.counter_scale import ScaleLabel
from marketpos.ui.screens.counter_words import hint_words
from marketpos.ui.screens.panes import is_roomy
from marketpos.ui.theme import GAP, TARGET, looks
from marketpos.ui.widgets.banner import Banner, Mood
from marketpos.ui.widgets.key import Key
from marketpos.ui.widgets.numberpad import NumberPad
from marketpos.ui.widgets.readout import Readout
from marketpos.ui.words import money, number, say

_SIDE = 12
_NEEDS_TILE = (Hint.WEIGHT_WAITS, Hint.WORTH_WAITS, Hint.COUNT_WAITS, Hint.GIFT_WAITS)


class _Said(Banner):
    """Lies over the page keys until the next touch, so that no tile leaves its place for it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent)

    def lie_above(self, bottom: int, wide: int, keys_top: int) -> None:
        """Stands on this line of its parent, as high as its words or as what it covers."""
        top = min(keys_top, bottom - max(TARGET, self.heightForWidth(wide)))
        self.setGeometry(_SIDE, top, wide, bottom - top)
        self.raise_()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Read: it goes away."""
        self.set_text("")


class CounterLeft(QWidget):
    """Everything the hand that does not hold the fish touches."""

    pressed = Signal(str)  # a key of the pad, by its name
    deal_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build(desk)
        self.pad.pressed.connect(self._pass_on)
        self.turn_key.clicked.connect(lambda: self.show_numbers(self.pad.isHidden()))
        self.goods.tiles.laid_out.connect(self._lay_banner)
        self.turn_key.setVisible(not self._is_roomy)
        self.show_numbers(False)

    def _build(self, desk: Desk) -> None:
        self._is_roomy = is_roomy()
        self.goods = GoodsPanel(desk)
        self.banner = _Said(self)
        self.readout = Readout()
        self.scale = ScaleLabel(self)
        self.turn_key = Key()
        self.pad = NumberPad(tall=not self._is_roomy)
        typed = QHBoxLayout()
        typed.setSpacing(GAP)
        typed.addWidget(self.readout, 1)
        typed.addWidget(self.scale)
        typed.addWidget(self.turn_key)
        for key in self.pad.beside:
            typed.addWidget(key)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, _SIDE, _SIDE, GAP)
        column.setSpacing(GAP)
        column.addWidget(self.goods, 1)
        column.addLayout(typed)
        column.addWidget(self.pad, 0 if self._is_roomy else 1)
        if not self._is_roomy:
            self.readout.setMinimumHeight(TARGET)

    def show_numbers(self, wanted: bool) -> None:
        """Turns to the pad or to the goods, where there is room for one of them."""
        if self._is_roomy:
            return
        self.turn_key.set_text(say("물건") if wanted else say("숫자"))
        self.pad.setVisible(wanted)
        self.goods.setVisible(not wanted)

    def _pass_on(self, name: str) -> None:
        if name == "deal":
            self.deal_asked.emit()
        else:
            self.pressed.emit(name)

    def say(self, text: str, mood: Mood) -> None:
        """A sentence above the readout; "" takes it away."""
        self.banner.set_text(text, mood)
        self._lay_banner()

    def _lay_banner(self) -> None:
        if self.banner.text():
            tiles = self.goods.tiles
            keys_top = tiles.mapTo(self, QPoint(0, tiles.keys_top())).y()
            bottom = self.readout.y() - GAP
            self.banner.lie_above(bottom, self.width() - 2 * _SIDE, keys_top)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps what is said above the readout."""
        super().resizeEvent(event)
        self._lay_banner()

    def show_typed(self, pad: Keypad, resting_hint: str = "") -> None:
        """Shows what is typed, and on the keys what they would make of it."""
        hint = resting_hint if resting_hint and pad.is_empty else ""
        self.readout.show_typed(pad.text, hint or hint_words(pad, short=looks().compact))
        amount, weight = pad.amount_won, pad.weight
        says_amount = amount and not looks().compact
        self.pad.set_ring_up_text(
            say("{amount} 담기", amount=money(amount)) if says_amount else say("담기")
        )
        self.pad.key("weight").set_text(_weight_words(weight) if weight else say("g · 근"))
        self.pad.key("clear").set_text(say("되살리기") if pad.restores else say("모두 지움"))
        if pad.hint in _NEEDS_TILE and not self._is_roomy:
            self.show_numbers(False)


def _weight_words(weight: Weight) -> str:
    if weight.in_geun:
        return say("{n}근", n=weight.number)
    return f"{number(weight.number)}g"
