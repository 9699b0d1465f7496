"""The real app as it is handed out, built from this checkout for the installer's tests."""

from dataclasses import dataclass
from pathlib import Path

from installer.places import BUILD, RECIPES
from installer.setup_file import Making, make_setup
from installer.stage import Stage, stage
from installer.windows_python import WindowsPython

from installer import association, wheels

OURS = association.read(RECIPES / "association.toml")


@dataclass(frozen=True, slots=True)
class Made:
    """The app's wheel, the staged program, and a setup packed quickly."""

    wheel: Path
    stage: Stage
    setup: Path


def build(python: WindowsPython) -> Made:
    """Builds the wheel and its setup."""
    home = BUILD / "windows-tests"
    wheel = wheels.build_app(home)
    staged = stage(home / "stage", python, wheel, OURS)
    quick = make_setup(home / "quick-setup.exe", staged, OURS, Making("zlib"))
    return Made(wheel, staged, quick)


def pack_small(made: Made) -> Path:
    """The same program as it is handed out: packed slowly, and small."""
    return make_setup(BUILD / "windows-tests" / "small-setup.exe", made.stage, OURS, Making("lzma"))
