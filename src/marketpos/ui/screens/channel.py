"""The channel: the QR that brings people back, on paper, on the screen, and in numbers."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from marketpos.operations.desk import Desk
from marketpos.operations.shop import Channel
from marketpos.outputs.qr import Matrix
from marketpos.outputs.sheet import QrTooFine
from marketpos.outputs.sign import SignWords, card, poster, stickers
from marketpos.ui.channel_qr import ChannelQr, service_of, shown_address, url_of
from marketpos.ui.paper_marks import lines_that_fit
from marketpos.ui.screens.channel_card import ChannelCard
from marketpos.ui.screens.channel_full import FullQr
from marketpos.ui.screens.channel_links import LinksSheet
from marketpos.ui.screens.channel_signs import ChannelSigns, Sign, sign_name
from marketpos.ui.screens.channel_wording import WordingSheet
from marketpos.ui.screens.coupons import CouponsSheet
from marketpos.ui.screens.joins import JoinsSheet
from marketpos.ui.screens.panes import Panes
from marketpos.ui.screens.printing import keep_as_file, print_out
from marketpos.ui.screens.telling import TellingSheet
from marketpos.ui.screens.telling_duties import DutiesSheet
from marketpos.ui.theme import looks
from marketpos.ui.words import say


class ChannelScreen(QWidget):
    """Signs and numbers on the left, the link itself on the right."""

    full_screen_asked = Signal()  # the QR fills the window now

    def __init__(
        self, desk: Desk, qr: ChannelQr | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._qr = desk, qr or ChannelQr(desk)
        self._channel: Channel | None = None
        self._build()
        self._connect()
        self.refresh()

    def _build(self) -> None:
        self.signs, self.card = ChannelSigns(), ChannelCard()
        self.panes = Panes(self.signs, self.card)
        self.links_sheet = LinksSheet(self._desk, self._qr, self)
        self.wording_sheet = WordingSheet(
            self._keep_wording, self._check_wording, self._desk.joins, self
        )
        self.telling = TellingSheet(self._desk, self)
        self.duties = DutiesSheet(self._desk, self)
        self.joins = JoinsSheet(self._desk, self)
        self.coupons = CouponsSheet(self._desk, self)
        self.full = FullQr(self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.panes)

    def _connect(self) -> None:
        signs, link_card = self.signs, self.card
        signs.chosen.connect(lambda _: link_card.say_distance(signs.reading_distance()))
        signs.full_asked.connect(self.show_full)
        signs.link_asked.connect(self._open_links)
        signs.claimed_key.clicked.connect(self._count_claim)
        signs.print_key.clicked.connect(self._print)
        signs.file_key.clicked.connect(self._keep_file)
        signs.words_key.clicked.connect(self._open_wording)
        signs.tell_key.clicked.connect(self._open_telling)
        signs.duties_key.clicked.connect(self._open_duties)
        signs.joins_key.clicked.connect(self._open_joins)
        signs.coupons_key.clicked.connect(self._open_coupons)
        signs.qr_key.clicked.connect(self.panes.show_right)
        link_card.back_asked.connect(self.panes.show_left)
        link_card.picked.connect(self.show_channel)
        link_card.links_key.clicked.connect(self._open_links)
        self.links_sheet.changed.connect(self.refresh)
        self.duties.closed.connect(self._show_due)
        self.wording_sheet.paper_link.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Reads links and numbers anew; the link shown stays shown while there is one."""
        every = self._desk.shop.channels()
        shown = self._channel.channel if self._channel else None
        here = [one for one in every if one.channel == shown] or every[:1]
        self.signs.counts.show_counts(self._desk.shop.qr_counts())
        self._show_due()
        self.show_channel(here[0] if here else None)

    def _show_due(self) -> None:
        """The law's days run whether anybody looks or not, so the key says how many wait."""
        many = self._desk.telling.how_many_due()
        text = say("알려 드릴 일 {n}", n=many) if many else say("알려 드릴 일")
        self.signs.duties_key.set_text(text)

    def show_channel(self, channel: Channel | None) -> None:
        """Shows one link; the signs are made for it."""
        self._channel = channel
        modules = self._qr.matrix_of(url_of(channel)) if channel else None
        self.card.show_channel(channel, modules, self._desk.shop.channels())
        if channel is not None and modules is not None:
            self.signs.show_signs(self._words(channel), self._urls(channel))
        else:
            self.signs.show_signs(None, {})

    def show_full(self) -> None:
        """The QR over the whole window, and counted as shown."""
        channel = self._channel
        modules = self._modules_of(channel) if channel else None
        if channel is None or modules is None:
            return
        self.full.show_channel(
            self._desk.shop.card().name, self._invitation(channel), channel, modules
        )
        self.full.open_over(self.window())
        self._desk.shop.showed_qr("full")
        self.signs.counts.show_counts(self._desk.shop.qr_counts())
        self.full_screen_asked.emit()

    def _modules_of(self, channel: Channel) -> Matrix | None:
        """The first channel is reached by the page for joining, the others by their own link."""
        if channel.channel == self._desk.shop.channels()[0].channel:
            return self._qr.matrix_at("full")
        return self._qr.matrix_of(url_of(channel))

    def _urls(self, channel: Channel) -> dict[Sign, str]:
        """What each sign carries. The short way leads to the first channel, so only that has one.

        Each kind of sign is counted as a place of its own.
        """
        own, first = url_of(channel), self._desk.shop.channels()[0]
        is_first = channel.channel == first.channel
        ways = {each: self._desk.joins.sign_link(each.value) if is_first else "" for each in Sign}
        return {each: own if each is Sign.SCREEN else ways[each] or own for each in Sign}

    def _words(self, channel: Channel) -> SignWords:
        return SignWords(
            self._desk.shop.card().name,
            self._invitation(channel),
            service_of(channel),
            shown_address(channel),
        )

    def _invitation(self, channel: Channel) -> str:
        return channel.invitation or say("카메라로 찍으면 소식을 먼저 받아요")

    def _count_claim(self) -> None:
        self._desk.shop.was_claimed("sign")
        self.signs.counts.show_counts(self._desk.shop.qr_counts())

    def _print(self) -> None:
        sheet = self.signs.sheet()
        if sheet is not None:
            print_out(self, sheet, self.signs.say_how)

    def _keep_file(self) -> None:
        sheet = self.signs.sheet()
        if sheet is not None:
            name = f"{self._desk.shop.card().name} {sign_name(self.signs.sign())}"
            keep_as_file(self, sheet, name, self.signs.say_how)

    def _open_wording(self) -> None:
        if self._channel is not None:
            self.wording_sheet.show_line(self._invitation(self._channel))
            self.wording_sheet.open_over(self._host())

    def _open_links(self) -> None:
        self.links_sheet.show_list()
        self.links_sheet.open_over(self._host())

    def _open_telling(self) -> None:
        self.telling.begin()
        self.telling.open_over(self)

    def _open_duties(self) -> None:
        self.duties.show_list()
        self.duties.open_over(self)

    def _open_joins(self) -> None:
        self.joins.show_lists()
        self.joins.open_over(self)

    def _open_coupons(self) -> None:
        self.coupons.show_customer(None)
        self.coupons.open_over(self)

    def _host(self) -> QWidget:
        """A sheet leaves the right side in sight where there is room for both."""
        return self if self.panes.is_apart() or looks().compact else self.signs

    def _check_wording(self, line: str) -> None:
        """Raises WordsTooLong when a sign has no room for the line."""
        if self._channel is None:
            return
        words = self._words(self._channel)._replace(invitation=line)
        for make in (poster, card, stickers):
            try:
                sheet = make(words, url_of(self._channel))
            except QrTooFine:
                continue  # that sign is not offered for this link at all
            for each in sheet.words():
                lines_that_fit(each)

    def _keep_wording(self, line: str) -> None:
        if self._channel is not None:
            self._desk.shop.invite_with(self._channel.channel, line)
            self.refresh()
            self.signs.choose_sign(self.signs.sign() or Sign.POSTER)
