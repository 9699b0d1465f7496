"""The first start: three answers by touch, and the shop can sell."""

from pathlib import Path

import pytest
from hands import THEMES, audit, in_sight, tap, type_on
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from quiet_link import QuietLink
from shoot_start import STATES

from marketpos.operations.desk import Desk
from marketpos.operations.starter import trades
from marketpos.ui.screens.link_field import is_unfinished
from marketpos.ui.screens.start import StartScreen
from marketpos.ui.theme import Theme, apply


@pytest.fixture
def screen(qtbot: QtBot, desk: Desk) -> StartScreen:
    made = StartScreen(desk, QuietLink())
    in_sight(qtbot, made, (1366, 768))
    return made


def test_every_trade_has_its_products_and_three_to_six_categories() -> None:
    found = trades()

    assert sum(map(len, found.values())) == 444
    assert next(iter(found)) == "수산"
    for products in found.values():
        assert 3 <= len({one.category for one in products}) <= 6
        assert len({one.name for one in products}) == len(products)  # a name is the product's id
        assert all(one.category for one in products)


def test_three_answers_by_touch_open_the_shop(
    qtbot: QtBot, desk: Desk, screen: StartScreen
) -> None:
    tap(qtbot, screen.name)
    type_on(qtbot, screen.keyboard, *"ㅂㅏㄷㅏㅅㅜㅅㅏㄴ", "done")
    tap(qtbot, screen.trades.key("수산"))
    tap(qtbot, screen.link.field)
    type_on(qtbot, screen.keyboard, "latin", *"pf.kakao.com/_", "shift", "S", *"ample", "done")
    with qtbot.waitSignal(screen.finished):
        tap(qtbot, screen.start_key)

    assert desk.shop.card().name == "바다수산"
    assert [one.name for one in desk.counter.tiles()[:3]] == ["고등어", "갈치(중)", "물오징어"]
    assert desk.shop.channels()[0].url == "https://pf.kakao.com/_Sample"
    assert desk.counter.categories()[0] == "생선"


def test_the_link_may_come_later(qtbot: QtBot, desk: Desk, screen: StartScreen) -> None:
    screen.name.set_text("바다수산")
    tap(qtbot, screen.trades.key("수산"))
    with qtbot.waitSignal(screen.finished):
        tap(qtbot, screen.start_key)

    assert desk.shop.channels() == []
    assert desk.shop.is_set_up()


def test_empty_shelves_are_an_answer_too(qtbot: QtBot, desk: Desk, screen: StartScreen) -> None:
    screen.name.set_text("새가게")
    tap(qtbot, screen.trades.key(""))
    tap(qtbot, screen.start_key)

    assert desk.shop.card().name == "새가게"
    assert desk.counter.tiles() == []


def test_no_trade_is_no_answer(qtbot: QtBot, desk: Desk, screen: StartScreen) -> None:
    screen.name.set_text("바다수산")
    tap(qtbot, screen.start_key)

    assert "무엇을 파시는지" in screen.banner.text()
    assert not desk.shop.is_set_up()


def test_no_name_is_no_answer(qtbot: QtBot, desk: Desk, screen: StartScreen) -> None:
    tap(qtbot, screen.trades.key("수산"))
    tap(qtbot, screen.start_key)

    assert "가게 이름" in screen.banner.text()
    assert not desk.shop.is_set_up()


def test_a_pasted_channel_is_recognised(qtbot: QtBot, screen: StartScreen) -> None:
    QGuiApplication.clipboard().setText("HTTP://pf.kakao.com/_ZeUTxl/friend/?x=1")
    screen.link.field.setFocus()

    qtbot.keySequence(screen.link.field, QKeySequence.StandardKey.Paste)

    assert screen.link.service.text() == "카카오톡 채널"
    assert screen.link.address.text() == "pf.kakao.com/_ZeUTxl"


def test_a_false_channel_is_refused_with_the_reason(
    qtbot: QtBot, desk: Desk, screen: StartScreen
) -> None:
    screen.name.set_text("바다수산")
    tap(qtbot, screen.trades.key("수산"))
    screen.link.field.set_text("https://pf.kaka0.com/_Sample")

    assert "가짜일 수 있어서" in screen.link.banner.text()
    tap(qtbot, screen.start_key)

    assert not desk.shop.is_set_up()


def test_nobody_is_told_off_while_typing(qtbot: QtBot, screen: StartScreen) -> None:
    for typed in range(len("https://pf.kakao.com/_Sam")):
        screen.link.field.set_text("https://pf.kakao.com/_Sam"[: typed + 1])

        assert screen.link.banner.text() == ""

    assert screen.link.link() is not None


@pytest.mark.parametrize("typed", ["p", "pf.kakao", "https://pf.kakao.com/_S", "_Ze"])
def test_half_a_link_is_unfinished(typed: str) -> None:
    assert is_unfinished(typed)


def test_the_search_name_is_explained(screen: StartScreen) -> None:
    screen.link.field.set_text("@badasusan")

    assert "찾을 때 쓰는 이름" in screen.link.banner.text()


def test_moving_from_the_old_pc_asks_for_what_the_association_gave(
    qtbot: QtBot, screen: StartScreen
) -> None:
    with qtbot.waitSignal(screen.move_asked):
        tap(qtbot, screen.move_key)

    assert screen.move_sheet is not None
    assert screen.move_sheet.is_open()


def test_enter_on_a_real_keyboard_starts(qtbot: QtBot, desk: Desk, screen: StartScreen) -> None:
    qtbot.keyClicks(screen.name, "Bada")
    tap(qtbot, screen.trades.key("청과"))

    with qtbot.waitSignal(screen.finished):
        qtbot.keyClick(screen.name, Qt.Key.Key_Return)

    assert desk.shop.card().trade == "청과"


def test_in_large_letters_the_questions_come_one_by_one(
    qtbot: QtBot, qapp: QApplication, desk: Desk
) -> None:
    apply(qapp, Theme(1.6, compact=True))
    screen = StartScreen(desk)
    in_sight(qtbot, screen, (1024, 768))
    screen.name.set_text("바다수산")

    tap(qtbot, screen.next_key)
    tap(qtbot, screen.trades.key("반찬"))
    tap(qtbot, screen.next_key)
    tap(qtbot, screen.start_key)

    assert desk.shop.card().trade == "반찬"


@pytest.mark.parametrize("name", STATES)
@pytest.mark.parametrize("theme", THEMES, ids=str)
def test_a_wet_finger_hits_and_old_eyes_read(
    qapp: QApplication, tmp_path: Path, name: str, theme: tuple[tuple[int, int], float]
) -> None:
    assert audit(qapp, STATES[name], theme, tmp_path) == []
