"""The privacy notice for the wall, and what is held of one person, on A4 (domain.md 4.1).

A shop may post its privacy policy where customers see it (개인정보 보호법 30조, 시행령 31조 3항);
the owner of a small shop answers for it in person (31조).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from marketpos.domain.amounts import won_text
from marketpos.domain.clock import Moment, day_of
from marketpos.domain.kinds import ConsentAction, ConsentKind
from marketpos.domain.phones import formatted
from marketpos.operations.privacy import Held
from marketpos.outputs.large_print import RULE, Line, pages
from marketpos.outputs.sheet import Sheet

MOST_SALES = 40


class NoticeShop(NamedTuple):
    """What the notice says of the shop. ``answers``: who answers for it, mostly the owner."""

    name: str
    phone: str
    answers: str = ""
    association: str = ""


class NoticeWords(NamedTuple):
    """A heading and its sentences for each part of the notice."""

    title: str
    answers: str
    parts: tuple[tuple[str, tuple[str, ...]], ...]
    kept_at: str
    from_day: str


NOTICES = {
    "ko": NoticeWords(
        title="개인정보 처리방침",
        answers="개인정보를 맡은 사람: {who}",
        parts=(
            (
                "무엇을 적어 두나요",
                ("별칭, 이름·휴대전화(원하시면), 사신 내역, 도장, 쿠폰, 외상, 동의하신 기록",),
            ),
            (
                "어디에 쓰나요",
                (
                    "단골 확인, 도장과 쿠폰, 외상, 배달 연락",
                    "소식·쿠폰 보내기는 따로 동의하신 분께만 해요.",
                ),
            ),
            (
                "언제까지 두나요",
                (
                    "마지막으로 오신 날부터 {years}년 뒤에 지워요.",
                    "외상은 다 갚으신 뒤에 지우고, 판매 기록은 이름을 떼고 5년 남겨요.",
                ),
            ),
            (
                "누구에게 맡기나요",
                (
                    "{association}: 잠가서 보관해요. 열어 볼 수 없어요.",
                    "카카오: 동의하신 분께 소식을 보낼 때 전화번호를 맡겨요.",
                    "그 밖에는 누구에게도 주지 않아요.",
                ),
            ),
            (
                "어떻게 지키나요",
                ("이 가게 컴퓨터 안에 잠가 두고, 비밀번호가 있는 사람만 봐요. 본 기록을 남겨요.",),
            ),
            (
                "언제든 말씀해 주세요",
                (
                    "내 정보 보기·고치기·지우기·그만 쓰기를 말씀하시면 10일 안에 해 드려요.",
                    "소식은 언제든 돈 들이지 않고 그만 받으실 수 있어요.",
                    "도움이 더 필요하시면 개인정보침해 신고센터(국번 없이 118)가 있어요.",
                ),
            ),
        ),
        kept_at="상인회 보관소",
        from_day="{day}부터 이렇게 해요.",
    ),
    "en": NoticeWords(
        title="Privacy notice",
        answers="Responsible for your data: {who}",
        parts=(
            (
                "What is written down",
                (
                    "Nickname, name and mobile number (if you like), what you bought, stamps, "
                    "coupons, your tab, and what you agreed to.",
                ),
            ),
            (
                "What it is used for",
                (
                    "Knowing regulars again, stamps and coupons, tabs, reaching you about "
                    "deliveries.",
                    "News and coupons are sent only to those who agreed to that apart.",
                ),
            ),
            (
                "How long it is kept",
                (
                    "It is erased {years} years after you were last here.",
                    "A tab is paid first; sales stay five years without your name.",
                ),
            ),
            (
                "Who keeps it for us",
                (
                    "{association}: kept locked, they cannot open it.",
                    "Kakao: your number, when news is sent to you because you agreed.",
                    "Nobody else is given it.",
                ),
            ),
            (
                "How it is kept safe",
                (
                    "Locked in this shop's computer; only people with a PIN see it, and who looked "
                    "is written down.",
                ),
            ),
            (
                "Tell us at any time",
                (
                    "To see, correct or erase your data, or to stop its use: done within 10 days.",
                    "News can be stopped at any time at no cost.",
                    "For further help there is the privacy centre, dial 118.",
                ),
            ),
        ),
        kept_at="The association's store",
        from_day="In force from {day}.",
    ),
}


def privacy_notice(
    shop: NoticeShop, years: int, today: int, language: str = "ko"
) -> tuple[Sheet, ...]:
    """The notice for the wall, in letters of sixteen points."""
    words = NOTICES[language]
    known = {"years": years, "association": shop.association or words.kept_at}
    lines: list[Line] = []
    for heading, sentences in words.parts:
        lines.append(Line(heading, strong=True))
        lines += [Line(f"· {each.format(**known)}", indent=1) for each in sentences]
    who = " ".join(part for part in (shop.answers or shop.name, shop.phone) if part)
    lines += [RULE, Line(words.answers.format(who=who))]
    lines.append(Line(words.from_day.format(day=f"{day_of(today):%Y.%m.%d}")))
    return pages(words.title, shop.name, lines)


class HeldWords(NamedTuple):
    """The words of the page of what is held."""

    title: str
    nickname: str
    name: str
    phone: str
    since: str
    visits: str
    bought: str
    stamps: str
    owed: str
    memo: str
    also: str
    consents: str
    sales: str
    coupons: str
    used: str
    about: dict[ConsentKind, str]
    actions: dict[ConsentAction, str]
    won: str
    rights: str


HELD = {
    "ko": HeldWords(
        title="이 가게가 간직한 내 정보",
        nickname="별칭",
        name="이름",
        phone="전화번호",
        since="단골 된 날",
        visits="온 횟수",
        bought="산 금액",
        stamps="도장",
        owed="외상",
        memo="메모",
        also="합쳐 둔 기록",
        consents="동의하신 기록",
        sales="사신 내역",
        coupons="쿠폰",
        used="썼어요",
        about={
            ConsentKind.REGISTRATION: "단골로 적어 두기",
            ConsentKind.MARKETING: "소식·쿠폰 받기",
            ConsentKind.NIGHT: "밤에도 받기",
        },
        actions={
            ConsentAction.GRANTED: "동의",
            ConsentAction.REFUSED: "동의하지 않음",
            ConsentAction.WITHDRAWN: "그만 받기",
            ConsentAction.RESULT_NOTICE_SENT: "처리 결과를 알려 드림",
            ConsentAction.RECONFIRM_NOTICE_SENT: "동의하신 것을 다시 알려 드림",
        },
        won="{amount}원",
        rights="고치거나 지워 달라고 언제든 말씀하세요. 10일 안에 해 드려요.",
    ),
    "en": HeldWords(
        title="What this shop holds of me",
        nickname="Nickname",
        name="Name",
        phone="Phone",
        since="Regular since",
        visits="Visits",
        bought="Bought for",
        stamps="Stamps",
        owed="Tab",
        memo="Memo",
        also="Entries put together",
        consents="What was agreed to",
        sales="What was bought",
        coupons="Coupons",
        used="used",
        about={
            ConsentKind.REGISTRATION: "Being written down",
            ConsentKind.MARKETING: "News and coupons",
            ConsentKind.NIGHT: "News at night",
        },
        actions={
            ConsentAction.GRANTED: "agreed",
            ConsentAction.REFUSED: "not agreed",
            ConsentAction.WITHDRAWN: "withdrawn",
            ConsentAction.RESULT_NOTICE_SENT: "told the result",
            ConsentAction.RECONFIRM_NOTICE_SENT: "reminded of the consent",
        },
        won="{amount} won",
        rights="Ask for correction or erasure at any time; it is done within 10 days.",
    ),
}


def held_page(held: Held, shop: str, language: str = "ko") -> tuple[Sheet, ...]:
    """All that is held of somebody, to be handed to them and to nobody else."""
    words = HELD[language]
    lines = [
        *_known(held, words),
        *_block(words.consents, _consents(held, words)),
        *_block(words.sales, _sales(held, words)),
        *_block(words.coupons, _coupons(held, words)),
        RULE,
        Line(words.rights),
    ]
    return pages(words.title, f"{shop} · {_date(held.at_ms)}", lines)


def _known(held: Held, words: HeldWords) -> Iterator[Line]:
    one = held.customer
    said = (
        (words.nickname, one.nickname),
        (words.name, one.name),
        (words.phone, formatted(one.phone)),
        (words.since, _date(one.since_ms)),
        (words.visits, str(one.visits)),
        (words.bought, words.won.format(amount=won_text(held.bought.total_won))),
        (words.stamps, str(one.stamps)),
        (words.owed, words.won.format(amount=won_text(one.owed_won)) if one.owed_won else ""),
    )
    for label, value in said:
        if value:
            yield Line(f"{label}: {value}")
    if held.memo:
        yield Line(f"{words.memo}: {held.memo}")
    for other in held.entries[1:]:
        parts = (other.nickname, other.name, formatted(other.phone))
        yield Line(f"{words.also}: {' '.join(part for part in parts if part)}")


def _consents(held: Held, words: HeldWords) -> Iterator[Line]:
    for one in held.consents:
        text = f"{_date(one.at_ms)} {words.about[one.about]}: {words.actions[one.action]}"
        yield Line(text, indent=1)


def _sales(held: Held, words: HeldWords) -> Iterator[Line]:
    for sale in held.sales[:MOST_SALES]:
        goods = ", ".join(dict.fromkeys(line.name for line in sale.lines if line.name))
        amount = words.won.format(amount=won_text(sale.total_won))
        yield Line(f"{_date(sale.at_ms)} {goods}", amount, indent=1)


def _coupons(held: Held, words: HeldWords) -> Iterator[Line]:
    for one in held.coupons:
        until = f"{day_of(one.until_day):%Y.%m.%d}"
        yield Line(one.what, words.used if one.used_day else f"~{until}", indent=1)


def _block(heading: str, lines: Iterator[Line]) -> list[Line]:
    found = list(lines)
    return [RULE, Line(heading, strong=True), *found] if found else []


def _date(at_ms: int) -> str:
    return f"{Moment(at_ms).local():%Y.%m.%d}" if at_ms else ""
