"""The text of an advertisement, with what the law wants in it put there and not to be taken out.

(광고) at the very start, who sends it and how to reach them, and a free way out at the end
(정보통신망법 50조 4-6항, 시행령 별표 6; domain.md 4.2).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from marketpos.domain.refusal import Refusal
from marketpos.domain.telling import MessageKind

MARK = "(광고)"
WAY_OUT_OF_CHANNEL = "무료 수신거부: 채널 홈에서 채널 차단"
WAY_OUT_BY_PHONE = "무료수신거부 {number}"

_FREE = re.compile(r"080\d{7,8}")
_ANY_MARK = re.compile(r"[(\[{<（［｛〈《【「]\s*광[\W_\d]*고\s*[)\]}>）］｝〉》】」]")
_CP949_KINDS = frozenset((MessageKind.SMS, MessageKind.LMS))


class NothingToSay(Refusal):
    """There is no news in it yet."""


class NoSender(Refusal):
    """The shop's name and number have to stand in it, and one of them is not known."""


class NoFreeWayOut(Refusal):
    """A text message needs a free 080 number to stop it: the receiver pays for nothing."""


class TooLongToSend(Refusal):
    """It has ``letters`` where ``limit`` is the most."""


class Sender(NamedTuple):
    """Who sends: the shop's name, how to reach it, and its free 080 number if it has one."""

    name: str
    phone: str
    free_number: str = ""


class Counted(NamedTuple):
    """How long a text is for one kind of message, and how long it may be."""

    used: int
    limit: int
    in_bytes: bool

    @property
    def fits(self) -> bool:
        """Whether it may go out like this."""
        return self.used <= self.limit


LIMITS = {
    MessageKind.CHANNEL_ALL: 1_000,
    MessageKind.CHANNEL_SOME: 1_000,
    MessageKind.BRAND: 1_300,
    MessageKind.SMS: 90,
    MessageKind.LMS: 2_000,
}
"""Letters, for text messages bytes of CP949. The channel's own limit is not written down anywhere
we read, so the shorter of the platform's two is taken (domain.md 2.5)."""


def composed(kind: MessageKind, said: str, sender: Sender) -> str:
    """What goes out: the mark, the sender, what was said, and the way out.

    Look-alike marks such as (광/고) are taken out of what was said; the true one stands first.

    Raises:
        NothingToSay: nothing was said.
        NoSender: the shop's name or number is missing.
        NoFreeWayOut: a text message without a 080 number.
    """
    text = _ANY_MARK.sub("", said).strip()
    if not text:
        raise NothingToSay
    if not sender.name.strip() or not sender.phone.strip():
        raise NoSender
    return f"{MARK}{sender.name.strip()} {sender.phone.strip()}\n{text}\n{_way_out(kind, sender)}"


def counted(kind: MessageKind, text: str) -> Counted:
    """How long ``text`` is for this kind: letters, or bytes as a telephone counts them."""
    in_bytes = kind in _CP949_KINDS
    used = len(text.encode("cp949", "replace")) if in_bytes else len(text)
    return Counted(used, LIMITS[kind], in_bytes)


def ready(kind: MessageKind, said: str, sender: Sender) -> str:
    """What goes out, if it is not too long.

    Raises:
        TooLongToSend: it is; and what :func:`composed` raises.
    """
    text = composed(kind, said, sender)
    size = counted(kind, text)
    if not size.fits:
        raise TooLongToSend(letters=size.used, limit=size.limit)
    return text


def _way_out(kind: MessageKind, sender: Sender) -> str:
    if kind not in _CP949_KINDS:
        return WAY_OUT_OF_CHANNEL
    number = re.sub(r"\D", "", sender.free_number)
    if not _FREE.fullmatch(number):
        raise NoFreeWayOut
    return WAY_OUT_BY_PHONE.format(number=sender.free_number.strip())
