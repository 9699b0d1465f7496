"""The ten tasks of the first lesson as a learner's finger does them in the practice window."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QWidget

from marketpos.app.guard import REGISTER
from marketpos.app.practice import Practice
from marketpos.demo.hand import touch, wait_until
from marketpos.domain.kinds import ConsentKind
from marketpos.ui import window as rooms_of
from marketpos.ui.screens.counter import CounterScreen
from marketpos.ui.screens.register import RegisterScreen
from marketpos.ui.screens.regulars import RegularsScreen
from marketpos.ui.screens.takings import TakingsScreen


class Learner:
    """A finger in a practice window."""

    def __init__(self, practice: Practice) -> None:
        self.practice = practice

    @property
    def counter(self) -> CounterScreen:
        assert self.practice.rooms is not None
        return self.practice.rooms.counter()

    def tile(self, name: str) -> None:
        touch(self.counter.left.goods.tiles.tile(name))

    def keys(self, *names: str) -> None:
        for name in names:
            touch(self.counter.left.pad.key(name))

    def pay(self, key: str = "exact_key") -> None:
        touch(getattr(self.counter.cart_panel.tenders, key))

    def screen(self, name: str) -> QWidget:
        touch(self.practice.window.rail.key(name))
        return self.practice.window.screen_of(name)

    def cash(self) -> None:
        self.tile("고등어")
        self.pay()

    def change(self) -> None:
        self.tile("갈치(중)")
        self.pay("received_key")

    def weight(self) -> None:
        self.tile("흰다리새우")
        self.keys("1", "weight")
        self.pay()

    def worth(self) -> None:
        self.tile("바지락")
        self.keys("1", "0", "000", "worth")
        self.pay("card_key")

    def knock_off(self) -> None:
        self.keys("7", "3", "0", "0", "ring_up", "knock_off")
        self.pay()

    def aside(self) -> None:
        self.tile("고등어")
        touch(self.counter.cart_panel.suspend_key)
        touch(self.counter.cart_panel.void_key)

    def regular(self) -> None:
        """The cart taken up before is sold to the laundry."""
        touch(self.counter.cart_panel.customer.find_key)
        for digit in "1357":
            touch(self.counter.sheets.find.digits.key(digit))
        self.pay()

    def new(self) -> None:
        regulars = cast(RegularsScreen, self.screen(rooms_of.REGULARS))
        touch(regulars.finder.new_key)
        screen = cast(RegisterScreen, self.practice.window.screen_of(REGISTER))
        touch(screen.form.chips[0])
        touch(screen.form.questions.questions[ConsentKind.REGISTRATION].choice.yes)
        touch(screen.save_key)

    def void(self) -> None:
        self.cash()
        for _ in range(2):
            touch(self.counter.done_panel().void_key)

    def close(self) -> None:
        screen = cast(TakingsScreen, self.screen(rooms_of.TAKINGS))
        touch(screen.report.side.close_key)
        touch(screen.close_page.side.uncounted_key)

    def do(self, name: str) -> None:
        """One task, until the bar says it was done."""
        getattr(self, name.replace("-", "_"))()
        lesson = self.practice.lesson
        assert lesson is not None
        wait_until(lambda: lesson.progress.is_done, f"the task {name}")
