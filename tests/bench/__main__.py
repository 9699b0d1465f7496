"""``make bench``: every figure as one JSON line; ``ONLY=startup`` for some of them."""

from __future__ import annotations

import json
import sys
from importlib import import_module

BENCHES = ("startup", "commit", "search", "qr", "hub", "keys", "reports", "joins", "people")


def main(wanted: list[str]) -> int:
    """Run the benches named, or all."""
    for name in wanted or BENCHES:
        for figure in import_module(f"bench.{name}").figures():
            sys.stdout.write(json.dumps(figure._asdict(), ensure_ascii=False) + "\n")
            sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
