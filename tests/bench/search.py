"""A keystroke in the finding field until its answer is painted, beside the repaint of a full page.

20,000 products, 100,000 regulars. The floor is the same screen whose answer is always the same
full page: the field changes, the rows are reset, everything is painted, nothing is looked for.
"""

from __future__ import annotations

import gc
import random
import tempfile
from collections.abc import Callable
from pathlib import Path

from bench import Figure
from bench.large import large_shop
from bench.painted import our_app, p95, settle, shown, until_painted
from marketpos.domain.hangul import initials, to_qwerty
from marketpos.operations.desk import Desk

ROUNDS = 40

Shapes = dict[str, list[str]]


def _shapes(names: list[str]) -> Shapes:
    """The shapes in which a name is begun, with a query of each for every name."""
    return {
        "syllable": [name[0] for name in names],
        "initials": [initials(name)[:2] for name in names],
        "mixed": [name[0] + initials(name)[1] for name in names],
        "mistyped": [to_qwerty(name)[:5] for name in names],
        "later_word": [initials(name.split()[-1])[:2] for name in names],
        "no_hit": ["없" + name[1] + "흙" for name in names],
        "empty": [""] * len(names),
    }


def _goods(desk: Desk, rounds: int) -> Shapes:
    names = _some(desk, "SELECT name FROM product WHERE name LIKE '%_ %_'", rounds)
    codes = _some(desk, "SELECT barcode FROM product WHERE barcode <> ''", rounds)
    return _shapes(names) | {"barcode": [code[:6] for code in codes]}


def _people(desk: Desk, rounds: int) -> Shapes:
    names = _some(desk, "SELECT nickname || name FROM customer WHERE name <> ''", rounds)
    phones = _some(desk, "SELECT phone FROM customer WHERE length(phone) = 11", rounds)
    return _shapes(names) | {
        "phone_middle": [phone[3:7] for phone in phones],
        "four_digits": [phone[-4:] for phone in phones],
        "three_digits": [phone[-3:] for phone in phones],
    }


def _some(desk: Desk, sql: str, count: int) -> list[str]:
    found = [str(row[0]) for row in desk.counter.book.rows(sql)]
    return random.Random(11).sample(found, count)


class _Always:
    """What answers everything with one full page."""

    def __init__(self, real: object, page: list[object]) -> None:
        self._real, self._page = real, page

    def __getattr__(self, name: str) -> object:
        return getattr(self._real, name)

    def find(self, query: str, limit: int = 0) -> list[object]:
        """The page."""
        return self._page

    def tiles(self) -> list[object]:
        """The page."""
        return self._page

    def recent(self, limit: int = 0) -> list[object]:
        """The page."""
        return self._page


def figures(folder: Path | None = None, rounds: int = ROUNDS) -> list[Figure]:
    """search_products_p95 and search_customers_p95: the worst shape, then each shape alone."""
    with tempfile.TemporaryDirectory() as fresh:
        desk = large_shop(Path(fresh)) if folder is None else _known(folder)
        found = _measured(desk, "products", _goods(desk, rounds))
        found += _measured(desk, "customers", _people(desk, rounds))
        desk.counter.book.close()
    return found


def _known(folder: Path) -> Desk:
    from builders import open_desk

    return open_desk(folder)


def _measured(desk: Desk, what: str, shapes: Shapes) -> list[Figure]:
    """Both screens in turns, query by query; another query of the shape every time."""
    our_app()
    always = Desk(
        _Always(desk.counter, list(desk.counter.find("고"))),  # type: ignore[arg-type]
        _Always(desk.regulars, list(desk.regulars.find("김"))),  # type: ignore[arg-type]
        *desk[2:],
    )
    ours, floor = _typing(desk, what), _typing(always, what)
    gc.freeze()  # as the program does after its start
    times: dict[str, list[float]] = {shape: [] for shape in shapes}
    floors: list[float] = []
    for queries in zip(*shapes.values(), strict=True):
        for shape, query in zip(shapes, queries, strict=True):
            floors.append(floor(query))
            times[shape].append(ours(query))
    least = p95(floors)
    each = {shape: p95(taken) for shape, taken in times.items()}
    name = f"search_{what}_p95"
    alone = [_figure(f"{name}_{s}", each[s], least, len(times[s])) for s in shapes]
    return [_figure(name, max(each.values()), least, len(floors)), *alone]


def _typing(desk: Desk, what: str) -> Callable[[str], float]:
    """A counter whose finding sheet is open; types the last letter of a query and waits."""
    from marketpos.ui.screens.counter import CounterScreen

    screen = CounterScreen(desk)
    shown(screen)
    sheet = screen.sheets.find
    if what == "products":
        sheet.look_for_goods()
    else:
        sheet.look_for_regulars()
    screen.sheets.open(sheet)
    sheet.begin()

    def type_last(query: str) -> float:
        sheet.field.set_text(query[:-1] if query else "가")
        settle()
        return until_painted(lambda: sheet.field.set_text(query))

    return type_last


def _figure(name: str, value: float, floor: float, n: int) -> Figure:
    return Figure(name, round(value, 2), "ms", round(floor, 2), round(value / floor, 3), n)
