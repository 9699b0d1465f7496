"""The closed lists of the trade: kinds of tax, measure, tender and consent."""

from __future__ import annotations

from enum import StrEnum


class Tax(StrEnum):
    """Whether a line carries VAT (domain.md 3.8); the shopkeeper decides, we only default."""

    EXEMPT = "e"
    TAXABLE = "t"


class Measure(StrEnum):
    """How a line's quantity was said. Weight and worth count grams, the others thousandths."""

    PIECE = "p"
    WEIGHT = "w"
    WORTH = "o"
    AMOUNT = "a"


class TenderKind(StrEnum):
    """What is offered for a sale (domain.md 3.3). Nothing of a card is stored but the amount."""

    CASH = "cash"
    CARD = "card"
    ONNURI_PAPER = "onnuri_paper"
    ONNURI_CARD = "onnuri_card"
    ONNURI_APP = "onnuri_app"
    LOCAL_CURRENCY = "local"
    TRANSFER = "transfer"
    QR_PAY = "qr_pay"
    TAB = "tab"
    COUPON = "coupon"


class ConsentKind(StrEnum):
    """The separate consents the law wants (domain.md 4.3)."""

    REGISTRATION = "registration"
    MARKETING = "marketing"
    NIGHT = "night"


class ConsentAction(StrEnum):
    """What was done about a consent (domain.md 4.2, 4.3)."""

    GRANTED = "granted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    RESULT_NOTICE_SENT = "result_notice_sent"
    RECONFIRM_NOTICE_SENT = "reconfirm_notice_sent"


class ConsentMethod(StrEnum):
    """How the regular said it: by their own touch, on paper, by voice, or on their own phone."""

    SCREEN_TAP = "screen_tap"
    PAPER_SIGNED = "paper_signed"
    SPOKEN = "spoken"
    OWN_PHONE = "own_phone"
