"""The USB sticks that are in this PC: where a shopkeeper takes a file along."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_REMOVABLE = 2
"""``DRIVE_REMOVABLE`` of Windows' GetDriveTypeW."""

_PLACES = ("/media/", "/run/media/")
"""Where Linux desktops put what is plugged in."""


def stick() -> Path | None:
    """The first stick that can be written on; ``None`` when there is none. For a thread."""
    return next((place for place in _sticks() if os.access(place, os.W_OK)), None)


def mounted_sticks(mounts: str) -> list[Path]:
    """The sticks in the text of ``/proc/mounts``, where a blank is written as ``\\040``."""
    places = (line.split(" ")[1] for line in mounts.splitlines() if line.count(" ") > 1)
    return [Path(one.replace("\\040", " ")) for one in places if one.startswith(_PLACES)]


if sys.platform == "win32":

    def _sticks() -> list[Path]:
        import ctypes

        kernel = ctypes.windll.kernel32
        have = kernel.GetLogicalDrives()
        roots = [f"{chr(65 + at)}:\\" for at in range(26) if have >> at & 1]
        return [Path(root) for root in roots if kernel.GetDriveTypeW(root) == _REMOVABLE]
else:

    def _sticks() -> list[Path]:
        try:
            return mounted_sticks(Path("/proc/mounts").read_text("utf-8", errors="surrogateescape"))
        except OSError:
            return []
