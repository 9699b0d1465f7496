"""The app's dependencies as Windows wheels: locked with hashes, then laid out as one folder."""

from pathlib import Path

from installer.places import RECIPES, ROOT
from installer.tools import run, uv

LOCK = RECIPES / "windows-lock.txt"

# uv judges `sys_platform == "win32"` for Windows; pip judges it for the PC it runs on.
_FOR_WINDOWS = ("--python-platform", "x86_64-pc-windows-msvc", "--only-binary", ":all:")


def lock(minor: str = "3.13") -> None:
    """Writes down which exact files the app's dependencies are today (needs the network)."""
    run([
        uv(), "pip", "compile", "pyproject.toml", *_FOR_WINDOWS, "--python-version", minor,
        "--generate-hashes", "--quiet", "--upgrade",
        "--custom-compile-command", "make windows-lock", "--output-file", LOCK.relative_to(ROOT),
    ])  # fmt: skip


def lay_out(lib: Path, minor: str) -> None:
    """Installs every locked wheel into `lib`; a file with another hash is refused."""
    run([
        uv(), "pip", "install", "--quiet", "--target", lib, *_FOR_WINDOWS,
        "--python-version", minor, "--no-deps", "--require-hashes", "--link-mode", "copy",
        "--requirement", LOCK,
    ])  # fmt: skip


def build_app(folder: Path) -> Path:
    """Builds the app's own wheel into `folder` and gives its path."""
    for old in folder.glob("marketpos-*.whl"):
        old.unlink()
    run([uv(), "build", "--quiet", "--wheel", "--out-dir", folder, ROOT])
    (wheel,) = folder.glob("marketpos-*.whl")
    return wheel
