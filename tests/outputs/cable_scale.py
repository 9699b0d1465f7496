"""A CAS scale at the end of a cable: a pseudo-terminal, and the bytes real ones send."""

from __future__ import annotations

import os
import pty
import select
import tty
from functools import reduce
from operator import xor
from queue import Empty, Queue

from marketpos.domain.scale import Reading

SOON_S = 20.0


class CableScale:
    """A scale on a pseudo-terminal: what it says is put into the cable's end."""

    def __init__(self) -> None:
        self.end, other = pty.openpty()
        tty.setraw(other)
        self.port, self._other = os.ttyname(other), other

    def say(self, *pieces: bytes) -> None:
        """So many pieces of bytes, one write each."""
        for piece in pieces:
            os.write(self.end, piece)

    def speak(self, frame: bytes, told: Queue[Reading]) -> Reading:
        """Says it again and again, as scales do, until somebody listens."""
        for _ in range(150):
            self.say(frame)
            try:
                return told.get(timeout=0.1)
            except Empty:
                continue
        raise AssertionError("nobody listens")

    def asked(self) -> bytes:
        """The next bytes the PC sends."""
        assert select.select([self.end], [], [], SOON_S)[0]
        return os.read(self.end, 1)

    def pull_out(self) -> None:
        """The cable is pulled."""
        os.close(self._other)
        os.close(self.end)


def spoken(kilos: str, state: str = "ST", unit: str = "kg") -> bytes:
    """One weight of a scale that speaks by itself."""
    return f"{state},GS,1".encode() + b"\xc4," + f"{kilos:>8} {unit:>2}\r\n".encode()


def block(kilos: str, state: str = "S", sign: str = " ") -> bytes:
    """One weight of a scale that was asked."""
    body = f"{state}{sign}{kilos:>6}kg".encode()
    return b"\x01\x02" + body + bytes([reduce(xor, body)]) + b"\x03\x04"
