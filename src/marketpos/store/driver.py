"""The one door to SQLite: an encrypted, tuned connection, opened the same way for everybody."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Protocol

from sqlcipher3 import dbapi2 as sqlcipher

DatabaseError: type[Exception] = sqlcipher.DatabaseError
OperationalError: type[Exception] = sqlcipher.OperationalError
ENGINE: str = sqlcipher.sqlite_version

_TUNING = (
    "cipher_log_level=NONE",
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",
    "busy_timeout=10000",
    "cache_size=-16384",
    "temp_store=MEMORY",
)
STATEMENTS = 1024
"""How many statements stay prepared: all there are. A full cache keeps its first ones for ever and
prepares every later one anew each time, which cost a sale a third of its time."""

PROOF, _FIRST_PROOF = "HMAC_SHA256", "HMAC_SHA512"
"""What proves each page. Processors of today have SHA-256 built in, which takes a third off the
enciphering of a sale. A book begun by 0.1.0 keeps its own, as does a copy by ``VACUUM INTO``."""

_CORRUPT, _FULL, _NOT_A_BOOK = 11, 13, 26
_MISTAKES = frozenset({0, 1, 19, 20, 21, 25})  # driver, ERROR, CONSTRAINT, MISMATCH, MISUSE, RANGE


class Cursor(Protocol):
    """What folds and queries need of a database: run a statement, read rows."""

    rowcount: int
    lastrowid: int

    def execute(self, sql: str, args: Any = ..., /) -> Cursor:
        """Run one statement."""

    def executemany(self, sql: str, args: Any, /) -> Cursor:
        """Run one statement for each row."""

    def fetchone(self) -> Any:
        """The next row or ``None``."""

    def fetchall(self) -> list[Any]:
        """All rows left."""

    def __iter__(self) -> Any:
        """Row by row."""


def connect(path: Path, key: bytes) -> Any:
    """An encrypted connection in autocommit mode; the key is raw, so it need not be derived.

    ``synchronous=FULL``: a sale on screen is a sale on disk (NORMAL lost 77 % of cuts).
    """
    try:
        return _connected(path, key, PROOF)
    except DatabaseError as error:
        if _code_of(error) != _NOT_A_BOOK:
            raise
    return _connected(path, key, _FIRST_PROOF)


def _connected(path: Path, key: bytes, proof: str) -> Any:
    connection = sqlcipher.connect(
        str(path),
        isolation_level=None,
        check_same_thread=False,
        cached_statements=STATEMENTS,
    )
    try:
        connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
        connection.execute(f"PRAGMA cipher_hmac_algorithm={proof}")
        for pragma in _TUNING:
            connection.execute(f"PRAGMA {pragma}")
    except DatabaseError:
        connection.close()
        raise
    return connection


def is_full(error: Exception) -> bool:
    """Whether the disk had no room; everything else about the book is fine then."""
    return _code_of(error) == _FULL


def is_torn(error: Exception) -> bool:
    """Whether a page of the file is not what was written: no second try will read it."""
    return _code_of(error) in (_CORRUPT, _NOT_A_BOOK)


def is_our_bug(error: Exception) -> bool:
    """Whether the SQL was wrong, which is our own bug: no disk and no file is to blame."""
    return _code_of(error) in _MISTAKES


def _code_of(error: Exception) -> int:
    """The primary result code (sqlite.org/rescode.html); 0 when the driver itself objected."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF
