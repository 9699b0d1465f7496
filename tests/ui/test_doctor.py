"""고장 살피기 by touch, and what the association put beside it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hands import in_sight, tap
from PySide6.QtGui import QColor, QPixmap
from pytestqt.qtbot import QtBot
from quiet_link import QuietLink

from builders import sell
from marketpos.association import read_association
from marketpos.operations.desk import Desk
from marketpos.operations.kit import read_kit
from marketpos.outputs.qr import texts_read
from marketpos.ui.screens import doctor
from marketpos.ui.screens.printing import documents
from marketpos.ui.screens.settings import SettingsScreen
from marketpos.ui.screens.start import StartScreen

FILE = """
[market]
name = "한빛시장"
[association]
name = "한빛시장 상인회"
help_telephone = "02-000-0000"
notice = "환영해요."
logo = "logo.png"
"""


@pytest.fixture
def kits(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Path]]:
    """The documents folder of nobody, with no kit in it, and no stick in the PC."""
    for old in documents().glob("marketpos-kit-*"):
        old.unlink()
    monkeypatch.setattr(doctor, "stick", lambda: None)
    yield [documents()]
    for old in documents().glob("marketpos-kit-*"):
        old.unlink()


@pytest.fixture
def screen(qtbot: QtBot, fish: Desk, kits: list[Path]) -> SettingsScreen:
    sell(fish)
    made = SettingsScreen(fish, QuietLink())
    in_sight(qtbot, made)
    return made


def looked_over(qtbot: QtBot, screen: SettingsScreen) -> doctor.DoctorSheet:
    tap(qtbot, screen.doctor_key)
    qtbot.waitUntil(lambda: screen.doctor_sheet.keep_key.isEnabled())
    return screen.doctor_sheet


def test_one_touch_says_how_the_pc_is(qtbot: QtBot, screen: SettingsScreen) -> None:
    sheet = looked_over(qtbot, screen)

    assert "장부가 잘 열리고 흠이 없어요." in sheet.said.text()
    assert "판매 1건" in sheet.said.text()


def test_the_qr_on_the_screen_is_the_kits_core(qtbot: QtBot, screen: SettingsScreen) -> None:
    sheet = looked_over(qtbot, screen)

    (text,) = texts_read(*sheet.qr.grab_luminance())

    assert read_kit(text)["facts"]["sale"] == 1
    assert sheet.qr.module_pixels() >= 4


def test_without_a_stick_the_kit_goes_into_the_documents(
    qtbot: QtBot, screen: SettingsScreen
) -> None:
    sheet = looked_over(qtbot, screen)

    tap(qtbot, sheet.keep_key)
    qtbot.waitUntil(lambda: bool(sheet.banner.text()))

    (kept,) = documents().glob("marketpos-kit-*")
    assert kept.name in sheet.banner.text()
    assert json.loads(kept.read_text("ascii"))["facts"]["sale"] == 1


def test_a_stick_is_taken_before_the_documents(
    qtbot: QtBot, screen: SettingsScreen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "stick").mkdir()
    monkeypatch.setattr(doctor, "stick", lambda: tmp_path / "stick")
    sheet = looked_over(qtbot, screen)

    tap(qtbot, sheet.keep_key)
    qtbot.waitUntil(lambda: bool(sheet.banner.text()))

    assert "USB" in sheet.banner.text()
    assert len(list((tmp_path / "stick").iterdir())) == 1
    assert list(documents().glob("marketpos-kit-*")) == []


def test_a_stick_pulled_out_is_said_and_selling_goes_on(
    qtbot: QtBot, screen: SettingsScreen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doctor, "stick", lambda: tmp_path / "pulled out")
    sheet = looked_over(qtbot, screen)

    tap(qtbot, sheet.keep_key)
    qtbot.waitUntil(lambda: bool(sheet.banner.text()))

    assert "판매는 그대로" in sheet.banner.text()


def test_whom_to_call_stands_in_the_settings_with_the_associations_words(
    qtbot: QtBot, fish: Desk, tmp_path: Path
) -> None:
    association = read_association(written(tmp_path))
    screen = SettingsScreen(
        fish,
        QuietLink(),
        call=association.whom_to_call(),
        notice=association.notice,
        logo=association.logo,
    )
    in_sight(qtbot, screen)

    assert screen.help_label.text() == "도움: 한빛시장 상인회 · 02-000-0000"
    assert screen.notice_label.text() == "환영해요."
    assert screen.notice_label.isVisible()
    assert screen.logo.isVisible()


def test_the_first_start_greets_with_the_associations_picture(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    screen = StartScreen(desk, QuietLink(), logo=read_association(written(tmp_path)).logo)
    in_sight(qtbot, screen, (1366, 768))

    assert screen.logo.isVisible()
    assert screen.logo.height() == 48


@pytest.mark.parametrize("logo", [None, b"", b"no picture at all"])
def test_a_picture_that_is_missing_or_torn_leaves_no_gap(
    qtbot: QtBot, desk: Desk, tmp_path: Path, logo: bytes | None
) -> None:
    file = written(tmp_path)
    (tmp_path / "logo.png").unlink()
    if logo is not None:
        (tmp_path / "logo.png").write_bytes(logo)

    screen = StartScreen(desk, QuietLink(), logo=read_association(file).logo)
    in_sight(qtbot, screen, (1366, 768))

    assert not screen.logo.isVisible()


def written(folder: Path) -> Path:
    """An association's file with a picture beside it."""
    picture = QPixmap(128, 128)
    picture.fill(QColor("#0B5D3B"))
    picture.save(str(folder / "logo.png"))
    (folder / "association.toml").write_text(FILE, "utf-8")
    return folder / "association.toml"
