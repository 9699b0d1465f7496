"""A day on one page of paper, as a ledger kept by hand."""

from __future__ import annotations

from builders import register
from marketpos.domain.cart import Cart, CartCustomer
from marketpos.domain.checkout import Offered
from marketpos.domain.day import Counted
from marketpos.domain.drawer import count_of
from marketpos.domain.facts import TabPaid
from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import Won, pieces
from marketpos.operations.desk import Desk
from marketpos.outputs.ledger_page import LETTERS_MM, ROWS, TOP_MM, ledger_page
from marketpos.outputs.sheet import A4, UNPRINTABLE_MM, Panel, Sheet
from outputs.table_words import LEDGER, WORDS

TITLE = "11월 23일(월)"


def page(desk: Desk) -> Sheet:
    return ledger_page(desk.reports.ledger(), TITLE, WORDS, LEDGER)


def said(sheet: Sheet) -> list[str]:
    return [words.text for words in sheet.words()]


def columns(sheet: Sheet) -> list[str]:
    """The page row by row, left column first, as a person reads it."""
    body = [one for one in sheet.words() if TOP_MM <= one.box.top < TOP_MM + ROWS * 7.6]
    rows: dict[tuple[bool, float], list[str]] = {}
    for one in body:
        rows.setdefault((one.box.left > A4.width_mm / 2 - 2, one.box.top), []).append(one.text)
    return [" | ".join(rows[key]) for key in sorted(rows)]


def test_a_day_reads_like_the_page_of_a_notebook(fish: Desk) -> None:
    regular = register(fish)
    fish.till.open(Won(100_000))
    cart = Cart()
    cart.ring_up(fish.counter.by_tile(1), pieces(2))
    cart.knock_off(Won(500))
    fish.counter.complete(cart, [Offered(TenderKind.CASH, Won(20_000))])
    cart = Cart()
    cart.ring_up(fish.counter.by_tile(2))
    cart.customer = CartCustomer(regular.customer, "김사장")
    fish.counter.complete(cart, [Offered(TenderKind.TAB, Won(9_000))])
    fish.reports.book.keep(
        lambda unit: unit.record(TabPaid(regular.customer, Won(4_000), TenderKind.CASH))
    )
    fish.till.pay_out(Won(10_000), "택배비")
    fish.till.close_day(Counted(count_of([(10_000, 11), (1_000, 1)])))

    sheet = page(fish)

    assert said(sheet)[:3] == [TITLE, "판 돈 26,500", "바다수산"]
    assert columns(sheet) == [
        "판 것",
        "고등어 | 2손 | 17,500",
        "갈치(중) | 1마리 | 9,000",
        "받은 것",
        "현금 | 1 | 17,500",
        "깎음·덤 | 500",
        "외상 준 것 | 9,000",
        "3층 미용실 김사장 | 9,000",
        "외상 받은 것 | 4,000",
        "3층 미용실 김사장 | 4,000",
        "돈통",
        "아침 거스름돈 | 100,000",
        "현금 판매 | 17,500",
        "외상값 받음 | 4,000",
        "꺼낸 돈 | -10,000",
        "있어야 할 현금 | 111,500",
        "세어 본 현금 | 111,000",
        "과부족 | -500",
    ]
    assert said(sheet)[-2:] == ["면세 26,500   과세 0", "확인:"]


def test_forty_kinds_of_goods_and_thirty_tabs_still_fit_on_one_page(fish: Desk) -> None:
    for tile in range(1, 41):
        cart = Cart()
        cart.ring_up(fish.counter.by_tile(tile))
        fish.counter.complete(cart, [Offered(TenderKind.CARD, cart.total_won)])
    for number in range(30):
        regular = register(fish, f"단골 {number}")
        cart = Cart()
        cart.ring_up_amount(Won(1_000))
        cart.customer = CartCustomer(regular.customer, "")
        fish.counter.complete(cart, [Offered(TenderKind.TAB, Won(1_000))])

    sheet = page(fish)

    rows = columns(sheet)
    assert sum(row.startswith("그 밖에") for row in rows) == 2
    assert any(row.startswith("있어야 할 현금") for row in rows)
    assert_it_is_one_readable_page(sheet)


def test_a_day_without_a_sale_is_a_page_too(fish: Desk) -> None:
    sheet = page(fish)

    assert "판 돈 0" in said(sheet)
    assert columns(sheet) == ["판 것", "받은 것", "돈통", "있어야 할 현금 | 0"]
    assert_it_is_one_readable_page(sheet)


def assert_it_is_one_readable_page(sheet: Sheet) -> None:
    """Fourteen points everywhere, and nothing in the edge a printer leaves white."""
    for mark in sheet.marks:
        box = mark.box
        assert box.left >= UNPRINTABLE_MM
        assert box.left + box.width <= A4.width_mm - UNPRINTABLE_MM
        assert box.top + box.height <= A4.height_mm - UNPRINTABLE_MM
        if not isinstance(mark, Panel):
            assert mark.size_mm >= LETTERS_MM
