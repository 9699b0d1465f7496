"""Two PCs took back the same goods: nothing is refused, and a person is asked to look."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders import StandingClock, fish_shop, open_desk, sell
from marketpos.operations.flags import NoWord
from operations.two_pcs import bring


def test_goods_taken_back_on_two_pcs_are_flagged_until_somebody_says_why(
    tmp_path: Path, clock: StandingClock
) -> None:
    mother = fish_shop(open_desk(tmp_path / "a", clock))
    daughter = open_desk(tmp_path / "b", clock)
    done = sell(mother, 8_000)
    bring(mother, daughter)
    daughter.refunds.refund_all(done.sale, "상했어요")
    clock.move(minutes=1)
    mother.refunds.refund_all(done.sale, "상했어요")
    third = open_desk(tmp_path / "c", clock)

    bring(mother, third)
    bring(daughter, third)

    flags = third.flags
    (flag,) = flags.not_looked_at()
    assert (flag.why, flag.about, flag.number) == ("refund.over", done.sale, "A-0001")
    assert third.reports.today().refunds == (1, 8_000)
    with pytest.raises(NoWord):
        flags.looked_at(flag, " ")
    flags.looked_at(flag, "둘이 같이 돌려줬어요")

    assert flags.not_looked_at() == []


def test_each_drawer_is_short_of_what_really_left_it(tmp_path: Path, clock: StandingClock) -> None:
    mother = fish_shop(open_desk(tmp_path / "a", clock))
    daughter = open_desk(tmp_path / "b", clock)
    done = sell(mother, 8_000)
    bring(mother, daughter)

    daughter.refunds.refund_all(done.sale, "상했어요")
    mother.refunds.refund_all(done.sale, "상했어요")

    assert mother.till.figures().drawer.expected_won == 0
    assert daughter.till.figures().drawer.expected_won == -8_000
