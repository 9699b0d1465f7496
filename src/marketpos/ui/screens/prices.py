"""오늘의 시세: every price of the morning, kept with Enter, changed with digits, or left out."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from marketpos.domain.acts import Act
from marketpos.domain.clock import day_of
from marketpos.domain.money import Won
from marketpos.domain.refusal import Refusal, Unavailable
from marketpos.operations.desk import Desk
from marketpos.outputs.receipt import Row as SlipRow
from marketpos.outputs.sheet import Sheet
from marketpos.outputs.slip import Slip
from marketpos.ui import refusals  # noqa: F401 - gives every refusal its words
from marketpos.ui.screens.panes import Pane, Panes, is_roomy
from marketpos.ui.screens.prices_line import PriceLine, board_words
from marketpos.ui.screens.prices_progress import ProgressBar
from marketpos.ui.screens.printing import print_paper
from marketpos.ui.screens.report_files import large_page
from marketpos.ui.screens.takings_pad import ENTER, TypingPad, pad_name
from marketpos.ui.theme import GAP, Role, Text, looks
from marketpos.ui.widgets.banner import Banner
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.pagedlist import PagedList
from marketpos.ui.widgets.painting import RIGHT
from marketpos.ui.words import day, refusal, say

_FINISHING_HEIGHT = 76
_ROW = 84  # px at 100 %


class PricesScreen(QWidget):
    """A line a product; the pad, on the screen or a real one, works on the marked line.

    Enter keeps yesterday's price or takes what was typed and goes on; - is not sold today.
    """

    sell_asked = Signal()
    changed = Signal()  # something was recorded

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._at = desk, 0
        self.lines: list[PriceLine] = []
        self._build()
        self._connect()
        self.refresh()
        self._begin()

    def _build(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.title = Label(say("오늘의 시세"), size=Text.TITLE, bold=True)
        self.hint = Label(
            say("Enter는 어제 값 그대로 · 숫자를 치면 바뀌어요"),
            size=Text.NOTE,
            ink=Role.SECOND_INK,
            align=RIGHT,
        )
        self.turn_key = Key(say("자세히"), role=KeyRole.OUTLINE)
        self.banner = Banner()
        narrow = looks().compact and is_roomy()
        self.list = PagedList(row_height=_row_height(), keys_below=narrow, name=say("오늘의 시세"))
        self.pad = TypingPad(say("그대로 · 다음"), tall=is_roomy())
        self.progress_label = Label(size=Text.HEADING, bold=True, wrap=True)
        self.bar = ProgressBar()
        self.not_today_key = Key(role=KeyRole.OUTLINE)
        self.print_key = Key(say("가격표 인쇄"), icon="printer")
        self.sell_key = Key(say("끝내고 판매 시작"), role=KeyRole.PRIMARY, size=Text.NAME)
        self.sell_key.setMinimumHeight(_FINISHING_HEIGHT)
        self.back_key = Key(say("오늘의 시세"), icon="arrow-left")
        self.panes = Panes(self._left(), self._right())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.panes)

    def _left(self) -> Pane:
        left = Pane()
        column = QVBoxLayout(left)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(GAP + 2)
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.hint)
        head.addWidget(self.turn_key)
        column.addLayout(head)
        self.hint.setVisible(is_roomy() and not looks().compact)
        column.addWidget(self.banner)
        column.addWidget(self.list, 1)
        if not is_roomy():
            column.addWidget(self.pad)
        return left

    def _right(self) -> Pane:
        right = Pane(Role.PAPER)
        column = QVBoxLayout(right)
        column.setContentsMargins(18, 18, 18, 16)
        column.setSpacing(GAP + 4)
        column.addWidget(self.progress_label)
        column.addWidget(self.bar)
        for text in (say("다 안 해도 바로 팔 수 있어요."), say("남은 것은 어제 값으로 팔려요.")):
            column.addWidget(Label(text, size=Text.NOTE, ink=Role.SECOND_INK, wrap=True))
        column.addStretch(1)
        if is_roomy():
            column.addWidget(self.pad)
        column.addWidget(self.not_today_key)
        column.addWidget(self.print_key)
        keys = QHBoxLayout()
        keys.setSpacing(GAP)
        keys.addWidget(self.back_key)
        keys.addWidget(self.sell_key, 2)
        column.addLayout(keys)
        return right

    def _connect(self) -> None:
        self.pad.pressed.connect(self.press)
        self.not_today_key.clicked.connect(self._not_today)
        self.print_key.clicked.connect(self._print)
        self.sell_key.clicked.connect(lambda: self.sell_asked.emit())
        self.panes.turn_by(self.turn_key, self.back_key)

    def refresh(self) -> None:
        """Reads every price anew; the marked line stays where it is."""
        prices = self._desk.prices
        board = prices.board()
        known = [line.one.product for line in self.lines]
        if known != [one.product for one in board]:
            self._make_lines()
        for line, one in zip(self.lines, board, strict=True):
            line.show_price(one, decided=one.was_said or prices.is_decided(one.product))
        self._show_progress()
        self.go_to(min(self._at, max(0, len(self.lines) - 1)))

    def go_to(self, at: int) -> None:
        """The pad works on this line."""
        if not self.lines:
            return
        self._at = at
        for place, line in enumerate(self.lines):
            line.set_current(place == at)
        self.list.show_page(at // self.list.rows_per_page())
        self._show_line_keys()

    def at(self) -> int:
        """The marked line."""
        return self._at

    def press(self, name: str) -> None:
        """A key of the pad, on the screen or a real one."""
        if not self.lines:
            return
        line = self.lines[self._at]
        match name:
            case "enter":
                line.enter()
                self._next()
            case "minus":
                self._not_today()
            case "up":
                self.go_to(max(0, self._at - 1))
            case "down":
                self._next()
            case _:
                line.press(name)
                self._show_line_keys()

    def _begin(self) -> None:
        """At the first that nobody decided."""
        undecided = (at for at, line in enumerate(self.lines) if not line.decided)
        self.go_to(next(undecided, 0))

    def _make_lines(self) -> None:
        board = self._desk.prices.board()
        old, self.lines = self.lines, [PriceLine(one, decided=False) for one in board]
        for at, line in enumerate(self.lines):
            line.touched.connect(partial(self.go_to, at))
            line.asked.connect(partial(self._ask, at))
        self.list.set_rows(self.lines, say("물건이 아직 없어요"))
        for line in old:
            line.deleteLater()

    def _ask(self, at: int, price: int) -> None:
        """Keeps yesterday's price, or says another one."""
        product, prices = self.lines[at].one.product, self._desk.prices
        try:
            self._desk.access.check(Act.PRICES)
            if price < 0:
                prices.keep(product)
            else:
                prices.change(product, Won(price))
        except (Refusal, Unavailable) as no:
            self.banner.set_text(refusal(no))
            return
        self._show_again(at)

    def _not_today(self) -> None:
        """Not sold today, or sold after all; then the next one."""
        if not self.lines:
            return
        at, one = self._at, self.lines[self._at].one
        try:
            self._desk.access.check(Act.PRICES)
            if one.is_sold:
                self._desk.prices.not_today(one.product)
            else:
                self._desk.prices.sell_again(one.product)
        except (Refusal, Unavailable) as no:
            self.banner.set_text(refusal(no))
            return
        self._show_again(at)
        if one.is_sold:
            self._next()

    def _print(self) -> None:
        print_paper(self, self._desk.printing, self._slip, self._paper, self.banner.set_text)

    def _slip(self) -> Slip:
        """The board on receipt paper."""
        from marketpos.ui.slips import lines_slip

        sold = [line.one for line in self.lines if line.one.is_sold]
        rows = [SlipRow(*board_words(one)) for one in sold]
        return lines_slip(self._desk, say("오늘의 시세"), rows)

    def _paper(self) -> tuple[Sheet, ...]:
        """The board for the stall: what is sold today, in large letters on A4."""
        sold = [line.one for line in self.lines if line.one.is_sold]
        today = day(day_of(self._desk.prices.book.today()))
        under = f"{self._desk.shop.card().name} · {today}"
        return large_page(say("오늘의 시세"), under, [board_words(one) for one in sold])

    def _show_again(self, at: int) -> None:
        self.banner.set_text("")
        product = self.lines[at].one.product
        now = next(one for one in self._desk.prices.board() if one.product == product)
        self.lines[at].show_price(now, decided=True)
        self._show_progress()
        self._show_line_keys()
        self.changed.emit()

    def _next(self) -> None:
        self.go_to(min(self._at + 1, len(self.lines) - 1))

    def _show_progress(self) -> None:
        whole, decided = len(self.lines), sum(line.decided for line in self.lines)
        said = say("{all}가지 중 {n}가지 정했어요", all=whole, n=decided)
        self.progress_label.setText(say("다 정했어요") if whole == decided > 0 else said)
        self.bar.set_share(decided, whole)

    def _show_line_keys(self) -> None:
        line = self.lines[self._at]
        words = say("오늘 안 팔아요") if line.one.is_sold else say("오늘 팔아요")
        self.not_today_key.set_text(f"{line.one.name} · {words}")
        self.pad.key(ENTER).set_text(
            say("이 값으로 · 다음") if line.is_typed() else say("그대로 · 다음")
        )

    def showEvent(self, event: QShowEvent) -> None:
        """A number pad types at once."""
        super().showEvent(event)
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The number pad alone does the whole list."""
        name = pad_name(event)
        if name:
            self.press(name)
        else:
            super().keyPressEvent(event)


def _row_height() -> int:
    """Lines get higher with their letters, but never so high that one page holds only two."""
    return _ROW if is_roomy() else round(_ROW / looks().text_scale * 1.15)
