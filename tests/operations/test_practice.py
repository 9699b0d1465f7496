"""A practice book: begun again whatever happened to it, and on paper it says what it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders import MONDAY_AFTERNOON, StandingClock, fish_shop, open_desk, sell
from marketpos.domain.printers import Printer, Way
from marketpos.operations.desk import desk_of
from marketpos.operations.practice import PEOPLE, furnish, lend_printer
from marketpos.store.practice import PracticeStaysHere, open_practice
from marketpos.ui.slips import receipt_slip


def test_a_torn_file_or_lost_keys_are_another_first_day(tmp_path: Path) -> None:
    book, _ = open_practice(tmp_path, StandingClock())
    furnish(desk_of(book), "연습 바다수산")
    book.close()

    (tmp_path / "book.db").write_bytes(b"torn" * 2_000)
    torn, _ = open_practice(tmp_path, StandingClock())
    assert not desk_of(torn).shop.is_set_up()
    torn.close()
    (tmp_path / "keys").unlink()
    lost, _ = open_practice(tmp_path, StandingClock())
    assert not desk_of(lost).shop.is_set_up()
    lost.close()


def test_what_is_there_stays_until_it_is_begun_anew(tmp_path: Path) -> None:
    book, keys = open_practice(tmp_path, StandingClock())
    desk = desk_of(book)
    for _ in range(2):
        furnish(desk, "연습 바다수산")
    assert desk.regulars.count() == len(PEOPLE)
    sell(desk, 5_000)
    book.close()

    again, same = open_practice(tmp_path, StandingClock())
    assert desk_of(again).counter.today() == (1, 5_000)
    assert same == keys
    again.close()
    fresh, other = open_practice(tmp_path, StandingClock(), anew=True)
    assert desk_of(fresh).counter.today() == (0, 0)
    assert other != keys
    assert not (tmp_path / "ballast.bin").exists()
    fresh.close()


def test_its_slips_say_practice_and_the_drawer_stays_shut(tmp_path: Path) -> None:
    real = fish_shop(open_desk(tmp_path / "shop"))
    real.printing.set_printer(Printer(Way.NETWORK, "192.168.0.50", has_drawer=True))
    book, _ = open_practice(tmp_path / "practice", StandingClock())
    desk = desk_of(book)
    furnish(desk, "연습 바다수산")

    lend_printer(real, desk)
    printer = desk.printing.printer()
    assert printer is not None
    assert (printer.address, printer.has_drawer) == ("192.168.0.50", False)
    rows = receipt_slip(desk, sell(desk, 5_000).fact, MONDAY_AFTERNOON).rows
    assert "연습" in rows[0].left
    assert "연습" not in receipt_slip(real, sell(real, 5_000).fact, MONDAY_AFTERNOON).rows[0].left
    with pytest.raises(PracticeStaysHere), book.slice():
        pass
    book.close()
