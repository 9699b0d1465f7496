"""Links for the shop's QR: what is taken, how it is kept, and what is refused for which reason."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketpos.domain.links import (
    ChannelLink,
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
    qr_url,
    read_link,
)
from marketpos.domain.refusal import Refusal

SHOP = "https://pf.kakao.com/_ZeUTxl"


@pytest.mark.parametrize(
    "typed",
    [
        "HTTP://pf.kakao.com/_ZeUTxl/friend/?x=1",
        "_ZeUTxl",
        " _ZeUTxl\n",
        "_ZeUTxl/friend",
        "pf.kakao.com/_ZeUTxl",
        "PF.Kakao.com/_ZeUTxl/",
        "https://pf.kakao.com/_ZeUTxl",
        "https://pf.kakao.com/_ZeUTxl/chat",
        "https://pf.kakao.com/_ZeUTxl/104567890",
        "https://pf.kakao.com//_ZeUTxl?from=qr#top",
        "hTTps://PF.KAKAO.COM/_ZeUTxl",
        "kakaoplus://plusfriend/home/_ZeUTxl",
        "kakaoplus://plusfriend/friend/_ZeUTxl?x",
    ],
)
def test_a_kakaotalk_channel_is_known_in_every_writing(typed: str):
    link = read_link(typed)

    assert link == ChannelLink(LinkKind.KAKAO, SHOP, "_ZeUTxl", needs_a_look=False)
    assert qr_url(link) == "https://pf.kakao.com/_ZeUTxl/friend"
    assert link.shown == "pf.kakao.com/_ZeUTxl"


def test_the_case_of_a_channels_id_is_kept():
    assert read_link("_zEuTXL").label == "_zEuTXL"


@pytest.mark.parametrize(
    "typed",
    [
        "@한빛수산",
        "@badasusan",
        "https://pf.kakao.com/@badasusan",
        "https://plus.kakao.com/home/@badasusan",
        "kakaoplus://plusfriend/home/@badasusan",
    ],
)
def test_a_search_id_is_refused_because_nothing_can_be_printed_from_it(typed: str):
    with pytest.raises(SearchIdIsNoLink) as refused:
        read_link(typed)

    assert refused.value.facts["search_id"] in ("한빛수산", "badasusan")


@pytest.mark.parametrize(
    "typed",
    [
        "_Ze",
        "_" + "a" * 21,
        "_Ze-UT",
        "_한빛수산",
        "pf.kakao.com",
        "pf.kakao.com/ZeUTxl",
        "https://pf.kakao.com/_ZeUTxl%2Ffriend",
        "_ZeUTxl.kr",
    ],
)
def test_what_is_no_channels_id_is_refused(typed: str):
    with pytest.raises(NotAChannelId):
        read_link(typed)


@pytest.mark.parametrize(
    ("typed", "kind", "url", "label"),
    [
        (
            "https://m.place.naver.com/restaurant/1234567/home?entry=pll",
            LinkKind.NAVER_PLACE,
            "https://map.naver.com/p/entry/place/1234567",
            "1234567",
        ),
        (
            "http://map.naver.com/p/search/%EC%88%98%EC%82%B0/place/1234567?c=15",
            LinkKind.NAVER_PLACE,
            "https://map.naver.com/p/entry/place/1234567",
            "1234567",
        ),
        (
            "m.smartstore.naver.com/bada_susan/products/99",
            LinkKind.NAVER_STORE,
            "https://smartstore.naver.com/bada_susan",
            "bada_susan",
        ),
        (
            "https://talk.naver.com/ct/wc1abc?frm=x",
            LinkKind.NAVER_TALK,
            "https://talk.naver.com/ct/wc1abc",
            "wc1abc",
        ),
        (
            "https://talk.naver.com/W4ABC",
            LinkKind.NAVER_TALK,
            "https://talk.naver.com/W4ABC",
            "W4ABC",
        ),
        (
            "instagram.com/Bada.Susan?igsh=abc",
            LinkKind.INSTAGRAM,
            "https://www.instagram.com/bada.susan/",
            "@bada.susan",
        ),
        (
            "https://place.map.kakao.com/987654",
            LinkKind.KAKAO_MAP,
            "https://place.map.kakao.com/987654",
            "987654",
        ),
        (
            "https://map.kakao.com/link/map/바다수산,37.40,127.10",
            LinkKind.KAKAO_MAP,
            "https://map.kakao.com/link/map/%EB%B0%94%EB%8B%A4%EC%88%98%EC%82%B0,37.40,127.10",
            "바다수산",
        ),
        (
            "https://www.daangn.com/kr/local-profile/bada-k3x/?utm=1",
            LinkKind.DAANGN,
            "https://www.daangn.com/kr/local-profile/bada-k3x/",
            "bada-k3x",
        ),
        ("https://band.us/@badasusan", LinkKind.BAND, "https://band.us/@badasusan", "@badasusan"),
        (
            "https://www.band.us/band/12345678/post/1",
            LinkKind.BAND,
            "https://band.us/band/12345678",
            "12345678",
        ),
    ],
)
def test_other_places_of_a_shop_are_kept_in_one_writing(typed, kind, url, label):
    link = read_link(typed)

    assert link == ChannelLink(kind, url, label, needs_a_look=False)
    assert qr_url(link) == url


@pytest.mark.parametrize(
    ("typed", "kind", "label"),
    [
        ("https://naver.me/x1Y2z3", LinkKind.NAVER_PLACE, "x1Y2z3"),
        ("https://badasusan.example/menu?a=1", LinkKind.OTHER, "badasusan.example"),
        ("badasusan.example", LinkKind.OTHER, "badasusan.example"),
        ("https://blog.naver.com/badasusan", LinkKind.OTHER, "blog.naver.com"),
        ("https://www.instagram.com/p/Cabc/", LinkKind.OTHER, "www.instagram.com"),
        ("https://open.kakao.com/o/sAbc", LinkKind.OTHER, "open.kakao.com"),
        ("https://smartstore.naver.com/main/products/1", LinkKind.OTHER, "smartstore.naver.com"),
        ("https://never.example", LinkKind.OTHER, "never.example"),
    ],
)
def test_any_other_page_is_taken_but_wants_a_look(typed: str, kind: LinkKind, label: str):
    link = read_link(typed)

    assert (link.kind, link.label, link.needs_a_look) == (kind, label, True)
    assert link.url.startswith("https://")


def test_hangul_in_a_path_is_carried_as_bytes():
    assert read_link("https://bada.example/메뉴").url == "https://bada.example/%EB%A9%94%EB%89%B4"


@pytest.mark.parametrize(
    "host",
    [
        "pf.kakao.com.evil.kr",
        "pf-kakao.com",
        "pfkakao.com",
        "kakao.co",
        "pf.kakao.kr",
        "pf.kaka0.com",
        "pf.kakoa.com",
        "pf.kkakao.com",
        "kakao-channel.example",
        "smartstore.nav3r.com",
        "navre.com",
        "talk.naver.com.evil.kr",
        "www.lnstagram.com",
        "instagrarn.com",
        "instgram.com",
        "daangn.example",
        "band.us.evil.kr",
        "band-us.com",
    ],
)
@pytest.mark.parametrize("scheme", ["https://", "http://", ""])
def test_a_host_that_only_looks_like_a_great_name_is_refused(scheme: str, host: str):
    with pytest.raises(LooksLikeAChannelButIsNot) as refused:
        read_link(f"{scheme}{host}/_ZeUTxl")

    assert refused.value.facts["host"] == host


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("https://pf.kakao.com@evil.kr/_ZeUTxl", HidesItsHost),
        ("https://pf.kakao.com:x@evil.kr", HidesItsHost),
        ("https://pf.kakao.com%2F@evil.kr", HidesItsHost),
        ("https://xn--pf-kaka-9fg.com/_ZeUTxl", HostNotPlain),
        ("https://pf.k\u0430kao.com/_ZeUTxl", HostNotPlain),
        ("https://pf.\u212aakao.com/_ZeUTxl", HostNotPlain),
        ("https://ｐｆ．ｋａｋａｏ．ｃｏｍ/_ZeUTxl", NotALink),
        ("https://바다수산.한국", HostNotPlain),
        ("https://pf%2ekakao.com/_ZeUTxl", HostNotPlain),
        ("https://pf_kakao.com", HostNotPlain),
        ("https://-pf.example", HostNotPlain),
        ("https://192.168.0.10/_ZeUTxl", NumberForAHost),
        ("https://3232235521", NumberForAHost),
        ("https://0x7f.1", NumberForAHost),
        ("https://[::1]/", NumberForAHost),
        ("http://badasusan.example", NotEncrypted),
        ("javascript:alert(1)", NotAWebLink),
        ("JavaScript://pf.kakao.com/%0aalert(1)", NotAWebLink),
        ("data:text/html,x", NotAWebLink),
        ("tel:+821012345678", NotAWebLink),
        ("ftp://pf.kakao.com/_ZeUTxl", NotAWebLink),
        ("kakaoplus://other/home/_ZeUTxl", NotAWebLink),
        ("https://pf.kakao.com/_ZeU\u202eTxl", HiddenCharacters),
        ("https://pf.kakao.com/_ZeU\u200bTxl", HiddenCharacters),
        ("\ufeffhttps://pf.kakao.com/_ZeUTxl", HiddenCharacters),
        ("https://pf.kakao.com/_ZeU\nTxl", HiddenCharacters),
        ("https://pf.kakao.com/_ZeU\x00Txl", HiddenCharacters),
        ("https://pf.kakao.com/_ZeU\ud800", HiddenCharacters),
        ("https://pf.kakao.com\\@evil.kr", OddAddress),
        ("https:\\\\pf.kakao.com/_ZeUTxl", OddAddress),
        ("https:/pf.kakao.com/_ZeUTxl", OddAddress),
        ("https://pf.kakao.com:8443/_ZeUTxl", OddAddress),
        ("https://pf.kakao.com./_ZeUTxl", OddAddress),
        ("https://pf..kakao.com/_ZeUTxl", OddAddress),
        ("https://pf.kakao.com/_ZeUTxl/../_Evil", OddAddress),
        ("https://pf.kakao.com/%2E%2e/_Evil", OddAddress),
        ('https://bada.example/"><b>', OddAddress),
        ("view-source:https://pf.kakao.com/_ZeUTxl", OddAddress),
        ("", NotALink),
        ("   ", NotALink),
        ("바다수산 채널", NotALink),
        ("badasusan", NotALink),
        ("//pf.kakao.com/_ZeUTxl", NotALink),
        ("https://", NotALink),
        ("https://localhost/", NotALink),
        ("https://pf.kakao.com/_ZeU Txl", NotALink),
        ("https://bada.example/" + "a" * 300, TooLongForASign),
    ],
)
def test_what_could_lead_elsewhere_is_refused_with_its_reason(typed: str, reason: type[Refusal]):
    with pytest.raises(reason):
        read_link(typed)


SIGNS = [*"/:@.?#%\\_", "//", "..", "%2e", "\u200b", "\u202e", "\u0430"]
STARTS = ["https://", "http://", "HTTP://", "kakaoplus://plusfriend/home/"]
HOSTS = ["pf.kakao.com", "pf.", "kakao", ".com", "naver.me", "instagram.com", "evil.kr", "xn--"]
PATHS = ["_ZeUTxl", "/friend", "map.naver.com/place/", "123", "바다"]
pieces = st.sampled_from(SIGNS + STARTS + HOSTS + PATHS)
mixtures = st.lists(pieces, max_size=7).map("".join) | st.text(max_size=30)


@given(mixtures)
def test_whatever_is_typed_is_a_plain_https_link_or_a_refusal(typed: str):
    try:
        link = read_link(typed)
    except Refusal:
        return

    split = urlsplit(qr_url(link))
    assert split.scheme == "https"
    assert link.url.isascii()
    assert split.username is split.password is split.port is None
    assert split.netloc == split.hostname


@given(mixtures)
def test_a_kept_link_reads_as_itself(typed: str):
    try:
        link = read_link(typed)
    except Refusal:
        return

    assert read_link(qr_url(link)).url == read_link(link.url).url == link.url


@given(mixtures)
def test_only_the_real_host_makes_a_kakaotalk_channel(typed: str):
    try:
        link = read_link(typed)
    except Refusal:
        return

    if link.kind is LinkKind.KAKAO:
        seen = urlsplit(typed.strip().lower())
        assert not seen.netloc or seen.scheme == "kakaoplus" or seen.hostname == "pf.kakao.com"


@given(st.from_regex(r"\A_[A-Za-z0-9]{3,20}\Z"))
def test_every_channel_id_survives_the_way_over_its_qr(channel_id: str):
    link = read_link(channel_id)

    assert read_link(qr_url(link)) == link
    assert link.label == channel_id
