"""Background work: its answer comes back on the GUI thread, or nowhere when nobody waits."""

import threading

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from marketpos.ui.background import in_background, jobs_running


def nothing_runs() -> None:
    assert jobs_running() == 0


def test_the_answer_comes_back_on_the_gui_thread(qtbot: QtBot) -> None:
    owner, answers = QObject(), []

    in_background(
        owner,
        lambda: QThread.currentThread(),
        done=lambda worker: answers.append((worker, QThread.currentThread())),
    )
    qtbot.waitUntil(lambda: bool(answers))

    worker, receiver = answers[0]
    assert receiver is owner.thread()
    assert worker is not receiver
    nothing_runs()


def test_a_refusal_comes_back_too(qtbot: QtBot) -> None:
    owner, failures = QObject(), []

    in_background(owner, lambda: 1 // 0, failed=failures.append)
    qtbot.waitUntil(lambda: bool(failures))

    assert isinstance(failures[0], ZeroDivisionError)


def test_an_owner_deleted_while_working_gets_no_answer(qtbot: QtBot) -> None:
    owner, answers = QObject(), []
    gate = threading.Event()
    in_background(owner, gate.wait, done=answers.append, failed=answers.append)

    owner.deleteLater()
    qtbot.waitUntil(lambda: owner_is_gone(owner))
    gate.set()
    qtbot.waitUntil(lambda: jobs_running() == 0)

    assert answers == []


def owner_is_gone(owner: QObject) -> bool:
    from shiboken6 import isValid

    return not isValid(owner)


def test_a_bug_without_failed_is_raised_where_it_is_seen(qtbot: QtBot) -> None:
    owner = QObject()

    with qtbot.captureExceptions() as caught:
        in_background(owner, lambda: 1 // 0)
        qtbot.waitUntil(lambda: jobs_running() == 0)

    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]


def test_a_hundred_jobs_all_come_back(qtbot: QtBot) -> None:
    owner, answers = QObject(), []

    for number in range(100):
        in_background(owner, lambda number=number: number, done=answers.append)
    assert jobs_running() == 100
    qtbot.waitUntil(lambda: len(answers) == 100)

    assert sorted(answers) == list(range(100))
    nothing_runs()


@pytest.mark.parametrize("fails", [False, True])
def test_an_answer_nobody_asked_for_is_no_trouble(qtbot: QtBot, fails: bool) -> None:
    owner = QObject()

    in_background(owner, (lambda: 1 // 0) if fails else (lambda: 1), failed=lambda error: None)
    qtbot.waitUntil(lambda: jobs_running() == 0)

    nothing_runs()
