"""Turns a staged program into the one file a person double-clicks."""

from dataclasses import dataclass
from pathlib import Path

from installer.association import Association
from installer.icon import write_icon, write_side_picture
from installer.launcher import four_numbers
from installer.places import RECIPES
from installer.stage import Stage, help_line_of
from installer.tools import date_of_input, need, run

_SCRIPTS = RECIPES / "windows"
_SPARE_MB = 60  # beside the program itself: the unpacking, and a first day's book


@dataclass(frozen=True, slots=True)
class Making:
    """How a setup file is made: quickly (`zlib`) or small (`lzma`), and signed by which command."""

    compression: str = "lzma"
    sign: str = ""
    space_mb: int | None = None  # None: as much as the program takes


def make_setup(setup: Path, stage: Stage, association: Association, making: Making) -> Path:
    """Writes the setup file; the same stage, words and SOURCE_DATE_EPOCH give the same bytes."""
    work = setup.with_suffix(".parts")
    work.mkdir(parents=True, exist_ok=True)
    write_icon(_SCRIPTS / "marketpos.svg", work / "marketpos.ico")
    write_side_picture(_SCRIPTS / "marketpos.svg", work / "side.bmp")
    parts = _defines(setup, stage, association, making) + _files(stage)
    (work / "parts.nsh").write_text("\n".join(parts) + "\n", "utf-8")
    run([
        need("makensis"), "-V2", "-WX", "-NOCD", "-INPUTCHARSET", "UTF8",
        f'-X!addincludedir "{_SCRIPTS}"', _SCRIPTS / "setup.nsi",
    ], cwd=work, extra={"SOURCE_DATE_EPOCH": date_of_input()})  # fmt: skip
    return setup


def _defines(setup: Path, stage: Stage, association: Association, making: Making) -> list[str]:
    size = stage.bytes()
    space_mb = size // 1_000_000 + _SPARE_MB if making.space_mb is None else making.space_mb
    words = {
        "VERSION": stage.version,
        "VERSION_FOUR": four_numbers(stage.version),
        "ASSOCIATION": association.name,
        "HELP_TELEPHONE": association.help_telephone,
        "HELP_LINE": help_line_of(association),
        "STAGE": str(stage.home),
        "SETUP_FILE": str(setup),
        "COMPRESSION": making.compression,
        "SIZE_KB": str(size // 1024),
        "SPACE_MB": str(space_mb),
    }
    defines = [f'!define {name} "{_in_nsis(word)}"' for name, word in words.items()]
    return defines + ([f"!define SIGN_COMMAND `{making.sign}`"] if making.sign else [])


def _files(stage: Stage) -> list[str]:
    """A macro that brings each file by name: in a fixed order, so in the same bytes."""
    lines, here = ["!macro BringFiles ROOT"], None
    program = stage.home / "program"
    for file in stage.files():
        if not file.is_relative_to(program):
            continue
        folder = file.parent.relative_to(program).as_posix().replace("/", "\\")
        if folder != here:
            lines.append(f'SetOutPath "${{ROOT}}\\{folder}"')
            here = folder
        lines.append(f'File "{_in_nsis(str(file))}"')
    return [*lines, "!macroend"]


def _in_nsis(text: str) -> str:
    escaped = text.replace("$", "$$").replace('"', '$\\"')
    return escaped.replace("\r", "").replace("\n", "$\\r$\\n")
