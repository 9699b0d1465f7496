"""The QR as large as the window: turned round, the customer scans the shopkeeper's own screen."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from marketpos.operations.shop import Channel
from marketpos.outputs.qr import Matrix
from marketpos.ui.channel_qr import service_of
from marketpos.ui.display_invitation import Invitation
from marketpos.ui.widgets.sheet import Sheet


class FullQr(Sheet):
    """Covers the whole window; one key closes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.invitation = Invitation()
        self.column.addWidget(self.invitation, 1)

    def show_channel(self, shop: str, invitation: str, channel: Channel, modules: Matrix) -> None:
        """What stands on it."""
        self.set_title(shop)
        self.invitation.show_invitation(invitation, modules, service_of(channel), channel.label)

    def show_coupon(self, shop: str, said: str, modules: Matrix, until: str) -> None:
        """A coupon instead of a link."""
        self.set_title(shop)
        self.invitation.show_invitation(said, modules, until, "")
