"""A clock that was set back is named once; selling goes on, in the order of the book."""

from __future__ import annotations

from PySide6.QtCore import QObject

from marketpos.operations.desk import Desk
from marketpos.ui.window import MainWindow
from marketpos.ui.words import number, say

_HOUR_MS = 3_600_000


class WrongClock(QObject):
    """Looks now and then whether the clock stands before what was written last."""

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        super().__init__()
        self._desk, self._window, self._was_said = desk, window, False

    def look(self) -> None:
        """Say it while the banner is free, and not again in this run."""
        if self._was_said or self._window.banner.text():
            return
        hours = round(self._desk.till.clock_set_back_ms() / _HOUR_MS)
        if hours:
            self._was_said = True
            self._window.notice(_words(hours))


def _words(hours: int) -> str:
    if hours >= 24:
        return say(
            "PC 날짜가 {n}일쯤 뒤로 갔어요. 판매는 그대로 돼요. 날짜를 맞춰 주세요.",
            n=number(round(hours / 24)),
        )
    return say(
        "PC 시계가 {n}시간쯤 뒤로 갔어요. 판매는 그대로 돼요. 시계를 맞춰 주세요.", n=number(hours)
    )
