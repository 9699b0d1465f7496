"""The repair kit as it is typed: made on the shop's PC, read at the association."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from builders import StandingClock, fish_shop, sell
from marketpos.__main__ import main
from marketpos.operations.desk import desk_of
from marketpos.store.book import Book
from marketpos.store.keys import keys_for
from ui.words_audit import HANGUL


@pytest.fixture
def profile(tmp_path: Path, qapp: QCoreApplication) -> Iterator[Path]:
    """A shop's folder with two sales in its book."""
    folder = tmp_path / "바다수산"
    keys = keys_for(folder)
    book = Book(folder / "book.db", keys.book, keys.shop, StandingClock())
    desk = fish_shop(desk_of(book))
    sell(desk)
    sell(desk)
    yield folder
    book.close()


def typed(capsys: pytest.CaptureFixture[str], *words: str, status: int = 0) -> str:
    assert main(["doctor", *words]) == status
    return capsys.readouterr().out


def test_the_kit_is_made_beside_a_running_app_and_read_by_the_association(
    profile: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "kit.json"

    made = typed(capsys, "--profile", str(profile), "--to", str(file))
    read = typed(capsys, "--read", str(file))

    assert made.splitlines()[0] == str(file)
    assert "장부가 잘 열리고 흠이 없어요." in read
    assert "판매 2건" in read
    assert "marketpos 0." in read
    assert made.splitlines()[1:] == read.splitlines()


def test_the_last_line_is_the_kit_for_a_script(
    profile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = typed(capsys, "--profile", str(profile), "--json")

    assert json.loads(said.splitlines()[-1])["facts"]["sale"] == 2


def test_a_folder_is_place_enough(
    profile: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "stick").mkdir()

    said = typed(capsys, "--profile", str(profile), "--json", "--to", str(tmp_path / "stick"))

    assert Path(said.splitlines()[0]).parent == tmp_path / "stick"


def test_a_book_that_does_not_open_still_has_a_kit(
    tmp_path: Path, qapp: QCoreApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    keys_for(tmp_path)
    (tmp_path / "book.db").write_bytes(b"torn" * 4096)

    said = typed(capsys, "--profile", str(tmp_path), status=1)

    assert "장부 파일이 안 열려요" in said
    assert "SQLITE_NOTADB" in said


def test_what_a_phone_read_off_the_screen_is_pasted(
    profile: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from marketpos.operations.kit import core_of

    kit = json.loads(typed(capsys, "--profile", str(profile), "--json").splitlines()[-1])
    monkeypatch.setattr("sys.stdin", io.StringIO(core_of(kit) + "\n"))

    said = typed(capsys, "--read", "-", "--lang", "en")

    assert "The book opens and is sound." in said
    assert not HANGUL.search(said)


def test_something_else_is_said_not_to_be_a_kit(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "letter.txt").write_bytes("안녕하세요".encode("cp949"))

    assert main(["doctor", "--read", str(tmp_path / "letter.txt")]) == 1
    assert main(["doctor", "--read", str(tmp_path / "nothing.txt")]) == 1

    assert "letter.txt" in capsys.readouterr().err
