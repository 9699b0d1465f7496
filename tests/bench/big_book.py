"""A book as it stands after years: a million sales written in bulk, sealed bytes and all."""

from __future__ import annotations

from marketpos.store.book import Book

_NUMBERS = "WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < :count)"
_FILL = (
    # ids that tell their time, like real ones, so that indexes grow at their end
    f"""{_NUMBERS} INSERT INTO event SELECT
    :n + i, (SELECT stream FROM own_stream), :n + i,
    CAST(unhex(printf('%012x', :first_ms + i * 60000)) || randomblob(10) AS BLOB), 'sale', 1,
    :first_ms + i * 60000, 540, :first_day + i / 1000, (SELECT device FROM device),
    randomblob(225), randomblob(32), :first_ms + i * 60000, i, NULL FROM c""",
    """INSERT INTO sale (n, sale, number, at_ms, offset_min, day, customer, total_won,
    knocked_off_won, vat_won, change_won, stamps, voided)
    SELECT n, event_id, 'A-' || n, at_ms, 540, day,
    CASE WHEN n % 5 < 2 THEN (SELECT customer FROM customer LIMIT 1) END, 24000, 0, 0, 6000, 1, 0
    FROM event WHERE n > :n""",
    """INSERT INTO sale_line (sale_n, line, product, name, unit, unit_price_won, quantity_milli,
    amount_won, tax, measure, is_gift, why, net_won)
    SELECT sale.n, line.i, (SELECT product FROM product p WHERE p.n = 1 + (sale.n + line.i) % 30),
    '고등어', '1마리', 6000, 1000, 6000, 'e', 'p', 0, '', 6000
    FROM sale, (SELECT 0 i UNION SELECT 1 UNION SELECT 2 UNION SELECT 3) line WHERE sale.n > :n""",
    """INSERT INTO tender (sale_n, line, kind, amount_won, given_won, label, count)
    SELECT n, 0, 'cash', 24000, 30000, '', 0 FROM sale WHERE n > :n""",
    f"""{_NUMBERS} INSERT INTO takings SELECT :first_day + i / 40, 'piece', randomblob(16), 9, 9, 9
    FROM c WHERE i <= 40000""",
    "UPDATE own_stream SET last_seq = last_seq + :count",
    "UPDATE device SET last_number = last_number + :count",
)


def fill(book: Book, count: int) -> None:
    """Put ``count`` sales of four lines into ``book``; most have come back from a hub."""
    (n,) = book.row("SELECT max(n) FROM event")
    known = {"n": n, "count": count, "first_ms": 1_700_000_000_000, "first_day": 20_000_000}
    with book.slice() as cursor:
        for sql in _FILL:
            cursor.execute(sql, {name: known[name] for name in known if f":{name}" in sql})
    book.behind.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    book.behind.execute("ANALYZE")
