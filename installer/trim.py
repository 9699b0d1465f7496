"""What of the wheels a counter needs: which parts of Qt stay, and what of the rest goes."""

import fnmatch
import shutil
from pathlib import Path

# A module that the app imports and that is missing here is named by a test.
QT_MODULES = ("QtCore", "QtGui", "QtPrintSupport", "QtSvg", "QtSvgWidgets", "QtTest", "QtWidgets")

_QT_PYTHON = ("__init__.py", "_config.py", "_git_pyside_version.py", "support/*.py")

QT_ON_WINDOWS = (
    *_QT_PYTHON,
    *(f"{module}.pyd" for module in QT_MODULES),
    *(f"Qt6{module[2:]}.dll" for module in QT_MODULES),
    "pyside6.abi3.dll",
    "msvcp140*.dll",
    "vcruntime140*.dll",
    "concrt140.dll",
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

QT_ON_LINUX = (
    *_QT_PYTHON,
    *(f"{module}.abi3.so" for module in QT_MODULES),
    *(f"Qt/lib/libQt6{module[2:]}.so.6" for module in QT_MODULES),
    "libpyside6.abi3.so*",
    "Qt/lib/libQt6DBus.so.6",
    "Qt/lib/libQt6WaylandClient.so.6",
    "Qt/lib/libQt6XcbQpa.so.6",
    "Qt/lib/libicu*",
    "Qt/plugins/platforms/libqoffscreen.so",
    "Qt/plugins/platforms/libqwayland-generic.so",
    "Qt/plugins/platforms/libqxcb.so",
    "Qt/plugins/platforminputcontexts/libcompose*.so",
    "Qt/plugins/platforminputcontexts/libibus*.so",
    "Qt/plugins/wayland-shell-integration/libxdg-shell.so",
    "Qt/plugins/iconengines/*.so",
    "Qt/plugins/imageformats/libqsvg.so",
    "Qt/plugins/imageformats/libqjpeg.so",
    "Qt/plugins/printsupport/*.so",
    "Qt/translations/qt_ko.qm",
    "Qt/translations/qtbase_ko.qm",
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
    # of Pillow a receipt needs the bare picture; its barcodes and command line nobody uses
    "PIL/_avif*",
    "PIL/_imagingcms*",
    "PIL/_imagingft*",
    "PIL/_imagingtk*",
    "PIL/_webp*",
    "pillow.libs/libavif*",
    "pillow.libs/libbrotli*",
    "pillow.libs/libfreetype*",
    "pillow.libs/libharfbuzz*",
    "pillow.libs/liblcms2*",
    "pillow.libs/libpng*",
    "pillow.libs/libsharpyuv*",
    "pillow.libs/libwebp*",
    "argcomplete*",
    "barcode/fonts",
    "yaml/_yaml*",
    "setuptools*",
    "pkg_resources",
    "_distutils_hack",
    "distutils-precedence.pth",
    "shiboken6/vcamp140.dll",
    "shiboken6/vccorlib140.dll",
    "shiboken6/vcomp140.dll",
    "**/*.pyi",
    "**/*.lib",
    "**/*.pxd",
    "**/py.typed",
)

# The app asks a keyring on Windows and macOS alone; on Linux its wheels bring 12 MB for nothing.
NOT_ON_LINUX = tuple(
    f"{part}*"
    for part in (
        "backports",
        "cryptography",
        "importlib_metadata",
        "jaraco",
        "jeepney",
        "keyring",
        "lazy_importer",
        "more_itertools",
        "secretstorage",
        "zipp",
    )
)


def trim(lib: Path, qt_kept: tuple[str, ...], also_out: tuple[str, ...] = ()) -> None:
    """Takes out of `lib` what no counter needs; every import of the app still works after it."""
    _keep_only(lib / "PySide6", qt_kept)
    for pattern in (*_LEFT_OUT, *also_out):
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
