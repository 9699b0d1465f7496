"""The wires to a printer: a socket, a serial cable, a device file of Linux, a queue of Windows."""

from __future__ import annotations

import os
import select
import socket
from collections.abc import Callable
from contextlib import suppress
from typing import Protocol

from marketpos.domain.printers import Printer, PrinterTrouble, Trouble, Way, serial_address
from marketpos.outputs.escpos_library import loaded

PATIENCE_S = 10.0
"""How long a printer may take nothing before it is called stuck."""

CONNECT_S = 3.0
FAREWELL_S = 3.0
"""How long a printer on the network may take to hang up after the last byte."""

PORT = 9100

_NO_PAPER = 28
"""ENOSPC: what Linux says when a printer on USB has no paper."""


class Wire(Protocol):
    """Bytes to a printer, and what it answers."""

    piece: int

    def send(self, data: bytes) -> None:
        """Hand ``data`` over. Raises PrinterTrouble."""

    def read(self, seconds: float) -> bytes:
        """What it answered, at most so long awaited; empty for nothing."""

    def handed_over(self) -> Trouble | None:
        """After the last byte: what keeps it back in a queue that goes on by itself."""

    def close(self) -> None:
        """Let go of it."""


def open_wire(printer: Printer) -> Wire:
    """The wire to ``printer``. Raises PrinterTrouble when nobody is at the other end."""
    opened: dict[Way, Callable[[str], Wire]] = {
        Way.NETWORK: NetworkWire,
        Way.SERIAL: SerialWire,
        Way.USB: DeviceWire,
        Way.QUEUE: _queue,
    }
    return opened[printer.way](printer.address)


def _queue(name: str) -> Wire:
    from marketpos.outputs.printer_queue import QueueWire

    return QueueWire(name)


def _connected(host: str, port: int) -> socket.socket:
    """python-escpos would leave a socket behind at every try while the printer is off."""
    try:
        return socket.create_connection((host, port), CONNECT_S)
    except OSError as error:
        raise PrinterTrouble(Trouble.CABLE, type(error).__name__) from error


class NetworkWire:
    """Raw bytes to port 9100."""

    piece = 1024

    def __init__(self, address: str) -> None:
        host, _, port = address.partition(":")
        self._socket = _connected(host, int(port or PORT))
        self._device = loaded().Network(host)
        self._device.device = self._socket
        self._owed = 0  # answers that have not come

    def send(self, data: bytes) -> None:
        """Hand data over."""
        self._owed += data.startswith((b"\x10\x04", b"\x1dr"))
        self._socket.settimeout(PATIENCE_S)
        try:
            self._device._raw(data)
        except TimeoutError as error:
            raise PrinterTrouble(Trouble.STUCK, "timeout") from error
        except OSError as error:
            raise PrinterTrouble(Trouble.CABLE, type(error).__name__) from error

    def read(self, seconds: float) -> bytes:
        """What it answered."""
        self._socket.settimeout(seconds)
        try:
            answer = bytes(self._device._read())
        except TimeoutError:
            return b""
        except OSError as error:
            raise PrinterTrouble(Trouble.CABLE, type(error).__name__) from error
        if not answer:
            raise PrinterTrouble(Trouble.CABLE, "closed")
        self._owed -= len(answer)
        return answer

    def handed_over(self) -> Trouble | None:
        """There is no queue."""
        return None

    def close(self) -> None:
        """Let go of it. Who closes while an answer is on its way takes back his last bytes."""
        if self._owed > 0:
            self._hear_out()
        self._device.close()

    def _hear_out(self) -> None:
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_WR)
            self._socket.settimeout(FAREWELL_S)
            while self._socket.recv(64):
                pass


class SerialWire:
    """A serial port, real or made by a USB cable."""

    piece = 64

    def __init__(self, address: str) -> None:
        from escpos.exceptions import DeviceNotFoundError

        name, speed = serial_address(address)
        self._device = loaded().Serial(name, baudrate=speed)
        try:
            self._device.open()
        except (DeviceNotFoundError, OSError) as error:
            raise PrinterTrouble(Trouble.CABLE, type(error).__name__) from error
        self._port = self._device.device
        self._port.write_timeout = PATIENCE_S

    def send(self, data: bytes) -> None:
        """Hand data over."""
        import serial

        try:
            self._device._raw(data)
        except serial.SerialTimeoutException as error:
            raise PrinterTrouble(Trouble.STUCK, "timeout") from error
        except (serial.SerialException, OSError) as error:
            raise PrinterTrouble(Trouble.CABLE, type(error).__name__) from error

    def read(self, seconds: float) -> bytes:
        """What it answered."""
        import serial

        self._port.timeout = seconds
        try:
            first = bytes(self._port.read(1))
            return first + bytes(self._port.read(self._port.in_waiting)) if first else b""
        except (serial.SerialException, OSError) as error:
            raise PrinterTrouble(Trouble.CABLE, type(error).__name__) from error

    def handed_over(self) -> Trouble | None:
        """There is no queue."""
        return None

    def close(self) -> None:
        """Let go of it. What it did not take is thrown away: waiting for it could last for ever."""
        self._port.close()
        self._device._device = False


class DeviceWire:
    """``/dev/usb/lp0``: python-escpos opens it too, but would wait for paper for ever."""

    piece = 4096

    def __init__(self, address: str) -> None:
        try:
            self._file = os.open(address, os.O_RDWR | getattr(os, "O_NONBLOCK", 0))
        except OSError as error:
            raise PrinterTrouble(Trouble.CABLE, type(error).__name__) from error

    def send(self, data: bytes) -> None:
        """Hand data over."""
        left = memoryview(data)
        while left:
            if not select.select([], [self._file], [], PATIENCE_S)[1]:
                raise PrinterTrouble(Trouble.STUCK, "timeout")
            try:
                left = left[os.write(self._file, left) :]
            except OSError as error:
                trouble = Trouble.PAPER if error.errno == _NO_PAPER else Trouble.CABLE
                raise PrinterTrouble(trouble, type(error).__name__) from error

    def read(self, seconds: float) -> bytes:
        """What it answered; some printers cannot."""
        if not select.select([self._file], [], [], seconds)[0]:
            return b""
        try:
            return os.read(self._file, 64)
        except OSError:
            return b""

    def handed_over(self) -> Trouble | None:
        """There is no queue."""
        return None

    def close(self) -> None:
        """Let go of it."""
        os.close(self._file)
