"""Receipt printers: how one is reached, what it understands, and what may be wrong with it."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from marketpos.domain.refusal import Refusal, Unavailable


class Way(StrEnum):
    """How the bytes get there."""

    NETWORK = "network"
    USB = "usb"  # a device file of Linux
    SERIAL = "serial"
    QUEUE = "queue"  # the Windows spooler


class Hand(StrEnum):
    """What the printer makes letters of."""

    RASTER = "raster"  # dots in rows (GS v 0): any Hangul
    COLUMNS = "columns"  # dots in columns (ESC *), for printers that know no rows
    TEXT = "text"  # its own letters in CP949: quick, but 2,350 syllables on cheap ones


class Trouble(StrEnum):
    """What keeps a slip from being printed, by what the owner has to look at."""

    PAPER = "paper"
    COVER = "cover"
    CABLE = "cable"  # switched off, pulled out, not reached
    STOPPED = "stopped"  # the queue of Windows was paused
    STUCK = "stuck"  # cutter, overheated, or it takes nothing
    HALF = "half"  # it died in the middle: some of it may be on paper


class Printer(NamedTuple):
    """How this PC's printer is set.

    ``address``: ``192.168.0.50``, ``/dev/usb/lp0``, ``COM3`` or the queue's name. ``width_mm`` is
    of the paper, 58 or 80. ``every_sale``: each sale is printed without asking.
    """

    way: Way
    address: str
    hand: Hand = Hand.RASTER
    width_mm: int = 80
    has_drawer: bool = False
    every_sale: bool = False


class PrinterTrouble(Unavailable):
    """The printer does not print; ``has_begun`` once a byte of the slip may be on paper."""

    def __init__(self, trouble: Trouble, why: str = "", *, has_begun: bool = False) -> None:
        super().__init__("slip printer", f"{trouble.value} {why}".strip())
        self.trouble = trouble
        self.has_begun = has_begun


class NotAnAddress(Refusal):
    """What was typed is not four numbers with dots between them."""


def network_address(typed: str) -> str:
    """The address of a printer on the network, as it is kept. Raises NotAnAddress."""
    from ipaddress import AddressValueError, IPv4Address

    try:
        return str(IPv4Address(typed.strip()))
    except AddressValueError as wrong:
        raise NotAnAddress from wrong


SPEEDS = (9600, 19200, 38400, 115200)
"""Bits a second of serial printers; the first is what most have when they leave the factory."""


def serial_address(address: str) -> tuple[str, int]:
    """A serial port's name and speed out of ``COM3,19200``."""
    name, _, speed = address.partition(",")
    return name, int(speed) if speed.isdigit() else SPEEDS[0]


DOTS = {58: 384, 80: 576}
"""What prints across, at 8 dots a millimetre: 48 mm of 58, 72 mm of 80."""

DOTS_A_MM = 8
