"""The two keys a book needs before it opens: kept by the system, or in a private file.

The backend is named, not discovered: looking for one costs a start (design.md 6). Windows and macOS
have one that is always there; a Linux counter mostly has none, so there it is a file only the owner
can read. ``where`` tells which, because the app says it.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import NamedTuple

from marketpos.domain.refusal import Unavailable

SERVICE = "marketpos"


class Keys(NamedTuple):
    """The book's key and the shop's key, and where they are kept: ``keyring`` or ``file``."""

    book: bytes
    shop: bytes
    where: str


class KeysLost(Unavailable):
    """The book is there but its keys are not."""


def keys_for(profile: Path) -> Keys:
    """The keys of this profile, made on its first day.

    Raises :class:`KeysLost` when a book stands there without its keys.
    """
    keeper = _keyring() or _PrivateFile(profile / "keys")
    name = str(profile.resolve())
    kept = keeper.get_password(SERVICE, name)
    if kept is None:
        if (profile / "book.db").exists():
            raise KeysLost("keys")
        kept = os.urandom(64).hex()
        keeper.set_password(SERVICE, name, kept)
    return Keys(*_halves(kept), keeper.where)


def _halves(kept: str) -> tuple[bytes, bytes]:
    """The two keys, or :class:`KeysLost` when the letters are torn."""
    try:
        raw = bytes.fromhex(kept)
    except ValueError:
        raw = b""
    if len(raw) != 64:
        raise KeysLost("keys", "torn")
    return raw[:32], raw[32:]


def keep_shop_key(profile: Path, keys: Keys, shop: bytes) -> Keys:
    """Take another PC's shop key; the book's own key stays."""
    keeper = _keyring() or _PrivateFile(profile / "keys")
    keeper.set_password(SERVICE, str(profile.resolve()), (keys.book + shop).hex())
    return keys._replace(shop=shop)


class _PrivateFile:
    """A file only its owner may read."""

    where = "file"

    def __init__(self, path: Path) -> None:
        self._path = path

    def get_password(self, service: str, name: str) -> str | None:
        return self._path.read_text("ascii").strip() if self._path.exists() else None

    def set_password(self, service: str, name: str, secret: str) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._path.with_suffix(".new")
        handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(secret)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self._path)
        _sync_folder(self._path.parent)


def _sync_folder(folder: Path) -> None:
    """The name of a new file is on the disk too, before a book depends on it."""
    if sys.platform == "win32":
        return  # a folder cannot be opened there, and NTFS keeps names in its own journal
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


class _Keyring:
    """The system's own keeper of passwords."""

    where = "keyring"

    def __init__(self, backend: object) -> None:
        self.get_password = backend.get_password  # type: ignore[attr-defined]
        self.set_password = backend.set_password  # type: ignore[attr-defined]


def _keyring() -> _Keyring | None:
    if os.environ.get("MARKETPOS_KEYS") == "file":
        return None
    if sys.platform == "win32":
        from keyring.backends.Windows import WinVaultKeyring

        return _Keyring(WinVaultKeyring())
    if sys.platform == "darwin":
        from keyring.backends.macOS import Keyring

        return _Keyring(Keyring())
    return None
