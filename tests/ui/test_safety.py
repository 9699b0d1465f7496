"""Whether the book is safe, as the shopkeeper sees it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from builders import sell
from marketpos.operations.desk import Desk
from marketpos.operations.safety import Line, Sharing, SyncWord
from marketpos.ui.screens.safety import SafetyScreen
from marketpos.ui.sync_words import kinds_sentence, safety_sentence


class Link:
    """A line to the hub that stands at one word and counts how often it was asked to send."""

    def __init__(self, word: SyncWord) -> None:
        self.said, self.pushes = word, 0

    def word(self) -> SyncWord:
        return self.said

    def push_now(self) -> None:
        self.pushes += 1

    def join(self, address: str, code: str, paper_key: str = "") -> str:
        return "바다수산"


def screen_of(qtbot: QtBot, desk: Desk, link: Link) -> SafetyScreen:
    screen = SafetyScreen(desk, link)
    qtbot.addWidget(screen)
    screen.resize(1274, 726)
    screen.show()
    return screen


def test_a_day_that_did_not_arrive_says_how_many_are_left(qtbot: QtBot, fish: Desk) -> None:
    sell(fish, 12_000)
    sell(fish, 8_000)

    screen = screen_of(qtbot, fish, Link(SyncWord(Line.OFFLINE, 2, 5)))

    read = " ".join(box.text for box in screen.days.text_boxes())
    assert "2건 20,000원" in read
    assert "2건 남음" in read
    assert "2건은 이 PC에 안전하게 있어요" in screen.word_banner.text()


def test_what_leaves_is_chosen_in_one_touch_and_said(qtbot: QtBot, fish: Desk) -> None:
    link = Link(SyncWord(Line.ARRIVED))
    screen = screen_of(qtbot, fish, link)

    qtbot.mouseClick(screen.sharing_keys[Sharing.OFF], Qt.MouseButton.LeftButton)

    assert fish.safety.sharing() is Sharing.OFF
    assert "아무것도 보내지 않아요" in screen.sharing_label.text()
    assert link.pushes == 1


def test_what_was_sent_can_be_seen(qtbot: QtBot, fish: Desk) -> None:
    book = fish.counter.book
    sent = (book.now().at_ms, 3, 411, "qr.shown 1, sale 2")
    book.jot("INSERT INTO sent_log VALUES (?, ?, ?, ?)", sent)
    screen = screen_of(qtbot, fish, Link(SyncWord(Line.ARRIVED)))

    qtbot.mouseClick(screen.sent_key, Qt.MouseButton.LeftButton)

    read = " ".join(box.text for box in screen.sent_list.text_boxes())
    assert "판매 2" in read
    assert "411바이트" in read


def test_a_shop_that_has_not_joined_is_not_offered_to_send(qtbot: QtBot, fish: Desk) -> None:
    screen = screen_of(qtbot, fish, Link(SyncWord(Line.NOT_JOINED)))

    assert not screen.push_key.isVisible()
    assert "이 PC에 안전하게" in screen.word_banner.text()


def test_all_arrived_is_only_said_when_nothing_waits() -> None:
    some_left = SyncWord(Line.ARRIVED, 0, 3, 1_795_414_320_000)
    none_left = SyncWord(Line.ARRIVED, 0, 0, 1_795_414_320_000)

    assert "모두" not in safety_sentence(some_left)
    assert safety_sentence(none_left) == "모두 올렸어요 (오후 3:12)"


def test_kinds_are_told_in_the_owners_words() -> None:
    assert kinds_sentence("consent 2, customer.set 1, sale 4") == "동의 2 · 단골 1 · 판매 4"
