"""What the shop sees of joining by phone: which link a QR carries, and what each place brought."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest
from nacl.signing import SigningKey

from builders import StandingClock, register, sell
from marketpos.domain.claims import Place
from marketpos.domain.facts import JoinedByPhone, Private, Scanned
from marketpos.domain.ids import Id, uuid7
from marketpos.domain.kinds import ConsentKind
from marketpos.domain.notebook_text import table_of
from marketpos.domain.wording import WORDING
from marketpos.operations.desk import Desk
from marketpos.operations.joins import HUB_ADDRESS, Brought, Joins
from marketpos.wire import claims, peer, phone
from ui.by_phone import hear

HUB = "https://hub.hanbit-market.example"
KEY = b"p" * 32
MONDAY, LAST_MONDAY = date(2026, 11, 23), date(2026, 11, 16)


@pytest.fixture
def joins(fish: Desk) -> Joins:
    """바다수산, in the association's keeping as shop 7."""
    book = fish.counter.book
    book.jot("INSERT INTO peer VALUES (1, ?, '7', '바다수산', x'', x'', 0)", (HUB,))
    return Joins(book)


def somebody_joins(joins: Joins, place: str = "done", claim: bytes = b"") -> Id:
    event_id = uuid7(joins.book.now().at_ms)
    public = phone.shop_public_key(joins.book.identity().shop_key)
    agreed = (ConsentKind.REGISTRATION,)
    said = JoinedByPhone(event_id, place, "ko", WORDING, agreed, None, Private("손님", None, None))
    hear(
        joins.book,
        phone.shut_join(said, KEY, public, claim),
        event_id,
        phone.boxed_key(KEY, public),
    )
    return event_id


def scans(joins: Joins, place: str, count: int) -> None:
    hear(joins.book, Scanned(place, count), uuid7(joins.book.now().at_ms))


def test_a_sales_qr_carries_a_claim_on_that_sale(fish: Desk, joins: Joins) -> None:
    sale = sell(fish).sale

    link = joins.link(Place.DISPLAY, sale)

    claim = claims.read(link.removeprefix(f"{HUB}/j/")).claim
    assert claims.sale_of(joins.book.identity().shop_key, claim) == sale
    assert joins.link(Place.DISPLAY, sale) == link


def test_it_is_signed_with_the_key_the_hub_knows(fish: Desk, joins: Joins) -> None:
    seed = bytes(joins.book.row("SELECT sign_seed FROM device")[0])

    signed = claims.read(joins.link(Place.DONE, sell(fish).sale).rpartition("/")[2])

    assert claims.is_genuine(bytes(SigningKey(seed).verify_key), "7", signed)


def test_a_sale_that_has_its_regular_or_was_taken_back_has_no_claim(
    fish: Desk, joins: Joins
) -> None:
    regular = register(fish)
    given, taken_back = sell(fish, customer=regular.customer).sale, sell(fish).sale
    fish.counter.void(taken_back, "잘못 눌렀어요")

    assert joins.link(Place.DONE, given) == joins.link(Place.DONE, taken_back) == ""


def test_a_shop_in_nobodys_keeping_shows_its_channel(fish: Desk) -> None:
    joins = Joins(fish.counter.book)

    assert joins.link(Place.DONE, sell(fish).sale) == joins.link(Place.FULL) == ""
    assert joins.sign_link() == ""


def test_a_shop_that_has_only_the_address_signs_claims_and_prints_no_short_signs(
    fish: Desk,
) -> None:
    joins = Joins(fish.counter.book)
    joins.book.set_setting(HUB_ADDRESS, HUB)
    joins.set_short_signs(on=True)

    assert joins.link(Place.DONE, sell(fish).sale).startswith(f"{HUB}/j/E")
    assert joins.link(Place.FULL) == joins.sign_link() == ""


def test_a_clock_known_to_be_wrong_is_put_right_in_the_claim(fish: Desk, joins: Joins) -> None:
    state = peer.changed(peer.PeerState(), offset_ms=86_400_000 * 400)
    joins.book.jot("UPDATE peer SET state = ?", (peer.to_bytes(state),))
    sale = sell(fish)

    claim = claims.read(joins.link(Place.DONE, sale.sale).rpartition("/")[2]).claim

    assert claim.at_s == (sale.at_ms + 86_400_000 * 400) // 1000


def test_what_qrs_brought_is_told_by_week_and_place(
    fish: Desk, joins: Joins, clock: StandingClock
) -> None:
    clock.move(days=-7)
    fish.shop.showed_qr("done")
    early = somebody_joins(joins)
    clock.move(days=7)
    for _ in range(3):
        fish.shop.showed_qr("display")
    scans(joins, "display", 2)
    scans(joins, "sign", 5)
    somebody_joins(joins, "sign")
    sell(fish, customer=early)

    assert joins.brought(weeks=2) == [
        Brought(MONDAY, "display", shown=3, scanned=2),
        Brought(MONDAY, "sign", scanned=5, joined=1),
        Brought(LAST_MONDAY, "done", shown=1, joined=1, came_again=1),
    ]
    assert joins.brought(weeks=1) == joins.brought(weeks=2)[:2]


def test_who_buys_on_the_day_they_joined_has_not_come_again_yet(
    fish: Desk, joins: Joins, clock: StandingClock
) -> None:
    who = somebody_joins(joins)
    sell(fish, customer=who)
    assert joins.brought()[0].came_again == 0

    clock.move(days=1)
    sell(fish, customer=who)
    assert joins.brought()[0].came_again == 1


def test_a_days_report_has_the_sum_of_all_places(fish: Desk, joins: Joins) -> None:
    fish.shop.showed_qr("done")
    fish.shop.showed_qr("display")
    scans(joins, "sign", 4)
    somebody_joins(joins)

    assert joins.brought_on(joins.book.today()) == Brought(MONDAY, "", 2, 4, 1)


def test_a_shop_that_never_used_it_brought_nothing(fish: Desk) -> None:
    joins = Joins(fish.counter.book)

    assert (joins.brought(), joins.recent(), joins.asking()) == ([], [], [])


def test_an_answer_to_what_nobody_asked_changes_nothing(fish: Desk, joins: Joins) -> None:
    before = joins.book.row("SELECT count(*) FROM event")

    joins.answered(Id(bytes(16)), "네")

    assert joins.book.row("SELECT count(*) FROM event") == before


def test_nothing_of_it_is_loaded_before_it_is_needed() -> None:
    script = "import sys, marketpos.operations.joins; print('nacl' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert ran.stdout.strip() == "False"


def test_the_channels_page_counts_the_week_as_it_is(fish: Desk, clock: StandingClock) -> None:
    early = register(fish, "지난주 손님").customer
    clock.move(days=7)
    today, later = register(fish, "오늘 두 번").customer, register(fish, "또 오신 분").customer
    double = register(fish, "또 오신 그분").customer
    table = table_of("이름,전화\n옛 장부,010-5550-7713\n".encode())
    draft = fish.notebook.look_over(table)
    fish.notebook.bring_in(draft, frozenset(row.person.line for row in draft.rows))
    fish.merging.merge(later, double)
    for who in (early, today, today, later):
        sell(fish, customer=who)
    on_monday = fish.shop.qr_counts()
    clock.move(days=1)
    sell(fish, customer=later)

    assert (on_monday.joined, on_monday.came_again) == (2, 0)
    assert fish.shop.qr_counts()[2:4] == (2, 1)
    clock.move(days=6)
    assert fish.shop.qr_counts()[2:4] == (0, 0)
