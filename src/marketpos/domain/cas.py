"""What a CAS scale says over its serial cable: two ways, in bytes, cut anywhere and perhaps torn.

Either it speaks all the time, 22 bytes a weight, or it is asked: ENQ, ACK, DC1, a block with a
check character. Both at 9600 baud, eight bits, no parity, one stop bit. Written after the manuals
of the CAS NT-200, CI-600D and SW-II series.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import reduce
from operator import xor

from marketpos.domain.scale import Reading, State

ENQ, ACK, DC1 = b"\x05", b"\x06", b"\x11"

LONGEST = 64
"""Bytes kept of what is not a whole weight yet; more than any frame."""

_WEIGHT, _UNIT = rb"([ +\-0-9.]{8})", rb"(kg|KG|Kg| g| G|g |G )\r\n"
_SPOKEN = re.compile(
    rb"(ST|US|OL),(?:GS|NT),(?:.{2}," + _WEIGHT + rb" " + _UNIT + rb"|" + _WEIGHT + _UNIT + rb")",
    re.DOTALL,
)
"""22 bytes, or the 18 of other makers, which leave out number, lamps and the blank: no other
length, so that a byte lost on the way never makes another weight."""
_ASKED = re.compile(rb"\x02([SU])([ \-F])([ 0-9.]{6,7})(kg|KG|Kg| g| G|g |G )(.)\x03", re.DOTALL)
_NUMBER = re.compile(rb"([+\-]?) *(\d*)\.?(\d*)")
_STATES = {b"ST": State.STABLE, b"S": State.STABLE, b"OL": State.OVERLOAD}


class Talk(StrEnum):
    """How a scale is set to speak: by itself, or when it is asked."""

    SPEAKS = "speaks"
    ASKED = "asked"


class Spoken:
    """A scale that speaks by itself: nothing is ever sent to it."""

    def __init__(self) -> None:
        self._rest = b""

    def ask(self) -> bytes:
        """Nothing needs to be asked."""
        return b""

    def hear(self, data: bytes) -> tuple[list[Reading], bytes]:
        """The weights that ended in ``data``, and nothing to answer. Anything else is skipped."""
        matches, self._rest = _taken(_SPOKEN, self._rest + data)
        parts = ([part for part in found.groups() if part is not None] for found in matches)
        read = (_reading(state, b"", number, unit) for state, number, unit in parts)
        return [reading for reading in read if reading is not None], b""


class Asked:
    """A scale that is asked anew for each weight."""

    def __init__(self) -> None:
        self._rest = b""
        self._waits = False

    def ask(self) -> bytes:
        """Are you ready? What was left of the last answer is forgotten."""
        self._rest, self._waits = b"", True
        return ENQ

    def hear(self, data: bytes) -> tuple[list[Reading], bytes]:
        """The weights that ended in ``data``, and what to say now: DC1 once it is ready."""
        self._rest += data
        if self._waits and ACK in self._rest:
            self._rest, self._waits = self._rest.partition(ACK)[2], False
            return [], DC1
        matches, self._rest = _taken(_ASKED, self._rest)
        read = (_block(found) for found in matches)
        return [reading for reading in read if reading is not None], b""


def listener(talk: Talk) -> Spoken | Asked:
    """The ear for a scale that is set so."""
    return Spoken() if talk is Talk.SPEAKS else Asked()


def _taken(frame: re.Pattern[bytes], data: bytes) -> tuple[list[re.Match[bytes]], bytes]:
    """Every frame in ``data``, and the end of it that may be the beginning of another."""
    found = list(frame.finditer(data))
    return found, data[found[-1].end() if found else 0 :][-LONGEST:]


def _block(found: re.Match[bytes]) -> Reading | None:
    if reduce(xor, found[0][1:-2]) != found[5][0]:
        return None
    state = b"OL" if found[2] == b"F" else found[1]
    return _reading(state, found[2].replace(b"F", b""), found[3], found[4])


def _reading(state: bytes, sign: bytes, number: bytes, unit: bytes) -> Reading | None:
    means = _STATES.get(state, State.MOVING)
    grams = _grams((sign + number).strip(), unit)
    if means is State.OVERLOAD:
        return Reading(0, means)
    return None if grams is None else Reading(grams, means)


def _grams(number: bytes, unit: bytes) -> int | None:
    """Whole grams, halves up, as nothing here is sold by less; None for what is no number."""
    found = _NUMBER.fullmatch(number)
    if found is None or not found[2] + found[3]:
        return None
    times = 1000 if unit.lower() == b"kg" else 1
    over = int("1" + "0" * len(found[3]))
    grams = (2 * int(found[2] + found[3]) * times + over) // (2 * over)
    return -grams if found[1] == b"-" else grams
