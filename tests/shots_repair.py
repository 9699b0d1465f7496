"""The pictures of the repair kit, and of what the association put into its setup."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from marketpos.app import App
from marketpos.app.rooms import Rooms
from marketpos.demo.hand import touch
from marketpos.operations.starter import trades
from marketpos.ui import window as rooms_of
from marketpos.ui.background import jobs_running
from marketpos.ui.screens.settings import SettingsScreen
from marketpos.ui.screens.start import StartScreen

CALL = "한빛시장 상인회 · 02-000-0000 · 평일 9시~6시"
NOTICE = "처음 오신 것을 환영해요. 어려우면 언제든 상인회로 전화해 주세요."


def logo(folder: Path) -> Path:
    """A light over a market, as an association might have it."""
    picture = QPixmap(128, 128)
    picture.fill(QColor("#0B5D3B"))
    painter = QPainter(picture)
    painter.setBrush(QColor("#F4C542"))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(QPointF(64, 64), 40, 40)
    painter.end()
    picture.save(str(folder / "logo.png"))
    return folder / "logo.png"


def settings_doctor(app: App, rooms: Rooms) -> QWidget:
    app.window.visit(rooms_of.SETTINGS)
    screen = app.window.screen_of(rooms_of.SETTINGS)
    assert isinstance(screen, SettingsScreen)
    touch(screen.doctor_key)
    while jobs_running():
        QApplication.processEvents()
    screen.doctor_sheet.show_kept("")
    return app.window


def settings_association(app: App, rooms: Rooms) -> QWidget:
    screen = SettingsScreen(
        rooms.desk,
        rooms.link,
        app.settings.language,
        call=CALL,
        notice=NOTICE,
        logo=logo(app.folder),
    )
    app.window.add_screen(rooms_of.SETTINGS, lambda: screen)
    app.window.visit(rooms_of.SETTINGS)
    return app.window


def start_association(app: App, rooms: Rooms) -> QWidget:
    own = {"한빛시장": trades()["수산"][:4]}
    screen = StartScreen(rooms.desk, rooms.link, more_trades=own, logo=logo(app.folder))
    app.window.show_only(screen)
    return app.window


REPAIR = (settings_doctor, settings_association, start_association)
