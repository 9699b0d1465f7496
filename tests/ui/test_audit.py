"""The audit of a window finds what is planted, and nothing in what is well made."""

import kit_gallery
import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget
from pytestqt.qtbot import QtBot

from marketpos.ui.theme import Role, Text, Theme, apply, font_of, looks
from marketpos.ui.widgets.card import Card
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.painting import TextBox, draw_text
from marketpos.ui.widgets.sheet import Sheet
from ui.audit import contrast, problems


class Painted(QWidget):
    """A widget that paints one text box."""

    def __init__(self, box: TextBox, parent: QWidget) -> None:
        super().__init__(parent)
        self._box = box
        self.setGeometry(10, 10, 400, 60)
        self.setAccessibleName("그림")
        self.show()

    def text_boxes(self) -> list[TextBox]:
        return [self._box]

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_text(QPainter(self), self._box)


def put(window: QWidget, widget: QWidget, *place: int) -> QWidget:
    widget.setParent(window)
    widget.setGeometry(*place)
    widget.show()
    return widget


def paint(window: QWidget, text: str, *, wide: int = 300, **how: object) -> None:
    how.setdefault("font", looks().font(Text.BODY))
    Painted(TextBox(text, rect=QRectF(0, 0, wide, 40), **how), window)


@pytest.mark.parametrize(
    "page", [kit_gallery.counter, kit_gallery.regulars, kit_gallery.keyboard, kit_gallery.sheet]
)
@pytest.mark.parametrize("size", kit_gallery.SIZES)
@pytest.mark.parametrize("scale", kit_gallery.SCALES)
def test_the_kit_itself_is_well_made(
    qtbot: QtBot, qapp: QApplication, page: object, size: tuple[int, int], scale: float
) -> None:
    apply(qapp, Theme(scale, compact=size[0] == 1024))
    shown = page(size[0] == 1024)
    qtbot.addWidget(shown)
    shown.resize(*size)
    shown.show()
    qapp.processEvents()

    assert (shown.width(), shown.height()) == size
    assert problems(shown) == []


def test_a_small_target_is_found(window: QWidget) -> None:
    put(window, Key("카드"), 10, 10, 63, 64)

    assert problems(window) == ["Key 카드: target of 63x64 px, needs 64x64"]


def test_targets_too_close_are_found(window: QWidget) -> None:
    put(window, Key("카드"), 10, 10, 100, 64)
    put(window, Key("현금"), 117, 10, 100, 64)

    assert problems(window) == ["Key 카드 and Key 현금: less than 8 px apart"]


def test_eight_pixels_are_far_enough(window: QWidget) -> None:
    put(window, Key("카드"), 10, 10, 100, 64)
    put(window, Key("현금"), 118, 10, 100, 64)

    assert problems(window) == []


def test_painted_rows_are_targets_too(window: QWidget) -> None:
    row = put(window, QWidget(), 10, 10, 300, 100)
    row.setAccessibleName("줄")
    row.touch_areas = lambda: [QRect(0, 0, 300, 40)]  # type: ignore[attr-defined]

    assert problems(window) == ["QWidget 줄 row: target of 300x40 px, needs 64x64"]


def test_clipped_text_is_found(window: QWidget) -> None:
    paint(window, "거스름돈 10,000원", wide=60)

    [found] = problems(window)

    assert "is clipped" in found


def test_text_that_leaves_its_widget_is_found(window: QWidget) -> None:
    put(window, Label("한 줄\n두 줄\n세 줄"), 10, 10, 200, 30)

    assert any("leaves its widget" in found for found in problems(window))


def test_a_wrapped_text_squeezed_by_its_neighbours_is_found(window: QWidget) -> None:
    put(window, Label("닦는 동안 눌러도 아무 일이 없어요.", wrap=True), 10, 10, 120, 46)

    assert any("squeezed to 46 px" in found for found in problems(window))


def test_a_key_lower_than_its_words_is_found(window: QWidget) -> None:
    put(window, Key("방금 판매 취소", sub="되돌려요"), 10, 10, 90, 64)

    assert any("squeezed to 64 px" in found for found in problems(window))


def test_neighbours_pressed_into_each_other_are_found(qapp: QApplication, window: QWidget) -> None:
    keys = put(window, Card(), 10, 10, 300, 200)
    grid = QGridLayout()
    for name in ("화면 닦기", "비밀번호"):
        grid.addWidget(Key(name), 0, 0)
    keys.layout().addLayout(grid)
    qapp.processEvents()

    assert "Card: Key 화면 닦기 and Key 비밀번호 lie over each other" in problems(window)


def test_texts_over_each_other_are_found(window: QWidget) -> None:
    painted = Painted(TextBox("단골", looks().font(Text.BODY), QRectF(0, 0, 90, 30)), window)
    first = painted.text_boxes()[0]
    painted.text_boxes = lambda: [first, first._replace(text="12번")]  # type: ignore[method-assign]

    assert any("lies over" in found for found in problems(window))


def test_a_key_whose_words_were_shortened_is_found(window: QWidget) -> None:
    put(window, Key("1,250,000원"), 10, 10, 64, 64)

    assert any("is shortened" in found for found in problems(window))


@pytest.mark.parametrize(("compact", "pixels"), [(False, 17), (True, 15)])
def test_small_text_is_found(
    qapp: QApplication, window: QWidget, compact: bool, pixels: int
) -> None:
    apply(qapp, Theme(compact=compact))
    paint(window, "오늘", font=font_of(pixels, bold=False))

    assert problems(window) == [f"Painted 그림: '오늘' has {pixels} px, needs {pixels + 1}"]


def test_a_small_sum_is_found(window: QWidget) -> None:
    paint(window, "40,000원", font=font_of(30, bold=True), amount=True)

    assert problems(window) == ["Painted 그림: '40,000원' has 30 px, needs 32"]


def test_faint_text_is_found(window: QWidget) -> None:
    paint(window, "오늘", ink=Role.OUTLINE)

    [found] = problems(window)

    assert "needs 7" in found


def test_the_ground_is_read_off_the_pixels(window: QWidget) -> None:
    dark = put(window, Card(fill=Role.RAIL), 0, 0, 400, 300)
    paint(dark, "오늘")

    [found] = problems(window)

    assert "#10261c" in found


def test_a_faint_outline_is_found(window: QWidget) -> None:
    green = put(window, Card(fill=Role.BAR), 0, 0, 500, 300)
    put(green, Key("카드", role=KeyRole.SOFT), 50, 50, 100, 64)

    assert any("outline has contrast" in found for found in problems(window))


def test_a_computer_word_is_found(window: QWidget) -> None:
    paint(window, "서버에 올려요")

    assert problems(window) == ["Painted 그림: '서버에 올려요' says 서버"]


def test_foreign_words_in_a_korean_sentence_are_found(window: QWidget) -> None:
    paint(window, "QR을 OK 하세요")

    assert problems(window) == ["Painted 그림: 'QR을 OK 하세요' says OK in a Korean sentence"]


def test_korean_left_over_in_english_is_found(window: QWidget) -> None:
    paint(window, "판매 Sell")

    assert problems(window, korean=False) == ["Painted 그림: '판매 Sell' is not English"]


def test_a_key_without_a_name_is_found(window: QWidget) -> None:
    put(window, Key(icon="x"), 10, 10, 64, 64)

    [found] = problems(window)

    assert "no accessible name" in found


def test_painted_words_nobody_can_hear_are_found(window: QWidget) -> None:
    paint(window, "오늘")
    window.findChild(Painted).setAccessibleName("")

    assert any("no accessible name" in found for found in problems(window))


def test_what_a_sheet_covers_is_not_looked_at(window: QWidget) -> None:
    put(window, Key("카드"), 10, 200, 20, 20)

    Sheet("물건 넣기").open_over(window)

    assert problems(window) == []


def test_contrast_is_that_of_the_guideline() -> None:
    from PySide6.QtGui import QColor

    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.01)
