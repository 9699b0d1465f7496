"""The first start: three answers, no network, and the first sale within three minutes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from marketpos.operations.desk import Desk
from marketpos.operations.safety import HubLink
from marketpos.operations.starter import StarterProduct, trades
from marketpos.ui.screens.facts import flowing
from marketpos.ui.screens.join import JoinSheet
from marketpos.ui.screens.link_field import LinkField
from marketpos.ui.screens.panes import Pane, is_roomy
from marketpos.ui.screens.start_trades import TradeChoice
from marketpos.ui.theme import GAP, Role, Text, looks
from marketpos.ui.widgets.banner import Banner
from marketpos.ui.widgets.card import Card
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.keyboard import HangulKeyboard
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.painting import RIGHT
from marketpos.ui.widgets.picture import Picture
from marketpos.ui.widgets.textfield import TextField
from marketpos.ui.words import say

_WIDEST = 980  # px, as in screens/start.png
_NAME, _TRADE, _LINK = range(3)


class StartScreen(Pane):
    """All three questions on one card; one at a time while typing by touch or in large letters."""

    finished = Signal()
    move_asked = Signal()
    practice_asked = Signal()

    def __init__(
        self,
        desk: Desk,
        link: HubLink | None = None,
        *,
        address: str = "",
        more_trades: dict[str, list[StarterProduct]] | None = None,
        logo: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`link` is how an older PC's book comes here; without it there is no such key.

        `address` is the hub's, `more_trades` what the association put beside the usual ones, `logo`
        its picture.
        """
        super().__init__(parent=parent)
        self._desk = desk
        self._trades = trades() | (more_trades or {})
        self._step = _NAME
        self._typing: TextField | None = None
        self.logo = Picture(logo, name=next(iter(more_trades or {}), ""))
        self.move_sheet = JoinSheet(link, address, parent=self) if link is not None else None
        self._build()
        self._connect()
        self._arrange()

    def _build(self) -> None:
        self.title = Label(say("어서 오세요. 세 가지만 알려 주세요"), size=Text.TITLE, bold=True)
        self.calm = Label(say("인터넷이 없어도 돼요"), ink=Role.SECOND_INK, align=RIGHT)
        self.name = TextField(say("바다수산"), name=say("가게 이름"))
        self.trades = TradeChoice(self._trades)
        self.link = LinkField(
            say("pf.kakao.com/_ 로 시작해요. 붙여넣기만 하세요"), name=say("카카오톡 채널 주소")
        )
        self.banner = Banner()
        self.keyboard = HangulKeyboard()
        self.move_key = Key(say("쓰던 PC에서 옮겨 오기"))
        self.practice_key = Key(say("먼저 연습해 볼래요"))
        self.start_key = Key(
            say("첫 판매 시작하기"), role=KeyRole.PRIMARY, size=Text.HEADING, finishing=True
        )
        self.start_key.setMinimumHeight(76)
        self.back_key = Key(say("앞으로"), icon="arrow-left")
        self.next_key = Key(say("다음"), icon="arrow-right", role=KeyRole.PRIMARY)
        self._questions = [
            _question(say("1. 가게 이름"), self.name),
            _question(say("2. 무엇을 파세요? 자주 파는 물건을 미리 넣어 드려요"), self.trades),
            _question(say("3. 카카오톡 채널 주소 (나중에 넣어도 돼요)"), self.link),
        ]
        self._lay_out()

    def _lay_out(self) -> None:
        self.card = Card(padding=32 if is_roomy() else 24, radius=20)
        column = self.card.column
        column.setSpacing(14 if is_roomy() else GAP + 4)
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(GAP * 2)
        head.addWidget(self.logo)
        head.addWidget(self.title, 1)
        head.addWidget(self.calm)
        column.addWidget(self._head)
        for each in self._questions:
            column.addWidget(each)
        column.addWidget(self.banner)
        column.addStretch(1)
        column.addWidget(self.keyboard)
        keys = QHBoxLayout()
        keys.setSpacing(GAP + 4)
        for key in (self.move_key, self.practice_key, self.back_key):
            keys.addWidget(key, 1)
        keys.addWidget(self.next_key, 2)
        keys.addWidget(self.start_key, 2)
        column.addLayout(keys)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 12, 12, 12)
        whole.addStretch(1)
        whole.addWidget(self.card, 0)
        whole.addStretch(1)
        whole.setAlignment(self.card, Qt.AlignmentFlag.AlignHCenter)

    def _connect(self) -> None:
        for field in (self.name, self.link.field):
            field.tapped.connect(lambda field=field: self._type_into(field))
            field.entered.connect(self._enter)
        self.trades.chosen.connect(lambda _: self.banner.set_text(""))
        self.name.text_changed.connect(lambda _: self.banner.set_text(""))
        self.move_key.clicked.connect(self._move)
        self.practice_key.clicked.connect(lambda: self.practice_asked.emit())
        self.back_key.clicked.connect(lambda: self._turn(self._step - 1))
        self.next_key.clicked.connect(self._go_on)
        self.start_key.clicked.connect(self.finish)
        if self.move_sheet is not None:
            self.move_sheet.joined.connect(lambda _: self.finished.emit())

    def finish(self) -> None:
        """Sets the shop up, or says which answer is missing."""
        name, trade = self.name.text().strip(), self.trades.trade()
        if not name:
            self._ask_again(_NAME, say("가게 이름을 적어 주세요"))
        elif trade is None:
            self._ask_again(_TRADE, say("무엇을 파시는지 하나만 눌러 주세요"))
        elif not self.link.is_good_or_empty():
            self._turn(_LINK)
        else:
            self._desk.shop.set_up(name, trade, self._trades.get(trade, []))
            self._keep_link(name)
            self.finished.emit()

    def _keep_link(self, name: str) -> None:
        link = self.link.link()
        if link is not None and not link.needs_a_look:
            self._desk.shop.set_channel(link.kind.value, link.url, name)

    def _ask_again(self, step: int, text: str) -> None:
        self._turn(step)
        self.banner.set_text(text)

    def _type_into(self, field: TextField) -> None:
        self._typing = field
        field.bind(self.keyboard)
        field.setFocus()
        self._arrange()

    def _enter(self) -> None:
        """다 됐어요 puts the keyboard away; Enter on a real one goes on."""
        if self._typing is not None:
            self._typing = None
            self._arrange()
        elif is_roomy():
            self.finish()
        else:
            self._go_on()

    def _go_on(self) -> None:
        if self._step == _NAME and not self.name.text().strip():
            self.banner.set_text(say("가게 이름을 적어 주세요"))
        elif self._step == _TRADE and self.trades.trade() is None:
            self.banner.set_text(say("무엇을 파시는지 하나만 눌러 주세요"))
        elif self._step == _LINK:
            self.finish()
        else:
            self._turn(self._step + 1)

    def _turn(self, step: int) -> None:
        self._step, self._typing = max(_NAME, step), None
        self.banner.set_text("")
        self._arrange()

    def _move(self) -> None:
        self.move_asked.emit()
        if self.move_sheet is not None:
            self.move_sheet.open_over(self)

    def _arrange(self) -> None:
        """Everything at once where there is room, else only what is asked or typed now."""
        roomy, typing = is_roomy(), self._typing is not None
        fields = (self.name, None, self.link.field)
        for step, each in enumerate(self._questions):
            each.setVisible(fields[step] is self._typing if typing else roomy or step == self._step)
        last = roomy or self._step == _LINK
        self.keyboard.setVisible(typing)
        self._head.setVisible(roomy or not typing)
        self.calm.setVisible(roomy)
        self.start_key.setVisible(not typing and last)
        self.next_key.setVisible(not typing and not last)
        self.back_key.setVisible(not typing and not roomy and self._step > _NAME)
        first = roomy or self._step == _NAME
        self.practice_key.setVisible(not typing and first)
        self.move_key.setVisible(not typing and first and self.move_sheet is not None)
        self.card.setFixedWidth(min(looks().scaled(_WIDEST), max(0, self.width() - 24)))

    def resizeEvent(self, event: object) -> None:
        """Keeps the card inside of the window."""
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Takes the room there is when the theme changes."""
        if event.type() == QEvent.Type.FontChange:
            self._arrange()
        super().changeEvent(event)

    def showEvent(self, event: object) -> None:
        """A real keyboard writes the name at once."""
        self.name.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on from anywhere."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        else:
            super().keyPressEvent(event)


def _question(text: str, answer: QWidget) -> QWidget:
    asked = QWidget()
    column = QVBoxLayout(asked)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GAP)
    column.addWidget(flowing(Label(text, ink=Role.SECOND_INK, wrap=True)))
    column.addWidget(answer)
    return asked
