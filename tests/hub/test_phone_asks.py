"""Who joined by phone withdraws, asks and is forgotten from the same phone, and leaves no trace."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from phones import AtShop, Phone, open_shop, second_counter

from builders import StandingClock, register
from marketpos.domain.kinds import ConsentAction, ConsentKind
from marketpos.hub import rows
from marketpos.hub.serving import RunningHub, serve_in_thread
from marketpos.operations.regulars import Customer, Person
from marketpos.store.driver import connect
from marketpos.wire import codec, phone
from marketpos.wire.sealing import CannotOpen

NAME, NUMBER = "읽으면 안 되는 이름", "01055509876"
YES_TO_ALL = {kind.value: "1" for kind in ConsentKind}
DAY_MS = 86_400_000


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


def joined(shop: AtShop) -> tuple[Phone, Customer]:
    """Somebody who agreed to everything, on their own page."""
    customer_phone = Phone().joins(shop.link(shop.sells()), NAME, NUMBER, **YES_TO_ALL)
    shop.goes_online()
    return customer_phone, shop.desk.regulars.recent()[0]


def actions(shop: AtShop, who: Customer) -> dict[ConsentKind, ConsentAction]:
    consents = shop.desk.regulars.consents(who.customer)
    return {kind: one.action for kind, one in consents.items()}


def test_who_says_stop_gets_no_more_news_from_the_shops_next_look_on(
    shop: AtShop, clock: StandingClock
) -> None:
    mine, who = joined(shop)
    clock.move(days=3)

    mine.sends(what="stop")
    shop.goes_online()

    assert "이제 소식을 보내지 않아요" in mine.page
    assert actions(shop, who) == {
        ConsentKind.REGISTRATION: ConsentAction.GRANTED,
        ConsentKind.MARKETING: ConsentAction.WITHDRAWN,
        ConsentKind.NIGHT: ConsentAction.WITHDRAWN,
    }
    assert shop.joins.asking() == []


def test_who_wants_quiet_nights_still_gets_the_news_of_the_day(
    shop: AtShop, clock: StandingClock
) -> None:
    mine, who = joined(shop)
    clock.move(minutes=1)

    mine.sends(what="night")
    shop.goes_online()

    assert actions(shop, who)[ConsentKind.MARKETING] is ConsentAction.GRANTED
    assert actions(shop, who)[ConsentKind.NIGHT] is ConsentAction.WITHDRAWN


@pytest.mark.parametrize("what", ["show", "erase"])
def test_a_question_waits_ten_days_for_the_shop_and_comes_once(
    shop: AtShop, clock: StandingClock, what: str
) -> None:
    mine, who = joined(shop)
    asked_at = clock.moment.at_ms

    for _ in range(3):
        mine.sends(what=what)
    shop.goes_online()

    (waiting,) = shop.joins.asking()
    assert (waiting.what, waiting.is_proven, waiting.customers) == (what, True, (who.customer,))
    assert waiting.due_ms == asked_at + 10 * DAY_MS
    assert "10일 안에" in mine.page


def test_a_question_that_was_answered_waits_no_more_on_either_pc(
    shop: AtShop, tmp_path: Path, clock: StandingClock
) -> None:
    other = second_counter(shop, tmp_path / "other", clock)
    joined(shop)[0].sends(what="show")
    shop.goes_online()

    shop.joins.answered(shop.joins.asking()[0].ask, "보여 드렸어요")
    shop.goes_online()
    other.goes_online()

    assert shop.joins.asking() == other.joins.asking() == []
    other.closes()


def test_who_lost_the_address_asks_by_number_and_the_shop_sees_whom_it_may_mean(
    shop: AtShop,
) -> None:
    regular = register(shop.desk, "김사장", NUMBER)
    stranger = Phone().opens(shop.link(shop.sells()) + "/ask")

    stranger.sends(phone="010 5550 9876", nickname="", what="stop")
    shop.goes_online()

    (waiting,) = shop.joins.asking()
    assert (waiting.what, waiting.is_proven, waiting.phone) == ("stop", False, NUMBER)
    assert waiting.customers == (regular.customer,)
    assert shop.joins.stopped() == {regular.customer}
    assert ConsentKind.MARKETING not in actions(shop, regular)


def test_what_was_typed_to_be_found_by_is_forgotten_with_the_answer(
    shop: AtShop, tmp_path: Path
) -> None:
    Phone().opens(shop.link(shop.sells()) + "/ask").sends(nickname=NAME, what="show")
    shop.goes_online()
    assert traces(tmp_path / "shop") == {NAME}

    shop.joins.answered(shop.joins.asking()[0].ask, "찾지 못했어요")
    shop.goes_online()

    assert shop.joins.asking() == []
    assert traces(tmp_path / "shop") == set()
    assert readable_at_hub(shop) == []


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"what": "show"}, "부를 이름을 적어 주세요"),
        ({"what": "everything", "nickname": "김"}, "무엇을 원하시는지"),
        ({"what": "stop", "phone": "12"}, "번호를 다시 봐 주세요"),
    ],
)
def test_a_question_that_cannot_be_answered_is_asked_again(
    shop: AtShop, typed: dict[str, str], told: str
) -> None:
    asking = Phone().opens(shop.link(shop.sells()) + "/ask").sends(**typed)
    shop.goes_online()

    assert told in asking.page
    assert shop.joins.asking() == []


def test_nobody_elses_address_is_found_by_guessing(shop: AtShop) -> None:
    for token in ("x" * 22, "kurz", "가" * 22, "a/b", "../me"):
        assert Phone().opens(f"{shop.hub.url}/me/{token}").status == 404


def test_after_being_forgotten_neither_name_nor_number_is_found_anywhere(
    shop: AtShop, tmp_path: Path, clock: StandingClock
) -> None:
    other = second_counter(shop, tmp_path / "other", clock)
    mine, who = joined(shop)
    other.goes_online()
    (wrapped,) = keys_at(shop)
    assert traces(tmp_path / "shop") == traces(tmp_path / "other") == {NAME, NUMBER}
    assert readable_at_hub(shop) == [NAME]

    shop.desk.regulars.forget(who.customer)
    shop.goes_online()
    other.goes_online()
    other.book.scrub()

    assert traces(tmp_path / "shop") == traces(tmp_path / "other") == set()
    held = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    for trace in (NAME.encode(), NUMBER.encode(), NAME.encode("utf-16-le"), wrapped):
        assert trace not in held
    assert readable_at_hub(shop) == []
    assert Phone().opens(mine.address).status == 404
    other.closes()


def test_a_pc_that_comes_later_never_learns_who_was_forgotten(
    shop: AtShop, tmp_path: Path, clock: StandingClock
) -> None:
    _, who = joined(shop)
    shop.desk.regulars.forget(who.customer)
    shop.goes_online()

    late = second_counter(shop, tmp_path / "late", clock)
    late.goes_online()

    assert late.desk.regulars.recent() == []
    assert traces(tmp_path / "late") == set()
    sales = late.book.row("SELECT count(*) FROM sale WHERE customer = ?", (who.customer,))
    assert sales == (1,)
    late.closes()


def test_sales_and_consents_stay_without_a_name(shop: AtShop) -> None:
    _, who = joined(shop)

    shop.desk.regulars.forget(who.customer)

    assert len(shop.desk.regulars.sales_of(who.customer)) == 1
    assert len(shop.desk.regulars.consents(who.customer)) == 3


def test_a_name_corrected_by_the_shop_is_sealed_with_the_same_key_and_forgotten_with_it(
    shop: AtShop, tmp_path: Path
) -> None:
    _, who = joined(shop)
    shop.desk.regulars.correct(who.customer, Person("꽃집 " + NAME, phone=NUMBER))
    shop.goes_online()

    shop.desk.regulars.forget(who.customer)
    shop.goes_online()

    assert traces(tmp_path / "shop") == set()
    assert keys_at(shop) == []


def traces(profile: Path) -> set[str]:
    """What of the person is found in the opened book: in every value of every table."""
    book = connect(profile / "book.db", b"k" * 32)
    try:
        tables = [
            row[0] for row in book.execute("SELECT name FROM sqlite_master WHERE type='table'")
        ]
        values = [
            one for table in tables for row in book.execute(f"SELECT * FROM {table}") for one in row
        ]
    finally:
        book.close()
    seen = b"\0".join(one if isinstance(one, bytes) else str(one).encode() for one in values)
    return {trace for trace in (NAME, NUMBER) if trace.encode() in seen}


def keys_at(shop: AtShop) -> list[bytes]:
    """The wrapped keys of people that the hub holds."""
    with shop.hub.records.unit() as connection:
        return [bytes(row.wrapped) for row in connection.execute(rows.customer_key.select())]


def readable_at_hub(shop: AtShop) -> list[str]:
    """Names that somebody could read who has all the hub holds and the shop's key as well."""
    key = shop.book.identity().shop_key
    with shop.hub.records.unit() as connection:
        facts = connection.execute(rows.event.select()).all()
        kept = {row.customer: row.wrapped for row in connection.execute(rows.customer_key.select())}

    def key_of(who: Any) -> bytes | None:
        return phone.unwrapped_key(kept[who], who, key) if who in kept else None

    found = []
    for row in facts:
        if row.kind not in ("joined", "asked"):
            continue
        fact: Any = codec.decode(row.kind, row.version, row.body)
        with pytest.raises(CannotOpen):
            phone.opened(fact, row.event_id, b"not the shop's key, but as long."[:32], key_of)
        private = phone.opened(fact, row.event_id, key, key_of).sealed.private
        found += [private.nickname] if private else []
    return found
