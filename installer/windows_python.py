"""A Windows Python with every dependency of the app beside it, made once and kept."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from installer import runtime, trim, wheels
from installer.places import CACHE
from installer.wine import WindowsPC

BUILD_PC = WindowsPC(CACHE / "wine")


@dataclass(frozen=True, slots=True)
class WindowsPython:
    """A folder with `runtime` (Python itself) and `lib` (trimmed and precompiled wheels)."""

    home: Path
    minor: str

    @property
    def python(self) -> Path:
        return self.home / "runtime" / "python.exe"

    @property
    def lib(self) -> Path:
        return self.home / "lib"


def windows_python(runtime_zip: Path | None = None) -> WindowsPython:
    """The Windows Python for these pins and this lock; made on the first call, then kept."""
    home = CACHE / f"windows-python-{_key(runtime_zip)}"
    if not home.exists():
        fresh = home.with_suffix(".part")
        shutil.rmtree(fresh, ignore_errors=True)
        _make(fresh, runtime_zip)
        fresh.rename(home)  # a run that was cut off leaves no half of a Python behind
    return WindowsPython(home, (home / "MINOR").read_text())


def precompile(python: Path, *folders: Path) -> None:
    """Compiles `folders`, which share a parent, with the very Python that will run them.

    One process in a fixed order and hashes instead of times: the same input gives the same bytes.
    """
    BUILD_PC.switch_on()
    compileall = ["-m", "compileall", "-q", "-f", "--invalidation-mode", "unchecked-hash"]
    names = [folder.name for folder in folders]  # names inside the files stay relative
    BUILD_PC.must(python, *compileall, *names, cwd=folders[0].parent, seconds=600)


def _make(home: Path, runtime_zip: Path | None) -> None:
    minor = runtime.unpack(home / "runtime", runtime_zip)
    wheels.lay_out(wheels.WINDOWS, home / "lib", minor)
    trim.trim(home / "lib", trim.QT_ON_WINDOWS)
    precompile(home / "runtime" / "python.exe", home / "lib")
    (home / "MINOR").write_text(minor)


def _key(runtime_zip: Path | None) -> str:
    recipes = wheels.key_of(wheels.WINDOWS, "runtime.py", "windows_python.py")
    return f"{runtime.fingerprint(runtime_zip)[:8]}-{recipes}"
