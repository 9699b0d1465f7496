"""Grabs the channel screen in its states at every panel and text size.

Run: QT_QPA_PLATFORM=offscreen .venv/bin/python tests/ui/shoot_channel.py [state] [1024-130]
"""

from shoot_frame import framed, shoot  # isort: skip  (makes the builders findable)

from PySide6.QtWidgets import QWidget

from builders import StandingClock
from marketpos.operations.desk import Desk
from marketpos.ui.screens.channel import ChannelScreen
from marketpos.ui.screens.channel_signs import Sign
from marketpos.ui.widgets.banner import Mood


def _screen(desk: Desk) -> ChannelScreen:
    for _ in range(3):
        desk.shop.showed_qr("done")
    desk.shop.was_claimed("done")
    return ChannelScreen(desk)


def signs(desk: Desk, clock: StandingClock) -> QWidget:
    """One channel."""
    return framed(_screen(desk), "channel")


def two_links(desk: Desk, clock: StandingClock) -> QWidget:
    """A second link, another sign, and a printer that is not there."""
    desk.shop.set_channel("instagram", "https://www.instagram.com/badasusan/", "바다수산")
    screen = _screen(desk)
    screen.signs.choose_sign(Sign.STICKERS)
    screen.signs.say_how("이 PC에 프린터가 없어요. ‘파일로 저장’을 누르세요.", Mood.NOTICE)
    return framed(screen, "channel")


def right(desk: Desk, clock: StandingClock) -> QWidget:
    """In large letters the link is one touch away."""
    desk.shop.set_channel("instagram", "https://www.instagram.com/badasusan/", "바다수산")
    screen = _screen(desk)
    screen.panes.show_right()
    return framed(screen, "channel")


def no_link(desk: Desk, clock: StandingClock) -> QWidget:
    """A shop without any link."""
    desk.shop.drop_channel(desk.shop.channels()[0].channel)
    return framed(_screen(desk), "channel")


def wording(desk: Desk, clock: StandingClock) -> QWidget:
    """Another line above the QR."""
    screen = _screen(desk)
    window = framed(screen, "channel")
    screen.signs.words_key.click()
    return window


def wording_typed(desk: Desk, clock: StandingClock) -> QWidget:
    """A line of their own."""
    screen = _screen(desk)
    window = framed(screen, "channel")
    screen.signs.words_key.click()
    screen.wording_sheet.field.tapped.emit()
    return window


def links(desk: Desk, clock: StandingClock) -> QWidget:
    """The list of links, the second one chosen."""
    desk.shop.set_channel("instagram", "https://www.instagram.com/badasusan/", "바다수산")
    screen = _screen(desk)
    window = framed(screen, "channel")
    screen.card.links_key.click()
    screen.links_sheet.list.set_current(1)
    screen.links_sheet.list.chosen.emit(1)
    return window


def add_link(desk: Desk, clock: StandingClock) -> QWidget:
    """A link is typed."""
    screen = _screen(desk)
    window = framed(screen, "channel")
    screen.card.links_key.click()
    screen.links_sheet.add_key.click()
    screen.links_sheet.link.field.set_text("pf.kakao.com/_Sample")
    return window


def look(desk: Desk, clock: StandingClock) -> QWidget:
    """A link nobody knows yet."""
    screen = _screen(desk)
    window = framed(screen, "channel")
    screen.card.links_key.click()
    screen.links_sheet.add_key.click()
    screen.links_sheet.link.field.set_text("https://badasusan.kr/shop")
    screen.links_sheet.take_key.click()
    return window


def full(desk: Desk, clock: StandingClock) -> QWidget:
    """As large as the window."""
    screen = _screen(desk)
    window = framed(screen, "channel")
    screen.signs.previews[Sign.SCREEN].click()
    return window


STATES = {
    "channel-signs": signs,
    "channel-two": two_links,
    "channel-right": right,
    "channel-none": no_link,
    "channel-wording": wording,
    "channel-typed": wording_typed,
    "channel-links": links,
    "channel-add": add_link,
    "channel-look": look,
    "channel-full": full,
}

if __name__ == "__main__":
    shoot(STATES)
