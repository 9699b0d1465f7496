"""Opens the customer's screen beside a counter and prints where it went; run by its test."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from builders import fish_shop, open_desk
from marketpos.ui.channel_qr import ChannelQr
from marketpos.ui.display import DisplayWindow
from marketpos.ui.theme import Theme, apply


def main() -> None:
    """The screen's name, its left edge, and the size of the window on it."""
    app = QApplication([])
    apply(app, Theme())
    desk = fish_shop(open_desk(Path(sys.argv[1]) / "shop"))
    window = DisplayWindow(desk, ChannelQr(desk))
    window.follow_screens()
    app.processEvents()
    print(window.screen().name(), window.x(), window.width(), window.height())


if __name__ == "__main__":
    main()
