"""Runs the outside tools a recipe needs and says plainly what is missing or went wrong."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from installer.places import CACHE, ROOT

_UV_VERSION = "0.13.9"
_TAIL = 40  # lines of a failed tool's own words that are worth showing


class RecipeError(Exception):
    """A setup cannot be built; the message says what to do about it."""


def need(program: str) -> str:
    """The path of an installed program.

    Raises `RecipeError` naming the one command that installs it.
    """
    found = shutil.which(program)
    if found is None:
        raise RecipeError(f"{program} is missing: run installer/prepare.sh first")
    return found


def uv() -> Path:
    """The path of uv, fetched from PyPI into the cache on the first call."""
    home = CACHE / f"uv-{_UV_VERSION}"
    if not home.exists():
        fresh = home.with_suffix(".part")
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--upgrade"]
        run([*pip, "--target", fresh, f"uv=={_UV_VERSION}"])
        fresh.rename(home)
    return home / "bin" / "uv"


def run(
    command: Sequence[str | Path], cwd: Path = ROOT, extra: Mapping[str, str] | None = None
) -> str:
    """What a tool printed on standard output; `extra` is added to the environment.

    Raises `RecipeError` with the tool's last words when it fails.
    """
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**os.environ, "UV_CACHE_DIR": str(CACHE / "uv"), **(extra or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        last_words = "\n".join((done.stdout + done.stderr).splitlines()[-_TAIL:])
        raise RecipeError(f"{command[0]} ended with {done.returncode}:\n{last_words}")
    return done.stdout


def date_of_input() -> str:
    """SOURCE_DATE_EPOCH as given, else the time of the last commit: seconds since 1970."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    return given or run(["git", "-C", ROOT, "log", "-1", "--format=%ct"]).strip()
