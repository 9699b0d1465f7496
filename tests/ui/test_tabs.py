"""The tab book by touch: who owes, one page of it, and money taken."""

from people import meet, owe
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from builders import StandingClock
from marketpos.domain.facts import TabPaid
from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import Won
from marketpos.operations.desk import Desk
from marketpos.ui.screens.digitpad import DigitPad
from marketpos.ui.screens.tabs import TabsScreen
from marketpos.ui.widgets.touchable import forget_last_touch


def screen_of(qtbot: QtBot, desk: Desk) -> TabsScreen:
    """The screen on the window, 1366 wide."""
    screen = TabsScreen(desk)
    qtbot.addWidget(screen)
    screen.resize(1274, 726)
    screen.show()
    return screen


def touch(qtbot: QtBot, widget: object) -> None:
    """One press of a finger."""
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def open_first(qtbot: QtBot, screen: TabsScreen) -> None:
    """Touch the first of those who owe."""
    place = screen.list.row_rect(0).center()
    qtbot.mouseClick(screen.list, Qt.MouseButton.LeftButton, pos=place)


def test_amounts_are_not_in_sight_until_somebody_is_touched(qtbot: QtBot, fish: Desk) -> None:
    owe(fish, meet(fish, "국밥집 구세준"), 45_000)

    screen = screen_of(qtbot, fish)

    listed = [box.text for box in screen.list.text_boxes()]
    assert not any("45,000" in text for text in listed)
    assert screen.card.owed.text() == ""
    open_first(qtbot, screen)
    assert screen.card.owed.text() == "45,000원"


def test_part_of_a_tab_is_paid_in_notes(qtbot: QtBot, fish: Desk) -> None:
    owe(fish, meet(fish, "국밥집 구세준"), 45_000)
    screen = screen_of(qtbot, fish)
    open_first(qtbot, screen)

    touch(qtbot, screen.card.pay_key)
    for digit in "20000":
        touch(qtbot, screen.pay_sheet.digits.key(digit))
    touch(qtbot, screen.pay_sheet.digits.key("done"))

    assert not screen.pay_sheet.is_open()
    assert screen.card.owed.text() == "25,000원"


def test_all_of_it_leaves_nobody_on_the_list(qtbot: QtBot, fish: Desk) -> None:
    owe(fish, meet(fish, "국밥집 구세준"), 45_000)
    screen = screen_of(qtbot, fish)
    open_first(qtbot, screen)

    touch(qtbot, screen.card.pay_key)
    touch(qtbot, screen.pay_sheet.all_key)
    touch(qtbot, screen.pay_sheet.transfer_key)

    assert len(screen.list.rows()) == 0
    assert fish.tabs.owing() == []


def test_more_than_is_owed_is_refused_with_what_is(qtbot: QtBot, fish: Desk) -> None:
    owe(fish, meet(fish, "국밥집 구세준"), 5_000)
    screen = screen_of(qtbot, fish)
    open_first(qtbot, screen)

    touch(qtbot, screen.card.pay_key)
    for digit in "9000":
        touch(qtbot, screen.pay_sheet.digits.key(digit))
    touch(qtbot, screen.pay_sheet.digits.key("done"))

    assert screen.pay_sheet.is_open()
    assert "5,000" in screen.pay_sheet.banner.text()


def test_the_longest_owed_come_first_and_are_said_in_days(
    qtbot: QtBot, fish: Desk, clock: StandingClock
) -> None:
    owe(fish, meet(fish, "김순자"), 3_000)
    clock.move(days=40)
    owe(fish, meet(fish, "국밥집 구세준"), 9_000)

    screen = screen_of(qtbot, fish)

    first = " ".join(box.text for box in screen.list.text_boxes()[:2])
    assert "김순자" in first
    assert "40일" in first


def test_the_book_reads_like_the_notebook(qtbot: QtBot, fish: Desk) -> None:
    who = meet(fish, "국밥집 구세준")
    owe(fish, who, 45_000)
    fish.tabs.pay(who.customer, 20_000)
    screen = screen_of(qtbot, fish)
    open_first(qtbot, screen)

    touch(qtbot, screen.card.ledger_key)

    read = " ".join(box.text for box in screen.ledger_sheet.list.text_boxes())
    assert "가져가심" in read
    assert "갚으심" in read
    assert "25,000" in read


def type_amount(qtbot: QtBot, digits: DigitPad, amount: str) -> None:
    for digit in amount:
        touch(qtbot, digits.key(digit))


def test_a_debt_that_never_comes_is_written_off_with_a_reason(qtbot: QtBot, fish: Desk) -> None:
    who = meet(fish, "국밥집 구세준")
    owe(fish, who, 45_000)
    screen = screen_of(qtbot, fish)
    open_first(qtbot, screen)

    touch(qtbot, screen.card.adjust_key)
    touch(qtbot, screen.adjust_sheet.all_key)
    touch(qtbot, screen.adjust_sheet.less_key)
    refused = screen.adjust_sheet.banner.text()
    touch(qtbot, screen.adjust_sheet.why["못 받을 돈"])
    forget_last_touch()
    touch(qtbot, screen.adjust_sheet.less_key)

    assert "왜 바로잡는지" in refused
    assert fish.tabs.owing() == []
    (_, written_off) = fish.tabs.page(who.customer).lines
    assert (written_off.entry.note, written_off.owed_won) == ("못 받을 돈", 0)


def test_money_taken_twice_is_given_back_and_the_tab_is_even(qtbot: QtBot, fish: Desk) -> None:
    who = meet(fish, "국밥집 구세준")
    owe(fish, who, 5_000)
    for _ in range(2):  # as another PC did meanwhile
        fact = TabPaid(who.customer, Won(5_000), TenderKind.CASH, "")
        fish.tabs.book.keep(lambda unit, fact=fact: unit.record(fact))
    screen = screen_of(qtbot, fish)
    open_first(qtbot, screen)
    assert "두 곳에서 같은 돈" in screen.card.banner.text()

    touch(qtbot, screen.card.adjust_key)
    touch(qtbot, screen.adjust_sheet.all_key)
    touch(qtbot, screen.adjust_sheet.why["두 번 받음"])
    touch(qtbot, screen.adjust_sheet.more_key)

    assert fish.tabs.page(who.customer).owed_won == 0


def test_a_limit_warns_on_the_page_and_stops_nothing(qtbot: QtBot, fish: Desk) -> None:
    who = meet(fish, "국밥집 구세준")
    owe(fish, who, 45_000)
    screen = screen_of(qtbot, fish)
    open_first(qtbot, screen)

    touch(qtbot, screen.card.limit_key)
    touch(qtbot, screen.limit_sheet.all_chip)
    type_amount(qtbot, screen.limit_sheet.digits, "30000")
    touch(qtbot, screen.limit_sheet.digits.key("done"))

    assert fish.tabs.limit_for_all() == 30_000
    assert "30,000원을 넘었어요" in screen.card.banner.text()
    owe(fish, who, 1_000)
    assert fish.tabs.page(who.customer).owed_won == 46_000


def test_who_carried_it_home_stands_in_the_book(qtbot: QtBot, fish: Desk) -> None:
    who = meet(fish, "국밥집 구세준")
    owe(fish, who, 45_000)
    screen = screen_of(qtbot, fish)
    open_first(qtbot, screen)
    touch(qtbot, screen.card.ledger_key)
    sheet = screen.ledger_sheet

    qtbot.mouseClick(sheet.list, Qt.MouseButton.LeftButton, pos=sheet.list.row_rect(0).center())
    touch(qtbot, sheet.took_key)
    for jamo in ("ㄱ", "ㅣ", "ㅁ", "done"):
        touch(qtbot, sheet.keyboard.key(jamo))

    assert "김 편" in " ".join(box.text for box in sheet.list.text_boxes())
