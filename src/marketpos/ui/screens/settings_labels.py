"""저울표: how the label scale's barcode is laid out, and whether it tells a price or a weight."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from marketpos.domain.barcode import LAYOUTS
from marketpos.operations.desk import Desk
from marketpos.operations.scanning import Scanning
from marketpos.ui.theme import GAP, Role, Text
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.words import say

_EXAMPLE = "2112345012506"
_COLUMNS = 2


class LabelSettings(Sheet):
    """Four layouts to choose from, each said in words and shown on one label."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(say("저울표 바코드"), parent)
        self._scanning = Scanning(desk.counter.book)
        self._build()
        for layout, key in self.layout_keys.items():
            key.clicked.connect(partial(self._choose, layout))
        self.price_key.clicked.connect(lambda: self._weigh(by_weight=False))
        self.weight_key.clicked.connect(lambda: self._weigh(by_weight=True))

    def _build(self) -> None:
        self.open_key = Key(say("저울표 고르기"), role=KeyRole.OUTLINE)
        self.layout_keys = {each: Key(role=KeyRole.CHIP, size=Text.NAME) for each in LAYOUTS}
        self.price_key = Key(say("값이 찍혀요"), role=KeyRole.CHIP)
        self.weight_key = Key(say("무게가 찍혀요"), role=KeyRole.CHIP)
        grid = QGridLayout()
        grid.setSpacing(GAP)
        for at, key in enumerate(self.layout_keys.values()):
            grid.addWidget(key, at // _COLUMNS, at % _COLUMNS)
        both = QHBoxLayout()
        both.setSpacing(GAP)
        both.addWidget(self.price_key, 1)
        both.addWidget(self.weight_key, 1)
        said = say(
            "저울 설명서의 ‘바코드 형식’과 같은 것을 누르세요. 맞는지는 저울표를 찍어 보세요."
        )
        self.column.addWidget(Label(said, ink=Role.SECOND_INK, wrap=True))
        self.column.addLayout(grid)
        self.column.addSpacing(GAP)
        self.column.addLayout(both)
        self.column.addStretch(1)

    def look_over(self, host: QWidget) -> None:
        """Opens on what is set now."""
        self._show()
        self.open_over(host)

    def _show(self) -> None:
        now = self._scanning.layout()
        by_weight = "W" in now
        for layout, key in self.layout_keys.items():
            key.setChecked(layout == now.replace("W", "P"))
            key.set_text(_words(layout, by_weight=by_weight), _split(layout))
        self.price_key.setChecked(not by_weight)
        self.weight_key.setChecked(by_weight)

    def _choose(self, layout: str) -> None:
        by_weight = "W" in self._scanning.layout()
        self._scanning.set_layout(layout.replace("P", "W") if by_weight else layout)
        self._show()

    def _weigh(self, *, by_weight: bool) -> None:
        now = self._scanning.layout().replace("W", "P")
        self._scanning.set_layout(now.replace("P", "W") if by_weight else now)
        self._show()


def _words(layout: str, *, by_weight: bool) -> str:
    counts = {"first": layout.count("D"), "item": layout.count("I"), "last": layout.count("P")}
    if by_weight:
        return say("앞 {first} · 물건 {item} · 무게 {last}", **counts)
    return say("앞 {first} · 물건 {item} · 값 {last}", **counts)


def _split(layout: str) -> str:
    """The example, its parts apart: 21 12345 01250 6."""
    first, item = layout.count("D"), layout.count("D") + layout.count("I")
    parts = (_EXAMPLE[:first], _EXAMPLE[first:item], _EXAMPLE[item:12], _EXAMPLE[12:])
    return " ".join(parts)
