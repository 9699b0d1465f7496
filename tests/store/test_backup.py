"""A backup is the whole book in one locked file, and comes back without losing or doubling."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from builders import StandingClock, fish_shop, register, sell
from marketpos.__main__ import main
from marketpos.domain.happened import What
from marketpos.domain.paperkey import to_paper
from marketpos.operations.desk import Desk, desk_of
from marketpos.store.book import Book
from marketpos.store.driver import DatabaseError, connect
from marketpos.store.keys import keys_for
from marketpos.store.verifying import verify

NAME = "3층 미용실 김사장"


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """A shop that has sold twice, once to a regular."""
    desk = open_shop(tmp_path / "shop")
    fish_shop(desk)
    sell(desk, 10_000, register(desk, NAME, "01055504821").customer)
    sell(desk, 5_000)
    desk.counter.book.close()
    return tmp_path / "shop"


def open_shop(folder: Path) -> Desk:
    """The shop of a folder, with its own keys."""
    folder.mkdir(exist_ok=True)
    keys = keys_for(folder)
    return desk_of(Book(folder / "book.db", keys.book, keys.shop, StandingClock()))


def run(capsys: pytest.CaptureFixture[str], *argv: object) -> tuple[int, dict[str, object]]:
    """A command with ``--json``: its exit status, and the object on its last line."""
    status = main([str(one) for one in (*argv, "--json")])
    return status, json.loads(capsys.readouterr().out.splitlines()[-1])


def backed_up(capsys: pytest.CaptureFixture[str], shop: Path) -> Path:
    """A backup of the shop as it is now."""
    file = shop.with_name("stick.mpbook")
    assert run(capsys, "backup", "--profile", shop, file)[0] == 0
    return file


def test_a_backup_tells_what_is_in_it_and_nothing_to_whoever_has_no_key(
    shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = open_shop(shop)  # the app is in use

    status, said = run(capsys, "backup", "--profile", shop, shop.parent)

    file = Path(str(said["path"]))
    assert (status, said["ok"], said["sales"], said["won"]) == (0, True, 2, 15_000)
    assert said["size"] == file.stat().st_size
    raw = file.read_bytes()
    for plain in (NAME, "01055504821", "바다수산", "SQLite format", "고등어"):
        assert plain.encode() not in raw
    with pytest.raises(DatabaseError):
        connect(file, keys_for(shop).book).execute("SELECT count(*) FROM event")
    assert sorted(path.name for path in shop.parent.iterdir()) == [file.name, "shop"]
    desk.counter.book.close()


def test_the_paper_key_alone_brings_a_backup_onto_a_new_pc(
    shop: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, anew = backed_up(capsys, shop), tmp_path / "new"

    assert run(capsys, "restore", "--profile", anew, file)[1] == {"ok": False, "why": "KeysLost"}
    other = to_paper(b"x" * 32)
    assert run(capsys, "restore", "--profile", anew, file, "--key", other)[0] == 1
    paper = to_paper(keys_for(shop).shop)
    status, said = run(capsys, "restore", "--profile", anew, file, "--key", paper)

    assert (status, said["sales"], said["won"], said["put_aside"]) == (0, 2, 15_000, "")
    desk = open_shop(anew)
    assert re.fullmatch(r"R\d{4}-0001", sell(desk, 1_000).number)  # the old PC may have sold since
    assert [one.what for one in desk.safety.happened()] == [What.RESTORED]
    assert [one.nickname for one in desk.regulars.find("미용실")] == [NAME]
    desk.counter.book.close()
    assert verify(anew).problems == []


def test_what_was_sold_after_the_backup_is_not_lost_when_it_is_put_back(
    shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = backed_up(capsys, shop)
    desk = open_shop(shop)
    late = sell(desk, 7_000)
    stream = desk.counter.book.row("SELECT stream FROM own_stream WHERE live")
    desk.counter.book.close()

    status, said = run(capsys, "restore", "--profile", shop, file)

    assert (status, said["sales"], said["won"], said["brought"]) == (0, 3, 22_000, 1)
    assert (shop / str(said["put_aside"])).exists()
    desk = open_shop(shop)
    assert desk.counter.book.row("SELECT stream FROM own_stream WHERE live") != stream
    assert sell(desk).number == "A-0004"
    assert late.number == "A-0003"
    desk.counter.book.close()
    assert verify(shop).problems == []


def test_a_torn_book_is_put_aside_and_the_backup_takes_its_place(
    shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = backed_up(capsys, shop)
    torn = b"torn" * 5_000
    (shop / "book.db").write_bytes(torn)

    status, said = run(capsys, "restore", "--profile", shop, file)

    assert (status, said["sales"]) == (0, 2)
    assert (shop / str(said["put_aside"])).read_bytes() == torn
    desk = open_shop(shop)
    assert re.fullmatch(r"R\d{4}-0001", sell(desk).number)
    desk.counter.book.close()
    assert verify(shop).problems == []


def test_of_a_book_that_is_partly_torn_everything_that_can_be_read_comes_along(
    shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = backed_up(capsys, shop)
    desk = open_shop(shop)
    for _ in range(30):
        sell(desk, 1_000)
    (page,) = desk.counter.book.row("SELECT rootpage FROM sqlite_master WHERE name = 'tender'")
    desk.counter.book.close()
    raw = bytearray((shop / "book.db").read_bytes())
    raw[(page - 1) * 4096 + 99] ^= 1
    (shop / "book.db").write_bytes(raw)

    status, said = run(capsys, "restore", "--profile", shop, file)

    assert (status, said["sales"], said["won"]) == (0, 32, 45_000)
    assert str(said["put_aside"]).startswith("torn-")
    desk = open_shop(shop)
    assert sell(desk).number == "A-0033"
    desk.counter.book.close()
    assert verify(shop).problems == []


@pytest.mark.parametrize("at", [0, 20_000, -1])
def test_a_torn_backup_changes_nothing(
    shop: Path, capsys: pytest.CaptureFixture[str], at: int
) -> None:
    file = backed_up(capsys, shop)
    raw = bytearray(file.read_bytes())
    raw[at] ^= 1
    file.write_bytes(raw)
    before = sorted(path.name for path in shop.iterdir() if path.name != "in-use")

    assert run(capsys, "restore", "--profile", shop, file) == (
        1,
        {"ok": False, "why": "NotABackup"},
    )

    assert sorted(path.name for path in shop.iterdir() if path.name != "in-use") == before
    assert verify(shop).sales == 2


def test_whoever_was_forgotten_after_the_backup_is_forgotten_when_it_is_put_back(
    shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = backed_up(capsys, shop)
    (shop / "emergency-home-1.db").write_bytes(b"a copy that opens")
    (shop / "torn-1-book.db").write_bytes(b"what is perhaps nowhere else")
    desk = open_shop(shop)
    desk.regulars.forget(desk.regulars.find("미용실")[0].customer)
    desk.counter.book.close()
    assert not (shop / "emergency-home-1.db").exists()
    assert (shop / "torn-1-book.db").exists()
    for gone in shop.glob("book.db*"):  # nothing of the book is left to ask
        gone.unlink()

    status, said = run(capsys, "restore", "--profile", shop, file)

    assert (status, said["forgotten"]) == (0, 1)
    desk = open_shop(shop)
    assert desk.regulars.find("미용실") == []
    assert desk.counter.book.rows("SELECT * FROM customer_key") == []
    assert desk.counter.today() == (2, 15_000)
    desk.counter.book.close()
    assert verify(shop).problems == []
