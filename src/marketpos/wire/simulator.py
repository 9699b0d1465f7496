"""Runs the protocol in many small worlds, each from its seed, and counts what went wrong.

It drives the product's own machine and the hub's own decisions; only the disks and the line are
made up. A failing seed fails again: its number is all that is needed to see it.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from typing import NamedTuple

from marketpos.wire import simulator_fate, simulator_proof
from marketpos.wire.simulator_bugs import BUGS
from marketpos.wire.simulator_parts import SOUND, Parts
from marketpos.wire.simulator_world import World

_SHOWN = ("seeds", "lost", "doubled", "diverged")
TURNS = 40
"""How many things happen before the line is good again."""

CLEAN_ROUNDS = 2
"""In the first the hub learns all that any PC knows, in the second all PCs do."""


class Story(NamedTuple):
    """How one seed went: facts lost and doubled, what did not agree, and what had happened."""

    lost: int
    doubled: int
    wrong: list[str]
    told: list[str]

    @property
    def is_good(self) -> bool:
        """Whether all was as it must be."""
        return not (self.lost or self.doubled or self.wrong)


class Result(NamedTuple):
    """Over all seeds: facts ``lost`` and ``doubled``, worlds ``diverged``, seeds that were ``bad``.

    A world diverged when its replicas did not become equal in two clean rounds, or when a PC told
    the shopkeeper something that was not so.
    """

    seeds: int
    lost: int
    doubled: int
    diverged: int
    bad: int
    first_bad_seed: int | None


def run(seeds: int, start: int = 0, bug: str | None = None) -> Result:
    """Tell the seeds from ``start`` on, in a sound world or in one with a planted bug."""
    parts = BUGS[bug].parts if bug else SOUND
    lost = doubled = diverged = bad = 0
    first = None
    for seed in range(start, start + seeds):
        story = tell(seed, parts)
        lost, doubled = lost + story.lost, doubled + story.doubled
        diverged += bool(story.wrong)
        if not story.is_good:
            bad += 1
            first = seed if first is None else first
    return Result(seeds, lost, doubled, diverged, bad, first)


def caught(bug: str) -> int | None:
    """The first seed that finds a planted bug, or ``None`` when its budget is not enough."""
    parts, budget = BUGS[bug].parts, BUGS[bug].budget
    return next((seed for seed in range(budget) if not tell(seed, parts).is_good), None)


def tell(seed: int, parts: Parts = SOUND) -> Story:
    """One seed from its first sale to the end of its clean rounds."""
    world = World(seed, parts)
    simulator_fate.live_on(world, TURNS)
    for pc in world.pcs * CLEAN_ROUNDS:
        world.catch_up(pc)
    world.mourn()
    missing = world.lost | (world.expected - world.hub.ids.keys())
    wrong = [*world.wrong, *simulator_proof.differences(world)]
    return Story(len(missing), simulator_proof.doubled(world), wrong, world.story)


def main(argv: Sequence[str]) -> int:
    """``--seeds N [--from S] [--bug NAME|list]``; the last line is JSON, 1 when anything is bad."""
    options = _options(argv)
    if options.bug == "list":
        print(*BUGS, sep="\n")
        return 0
    result = run(options.seeds, options.start, options.bug)
    if result.first_bad_seed is not None:
        _explain(result.first_bad_seed, options.bug, whole=options.seeds == 1)
    print(json.dumps(dict(zip(_SHOWN, result, strict=False))))
    return int(bool(result.bad))


def replay(seed: int, bug: str | None = None) -> str:
    """The command that tells one seed again."""
    return f"marketpos sim --seeds 1 --from {seed}" + (f" --bug {bug}" if bug else "")


def _explain(seed: int, bug: str | None, *, whole: bool) -> None:
    story = tell(seed, BUGS[bug].parts if bug else SOUND)
    if whole:
        print(*story.told, sep="\n")
    print(f"seed {seed}: lost {story.lost}, doubled {story.doubled}", *story.wrong, sep="; ")
    print("again with:", replay(seed, bug))


def _options(argv: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser("marketpos sim", description="The protocol simulator.")
    parser.add_argument("--seeds", type=int, default=2_000)
    parser.add_argument("--from", dest="start", type=int, default=0)
    parser.add_argument("--bug", choices=[*BUGS, "list"])
    return parser.parse_args(argv)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
