"""What the association's clerk types."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import requests
from market_pcs import Clock, Elsewhere, Pc

from marketpos.domain.clock import system_now
from marketpos.hub.commands import hub_main
from marketpos.hub.records import Records
from marketpos.hub.serving import serve_in_thread
from marketpos.sync.heard import Absence, Answered, NoHub

CERTIFICATE = Path(__file__).parent.parent / "data" / "tls" / "expired.pem"
RUN = "import sys; from marketpos.hub.commands import hub_main; sys.exit(hub_main(sys.argv[1:]))"


@pytest.fixture
def database(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'hub.sqlite'}"


class Clerk:
    """Types commands and reads what they print."""

    def __init__(self, database: str, capsys: pytest.CaptureFixture[str]) -> None:
        self._database, self._capsys = database, capsys

    def types(self, *words: str, status: int = 0) -> str:
        assert hub_main(["--database", self._database, *words]) == status
        return self._capsys.readouterr().out.strip()


@pytest.fixture
def clerk(database: str, capsys: pytest.CaptureFixture[str]) -> Clerk:
    return Clerk(database, capsys)


def joined(database: str, code: str) -> Pc:
    running = serve_in_thread(database, system_now)
    pc = Pc(running, Clock(system_now().at_ms))
    pc.joins(code)
    pc.sells_and_syncs(2)
    running.stop()
    return pc


def test_a_shop_is_made_and_its_code_lets_a_pc_in(clerk: Clerk, database: str) -> None:
    clerk.types("add-market", "한빛시장")

    code = clerk.types("add-shop", "바다수산", "--market", "한빛시장")

    assert len(code) == 8
    assert joined(database, code).shop in clerk.types("list")


def test_a_market_is_made_once_however_often_it_is_typed(clerk: Clerk) -> None:
    assert clerk.types("add-market", "한빛시장") == clerk.types("add-market", "한빛시장")


def test_a_market_nobody_made_is_not_made_by_a_shop(clerk: Clerk) -> None:
    assert clerk.types("add-shop", "바다수산", "--market", "한빛", status=1) == ""
    assert clerk.types("list") == ""


def test_the_list_shows_shops_their_facts_and_their_pcs(clerk: Clerk, database: str) -> None:
    pc = joined(database, clerk.types("add-shop", "바다수산"))

    shop, device = clerk.types("list").splitlines()

    assert shop.split("\t") == [pc.shop, "-", "바다수산", "2 facts"]
    assert device.split("\t") == ["", "A", "계산대", "in use"]


def test_the_hubs_key_is_printed_as_the_associations_file_wants_it(
    database: str, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["--database", database]

    assert hub_main([*asked, "key"]) == 0
    key = capsys.readouterr().out.strip()
    assert hub_main([*asked, "list"]) == 0
    listed = capsys.readouterr()
    records = Records.open(database)

    assert bytes.fromhex(key) == records.public_key
    assert tomllib.loads(listed.err) == {"key": key}
    assert listed.out == ""
    records.close()


def test_one_more_code_lets_one_more_pc_in(clerk: Clerk, database: str) -> None:
    first = joined(database, clerk.types("add-shop", "바다수산"))

    second = joined(database, clerk.types("add-code", first.shop))

    assert second.shop == first.shop


def test_a_pc_is_put_out_by_its_letter(clerk: Clerk, database: str) -> None:
    pc = joined(database, clerk.types("add-shop", "바다수산"))

    clerk.types("revoke", pc.shop, "A")

    assert clerk.types("list").endswith("revoked")


def test_a_shop_or_letter_that_is_not_there_is_said_to_be_so(clerk: Clerk) -> None:
    clerk.types("revoke", "7", "A", status=1)
    clerk.types("add-code", "7", status=1)


@pytest.mark.parametrize(
    "url", ["sqlite:////nowhere/at/all/hub.sqlite", "nonsense", "postgresql+nothing://h/d"]
)
def test_a_database_that_cannot_be_opened_is_said_in_a_line(
    url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert hub_main(["--database", url, "list"]) == 1

    assert capsys.readouterr().err.startswith("marketpos hub: ")


def test_putting_back_a_backup_begins_a_new_epoch(clerk: Clerk) -> None:
    assert clerk.types("restored") == "2"
    assert clerk.types("restored") == "3"


def test_without_a_database_named_all_commands_use_the_same_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))

    assert hub_main(["add-shop", "바다수산"]) == 0
    assert hub_main(["list"]) == 0

    assert "바다수산" in capsys.readouterr().out
    assert (tmp_path / "marketpos-hub" / "hub.sqlite").exists()


@contextmanager
def served(database: str, *words: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A hub in a process of its own, gone at the end whatever happens."""
    command = [sys.executable, "-c", RUN, "serve", "--database", database, "--port", "0", *words]
    place = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, env=place) as process:
        assert process.stdout is not None
        try:
            yield process, process.stdout.readline().strip()
        finally:
            process.kill()


def test_serving_prints_its_address_and_stops_when_told(database: str) -> None:
    with served(database) as (process, url):
        with requests.get(f"{url}/health", timeout=10) as response:
            assert response.json()["ok"]

        process.terminate()

        assert process.wait(20) in (0, -signal.SIGTERM)


def test_serving_prints_its_key_beside_its_address(database: str, clerk: Clerk) -> None:
    with served(database) as (process, url):
        assert process.stderr is not None
        line = process.stderr.readline()

    assert url.startswith("http://127.0.0.1:")
    assert tomllib.loads(line) == {"key": clerk.types("key")}


def test_a_hub_can_speak_tls_by_itself(database: str) -> None:
    files = "--tls-certificate", str(CERTIFICATE), "--tls-key", str(CERTIFICATE)
    with served(database, *files) as (_, url):
        pc = Pc(Elsewhere(url), Clock())

        heard = pc.asks_to_join("00000000")

    assert url.startswith("https://127.0.0.1:")
    assert heard == NoHub(Absence.TLS)


def test_a_hub_killed_in_the_middle_of_a_day_still_has_all_it_answered_for(
    clerk: Clerk, database: str
) -> None:
    code = clerk.types("add-shop", "바다수산")
    with served(database) as (process, url):
        pc = Pc(Elsewhere(url), Clock(system_now().at_ms))
        pc.joins(code)
        for _ in range(20):
            pc.sells_and_syncs(1)
        on_the_way = pc.request(pc.head, *pc.sells(50))
        process.kill()

    with served(database) as (process, url):
        pc.hub = Elsewhere(url)
        answer = pc.asks(on_the_way)

    assert isinstance(answer, Answered)
    assert (answer.message.head, answer.message.feed_end) == (pc.head, 70)
