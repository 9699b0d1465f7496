"""The notebook brought in: whole or not at all, undone in one step, a sale never waiting for it."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest

from builders import StandingClock, register, sell
from marketpos.domain.kinds import ConsentAction, ConsentKind, ConsentMethod
from marketpos.domain.notebook_text import table_of
from marketpos.operations.desk import Desk
from marketpos.operations.notebook import Cancelled, Draft, Field, Finding
from marketpos.operations.regulars import Answer
from marketpos.store.folds import ROW_TABLES
from notebooks import as_csv, three_hundred

SMALL = '별칭,전화,외상,메모,소식\n김사장,1012345678,"12,000",두부 두 모,\n이모님,,,,거부\n'


def draft_of(desk: Desk, text: str = SMALL) -> Draft:
    return desk.notebook.look_over(table_of(text.encode()))


def many(count: int) -> str:
    return "별칭,전화\n" + "\n".join(f"{at}호 손님,010{at:08d}" for at in range(count))


def everything(desk: Desk) -> dict[str, list[Any]]:
    book = desk.till.book
    tables = (*ROW_TABLES, "event", "own_stream", "customer_key", "memo", "brought")
    return {table: book.rows(f"SELECT * FROM {table}") for table in tables}


def test_people_come_with_their_number_tab_memo_and_their_no_to_news(fish: Desk) -> None:
    fish.notebook.bring_in(draft_of(fish))

    (kim,), (aunt,) = fish.regulars.find("김사장"), fish.regulars.find("이모님")
    assert (kim.phone, kim.owed_won, kim.source) == ("01012345678", 12_000, "notebook")
    assert fish.regulars.memo(kim.customer) == "두부 두 모"
    assert fish.tabs.page(kim.customer).lines[0].entry.note == "공책에서 옮긴 외상"
    news = fish.regulars.consents(aunt.customer)[ConsentKind.MARKETING]
    assert news.action is ConsentAction.REFUSED


def test_nobody_agrees_to_news_through_a_notebook(fish: Desk) -> None:
    fish.notebook.bring_in(draft_of(fish, "별칭,전화,수신동의\n김사장,010-1234-5678,동의\n"))

    (kim,) = fish.regulars.recent()
    assert fish.regulars.consents(kim.customer) == {}
    assert fish.telling.picked().listeners == ()


def test_nothing_is_written_by_looking(fish: Desk) -> None:
    before = everything(fish)

    draft_of(fish, as_csv(three_hundred()))

    assert everything(fish) == before


def test_brought_in_twice_nobody_is_doubled(fish: Desk) -> None:
    fish.notebook.bring_in(draft_of(fish))

    again = draft_of(fish)

    assert [row.finding for row in again.rows] == [Finding.KNOWN, Finding.KNOWN]
    assert fish.notebook.bring_in(again).people == 0
    assert fish.regulars.count() == 2


def test_a_person_decides_row_by_row(fish: Desk) -> None:
    register(fish, "김사장", "01012345678")
    draft = draft_of(fish)
    assert [row.is_taken for row in draft.rows] == [False, True]

    fish.notebook.bring_in(draft, {draft.rows[0].person.line})

    assert [one.nickname for one in fish.regulars.recent()] == ["김사장", "김사장"]


def test_a_column_put_right_changes_what_is_brought_in(fish: Desk) -> None:
    draft = draft_of(fish, "별칭,적요\n김사장,두부\n이모님,갈치\n")

    right = fish.notebook.put_right(draft, 1, Field.NICKNAME)

    assert [row.person.nickname for row in right.rows] == ["두부", "갈치"]


def test_cancelled_it_leaves_nothing_at_all(fish: Desk) -> None:
    before = everything(fish)

    with pytest.raises(Cancelled):
        fish.notebook.bring_in(draft_of(fish, many(600)), progress=lambda done, whole: done < 400)

    assert everything(fish) == before


def test_undone_in_one_step_nobody_and_no_debt_is_left(fish: Desk) -> None:
    register(fish, "할머니")
    brought = fish.notebook.bring_in(draft_of(fish))
    assert [one.people for one in fish.notebook.batches()] == [2]

    undone = fish.notebook.undo(brought.batch)

    assert (undone.people, undone.stayed) == (2, ())
    assert [one.nickname for one in fish.regulars.recent()] == ["할머니"]
    assert fish.tabs.owing() == []
    assert fish.notebook.batches() == []
    assert fish.till.book.row("SELECT count(*) FROM memo") == (0,)


def test_undoing_leaves_those_to_whom_anything_happened_since(
    fish: Desk, clock: StandingClock
) -> None:
    text = "별칭\n사신 분\n갚으신 분\n동의하신 분\n합친 분\n안 오신 분\n"
    brought = fish.notebook.bring_in(draft_of(fish, text))
    people = {one.nickname: one.customer for one in fish.regulars.recent()}
    clock.move(days=1)
    sell(fish, customer=people["사신 분"])
    fish.tabs.adjust(people["갚으신 분"], 1_000, "외상")  # type: ignore[arg-type]
    yes = Answer(ConsentKind.REGISTRATION, True, ConsentMethod.SCREEN_TAP)
    fish.regulars.answer(people["동의하신 분"], [yes])
    fish.merging.merge(register(fish, "할머니").customer, people["합친 분"])

    undone = fish.notebook.undo(brought.batch)

    assert undone.people == 1
    assert set(undone.stayed) == {"사신 분", "갚으신 분", "동의하신 분", "합친 분"}


def test_a_sale_never_waits_for_a_long_notebook(fish: Desk) -> None:
    """Whoever wants to write makes the notebook give way and begin again."""
    starts: list[int] = []
    sold = threading.Event()

    def progress(done: int, whole: int) -> bool:
        if done == 200:
            starts.append(done)
        if done == 400 and not sold.is_set():
            threading.Thread(target=till).start()
            while not fish.till.book._turns.anybody_waits:
                pass
        return True

    def till() -> None:
        sell(fish, 8_000)
        sold.set()

    brought = fish.notebook.bring_in(draft_of(fish, many(1_000)), progress=progress)

    assert sold.wait(10)
    assert starts == [200, 200]
    assert brought.people == fish.regulars.count() == 1_000
    assert fish.counter.today() == (1, 8_000)


def test_everything_is_whole_after_it(tmp_path: Path, clock: StandingClock) -> None:
    from marketpos.operations.desk import desk_of
    from marketpos.store.book import Book
    from marketpos.store.keys import keys_for
    from marketpos.store.verifying import verify

    keys = keys_for(tmp_path)
    desk = desk_of(Book(tmp_path / "book.db", keys.book, keys.shop, clock))
    brought = desk.notebook.bring_in(draft_of(desk, as_csv(three_hundred())))
    desk.notebook.undo(brought.batch)
    desk.notebook.bring_in(draft_of(desk, as_csv(three_hundred())))
    desk.till.book.close()

    assert verify(tmp_path).problems == []


def test_everybody_can_be_carried_out_and_it_is_written_down(fish: Desk) -> None:
    fish.notebook.bring_in(draft_of(fish))

    people = {one.customer.nickname: one for one in fish.notebook.carry_out()}

    assert (people["김사장"].memo, people["김사장"].hears_news) == ("두부 두 모", None)
    assert people["이모님"].hears_news is False
    assert fish.access.log()[0].did == "carried out 2"
