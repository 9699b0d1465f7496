"""People whose time is over are let go by themselves, once a day and in a quiet moment."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from marketpos.domain.clock import Moment
from marketpos.domain.refusal import Unavailable
from marketpos.operations.desk import Desk
from marketpos.operations.joins import Asking
from marketpos.operations.privacy import LetGo
from marketpos.ui.background import in_background
from marketpos.ui.window import MainWindow
from marketpos.ui.words import refusal, say, short_day

QUIET_MS = 300_000
"""Nothing was sold for five minutes."""


class Retention(QObject):
    """Asks now and then whether it is quiet; what waits for the owner is said above the counter.

    What was done is among what happened (내 장부).
    """

    def __init__(self, desk: Desk, window: MainWindow, cart_is_empty: Callable[[], bool]) -> None:
        super().__init__()
        self._desk, self._window, self._cart_is_empty = desk, window, cart_is_empty
        self._quiet_since_ms = desk.till.book.now().at_ms
        self._asked_on = 0
        self._is_ending = False  # read by the thread
        self._said = ""

    def sold(self) -> None:
        """The counter is busy; what was said is taken away."""
        self._quiet_since_ms = self._desk.till.book.now().at_ms
        if self._said and self._window.banner.text() == self._said:
            self._window.notice("")
        self._said = ""

    def ask(self) -> None:
        """Let people go if it was not done today and nobody is being served."""
        book = self._desk.till.book
        quiet = book.now().at_ms - self._quiet_since_ms >= QUIET_MS
        if quiet or self._desk.till.is_closed():
            self._run(book.today())

    def end(self) -> None:
        """The window closes: what is left goes another day."""
        self._is_ending = True

    def _run(self, today: int) -> None:
        if self._asked_on == today or self._is_ending or not self._cart_is_empty():
            return
        self._asked_on = today
        privacy = self._desk.privacy
        in_background(self, lambda: privacy.run(stop=lambda: self._is_ending), self._say, self._no)

    def _say(self, did: LetGo | None) -> None:
        if self._window.banner.text():
            return  # whatever stands there is more urgent; the regulars' screen says it too
        self._said = (words(did) if did else "") or asking_words(self._desk.joins.asking())
        if self._said:
            self._window.notice(self._said)

    def _no(self, error: Exception) -> None:
        if not isinstance(error, Unavailable):
            raise error
        self._asked_on = 0
        self._window.notice(refusal(error))


def asking_words(asking: Sequence[Asking]) -> str:
    """Who waits for an answer that the law wants within ten days; "" when nobody does."""
    if not asking:
        return ""
    first = Moment(min(one.due_ms for one in asking)).local().date()
    return say(
        "{n}분이 적어 둔 것을 물으셨어요. {day}까지 ‘단골’의 ‘살펴볼 것’에서 답해 주세요.",
        n=len(asking),
        day=short_day(first),
    )


def words(did: LetGo) -> str:
    """What waits for the owner; "" when nothing does."""
    if not did.waiting:
        return ""
    return say(
        "{n}분을 잊을 때가 됐어요. 맞는지 ‘단골’의 ‘살펴볼 것’에서 먼저 봐 주세요.",
        n=did.waiting,
    )
