"""A scale beside the counter: a touch takes what lies on it, and without it we sell on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from cable_scale import CableScale, spoken
from counter_hand import Hand, at_the_counter
from hands import in_sight, tap, tap_row
from pytestqt.qtbot import QtBot

from marketpos.app.scale import ScaleLine
from marketpos.domain.cas import Talk
from marketpos.operations.desk import Desk
from marketpos.operations.scale import ScaleSetup, scale_of, set_scale
from marketpos.ui.channel_qr import ChannelQr
from marketpos.ui.display import DisplayWindow
from marketpos.ui.screens.settings_scale import ScaleSheet

CLAMS = "바지락"  # 6,000 a kg


class Weighed:
    """A counter, the customer's screen and a scale that says the same again and again."""

    def __init__(self, qtbot: QtBot, desk: Desk) -> None:
        self.qtbot, self.scale = qtbot, CableScale()
        set_scale(desk.counter.book, ScaleSetup(self.scale.port))
        self.line = ScaleLine(desk.counter.book)
        self.hand: Hand = at_the_counter(qtbot, desk)
        self.display = DisplayWindow(desk, ChannelQr(desk))
        in_sight(qtbot, self.display)
        self.line.tell(self.hand.screen)
        self.line.tell(self.display)
        self.line.start()

    def says(self, frame: bytes, shown: str) -> None:
        """The scale says this until the counter shows it."""

        def is_shown() -> bool:
            self.scale.say(frame)
            return self.hand.screen.left.scale.text() == shown

        self.qtbot.waitUntil(is_shown, timeout=15_000)


@pytest.fixture
def weighed(qtbot: QtBot, fish: Desk) -> Iterator[Weighed]:
    made = Weighed(qtbot, fish)
    yield made
    made.line.stop()


def test_a_touch_takes_what_lies_still_on_the_scale(weighed: Weighed) -> None:
    hand = weighed.hand
    weighed.says(spoken("0.435"), "저울 435g")

    hand.tile(CLAMS)

    assert hand.total() == "2,610원"
    assert weighed.display.board.board().foot == "저울 435g"
    assert hand.screen.cart().lines[0].quantity_milli == 435


def test_no_weight_is_taken_while_it_moves_and_none_twice(weighed: Weighed) -> None:
    hand = weighed.hand
    weighed.says(spoken("0.612", "US"), "재는 중 612g")

    hand.tile(CLAMS)
    moving = hand.said()
    weighed.says(spoken("0.500"), "저울 500g")
    hand.tile(CLAMS)
    hand.tile(CLAMS)

    assert "아직 움직여요" in moving
    assert "방금 담았어요" in hand.said()
    assert [line.quantity_milli for line in hand.screen.cart().lines] == [500]


def test_pulled_out_or_moving_for_ever_a_typed_weight_and_pieces_are_sold(
    weighed: Weighed,
) -> None:
    hand = weighed.hand
    weighed.says(spoken("0.612", "US"), "재는 중 612g")
    hand.pad("600", "weight")
    hand.tile(CLAMS)
    hand.tile("고등어")

    weighed.scale.pull_out()
    weighed.qtbot.waitUntil(lambda: hand.screen.left.scale.text() == "저울 꺼짐", timeout=15_000)
    hand.tile(CLAMS)
    hand.tap(hand.screen.exact_key)

    done = hand.screen.done()
    assert done is not None
    assert [line.quantity_milli for line in done.fact.lines] == [600, 1000, 1000]


def test_a_shop_without_a_scale_sees_nothing_of_one(qtbot: QtBot, fish: Desk) -> None:
    hand, line = at_the_counter(qtbot, fish), ScaleLine(fish.counter.book)
    line.tell(hand.screen)

    line.start()
    hand.tile(CLAMS)

    assert not hand.screen.left.scale.isVisible()
    assert hand.screen.cart().lines[0].quantity_milli == 1000


def test_the_scale_is_chosen_by_touch_and_tried_at_once(qtbot: QtBot, fish: Desk) -> None:
    scale, line, sheet = CableScale(), ScaleLine(fish.counter.book), ScaleSheet(fish)
    in_sight(qtbot, sheet)
    sheet.changed.connect(line.start)
    line.tell(sheet)
    sheet.show_ports([("COM1", "모뎀"), (scale.port, "USB-Serial")])

    tap_row(qtbot, sheet.ports, 1)
    qtbot.waitUntil(
        lambda: scale.say(spoken("1.250")) or sheet.weight.text() == "저울 1.25kg", timeout=15_000
    )
    tap(qtbot, sheet.talk_keys[Talk.ASKED])
    asked = scale_of(fish.counter.book)
    tap(qtbot, sheet.none_key)

    assert asked == (scale.port, Talk.ASKED)
    assert scale_of(fish.counter.book) is None
    assert sheet.weight.text() == "–"
    line.stop()
