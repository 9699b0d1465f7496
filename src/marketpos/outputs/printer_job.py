"""One slip to one printer: look, send piece by piece, and hear from it that it is through."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from marketpos.domain.printers import Printer, PrinterTrouble, Trouble
from marketpos.outputs.printer_status import AT_THE_END, Condition, is_through, look
from marketpos.outputs.printer_wires import Wire, open_wire

BYTES_A_SECOND = 4_000
"""What a slow printer prints; after its time without a word a slip counts as printed."""

LEAST_S = 3.0

Given = Callable[[], bool]
"""Whether the work was given up: the app ends."""


def send(
    printer: Printer, data: bytes, given_up: Given = lambda: False, *, answers: bool = False
) -> Condition:
    """Print ``data``; how the printer is afterwards. For the printing thread.

    One that ``answers`` otherwise and is silent now is stuck. Raises PrinterTrouble; with
    ``has_begun`` some of it may be on paper.
    """
    wire = open_wire(printer)
    try:
        condition = look(wire)
        if condition.trouble is not None:
            raise PrinterTrouble(condition.trouble)
        if answers and not condition.answers:
            raise PrinterTrouble(Trouble.STUCK, "silent")
        after = _sent(wire, data, given_up, answers=condition.answers) or condition
        return after._replace(held=wire.handed_over())
    finally:
        wire.close()


def kick(printer: Printer, data: bytes) -> None:
    """Send the few bytes that open the drawer; no paper is no hindrance. Raises PrinterTrouble."""
    wire = open_wire(printer)
    try:
        wire.send(data)
    finally:
        wire.close()


def _sent(wire: Wire, data: bytes, given_up: Given, *, answers: bool) -> Condition | None:
    try:
        for piece in _pieces(data, wire.piece):
            if given_up():
                raise PrinterTrouble(Trouble.STUCK, "given up")
            wire.send(piece)
        return _through(wire, len(data), given_up) if answers else None
    except PrinterTrouble as trouble:
        raise PrinterTrouble(_named(wire, trouble), trouble.why, has_begun=True) from trouble


def _through(wire: Wire, size: int, given_up: Given) -> Condition | None:
    """Wait until it has printed all; a trouble meanwhile is named."""
    wire.send(AT_THE_END)
    until = time.monotonic() + LEAST_S + size / BYTES_A_SECOND
    while time.monotonic() < until and not given_up():
        if is_through(wire):
            return look(wire)
    return None


def _named(wire: Wire, trouble: PrinterTrouble) -> Trouble:
    """What it was, when the printer still says so: stuck mostly is a roll at its end."""
    if trouble.trouble is not Trouble.STUCK:
        return trouble.trouble
    try:
        return look(wire).trouble or trouble.trouble
    except PrinterTrouble:
        return trouble.trouble


def _pieces(data: bytes, size: int) -> Iterator[bytes]:
    return (data[at : at + size] for at in range(0, len(data), size))
