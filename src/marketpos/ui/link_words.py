"""Links in words: whose they are, and what is wrong with one that was not taken."""

from __future__ import annotations

from marketpos.domain.links import (
    HiddenCharacters,
    HidesItsHost,
    HostNotPlain,
    LinkKind,
    LooksLikeAChannelButIsNot,
    NotAChannelId,
    NotALink,
    NotAWebLink,
    NotEncrypted,
    NumberForAHost,
    OddAddress,
    SearchIdIsNoLink,
    TooLongForASign,
)
from marketpos.ui.words import refusal, say


def service_name(kind: LinkKind) -> str:
    """Whose link it is."""
    return {
        LinkKind.KAKAO: say("카카오톡 채널"),
        LinkKind.NAVER_PLACE: say("네이버 지도"),
        LinkKind.NAVER_STORE: say("네이버 스마트스토어"),
        LinkKind.NAVER_TALK: say("네이버 톡톡"),
        LinkKind.INSTAGRAM: say("인스타그램"),
        LinkKind.KAKAO_MAP: say("카카오맵"),
        LinkKind.DAANGN: say("당근"),
        LinkKind.BAND: say("밴드"),
        LinkKind.OTHER: say("다른 누리집"),
    }[kind]


@refusal.register
def _not_a_link(error: NotALink) -> str:
    return say("주소가 아니에요. 채널에서 ‘주소 복사’를 눌러 붙여 넣으세요.")


@refusal.register
def _looks_like(error: LooksLikeAChannelButIsNot) -> str:
    return say("다른 누리집인 척하는 주소예요. 가짜일 수 있어서 받지 않아요.")


@refusal.register
def _hides(error: HidesItsHost) -> str:
    return say(
        "앞의 이름과 다른 곳({host})으로 가는 주소예요. 받지 않아요.", host=error.facts["host"]
    )


@refusal.register
def _not_plain(error: HostNotPlain) -> str:
    return say("닮은 글자가 섞인 주소예요. 가짜일 수 있어서 받지 않아요.")


@refusal.register
def _number(error: NumberForAHost) -> str:
    return say("이름 대신 숫자로 된 주소예요. 가게 이름이 든 주소를 붙여 넣으세요.")


@refusal.register
def _not_web(error: NotAWebLink) -> str:
    return say("누리집 주소가 아니에요. https로 시작하는 주소를 붙여 넣으세요.")


@refusal.register
def _hidden(error: HiddenCharacters) -> str:
    return say("주소에 안 보이는 글자가 들어 있어요. 다시 복사해 붙여 넣으세요.")


@refusal.register
def _odd(error: OddAddress) -> str:
    return say("주소 모양이 이상해요. 처음부터 다시 복사해 붙여 넣으세요.")


@refusal.register
def _search_id(error: SearchIdIsNoLink) -> str:
    return say(
        "@{name}은 찾을 때 쓰는 이름이에요. pf.kakao.com/_ 로 시작하는 주소가 필요해요.",
        name=error.facts["search_id"],
    )


@refusal.register
def _not_an_id(error: NotAChannelId) -> str:
    return say("카카오톡 채널 주소가 아니에요. pf.kakao.com/_ 뒤에 글자가 이어져야 해요.")


@refusal.register
def _not_encrypted(error: NotEncrypted) -> str:
    return say("자물쇠 없는 주소(http)예요. https로 시작하는 주소를 붙여 넣으세요.")


@refusal.register
def _too_long(error: TooLongForASign) -> str:
    return say("주소가 너무 길어서 QR이 잘 안 읽혀요. 더 짧은 주소를 붙여 넣으세요.")
