"""Puts the program together as it will lie on the counter PC."""

import os
import shutil
import zipfile
from dataclasses import dataclass
from pathlib import Path

from installer.association import Association
from installer.launcher import build_launcher
from installer.licences import gather
from installer.tools import run
from installer.windows_python import WindowsPython, precompile


@dataclass(frozen=True, slots=True)
class Stage:
    """A folder that is copied to the PC as it is: MarketPOS.exe and the folder `program`."""

    home: Path
    version: str

    def files(self) -> list[Path]:
        """Every file, in an order that does not depend on the disk."""
        return sorted(file for file in self.home.rglob("*") if file.is_file())

    def bytes(self) -> int:
        """What it takes on the PC's disk, without the loss at the end of each file."""
        return sum(file.stat().st_size for file in self.files())


def version_of(wheel: Path) -> str:
    """The version in a wheel's name, `marketpos-0.1.0-py3-none-any.whl`."""
    return wheel.name.split("-")[1]


def stage(
    home: Path, python: WindowsPython, wheel: Path, association: Association, sign: str = ""
) -> Stage:
    """Lays out runtime, dependencies, app, the association's file and the licences in `home`.

    `sign` is a command that signs the file named after it; MarketPOS.exe is signed when given.
    """
    shutil.rmtree(home, ignore_errors=True)
    program = home / "program"
    for part in ("runtime", "lib"):
        shutil.copytree(python.home / part, program / part, copy_function=os.link)
    _lay_out_app(program / "app", wheel, association)
    precompile(program / "runtime" / "python.exe", program / "app")
    gather(program / "lib", program / "app", program / "licences")
    shutil.copyfile(program / "runtime" / "LICENSE.txt", program / "licences" / "Python.txt")
    made = Stage(home, version_of(wheel))
    help_line = help_line_of(association)
    work = home.with_name(home.name + "-work")
    build_launcher(home / "MarketPOS.exe", work, made.version, python.minor, help_line)
    if sign:
        run(["sh", "-c", f'{sign} "$1"', "sign", home / "MarketPOS.exe"])
    return made


def help_line_of(association: Association) -> str:
    """Whom to call, as it stands under every message of the setup."""
    return f"도움이 필요하면: {association.name} {association.help_telephone}"


def _lay_out_app(app: Path, wheel: Path, association: Association) -> None:
    with zipfile.ZipFile(wheel) as opened:
        opened.extractall(app)
    (app / "association.toml").write_text(association.text, "utf-8")
    if association.logo is not None:
        shutil.copyfile(association.logo, app / association.logo.name)
