"""Looking for somebody in every byte of a folder, in files as they are and in books opened.

A book's pages are deciphered from outside, free ones and its log's too, so that nothing SQLite does
or leaves undone is hidden by its own reading.
"""

from __future__ import annotations

import subprocess
import unicodedata
from collections.abc import Iterator
from pathlib import Path

PAGE, BLOCK = 4096, 16
ENDINGS = (48, 80)
"""What ends each page, by the book's age: an IV and an HMAC of 32 or 64 bytes (SQLCipher 4)."""

_LOG_HEAD, _FRAME_HEAD = 32, 24  # sqlite.org/fileformat2.html 4
_ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")


def writings(name: str, phone: str) -> set[bytes]:
    """Every way in which a name and a number (01012345678) may be written down."""
    texts = {unicodedata.normalize(form, name) for form in ("NFC", "NFD")}
    head, middle, end = phone[:3], phone[3:7], phone[7:]
    texts |= {between.join((head, middle, end)) for between in ("", "-", " ", ".")}
    texts |= {phone[1:], "82" + phone[1:]}
    known = {text.encode(code) for text in texts for code in _ENCODINGS}
    return known | {phone.encode("cp949"), name.encode("cp949")}


def found_in(folder: Path, wanted: set[bytes], key: bytes) -> list[str]:
    """In which files of a folder any of it stands; books are opened if there is a ``key``."""
    return [
        file.name
        for file in sorted(folder.rglob("*"))
        if file.is_file() and _holds(file, wanted, key)
    ]


def _holds(file: Path, wanted: set[bytes], key: bytes) -> bool:
    raw = file.read_bytes()
    views = [raw]
    if key and ".db" in file.name and raw and not raw.startswith(b"SQLite format 3"):
        views += [deciphered(file.name, raw, key, ending) for ending in ENDINGS]
    return any(one in view for view in views for one in wanted)


def deciphered(name: str, raw: bytes, key: bytes, ending: int) -> bytes:
    """Every page of a book or of its log, free ones too."""
    end = PAGE - ending
    pages = list(_log_pages(raw) if name.endswith("-wal") else _pages(raw))
    secret = b"".join(page[start:end] for start, page in pages)
    opened = subprocess.run(
        ["openssl", "enc", "-d", "-aes-256-ecb", "-nopad", "-K", key.hex()],
        input=secret,
        capture_output=True,
        check=True,
    ).stdout
    chained = b"".join(_before(page, start, end) for start, page in pages)
    whole = int.from_bytes(opened, "big") ^ int.from_bytes(chained, "big")
    return whole.to_bytes(len(opened), "big")


def _before(page: bytes, start: int, end: int) -> bytes:
    """What each block was chained to: the page's IV, then the block before it (CBC)."""
    return page[end : end + BLOCK] + page[start : end - BLOCK]


def _pages(raw: bytes) -> Iterator[tuple[int, bytes]]:
    for at in range(0, len(raw) - PAGE + 1, PAGE):
        yield (BLOCK if at == 0 else 0), raw[at : at + PAGE]  # the first begins with the salt


def _log_pages(raw: bytes) -> Iterator[tuple[int, bytes]]:
    for at in range(_LOG_HEAD, len(raw) - PAGE - _FRAME_HEAD + 1, PAGE + _FRAME_HEAD):
        number = int.from_bytes(raw[at : at + 4], "big")
        page = raw[at + _FRAME_HEAD : at + _FRAME_HEAD + PAGE]
        yield (BLOCK if number == 1 else 0), page
