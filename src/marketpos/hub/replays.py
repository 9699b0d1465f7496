"""What may not come twice or too often: a signed question, and a guessed join code."""

from __future__ import annotations

from collections import defaultdict, deque
from ipaddress import IPv6Address, ip_address

from marketpos.wire.signing import WINDOW_MS, Signature

PER_MINUTE, PER_HOUR = 5, 10
"""Guesses of a join code from one address (sync.md 4)."""

MINUTE_MS, HOUR_MS = 60_000, 3_600_000


class Nonces:
    """The questions of the last minutes; pushed facts need it not, they are taken once anyway."""

    def __init__(self) -> None:
        self._seen: dict[tuple[bytes, bytes], tuple[int, object]] = {}

    def is_new(self, signature: Signature, asked: object, now_ms: int) -> bool:
        """Whether this question is asked for the first time; the same ``asked`` may come again."""
        self._forget_before(now_ms)
        named = (signature.device, signature.nonce)
        _, first = self._seen.setdefault(named, (now_ms + 2 * WINDOW_MS, asked))
        return first is asked

    def _forget_before(self, now_ms: int) -> None:
        while self._seen and next(iter(self._seen.values()))[0] < now_ms:
            del self._seen[next(iter(self._seen))]


class Tries:
    """Wrong join codes by address, so that forty bits are not guessed (restarts forget them)."""

    def __init__(self) -> None:
        self._at: defaultdict[str, deque[int]] = defaultdict(deque)

    def wait_ms(self, caller: str, now_ms: int) -> int:
        """How long this address must wait before the next try; 0 when it may try now."""
        tries = self._at[_home_of(caller)]
        while tries and tries[0] <= now_ms - HOUR_MS:
            tries.popleft()
        waits = [0]
        if len(tries) >= PER_HOUR:
            waits.append(tries[-PER_HOUR] + HOUR_MS - now_ms)
        if len(tries) >= PER_MINUTE:
            waits.append(tries[-PER_MINUTE] + MINUTE_MS - now_ms)
        return max(waits)

    def count(self, caller: str, now_ms: int) -> None:
        """A try begins; counted before its answer, so that many at once are no way round."""
        self._at[_home_of(caller)].append(now_ms)

    def pardon(self, caller: str) -> None:
        """The last try was right."""
        tries = self._at[_home_of(caller)]
        if tries:
            tries.pop()


def _home_of(caller: str) -> str:
    """One household's address: all of an IPv6 network of 64 bits counts as one."""
    try:
        address = ip_address(caller)
    except ValueError:
        return caller
    return address.exploded[:19] if isinstance(address, IPv6Address) else caller
