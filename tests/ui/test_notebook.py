"""The old notebook brought in by touch: picked, looked over, written, undone, carried out again."""

from pathlib import Path

import pytest
from hands import in_sight, tap, tap_row
from people import meet
from pytestqt.qtbot import QtBot

from marketpos.operations.desk import Desk
from marketpos.ui.background import jobs_running
from marketpos.ui.screens import notebook
from marketpos.ui.screens.notebook import NotebookSheet
from marketpos.ui.screens.notebook_files import Folder, lists_in

LIST = """이름,전화,외상,비고
3층 미용실 김사장,010-5550-4821,,얇게 썰기
국밥집 구세준,1055507712,45000,
김순자,010-5550-1111,,
김순자,010-5550-1111,,두 번 적힘
"""


@pytest.fixture
def sheet(qtbot: QtBot, fish: Desk, tmp_path: Path) -> NotebookSheet:
    folder = tmp_path / "stick"
    folder.mkdir()
    (folder / "단골.csv").write_bytes(LIST.encode("cp949"))
    (folder / "사진.jpg").write_bytes(b"\xff\xd8")
    made = NotebookSheet(fish, lambda: [Folder("USB", folder)])
    in_sight(qtbot, made)
    made.show_files()
    return made


def settle(qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: jobs_running() == 0)


def read(sheet: NotebookSheet) -> str:
    return " ".join(box.text for box in sheet.rows.list.text_boxes())


def pick(qtbot: QtBot, sheet: NotebookSheet) -> None:
    tap_row(qtbot, sheet.list, 0)
    settle(qtbot)


def test_only_what_may_be_a_list_is_offered(sheet: NotebookSheet) -> None:
    texts = [box.text for box in sheet.list.text_boxes()]

    assert "단골.csv" in texts
    assert "USB" in texts
    assert len(sheet.list.rows()) == 1


def test_a_folder_that_is_not_there_has_no_files(tmp_path: Path) -> None:
    assert lists_in([Folder("문서", tmp_path / "gone")]) == []


def test_columns_are_guessed_and_shown(qtbot: QtBot, sheet: NotebookSheet) -> None:
    pick(qtbot, sheet)

    texts = [box.text for box in sheet.columns.list.text_boxes()]
    assert {"전화", "외상", "메모"} <= set(texts)


def test_nothing_is_written_by_looking(qtbot: QtBot, fish: Desk, sheet: NotebookSheet) -> None:
    pick(qtbot, sheet)
    tap(qtbot, sheet.columns.next_key)

    assert fish.regulars.count() == 0


def test_a_column_is_put_right_by_a_chip(qtbot: QtBot, sheet: NotebookSheet) -> None:
    pick(qtbot, sheet)

    tap_row(qtbot, sheet.columns.list, 2)
    tap(qtbot, sheet.columns.fields["skip"])
    settle(qtbot)

    assert sheet.draft().guess.columns[2] == "skip"
    assert all(row.person.owed_won == 0 for row in sheet.draft().rows)


def test_doubles_stand_first_and_are_left_out(qtbot: QtBot, sheet: NotebookSheet) -> None:
    pick(qtbot, sheet)

    tap(qtbot, sheet.columns.next_key)

    assert "같은 분 같아요" in read(sheet)
    assert "3명" in sheet.rows.take_key.text()


def test_who_is_a_regular_already_is_said(qtbot: QtBot, fish: Desk, sheet: NotebookSheet) -> None:
    meet(fish, "김순자", "01055501111")

    pick(qtbot, sheet)
    tap(qtbot, sheet.columns.next_key)

    assert "이미 단골이세요" in read(sheet)
    assert "2명" in sheet.rows.take_key.text()


def test_a_touch_leaves_a_row_out(qtbot: QtBot, sheet: NotebookSheet) -> None:
    pick(qtbot, sheet)
    tap(qtbot, sheet.columns.next_key)

    tap_row(qtbot, sheet.rows.list, 3)

    assert "2명" in sheet.rows.take_key.text()


def test_the_list_is_in_the_book_with_what_is_owed(
    qtbot: QtBot, fish: Desk, sheet: NotebookSheet
) -> None:
    pick(qtbot, sheet)
    tap(qtbot, sheet.columns.next_key)

    tap(qtbot, sheet.rows.take_key)
    settle(qtbot)

    assert fish.regulars.count() == 3
    assert fish.regulars.find("구세준")[0].phone == "01055507712"
    assert fish.tabs.owing()[0].owed_won == 45_000
    assert "3명" in sheet.banner.text()


def test_it_is_undone_in_one_step(qtbot: QtBot, fish: Desk, sheet: NotebookSheet) -> None:
    pick(qtbot, sheet)
    tap(qtbot, sheet.columns.next_key)
    tap(qtbot, sheet.rows.take_key)
    settle(qtbot)

    tap(qtbot, sheet.undo_key)
    assert fish.regulars.count() == 3
    tap(qtbot, sheet.undo_key)
    settle(qtbot)

    assert fish.regulars.count() == 0
    assert not sheet.undo_key.isVisible()


def test_a_cancelled_one_leaves_nothing(
    qtbot: QtBot, fish: Desk, sheet: NotebookSheet, tmp_path: Path
) -> None:
    many = "".join(f"단골{n},010{n:08}\n" for n in range(3000))
    (tmp_path / "stick" / "단골.csv").write_text("이름,전화\n" + many, encoding="utf-8")
    pick(qtbot, sheet)
    tap(qtbot, sheet.columns.next_key)

    tap(qtbot, sheet.rows.take_key)
    tap(qtbot, sheet.waiting.cancel_key)
    settle(qtbot)

    assert fish.regulars.count() == 0
    assert "그만뒀어요" in sheet.banner.text()


def test_what_is_no_list_is_said_to_be_none(
    qtbot: QtBot, sheet: NotebookSheet, tmp_path: Path
) -> None:
    (tmp_path / "stick" / "단골.csv").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")

    pick(qtbot, sheet)

    assert "목록이 아닌 파일" in sheet.banner.text()


def test_everything_goes_out_again(
    qtbot: QtBot, fish: Desk, sheet: NotebookSheet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(notebook, "documents", lambda: tmp_path)
    meet(fish, "김순자", "01055501111")

    tap(qtbot, sheet.csv_key)
    settle(qtbot)

    (file,) = tmp_path.glob("*.csv")
    assert "김순자" in file.read_text(encoding="utf-8-sig")
    tap(qtbot, sheet.cp949_key)
    settle(qtbot)
    (old,) = tmp_path.glob("*CP949.csv")
    assert "김순자" in old.read_text(encoding="cp949")
