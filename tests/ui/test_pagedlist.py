"""Paged lists: page keys instead of scrollbars; a hundred thousand rows cost one page."""

from collections.abc import Sequence
from typing import overload

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from marketpos.ui.theme import Role
from marketpos.ui.widgets.key import Key
from marketpos.ui.widgets.pagedlist import PagedList
from marketpos.ui.widgets.row import Cell, Row


def person(name: str) -> Row:
    return Row((Cell(name, bold=True), Cell("12번", width=80)))


def people(count: int) -> list[Row]:
    return [person(f"단골 {number}") for number in range(count)]


@pytest.fixture
def paged(window: QWidget) -> PagedList:
    made = PagedList(row_height=70, gap=10, name="단골")
    made.setParent(window)
    made.setGeometry(0, 0, 600, 390)
    made.show()
    return made


class OnDemand(Sequence[Row]):
    """A long list whose rows are made when asked for, and which remembers who was."""

    def __init__(self) -> None:
        self.asked: set[int] = set()

    def __len__(self) -> int:
        return 100_000

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | Sequence[Row]:
        assert isinstance(index, int)
        self.asked.add(index)
        return person(f"단골 {index}")


def touch(qtbot: QtBot, paged: PagedList, index: int) -> None:
    qtbot.mouseClick(paged, Qt.MouseButton.LeftButton, pos=paged.row_rect(index).center())


def test_a_page_holds_what_fits(paged: PagedList) -> None:
    paged.set_rows(people(12))

    assert paged.rows_per_page() == 5
    assert paged.pages() == 3
    assert list(paged.shown_rows()) == [0, 1, 2, 3, 4]


def test_page_keys_turn_pages_and_stop_at_the_ends(qtbot: QtBot, paged: PagedList) -> None:
    paged.set_rows(people(12))

    qtbot.mouseClick(paged.down_key, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(paged.down_key, Qt.MouseButton.LeftButton)

    assert list(paged.shown_rows()) == [10, 11]
    assert not paged.down_key.isEnabled()
    assert paged.up_key.isEnabled()


def test_one_page_needs_no_keys(paged: PagedList) -> None:
    paged.set_rows(people(5))

    assert not paged.up_key.isVisible()
    assert paged.row_rect(0).width() == paged.width()


def test_touching_a_row_on_the_second_page_chooses_that_one(qtbot: QtBot, paged: PagedList) -> None:
    paged.set_rows(people(12))
    paged.show_page(1)

    with qtbot.waitSignal(paged.chosen) as chosen:
        touch(qtbot, paged, 7)

    assert chosen.args == [7]
    assert paged.current() == 7


def test_a_finger_that_slips_to_the_next_row_chooses_nothing(
    qtbot: QtBot, paged: PagedList
) -> None:
    paged.set_rows(people(5))
    heard: list[int] = []
    paged.chosen.connect(heard.append)

    qtbot.mousePress(paged, Qt.MouseButton.LeftButton, pos=paged.row_rect(0).center())
    qtbot.mouseRelease(paged, Qt.MouseButton.LeftButton, pos=paged.row_rect(1).center())

    assert heard == []


def test_the_gap_between_rows_is_nobody(qtbot: QtBot, paged: PagedList) -> None:
    paged.set_rows(people(5))
    heard: list[int] = []
    paged.chosen.connect(heard.append)

    qtbot.mouseClick(
        paged, Qt.MouseButton.LeftButton, pos=paged.row_rect(0).bottomLeft() + QPoint(50, 5)
    )

    assert heard == []


def test_a_hundred_thousand_rows_are_never_all_asked_for(paged: PagedList) -> None:
    rows = OnDemand()

    paged.set_rows(rows)
    paged.grab()
    paged.set_current(54_321)
    paged.grab()

    assert paged.pages() == 20_000
    assert 54_321 in paged.shown_rows()
    assert len(rows.asked) <= 11


def test_the_arrow_keys_move_the_mark_across_pages(qtbot: QtBot, paged: PagedList) -> None:
    paged.set_rows(people(12))

    for _ in range(6):
        qtbot.keyClick(paged, Qt.Key.Key_Down)
    with qtbot.waitSignal(paged.chosen) as chosen:
        qtbot.keyClick(paged, Qt.Key.Key_Return)

    assert chosen.args == [5]
    assert paged.page() == 1


def test_an_empty_list_says_so(paged: PagedList) -> None:
    paged.set_rows([], empty="아직 단골이 없어요")

    assert [box.text for box in paged.text_boxes()] == ["아직 단골이 없어요"]


def test_a_screen_reader_hears_the_page(paged: PagedList) -> None:
    paged.set_rows(people(2))

    assert paged.accessibleName() == "단골"
    assert paged.accessibleDescription() == "단골 0, 12번; 단골 1, 12번"


def test_rows_may_be_widgets(qtbot: QtBot, paged: PagedList) -> None:
    rows = [Key(f"{number}장") for number in range(8)]

    paged.set_rows(rows)
    first = [row.isVisible() for row in rows]
    paged.show_page(1)

    assert first == [True] * 5 + [False] * 3
    assert [row.isVisible() for row in rows] == [False] * 5 + [True] * 3
    assert rows[5].geometry() == paged.row_rect(5)


def test_other_rows_begin_on_their_first_page(paged: PagedList) -> None:
    paged.set_rows(people(12))
    paged.show_page(2)

    paged.set_rows(people(7))

    assert paged.page() == 0
    assert paged.current() == -1


def test_page_keys_may_stand_below(paged: PagedList) -> None:
    below = PagedList(row_height=67, ruled=True, keys_below=True, parent=paged.parentWidget())
    below.setGeometry(0, 0, 400, 300)
    below.show()

    below.set_rows(people(9))

    assert below.rows_per_page() == 3
    assert below.down_key.geometry().bottom() == 299
    assert below.row_rect(0).width() == 400


def test_sums_are_never_shortened() -> None:
    row = Row((Cell("아주 긴 이름의 물건이라서 줄여야 하는 것"), Cell("1,234,000", right=True)))

    name, amount = row.text_boxes(QRectF(0, 0, 260, 60))

    assert name.text.endswith("…")
    assert amount.text == "1,234,000"


def test_a_spare_cell_makes_room_for_the_name() -> None:
    row = Row(
        (Cell("3층 미용실 김사장"), Cell("12번", width=80), Cell("오늘", width=80, spare=True))
    )

    wide = row.text_boxes(QRectF(0, 0, 500, 60))
    narrow = row.text_boxes(QRectF(0, 0, 280, 60))

    assert [box.text for box in wide] == ["3층 미용실 김사장", "12번", "오늘"]
    assert [box.text for box in narrow] == ["3층 미용실 김사장", "12번"]


def test_a_badge_waits_until_the_name_is_whole() -> None:
    row = Row((Cell("3층 미용실 김사장", badge="채널 추가"),))

    wide = row.text_boxes(QRectF(0, 0, 400, 60))
    narrow = row.text_boxes(QRectF(0, 0, 200, 60))

    assert [box.text for box in wide] == ["3층 미용실 김사장", "채널 추가"]
    assert [box.text for box in narrow] == ["3층 미용실 김사장"]


def test_a_faint_row_speaks_in_the_second_ink() -> None:
    row = Row((Cell("동태 1마리"),), faint=True)

    assert {box.ink for box in row.text_boxes(QRectF(0, 0, 200, 60))} == {Role.SECOND_INK}
