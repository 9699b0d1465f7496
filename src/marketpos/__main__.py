"""The command line: the app itself, and the commands others rely on (design.md 9)."""

from __future__ import annotations

import sys
from importlib import import_module

COMMANDS = {
    "demo": "marketpos.demo",
    "soak": "marketpos.soak",
    "verify": "marketpos.verify",
    "sim": "marketpos.wire.simulator",
    "hub": "marketpos.hub.commands",
}
"""Each module has ``main(argv) -> int``; only the one asked for is imported."""


def main(argv: list[str] | None = None) -> int:
    """Run the command named first, or else the app."""
    given = sys.argv[1:] if argv is None else argv
    module = COMMANDS.get(given[0]) if given else None
    if module is None:
        return _app(given)
    return int(import_module(module).main(given[1:]))


def _app(given: list[str]) -> int:
    from marketpos.app import main as run

    return run(given)


if __name__ == "__main__":
    sys.exit(main())
