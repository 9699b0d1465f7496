"""The command line: the app itself, and the commands others rely on (design.md 9)."""

from __future__ import annotations

import sys
from importlib import import_module

COMMANDS = {
    "demo": ("marketpos.demo", "main"),
    "soak": ("marketpos.soak", "main"),
    "verify": ("marketpos.verify", "main"),
    "backup": ("marketpos.backup", "backup_main"),
    "restore": ("marketpos.backup", "restore_main"),
    "doctor": ("marketpos.doctor", "main"),
    "sim": ("marketpos.wire.simulator", "main"),
    "hub": ("marketpos.hub.commands", "hub_main"),
}
"""Module and function, which takes the arguments left; only the one asked for is imported."""


def main(argv: list[str] | None = None) -> int:
    """Run the command named first, or else the app."""
    given = sys.argv[1:] if argv is None else argv
    command = COMMANDS.get(given[0]) if given else None
    if command is None:
        return _app(given)
    module, function = command
    return int(getattr(import_module(module), function)(given[1:]))


def _app(given: list[str]) -> int:
    from marketpos.app import main as run

    return run(given)


if __name__ == "__main__":
    sys.exit(main())
