"""The notice for the wall, and the page of what is held, in letters anybody can read."""

from __future__ import annotations

import pytest

from builders import register, sell
from marketpos.operations.desk import Desk
from marketpos.outputs.large_print import COLUMNS, columns_of
from marketpos.outputs.paper_privacy import NoticeShop, held_page, privacy_notice
from marketpos.outputs.sheet import A4, Sheet

SHOP = NoticeShop("바다수산", "051-555-0101", "김바다", "한빛시장 상인회")


def said(sheets: tuple[Sheet, ...]) -> str:
    return "\n".join(mark.text for sheet in sheets for mark in sheet.words())


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_notice_says_everything_the_law_wants_in_both_languages(language: str) -> None:
    sheets = privacy_notice(SHOP, 3, 20261123, language)

    text = said(sheets)
    for needed in ("바다수산", "051-555-0101", "김바다", "3", "10", "118", "2026.11.23"):
        assert needed in text
    assert ("카카오" if language == "ko" else "Kakao") in text
    assert all(sheet.paper == A4 for sheet in sheets)


def test_the_years_are_the_shops_own() -> None:
    assert "2년 뒤에 지워요" in said(privacy_notice(SHOP, 2, 20261123))


def test_words_stay_on_the_paper_and_no_row_is_wider_than_it() -> None:
    for sheet in privacy_notice(SHOP._replace(association="가" * 200), 3, 20261123):
        for mark in sheet.words():
            assert mark.box.left + mark.box.width <= A4.width_mm
            assert mark.box.top + mark.box.height <= A4.height_mm
            assert columns_of(mark.text) <= COLUMNS


@pytest.mark.parametrize("language", ["ko", "en"])
def test_all_that_is_held_stands_on_one_paper_for_the_one_it_is_about(
    fish: Desk, language: str
) -> None:
    kim = register(fish, "3층 미용실 김사장", "010-5550-4821").customer
    sell(fish, 40_000, kim)
    fish.regulars.set_memo(kim, "덜 짜게")
    fish.coupons.give("새우젓 한 통", 20261231, customer=kim)

    text = said(held_page(fish.privacy.held(kim), "바다수산", language))

    for needed in ("3층 미용실 김사장", "010-5550-4821", "40,000", "덜 짜게", "새우젓 한 통"):
        assert needed in text
    assert ("단골로 적어 두기: 동의" if language == "ko" else "Being written down: agreed") in text
