"""The scale as the screens know it: the port's thread on one side, Qt on the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from marketpos.domain.scale import Reading
    from marketpos.outputs.scale_port import ScalePort
    from marketpos.store.book import Book


class ShowsWeight(Protocol):
    """A screen that shows what lies on the scale."""

    def show_weight(self, reading: Reading | None) -> None:
        """None: this PC has no scale."""


class ScaleLine(QObject):
    """Listens to the scale of this PC, if there is one; pyserial is loaded only then."""

    weighed = Signal(object)  # Reading, or None; on the GUI thread
    _said = Signal(object)  # the same on the port's thread

    def __init__(self, book: Book) -> None:
        super().__init__()
        self._book = book
        self._port: ScalePort | None = None
        self._reading: Reading | None = None
        self._said.connect(self._hear)

    def start(self) -> None:
        """Listen to the scale that is set now, and no longer to another."""
        from marketpos.operations.scale import scale_of  # not on the start path

        self.stop()
        setup = scale_of(self._book)
        if setup is None:
            self._hear(None)
            return
        from marketpos.outputs.scale_port import ScalePort

        self._port = ScalePort(setup.port, setup.talk, self._said.emit)
        self._port.start()

    def stop(self) -> None:
        """Listen no more."""
        if self._port is not None:
            self._port.stop()
            self._port = None

    def tell(self, screen: ShowsWeight) -> None:
        """Show a screen what lies there, now and whenever it changes."""
        self.weighed.connect(screen.show_weight)
        screen.show_weight(self._reading)

    def _hear(self, reading: Reading | None) -> None:
        self._reading = reading
        self.weighed.emit(reading)
