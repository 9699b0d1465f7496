"""What a phone sent: a small form, read with care before anything is made of it."""

from __future__ import annotations

from urllib.parse import parse_qsl

from starlette.requests import Request

from marketpos.hub.visits import Visit

FORM_LIMIT = 8 * 1024
"""Ten times what the pages ever send."""

DRAINED = 256 * 1024
"""So much of a form that is too large is let pass by unread, so that the phone hears why."""

MOST_FIELDS = 20
_FORM = "application/x-www-form-urlencoded"


async def read_visit(request: Request, given: str) -> tuple[Visit, int]:
    """The visit, and an HTTP status when what was sent is nothing these pages send; else 0."""
    fields, slip = dict(request.query_params), 0
    if request.method == "POST":
        fields, slip = await _sent(request)
    text = request.path_params[given]
    accepted = request.headers.get("Accept-Language", "")
    return Visit(request.method, text, fields, accepted), slip


async def _sent(request: Request) -> tuple[dict[str, str], int]:
    body = await _body_of(request)
    if body is None:
        return {}, 413
    is_form = request.headers.get("Content-Type", "").partition(";")[0].strip().lower() == _FORM
    if not is_form or request.headers.get("Sec-Fetch-Site", "none") not in ("same-origin", "none"):
        return {}, 400  # another site must not send a form in somebody's name
    try:
        return dict(parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=MOST_FIELDS)), 0
    except ValueError:
        return {}, 400


async def _body_of(request: Request) -> bytes | None:
    body, passed = b"", 0
    async for piece in request.stream():
        passed += len(piece)
        if passed <= FORM_LIMIT:
            body += piece
        if passed > DRAINED:
            break
    return body if passed <= FORM_LIMIT else None
