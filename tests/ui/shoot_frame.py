"""What the pictures of single screens share: the window around a screen, and every size of it."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[1]))

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from builders import StandingClock, fish_shop, open_desk
from marketpos.operations.desk import Desk
from marketpos.ui.background import jobs_running
from marketpos.ui.theme import Theme, apply
from marketpos.ui.widgets.banner import Mood
from marketpos.ui.widgets.rail import Rail, RailEntry
from marketpos.ui.widgets.statusbar import StatusBar
from marketpos.ui.words import load_language
from ui.audit import problems

SHOTS = Path(__file__).parents[2] / "build" / "shots" / "screens"
ENTRIES = (
    RailEntry("counter", "판매", "store"),
    RailEntry("regulars", "단골", "users"),
    RailEntry("channel", "채널 QR", "qr-code"),
)
SIZES = ((1366, 768), (1024, 768))
SCALES = (1.0, 1.3, 1.6)

State = Callable[[Desk, StandingClock], QWidget]
"""Makes a window in one state, on 바다수산."""


def framed(screen: QWidget, current: str) -> QWidget:
    """The main window as it stands around a screen."""
    window = QWidget()
    window.setAutoFillBackground(True)
    rail = Rail(ENTRIES, (RailEntry("settings", "설정", "settings"),))
    rail.set_current(current)
    bar = StatusBar()
    bar.set_safety("모두 올렸어요 (오후 3:11)", Mood.INFO)
    bar.set_today("오늘 47건")
    bar.set_place("바다수산 · 11월 23일(월) 오후 3:20")
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(screen, 1)
    column.addWidget(bar)
    whole = QHBoxLayout(window)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    whole.addWidget(rail)
    whole.addLayout(column, 1)
    return window


def show_at(window: QWidget, size: tuple[int, int]) -> None:
    """Lays the window out without a screen."""
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.resize(*size)
    window.show()
    for _ in range(3):
        QApplication.processEvents()
    while jobs_running():
        QApplication.processEvents()
    if window.size().toTuple() != size:
        print(f"{size}: needs {window.size().toTuple()}", file=sys.stderr)


def themes() -> Iterator[tuple[tuple[int, int], float]]:
    """Every panel and text size, or those named on the command line ("1024-130")."""
    wanted = [each for each in sys.argv[1:] if each[0].isdigit()]
    for size in SIZES:
        for scale in SCALES:
            if not wanted or f"{size[0]}-{round(scale * 100)}" in wanted:
                yield size, scale


def shoot(states: dict[str, State]) -> None:
    """Every state, or those named on the command line ("en": in English), at every size."""
    SHOTS.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    language = "en" if "en" in sys.argv[1:] else "ko"
    load_language(app, language)
    named = [each for each in sys.argv[1:] if not each[0].isdigit() and each != "en"]
    for name, make in states.items():
        if named and name not in named:
            continue
        for size, scale in themes():
            apply(app, Theme(scale, size[0] == 1024))
            with TemporaryDirectory() as folder:
                clock = StandingClock()
                window = make(fish_shop(open_desk(Path(folder), clock)), clock)
                print(name, size[0], scale, file=sys.stderr)
                show_at(window, size)
                for wrong in problems(window, korean=language == "ko"):
                    if not wrong.endswith("is not English"):  # names and goods stay as they are
                        print("   ", wrong, file=sys.stderr)
                end = "-en" if language == "en" else ""
                window.grab().save(str(SHOTS / f"{name}-{size[0]}-{round(scale * 100)}{end}.png"))
                window.close()
                window.deleteLater()
                QApplication.processEvents()
