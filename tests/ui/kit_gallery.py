"""Grabs the kit at both panel sizes and every text size into build/shots/kit, to be looked at.

Run: QT_QPA_PLATFORM=offscreen .venv/bin/python tests/ui/kit_gallery.py
"""

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from marketpos.ui.theme import Role, Text, Theme, apply, looks
from marketpos.ui.widgets.banner import Banner, Mood
from marketpos.ui.widgets.card import Card
from marketpos.ui.widgets.choice import Choice
from marketpos.ui.widgets.initialpad import InitialPad
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.keyboard import HangulKeyboard
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.numberpad import NumberPad
from marketpos.ui.widgets.pagedlist import PagedList
from marketpos.ui.widgets.painting import RIGHT
from marketpos.ui.widgets.qrview import QrView
from marketpos.ui.widgets.rail import Rail, RailEntry
from marketpos.ui.widgets.readout import Readout
from marketpos.ui.widgets.row import Cell, Row
from marketpos.ui.widgets.screenwipe import ScreenWipe
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.widgets.statusbar import StatusBar
from marketpos.ui.widgets.stepchips import StepChips
from marketpos.ui.widgets.textfield import TextField
from marketpos.ui.widgets.tile import ProductTile

SHOTS = Path(__file__).parents[2] / "build" / "shots" / "kit"
ENTRIES = (
    RailEntry("counter", "판매", "store"),
    RailEntry("regulars", "단골", "users"),
    RailEntry("tabs", "외상", "notebook-pen"),
    RailEntry("channel", "채널 QR", "qr-code"),
    RailEntry("reports", "매출·마감", "chart-column"),
)
FOOT = (RailEntry("settings", "설정", "settings"),)
PRODUCTS = (
    ("고등어", "1손 8,000원"),
    ("갈치", "1마리 15,000원"),
    ("오징어", "1마리 6,000원"),
    ("바지락", "1kg 7,000원"),
    ("생새우", "100g 2,500원"),
    ("동태", "1마리 4,000원"),
    ("조기", "1두름 20,000원"),
    ("마른멸치", "100g 2,000원"),
    ("미역", "1봉 5,000원"),
    ("굴", "1봉 10,000원"),
    ("홍합", "1망 8,000원"),
    ("명란젓", "100g 4,500원"),
    ("손질한 노르웨이 고등어", "1상자 125,000원"),
)
SIZES = ((1366, 768), (1024, 768))
SCALES = (1.0, 1.3, 1.6)


def frame(middle: QWidget, right: QWidget, current: str) -> QWidget:
    """A window as every screen has it: rail, middle, right panel, status bar."""
    window = QWidget()
    window.setAutoFillBackground(True)
    rail = Rail(ENTRIES, FOOT)
    rail.set_current(current)
    bar = StatusBar()
    bar.set_safety(
        "인터넷이 없어요 · 12건은 이 PC에 안전하게 있어요",
        Mood.NOTICE,
        short="인터넷이 없어요 · 12건 안전해요",
    )
    bar.set_today("오늘 47건")
    bar.set_place("바다수산 · 11월 23일(월) 오후 3:12")
    panels = QHBoxLayout()
    panels.setSpacing(0)
    panels.addWidget(middle, 1)
    panels.addWidget(right)
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addLayout(panels, 1)
    column.addWidget(bar)
    whole = QHBoxLayout(window)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    whole.addWidget(rail)
    whole.addLayout(column, 1)
    return window


def counter(compact: bool) -> QWidget:
    """The counter: chips, tiles, readout, pad, cart."""
    middle = QWidget()
    column = QVBoxLayout(middle)
    column.setContentsMargins(12, 12, 12, 12)
    column.setSpacing(10)
    column.addLayout(_chips())
    if looks().text_scale == 1.0:
        column.addLayout(_tiles(4 if compact else 5))
    column.addStretch(1)
    column.addWidget(Readout("금액을 누르고 담기 · 번호를 누르고 개수", "7,000"))
    pad = NumberPad()
    pad.set_ring_up_text("7,000원 담기")
    column.addWidget(pad)
    return frame(middle, _cart(compact), "counter")


def _chips() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(Key("찾기", icon="search"))
    for text in ("자주 파는 것", "생선"):
        chip = Key(text, role=KeyRole.CHIP)
        chip.setChecked(text != "생선")
        row.addWidget(chip)
    row.addStretch(1)
    return row


def _tiles(columns: int) -> QGridLayout:
    grid = QGridLayout()
    grid.setSpacing(8)
    shown = PRODUCTS[: columns * 3 - 1]
    for place, (name, price) in enumerate(shown):
        price = price if columns == 5 else price.removesuffix("원")
        grid.addWidget(ProductTile(name, place + 1, price), place // columns, place % columns)
    add = Key("+ 물건", role=KeyRole.DASHED)
    grid.addWidget(add, len(shown) // columns, len(shown) % columns)
    for column in range(columns):
        grid.setColumnStretch(column, 1)
    return grid


def _cart(compact: bool) -> QWidget:
    panel = Card(edge=None, padding=10, radius=0)
    panel.setFixedWidth(356 if compact else 430)
    column = panel.column
    column.setSpacing(8)
    rows = PagedList(row_height=67, ruled=True, keys_below=True, name="담은 것")
    rows.set_rows(
        [
            Row((Cell("고등어", "2손 × 8,000원", bold=True, size=Text.NAME), _sum("16,000"))),
            Row(
                (
                    Cell("생새우", "600g(1근) × 100g 2,500원", bold=True, size=Text.NAME),
                    _sum("15,000"),
                )
            ),
            Row((Cell("바지락", "만원어치 · 1.43kg", bold=True, size=Text.NAME), _sum("10,000"))),
            Row(
                (
                    Cell("깎아 드림", "천원 아래 빼기", bold=True, ink=Role.AMBER, size=Text.NAME),
                    _sum("−1,000", Role.AMBER),
                )
            ),
            Row((Cell("아주 긴 이름의 물건이라서 줄여야 하는 것", "1개"), _sum("1,234,000"))),
        ]
    )
    column.addWidget(rows, 1)
    total = QHBoxLayout()
    total.addWidget(Label("4가지"))
    total.addWidget(Label("40,000원", size=Text.TOTAL, bold=True, align=RIGHT, amount=True), 1)
    column.addLayout(total)
    cash = QHBoxLayout()
    cash.setSpacing(8)
    cash.addWidget(
        Key("현금 딱 40,000", sub="판매 끝 (Enter)", role=KeyRole.PRIMARY, finishing=True), 1
    )
    cash.addWidget(Key("50,000 받음", sub="거스름돈 10,000", role=KeyRole.OUTLINE, strong=True), 1)
    column.addLayout(cash)
    tenders = QGridLayout()
    tenders.setSpacing(8)
    for place, text in enumerate(("카드", "온누리", "동백전", "계좌이체", "외상", "나눠서")):
        role = KeyRole.AMBER if text == "외상" else KeyRole.OUTLINE
        tenders.addWidget(Key(text, role=role), place // 3, place % 3)
    column.addLayout(tenders)
    return panel


def _sum(text: str, ink: Role = Role.INK) -> Cell:
    return Cell(text, right=True, bold=True, size=Text.NAME, ink=ink)


def regulars(compact: bool) -> QWidget:
    """The regulars: field, list, initial pad, facts, consent."""
    middle = QWidget()
    column = QVBoxLayout(middle)
    column.setContentsMargins(12, 12, 12, 12)
    column.setSpacing(10)
    field = TextField("이름이나 첫소리", icon="search")
    field.set_text("ㄱㅅㅈ")
    top = QHBoxLayout()
    top.addWidget(field, 1)
    top.addWidget(Key("새 단골", icon="user-round-plus", role=KeyRole.PRIMARY))
    column.addLayout(top)
    column.addWidget(
        Label("‘ㄱㅅㅈ’ 40명 · 온 횟수 · 마지막으로 오신 날", size=Text.NOTE, ink=Role.SECOND_INK)
    )
    people = PagedList(name="단골")
    people.set_rows(
        [
            Row(
                (
                    Cell("3층 미용실 김사장", bold=True, size=Text.NAME, badge="채널 추가"),
                    Cell("12번", width=70, spare=True),
                    Cell("오늘", width=70, spare=True),
                    Cell("장부", width=50, ink=Role.AMBER),
                ),
                icon="chevron-right",
            )
        ]
        * 40
    )
    people.set_current(0)
    column.addWidget(people, 1)
    pad = InitialPad()
    field.bind(pad)
    column.addWidget(pad)
    return frame(middle, _facts(compact), "regulars")


def _facts(compact: bool) -> QWidget:
    panel = Card(fill=Role.PAPER, edge=None, padding=14, radius=0)
    panel.setFixedWidth(356 if compact else 430)
    panel.column.addWidget(Label("3층 미용실 김사장", size=Text.TITLE, bold=True, wrap=True))
    if not (compact and looks().text_scale > 1.3):
        panel.column.addWidget(StepChips(("세기", "맞추기", "끝")))
    panel.column.addWidget(
        Banner("1,000원이 모자라요. 그대로 마감해도 돼요.", mood=Mood.NOTICE, key="다시 세기")
    )
    panel.column.addWidget(Banner("저장됐어요", mood=Mood.INFO))
    inner = Card()
    inner.column.addWidget(Label("단골로 적어 두기", bold=True))
    inner.column.addWidget(
        Label(
            "별칭과 번호를 단골 확인·도장·외상에 써요. 마지막 거래 3년 뒤 지워요.",
            size=Text.NOTE,
            ink=Role.SECOND_INK,
            wrap=True,
        )
    )
    choice = Choice("단골로 적어 두기")
    choice.set_answer(True)
    inner.column.addWidget(choice)
    panel.column.addWidget(inner)
    panel.column.addStretch(1)
    panel.column.addWidget(Key("이 손님께 팔기", role=KeyRole.PRIMARY))
    return panel


def keyboard(compact: bool) -> QWidget:
    """The Hangul keyboard under a field, and a QR."""
    window = QWidget()
    column = QVBoxLayout(window)
    column.setSpacing(10)
    field = TextField("가게 이름")
    board = HangulKeyboard()
    field.bind(board)
    for jamo in "ㅂㅏㄷㅏㅅㅜㅅㅏㄴ":
        field.type_in(jamo)
    field.setFocus()
    side = QHBoxLayout()
    qr = QrView(name="가게 QR")
    qr.set_modules([[(x * y + x) % 3 == 0 for x in range(29)] for y in range(29)])
    side.addWidget(qr, 1)
    side.addWidget(Label("거스름돈\n10,000원", size=Text.CHANGE, bold=True, ink=Role.PRIMARY), 1)
    column.addLayout(side, 1)
    column.addWidget(field)
    column.addWidget(board)
    return window


def sheet(compact: bool) -> QWidget:
    """A sheet over the middle."""
    window = counter(compact)
    host = window.layout().itemAt(1).layout().itemAt(0).layout().itemAt(0).widget()
    opened = Sheet("외상값 받기")
    opened.column.addWidget(TextField("얼마를 받으셨어요?"))
    keys = QGridLayout()
    keys.setSpacing(10)
    on_paper = [role for role in KeyRole if role not in (KeyRole.RAIL, KeyRole.PRACTICE)]
    for place, role in enumerate(on_paper):
        keys.addWidget(Key(f"{role}", sub="작은 줄", role=role), place // 3, place % 3)
    off = Key("못 누름")
    off.setEnabled(False)
    keys.addWidget(off, 2, 2)
    opened.column.addLayout(keys)
    opened.column.addStretch(1)
    window.setProperty("opened", opened)
    opened.open_over(host)
    return window


def wipe(compact: bool) -> QWidget:
    """The wiping lock."""
    window = QWidget()
    window.setMinimumSize(1, 1)
    return window


def shoot(app: QApplication, name: str, make: object, size: tuple[int, int], scale: float) -> None:
    """Grabs one page of the gallery."""
    compact = size[0] == 1024
    apply(app, Theme(scale, compact))
    window = make(compact)
    window.resize(*size)
    lock = ScreenWipe(window) if name == "wipe" else None
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.show()
    if lock:
        lock.lock(window)
    app.processEvents()
    grown = window.size().toTuple()
    if grown != size:
        print(f"{name} {size} {scale}: needs {grown}", file=sys.stderr)
    window.grab().save(str(SHOTS / f"{name}-{size[0]}-{round(scale * 100)}.png"))
    if lock:
        lock.first_key.click()
        lock.second_key.click()
    window.close()
    window.deleteLater()


def main() -> None:
    """All pages."""
    SHOTS.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    pages = {
        "counter": counter,
        "regulars": regulars,
        "keyboard": keyboard,
        "sheet": sheet,
        "wipe": wipe,
    }
    wanted = sys.argv[1:] or list(pages)
    for name in wanted:
        for size in SIZES:
            for scale in SCALES:
                shoot(app, name, pages[name], size, scale)


if __name__ == "__main__":
    main()
