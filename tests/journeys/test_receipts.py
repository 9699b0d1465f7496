"""Receipts at the real counter: no sale waits for a printer, and no slip is lost or doubled."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from stages import opened

from builders import fish_shop, open_desk
from marketpos.app import App
from marketpos.demo.hand import touch, wait_until
from marketpos.domain.clock import system_now
from marketpos.domain.printers import Hand, Printer, Way
from marketpos.operations.desk import Desk, desk_of
from marketpos.store.book import Book
from paper_printer import PaperPrinter, on_the_network

KEYS = (b"k" * 32, b"s" * 32)


@pytest.fixture
def profile(tmp_path: Path, qapp: QApplication) -> Path:
    """A fish shop on this PC, as of now."""
    (tmp_path / "keys").write_text(b"".join(KEYS).hex(), "ascii")
    fish_shop(desk := desk_of(Book(tmp_path / "book.db", *KEYS, system_now)))
    desk.counter.book.close()
    return tmp_path


@pytest.fixture
def printer() -> PaperPrinter:
    return PaperPrinter(dots=384)


@pytest.fixture
def address(printer: PaperPrinter) -> Iterator[str]:
    with on_the_network(printer) as where:
        yield where


def set_up(app: App, address: str, **more: object) -> Desk:
    assert app.desk is not None
    plain = Printer(Way.NETWORK, address, Hand.TEXT, 58, every_sale=True)
    app.desk.printing.set_printer(plain._replace(**more))
    return app.desk


def sell(app: App) -> None:
    counter = app.rooms.counter()
    for key in "5000":
        touch(counter.pad.key(key))
    touch(counter.pad.key("ring_up"))
    touch(counter.exact_key)
    assert counter.done() is not None


def all_printed(app: App) -> None:
    wait_until(lambda: app.desk.printing.count() == 0, "the paper")


def test_a_sale_is_printed_with_its_qr_and_the_drawer_opens(
    profile: Path, printer: PaperPrinter, address: str
) -> None:
    with opened(profile) as app:
        set_up(app, address, has_drawer=True)

        sell(app)
        all_printed(app)
        touch(app.rooms.counter().done_panel().receipt_key)
        touch(app.rooms.counter().sheets.receipt.print_key)
        all_printed(app)

    slip, again = printer.paper.slips
    assert [line for line in slip.lines if "5,000" in line]
    assert again.lines[0].strip() == "다시 인쇄"
    assert slip.qrs() == ("https://pf.kakao.com/_Sample/friend",)
    assert printer.paper.kicks == 1


def test_no_sale_waits_for_a_printer_that_takes_nothing(
    profile: Path, printer: PaperPrinter, address: str
) -> None:
    with opened(profile) as app:
        set_up(app, address)
        sell(app)
        all_printed(app)

        printer.takes.clear()
        for _ in range(3):
            sell(app)
        taken_before, waiting = len(printer.paper.slips), app.desk.printing.count()
        printer.takes.set()
        all_printed(app)

    assert (taken_before, waiting) == (1, 3)
    assert len(printer.paper.slips) == 4


def test_no_paper_is_said_quietly_and_new_paper_brings_the_slip(
    profile: Path, printer: PaperPrinter, address: str
) -> None:
    printer.has_paper = False
    with opened(profile) as app:
        set_up(app, address)
        bar = app.window.print_bar

        sell(app)
        wait_until(lambda: bar.text() != "", "the bar")
        said = bar.text()
        sell(app)
        printer.has_paper = True
        touch(bar.again_key)
        all_printed(app)

    assert said == "영수증: 종이가 없어요. 판매는 계속돼요."
    assert len(printer.paper.slips) == 2
    assert "다시 인쇄" not in "".join(printer.paper.slips[0].lines)


def test_what_died_half_way_is_asked_about_and_marked(
    profile: Path, printer: PaperPrinter, address: str
) -> None:
    printer.dies_after = 200
    with opened(profile) as app:
        set_up(app, address)
        sell(app)
        wait_until(lambda: app.window.print_bar.text() != "", "the bar")
        printer.revive()

    with opened(profile) as app:  # switched on again: it asks, it does not print by itself
        bar = app.window.print_bar
        wait_until(lambda: bar.text() != "", "the bar")
        asked, printed_before = bar.text(), len(printer.paper.slips)
        touch(bar.again_key)
        all_printed(app)

    assert asked == "영수증이 나오다 끊겼어요. 덜 나왔으면 다시 뽑으세요."
    assert printed_before == 0
    (slip,) = printer.paper.slips
    assert slip.lines[0].strip() == "다시 인쇄"


def test_a_slip_under_way_when_the_app_is_closed_comes_out_once(
    profile: Path, printer: PaperPrinter, address: str
) -> None:
    with opened(profile) as app:
        desk = set_up(app, address)
        sell(app)
        wait_until(lambda: any(one.begun for one in desk.printing.kept()), "its first byte")

    with opened(profile) as app:
        left, said = app.desk.printing.count(), app.window.print_bar.text()

    assert (left, said) == (0, "")
    assert len(printer.paper.slips) == 1


def test_nobody_wants_it_any_more(profile: Path, printer: PaperPrinter, address: str) -> None:
    printer.cover_is_open = True
    with opened(profile) as app:
        desk = set_up(app, address)
        sell(app)
        wait_until(lambda: app.window.print_bar.text() != "", "the bar")

        touch(app.window.print_bar.drop_key)

        assert desk.printing.count() == 0
        assert app.window.print_bar.text() == ""


def test_what_waited_long_does_not_come_out_by_itself(tmp_path: Path) -> None:
    from builders import StandingClock

    clock = StandingClock()
    printing = fish_shop(open_desk(tmp_path, clock)).printing
    printing.put("receipt", "[]")
    clock.move(minutes=5)

    waits, kept = printing.next(), printing.kept()
    printing.again(kept[0].n, "[]")
    wanted = printing.next()
    clock.move(days=2)
    printing.forget_old()

    assert waits is None
    assert len(kept) == 1
    assert wanted is not None
    assert printing.count() == 0
    printing.book.close()
