"""Where the hub listens; the same words are signed by the PC and matched by the hub."""

from __future__ import annotations

JOIN = "/v1/join"


def sync(shop: str) -> str:
    """Hello, push and pull for one shop."""
    return f"/v1/shops/{shop}/sync"


def digest(shop: str) -> str:
    """What the hub holds of one shop, by day."""
    return f"/v1/shops/{shop}/digest"
