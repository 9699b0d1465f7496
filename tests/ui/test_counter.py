"""Selling by touch: tiles, amounts, weights, knocking off, and every wrong touch undone."""

from __future__ import annotations

import pytest
from counter_hand import Hand, at_the_counter
from pytestqt.qtbot import QtBot

from builders import StandingClock, fish_shop, open_desk
from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import Won
from marketpos.operations.desk import Desk
from marketpos.store.driver import OperationalError


@pytest.fixture
def hand(qtbot: QtBot, fish: Desk) -> Hand:
    """A hand at the counter of 바다수산."""
    return at_the_counter(qtbot, fish)


def lines(hand: Hand) -> list[tuple[str, int, int]]:
    """What was rung up: name, quantity in thousandths or grams, won."""
    cart = hand.screen.cart()
    return [(line.name, line.quantity_milli, line.amount_won) for line in cart.lines]


def test_a_tile_and_the_likely_note_are_a_sale_with_change(hand: Hand, fish: Desk):
    hand.tile("고등어")
    with hand.qtbot.waitSignal(hand.screen.sale_completed) as sold:
        hand.tap(hand.screen.received_key)

    assert hand.touches <= 3
    assert hand.change() == "1,000원"
    assert sold.args[0].total_won == 9000
    kept = fish.counter.last_sale()
    assert (kept.total_won, kept.change_won) == (9000, 1000)
    assert fish.counter.today() == (1, 9000)


def test_an_amount_alone_is_a_sale(hand: Hand, fish: Desk):
    hand.pad("5", "000", "ring_up")
    hand.tap(hand.screen.exact_key)

    assert hand.screen.done_panel().change.notes() == "거스름돈은 없어요"
    assert fish.counter.last_sale().lines[0].name == ""


def test_what_is_typed_stands_on_the_keys_it_is_for(hand: Hand):
    hand.pad("7", "000")

    assert hand.screen.readout.amount() == "7,000"
    assert hand.screen.pad.key("ring_up").text() == "7,000원 담기"
    assert hand.screen.pad.key("weight").text() == "7,000g"

    hand.pad("clear", "2")
    assert hand.screen.pad.key("weight").text() == "2근"


def test_a_price_times_a_count(hand: Hand):
    hand.pad("3500", "times", "2", "ring_up")

    assert lines(hand) == [("", 2000, 7000)]


def test_weight_after_the_tile_and_before_it(hand: Hand):
    hand.tile("흰다리새우")
    hand.pad("600", "weight")
    hand.pad("2", "weight")
    assert hand.screen.readout.hint() == "어느 물건인지 누르세요"
    hand.tile("바지락")

    assert lines(hand) == [("흰다리새우", 600, 12_000), ("바지락", 1200, 7200)]


def test_ten_thousand_wons_worth(hand: Hand):
    hand.tile("바지락")
    hand.pad("10", "000", "worth")

    assert lines(hand) == [("바지락", 1665, 10_000)]
    assert "만원어치 · 1.665kg" in hand.screen.cart_panel.list.accessibleDescription()


def test_knocking_down_to_the_thousand_and_an_amount(hand: Hand):
    hand.pad("23400", "ring_up", "knock_off")
    assert hand.total() == "23,000원"

    hand.pad("knock_off")
    assert hand.total() == "23,400원"

    hand.pad("1400", "knock_off")
    assert hand.total() == "22,000원"


def test_a_steep_knock_off_is_said_and_not_refused(hand: Hand):
    hand.pad("10", "000", "ring_up", "5", "000", "knock_off")

    assert hand.total() == "5,000원"
    assert "5,000원을 깎았어요" in hand.said()


def test_a_line_touched_is_a_line_changed(hand: Hand):
    hand.tile("고등어")
    hand.tile("동태")

    hand.line(0)
    hand.pad("3", "times")
    assert lines(hand)[0] == ("고등어", 3000, 27_000)

    hand.line(1)
    hand.pad("4500", "ring_up")
    assert lines(hand)[1] == ("동태", 1000, 4500)

    hand.line(0)
    hand.pad("back")
    assert lines(hand) == [("동태", 1000, 4500)]


def test_a_touched_line_is_marked_until_it_is_touched_again(hand: Hand):
    hand.tile("고등어")

    hand.line(0)
    assert hand.screen.cart_panel.list.current() == 0
    hand.line(0)
    assert hand.screen.cart_panel.list.current() == -1


def test_everything_cleared_comes_back_with_one_touch(hand: Hand):
    hand.tile("고등어")
    hand.tile("동태")

    hand.pad("clear")
    assert hand.total() == "0원"
    assert hand.screen.pad.key("clear").text() == "되살리기"

    hand.pad("clear")
    assert hand.total() == "14,000원"


def test_wrong_touches_are_undone_in_two(hand: Hand):
    hand.tile("고등어")
    before = lines(hand)

    hand.tile("동태")
    hand.pad("back")
    assert lines(hand) == before

    hand.tile("고등어")
    hand.pad("1", "times")
    assert lines(hand) == before


def test_page_keys_show_the_other_tiles(hand: Hand):
    first = [tile.text() for tile in hand.screen.tiles.tiles()]
    assert len(first) == 15

    hand.tap(hand.screen.tiles.down_key)
    second = [tile.text() for tile in hand.screen.tiles.tiles()]
    hand.tap(hand.screen.tiles.up_key)

    assert set(first).isdisjoint(second)
    assert [tile.text() for tile in hand.screen.tiles.tiles()] == first


def test_a_category_shows_its_own_goods(hand: Hand, fish: Desk):
    chips = hand.screen.left.goods.chips

    hand.tap(chips.key("생선"))

    wanted = {one.name for one in fish.counter.in_category("생선")}
    assert {one.name for one in hand.screen.tiles.offers()} == wanted


def test_a_sentence_says_what_to_press_and_goes_with_the_next_touch(hand: Hand):
    hand.tap(hand.screen.exact_key)
    assert hand.said() == "아직 담은 것이 없어요. 물건이나 금액을 먼저 누르세요."

    hand.pad("7")
    assert hand.said() == ""


def test_an_amount_still_typed_is_not_forgotten_by_finishing(hand: Hand, fish: Desk):
    hand.tile("고등어")
    hand.pad("7", "000")

    hand.tap(hand.screen.exact_key)

    assert "7,000원이 아직 안 담겼어요" in hand.said()
    assert hand.screen.readout.amount() == "7,000"
    assert fish.counter.last_sale() is None


def test_a_hundred_million_won_is_refused_and_stays_typed(hand: Hand):
    hand.tile("고등어")
    hand.pad("99999999", "ring_up")

    assert "너무 커요" in hand.said()
    assert hand.total() == "9,000원"
    assert hand.screen.readout.amount() == "99,999,999"


def test_goods_given_away_alone_are_not_a_sale(hand: Hand):
    hand.tile("고등어")
    hand.pad("9", "000", "knock_off")

    hand.tap(hand.screen.exact_key)

    assert "0원" in hand.said()
    assert len(lines(hand)) == 1


def test_the_cart_survives_a_power_cut(qtbot: QtBot, tmp_path, clock: StandingClock):
    before = fish_shop(open_desk(tmp_path / "cut", clock))
    hand = at_the_counter(qtbot, before)
    hand.tile("고등어")
    hand.pad("1", "000", "knock_off")
    # no closing: the power is gone

    after = open_desk(tmp_path / "cut", clock)
    again = at_the_counter(qtbot, after)

    assert lines(again) == [("고등어", 1000, 9000)]
    assert again.total() == "8,000원"
    for desk in (before, after):
        desk.counter.book.close()


def test_a_full_disk_in_the_middle_of_a_sale_keeps_the_cart(hand: Hand, fish: Desk):
    for at in range(300):
        hand.screen.cart().ring_up_amount(Won(1000 + at))
    till = fish.counter.book._till
    fill_up(till)

    hand.tile("고등어")
    assert "자리가 없어요" in hand.said()
    hand.tap(hand.screen.exact_key)
    assert "자리가 없어요" in hand.said()
    assert lines(hand)[-1] == ("고등어", 1000, 9000)
    assert fish.counter.last_sale() is None

    till.execute("PRAGMA max_page_count=1000000")
    hand.tap(hand.screen.exact_key)
    assert hand.screen.done_panel().isVisible()
    assert len(fish.counter.last_sale().lines) == 301


def fill_up(till) -> None:
    """Let no free page be left in the file, nor may it grow."""
    pages = till.execute("PRAGMA page_count").fetchone()[0]
    till.execute(f"PRAGMA max_page_count={pages}")
    size = 100_000
    while size:
        try:
            till.execute("INSERT INTO memo VALUES (randomblob(16), hex(zeroblob(?)))", (size // 2,))
        except OperationalError:
            size //= 2


def test_five_hundred_lines_show_a_page_of_them(hand: Hand):
    cart = hand.screen.cart()
    for at in range(500):
        cart.ring_up_amount(Won(1000 + at))
    hand.tile("고등어")

    rows = hand.screen.cart_panel.list
    assert rows.page() == rows.pages() - 1
    assert len(rows.shown_rows()) <= 4
    assert hand.screen.cart_panel.total.note() == "501가지"


def test_a_new_product_gets_its_tile_and_can_be_sold(hand: Hand, fish: Desk):
    while hand.screen.tiles.down_key.isEnabled():
        hand.tap(hand.screen.tiles.down_key)
    hand.pad("3500")
    hand.tap(hand.screen.tiles.add_key)
    sheet = hand.screen.sheets.product
    for jamo in "ㄱㅔ":
        hand.tap(sheet.keyboard.key(jamo))
    assert sheet.price_field.text() == "3,500"
    hand.tap(sheet.unit_keys["마리"])
    hand.tap(sheet.save_key)

    assert not sheet.isVisible()
    hand.tile("게")
    assert lines(hand) == [("게", 1000, 3500)]
    assert fish.counter.find("게")[0].tile == 41


def test_a_new_product_without_a_name_says_so_and_keeps_the_price(hand: Hand):
    while hand.screen.tiles.down_key.isEnabled():
        hand.tap(hand.screen.tiles.down_key)
    hand.tap(hand.screen.tiles.add_key)
    sheet = hand.screen.sheets.product
    sheet.price_field.set_text("삼천")
    hand.tap(sheet.save_key)

    assert "이름이 아직 없어요" in sheet.banner.text()
    sheet.name_field.set_text("게")
    sheet.price_field.set_text("조금")
    hand.tap(sheet.save_key)
    assert "값을 모르겠어요" in sheet.banner.text()
    assert sheet.name_field.text() == "게"


def test_a_cart_put_aside_is_taken_up_again(hand: Hand):
    panel = hand.screen.cart_panel
    hand.tile("고등어")
    hand.tap(panel.suspend_key)
    assert hand.total() == "0원"
    assert panel.void_key.text() == "꺼내기 1"

    hand.tap(panel.void_key)

    assert hand.total() == "9,000원"
    assert panel.void_key.text() == "방금 판매 취소"


def test_taking_up_a_cart_puts_the_one_in_hand_aside(hand: Hand):
    panel = hand.screen.cart_panel
    hand.tile("고등어")
    hand.tap(panel.suspend_key)
    hand.tile("동태")
    hand.tap(panel.void_key)
    sheet = hand.screen.sheets.suspended
    hand.tap(sheet.list, sheet.list.row_rect(0).center())

    assert hand.total() == "9,000원"
    assert panel.void_key.text() == "꺼내기 1"


def test_nothing_is_put_aside_when_nothing_was_rung_up(hand: Hand):
    hand.tap(hand.screen.cart_panel.suspend_key)

    assert "담은 것이 없어요" in hand.said()


def test_the_last_sale_is_taken_back_after_asking_once_in_place(hand: Hand, fish: Desk):
    hand.tile("고등어")
    hand.tap(hand.screen.cart_panel.tenders.card_key)
    hand.tile("동태")
    panel = hand.screen.cart_panel

    hand.tap(panel.void_key)
    assert panel.void_key.text() == "한 번 더 누르면 취소"
    assert "A-0001" in hand.said()
    hand.pad("7")
    assert panel.void_key.text() == "방금 판매 취소"

    hand.pad("clear")
    hand.tap(panel.void_key)
    hand.tap(panel.void_key)

    assert fish.counter.last_sale() is None
    assert "취소했어요" in hand.said()
    assert lines(hand) == [("동태", 1000, 5000)]


def test_there_is_nothing_to_take_back_in_the_morning(hand: Hand):
    hand.tap(hand.screen.cart_panel.void_key)

    assert hand.said() == "취소할 판매가 없어요."


def test_tenders_are_written_down_by_their_kind(hand: Hand, fish: Desk):
    tenders = hand.screen.cart_panel.tenders
    for key, kind, label in (
        (tenders.card_key, TenderKind.CARD, ""),
        (tenders.transfer_key, TenderKind.TRANSFER, ""),
        (tenders.local_key, TenderKind.LOCAL_CURRENCY, "동백전"),
    ):
        hand.tile("고등어")
        hand.tap(key)

        tender = fish.counter.last_sale().tenders[0]
        assert (tender.kind, tender.label, tender.amount_won) == (kind, label, 9000)
