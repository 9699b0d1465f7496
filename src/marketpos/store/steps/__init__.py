"""Numbered forward steps: how an older book becomes one of today."""

from __future__ import annotations

from collections.abc import Callable

from marketpos.store.driver import Cursor
from marketpos.store.steps import s0001_first, s0002_printing

Step = Callable[[Cursor], None]

STEPS: tuple[Step, ...] = (s0001_first.up, s0002_printing.up)
"""In order. The book's ``user_version`` is how many of them it has seen.

After a step all rows are made anew from the facts, so a changed fold only needs a step, an empty
one if no table changes.
"""
