"""Plain text on a screen, in the theme's sizes and colours."""

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from marketpos.ui.theme import Role, Text, font_of, looks
from marketpos.ui.widgets.painting import (
    LEFT,
    TOP,
    TextBox,
    draw_text,
    elide,
    height_of,
    lines_of,
    set_pen_ink,
    width_of,
)


class Label(QLabel):
    """A QLabel that follows the theme; wraps between words when asked, else ends in "…"."""

    def __init__(
        self,
        text: str = "",
        *,
        size: Text = Text.BODY,
        bold: bool = False,
        ink: Role = Role.INK,
        align: int = LEFT,
        wrap: bool = False,
        amount: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`amount` marks a sum to be read from a step away: the audit wants 32 px."""
        super().__init__(text, parent)
        self._size, self._bold, self._ink = size, bold, ink
        self._align, self._amount = align, amount
        set_pen_ink(self, ink)
        self.setWordWrap(wrap)
        across = QSizePolicy.Policy.Preferred
        policy = QSizePolicy(across, QSizePolicy.Policy.Minimum if wrap else across)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)

    def set_ink(self, ink: Role) -> None:
        """Changes the colour."""
        self._ink = ink
        set_pen_ink(self, ink)
        self.update()

    def text_boxes(self) -> list[TextBox]:
        """The lines as they are painted."""
        area = QRectF(self.contentsRect())
        font, lines = self._font_for(area.width()), self._lines(area.width())
        high = height_of(font)
        top = area.center().y() - high * len(lines) / 2
        if self._align == TOP:
            top = area.y()
        boxes = []
        for place, line in enumerate(lines):
            shown, whole = elide(line, font, area.width(), keep_end=self._amount)
            rect = QRectF(area.x(), top + place * high, area.width(), high)
            boxes.append(TextBox(shown, font, rect, self._ink, self._align, self._amount, whole))
        return boxes

    def sizeHint(self) -> QSize:
        """One line a paragraph, or a comfortable column when it wraps."""
        font = self._font()
        wide = max(width_of(line, font) for line in self.text().split("\n"))
        if self.wordWrap():
            wide = min(wide, looks().scaled(320))
        return QSize(round(wide + 1), self.heightForWidth(round(wide + 1)))

    def minimumSizeHint(self) -> QSize:
        """The longest word; sums and notes that do not wrap may shorten down to four letters."""
        font = self._font()
        if self._amount:
            least = looks().font(Text.AMOUNT, bold=self._bold)
            return QSize(round(width_of(self.text(), least) + 1), self.sizeHint().height())
        words = self.text().replace("\n", " ").split(" ") if self.wordWrap() else [self.text()[:4]]
        wide = max(width_of(word, font) for word in words)
        return QSize(round(wide + 1), round(height_of(font) + 0.5))

    def heightForWidth(self, width: int) -> int:
        """How high the text is at this width, px."""
        return round(height_of(self._font()) * len(self._lines(width)) + 0.5)

    def _font(self) -> QFont:
        return looks().font(self._size, bold=self._bold)

    def _font_for(self, width: float) -> QFont:
        """A sum that is too wide is set smaller, down to what an amount must have."""
        font = self._font()
        if not self._amount or width_of(self.text(), font) <= width + 0.5:
            return font
        fitting = int(font.pixelSize() * width / width_of(self.text(), font))
        return font_of(max(fitting, looks().pixels(Text.AMOUNT)), bold=self._bold)

    def _lines(self, width: float) -> list[str]:
        if self.wordWrap():
            return lines_of(self.text(), self._font(), width)
        return self.text().split("\n")

    def changeEvent(self, event: QEvent) -> None:
        """Measures itself again when the theme changes."""
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the lines."""
        painter = QPainter(self)
        for box in self.text_boxes():
            draw_text(painter, box)
