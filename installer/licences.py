"""The licences of everything in the setup, gathered in one folder a person can open."""

import shutil
from importlib.metadata import Distribution
from pathlib import Path

from installer.places import RECIPES
from installer.tools import RecipeError

_OUR_NOTES = RECIPES / "licences"
_COMMON = Path("/usr/share/common-licenses")  # Debian's base-files
_QT_TEXTS = ("LGPL-3", "GPL-3")  # the wheels of Qt name these licences and leave the texts out
_LOOKS_LIKE_ONE = ("LICEN", "COPYING", "NOTICE", "AUTHORS")


def gather(lib: Path, app: Path, target: Path) -> None:
    """Copies the licence texts of the wheels in `lib` and of the app in `app` into `target`.

    Raises `RecipeError` naming a wheel that came without one.
    """
    target.mkdir(parents=True)
    for note in sorted(_OUR_NOTES.glob("*.txt")):
        shutil.copyfile(note, target / note.name)
    shutil.copyfile(_COMMON / "Apache-2.0", target / "Apache-2.0.txt")  # ours, and OpenSSL's
    _copy_tree_licences(app / "marketpos" / "resources", target)
    for info in sorted(lib.glob("*.dist-info")):
        _copy_wheel_licences(info, target)


def _copy_wheel_licences(info: Path, target: Path) -> None:
    name = Distribution.at(info).metadata["Name"]
    if (_OUR_NOTES / name).is_dir():  # it came without; its text is among our notes
        shutil.copytree(_OUR_NOTES / name, target / name)
        return
    if name.lower().startswith(("pyside6", "shiboken6")):
        texts = [_COMMON / text for text in _QT_TEXTS]
    else:
        texts = [file for file in sorted(info.rglob("*")) if _is_licence(file)]
    if not texts:
        raise RecipeError(f"{name} came without a licence text: add it to installer/licences")
    (target / name).mkdir()
    for text in texts:
        shutil.copyfile(text, target / name / f"{text.stem}.txt")


def _copy_tree_licences(folder: Path, target: Path) -> None:
    for file in sorted(folder.rglob("*")):
        if _is_licence(file):
            shutil.copyfile(file, target / f"{file.stem.removeprefix('LICENSE-')}.txt")


def _is_licence(file: Path) -> bool:
    return file.is_file() and file.name.upper().startswith(_LOOKS_LIKE_ONE)
