"""One PC's line to its hub: posts a signed message and says, in types, what came back.

Nothing here raises for what a network, a portal or a proxy may do. Only an answer that bears the
hub's mark counts as the hub's word; anything else means "no hub there", and selling goes on.
"""

from __future__ import annotations

import time
from typing import NamedTuple

import requests
from nacl.signing import SigningKey

from marketpos.domain.clock import Now, system_now
from marketpos.sync.heard import (
    Absence,
    Answered,
    Busy,
    Denied,
    Heard,
    M,
    NoHub,
    absence_in,
    absence_of,
    wait_of,
)
from marketpos.wire import answering, packing, signing
from marketpos.wire.answering import Said, Why
from marketpos.wire.messages import CONTENT_TYPE, Message


class Patience(NamedTuple):
    """How many seconds to wait: for the line, for the next byte, and for the whole answer."""

    connect_s: float = 5.0
    read_s: float = 30.0
    whole_s: float = 120.0


class HubLine:
    """Speaks to the hub at ``url`` as one device. ``hub_key`` is ``None`` only before the join.

    ``offset_ms`` is what the hub's clock is ahead of ours, as last measured; keep it over restarts.
    """

    def __init__(
        self,
        url: str,
        device: bytes,
        key: SigningKey,
        hub_key: bytes | None = None,
        *,
        offset_ms: int = 0,
        now: Now = system_now,
        patience: Patience = Patience(),  # noqa: B008 - frozen
        trusted: str | bool = True,
    ) -> None:
        self.offset_ms = offset_ms
        self.sent_bytes = 0
        self.received_bytes = 0
        self._url = url.rstrip("/")
        self._device, self._key, self._hub_key = device, key, hub_key
        self._now, self._patience, self._trusted = now, patience, trusted
        self._session = requests.Session()

    def close(self) -> None:
        """Let go of the connection."""
        self._session.close()

    def ask(self, path: str, message: Message, expected: type[M]) -> Heard[M]:
        """Post ``message`` and hear the answer; after a wrong clock, ask once more."""
        body = packing.pack(message)
        heard = self._post(path, body, expected)
        if heard == Denied(Why.CLOCK):
            heard = self._post(path, body, expected)
        return heard

    def _post(self, path: str, body: bytes, expected: type[M]) -> Heard[M]:
        sent_ms = self._now().at_ms
        header = signing.sign(self._key, self._device, "POST", path, body, sent_ms + self.offset_ms)
        try:
            response, raw = self._exchange(path, body, header)
        except (requests.RequestException, OSError) as error:
            return NoHub(absence_of(error))
        self.sent_bytes += len(body)
        self.received_bytes += len(raw)
        return self._judge(response, raw, signing.read(header).nonce, sent_ms, expected)

    def _exchange(self, path: str, body: bytes, header: str) -> tuple[requests.Response, bytes]:
        until = time.monotonic() + self._patience.whole_s
        with self._session.post(
            self._url + path,
            data=body,
            headers={"Content-Type": CONTENT_TYPE, signing.HEADER: header},
            timeout=self._patience[:2],
            allow_redirects=False,
            stream=True,
            verify=self._trusted,
        ) as response:
            return response, _read(response, until)

    def _judge(
        self, response: requests.Response, raw: bytes, nonce: bytes, sent_ms: int, kind: type[M]
    ) -> Heard[M]:
        status, headers = response.status_code, response.headers
        if status == 429 or (status >= 500 and status != 511):
            return Busy(status, wait_of(headers, self._now().at_ms))
        said = _said(response, raw)
        if said is None:
            return NoHub(absence_in(status, headers.get("Content-Type", "")))
        if not self._is_ours(headers.get(answering.MARK, ""), nonce, said):
            return NoHub(Absence.FORGED)
        self.offset_ms = said.now_ms - (sent_ms + self._now().at_ms) // 2
        return _unpacked(said, kind)

    def _is_ours(self, given: str, nonce: bytes, said: Said) -> bool:
        if self._hub_key is None:
            return True
        try:
            return answering.is_marked(self._hub_key, bytes.fromhex(given), nonce, said)
        except ValueError:
            return False


def _read(response: requests.Response, until: float) -> bytes:
    """The whole body, or a time-out: a page that never ends, or drips, is not waited for."""
    raw = b""
    for piece in response.iter_content(65_536):
        raw += piece
        if time.monotonic() > until:
            raise requests.Timeout
        if len(raw) > packing.PACKED_LIMIT:
            break
    return raw


def _said(response: requests.Response, raw: bytes) -> Said | None:
    """What the hub said, or ``None`` when these are not the hub's headers."""
    headers = response.headers
    if headers.get("Content-Type") != CONTENT_TYPE:
        return None
    try:
        now_ms = int(headers[answering.NOW])
        return Said(response.status_code, now_ms, headers.get(answering.WHY, ""), raw)
    except (KeyError, ValueError):
        return None


def _unpacked(said: Said, kind: type[M]) -> Heard[M]:
    if said.status != 200:
        return Denied(said.why)
    try:
        return Answered(packing.unpack(said.body, kind), revoked=said.why == Why.REVOKED)
    except (packing.Unreadable, packing.TooLarge):
        return NoHub(Absence.GARBAGE)
