"""A Windows PC for the installer's tests, whose owner has a Korean name with a space."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

# The recipes are no part of the app's wheel, so nothing has installed them.
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from installer.places import BUILD
from installer.windows_python import WindowsPython, windows_python
from installer.wine import WindowsPC
from windows_build import Made, build


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


@pytest.fixture(scope="session")
def made(bundled_python: WindowsPython) -> Made:
    """The real app's setup, built once for all of these tests."""
    return build(bundled_python)
