"""A market day as data (resources/demo/day.json), and the gestures that play it in the window."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from marketpos.app.guard import REGISTER
from marketpos.app.rooms import Rooms
from marketpos.assets import asset
from marketpos.demo.hand import NotThere, touch, wait_until, write
from marketpos.domain.coupons import Span
from marketpos.domain.kinds import ConsentKind
from marketpos.domain.money import Won
from marketpos.domain.scale import Reading, State
from marketpos.operations.selling import Done
from marketpos.outputs.qr import reads_back
from marketpos.ui import window as names
from marketpos.ui.screens.counter import CounterScreen
from marketpos.ui.screens.counter_bargain_words import reason_words
from marketpos.ui.screens.register import RegisterScreen
from marketpos.ui.screens.takings import TakingsScreen
from marketpos.ui.words import say

PAD = {"x": "times", "g": "weight", "worth": "worth", "+": "ring_up"}
"""What a gesture such as 600g or 10000worth presses after its digits."""


class Day(NamedTuple):
    """The shop, its regulars, and three parts of a day: what each customer's hand does."""

    shop: dict[str, Any]
    channel: str
    regulars: list[list[str]]
    morning: list[list[str]]
    afternoon: list[list[str]]
    evening: list[list[str]]
    bargains: list[list[str]]


def read_day() -> Day:
    """The day from the resources."""
    return Day(**json.loads(asset("demo/day.json").read_text("utf-8")))


class Player:
    """Plays gestures on the real window and keeps what was sold."""

    def __init__(self, rooms: Rooms) -> None:
        self.rooms = rooms
        self.sold: dict[bytes, int] = {}
        self.qr_decoded = 0
        self._turns = 0
        self.kinds: set[str] = set()
        self.counter.sale_completed.connect(self._note)

    @property
    def counter(self) -> CounterScreen:
        """The counter in the window."""
        return self.rooms.counter()

    def play(self, customers: list[list[str]]) -> None:
        """One customer after the other."""
        for gestures in customers:
            for gesture in gestures:
                self._do(gesture)

    def _note(self, done: Done) -> None:
        self.sold[done.sale] = done.total_won

    def _do(self, gesture: str) -> None:
        word, _, rest = gesture.partition(":")
        self.kinds.add(_kind(gesture))
        match word:
            case "pay":
                self._pay(rest)
            case "find":
                self._find(self.counter.cart_panel.customer.find_key, rest)
            case "give":
                self._find(self.counter.done_panel().find_key, rest)
            case "new":
                self._register(rest)
            case "void":
                self._void()
            case "off":
                touch(self.counter.left.pad.key("knock_off"))
            case "gift":
                touch(self.counter.left.pad.key("gift"))
            case "deal":
                self._bargain(rest)
            case "refund":
                self._refund(rest)
            case "coupon":
                self.counter.coupons.take(self._coupon(Won(int(rest))))  # as a scanner reads it
            case "part":
                self._part(*rest.split(","))
            case "onnuri":
                self._onnuri(*map(int, rest.split(",")))
            case "scale":
                self._weigh(*rest.split(","))
            case "take_back":
                touch(self.counter.left.pad.key("back"))
            case "suspend":
                touch(self.counter.cart_panel.suspend_key)
            case "recall":
                self._recall()
            case _:
                self._ring_up(gesture)

    def _bargain(self, why: str) -> None:
        """The whole below the thousand, for a reason."""
        touch(self.counter.left.pad.key("deal"))
        sheet = self.counter.bargaining.sheet
        touch(sheet.why.chips.key(reason_words()[why]))
        touch(sheet.step_keys[0])

    def _refund(self, why: str) -> None:
        """All of the newest sale goes back, at the screen of what was sold."""
        window = self.rooms.window
        touch(window.rail.key(names.TAKINGS))
        screen = window.screen_of(names.TAKINGS)
        assert isinstance(screen, TakingsScreen)
        touch(screen.report.past_key)
        past = screen.past_page
        touch(past.list, past.list.row_rect(0).center())
        touch(past.card.refund_key)
        touch(past.sheet.all_key)
        touch(past.sheet.reasons.key(say(why)))
        touch(past.sheet.finish_key)
        touch(past.leave_key)
        touch(window.rail.key(names.SELL))

    def _coupon(self, amount: Won) -> str:
        coupons = self.rooms.desk.coupons
        return coupons.give("할인", coupons.until(Span.MONTH), amount=amount).code

    def _part(self, won: str, how: str) -> None:
        """Some of it is paid in another way."""
        touch(self.counter.cart_panel.tenders.split_key)
        for digit in won:
            touch(self.counter.left.pad.key(digit))
        touch(getattr(self.counter.cart_panel.tenders, f"{how}_key"))

    def _onnuri(self, face: int, many: int) -> None:
        """So many paper vouchers of one face."""
        touch(self.counter.cart_panel.tenders.onnuri_key)
        sheet = self.counter.sheets.onnuri
        for _ in range(many):
            touch(sheet.face_keys[Won(face)])
        touch(sheet.paper_key)
        self._read_qr()

    def _weigh(self, name: str, grams: str) -> None:
        """The scale has come to rest at so much when the tile is touched; then it is put away."""
        scale = self.rooms.scale
        self._turns += 1
        scale.weighed.emit(Reading(int(grams), State.STABLE, self._turns))
        touch(self.counter.left.goods.tiles.tile(name))
        scale.weighed.emit(None)

    def _ring_up(self, gesture: str) -> None:
        digits = gesture.rstrip("xgwort+h")
        if not digits.isdigit():
            touch(self.counter.left.goods.tiles.tile(gesture))
            return
        pad = self.counter.left.pad
        for digit in digits:
            touch(pad.key(digit))
        ending = PAD[gesture[len(digits) :]]
        touch(pad.key(ending))

    def _pay(self, how: str) -> None:
        before = len(self.sold)
        touch(getattr(self.counter.cart_panel.tenders, f"{how}_key"))
        if len(self.sold) != before + 1:
            raise NotThere(f"{how}: {self.counter.left.banner.text()}")
        self._read_qr()

    def _read_qr(self) -> None:
        view = self.counter.done_panel().qr
        if view.isVisible() and reads_back(*view.grab_luminance()):
            self.qr_decoded += 1

    def _find(self, key: Any, last4: str) -> None:
        touch(key)
        sheet = self.counter.sheets.find
        touch(sheet.pad.key("last4"))
        for digit in last4:
            touch(sheet.digits.key(digit))
        if self.counter.sheets.is_open():
            touch(sheet.list, sheet.list.row_rect(0).center())

    def _register(self, nickname: str) -> None:
        touch(self.counter.done_panel().new_key)
        screen = self.rooms.window.screen_of(REGISTER)
        assert isinstance(screen, RegisterScreen)
        touch(screen.form.nickname)
        write(screen.form.keyboard, nickname)
        touch(screen.form.keyboard.key("done"))
        touch(screen.form.questions.questions[ConsentKind.REGISTRATION].choice.yes)
        touch(screen.save_key)
        wait_until(lambda: not screen.isVisible(), "registered")

    def _void(self) -> None:
        panel = self.counter.done_panel()
        touch(panel.void_key)
        touch(panel.void_key)
        newest = max(self.sold)
        del self.sold[newest]

    def _recall(self) -> None:
        touch(self.counter.cart_panel.void_key)
        if self.counter.sheets.is_open():
            listed = self.counter.sheets.suspended.list
            touch(listed, listed.row_rect(0).center())


def _kind(gesture: str) -> str:
    """What a gesture is one of: every tile is a piece, every 600g a weight."""
    word, _, rest = gesture.partition(":")
    if word == "pay":
        return rest
    digits = gesture.rstrip("xgwort+h")
    if digits.isdigit():
        return PAD[gesture[len(digits) :]]
    return word if word in _WORDS or rest else "piece"


_WORDS = frozenset({"void", "off", "gift", "take_back", "suspend", "recall"})
