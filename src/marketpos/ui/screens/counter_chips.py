"""The row above the tiles: find, what is sold often, the categories, and today's prices."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from marketpos.ui.theme import GAP, TARGET, looks
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.words import say

OFTEN = ""
"""What stands for 자주 파는 것 among the categories."""


class CategoryChips(QWidget):
    """Chips that fit beside each other, a key that turns to the others, and 시세 at the end."""

    find_asked = Signal()
    prices_asked = Signal()
    chosen = Signal(str)  # a category, or OFTEN

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first, self._current, self._has_place = 0, OFTEN, False
        self.find_key = Key(say("찾기"), icon="search", parent=self)
        self.more_key = Key(icon="chevron-right", name=say("다른 갈래"), parent=self)
        self.prices_key = Key(say("시세"), name=say("오늘의 시세"), parent=self)
        self._chips: list[tuple[str, Key]] = []
        self.find_key.clicked.connect(lambda: self.find_asked.emit())
        self.more_key.clicked.connect(self._turn)
        self.prices_key.clicked.connect(lambda: self.prices_asked.emit())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_categories(())

    def set_categories(self, categories: Sequence[str]) -> None:
        """Shows these after 자주 파는 것."""
        often = say("자주") if looks().compact else say("자주 파는 것")
        wanted = [(OFTEN, often), *((each, each) for each in categories)]
        if wanted == [(name, key.text()) for name, key in self._chips]:
            return
        for _, key in self._chips:
            key.hide()
            key.deleteLater()
        self._chips = [(name, self._make(name, text)) for name, text in wanted]
        self._first = 0
        self.set_current(self._current if self._current in categories else OFTEN)

    def set_current(self, name: str) -> None:
        """Marks what is shown below; fires nothing."""
        self._current = name
        for each, key in self._chips:
            key.setChecked(each == name)
        self._arrange()

    def current(self) -> str:
        """The category shown, or OFTEN."""
        return self._current

    def key(self, name: str) -> Key:
        """The chip of a category, or of OFTEN."""
        return dict(self._chips)[name]

    def _make(self, name: str, text: str) -> Key:
        key = Key(text, role=KeyRole.CHIP, parent=self)
        key.clicked.connect(lambda: self._choose(name))
        return key

    def _choose(self, name: str) -> None:
        self.set_current(name)
        self.chosen.emit(name)

    def _turn(self) -> None:
        """Shows the chips after the last one in view, and the first ones after the last page."""
        last = max(at for at, (_, key) in enumerate(self._chips) if not key.isHidden())
        self._first = last + 1 if last + 1 < len(self._chips) else 0
        self._arrange()

    def _arrange(self) -> None:
        if not self._has_place:
            return
        left = self._put(self.find_key, 0)
        more = self.more_key.sizeHint().width()
        wide = sum(key.sizeHint().width() + GAP for _, key in self._chips)
        prices = self._prices_width()
        end = self.width() - prices - GAP
        self.prices_key.setGeometry(end + GAP, 0, prices, self.height())
        fits_all = left + wide - GAP <= end
        room = end if fits_all else end - more - GAP
        first = 0 if fits_all else self._first
        is_full = False
        for at, (_, key) in enumerate(self._chips):
            is_full = is_full or (at > first and left + key.sizeHint().width() > room)
            in_view = at >= first and not is_full
            key.setVisible(in_view)
            if in_view:
                left = self._put(key, left, room - left)
        self.more_key.setVisible(not fits_all)
        self.more_key.setGeometry(end - more, 0, more, self.height())

    def _put(self, key: Key, left: int, room: int = 10_000) -> int:
        """Places a key; where the next one begins."""
        wide = min(key.sizeHint().width(), max(room, TARGET))
        key.setGeometry(left, 0, wide, self.height())
        return left + wide + GAP

    def _prices_width(self) -> int:
        key = self.prices_key
        return (key.minimumSizeHint() if looks().compact else key.sizeHint()).width()

    def sizeHint(self) -> QSize:
        """64 px high at 100 %."""
        return QSize(400, max(TARGET, self.find_key.minimumSizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        """Find, one chip, the key for more, and 시세."""
        keys = (self.find_key, self.more_key)
        wide = sum(key.sizeHint().width() + GAP for key in keys) + self._prices_width()
        return QSize(wide + TARGET + GAP, TARGET)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Finds what fits."""
        self._has_place = True
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Measures itself again when the theme changes."""
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
            self._arrange()
        super().changeEvent(event)
