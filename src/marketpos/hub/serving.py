"""Runs the hub: for the association until it is stopped, or in a thread for tests and the demo."""

from __future__ import annotations

import socket
import threading
from dataclasses import dataclass

import uvicorn

from marketpos.domain.clock import Now, system_now
from marketpos.hub.app import create_app
from marketpos.hub.records import Records

_BACKLOG = 2048


class _Server(uvicorn.Server):
    """Tells when it is up, so that nobody has to poll for it."""

    def __init__(self, records: Records, **options: object) -> None:
        config = uvicorn.Config(
            create_app(records),
            log_config=None,
            access_log=False,
            server_header=False,
            **options,  # type: ignore[arg-type]
        )
        super().__init__(config)
        self.is_up = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.is_up.set()


@dataclass(frozen=True, slots=True)
class RunningHub:
    """A hub on a loopback port of this process."""

    url: str
    records: Records
    _server: _Server
    _thread: threading.Thread

    def stop(self) -> None:
        """Answer what is under way, and let go of port and database."""
        self._server.should_exit = True
        self._thread.join()
        self.records.close()


def serve_in_thread(database_url: str, now: Now = system_now, port: int = 0) -> RunningHub:
    """A hub on a loopback port, a free one if none is named; returns when it listens."""
    records = Records.open(database_url, now)
    listener = listening("127.0.0.1", port)
    server = _Server(records)
    thread = threading.Thread(target=server.run, args=([listener],), name="hub")
    thread.start()
    server.is_up.wait()
    return RunningHub(address_of(listener), records, server, thread)


def serve(records: Records, listener: socket.socket, **options: object) -> None:
    """Serve until the process is told to stop."""
    _Server(records, **options).run([listener])


def listening(host: str, port: int) -> socket.socket:
    """A socket that already listens; port 0 finds a free one."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.create_server((host, port), family=family, backlog=_BACKLOG)
    # asyncio does so only for sockets that name their protocol; without it an answer waits 40 ms
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


def address_of(listener: socket.socket, scheme: str = "http") -> str:
    """Where a PC finds a listening socket."""
    host, port = listener.getsockname()[:2]
    return f"{scheme}://{f'[{host}]' if ':' in host else host}:{port}"
