"""``marketpos verify`` proves a book and finds every way in which one can be wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from builders import fish_shop, open_desk, register, sell
from marketpos.__main__ import main
from marketpos.store import driver
from marketpos.store.verifying import Proof, verify

BOOK_KEY, SHOP_KEY = b"k" * 32, b"s" * 32


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """A shop with regulars, sales and a void, closed for the night."""
    desk = fish_shop(open_desk(tmp_path))
    (tmp_path / "keys").write_text((BOOK_KEY + SHOP_KEY).hex(), "ascii")
    who = register(desk, "김사장", "010-5550-4821").customer
    for amount in (12_000, 8_000, 5_000):
        sell(desk, amount, who)
    desk.counter.void(sell(desk, 1_000).sale, "잘못 눌렀어요")
    desk.counter.book.close()
    return tmp_path


def after(profile: Path, *wrong: str) -> Proof:
    """The proof after somebody wrote in the book behind our back."""
    book = driver.connect(profile / "book.db", BOOK_KEY)
    for sql in wrong:
        book.execute(sql)
    book.close()
    return verify(profile)


def test_a_whole_book_is_proven_with_its_sums(profile: Path) -> None:
    proof = verify(profile)

    assert (proof.ok, proof.sales, proof.won, proof.problems) == (True, 3, 25_000, [])
    assert proof.unsent > 0


@pytest.mark.parametrize(
    "wrong",
    [
        "UPDATE sale SET total_won = total_won + 1000 WHERE n = (SELECT max(n) FROM sale)",
        "DELETE FROM tender WHERE sale_n = (SELECT min(n) FROM sale)",
        "UPDATE sale_line SET amount_won = 0",
        "UPDATE customer SET owed_won = 5000",
        "UPDATE customer SET visits = visits + 1",
        "UPDATE product SET price_won = 1 WHERE n = 1",
        "DELETE FROM finding WHERE what = 2",
        "DELETE FROM consent",
        "UPDATE sale SET voided = 0",
        "INSERT INTO void VALUES (x'00', x'00', '', x'00')",
    ],
)
def test_a_row_that_no_fact_makes_is_found(profile: Path, wrong: str) -> None:
    proof = after(profile, wrong)

    assert not proof.ok
    assert any("rows of" in problem for problem in proof.problems)


@pytest.mark.parametrize(
    "wrong",
    [
        "UPDATE event SET at_ms = at_ms + 1 WHERE n = 5",
        "UPDATE event SET kind = 'sale.voided' WHERE n = 5",
        "UPDATE event SET h = zeroblob(32) WHERE n = 5",
        "UPDATE event SET day = 20261122 WHERE kind = 'sale'",
        "DELETE FROM event WHERE n = 5",
        "DELETE FROM event WHERE n = (SELECT max(n) FROM event)",
        "UPDATE event SET body = zeroblob(100) WHERE n = 5",
        "UPDATE own_stream SET last_seq = last_seq + 1",
    ],
)
def test_a_fact_that_was_changed_or_taken_out_is_found(profile: Path, wrong: str) -> None:
    proof = after(profile, wrong)

    assert not proof.ok
    assert any("chain" in problem or "head" in problem for problem in proof.problems)


def test_a_fact_that_does_not_open_is_found_and_told_apart(profile: Path) -> None:
    proof = after(profile, "UPDATE device SET shop_key = zeroblob(32)")

    assert any("do not open" in problem for problem in proof.problems)


def test_proving_changes_no_byte(profile: Path) -> None:
    before = {path.name: path.read_bytes() for path in profile.iterdir()}

    verify(profile)

    assert {path.name: path.read_bytes() for path in profile.iterdir()} == before


def test_a_book_can_be_proven_while_the_till_is_open(profile: Path) -> None:
    desk = open_desk(profile)
    sell(desk, 3_000)

    assert verify(profile).won == 28_000

    desk.counter.book.close()


def test_where_there_is_no_book_nothing_is_made(tmp_path: Path) -> None:
    proof = verify(tmp_path / "nowhere")

    assert not proof.ok
    assert not (tmp_path / "nowhere").exists()


def test_the_command_says_one_json_object_and_ends_with_zero_when_all_is_well(
    profile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = main(["verify", "--profile", str(profile), "--json"])

    said = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert status == 0
    assert (said["ok"], said["sales"], said["won"], said["problems"]) == (True, 3, 25_000, [])


def test_the_command_ends_with_one_when_something_does_not_add_up(
    profile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    after(profile, "UPDATE sale SET total_won = 1")

    status = main(["verify", "--profile", str(profile), "--json"])

    assert status == 1
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["problems"]
