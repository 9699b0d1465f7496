"""가게: market days, when a day and a week begin, VAT, and the business number on its papers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from PySide6.QtWidgets import QGridLayout, QWidget

from marketpos.domain.phones import business_number, formatted_business
from marketpos.operations.desk import Desk
from marketpos.ui.screens.typed_sheet import TypedSheet
from marketpos.ui.theme import GAP, Role, Text
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.side_by_side import side_by_side
from marketpos.ui.words import say

T = TypeVar("T")

PAIRS = ("", "1·6", "2·7", "3·8", "4·9", "5·10")
"""The last digits of a five-day market's dates; empty for a market that is open every day."""

HOURS = (0, 3, 4, 5, 7)
SUNDAY, MONDAY = 6, 0


class ShopPage(QWidget):
    """One line for each thing: what it is, and its answers side by side. A touch keeps it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._build()
        self._connect()
        self.refresh()

    def _build(self) -> None:
        self.market_keys = _chips({each: each or say("매일") for each in PAIRS})
        self.hour_keys = _chips({hour: say("{hour}시", hour=hour) for hour in HOURS})
        self.week_keys = _chips({MONDAY: say("월요일"), SUNDAY: say("일요일")})
        self.vat_keys = _chips(
            {"general": say("일반"), "simple": say("간이"), "exempt": say("면세")}
        )
        self.number_key = Key(role=KeyRole.OUTLINE)
        self.number_sheet = TypedSheet(say("사업자번호"), "123-45-67890", business_number)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP + 4)
        grid.setColumnStretch(1, 1)
        for row, (title, keys) in enumerate(
            (
                (say("장날"), self.market_keys.values()),
                (say("하루 시작"), self.hour_keys.values()),
                (say("한 주 시작"), self.week_keys.values()),
                (say("부가세"), self.vat_keys.values()),
                (say("사업자번호"), (self.number_key,)),
            )
        ):
            grid.addWidget(Label(title, size=Text.HEADING, bold=True), row, 0)
            grid.addLayout(side_by_side(*keys), row, 1)
        self.note = Label(
            say("장날은 지난 장날과 견줘요. 하루 시작 전에 판 것은 어제 장사예요."),
            ink=Role.SECOND_INK,
            wrap=True,
        )
        grid.addWidget(self.note, 5, 0, 1, 2)
        grid.setRowStretch(6, 1)

    def _connect(self) -> None:
        for pair, key in self.market_keys.items():
            key.clicked.connect(lambda _=False, pair=pair: self._say(market_days=pair))
        for hour, key in self.hour_keys.items():
            key.clicked.connect(lambda _=False, hour=hour: self._say(day_starts_at=hour))
        for vat, key in self.vat_keys.items():
            key.clicked.connect(lambda _=False, vat=vat: self._say(vat=vat))
        for day, key in self.week_keys.items():
            key.clicked.connect(lambda _=False, day=day: self._begin_weeks_on(day))
        self.number_key.clicked.connect(lambda: self.number_sheet.ask(self))
        self.number_sheet.written.connect(lambda number: self._say(business_number=number))

    def refresh(self) -> None:
        """Show what is set now."""
        card, reports = self._desk.shop.card(), self._desk.reports
        _mark(self.market_keys, reports.market_pair())
        _mark(self.hour_keys, self._desk.shop.book.day_starts_at())
        _mark(self.week_keys, reports.week_starts_on())
        _mark(self.vat_keys, card.vat)
        number = card.business_number
        self.number_key.set_text(formatted_business(number) if number else say("적기"))

    def _say(self, **said: object) -> None:
        self._desk.shop.change(**said)
        self.refresh()

    def _begin_weeks_on(self, day: int) -> None:
        self._desk.reports.begin_weeks_on(day)
        self.refresh()


def _chips(words: Mapping[T, str]) -> dict[T, Key]:
    return {each: Key(text, role=KeyRole.CHIP) for each, text in words.items()}


def _mark(keys: Mapping[T, Key], now: T) -> None:
    for each, key in keys.items():
        key.setChecked(each == now)
