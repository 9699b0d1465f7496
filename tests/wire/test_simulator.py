"""Two thousand worlds in which everything goes wrong and nothing is lost."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from marketpos.wire import machine, simulator
from marketpos.wire.messages import Trouble
from marketpos.wire.simulator_bugs import BUGS
from marketpos.wire.simulator_parts import SOUND

SEEDS = 2_000


def test_nothing_is_lost_doubled_or_different_in_two_thousand_worlds():
    result = simulator.run(SEEDS)

    again = simulator.replay(result.first_bad_seed) if result.bad else ""
    assert result == (SEEDS, 0, 0, 0, 0, None), again


@pytest.mark.parametrize("bug", BUGS)
def test_a_planted_bug_is_found(bug: str):
    assert simulator.caught(bug) is not None, f"marketpos sim --seeds 2000 --bug {bug}"


@pytest.mark.parametrize("bug", ["trust_ack", "no_give_back", "numbers_kept", "left_behind"])
def test_a_bug_that_loses_facts_is_seen_to_lose_them(bug: str):
    assert simulator.run(60, bug=bug).lost


def test_a_bug_that_doubles_facts_is_seen_to_double_them():
    assert simulator.run(60, bug="new_ids").doubled


def test_a_seed_tells_the_same_story_every_time():
    assert simulator.tell(7) == simulator.tell(7)


def test_the_worlds_visit_every_corner_of_the_protocol():
    seen: Counter[str] = Counter()

    def watching(*told) -> machine.Outcome:
        _, _, request, answer, *_ = told
        outcome = machine.on_answer(*told)
        seen.update([answer.trouble or "none", *outcome.noticed])
        seen.update(["given back"] * len(request.given_back) + ["unplaced"] * len(answer.unplaced))
        return outcome

    parts = SOUND._replace(understand=watching)
    for seed in range(500):
        simulator.tell(seed, parts)

    corners = {*Trouble} - {Trouble.NONE} | {*machine.Noticed} | {"none", "given back", "unplaced"}
    assert not corners - seen.keys()


def test_the_command_ends_with_one_line_of_json(capsys: pytest.CaptureFixture[str]):
    status = simulator.main(["--seeds", "20", "--from", "100"])

    last = capsys.readouterr().out.splitlines()[-1]
    assert json.loads(last) == {"seeds": 20, "lost": 0, "doubled": 0, "diverged": 0}
    assert status == 0


def test_the_command_says_which_seed_failed_and_how_to_see_it_again(
    capsys: pytest.CaptureFixture[str],
):
    status = simulator.main(["--seeds", "20", "--bug", "own_clock"])

    out = capsys.readouterr().out
    seed = simulator.caught("own_clock")
    assert f"marketpos sim --seeds 1 --from {seed} --bug own_clock" in out
    assert json.loads(out.splitlines()[-1])["diverged"] > 0
    assert status == 1


def test_one_failing_seed_alone_tells_its_whole_story(capsys: pytest.CaptureFixture[str]):
    seed = simulator.caught("trust_ack")

    simulator.main(["--seeds", "1", "--from", str(seed), "--bug", "trust_ack"])

    assert len(capsys.readouterr().out.splitlines()) > simulator.TURNS // 2


def test_the_command_lists_the_planted_bugs_one_a_line(capsys: pytest.CaptureFixture[str]):
    assert simulator.main(["--bug", "list"]) == 0

    assert capsys.readouterr().out.split("\n")[:-1] == list(BUGS)
