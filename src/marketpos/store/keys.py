"""The two keys a book needs before it opens: kept by the system, or in a private file.

The backend is named, not discovered: looking for one costs a start (design.md 6). Windows and macOS
have one that is always there; a Linux counter mostly has none, so there it is a file only the owner
can read. ``where`` tells which, because the app says it.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from marketpos.domain.refusal import Unavailable

SERVICE = "marketpos"


class Keys(NamedTuple):
    """The book's key and the shop's key, and where they are kept: ``keyring`` or ``file``."""

    book: bytes
    shop: bytes
    where: str


class KeysLost(Unavailable):
    """The book is there but its keys are not. Selling goes on in an emergency book."""


def keys_for(profile: Path) -> Keys:
    """The keys of this profile, made on its first day.

    Raises :class:`KeysLost` when a book stands there without its keys.
    """
    try:
        found = _find(profile)
    except KeysLost:
        if _has_book(profile):
            raise
        found = None
    if found is not None:
        return found
    if _has_book(profile):
        raise KeysLost("keys")
    fresh = os.urandom(64)
    return keep_keys(profile, Keys(fresh[:32], fresh[32:], ""))


def known_keys(profile: Path) -> Keys | None:
    """The keys of this profile, if there are any: none are made."""
    try:
        return _find(profile)
    except KeysLost:
        return None


def keep_keys(profile: Path, keys: Keys) -> Keys:
    """These are the keys of this profile from now on; the same, and where they are kept now.

    In a private file where the system's keeper does not answer: nobody is kept from selling.
    """
    secret = (keys.book + keys.shop).hex()
    private, keyring = _private(profile), _keyring()
    if keyring is not None:
        with suppress(KeysLost):
            keyring.set_password(SERVICE, _name(profile), secret)
            private.forget()
            return keys._replace(where=keyring.where)
    private.set_password(SERVICE, _name(profile), secret)
    return keys._replace(where=private.where)


def _find(profile: Path) -> Keys | None:
    """Wherever they are; the system's keeper first."""
    lost: KeysLost | None = None
    for keeper in (_keyring(), _private(profile)):
        try:
            kept = keeper.get_password(SERVICE, _name(profile)) if keeper else None
            if keeper and kept is not None:
                return Keys(*_halves(kept), keeper.where)
        except KeysLost as error:
            lost = error
    if lost is not None:
        raise lost
    return None


def _has_book(profile: Path) -> bool:
    return (profile / "book.db").exists()


def _private(profile: Path) -> _PrivateFile:
    return _PrivateFile(profile / "keys")


def keys_of_emergency(profile: Path) -> Keys:
    """Keys of their own for the book that is sold in while the shop's are lost.

    In a private file: the system's keeper may be what is broken, and selling goes on.
    """
    keeper = _PrivateFile(emergency_keys(profile))
    try:
        return Keys(*_halves(keeper.get_password(SERVICE, "") or ""), keeper.where)
    except KeysLost:
        fresh = os.urandom(64)
        keeper.set_password(SERVICE, "", fresh.hex())
        return Keys(fresh[:32], fresh[32:], keeper.where)


def emergency_keys(profile: Path) -> Path:
    """The file of :func:`keys_of_emergency`; there is none while nothing was lost."""
    return profile / "keys-of-emergency"


def _name(profile: Path) -> str:
    return str(profile.resolve())


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
    return keep_keys(profile, keys._replace(shop=shop))


class _PrivateFile:
    """A file only its owner may read."""

    where = "file"

    def __init__(self, path: Path) -> None:
        self._path = path

    def get_password(self, service: str, name: str) -> str | None:
        return self._path.read_text("ascii").strip() if self._path.exists() else None

    def forget(self) -> None:
        """The system's own keeper has them."""
        self._path.unlink(missing_ok=True)

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
    """The system's own keeper of passwords; one that does not answer has lost them."""

    where = "keyring"

    def __init__(self, backend: Any, *errors: type[Exception]) -> None:
        self._backend, self._errors = backend, errors

    def get_password(self, service: str, name: str) -> str | None:
        try:
            kept: str | None = self._backend.get_password(service, name)
        except self._errors as error:
            raise KeysLost("keys", type(error).__name__) from error
        return kept

    def set_password(self, service: str, name: str, secret: str) -> None:
        try:
            self._backend.set_password(service, name, secret)
        except self._errors as error:
            raise KeysLost("keys", type(error).__name__) from error


def _keyring() -> _Keyring | None:
    if os.environ.get("MARKETPOS_KEYS") == "file":
        return None
    if sys.platform == "win32":
        from keyring.backends.Windows import WinVaultKeyring, pywintypes
        from keyring.errors import KeyringError

        return _Keyring(WinVaultKeyring(), pywintypes.error, KeyringError, OSError)
    if sys.platform == "darwin":
        from keyring.backends.macOS import Keyring
        from keyring.errors import KeyringError

        return _Keyring(Keyring(), KeyringError)
    return None
