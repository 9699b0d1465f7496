"""A field for a link: says what it leads to as soon as it does, and why not when it cannot."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from marketpos.domain.links import ChannelLink, LinkKind, read_link
from marketpos.domain.refusal import Refusal
from marketpos.ui.link_words import service_name
from marketpos.ui.theme import Role
from marketpos.ui.widgets.banner import Banner, Mood
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.textfield import TextField
from marketpos.ui.words import refusal, say

_SLASHES = "://"
_SCHEMES = ("https://", "http://")


def is_unfinished(typed: str) -> bool:
    """Whether somebody is still typing by hand: no path yet, or a channel's id of two letters.

    Nobody is told that an address is wrong while its name is not even whole.
    """
    if any(scheme.startswith(typed.strip().lower()) for scheme in _SCHEMES):
        return True
    bare = typed.strip().partition(_SLASHES)[2] or typed.strip()
    host, slash, path = bare.partition("/")
    if not slash:
        return not host.startswith(("@", "_")) or len(host) <= 3
    return host.endswith("kakao.com") and len(path) <= 3


class LinkField(QWidget):
    """``link()`` is what was read, ``None`` while there is nothing or nothing good."""

    link_changed = Signal(object)  # ChannelLink or None

    def __init__(self, placeholder: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._link: ChannelLink | None = None
        self._refused = ""
        self.field = TextField(placeholder, name=name)
        self.service = Label(bold=True, ink=Role.PRIMARY)
        self.address = Label(bold=True, ink=Role.PRIMARY)
        self._good = QWidget()
        self.banner = Banner()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        good = QHBoxLayout(self._good)
        good.setContentsMargins(0, 0, 0, 0)
        good.addWidget(self.service)
        good.addWidget(self.address, 1)
        for widget in (self.field, self._good, self.banner):
            column.addWidget(widget)
        self.field.text_changed.connect(self._read)
        self._read("")

    def link(self) -> ChannelLink | None:
        """The link that was typed or pasted."""
        return self._link

    def is_good_or_empty(self) -> bool:
        """Whether one may go on; says why not otherwise, however little was typed."""
        if self._link is not None or not self.field.text().strip():
            return True
        self._show(self._refused)
        return False

    def _read(self, typed: str) -> None:
        self._link, self._refused = None, ""
        if typed.strip():
            try:
                self._link = read_link(typed)
            except Refusal as error:
                self._refused = refusal(error)
        quiet = is_unfinished(typed)
        if quiet and self._link is not None and self._link.kind is LinkKind.OTHER:
            self._link, self._refused = None, say("주소를 끝까지 적거나 붙여 넣으세요.")
        self._show("" if quiet else self._refused)
        self.link_changed.emit(self._link)

    def _show(self, refused: str) -> None:
        link = self._link
        self.service.setText(service_name(link.kind) if link else "")
        self.address.setText(link.shown if link else "")
        self._good.setVisible(link is not None)
        self.banner.set_text(refused, Mood.NOTICE)
