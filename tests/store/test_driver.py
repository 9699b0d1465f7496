"""The door to the file: how its pages are proven, and that an older book keeps its own way."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from marketpos.store.driver import DatabaseError, connect

KEY = b"k" * 32


def proof_of(path: Path) -> str:
    """What proves the pages of a book."""
    connection = connect(path, KEY)
    (proof,) = connection.execute("PRAGMA cipher_hmac_algorithm").fetchone()
    connection.close()
    return str(proof)


def test_a_new_book_is_proven_by_what_processors_have_built_in(tmp_path: Path) -> None:
    path = tmp_path / "book.db"
    connect(path, KEY).close()

    assert proof_of(path) == "HMAC_SHA256"


def test_a_book_of_the_first_version_and_a_copy_keep_the_first_proof(tmp_path: Path) -> None:
    first, copy = tmp_path / "first.db", tmp_path / "copy.db"
    made = sqlcipher.connect(str(first), isolation_level=None)
    made.execute(f"PRAGMA key=\"x'{KEY.hex()}'\"")
    made.execute("CREATE TABLE sold (won)")
    made.close()
    new = connect(tmp_path / "new.db", KEY)
    new.execute("CREATE TABLE sold (won)")
    new.execute("VACUUM INTO ?", (str(copy),))
    new.close()

    assert {proof_of(first), proof_of(copy)} == {"HMAC_SHA512"}


def test_another_key_opens_neither(tmp_path: Path) -> None:
    path = tmp_path / "book.db"
    connect(path, KEY).close()

    with pytest.raises(DatabaseError, match="not a database"):
        connect(path, b"x" * 32)
