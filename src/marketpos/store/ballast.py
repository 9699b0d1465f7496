"""A few megabytes held back, so that a full disk still has room for the day's sales."""

from __future__ import annotations

import os
from pathlib import Path

SIZE = 8 * 1024 * 1024
"""About 20,000 sales: a busy month."""

FULL_BELOW = 256 * 1024
"""Free bytes. A book in use has a log and its index beside it, which want some room."""


def is_full(folder: Path) -> bool:
    """Whether the disk has no room to open a book on."""
    import shutil  # an ordinary start needs none of it

    return shutil.disk_usage(folder).free < FULL_BELOW


class Ballast:
    """A file of nothing, let go when the disk is full."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def make(self) -> None:
        """Put the file there if it is not; a disk with no room for it is told by ``held``."""
        if self.held():
            return
        try:
            with self._path.open("wb") as file:
                for _ in range(SIZE // 65536):
                    file.write(os.urandom(65536))
        except OSError:
            self._path.unlink(missing_ok=True)

    def held(self) -> bool:
        """Whether there is still something to let go."""
        return self._path.exists() and self._path.stat().st_size == SIZE

    def let_go_if_full(self) -> bool:
        """Free the room when the disk has none, so that a book can be opened at all."""
        return is_full(self._path.parent) and self.let_go()

    def let_go(self) -> bool:
        """Free the room. False when there was none left."""
        if not self._path.exists():
            return False
        self._path.unlink()
        return True
