"""A counter that sells in its real window until it is killed; each saved sale is said on stdout."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from marketpos.app import App, dress
from marketpos.demo.hand import touch, wait_until
from marketpos.settings import Settings


def main(profile: str) -> None:
    """Sell mackerel without end."""
    running = QApplication([])
    settings = Settings(full_screen=False)
    dress(settings)
    app = App(Path(profile), settings)
    app.show(1366, 768)
    wait_until(lambda: app.rooms is not None and app.rooms.is_warm, "the counter")
    assert app.rooms is not None
    counter = app.rooms.counter()
    counter.sale_completed.connect(lambda done: print(done.sale.hex(), done.total_won, flush=True))
    while running is not None:
        touch(counter.left.goods.tiles.tile("고등어"))
        touch(counter.cart_panel.tenders.exact_key)
        touch(counter.left.goods.tiles.tile("바지락"))  # a cart is open whenever the power goes
        touch(counter.cart_panel.tenders.exact_key)


if __name__ == "__main__":
    main(sys.argv[1])
