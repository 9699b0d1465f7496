"""The real app on a Windows PC: installed, sold with, taken away, brought back."""

import json
import statistics
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from installed import Installed
from installer.places import BUILD
from installer.wine import WindowsPC
from loopback_hub import hub_running
from pytestqt.qtbot import QtBot
from windows_build import Made

pytestmark = pytest.mark.wine

HERE = Path(__file__).parent
PAINT_RATIO_MAX = 2.5  # of a bare Qt window on the same PC
ROUNDS = 5


@pytest.fixture
def counter(pc: WindowsPC, made: Made) -> Iterator[Installed]:
    """The app, installed silently on the PC of 홍 길동."""
    counter = Installed(pc)
    assert counter.install(made.setup).code == 0
    yield counter
    if counter.home.exists():
        counter.remove()


def sold(counter: Installed, won: int) -> dict[str, object]:
    """One opening of the shop in which something is sold for cash."""
    picture = BUILD / "shots" / f"windows-counter-{won}.png"
    picture.parent.mkdir(parents=True, exist_ok=True)
    printed = counter.python(HERE / "sell_a_fish.py", str(won), f"Z:{picture}")
    return said(printed)


def said(printed: str) -> dict[str, object]:
    """The JSON object in the last line of what a program printed."""
    return dict(json.loads(printed.splitlines()[-1]))


def proof(counter: Installed) -> dict[str, object]:
    """What the installed program itself proves about the book."""
    return said(counter.pc.must(counter.exe, "verify", "--json"))


def test_a_shop_sells_loses_the_program_and_finds_its_book_again(
    counter: Installed, made: Made
) -> None:
    first = sold(counter, 5000)
    assert first["asked"] is True
    assert first["won"] == 5000
    assert first["association"] == "한빛시장 상인회"
    assert first["font"] == "Pretendard"  # found below a folder with Hangul in its name
    assert first["keys"] == "keyring"  # Windows' own, not a file beside the book

    counter.remove()

    assert not counter.home.exists()
    assert (counter.data / "book.db").exists()

    assert counter.install(made.setup).code == 0
    second = sold(counter, 7000)
    assert second["asked"] is False
    assert (second["sales_today"], second["won_today"]) == (2, 12000)
    proven = proof(counter)
    assert proven["ok"] is True
    assert (proven["sales"], proven["won"]) == (2, 12000)


def test_the_book_is_unreadable_without_the_pc_it_belongs_to(counter: Installed) -> None:
    sold(counter, 3000)

    assert not (counter.data / "book.db").read_bytes().startswith(b"SQLite format 3")


def test_what_was_sold_arrives_at_the_hub(counter: Installed, tmp_path: Path) -> None:
    sold(counter, 4000)

    with hub_running(tmp_path) as hub:
        code = hub.add_shop("바다수산")
        joined = said(counter.python(HERE / "join_on_windows.py", hub.address, code))
        listed = hub.listed()

    assert joined["line"] == "arrived"
    assert joined["waiting"] == 0
    assert "바다수산" in listed
    assert proof(counter)["unsent"] == 0


def test_an_update_waits_for_the_open_counter(counter: Installed, made: Made, qtbot: QtBot) -> None:
    shop = counter.data.with_name("문 연 가게")
    program = counter.pc.start(counter.exe, "--profile", f"Z:{shop}")
    qtbot.waitUntil(lambda: (shop / "book.db").exists(), timeout=60_000)

    refused = counter.install(made.setup)
    counter.pc.run("taskkill", "/f", "/im", "MarketPOS.exe")
    program.communicate(timeout=30)

    assert refused.code == 5
    assert counter.install(made.setup).code == 0


def test_the_window_is_there_quickly(counter: Installed, tmp_path: Path) -> None:
    def first_paint_ms(which: str) -> float:
        script, profile = HERE / "first_paint_on_windows.py", f"Z:{tmp_path}"
        return float(counter.python(script, which, str(time.time()), profile))

    runs = [(first_paint_ms("bare"), first_paint_ms("app")) for _ in range(ROUNDS + 1)][1:]

    bare, ours = (statistics.median(run[at] for run in runs) for at in (0, 1))
    print(f"first paint under Wine: bare {bare:.0f} ms, app {ours:.0f} ms")
    assert ours / bare <= PAINT_RATIO_MAX
