"""Runs in the installed program: joins the association's hub and waits until all has arrived.

`join_on_windows.py ADDRESS CODE` fills in the sheet of the settings as the owner would.
"""

import json
import sys

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from marketpos.app import App, dress
from marketpos.operations.safety import Line, SyncWord
from marketpos.settings import Settings
from marketpos.store.profile import usual_place
from marketpos.ui.screens.join import JoinSheet

_PATIENCE_MS = 60_000


def waited_for(signal: object, start: object) -> None:
    """Starts something and waits for the signal that says it is done."""
    waiting = QEventLoop()
    signal.connect(waiting.quit)  # type: ignore[attr-defined]
    QTimer.singleShot(_PATIENCE_MS, waiting.quit)
    start()  # type: ignore[operator]
    waiting.exec()


def wait_until_arrived(app: App) -> SyncWord:
    """Waits until the line says that everything is at the hub; the last word in any case."""
    assert app.rooms is not None
    link, waiting = app.rooms.link, QEventLoop()
    link.told.connect(lambda word: waiting.quit() if word.line is Line.ARRIVED else None)
    QTimer.singleShot(_PATIENCE_MS, waiting.quit)
    if link.word().line is not Line.ARRIVED:
        waiting.exec()
    return link.word()


def main(address: str, code: str) -> None:
    """One opening of the shop in which it joins; the last line printed is a JSON object."""
    QApplication(sys.argv[:1])
    app = App(usual_place(), Settings(full_screen=False))
    dress(app.settings)
    waited_for(app.ready, lambda: app.show(1366, 768))
    assert app.rooms is not None
    sheet = JoinSheet(app.rooms.link, address)
    sheet.code_field.set_text(code)
    waited_for(sheet.joined, sheet.join_key.click)
    word = wait_until_arrived(app)
    said = {"line": word.line, "waiting": word.waiting_facts, "said": sheet.banner.text()}
    app.window.close()
    print(json.dumps(said), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
