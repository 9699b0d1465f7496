"""The shop of every tagged version opens in today's, with everything it had."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from builders import StandingClock, sell
from data.versions.sums import sums_of
from marketpos import __version__
from marketpos.association import read_association
from marketpos.operations.desk import desk_of
from marketpos.settings import Settings, read_settings
from marketpos.store import opening
from marketpos.store.book import Book
from marketpos.store.keys import keys_for
from marketpos.store.verifying import verify

KEPT = Path(__file__).parents[1] / "data" / "versions"
VERSIONS = sorted(one.parent.name for one in KEPT.glob("*/sums.json"))


def tuesday() -> StandingClock:
    """The day after the last one the kept shops were open on."""
    clock = StandingClock()
    clock.move(days=1, minutes=30)
    return clock


@pytest.fixture(params=VERSIONS)
def profile(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of what lies on a PC of that version."""
    return Path(shutil.copytree(KEPT / request.param, tmp_path / "바다 수산"))


@pytest.fixture(params=["", "another PC"], ids=["its own PC", "another PC"])
def machine(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """The PC that lies under it: the one it was made on, or one it was copied to."""
    monkeypatch.setattr(opening, "this_machine", lambda: request.param)
    return str(request.param)


def told(profile: Path) -> dict[str, object]:
    """What that version said of it."""
    return dict(json.loads((profile / "sums.json").read_text("utf-8")))


def test_everything_that_was_there_is_there(profile: Path, machine: str) -> None:
    assert sums_of(profile, tuesday()) == told(profile)
    assert verify(profile).problems == []


def test_selling_goes_on_where_it_stopped(profile: Path, machine: str) -> None:
    keys = keys_for(profile)
    book = Book(profile / "book.db", keys.book, keys.shop, tuesday())
    desk = desk_of(book)

    was_on_the_counter = desk.counter.open_cart().total_won
    sell(desk, 9_000)
    book.close()

    assert was_on_the_counter > 0
    assert verify(profile).sales == told(profile)["sales"] + 1  # type: ignore[operator]
    assert verify(profile).ok


def test_how_the_pc_was_set_and_whose_market_it_is_in_are_read(profile: Path) -> None:
    association = read_association(profile / "association.toml")

    assert read_settings(profile) == Settings("en", 1.3, full_screen=False)
    assert association.market == "한빛시장"
    assert association.whom_to_call().startswith("한빛시장 상인회 · 02-")
    assert len(association.products) > 3


def test_no_version_is_tagged_without_its_shop() -> None:
    assert __version__ in VERSIONS
