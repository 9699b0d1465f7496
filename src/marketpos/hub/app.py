"""The hub as a web app: reads what comes, lets one lane answer it, marks the answer."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import partial

from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from marketpos.hub import visits
from marketpos.hub.asked import Asked, Desk, Reply, Turned
from marketpos.hub.description import description
from marketpos.hub.lane import Lane
from marketpos.hub.pace import Pace
from marketpos.hub.pages import front_page
from marketpos.hub.records import Records
from marketpos.hub.replays import Nonces, Tries
from marketpos.hub.routes import OPEN, PAGES, SIGNED, PageRoute, SignedRoute, Work
from marketpos.hub.sent import read_visit
from marketpos.hub.visits import Visit
from marketpos.wire import answering, packing, signing
from marketpos.wire.answering import Said, Why
from marketpos.wire.messages import CONTENT_TYPE
from marketpos.wire.signing import BadSignature

DRAINED = 16 * packing.PACKED_LIMIT
"""So much of a request that is too large is let pass by unread, so that its PC hears why."""

AWAY_S = 30
Endpoint = Callable[[Request], Awaitable[Response]]


def create_app(records: Records) -> Starlette:
    """The app on these records; it does not close them."""
    house = _House(records)
    signed = [Route(one.path, house.signed(one), methods=["POST"]) for one in SIGNED]
    opened = [Route(one.path, getattr(house, one.name), methods=["GET"]) for one in OPEN]

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        yield
        house.lane.close()

    paged = [Route(one.path, house.paged(one), methods=["GET", "POST"]) for one in PAGES]
    return Starlette(routes=[*signed, *opened, *paged], lifespan=lifespan)


class _House:
    """What all the doors share."""

    def __init__(self, records: Records) -> None:
        self.lane: Lane[Reply] = Lane(records)
        self._desk = Desk(records, Nonces())
        self._tries = Tries()
        self._pace = Pace()
        self._records = records
        self._away = (OperationalError, records.engine.dialect.loaded_dbapi.OperationalError)

    def signed(self, route: SignedRoute) -> Endpoint:
        """The endpoint of a door for PCs."""

        async def endpoint(request: Request) -> Response:
            asked = Asked(
                request.method,
                request.url.path,
                request.path_params.get("shop", ""),
                request.headers.get(signing.HEADER, ""),
                await _body_of(request),
                request.client.host if request.client else "",
            )
            return self._marked(asked, await self._reply(route, asked))

        return endpoint

    def paged(self, route: PageRoute) -> Endpoint:
        """The endpoint of a page for customers' phones."""

        async def endpoint(request: Request) -> Response:
            visit, slip = await read_visit(request, route.given)
            caller = request.client.host if request.client else ""
            if slip:
                reply = visits.too_much(visit, slip)
            elif self._is_too_fast(route, visit, caller):
                reply = visits.too_fast(visit)
            else:
                reply = await self._answered(
                    lambda connection: route.work(self._desk, connection, visit)
                )
            if reply.status == 503:
                reply = visits.too_fast(visit, reply.status)
            return Response(reply.body, reply.status, dict(reply.headers))

        return endpoint

    async def front(self, _request: Request) -> Response:
        """What this place is, for people."""
        return HTMLResponse(front_page(self._records.public_key))

    async def health(self, _request: Request) -> Response:
        """Whether the records answer; the epoch tells a monitor of a restore."""
        reply = await self._answered(lambda _connection: Reply(200))
        is_well = reply.status == 200
        said = {"ok": is_well, "now_ms": self._records.now_ms(), "epoch": self._records.epoch}
        return JSONResponse(said, reply.status)

    async def description(self, _request: Request) -> Response:
        """The OpenAPI description."""
        return JSONResponse(description())

    async def _reply(self, route: SignedRoute, asked: Asked) -> Reply:
        if len(asked.body) > packing.PACKED_LIMIT:
            return Reply(413, why=Why.LARGE)
        work = partial(_worked, route.work, self._desk, asked)
        if route.is_guessable:
            return await self._guessed(asked, work)
        return await self._answered(work, len(asked.body))

    def _is_too_fast(self, route: PageRoute, visit: Visit, caller: str) -> bool:
        """A sale's claim brings one regular at most; all else is open to anybody who likes."""
        is_open = visit.method == "POST" and (route.name != "page" or "." in visit.text)
        sign = visit.text.partition(".")[0]
        return is_open and self._pace.is_too_fast(caller, sign, self._records.now_ms())

    async def _guessed(self, asked: Asked, work: partial[Reply]) -> Reply:
        now_ms = self._records.now_ms()
        wait_ms = self._tries.wait_ms(asked.caller, now_ms)
        if wait_ms:
            seconds = -(-wait_ms // 1000)
            return Reply(429, why=Why.TRIES, headers={"Retry-After": str(seconds)})
        self._tries.count(asked.caller, now_ms)
        reply = await self._answered(work)
        if reply.why is not Why.CODE_UNKNOWN:
            self._tries.pardon(asked.caller)
        return reply

    async def _answered(self, work: Callable[[Connection], Reply], weight: int = 1) -> Reply:
        try:
            return await self.lane.do(work, weight)
        except self._away:
            return Reply(503, headers={"Retry-After": str(AWAY_S)})

    def _marked(self, asked: Asked, reply: Reply) -> Response:
        said = Said(reply.status, self._records.now_ms(), reply.why, reply.body)
        mark = answering.mark(self._records.key, _nonce_of(asked.signature), said)
        headers = {
            answering.NOW: str(said.now_ms),
            answering.MARK: mark.hex(),
            **({answering.WHY: said.why} if said.why else {}),
            **reply.headers,
        }
        return Response(reply.body, reply.status, headers, CONTENT_TYPE)


def _worked(work: Work, desk: Desk, asked: Asked, connection: Connection) -> Reply:
    try:
        return work(desk, connection, asked)
    except Turned as turned:
        return turned.reply


def _nonce_of(signature: str) -> bytes:
    try:
        return signing.read(signature).nonce
    except BadSignature:
        return b""


async def _body_of(request: Request) -> bytes:
    """The body, but never more of it than is enough to see that it is too large."""
    body, passed = b"", 0
    async for piece in request.stream():
        passed += len(piece)
        if len(body) <= packing.PACKED_LIMIT:
            body += piece
        if passed > DRAINED:
            break
    return body
