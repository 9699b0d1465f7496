"""Tells the owner what happened behind the counter: once, when nothing else is being said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from marketpos.domain.happened import What
from marketpos.domain.refusal import Unavailable
from marketpos.ui.happened_words import happened_sentence
from marketpos.ui.widgets.banner import Mood
from marketpos.ui.window import SELL, MainWindow
from marketpos.ui.words import say

if TYPE_CHECKING:
    from marketpos.operations.desk import Desk
    from marketpos.ui.channel_qr import ChannelQr


class Happenings(QObject):
    """One sentence above the counter, until a touch or the next sale; it stays in 내 장부."""

    def __init__(self, desk: Desk, window: MainWindow, channel_qr: ChannelQr) -> None:
        super().__init__(window)
        self._desk, self._window, self._qr = desk, window, channel_qr
        self._text = ""
        window.banner.pressed.connect(self._pressed)

    def tell(self) -> None:
        """Say the newest that nobody has read; to be called now and then."""
        self._note_qr()
        if self._window.current() != SELL or self._window.banner.text():
            return
        newest = self._desk.safety.untold()
        if newest is not None:
            self._text = happened_sentence(newest)
            self._window.banner.set_text(self._text, Mood.INFO, say("알았어요"))

    def sold(self) -> None:
        """Somebody sells: the sentence was in sight, and makes room."""
        self._pressed()

    def _pressed(self) -> None:
        if not self._text or self._window.banner.text() != self._text:
            return
        self._text = ""
        self._window.banner.set_text("")
        try:
            self._desk.safety.told()
        except Unavailable:
            return  # a full disk: it is told again another day

    def _note_qr(self) -> None:
        if not self._qr.left_out:
            return
        self._qr.left_out = False
        try:
            self._desk.safety.note(What.QR_LEFT_OUT)
        except Unavailable:
            return
