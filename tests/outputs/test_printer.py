"""Slips on a real byte stream: drawn back to a picture and read."""

from __future__ import annotations

import socket

import pytest
from PySide6.QtWidgets import QApplication

from marketpos.domain.printers import Hand, Printer, PrinterTrouble, Trouble, Way
from marketpos.outputs.printer_bytes import drawer_bytes, slip_bytes
from marketpos.outputs.printer_job import kick, send
from marketpos.outputs.printer_queue import kept_back, trouble_of
from marketpos.outputs.receipt import RULE, Row
from marketpos.outputs.slip import Slip, slip_of, slip_text
from marketpos.ui.slip_picture import dots_of
from paper_printer import Paper, PaperPrinter, on_a_cable, on_the_network

LINK = "https://hub.example/j/" + "aZ09-_" * 22 + "aZ09"
ROWS = (
    Row("바다수산", strong=True, centred=True),
    Row("2026-11-23 15:12", "A-0048"),
    RULE,
    Row("고등어"),
    Row("  2손", "16,000"),
    Row("합계", "24,000", strong=True),
)
SLIP = Slip(ROWS, LINK, "카메라로 찍으면 소식을 먼저 받아요")


@pytest.fixture(autouse=True)
def letters(qapp: QApplication) -> None:
    """Dots are painted by Qt."""
    from marketpos.ui.theme import Theme, apply

    apply(qapp, Theme())


def printed(slip: Slip, hand: Hand, width_mm: int) -> Paper:
    printer = Printer(Way.NETWORK, "", hand, width_mm)
    paper = Paper(384 if width_mm == 58 else 576)
    paper.feed(slip_bytes(slip, printer, dots_of))
    return paper


@pytest.mark.parametrize("width_mm", [58, 80])
@pytest.mark.parametrize("hand", Hand)
def test_the_qr_at_the_foot_is_read_from_the_paper(hand: Hand, width_mm: int) -> None:
    (slip,) = printed(SLIP, hand, width_mm).slips

    assert slip.qrs() == (LINK,)
    assert slip.width <= (384 if width_mm == 58 else 576)


def test_a_korean_printer_gets_its_lines_in_its_own_letters() -> None:
    (slip,) = printed(Slip(ROWS), Hand.TEXT, 58).slips

    assert slip.lines == [
        "            바다수산",
        "2026-11-23 15:12          A-0048",
        "-" * 32,
        "고등어",
        "  2손                     16,000",
        "합계                      24,000",
    ]
    assert [line.strip() for line in slip.bold] == ["바다수산", "합계                      24,000"]


def test_syllables_that_cheap_printers_lack_come_as_dots() -> None:
    odd = Slip((Row("고등어", "8,000"), Row("똠방각하 펲시 뷁", "9,000"), Row("합계", "17,000")))

    (slip,) = printed(odd, Hand.TEXT, 80).slips
    (alone,) = printed(Slip((Row("똠", ""),)), Hand.RASTER, 80).slips
    (another,) = printed(Slip((Row("뷁", ""),)), Hand.RASTER, 80).slips
    (unknown,) = printed(Slip((Row("\ue000", ""),)), Hand.RASTER, 80).slips

    assert [line.split() for line in slip.lines] == [["고등어", "8,000"], ["합계", "17,000"]]
    assert slip.ink() > 500
    assert len({one.luminance() for one in (alone, another, unknown)}) == 3


def test_a_slip_is_kept_as_words() -> None:
    marked = SLIP.marked("다시 인쇄")

    assert slip_of(slip_text(marked)) == marked


@pytest.mark.parametrize("way", [Way.NETWORK, Way.SERIAL, Way.USB])
def test_a_slip_goes_through_the_wire(way: Way) -> None:
    printer = PaperPrinter()

    with (on_the_network if way is Way.NETWORK else on_a_cable)(printer) as address:
        setup = Printer(way, address, Hand.RASTER, 58)
        kick(setup, drawer_bytes(setup))
        condition = send(setup, slip_bytes(SLIP, setup, dots_of))

    assert condition.answers
    assert printer.paper.kicks == 1
    assert printer.paper.slips[0].qrs() == (LINK,)


def test_a_printer_that_answers_nothing_still_prints() -> None:
    printer = PaperPrinter()
    printer.answers = False

    with on_the_network(printer) as address:
        setup = Printer(Way.NETWORK, address)
        condition = send(setup, slip_bytes(Slip(ROWS), setup, dots_of))
        printer.wait_for(1)

    assert not condition.answers


@pytest.mark.parametrize(
    ("wrong", "trouble"),
    [({"has_paper": False}, Trouble.PAPER), ({"cover_is_open": True}, Trouble.COVER)],
)
def test_what_is_wrong_is_named_before_a_byte_is_sent(
    wrong: dict[str, bool], trouble: Trouble
) -> None:
    printer = PaperPrinter()
    vars(printer).update(wrong)

    with on_the_network(printer) as address, pytest.raises(PrinterTrouble) as caught:
        send(Printer(Way.NETWORK, address), b"\x1b@")

    assert (caught.value.trouble, caught.value.has_begun) == (trouble, False)
    assert printer.paper.slips == []


def test_the_roll_that_ends_in_the_middle_is_named_and_known_to_have_begun() -> None:
    printer = PaperPrinter()
    took = printer.take

    def end_of_roll(data: bytes) -> bytes | None:
        printer.has_paper = printer.paper.begun.rows == []
        if not printer.has_paper:
            data = data.replace(b"\x1dr\x01", b"")  # it stands still: that turn never comes
        return took(data)

    printer.take = end_of_roll  # type: ignore[method-assign]
    with on_the_network(printer) as address:
        setup = Printer(Way.NETWORK, address)
        data = slip_bytes(SLIP, setup, dots_of)
        with pytest.raises(PrinterTrouble) as caught:
            send(setup, data)

    assert (caught.value.trouble, caught.value.has_begun) == (Trouble.PAPER, True)


def test_a_printer_that_dies_in_the_middle_says_that_some_may_be_on_paper() -> None:
    printer = PaperPrinter()
    printer.dies_after = 4_000

    with on_the_network(printer) as address:
        setup = Printer(Way.NETWORK, address)
        data = slip_bytes(SLIP, setup, dots_of)
        with pytest.raises(PrinterTrouble) as caught:
            send(setup, data)

    assert (caught.value.trouble, caught.value.has_begun) == (Trouble.CABLE, True)


def test_nobody_at_the_other_end_is_the_cable() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]

    for way, address in (
        (Way.NETWORK, f"127.0.0.1:{port}"),
        (Way.SERIAL, "/dev/no-such-port"),
        (Way.USB, "/dev/no-such-device"),
        (Way.QUEUE, "no such queue"),
    ):
        with pytest.raises(PrinterTrouble) as caught:
            send(Printer(way, address), b"\x1b@")

        assert (caught.value.trouble, caught.value.has_begun) == (Trouble.CABLE, False)


def test_what_a_queue_of_windows_says_is_named() -> None:
    assert trouble_of(0) is None
    assert trouble_of(0x10) is Trouble.PAPER
    assert trouble_of(0x40_0000) is Trouble.COVER
    assert trouble_of(0x1) is Trouble.STOPPED
    assert trouble_of(0, 0x400) is Trouble.CABLE
    assert kept_back(0x8 | 0x10) is None  # spooling, printing
    assert kept_back(0x10 | 0x40) is Trouble.PAPER
    assert kept_back(0x200) is Trouble.STOPPED
