"""``marketpos verify``: prove that a book is whole, without touching it."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path


def main(argv: list[str]) -> int:
    """Print the proof; exit status 1 when something does not add up."""
    from marketpos.store.keys import KeysLost
    from marketpos.store.profile import usual_place
    from marketpos.store.verifying import Proof, verify

    parser = argparse.ArgumentParser(prog="marketpos verify")
    parser.add_argument("--profile", type=Path, default=usual_place())
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args(argv)
    try:
        proof = verify(given.profile)
    except KeysLost:
        proof = Proof(False, 0, 0, 0, ["the keys of this book are lost"])
    if given.json:
        sys.stdout.write(json.dumps(proof._asdict(), ensure_ascii=False) + "\n")
    else:
        sys.stdout.write("\n".join([f"{proof.sales} sales, {proof.won} won", *proof.problems, ""]))
    return 0 if proof.ok else 1
