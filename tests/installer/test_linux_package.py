"""The package for Linux counters: installed by dpkg, sold with, and taken away again."""

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest
from installer.linux import QUICK, make_deb
from installer.places import BUILD
from windows_build import OURS

from installer import wheels

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class LinuxPC:
    """A Debian of its own below a folder, on which dpkg works as on any other."""

    root: Path

    def dpkg(self, *what: str | Path) -> None:
        admin = self.root / "var" / "lib" / "dpkg"
        for folder in ("info", "updates"):
            (admin / folder).mkdir(parents=True, exist_ok=True)
        (admin / "status").touch()
        # Only our package is there, so its dependencies are this PC's; another test looks at them.
        aside = ("--force-depends", "--force-not-root", "--force-bad-path")
        roots = (f"--instdir={self.root}", f"--admindir={admin}")
        subprocess.run(["dpkg", *aside, *roots, *what], check=True, capture_output=True)

    @property
    def book(self) -> Path:
        return self.root / "home" / "marketpos" / "book.db"

    def run(self, *command: str | Path) -> dict[str, object]:
        """Runs a command as the shop's owner; the JSON object in the last line it printed."""
        bare = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        ours = {
            "XDG_DATA_HOME": str(self.root / "home"),
            "PYTHONPATH": str(self.root / "usr" / "lib" / "marketpos"),
        }
        done = subprocess.run(command, env=bare | ours, check=True, capture_output=True, text=True)
        return dict(json.loads(done.stdout.splitlines()[-1]))

    def sell(self, won: int) -> dict[str, object]:
        picture = self.root / "counter.png"
        return self.run("/usr/bin/python3", "-s", HERE / "sell_a_fish.py", str(won), picture)


@pytest.fixture(scope="module")
def deb() -> Path:
    folder = BUILD / "linux-tests"
    folder.mkdir(parents=True, exist_ok=True)
    return make_deb(folder, wheels.build_app(folder), OURS, QUICK)


def test_a_linux_counter_sells_loses_the_package_and_finds_its_book_again(
    deb: Path, tmp_path: Path
) -> None:
    counter = LinuxPC(tmp_path)
    counter.dpkg("-i", deb)
    assert counter.sell(5000)["asked"] is True

    counter.dpkg("-r", "marketpos")

    assert not (tmp_path / "usr" / "bin" / "marketpos").exists()
    assert counter.book.exists()

    counter.dpkg("-i", deb)
    assert counter.sell(7000)["sales_today"] == 2
    proven = counter.run(tmp_path / "usr" / "bin" / "marketpos", "verify", "--json")
    assert (proven["ok"], proven["won"]) == (True, 12000)


def test_debian_has_everything_the_package_asks_for(deb: Path) -> None:
    planned = subprocess.run(
        ["apt-get", "install", "--simulate", deb], check=True, capture_output=True, text=True
    )

    assert "Inst marketpos" in planned.stdout


def test_the_package_stands_in_the_menu_with_the_association_inside(
    deb: Path, tmp_path: Path
) -> None:
    subprocess.run(["dpkg-deb", "--extract", deb, tmp_path], check=True)

    usr = tmp_path / "usr"
    menu = (usr / "share" / "applications" / "marketpos.desktop").read_text("utf-8")
    baked = usr / "lib" / "marketpos" / "association.toml"
    assert "Name[ko]=마켓포스" in menu
    assert baked.read_text("utf-8") == OURS.text
    assert (usr / "share" / "doc" / "marketpos" / "Qt.txt").exists()
