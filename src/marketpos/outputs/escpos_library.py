"""python-escpos, loaded when the first slip is printed: it takes a quarter of a second."""

from __future__ import annotations

import shutil
from functools import cache
from typing import Any

from marketpos.domain.printers import DOTS


@cache
def loaded() -> Any:
    """Its module of printers. It leaves a folder for a cache behind, which goes at once."""
    from escpos import capabilities, printer

    shutil.rmtree(capabilities.pickle_dir, ignore_errors=True)
    return printer


def composer(width_mm: int) -> Any:
    """A printer of python-escpos that only collects the bytes for paper of ``width_mm``."""
    made = loaded().Dummy()
    media = {"width": {"mm": width_mm, "pixels": DOTS[width_mm]}}
    made.profile.profile_data = {**made.profile.profile_data, "media": media}
    return made
