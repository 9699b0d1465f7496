"""Runs in the installed program: answers the first questions, sells a fish, says how it went.

`sell_a_fish.py WON PICTURE` rings up an amount on the number keys and takes it in cash. It uses
the app's own window on the usual folder of this PC's owner, and touches only what a hand can touch.
"""

import json
import sys

from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QFontInfo, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from marketpos.app import App, dress
from marketpos.association import read_association
from marketpos.settings import Settings
from marketpos.store.profile import usual_place
from marketpos.ui.screens.counter import CounterScreen
from marketpos.ui.screens.start import StartScreen


def press(screen: QWidget, key: str) -> None:
    """One key, down and up."""
    code = {"enter": Qt.Key.Key_Enter, "+": Qt.Key.Key_Plus}.get(key)
    text = "\r" if key == "enter" else key
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        number = code if code is not None else Qt.Key(ord(key))
        event = QKeyEvent(kind, number, Qt.KeyboardModifier.KeypadModifier, text)
        QApplication.sendEvent(screen, event)
    QApplication.processEvents()


def answer(start: StartScreen) -> None:
    """Types the shop's name with an input method, chooses the trade, begins."""
    written = QInputMethodEvent()
    written.setCommitString("바다수산")
    QApplication.sendEvent(start.name, written)
    start.trades.key("수산").click()
    while not start.start_key.isVisible():
        start.next_key.click()
    start.start_key.click()


def sell(counter: CounterScreen, won: str) -> dict[str, object]:
    """Rings the amount up and takes exact cash."""
    sold: list[object] = []
    counter.sale_completed.connect(sold.append)
    for key in (*won, "+", "enter"):
        press(counter, key)
    (done,) = sold
    return {"number": done.number, "won": done.total_won}  # type: ignore[attr-defined]


def opened(app: App) -> None:
    """Shows the window and waits until the book is open."""
    waiting = QEventLoop()
    app.ready.connect(waiting.quit)
    QTimer.singleShot(60_000, waiting.quit)
    app.show(1366, 768)
    waiting.exec()
    QApplication.processEvents()


def main(won: str, picture: str) -> None:
    """One opening of the shop; the last line printed is a JSON object."""
    QApplication(sys.argv[:1])
    app = App(usual_place(), Settings(full_screen=False))
    dress(app.settings)
    opened(app)
    first = app.window.stack.currentWidget()
    if isinstance(first, StartScreen):
        answer(first)
    assert app.rooms is not None
    said = sell(app.rooms.counter(), won)
    app.window.grab().save(picture)
    said["sales_today"], said["won_today"] = app.rooms.desk.counter.today()
    said["keys"] = app.rooms.book.setting("keys_where")
    said["association"] = read_association().name
    said["font"] = QFontInfo(app.window.font()).family()
    said["asked"] = isinstance(first, StartScreen)
    app.window.close()
    print(json.dumps(said), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
