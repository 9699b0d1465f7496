"""The printing thread: what talks to a printer is done beside the window, one after the other."""

from __future__ import annotations

from collections.abc import Callable
from queue import SimpleQueue
from threading import Event, Thread
from typing import Any

from PySide6.QtCore import QObject, Signal

ENDS_S = 2.0
"""How long a slip under way holds up the end of the app."""

Then = Callable[[Any, Exception | None], None]
Job = tuple[Callable[[], Any], Then]


class PrintingThread(QObject):
    """Does one thing after the other beside the window, and brings each answer back."""

    _answered = Signal(object, object, object)

    def __init__(self) -> None:
        super().__init__()
        self.is_over = Event()
        self._jobs: SimpleQueue[Job | None] = SimpleQueue()
        self._thread: Thread | None = None
        self._late: tuple[Then, Any, Exception | None] | None = None
        self._answered.connect(self._bring)

    def do(self, work: Callable[[], Any], then: Then) -> None:
        """Do ``work`` in its turn, then tell on the GUI thread what came of it."""
        if self._thread is None:
            self._thread = Thread(target=self._run, name="printing", daemon=True)
            self._thread.start()
        self._jobs.put((work, then))

    def stop(self) -> None:
        """Let what is under way end; a printer that takes nothing is not waited for."""
        if self._thread is None:
            return
        self._jobs.put(None)
        self._thread.join(ENDS_S)
        self.is_over.set()
        self._thread.join(ENDS_S)
        if self._late is not None:  # it came out while nobody listened any more
            then, result, error = self._late
            self._late = None
            then(result, error)

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            work, then = job
            result, error = None, None
            try:
                result = work()
            except Exception as caught:  # noqa: BLE001 - handed on, or raised on the GUI thread
                error = caught
            self._late = (then, result, error)
            self._answered.emit(then, result, error)

    def _bring(self, then: Then, result: Any, error: Exception | None) -> None:
        if not self.is_over.is_set():
            self._late = None
            then(result, error)
