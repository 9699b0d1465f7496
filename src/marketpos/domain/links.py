"""Links customers are led to by a QR: a KakaoTalk channel in any writing, and where else shops are.

Our own sites are taken as they are; any other https page is taken too, but the owner has to open it
once. Whatever could lead elsewhere than it seems is refused, with the reason as its type.
"""

from __future__ import annotations

from marketpos.domain.addresses import (
    HiddenCharacters,
    HidesItsHost,
    HostNotPlain,
    LooksLikeAChannelButIsNot,
    NotALink,
    NotAWebLink,
    NumberForAHost,
    OddAddress,
    encoded,
    refuse_hidden,
    split_scheme,
    take_apart,
)
from marketpos.domain.refusal import Refusal
from marketpos.domain.sites import (
    ChannelLink,
    LinkKind,
    NotAChannelId,
    SearchIdIsNoLink,
    TooLongForASign,
    channel,
    is_channel_id,
    is_known,
    kept,
    shop_page,
)

__all__ = [
    "ChannelLink",
    "HiddenCharacters",
    "HidesItsHost",
    "HostNotPlain",
    "LinkKind",
    "LooksLikeAChannelButIsNot",
    "NotAChannelId",
    "NotALink",
    "NotAWebLink",
    "NotEncrypted",
    "NumberForAHost",
    "OddAddress",
    "SearchIdIsNoLink",
    "TooLongForASign",
    "is_channel_id",
    "qr_url",
    "read_link",
]

_APP_LINK = "kakaoplus"


class NotEncrypted(Refusal):
    """``host`` is not known to us and the link is http."""


def read_link(typed: str) -> ChannelLink:
    """The link somebody typed or pasted.

    Raises:
        Refusal: one of the kinds in ``__all__``, which says what is wrong with it.
    """
    text = typed.strip()
    refuse_hidden(text)
    if text.startswith(("@", "_")):
        return channel(text)
    scheme, rest = split_scheme(text)
    return _app_link(rest) if scheme == _APP_LINK else _web_link(text)


def qr_url(link: ChannelLink) -> str:
    """What goes into the QR: of a KakaoTalk channel the page that adds it as a friend."""
    return f"{link.url}/friend" if link.kind is LinkKind.KAKAO else link.url


def _web_link(text: str) -> ChannelLink:
    address = take_apart(text)
    if page := shop_page(address):
        return page
    if address.scheme == "http" and not is_known(address.host):
        raise NotEncrypted(host=address.host)
    url = f"https://{address.host}{encoded(address.tail)}"
    return kept(LinkKind.OTHER, url, address.host, needs_a_look=True)


def _app_link(rest: str) -> ChannelLink:
    """KakaoTalk's own links, as web pages hide them: never printed, but they hold the id."""
    where, _, page = rest.partition("/")
    if where.lower() != "plusfriend":
        raise NotAWebLink(scheme=_APP_LINK)
    return channel(page.partition("/")[2])
