"""A shop's folder on this PC: where it is, and that only one copy of the app uses it."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import IO

from marketpos.domain.refusal import Unavailable


class InUse(Unavailable):
    """Another copy of the app has this shop's book open."""


def usual_place() -> Path:
    """Where the shop's folder is unless somebody says otherwise."""
    if sys.platform == "win32":
        return first_at_hand(os.environ["APPDATA"], os.environ["LOCALAPPDATA"]) / "marketpos"
    base = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(base) / "marketpos"


def first_at_hand(roaming: str, local: str) -> Path:
    """The first of these that is on this PC's own disk, else the second.

    An office may keep people's roaming folder on a network drive. SQLite's log does not work there,
    and a book must be at hand when the network is not.
    """
    return Path(local if _is_on_network(roaming) else roaming)


class Profile:
    """The folder, held for as long as the app runs."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.book = folder / "book.db"
        self.emergency = folder / "emergency.db"
        self.keyless = folder / "emergency-keyless.db"
        self.torn = folder / "book-is-torn"
        self.emergencies = (self.emergency, self.keyless)
        self._held: IO[bytes] | None = None

    def hold(self) -> None:
        """Take the folder for this process, or raise :class:`InUse`. A crash lets it go."""
        self.folder.mkdir(parents=True, exist_ok=True)
        held = (self.folder / "in-use").open("ab")
        try:
            _lock(held)
        except OSError as error:
            held.close()
            raise InUse("profile", str(self.folder)) from error
        self._held = held

    def let_go(self) -> None:
        """Let the next copy have it."""
        if self._held is not None:
            self._held.close()
            self._held = None


if sys.platform == "win32":
    import ctypes
    import msvcrt

    _DRIVE_REMOTE = 4

    def _is_on_network(place: str) -> bool:
        drive = os.path.splitdrive(place)[0] + "\\"
        kind = ctypes.windll.kernel32.GetDriveTypeW(drive)
        return place.startswith("\\\\") or kind == _DRIVE_REMOTE

    def _lock(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _is_on_network(place: str) -> bool:
        return place.startswith(("\\\\", "//"))

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
