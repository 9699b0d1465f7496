"""A Windows PC for the installer's tests, whose owner has a Korean name with a space."""

import shutil
import sys
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

# The recipes are no part of the app's wheel, so nothing has installed them.
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from installer.places import BUILD, RECIPES
from installer.setup_file import Making, make_setup
from installer.stage import Stage, stage
from installer.windows_python import WindowsPython, windows_python
from installer.wine import WindowsPC

from installer import association, wheels


@pytest.fixture(scope="session")
def pc() -> Iterator[WindowsPC]:
    """A fresh PC of 홍 길동, switched on once for all of these tests."""
    prefix = BUILD / "wine-tests"
    shutil.rmtree(prefix, ignore_errors=True)
    pc = WindowsPC(prefix, user="홍 길동")
    pc.switch_on()
    prompt = pc.start("cmd.exe")  # stays open, so that Windows is not started anew for each test
    yield pc
    prompt.communicate(b"exit\r\n", timeout=30)
    pc.switch_off()


@pytest.fixture(scope="session")
def bundled_python() -> WindowsPython:
    """The Python that goes into the setup, with the app's dependencies and without the app."""
    return windows_python()


@dataclass(frozen=True, slots=True)
class Made:
    """The real app as it is handed out: staged, as a quick setup, and soon as a small one."""

    wheel: Path
    stage: Stage
    setup: Path
    small: "Future[Path]"


OURS = association.read(RECIPES / "association.toml")


@pytest.fixture(scope="session")
def made(bundled_python: WindowsPython) -> Iterator[Made]:
    """Builds the app's wheel and its setup; the small one is packed while other tests run."""
    home = BUILD / "windows-tests"
    wheel = wheels.build_app(home)
    staged = stage(home / "stage", bundled_python, wheel, OURS)
    quick, small = home / "quick-setup.exe", home / "small-setup.exe"
    make_setup(quick, staged, OURS, Making("zlib"))
    with ThreadPoolExecutor(1) as other_core:
        packing = other_core.submit(make_setup, small, staged, OURS, Making("lzma"))
        yield Made(wheel, staged, quick, packing)
