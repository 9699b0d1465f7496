"""The customer file for the channel's partner centre, and the text for the clipboard.

The owner loads the file up there, makes a friend group of it and sends: no interface does that
(domain.md 2.3). Nothing stands in it but numbers, unless the owner asks for more.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from marketpos.domain.clock import Moment
from marketpos.domain.phones import is_mobile
from marketpos.domain.telling import Listener
from marketpos.outputs.table import Table
from marketpos.outputs.workbook import csv_file, xlsx

PHONE_HEAD = "전화번호"

MOST_FILES = 30
"""A channel holds so many files, those loaded up by hand among them."""


class Extra(StrEnum):
    """What may stand beside a number: keys the partner centre knows by itself."""

    JOINED = "가입일"
    LAST_CAME = "최근 구매일"


def channel_table(listeners: Iterable[Listener], extras: Iterable[Extra] = ()) -> Table:
    """A row for each number, in the form the partner centre knows: digits with 82 before them."""
    more = tuple(extras)
    rows = tuple(
        (_abroad(one.phone), *(_said(one, extra) for extra in more))
        for one in listeners
        if is_mobile(one.phone)
    )
    return Table("고객파일", (PHONE_HEAD, *(extra.value for extra in more)), rows)


def channel_xlsx(listeners: Iterable[Listener], extras: Iterable[Extra] = ()) -> bytes:
    """The file as XLSX: numbers are text, so no zero is lost."""
    return xlsx([channel_table(listeners, extras)])


def channel_csv(listeners: Iterable[Listener], extras: Iterable[Extra] = ()) -> bytes:
    """The file as CSV in UTF-8 with a mark."""
    return csv_file(channel_table(listeners, extras))


def clipboard(text: str) -> str:
    """The advertisement as it is pasted: line ends as every program takes them."""
    return "\n".join(line.rstrip() for line in text.splitlines()).strip()


def _abroad(phone: str) -> str:
    """8210...: the partner centre makes every number into this, so it is written so at once."""
    return "82" + phone.removeprefix("0")


def _said(one: Listener, extra: Extra) -> str:
    at_ms = one.since_ms if extra is Extra.JOINED else one.last_ms
    return f"{Moment(at_ms).local():%Y-%m-%d}" if at_ms else ""
