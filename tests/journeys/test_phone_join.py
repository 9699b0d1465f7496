"""From passer-by to regular: an offline sale, a phone at the counter, and the shop back online."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from browser import Browser
from builders import StandingClock, fish_shop, open_desk, sell
from marketpos.domain.claims import Place
from marketpos.domain.kinds import ConsentAction, ConsentKind
from marketpos.hub import shops
from marketpos.hub.serving import RunningHub, serve_in_thread
from marketpos.operations.joins import Brought, Joins
from marketpos.operations.safety import Line
from marketpos.outputs.qr import pixels, proven, reads_back
from marketpos.sync.driver import Driver
from marketpos.sync.joining import join


@pytest.fixture
def hub(tmp_path: Path, clock: StandingClock) -> Iterator[RunningHub]:
    running = serve_in_thread(f"sqlite:///{tmp_path / 'hub.sqlite'}", clock)
    yield running
    running.stop()


def read_by_camera(text: str) -> str:
    """What a phone reads off the screen that shows this QR."""
    read = reads_back(*pixels(proven(text, pixels)))
    assert read is not None
    return read


def test_a_customer_joins_by_phone_while_the_shop_has_no_line(
    tmp_path: Path, hub: RunningHub, clock: StandingClock
) -> None:
    # given: the shop joined in the morning, and has had no line since
    desk = fish_shop(open_desk(tmp_path / "shop", clock))
    book, joins = desk.counter.book, Joins(desk.counter.book)
    shops.add_market(hub.records, "한빛시장")
    code = shops.add_code(hub.records, shops.add_shop(hub.records, "바다수산", "한빛시장"))
    join(book, hub.url, code)
    driver = Driver(book)
    driver.turn()
    clock.move(minutes=90)
    sale = sell(desk, 32_000).sale
    desk.shop.showed_qr("done", sale)

    # when: a customer scans the QR on the screen and joins, in a real browser
    clock.move(minutes=1)
    with Browser() as phone:
        phone.open(read_by_camera(joins.link(Place.DONE, sale)))
        assert "오늘 산 것에 도장 1개를 드려요." in phone.text()
        phone.touch("checkbox", "단골로 적어 두기 (필수)")
        phone.touch("checkbox", "소식·쿠폰 받기 (선택)")
        phone.touch("checkbox", "저는 만 14세 이상이에요.")
        phone.touch("button", "다음", loads=True)
        phone.type("별칭 (부를 이름)", "꽃집 언니 🌷")
        phone.type("휴대전화 (원하시면)", "010-5550-1234")
        phone.touch("button", "단골 되기", loads=True)
        assert "도장 1개를 받으셨어요." in phone.text()
        assert phone.find("link", "카카오톡 채널 추가")
        theirs = phone.url()
    assert desk.regulars.count() == 0

    # then: as soon as the shop is online, the regular is there with stamp and consent
    driver.turn()
    assert driver.word().line is Line.ARRIVED
    (regular,) = desk.regulars.find("꽃집")
    assert (regular.called, regular.phone) == ("꽃집 언니 🌷", "01055501234")
    assert (regular.visits, regular.stamps) == (1, 1)
    consents = desk.regulars.consents(regular.customer)
    assert consents[ConsentKind.MARKETING].action is ConsentAction.GRANTED
    assert consents[ConsentKind.NIGHT].action is ConsentAction.REFUSED
    (came,) = joins.by_sale(sale)
    assert (came.nickname, came.has_stamp) == ("꽃집 언니 🌷", True)

    # when: they come again two days later, and then want no more news
    clock.move(days=2)
    sell(desk, 8_000, regular.customer)
    with Browser() as phone:
        phone.open(theirs)
        phone.touch("button", "소식 그만 받기", loads=True)
        assert "이제 소식을 보내지 않아요" in phone.text()
    driver.turn()

    # then: the week says what the QR brought, and the withdrawal holds
    monday = date(2026, 11, 23)
    assert joins.brought() == [Brought(monday, "done", shown=1, scanned=1, joined=1, came_again=1)]
    consents = desk.regulars.consents(regular.customer)
    assert consents[ConsentKind.MARKETING].action is ConsentAction.WITHDRAWN
    driver.stop()
    book.close()
