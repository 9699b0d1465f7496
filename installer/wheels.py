"""The app's dependencies as wheels for another system: locked with hashes, laid out as a folder."""

import hashlib
import tomllib
from dataclasses import dataclass
from pathlib import Path

from installer.places import RECIPES, ROOT
from installer.tools import run, uv


@dataclass(frozen=True, slots=True)
class System:
    """What a counter runs: its name for uv, its Python, and the lock of its wheels."""

    name: str
    minor: str
    lock: Path


WINDOWS = System("x86_64-pc-windows-msvc", "3.13", RECIPES / "windows-lock.txt")
DEBIAN_12 = System("x86_64-manylinux_2_36", "3.11", RECIPES / "linux-lock.txt")


def lock(system: System) -> None:
    """Writes down which exact files the app's dependencies are today (needs the network)."""
    run([
        uv(), "pip", "compile", "pyproject.toml", *_for(system), "--python-version", system.minor,
        "--generate-hashes", "--quiet", "--upgrade",
        "--custom-compile-command", "make locks", "--output-file", system.lock.relative_to(ROOT),
    ])  # fmt: skip


def lay_out(system: System, lib: Path, minor: str = "") -> None:
    """Installs every locked wheel into `lib`; a file with another hash is refused."""
    run([
        uv(), "pip", "install", "--quiet", "--target", lib, *_for(system),
        "--python-version", minor or system.minor, "--no-deps", "--require-hashes",
        "--link-mode", "copy", "--requirement", system.lock,
    ])  # fmt: skip


def app_version() -> str:
    """The version the next wheel will have."""
    return str(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"])


def build_app(folder: Path) -> Path:
    """Builds the app's own wheel into `folder` and gives its path."""
    for old in folder.glob("marketpos-*.whl"):
        old.unlink()
    run([uv(), "build", "--quiet", "--wheel", "--out-dir", folder, ROOT])
    (wheel,) = folder.glob("marketpos-*.whl")
    return wheel


def key_of(system: System, *recipes: str) -> str:
    """What tells one laid-out folder from another: the lock and the recipes that made it."""
    parts = [system.lock.read_bytes()]
    parts += [(RECIPES / name).read_bytes() for name in ("trim.py", *recipes)]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()[:12]


def _for(system: System) -> tuple[str, ...]:
    # uv judges `sys_platform == "win32"` for that system; pip judges it for the PC it runs on.
    return ("--python-platform", system.name, "--only-binary", ":all:")
