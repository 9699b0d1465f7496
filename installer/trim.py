"""What of the wheels a counter needs: which parts of Qt stay, and what of the rest goes."""

import fnmatch
import shutil
from pathlib import Path

# A module that the app imports and that is missing here is named by a test.
QT_MODULES = (
    "QtCore",
    "QtGui",
    "QtNetwork",
    "QtPrintSupport",
    "QtSvg",
    "QtSvgWidgets",
    "QtWidgets",
)

_QT_KEPT = (
    *(f"{module}.pyd" for module in QT_MODULES),
    *(f"Qt6{module[2:]}.dll" for module in QT_MODULES),
    "pyside6.abi3.dll",
    "msvcp140*.dll",
    "vcruntime140*.dll",
    "concrt140.dll",
    "__init__.py",
    "_config.py",
    "_git_pyside_version.py",
    "support/*.py",
    "plugins/platforms/qwindows.dll",
    "plugins/platforms/qoffscreen.dll",
    "plugins/styles/*.dll",
    "plugins/iconengines/*.dll",
    "plugins/imageformats/qsvg.dll",
    "plugins/imageformats/qjpeg.dll",
    "plugins/imageformats/qico.dll",
    "translations/qt_ko.qm",
    "translations/qtbase_ko.qm",
)

_LEFT_OUT = (
    "bin",
    "include",
    "sqlalchemy/testing",
    "sqlalchemy/dialects/mssql",
    "sqlalchemy/dialects/mysql",
    "sqlalchemy/dialects/oracle",
    "sqlalchemy/dialects/postgresql",
    "sqlalchemy/ext/mypy",
    "cffi/*.h",
    "keyring/testing",
    "shiboken6/vcamp140.dll",
    "shiboken6/vccorlib140.dll",
    "shiboken6/vcomp140.dll",
    "**/*.pyi",
    "**/*.lib",
    "**/*.pxd",
    "**/py.typed",
)


def trim(lib: Path) -> None:
    """Takes out of `lib` what no counter needs; every import of the app still works after it."""
    _keep_only(lib / "PySide6", _QT_KEPT)
    for pattern in _LEFT_OUT:
        for found in sorted(lib.glob(pattern)):
            shutil.rmtree(found) if found.is_dir() else found.unlink()
    _remove_empty_folders(lib)


def _keep_only(folder: Path, kept: tuple[str, ...]) -> None:
    for file in sorted(folder.rglob("*")):
        name = file.relative_to(folder).as_posix()
        if file.is_file() and not any(fnmatch.fnmatchcase(name, pattern) for pattern in kept):
            file.unlink()


def _remove_empty_folders(lib: Path) -> None:
    for folder in sorted((path for path in lib.rglob("*") if path.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()
