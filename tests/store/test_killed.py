"""What was shown as saved is in the book, however the program ended."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path
from typing import IO

import pytest

from marketpos.domain.clock import system_now
from marketpos.hub.rows import event
from marketpos.store.book import Book
from marketpos.store.keys import keys_for
from marketpos.store.profile import InUse, Profile
from marketpos.store.verifying import verify
from marketpos.sync.driver import Driver
from store.shop_pcs import Association

ROOT = Path(__file__).parent.parent.parent


class Till:
    """A real process that sells; its receipts come through a pipe, a line for each sale saved."""

    def __init__(self, profile: Path, *more: str) -> None:
        said, heard = os.pipe()
        told = ["--profile", str(profile), "--receipts", f"/dev/fd/{heard}", *more]
        self.process = subprocess.Popen(
            [sys.executable, "-m", "marketpos", "soak", *told],
            env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "MARKETPOS_KEYS": "file"},
            pass_fds=[heard],
        )
        os.close(heard)
        self.receipts: IO[str] = os.fdopen(said, encoding="ascii")

    def end(self, how: signal.Signals) -> list[tuple[bytes, int]]:
        """End it so, and everything it still managed to say."""
        self.process.send_signal(how)
        said = list(self.receipts)
        self.receipts.close()
        self.process.wait()
        return [(bytes.fromhex(line.split()[0]), int(line.split()[1])) for line in said]

    def sells(self, count: int) -> list[tuple[bytes, int]]:
        """Its next receipts."""
        lines = [self.receipts.readline().split() for _ in range(count)]
        return [(bytes.fromhex(sale), int(won)) for sale, won in lines]


def sales_in(profile: Path) -> dict[bytes, int]:
    keys = keys_for(profile)
    book = Book(profile / "book.db", keys.book, keys.shop, system_now)
    found = dict(book.rows("SELECT sale, total_won FROM sale"))
    book.close()
    return found


def test_every_sale_that_was_saved_survives_being_killed_again_and_again(tmp_path: Path) -> None:
    chance = random.Random(20261123)
    shown: dict[bytes, int] = {}

    for _ in range(6):
        till = Till(tmp_path)
        shown |= dict(till.sells(chance.randint(1, 60)))
        shown |= dict(till.end(signal.SIGKILL))

        kept = sales_in(tmp_path)
        assert shown.items() <= kept.items()
        assert len(kept) <= len(shown) + 6, "at most the one sale each time that was not shown yet"
        proof = verify(tmp_path)
        assert proof.problems == []
        assert proof.won == sum(kept.values())


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_told_to_end_it_ends_after_the_customer_it_serves(
    tmp_path: Path, how: signal.Signals
) -> None:
    till = Till(tmp_path)
    shown = dict(till.sells(3)) | dict(till.end(how))

    assert till.process.returncode == 0
    assert sales_in(tmp_path) == shown


def test_a_second_copy_on_the_same_book_is_told_so_and_touches_nothing(tmp_path: Path) -> None:
    till = Till(tmp_path)
    till.sells(1)

    with pytest.raises(InUse):
        Profile(tmp_path).hold()

    till.end(signal.SIGTERM)
    again = Profile(tmp_path)
    again.hold()
    again.let_go()


def test_a_till_killed_while_it_sends_has_every_sale_at_the_hub_once_in_the_end(
    tmp_path: Path,
) -> None:
    hub = Association(tmp_path, system_now)
    chance, shown = random.Random(4821), set[bytes]()

    for _ in range(4):
        till = Till(tmp_path / "shop", "--hub", hub.url, "--join", hub.code())
        shown |= dict(till.sells(chance.randint(20, 120))).keys()
        shown |= dict(till.end(signal.SIGKILL)).keys()
    keys = keys_for(tmp_path / "shop")
    book = Book(tmp_path / "shop" / "book.db", keys.book, keys.shop, system_now)
    driver = Driver(book)
    driver.turn()
    driver.reconnect()

    kept = {row[0] for row in book.rows("SELECT sale FROM sale")}
    assert shown <= kept
    assert hub.count(event, event.c.kind == "sale") == len(kept)
    assert book.waiting() == (0, 0)
    book.close()
    hub.stop()
