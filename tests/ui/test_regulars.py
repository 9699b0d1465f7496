"""The regulars' screen: found by touch or keys, seen, corrected, asked again, forgotten."""

from pathlib import Path

import pytest
from hands import THEMES, audit, in_sight, tap, tap_row, type_on
from people import four_regulars, meet, owe
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shoot_regulars import STATES

from builders import StandingClock, sell
from marketpos.domain.kinds import ConsentAction, ConsentKind, ConsentMethod
from marketpos.domain.money import Won
from marketpos.operations.desk import Desk
from marketpos.ui.screens.regulars import RegularsScreen
from marketpos.ui.screens.tabs import TabsScreen
from marketpos.ui.widgets.label import Label


@pytest.fixture
def screen(qtbot: QtBot, fish: Desk, clock: StandingClock) -> RegularsScreen:
    four_regulars(fish, clock)
    made = RegularsScreen(fish)
    in_sight(qtbot, made)
    return made


def names(screen: RegularsScreen) -> list[str]:
    return [one.called for one in screen.finder.people()]


def list_texts(screen: RegularsScreen) -> str:
    return " ".join(box.text for box in screen.finder.list.text_boxes())


def find(qtbot: QtBot, screen: RegularsScreen, *initials: str) -> None:
    for each in initials:
        tap(qtbot, screen.finder.pad.key(each))


def test_three_initials_find_four_regulars(qtbot: QtBot, screen: RegularsScreen) -> None:
    find(qtbot, screen, "ㄱ", "ㅅ", "ㅈ")

    assert sorted(names(screen)) == ["3층 미용실 김사장", "곽선주", "국밥집 구세준", "김순자"]
    assert screen.finder.note.text().startswith("‘ㄱㅅㅈ’ 4명")


def test_the_likeliest_one_is_shown_without_another_touch(
    qtbot: QtBot, screen: RegularsScreen
) -> None:
    find(qtbot, screen, "ㄱ", "ㅅ", "ㅈ")

    assert screen.customer() == screen.finder.people()[0]
    assert screen.card.title.text() == names(screen)[0]


def test_no_amount_stands_on_the_list(qtbot: QtBot, screen: RegularsScreen) -> None:
    tap(qtbot, screen.finder.tab_chip)

    assert sorted(names(screen)) == ["3층 미용실 김사장", "국밥집 구세준"]
    assert "장부" in list_texts(screen)
    assert "원" not in list_texts(screen).replace("구세준", "")
    assert "12,000" not in list_texts(screen)


def test_visits_and_the_last_day_stand_beside_the_name(
    qtbot: QtBot, screen: RegularsScreen
) -> None:
    find(qtbot, screen, "ㄱ", "ㅅ", "ㅈ")

    assert "6번" in list_texts(screen)
    assert "4일 전" in list_texts(screen)
    assert "오늘" in list_texts(screen)


def test_four_digits_find_everybody_with_that_number(qtbot: QtBot, screen: RegularsScreen) -> None:
    tap(qtbot, screen.finder.pad.key("last4"))
    for digit in "4821":
        tap(qtbot, screen.finder.digits.key(digit))

    assert names(screen) == ["3층 미용실 김사장", "김순자"]


def test_the_hangul_keyboard_finds_half_a_syllable(qtbot: QtBot, screen: RegularsScreen) -> None:
    tap(qtbot, screen.finder.pad.key("keyboard"))
    type_on(qtbot, screen.finder.keyboard, "ㄱ", "ㅣ", "ㅁ", "ㅅ")

    assert names(screen)[0] in ("김순자", "3층 미용실 김사장")
    assert "곽선주" not in names(screen)


def test_an_input_method_finds_before_it_has_committed(
    qtbot: QtBot, screen: RegularsScreen
) -> None:
    QApplication.sendEvent(screen.finder.field, QInputMethodEvent("곽", []))

    assert names(screen) == ["곽선주"]


def test_a_real_keyboard_finds_walks_and_sells(qtbot: QtBot, screen: RegularsScreen) -> None:
    qtbot.keyClick(screen, "r")  # ㄱㅅㅈ under the wrong input method
    qtbot.keyClicks(screen.finder.field, "tw")
    qtbot.keyClick(screen.finder.field, Qt.Key.Key_Down)
    wanted = screen.finder.people()[1]

    with qtbot.waitSignal(screen.sell_to) as sold:
        qtbot.keyClick(screen.finder.field, Qt.Key.Key_Return)

    assert sold.args[0].customer == wanted.customer


def test_a_touched_row_is_shown_and_sold_to(qtbot: QtBot, screen: RegularsScreen) -> None:
    find(qtbot, screen, "ㄱ", "ㅅ", "ㅈ")
    tap_row(qtbot, screen.finder.list, 2)
    wanted = screen.finder.people()[2]

    with qtbot.waitSignal(screen.sell_to) as sold:
        tap(qtbot, screen.card.sell_key)

    assert sold.args[0].customer == wanted.customer


def test_a_number_is_shown_with_its_middle_hidden(qtbot: QtBot, screen: RegularsScreen) -> None:
    screen.finder.field.set_text("미용실")

    assert screen.card.facts.value("전화") == "010-****-4821"
    assert "1234" not in screen.card.facts.value("전화")


def test_the_card_tells_what_is_known(qtbot: QtBot, screen: RegularsScreen) -> None:
    screen.finder.field.set_text("미용실")

    facts = screen.card.facts
    assert facts.value("단골 되신 날") == "2026년 10월 25일"
    assert facts.value("자주 오시는 때").endswith("오후")
    assert facts.value("도장") == "●●●●●●●●○○ 8/10"
    assert facts.value("좋다고 하신 것").startswith("단골로 적기 (손님 화면에서 직접)")
    assert "소식 받기 (종이에 서명)" in facts.value("좋다고 하신 것")
    assert facts.value("장부") == "남은 것이 있어요"
    assert facts.value("메모") == "비늘 꼼꼼히, 얇게 썰기"


def test_what_was_bought_is_told_without_a_price(
    qtbot: QtBot, fish: Desk, clock: StandingClock
) -> None:
    from people import buy_fish

    somebody = meet(fish, "김순자")
    buy_fish(fish, somebody)
    screen = RegularsScreen(fish)
    in_sight(qtbot, screen)

    screen.show_customer(fish.regulars.get(somebody.customer))

    assert screen.card.facts.value("지난번에 사신 것") == "고등어 2손, 바지락 1kg"


def test_past_sales_are_one_touch_away(qtbot: QtBot, screen: RegularsScreen) -> None:
    screen.finder.field.set_text("김순자")

    tap(qtbot, screen.card.past_key)

    assert screen.past_sheet.is_open()
    assert len(screen.past_sheet.list.rows()) == 6
    tap(qtbot, screen.past_sheet.close_key)
    assert not screen.past_sheet.is_open()


def test_a_nickname_is_corrected_by_touch(qtbot: QtBot, screen: RegularsScreen, fish: Desk) -> None:
    screen.finder.field.set_text("곽선주")
    tap(qtbot, screen.card.correct_key)

    tap(qtbot, screen.correct_sheet.nickname)
    type_on(qtbot, screen.correct_sheet.keyboard, "space", "ㅇ", "ㅕ", "ㅅ", "ㅏ", "done")

    assert not screen.correct_sheet.is_open()
    assert [one.called for one in fish.regulars.find("곽선주")] == ["곽선주 여사"]


def test_a_wrong_number_is_not_kept(qtbot: QtBot, screen: RegularsScreen, fish: Desk) -> None:
    screen.finder.field.set_text("곽선주")
    tap(qtbot, screen.card.correct_key)
    screen.correct_sheet.phone.set_text("01012")

    type_on(qtbot, screen.correct_sheet.keyboard, "done")

    assert screen.correct_sheet.is_open()
    assert "끝 4자리" in screen.correct_sheet.banner.text()
    assert fish.regulars.find("곽선주")[0].phone == ""


def test_somebody_without_any_name_is_not_kept(qtbot: QtBot, screen: RegularsScreen) -> None:
    screen.finder.field.set_text("곽선주")
    tap(qtbot, screen.card.correct_key)
    tap(qtbot, screen.correct_sheet.nickname.clear_key)

    type_on(qtbot, screen.correct_sheet.keyboard, "done")

    assert screen.correct_sheet.is_open()


def test_news_are_withdrawn_in_three_touches(
    qtbot: QtBot, screen: RegularsScreen, fish: Desk
) -> None:
    screen.finder.field.set_text("미용실")
    who = screen.customer()
    assert who is not None

    tap(qtbot, screen.card.consents_key)
    tap(qtbot, screen.consents_sheet.questions.questions[ConsentKind.MARKETING].choice.no)
    tap(qtbot, screen.consents_sheet.spoken_key)

    now = fish.regulars.consents(who.customer)[ConsentKind.MARKETING]
    assert now.action is ConsentAction.WITHDRAWN
    assert now.method is ConsentMethod.SPOKEN
    assert "소식은 안 받으세요" in screen.card.facts.value("좋다고 하신 것")


def test_a_yes_is_said_once_more_and_counts_from_today(
    qtbot: QtBot, screen: RegularsScreen, fish: Desk
) -> None:
    screen.finder.field.set_text("미용실")
    who = screen.customer()
    assert who is not None
    before = fish.regulars.consents(who.customer)[ConsentKind.MARKETING]

    tap(qtbot, screen.card.consents_key)
    tap(qtbot, screen.consents_sheet.paper_key)

    now = fish.regulars.consents(who.customer)[ConsentKind.MARKETING]
    assert (before.action, now.action) == (ConsentAction.GRANTED, ConsentAction.GRANTED)
    assert now.at_ms > before.at_ms


def test_nothing_changed_leaves_nothing_to_press(qtbot: QtBot, screen: RegularsScreen) -> None:
    screen.finder.field.set_text("곽선주")

    tap(qtbot, screen.card.consents_key)

    assert not screen.consents_sheet.spoken_key.isVisible()
    assert not screen.consents_sheet.paper_key.isVisible()
    assert not screen.consents_sheet.screen_key.isVisible()


def test_who_wants_no_news_wants_none_at_night(
    qtbot: QtBot, screen: RegularsScreen, fish: Desk
) -> None:
    screen.finder.field.set_text("미용실")
    who = screen.customer()
    assert who is not None
    tap(qtbot, screen.card.consents_key)
    questions = screen.consents_sheet.questions.questions
    tap(qtbot, questions[ConsentKind.NIGHT].choice.yes)

    tap(qtbot, questions[ConsentKind.MARKETING].choice.no)
    tap(qtbot, screen.consents_sheet.paper_key)

    consents = fish.regulars.consents(who.customer)
    assert consents[ConsentKind.NIGHT].action is not ConsentAction.GRANTED


def test_a_memo_stays_on_this_pc(qtbot: QtBot, screen: RegularsScreen, fish: Desk) -> None:
    screen.finder.field.set_text("곽선주")
    who = screen.customer()
    assert who is not None
    waiting = fish.safety.waiting()

    tap(qtbot, screen.card.memo_key)
    type_on(qtbot, screen.memo_sheet.keyboard, "ㄱ", "ㅣ", "ㅁ", "done")

    assert fish.regulars.memo(who.customer) == "김"
    assert fish.safety.waiting() == waiting


def test_forgetting_is_asked_once_in_place(
    qtbot: QtBot, screen: RegularsScreen, fish: Desk
) -> None:
    screen.finder.field.set_text("곽선주")
    tap(qtbot, screen.card.held_key)
    tap(qtbot, screen.held_sheet.forget_key)
    tap(qtbot, screen.forget_sheet.forget_key)
    assert fish.regulars.find("곽선주")

    tap(qtbot, screen.forget_sheet.yes_key)

    assert not fish.regulars.find("곽선주")
    assert not screen.forget_sheet.is_open()
    assert screen.customer() is None


def test_a_second_thought_forgets_nobody(qtbot: QtBot, screen: RegularsScreen, fish: Desk) -> None:
    screen.finder.field.set_text("곽선주")
    tap(qtbot, screen.card.held_key)
    tap(qtbot, screen.held_sheet.forget_key)
    tap(qtbot, screen.forget_sheet.forget_key)

    tap(qtbot, screen.forget_sheet.no_key)

    assert screen.forget_sheet.forget_key.isVisible()
    assert fish.regulars.find("곽선주")


def test_who_owes_is_not_forgotten_yet(qtbot: QtBot, screen: RegularsScreen) -> None:
    screen.finder.field.set_text("구세준")

    tap(qtbot, screen.card.held_key)
    tap(qtbot, screen.held_sheet.forget_key)

    assert "12,000원" in screen.forget_sheet.banner.text()
    assert not screen.forget_sheet.forget_key.isVisible()


def test_nobody_found_becomes_a_new_regular(qtbot: QtBot, screen: RegularsScreen) -> None:
    screen.finder.field.set_text("박동식")
    assert names(screen) == []

    with qtbot.waitSignal(screen.register_asked) as asked:
        tap(qtbot, screen.finder.new_key)

    assert asked.args == ["박동식"]


def test_another_pcs_sale_is_seen_at_the_next_look(
    qtbot: QtBot, screen: RegularsScreen, fish: Desk
) -> None:
    screen.finder.field.set_text("곽선주")
    who = screen.customer()
    assert who is not None
    sell(fish, 5_000, who.customer)

    screen.refresh()

    assert screen.customer().visits == who.visits + 1
    assert "2번" in list_texts(screen)


def test_pages_are_turned_by_keys(qtbot: QtBot, fish: Desk) -> None:
    for number in range(30):
        meet(fish, f"손님 {number:02}")
    screen = RegularsScreen(fish)
    in_sight(qtbot, screen)

    tap(qtbot, screen.finder.list.down_key)

    assert screen.finder.list.page() == 1


def test_a_tab_is_marked_and_not_counted_up(qtbot: QtBot, fish: Desk) -> None:
    somebody = meet(fish, "김순자")
    owe(fish, somebody, 33_000)
    screen = RegularsScreen(fish)
    in_sight(qtbot, screen)

    screen.show_customer(fish.regulars.get(somebody.customer))

    assert screen.card.facts.value("장부") == "남은 것이 있어요"


@pytest.mark.parametrize("name", STATES)
@pytest.mark.parametrize("theme", THEMES, ids=str)
def test_a_wet_finger_hits_and_old_eyes_read(
    qapp: QApplication, tmp_path: Path, name: str, theme: tuple[tuple[int, int], float]
) -> None:
    assert audit(qapp, STATES[name], theme, tmp_path) == []


def test_a_tab_of_a_moment_ago_and_money_to_give_back_are_said_before_anybody_is_forgotten(
    qtbot: QtBot, screen: RegularsScreen, fish: Desk
) -> None:
    who = fish.regulars.find("순자")[0]
    screen.show_customer(who)
    tap(qtbot, screen.card.held_key)
    tap(qtbot, screen.held_sheet.forget_key)
    tap(qtbot, screen.forget_sheet.forget_key)
    owe(fish, who, 7_000)  # at the other counter

    tap(qtbot, screen.forget_sheet.yes_key)

    assert "7,000원" in screen.forget_sheet.banner.text()
    assert not screen.forget_sheet.yes_key.isVisible()
    fish.tabs.adjust(who.customer, Won(-10_000), "두 번 받음")
    screen.forget_sheet.show_customer(fish.regulars.get(who.customer))
    tap(qtbot, screen.forget_sheet.forget_key)
    said = " ".join(label.text() for label in screen.forget_sheet.findChildren(Label))
    assert "먼저 3,000원을 돌려 드리세요." in said


def test_namesakes_are_told_apart_by_the_end_of_their_numbers(
    qtbot: QtBot, screen: RegularsScreen, fish: Desk
) -> None:
    for name, phone in (("박선생", "01055501111"), ("박선생", "01055502222"), ("박선생님", "3333")):
        owe(fish, meet(fish, name, phone), 5_000)

    screen.finder.field.set_text("박선생")
    tabs = TabsScreen(fish)
    in_sight(qtbot, tabs)

    for rows in (screen.finder.list.rows(), tabs.list.rows()):
        names = {row.cells[0].text for row in rows}
        assert {"박선생 · 끝 1111", "박선생 · 끝 2222", "박선생님"} <= names
