"""The repair kit: all that helps, and nothing of whose shop it is."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from builders import StandingClock, fish_shop, open_book, register, sell
from marketpos.domain.clock import Moment
from marketpos.domain.printers import Printer, Trouble, Way
from marketpos.domain.refusal import Unavailable
from marketpos.operations.desk import Desk, desk_of
from marketpos.operations.doctor import bugs_in, kit_of
from marketpos.operations.kit import NotAKit, core_of, is_well, keep_kit, read_kit, to_text
from marketpos.operations.regulars import Person
from marketpos.operations.safety import Line, SyncWord
from marketpos.operations.sticks import mounted_sticks
from marketpos.outputs.qr import LONGEST_BYTES, matrix
from marketpos.store.checkup import look

NOW = StandingClock()()
KEY = b"k" * 32
PLANTED = (
    "김사장", "미용실", "01055504821", "5550-4821", "배달은 뒷문으로", "바다수산",
    "한빛시장", "051-555-0101", "5550101", "_Sample", "pf.kakao.com", "123-45-67890", "동백전",
    "오른쪽 서랍", "080-555-1212", "딸 지은", "새벽 산지 직송", "고등어", "hub.hanbit.example",
)  # fmt: skip
"""What the shop of these tests holds that is nobody's business."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "바다수산 김사장"


@pytest.fixture
def lived_in(folder: Path) -> Iterator[Desk]:
    """A shop with something planted in every place that holds words."""
    desk = fish_shop(desk_of(open_book(folder)))
    kim = register(desk, "3층 미용실 김사장", "010-5550-4821")
    desk.regulars.set_memo(kim.customer, "배달은 뒷문으로")
    desk.regulars.correct(kim.customer, Person("3층 미용실 김사장", "김사장", "01055504821"))
    desk.shop.change(business_number="123-45-67890")
    desk.shop.invite_with(desk.shop.channels()[0].channel, "새벽 산지 직송")
    desk.access.set_owner_pin("4821")
    desk.access.add_helper("딸 지은", "1212")
    desk.telling.set_free_number("080-555-1212")
    desk.till.pay_out(1000, "오른쪽 서랍")  # type: ignore[arg-type]
    sell(desk, 40_000, kim.customer)
    desk.printing.set_printer(Printer(Way.QUEUE, "바다수산 영수증"))
    desk.printing.note_word(Trouble.PAPER)
    desk.counter.book.jot(
        "INSERT INTO peer VALUES (1, 'https://hub.hanbit.example', '7', '바다수산', ?, ?, 0)",
        (bytes(32), b""),
    )
    (folder / "bugs.txt").write_text(
        "2026-11-23T06:12:00+00:00 KeyError\n  counter.py:120 take\n  selling.py:44 complete\n"
        "KeyError: '3층 미용실 김사장'\n  김사장.py:12 take\n2026-11-23 고등어 01055504821\n",
        "utf-8",
    )
    (folder / "settings.json").write_text('{"language": "김사장", "text_scale": "4821"}', "utf-8")
    yield desk
    desk.counter.book.close()


def the_kit(desk: Desk, word: SyncWord | None = None) -> dict[str, object]:
    return desk.doctor.kit(word)


def test_no_byte_of_the_kit_tells_whose_it_is(lived_in: Desk, tmp_path: Path) -> None:
    kit = the_kit(lived_in, SyncWord(Line.TROUBLE, 1, 9, NOW.at_ms, "가게 바다수산"))

    kept = keep_kit(kit, tmp_path).read_bytes()  # type: ignore[arg-type]

    for text in (kept.decode("ascii"), json.dumps(json.loads(kept), ensure_ascii=False)):
        assert [one for one in PLANTED if one in text] == []
    core = json.dumps(json.loads(core_of(kit)), ensure_ascii=False)  # type: ignore[arg-type]
    assert [one for one in PLANTED if one in core] == []


def test_no_key_of_the_shop_is_in_the_kit(lived_in: Desk) -> None:
    text = to_text(the_kit(lived_in))

    for secret in (KEY, b"s" * 32, *lived_in.counter.book.row("SELECT sign_seed FROM device")):
        assert bytes(secret).hex() not in text


def test_the_kit_says_how_the_book_is(lived_in: Desk) -> None:
    kit = the_kit(lived_in, SyncWord(Line.OFFLINE, 1, 9, NOW.at_ms, "timeout"))

    assert is_well(kit)
    assert kit["facts"]["sale"] == 1  # type: ignore[index]
    assert kit["facts"]["customer.set"] == 2  # type: ignore[index]
    assert kit["unsent"] == {
        "sales": 1,
        "facts": lived_in.counter.book.row("SELECT count(*) FROM event")[0],
    }
    assert (kit["line"]["word"], kit["line"]["why"]) == ("offline", "timeout")  # type: ignore[index]
    assert kit["disk"]["free_mb"] > 0  # type: ignore[index]
    assert kit["system"]["sqlite"].startswith("3.")  # type: ignore[index]


def test_the_last_bugs_are_told_by_their_places(lived_in: Desk) -> None:
    assert the_kit(lived_in)["bugs"] == [
        "2026-11-23T06:12:00+00:00 KeyError < selling.py:44 complete < counter.py:120 take"
    ]


def test_only_the_newest_of_many_bugs_are_told(tmp_path: Path) -> None:
    reports = [f"2026-11-{day:02}T06:12:00+00:00 KeyError\n  a.py:1 b\n" for day in range(1, 20)]
    (tmp_path / "bugs.txt").write_text("".join(reports), "utf-8")

    assert [one[8:10] for one in bugs_in(tmp_path)] == ["15", "16", "17", "18", "19"]


def test_the_core_fits_into_a_qr_that_a_phone_reads(lived_in: Desk) -> None:
    core = core_of(the_kit(lived_in, SyncWord(Line.OFFLINE, 1, 9, NOW.at_ms, "timeout")))

    assert len(core) <= LONGEST_BYTES
    assert len(matrix(core)) <= 97  # version 20: four pixels a module on the small panel
    assert read_kit(core)["unsent"]["sales"] == 1


def test_a_kit_is_read_back_as_it_was(lived_in: Desk) -> None:
    kit = the_kit(lived_in)

    assert read_kit(to_text(kit)) == kit
    assert len(to_text(kit)) < 4_000


@pytest.mark.parametrize(
    "text", ["", "{}", "[1]", "{", '{"marketpos": 1}', '{"marketpos": "0.1.0", "book": 5}']
)
def test_something_else_is_no_kit(text: str) -> None:
    with pytest.raises(NotAKit):
        read_kit(text)


def test_a_stick_that_was_pulled_out_is_said(tmp_path: Path, lived_in: Desk) -> None:
    with pytest.raises(Unavailable):
        keep_kit(the_kit(lived_in), tmp_path / "gone")


def test_a_folder_without_a_book_has_a_kit_too(tmp_path: Path) -> None:
    kit = kit_of(tmp_path, look(tmp_path), NOW)

    assert kit["book"]["opens"] == "none"
    assert list(tmp_path.iterdir()) == []  # and no keys were made for it


def test_a_book_that_does_not_open_is_said_to_be_so(folder: Path, lived_in: Desk) -> None:
    lived_in.counter.book.close()
    (folder / "book.db").write_bytes(b"torn" * 4096)

    kit = kit_of(folder, look(folder, KEY), NOW)

    assert (kit["book"]["opens"], kit["book"]["why"]) == ("damaged", "SQLITE_NOTADB")
    assert not is_well(kit)
    assert kit["bugs"]
    assert (folder / "book.db").read_bytes() == b"torn" * 4096


def test_a_book_without_its_keys_is_said_to_be_so(folder: Path, lived_in: Desk) -> None:
    assert kit_of(folder, look(folder), NOW)["book"]["opens"] == "no-keys"


def test_a_newer_versions_book_is_said_to_be_so(folder: Path, lived_in: Desk) -> None:
    lived_in.counter.book.jot("PRAGMA user_version = 99")

    assert kit_of(folder, look(folder, KEY), NOW)["book"]["opens"] == "newer"


def test_a_page_that_was_overwritten_is_found(folder: Path, lived_in: Desk) -> None:
    lived_in.counter.book.scrub()
    lived_in.counter.book.close()
    raw = bytearray((folder / "book.db").read_bytes())
    raw[-4096:] = bytes(4096)
    (folder / "book.db").write_bytes(raw)

    kit = kit_of(folder, look(folder, KEY), NOW)

    assert not is_well(kit)


def test_the_clock_is_told_beside_the_hubs(folder: Path, lived_in: Desk) -> None:
    from marketpos.wire.peer import PeerState, to_bytes

    state = to_bytes(PeerState(offset_ms=-180_000))
    lived_in.counter.book.jot("UPDATE peer SET state = ?", (state,))

    kit = kit_of(folder, look(folder, KEY), Moment(NOW.at_ms))

    assert kit["line"]["offset_ms"] == -180_000


def test_sticks_are_found_where_desktops_put_them() -> None:
    mounts = (
        "/dev/sda1 / ext4 rw 0 0\n/dev/sdb1 /media/user/KIM\\040STICK vfat rw 0 0\n"
        "/dev/sdc1 /run/media/user/가게 vfat rw 0 0\nproc /proc proc rw 0 0\n"
    )

    assert mounted_sticks(mounts) == [
        Path("/media/user/KIM STICK"),
        Path("/run/media/user/가게"),
    ]
