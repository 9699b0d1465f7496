"""Runs in the installed program: milliseconds from the start of the process to the first frame.

`first_paint_on_windows.py bare|app STARTED PROFILE` shows a window with one label in our font, or
the app; STARTED is the time in seconds since 1970 at which the process was asked for.
"""

import os
import sys
import time
from pathlib import Path


def bare() -> None:
    """The floor: a label in our font."""
    from PySide6.QtGui import QFont, QFontDatabase
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    import marketpos

    app = QApplication([])
    fonts = Path(marketpos.__file__).parent / "resources" / "fonts"
    QFontDatabase.addApplicationFont(str(fonts / "Pretendard-Medium.otf"))
    font = QFont("Pretendard")
    font.setPixelSize(19)
    app.setFont(font)
    window = QMainWindow()
    window.setCentralWidget(QLabel("오늘 매출 1,234,000원 · 단골 손님 김민수"))
    window.resize(1366, 768)
    window.show()
    app.processEvents()


def ours(profile: str) -> None:
    """The app's own way to its first frame."""
    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QApplication

    from marketpos import app as program
    from marketpos.settings import read_settings

    folder = Path(profile)
    QApplication([])
    program.dress(read_settings(folder))
    app = program.App(folder)
    app.window.painted.disconnect(app.open)
    painted = QEventLoop()
    app.window.painted.connect(painted.quit)
    app.show(1366, 768)
    painted.exec()


def main(which: str, started: str, profile: str) -> None:
    """Paints once and leaves without tidying up."""
    if which == "bare":
        bare()
    else:
        ours(profile)
    print((time.time() - float(started)) * 1000, flush=True)
    os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
