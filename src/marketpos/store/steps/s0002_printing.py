"""0002 - what is to be printed, kept until the paper has it; what happened to the book; why a
sale was knocked down."""

from __future__ import annotations

from marketpos.store.driver import Cursor

TABLES = """
CREATE TABLE printing (
    n INTEGER PRIMARY KEY,
    at_ms INTEGER NOT NULL,
    what TEXT NOT NULL,
    content TEXT NOT NULL,
    begun INTEGER NOT NULL
);
CREATE TABLE happened (
    n INTEGER PRIMARY KEY,
    at_ms INTEGER NOT NULL,
    what TEXT NOT NULL,
    count INTEGER NOT NULL,
    told INTEGER NOT NULL
);
ALTER TABLE sale ADD COLUMN knocked_off_why TEXT NOT NULL DEFAULT '';
"""


def up(cursor: Cursor) -> None:
    """Make the tables that came with the second step."""
    for statement in TABLES.split(";"):
        if statement.strip():
            cursor.execute(statement)
