"""One window, from the start of the process to its first frame; prints the milliseconds.

`python tests/ui/first_paint.py bare` shows a main window with one label in our font, `kit` the
rail, thirteen tiles, the number pad and the status bar. `compare` runs both in turns, nine times.
"""

import json
import os
import statistics
import subprocess
import sys
import time

ROUNDS = 9
FONT = "resources/fonts/Pretendard-Medium.otf"
RAIL = (
    ("판매", "store"),
    ("단골", "users"),
    ("외상", "notebook-pen"),
    ("채널 QR", "qr-code"),
    ("매출·마감", "chart-column"),
)


def bare() -> object:
    """The floor: a label in our font."""
    from PySide6.QtGui import QFont, QFontDatabase
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    QFontDatabase.addApplicationFont(FONT)
    font = QFont("Pretendard")
    font.setPixelSize(19)
    QApplication.setFont(font)
    window = QMainWindow()
    window.setCentralWidget(QLabel("오늘 매출 1,234,000원 · 단골 손님 김민수"))
    return window


def kit() -> object:
    """What the counter shows first, without what it sells."""
    from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

    from marketpos.ui.theme import Theme, apply
    from marketpos.ui.widgets.banner import Mood
    from marketpos.ui.widgets.numberpad import NumberPad
    from marketpos.ui.widgets.rail import Rail, RailEntry
    from marketpos.ui.widgets.statusbar import StatusBar
    from marketpos.ui.widgets.tile import ProductTile

    apply(QApplication.instance(), Theme())
    window = QWidget()
    across = QHBoxLayout(window)
    entries = [RailEntry(icon, text, icon) for text, icon in RAIL]
    rail = Rail(entries, [RailEntry("settings", "설정", "settings")])
    rail.set_current("store")
    across.addWidget(rail)
    down = QVBoxLayout()
    across.addLayout(down, 1)
    grid = QGridLayout()
    for place in range(13):
        tile = ProductTile(f"고등어 {place}", place + 1, "1손 8,000원")
        grid.addWidget(tile, place // 5, place % 5)
    bar = StatusBar()
    bar.set_safety("인터넷이 없어요 · 12건은 이 PC에 안전하게 있어요", Mood.NOTICE)
    bar.set_today("오늘 47건")
    bar.set_place("바다수산 · 11월 23일(월) 오후 3:12")
    down.addLayout(grid)
    down.addWidget(NumberPad())
    down.addWidget(bar)
    return window


def show(mode: str, started: float) -> None:
    """Paints the window once and leaves without tidying up."""
    from PySide6 import QtCore
    from PySide6.QtWidgets import QApplication

    app = QApplication([])
    window = {"bare": bare, "kit": kit}[mode]()
    window.resize(1366, 768)
    window.show()
    app.processEvents()
    figures = {
        "ms": (time.monotonic() - started) * 1000,
        "cpu_ms": time.process_time() * 1000,
        "qt_namespace": "Qt" in vars(QtCore),
        "svg": any(name.endswith("QtSvg") for name in sys.modules),
    }
    print(json.dumps(figures), flush=True)
    os._exit(0)


def once(mode: str) -> dict[str, float]:
    """One process from its start on."""
    begun = time.monotonic()
    command = [sys.executable, __file__, mode, str(begun)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures


def compare() -> None:
    """Both in turns, after one round that nobody counts."""
    runs = [(once("bare"), once("kit")) for _ in range(ROUNDS + 1)][1:]
    for name in ("ms", "cpu_ms"):
        floor, ours = (statistics.median(run[at][name] for run in runs) for at in (0, 1))
        print(f"{name}: bare {floor:.1f}, kit {ours:.1f}, ratio {ours / floor:.3f}")


if __name__ == "__main__":
    if sys.argv[1] == "compare":
        compare()
    else:
        show(sys.argv[1], float(sys.argv[2]) if len(sys.argv) > 2 else time.monotonic())
