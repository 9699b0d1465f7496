"""How long a start takes, beside a bare window with a Korean label in our font, in one run."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench import Figure
from builders import fish_shop
from marketpos.operations.desk import desk_of
from marketpos.store.book import Book
from marketpos.store.keys import keys_for

CHILD = Path(__file__).with_name("start_child.py")
ROUNDS = 15


def figures(rounds: int = ROUNDS) -> list[Figure]:
    """startup_first_paint, startup_ready and rss_ready."""
    with tempfile.TemporaryDirectory() as folder:
        profile = Path(folder)
        _make_shop(profile)
        runs = [(_start("bare"), _start("app", str(profile))) for _ in range(rounds + 1)][1:]
    floor = statistics.median(bare["paint"] for bare, _ in runs)
    memory = statistics.median(bare["memory"] for bare, _ in runs)
    return [
        _figure("startup_first_paint", "ms", floor, [app["paint"] for _, app in runs]),
        _figure("startup_ready", "ms", floor, [app["ready"] for _, app in runs]),
        _figure("rss_ready", "MiB", memory, [app["memory"] for _, app in runs]),
    ]


def _figure(name: str, unit: str, floor: float, values: list[float]) -> Figure:
    middle = statistics.median(values)
    return Figure(
        name, round(middle, 2), unit, round(floor, 2), round(middle / floor, 3), len(values)
    )


def _make_shop(profile: Path) -> None:
    os.environ["MARKETPOS_KEYS"] = "file"
    keys = keys_for(profile)
    from marketpos.domain.clock import system_now

    book = Book(profile / "book.db", keys.book, keys.shop, system_now)
    fish_shop(desk_of(book))
    book.close()


def _start(*what: str) -> dict[str, float]:
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"QT_QPA_PLATFORM": "offscreen", "MARKETPOS_KEYS": "file"}
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, str(CHILD), *what],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    seen = json.loads(done.stdout.splitlines()[-1])
    return {k: (v - began) * 1000 if k != "memory" else v for k, v in seen.items()}
