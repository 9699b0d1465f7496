"""The association's hub on this PC, for counters under Wine to join."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from installer.places import ROOT

_HUB = (sys.executable, "-m", "marketpos", "hub")


@dataclass(frozen=True, slots=True)
class LoopbackHub:
    """A hub that answers at `address` and keeps its records in `database`."""

    database: str
    address: str

    def add_shop(self, name: str) -> str:
        """A new shop; gives the code with which its first PC joins."""
        return _said("add-shop", "--database", self.database, name).strip()

    def listed(self) -> str:
        """The clerk's list of shops and their PCs."""
        return _said("list", "--database", self.database)


@contextmanager
def hub_running(folder: Path) -> Iterator[LoopbackHub]:
    """A fresh hub on a free port, ended when the tests are."""
    database = f"sqlite:///{folder / 'hub.sqlite'}"
    command = [*_HUB, "serve", "--database", database, "--port", "0"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as serving:
        assert serving.stdout is not None
        yield LoopbackHub(database, serving.stdout.readline().strip())
        serving.terminate()


def _said(*command: str) -> str:
    done = subprocess.run([*_HUB, *command], cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout
