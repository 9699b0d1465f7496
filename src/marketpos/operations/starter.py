"""Starter products by kind of shop, so that the first sale needs no typing."""

from __future__ import annotations

import csv
from typing import NamedTuple

from marketpos.assets import asset
from marketpos.domain.kinds import Tax
from marketpos.domain.money import Won


class StarterProduct(NamedTuple):
    """A product as the starter list has it; its price is a first guess the shop changes."""

    name: str
    category: str
    unit: str
    price_won: Won
    tax: Tax
    barcode: str


def trades() -> dict[str, list[StarterProduct]]:
    """Every kind of shop with its products, in the list's order."""
    with asset("starter/products.csv").open(encoding="utf-8-sig", newline="") as file:
        found: dict[str, list[StarterProduct]] = {}
        for row in csv.DictReader(file):
            found.setdefault(row["shop_kind"], []).append(_product(row))
    return found


def _product(row: dict[str, str]) -> StarterProduct:
    return StarterProduct(
        row["name"],
        row["category"],
        row["unit"],
        Won(int(row["price_won"])),
        Tax.EXEMPT if row["tax"] == "면세" else Tax.TAXABLE,
        row["barcode"],
    )
