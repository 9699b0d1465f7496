"""Day totals in the clear, of those shops that chose to share them; the newest word holds."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, delete, insert

from marketpos.hub.rows import day_total
from marketpos.wire.messages import DayTotal


def keep(connection: Connection, shop_id: int, totals: Sequence[DayTotal]) -> None:
    """Put each day's total in the place of what was said of that device and day before."""
    for total in totals:
        connection.execute(
            delete(day_total).where(
                day_total.c.shop_id == shop_id,
                day_total.c.device == total.device,
                day_total.c.day == total.day,
            )
        )
        row = {"shop_id": shop_id, "device": total.device, "day": total.day}
        row |= {"sales": total.sales, "total_won": total.total_won}
        connection.execute(insert(day_total), row)
