"""What becomes of a join: once, in time, for nobody else, and unreadable for the hub."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from unicodedata import normalize

import pytest
import requests
from phones import TICKED, AtShop, Phone, open_shop, second_counter
from sqlalchemy import delete, update

from builders import StandingClock, fish_shop, open_desk, register, sell
from marketpos.domain.claims import Place
from marketpos.domain.kinds import ConsentAction, ConsentKind, ConsentMethod
from marketpos.hub import devices, rows, shops
from marketpos.hub.pace import FROM_ONE_ADDRESS
from marketpos.hub.serving import RunningHub, serve_in_thread
from marketpos.operations.joins import HUB_ADDRESS, Joins
from marketpos.sync.joining import join
from marketpos.wire.envelope import GENESIS

ALL = {kind.value: "1" for kind in ConsentKind}


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
    opened = open_shop(tmp_path / "shop", hub, clock)
    yield opened
    opened.closes()


def names(at: AtShop) -> list[str]:
    return sorted(one.called for one in at.desk.regulars.recent())


def test_a_shop_that_was_offline_at_the_sale_finds_the_regular_with_stamp_and_consent(
    shop: AtShop,
) -> None:
    sale = shop.sells()

    Phone().joins(shop.link(sale), "꽃집 언니", "010-5550-1234", marketing="1")
    shop.goes_online()

    (regular,) = shop.desk.regulars.recent()
    assert (regular.called, regular.phone, regular.source) == ("꽃집 언니", "01055501234", "phone")
    assert (regular.visits, regular.stamps) == (1, 1)
    found = shop.desk.counter.sale(sale)
    assert found is not None
    assert found.customer == regular.customer
    consents = shop.desk.regulars.consents(regular.customer)
    assert {kind: one.action for kind, one in consents.items()} == {
        ConsentKind.REGISTRATION: ConsentAction.GRANTED,
        ConsentKind.MARKETING: ConsentAction.GRANTED,
        ConsentKind.NIGHT: ConsentAction.REFUSED,
    }
    assert {one.method for one in consents.values()} == {ConsentMethod.OWN_PHONE}


def test_the_shops_other_pc_finds_the_same_regular(
    shop: AtShop, tmp_path: Path, clock: StandingClock
) -> None:
    other = second_counter(shop, tmp_path / "other", clock)
    Phone().joins(shop.link(shop.sells()))
    shop.goes_online()

    other.goes_online()

    assert other.desk.regulars.recent() == shop.desk.regulars.recent()
    other.closes()


def test_a_claim_that_is_scanned_twice_gives_its_stamp_once(shop: AtShop) -> None:
    link = shop.link(shop.sells())
    first, second = Phone().joins(link, "먼저"), Phone().joins(link, "나중")
    shop.goes_online()

    assert "도장 1개를 받으셨어요" in first.page
    assert "도장은 벌써 받아 갔어요" in second.page
    assert {one.called: one.stamps for one in shop.desk.regulars.recent()} == {"먼저": 1, "나중": 0}


def test_every_qr_of_a_sale_is_the_same_claim(shop: AtShop) -> None:
    sale = shop.sells()
    Phone().joins(shop.link(sale, Place.DISPLAY), "먼저")

    later = Phone().opens(shop.link(sale, Place.RECEIPT))

    assert "도장은 벌써 받아 갔어요" in later.page


def test_of_two_phones_at_once_one_gets_the_stamp_and_both_are_regulars(shop: AtShop) -> None:
    link = shop.link(shop.sells())
    phones = [Phone().opens(link) for _ in range(8)]
    for one in phones:
        one.sends(**TICKED)

    with ThreadPoolExecutor(8) as crowd:
        list(crowd.map(lambda at: phones[at].sends(nickname=f"손님 {at}"), range(8)))
    shop.goes_online()

    regulars = shop.desk.regulars.recent()
    assert len(regulars) == 8
    assert sum(one.stamps for one in regulars) == 1


def test_the_shop_sees_who_came_with_a_claim_and_gives_the_stamp_to_the_right_one(
    shop: AtShop,
) -> None:
    sale = shop.sells()
    Phone().joins(shop.link(sale), "사진 찍은 사람")
    shop.goes_online()
    right = register(shop.desk, "진짜 손님")

    (seen,) = shop.joins.by_sale(sale)
    shop.desk.counter.give(sale, right.customer)

    assert (seen.nickname, seen.number, seen.has_stamp) == ("사진 찍은 사람", "A-0001", True)
    assert {one.called: one.stamps for one in shop.desk.regulars.recent()} == {
        "사진 찍은 사람": 0,
        "진짜 손님": 1,
    }


def test_a_claim_does_not_take_a_sale_from_whom_the_shop_named(shop: AtShop) -> None:
    sale = shop.sells()
    link = shop.link(sale)
    regular = register(shop.desk, "김사장")
    shop.desk.counter.give(sale, regular.customer)

    Phone().joins(link, "빠른 손")
    shop.goes_online()

    assert {one.called: one.stamps for one in shop.desk.regulars.recent()} == {
        "김사장": 1,
        "빠른 손": 0,
    }
    assert shop.link(sale) == ""


def test_a_claim_a_year_late_makes_a_regular_without_a_stamp(
    shop: AtShop, clock: StandingClock
) -> None:
    link = shop.link(shop.sells())
    clock.move(days=365)

    phone = Phone().joins(link)
    shop.goes_online()

    assert "도장은 못 드려요" in phone.page
    assert [one.stamps for one in shop.desk.regulars.recent()] == [0]


def test_a_claim_holds_for_a_week_and_no_longer(shop: AtShop, clock: StandingClock) -> None:
    link = shop.link(shop.sells())

    clock.move(days=7)
    assert "도장 1개를 드려요" in Phone().opens(link).page
    clock.move(minutes=1)
    assert "도장은 못 드려요" in Phone().opens(link).page


def test_a_claim_from_next_year_is_not_good_for_a_year(shop: AtShop, clock: StandingClock) -> None:
    clock.move(days=365)
    sale = shop.sells()
    clock.move(days=-365)

    assert "도장은 못 드려요" in Phone().opens(shop.link(sale)).page


def test_a_claim_with_one_letter_changed_opens_nothing_and_names_no_shop(shop: AtShop) -> None:
    link = shop.link(shop.sells())
    at = link.rindex("/") + 20
    changed = link[:at] + ("A" if link[at] != "A" else "B") + link[at + 1 :]

    phone = Phone().opens(changed)

    assert phone.status == 404
    assert "읽지 못한 QR" in phone.page
    assert "바다수산" not in phone.page


def test_a_claim_of_a_pc_that_was_put_out_is_worth_nothing(shop: AtShop) -> None:
    link = shop.link(shop.sells())
    devices.revoke(shop.hub.records, shop.shop_id, "A")

    assert Phone().opens(link).status == 404


def test_a_claim_made_before_the_shop_joined_is_good_once_it_has(
    tmp_path: Path, hub: RunningHub, clock: StandingClock
) -> None:
    desk = fish_shop(open_desk(tmp_path / "late", clock))
    book = desk.counter.book
    book.set_setting(HUB_ADDRESS, hub.url)
    link = Joins(book).link(Place.DONE, sell(desk).sale)
    before = Phone().opens(link).status

    join(book, hub.url, shops.add_code(hub.records, shops.add_shop(hub.records, "바다수산")))

    assert before == 404
    assert "도장 1개를 드려요" in Phone().opens(link).page
    book.close()


def test_a_button_touched_twice_makes_one_regular(shop: AtShop) -> None:
    phone = Phone().opens(shop.link(shop.sells())).sends(**TICKED)
    form, kept = phone.address, dict(phone.kept or {})

    for _ in range(3):
        phone.sends(form, **kept, nickname="꽃집 언니")
    shop.goes_online()

    assert names(shop) == ["꽃집 언니"]
    assert shop.desk.regulars.recent()[0].stamps == 1


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("꽃집 언니 🌷", "꽃집 언니 🌷"),
        ("👩‍👩‍👧 엄마", "👩‍👩‍👧 엄마"),
        (normalize("NFD", "꽃집"), "꽃집"),
        ("  꽃집\t\n언니 ", "꽃집 언니"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("\u202e언니\u200f\u2066", "언니"),
        ("꽃\u0000집\u001b[2J", "꽃집[2J"),
        ("가" * 40, "가" * 40),
        ("'; DROP TABLE customer; --", "'; DROP TABLE customer; --"),
    ],
)
def test_a_name_is_kept_as_it_was_meant(shop: AtShop, typed: str, kept: str) -> None:
    Phone().joins(shop.link(shop.sells()), typed)
    shop.goes_online()

    assert names(shop) == [kept]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "부를 이름을 적어 주세요"),
        (" \t\u3000\u200b", "부를 이름을 적어 주세요"),
        ("\u3164\u202e", "부를 이름을 적어 주세요"),
        ("가" * 200, "40자까지예요"),
        ("😀" * 200, "40자까지예요"),
    ],
)
def test_a_name_that_will_not_do_is_asked_for_again(shop: AtShop, typed: str, told: str) -> None:
    phone = Phone().joins(shop.link(shop.sells()), typed, "010-5550-1234")
    shop.goes_online()

    assert told in phone.page
    assert 'value="010-5550-1234"' in phone.page
    assert names(shop) == []


@pytest.mark.parametrize("number", ["123", "010-1234-567", "전화 없음", "9" * 200, "02-123-4567"])
def test_a_number_that_is_no_mobile_is_asked_for_again(shop: AtShop, number: str) -> None:
    phone = Phone().joins(shop.link(shop.sells()), "꽃집", number)

    assert "번호를 다시 봐 주세요" in phone.page
    assert 'value="꽃집"' in phone.page


def test_what_was_typed_is_never_part_of_the_page(shop: AtShop) -> None:
    wicked = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
    link = shop.link(shop.sells())
    told = {"registration": "1", "age": "1", "step": "join", "phone": wicked, "nickname": wicked}
    token = (Phone().opens(link).kept or {})["token"]

    with requests.post(link, {**told, "token": token}, timeout=20) as response:
        page = response.text

    assert "<script" not in page
    assert "<img" not in page


@pytest.mark.parametrize("missing", ["registration", "age"])
def test_nobody_becomes_a_regular_without_the_required_boxes(shop: AtShop, missing: str) -> None:
    phone = Phone().opens(shop.link(shop.sells()))
    ticked = {name: "1" for name in ("registration", "marketing", "age") if name != missing}

    phone.sends(**ticked, nickname="꽃집", step="join")
    shop.goes_online()

    assert "필수라고 적힌 칸" in phone.page
    assert 'name="marketing" value="1" aria-describedby="marketing-said" checked' in phone.page
    assert names(shop) == []


def test_night_without_news_is_no_consent_to_anything(shop: AtShop) -> None:
    Phone().joins(shop.link(shop.sells()), night="1")
    shop.goes_online()

    (regular,) = shop.desk.regulars.recent()
    night = shop.desk.regulars.consents(regular.customer)[ConsentKind.NIGHT]
    assert night.action is ConsentAction.REFUSED


def test_a_post_that_is_too_large_is_told_so_and_kept_nowhere(shop: AtShop) -> None:
    phone = Phone().opens(shop.link(shop.sells()))

    assert phone.sends(**TICKED, nickname="가" * 20_000).status == 413
    assert "받지 못했어요" in phone.page


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"a=1&" * 50, "application/x-www-form-urlencoded"),
        (b"\xff\xfe", "application/x-www-form-urlencoded"),
        (b"{}", "application/json"),
        (b"", "application/x-www-form-urlencoded"),
        (b"token=short&registration=1&age=1", "application/x-www-form-urlencoded"),
    ],
)
def test_a_form_that_none_of_the_pages_sends_is_turned_away(
    shop: AtShop, body: bytes, kind: str
) -> None:
    link = shop.link(shop.sells())

    with requests.post(link, body, headers={"Content-Type": kind}, timeout=20) as response:
        assert response.status_code == 400


def test_another_site_cannot_send_a_form_in_somebodys_name(shop: AtShop) -> None:
    phone = Phone().opens(shop.link(shop.sells()))
    headers = {"Sec-Fetch-Site": "cross-site"}

    with requests.post(phone.address, phone.kept, headers=headers, timeout=20) as response:
        assert response.status_code == 400


def test_who_floods_a_sign_is_asked_to_wait_and_a_sales_claim_still_works(shop: AtShop) -> None:
    sign = Phone().opens(shop.link(place=Place.SIGN))
    with requests.Session() as session:
        for _ in range(FROM_ONE_ADDRESS):
            session.post(sign.address, sign.kept, timeout=20).close()

    assert sign.sends(**TICKED).status == 429
    assert Phone().joins(shop.link(shop.sells())).status == 200


def test_a_sign_brings_regulars_without_a_stamp_and_says_which_sign_it_was(shop: AtShop) -> None:
    shop.joins.set_short_signs(on=True)

    Phone().joins(shop.joins.sign_link("door-2"), "지나가던 분")
    shop.goes_online()

    (joined,) = shop.joins.recent()
    assert (joined.nickname, joined.place, joined.sale) == ("지나가던 분", "door-2", None)


def test_signs_carry_the_channels_own_link_unless_the_shop_chooses_otherwise(shop: AtShop) -> None:
    assert shop.joins.sign_link() == ""

    shop.joins.set_short_signs(on=True)

    assert len(shop.joins.sign_link()) < len(shop.hub.url) + 25


def test_a_shop_that_does_not_want_it_shows_its_channel_alone(shop: AtShop) -> None:
    shop.joins.switch(on=False)

    assert shop.link(shop.sells()) == ""


@pytest.mark.parametrize("way", ["1.sign", "zzzzzzzzzzzz.sign", "0.sign", "7.", ".sign", "7.<b>"])
def test_a_sign_of_no_shop_leads_nowhere(shop: AtShop, way: str) -> None:
    assert Phone().opens(f"{shop.hub.url}/j/{way}").status == 404


def test_the_hub_keeps_neither_name_nor_number_in_any_form_it_could_read(
    shop: AtShop, tmp_path: Path
) -> None:
    Phone().joins(shop.link(shop.sells()), "읽으면 안 되는 이름", "010-5550-9876", **ALL)

    held = b"".join(path.read_bytes() for path in tmp_path.glob("hub.sqlite*"))

    for trace in ("읽으면 안 되는 이름", "01055509876", "010-5550-9876"):
        assert trace.encode() not in held
        assert trace.encode("utf-16-le") not in held


def test_a_hub_that_was_restored_to_before_a_join_gets_it_back_from_the_shop(
    shop: AtShop,
) -> None:
    Phone().joins(shop.link(shop.sells()), "꽃집 언니")
    shop.goes_online()
    with shop.hub.records.unit() as connection:
        for table in (rows.event, rows.stream_head, rows.customer_key):
            connection.execute(delete(table))
        connection.execute(update(rows.shop).values(feed_n=0, feed_h=GENESIS))

    for _ in range(3):
        shop.goes_online()

    with shop.hub.records.unit() as connection:
        kinds = [row.kind for row in connection.execute(rows.event.select())]
        keys = connection.execute(rows.customer_key.select()).all()
    assert kinds.count("joined") == 1
    assert len(keys) == 1
    assert names(shop) == ["꽃집 언니"]
