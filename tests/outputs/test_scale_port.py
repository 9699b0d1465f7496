"""A scale at the end of a cable: it stutters, is asked, talks nonsense, and is pulled out."""

from __future__ import annotations

from collections.abc import Iterator
from queue import Queue

import pytest
from cable_scale import SOON_S, CableScale, block, spoken

from marketpos.domain.cas import ACK, DC1, ENQ, Talk
from marketpos.domain.scale import SILENCE, Reading, State
from marketpos.outputs import serial_ports
from marketpos.outputs.scale_port import ScalePort


@pytest.fixture
def told() -> Queue[Reading]:
    return Queue()


@pytest.fixture
def scale() -> CableScale:
    return CableScale()


@pytest.fixture
def listening(scale: CableScale, told: Queue[Reading]) -> Iterator[ScalePort]:
    port = ScalePort(scale.port, Talk.SPEAKS, told.put)
    port.start()
    yield port
    port.stop()


def test_a_weight_in_stuttered_pieces_and_then_the_cable_is_pulled(
    scale: CableScale, told: Queue[Reading], listening: ScalePort
) -> None:
    moving, resting = spoken("0.612", "US"), spoken("0.435")

    assert told.get(timeout=SOON_S) is SILENCE
    heard = [scale.speak(moving, told)]
    scale.say(b"\xff\x00CAS\r\n", moving[:3], moving[3:], resting[:20], resting[20:] + resting)
    while heard[-1] != Reading(435, State.STABLE, 1):
        heard.append(told.get(timeout=SOON_S))
    scale.pull_out()

    assert told.get(timeout=SOON_S) is SILENCE
    assert {each.state for each in heard[:-1]} == {State.MOVING}


def test_a_scale_that_is_asked_answers(scale: CableScale, told: Queue[Reading]) -> None:
    port = ScalePort(scale.port, Talk.ASKED, told.put)
    port.start()

    for _ in range(2):
        while scale.asked() != ENQ:
            pass
        scale.say(ACK)
        assert scale.asked() == DC1
        scale.say(block("1.250")[:7], block("1.250")[7:])

    assert told.get(timeout=SOON_S) is SILENCE
    assert told.get(timeout=SOON_S) == Reading(1250, State.MOVING)
    assert told.get(timeout=SOON_S) == Reading(1250, State.STABLE, 1)
    port.stop()


def test_a_port_that_is_not_there_is_a_silent_scale_and_no_trouble(told: Queue[Reading]) -> None:
    port = ScalePort("/dev/nothing-here", Talk.SPEAKS, told.put)

    port.start()

    assert told.get(timeout=SOON_S) is SILENCE
    port.stop()


def test_the_ports_of_this_pc_are_named() -> None:
    assert all(name for name, _ in serial_ports.ports())
