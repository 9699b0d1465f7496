"""What each kind of tender is called, on the screen and on paper."""

from __future__ import annotations

from marketpos.domain.kinds import TenderKind
from marketpos.ui.words import say


def tender_name(kind: TenderKind, label: str = "") -> str:
    """What a tender is called; the local currency by its own name."""
    return label if label and kind is TenderKind.LOCAL_CURRENCY else tender_names()[kind]


def tender_names() -> dict[TenderKind, str]:
    """What they are called on the screen."""
    return {
        TenderKind.CASH: say("현금"),
        TenderKind.CARD: say("카드"),
        TenderKind.ONNURI_PAPER: say("온누리 종이"),
        TenderKind.ONNURI_CARD: say("온누리 카드"),
        TenderKind.ONNURI_APP: say("온누리 앱"),
        TenderKind.LOCAL_CURRENCY: say("지역화폐"),
        TenderKind.TRANSFER: say("계좌이체"),
        TenderKind.QR_PAY: say("QR 결제"),
        TenderKind.TAB: say("외상"),
        TenderKind.COUPON: say("쿠폰"),
    }


def tender_names_on_paper() -> dict[TenderKind, str]:
    """What they are called on a receipt, where the paper voucher has its official name."""
    return {**tender_names(), TenderKind.ONNURI_PAPER: say("온누리 지류")}
