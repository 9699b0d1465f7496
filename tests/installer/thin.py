"""Setups of a few kilobytes, for what the setup does whatever is inside it."""

import os
from pathlib import Path

from installer.association import Association
from installer.setup_file import Making, make_setup
from installer.stage import Stage
from installer.tools import run

ASSOCIATION = Association("", None, "한빛시장 상인회", "02-000-0000")
QUICK = Making(compression="zlib", space_mb=1)


def thin_stage(folder: Path, version: str, megabytes: int = 0) -> Stage:
    """A program that only waits, with a file that says its version and one of some size."""
    stage = Stage(folder / f"stage-{version}", version)
    app = stage.home / "program" / "app"
    app.mkdir(parents=True)
    (app / "VERSION").write_text(version)
    (app / f"only-in-{version}").write_text("")
    (app / "large").write_bytes(os.urandom(megabytes * 1_000_000))
    run([
        "x86_64-w64-mingw32-gcc", "-s", f'-DVERSION="{version}"', "-Wl,--no-insert-timestamp",
        "-o", stage.home / "MarketPOS.exe", Path(__file__).with_name("waiting.c"),
    ])  # fmt: skip
    return stage


def thin_setup(
    folder: Path, version: str, making: Making = QUICK, megabytes: int = 0, name: str = "setup"
) -> Path:
    """The setup file of such a program."""
    setup = folder / f"{name}-{version}.exe"
    stage = thin_stage(folder / name, version, megabytes)
    make_setup(setup, stage, ASSOCIATION, making)
    return setup
