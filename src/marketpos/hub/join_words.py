"""What the pages for customers say, in Korean and English; the law's own texts are the domain's."""

from __future__ import annotations

from typing import NamedTuple

from marketpos.domain.claims import CLAIM_DAYS, Slip
from marketpos.domain.names import LONGEST_NAME
from marketpos.domain.wording import LANGUAGES
from marketpos.hub.ways import Standing


class Words(NamedTuple):
    """Everything around the consents; ``{shop}``, ``{market}`` and ``{stamps}`` are filled in."""

    other: str
    become: str
    collector: str
    standing: dict[Standing, str]
    tick_required: str
    go_on: str
    call_you: str
    join: str
    back_out: str
    joined: str
    got_stamps: str
    to_channel: str
    to_news: str
    keep_address: str
    acts: dict[str, str]
    asked: dict[str, str]
    ask_title: str
    ask_how: str
    tell_shop: str
    slips: dict[Slip, str]
    choose: str
    question: str
    unknown: tuple[str, str]
    gone: tuple[str, str]
    too_much: tuple[str, str]
    later: tuple[str, str]


KOREAN = Words(
    other="English",
    become="{shop} 단골 되기",
    collector="받는 곳",
    standing={
        Standing.SIGN: "",
        Standing.GOOD: "오늘 산 것에 도장 {stamps}개를 드려요.",
        Standing.USED: "이 QR의 도장은 벌써 받아 갔어요. 단골은 되실 수 있어요.",
        Standing.LATE: f"{CLAIM_DAYS}일이 지나 도장은 못 드려요. 단골은 되실 수 있어요.",
    },
    tick_required="필수라고 적힌 칸과 나이 칸에 표시해 주세요.",
    go_on="다음",
    call_you="뭐라고 부를까요?",
    join="단골 되기",
    back_out="이미 단골이세요? 그만 받기 · 내 정보",
    joined="단골이 되셨어요",
    got_stamps="도장 {stamps}개를 받으셨어요.",
    to_channel="카카오톡 채널 추가",
    to_news="가게 소식 보러 가기",
    keep_address="이 화면의 주소는 손님만의 것이에요. 저장해 두시면 언제든 여기서 할 수 있어요.",
    acts={
        "stop": "소식 그만 받기",
        "night": "밤에는 받지 않기",
        "show": "내 정보 보여 주세요",
        "erase": "내 정보 지워 주세요",
    },
    asked={
        "stop": "가게에 전했어요. 이제 소식을 보내지 않아요.",
        "night": "가게에 전했어요. 이제 밤에는 보내지 않아요.",
        "show": "가게에 전했어요. 10일 안에 보여 드려요.",
        "erase": "가게에 전했어요. 10일 안에 지워 드려요.",
    },
    ask_title="그만 받기 · 내 정보",
    ask_how="별칭이나 번호를 적어 주시면 가게가 찾아서 10일 안에 답해 드려요.",
    tell_shop="가게에 전하기",
    slips={
        Slip.BLANK: "부를 이름을 적어 주세요.",
        Slip.LONG: f"이름은 {LONGEST_NAME}자까지예요.",
        Slip.NUMBER: "휴대전화 번호를 다시 봐 주세요. 없어도 돼요.",
    },
    choose="무엇을 원하시는지 골라 주세요.",
    question="가게 전화",
    unknown=("읽지 못한 QR이에요", "가게에 QR을 다시 보여 달라고 해 주세요."),
    gone=("없는 주소예요", "지워 달라고 하셨거나, 주소가 덜 적혔어요."),
    too_much=("받지 못했어요", "QR을 다시 찍어 처음부터 해 주세요."),
    later=("잠시 뒤에 해 주세요", "지금은 받을 수 없어요. 조금 있다가 다시 열어 주세요."),
)

ENGLISH = Words(
    other="한국어",
    become="Join {shop}",
    collector="Collected by",
    standing={
        Standing.SIGN: "",
        Standing.GOOD: "Stamps for today's purchase: {stamps}.",
        Standing.USED: "This stamp was taken. You can still join.",
        Standing.LATE: f"{CLAIM_DAYS} days have passed: no stamp. You can still join.",
    },
    tick_required="Please tick the required box and your age.",
    go_on="Next",
    call_you="What may we call you?",
    join="Become a regular",
    back_out="A regular already? Stop news, your data",
    joined="You are a regular now",
    got_stamps="Stamps you got: {stamps}.",
    to_channel="Add the KakaoTalk channel",
    to_news="On to the shop's news",
    keep_address="This page's address is yours alone. Keep it, and do these here at any time.",
    acts={
        "stop": "Send me no more news",
        "night": "Nothing at night",
        "show": "Show me my data",
        "erase": "Erase my data",
    },
    asked={
        "stop": "The shop was told. No more news is sent.",
        "night": "The shop was told. Nothing is sent at night any more.",
        "show": "The shop was told. You get to see it within 10 days.",
        "erase": "The shop was told. It is erased within 10 days.",
    },
    ask_title="Stop news, your data",
    ask_how="With your nickname or number the shop finds you and answers within 10 days.",
    tell_shop="Tell the shop",
    slips={
        Slip.BLANK: "Please type what we may call you.",
        Slip.LONG: f"At most {LONGEST_NAME} letters, please.",
        Slip.NUMBER: "Please look at the mobile number again. It may be left out.",
    },
    choose="Please choose what you would like.",
    question="The shop's telephone",
    unknown=("This QR could not be read", "Please ask the shop to show it again."),
    gone=("No such address", "Your data was erased, or the address is not complete."),
    too_much=("That did not arrive", "Please scan the QR again and start over."),
    later=("In a moment, please", "It cannot be done just now. Please open it again later."),
)

WORDS = {"ko": KOREAN, "en": ENGLISH}


def language_of(accepted: str, chosen: str = "") -> str:
    """The language to answer in: the one chosen on the page, else what the phone asks for first.

    Who names neither Korean nor English reads English rather than Korean; a phone that names
    nothing is a Korean one. (RFC 9110 12.5.4)
    """
    if chosen in LANGUAGES:
        return chosen
    wanted = sorted(filter(None, map(_wanted, accepted.split(",")[:20])), key=lambda one: -one[0])
    if not wanted:
        return "ko"
    return next((name for _, name in wanted if name in LANGUAGES), "en")


def _wanted(part: str) -> tuple[float, str] | None:
    name, _, quality = part.strip().partition(";")
    language = name.strip().lower().partition("-")[0]
    try:
        weight = float(quality.strip().removeprefix("q=") or 1)
    except ValueError:
        return None
    return (weight, language) if language.isalpha() and weight > 0 else None
