"""How this PC is set: size of the text, language, wiping the screen, the hub, the shop's key."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from marketpos.operations.desk import Desk
from marketpos.operations.safety import HubLink
from marketpos.ui.screens.doctor import DoctorSheet
from marketpos.ui.screens.facts import flowing
from marketpos.ui.screens.join import JoinSheet
from marketpos.ui.screens.notebook import NotebookSheet
from marketpos.ui.screens.panes import is_roomy
from marketpos.ui.screens.pins import PinsSheet
from marketpos.ui.screens.settings_goods import GoodsSettings
from marketpos.ui.screens.settings_labels import LabelSettings
from marketpos.ui.screens.settings_page import SettingsPage, page_gap
from marketpos.ui.screens.settings_printer import PrinterSheet
from marketpos.ui.screens.settings_scale import ScaleSheet
from marketpos.ui.screens.settings_shop import ShopPage
from marketpos.ui.screens.settings_tenders import TendersSettings
from marketpos.ui.theme import GAP, Role, Text, looks
from marketpos.ui.widgets.banner import Banner
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.picture import Picture
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.words import say


class SettingsScreen(QWidget):
    """Few things, each with its consequence said beside it."""

    text_scale_chosen = Signal(float)
    language_chosen = Signal(str)
    wipe_asked = Signal()
    practice_asked = Signal()
    strip_asked = Signal()
    locked = Signal()

    def __init__(
        self,
        desk: Desk,
        link: HubLink,
        language: str = "ko",
        address: str = "",
        parent: QWidget | None = None,
        *,
        call: str = "",
        notice: str = "",
        logo: Path | None = None,
    ) -> None:
        """`call`, `notice` and `logo` are the association's; `address` is its hub's."""
        super().__init__(parent)
        self._desk, self._link, self._language = desk, link, language
        self.logo = Picture(logo, name=call)
        self.help_label = Label(
            say("도움: {call}", call=call) if call else say("이름과 번호는 빼고 PC만 살펴요."),
            ink=Role.SECOND_INK,
            wrap=True,
        )
        self.notice_label = flowing(Label(notice, ink=Role.SECOND_INK, wrap=True))
        self._build(address)
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Show what is set now."""
        for scale, key in self.scale_keys.items():
            key.setChecked(scale == looks().text_scale)
        for language, key in self.language_keys.items():
            key.setChecked(language == self._language)
        shop = self._desk.safety.joined_shop()
        self.joined_label.setText(
            say("{shop} 보관소에 이어져 있어요", shop=shop)
            if shop
            else say("아직 잇지 않았어요. 장부는 이 PC에만 있어요.")
        )
        self.join_key.set_text(say("다시 잇기") if shop else say("보관소에 잇기"))
        in_keyring = self._desk.safety.keys_are_in() == "keyring"
        self.where_label.setText(
            say("장부 열쇠는 윈도 자격 증명에 있어요.")
            if in_keyring
            else say("장부 열쇠는 이 PC의 비공개 파일에 있어요.")
        )

    def _build(self, address: str) -> None:
        self.scale_keys = {
            1.0: Key(say("보통"), role=KeyRole.CHIP),
            1.3: Key(say("크게"), role=KeyRole.CHIP),
            1.6: Key(say("아주 크게"), role=KeyRole.CHIP),
        }
        self.language_keys = {
            "ko": Key(say("한국어"), role=KeyRole.CHIP),
            "en": Key("English", role=KeyRole.CHIP),  # its own name, in any language
        }
        self.wipe_key = Key(say("화면 닦기"), icon="droplets")
        self.pins_key = Key(say("비밀번호"))
        self.pins_sheet = PinsSheet(self._desk)
        self.join_key = Key(role=KeyRole.OUTLINE)
        self.paper_key = Key(say("열쇠 보기"), role=KeyRole.OUTLINE)
        self.notebook_key = Key(say("옛 장부"), name=say("옛 장부 들여오기"))
        self.notebook_sheet = NotebookSheet(self._desk)
        self.doctor_key = Key(say("고장 살피기"), role=KeyRole.OUTLINE)
        self.practice_key = Key(say("연습하기"))
        self.strip_key = Key(say("좁은 창 쓰기"))
        self.doctor_sheet = DoctorSheet(self._desk, self._link)
        self.scale_sheet = ScaleSheet(self._desk)
        self.tenders_sheet = TendersSettings(self._desk)
        self.labels_sheet = LabelSettings(self._desk)
        self.goods_sheet = GoodsSettings(self._desk)
        self.printer_sheet = PrinterSheet(self._desk)
        self.joined_label = Label(ink=Role.SECOND_INK, wrap=True)
        self.where_label = Label(ink=Role.SECOND_INK, wrap=True)
        self.join_sheet = JoinSheet(self._link, address)
        self.key_sheet = Sheet(say("가게 열쇠"))
        self.page = QWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.page)
        column = QVBoxLayout(self.page)
        column.setContentsMargins(12, 10, 12, 8)
        column.setSpacing(page_gap())
        self.shop_page = ShopPage(self._desk)
        self.pages: dict[str, QWidget] = {
            say("이 PC"): self._this_pc(),
            say("장사"): self._trade(),
            say("가게"): self.shop_page,
            say("연습"): self._beside(),
        }
        column.addLayout(self._head())
        for page in self.pages.values():
            column.addWidget(page, 1)
        self.turn_to(next(iter(self.pages)))

    def turn_to(self, title: str) -> None:
        """Show one page of the settings."""
        for name, page in self.pages.items():
            page.setVisible(name == title)
            self.page_keys[name].setChecked(name == title)

    def _this_pc(self) -> SettingsPage:
        page = SettingsPage()
        page.add(say("글자 크기"), *self.scale_keys.values())
        page.add(say("화면에 쓰는 말"), *self.language_keys.values())
        note = Label(say("닦는 동안 눌러도 아무 일이 없어요."), ink=Role.SECOND_INK, wrap=True)
        page.add(say("닦기와 잠그기"), self.wipe_key, self.pins_key, note=note)
        page.add(say("상인회 보관소"), self.join_key, note=self.joined_label)
        keys = (self.paper_key, self.notebook_key)
        page.add(say("열쇠와 옛 장부"), *keys, note=self.where_label)
        page.add(say("고장 살피기"), self.doctor_key, note=self.help_label)
        return page

    def _trade(self) -> SettingsPage:
        """What the shop takes, weighs and prints with; each area adds its card here."""
        page = SettingsPage()
        page.add(say("받는 돈"), self.tenders_sheet.open_key, note=self.tenders_sheet.note)
        page.add(say("저울"), self.scale_sheet.open_key, note=self.scale_sheet.note)
        printer = self.printer_sheet
        page.add(say("영수증 프린터"), printer.open_key, note=printer.note)
        keys = (self.goods_sheet.open_key, self.labels_sheet.open_key)
        page.add(say("물건과 저울표"), *keys, note=self.goods_sheet.note)
        return page

    def _beside(self) -> SettingsPage:
        """Windows of their own: one to learn in, one to stand beside another program."""
        page = SettingsPage()
        note = Label(
            say("따로 둔 연습 장부예요. 가게 장부는 그대로 있어요."), ink=Role.SECOND_INK, wrap=True
        )
        page.add(say("연습"), self.practice_key, note=note)
        note = Label(
            say("카드 단말기 프로그램 옆에 늘 떠 있는 작은 창이에요."),
            ink=Role.SECOND_INK,
            wrap=True,
        )
        page.add(say("좁은 창"), self.strip_key, note=note)
        return page

    def _head(self) -> QHBoxLayout:
        """The title, and the association's words where large letters leave room for them."""
        row = QHBoxLayout()
        row.setSpacing(GAP * 2)
        row.addWidget(Label(say("설정"), size=Text.TITLE, bold=True))
        self.page_keys = {name: Key(name, role=KeyRole.CHIP) for name in self.pages}
        for key in self.page_keys.values():
            row.addWidget(key)
        row.addWidget(self.notice_label, 1)
        row.addWidget(self.logo)
        self.notice_label.setVisible(bool(self.notice_label.text()) and is_roomy())
        return row

    def _connect(self) -> None:
        for name, key in self.page_keys.items():
            key.clicked.connect(lambda _=False, to=name: self.turn_to(to))
        for scale, key in self.scale_keys.items():
            key.clicked.connect(lambda _=False, to=scale: self.text_scale_chosen.emit(to))
        for language, key in self.language_keys.items():
            key.clicked.connect(lambda _=False, to=language: self.language_chosen.emit(to))
        self.wipe_key.clicked.connect(lambda: self.wipe_asked.emit())
        self.join_key.clicked.connect(lambda: self.join_sheet.open_over(self.page))
        self.join_sheet.joined.connect(lambda _: self.refresh())
        self.paper_key.clicked.connect(self._show_key)
        self.pins_key.clicked.connect(self._open_pins)
        self.pins_sheet.locked.connect(self.locked)
        self.notebook_key.clicked.connect(self._open_notebook)
        self.scale_sheet.open_key.clicked.connect(lambda: self.scale_sheet.look_over(self.page))
        self.goods_sheet.open_key.clicked.connect(lambda: self.goods_sheet.look_over(self.page))
        self.labels_sheet.open_key.clicked.connect(lambda: self.labels_sheet.look_over(self.page))
        self.tenders_sheet.open_key.clicked.connect(lambda: self.tenders_sheet.look_over(self.page))
        self.strip_key.clicked.connect(lambda: self.strip_asked.emit())
        self.practice_key.clicked.connect(lambda: self.practice_asked.emit())
        self.printer_sheet.open_key.clicked.connect(lambda: self.printer_sheet.look_over(self.page))
        self.doctor_key.clicked.connect(lambda: self.doctor_sheet.look_over(self.page))

    def _open_pins(self) -> None:
        self.pins_sheet.show_list()
        self.pins_sheet.open_over(self.page)

    def _open_notebook(self) -> None:
        self.notebook_sheet.show_files()
        self.notebook_sheet.open_over(self.page)

    def _show_key(self) -> None:
        groups = self._desk.safety.paper_key().split()
        column = self.key_sheet.column
        while column.count():
            taken = column.takeAt(0)
            if taken is not None and taken.widget() is not None:
                taken.widget().deleteLater()
        column.addWidget(
            Banner(say("종이에 적어 아무도 못 보는 곳에 두세요. PC가 고장 나도 장부를 되찾아요."))
        )
        for first in range(0, len(groups), 4):
            column.addWidget(
                Label("   ".join(groups[first : first + 4]), size=Text.AMOUNT, bold=True)
            )
        column.addStretch(1)
        self.key_sheet.open_over(self.page)
