"""What a regular mostly buys, in words; and the short lists beside the list of everybody."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from marketpos.operations.desk import Desk
from marketpos.operations.regulars import Customer
from marketpos.operations.strips import TheUsual
from marketpos.ui.theme import GAP
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.words import say

EVERYBODY = 2000  # more than any stall has; the list paints a page of them


class Strip(StrEnum):
    """Which regulars are listed."""

    ALL = "all"
    TAB = "tab"
    OFTEN = "often"
    AWAY = "away"
    NEW = "new"


def people_of(desk: Desk, strip: Strip) -> list[Customer]:
    """Who is on a list, in its own order. Long for those with a rhythm: for a thread."""
    match strip:
        case Strip.TAB:
            return desk.regulars.with_tab()
        case Strip.OFTEN:
            return [one.customer for one in desk.strips.often()]
        case Strip.AWAY:
            return [one.customer for one in desk.strips.overdue()]
        case Strip.NEW:
            return desk.strips.newest()
    return desk.regulars.recent(EVERYBODY)


def nobody_on(strip: Strip) -> str:
    """What an empty list says."""
    return {
        Strip.ALL: say("아직 단골이 없어요. ‘새 단골’을 눌러 적어 보세요"),
        Strip.TAB: say("장부에 남은 분이 없어요"),
        Strip.OFTEN: say("몇 번 더 오시면 자주 오시는 분이 여기에 나와요"),
        Strip.AWAY: say("오시던 분이 다 잘 오고 계세요"),
        Strip.NEW: say("서른 날 안에 새로 오신 분이 없어요"),
    }[strip]


def usual_words(usual: TheUsual) -> str:
    """What will be rung up: "고등어, 바지락"; and how many more."""
    names = [offer.name for _, offer in usual.wanted]
    said = ", ".join(names[:2])
    more = len(names) - 2
    return say("{things} 외 {count}가지", things=said, count=more) if more > 0 else said


class StripChips(QWidget):
    """A chip for each list, one of them chosen."""

    chosen = Signal(object)  # Strip

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips = {
            Strip.ALL: Key(say("모두"), role=KeyRole.CHIP),
            Strip.TAB: Key(say("장부 있는 분"), role=KeyRole.CHIP),
            Strip.OFTEN: Key(say("자주 오시는 분"), role=KeyRole.CHIP),
            Strip.AWAY: Key(say("요즘 뜸하신 분"), role=KeyRole.CHIP),
            Strip.NEW: Key(say("새로 오신 분"), role=KeyRole.CHIP),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for strip, chip in self.chips.items():
            chip.clicked.connect(lambda _=False, strip=strip: self._choose(strip))
            row.addWidget(chip)
        row.addStretch(1)
        self._mark(Strip.ALL)

    def strip(self) -> Strip:
        """The list that is chosen."""
        return self._strip

    def _choose(self, strip: Strip) -> None:
        self._mark(strip)
        self.chosen.emit(strip)

    def _mark(self, strip: Strip) -> None:
        self._strip = strip
        for each, chip in self.chips.items():
            chip.setChecked(each is strip)
