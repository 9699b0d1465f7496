"""What the setup does on a PC, and what it refuses, whatever program is inside."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from installed import Installed
from installer.tools import run
from installer.wine import WindowsPC
from thin import QUICK, thin_setup

pytestmark = pytest.mark.wine


@pytest.fixture(scope="module")
def setups(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("setups")
    return {version: thin_setup(folder, version) for version in ("1.0.0", "1.1.0")}


@pytest.fixture
def installed(pc: WindowsPC) -> Iterator[Installed]:
    installed = Installed(pc)
    yield installed
    if installed.home.exists():
        installed.remove()


def test_a_silent_setup_leaves_a_program_its_links_and_an_entry(
    installed: Installed, setups: dict[str, Path]
) -> None:
    assert installed.install(setups["1.0.0"]).code == 0

    assert installed.version == "1.0.0"
    assert installed.links() == {"Programs", "Desktop"}
    entry = installed.registered()
    assert "마켓포스" in entry
    assert "한빛시장 상인회" in entry
    assert "02-000-0000" in entry


def test_the_owner_may_want_no_icon_and_a_start_with_the_pc(
    installed: Installed, setups: dict[str, Path]
) -> None:
    installed.install(setups["1.0.0"], "/DESKTOP=0", "/AUTOSTART=1")
    assert installed.links() == {"Programs", "StartUp"}

    installed.install(setups["1.1.0"])

    assert installed.links() == {"Programs", "StartUp"}


def test_an_update_leaves_no_file_of_the_older_version(
    installed: Installed, setups: dict[str, Path]
) -> None:
    installed.install(setups["1.0.0"])

    assert installed.install(setups["1.1.0"]).code == 0

    assert installed.version == "1.1.0"
    assert set(installed.files()) == {
        "MarketPOS.exe",
        "uninstall.exe",
        "program/app/VERSION",
        "program/app/large",
        "program/app/only-in-1.1.0",
    }
    assert "1.1.0" in installed.registered()
    assert installed.links() == {"Programs", "Desktop"}


def test_an_older_version_does_not_replace_a_newer_one(
    installed: Installed, setups: dict[str, Path]
) -> None:
    installed.install(setups["1.1.0"])
    before = installed.files()

    assert installed.install(setups["1.0.0"]).code == 7

    assert installed.files() == before


def test_nothing_is_changed_while_the_counter_is_open(
    installed: Installed, setups: dict[str, Path]
) -> None:
    installed.install(setups["1.0.0"])
    before = installed.files()
    counter = installed.open()

    update = installed.install(setups["1.1.0"])
    installed.remove()

    assert update.code == 5
    assert installed.files() == before
    assert installed.links() == {"Programs", "Desktop"}
    installed.close(counter)
    assert installed.install(setups["1.1.0"]).code == 0


def test_the_book_stays_when_the_program_goes(
    installed: Installed, setups: dict[str, Path]
) -> None:
    installed.install(setups["1.0.0"], "/AUTOSTART=1")
    installed.data.mkdir(parents=True, exist_ok=True)
    book = installed.data / "book.db"
    book.write_bytes(b"sealed")

    installed.remove()

    assert not installed.home.exists()
    assert installed.links() == set()
    assert "마켓포스" not in installed.registered()
    assert book.read_bytes() == b"sealed"
    book.unlink()


def test_a_file_somebody_put_into_the_folder_stays(
    installed: Installed, setups: dict[str, Path]
) -> None:
    installed.install(setups["1.0.0"])
    note = installed.home / "메모.txt"
    note.write_text("비밀번호 아님")

    installed.remove()

    assert list(installed.home.iterdir()) == [note]
    note.unlink()
    installed.home.rmdir()


def test_windows_7_is_told_kindly_and_left_alone(
    pc: WindowsPC, installed: Installed, setups: dict[str, Path]
) -> None:
    pc.say_windows("win7")

    refused = installed.install(setups["1.0.0"])

    pc.say_windows("win10")
    assert refused.code == 6
    assert not installed.home.exists()


def test_a_setup_cut_off_half_way_does_nothing(
    installed: Installed, setups: dict[str, Path], tmp_path: Path
) -> None:
    whole = setups["1.0.0"].read_bytes()
    half = tmp_path / "half.exe"
    half.write_bytes(whole[: len(whole) * 2 // 3])

    assert installed.install(half).code != 0

    assert not installed.home.exists()


def test_too_little_space_is_said_before_anything_is_written(
    installed: Installed, tmp_path: Path
) -> None:
    greedy = thin_setup(tmp_path, "1.0.0", replace(QUICK, space_mb=900_000_000))

    assert installed.install(greedy).code == 8

    assert not installed.home.exists()


def test_a_disk_that_fills_up_half_way_keeps_the_old_program(
    installed: Installed, setups: dict[str, Path], tmp_path: Path
) -> None:
    large = thin_setup(tmp_path, "1.1.0", megabytes=8)
    installed.home.mkdir(parents=True)
    run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", installed.home])
    try:
        installed.install(setups["1.0.0"])
        before = installed.files()

        assert installed.install(large).code == 10

        assert installed.files() == before
    finally:
        run(["umount", installed.home])
        installed.home.rmdir()


def test_a_folder_that_may_not_be_written_is_said(
    installed: Installed, setups: dict[str, Path]
) -> None:
    installed.home.parent.mkdir(parents=True, exist_ok=True)
    installed.home.write_text("a file where the folder should be")

    refused = installed.install(setups["1.0.0"])

    installed.home.unlink()
    assert refused.code == 9


def test_an_update_cut_off_by_a_power_cut_is_mended(
    installed: Installed, setups: dict[str, Path]
) -> None:
    installed.install(setups["1.0.0"])
    (installed.home / "program").rename(installed.home / "program.old")
    (installed.home / "program.new").mkdir()
    (installed.home / "program.new" / "half").write_text("")

    assert installed.install(setups["1.1.0"]).code == 0

    assert installed.version == "1.1.0"
    assert not (installed.home / "program.old").exists()
    assert not (installed.home / "program.new").exists()
