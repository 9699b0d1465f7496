"""Listens to a scale on a serial port, on a thread of its own: whatever happens there, we sell on.

A cable pulled out, a port that is busy, a scale that is switched off or talks nonsense: each is the
same as no scale, until it is heard again.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import Event, Thread

from serial import Serial, SerialException

from marketpos.domain.cas import Asked, Spoken, Talk, listener
from marketpos.domain.scale import SILENCE, Pan, Reading

BAUD = 9600
READ_S = 0.1
"""How long a read waits for the first byte; also how soon a stop is noticed."""
ASK_MS = 250
"""A scale that is asked is asked four times a second."""
AGAIN_S = 2.0
"""How soon a port that could not be opened, or went away, is tried again."""
STOP_S = 1.0
AT_ONCE = 256

_TROUBLE = (SerialException, OSError, ValueError, TypeError)
"""What pyserial raises when a port goes away under it, by system and version."""


class ScalePort:
    """One scale. ``told`` hears what lies on it whenever that changes, also that it is silent.

    It is called on the port's own thread.
    """

    def __init__(self, port: str, talk: Talk, told: Callable[[Reading], None]) -> None:
        self._port, self._talk, self._told = port, talk, told
        self._ending = Event()
        self._thread = Thread(target=self._run, name="scale", daemon=True)
        self._said: Reading | None = None

    def start(self) -> None:
        """Begin to listen."""
        self._thread.start()

    def stop(self) -> None:
        """End, after the read under way; a port that hangs in being opened is left alone."""
        self._ending.set()
        self._thread.join(STOP_S)

    def _run(self) -> None:
        while not self._ending.is_set():
            try:
                with Serial(self._port, BAUD, timeout=READ_S, write_timeout=1) as line:
                    self._listen(line)
            except _TROUBLE:
                self._tell(SILENCE)
                self._ending.wait(AGAIN_S)

    def _listen(self, line: Serial) -> None:
        ear, pan, asked_ms = listener(self._talk), Pan(), -ASK_MS
        while not self._ending.is_set():
            if _now_ms() - asked_ms >= ASK_MS:
                asked_ms = _now_ms()
                line.write(ear.ask())
            self._hear(line, ear, pan)
            self._tell(pan.look(_now_ms()))

    @staticmethod
    def _hear(line: Serial, ear: Spoken | Asked, pan: Pan) -> None:
        data = line.read(min(AT_ONCE, max(1, line.in_waiting)))
        readings, answer = ear.hear(data)
        if answer:
            line.write(answer)
        for reading in readings:
            pan.put(reading, _now_ms())

    def _tell(self, reading: Reading) -> None:
        if reading != self._said:
            self._said = reading
            self._told(reading)


def _now_ms() -> int:
    return time.monotonic_ns() // 1_000_000
