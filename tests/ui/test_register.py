"""Registering: a nickname is enough, and only a yes that was given is written down."""

from pathlib import Path

import pytest
from hands import THEMES, audit, in_sight, tap, type_on
from people import meet
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shoot_register import STATES

from builders import sell
from marketpos.domain.kinds import ConsentAction, ConsentKind, ConsentMethod
from marketpos.domain.wording import hash_of
from marketpos.operations.desk import Desk
from marketpos.ui.channel_qr import ChannelQr
from marketpos.ui.display import DisplayWindow
from marketpos.ui.screens.register import RegisterScreen
from marketpos.ui.theme import Theme, apply

REGISTRATION, MARKETING, NIGHT = ConsentKind


@pytest.fixture
def display(qtbot: QtBot, fish: Desk) -> DisplayWindow:
    made = DisplayWindow(fish, ChannelQr(fish))
    in_sight(qtbot, made, (1366, 768))
    return made


@pytest.fixture
def screen(qtbot: QtBot, fish: Desk) -> RegisterScreen:
    made = RegisterScreen(fish)
    in_sight(qtbot, made)
    return made


def say_yes(qtbot: QtBot, screen: RegisterScreen, about: ConsentKind = REGISTRATION) -> None:
    tap(qtbot, screen.form.questions.questions[about].choice.yes)


def say_no(qtbot: QtBot, screen: RegisterScreen, about: ConsentKind = REGISTRATION) -> None:
    tap(qtbot, screen.form.questions.questions[about].choice.no)


def method_of(desk: Desk, about: ConsentKind = REGISTRATION) -> ConsentMethod:
    somebody = desk.regulars.recent()[0]
    return desk.regulars.consents(somebody.customer)[about].method


def test_a_new_regular_takes_three_touches_here(
    qtbot: QtBot, fish: Desk, screen: RegisterScreen
) -> None:
    """Seven with the sale: three for a cash sale with change, one for 새 단골로, and these."""
    done = sell(fish)
    screen.start(done.sale)

    tap(qtbot, screen.form.chips[0])
    say_yes(qtbot, screen)
    with qtbot.waitSignal(screen.registered) as registered:
        tap(qtbot, screen.save_key)

    assert registered.args[0].called == "3층 미용실"
    assert fish.counter.sale(done.sale).customer == registered.args[0].customer


def test_the_sale_it_is_for_is_named(fish: Desk, screen: RegisterScreen) -> None:
    screen.start(sell(fish, 40_000).sale)

    assert screen.form.tie.text() == "· 방금 산 40,000원에 이어져요"


def test_a_word_is_gone_on_with_by_touch(qtbot: QtBot, fish: Desk, screen: RegisterScreen) -> None:
    tap(qtbot, screen.form.chips[0])
    tap(qtbot, screen.form.nickname)
    type_on(qtbot, screen.form.keyboard, "space", "ㄱ", "ㅣ", "ㅁ", "done")
    say_yes(qtbot, screen)
    tap(qtbot, screen.save_key)

    assert fish.regulars.recent()[0].nickname == "3층 미용실 김"


def test_the_looks_name_somebody_who_said_no_name(qtbot: QtBot, screen: RegisterScreen) -> None:
    tap(qtbot, screen.form.chips[-1])
    tap(qtbot, screen.form.chips[0])

    assert screen.form.nickname.text() == "안경 쓰신 분"

    tap(qtbot, screen.form.chips[-1])

    assert screen.form.chips[0].text() == "3층 미용실"


def test_four_digits_alone_are_enough(qtbot: QtBot, fish: Desk, screen: RegisterScreen) -> None:
    tap(qtbot, screen.form.phone)
    for digit in "4821":
        tap(qtbot, screen.form.digits.key(digit))
    tap(qtbot, screen.form.digits.key("done"))
    say_yes(qtbot, screen)
    tap(qtbot, screen.save_key)

    assert fish.regulars.recent()[0].phone == "4821"


def test_a_whole_number_is_kept_in_one_form(
    qtbot: QtBot, fish: Desk, screen: RegisterScreen
) -> None:
    screen.form.phone.set_text("010-1234-4821")
    say_yes(qtbot, screen)
    tap(qtbot, screen.save_key)

    assert fish.regulars.recent()[0].phone == "01012344821"


def test_a_torn_number_is_asked_for_again(qtbot: QtBot, fish: Desk, screen: RegisterScreen) -> None:
    screen.form.phone.set_text("01012")
    say_yes(qtbot, screen)
    tap(qtbot, screen.save_key)

    assert "끝 4자리" in screen.side.banner.text()
    assert fish.regulars.count() == 0


def test_the_same_number_is_warned_of_kindly(
    qtbot: QtBot, fish: Desk, screen: RegisterScreen
) -> None:
    soon = meet(fish, "김순자", "01098764821")
    sell(fish, 9_000, soon.customer)

    screen.form.phone.set_text("4821")

    assert screen.form.banner.text() == (
        "끝 4821이 1명 더 있어요: 김순자 (오늘 오심). 다른 분이면 그대로 적으세요."
    )


def test_in_large_letters_the_warning_outlives_the_answers(
    qtbot: QtBot, qapp: QApplication, fish: Desk
) -> None:
    meet(fish, "김순자", "01098764821")
    apply(qapp, Theme(1.6, compact=True))
    screen = RegisterScreen(fish)
    in_sight(qtbot, screen, (906, 719))
    screen.form.phone.set_text("4821")

    tap(qtbot, screen.form.next_key)
    say_yes(qtbot, screen)
    tap(qtbot, screen.form.next_key)
    tap(qtbot, screen.save_key)

    assert "김순자" in screen.form.banner.text()
    assert fish.regulars.count() == 2


def test_two_people_may_share_a_number(qtbot: QtBot, fish: Desk, screen: RegisterScreen) -> None:
    meet(fish, "김순자", "01098764821")
    screen.form.nickname.set_text("순자 씨 따님")
    screen.form.phone.set_text("01098764821")
    say_yes(qtbot, screen)
    tap(qtbot, screen.save_key)

    assert len(fish.regulars.by_last4("4821")) == 2


def test_it_was_somebody_we_know_after_all(
    qtbot: QtBot, fish: Desk, screen: RegisterScreen
) -> None:
    soon = meet(fish, "김순자", "01098764821")
    done = sell(fish)
    screen.start(done.sale)
    screen.form.phone.set_text("4821")

    with qtbot.waitSignal(screen.registered) as registered:
        tap(qtbot, screen.side.known_key)

    assert registered.args[0].customer == soon.customer
    assert fish.counter.sale(done.sale).customer == soon.customer
    assert fish.regulars.count() == 1


def test_the_same_nickname_is_warned_of(fish: Desk, screen: RegisterScreen) -> None:
    meet(fish, "경로당 회장님")

    screen.form.nickname.set_text("경로당 회장님")

    assert "별칭이 같은 분" in screen.form.banner.text()


def test_without_a_yes_nothing_is_written(qtbot: QtBot, fish: Desk, screen: RegisterScreen) -> None:
    waiting = fish.safety.waiting()
    tap(qtbot, screen.form.chips[1])
    tap(qtbot, screen.save_key)

    assert fish.regulars.count() == 0
    assert fish.safety.waiting() == waiting
    assert "여쭤 보고" in screen.side.banner.text()


def test_whoever_says_no_is_not_written_down(
    qtbot: QtBot, fish: Desk, screen: RegisterScreen
) -> None:
    waiting = fish.safety.waiting()
    tap(qtbot, screen.form.chips[1])
    say_no(qtbot, screen)

    assert not screen.save_key.isVisible()
    with qtbot.waitSignal(screen.closed):
        tap(qtbot, screen.side.close_key)

    assert fish.safety.waiting() == waiting


def test_nobody_is_not_written_down(qtbot: QtBot, fish: Desk, screen: RegisterScreen) -> None:
    say_yes(qtbot, screen)
    tap(qtbot, screen.save_key)

    assert fish.regulars.count() == 0
    assert "하나만 적어" in screen.side.banner.text()


def test_what_was_said_is_noted_as_spoken_with_a_gentle_warning(
    qtbot: QtBot, fish: Desk, screen: RegisterScreen
) -> None:
    tap(qtbot, screen.form.chips[1])
    say_yes(qtbot, screen)
    assert "나중에 보여 드릴 것이 없어요" in screen.side.method.note.text()
    tap(qtbot, screen.save_key)

    assert method_of(fish) is ConsentMethod.SPOKEN


def test_a_signed_form_is_kept_under_its_page(
    qtbot: QtBot, fish: Desk, screen: RegisterScreen
) -> None:
    meet(fish, "곽선주", news=True)  # her form is on page 12
    screen.start()
    tap(qtbot, screen.form.chips[1])
    say_yes(qtbot, screen)
    say_no(qtbot, screen, MARKETING)
    tap(qtbot, screen.side.method.paper_key)
    assert screen.side.method.page.text() == "13쪽"
    tap(qtbot, screen.save_key)

    assert method_of(fish) is ConsentMethod.PAPER_SIGNED
    assert fish.regulars.next_page() == 14


def test_the_page_can_be_put_right(qtbot: QtBot, screen: RegisterScreen) -> None:
    tap(qtbot, screen.side.method.paper_key)
    tap(qtbot, screen.side.method.more_key)
    tap(qtbot, screen.side.method.more_key)
    tap(qtbot, screen.side.method.less_key)

    assert screen.side.method.page.text() == "2쪽"


def test_without_a_customers_screen_nobody_is_sent_there(screen: RegisterScreen) -> None:
    assert not screen.side.method.screen_key.isVisible()


def test_only_the_customers_own_touch_counts_as_theirs(
    qtbot: QtBot, fish: Desk, display: DisplayWindow
) -> None:
    screen = RegisterScreen(fish, display)
    in_sight(qtbot, screen)
    screen.start()
    tap(qtbot, screen.form.chips[1])

    tap(qtbot, screen.side.method.screen_key)
    tap(qtbot, display.questions.yes_key)
    tap(qtbot, display.questions.no_key)
    tap(qtbot, screen.save_key)

    assert method_of(fish, REGISTRATION) is ConsentMethod.SCREEN_TAP
    assert method_of(fish, MARKETING) is ConsentMethod.SCREEN_TAP
    assert not display.is_asking()


def test_what_the_shopkeeper_touches_is_not_the_customers_touch(
    qtbot: QtBot, fish: Desk, display: DisplayWindow
) -> None:
    screen = RegisterScreen(fish, display)
    in_sight(qtbot, screen)
    screen.start()
    tap(qtbot, screen.form.chips[1])
    tap(qtbot, screen.side.method.screen_key)
    tap(qtbot, display.questions.yes_key)

    say_yes(qtbot, screen, MARKETING)
    tap(qtbot, screen.save_key)

    assert method_of(fish, REGISTRATION) is ConsentMethod.SCREEN_TAP
    assert method_of(fish, MARKETING) is ConsentMethod.SPOKEN


def test_a_customers_no_on_their_screen_ends_it(
    qtbot: QtBot, fish: Desk, display: DisplayWindow
) -> None:
    screen = RegisterScreen(fish, display)
    in_sight(qtbot, screen)
    screen.start()
    tap(qtbot, screen.side.method.screen_key)

    tap(qtbot, display.questions.no_key)

    assert not display.is_asking()
    assert not screen.save_key.isVisible()
    assert "아무것도 적지 않아요" in screen.side.banner.text()


def test_each_consent_is_a_fact_with_its_wording(
    qtbot: QtBot, fish: Desk, screen: RegisterScreen
) -> None:
    tap(qtbot, screen.form.chips[1])
    for about in ConsentKind:
        say_yes(qtbot, screen, about)
    tap(qtbot, screen.save_key)

    consents = fish.regulars.consents(fish.regulars.recent()[0].customer)
    assert {now.action for now in consents.values()} == {ConsentAction.GRANTED}
    assert set(consents) == set(ConsentKind)
    assert len({hash_of(about) for about in ConsentKind}) == 3


def test_enter_finishes_from_the_field(qtbot: QtBot, fish: Desk, screen: RegisterScreen) -> None:
    screen.form.nickname.setFocus()
    qtbot.keyClicks(screen.form.nickname, "rlatkwkd")
    say_yes(qtbot, screen)

    with qtbot.waitSignal(screen.registered):
        qtbot.keyClick(screen.form.nickname, Qt.Key.Key_Return)

    assert fish.regulars.count() == 1


def test_escape_writes_nothing(qtbot: QtBot, fish: Desk, screen: RegisterScreen) -> None:
    tap(qtbot, screen.form.chips[0])
    say_yes(qtbot, screen)

    with qtbot.waitSignal(screen.closed):
        qtbot.keyClick(screen, Qt.Key.Key_Escape)

    assert fish.regulars.count() == 0


def test_another_start_forgets_the_last_one(qtbot: QtBot, screen: RegisterScreen) -> None:
    tap(qtbot, screen.form.chips[0])
    say_yes(qtbot, screen)

    screen.start(text="4821")

    assert screen.form.nickname.text() == ""
    assert screen.form.phone.text() == "4821"
    assert screen.form.questions.answers() == {}


def test_the_form_says_so_when_there_is_no_printer(qtbot: QtBot, screen: RegisterScreen) -> None:
    tap(qtbot, screen.side.method.paper_key)
    tap(qtbot, screen.side.method.print_key)

    qtbot.waitUntil(lambda: "프린터가 없어요" in screen.side.method.note.text())


@pytest.mark.parametrize("name", STATES)
@pytest.mark.parametrize("theme", THEMES, ids=str)
def test_a_wet_finger_hits_and_old_eyes_read(
    qapp: QApplication, tmp_path: Path, name: str, theme: tuple[tuple[int, int], float]
) -> None:
    assert audit(qapp, STATES[name], theme, tmp_path) == []


def test_a_name_one_stroke_apart_is_warned_of_before_anybody_is_written_twice(
    qtbot: QtBot, fish: Desk, screen: RegisterScreen
) -> None:
    known = meet(fish, "떡집 이모님", "01055507713")

    screen.form.nickname.set_text("떡집 이모")

    assert "비슷한 분이 있어요: 떡집 이모님" in screen.form.banner.text()
    tap(qtbot, screen.side.known_key)
    assert fish.regulars.count() == 1
    assert fish.regulars.get(known.customer).visits == 0
