"""News in words: the kinds of message, why somebody is left out, what is to be told."""

from __future__ import annotations

from marketpos.domain.kinds import ConsentKind
from marketpos.operations.telling import Counted, Due, Duty, LeftOut, MessageKind
from marketpos.ui.words import number, say


def kind_name(kind: MessageKind) -> str:
    """How an advertisement can go out."""
    return {
        MessageKind.CHANNEL_ALL: say("채널 모두에게"),
        MessageKind.CHANNEL_SOME: say("채널 고른 분께"),
        MessageKind.BRAND: say("브랜드 메시지"),
        MessageKind.SMS: say("짧은 문자"),
        MessageKind.LMS: say("긴 문자"),
    }[kind]


def why_left_out(why: LeftOut) -> str:
    """Why somebody gets no news."""
    return {
        LeftOut.NOT_ASKED: say("아직 안 여쭤봤어요"),
        LeftOut.REFUSED: say("안 받겠다고 하셨어요"),
        LeftOut.WITHDRAWN: say("그만 받겠다고 하셨어요"),
        LeftOut.ASKED_TO_STOP: say("휴대폰으로 그만 받겠다고 하셨어요"),
        LeftOut.NIGHT: say("밤에는 안 받으세요"),
        LeftOut.NO_NUMBER: say("전화번호가 없어요"),
        LeftOut.NOT_MOBILE: say("휴대전화 번호가 아니에요"),
        LeftOut.NUMBER_WITHDREW: say("같은 번호로 그만 받겠다고 하셨어요"),
        LeftOut.SAME_NUMBER: say("같은 번호로 이미 가요"),
    }[why]


def length_words(size: Counted) -> str:
    """How long a text is, as its kind counts."""
    used, limit = number(size.used), number(size.limit)
    if size.in_bytes:
        return say("{used}바이트 ({limit}까지)", used=used, limit=limit)
    return say("{used}자 ({limit}자까지)", used=used, limit=limit)


def duty_words(due: Due) -> str:
    """What is to be told, and about which consent."""
    about = say("밤에도 받기") if due.act.about is ConsentKind.NIGHT else say("소식 받기")
    if due.duty is Duty.RESULT:
        return say("{about}: 말씀하신 대로 했다고 알려 드리기", about=about)
    return say("{about}: 2년마다 다시 알려 드리기", about=about)


def left_words(days: int) -> str:
    """How many days are left."""
    if days < 0:
        return say("{n}일 늦었어요", n=-days)
    return say("{n}일 남음", n=days) if days else say("오늘까지")
