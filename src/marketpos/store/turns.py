"""One writer at a time, and whoever came first goes first."""

from __future__ import annotations

from collections import deque
from threading import Lock


class Turns:
    """A lock that is handed on in the order people stood in line.

    A plain lock may be taken again by whoever just let go of it: a sync folding slice after slice
    would leave a sale standing, and a till that never rests would leave the sync. ``with turns:``
    waits for a turn and hands it on at the end.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._line: deque[Lock] = deque()
        self._is_taken = False

    @property
    def anybody_waits(self) -> bool:
        """Whether somebody stands in line behind whoever has the turn."""
        return bool(self._line)

    def __enter__(self) -> None:
        self.wait()

    def __exit__(self, *_: object) -> None:
        self.hand_on()

    def wait(self) -> None:
        """Until it is our turn."""
        mine = self._stand_in_line()
        if mine is not None:
            mine.acquire()

    def hand_on(self) -> None:
        """Our turn is over: whoever came first is next."""
        with self._lock:
            if self._line:
                self._line.popleft().release()
            else:
                self._is_taken = False

    def _stand_in_line(self) -> Lock | None:
        """A lock that opens when it is our turn, or ``None`` when it is at once."""
        with self._lock:
            if not self._is_taken:
                self._is_taken = True
                return None
            mine = Lock()
            mine.acquire()
            self._line.append(mine)
            return mine
