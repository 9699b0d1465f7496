"""``make monkey``: a hundred thousand wet touches on eight windows; the last line sums them."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections import Counter

WINDOWS = (
    ("1366x768", "1.0", "ko", ()),
    ("1024x768", "1.6", "en", ()),
    ("1366x768", "1.3", "ko", ("--locked",)),
    ("1024x768", "1.0", "en", ()),
    ("1366x768", "1.6", "ko", ()),
    ("1024x768", "1.3", "ko", ()),
    ("1366x768", "1.0", "en", ("--locked",)),
    ("1024x768", "1.6", "ko", ()),
)
"""Size, text, language, and whether there is a PIN."""

_SUMMED = ("touches", "sales", "doubled", "lost", "no_way_out", "wrong", "seconds")


def main(argv: list[str]) -> int:
    """One window after the other, each in a process of its own; what went wrong is told whole."""
    parser = argparse.ArgumentParser(prog="monkeys")
    parser.add_argument("--touches", type=int, default=12_500, help="on each window")
    parser.add_argument("--seed", type=int, default=1, help="of the first window")
    given = parser.parse_args(argv)
    sums: Counter[str] = Counter(dict.fromkeys(_SUMMED, 0))
    well = True
    for seed, window in enumerate(WINDOWS, start=given.seed):
        ran = _play(given.touches, seed, *window)
        found = _last_line(ran.stdout)
        well = well and ran.returncode == 0
        sys.stdout.write((json.dumps(found) if ran.returncode == 0 else ran.stdout) + "\n")
        sums.update({name: found.get(name, 0) for name in _SUMMED})
    sys.stdout.write(json.dumps({**sums, "ok": well}) + "\n")
    return 0 if well else 1


def _last_line(said: str) -> dict[str, int]:
    """Its sums; none when it did not come to an end."""
    try:
        found: dict[str, int] = json.loads(said.splitlines()[-1])
    except (IndexError, ValueError):
        return {}
    return found


def _play(
    touches: int, seed: int, size: str, text: str, language: str, more: tuple[str, ...]
) -> subprocess.CompletedProcess[str]:
    what = ("--touches", str(touches), "--seed", str(seed))
    where = ("--size", size, "--text", text, "--lang", language, *more)
    line = [sys.executable, "-m", "journeys.monkey", *what, *where]
    return subprocess.run(line, stdout=subprocess.PIPE, text=True, check=False)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
