"""Hubs on loopback whose clocks stand until a test moves them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from market_pcs import Clock, Pc, pc_of_new_shop

from marketpos.hub.serving import RunningHub, serve_in_thread


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def hub(tmp_path: Path, clock: Clock) -> Iterator[RunningHub]:
    """A hub that knows nobody."""
    running = serve_in_thread(f"sqlite:///{tmp_path / 'hub.sqlite'}", clock)
    yield running
    running.stop()


@pytest.fixture(scope="module")
def busy_hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[RunningHub, Clock]]:
    """A hub that many shops use, each test's among them; its clock only goes on."""
    clock = Clock()
    folder = tmp_path_factory.mktemp("hub")
    running = serve_in_thread(f"sqlite:///{folder / 'hub.sqlite'}", clock)
    yield running, clock
    running.stop()


@pytest.fixture
def pc(busy_hub: tuple[RunningHub, Clock]) -> Pc:
    """The first PC of a shop of its own."""
    return pc_of_new_shop(*busy_hub)
