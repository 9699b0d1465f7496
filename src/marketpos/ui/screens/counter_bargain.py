"""흥정: a line or the whole for less, for another price, or for nothing, and why."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from marketpos.domain.bargain import suggestions
from marketpos.domain.cart import Cart
from marketpos.domain.cart_line import CartLine
from marketpos.domain.money import DEAREST_WON, NOTHING, Won
from marketpos.ui.screens.counter_bargain_words import (
    bundle_words,
    can_bundle,
    can_restore,
    keep_bundle_words,
    one_more_words,
    price_words,
    reason_words,
    suggestion_words,
    title_words,
)
from marketpos.ui.screens.counter_reasons import WordsPanel
from marketpos.ui.screens.takings_pad import ENTER, Typed, TypingPad, pad_name
from marketpos.ui.theme import GAP, Role
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.readout import Readout
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.widgets.side_by_side import side_by_side
from marketpos.ui.words import money, say

_STEPS = 3
_FINISHING_HEIGHT = 72


class About(NamedTuple):
    """What is bargained over: a line, or without one the whole cart."""

    cart: Cart
    line: CartLine | None = None

    @property
    def full_won(self) -> Won:
        """What there is to knock something off."""
        return self.line.amount_won if self.line else self.cart.full_won


class BargainSheet(Sheet):
    """Every key ends it; ``why`` is the reason that was touched, or "" when none was."""

    knocked = Signal(int)  # won off
    priced = Signal(int)  # the line, or the whole, goes for so much
    given = Signal()  # the line is a 덤
    one_more = Signal()  # one more of it is
    next_given = Signal()  # whatever is touched next is
    bundled = Signal()
    bundle_kept = Signal(int)  # so many as the line has cost so much from now on
    key_heard = Signal(object)  # QKeyEvent: a scanner types here too
    restored = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._about = About(Cart())
        self._typed = Typed(len(str(DEAREST_WON)))
        self._offers: list[Won] = []
        self._keeps_bundle = False
        self.may_price = True  # whether who sells may say what things cost from now on
        self._build()
        self._connect()

    def _build(self) -> None:
        self.why = WordsPanel(reason_words(), say("왜 깎아 드리나요?"))
        self.step_keys = [Key(role=KeyRole.OUTLINE, finishing=True) for _ in range(_STEPS)]
        self.readout = Readout(say("깎을 돈이나 받을 값을 누르세요"))
        self.price_key = Key(role=KeyRole.OUTLINE, finishing=True)
        self.pad = TypingPad(say("깎기"))
        self.knock_key = self.pad.key(ENTER)
        self.gift_key = Key(say("덤으로"), role=KeyRole.AMBER, finishing=True)
        self.more_key = Key(role=KeyRole.AMBER, finishing=True)
        self.bundle_key = Key(role=KeyRole.OUTLINE, finishing=True)
        self.restore_key = Key(say("되돌리기"), finishing=True)
        self.note = Label(ink=Role.AMBER, wrap=True)
        for key in self.step_keys:
            key.setMinimumHeight(_FINISHING_HEIGHT)
        self._ways = QWidget()
        column = QVBoxLayout(self._ways)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP + 2)
        column.addLayout(side_by_side(*self.step_keys))
        column.addLayout(side_by_side(self.readout, self.price_key))
        column.addWidget(self.pad)
        column.addLayout(
            side_by_side(self.gift_key, self.more_key, self.bundle_key, self.restore_key)
        )
        column.addWidget(self.note)
        column.addStretch(1)
        self.column.addWidget(self.why)
        self.column.addWidget(self.why.keyboard)
        self.column.addWidget(self._ways, 1)

    def _connect(self) -> None:
        self.why.writing.connect(self._make_room)
        self.pad.pressed.connect(self._press)
        self.price_key.clicked.connect(lambda: self.priced.emit(self._typed.value))
        self.gift_key.clicked.connect(self._give)
        self.more_key.clicked.connect(lambda: self.one_more.emit())
        self.bundle_key.clicked.connect(self._bundle)
        self.restore_key.clicked.connect(lambda: self.restored.emit())
        for at, key in enumerate(self.step_keys):
            key.clicked.connect(partial(self._knock_down, at))

    def begin(self, about: About) -> None:
        """Starts anew: nothing is typed, no reason chosen."""
        self.why.clear()
        self.show_about(about)

    def show_about(self, about: About) -> None:
        """Another line was touched beside the sheet, or the cart is another one."""
        self._about = about
        self._typed.clear()
        line = about.line
        self.set_title(title_words(about.cart, line))
        self._show_steps()
        self.gift_key.set_text(say("덤으로") if line else say("다음 물건 덤으로"))
        self.more_key.setVisible(line is not None)
        self.more_key.set_text(one_more_words(line) if line else "")
        self.restore_key.setVisible(can_restore(about.cart, line))
        self.note.setText("" if line else say("한 가지만 깎으려면 닫고 그 줄을 먼저 누르세요."))
        self.note.setVisible(line is None)
        self._show_typed()

    def _show_steps(self) -> None:
        found = suggestions(self._about.full_won)
        self._offers = [one.knocked_off_won for one in found]
        for at, key in enumerate(self.step_keys):
            key.setVisible(at < len(found))
            if at < len(found):
                key.set_text(*suggestion_words(found[at]))

    def _show_typed(self) -> None:
        value, line = Won(self._typed.value), self._about.line
        self.readout.show_typed(
            f"{value:,}" if value else "",
            say("깎을 돈이나 받을 값을 누르세요"),
        )
        fits = 0 < value < self._about.full_won
        self.knock_key.setEnabled(fits)
        self.knock_key.set_text(say("{amount} 깎기", amount=money(value)) if fits else say("깎기"))
        self.price_key.setEnabled(value > NOTHING if line else fits)
        self.price_key.set_text(price_words(line, value))
        self._show_bundle(value)

    def _show_bundle(self, value: Won) -> None:
        """The shop's price for several, or the one that is typed as its price from now on."""
        line = self._about.line
        self._keeps_bundle = bool(value and self.may_price and line and can_bundle(line))
        said = ""
        if line is not None:
            said = keep_bundle_words(line, value) if self._keeps_bundle else bundle_words(line)
        self.bundle_key.setVisible(bool(said))
        self.bundle_key.set_text(said)

    def _bundle(self) -> None:
        if self._keeps_bundle:
            self.bundle_kept.emit(self._typed.value)
        else:
            self.bundled.emit()

    def _press(self, name: str) -> None:
        if self._typed.press(name):
            self._show_typed()
        elif name == ENTER and self.knock_key.isEnabled():
            self.knocked.emit(self._typed.value)

    def _knock_down(self, at: int) -> None:
        self.knocked.emit(self._offers[at])

    def _give(self) -> None:
        if self._about.line is None:
            self.next_given.emit()
        else:
            self.given.emit()

    def _make_room(self, writes: bool) -> None:
        """The keyboard needs the room while a reason is written."""
        self._ways.setVisible(not writes)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The number pad types here too."""
        self.key_heard.emit(event)
        if not self.is_open():
            return  # it was the end of a scan
        name = pad_name(event)
        if name and name not in ("up", "down") and not self.why.is_writing():
            self._press(name)
        else:
            super().keyPressEvent(event)
