"""Hosts that pretend: pf.kakao.com.evil.kr, pf-kakao.com, nav3r.com.

A sign hangs for years and customers trust it, so a host that only looks like a great name is
refused outright; whoever it is, it is not the shop's channel.
"""

from __future__ import annotations

GENUINE = (
    "kakao.com",
    "kakaocorp.com",
    "kakaopay.com",
    "kakaobank.com",
    "naver.com",
    "naver.me",
    "navercorp.com",
    "instagram.com",
    "daangn.com",
    "karrotmarket.com",
    "band.us",
)
"""The names themselves; everything under them is theirs."""

_BRANDS = ("kakao", "naver", "instagram", "daangn")
_LONG_ENOUGH_TO_MISS_A_LETTER = 8
_ALIKE = str.maketrans("0134578i", "oleastbl")
_PAIRS_ALIKE = (("rn", "m"), ("vv", "w"), ("cl", "d"))


def imitated(host: str) -> str:
    """The name that ``host``, in lower case, pretends to be, or nothing."""
    if any(host == name or host.endswith("." + name) for name in GENUINE):
        return ""
    if host.startswith("band.us.") or any(part.startswith("band-us") for part in host.split(".")):
        return "band.us"
    return next((brand for brand in _BRANDS if _pretends(host, brand)), "")


def _pretends(host: str, brand: str) -> bool:
    bones = _bones(brand)
    if bones in _bones(host.replace(".", "")):
        return True
    pieces = host.replace("-", ".").split(".")
    return any(_is_slip(_bones(piece), bones) for piece in pieces)


def _bones(text: str) -> str:
    """``text`` as a hurried eye sees it: 0 is o, rn is m, a doubled letter is one."""
    seen = text.replace("-", "").translate(_ALIKE)
    for pair, letter in _PAIRS_ALIKE:
        seen = seen.replace(pair, letter)
    return "".join(letter for at, letter in enumerate(seen) if seen[at - 1 : at] != letter)


def _is_slip(piece: str, brand: str) -> bool:
    """Two neighbours changed places, or one letter of a long name is missing."""
    swapped = (
        brand[:at] + brand[at + 1] + brand[at] + brand[at + 2 :] for at in range(len(brand) - 1)
    )
    if piece in swapped:
        return True
    missing = (brand[:at] + brand[at + 1 :] for at in range(len(brand)))
    return len(brand) >= _LONG_ENOUGH_TO_MISS_A_LETTER and piece in missing
