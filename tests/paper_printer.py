"""A receipt printer made of paper only: it reads ESC/POS, draws what it is told, and can fail."""

from __future__ import annotations

import os
import socket
import struct
import threading
import tty
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from marketpos.outputs.qr import texts_read

LETTERS_HIGH = 24
"""Dots of a row of its own letters, which are kept as text."""


@dataclass
class Slip:
    """What lies between two cuts: rows of dots, and its own letters with where they stand."""

    rows: list[bytes] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    bold: list[str] = field(default_factory=list)

    @property
    def width(self) -> int:
        """Dots across of the widest row."""
        return max((len(row) for row in self.rows), default=0) * 8

    def luminance(self) -> bytes:
        """The picture in grey, a byte a dot."""
        table = [
            bytes(0 if each >> bit & 1 else 255 for bit in range(7, -1, -1)) for each in range(256)
        ]
        across = self.width // 8
        return b"".join(b"".join(table[b] for b in row.ljust(across, b"\0")) for row in self.rows)

    def qrs(self) -> tuple[str, ...]:
        """Every QR on it, as a phone reads it."""
        return texts_read(self.luminance(), self.width, len(self.rows)) if self.rows else ()

    def ink(self) -> int:
        """How many dots are black."""
        return sum(
            row.count(0) * 0 + sum(bin(each).count("1") for each in row) for row in self.rows
        )


class Paper:
    """An interpreter of the bytes: feed it, ask for the slips."""

    def __init__(self, dots: int = 576) -> None:
        self.across = dots // 8
        self.slips: list[Slip] = []
        self.kicks = 0
        self.begun = Slip()
        self._left = b""
        self._is_bold = False
        self._text = b""

    def feed(self, data: bytes) -> list[bytes]:
        """Takes bytes; gives the questions among them (DLE EOT n, GS r n) in their order."""
        self._left += data
        asked: list[bytes] = []
        while (size := self._command(asked)) > 0:
            self._left = self._left[size:]
        return asked

    def _command(self, asked: list[bytes]) -> int:
        """Does the first command; how many bytes it had, 0 when it is not whole yet."""
        data = self._left
        if not data:
            return 0
        head = data[:2]
        if data[:1] not in b"\x1b\x1d\x1c\x10\n":
            self._text += data[:1]
            return 1
        if data[:1] == b"\n":
            return self._end_line()
        if len(data) < 3 and head != b"\x1b@" and head != b"\x1c&":
            return 0
        if head in (b"\x10\x04", b"\x1dr"):
            asked.append(data[:3])
            return 3
        if head == b"\x1dv":
            return self._raster(data)
        if head == b"\x1b*":
            return self._columns(data)
        return self._plain(head, data)

    def _plain(self, head: bytes, data: bytes) -> int:
        if head == b"\x1b@":
            self._is_bold = False
            return 2
        if head == b"\x1c&":
            return 2
        if head == b"\x1bE":
            self._is_bold = data[2] == 1
        elif head == b"\x1bd":
            self.begun.rows += [b""] * (data[2] * LETTERS_HIGH)
        elif head == b"\x1dV":
            self.slips.append(self.begun)
            self.begun = Slip()
        elif head == b"\x1bp":
            if len(data) < 5:
                return 0
            self.kicks += 1
            return 5
        elif head not in (b"\x1b3", b"\x1b2"):
            raise AssertionError(f"no printer knows {data[:8]!r}")
        return 2 if head == b"\x1b2" else 3

    def _end_line(self) -> int:
        if self._text:
            line = self._text.decode("cp949")
            self.begun.lines.append(line)
            if self._is_bold:
                self.begun.bold.append(line)
            self.begun.rows += [b""] * LETTERS_HIGH
            self._text = b""
        return 1

    def _raster(self, data: bytes) -> int:
        if len(data) < 8:
            return 0
        across, high = struct.unpack("<HH", data[4:8])
        size = 8 + across * high
        if len(data) < size:
            return 0
        bits = data[8:size]
        self.begun.rows += [
            bits[at : at + across][: self.across] for at in range(0, across * high, across)
        ]
        return size

    def _columns(self, data: bytes) -> int:
        """24 dots high, column by column; the line feed that follows moves by as much."""
        if len(data) < 5:
            return 0
        (width,) = struct.unpack("<H", data[3:5])
        size = 5 + width * 3 + 1
        if len(data) < size:
            return 0
        assert data[2] == 33
        assert data[size - 1 : size] == b"\n"
        held = data[5:-1] if len(data) == size else data[5 : size - 1]
        for y in range(24):
            bits = [held[x * 3 + y // 8] >> (7 - y % 8) & 1 for x in range(width)]
            row = bytes(
                sum(bit << (7 - at) for at, bit in enumerate(bits[left : left + 8]))
                for left in range(0, width, 8)
            )
            self.begun.rows.append(row[: self.across])
        return size


class PaperPrinter:
    """A printer on a wire: answers about itself, and fails as it is told."""

    def __init__(self, dots: int = 576) -> None:
        self.paper = Paper(dots)
        self.has_paper = True
        self.paper_is_low = False
        self.cover_is_open = False
        self.answers = True
        self.dies_after = 0  # bytes; 0 is never
        self.takes = threading.Event()
        self.takes.set()
        self.printed = threading.Condition()
        self._taken = 0

    def take(self, data: bytes) -> bytes | None:
        """Bytes arrived: the answer, or ``None`` when it died of them."""
        self._taken += len(data)
        if self.dies_after and self._taken > self.dies_after:
            self.paper.feed(data[: max(0, len(data) - (self._taken - self.dies_after))])
            return None
        with self.printed:
            asked = self.paper.feed(data)
            self.printed.notify_all()
        return b"".join(map(self._answer, asked)) if self.answers else b""

    def wait_for(self, slips: int, seconds: float = 8.0) -> None:
        """Until so many slips were cut."""
        with self.printed:
            assert self.printed.wait_for(lambda: len(self.paper.slips) >= slips, seconds)

    def revive(self) -> None:
        """Switched on again: what it had half is still on the paper."""
        self.dies_after, self._taken = 0, 0
        half, self.paper = self.paper, Paper(self.paper.across * 8)
        self.paper.slips = half.slips

    def _answer(self, asked: bytes) -> bytes:
        if asked[:2] == b"\x1dr":
            return b"\x0c" if not self.has_paper else b"\x00"
        bits = 0x12
        if asked[2] == 2:
            bits |= (0x20 if not self.has_paper else 0) | (0x04 if self.cover_is_open else 0)
        if asked[2] == 4:
            bits |= (0x60 if not self.has_paper else 0) | (0x0C if self.paper_is_low else 0)
        return bytes((bits,))


@contextmanager
def on_the_network(printer: PaperPrinter) -> Iterator[str]:
    """The printer on a loopback port; its address."""
    listening = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            try:
                asked, _ = listening.accept()
            except OSError:
                return
            with asked:
                _talk(printer, asked)

    worker = threading.Thread(target=serve, daemon=True)
    worker.start()
    try:
        yield f"127.0.0.1:{listening.getsockname()[1]}"
    finally:
        printer.takes.set()
        listening.shutdown(socket.SHUT_RDWR)
        listening.close()
        worker.join(5)


def _talk(printer: PaperPrinter, asked: socket.socket) -> None:
    while True:
        printer.takes.wait()
        try:
            data = asked.recv(4096)
            answer = printer.take(data) if data else None
            if answer is None:
                linger = struct.pack("ii", 1, 0)  # gone without a word
                if data:
                    asked.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
                return
            asked.sendall(answer)
        except OSError:
            return


@contextmanager
def on_a_cable(printer: PaperPrinter) -> Iterator[str]:
    """The printer behind a pseudo-terminal; the name of its port."""
    ours, theirs = os.openpty()
    tty.setraw(theirs)
    name = os.ttyname(theirs)

    def serve() -> None:
        while True:
            try:
                data = os.read(ours, 4096)
                answer = printer.take(data)
                if answer:
                    os.write(ours, answer)
            except OSError:
                return

    worker = threading.Thread(target=serve, daemon=True)
    worker.start()
    try:
        yield name
    finally:
        os.close(theirs)
        worker.join(5)
        os.close(ours)
