"""A sentence for every no: what happened, what still works, and what to press.

Found by the name of the refusal's class, because screens may not import the parts that raise most
of them, and the start path none of them. A test looks for refusals without words.
"""

from __future__ import annotations

from marketpos.domain.refusal import Refusal, Unavailable
from marketpos.ui.refusals_shop import SHOP, Sentence
from marketpos.ui.words import money, number, refusal, say

_COUNTER: dict[str, Sentence] = {
    "EmptyCart": lambda _: say("아직 담은 것이 없어요. 물건이나 금액을 먼저 누르세요."),
    "NothingToPay": lambda _: say(
        "받을 돈이 0원이에요. 덤만 드릴 때는 판매로 적지 않아도 돼요. 아니면 값을 눌러 고치세요."
    ),
    "StillToPay": lambda facts: say(
        "{amount:이/가} 모자라요. 담은 것은 그대로예요. 받은 돈을 다시 누르세요.",
        amount=money(facts["missing_won"]),
    ),
    "TooMuchOffered": lambda facts: say(
        "받을 돈보다 {amount} 많아요. 거스름돈은 현금과 종이 상품권만 돼요. 금액을 다시 누르세요.",
        amount=money(facts["over_won"]),
    ),
    "TypedNotRungUp": lambda facts: (
        say(
            "누른 {amount:이/가} 아직 안 담겼어요. ‘담기’나 ‘모두 지움’을 누르고 다시 누르세요.",
            amount=money(facts["amount_won"]),
        )
        if facts["amount_won"]
        else say("누르던 것이 남아 있어요. ‘모두 지움’을 누르고 다시 누르세요.")
    ),
    "WhoseTab": lambda _: say("누구 외상인지 골라 주세요. 담은 것은 그대로예요."),
    "TooDear": lambda facts: say(
        "{amount:은/는} 너무 커요. 담은 것은 그대로예요. 금액을 다시 누르세요.",
        amount=money(facts["amount_won"]),
    ),
    "NothingToChange": lambda _: say("바꿀 줄이 없어요. 물건이나 금액을 먼저 담으세요."),
    "NotSoldByWeight": lambda facts: say(
        "{name:은/는} 무게로 팔지 않아요. ‘× 개수’를 쓰거나 다른 물건을 누르세요.",
        name=facts["name"],
    ),
    "AlreadyRound": lambda facts: say(
        "{amount:은/는} 이미 딱 떨어져요. 깎을 금액을 누르고 ‘깎기’를 누르세요.",
        amount=money(facts["total_won"]),
    ),
    "NotRegisteredForOnnuri": lambda _: say(
        "온누리상품권은 등록한 가게만 받을 수 있어요. 다른 돈으로 받으세요."
    ),
    "NoSuchSale": lambda _: say("취소할 판매가 없어요. 판매는 그대로 할 수 있어요."),
    "AlreadyVoided": lambda facts: say(
        "{number:은/는} 이미 취소했어요. 판매는 그대로 할 수 있어요.", number=facts["number"]
    ),
    "AnotherDay": lambda facts: say(
        "{number:은/는} 오늘 판매가 아니라서 취소할 수 없어요. 새 판매는 그대로 돼요.",
        number=facts["number"],
    ),
    "TornBarcode": lambda _: say(
        "바코드를 다시 찍어 주세요. 안 찍히면 이름으로 찾거나 금액을 누르세요."
    ),
    "BarcodeTaken": lambda facts: say(
        "그 바코드는 {name}의 것이에요. 다른 바코드를 찍어 주세요.", name=facts["name"]
    ),
    "UnknownCode": lambda _: say("처음 보는 바코드예요. 이름으로 찾거나 금액을 누르세요."),
    "NotAScaleLabel": lambda _: say("저울표가 아니에요. 이름으로 찾거나 금액을 누르세요."),
    "UnknownLayout": lambda _: say("저울표를 읽는 방법이 설정에 없어요. 금액을 눌러 파세요."),
    "StillMoving": lambda facts: say(
        "저울이 아직 움직여요. 멈추면 {name:을/를} 다시 누르거나, 무게를 누르고 담으세요.",
        name=facts["name"],
    ),
    "TooHeavy": lambda _: say("저울에 너무 많이 올렸어요. 덜어 내거나 무게를 눌러 담으세요."),
    "WeighedAlready": lambda facts: say(
        "{name} {grams}g은 방금 담았어요. 더 파시면 저울에서 내렸다가 다시 올리세요.",
        name=facts["name"],
        grams=number(facts["grams"]),
    ),
    "TooLong": lambda _: say(
        "한 번에 팔기에는 줄이 너무 많아요. 담은 것은 그대로예요. 나눠서 팔아 주세요."
    ),
}

_REGULARS: dict[str, Sentence] = {
    "NoName": lambda _: say("별칭, 이름, 전화번호 가운데 하나만 적어 주세요."),
    "NotAgreed": lambda _: say(
        "손님이 좋다고 하셔야 적을 수 있어요. 적지 않아도 판매는 그대로 할 수 있어요."
    ),
    "StillOwes": lambda facts: say(
        "외상 {amount:이/가} 남아서 지울 수 없어요. 다 갚으신 뒤에 지워 주세요.",
        amount=money(facts["owed_won"]),
    ),
    "NoSuchRegular": lambda _: say("그 단골이 이제 없어요. 다시 찾아 주세요."),
    "NotAPhone": lambda facts: say(
        "{typed:은/는} 전화번호가 아니에요. 숫자를 다시 보거나 끝 네 자리만 적으세요.",
        typed=facts["typed"],
    ),
    "NotAnAddress": lambda _: say("점으로 나눈 숫자 넷이에요. 192.168.0.50 처럼요."),
    "NotABusinessNumber": lambda facts: say(
        "{typed:은/는} 사업자 번호가 아니에요. 열 자리를 다시 봐 주세요.", typed=facts["typed"]
    ),
}

_SAFETY: dict[str, Sentence] = {
    "CodeRefused": lambda _: say(
        "상인회가 준 번호가 아니에요. 번호를 다시 적거나 상인회에 물어보세요. 판매는 그대로 돼요."
    ),
    "NeedsShopKey": lambda _: say(
        "이미 있는 가게예요. 종이에 적어 둔 열쇠를 적어 주세요. 판매는 그대로 돼요."
    ),
    "AnotherShopsKey": lambda _: say(
        "다른 가게 열쇠예요. 종이를 다시 봐 주세요. 판매는 그대로 돼요."
    ),
    "NotThePaperKey": lambda _: say("우리 가게 열쇠가 아니에요. 종이를 다시 봐 주세요."),
    "TornPaperKey": lambda _: say("열쇠에 틀린 글자가 있어요. 종이를 보고 다시 적어 주세요."),
}

_PAPER: dict[str, Sentence] = {
    "QrTooFine": lambda _: say("주소가 길어서 이 크기로는 QR이 안 읽혀요. 더 큰 종이를 고르세요."),
    "WordsTooLong": lambda _: say("글이 길어서 종이에 다 못 써요. 조금 줄여 주세요."),
    "TooFarForPaper": lambda _: say(
        "그렇게 멀리서 읽히는 종이는 없어요. 더 가까운 거리를 골라 주세요."
    ),
}

SENTENCES = _COUNTER | _REGULARS | _SAFETY | _PAPER | SHOP
"""By the class's name; refusals of links have theirs in ``link_words``."""


@refusal.register
def _refusal_words(error: Refusal) -> str:
    sentence = SENTENCES.get(type(error).__name__)
    return sentence(error.facts) if sentence else say("지금은 할 수 없어요. 판매는 그대로 돼요.")


@refusal.register
def unavailable_words(error: Unavailable) -> str:
    """What part is not there, and that selling goes on."""
    match error.what:
        case "disk" if "full" in error.why:
            return say(
                "PC에 자리가 없어요. 담은 것은 그대로예요. 안 쓰는 파일을 지우고 다시 누르세요."
            )
        case "disk" | "book":
            return say(
                "장부에 적지 못했어요. 담은 것은 그대로예요. 다시 누르고, 또 안 되면 적어 두세요."
            )
        case "printer":
            return say("프린터가 대답하지 않아요. 판매는 저장돼요. 전원과 종이를 봐 주세요.")
        case "hub":
            return say("상인회 보관소에 닿지 않아요. 판매는 이 PC에 안전하게 있어요.")
        case "file":
            return say("파일로 저장하지 못했어요. 디스크에 자리가 있는지 봐 주세요.")
        case "keys":
            return say("장부의 열쇠를 찾을 수 없어요. 종이에 적어 둔 열쇠를 준비해 주세요.")
        case "qr":
            return say("QR이 잘 안 읽혀서 내보내지 않았어요. 채널 QR의 주소를 다시 봐 주세요.")
        case "profile":
            return say("마켓포스가 이미 켜져 있어요. 그 창에서 파세요.")
    return say("잠깐 쓸 수 없는 것이 있어요. 판매는 그대로 돼요.")
