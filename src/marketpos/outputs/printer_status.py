"""What a printer says of itself: the status bytes of ESC/POS (DLE EOT n, GS r 1)."""

from __future__ import annotations

from typing import NamedTuple

from marketpos.domain.printers import PrinterTrouble, Trouble
from marketpos.outputs.printer_wires import Wire

OFFLINE, ERROR, ROLL = 2, 3, 4
"""The n of DLE EOT n: why it is offline, what error it has, how the roll is."""

AT_THE_END = b"\x1dr\x01"
"""GS r 1: unlike DLE EOT it is answered in its turn, so the answer says all before is done."""

ANSWERS_WITHIN_S = 0.8
_PATTERN, _IS = 0b1001_0011, 0b0001_0010
"""Bits that every answer to DLE EOT has, so that it is told from anything else."""

_BITS = {
    OFFLINE: ((0x20, Trouble.PAPER), (0x04, Trouble.COVER)),
    ERROR: ((0x68, Trouble.STUCK),),
    ROLL: ((0x60, Trouble.PAPER),),
}
_NEARLY_OUT = 0x0C


class Condition(NamedTuple):
    """How it is. Many cheap printers say nothing: ``answers`` is false, and the best is hoped.

    ``held``: the slip was handed to a queue of Windows, which cannot print it now.
    """

    answers: bool
    trouble: Trouble | None = None
    paper_is_low: bool = False
    held: Trouble | None = None


def look(wire: Wire) -> Condition:
    """Ask how it is. Raises PrinterTrouble when the wire breaks."""
    said: dict[int, int] = {}
    for n in (ROLL, OFFLINE, ERROR):
        answer = ask(wire, n)
        if answer is None:
            break
        said[n] = answer
    troubles = (trouble_of(n, answer) for n, answer in said.items())
    is_low = bool(said.get(ROLL, 0) & _NEARLY_OUT)
    return Condition(bool(said), next(filter(None, troubles), None), is_low)


def ask(wire: Wire, n: int) -> int | None:
    """The answer to DLE EOT ``n``, also while it prints; ``None`` when there is none."""
    wire.send(bytes((0x10, 0x04, n)))
    found = [each for each in wire.read(ANSWERS_WITHIN_S) if _is_status(each)]
    return found[-1] if found else None


def is_through(wire: Wire) -> bool:
    """Whether GS r 1 was answered by now. Raises PrinterTrouble for what is wrong meanwhile."""
    ended = False
    for n in (ROLL, OFFLINE):
        wire.send(bytes((0x10, 0x04, n)))
        for each in wire.read(ANSWERS_WITHIN_S):
            trouble = trouble_of(n, each) if _is_status(each) else None
            if trouble is not None:
                raise PrinterTrouble(trouble)
            ended = ended or not _is_status(each)
    return ended


def trouble_of(n: int, answer: int) -> Trouble | None:
    """What an answer to DLE EOT ``n`` says is wrong; no paper counts more than an open cover."""
    return next((trouble for bits, trouble in _BITS[n] if answer & bits), None)


def _is_status(answer: int) -> bool:
    return answer & _PATTERN == _IS
