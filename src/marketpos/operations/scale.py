"""The scale beside this PC: where it is plugged in and how it speaks."""

from __future__ import annotations

from typing import NamedTuple

from marketpos.domain.cas import Talk
from marketpos.store.book import Book

SETTING = "scale"


class ScaleSetup(NamedTuple):
    """The name of a serial ``port`` (COM3, /dev/ttyUSB0) and how the scale there speaks."""

    port: str
    talk: Talk = Talk.SPEAKS


def scale_of(book: Book) -> ScaleSetup | None:
    """The scale of this PC, None for a shop without one."""
    talk, _, port = book.setting(SETTING).partition(" ")
    known = {each.value: each for each in Talk}
    return ScaleSetup(port, known[talk]) if port and talk in known else None


def set_scale(book: Book, setup: ScaleSetup | None) -> None:
    """Read this scale from now on; None for none."""
    book.set_setting(SETTING, f"{setup.talk.value} {setup.port}" if setup else "")
