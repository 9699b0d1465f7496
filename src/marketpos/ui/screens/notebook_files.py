"""Where an old list may lie: documents, downloads, the desktop, and sticks that are plugged in."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QStandardPaths, QStorageInfo

from marketpos.ui.words import say

KINDS = frozenset((".csv", ".xlsx", ".xls", ".txt"))
_STICKS = ("/media/", "/run/media/", "/mnt/")
_MOST = 200


class Folder(NamedTuple):
    """A place people know by a name."""

    name: str
    path: Path


class Found(NamedTuple):
    """A file that may be a list, and the place it lies in."""

    path: Path
    folder: str
    changed_s: float


def usual_folders() -> list[Folder]:
    """The three folders everybody knows, and what is plugged in now."""
    places = QStandardPaths.StandardLocation
    named = (
        (say("문서"), places.DocumentsLocation),
        (say("내려받은 것"), places.DownloadLocation),
        (say("바탕 화면"), places.DesktopLocation),
    )
    known = [Folder(name, Path(QStandardPaths.writableLocation(at))) for name, at in named]
    return [*known, *(Folder(say("USB"), path) for path in _sticks())]


def lists_in(folders: Iterable[Folder]) -> list[Found]:
    """Files that may be a list, the newest first; a folder that cannot be read has none."""
    seen: dict[Path, Found] = {}
    for folder in folders:
        for path in _files(folder.path):
            seen.setdefault(path, Found(path, folder.name, path.stat().st_mtime))
    return sorted(seen.values(), key=lambda one: -one.changed_s)[:_MOST]


def _files(folder: Path) -> list[Path]:
    try:
        return [one for one in folder.iterdir() if one.suffix.lower() in KINDS and one.is_file()]
    except OSError:
        return []


def _sticks() -> list[Path]:
    """Whatever is mounted besides the disks of the PC itself."""
    found = []
    for volume in QStorageInfo.mountedVolumes():
        at = volume.rootPath()
        is_drive = at[1:2] == ":" and not volume.isRoot()
        if volume.isReady() and (is_drive or at.startswith(_STICKS)):
            found.append(Path(at))
    return found
