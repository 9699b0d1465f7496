"""PINs and who may do what: 대신 봐 주기 sells, and no more."""

from __future__ import annotations

import pytest

from marketpos.domain.access import (
    FREE_TRIES,
    LONGEST_WAIT_MS,
    NotAPin,
    Tries,
    fits,
    hashed,
    wait_ms,
)
from marketpos.domain.acts import Act, Role, may


def test_a_pin_is_kept_as_something_it_cannot_be_read_from() -> None:
    kept = hashed("4821")

    assert "4821" not in kept
    assert kept != hashed("4821")
    assert fits("4821", kept)
    assert not fits("4822", kept)


@pytest.mark.parametrize("pin", ["", "482", "123456789", "abcd", "1111", "４８２１", "48 21"])
def test_what_is_no_pin_is_refused(pin: str) -> None:
    with pytest.raises(NotAPin):
        hashed(pin)


def test_after_five_wrong_tries_each_waits_twice_as_long() -> None:
    assert wait_ms(Tries(FREE_TRIES - 1, 0), 0) == 0
    assert wait_ms(Tries(FREE_TRIES, 0), 0) == 30_000
    assert wait_ms(Tries(FREE_TRIES, 0), 30_000) == 0
    assert wait_ms(Tries(FREE_TRIES + 1, 0), 0) == 60_000
    assert wait_ms(Tries(10_000, 0), 0) == LONGEST_WAIT_MS


def test_a_clock_set_back_does_not_lock_the_counter_for_years() -> None:
    assert wait_ms(Tries(FREE_TRIES, 10**15), 0) == 30_000


@pytest.mark.parametrize("act", Act)
def test_the_owner_may_do_everything(act: Act) -> None:
    assert may(Role.OWNER, act)


@pytest.mark.parametrize("act", Act)
def test_whoever_minds_the_stall_only_sells(act: Act) -> None:
    assert may(Role.MINDER, act) is (act is Act.SELL)


@pytest.mark.parametrize(
    "act", [Act.CARRY_OUT, Act.FORGET, Act.SETTINGS, Act.TELL, Act.REPORTS, Act.MERGE]
)
def test_a_helper_does_not_carry_people_out_nor_forget_them(act: Act) -> None:
    assert not may(Role.HELPER, act)


@pytest.mark.parametrize("act", [Act.SELL, Act.VOID, Act.REFUND, Act.TAB, Act.PEOPLE, Act.REGISTER])
def test_a_helper_does_a_days_work(act: Act) -> None:
    assert may(Role.HELPER, act)
