"""Every no has words: what happened, what still works, what to press."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest
from PySide6.QtWidgets import QApplication

import marketpos
from marketpos.domain.kinds import TenderKind
from marketpos.domain.refusal import Refusal, Unavailable
from marketpos.ui import refusals
from marketpos.ui.words import load_language, refusal

PACKAGES = ("domain", "wire", "store", "operations", "outputs", "sync", "ui")
"""Everything whose refusals may reach a screen; the hub answers other computers."""

FACTS: dict[str, dict[str, object]] = {
    "StillToPay": {"missing_won": 3000},
    "TooMuchOffered": {"kind": TenderKind.CARD, "over_won": 2000},
    "TooDear": {"amount_won": 100_000_000},
    "NotSoldByWeight": {"name": "고등어"},
    "StillMoving": {"name": "바지락"},
    "WeighedAlready": {"name": "바지락", "grams": 435},
    "AlreadyRound": {"total_won": 41_000},
    "TypedNotRungUp": {"amount_won": 7000},
    "BarcodeTaken": {"name": "고등어"},
    "AlreadyVoided": {"number": "A-0048"},
    "AnotherDay": {"number": "A-0048"},
    "StillOwes": {"owed_won": 12_000},
    "NotAPhone": {"typed": "010-12"},
    "NotABusinessNumber": {"typed": "123"},
    "NoSuchFace": {"face_won": 7000},
    "AlreadyClosed": {"number": 12},
    "DayIsClosed": {"number": 12},
    "SoldElsewhere": {"number": "B-0048"},
    "PartlyBack": {"number": "A-0048"},
    "MoreThanSold": {"name": "고등어", "left_milli": 1000, "left_won": 9000},
    "MoreThanPaid": {"kind": TenderKind.CARD, "left_won": 9000},
    "CouponExpired": {"until_day": 20261101},
    "CouponUsed": {"day": 20261101},
    "NotEnoughStamps": {"stamps": 7, "wanted": 10},
    "PaidTooMuch": {"owed_won": 12_000},
    "TooLongToSend": {"letters": 1204, "limit": 1000},
    "TooManyRows": {"most": 5000},
    "NoSuchCard": {"most": 50},
    "AlreadyIssued": {"text": "12345678"},
    "NoSuchPrice": {"price_won": 100_000_000},
    "TryLater": {"seconds": 30},
}


def every(kind: type[Exception]) -> set[type[Exception]]:
    """All subclasses there are once everything is imported."""
    for package in PACKAGES:
        root = importlib.import_module(f"marketpos.{package}")
        for module in pkgutil.walk_packages(root.__path__, f"{root.__name__}."):
            importlib.import_module(module.name)
    found: set[type[Exception]] = set()
    waiting = [kind]
    while waiting:
        below = waiting.pop().__subclasses__()
        found.update(below)
        waiting += below
    return {one for one in found if one.__module__.startswith(f"{marketpos.__name__}.")}


def has_words(kind: type[Exception]) -> bool:
    """Whether somebody wrote a sentence for exactly this refusal."""
    return kind.__name__ in refusals.SENTENCES or refusal.registry.get(kind) is not None


def test_every_refusal_has_words():
    shown = {one for one in every(Refusal) if not one.__module__.startswith("marketpos.hub")}

    assert {one.__qualname__ for one in shown if not has_words(one)} == set()


def test_there_are_no_words_for_refusals_that_are_gone():
    assert set(refusals.SENTENCES) <= {one.__name__ for one in every(Refusal)}


@pytest.mark.parametrize("name", sorted(refusals.SENTENCES))
def test_a_refusal_is_a_whole_sentence_that_says_what_to_do(name: str):
    said = refusals.SENTENCES[name](FACTS.get(name, {}))

    assert re.search(r"[요]\.$", said), said
    assert "{" not in said
    assert len(said) <= 80


@pytest.mark.parametrize("name", sorted(refusals.SENTENCES))
def test_it_is_said_in_english_too(qapp: QApplication, name: str):
    load_language(qapp, "en")
    said = refusals.SENTENCES[name](FACTS.get(name, {}) | {"name": "mackerel"})
    load_language(qapp, "ko")

    assert not re.search("[가-힣]", said), said


@pytest.mark.parametrize(
    ("what", "why", "said"),
    [
        ("disk", "database or disk is full", "자리가 없어요"),
        ("disk", "disk I/O error", "장부에 적지 못했어요"),
        ("printer", "", "판매는 저장돼요"),
        ("hub", "busy", "이 PC에 안전하게"),
        ("something new", "", "판매는 그대로 돼요"),
    ],
)
def test_what_is_not_there_is_named_with_what_still_works(what: str, why: str, said: str):
    assert said in refusal(Unavailable(what, why))


def test_a_refusal_nobody_knows_yet_still_lets_sell():
    class Unheard(Refusal):
        """Made for this test."""

    assert "판매는 그대로 돼요" in refusal(Unheard())
