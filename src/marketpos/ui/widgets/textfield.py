"""The text field: touch keyboards, real keyboards and input methods write into it alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QMetaObject, QObject, QRect, QRectF, QSize, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from marketpos.domain.hangul import Composer
from marketpos.ui.icons import draw_icon
from marketpos.ui.theme import TARGET, Role, Text, looks
from marketpos.ui.widgets.initialpad import InitialPad
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.keyboard import HangulKeyboard
from marketpos.ui.widgets.painting import (
    TextBox,
    draw_box,
    draw_text,
    elide,
    fill,
    height_of,
    width_of,
)
from marketpos.ui.words import say

if TYPE_CHECKING:  # not made at the start, see painting.py
    from PySide6.QtCore import Qt

_STRONG_FOCUS = 11  # the value of Qt.FocusPolicy.StrongFocus
_SIDE = 18
_ICON = 28


class TextField(QWidget):
    """One line of text, written at its end, with a key that empties it."""

    text_changed = Signal(str)  # includes the syllable being composed
    entered = Signal()  # Enter on a real keyboard, or 다 됐어요
    tapped = Signal()  # touched: show the keyboard for it

    def __init__(
        self,
        placeholder: str = "",
        *,
        name: str = "",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`name` is what a screen reader says; the placeholder when empty."""
        super().__init__(parent)
        self._placeholder, self._icon = placeholder, icon
        self._written = Composer()
        self._preedit = ""  # what a real input method is composing
        self._ties: dict[QWidget, list[QMetaObject.Connection]] = {}  # to the pads that write here
        self.setAccessibleName(name or placeholder)
        self.setProperty("focusPolicy", _STRONG_FOCUS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clear_key = Key(icon="x", role=KeyRole.BARE, name=say("모두 지움"), parent=self)
        self.clear_key.clicked.connect(self.clear)
        self.clear_key.hide()

    def text(self) -> str:
        """What an eye reads: committed text and the syllable being composed."""
        return self._written.text + self._preedit

    def set_text(self, text: str) -> None:
        """Replaces everything; `text_changed` fires when it is another text."""
        self._write(Composer(text))

    def clear(self) -> None:
        """Empties the field."""
        self._write(Composer())

    def type_in(self, key: str) -> None:
        """As if one key of the Hangul keyboard had been pressed: a jamo, digit, letter or sign."""
        self._write(self._settled().press(key))

    def type_initial(self, initial: str) -> None:
        """As if one key of the initial pad had been pressed: initials never join."""
        self._write(Composer(self.text() + initial))

    def backspace(self) -> None:
        """Takes back one jamo of the syllable being composed, or one letter."""
        self._write(self._settled().backspace())

    def set_placeholder(self, text: str) -> None:
        """What the empty field says."""
        self._placeholder = text
        self.update()

    def bind(self, pad: HangulKeyboard | InitialPad) -> None:
        """From now on `pad` writes here, and no longer into the field it was bound to."""
        if pad.writes_into is self:
            return
        if isinstance(pad.writes_into, TextField):
            pad.writes_into.unbind(pad)
        pad.writes_into = self
        self._ties[pad] = [pad.back.connect(self.backspace)]
        if isinstance(pad, HangulKeyboard):
            self._ties[pad] += [pad.pressed.connect(self.type_in), pad.done.connect(self.entered)]
        else:
            self._ties[pad] += [pad.pressed.connect(self.type_initial)]

    def unbind(self, pad: HangulKeyboard | InitialPad) -> None:
        """`pad` no longer writes here.

        Each tie is let go by itself: to look for it by its two ends warns when an end went first.
        """
        pad.writes_into = None
        for tie in self._ties.pop(pad, []):
            QObject.disconnect(tie)

    def _settled(self) -> Composer:
        """What touch goes on from: an input method's syllable counts as written."""
        return Composer(self.text()) if self._preedit else self._written

    def _write(self, written: Composer, preedit: str = "") -> None:
        before = self.text()
        self._written, self._preedit = written, preedit
        self.clear_key.setVisible(bool(self.text()))
        self.update()
        if self.text() != before:
            self.text_changed.emit(self.text())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """A real input method composes (preedit) or has composed (commit)."""
        committed = event.commitString()
        written = Composer(self._written.text + committed) if committed else self._written
        self._write(written.commit() if event.preeditString() else written, event.preeditString())
        event.accept()

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> Any:
        """Where an input method shows its candidates, and what stands before the cursor."""
        from PySide6.QtCore import Qt

        match query:
            case Qt.InputMethodQuery.ImCursorRectangle:
                return self._cursor()
            case Qt.InputMethodQuery.ImSurroundingText:
                return self._written.text
            case Qt.InputMethodQuery.ImCursorPosition | Qt.InputMethodQuery.ImAnchorPosition:
                return len(self._written.text)
        return super().inputMethodQuery(query)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A real keyboard; what is not writing goes on to the screen."""
        from PySide6.QtCore import Qt

        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Backspace:
            self.backspace()
        elif event.matches(QKeySequence.StandardKey.Paste):
            pasted = QGuiApplication.clipboard().text()
            self._write(Composer(self.text() + " ".join(pasted.split())))
        elif event.text().isprintable() and event.text():
            self._write(Composer(self.text() + event.text()))
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Touched: takes the keyboard."""
        if self.rect().contains(event.position().toPoint()):
            self.setFocus()
            self.tapped.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Waits for the release inside."""
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Shows the cursor and lets input methods in."""
        from PySide6.QtCore import Qt

        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Ends the syllable, so that nothing stays half written."""
        self._write(Composer(self.text()))

    def text_boxes(self) -> list[TextBox]:
        """The text, its end when it is too long, or the placeholder."""
        font, area = looks().font(Text.FIELD), self._area()
        if not self.text():
            shown, whole = elide(self._placeholder, font, area.width())
            return [TextBox(shown, font, area, Role.SECOND_INK, whole=whole)]
        shown, whole = elide(self.text(), font, area.width(), keep_end=True)
        return [TextBox(shown, font, area, whole=whole)]

    def _area(self) -> QRectF:
        left = _SIDE + (looks().scaled(_ICON) + 12 if self._icon else 0)
        right = TARGET if self.text() else _SIDE
        return QRectF(self.rect()).adjusted(left, 0, -right, 0)

    def _cursor(self) -> QRect:
        box, high = self.text_boxes()[0], height_of(looks().font(Text.FIELD))
        wide = width_of(box.text, box.font) if self.text() else 0.0
        left = min(box.rect.x() + wide + 1, box.rect.right())
        return QRect(round(left), round(self.height() / 2 - high / 2), 2, round(high))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the clearing key at the right end."""
        self.clear_key.setGeometry(self.width() - TARGET, 0, TARGET, self.height())

    def sizeHint(self) -> QSize:
        """64 px high at 100 %."""
        high = max(TARGET, round(height_of(looks().font(Text.FIELD)) + 24))
        return QSize(looks().scaled(300), high)

    def minimumSizeHint(self) -> QSize:
        """Room for a short name."""
        return QSize(looks().scaled(180), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Measures itself again when the theme changes."""
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the field, the text, what is being composed underlined, and the cursor."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge, line = (Role.FOCUS, 3) if self.hasFocus() else (Role.OUTLINE, 2)
        draw_box(painter, QRectF(self.rect()), Role.PAPER, edge, line=line)
        if self._icon:
            side = looks().scaled(_ICON)
            place = QRectF(_SIDE, (self.height() - side) / 2, side, side)
            draw_icon(painter, self._icon, place, Role.INK)
        for box in self.text_boxes():
            draw_text(painter, box)
        if self.hasFocus():
            self._draw_cursor(painter)

    def _draw_cursor(self, painter: QPainter) -> None:
        cursor, font = self._cursor(), looks().font(Text.FIELD)
        fill(painter, cursor, Role.INK)
        composing = self._preedit or self._written.composing
        wide = round(width_of(composing, font)) if composing else 0
        fill(painter, QRect(cursor.x() - wide, cursor.bottom(), wide, 2), Role.INK)
