"""The key: the one button of marketpos, in the ten ways it looks."""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from marketpos.ui.icons import draw_icon
from marketpos.ui.theme import LINE, TARGET, Role, Text, looks
from marketpos.ui.widgets.painting import (
    TextBox,
    draw_box,
    draw_focus,
    draw_text,
    height_of,
    lines_of,
    set_pen_ink,
    stack,
    width_of,
)
from marketpos.ui.widgets.touchable import Touchable

_ICON = 28  # px at 100 %
_PAD = 6  # px between the outline and the words
_STRONG = 3  # px, the outline of what is chosen or comes next


class KeyRole(StrEnum):
    """What a key is for; decides its colours."""

    PLAIN = "plain"  # white, grey outline
    PRIMARY = "primary"  # deep green: the next step
    OUTLINE = "outline"  # white, green outline and words
    SOFT = "soft"  # mint: works on what was typed
    AMBER = "amber"  # brown outline: tab, care
    DASHED = "dashed"  # adds something new
    CHIP = "chip"  # one of several; checkable
    RAIL = "rail"  # on the dark rail; checkable
    PRACTICE = "practice"  # white, on the violet of practice
    BARE = "bare"  # no outline of its own: inside something that has one


class _Look(NamedTuple):
    fill: Role | None
    edge: Role | None
    ink: Role
    pressed: Role


_LOOKS = {
    KeyRole.PLAIN: _Look(Role.PAPER, Role.OUTLINE, Role.INK, Role.PAPER_PRESSED),
    KeyRole.PRIMARY: _Look(Role.PRIMARY, None, Role.ON_PRIMARY, Role.PRIMARY_PRESSED),
    KeyRole.OUTLINE: _Look(Role.PAPER, Role.PRIMARY, Role.PRIMARY, Role.MINT),
    KeyRole.SOFT: _Look(Role.MINT, Role.OUTLINE, Role.INK, Role.MINT_PRESSED),
    KeyRole.AMBER: _Look(Role.PAPER, Role.AMBER, Role.AMBER, Role.NOTICE),
    KeyRole.DASHED: _Look(Role.PAPER, Role.OUTLINE, Role.INK, Role.PAPER_PRESSED),
    KeyRole.CHIP: _Look(Role.PAPER, Role.OUTLINE, Role.INK, Role.MINT),
    KeyRole.PRACTICE: _Look(Role.PAPER, Role.PAPER, Role.INK, Role.PAPER_PRESSED),
    KeyRole.BARE: _Look(None, None, Role.INK, Role.PAPER_PRESSED),
    KeyRole.RAIL: _Look(None, None, Role.ON_RAIL, Role.RAIL_PRESSED),
}
_CHOSEN = _Look(Role.MINT, Role.PRIMARY, Role.PRIMARY, Role.MINT_PRESSED)
_RAIL_HERE = _Look(Role.PAPER, None, Role.PRIMARY, Role.PAPER_PRESSED)
_OFF = _Look(Role.TRACK, None, Role.SECOND_INK, Role.TRACK)


class Key(Touchable):
    """A key with a text, perhaps a second line and an icon. Connect to `clicked`.

    Everything checkable (a chip, a choice) shows its chosen state in mint with a green outline.
    """

    def __init__(
        self,
        text: str = "",
        *,
        sub: str = "",
        icon: str = "",
        role: KeyRole = KeyRole.PLAIN,
        size: Text = Text.KEY,
        finishing: bool = False,
        strong: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`name` is for screen readers when the text alone says too little; `strong` thickens."""
        super().__init__(finishing=finishing, parent=parent)
        self._icon, self._role, self._size = icon, role, size
        self._strong, self._name, self._sub, self._is_said = strong, name, "", False
        self.setCheckable(role in (KeyRole.CHIP, KeyRole.RAIL))
        self.toggled.connect(self._settle_ink)
        self._settle_ink()
        self.set_text(text, sub)

    def set_text(self, text: str, sub: str = "") -> None:
        """Changes both lines; the accessible name follows. The same again costs nothing."""
        if self._is_said and (text, sub) == (self.text(), self._sub):
            return
        self._sub, self._is_said = sub, True
        self.setText(text)
        policy = self.sizePolicy()
        policy.setHeightForWidth(self.hasHeightForWidth())
        self.setSizePolicy(policy)
        self.setAccessibleName(self._name or " ".join(filter(None, (text, sub))))
        self.updateGeometry()
        self.update()

    def sub(self) -> str:
        """The second line."""
        return self._sub

    def set_icon(self, name: str) -> None:
        """Changes the icon ("" for none); names are those of resources/icons/icons.txt."""
        self._icon = name
        self.updateGeometry()
        self.update()

    def set_role(self, role: KeyRole) -> None:
        """Changes the look."""
        self._role = role
        self._settle_ink()
        self.update()

    def role(self) -> KeyRole:
        """What the key is for."""
        return self._role

    def text_boxes(self) -> list[TextBox]:
        """The lines of the key, broken between words where one line is too short."""
        return stack(self._words_area(), self._lines(self._words_area().width()))

    def minimumSizeHint(self) -> QSize:
        """A target that holds its longest word."""
        theme, font = looks(), self._font()
        words = max((width_of(word, font) for word in self.text().split(" ")), default=0.0)
        note = theme.font(Text.NOTE)
        sub = max((width_of(word, note) for word in self._sub.split(" ")), default=0.0)
        wide = max(words, sub) + self._beside() + 2 * _PAD
        return QSize(max(TARGET, round(wide + 0.5)), self._least_height())

    def sizeHint(self) -> QSize:
        """Wide enough for one line with some air."""
        least, font = self.minimumSizeHint(), self._font()
        air = 20 if self._role is KeyRole.CHIP else 16
        words = max(width_of(self.text(), font), width_of(self._sub, looks().font(Text.NOTE)))
        wide = words + self._beside() + 2 * air
        return QSize(max(least.width(), round(wide)), least.height())

    def hasHeightForWidth(self) -> bool:
        """A key of several words grows when they need a second line."""
        return " " in self.text() + self._sub and self._role is not KeyRole.RAIL

    def heightForWidth(self, width: int) -> int:
        """As high as the broken words need, px."""
        lines = self._lines(width - 2 * _PAD - self._beside())
        words = sum(height_of(font) for _, font, _ in lines)
        return max(TARGET, round(words + 2 * _PAD + 0.5))

    def _least_height(self) -> int:
        if self._role is KeyRole.RAIL:
            return max(80, looks().scaled(_ICON) + self._line() + 24)
        sub = round(height_of(looks().font(Text.NOTE)) + 0.5) if self._sub else 0
        return max(TARGET, self._line() + sub + 2 * _PAD)

    def _line(self) -> int:
        return round(height_of(self._font()) + 0.5)

    def _beside(self) -> float:
        """The room an icon takes from the words."""
        return self._icon_room() if self.text() and self._role is not KeyRole.RAIL else 0.0

    def _settle_ink(self) -> None:
        set_pen_ink(self, self._look().ink)

    def changeEvent(self, event: QEvent) -> None:
        """Looks different when it cannot be pressed."""
        if event.type() == QEvent.Type.EnabledChange:
            self._settle_ink()
        super().changeEvent(event)

    def _font(self) -> QFont:
        return looks().font(self._size, bold=True)

    def _look(self) -> _Look:
        if not self.isEnabled():
            return _OFF
        if self.isChecked():
            return _RAIL_HERE if self._role is KeyRole.RAIL else _CHOSEN
        return _LOOKS[self._role]

    def _lines(self, width: float) -> list[tuple[str, QFont, Role]]:
        ink, font = self._look().ink, self._font()
        lines = [(line, font, ink) for line in lines_of(self.text(), font, width) if line]
        if self._sub:
            second, note = Role.SECOND_INK if ink is Role.INK else ink, looks().font(Text.NOTE)
            lines += [(line, note, second) for line in lines_of(self._sub, note, width)]
        return lines

    def _icon_room(self) -> float:
        if not self._icon:
            return 0.0
        return looks().scaled(_ICON) + (10 if self.text() else 0)

    def _words_area(self) -> QRectF:
        area = QRectF(self.rect()).adjusted(_PAD, _PAD, -_PAD, -_PAD)
        if not self._icon:
            return area
        if self._role is KeyRole.RAIL:
            line = height_of(self._font())
            return QRectF(0, self.height() - line - 10, self.width(), line)
        return area.adjusted(self._icon_room(), 0, 0, 0) if self.text() else area

    def _icon_area(self, boxes: list[TextBox]) -> QRectF:
        side = float(looks().scaled(_ICON))
        middle = QRectF(self.rect()).center()
        if self._role is KeyRole.RAIL:
            return QRectF(middle.x() - side / 2, boxes[0].rect.y() - side - 4, side, side)
        words = max((width_of(box.text, box.font) for box in boxes), default=0.0)
        left = middle.x() - (self._icon_room() + words) / 2
        return QRectF(left, middle.y() - side / 2, side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the box, the icon, the words and the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, boxes = self._look(), self.text_boxes()
        strong = self._strong or (self.isCheckable() and self.isChecked())
        fill = look.pressed if self.isDown() else look.fill
        draw_box(
            painter,
            QRectF(self.rect()),
            fill,
            look.edge,
            line=_STRONG if strong else LINE,
            dashed=self._role is KeyRole.DASHED,
        )
        if self._icon:
            draw_icon(painter, self._icon, self._icon_area(boxes), look.ink)
        for box in boxes:
            draw_text(painter, box)
        if self.hasFocus():
            draw_focus(painter, QRectF(self.rect()))
