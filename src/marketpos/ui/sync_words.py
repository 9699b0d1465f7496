"""What the screen says about the line to the hub: short, true, and in the owner's words."""

from __future__ import annotations

from marketpos.domain.clock import Moment
from marketpos.operations.safety import Line, SyncWord
from marketpos.ui.words import clock, say


def safety_sentence(word: SyncWord) -> str:
    """The sentence of the status bar: how many are only on this PC, or that all have arrived."""
    n = word.waiting_sales
    match word.line:
        case Line.NOT_JOINED:
            return say("이 PC에 안전하게 적고 있어요")
        case Line.OFF:
            return say("올리기를 꺼 두었어요 · 이 PC에 안전하게 있어요")
        case Line.PRACTICE:
            return say("연습 중이에요 · 가게 장부에는 적지 않아요")
        case Line.SENDING:
            return say("올리는 중 · {n}건 남았어요", n=n) if n else say("올리는 중이에요")
        case Line.ARRIVED:
            return _arrived(word)
        case Line.TROUBLE:
            return say("보관소와 맞지 않아요 · {n}건은 이 PC에 있어요", n=n)
        case _:
            return _offline(word)


def short_sentence(word: SyncWord) -> str:
    """The same where space is scarce."""
    n = word.waiting_sales
    if word.line is Line.PRACTICE:
        return say("연습 중이에요")
    if word.line is Line.ARRIVED:
        return say("모두 올렸어요") if not word.waiting_facts else say("{n}건 남음", n=n)
    if word.why == "tls-date":
        return say("PC 날짜를 봐 주세요")
    if word.line in (Line.OFFLINE, Line.TROUBLE) and n:
        return say("인터넷이 없어요 · {n}건 안전해요", n=n)
    return say("이 PC에 안전해요")


def kinds_sentence(what: str) -> str:
    """What kinds of record were sent: "sale 12, qr.shown 3" in the owner's words."""
    counted: dict[str, int] = {}
    for part in what.split(", "):
        kind, _, count = part.rpartition(" ")
        name = _kind_name(kind)
        counted[name] = counted.get(name, 0) + int(count)
    return " · ".join(f"{name} {count}" for name, count in counted.items())


def _arrived(word: SyncWord) -> str:
    if word.waiting_facts:
        return say("올리는 중 · {n}건 남았어요", n=word.waiting_sales)
    return say("모두 올렸어요 ({time})", time=clock(Moment(word.at_ms).local()))


def _offline(word: SyncWord) -> str:
    if word.why == "tls-date":
        return say("PC 날짜가 틀린 것 같아요 · 판매는 그대로 돼요")
    if not word.waiting_sales:
        return say("인터넷이 없어요 · 판매는 그대로 돼요")
    return say("인터넷이 없어요 · {n}건은 이 PC에 안전하게 있어요", n=word.waiting_sales)


def _kind_name(kind: str) -> str:
    head = kind.partition(".")[0]
    return {
        "sale": say("판매"),
        "customer": say("단골"),
        "consent": say("동의"),
        "product": say("물건"),
        "price": say("값"),
        "qr": say("QR"),
        "tab": say("외상"),
        "stamp": say("도장"),
        "channel": say("채널"),
        "shop": say("가게"),
        "device": say("PC"),
    }.get(head, say("그 밖"))
