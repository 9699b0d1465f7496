"""How often one address, or one shop's sign, may send something in an hour."""

from __future__ import annotations

from collections import defaultdict, deque

HOUR_MS = 3_600_000
FROM_ONE_ADDRESS = 240
"""Two for each join: a whole market may come through one address of its phone company."""

AT_ONE_SIGN = 1_200
_MOST_NAMES = 20_000


class Pace:
    """Counts what a sign's page and the questions send; a sale's claim is good once anyway."""

    def __init__(self) -> None:
        self._at: defaultdict[str, deque[int]] = defaultdict(deque)

    def is_too_fast(self, caller: str, sign: str, now_ms: int) -> bool:
        """Whether one more is one too many; counted if it is not."""
        limits = ((f"from {caller}", FROM_ONE_ADDRESS), (f"at {sign}", AT_ONE_SIGN))
        if any(self._count(name, now_ms) >= limit for name, limit in limits):
            return True
        for name, _ in limits:
            self._at[name].append(now_ms)
        return False

    def _count(self, name: str, now_ms: int) -> int:
        if len(self._at) > _MOST_NAMES:
            self._at.clear()  # better to forget than to fill the memory
        times = self._at[name]
        while times and times[0] <= now_ms - HOUR_MS:
            times.popleft()
        return len(times)
