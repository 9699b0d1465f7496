"""The association's file: what a market puts into its own setup, read and checked."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from installer.association_rules import problems_of


class AssociationFileError(Exception):
    """The file cannot be used; `problems` says each thing to mend, in the file's own words."""

    def __init__(self, file: Path, problems: list[str]) -> None:
        super().__init__("\n".join(f"{file.name}: {problem}" for problem in problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Association:
    """A checked association's file: its text, its logo and the words the setup itself shows."""

    text: str
    logo: Path | None
    name: str
    help_telephone: str
    help_hours: str = ""


def read(file: Path) -> Association:
    """Reads and checks the association's file.

    Raises `AssociationFileError` with every problem at once, so that one mending is enough.
    """
    text = _text(file)
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as wrong:
        raise AssociationFileError(file, [f"not written as TOML: {wrong}"]) from wrong
    logo = _logo(file, content)
    problems = problems_of(content) + _problems_of_logo(logo)
    if problems:
        raise AssociationFileError(file, problems)
    about = content["association"]
    return Association(
        text, logo, about["name"], about["help_telephone"], about.get("help_hours", "")
    )


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8-sig")  # the editor of Windows puts a mark in front
    except FileNotFoundError as missing:
        raise AssociationFileError(file, ["there is no such file"]) from missing
    except UnicodeDecodeError as other:
        problem = "not saved as UTF-8: choose UTF-8 as the encoding when you save it"
        raise AssociationFileError(file, [problem]) from other


def _logo(file: Path, content: dict[str, object]) -> Path | None:
    about = content.get("association")
    name = about.get("logo") if isinstance(about, dict) else None
    return file.parent / name if isinstance(name, str) and name == Path(name).name else None


_PNG = b"\x89PNG\r\n\x1a\n"
_LOGO_BYTES_MAX = 200_000
_LOGO_SIDE_MIN = 64  # pixels


def _problems_of_logo(logo: Path | None) -> list[str]:
    if logo is None:
        return []
    if not logo.is_file():
        return [f"[association] logo: {logo.name} is not beside this file"]
    head = logo.read_bytes()[:24]
    if not head.startswith(_PNG):
        return [f"[association] logo: {logo.name} is not a PNG picture"]
    if logo.stat().st_size > _LOGO_BYTES_MAX:
        return [f"[association] logo: {logo.name} is larger than {_LOGO_BYTES_MAX // 1000} kB"]
    sides = (int.from_bytes(head[16:20]), int.from_bytes(head[20:24]))
    if min(sides) < _LOGO_SIDE_MIN:
        return [f"[association] logo: {logo.name} is smaller than {_LOGO_SIDE_MIN} pixels"]
    return []
