"""A sign to be chosen, painted as it will come out of the printer."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from marketpos.outputs.sheet import Sheet
from marketpos.ui.paper import paint
from marketpos.ui.theme import LINE, Role, Text, color, looks
from marketpos.ui.widgets.painting import (
    TextBox,
    draw_box,
    draw_focus,
    draw_text,
    fill,
    height_of,
    lines_of,
    stack,
)
from marketpos.ui.widgets.touchable import Touchable

_PAD, _CHOSEN = 12, 4  # px
_LEAST_PICTURE = 110  # px


class SignPreview(Touchable):
    """The page above, its name below; the chosen one has a strong green outline."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._sheet: Sheet | None = None
        self._picture = QImage()
        self.setCheckable(True)
        self.setText(name)
        self.setAccessibleName(name)

    def show_sheet(self, sheet: Sheet | None) -> None:
        """Shows another page, or none where the link cannot be put on this one."""
        self._sheet, self._picture = sheet, QImage()
        self.setEnabled(sheet is not None)
        self.update()

    def sheet(self) -> Sheet | None:
        """The page shown."""
        return self._sheet

    def text_boxes(self) -> list[TextBox]:
        """Its name."""
        font = looks().font(Text.KEY, bold=True)
        area = self._name_area()
        ink = Role.INK if self.isEnabled() else Role.SECOND_INK
        lines = lines_of(self.text(), font, area.width())
        return stack(area, [(line, font, ink) for line in lines])

    def minimumSizeHint(self) -> QSize:
        """Room for a small page and two lines of its name."""
        name = height_of(looks().font(Text.KEY)) * 2
        return QSize(112, round(_LEAST_PICTURE + name + 2 * _PAD))

    def sizeHint(self) -> QSize:
        """As high as in screens/channel.png."""
        return QSize(196, 252)

    def _name_area(self) -> QRectF:
        font, wide = looks().font(Text.KEY, bold=True), self.width() - _PAD
        high = height_of(font) * len(lines_of(self.text(), font, wide))
        return QRectF(_PAD / 2, self.height() - high - 10, wide, high)

    def _picture_area(self) -> QRectF:
        return QRectF(_PAD, _PAD, self.width() - 2 * _PAD, self._name_area().y() - 2 * _PAD)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the outline, the page and the name."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        ground = Role.PAPER_PRESSED if self.isDown() else Role.PAPER
        edge = Role.PRIMARY if chosen else Role.OUTLINE
        draw_box(painter, QRectF(self.rect()), ground, edge, line=_CHOSEN if chosen else LINE)
        self._paint_page(painter)
        for box in self.text_boxes():
            draw_text(painter, box)
        if self.hasFocus():
            draw_focus(painter, QRectF(self.rect()))

    def _paint_page(self, painter: QPainter) -> None:
        if self._sheet is None:
            return
        area, paper = self._picture_area(), self._sheet.paper
        times = min(area.width() / paper.width_mm, area.height() / paper.height_mm)
        page = QRectF(0, 0, round(paper.width_mm * times), round(paper.height_mm * times))
        page.moveCenter(area.center())
        draw_box(painter, page.adjusted(-1, -1, 1, 1), Role.PAPER, Role.HAIRLINE, line=1, radius=0)
        painter.drawImage(page, self._page_picture(page.size().toSize()))

    def _page_picture(self, size: QSize) -> QImage:
        """Painted once a size: twenty-four QRs are many modules. None where there is no room."""
        wanted = size * self.devicePixelRatioF()
        if wanted.isEmpty():
            return QImage()
        if self._sheet is not None and self._picture.size() != wanted:
            self._picture = QImage(wanted, QImage.Format.Format_RGB32)
            self._picture.fill(color(Role.PAPER))
            painter = QPainter(self._picture)
            paint(painter, self._sheet, QRectF(self._picture.rect()))
            painter.end()
        return self._picture


class ScreenPreview(SignPreview):
    """The one that needs no paper: the QR as large as the screen."""

    def _paint_page(self, painter: QPainter) -> None:
        if self._sheet is None:
            return
        area = self._picture_area()
        fill(painter, area, Role.RAIL)
        side = min(area.width(), area.height()) * 0.72
        page = QRectF(0, 0, side, side)
        page.moveCenter(area.center())
        painter.drawImage(page, self._page_picture(page.size().toSize()))
