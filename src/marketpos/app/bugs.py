"""A bug: nothing is lost, selling goes on, it is written down, and the screen says so."""

from __future__ import annotations

import sys
import threading
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

LONGEST_LOG = 512 * 1024
"""Old reports are let go; the newest are the ones somebody asks about."""


def report_bugs(folder: Path, tell: Callable[[], None]) -> Callable[[], None]:
    """From now on write every unexpected error into ``folder/bugs.txt`` and ``tell`` of it.

    A report holds where it happened and the kind of error, never what was typed: messages may
    hold names. Returns what ends it. ``tell`` may be called on any thread.
    """
    before, before_thread = sys.excepthook, threading.excepthook
    telling = threading.Lock()

    def caught(
        kind: type[BaseException], error: BaseException, where: TracebackType | None
    ) -> None:
        _write_down(folder / "bugs.txt", kind, where)
        if telling.acquire(blocking=False):  # a bug in the telling is written down, not told again
            try:
                tell()
            finally:
                telling.release()
        before(kind, error, where)

    def caught_in_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            caught(args.exc_type, args.exc_value, args.exc_traceback)

    def end() -> None:
        sys.excepthook, threading.excepthook = before, before_thread

    sys.excepthook, threading.excepthook = caught, caught_in_thread
    return end


def _write_down(path: Path, kind: type[BaseException], where: TracebackType | None) -> None:
    at = datetime.now(tz=UTC).isoformat(timespec="seconds")
    frames = "".join(
        f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}\n"
        for frame in traceback.extract_tb(where)
    )
    if path.exists() and path.stat().st_size > LONGEST_LOG:
        path.unlink()
    with path.open("a", encoding="utf-8") as file:
        file.write(f"{at} {kind.__name__}\n{frames}")
