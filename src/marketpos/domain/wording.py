"""What regulars are asked, word for word: kept for ever, named, so that an answer can be proven.

The law wants each consent apart, with what is collected, what for, how long and that one may say
no (개인정보 보호법 15, 22조; 정보통신망법 50조; domain.md 4.3). A wording is never changed: another
month gets another wording, and the old one stays here.
"""

from __future__ import annotations

import hashlib
from typing import NamedTuple

from marketpos.domain.kinds import ConsentKind

WORDING = "2026-11"
"""The wording that is asked today."""

LANGUAGES = ("ko", "en")


class Sentence(NamedTuple):
    """One sentence; ``strong`` ones must stand out (개인정보 보호법 시행령 17조)."""

    text: str
    strong: bool = False


class Question(NamedTuple):
    """One consent as it is asked, on the screen, on a phone and on paper alike."""

    title: str
    mark: str
    sentences: tuple[Sentence, ...]

    @property
    def text(self) -> str:
        """All of it, as it is proven."""
        return "\n".join((f"{self.title} ({self.mark})", *(each.text for each in self.sentences)))


def question(about: ConsentKind, language: str = "ko", wording: str = WORDING) -> Question:
    """What is asked about one consent. Raises KeyError for a wording there never was."""
    return _ASKED[wording, language][about]


def hash_of(about: ConsentKind, language: str = "ko", wording: str = WORDING) -> bytes:
    """SHA-256 of the whole question in UTF-8: what stands in the fact of a consent."""
    return hashlib.sha256(question(about, language, wording).text.encode()).digest()


def asked(wording_hash: bytes) -> Question | None:
    """The question behind a hash, to show what somebody once agreed to."""
    every = (one for questions in _ASKED.values() for one in questions.values())
    for one in every:
        if hashlib.sha256(one.text.encode()).digest() == wording_hash:
            return one
    return None


_KOREAN_2026_11 = {
    ConsentKind.REGISTRATION: Question(
        "단골로 적어 두기",
        "필수",
        (
            Sentence("별칭·이름·전화번호와 산 내역을 단골 확인, 도장, 외상, 배달 연락에 써요."),
            Sentence("마지막 거래 3년 뒤 지워요.", strong=True),
            Sentence("싫다고 하셔도 돼요. 그러면 도장과 외상만 쓸 수 없어요."),
        ),
    ),
    ConsentKind.MARKETING: Question(
        "소식·쿠폰 받기",
        "선택",
        (
            Sentence("적어 둔 번호로 할인·행사 광고를 문자나 카카오톡으로 보내요.", strong=True),
            Sentence("그만 받겠다고 하실 때까지 이 일에 써요.", strong=True),
            Sentence("아니어도 단골이 될 수 있어요. 언제든 돈 들이지 않고 그만둘 수 있어요."),
        ),
    ),
    ConsentKind.NIGHT: Question(
        "밤 9시~아침 8시에도 받기",
        "선택",
        (
            Sentence("소식을 받기로 하신 분께 밤에도 광고를 보내요.", strong=True),
            Sentence("아니어도 낮 소식은 그대로 받아요. 언제든 그만둘 수 있어요."),
        ),
    ),
}

_ENGLISH_2026_11 = {
    ConsentKind.REGISTRATION: Question(
        "Being written down as a regular",
        "required",
        (
            Sentence(
                "Your nickname, name, phone number and what you bought are used to know you again, "
                "for stamps, for your tab and to reach you about deliveries."
            ),
            Sentence("They are erased three years after your last purchase.", strong=True),
            Sentence("You may say no. Then only stamps and a tab are not possible."),
        ),
    ),
    ConsentKind.MARKETING: Question(
        "Receiving news and coupons",
        "optional",
        (
            Sentence(
                "Advertising about offers and events is sent to your number by text message or "
                "KakaoTalk.",
                strong=True,
            ),
            Sentence("Your number is used for this until you say stop.", strong=True),
            Sentence("You can be a regular without it, and stop at any time at no cost."),
        ),
    ),
    ConsentKind.NIGHT: Question(
        "Receiving it from 9 at night to 8 in the morning too",
        "optional",
        (
            Sentence("Those who receive news are sent advertising at night as well.", strong=True),
            Sentence("Without it you still get the news of the day. You can stop at any time."),
        ),
    ),
}

_ASKED = {
    ("2026-11", "ko"): _KOREAN_2026_11,
    ("2026-11", "en"): _ENGLISH_2026_11,
}


class Form(NamedTuple):
    """What stands round the questions on the paper form."""

    title: str
    collector: str
    nickname: str
    name: str
    phone: str
    agree: str
    disagree: str
    age: str
    notices: tuple[str, ...]
    date: str
    signature: str
    footer: str


FORMS = {
    "ko": Form(
        title="단골 등록 동의서",
        collector="받는 곳",
        nickname="별칭 (부를 이름)",
        name="이름 (원하시면)",
        phone="휴대전화 (원하시면)",
        agree="동의해요",
        disagree="동의하지 않아요",
        age="저는 만 14세 이상이에요.",
        notices=(
            "언제든 내 정보를 보거나 고치거나 지워 달라고 하실 수 있고, 10일 안에 해 드려요.",
            "외상은 다 갚으신 뒤에 지워요. 법이 정한 판매 기록은 이름을 떼고 5년 남겨요.",
            "기록은 잠가서 상인회 보관소에 맡길 수 있어요. 카카오톡으로 보낼 때는 번호를 카카오에 "
            "맡겨요.",
            "이 종이는 가게가 간직하고, 지워 달라고 하시면 함께 없애요.",
        ),
        date="날짜",
        signature="서명",
        footer="문구 {wording} · {proof}",
    ),
    "en": Form(
        title="Consent to being a regular",
        collector="Collected by",
        nickname="Nickname",
        name="Name (if you like)",
        phone="Mobile (if you like)",
        agree="I agree",
        disagree="I do not agree",
        age="I am 14 or older.",
        notices=(
            "You may ask to see, correct or erase your data at any time; it is done in 10 days.",
            "An open tab is paid first, then your data is erased. Sales the law wants kept stay 5 "
            "years without your name.",
            "The records may be kept, locked, by the merchants' association; for KakaoTalk "
            "messages your number is passed to Kakao.",
            "The shop keeps this paper and destroys it when your data is erased.",
        ),
        date="Date",
        signature="Signature",
        footer="Wording {wording} · {proof}",
    ),
}


def proof(language: str = "ko", wording: str = WORDING) -> str:
    """Eight letters that tie a paper form to the wording of its three questions."""
    every = b"".join(hash_of(about, language, wording) for about in ConsentKind)
    return hashlib.sha256(every).hexdigest()[:8]
