"""The words on paper that come from us and not from the shop, in the language of the screen."""

from __future__ import annotations

from marketpos.operations.shop import ShopCard
from marketpos.outputs.receipt import ReceiptWords
from marketpos.ui.tender_words import tender_names_on_paper
from marketpos.ui.words import say


def receipt_words() -> ReceiptWords:
    """What stands between the figures of a receipt."""
    return ReceiptWords(
        business_number=say("사업자"),
        phone=say("전화"),
        gift=say("덤"),
        amount_only=say("물건"),
        knocked_off=say("깎음"),
        total=say("합계"),
        exempt=say("면세"),
        supply=say("과세 공급가액"),
        vat=say("부가세"),
        change=say("거스름돈"),
        voided=say("취소한 판매예요"),
        thanks=say("고맙습니다. 또 오세요!"),
        tenders=tender_names_on_paper(),
        practice=say("** 연습용 영수증이에요 **"),
    )


def shop_on_paper(card: ShopCard) -> str:
    """The shop as a coupon names it; one of the practice book is good nowhere, and says so."""
    return say("연습용 · {shop}", shop=card.name) if card.is_practice else card.name
