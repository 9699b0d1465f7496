"""Who came in by their own phone, what they ask, and what each place of a QR brought."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from marketpos.domain.clock import Moment
from marketpos.operations.desk import Desk
from marketpos.operations.joins import Asking, Brought, JoinedRow
from marketpos.operations.regulars import Customer
from marketpos.outputs.sheet import Sheet as Page
from marketpos.ui.screens.printing import keep_as_file, print_out
from marketpos.ui.screens.regulars_words import called
from marketpos.ui.theme import Role, Text
from marketpos.ui.widgets.banner import Banner, Mood
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.pagedlist import PagedList
from marketpos.ui.widgets.row import Cell, Row
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.widgets.side_by_side import side_by_side
from marketpos.ui.words import clock, day, language, number, say, short_day

_COUNT = 84  # px at 100 %, a column of numbers


class JoinsSheet(Sheet):
    """Three lists behind three chips: who joined, who asks, and what it brought week by week."""

    customer_asked = Signal(object)  # Customer: show them, to do as they ask

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(say("휴대폰으로 들어오신 분"), parent)
        self._desk = desk
        self._asking: list[Asking] = []
        self._build()
        self._connect()

    def _build(self) -> None:
        self.joined_chip = Key(say("들어오신 분"), role=KeyRole.CHIP)
        self.asking_chip = Key(say("물어보신 것"), role=KeyRole.CHIP)
        self.weeks_chip = Key(say("자리마다 주마다"), role=KeyRole.CHIP)
        self.banner = Banner()
        self.joined = PagedList(row_height=64, ruled=True, choosable=False, name=say("들어오신 분"))
        self.asks = PagedList(row_height=76, name=say("물어보신 것"))
        self.weeks = PagedList(row_height=64, ruled=True, choosable=False, name=say("주마다"))
        self.note = Label(ink=Role.SECOND_INK, wrap=True)
        self.answered_key = Key(say("답해 드렸어요"), role=KeyRole.PRIMARY, finishing=True)
        self.open_key = Key(say("이분 보기"), role=KeyRole.OUTLINE)
        self.print_key = Key(say("적어 둔 것 인쇄"), icon="printer")
        self.file_key = Key(say("적어 둔 것 (PDF)"))
        self.to_page_key = Key(say("단골 되기로"), role=KeyRole.CHIP)
        self.to_channel_key = Key(say("채널로 바로"), role=KeyRole.CHIP)
        self.where = QWidget()
        where = side_by_side(Label(say("화면의 QR을 찍으면"), wrap=True), *self._ways())
        where.setContentsMargins(0, 0, 0, 0)
        self.where.setLayout(where)
        self.column.addLayout(side_by_side(*self._chips()))
        for widget in (self.banner, *self._lists(), self.note):
            self.column.addWidget(widget, 1 if isinstance(widget, PagedList) else 0)
        self.column.addLayout(
            side_by_side(self.open_key, self.print_key, self.file_key, self.answered_key)
        )
        self.column.addWidget(self.where)

    def _connect(self) -> None:
        for chip, wanted in zip(self._chips(), self._lists(), strict=True):
            chip.clicked.connect(lambda _=False, wanted=wanted: self._show(wanted))
        self.to_page_key.clicked.connect(lambda: self._lead(to_page=True))
        self.to_channel_key.clicked.connect(lambda: self._lead(to_page=False))
        self.asks.chosen.connect(lambda _: self._show_ask())
        self.answered_key.clicked.connect(self._answered)
        self.open_key.clicked.connect(self._open)
        self.print_key.clicked.connect(lambda: print_out(self, self._held(), self._say))
        self.file_key.clicked.connect(self._keep_held)

    def show_lists(self) -> None:
        """Everything anew; what somebody asks comes before who joined."""
        joins = self._desk.joins
        self._asking = joins.asking()
        rows = [_joined(one) for one in joins.recent()]
        self.joined.set_rows(rows, say("아직 휴대폰으로 들어오신 분이 없어요"))
        self.asks.set_rows([self._ask(one) for one in self._asking], say("기다리는 것이 없어요"))
        self.weeks.set_rows(_weeks(joins.brought()), say("아직 센 것이 없어요"))
        waiting = len(self._asking)
        self.asking_chip.set_text(say("물어보신 것 {n}", n=waiting) if waiting else self._quiet())
        self.banner.set_text("")
        self._show(self.asks if waiting else self.joined)

    @staticmethod
    def _quiet() -> str:
        return say("물어보신 것")

    def _chips(self) -> tuple[Key, ...]:
        return self.joined_chip, self.asking_chip, self.weeks_chip

    def _ways(self) -> tuple[Key, ...]:
        return self.to_page_key, self.to_channel_key

    def _lead(self, *, to_page: bool) -> None:
        """Where the QRs of this PC's screens lead; what is on paper stays as it was printed."""
        self._desk.joins.switch(on=to_page)
        self._show_ways()

    def _show_ways(self) -> None:
        joins = self._desk.joins
        self.where.setVisible(joins.can_be_short() and self.weeks_chip.isChecked())
        self.to_page_key.setChecked(joins.is_on())
        self.to_channel_key.setChecked(not joins.is_on())

    def _lists(self) -> tuple[PagedList, ...]:
        return self.joined, self.asks, self.weeks

    def _show(self, wanted: PagedList) -> None:
        for chip, each in zip(self._chips(), self._lists(), strict=True):
            chip.setChecked(each is wanted)
            each.setVisible(each is wanted)
        self._show_ask()
        self._show_ways()

    def _chosen(self) -> Asking | None:
        at = self.asks.current() if self.asking_chip.isChecked() else -1
        return self._asking[at] if 0 <= at < len(self._asking) else None

    def _show_ask(self) -> None:
        one = self._chosen()
        self.note.setText(_what_to_do(one) if one else "")
        self.note.setVisible(one is not None)
        self.answered_key.setVisible(one is not None)
        shows = one is not None and one.what == "show" and bool(one.customers)
        self.open_key.setVisible(self._about() is not None)
        self.print_key.setVisible(shows)
        self.file_key.setVisible(shows)

    def _about(self) -> Customer | None:
        """Whom the chosen question is about, while they are still known."""
        one = self._chosen()
        who = self._desk.regulars.get(one.customers[0]) if one and one.customers else None
        return who if who is not None and not who.is_erased else None

    def _open(self) -> None:
        who = self._about()
        if who is not None:
            self.close_sheet()
            self.customer_asked.emit(who)

    def _ask(self, one: Asking) -> Row:
        known = [self._desk.regulars.get(who) for who in one.customers]
        names = ", ".join(called(who) for who in known if who is not None)
        typed = " ".join(filter(None, (one.nickname, one.phone)))
        until = short_day(Moment(one.due_ms).local().date())
        who = Cell(names or typed or say("누구신지 몰라요"), sub=_what(one), bold=True)
        return Row((who, Cell(say("{day}까지", day=until), right=True, width=150, ink=Role.AMBER)))

    def _held(self) -> tuple[Page, ...]:
        """All that is held of whoever asks, to be handed to them and to nobody else."""
        from marketpos.outputs.paper_privacy import held_page

        one = self._chosen()
        assert one is not None
        held = self._desk.privacy.held(one.customers[0])
        return held_page(held, self._desk.shop.card().name, language())

    def _keep_held(self) -> None:
        keep_as_file(self, self._held(), say("적어 둔 것"), self._say)

    def _say(self, text: str, mood: Mood) -> None:
        self.banner.set_text(text, mood)

    def _answered(self) -> None:
        one = self._chosen()
        if one is not None:
            self._desk.joins.answered(one.ask, say("답해 드렸어요"))
            self.show_lists()


def _what(one: Asking) -> str:
    return {
        "stop": say("소식을 그만 받고 싶으시대요"),
        "night": say("밤에는 받고 싶지 않으시대요"),
        "show": say("무엇을 적어 두었는지 물으세요"),
        "erase": say("지워 달라고 하세요"),
    }.get(one.what, one.what)


def _what_to_do(one: Asking) -> str:
    if one.is_proven:
        return say("그분의 휴대폰에서 온 말이에요. 그대로 해 드리고 누르세요.")
    return say("그분이 맞는지 먼저 여쭤보세요. 해 드렸으면 누르세요.")


def place_name(place: str) -> str:
    """Where a QR stood."""
    return {
        "done": say("거스름 화면"),
        "display": say("손님 화면"),
        "full": say("크게 띄우기"),
        "receipt": say("영수증"),
        "sign": say("붙여 둔 것"),
        "poster": say("A4 포스터"),
        "card": say("탁자 A5"),
        "stickers": say("봉투 스티커"),
    }.get(place, place)


def _joined(one: JoinedRow) -> Row:
    at = Moment(one.at_ms).local()
    when = f"{day(at.date())} {clock(at)}"
    stamp = say("도장 받음") if one.has_stamp else ""
    name = Cell(one.nickname or one.phone, sub=place_name(one.place), bold=True, size=Text.NAME)
    return Row((name, Cell(stamp, width=110, ink=Role.PRIMARY, spare=True), Cell(when, right=True)))


def _weeks(brought: Sequence[Brought]) -> list[Row]:
    if not brought:
        return []
    heads = (say("보여 드림"), say("찍음"), say("들어옴"), say("또 오심"))
    head = (Cell(say("QR 자리"), ink=Role.SECOND_INK), *(_count(each) for each in heads))
    return [Row(head), *(_week(one) for one in brought)]


def _week(one: Brought) -> Row:
    followed = one.scanned or one.claimed  # no hub sees who scans a channel's own link
    counts = (one.shown, followed, one.joined, one.came_again)
    week = f"{short_day(one.monday)}~"
    where = Cell(place_name(one.place), sub=week, bold=True)
    return Row((where, *(_count(number(each)) for each in counts)))


def _count(text: str) -> Cell:
    return Cell(text, right=True, width=_COUNT)
