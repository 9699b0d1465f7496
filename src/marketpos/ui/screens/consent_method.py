"""How a consent was given: by word of mouth, on paper, or by the customer's own touch."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from marketpos.domain.kinds import ConsentMethod
from marketpos.ui.theme import GAP, Role, Text
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.painting import CENTER
from marketpos.ui.words import say


class ConsentMethodChoice(QWidget):
    """말로 · 종이에 · 손님 화면. The page of a signed form is counted on, so nothing is typed."""

    screen_asked = Signal()
    print_asked = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = 1
        self.spoken_key = Key(say("말로"), role=KeyRole.CHIP)
        self.paper_key = Key(say("종이에"), role=KeyRole.CHIP)
        self.screen_key = Key(say("손님 화면"), role=KeyRole.CHIP)
        self.note = Label(size=Text.NOTE, ink=Role.SECOND_INK, wrap=True)
        self.print_key = Key(say("종이 동의서 인쇄"))
        self.less_key = Key(icon="minus", name=say("쪽 하나 앞으로"))
        self.more_key = Key(icon="plus", name=say("쪽 하나 뒤로"))
        self.page = Label(size=Text.NAME, bold=True, align=CENTER)
        self._build()
        self._connect()
        self.set_screen(there=False)
        self.start(1)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP + 2)
        chips = QHBoxLayout()
        chips.setSpacing(GAP)
        for key in (self.spoken_key, self.paper_key, self.screen_key):
            chips.addWidget(key, 1)
        self._pages = QWidget()
        pages = QHBoxLayout(self._pages)
        pages.setContentsMargins(0, 0, 0, 0)
        pages.setSpacing(GAP)
        pages.addWidget(self.less_key)
        pages.addWidget(self.page, 1)
        pages.addWidget(self.more_key)
        column.addLayout(chips)
        for widget in (self.note, self._pages, self.print_key):
            column.addWidget(widget)

    def _connect(self) -> None:
        self.spoken_key.clicked.connect(lambda: self._choose(ConsentMethod.SPOKEN))
        self.paper_key.clicked.connect(lambda: self._choose(ConsentMethod.PAPER_SIGNED))
        self.screen_key.clicked.connect(lambda: self._choose(ConsentMethod.SCREEN_TAP))
        self.print_key.clicked.connect(self.print_asked)
        self.less_key.clicked.connect(lambda: self._turn(self._page - 1))
        self.more_key.clicked.connect(lambda: self._turn(self._page + 1))

    def set_screen(self, *, there: bool) -> None:
        """Whether the customer has a screen of their own to answer on."""
        self.screen_key.setVisible(there)

    def start(self, next_page: int) -> None:
        """By word of mouth until something better is chosen."""
        self._turn(next_page)
        self._show(ConsentMethod.SPOKEN)

    def method(self) -> ConsentMethod:
        """How it was given."""
        return self._method

    def evidence(self) -> str:
        """The page the signed form is on, "" for the others."""
        return str(self._page) if self._method is ConsentMethod.PAPER_SIGNED else ""

    def tell(self, text: str) -> None:
        """How the asking or the printing goes."""
        self.note.setText(text)

    def _choose(self, method: ConsentMethod) -> None:
        self._show(method)
        self.changed.emit()
        if method is ConsentMethod.SCREEN_TAP:
            self.screen_asked.emit()

    def _show(self, method: ConsentMethod) -> None:
        self._method = method
        for key, its in (
            (self.spoken_key, ConsentMethod.SPOKEN),
            (self.paper_key, ConsentMethod.PAPER_SIGNED),
            (self.screen_key, ConsentMethod.SCREEN_TAP),
        ):
            key.setChecked(its is method)
        paper = method is ConsentMethod.PAPER_SIGNED
        self._pages.setVisible(paper)
        self.print_key.setVisible(paper)
        self.note.setText(_note(method))

    def _turn(self, page: int) -> None:
        self._page = max(1, page)
        self.page.setText(say("{page}쪽", page=self._page))
        self.less_key.setEnabled(self._page > 1)


def _note(method: ConsentMethod) -> str:
    return {
        ConsentMethod.SPOKEN: say(
            "말로 들으면 나중에 보여 드릴 것이 없어요. 종이나 손님 화면이 더 좋아요."
        ),
        ConsentMethod.PAPER_SIGNED: say("서명한 종이를 이 쪽에 끼워 두세요."),
        ConsentMethod.SCREEN_TAP: say("손님 화면에 물음이 떴어요. 손님이 누르신 대로 적혀요."),
        ConsentMethod.OWN_PHONE: "",
    }[method]
