"""Sentences for the noes of the rest of the shop: drawer, refunds, coupons, tabs, news, access."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from marketpos.domain.clock import day_of
from marketpos.ui.words import day, money, say

Facts = Mapping[str, Any]
Sentence = Callable[[Facts], str]

DRAWER: dict[str, Sentence] = {
    "NoSuchFace": lambda facts: say(
        "{amount}짜리 돈은 없어요. 장수를 다시 적어 주세요.", amount=money(facts["face_won"])
    ),
    "NothingMoved": lambda _: say("금액을 먼저 적어 주세요. 넣을지 뺄지는 따로 골라요."),
    "AlreadyClosed": lambda facts: say(
        "이 날은 {number}번 마감으로 끝났어요. 고치려면 까닭을 적고 다시 여세요.",
        number=facts["number"],
    ),
    "NotYet": lambda _: say("아직 오지 않은 날이라 마감할 수 없어요. PC의 날짜를 봐 주세요."),
    "NoSuchClose": lambda _: say("그런 마감이 없거나 이미 다시 열었어요. 판매는 그대로 돼요."),
    "DayIsClosed": lambda facts: say(
        "{number}번 마감으로 끝난 날이라 취소 대신 돈을 돌려주세요. 새 판매는 그대로 돼요.",
        number=facts["number"],
    ),
}

REFUNDS: dict[str, Sentence] = {
    "SoldElsewhere": lambda facts: say(
        "{number:은/는} 다른 PC에서 팔았어요. 취소 대신 돈을 돌려주세요.", number=facts["number"]
    ),
    "PartlyBack": lambda facts: say(
        "{number:은/는} 벌써 조금 돌려줬어요. 나머지도 돈으로 돌려주세요.",
        number=facts["number"],
    ),
    "NothingComesBack": lambda _: say("돌려줄 것을 골라 주세요. 이미 돌려준 것은 빼고요."),
    "MoreThanSold": lambda facts: say(
        "{name:은/는} 판 것보다 많이 돌려줄 수 없어요. {amount}까지 돼요.",
        name=facts["name"] or say("금액만"),
        amount=money(facts["left_won"]),
    ),
    "MoreThanPaid": lambda facts: say(
        "받은 것보다 많이 돌려줄 수 없어요. {amount}까지 돼요.", amount=money(facts["left_won"])
    ),
    "NoTransfer": lambda _: say("계좌이체로 받은 판매가 아니에요. 다른 판매를 골라 주세요."),
    "AlreadyIssued": lambda facts: say(
        "현금영수증을 이미 끊었어요 ({number}). 다시 끊지 않아도 돼요.", number=facts["text"]
    ),
    "NoReason": lambda _: say("돈이 나가는 일이라 까닭이 있어야 해요. 한마디만 적어 주세요."),
}

COUPONS: dict[str, Sentence] = {
    "NotACoupon": lambda _: say("우리 가게 쿠폰이 아니거나 덜 읽혔어요. 다시 찍어 주세요."),
    "CouponExpired": lambda facts: say(
        "{day}까지 쓰는 쿠폰이에요. 새로 드리거나 쿠폰 없이 받으세요.",
        day=day(day_of(facts["until_day"])),
    ),
    "CouponUsed": lambda facts: say(
        "{day}에 이미 쓴 쿠폰이에요. 쿠폰 없이 받으세요.", day=day(day_of(facts["day"]))
    ),
    "TooMuchForACoupon": lambda _: say("쿠폰에 적기에는 너무 큰 금액이에요. 줄여서 적어 주세요."),
    "NothingGiven": lambda _: say("무엇을 드리는 쿠폰인지 적어 주세요."),
    "NoSuchCard": lambda facts: say(
        "도장은 2개에서 {most}개까지 정할 수 있어요.", most=facts["most"]
    ),
    "NotEnoughStamps": lambda facts: say(
        "도장이 {stamps}개예요. {wanted}개가 되면 쓸 수 있어요.",
        stamps=facts["stamps"],
        wanted=facts["wanted"],
    ),
}

TABS: dict[str, Sentence] = {
    "PaidTooMuch": lambda facts: say(
        "외상은 {amount}이에요. 그보다 많이 받을 수 없어요. 금액을 다시 적어 주세요.",
        amount=money(facts["owed_won"]),
    ),
    "NothingPaid": lambda _: say("받은 금액을 먼저 적어 주세요."),
    "NotMoney": lambda _: say("외상을 외상이나 쿠폰으로 갚을 수는 없어요. 다른 돈으로 받으세요."),
    "NothingOwed": lambda _: say("갚을 외상이 없어요."),
    "SamePerson": lambda _: say("이미 한 분으로 되어 있어요."),
    "NotMerged": lambda _: say("합친 적이 없는 두 분이에요. 그대로 두어도 돼요."),
    "NotSoLong": lambda _: say("한 해에서 다섯 해 사이로 골라 주세요."),
}

NEWS: dict[str, Sentence] = {
    "NothingToSay": lambda _: say("보낼 말이 아직 없어요. 소식을 적어 주세요."),
    "NoSender": lambda _: say("누가 보내는지 적어야 해요. 가게 전화를 적어 주세요."),
    "NoFreeWayOut": lambda _: say(
        "문자에는 돈 안 드는 080 수신거부 번호가 있어야 해요. 설정에 적어 주세요."
    ),
    "TooLongToSend": lambda facts: say(
        "{letters}자라서 길어요. {limit}자까지 보낼 수 있어요.",
        letters=facts["letters"],
        limit=facts["limit"],
    ),
    "NightTime": lambda _: say(
        "밤에도 받겠다고 하신 분이 없어요. 아침 8시 뒤에 보내 주세요. 판매는 그대로 돼요."
    ),
    "CouponNeedsNames": lambda _: say(
        "쿠폰은 한 분에 한 장이라 채널 모두에게는 못 넣어요. ‘채널 고른 분께’를 누르세요."
    ),
    "NobodyToTell": lambda _: say("소식을 받겠다고 하신 분이 아직 없어요."),
}

NOTEBOOK: dict[str, Sentence] = {
    "TooBig": lambda _: say("파일이 너무 커서 읽지 않았어요. 단골 목록만 담아 다시 골라 주세요."),
    "OldExcel": lambda _: say(
        "옛날 엑셀 파일(.xls)이에요. 엑셀에서 .xlsx로 저장해 다시 골라 주세요."
    ),
    "NotATable": lambda _: say("목록이 아닌 파일이에요. 다른 파일을 골라 주세요."),
    "TooManyRows": lambda facts: say(
        "{most}줄이 넘어요. 나눠서 가져와 주세요.", most=facts["most"]
    ),
}

ACCESS: dict[str, Sentence] = {
    "NeedsAnOwner": lambda _: say("사장님 비밀번호를 먼저 정해 주세요. 그다음에 다른 분도 돼요."),
    "WrongPin": lambda _: say("비밀번호가 달라요. 다시 눌러 주세요."),
    "NotAPin": lambda _: say("숫자 네 자리에서 여덟 자리로 정해 주세요. 한 숫자만은 안 돼요."),
    "PinTaken": lambda _: say("다른 분이 쓰는 비밀번호예요. 다른 번호로 정해 주세요."),
    "TryLater": lambda facts: say(
        "여러 번 틀렸어요. {seconds}초 뒤에 다시 눌러 주세요.", seconds=facts["seconds"]
    ),
    "NotAllowed": lambda _: say("사장님만 할 수 있어요. 판매는 그대로 할 수 있어요."),
    "Locked": lambda _: say("잠겨 있어요. 비밀번호를 눌러 열어 주세요."),
}

GOODS: dict[str, Sentence] = {
    "NoSuchProduct": lambda _: say("그 물건이 이제 없어요. 다시 골라 주세요."),
    "NoSuchPrice": lambda facts: say(
        "{amount:은/는} 값으로 쓸 수 없어요. 다시 적어 주세요.", amount=money(facts["price_won"])
    ),
    "NoSuchPair": lambda _: say("그런 장날은 없어요. 끝자리가 5 차이 나는 두 날을 골라 주세요."),
}

FLAGS: dict[str, Sentence] = {
    "NoWord": lambda _: say("왜 괜찮은지 한마디만 적어 주세요. 판매는 그대로 돼요."),
}

KIT: dict[str, Sentence] = {
    "NotAKit": lambda _: say("고장 살피기 파일이 아니에요. 다른 파일을 골라 주세요."),
}

KEYS: dict[str, Sentence] = {
    "NotABackup": lambda _: say(
        "이 가게의 장부가 아니거나 다 안 읽혀요. 열쇠 종이나 다른 파일을 찾아 주세요. 판매는 돼요."
    ),
    "AnotherPaperKey": lambda _: say(
        "이 종이로는 이 장부가 안 열려요. 다른 종이를 찾거나 상인회에 전화해 주세요. 판매는 돼요."
    ),
}

PRACTICE: dict[str, Sentence] = {
    "PracticeStaysHere": lambda _: say(
        "연습 장부는 어디에도 이어지지 않아요. 잇기는 진짜 장부에서 해 주세요."
    ),
}

SHOP = (
    PRACTICE
    | KEYS
    | KIT
    | FLAGS
    | DRAWER
    | REFUNDS
    | COUPONS
    | TABS
    | NEWS
    | NOTEBOOK
    | ACCESS
    | GOODS
)
