"""What the lesson says to touch stands on the keys just so, in both languages."""

from __future__ import annotations

import re
from functools import cache

import pytest
from PySide6.QtWidgets import QApplication

from marketpos.domain.lesson import Task
from marketpos.operations.lesson import tasks
from marketpos.operations.practice import PEOPLE, TRADE
from marketpos.operations.starter import trades
from marketpos.ui.screens.lesson import PracticeBar
from marketpos.ui.theme import Theme, apply
from marketpos.ui.words import load_language, words_of
from ui.words_audit import all_said

NUMBER = re.compile(r"[\d,]+")


@cache
def known() -> list[str]:
    return sorted(all_said(), key=len)


def key_of(name: str) -> str:
    """The key's words in the source: with a place for a number, and a note behind it."""
    exact = [one for one in known() if one == name]
    pattern = NUMBER.sub("{}", name)
    filled = [one for one in known() if re.sub(r"\{\w+\}", "{}", one) == pattern]
    noted = [one for one in known() if one.startswith(f"{name} (")]
    return next(iter(exact + filled + noted), "")


def in_english(name: str) -> str:
    said = words_of("en")[key_of(name)].partition(" (")[0]
    number = NUMBER.search(name)
    return re.sub(r"\{\w+\}", number[0] if number else "", said)


@pytest.mark.parametrize("task", tasks(), ids=lambda one: one.name)
def test_every_key_that_is_named_is_there(task: Task) -> None:
    goods = {one.name for one in trades()[TRADE]}

    for name in re.findall("‘(.+?)’", task.ko):
        if name in goods:
            assert name in task.en
        else:
            assert key_of(name), name
            assert in_english(name) in task.en, in_english(name)


def test_what_is_asked_for_is_there_to_be_sold_and_met() -> None:
    goods = {one.name for one in trades()[TRADE]}
    people = {one.phone[-4:] for one in PEOPLE}

    assert {one.product for one in tasks() if one.product} <= goods
    assert {one.last4 for one in tasks() if one.last4} <= people


@pytest.mark.parametrize(("width", "scale"), [(1366, 1.0), (1366, 1.6), (1024, 1.3), (1024, 1.6)])
@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_sentence_takes_two_lines_at_most_in_the_largest_letters(
    qapp: QApplication, language: str, width: int, scale: float
) -> None:
    load_language(qapp, language)
    apply(qapp, Theme(scale, compact=width == 1024))
    bar = PracticeBar()
    bar.resize(width - 20, 96)
    bar.show()
    long = []

    for task in tasks():
        bar.show_task(task.sentence(language), 10, 10)
        qapp.processEvents()
        long += [task.name] if len(bar.sentence.text_boxes()) > 2 else []
    bar.close()
    load_language(qapp, "ko")
    apply(qapp, Theme())

    assert long == []
