"""Whether my book is safe: day by day, this PC beside the association's hub; and what was sent."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from marketpos.domain.clock import Moment, day_of
from marketpos.operations.desk import Desk
from marketpos.operations.safety import DayProof, HubLink, Line, SentEntry, Sharing, SyncWord
from marketpos.ui.screens.safety_backup import BackupSheet
from marketpos.ui.screens.safety_happened import HappenedSheet
from marketpos.ui.sync_words import kinds_sentence, safety_sentence
from marketpos.ui.theme import GAP, Role, Text, looks
from marketpos.ui.widgets.banner import Banner, Mood
from marketpos.ui.widgets.card import Card
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.pagedlist import PagedList
from marketpos.ui.widgets.row import Cell, Row
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.words import clock, day, money, say, short_day

_SUM, _VERDICT = 190, 110  # px at 100 %; a longer sum takes its room from the day


class SafetyScreen(QWidget):
    """The proof screen. Takings stand here on purpose: it is opened by hand, not left in sight."""

    def __init__(self, desk: Desk, link: HubLink, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._link = desk, link
        self._build()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Read the days and the word about the line anew."""
        self._show_days()
        self._show_word(self._link.word())
        self._show_sharing()

    def _build(self) -> None:
        self.days = PagedList(row_height=54, ruled=True, choosable=False, name=say("날마다"))
        self.push_key = Key(say("지금 올리기"), role=KeyRole.PRIMARY)
        self.sent_key = Key(say("보낸 것"), role=KeyRole.OUTLINE)
        self.happened_key = Key(say("있었던 일"), role=KeyRole.OUTLINE)
        self.backup_key = Key(say("USB에 장부 담기"), role=KeyRole.OUTLINE)
        self.backup_sheet = BackupSheet(self._desk)
        self.happened_sheet = HappenedSheet(self._desk)
        self.word_banner = Banner()
        self.sharing_keys = {
            Sharing.OFF: Key(say("꺼 두기"), role=KeyRole.CHIP),
            Sharing.KEEP: Key(say("보관만"), role=KeyRole.CHIP),
            Sharing.TOTALS: Key(say("합계도 나누기"), role=KeyRole.CHIP),
        }
        self.sharing_label = Label(wrap=True, ink=Role.SECOND_INK)
        self.sent_list = PagedList(row_height=64, ruled=True, choosable=False, name=say("보낸 것"))
        self.sent_sheet = Sheet(say("이 PC가 보낸 것"))
        self.sent_sheet.column.addWidget(
            Label(
                say("내용은 잠근 채로 보내요. 상인회는 언제, 어떤 종류인지만 볼 수 있어요."),
                ink=Role.SECOND_INK,
                wrap=True,
            )
        )
        self.sent_sheet.column.addWidget(self.sent_list, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left(), 1)
        row.addWidget(self._right())

    def _left(self) -> QWidget:
        self.left = QWidget()
        column = QVBoxLayout(self.left)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(GAP)
        column.addWidget(Label(say("내 장부가 안전한지 보기"), size=Text.TITLE, bold=True))
        column.addWidget(
            Label(
                say("이 PC와 상인회 보관소를 날마다 맞춰 봐요. 돌려준 돈은 뺀 금액이에요."),
                ink=Role.SECOND_INK,
                wrap=True,
            )
        )
        column.addWidget(self.days, 1)
        return self.left

    def _right(self) -> QWidget:
        side = Card(edge=None, radius=0)
        side.setFixedWidth(side_width())
        column = side.column
        column.setSpacing(GAP + 4)
        column.addWidget(Label(say("상인회 보관소"), size=Text.HEADING, bold=True))
        column.addWidget(self.word_banner)
        column.addWidget(Label(say("무엇을 올릴까요?"), bold=True))
        chips = QHBoxLayout()
        chips.setSpacing(GAP)
        for key in self.sharing_keys.values():
            chips.addWidget(key)
        column.addLayout(chips)
        column.addWidget(self.sharing_label)
        column.addStretch(1)
        looks_at = QHBoxLayout()
        looks_at.setSpacing(GAP)
        looks_at.addWidget(self.happened_key)
        looks_at.addWidget(self.sent_key)
        column.addLayout(looks_at)
        column.addWidget(self.backup_key)
        column.addWidget(self.push_key)
        return side

    def _connect(self) -> None:
        self.push_key.clicked.connect(self._link.push_now)
        self.sent_key.clicked.connect(self._show_sent)
        self.happened_key.clicked.connect(lambda: self.happened_sheet.show_over(self.left))
        self.backup_key.clicked.connect(lambda: self.backup_sheet.show_over(self.left))
        for sharing, key in self.sharing_keys.items():
            key.clicked.connect(lambda _=False, chosen=sharing: self._choose(chosen))

    def _choose(self, sharing: Sharing) -> None:
        self._desk.safety.set_sharing(sharing)
        self._show_sharing()
        self._link.push_now()

    def _show_days(self) -> None:
        rows = [_head(), *(_day_row(one) for one in self._desk.safety.days())]
        self.days.set_rows(rows if len(rows) > 1 else [], say("아직 적힌 것이 없어요"))

    def _show_word(self, word: SyncWord) -> None:
        arrived = word.line in (Line.ARRIVED, Line.SENDING)
        self.word_banner.set_text(safety_sentence(word), Mood.INFO if arrived else Mood.NOTICE)
        self.push_key.setVisible(word.line is not Line.NOT_JOINED)

    def _show_sharing(self) -> None:
        chosen = self._desk.safety.sharing()
        for sharing, key in self.sharing_keys.items():
            key.setChecked(sharing is chosen)
        self.sharing_label.setText(_meaning(chosen))

    def _show_sent(self) -> None:
        self.sent_list.set_rows(
            [_sent_row(one) for one in self._desk.safety.sent()], say("아직 보낸 것이 없어요")
        )
        self.sent_sheet.open_over(self.left)


def side_width() -> int:
    """How wide the panel at the right is: as on the counter."""
    return 354 if looks().compact else 428


def _meaning(sharing: Sharing) -> str:
    return {
        Sharing.OFF: say("아무것도 보내지 않아요. 장부는 이 PC에만 있어요."),
        Sharing.KEEP: say("잠근 장부만 맡겨요. 상인회는 읽을 수 없어요."),
        Sharing.TOTALS: say("잠근 장부를 맡기고, 하루 판매 수와 합계는 상인회가 볼 수 있어요."),
    }[sharing]


def _head() -> Row:
    ink = Role.SECOND_INK
    here, there = say("이 PC"), say("상인회 보관소")
    if _is_tight():
        return Row((Cell(say("날짜"), ink=ink), Cell(here, right=True, width=_SUM, ink=ink)))
    return Row(
        (
            Cell(say("날짜"), ink=ink),
            Cell(here, right=True, width=_SUM, ink=ink),
            Cell(there, right=True, width=_SUM, ink=ink, spare=True),
            Cell(say("맞나요?"), right=True, width=_VERDICT, ink=ink),
        )
    )


def _day_row(one: DayProof) -> Row:
    missing = one.sales - one.arrived_sales
    verdict = say("{n}건 남음", n=missing) if missing else say("같아요")
    ink = Role.AMBER if missing else Role.PRIMARY
    here, there = _sum(one.sales, one.total_won), _sum(one.arrived_sales, one.arrived_won)
    date = short_day(day_of(one.day))
    if _is_tight():
        return Row(
            (
                Cell(date, sub=verdict, bold=True, ink=ink),
                Cell(here, right=True, width=_SUM, bold=True),
            )
        )
    return Row(
        (
            Cell(date, bold=True),
            Cell(here, right=True, width=_SUM, bold=True),
            Cell(there, right=True, width=_SUM, bold=True, spare=True),
            Cell(verdict, right=True, width=_VERDICT, bold=True, ink=ink),
        )
    )


def _is_tight() -> bool:
    """Large letters on the small panel: the verdict stands under the day."""
    return looks().compact and looks().text_scale > 1.3


def _sum(sales: int, won: int) -> str:
    return say("{n}건 {amount}", n=sales, amount=money(won)) if sales or won else "–"


def _sent_row(one: SentEntry) -> Row:
    at = Moment(one.at_ms).local()
    when = f"{day(at.date())} {clock(at)}"
    return Row(
        (
            Cell(when, sub=kinds_sentence(one.what)),
            Cell(say("{n}가지", n=one.facts), right=True, width=110),
            Cell(say("{n}바이트", n=f"{one.size:,}"), right=True, width=160, ink=Role.SECOND_INK),
        )
    )
