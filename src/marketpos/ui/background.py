"""The one way off the GUI thread: work that may wait, with its answer brought back."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
from shiboken6 import isValid

T = TypeVar("T")


class _Job(QRunnable):
    """Runs on a pool thread; touches nothing of Qt but its own mailbox."""

    def __init__(self, work: Callable[[], object], mailbox: "_Mailbox") -> None:
        super().__init__()
        self.setAutoDelete(False)
        self._work = work
        self._mailbox = mailbox

    def run(self) -> None:
        result: object = None
        error: Exception | None = None
        try:
            result = self._work()
        except Exception as caught:  # noqa: BLE001 - handed to failed=, or raised on the GUI thread
            error = caught
        self._mailbox.arrived.emit(result, error)


class _Mailbox(QObject):
    """Lives on the GUI thread and outlives the owner, so a late answer has somewhere to land."""

    arrived = Signal(object, object)

    def __init__(
        self,
        owner: QObject,
        work: Callable[[], object],
        done: Callable[[object], None] | None,
        failed: Callable[[Exception], None] | None,
    ) -> None:
        super().__init__()
        self._owner = owner
        self._done = done
        self._failed = failed
        self.job = _Job(work, self)
        self.arrived.connect(self._deliver)

    def _deliver(self, result: object, error: Exception | None) -> None:
        _running.discard(self)
        if not isValid(self._owner):
            return
        if error is None:
            if self._done is not None:
                self._done(result)
        elif self._failed is not None:
            self._failed(error)
        else:
            raise error


_running: set[_Mailbox] = set()  # touched on the GUI thread only


def in_background(
    owner: QObject,
    work: Callable[[], T],
    done: Callable[[T], None] | None = None,
    failed: Callable[[Exception], None] | None = None,
) -> None:
    """Runs `work` on another thread, then `done(result)` or `failed(error)` on the GUI thread.

    `work` touches no widget; it takes and returns values. When `owner` is gone by then, the
    answer is dropped. Without `failed` an error is raised on the GUI thread, as a bug is.
    """
    mailbox = _Mailbox(owner, work, done, failed)  # type: ignore[arg-type]  # T is done's own
    _running.add(mailbox)
    QThreadPool.globalInstance().start(mailbox.job)


def finish_jobs() -> None:
    """Waits until no job works any more; their answers are dropped when the app ends after this.

    A process that ends with a job at work hangs: the job waits for Python, Qt for the job.
    """
    QThreadPool.globalInstance().waitForDone()


def jobs_running() -> int:
    """How many jobs have not brought back their answer yet; tests expect 0 at their end."""
    return len(_running)
