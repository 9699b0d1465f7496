"""The links of the shop: one to add, to change, to put first, or to show no more."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from marketpos.domain.links import ChannelLink
from marketpos.operations.desk import Desk
from marketpos.operations.shop import Channel
from marketpos.ui.channel_qr import ChannelQr, service_of, shown_address
from marketpos.ui.screens.channel_look import LookAtLink
from marketpos.ui.screens.link_field import LinkField
from marketpos.ui.theme import GAP, Text
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.keyboard import HangulKeyboard
from marketpos.ui.widgets.pagedlist import PagedList
from marketpos.ui.widgets.row import Cell, Row
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.words import say


class LinksSheet(Sheet):
    """Three faces: the list, a field to type into, and a look at what nobody knows yet."""

    changed = Signal()

    def __init__(self, desk: Desk, qr: ChannelQr, parent: QWidget | None = None) -> None:
        super().__init__(say("손님을 이끄는 주소"), parent)
        self._desk = desk
        self._links: list[Channel] = []
        self._replaced: Channel | None = None
        self._build(qr)
        self._connect()
        self.show_list()

    def _build(self, qr: ChannelQr) -> None:
        self.list = PagedList(row_height=76, name=say("손님을 이끄는 주소"))
        self.add_key = Key(say("새 주소 넣기"), icon="plus", role=KeyRole.DASHED)
        self.first_key = Key(say("맨 앞에 두기"), role=KeyRole.OUTLINE)
        self.change_key = Key(say("주소 바꾸기"))
        self.drop_key = Key(say("이제 안 보이기"), role=KeyRole.AMBER)
        self._about = QWidget()
        keys = QHBoxLayout(self._about)
        keys.setContentsMargins(0, 0, 0, 0)
        keys.setSpacing(GAP)
        for key in (self.first_key, self.change_key, self.drop_key):
            keys.addWidget(key, 1)
        self.link = LinkField(say("주소를 붙여 넣으세요"), name=say("주소"))
        self.take_key = Key(say("이 주소 넣기"), role=KeyRole.PRIMARY)
        self.keyboard = HangulKeyboard()
        self.link.field.bind(self.keyboard)
        self.look = LookAtLink(qr)
        for widget in (self.list, self.add_key, self._about, self.link, self.take_key):
            self.column.addWidget(widget, 1 if widget is self.list else 0)
        self.column.addWidget(self.look, 1)
        self._space = QWidget()
        self.column.addWidget(self._space, 1)
        self.column.addWidget(self.keyboard)

    def _connect(self) -> None:
        self.list.chosen.connect(lambda _: self._show_keys())
        self.add_key.clicked.connect(lambda: self.show_field(None))
        self.first_key.clicked.connect(self._put_first)
        self.change_key.clicked.connect(lambda: self.show_field(self._chosen()))
        self.drop_key.clicked.connect(self._drop)
        self.take_key.clicked.connect(self._take)
        self.link.field.entered.connect(self._take)
        self.link.link_changed.connect(lambda link: self.take_key.setVisible(link is not None))
        self.look.ours.connect(self._keep)
        self.look.not_ours.connect(lambda: self.show_field(self._replaced))

    def show_list(self) -> None:
        """The links there are, the one on the done screen first."""
        self._links = self._desk.shop.channels()
        self.list.set_rows(
            [_row(one, place) for place, one in enumerate(self._links)],
            say("아직 주소가 없어요. 카카오톡 채널 주소부터 넣어 보세요"),
        )
        self._show_only(self.list, self.add_key)
        self._show_keys()

    def show_field(self, replaced: Channel | None) -> None:
        """A field for another link, or for the new address of one."""
        self._replaced = replaced
        self.link.field.set_text("")
        self._show_only(self.link, self._space, self.keyboard)
        self.link.field.setFocus()

    def _chosen(self) -> Channel | None:
        at = self.list.current()
        return self._links[at] if 0 <= at < len(self._links) else None

    def _show_keys(self) -> None:
        self._about.setVisible(self._chosen() is not None)
        self.first_key.setEnabled(self.list.current() > 0)

    def _show_only(self, *wanted: QWidget) -> None:
        every = (self.list, self.add_key, self._about, self.link, self.take_key, self.look)
        for each in (*every, self._space, self.keyboard):
            each.setVisible(each in wanted)

    def _put_first(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._desk.shop.put_first(chosen.channel)
            self._changed()

    def _drop(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._desk.shop.drop_channel(chosen.channel)
            self._changed()

    def _take(self) -> None:
        link = self.link.link()
        if link is None:
            self.link.is_good_or_empty()
        elif link.needs_a_look:
            self.look.show_link(link)
            self._show_only(self.look)
        else:
            self._keep(link)

    def _keep(self, link: ChannelLink) -> None:
        which = self._replaced.channel if self._replaced else None
        label = self._desk.shop.card().name or link.label
        self._desk.shop.set_channel(link.kind.value, link.url, label, channel=which)
        self._changed()

    def _changed(self) -> None:
        self.show_list()
        self.changed.emit()


def _row(one: Channel, place: int) -> Row:
    first = say("맨 앞") if place == 0 else ""
    return Row(
        (Cell(service_of(one), sub=shown_address(one), bold=True, size=Text.NAME, badge=first),)
    )
