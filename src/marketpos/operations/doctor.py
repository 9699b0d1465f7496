"""The repair kit: what somebody who helps has to know of a PC, and nothing of whose it is."""

from __future__ import annotations

import platform
import re
import shutil
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from marketpos import __version__
from marketpos.domain.clock import Moment
from marketpos.operations.kit import MARK, Kit
from marketpos.operations.safety import SyncWord
from marketpos.settings import read_settings
from marketpos.store.book import Book
from marketpos.store.checkup import Checkup
from marketpos.store.profile import Profile

_PLAIN = re.compile(r"[A-Za-z0-9_.-]{1,32}")
_BUG = re.compile(r"\d{4}-\d\d-\d\dT[\d:+]{8,20} [A-Za-z_]{1,60}")
_FRAME = re.compile(r"  [\w.<>-]{1,60}:\d{1,6} [\w<>]{1,60}", re.ASCII)
_BUGS, _FRAMES = 5, 4


class Doctor:
    """Looks at this PC while its book is in use; for a thread."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def kit(self, word: SyncWord | None = None) -> Kit:
        """The kit as of now; ``word`` is the newest about the line to the hub."""
        return kit_of(self._book.path.parent, self._book.checkup(), self._book.now(), word)


def kit_of(folder: Path, found: Checkup, now: Moment, word: SyncWord | None = None) -> Kit:
    """Everything there is to say of the profile in ``folder``; no name, number or word typed."""
    return {
        MARK: __version__,
        "kit": 1,
        "at_ms": now.at_ms,
        "offset_min": now.offset_min,
        "system": _system(found),
        "book": _book(folder, found),
        "facts": {kind: n for kind, n in found.facts.items() if _PLAIN.fullmatch(kind)},
        "unsent": {"sales": found.waiting.sales, "facts": found.waiting.facts},
        "line": _line(found, word),
        "settings": _settings(folder, found),
        "disk": _disk(folder),
        "bugs": bugs_in(folder),
    }


def bugs_in(folder: Path) -> list[str]:
    """The newest reports of unexpected errors, a line each: when, what kind, and where it was.

    Whatever else stands in the file is left out.
    """
    try:
        lines = (folder / "bugs.txt").read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return []
    reports: list[list[str]] = []
    for line in lines:
        if _BUG.fullmatch(line):
            reports.append([line])
        elif reports and _FRAME.fullmatch(line):
            reports[-1].append(line.strip())
    return [_short(report) for report in reports[-_BUGS:]]


def _short(report: list[str]) -> str:
    """The innermost place first: it is the one that is asked about."""
    return " < ".join([report[0], *report[:0:-1][:_FRAMES]])


def _system(found: Checkup) -> dict[str, str]:
    """Names of programs and their versions. The PC's own name is not among them."""
    build = platform.version() if platform.system() == "Windows" else platform.release()
    return {
        "os": f"{platform.system()} {build}",
        "python": platform.python_version(),
        "qt": _installed("PySide6-Essentials"),
        "sqlite": found.engine,
    }


def _installed(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _book(folder: Path, found: Checkup) -> dict[str, object]:
    path = folder / "book.db"
    return {
        "opens": found.opens,
        "why": found.why,
        "steps": found.steps,
        "faults": list(found.faults),
        "kb": path.stat().st_size // 1024 if path.exists() else 0,
        "emergency": any(one.exists() for one in Profile(folder).emergencies),
        "ballast": (folder / "ballast.bin").exists(),
    }


def _line(found: Checkup, word: SyncWord | None) -> dict[str, object]:
    said = word.why if word is not None else ""
    return {
        "joined": found.is_joined,
        "word": word.line.value if word is not None else "",
        "why": said if not said or _PLAIN.fullmatch(said) else "other",
        "at_ms": word.at_ms if word is not None else 0,
        "sent": [list(one) for one in found.sent],
        "offset_ms": found.offset_ms,
    }


def _settings(folder: Path, found: Checkup) -> dict[str, object]:
    kept = read_settings(folder)
    plain = {name: value for name, value in found.settings.items() if _PLAIN.fullmatch(value)}
    return {
        "language": kept.language if kept.language in ("ko", "en") else "other",
        "text_scale": kept.text_scale if isinstance(kept.text_scale, float) else 0,
        "full_screen": bool(kept.full_screen),
        **plain,
    }


def _disk(folder: Path) -> dict[str, int]:
    try:
        room = shutil.disk_usage(folder)
    except OSError:
        return {}
    return {"free_mb": room.free >> 20, "of_mb": room.total >> 20}
