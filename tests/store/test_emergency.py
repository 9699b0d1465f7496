"""What the emergency book took down comes home once, under the same ids, even after a kill."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from builders import StandingClock, fish_shop, open_book, register, sell
from marketpos.domain.happened import What
from marketpos.operations.desk import Desk, desk_of
from marketpos.store import emergency, rekeying
from marketpos.store.book import Book
from marketpos.store.driver import connect
from marketpos.store.emergency import bring_home, open_emergency
from marketpos.store.verifying import verify

ROOT = Path(__file__).parent.parent.parent
BOOK_KEY, SHOP_KEY = b"k" * 32, b"s" * 32


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """A shop with a sale, and its keys."""
    book = open_book(tmp_path)
    (tmp_path / "keys").write_text((BOOK_KEY + SHOP_KEY).hex(), "ascii")
    sell(fish_shop(desk_of(book)), 10_000)
    book.close()
    return tmp_path


def emergency_desk(profile: Path) -> Desk:
    clock = StandingClock()
    clock.move(minutes=30)
    return desk_of(open_emergency(profile / "emergency.db", BOOK_KEY, SHOP_KEY, clock))


def sell_in_emergency(profile: Path, count: int = 3) -> set[bytes]:
    desk = emergency_desk(profile)
    who = register(desk, "비상에 온 손님").customer
    sold = {sell(desk, 5_000, who).sale for _ in range(count)}
    desk.counter.book.close()
    return sold


def sales_in(book: Book) -> set[bytes]:
    return {row[0] for row in book.rows("SELECT sale FROM sale")}


def test_every_sale_of_the_emergency_comes_home_with_its_regular(profile: Path) -> None:
    sold = sell_in_emergency(profile)
    book = open_book(profile)

    taken = bring_home(book, profile / "emergency.db", BOOK_KEY)

    desk = desk_of(book)
    assert taken > len(sold)
    assert sold < sales_in(book)
    assert desk.counter.today() == (4, 25_000)
    assert [one.visits for one in desk.regulars.find("비상")] == [3]
    book.close()
    assert verify(profile).problems == []


def test_an_emergency_of_the_version_before_comes_home_after_the_update(profile: Path) -> None:
    sold = sell_in_emergency(profile)
    older = connect(profile / "emergency.db", BOOK_KEY)
    for table in ("printing", "happened"):  # what came with the second step
        older.execute(f"DROP TABLE IF EXISTS {table}")
    older.close()
    book = open_book(profile)

    bring_home(book, profile / "emergency.db", BOOK_KEY)

    assert sold < sales_in(book)
    book.close()


def test_no_number_of_the_emergency_is_one_of_the_shops(profile: Path) -> None:
    sell_in_emergency(profile)
    book = open_book(profile)

    bring_home(book, profile / "emergency.db", BOOK_KEY)

    numbers = [row[0] for row in book.rows("SELECT number FROM sale ORDER BY n")]
    assert numbers == ["A-0001", "E1123-0001", "E1123-0002", "E1123-0003"]
    assert sell(desk_of(book)).number == "A-0002"
    book.close()


def test_an_emergency_goes_on_where_it_was_when_the_pc_is_started_again(profile: Path) -> None:
    sell_in_emergency(profile)

    desk = emergency_desk(profile)

    assert sell(desk).number == "E1123-0004"
    desk.counter.book.close()


def test_an_emergency_book_that_is_torn_as_well_is_put_aside_and_selling_goes_on(
    profile: Path,
) -> None:
    (profile / "emergency.db").write_bytes(b"torn as well" * 1000)

    desk = emergency_desk(profile)

    assert sell(desk).number == "F1123-0001"  # the torn one may have used E1123-0001
    assert [one.what for one in desk.safety.happened()] == [What.EMERGENCY_TORN]
    assert [path.read_bytes()[:4] for path in profile.glob("torn-*.db")] == [b"torn"]
    desk.counter.book.close()


def test_what_came_home_waits_to_be_sent_like_everything_else(profile: Path) -> None:
    sell_in_emergency(profile)
    book = open_book(profile)
    before = book.waiting()

    taken = bring_home(book, profile / "emergency.db", BOOK_KEY)

    assert book.waiting().facts == before.facts + taken
    assert book.row("SELECT count(DISTINCT stream) FROM event") == (1,)
    book.close()


def test_the_emergency_book_is_put_aside_and_not_thrown_away(profile: Path) -> None:
    sell_in_emergency(profile)
    book = open_book(profile)

    bring_home(book, profile / "emergency.db", BOOK_KEY)

    assert not (profile / "emergency.db").exists()
    assert len(list(profile.glob("emergency-home-*.db"))) == 1
    book.close()


def test_a_kill_after_it_came_home_brings_nothing_home_twice(profile: Path) -> None:
    sell_in_emergency(profile)
    book = open_book(profile)
    other = connect(profile / "emergency.db", BOOK_KEY)
    emergency._take_over(book, other)
    other.close()
    before = book.rows("SELECT n, stream, seq, event_id FROM event ORDER BY n")

    assert bring_home(book, profile / "emergency.db", BOOK_KEY) == 0

    assert book.rows("SELECT n, stream, seq, event_id FROM event ORDER BY n") == before
    book.close()


def test_a_kill_half_way_leaves_all_or_nothing_and_the_next_start_ends_it(profile: Path) -> None:
    sold = sell_in_emergency(profile, count=40)
    script = """
        import os, sys
        from pathlib import Path
        sys.path[:0] = [sys.argv[2], sys.argv[3]]
        from builders import open_book
        from marketpos.store import emergency, hublog
        seen = 0
        def die(frame, what, arg):
            global seen
            seen += what == "call" and frame.f_code.co_name == "add"
            if seen == int(sys.argv[4]):
                os.kill(os.getpid(), 9)
        book = open_book(Path(sys.argv[1]))
        sys.setprofile(die)
        emergency.bring_home(book, Path(sys.argv[1]) / "emergency.db", b"k" * 32)
    """
    lines = "\n".join(line[8:] for line in script.splitlines())
    for at in ("1", "20", "60"):
        places = [str(profile), str(ROOT / "src"), str(ROOT / "tests"), at]
        killed = subprocess.run([sys.executable, "-c", lines, *places], check=False)
        assert killed.returncode == -9
        book = open_book(profile)
        assert sales_in(book) & sold == set()
        book.close()

    book = open_book(profile)
    bring_home(book, profile / "emergency.db", BOOK_KEY)

    assert sold < sales_in(book)
    book.close()
    assert verify(profile).problems == []


def test_an_emergency_before_the_shop_took_another_pcs_key_still_opens(profile: Path) -> None:
    sold = sell_in_emergency(profile)
    book = open_book(profile)
    rekeying.take_shop_key(book, b"n" * 32)

    bring_home(book, profile / "emergency.db", BOOK_KEY)

    assert sold < sales_in(book)
    book.close()
    assert verify(profile).problems == []


def test_an_emergency_book_that_cannot_be_read_either_stays_where_it_is(profile: Path) -> None:
    (profile / "emergency.db").write_bytes(b"torn as well" * 1000)
    book = open_book(profile)

    assert bring_home(book, profile / "emergency.db", BOOK_KEY) == 0

    assert (profile / "emergency.db").exists()
    book.close()
