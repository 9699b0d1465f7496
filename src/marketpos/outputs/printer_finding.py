"""Receipt printers that may be there: on this PC, or in the shop's network."""

from __future__ import annotations

import selectors
import socket
import time
from pathlib import Path
from typing import NamedTuple

from marketpos.domain.printers import Way
from marketpos.outputs.printer_queue import queues
from marketpos.outputs.printer_wires import PORT
from marketpos.outputs.serial_ports import ports

LISTEN_S = 1.2
"""How long a printer in the same room takes to answer."""


class Found(NamedTuple):
    """Something that may be a receipt printer."""

    way: Way
    address: str


def plugged_in(devices: Path = Path("/dev/usb")) -> list[Found]:
    """What this PC itself knows of; for a thread."""
    usb = [Found(Way.USB, str(one)) for one in sorted(devices.glob("lp*"))]
    serial = [Found(Way.SERIAL, name) for name, _ in ports()]
    return [*(Found(Way.QUEUE, name) for name in queues()), *usb, *serial]


def on_the_network(port: int = PORT) -> list[Found]:
    """Whoever takes raw bytes on the 254 addresses beside this PC's own; for a thread."""
    own = own_address()
    if own is None:
        return []
    beside = own.rpartition(".")[0]
    hosts = [f"{beside}.{last}" for last in range(1, 255) if f"{beside}.{last}" != own]
    return [Found(Way.NETWORK, host) for host in answering(hosts, port)]


def own_address() -> str | None:
    """This PC's address in the shop's network; nothing is sent to find it."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        try:
            asking.connect(("192.0.2.1", 9))  # an address of no one (RFC 5737)
            return str(asking.getsockname()[0])
        except OSError:
            return None


def answering(hosts: list[str], port: int, seconds: float = LISTEN_S) -> list[str]:
    """Which of ``hosts`` take a connection on ``port``, all asked at once."""
    with selectors.DefaultSelector() as waiting:
        for host in hosts:
            asked = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
            asked.setblocking(False)
            asked.connect_ex((host, port))
            waiting.register(asked, selectors.EVENT_WRITE, host)
        found = _answered(waiting, seconds)
        for key in list(waiting.get_map().values()):
            key.fileobj.close()  # type: ignore[union-attr]
    return sorted(found, key=hosts.index)


def _answered(waiting: selectors.BaseSelector, seconds: float) -> list[str]:
    found: list[str] = []
    until = time.monotonic() + seconds
    while waiting.get_map() and (left := until - time.monotonic()) > 0:
        for key, _ in waiting.select(left):
            asked = key.fileobj
            assert isinstance(asked, socket.socket)
            if asked.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR) == 0:
                found.append(str(key.data))
            waiting.unregister(asked)
            asked.close()
    return found
