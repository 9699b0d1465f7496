"""The places where market shops are found online, and how each writes a shop's own page.

A page is rebuilt from its parts rather than passed on: always https, no query, no fragment, the
case of a channel's id kept (domain.md 2.1, 2.6).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from marketpos.domain.addresses import Address, encoded, first_of, is_digits, is_word
from marketpos.domain.refusal import Refusal

LONGEST_URL = 200
"""More than this makes a QR too fine to be read from a poster."""

_NO_PROFILE = frozenset({"p", "reel", "reels", "tv", "explore", "accounts", "stories", "direct"})


class LinkKind(StrEnum):
    """Whose link it is."""

    KAKAO = "kakao"
    NAVER_PLACE = "naver_place"
    NAVER_STORE = "naver_store"
    NAVER_TALK = "naver_talk"
    INSTAGRAM = "instagram"
    KAKAO_MAP = "kakao_map"
    DAANGN = "daangn"
    BAND = "band"
    OTHER = "other"


class SearchIdIsNoLink(Refusal):
    """``search_id`` is the @name people search for; the address is needed, it begins with _."""


class NotAChannelId(Refusal):
    """``channel_id`` is no channel's: it is _ and three to twenty letters and digits."""


class TooLongForASign(Refusal):
    """The link has ``length`` characters, too many for a QR that is read from afar."""


@dataclass(frozen=True, slots=True)
class ChannelLink:
    """A link as it is kept. ``label`` is the shop's own part of it: ``_ZeUTxl``, ``@badasusan``.

    ``needs_a_look`` when the owner should open it once, because we know neither host nor shape.
    """

    kind: LinkKind
    url: str
    label: str
    needs_a_look: bool

    @property
    def shown(self) -> str:
        """The address as it is printed under a QR."""
        return self.url.removeprefix("https://").rstrip("/")


def shop_page(address: Address) -> ChannelLink | None:
    """The shop's page at a site we know, or ``None`` if the page is of a shape we do not.

    Raises:
        Refusal: it is KakaoTalk's, but no channel.
    """
    reader = _READERS.get(address.host)
    return reader(address) if reader else None


def is_known(host: str) -> bool:
    """Whether ``host`` is one of the sites."""
    return host in _READERS


def is_channel_id(text: str) -> bool:
    """Whether ``text`` can be a channel's id: ``_`` and three to twenty letters and digits."""
    return text.startswith("_") and 3 <= len(text) - 1 <= 20 and is_word(text[1:])


def channel(text: str) -> ChannelLink:
    """The KakaoTalk channel whose id ``text`` is or begins with, before a slash.

    Raises:
        SearchIdIsNoLink: it is the @name.
        NotAChannelId: it is neither.
    """
    if text.startswith("@"):
        raise SearchIdIsNoLink(search_id=text[1:])
    channel_id = text[: first_of("/?#", text)]
    if not is_channel_id(channel_id):
        raise NotAChannelId(channel_id=channel_id)
    return kept(LinkKind.KAKAO, f"https://pf.kakao.com/{channel_id}", channel_id)


def kept(kind: LinkKind, url: str, label: str, *, needs_a_look: bool = False) -> ChannelLink:
    """The link, if a QR can carry it.

    Raises:
        TooLongForASign: it cannot.
    """
    if len(url) > LONGEST_URL:
        raise TooLongForASign(length=len(url))
    return ChannelLink(kind, url, label, needs_a_look)


def _kakao(address: Address) -> ChannelLink:
    """The id comes first, whatever page of the channel was copied; older addresses had an @name."""
    named = [part for part in address.segments if part.startswith("@")]
    return channel((*named, *address.segments, "")[0])


def _naver_place(address: Address) -> ChannelLink | None:
    before = ("", *address.segments)
    on_map = address.host == "map.naver.com"
    for word, part in zip(before, address.segments, strict=False):
        if is_digits(part) and word and (word == "place" or not on_map):
            url = f"https://map.naver.com/p/entry/place/{part}"
            return kept(LinkKind.NAVER_PLACE, url, part)
    return None


def _naver_short(address: Address) -> ChannelLink | None:
    """naver.me leads anywhere within Naver, so somebody has to look where."""
    if len(address.segments) != 1 or not is_word(address.segments[0]):
        return None
    code = address.segments[0]
    return kept(LinkKind.NAVER_PLACE, f"https://naver.me/{code}", code, needs_a_look=True)


def _naver_store(address: Address) -> ChannelLink | None:
    store = address.segments[0] if address.segments else ""
    if not is_word(store, "-_") or store in ("main", "inflow"):
        return None
    return kept(LinkKind.NAVER_STORE, f"https://smartstore.naver.com/{store}", store)


def _naver_talk(address: Address) -> ChannelLink | None:
    *before, talk = address.segments or ("",)
    if before not in ([], ["ct"]) or not is_word(talk):
        return None
    return kept(LinkKind.NAVER_TALK, "/".join(("https://talk.naver.com", *before, talk)), talk)


def _instagram(address: Address) -> ChannelLink | None:
    user = address.segments[0] if address.segments else ""
    if not is_word(user, "._") or len(user) > 30 or user.lower() in _NO_PROFILE:
        return None
    user = user.lower()
    return kept(LinkKind.INSTAGRAM, f"https://www.instagram.com/{user}/", f"@{user}")


def _kakao_place(address: Address) -> ChannelLink | None:
    if not address.segments or not is_digits(address.segments[0]):
        return None
    place = address.segments[0]
    return kept(LinkKind.KAKAO_MAP, f"https://place.map.kakao.com/{place}", place)


def _kakao_map(address: Address) -> ChannelLink | None:
    """/link/map/{name},{latitude},{longitude} and the same with the way there (/link/to)."""
    if len(address.segments) != 3 or address.segments[:2] not in (("link", "map"), ("link", "to")):
        return None
    name, *spot = address.segments[2].rsplit(",", 2)
    if len(spot) != 2 or not all(is_digits(part.replace(".", "", 1)) for part in spot):
        return None
    path = "/".join(address.segments)
    return kept(LinkKind.KAKAO_MAP, f"https://map.kakao.com/{encoded(path)}", name)


def _daangn(address: Address) -> ChannelLink | None:
    if address.segments[:2] != ("kr", "local-profile") or len(address.segments) < 3:
        return None
    path = "/".join(address.segments[:3])
    return kept(LinkKind.DAANGN, f"https://www.daangn.com/{encoded(path)}/", address.segments[2])


def _band(address: Address) -> ChannelLink | None:
    first, *more = address.segments or ("",)
    if first.startswith("@") and len(first) > 1:
        return kept(LinkKind.BAND, f"https://band.us/{encoded(first)}", first)
    if first not in ("band", "page") or not more or not is_digits(more[0]):
        return None
    return kept(LinkKind.BAND, f"https://band.us/{first}/{more[0]}", more[0])


_READERS: dict[str, Callable[[Address], ChannelLink | None]] = {
    "pf.kakao.com": _kakao,
    "plus.kakao.com": _kakao,
    "map.naver.com": _naver_place,
    "m.place.naver.com": _naver_place,
    "naver.me": _naver_short,
    "smartstore.naver.com": _naver_store,
    "m.smartstore.naver.com": _naver_store,
    "talk.naver.com": _naver_talk,
    "instagram.com": _instagram,
    "www.instagram.com": _instagram,
    "m.instagram.com": _instagram,
    "place.map.kakao.com": _kakao_place,
    "map.kakao.com": _kakao_map,
    "daangn.com": _daangn,
    "www.daangn.com": _daangn,
    "band.us": _band,
    "www.band.us": _band,
    "m.band.us": _band,
}
