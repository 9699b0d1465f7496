"""Receipts: every won accounted for, legal units first, and nothing a printer cannot print."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketpos.domain.clock import Moment
from marketpos.domain.facts import Sale, SaleLine, Tender
from marketpos.domain.ids import Id
from marketpos.domain.kinds import Measure, Tax, TenderKind
from marketpos.domain.money import Milli, Won, vat_inside
from marketpos.domain.shares import taxable_of
from marketpos.outputs.receipt import (
    ReceiptShop,
    ReceiptWords,
    Row,
    quantity_label,
    receipt,
)
from marketpos.outputs.receipt_paper import (
    COLUMNS_58_MM,
    COLUMNS_80_MM,
    columns_of,
    cp949,
    sheets,
    text_lines,
)

AT = Moment(1_795_414_320_000)  # 2026-11-23 15:12
SHOP = ReceiptShop("바다수산", "0515550101", "1234567890", geun_g=600)
WORDS = ReceiptWords(
    business_number="사업자",
    phone="전화",
    gift="덤",
    amount_only="물건",
    knocked_off="깎음",
    total="합계",
    exempt="면세",
    supply="과세 공급가액",
    vat="부가세",
    change="거스름돈",
    voided="취소한 판매예요",
    thanks="고맙습니다. 또 오세요!",
    tenders={kind: kind.value for kind in TenderKind} | {TenderKind.CASH: "현금"},
)
BOTH_WIDTHS = pytest.mark.parametrize("columns", [COLUMNS_58_MM, COLUMNS_80_MM])


def _line(name: str, unit: str, price: int, quantity: int, amount: int, **more: object) -> SaleLine:
    kinds = {"tax": Tax.EXEMPT, "measure": Measure.PIECE} | more
    return SaleLine(None, name, unit, Won(price), Milli(quantity), Won(amount), **kinds)


MACKEREL = _line("고등어", "손", 8_000, 2_000, 16_000)
PORK = _line("삼겹살", "100g", 2_600, 600, 15_600, measure=Measure.WEIGHT)
SQUID = _line("오징어젓", "100g", 2_500, 200, 5_000, measure=Measure.WORTH, tax=Tax.TAXABLE)
PARSLEY = _line("미나리", "단", 2_000, 1_000, 0, is_gift=True)
BARE = _line("", "", 5_000, 1_000, 5_000, measure=Measure.AMOUNT)


def _sale(
    *lines: SaleLine, off: int = 0, given: int | None = None, vat: int = 0, **more: object
) -> Sale:
    total = sum(line.amount_won for line in lines) - off
    handed = total if given is None else given
    return Sale(
        number="A-0048",
        lines=lines,
        knocked_off_won=Won(off),
        knocked_off_why="에누리" if off else "",
        total_won=Won(total),
        vat_won=Won(vat),
        tenders=(Tender(TenderKind.CASH, Won(total), Won(handed)),),
        change_won=Won(handed - total),
        **more,
    )


def test_a_cash_sale_with_a_knock_off_and_change_on_wide_paper():
    sale = _sale(MACKEREL, PORK, PARSLEY, off=600, given=50_000)

    lines = text_lines(receipt(sale, SHOP, AT, WORDS))

    assert lines == (
        "                 바다수산",
        "           사업자 123-45-67890",
        "            전화 051-555-0101",
        "2026-11-23 15:12                    A-0048",
        "------------------------------------------",
        "고등어",
        "  2손                               16,000",
        "삼겹살",
        "  600g(1근)                         15,600",
        "미나리",
        "  1단                                   덤",
        "------------------------------------------",
        "깎음                                  -600",
        "합계                                31,000",
        "------------------------------------------",
        "현금                                50,000",
        "거스름돈                            19,000",
        "          고맙습니다. 또 오세요!",
    )


def test_the_same_sale_on_narrow_paper_keeps_the_figures_on_the_right():
    lines = text_lines(receipt(_sale(MACKEREL), SHOP, AT, WORDS), COLUMNS_58_MM)

    assert lines[3] == "2026-11-23 15:12          A-0048"
    assert lines[6] == "  2손                     16,000"
    assert lines[4] == "-" * 32


def test_a_bare_amount_is_a_whole_receipt():
    rows = receipt(_sale(BARE), ReceiptShop("바다수산"), AT, WORDS)

    assert Row("물건", "5,000") in rows
    assert Row("합계", "5,000", strong=True) in rows
    assert not any("사업자" in row.left or "전화" in row.left for row in rows)


@pytest.mark.parametrize(
    ("line", "geun_g", "label"),
    [
        (PORK, 600, "600g(1근)"),
        (PORK, 0, "600g"),
        (_line("시금치", "근(400g)", 3_000, 400, 3_000, measure=Measure.WEIGHT), 600, "400g(1근)"),
        (SQUID, 600, "200g"),
        (MACKEREL, 600, "2손"),
        (_line("음료", "350ml", 1_500, 3_000, 4_500), 0, "350ml x 3"),
        (_line("양말", "", 1_000, 3_000, 3_000), 0, "x 3"),
        (_line("양파", "망(1.5kg)", 4_000, 2_000, 8_000), 0, "2망(1.5kg)"),
        (_line("", "", 7_000, 3_000, 21_000, measure=Measure.AMOUNT), 0, "7,000 x 3"),
        (BARE, 0, ""),
    ],
)
def test_a_quantity_stands_in_legal_units_first(line, geun_g, label):
    assert quantity_label(line, geun_g) == label


def test_only_a_general_vat_payer_splits_vat():
    sale = _sale(_line("회무침", "개", 11_000, 1_000, 11_000, tax=Tax.TAXABLE), vat=1_000)

    split = receipt(sale, SHOP._replace(vat="general"), AT, WORDS)

    assert Row("  과세 공급가액", "10,000") in split
    assert Row("  부가세", "1,000") in split
    for other in ("", "simplified", "exempt"):
        rows = receipt(sale, SHOP._replace(vat=other), AT, WORDS)
        assert not any("부가세" in row.left for row in rows)


def test_exempt_and_taxable_goods_on_one_receipt_stand_apart():
    fish = _line("생선", "마리", 8_000, 1_000, 8_000)
    sauce = _line("초장", "개", 3_300, 1_000, 3_300, tax=Tax.TAXABLE)

    rows = receipt(_sale(fish, sauce, vat=300), SHOP._replace(vat="general"), AT, WORDS)

    assert Row("  면세", "8,000") in rows
    assert Row("  과세 공급가액", "3,000") in rows
    assert Row("  부가세", "300") in rows


@given(
    st.lists(st.tuples(st.integers(1, 90_000), st.sampled_from(Tax)), min_size=1, max_size=6),
    st.integers(0, 5_000),
)
def test_exempt_supply_and_vat_always_come_to_the_total(goods, off):
    lines = [_line("물건", "개", won, 1_000, won, tax=tax) for won, tax in goods]
    off = min(off, sum(won for won, _ in goods) - 1)
    bare = _sale(*lines, off=off)
    sale = _sale(*lines, off=off, vat=vat_inside(taxable_of(bare.lines, bare.total_won)))

    rows = receipt(sale, SHOP._replace(vat="general"), AT, WORDS)

    split = [row.right for row in rows if row.left.strip() in ("면세", "과세 공급가액", "부가세")]
    assert sum(int(figure.replace(",", "")) for figure in split) == sale.total_won


def test_every_tender_is_named_and_a_local_currency_by_its_own_name():
    tenders = (
        Tender(TenderKind.LOCAL_CURRENCY, Won(6_000), Won(6_000), "동백전"),
        Tender(TenderKind.CASH, Won(10_000), Won(10_000)),
    )
    sale = _sale(MACKEREL)

    rows = receipt(
        Sale(**{f: getattr(sale, f) for f in sale.__slots__} | {"tenders": tenders}),
        SHOP,
        AT,
        WORDS,
    )

    assert Row("동백전", "6,000") in rows
    assert Row("현금", "10,000") in rows


def test_who_bought_it_is_not_on_the_receipt():
    known = receipt(_sale(MACKEREL, customer=Id(b"k" * 16)), SHOP, AT, WORDS)

    assert known == receipt(_sale(MACKEREL), SHOP, AT, WORDS)


def test_the_receipt_of_a_voided_sale_says_so():
    rows = receipt(_sale(MACKEREL), SHOP, AT, WORDS, is_voided=True)

    assert Row("취소한 판매예요", strong=True, centred=True) in rows


@BOTH_WIDTHS
@given(name=st.text(max_size=60), won=st.integers(1, 99_999_999))
def test_no_line_is_wider_than_the_paper_and_a_printer_can_print_it(columns, name, won):
    sale = _sale(_line(name, "손", won, 1_000, won), _line("손질", name, won, 1_000, won))

    for line in text_lines(receipt(sale, SHOP._replace(name=name), AT, WORDS), columns):
        assert len(line.encode("cp949")) <= columns
        assert line.isprintable()


def test_a_name_too_long_for_its_row_goes_on_below_and_keeps_its_figure():
    rows = (Row("반건조오징어와 구운 아귀포 모둠 선물", "48,000"),)

    lines = text_lines(rows, COLUMNS_58_MM)

    assert "".join(lines).replace(" ", "") == "반건조오징어와구운아귀포모둠선물48,000"
    assert lines[-1].endswith("48,000")


def test_signs_a_korean_printer_lacks_get_their_like():
    assert cp949("₩1,000 − 3×2") == "￦1,000 - 3x2"
    assert cp949("문어🐙") == "문어?"
    assert cp949("똠양꿍") == "똠양꿍"
    assert cp949("김\u1105") == "김?"
    assert cp949("김치") == "김치"  # typed on a Mac


def test_hangul_takes_two_columns_and_figures_one():
    assert columns_of("고등어 2손") == 10


def test_a_receipt_on_a4_says_the_same_as_the_roll():
    rows = receipt(_sale(MACKEREL, PORK, off=600, given=50_000), SHOP, AT, WORDS)

    said = " ".join(words.text for sheet in sheets(rows, "A-0048") for words in sheet.words())

    assert said.split() == " ".join(text_lines(rows)).replace("-" * 42, "").split()


def test_a_long_receipt_takes_more_than_one_page_and_loses_no_row():
    rows = receipt(_sale(*[MACKEREL] * 40), SHOP, AT, WORDS)

    pages = sheets(rows, "A-0048")

    assert len(pages) == 3
    assert sum(words.text == "고등어" for page in pages for words in page.words()) == 40
