"""One fact of every kind with nothing left out, as it was when its bytes were frozen."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from marketpos.domain import facts
from marketpos.domain.facts import Fact
from marketpos.domain.ids import Id
from marketpos.domain.kinds import (
    ConsentAction,
    ConsentKind,
    ConsentMethod,
    Measure,
    Tax,
    TenderKind,
)
from marketpos.domain.money import Milli, Won


def fixed_id(name: str) -> Id:
    """Sixteen bytes that are the same for ever."""
    return Id(sha256(name.encode()).digest()[:16])


SHOP_KEY = sha256(b"golden shop key").digest()
PERSON_KEY = sha256(b"golden person key").digest()
SALE, PRODUCT, PERSON, OTHER = map(fixed_id, ("sale", "product", "person", "other"))
PRIVATE = facts.Private("3층 미용실 김사장", "김미영", "010-5550-4821")

_SALE = facts.Sale(
    number="A-0048",
    lines=(
        facts.SaleLine(
            PRODUCT,
            "고등어",
            "1마리",
            Won(6_000),
            Milli(2_000),
            Won(12_000),
            Tax.EXEMPT,
            Measure.PIECE,
        ),
        facts.SaleLine(
            fixed_id("squid"),
            "오징어",
            "100g",
            Won(3_500),
            Milli(740),
            Won(25_900),
            Tax.TAXABLE,
            Measure.WEIGHT,
        ),
        facts.SaleLine(
            None, "", "", Won(5_000), Milli(1_000), Won(5_000), Tax.EXEMPT, Measure.AMOUNT
        ),
        facts.SaleLine(
            fixed_id("shrimp"),
            "새우젓",
            "1통",
            Won(0),
            Milli(1_000),
            Won(0),
            Tax.EXEMPT,
            Measure.PIECE,
            True,
            "덤",
        ),
    ),
    knocked_off_won=Won(900),
    knocked_off_why="천원 아래",
    total_won=Won(42_000),
    vat_won=Won(2_304),
    tenders=(
        facts.Tender(TenderKind.ONNURI_PAPER, Won(10_000), Won(10_000), "온누리 10,000 × 1", 1),
        facts.Tender(TenderKind.CASH, Won(32_000), Won(50_000)),
    ),
    change_won=Won(18_000),
    customer=PERSON,
    stamps=1,
)

SAMPLES: tuple[Fact, ...] = (
    facts.ShopSet(
        "바다수산",
        "수산",
        "한빛시장",
        "051-555-0101",
        "617-82-77792",
        "general",
        20271231,
        "동백전",
        4,
        10,
        "4·9",
    ),
    facts.ChannelSet(
        fixed_id("channel"),
        "kakao",
        "https://pf.kakao.com/_Sample",
        "바다수산",
        "채널 추가하면 덤!",
        0,
        False,
    ),
    facts.ProductSet(PRODUCT, "고등어", "생선", "1마리", Tax.EXEMPT, "8801234567893", 1, False),
    facts.PriceSet(PRODUCT, Won(6_000), False, 3, Won(15_000)),
    facts.CustomerSet(PERSON, PRIVATE, "phone"),
    facts.CustomerMerged(PERSON, OTHER),
    facts.CustomerUnmerged(PERSON, OTHER),
    facts.CustomerErased(PERSON),
    facts.Consent(
        PERSON,
        ConsentKind.MARKETING,
        ConsentAction.GRANTED,
        ConsentMethod.PAPER_SIGNED,
        "2026-11",
        sha256(b"wording").digest(),
        "쪽 3",
    ),
    _SALE,
    facts.SaleVoided(SALE, "잘못 눌렀어요"),
    facts.SaleAttributed(SALE, PERSON),
    facts.SaleNoted(SALE, "cash_receipt", "issued", "승인 12345678"),
    facts.Refund(
        SALE,
        (facts.RefundLine(1, Milli(740), Won(25_900)),),
        Won(25_900),
        (facts.Tender(TenderKind.CASH, Won(25_900), Won(25_900)),),
        "상했어요",
    ),
    facts.TabPaid(PERSON, Won(30_000), TenderKind.TRANSFER, "국민은행"),
    facts.TabAdjusted(PERSON, Won(-5_000), "끝전 탕감"),
    facts.StampRedeemed(PERSON, 10, "새우젓 한 통"),
    facts.CouponIssued(fixed_id("coupon"), PERSON, "2천원 할인", Won(2_000), 20261231),
    facts.CouponRedeemed(fixed_id("coupon"), SALE),
    facts.TillOpened(Won(100_000)),
    facts.TillMoved(True, Won(50_000), "잔돈"),
    facts.DayClosed(
        17,
        20261123,
        4_120,
        4_207,
        87,
        Won(1_243_000),
        ((TenderKind.CASH, Won(810_000)), (TenderKind.CARD, Won(433_000))),
        Won(910_000),
        Won(909_000),
        Won(-1_000),
        "천원이 비어요",
        sha256(b"head").digest(),
        ((Won(50_000), 12), (Won(10_000), 30), (Won(1_000), 9)),
        ((Won(10_000), 4),),
        Won(100_000),
        Won(780_000),
        Won(10_000),
        Won(35_000),
        Won(20_000),
        Won(15_000),
        Won(65_000),
        2,
        Won(18_000),
        1,
        Won(7_000),
        Won(23_400),
        7,
        Won(220_000),
        Won(20_000),
    ),
    facts.DayAmended(fixed_id("closed"), 1, Won(12_000), "늦게 올라왔어요", True),
    facts.VoucherRedeemed("onnuri", ((Won(10_000), 12), (Won(5_000), 3)), "부산은행"),
    facts.QrShown("done", SALE),
    facts.QrClaimed("display", SALE),
    facts.FlagSeen(sha256(b"flag").digest(), "두 PC에서 같이 받았어요"),
    facts.DeviceJoined(fixed_id("device"), "B", "안쪽 계산대"),
    facts.Joined(fixed_id("claim"), bytes(range(64))),
    facts.Notice("김장 대목", "토요일은 한 시간 일찍 열어요."),
    facts.Asked(PERSON, bytes(range(64, 128))),
    facts.Scanned("sign", 3),
    facts.TabTaken(SALE, PERSON, "미용실 막내"),
    facts.TabLimited(PERSON, Won(200_000)),
    facts.RetentionSet(3),
)
"""In the order of ``facts.Fact``: the stream whose chain was frozen with them."""


def plain_values(fact: Fact) -> dict[str, Any]:
    """The fields of a fact by name."""
    return {name: getattr(fact, name) for name in type(fact).__dataclass_fields__}
