"""A queue of the Windows spooler, spoken to through winspool.drv itself.

python-escpos would want pywin32 for this, nine megabytes; six functions are enough.
"""

from __future__ import annotations

import sys
from typing import Any

from marketpos.domain.printers import PrinterTrouble, Trouble

_BITS = (
    (0x10 | 0x20 | 0x40, Trouble.PAPER),  # out, manual feed, a problem with it
    (0x40_0000, Trouble.COVER),
    (0x80 | 0x1000, Trouble.CABLE),  # offline, not available
    (0x1, Trouble.STOPPED),  # paused
    (0x2 | 0x8, Trouble.STUCK),  # error, jam
)
"""The ``Status`` of PRINTER_INFO_2 (winspool.h)."""

_JOB_BITS = (
    (0x40, Trouble.PAPER),
    (0x20, Trouble.CABLE),
    (0x1 | 0x200, Trouble.STOPPED),  # paused, blocked
    (0x2 | 0x400, Trouble.STUCK),  # error, wants somebody
)
"""The ``Status`` of JOB_INFO_1."""

WATCHED_S, LOOK_S = 3.0, 0.3
"""How long a document that was handed over is looked after, and how often."""

_WORKS_OFFLINE = 0x400
"""Of its ``Attributes``: somebody ticked it, or Windows lost the cable."""

_STATUS_AT, _ATTRIBUTES_AT = 5, 0
"""Among the numbers behind the thirteen pointers of PRINTER_INFO_2."""


def trouble_of(status: int, attributes: int = 0) -> Trouble | None:
    """What a queue says is wrong with its printer."""
    found = next((trouble for bits, trouble in _BITS if status & bits), None)
    return found or (Trouble.CABLE if attributes & _WORKS_OFFLINE else None)


def kept_back(status: int) -> Trouble | None:
    """What keeps a document in the queue, where Windows goes on with it by itself."""
    return next((trouble for bits, trouble in _JOB_BITS if status & bits), None)


if sys.platform == "win32":
    import ctypes
    import threading
    import time
    from ctypes import wintypes

    class _Document(ctypes.Structure):
        _fields_ = (
            ("name", wintypes.LPCWSTR),
            ("file", wintypes.LPCWSTR),
            ("kind", wintypes.LPCWSTR),
        )

    class _Info(ctypes.Structure):
        _fields_ = (("words", ctypes.c_void_p * 13), ("numbers", wintypes.DWORD * 8))

    class _Job(ctypes.Structure):
        _fields_ = (
            ("job", wintypes.DWORD),
            ("words", ctypes.c_void_p * 6),
            ("status", wintypes.DWORD),
            ("rest", wintypes.DWORD * 8),
        )

    class _Name(ctypes.Structure):
        _fields_ = (
            ("printer", wintypes.LPWSTR),
            ("server", wintypes.LPWSTR),
            ("attributes", wintypes.DWORD),
        )

    def _spooler() -> Any:
        return ctypes.WinDLL("winspool.drv")

    def queues() -> list[str]:
        """The names of the queues of this PC."""
        spooler, needed, many = _spooler(), wintypes.DWORD(), wintypes.DWORD()
        asked = (2 | 4, None, 4)  # local and connected ones, PRINTER_INFO_4
        spooler.EnumPrintersW(*asked, None, 0, ctypes.byref(needed), ctypes.byref(many))
        room = ctypes.create_string_buffer(needed.value or 1)
        done = spooler.EnumPrintersW(
            *asked, room, needed.value, ctypes.byref(needed), ctypes.byref(many)
        )
        found = ctypes.cast(room, ctypes.POINTER(_Name))
        return sorted(found[at].printer for at in range(many.value)) if done else []

    class QueueWire:
        """A document of raw bytes in a queue; Windows keeps it until the printer takes it."""

        piece = 65536

        def __init__(self, name: str) -> None:
            self._spooler, self._handle = _spooler(), wintypes.HANDLE()
            if not self._spooler.OpenPrinterW(name, ctypes.byref(self._handle), None):
                raise PrinterTrouble(Trouble.CABLE, "no such queue")
            self._job = 0
            trouble = self._trouble()
            if trouble is not None:
                self.close()
                raise PrinterTrouble(trouble)

        def send(self, data: bytes) -> None:
            """Hand data over, as a document that ends when the wire is closed."""
            if data[:2] == b"\x10\x04":
                return  # a queue answers nothing, and its printer need not be asked
            if not self._job:
                document = _Document("marketpos", None, "RAW")
                self._job = self._spooler.StartDocPrinterW(self._handle, 1, ctypes.byref(document))
                if not self._job:
                    raise PrinterTrouble(Trouble.STUCK, "no document")
            written = wintypes.DWORD()
            done = self._spooler.WritePrinter(self._handle, data, len(data), ctypes.byref(written))
            if not done or written.value != len(data):
                raise PrinterTrouble(self._trouble() or Trouble.STUCK, "not written")

        def read(self, seconds: float) -> bytes:
            """Nothing: Windows passes no answers on."""
            return b""

        def handed_over(self) -> Trouble | None:
            """What keeps the document back; it is Windows' own from here on."""
            job, until = self._end(), time.monotonic() + WATCHED_S
            while job and time.monotonic() < until:
                status = self._status_of(job)
                if status is None:
                    return None  # it is through
                if kept_back(status) is not None:
                    return kept_back(status)
                threading.Event().wait(LOOK_S)
            return self._trouble() if job else None

        def close(self) -> None:
            """End the document and let go of the queue."""
            self._end()
            self._spooler.ClosePrinter(self._handle)

        def _end(self) -> int:
            job, self._job = self._job, 0
            if job:
                self._spooler.EndDocPrinter(self._handle)
            return job

        def _status_of(self, job: int) -> int | None:
            needed = wintypes.DWORD()
            asked = (self._handle, job, 1)
            self._spooler.GetJobW(*asked, None, 0, ctypes.byref(needed))
            room = ctypes.create_string_buffer(max(needed.value, ctypes.sizeof(_Job)))
            if not self._spooler.GetJobW(*asked, room, len(room), ctypes.byref(needed)):
                return None
            return int(ctypes.cast(room, ctypes.POINTER(_Job)).contents.status)

        def _trouble(self) -> Trouble | None:
            needed = wintypes.DWORD()
            self._spooler.GetPrinterW(self._handle, 2, None, 0, ctypes.byref(needed))
            room = ctypes.create_string_buffer(max(needed.value, ctypes.sizeof(_Info)))
            size = len(room)
            if not self._spooler.GetPrinterW(self._handle, 2, room, size, ctypes.byref(needed)):
                return None
            numbers = ctypes.cast(room, ctypes.POINTER(_Info)).contents.numbers
            return trouble_of(numbers[_STATUS_AT], numbers[_ATTRIBUTES_AT])
else:

    def queues() -> list[str]:
        """Only Windows has them."""
        return []

    class QueueWire:
        """Only Windows has them."""

        piece = 1

        def __init__(self, name: str) -> None:
            raise PrinterTrouble(Trouble.CABLE, "no queues here")

        def send(self, data: bytes) -> None:
            """Never."""

        def read(self, seconds: float) -> bytes:
            """Never."""
            return b""

        def handed_over(self) -> Trouble | None:
            """Never."""
            return None

        def close(self) -> None:
            """Never."""
