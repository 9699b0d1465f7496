"""The left of the regulars' screen: what is typed, who answers, and the keys to type it with."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from marketpos.domain.acts import Act
from marketpos.operations.desk import Desk
from marketpos.operations.regulars import MOST_FOUND, Customer
from marketpos.ui.screens.digitpad import DigitPad
from marketpos.ui.screens.panes import Pane
from marketpos.ui.screens.regulars_words import last_seen, namesakes, told_apart
from marketpos.ui.screens.usual import EVERYBODY, Strip, StripChips, nobody_on, people_of
from marketpos.ui.theme import GAP, Role, Text, looks
from marketpos.ui.widgets.initialpad import InitialPad
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.keyboard import HangulKeyboard
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.lazyrows import LazyRows
from marketpos.ui.widgets.pagedlist import PagedList
from marketpos.ui.widgets.row import Cell, Row
from marketpos.ui.widgets.textfield import TextField
from marketpos.ui.words import say

_LIST_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class RegularsFinder(Pane):
    """Finds as typed, by name, initials or the end of a number; says who is chosen."""

    chosen = Signal(object)  # Customer, or None when nobody is
    opened = Signal(object)  # Customer, touched on the list
    entered = Signal()  # Enter: whoever is chosen, it is them
    new_asked = Signal(object)  # what was typed: str
    wants_width = Signal(bool)  # the Hangul keyboard is up

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self._people: list[Customer] = []
        self._build()
        self._connect()
        self.show_pad()

    def _build(self) -> None:
        self.field = TextField(say("이름, 첫소리, 전화 끝 4자리"), icon="search")
        self.new_key = Key(say("새 단골"), icon="user-round-plus", role=KeyRole.PRIMARY)
        self.care_key = Key(say("살펴볼 것"))
        self.strips = StripChips()
        self.all_chip = self.strips.chips[Strip.ALL]
        self.tab_chip = self.strips.chips[Strip.TAB]
        self.note = Label(size=Text.NOTE, ink=Role.SECOND_INK)
        self.list = PagedList(row_height=68, name=say("단골"))
        self.pad, self.digits, self.keyboard = (
            InitialPad(),
            DigitPad(say("첫소리로")),
            HangulKeyboard(),
        )
        self.field.bind(self.pad)
        self.field.bind(self.keyboard)
        self.digits.write_into(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(GAP + 2)
        column.addLayout(_head(self.field, self.care_key, self.new_key, stretch=0))
        for widget in (self.strips, self.note, self.list, self.pad, self.digits, self.keyboard):
            column.addWidget(widget, 1 if widget is self.list else 0)

    def _connect(self) -> None:
        self.field.text_changed.connect(self.show_found)
        self.field.tapped.connect(self.show_keyboard)
        self.field.entered.connect(self._enter)
        self.new_key.clicked.connect(lambda: self.new_asked.emit(self.field.text()))
        self.strips.chosen.connect(lambda _: self.show_found())
        self.pad.last4.connect(self.show_digits)
        self.pad.keyboard.connect(self.show_keyboard)
        self.digits.done.connect(self.show_pad)
        self.list.chosen.connect(lambda index: self.opened.emit(self._people[index]))

    def show_found(self) -> None:
        """Shows who answers to what is typed now; the likeliest one is marked."""
        typed, strip = self.field.text(), self.strips.strip()
        self._show_waiting()
        self._people = self._listed(strip) if not typed else self._desk.regulars.find(typed)
        if typed and strip is not Strip.ALL:
            listed = {one.customer for one in self._listed(strip)}
            self._people = [one for one in self._people if one.customer in listed]
        self._show_people(typed)
        self.mark(self._people[0] if typed and self._people else None)

    def _show_waiting(self) -> None:
        """How many asked what is held of them: the law wants an answer within ten days."""
        many = len(self._desk.joins.asking()) if self._desk.access.may(Act.TELL) else 0
        self.care_key.set_text(say("살펴볼 것 {n}", n=many) if many else say("살펴볼 것"))

    def _listed(self, strip: Strip) -> list[Customer]:
        return people_of(self._desk, strip)

    def mark(self, customer: Customer | None) -> None:
        """Marks somebody who is on the list, or nobody, and says so."""
        ids = [one.customer for one in self._people]
        at = ids.index(customer.customer) if customer and customer.customer in ids else -1
        self.list.set_current(at)
        self.chosen.emit(self._people[at] if at >= 0 else None)

    def people(self) -> list[Customer]:
        """Who is on the list, in its order."""
        return self._people

    def show_pad(self) -> None:
        """The initials under the list."""
        self._show_only_pad(self.pad)

    def show_digits(self) -> None:
        """Ten digits under the list, for the end of a number; starts anew."""
        self.field.clear()
        self._show_only_pad(self.digits)

    def show_keyboard(self) -> None:
        """The Hangul keyboard under the list."""
        self._show_only_pad(self.keyboard)

    def take_key(self, event: QKeyEvent) -> bool:
        """A key of a real keyboard that was meant for nobody: writes, or walks the list."""
        if event.key() in _LIST_KEYS:
            self.list.keyPressEvent(event)
            self.mark_current()
            return True
        if event.key() == Qt.Key.Key_Escape and self.field.text():
            self.field.clear()
            return True
        if event.text().isprintable() and event.text() and not self.field.hasFocus():
            self.field.setFocus()
            self.field.keyPressEvent(event)
            return True
        return False

    def mark_current(self) -> None:
        """Says who is marked after the mark was walked along the list."""
        at = self.list.current()
        self.chosen.emit(self._people[at] if at >= 0 else None)

    def _enter(self) -> None:
        if self.keyboard.isVisibleTo(self):
            self.show_pad()
        else:
            self.entered.emit()

    def _show_only_pad(self, wanted: QWidget) -> None:
        for each in (self.pad, self.digits, self.keyboard):
            each.setVisible(each is wanted)
        typing = wanted is self.keyboard
        self.strips.setHidden(typing or (looks().text_scale > 1 and wanted is not self.pad))
        self.wants_width.emit(typing)

    def _show_people(self, typed: str) -> None:
        book = self._desk.regulars.book
        today, starts_at = book.today(), book.day_starts_at()
        shared = namesakes(self._people)

        def row(one: Customer) -> Row:
            return _row(one, told_apart(one, shared), last_seen(one, today, starts_at))

        rows = LazyRows(self._people, row)
        self.list.set_rows(rows, self._nobody(typed))
        self.note.setText(self._how_many(typed, len(self._people)))

    def _how_many(self, typed: str, count: int) -> str:
        """Nobody is left out in silence: that there are more is said."""
        if typed and count >= MOST_FOUND:
            return say(
                "‘{typed}’ {count}명이 넘어요 · 더 적으면 좁혀져요", typed=typed, count=count
            )
        if typed:
            return say(
                "‘{typed}’ {count}명 · 온 횟수 · 마지막으로 오신 날", typed=typed, count=count
            )
        is_all = self.strips.strip() is Strip.ALL and count >= EVERYBODY
        if is_all and (many := self._desk.regulars.count()) > count:
            return say("{many}명 가운데 마지막에 오신 {count}명", many=many, count=count)
        return say("{count}명 · 온 횟수 · 마지막으로 오신 날", count=count)

    def _nobody(self, typed: str) -> str:
        if typed:
            return say("그런 분이 없어요. ‘새 단골’을 누르면 적어 둘 수 있어요")
        return nobody_on(self.strips.strip())

    def changeEvent(self, event: QEvent) -> None:
        """Takes the keys that fit when the theme changes."""
        if event.type() == QEvent.Type.FontChange:
            self.show_pad()
        super().changeEvent(event)


def _head(*widgets: QWidget, stretch: int) -> QHBoxLayout:
    """Widgets side by side; the one at `stretch` takes what is left."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GAP)
    for place, widget in enumerate(widgets):
        row.addWidget(widget, 1 if place == stretch else 0)
    return row


def _row(one: Customer, name: str, seen: str) -> Row:
    """No amounts: the customer sees this list too."""
    cells = (
        Cell(name, bold=True, size=Text.NAME),
        Cell(say("{times}번", times=one.visits), width=78),
        Cell(seen, width=88),
        Cell(say("장부") if one.has_tab else "", width=56, ink=Role.AMBER),
    )
    return Row(cells, icon="chevron-right")
