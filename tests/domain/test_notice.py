"""What stands in an advertisement whatever is typed (정보통신망법 50조 4-6항, 시행령 별표 6)."""

from __future__ import annotations

import pytest

from marketpos.domain.notice import (
    NoFreeWayOut,
    NoSender,
    NothingToSay,
    Sender,
    TooLongToSend,
    composed,
    counted,
    ready,
)
from marketpos.domain.telling import MessageKind

SHOP = Sender("바다수산", "051-555-0101", "080-555-0101")
CHANNEL, SMS, LMS, BRAND = (
    MessageKind.CHANNEL_SOME,
    MessageKind.SMS,
    MessageKind.LMS,
    MessageKind.BRAND,
)


def test_the_mark_stands_first_then_the_sender_and_the_free_way_out_last() -> None:
    assert composed(LMS, "오늘 갈치 들어왔어요", SHOP) == (
        "(광고)바다수산 051-555-0101\n오늘 갈치 들어왔어요\n무료수신거부 080-555-0101"
    )


def test_on_the_channel_the_way_out_is_to_block_it() -> None:
    text = composed(CHANNEL, "오늘 갈치", SHOP._replace(free_number=""))

    assert text.startswith("(광고)바다수산")
    assert text.splitlines()[-1] == "무료 수신거부: 채널 홈에서 채널 차단"


@pytest.mark.parametrize(
    "alike",
    [
        "(광/고)",
        "(광.고)",
        "[광고]",
        "(광 고)",
        "<광고>",
        "( 광고 )",
        "(광1고)",
        "【광고】",
        "(광고)",
    ],
)
def test_look_alike_marks_are_taken_out_and_the_true_one_put_in(alike: str) -> None:
    text = composed(CHANNEL, f"{alike} 갈치 {alike}", SHOP)

    assert text.count("광") == 1
    assert text.startswith("(광고)")


def test_the_mark_and_the_way_out_cannot_be_typed_away() -> None:
    whole = composed(LMS, "갈치", SHOP)

    again = composed(LMS, whole.replace("(광고)", "").replace("무료수신거부", ""), SHOP)

    assert again.startswith("(광고)")
    assert again.endswith("무료수신거부 080-555-0101")


def test_a_word_with_advertising_in_it_stays() -> None:
    assert "신문 광고 보고 오셨으면" in composed(CHANNEL, "신문 광고 보고 오셨으면", SHOP)


def test_a_text_message_needs_a_free_080_number() -> None:
    for number in ("", "051-555-0101", "1588-0000"):
        with pytest.raises(NoFreeWayOut):
            composed(SMS, "갈치", SHOP._replace(free_number=number))


def test_nobody_can_send_without_a_name_and_a_number() -> None:
    for sender in (SHOP._replace(name=" "), SHOP._replace(phone="")):
        with pytest.raises(NoSender):
            composed(CHANNEL, "갈치", sender)


def test_nothing_is_no_news() -> None:
    for said in ("", "  \n", "(광고)"):
        with pytest.raises(NothingToSay):
            composed(CHANNEL, said, SHOP)


def test_letters_are_counted_as_each_kind_counts_them() -> None:
    assert counted(CHANNEL, "갈치 abc") == (6, 1_000, False)
    assert counted(SMS, "갈치 abc") == (8, 90, True)
    assert counted(BRAND, "가" * 1_301).fits is False
    assert counted(LMS, "가" * 1_000).fits is True


def test_what_is_too_long_is_refused_with_the_limit() -> None:
    with pytest.raises(TooLongToSend) as refused:
        ready(SMS, "가" * 40, SHOP)

    assert refused.value.facts["limit"] == 90
