"""``marketpos backup`` and ``marketpos restore``: the whole book in one locked file, and back."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from marketpos.domain.clock import system_now
from marketpos.domain.refusal import Refusal, Unavailable
from marketpos.operations.backup import named
from marketpos.store.backup import Backup, back_up
from marketpos.store.keys import KeysLost, known_keys
from marketpos.store.profile import Profile, usual_place


def backup_main(argv: list[str]) -> int:
    """Write a backup; the app may be in use. Exit status 1 when there is none."""
    given = _parser("backup", "the file to write, or a folder such as a stick").parse_args(argv)
    try:
        made = _back_up(given.profile, given.file)
    except (Refusal, Unavailable) as no:
        return _no("backup", no, given)
    _say(given, made._asdict() | {"path": str(made.path)})
    return 0


def restore_main(argv: list[str]) -> int:
    """Put a backup in the place of the book, which no app may have open."""
    from marketpos.store.restoring import restore

    parser = _parser("restore", "a backup that was written before; it is only read")
    parser.add_argument("--key", default="", help="the key on paper, where this PC has none")
    given = parser.parse_args(argv)
    profile = Profile(given.profile)
    try:
        profile.hold()
        done = restore(profile, given.file, given.key, system_now)
    except (Refusal, Unavailable, OSError) as no:
        return _no("restore", no, given)
    finally:
        profile.let_go()
    _say(given, done._asdict())
    return 0


def _back_up(folder: Path, to: Path) -> Backup:
    """The book as it is: none is made or changed here."""
    keys, book = known_keys(folder), folder / "book.db"
    if keys is None or not book.exists():
        raise KeysLost("keys")
    return back_up(book, keys.book, named(to, system_now()))


def _say(given: argparse.Namespace, found: dict[str, Any]) -> None:
    if given.json:
        sys.stdout.write(json.dumps({"ok": True, **found}, ensure_ascii=False) + "\n")
        return
    sys.stdout.write("".join(f"{name}: {value}\n" for name, value in found.items()))


def _no(command: str, no: Exception, given: argparse.Namespace) -> int:
    why = type(no).__name__
    sys.stderr.write(f"marketpos {command}: {why} {given.file}\n")
    if given.json:
        sys.stdout.write(json.dumps({"ok": False, "why": why}) + "\n")
    return 1


def _parser(command: str, file: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=f"marketpos {command}")
    parser.add_argument("--profile", type=Path, default=usual_place())
    parser.add_argument("--json", action="store_true")
    parser.add_argument("file", type=Path, metavar="FILE", help=file)
    return parser
