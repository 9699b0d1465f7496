"""What the page says of the shop comes from the shop: signed, the newest word, and never a trap."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from market_pcs import Clock, Pc, pc_of_new_shop
from phones import AtShop, Phone, open_shop, second_counter

from builders import StandingClock
from marketpos.domain.claims import Place
from marketpos.hub.cards import link_of
from marketpos.hub.serving import RunningHub, serve_in_thread
from marketpos.store.verifying import verify
from marketpos.wire.digests import digest_of_card
from marketpos.wire.messages import ShopCard
from marketpos.wire.paths import sign_way

LATER, EARLIER = b"\x02" * 24, b"\x01" * 24


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture
def hub(tmp_path: Path, clock: StandingClock) -> Iterator[RunningHub]:
    running = serve_in_thread(f"sqlite:///{tmp_path / 'hub.sqlite'}", clock)
    yield running
    running.stop()


@pytest.fixture
def shop(tmp_path: Path, hub: RunningHub, clock: StandingClock) -> Iterator[AtShop]:
    os.environ["MARKETPOS_KEYS"] = "file"
    opened = open_shop(tmp_path / "shop", hub, clock)
    yield opened
    opened.closes()


@pytest.fixture
def standing(tmp_path: Path) -> Iterator[Pc]:
    """A PC whose every word can be made up."""
    clock = Clock()
    running = serve_in_thread(f"sqlite:///{tmp_path / 'other.sqlite'}", clock)
    yield pc_of_new_shop(running, clock)
    running.stop()


def card_told(pc: Pc, card: ShopCard | None = None) -> bytes:
    return pc.syncs(pc.head, card=card).card


def test_a_new_name_and_another_channel_are_on_the_page_at_the_next_turn(
    shop: AtShop, clock: StandingClock
) -> None:
    clock.move(minutes=5)
    shop.desk.shop.change(name="바다수산 2호점")
    first = shop.desk.shop.channels()[0]
    shop.desk.shop.set_channel(
        "naver", "https://smartstore.naver.com/bada", "바다", channel=first.channel
    )
    shop.goes_online()

    mine = Phone().joins(shop.link(shop.sells()))

    assert "바다수산 2호점" in Phone().opens(shop.link(place=Place.FULL)).page
    assert 'href="https://smartstore.naver.com/bada"' in mine.page
    assert "가게 소식 보러 가기" in mine.page


def test_the_card_goes_up_once_and_is_told_of_in_what_was_sent(
    shop: AtShop, clock: StandingClock
) -> None:
    before = [one for one in shop.desk.safety.sent() if "shop card" in one.what]
    shop.goes_online()
    clock.move(minutes=1)
    shop.sells()
    shop.goes_online()

    after = [one for one in shop.desk.safety.sent() if "shop card" in one.what]
    assert len(before) == len(after) == 1


def test_of_two_pcs_cards_the_later_word_holds(
    shop: AtShop, tmp_path: Path, clock: StandingClock
) -> None:
    other = second_counter(shop, tmp_path / "other", clock)
    clock.move(minutes=5)
    shop.desk.shop.change(name="새 이름")
    shop.goes_online()

    other.goes_online()
    other.goes_online()

    assert "새 이름" in Phone().opens(shop.link(place=Place.FULL)).page
    other.closes()


def test_an_earlier_card_changes_nothing(standing: Pc) -> None:
    kept = card_told(standing, ShopCard(LATER, "바다수산"))

    assert card_told(standing, ShopCard(EARLIER, "옛 이름")) == kept
    assert kept == digest_of_card(ShopCard(LATER, "바다수산"))


@pytest.mark.parametrize(
    "card",
    [
        ShopCard(b"short", "바다수산"),
        ShopCard(LATER, ""),
        ShopCard(LATER, "가" * 301),
        ShopCard(LATER, "바다\n수산"),
        ShopCard(LATER, "바다\u202e수산"),
    ],
)
def test_a_card_that_no_pc_of_ours_makes_is_let_lie_and_facts_are_taken(
    standing: Pc, card: ShopCard
) -> None:
    before = standing.head
    answer = standing.syncs(before, *standing.sells(2), card=card)

    assert (answer.card, answer.feed_end) == (b"", 2)


@pytest.mark.parametrize(
    "trap",
    [
        "https://pf.kakao.com.evil.kr/_Sample",
        "https://pf-kakao.com/_Sample",
        "http://evil.example/",
        "javascript:alert(1)",
        "data:text/html,x",
        "https://user@evil.example/",
        "//evil.example",
    ],
)
def test_the_page_leads_nobody_to_what_only_looks_like_a_channel(trap: str) -> None:
    assert link_of(ShopCard(LATER, "바다수산", url=trap)) == ""


def test_before_the_first_card_the_page_has_the_name_the_association_wrote(standing: Pc) -> None:
    page = Phone().opens(f"{standing.hub.url}/j/{sign_way(standing.shop, 'sign')}").page

    assert "바다수산 단골 되기" in page


def test_a_hub_that_begins_a_new_epoch_goes_on_in_a_stream_of_its_own(shop: AtShop) -> None:
    Phone().joins(shop.link(shop.sells()), "먼저")
    shop.hub.records.begin_epoch()
    Phone().joins(shop.link(shop.sells()), "나중")
    shop.goes_online()

    streams = shop.book.rows("SELECT DISTINCT stream FROM event WHERE kind = 'joined'")
    assert len(streams) == 2
    assert {one.called for one in shop.desk.regulars.recent()} == {"먼저", "나중"}


def test_a_book_with_people_who_joined_by_phone_verifies(shop: AtShop, tmp_path: Path) -> None:
    (tmp_path / "shop" / "keys").write_text((b"k" * 32 + b"s" * 32).hex(), "ascii")
    mine = Phone().joins(shop.link(shop.sells()), marketing="1")
    mine.sends(what="stop")
    Phone().opens(shop.link(shop.sells()) + "/ask").sends(nickname="누구", what="show")
    shop.goes_online()
    shop.joins.answered(shop.joins.asking()[0].ask, "보여 드렸어요")

    proof = verify(tmp_path / "shop")

    assert proof.problems == []
    assert proof.sales == 2
