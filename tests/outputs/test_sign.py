"""Signs: how large a QR must be, what stands on which paper, what cannot be printed."""

from __future__ import annotations

from itertools import pairwise

import pytest

from marketpos.outputs.qr import QUIET
from marketpos.outputs.sheet import (
    A2,
    A4,
    A5,
    SMALLEST_MODULE_MM,
    UNPRINTABLE_MM,
    Code,
    Placed,
    QrTooFine,
    Words,
)
from marketpos.outputs.sign import (
    SignWords,
    TooFarForPaper,
    card,
    poster,
    poster_for,
    reads_from_mm,
    side_for_mm,
    stickers,
    tent,
)

WORDS = SignWords(
    "바다수산", "카메라로 찍으면 소식을 먼저 받아요", "카카오톡 채널", "pf.kakao.com/_Sample"
)
URL = "https://pf.kakao.com/_Sample/friend"
LONG = "https://smartstore.naver.com/" + "x" * 90


def test_three_metres_need_a_qr_of_thirty_centimetres():
    assert side_for_mm(3_000) == 300
    assert side_for_mm(3_001) == 301


def test_a_poster_on_a4_is_read_from_across_the_aisle_and_a_card_from_the_table():
    assert reads_from_mm(poster(WORDS, URL)) >= 1_300
    assert reads_from_mm(card(WORDS, URL)) >= 900
    assert reads_from_mm(tent(WORDS, URL)) >= 700


def test_a_poster_for_three_metres_takes_larger_paper_and_a_qr_of_thirty_centimetres():
    sheet = poster_for(WORDS, URL, 3_000)

    assert sheet.paper.width_mm > A2.width_mm
    assert all(code.side_mm >= 300 for code in sheet.codes())


def test_a_poster_for_one_metre_stays_on_a4():
    assert poster_for(WORDS, URL, 1_000).paper == A4


def test_ten_metres_are_too_far_for_any_paper_and_the_shop_is_told_how_far_it_goes():
    with pytest.raises(TooFarForPaper) as no:
        poster_for(WORDS, URL, 10_000)

    assert 3_000 < no.value.facts["reached_mm"] < 10_000


@pytest.mark.parametrize("make", [poster, card, tent, stickers])
def test_every_sign_says_the_shop_the_invitation_and_the_service(make):
    said = {words.text for words in make(WORDS, URL).words()}

    assert {WORDS.shop, WORDS.invitation, WORDS.service} <= said


@pytest.mark.parametrize("make", [poster, card, tent])
def test_signs_that_stand_also_spell_the_link_for_those_who_type(make):
    assert WORDS.link in {words.text for words in make(WORDS, URL).words()}


def test_papers_are_the_ones_a_shop_has():
    assert poster(WORDS, URL).paper == tent(WORDS, URL).paper == stickers(WORDS, URL).paper == A4
    assert card(WORDS, URL).paper == A5


def test_a_sheet_carries_twenty_four_stickers_of_label_size():
    places = [mark for mark in stickers(WORDS, URL).marks if isinstance(mark, Placed)]

    assert len(places) == len(list(stickers(WORDS, URL).codes())) == 24
    assert sorted({place.left for place in places}) == [0, 70, 140]
    assert {round(b - a, 6) for a, b in _neighbours({place.top for place in places})} == {37}


def test_label_paper_is_printed_without_lines_to_cut():
    with_lines = len(stickers(WORDS, URL).marks)

    assert len(stickers(WORDS, URL, cut_lines=False).marks) == 24 < with_lines


@pytest.mark.parametrize("url", [URL, LONG])
def test_nothing_that_counts_on_a_sticker_falls_into_the_edge_a_printer_leaves_white(url):
    for place in stickers(WORDS, url).marks:
        for left, top, right, bottom in _inked(place) if isinstance(place, Placed) else ():
            assert left >= UNPRINTABLE_MM
            assert top >= UNPRINTABLE_MM
            assert right <= A4.width_mm - UNPRINTABLE_MM
            assert bottom <= A4.height_mm - UNPRINTABLE_MM


def test_one_face_of_the_tent_is_upside_down_so_that_folding_turns_it_up():
    faces = [mark for mark in tent(WORDS, URL).marks if isinstance(mark, Placed)]

    assert [face.turned_in is not None for face in faces] == [True, False]


def test_a_link_too_long_for_a_sticker_is_told_before_it_is_printed():
    endless = "https://example.invalid/" + "x" * 300

    with pytest.raises(QrTooFine) as no:
        stickers(WORDS, endless)

    assert no.value.facts["module_mm"] < SMALLEST_MODULE_MM


def _neighbours(values: set[float]) -> list[tuple[float, float]]:
    return list(pairwise(sorted(values)))


def _inked(place: Placed) -> list[tuple[float, float, float, float]]:
    """Left, top, right and bottom of the dark modules and the words, on the whole sheet."""
    found = []
    for mark in place.marks:
        if isinstance(mark, Code):
            quiet = QUIET * mark.module_mm
            left, top, side = mark.left + quiet, mark.top + quiet, mark.side_mm
            found.append((left, top, left + side, top + side))
        if isinstance(mark, Words):
            left, top, width, height = mark.box
            found.append((left, top, left + width, top + height))
    x, y = place.left, place.top
    return [(x + a, y + b, x + c, y + d) for a, b, c, d in found]
