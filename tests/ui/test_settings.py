"""Settings by touch, and joining the hub from them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from marketpos.domain.paperkey import from_paper
from marketpos.domain.refusal import Unavailable
from marketpos.operations.desk import Desk
from marketpos.operations.safety import Line, SyncWord
from marketpos.ui.screens.settings import SettingsScreen


class Link:
    """A line that joins, or does not."""

    def __init__(self, error: Exception | None = None) -> None:
        self.error, self.asked = error, []

    def word(self) -> SyncWord:
        return SyncWord(Line.NOT_JOINED)

    def push_now(self) -> None: ...

    def join(self, address: str, code: str, paper_key: str = "") -> str:
        self.asked.append((address, code, paper_key))
        if self.error is not None:
            raise self.error
        return "바다수산"


def screen_of(qtbot: QtBot, desk: Desk, link: Link) -> SettingsScreen:
    screen = SettingsScreen(desk, link, address="hub.hanbit.example")
    qtbot.addWidget(screen)
    screen.resize(1274, 726)
    screen.show()
    return screen


def touch(qtbot: QtBot, widget: object) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_large_letters_are_one_touch_away(qtbot: QtBot, fish: Desk) -> None:
    screen = screen_of(qtbot, fish, Link())

    with qtbot.waitSignal(screen.text_scale_chosen) as chosen:
        touch(qtbot, screen.scale_keys[1.6])

    assert chosen.args == [1.6]


def test_market_days_the_days_begin_and_vat_are_one_touch_each(qtbot: QtBot, fish: Desk) -> None:
    screen = screen_of(qtbot, fish, Link())
    page = screen.shop_page
    touch(qtbot, screen.page_keys["가게"])

    for key in (page.market_keys["4·9"], page.hour_keys[3], page.week_keys[6]):
        touch(qtbot, key)
    touch(qtbot, page.vat_keys["general"])
    touch(qtbot, page.number_key)
    for digit in "1234567891":
        touch(qtbot, page.number_sheet.digits.key(digit))
    touch(qtbot, page.number_sheet.digits.key("done"))

    assert fish.reports.is_market_day(20261124)
    assert fish.shop.book.day_starts_at() == 3
    assert fish.reports.week_starts_on() == 6
    assert (fish.shop.card().vat, fish.shop.card().business_number) == ("general", "1234567891")
    assert page.number_key.text() == "123-45-67891"


def test_english_is_one_touch_away(qtbot: QtBot, fish: Desk) -> None:
    screen = screen_of(qtbot, fish, Link())

    with qtbot.waitSignal(screen.language_chosen) as chosen:
        touch(qtbot, screen.language_keys["en"])

    assert chosen.args == ["en"]


def test_the_shops_key_is_shown_in_letters_that_can_be_typed_again(
    qtbot: QtBot, fish: Desk
) -> None:
    screen = screen_of(qtbot, fish, Link())

    touch(qtbot, screen.paper_key)

    assert from_paper(fish.safety.paper_key()) == b"s" * 32
    assert screen.key_sheet.is_open()


def test_joining_asks_the_hub_behind_the_screen_and_says_so(qtbot: QtBot, fish: Desk) -> None:
    link = Link()
    screen = screen_of(qtbot, fish, link)

    touch(qtbot, screen.join_key)
    for letter in "12345670":
        touch(qtbot, screen.join_sheet.keyboard.key(letter))
    with qtbot.waitSignal(screen.join_sheet.joined):
        touch(qtbot, screen.join_sheet.join_key)

    assert link.asked == [("hub.hanbit.example", "12345670", "")]
    assert "이었어요" in screen.join_sheet.banner.text()


def test_no_hub_there_is_said_and_selling_goes_on(qtbot: QtBot, fish: Desk) -> None:
    screen = screen_of(qtbot, fish, Link(Unavailable("hub", "timeout")))

    touch(qtbot, screen.join_key)
    touch(qtbot, screen.join_sheet.join_key)

    qtbot.waitUntil(lambda: screen.join_sheet.join_key.isEnabled())
    assert "판매" in screen.join_sheet.banner.text()
