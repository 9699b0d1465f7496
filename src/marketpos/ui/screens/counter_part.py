"""A part of the counter: does one thing of it, and says what came of it by signals."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from marketpos.domain.acts import Act
from marketpos.domain.refusal import Refusal, Unavailable
from marketpos.operations.desk import Desk


class CounterPart(QObject):
    """What every part may say. The screen listens; parts do not know each other."""

    touched = Signal()  # before anything else: something was touched
    changed = Signal()  # the sale in hand is another one
    said = Signal(str)  # what to do instead, or what to know
    told = Signal(str)  # that something went well
    refused = Signal(object)  # Refusal or Unavailable
    pin_asked = Signal(object)  # Act: the desk is locked, and this is not for everybody

    def attempt(self, what: Callable[[], object]) -> bool:
        """Does it, or says why not; whether it was done."""
        try:
            what()
        except (Refusal, Unavailable) as no:
            self.refused.emit(no)
            return False
        return True

    def is_allowed(self, desk: Desk, act: Act) -> bool:
        """Whether whoever is there may; a locked desk asks for a PIN, anybody else is told."""
        if desk.access.may(act):
            return True
        if desk.access.who() is None:
            self.pin_asked.emit(act)
        else:
            self.attempt(lambda: desk.access.check(act))
        return False
