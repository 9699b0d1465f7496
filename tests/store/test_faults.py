"""What can befall a book, and that neither a sale nor the file suffers from it."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from builders import StandingClock, fish_shop, open_book, open_desk, register, sell
from marketpos.domain.cart import Cart
from marketpos.domain.checkout import Offered
from marketpos.domain.happened import What
from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import Won
from marketpos.domain.refusal import Unavailable
from marketpos.operations.desk import Desk, desk_of
from marketpos.store import ballast, driver, keys, opening, steps
from marketpos.store.ballast import Ballast
from marketpos.store.book import Book
from marketpos.store.keys import KeysLost, keep_keys, keys_for
from marketpos.store.opening import Damaged, MadeByNewer
from marketpos.store.verifying import verify

BOOK_KEY, SHOP_KEY = b"k" * 32, b"s" * 32


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A profile with the builders' keys and a shop that has sold something."""
    place = tmp_path / "profile"
    desk = fish_shop(open_desk(place))
    (place / "keys").write_text((BOOK_KEY + SHOP_KEY).hex(), "ascii")
    sell(desk, 12_000, register(desk).customer)
    desk.counter.book.close()
    return place


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Desk]:
    """A shop on a disk without room for one more page."""
    desk = fish_shop(open_desk(tmp_path))
    fill_up(desk.counter.book)
    yield desk
    desk.counter.book.close()


def fill_up(book: Book) -> None:
    """No page more may be taken, and none that is there is free."""
    (pages,) = book.row("PRAGMA page_count")
    book.row(f"PRAGMA max_page_count={pages}")


class RoomHeldBack(Ballast):
    """Ballast on a disk that has exactly as many pages to give as the file held back."""

    def __init__(self, path: Path, book: Book) -> None:
        super().__init__(path)
        self._book = book

    def let_go(self) -> bool:
        """The file goes, and the disk has its room."""
        went = super().let_go()
        if went:
            self._book.row("PRAGMA max_page_count=100000")
        return went


def a_long_cart() -> Cart:
    """More than fits on the pages that are half empty."""
    cart = Cart()
    for number in range(400):
        cart.ring_up_amount(Won(1_000), name=f"갈치 {number}번째 손님 몫 {'길게 ' * 20}")
    return cart


def sell_all(desk: Desk, cart: Cart) -> None:
    desk.counter.complete(cart, [Offered(TenderKind.CASH, cart.total_won)])


def fingerprint(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


def test_a_full_disk_gives_up_the_room_held_back_and_the_sale_is_kept(full: Desk) -> None:
    book = full.counter.book
    book._ballast = RoomHeldBack(book.path.with_name("ballast.bin"), book)
    book._ballast.make()

    sell_all(full, a_long_cart())

    assert full.counter.today() == (1, 400_000)
    assert not book.path.with_name("ballast.bin").exists()
    assert [one.what for one in full.safety.happened()] == [What.DISK_LOW]


def test_the_room_held_back_goes_at_the_start_only_when_the_disk_is_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held_back = Ballast(tmp_path / "ballast.bin")
    held_back.make()

    assert not held_back.let_go_if_full()
    monkeypatch.setattr(ballast, "FULL_BELOW", 1 << 60)

    assert held_back.let_go_if_full()
    assert not held_back.let_go_if_full()


def test_when_nothing_is_left_it_is_said_and_nothing_is_half_kept(full: Desk) -> None:
    before = full.counter.book.rows("SELECT last_seq, last_h FROM own_stream")

    with pytest.raises(Unavailable) as said:
        sell_all(full, a_long_cart())

    assert said.value.what == "disk"
    assert full.counter.today() == (0, 0)
    assert full.counter.book.rows("SELECT last_seq, last_h FROM own_stream") == before


def test_the_cart_on_the_counter_outlives_a_sale_that_could_not_be_kept(
    tmp_path: Path, clock: StandingClock
) -> None:
    desk = fish_shop(open_desk(tmp_path, clock))
    cart = a_long_cart()
    desk.counter.keep(cart)
    fill_up(desk.counter.book)

    with pytest.raises(Unavailable):
        sell_all(desk, cart)

    desk.counter.book.close()
    again = open_desk(tmp_path, clock)
    assert again.counter.open_cart().lines == cart.lines
    again.counter.book.close()


def test_no_number_is_used_up_by_a_sale_that_could_not_be_kept(full: Desk) -> None:
    with pytest.raises(Unavailable):
        sell_all(full, a_long_cart())

    full.counter.book.row("PRAGMA max_page_count=100000")

    assert sell(full).number == "A-0001"


def test_a_full_disk_at_a_touch_is_said_as_well(full: Desk) -> None:
    with pytest.raises(Unavailable):
        full.counter.keep(a_long_cart())


def test_the_room_is_held_back_again_when_there_is_some(tmp_path: Path) -> None:
    ballast = Ballast(tmp_path / "ballast.bin")
    (tmp_path / "ballast.bin").write_bytes(b"half of it")

    ballast.make()

    assert ballast.held()
    assert ballast.let_go()
    assert not ballast.let_go()


@pytest.mark.parametrize(
    "damage",
    [
        lambda whole: b"not a book at all" * 500,
        lambda whole: whole[:100],
        lambda whole: bytes(4096) + whole[4096:],
        lambda whole: whole[:40] + bytes([whole[40] ^ 1]) + whole[41:],
    ],
    ids=["another file", "cut short", "first page gone", "one bit"],
)
def test_a_damaged_book_is_told_as_such_and_left_as_it_is(folder: Path, damage: object) -> None:
    path = folder / "book.db"
    path.write_bytes(damage(path.read_bytes()))  # type: ignore[operator]
    before = fingerprint(path)

    with pytest.raises(Damaged):
        open_book(folder)

    assert fingerprint(path) == before
    assert not verify(folder).ok
    assert fingerprint(path) == before


def test_the_book_does_not_open_with_another_key_and_is_left_as_it_is(folder: Path) -> None:
    before = fingerprint(folder / "book.db")

    with pytest.raises(Damaged):
        opening.open_book(folder / "book.db", b"x" * 32, SHOP_KEY)

    assert fingerprint(folder / "book.db") == before


def test_a_book_of_a_newer_version_is_left_alone(folder: Path) -> None:
    newer = driver.connect(folder / "book.db", BOOK_KEY)
    newer.execute(f"PRAGMA user_version={opening.NEWEST + 1}")
    newer.close()
    before = fingerprint(folder / "book.db")

    with pytest.raises(MadeByNewer):
        open_book(folder)

    assert fingerprint(folder / "book.db") == before


def test_an_update_keeps_the_old_book_beside_and_makes_every_row_anew(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def wrong(cursor: driver.Cursor) -> None:
        cursor.execute("UPDATE sale SET total_won = 1")

    monkeypatch.setattr(steps, "STEPS", (*steps.STEPS, wrong))
    monkeypatch.setattr(opening, "NEWEST", len(steps.STEPS))

    book = open_book(folder)

    assert desk_of(book).counter.today() == (1, 12_000)
    assert book.row("PRAGMA user_version") == (len(steps.STEPS),)
    book.close()
    assert verify(folder).problems == []
    before = driver.connect(folder / f"book.before-{len(steps.STEPS)}.db", BOOK_KEY)
    assert before.execute("SELECT count(*) FROM sale").fetchone() == (1,)
    before.close()


def test_an_update_that_fails_leaves_the_book_as_it_was(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def torn(cursor: driver.Cursor) -> None:
        cursor.execute("DELETE FROM sale")
        raise KeyboardInterrupt

    monkeypatch.setattr(steps, "STEPS", (*steps.STEPS, torn))
    monkeypatch.setattr(opening, "NEWEST", len(steps.STEPS))
    with pytest.raises(KeyboardInterrupt):
        open_book(folder)
    monkeypatch.undo()

    book = open_book(folder)

    assert desk_of(book).counter.today() == (1, 12_000)
    book.close()


def test_a_first_start_that_was_cut_off_begins_anew(tmp_path: Path) -> None:
    driver.connect(tmp_path / "book.db", BOOK_KEY).close()

    desk = fish_shop(open_desk(tmp_path))

    assert sell(desk).number == "A-0001"
    desk.counter.book.close()


def test_a_book_without_its_keys_says_so_and_makes_no_new_ones(folder: Path) -> None:
    (folder / "keys").unlink()

    with pytest.raises(KeysLost):
        keys_for(folder)

    assert not (folder / "keys").exists()


@pytest.mark.parametrize("torn", ["", "abc", "zz" * 64, "00" * 63])
def test_torn_keys_are_lost_keys(folder: Path, torn: str) -> None:
    (folder / "keys").write_text(torn, "ascii")

    with pytest.raises(KeysLost):
        keys_for(folder)


class Keeper:
    """Windows' keeper as it may be: it answers, or it does not."""

    def __init__(self) -> None:
        self.answers, self.kept = True, {}

    def get_password(self, service: str, name: str) -> str | None:
        if not self.answers:
            raise OSError("the keeper is locked")
        return self.kept.get(name)

    def set_password(self, service: str, name: str, secret: str) -> None:
        if not self.answers:
            raise OSError("the keeper is locked")
        self.kept[name] = secret


def test_a_keeper_that_does_not_answer_keeps_nobody_from_beginning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper = Keeper()
    monkeypatch.setattr(keys, "_keyring", lambda: keys._Keyring(keeper, OSError))
    keeper.answers = False

    made = keys_for(tmp_path)

    assert made.where == "file"
    (tmp_path / "book.db").touch()
    keeper.answers = True
    assert keys_for(tmp_path) == made
    assert keep_keys(tmp_path, made).where == "keyring"
    assert not (tmp_path / "keys").exists()
    keeper.kept.clear()
    with pytest.raises(KeysLost):
        keys_for(tmp_path)
    keeper.answers = False
    with pytest.raises(KeysLost):
        keys_for(tmp_path)


def test_keys_are_made_once_and_only_their_owner_may_read_them(tmp_path: Path) -> None:
    made = keys_for(tmp_path)

    assert keys_for(tmp_path) == made
    assert (tmp_path / "keys").stat().st_mode & 0o077 == 0
    assert len({made.book, made.shop}) == 2


def test_sales_keep_their_order_and_their_clocks_day_when_the_battery_dies(
    fish: Desk, clock: StandingClock
) -> None:
    today = sell(fish, 1_000)
    clock.move(days=-3650)
    then = sell(fish, 2_000)

    last = fish.counter.last_sale()

    assert last is not None
    assert (last.sale, last.day) == (then.sale, 20161125)
    assert (today.number, then.number) == ("A-0001", "A-0002")
    assert fish.counter.today() == (1, 2_000)
    assert [row[0] for row in fish.counter.book.rows("SELECT number FROM sale ORDER BY n")] == [
        "A-0001",
        "A-0002",
    ]


def test_a_book_put_on_another_pc_is_a_device_of_its_own_and_joins_anew(folder: Path) -> None:
    moved = driver.connect(folder / "book.db", BOOK_KEY)
    before = moved.execute("SELECT device, sign_seed FROM device").fetchone()
    moved.execute("UPDATE device SET machine = 'the PC it was copied from'")
    moved.execute("INSERT INTO peer VALUES (1, 'https://hub', '7', '바다수산', x'00', x'', 0)")
    moved.close()

    desk = desk_of(open_book(folder))

    device, seed = desk.counter.book.row("SELECT device, sign_seed FROM device")
    assert device != before[0]
    assert seed != before[1]
    assert desk.safety.joined_shop() == ""
    assert desk.counter.last_sale() is not None
    sell(desk, 5_000)
    desk.counter.book.close()
    assert verify(folder).problems == []


def test_the_same_pc_stays_the_same_device(folder: Path) -> None:
    first, second = (
        [book.row("SELECT device FROM device"), book.close()][0]
        for book in (open_book(folder), open_book(folder))
    )

    assert first == second
