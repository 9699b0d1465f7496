"""What the law wants told: results within fourteen days, every two years again, and on the wall."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from marketpos.operations.desk import Desk
from marketpos.operations.telling import Due
from marketpos.outputs.sheet import Sheet as Page
from marketpos.ui.screens.printing import keep_as_file, print_out
from marketpos.ui.screens.regulars_words import called
from marketpos.ui.screens.telling_words import duty_words, left_words
from marketpos.ui.theme import Role, Text
from marketpos.ui.widgets.banner import Banner, Mood
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.pagedlist import PagedList
from marketpos.ui.widgets.row import Cell, Row
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.widgets.side_by_side import side_by_side
from marketpos.ui.words import language, say


class DutiesSheet(Sheet):
    """The most urgent first; one is touched, its text copied, and crossed off once it was told."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(say("알려 드릴 일"), parent)
        self._desk = desk
        self._duties: list[Due] = []
        self._build()
        self._connect()

    def _build(self) -> None:
        self.banner = Banner()
        self.list = PagedList(row_height=76, name=say("알려 드릴 일"))
        self.text = Label(wrap=True)
        law = say(
            "동의·거절·철회는 14일 안에, 동의는 2년마다 알려 드려요. 안 하면 과태료가 나와요."
        )
        self.law = Label(law, ink=Role.SECOND_INK, wrap=True)
        self.copy_key = Key(say("글 복사하기"), role=KeyRole.OUTLINE)
        self.done_key = Key(say("알려 드렸어요"), role=KeyRole.PRIMARY, finishing=True)
        self.wall_key = Key(say("벽에 붙일 안내 인쇄"), icon="printer")
        self.wall_file_key = Key(say("벽에 붙일 안내 (PDF)"))
        for widget in (self.law, self.banner, self.list, self.text):
            self.column.addWidget(widget, 1 if widget is self.list else 0)
        self.column.addLayout(side_by_side(self.copy_key, self.done_key))
        self.column.addLayout(side_by_side(self.wall_key, self.wall_file_key))

    def _connect(self) -> None:
        self.list.chosen.connect(lambda _: self._show_chosen())
        self.copy_key.clicked.connect(self._copy)
        self.done_key.clicked.connect(self._done)
        self.wall_key.clicked.connect(lambda: print_out(self, self._notice(), self._say))
        self.wall_file_key.clicked.connect(self._keep_notice)

    def show_list(self) -> None:
        """What is on the list today."""
        self.banner.set_text("")
        today = self._desk.shop.today()
        self._duties = self._desk.telling.duties()
        rows = [self._row(due, today) for due in self._duties]
        self.list.set_rows(rows, say("지금 알려 드릴 것이 없어요"))
        self._show_chosen()

    def _row(self, due: Due, today: int) -> Row:
        who, left = self._desk.regulars.get(due.customer), due.days_left(today)
        ink = Role.AMBER if due.is_urgent(today) else Role.SECOND_INK
        name = Cell(called(who) if who else "", sub=duty_words(due), bold=True, size=Text.NAME)
        return Row((name, Cell(left_words(left), right=True, width=120, ink=ink)))

    def _chosen(self) -> Due | None:
        at = self.list.current()
        return self._duties[at] if 0 <= at < len(self._duties) else None

    def _show_chosen(self) -> None:
        due = self._chosen()
        self.text.setText(self._desk.telling.tell_of(due) if due else "")
        for widget in (self.text, self.copy_key, self.done_key):
            widget.setVisible(due is not None)

    def _copy(self) -> None:
        due = self._chosen()
        if due is not None:
            QGuiApplication.clipboard().setText(self._desk.telling.tell_of(due))
            self._say(say("글을 복사했어요. 보낼 곳에 붙여 넣으세요."), Mood.INFO)

    def _done(self) -> None:
        due = self._chosen()
        if due is not None:
            self._desk.telling.was_told([due])
            self.show_list()
            self._say(say("알려 드렸다고 적어 뒀어요"), Mood.INFO)

    def _notice(self) -> tuple[Page, ...]:
        from marketpos.outputs.paper_privacy import NoticeShop, privacy_notice

        card, privacy = self._desk.shop.card(), self._desk.privacy
        shop = NoticeShop(card.name, card.phone)
        return privacy_notice(shop, privacy.years(), self._desk.shop.today(), language())

    def _keep_notice(self) -> None:
        name = say("개인정보 안내 {shop}", shop=self._desk.shop.card().name)
        keep_as_file(self, self._notice(), name, self._say)

    def _say(self, text: str, mood: Mood) -> None:
        self.banner.set_text(text, mood)
