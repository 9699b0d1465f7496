"""One product on the morning's list: yesterday's price, today's, and the keys that change it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from marketpos.domain.money import DEAREST_WON, Won
from marketpos.ui.screens.counter_words import unit_label
from marketpos.ui.screens.takings_pad import Typed
from marketpos.ui.theme import GAP, LINE, Role, Text, looks
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.painting import (
    RIGHT,
    TextBox,
    draw_box,
    draw_text,
    elide,
    height_of,
    width_of,
)
from marketpos.ui.words import MINUS, money, number, say

if TYPE_CHECKING:
    from marketpos.operations.prices import PriceToday

STEPS = (-500, 500, 1_000)
MOST_DIGITS = 8
_CURRENT = 4  # px, outline of the line the pad types into


class PriceWords(QWidget):
    """Name, what it cost yesterday, what it costs today, and how much dearer that is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = self._before = self._now = self._change = ""
        self._ink = Role.SECOND_INK

    def show_words(self, name: str, before: str, now: str, change: str, ink: Role) -> None:
        """Shows others."""
        self._name, self._before, self._now = name, before, now
        self._change, self._ink = change, ink
        self.setAccessibleName(" ".join(filter(None, (name, before, now, change))))
        self.update()

    def now(self) -> str:
        """Today's price, as it stands there."""
        return self._now

    def text_boxes(self) -> list[TextBox]:
        """The name over yesterday's price; today's at the right with what changed below."""
        theme, area = looks(), QRectF(self.rect())
        name, note = theme.font(Text.NAME, bold=True), theme.font(Text.NOTE)
        price = theme.font(Text.DIGIT, bold=True)
        change = theme.font(Text.NOTE, bold=True)
        wide = max(width_of(self._now, price), width_of(self._change, change)) + 2
        left = area.adjusted(0, 0, -wide - 10, 0)
        right = QRectF(area.right() - wide, area.y(), wide, area.height())
        shown, whole = elide(self._name, name, left.width())
        before, before_whole = elide(self._before, note, left.width())
        return [
            *_above(
                TextBox(shown, name, left, whole=whole),
                TextBox(before, note, left, Role.SECOND_INK, whole=before_whole),
            ),
            *_above(
                TextBox(self._now, price, right, self._ink, RIGHT),
                TextBox(self._change, change, right, Role.RISE, RIGHT),
            ),
        ]

    def sizeHint(self) -> QSize:
        """Two lines."""
        theme = looks()
        high = height_of(theme.font(Text.DIGIT)) + height_of(theme.font(Text.NOTE))
        return QSize(theme.scaled(260), round(high + 4))

    def minimumSizeHint(self) -> QSize:
        """A short name beside a price."""
        return QSize(looks().scaled(150), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the words."""
        painter = QPainter(self)
        for box in self.text_boxes():
            draw_text(painter, box)


class PriceLine(QWidget):
    """What is typed or touched is only shown; ``decided`` says what it costs today.

    ``asked`` carries a price in won, or -1 for yesterday's.
    """

    touched = Signal()
    asked = Signal(int)

    def __init__(self, one: PriceToday, *, decided: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.one, self.decided, self._is_current = one, decided, False
        self._typed = Typed(MOST_DIGITS)
        self.words = PriceWords()
        self.keep_key = Key(say("그대로"), role=KeyRole.SOFT, name=f"{one.name} {say('그대로')}")
        self.step_keys = {step: _step_key(one.name, step) for step in STEPS}
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.setSpacing(GAP)
        row.addWidget(self.words, 1)
        for key in (self.keep_key, *self.step_keys.values()):
            row.addWidget(key)
        self.keep_key.setVisible(not looks().compact)
        self.keep_key.clicked.connect(self._keep)
        for step, key in self.step_keys.items():
            key.clicked.connect(partial(self._step, step))
        self.show_price(one, decided=decided)

    def show_price(self, one: PriceToday, *, decided: bool) -> None:
        """Shows what it costs now."""
        self.one, self.decided = one, decided
        self._typed.clear()
        self._show()

    def set_current(self, current: bool) -> None:
        """The pad types into this line."""
        self._is_current = current
        self._typed.clear()
        self._show()
        self.update()

    def press(self, name: str) -> bool:
        """A digit or one back; whether it was one."""
        done = self._typed.press(name)
        self._show()
        return done

    def is_typed(self) -> bool:
        """Another price was typed, and not entered yet."""
        return not self._typed.is_empty

    def enter(self) -> None:
        """Yesterday's price is kept, or what was typed holds."""
        self.asked.emit(-1 if self._typed.is_empty else self._typed.value)

    def _keep(self) -> None:
        self.touched.emit()
        self._typed.clear()
        before = self.one.before_won
        self.asked.emit(-1 if before is None or not self.one.is_sold else before)

    def _step(self, step: int) -> None:
        self.touched.emit()
        price = Won(min(max(0, self.one.price_won + step), DEAREST_WON))
        self.asked.emit(price)

    def _show(self) -> None:
        one = self.one
        offer = f"{one.name} {unit_label(one.unit)}" if one.unit else one.name
        before = say("새 물건")
        if one.before_won is not None:
            before = say("어제 {price}", price=number(one.before_won)) if one.before_won else ""
        now, ink = self._now_words()
        self.words.show_words(offer, before, now, self._change_words(), ink)

    def _now_words(self) -> tuple[str, Role]:
        if not self._typed.is_empty:
            return number(self._typed.value), Role.PRIMARY
        if not self.one.is_sold:
            return say("안 팔아요"), Role.SECOND_INK
        price = number(self.one.price_won) if self.one.price_won else say("시가")
        if self.one.change_won:
            return price, Role.PRIMARY
        return price, Role.INK if self.decided else Role.SECOND_INK

    def _change_words(self) -> str:
        change = self.one.change_won
        if not change or not self.one.is_sold or not self._typed.is_empty:
            return ""
        return f"▲{number(change)}" if change > 0 else f"▼{number(-change)}"

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A touch beside the keys chooses the line."""
        if self.rect().contains(event.position().toPoint()):
            self.touched.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Waits for the release."""
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge, line = (Role.PRIMARY, _CURRENT) if self._is_current else (Role.HAIRLINE, LINE)
        draw_box(painter, QRectF(self.rect()), Role.PAPER, edge, line=line)


def board_words(one: PriceToday) -> tuple[str, str]:
    """A product on the printed board: name with its unit, and the price."""
    name = f"{one.name} {unit_label(one.unit)}" if one.unit else one.name
    return name, money(one.price_won) if one.price_won else say("시가")


def _step_key(name: str, step: int) -> Key:
    shown = f"+{number(step)}" if step > 0 else f"{MINUS}{number(-step)}"
    return Key(shown, role=KeyRole.SOFT, name=f"{name} {shown}")


def _above(box: TextBox, note: TextBox) -> list[TextBox]:
    """A line, and another below it if it says anything, both in the middle of their area."""
    high, low = height_of(box.font), height_of(note.font) if note.text else 0.0
    area = box.rect
    top = area.center().y() - (high + low) / 2
    first = box._replace(rect=QRectF(area.x(), top, area.width(), high))
    second = note._replace(rect=QRectF(area.x(), top + high, area.width(), low))
    return [first, second] if note.text else [first]
