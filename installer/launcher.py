"""Builds MarketPOS.exe, the small Windows program that starts the bundled Python."""

from pathlib import Path

from installer.icon import write_icon
from installer.places import RECIPES
from installer.tools import need, run

_MADE_OF = RECIPES / "windows"
_MINGW = "x86_64-w64-mingw32-"


def four_numbers(version: str) -> str:
    """A version as Windows counts: `0.1.0` is `0.1.0.0`."""
    return ".".join([*version.split("."), "0", "0", "0"][:4])


def build_launcher(exe: Path, work: Path, version: str, minor: str, help_line: str) -> None:
    """Compiles the launcher into `exe`; the same version and words give the same bytes.

    `help_line` is whom to call, shown when files of the program are missing.
    """
    work.mkdir(parents=True, exist_ok=True)
    write_icon(_MADE_OF / "marketpos.svg", work / "marketpos.ico")
    words = {
        "PYTHON_DLL": f'L"python{minor.replace(".", "")}.dll"',
        "HELP": f'L"{_in_c(help_line)}"',
        "VERSION_TEXT": f'"{version}"',
        "VERSION_COMMAS": four_numbers(version).replace(".", ","),
    }
    (work / "words.h").write_text(
        "".join(f"#define {name} {value}\n" for name, value in words.items()), "utf-8"
    )
    (work / "launcher.rc").write_text(
        '#include "words.h"\n' + (_MADE_OF / "launcher.rc").read_text("utf-8"), "utf-8"
    )
    run([need(_MINGW + "windres"), "-I", _MADE_OF, "launcher.rc", "launcher.o"], cwd=work)
    run([
        need(_MINGW + "gcc"), "-O2", "-s", "-municode", "-mwindows", "-Wl,--no-insert-timestamp",
        "-include", "words.h", "-o", exe, _MADE_OF / "launcher.c", "launcher.o",
    ], cwd=work)  # fmt: skip


def _in_c(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
