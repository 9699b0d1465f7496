"""A scale at the end of a cable: it stutters, is asked, talks nonsense, and is pulled out."""

from __future__ import annotations

import os
import pty
import select
import tty
from collections.abc import Iterator
from queue import Empty, Queue

import pytest

from domain.test_scale import block, spoken
from marketpos.domain.cas import ACK, DC1, ENQ, Talk
from marketpos.domain.scale import Reading, State
from marketpos.outputs import scale_port
from marketpos.outputs.scale_port import ScalePort

SOON_S = 5.0


class Scale:
    """A scale on a pseudo-terminal: what it says is put into the cable's end."""

    def __init__(self) -> None:
        self.end, other = pty.openpty()
        tty.setraw(other)
        self.port, self._other = os.ttyname(other), other

    def say(self, *pieces: bytes) -> None:
        """So many pieces of bytes, one write each."""
        for piece in pieces:
            os.write(self.end, piece)

    def speak(self, frame: bytes, told: Queue[Reading | None]) -> Reading | None:
        """Says it again and again, as scales do, until somebody listens."""
        for _ in range(50):
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


@pytest.fixture
def told() -> Queue[Reading | None]:
    return Queue()


@pytest.fixture
def scale() -> Scale:
    return Scale()


@pytest.fixture
def listening(scale: Scale, told: Queue[Reading | None]) -> Iterator[ScalePort]:
    port = ScalePort(scale.port, Talk.SPEAKS, told.put)
    port.start()
    yield port
    port.stop()


def test_a_weight_in_stuttered_pieces_and_then_the_cable_is_pulled(
    scale: Scale, told: Queue[Reading | None], listening: ScalePort
) -> None:
    moving, resting = spoken("0.612", "US"), spoken("0.435")

    heard = [scale.speak(moving, told)]
    scale.say(b"\xff\x00CAS\r\n", moving[:3], moving[3:], resting[:20], resting[20:] + resting)
    while heard[-1] != Reading(435, State.STABLE, 1):
        heard.append(told.get(timeout=SOON_S))
    scale.pull_out()

    assert told.get(timeout=SOON_S) is None
    assert all(each and each.state is State.MOVING for each in heard[:-1])


def test_a_scale_that_is_asked_answers(scale: Scale, told: Queue[Reading | None]) -> None:
    port = ScalePort(scale.port, Talk.ASKED, told.put)
    port.start()

    for _ in range(2):
        while scale.asked() != ENQ:
            pass
        scale.say(ACK)
        assert scale.asked() == DC1
        scale.say(block("1.250")[:7], block("1.250")[7:])

    assert told.get(timeout=SOON_S) == Reading(1250, State.MOVING)
    assert told.get(timeout=SOON_S) == Reading(1250, State.STABLE, 1)
    port.stop()


def test_a_port_that_is_not_there_is_no_scale_and_no_trouble(told: Queue[Reading | None]) -> None:
    port = ScalePort("/dev/nothing-here", Talk.SPEAKS, told.put)

    port.start()
    port.stop()

    assert told.empty()


def test_the_ports_of_this_pc_are_named() -> None:
    assert all(name for name, _ in scale_port.ports())
