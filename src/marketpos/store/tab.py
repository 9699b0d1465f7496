"""Reading tabs: every entry of one person, everybody who owes, limits, who took goods along."""

from __future__ import annotations

from typing import Any

from marketpos.domain.ids import Id
from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import NOTHING, Won
from marketpos.domain.tab import EntryKind, TabEntry
from marketpos.store.book import Book
from marketpos.store.customers import MEMBERS
from marketpos.store.folds.tab import FOR_ALL

_SOLD = f"""
SELECT sale.at_ms, sale.day, t.amount_won, sale.customer, sale.sale,
    coalesce((SELECT group_concat(name, ', ') FROM (SELECT name FROM sale_line
        WHERE sale_n = sale.n AND name <> '' ORDER BY line LIMIT 3)), ''),
    coalesce(who, '')
FROM sale JOIN tender t ON t.sale_n = sale.n LEFT JOIN tab_taken USING (sale)
WHERE sale.customer {MEMBERS} AND NOT voided AND t.kind = 'tab'
"""
_CAME_BACK = f"""
SELECT max(r.at_ms), max(r.day), -t.refunded_won, sale.customer, sale.sale, max(r.why)
FROM sale JOIN tender t ON t.sale_n = sale.n JOIN refund r ON r.sale = sale.sale
WHERE sale.customer {MEMBERS} AND NOT voided AND t.kind = 'tab' AND t.refunded_won > 0
GROUP BY sale.n, t.line
"""
_ENTERED = f"""
SELECT at_ms, day, amount_won, customer, why, tender FROM tab_entry WHERE customer {MEMBERS}
"""
_LIMIT = f"""
SELECT limit_won FROM tab_limit WHERE customer {MEMBERS} OR customer = ?2
ORDER BY customer = ?2, customer <> ?1, limit_won LIMIT 1
"""


def entries(book: Book, who: Id) -> list[TabEntry]:
    """Every entry of a person's tab, in no order. ``who`` is the entry that stands for them."""
    sold = [_sold(row) for row in book.rows(_SOLD, (who,))]
    back = [_came_back(row) for row in book.rows(_CAME_BACK, (who,))]
    entered = [_entered(row) for row in book.rows(_ENTERED, (who,))]
    return sold + back + entered


def limit(book: Book, who: Id) -> Won:
    """From so much owed on the shop is warned: their own limit, else everybody's; 0 for never."""
    row = book.row(_LIMIT, (who, FOR_ALL))
    return Won(row[0]) if row else NOTHING


def limit_for_all(book: Book) -> Won:
    """The limit of everybody who has none of their own."""
    row = book.row("SELECT limit_won FROM tab_limit WHERE customer = ?", (FOR_ALL,))
    return Won(row[0]) if row else NOTHING


def owing(book: Book) -> list[Id]:
    """Everybody whose tab is not even, those who owe most first."""
    found = book.rows(
        "SELECT customer FROM customer INDEXED BY customer_owes WHERE owed_won <> 0"
        " ORDER BY owed_won DESC, customer"
    )
    return [Id(bytes(row[0])) for row in found]


def _sold(row: Any) -> TabEntry:
    at_ms, day, amount, customer, sale, goods, took = row
    return TabEntry(
        at_ms,
        day,
        EntryKind.SOLD,
        Won(amount),
        Id(bytes(customer)),
        Id(bytes(sale)),
        goods,
        took,
    )


def _came_back(row: Any) -> TabEntry:
    at_ms, day, amount, customer, sale, why = row
    back = EntryKind.CAME_BACK
    return TabEntry(at_ms, day, back, Won(amount), Id(bytes(customer)), Id(bytes(sale)), why)


def _entered(row: Any) -> TabEntry:
    at_ms, day, amount, customer, why, tender = row
    kind = EntryKind.PAID if tender else EntryKind.ADJUSTED
    return TabEntry(
        at_ms,
        day,
        kind,
        Won(amount),
        Id(bytes(customer)),
        note=why,
        tender=TenderKind(tender) if tender else None,
    )
