"""What the screens send to the receipt printer, and how it is chosen."""

from __future__ import annotations

import pytest
from hands import in_sight, tap, tap_row
from people import meet, owe
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from test_refund import sell_fish

from builders import sell
from marketpos.domain.money import Won
from marketpos.domain.printers import Hand, Printer, Trouble, Way
from marketpos.operations.desk import Desk
from marketpos.outputs.printer_finding import Found, answering, plugged_in
from marketpos.outputs.slip import Slip, all_rows, slip_of
from marketpos.ui.background import jobs_running
from marketpos.ui.kit_words import sentences
from marketpos.ui.screens.close import CloseScreen
from marketpos.ui.screens.drawer import DrawerPage
from marketpos.ui.screens.prices import PricesScreen
from marketpos.ui.screens.refund import PastSales
from marketpos.ui.screens.settings_printer import PrinterSheet
from marketpos.ui.screens.tabs import TabsScreen
from marketpos.ui.widgets.touchable import forget_last_touch
from paper_printer import PaperPrinter, on_the_network


@pytest.fixture
def shop(fish: Desk) -> Desk:
    """바다수산 with a receipt printer that nobody works off."""
    fish.printing.set_printer(Printer(Way.NETWORK, "127.0.0.1", Hand.RASTER, 58))
    return fish


def waiting(desk: Desk) -> list[Slip]:
    desk.printing.book.now.move(minutes=5)  # type: ignore[attr-defined]
    return [slip_of(one.content) for one in desk.printing.kept()]


def said(slip: Slip) -> list[tuple[str, str]]:
    return [(row.left, row.right) for row in all_rows(slip) if not row.is_rule]


def test_an_earlier_sale_is_printed_once_more_and_says_so(qtbot: QtBot, shop: Desk) -> None:
    done = sell_fish(shop)
    page = PastSales(shop)
    in_sight(qtbot, page)

    tap_row(qtbot, page.list, 0)
    tap(qtbot, page.card.print_key)

    (slip,) = waiting(shop)
    assert said(slip)[0] == ("다시 인쇄", "")
    assert ("2026-11-23 15:12", done.number) in said(slip)


def test_a_refund_has_a_slip_of_its_own(qtbot: QtBot, shop: Desk) -> None:
    done = sell_fish(shop)
    page = PastSales(shop)
    in_sight(qtbot, page)
    tap_row(qtbot, page.list, 0)
    tap(qtbot, page.card.refund_key)

    tap(qtbot, page.sheet.lines[0].more_key)
    tap(qtbot, page.sheet.reasons.key("싱싱하지 않아서"))
    tap(qtbot, page.sheet.finish_key)
    tap(qtbot, page.banner.key)

    (slip,) = waiting(shop)
    assert (f"{done.number} 돌려드림", "") in said(slip)
    assert ("돌려드린 돈", "9,000") in said(slip)


def test_money_for_a_tab_has_a_slip_and_so_has_the_whole_page(qtbot: QtBot, shop: Desk) -> None:
    owe(shop, meet(shop, "국밥집 구세준"), 45_000)
    screen = TabsScreen(shop)
    in_sight(qtbot, screen)
    tap_row(qtbot, screen.list, 0)

    tap(qtbot, screen.card.print_key)
    screen.card.show_paid(Won(30_000), Won(15_000))
    tap(qtbot, screen.card.banner.key)

    page, paid = waiting(shop)
    assert said(page)[0] == ("외상 내역서", "")
    assert ("받은 돈", "30,000") in said(paid)
    assert ("남은 외상", "15,000") in said(paid)


def test_both_reports_and_the_prices_are_printed_on_slips(qtbot: QtBot, shop: Desk) -> None:
    sell(shop, 12_000)
    drawer, prices = DrawerPage(shop), PricesScreen(shop)
    in_sight(qtbot, drawer)
    tap(qtbot, drawer.print_key)
    in_sight(qtbot, prices)
    tap(qtbot, prices.print_key)
    shop.till.close_day(None, "")
    close = CloseScreen(shop)
    in_sight(qtbot, close)
    tap(qtbot, close.end.print_key)

    so_far, board, fixed = waiting(shop)
    assert ("지금까지", "") in said(so_far)
    assert ("판 돈", "12,000") in said(so_far)
    assert ("오늘의 시세", "") in said(board)
    assert [left for left, _ in said(fixed) if "1번 마감" in left]
    assert ("판 돈", "12,000") in said(fixed)


def settled() -> None:
    while jobs_running():
        QApplication.processEvents()


def test_the_owner_points_at_the_line_that_looks_right(qtbot: QtBot, fish: Desk) -> None:
    printer, kicks = PaperPrinter(dots=384), []
    fish.printing.kicked = lambda: kicks.append(1)
    sheet, host = PrinterSheet(fish), QWidget()
    in_sight(qtbot, host)
    sheet.open_over(host)

    with on_the_network(printer) as address:
        sheet.show_found([Found(Way.NETWORK, address)])
        tap_row(qtbot, sheet.list, 0)
        tap(qtbot, sheet.try_key)
        settled()
        printer.has_paper = False
        forget_last_touch()  # as if the owner had looked at the paper meanwhile
        tap(qtbot, sheet.try_key)
        settled()
        no_paper = sheet.banner.text()
    tap(qtbot, sheet.line_keys[4])
    tap(qtbot, sheet.drawer_key)
    tap(qtbot, sheet.kick_key)

    (trial,) = printer.paper.slips
    assert [line.split()[0] for line in trial.lines] == ["[4]", "[5]"]
    assert trial.lines[1].endswith("끝]")
    assert no_paper == "종이가 없어요."
    assert fish.printing.printer() == Printer(Way.NETWORK, address, Hand.TEXT, 58, has_drawer=True)
    assert kicks == [1]
    assert fish.access.log()[0].did == "drawer opened"


def test_a_printer_in_the_shops_network_is_found() -> None:
    with on_the_network(PaperPrinter()) as address:
        host, _, port = address.partition(":")

        assert answering([host], int(port)) == [host]
    assert all(one.way in Way for one in plugged_in())


def test_the_repair_kit_says_how_the_printer_was(shop: Desk) -> None:
    shop.printing.note_word(Trouble.PAPER)

    assert "영수증 프린터: 종이가 없어요." in sentences(shop.doctor.kit())
