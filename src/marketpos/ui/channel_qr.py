"""The QR of the shop's first channel, read back before anybody sees it, and ready at once."""

from __future__ import annotations

from collections.abc import Sequence

from marketpos.domain.ids import Id
from marketpos.domain.refusal import Refusal
from marketpos.operations.desk import Desk
from marketpos.operations.shop import Channel
from marketpos.outputs.qr import SCREEN_MASK, Matrix, QrUnreadable, pixels, proven
from marketpos.ui.words import say


def url_of(channel: Channel) -> str:
    """What goes into the QR of a channel: for KakaoTalk the page that adds it as a friend."""
    from marketpos.domain.links import qr_url, read_link  # no link is read before the first key

    try:
        return qr_url(read_link(channel.url))
    except Refusal:  # kept under an older rule: the link itself is still the shop's
        return channel.url


def shown_address(channel: Channel) -> str:
    """The address as it is read aloud or printed: without https."""
    return channel.url.removeprefix("https://").rstrip("/")


def service_of(channel: Channel) -> str:
    """Whose link it is, in words."""
    from marketpos.domain.links import LinkKind
    from marketpos.ui.link_words import service_name

    kinds = {each.value: each for each in LinkKind}
    return service_name(kinds.get(channel.service, LinkKind.OTHER))


class ChannelQr:
    """What the done screen, the customer's screen and the full view show of the first channel."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._proven: dict[str, Matrix | None] = {}
        self._of_sale: tuple[Id, bool, Matrix | None] = (Id(b""), False, None)
        self.left_out = False  # since it was last asked; may be set from any thread

    def channel(self) -> Channel | None:
        """The channel customers are led to, or ``None`` while there is none."""
        return next(iter(self._desk.shop.channels()), None)

    def matrix(self) -> Matrix | None:
        """Its QR, once it was read back; ``None`` when there is no channel or it was not."""
        first = self.channel()
        return None if first is None else self.matrix_of(url_of(first))

    def matrix_at(self, place: str) -> Matrix | None:
        """The QR at a place where nothing was sold: the page for joining, else the channel."""
        from marketpos.domain.claims import Place

        link = self._desk.joins.link(Place(place))
        return self.matrix_of(link) if link else self.matrix()

    def matrix_for(self, sale: Id) -> Matrix | None:
        """The QR of a sale: the page where its customer joins with its stamp, else the channel."""
        if self._of_sale[0] != sale:
            from marketpos.domain.claims import Place  # no claim is made before the first sale

            link = self._desk.joins.link(Place.DONE, sale)
            modules = self._read_back(link, SCREEN_MASK) if link else self.matrix()
            self._of_sale = (sale, bool(link), modules)
        return self._of_sale[2]

    def text_for(self, sale: Id) -> str:
        """What a receipt's QR says: where its customer joins with its stamp, else the channel."""
        from marketpos.domain.claims import Place

        first = self.channel()
        return self._desk.joins.link(Place.RECEIPT, sale) or (url_of(first) if first else "")

    def gives_stamp(self, sale: Id) -> bool:
        """Whether scanning this sale's QR brings its stamp; the channel's own page cannot."""
        self.matrix_for(sale)
        return self._of_sale[1]

    def matrix_of(self, url: str) -> Matrix | None:
        """The QR of any link, read back from its pixels; ``None`` when it was not."""
        if url not in self._proven:
            self._proven[url] = self._read_back(url)
        return self._proven[url]

    def link(self) -> str:
        """The address under the QR, "" without a channel."""
        first = self.channel()
        return shown_address(first) if first else ""

    def service(self) -> str:
        """Whose link it is, "" without a channel."""
        first = self.channel()
        return service_of(first) if first else ""

    def label(self) -> str:
        """What the shop is called there."""
        first = self.channel()
        return first.label if first else ""

    def invitation(self) -> str:
        """The line above the QR, in the shop's words or in ours."""
        first = self.channel()
        return (first.invitation if first else "") or say("카메라로 찍으면 소식을 먼저 받아요")

    def warm(self, channels: Sequence[Channel] | None = None) -> None:
        """Makes the QR of every link ready, so that it is there in the frame a sale ends in.

        From any thread when the links are given.
        """
        for each in self._desk.shop.channels() if channels is None else channels:
            self.matrix_of(url_of(each))

    def _read_back(self, url: str, mask: int | None = None) -> Matrix | None:
        try:
            return proven(url, pixels, mask=mask)
        except QrUnreadable:
            self.left_out = True
            return None
