"""The sync holds the till for a moment only, on a quick PC and on a slow one."""

from __future__ import annotations

from marketpos.sync.slices import FEWEST, HOLDS_MS, MOST, Slices
from marketpos.wire.machine import SLICE


def after_holding(slices: Slices, ms_a_fact: float, times: int = 40) -> float:
    """How long the last of many slices holds the till where each fact takes so long."""
    for _ in range(times):
        slices.held(slices.size, slices.size * ms_a_fact)
    return slices.size * ms_a_fact


def test_a_slow_pc_takes_fewer_facts_at_once_and_a_quick_one_more() -> None:
    slow, quick = Slices(), Slices()

    assert after_holding(slow, 0.8) <= HOLDS_MS
    assert after_holding(quick, 0.02) <= HOLDS_MS
    assert slow.size < SLICE < quick.size == MOST


def test_a_disk_that_is_too_slow_for_any_slice_still_moves_on() -> None:
    slices = Slices()

    for _ in range(10):
        slices.held(slices.size, 400.0)

    assert slices.size == FEWEST


def test_the_few_facts_at_the_end_of_a_page_do_not_say_that_more_would_fit() -> None:
    slices = Slices()

    slices.held(1, 0.3)

    assert slices.size == SLICE
