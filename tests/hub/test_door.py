"""Who may come in: only this PC's own key, only its own shop, only just now, only so much."""

from __future__ import annotations

import os
from typing import Any

import msgspec
import pytest
import requests
import zstandard
from market_pcs import Clock, Pc, pc_of_new_shop, second_pc
from nacl.signing import SigningKey

from marketpos.domain.clock import Moment
from marketpos.hub import devices, shops
from marketpos.hub.replays import Tries
from marketpos.hub.routes import SIGNED
from marketpos.hub.serving import RunningHub
from marketpos.sync.heard import Answered, Denied
from marketpos.sync.http import HubLine
from marketpos.wire import answering, packing, paths, signing
from marketpos.wire.answering import Why
from marketpos.wire.feed import NOTHING
from marketpos.wire.messages import (
    CONTENT_TYPE,
    DigestAnswer,
    DigestRequest,
    SyncAnswer,
    SyncRequest,
    Trouble,
)

SHOP_ROUTES = [route for route in SIGNED if "{shop}" in route.path]


def posted(pc: Pc, body: bytes, path: str = "", **headers: str) -> requests.Response:
    """What comes back for these bytes, signed well unless ``headers`` say otherwise."""
    path = path or paths.sync(pc.shop)
    signature = signing.sign(pc.key, pc.device, "POST", path, body, pc.clock.at_ms)
    told = {"Content-Type": CONTENT_TYPE, signing.HEADER: signature, **headers}
    with requests.post(pc.hub.url + path, body, headers=told, timeout=20) as response:
        return response


def said(response: requests.Response) -> tuple[int, str]:
    return response.status_code, response.headers[answering.WHY]


def hello(pc: Pc) -> bytes:
    return packing.pack(pc.request())


def message_for(pc: Pc, asks: type[Any]) -> bytes:
    return {SyncRequest: hello(pc), DigestRequest: packing.pack(DigestRequest())}[asks]


@pytest.mark.parametrize("route", SHOP_ROUTES, ids=lambda route: route.name)
def test_a_shops_pc_finds_nothing_at_another_shops_address(pc: Pc, route: Any) -> None:
    neighbour = pc_of_new_shop(pc.hub, pc.clock, "하늘정육")
    neighbour.sells_and_syncs(3)

    at_neighbours = posted(pc, message_for(pc, route.asks), route.path.format(shop=neighbour.shop))
    at_nobodys = posted(pc, message_for(pc, route.asks), route.path.format(shop="1"))

    assert said(at_neighbours) == said(at_nobodys) == (404, Why.SHOP)
    assert at_neighbours.content == at_nobodys.content == b""


@pytest.mark.parametrize("route", SHOP_ROUTES, ids=lambda route: route.name)
def test_a_stolen_address_is_of_no_use_without_the_key(pc: Pc, route: Any) -> None:
    thief = Pc(pc.hub, pc.clock, device=pc.device, shop=pc.shop)

    response = posted(thief, message_for(thief, route.asks), route.path.format(shop=pc.shop))

    assert said(response) == (401, Why.SIGNATURE)


def test_two_shops_with_the_same_stream_and_facts_do_not_touch_each_other(pc: Pc) -> None:
    neighbour = pc_of_new_shop(pc.hub, pc.clock, "하늘정육")
    sold = pc.sells(2)
    pc.syncs(NOTHING, *sold)
    neighbour.stream = pc.stream

    answer = neighbour.syncs(NOTHING, sold[0])

    assert (answer.trouble, answer.feed_end, answer.head.seq) == (Trouble.NONE, 1, 1)
    assert pc.syncs(pc.head).feed_end == 2


def test_a_device_that_is_in_two_shops_reads_only_the_one_it_asks_as(pc: Pc) -> None:
    pc.sells_and_syncs(3)
    moved = Pc(pc.hub, pc.clock, pc.key, pc.device)
    moved.joins(shops.add_code(pc.hub.records, shops.add_shop(pc.hub.records, "하늘정육")))

    assert moved.pulls() == []


@pytest.mark.parametrize("shop", ["0", "-1", "+1", "1.0", "01", "٣", "x", "9" * 30, "1%00", "%ff"])
def test_an_address_that_is_no_shops_number_leads_nowhere(pc: Pc, shop: str) -> None:
    assert posted(pc, hello(pc), paths.sync(shop)).status_code in (401, 404)


@pytest.mark.parametrize(
    "signature",
    ["", "x", "....", "zz.1.zz.zz", "00" * 16 + ".x.00.00", "1" * 9_000],
)
def test_a_torn_signature_is_no_signature(pc: Pc, signature: str) -> None:
    assert said(posted(pc, hello(pc), **{signing.HEADER: signature})) == (401, Why.SIGNATURE)


def test_a_signature_covers_every_byte_of_the_body(pc: Pc) -> None:
    other = packing.pack(pc.request(want=1))
    signed = signing.sign(pc.key, pc.device, "POST", paths.sync(pc.shop), other, pc.clock.at_ms)

    assert said(posted(pc, hello(pc), **{signing.HEADER: signed})) == (401, Why.SIGNATURE)


def test_a_signature_for_one_door_opens_no_other(pc: Pc) -> None:
    body = packing.pack(DigestRequest())
    signed = signing.sign(pc.key, pc.device, "POST", paths.sync(pc.shop), body, pc.clock.at_ms)

    response = posted(pc, body, paths.digest(pc.shop), **{signing.HEADER: signed})

    assert said(response) == (401, Why.SIGNATURE)


@pytest.mark.parametrize("off_min", [-6, 6, -60 * 24 * 3650])
def test_a_pc_whose_clock_is_off_is_told_the_time_and_gets_through(pc: Pc, off_min: int) -> None:
    off_ms = off_min * 60_000
    line = HubLine(
        pc.hub.url, pc.device, pc.key, pc.hub_key, now=lambda: Moment(pc.clock.at_ms + off_ms)
    )

    heard = line.ask(paths.digest(pc.shop), DigestRequest(), DigestAnswer)
    line.close()

    assert isinstance(heard, Answered)
    assert line.offset_ms == -off_ms


def test_a_signature_of_six_minutes_ago_is_too_old_and_the_answer_says_what_time_it_is(
    pc: Pc,
) -> None:
    path, at_ms = paths.sync(pc.shop), pc.clock.at_ms - 6 * 60_000
    signed = signing.sign(pc.key, pc.device, "POST", path, hello(pc), at_ms)

    response = posted(pc, hello(pc), **{signing.HEADER: signed})

    assert said(response) == (401, Why.CLOCK)
    assert response.headers[answering.NOW] == str(pc.clock.at_ms)


@pytest.mark.parametrize("route", SHOP_ROUTES, ids=lambda route: route.name)
def test_a_question_overheard_and_asked_again_is_not_answered(pc: Pc, route: Any) -> None:
    path, body = route.path.format(shop=pc.shop), message_for(pc, route.asks)
    signed = signing.sign(pc.key, pc.device, "POST", path, body, pc.clock.at_ms)
    assert posted(pc, body, path, **{signing.HEADER: signed}).status_code == 200

    again = posted(pc, body, path, **{signing.HEADER: signed})

    assert said(again) == (401, Why.REPLAYED)


def test_a_push_repeated_by_a_proxy_is_answered_again_and_kept_once(pc: Pc) -> None:
    body = packing.pack(pc.request(NOTHING, *pc.sells(2)))
    signed = signing.sign(pc.key, pc.device, "POST", paths.sync(pc.shop), body, pc.clock.at_ms)

    answers = [posted(pc, body, **{signing.HEADER: signed}) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [200, 200]
    assert packing.unpack(answers[1].content, SyncAnswer).feed_end == 2


@pytest.mark.parametrize(
    "garbage",
    [
        b"",
        b"<html>garbage",
        b"\x28\xb5\x2f\xfd",
        zstandard.compress(b""),
        zstandard.compress(b"\xc1" * 9),
        zstandard.compress(b"\x91" * 100_000),
        zstandard.compress(msgspec.msgpack.encode({"stream": 1})),
        zstandard.compress(msgspec.msgpack.encode([1, 2, 3])),
        zstandard.compress(b"abc" * 999)[:20],
    ],
)
def test_what_is_no_message_is_said_to_be_unreadable(pc: Pc, garbage: bytes) -> None:
    assert said(posted(pc, garbage)) == (400, Why.UNREADABLE)


def test_a_megabyte_is_the_most_that_is_read(pc: Pc) -> None:
    assert said(posted(pc, os.urandom(packing.PACKED_LIMIT))) == (400, Why.UNREADABLE)
    assert said(posted(pc, os.urandom(packing.PACKED_LIMIT + 1))) == (413, Why.LARGE)
    assert said(posted(pc, os.urandom(9 * packing.PACKED_LIMIT))) == (413, Why.LARGE)


def test_a_pc_hears_that_its_request_was_too_large(pc: Pc) -> None:
    sold = [pc.fact(seq, os.urandom(60_000)) for seq in range(1, 20)]

    assert pc.asks(pc.request(NOTHING, *sold)) == Denied(Why.LARGE)


@pytest.mark.parametrize("says_its_size", [True, False])
def test_a_small_request_that_would_become_huge_is_never_unpacked(
    pc: Pc, says_its_size: bool
) -> None:
    packer = zstandard.ZstdCompressor(write_content_size=says_its_size)
    bomb = packer.compress(bytes(200 * 1024 * 1024))
    assert len(bomb) < 50_000

    assert said(posted(pc, bomb)) == (413, Why.LARGE)


def test_a_frame_that_lies_about_its_size_is_not_believed(pc: Pc) -> None:
    honest = zstandard.compress(b"x" * 300)
    frame = zstandard.get_frame_parameters(honest)
    assert frame.content_size == 300
    lying = honest[:5] + (2**16 - 1).to_bytes(2, "little") + honest[7:]

    assert posted(pc, lying).status_code in (400, 413)


def test_more_facts_than_a_day_could_bring_are_too_large(pc: Pc) -> None:
    one = pc.fact(1, b"x")

    assert said(posted(pc, packing.pack(pc.request(NOTHING, *[one] * 5_001)))) == (413, Why.LARGE)


def test_a_pc_that_was_put_out_may_still_push_but_reads_nothing(pc: Pc) -> None:
    other = second_pc(pc)
    pc.sells_and_syncs(2)
    devices.revoke(pc.hub.records, int(pc.shop), "B")

    heard = other.asks(other.request(NOTHING, *other.sells(3)))

    assert isinstance(heard, Answered)
    assert heard.revoked
    assert heard.message.head == other.head
    assert (heard.message.feed, heard.message.keys, heard.message.receipt) == ([], [], None)
    assert pc.syncs(pc.head).feed_end == 2


def test_what_a_pc_pushed_after_it_was_put_out_is_kept_apart_once(pc: Pc) -> None:
    devices.revoke(pc.hub.records, int(pc.shop), "A")
    sold = pc.sells(3)

    for pushed in (sold[:2], sold, sold):
        pc.asks(pc.request(NOTHING, *pushed))

    with pc.hub.records.unit() as connection:
        rows = connection.exec_driver_sql(
            f"SELECT event_id, body FROM apart WHERE shop_id = {pc.shop} ORDER BY seq"
        ).all()
    assert [tuple(row) for row in rows] == [(one.envelope.event_id, one.body) for one in sold]


def test_a_pc_that_was_put_out_asks_in_vain_what_the_hub_holds(pc: Pc) -> None:
    devices.revoke(pc.hub.records, int(pc.shop), "A")

    response = posted(pc, packing.pack(DigestRequest()), paths.digest(pc.shop))

    assert said(response) == (403, Why.REVOKED)


def test_facts_that_were_kept_apart_count_once_the_pc_has_joined_again(pc: Pc) -> None:
    pc.sells_and_syncs(1)
    devices.revoke(pc.hub.records, int(pc.shop), "A")
    at, sold = pc.head, pc.sells(2)
    pc.asks(pc.request(at, *sold))
    pc.joins(shops.add_code(pc.hub.records, int(pc.shop)))

    told = pc.syncs(pc.head)
    answer = pc.syncs(told.head, *sold)

    assert (told.trouble, told.head) == (Trouble.GAP, at)
    assert (answer.head, answer.feed_end) == (pc.head, 3)


def test_every_answer_to_a_pc_bears_the_hubs_mark(pc: Pc) -> None:
    body = hello(pc)
    signed = signing.sign(pc.key, pc.device, "POST", paths.sync(pc.shop), body, pc.clock.at_ms)
    nonce = signing.read(signed).nonce
    for path in (paths.sync(pc.shop), paths.sync("1"), paths.JOIN):
        response = posted(pc, body, path, **{signing.HEADER: signed})

        told = answering.Said(
            response.status_code,
            int(response.headers[answering.NOW]),
            response.headers.get(answering.WHY, ""),
            response.content,
        )
        given = bytes.fromhex(response.headers[answering.MARK])
        assert answering.is_marked(pc.hub.records.public_key, given, nonce, told)
        assert not answering.is_marked(bytes(SigningKey.generate().verify_key), given, nonce, told)


def test_doors_for_pcs_do_not_open_to_a_browser(pc: Pc) -> None:
    for path in (paths.JOIN, paths.sync(pc.shop), paths.digest(pc.shop)):
        with requests.get(pc.hub.url + path, timeout=5) as response:
            assert response.status_code == 405


def test_one_household_shares_its_tries_and_the_next_has_its_own() -> None:
    tries, now_ms = Tries(), Clock().at_ms
    for last in range(5):
        tries.count(f"2001:db8:0:1::{last}", now_ms)
        tries.count("10.0.0.1", now_ms)

    assert tries.wait_ms("2001:db8:0:1::99", now_ms) == 60_000
    assert tries.wait_ms("2001:db8:0:2::1", now_ms) == 0
    assert tries.wait_ms("10.0.0.1", now_ms) == 60_000
    assert tries.wait_ms("10.0.0.2", now_ms) == 0


def test_the_hub_says_later_when_its_records_do_not_answer(hub: RunningHub, clock: Clock) -> None:
    pc = pc_of_new_shop(hub, clock)
    with hub.records.unit() as connection:
        connection.exec_driver_sql("ALTER TABLE event RENAME TO away")

    response = posted(pc, packing.pack(pc.request(NOTHING, *pc.sells(1))))

    assert (response.status_code, response.headers["Retry-After"]) == (503, "30")
