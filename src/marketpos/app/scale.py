"""The scale as the screens know it: the port's thread on one side, Qt on the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from marketpos.operations.scale import scale_of

if TYPE_CHECKING:
    from marketpos.outputs.scale_port import ScalePort
    from marketpos.store.book import Book


class ScaleLine(QObject):
    """Listens to the scale of this PC, if there is one; pyserial is loaded only then."""

    weighed = Signal(object)  # Reading, or None; arrives on the GUI thread

    def __init__(self, book: Book) -> None:
        super().__init__()
        self._book = book
        self._port: ScalePort | None = None

    def start(self) -> None:
        """Listen to the scale that is set now, and no longer to another."""
        self.stop()
        setup = scale_of(self._book)
        if setup is None:
            self.weighed.emit(None)
            return
        from marketpos.outputs.scale_port import ScalePort

        self._port = ScalePort(setup.port, setup.talk, self.weighed.emit)
        self._port.start()

    def stop(self) -> None:
        """Listen no more."""
        if self._port is not None:
            self._port.stop()
            self._port = None
