"""The smaller parts: labels, choices, steps, cards, icons, and the theme itself."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontInfo, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from marketpos.assets import asset
from marketpos.ui import theme as looks_module
from marketpos.ui.icons import draw_icon, icon_names
from marketpos.ui.theme import Role, Text, Theme, apply, color, looks
from marketpos.ui.widgets.card import Card
from marketpos.ui.widgets.choice import Choice
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.stepchips import StepChips
from ui.audit import contrast

UI = Path(looks_module.__file__).parent


def texts(widget: QWidget) -> list[str]:
    return [box.text for box in widget.text_boxes()]


def test_hangul_breaks_between_words_only(qtbot: QtBot) -> None:
    label = Label("45,000원 늘었어요", size=Text.AMOUNT, wrap=True)
    qtbot.addWidget(label)
    label.resize(200, 90)

    assert texts(label) == ["45,000원", "늘었어요"]
    assert label.heightForWidth(200) > label.heightForWidth(500)


def test_a_total_gets_smaller_before_it_loses_a_digit(qtbot: QtBot) -> None:
    label = Label("1,234,567원", size=Text.TOTAL, bold=True, amount=True)
    qtbot.addWidget(label)
    label.resize(230, 60)

    [box] = label.text_boxes()

    assert box.text == "1,234,567원"
    assert 32 <= box.font.pixelSize() < 46


def test_a_label_that_does_not_wrap_ends_in_dots(qtbot: QtBot) -> None:
    label = Label("바다수산 앞 골목 두 번째 집")
    qtbot.addWidget(label)
    label.resize(120, 30)

    assert texts(label)[0].endswith("…")


def test_a_choice_has_no_answer_beforehand(qtbot: QtBot) -> None:
    choice = Choice("소식·쿠폰 받기")
    qtbot.addWidget(choice)

    assert choice.answer() is None
    assert choice.yes.accessibleName() == "소식·쿠폰 받기: 좋아요"


def test_a_choice_answers_once_and_can_be_changed(qtbot: QtBot) -> None:
    choice = Choice("소식·쿠폰 받기")
    qtbot.addWidget(choice)
    answers: list[bool] = []
    choice.answered.connect(answers.append)

    for key in (choice.yes, choice.yes, choice.no):
        qtbot.mouseClick(key, Qt.MouseButton.LeftButton)

    assert answers == [True, False]
    assert choice.answer() is False
    assert [choice.yes.isChecked(), choice.no.isChecked()] == [False, True]


def test_showing_an_answer_is_not_answering(qtbot: QtBot) -> None:
    choice = Choice("소식·쿠폰 받기")
    qtbot.addWidget(choice)
    answers: list[bool] = []
    choice.answered.connect(answers.append)

    choice.set_answer(True)
    choice.set_answer(None)

    assert answers == []
    assert choice.answer() is None


def test_steps_show_how_far_it_is(qtbot: QtBot) -> None:
    steps = StepChips(("돈 세기", "맞춰 보기", "끝내기"))
    qtbot.addWidget(steps)
    steps.resize(820, 56)

    steps.set_step(1)

    assert texts(steps) == ["1 돈 세기", "2 맞춰 보기", "3 끝내기"]
    assert [box.ink for box in steps.text_boxes()] == [
        Role.SECOND_INK,
        Role.ON_PRIMARY,
        Role.SECOND_INK,
    ]
    assert steps.accessibleName() == "2 맞춰 보기"


def test_a_marked_card_has_a_green_outline(qtbot: QtBot) -> None:
    card = Card()
    qtbot.addWidget(card)
    card.resize(200, 100)

    card.set_marked(True)

    assert card.grab().toImage().pixelColor(2, 50) == color(Role.PRIMARY)


@pytest.mark.parametrize("name", sorted(icon_names()))
def test_every_icon_draws_something_inside_its_square(qtbot: QtBot, name: str) -> None:
    picture = QImage(32, 32, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    painter = QPainter(picture)

    draw_icon(painter, name, QRectF(4, 4, 24, 24), Role.INK)
    painter.end()

    dark = {
        (x, y) for x in range(32) for y in range(32) if picture.pixelColor(x, y).lightness() < 128
    }
    assert len(dark) > 8
    assert all(3 <= x <= 28 and 3 <= y <= 28 for x, y in dark)


def test_our_font_is_really_used(qapp: QApplication) -> None:
    assert QFontInfo(looks().font(Text.BODY)).family() == "Pretendard"
    assert QFontInfo(looks().font(Text.BODY, bold=True)).weight() == 700


def test_the_licences_lie_beside_what_they_are_for() -> None:
    assert "SIL OPEN FONT LICENSE" in asset("fonts/LICENSE-Pretendard.txt").read_text().upper()
    assert "ISC" in asset("icons/LICENSE-Lucide.txt").read_text()


@pytest.mark.parametrize("compact", [False, True])
@pytest.mark.parametrize("scale", [1.0, 1.3, 1.6])
def test_no_text_is_too_small_and_sums_are_large(scale: float, compact: bool) -> None:
    theme = Theme(scale, compact)

    assert min(theme.pixels(text) for text in Text) >= theme.smallest_text
    assert min(theme.pixels(text) for text in (Text.AMOUNT, Text.TOTAL, Text.CHANGE)) >= 32


@pytest.mark.parametrize(
    ("ink", "ground", "least"),
    [
        (Role.INK, Role.PAPER, 7),
        (Role.INK, Role.PAGE, 7),
        (Role.INK, Role.MINT, 7),
        (Role.INK, Role.CHANNEL, 7),
        (Role.INK, Role.NOTICE, 7),
        (Role.PRIMARY, Role.PAPER, 7),
        (Role.PRIMARY, Role.PAGE, 7),
        (Role.PRIMARY, Role.MINT, 7),
        (Role.ON_PRIMARY, Role.PRIMARY, 7),
        (Role.ON_PRIMARY, Role.PRIMARY_PRESSED, 7),
        (Role.ON_RAIL, Role.RAIL, 7),
        (Role.ON_RAIL, Role.RAIL_PRESSED, 7),
        (Role.AMBER, Role.PAPER, 7),
        (Role.AMBER, Role.NOTICE, 7),
        (Role.RISE, Role.PAPER, 7),
        (Role.SECOND_INK, Role.PAPER, 4.5),
        (Role.SECOND_INK, Role.PAGE, 4.5),
        (Role.SECOND_INK, Role.MINT, 4.5),
        (Role.SECOND_INK, Role.NOTICE, 4.5),
        (Role.SECOND_INK, Role.TRACK, 4.5),
        (Role.OUTLINE, Role.PAPER, 3),
        (Role.OUTLINE, Role.PAGE, 3),
        (Role.NOTICE_EDGE, Role.PAPER, 3),
        (Role.FOCUS, Role.PAPER, 3),
        (Role.FOCUS, Role.MINT, 3),
        (Role.PRIMARY, Role.PAGE, 3),
    ],
)
def test_colours_stand_out_from_what_they_lie_on(ink: Role, ground: Role, least: float) -> None:
    assert contrast(color(ink), color(ground)) >= least


def test_every_role_has_a_colour_and_every_colour_a_role() -> None:
    lines = asset("theme/palette.txt").read_text(encoding="utf-8").splitlines()

    assert {line.split()[0] for line in lines} == set(Role)


def test_nothing_but_the_theme_may_set_style_sheets() -> None:
    wordy = [path.name for path in UI.rglob("*.py") if re.search("setStyleSheet", path.read_text())]

    assert wordy == []


def test_larger_text_reaches_what_is_already_on_the_screen(
    qtbot: QtBot, qapp: QApplication, window: QWidget
) -> None:
    label = Label("오늘 47건")
    window.layout().addWidget(label)
    before = label.sizeHint().height()

    apply(qapp, Theme(1.6))
    qtbot.waitUntil(lambda: label.height() > before)

    assert label.sizeHint().height() > before * 1.5
