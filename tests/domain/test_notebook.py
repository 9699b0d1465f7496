"""A notebook looked over: columns guessed and shown, doubles found, nothing written."""

from __future__ import annotations

import pytest

from marketpos.domain.ids import Id
from marketpos.domain.notebook import (
    Cancelled,
    Draft,
    Finding,
    Known,
    changed,
    look_over,
)
from marketpos.domain.notebook_columns import Field, guess
from marketpos.domain.notebook_rows import Doubt, person_of
from marketpos.domain.notebook_text import Table, table_of
from notebooks import HEADS, MessyRow, as_csv, three_hundred

NICKNAME, NAME, PHONE, OWED, MEMO, NEWS, SKIP = Field


def looked_over(*rows: tuple[str, ...], book: list[Known] | None = None) -> Draft:
    table = Table(tuple(rows))
    return look_over(table, guess(table.rows), book or [])


def found(*rows: tuple[str, ...], book: list[Known] | None = None) -> list[Finding]:
    return [row.finding for row in looked_over(*rows, book=book).rows]


@pytest.mark.parametrize(
    ("heads", "columns"),
    [
        (HEADS, (SKIP, NICKNAME, PHONE, OWED, MEMO)),
        (("별칭", "이름", "전화번호", "외상", "메모"), (NICKNAME, NAME, PHONE, OWED, MEMO)),
        (("이름", "휴대폰 번호"), (NICKNAME, PHONE)),
        (("성명", "연락처", "집전화", "주소"), (NICKNAME, PHONE, MEMO, MEMO)),
        (("상호", "전화", "미수금", "수신동의", "생년월일"), (NICKNAME, PHONE, OWED, NEWS, SKIP)),
        (("Nickname", "Name", "Mobile", "Balance"), (NICKNAME, NAME, PHONE, OWED)),
        (("고객번호", "고객명", "주민번호"), (SKIP, NICKNAME, SKIP)),
    ],
)
def test_columns_are_known_by_their_headings(
    heads: tuple[str, ...], columns: tuple[Field, ...]
) -> None:
    filled = tuple("010-1234-5678" if column is PHONE else "가" for column in columns)
    rows = (heads, filled, filled)

    assert guess(rows) == (columns, 1)


def test_a_heading_below_a_title_is_found() -> None:
    rows = (("바다수산 단골 명단", ""), ("별칭", "전화"), ("김사장", "010-1234-5678"))

    assert guess(rows) == ((NICKNAME, PHONE), 2)


def test_without_a_heading_the_content_tells() -> None:
    rows = (
        ("1", "3층 김사장", "010-1234-5678", "12,000", "두부 두 모", "2024.3.1"),
        ("2", "이모님", "01011112222", "5,000원", "", "2024.3.2"),
        ("3", "할머니", "", "0", "덜 맵게", "2024.3.3"),
    )

    assert guess(rows) == ((SKIP, NICKNAME, PHONE, OWED, MEMO, SKIP), 0)


def test_one_column_with_everything_in_it_is_taken_apart() -> None:
    draft = looked_over(("김사장 010-1234-5678",), ("이모님",))

    assert [(row.person.nickname, row.person.phone) for row in draft.rows] == [
        ("김사장", "01012345678"),
        ("이모님", ""),
    ]


def test_a_column_can_be_put_right_and_the_other_gives_way() -> None:
    before = guess((("별칭", "메모", "전화"), ("김사장", "이모", "010-1234-5678")))

    assert changed(before, 1, NICKNAME).columns == (MEMO, NICKNAME, PHONE)
    assert changed(before, 1, SKIP).columns == (NICKNAME, SKIP, PHONE)


def test_the_same_person_twice_is_taken_once() -> None:
    rows = (
        ("별칭", "전화"),
        ("미용실 김사장", "010-1234-5678"),
        ("미용실김사장님", "01012345678"),
        ("", "010-1234-5678"),
        ("이모님", ""),
        ("이모님", ""),
    )

    assert found(*rows) == [
        Finding.NEW,
        Finding.TWICE,
        Finding.TWICE,
        Finding.NEW,
        Finding.TWICE,
    ]


def test_two_people_on_one_number_are_both_taken_and_shown() -> None:
    draft = looked_over(
        ("별칭", "전화"), ("미용실 김사장", "010-1234-5678"), ("김사장 딸 수민", "010-1234-5678")
    )

    assert [row.finding for row in draft.rows] == [Finding.NEW, Finding.SHARES_NUMBER]
    assert draft.to_look_at == (draft.rows[1],)
    assert len(draft.taken) == 2


def test_one_name_with_two_numbers_is_two_people() -> None:
    rows = (("별칭", "전화"), ("김사장", "010-1234-5678"), ("김사장", "010-1111-2222"))

    assert found(*rows) == [Finding.NEW, Finding.NEW]


def test_whoever_stands_in_the_book_already_is_shown_before_anything_is_written() -> None:
    kim = Known(Id(b"k" * 16), "미용실 김사장", "01012345678")

    draft = looked_over(
        ("별칭", "전화"), ("미용실 김사장", "5678"), ("이모님", "010-1234-5678"), book=[kim]
    )

    assert [(row.finding, row.known) for row in draft.rows] == [
        (Finding.KNOWN, kim),
        (Finding.SHARES_NUMBER, kim),
    ]


def test_a_row_with_nobody_in_it_is_left_out() -> None:
    assert found(("별칭", "전화", "메모"), ("", "", ""), ("", "", "두부")) == [
        Finding.NOBODY,
        Finding.NOBODY,
    ]


def test_looking_over_can_be_stopped() -> None:
    rows = (("별칭", "전화"), *((f"{at}호", "") for at in range(400)))

    with pytest.raises(Cancelled):
        look_over(Table(rows), guess(rows), [], lambda done, whole: False)


def test_a_formula_is_text_and_never_reckoned() -> None:
    person = person_of(1, ("=1+2", "=A1", '=HYPERLINK("http://x")'), (NICKNAME, OWED, MEMO))

    assert person.nickname == "=1+2"
    assert person.owed_won == 0
    assert person.doubts == {Doubt.ODD_AMOUNT}
    assert person.memo == '=HYPERLINK("http://x")'


def test_a_resident_number_is_never_taken_over() -> None:
    person = person_of(1, ("김사장 580101-1234567", "4821-1234-5678-9012"), (NICKNAME, MEMO))

    assert person.nickname == "김사장"
    assert person.memo == ""
    assert person.doubts == {Doubt.FORBIDDEN}


def test_a_long_name_is_cut_and_the_rest_kept_in_the_memo() -> None:
    person = person_of(1, ("가" * 200,), (NICKNAME,))

    assert person.nickname == "가" * 40
    assert person.memo == "가" * 160
    assert person.doubts == {Doubt.LONG_NAME}


def test_a_no_to_news_is_taken_over_and_a_yes_is_not() -> None:
    said = ("동의", "거부", "수신거부", "N", "안 받음", "받음", "")

    refused = [person_of(1, ("김", word), (NICKNAME, NEWS)).refused for word in said]

    assert refused == [False, True, True, True, True, False, False]


@pytest.mark.parametrize(
    ("written", "won"),
    [
        ("12,000", 12_000),
        ("12000원", 12_000),
        ("1만2천", 12_000),
        ("₩12,000", 12_000),
        ("12000.0", 12_000),
        ("(5,000)", -5_000),
        ("-5000", -5_000),
        ("완납", 0),
        ("", 0),
    ],
)
def test_what_is_owed_is_read_as_it_is_written(written: str, won: int) -> None:
    person = person_of(1, ("김", written), (NICKNAME, OWED))

    assert (person.owed_won, person.doubts) == (won, frozenset())


def is_right(row: MessyRow, draft_row: object) -> bool:
    person, truth = draft_row.person, row.truth  # type: ignore[attr-defined]
    if truth is None:
        return not person.is_somebody
    said = (person.nickname, person.phone, person.owed_won)
    return said == truth[:3] and truth.memo in person.memo


def test_a_messy_notebook_of_300_rows_is_brought_in_at_least_98_per_cent_right() -> None:
    messy = three_hundred()
    table = table_of(as_csv(messy).encode())

    draft = look_over(table, guess(table.rows), [])
    by_line = {row.person.line: row for row in draft.rows}
    written = [row for row in messy if any(cell.strip() for cell in row.cells)]
    right = [is_right(row, by_line[at]) for at, row in enumerate(written, start=2)]
    shown = {row.person.line for row in draft.to_look_at}

    assert len(right) == 300
    assert sum(right) >= 294
    unsure = [at for at, row in enumerate(written, start=2) if row.unsure]
    assert set(unsure) <= shown
    wrong = [at for at, good in enumerate(right, start=2) if not good]
    assert set(wrong) <= shown
