"""``marketpos doctor``: the repair kit of this PC, or what somebody else's kit says."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from marketpos.domain.clock import system_now
from marketpos.domain.refusal import Unavailable
from marketpos.operations.doctor import kit_of
from marketpos.operations.kit import Kit, NotAKit, is_well, keep_kit, read_kit, write_kit
from marketpos.store.checkup import look
from marketpos.store.profile import usual_place


def main(argv: list[str]) -> int:
    """Look, say and keep; exit status 1 when the book is not well, or there is nothing to read."""
    given = _parser().parse_args(argv)
    try:
        kit = _read(given.read) if given.read else _look(given.profile)
        if given.to:
            kept = (keep_kit if given.to.is_dir() else write_kit)(kit, given.to)
            sys.stdout.write(f"{kept}\n")
    except (NotAKit, Unavailable, OSError, UnicodeDecodeError) as error:
        sys.stderr.write(f"marketpos doctor: {type(error).__name__} {given.read or given.to}\n")
        return 1
    _say(kit, given)
    return 0 if given.read or is_well(kit) else 1


def _look(profile: Path) -> Kit:
    return kit_of(profile, look(profile), system_now())


def _read(path: Path) -> Kit:
    """A file, or ``-`` for what is pasted: a phone reads the QR as text."""
    text = sys.stdin.read() if str(path) == "-" else path.read_text("utf-8-sig")
    return read_kit(text)


def _say(kit: Kit, given: argparse.Namespace) -> None:
    if given.json:
        sys.stdout.write(json.dumps(kit) + "\n")
        return
    from PySide6.QtCore import QCoreApplication

    from marketpos.ui.kit_words import details, sentences
    from marketpos.ui.words import load_language

    app = QCoreApplication.instance() or QCoreApplication([])
    load_language(app, given.lang)
    sys.stdout.write("\n".join([*sentences(kit), "", *filter(None, details(kit)), ""]))
    load_language(app, "ko")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="marketpos doctor")
    parser.add_argument("--profile", type=Path, default=usual_place())
    parser.add_argument("--json", action="store_true", help="the kit itself, on the last line")
    parser.add_argument("--to", type=Path, metavar="FILE", help="keep it there, file or folder")
    parser.add_argument("--read", type=Path, metavar="FILE", help="say what a kit says; - is stdin")
    parser.add_argument("--lang", choices=["ko", "en"], default="ko")
    return parser
