"""The OpenAPI description of every door, made from the table the doors are made from."""

from __future__ import annotations

from functools import cache
from typing import Any

import msgspec

from marketpos import __version__
from marketpos.hub.routes import OPEN, PAGES, SIGNED, OpenRoute, PageRoute, SignedRoute
from marketpos.wire import answering, signing
from marketpos.wire.answering import Why
from marketpos.wire.messages import CONTENT_TYPE

ABOUT = (
    "Bodies are msgpack arrays packed with zstd; the schemas name their places, bytes are shown as "
    "base64. Requests are signed by the PC's key, answers are marked with the hub's."
)
STATUSES = {
    200: "The answer; with the word 'revoked', facts were kept apart and nothing is given.",
    400: "No message of this kind.",
    401: "Not signed by this PC just now; the clock header says what time it is here.",
    403: "This PC was put out.",
    404: "No such shop for this key, or no such join code.",
    410: "The join code is spent or its time is over.",
    413: "Too large, packed or unpacked.",
    429: "Too many wrong join codes.",
    503: "The records do not answer just now.",
}
_REF = "#/components/schemas/{name}"


@cache
def description() -> dict[str, Any]:
    """The whole description as plain values."""
    kinds = [kind for route in SIGNED for kind in (route.asks, route.answers)]
    _, schemas = msgspec.json.schema_components(kinds, ref_template=_REF)
    routes = {route.path: {"post": _signed(route)} for route in SIGNED}
    routes |= {route.path: {"get": _open(route)} for route in OPEN}
    routes |= {
        route.path: {verb: _page(route, verb) for verb in ("get", "post")} for route in PAGES
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "marketpos hub", "version": __version__, "description": ABOUT},
        "paths": routes,
        "components": {"schemas": schemas},
    }


def _signed(route: SignedRoute) -> dict[str, Any]:
    shop = {"name": "shop", "in": "path", "required": True, "schema": {"type": "string"}}
    signature = {
        "name": signing.HEADER,
        "in": "header",
        "required": True,
        "schema": {"type": "string"},
        "description": "device.milliseconds.nonce.signature, in hex but for the milliseconds",
    }
    return {
        "operationId": route.name,
        "summary": route.summary,
        "parameters": [signature, *([shop] if "{shop}" in route.path else [])],
        "requestBody": {"required": True, "content": _content(route.asks)},
        "responses": {str(status): _response(status, route) for status in STATUSES},
    }


def _response(status: int, route: SignedRoute) -> dict[str, Any]:
    said = {"description": STATUSES[status], "headers": _headers()}
    return said | ({"content": _content(route.answers)} if status == 200 else {})


def _headers() -> dict[str, Any]:
    text, words = {"type": "string"}, {"type": "string", "enum": [str(why) for why in Why]}
    return {
        answering.NOW: {"schema": {"type": "integer"}, "description": "the hub's clock, ms"},
        answering.WHY: {"schema": words, "description": "one word when not simply done"},
        answering.MARK: {"schema": text, "description": "the hub's signature, in hex"},
    }


def _content(kind: type[msgspec.Struct]) -> dict[str, Any]:
    return {CONTENT_TYPE: {"schema": {"$ref": _REF.format(name=kind.__name__)}}}


def _open(route: OpenRoute) -> dict[str, Any]:
    answer = {"description": route.summary, "content": {route.content_type: {}}}
    return {
        "operationId": route.name,
        "summary": route.summary,
        "responses": {"200": answer},
    }


def _page(route: PageRoute, verb: str) -> dict[str, Any]:
    """A page has no messages: it is read and sent by a browser."""
    page: dict[str, Any] = {"text/html": {}}
    given = {"name": route.given, "in": "path", "required": True, "schema": {"type": "string"}}
    statuses = {"200": route.summary, "404": "No such way or token."}
    if verb == "post":
        statuses |= {"303": "Done; their own page.", "400": "Torn.", "413": "Too large."}
        statuses |= {"429": "More than so many people would send."}
    return {
        "operationId": f"{route.name}_{verb}",
        "summary": route.summary,
        "parameters": [given],
        "responses": {
            code: {"description": said, "content": page} for code, said in statuses.items()
        },
    }
