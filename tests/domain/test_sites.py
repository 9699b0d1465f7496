"""How each site writes a shop's own page."""

from __future__ import annotations

import pytest

from marketpos.domain.addresses import take_apart
from marketpos.domain.sites import LinkKind, is_channel_id, is_known, shop_page


@pytest.mark.parametrize(
    "address",
    [
        "https://map.naver.com/p/search/1234567",
        "https://m.place.naver.com/1234567",
        "https://talk.naver.com/ct/a/b",
        "https://www.instagram.com/",
        "https://www.instagram.com/" + "a" * 31,
        "https://map.kakao.com/link/search/바다수산",
        "https://map.kakao.com/link/map/바다수산,북위,동경",
        "https://www.daangn.com/kr/buy-sell/fish",
        "https://band.us/band/name",
    ],
)
def test_another_page_of_a_known_site_is_not_taken_for_the_shops(address: str):
    assert shop_page(take_apart(address)) is None


def test_a_site_is_known_by_its_whole_host():
    assert is_known("pf.kakao.com")
    assert not is_known("kakao.com")
    assert shop_page(take_apart("https://bada.example/_ZeUTxl")) is None


def test_the_way_to_the_shop_is_a_map_link_too():
    page = shop_page(take_apart("https://map.kakao.com/link/to/bada,37.4,127"))

    assert page is not None
    assert page.kind is LinkKind.KAKAO_MAP


@pytest.mark.parametrize(
    ("text", "fits"),
    [("_Bxkd", True), ("_abc", True), ("_ab", False), ("Bxkd", False), ("_B\u0430kd", False)],
)
def test_a_channel_id_is_an_underscore_and_latin_letters(text: str, fits: bool):
    assert is_channel_id(text) is fits
