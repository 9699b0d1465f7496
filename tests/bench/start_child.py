"""One start, timed from outside: `bare` is a window with one label in our font, `app` is ours."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path


def memory_mib() -> float:
    """Resident memory now."""
    with Path("/proc/self/status").open() as file:
        line = next(line for line in file if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def bare() -> dict[str, float]:
    """The floor: QApplication, our font, a label, one paint."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QFont, QFontDatabase, QPaintEvent
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    from marketpos.assets import asset

    app = QApplication([])
    QFontDatabase.addApplicationFont(str(asset("fonts/Pretendard-Medium.otf")))
    app.setFont(QFont("Pretendard", 14))
    seen: dict[str, float] = {}

    def painted() -> None:
        seen["paint"] = time.monotonic()
        app.quit()

    class Bare(QMainWindow):
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            QTimer.singleShot(0, painted)

    window = Bare()
    window.setCentralWidget(QLabel("오늘 매출 1,234,000원 · 단골 손님 김사장"))
    window.resize(1366, 768)
    window.show()
    app.exec()
    return seen | {"ready": time.monotonic(), "memory": memory_mib()}


def ours(profile: str) -> dict[str, float]:
    """The program as it is started by hand, until its counter is painted and the book is open."""
    from PySide6.QtWidgets import QApplication

    import marketpos.app

    seen: dict[str, float] = {}

    class Timed(marketpos.app.App):
        def show(self, width: int = 1366, height: int = 768) -> None:
            super().show(width, height)

        def open(self) -> None:
            seen["paint"] = time.monotonic()
            super().open()
            for _ in range(2):  # what is laid out anew asks to be painted after that
                QApplication.sendPostedEvents()
            seen["ready"] = time.monotonic()
            seen["memory"] = memory_mib()
            assert self.rooms is not None
            self.rooms._keep_outlines()  # for the next start, as when it is warm
            QApplication.quit()

    marketpos.app.App = Timed  # type: ignore[misc]
    marketpos.app.main(["--profile", profile])
    return seen


if __name__ == "__main__":
    result = bare() if sys.argv[1] == "bare" else ours(sys.argv[2])
    sys.stdout.write(json.dumps(result) + "\n")
