"""Figures beside their floors or peers, taken in one run; `make bench` prints each as JSON."""

from __future__ import annotations

from typing import NamedTuple


class Figure(NamedTuple):
    """A figure: ``value`` in ``unit`` beside its ``floor``, their ``ratio``, over ``n`` runs."""

    name: str
    value: float
    unit: str
    floor: float
    ratio: float
    n: int
