"""The README's pictures of what leaves the window: the pages on a phone, the signs, the coupons.

Run: PYTHONPATH=src:tests python -m shots_join. They go to docs/pictures, with few colours.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["MARKETPOS_KEYS"] = "file"
sys.path.insert(0, str(Path(__file__).parent / "hub"))

from PIL import Image
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from browser import Browser
from builders import StandingClock, fish_shop, open_desk
from hub.phones import AtShop, open_shop
from marketpos.domain.kinds import ConsentKind
from marketpos.domain.money import Won
from marketpos.domain.wording import FORMS, question
from marketpos.hub.join_words import WORDS
from marketpos.hub.serving import serve_in_thread
from marketpos.outputs.coupon_paper import coupon_page, coupon_strip
from marketpos.outputs.qr import matrix
from marketpos.outputs.sheet import Sheet
from marketpos.outputs.sign import SignWords, card, poster, stickers, tent
from marketpos.ui import paper
from marketpos.ui.theme import Theme, apply

OUT = Path(__file__).parents[1] / "docs" / "pictures"
ACCEPTED = {"ko": "ko-KR,ko;q=0.9", "en": "en-US,en;q=0.9"}
HIGH, GAP, COLOURS = 640, 24, 64
GROUND = (226, 230, 227)
URL = "https://pf.kakao.com/_Sample/friend"
SAID = SignWords(
    "바다수산", "카메라로 찍으면 소식을 먼저 받아요", "카카오톡 채널", "pf.kakao.com/_Sample"
)


def pages(browser: Browser, shop: AtShop, language: str) -> Iterator[str]:
    """The boxes, the name, their own page, and what the shop holds of them."""
    say, form = WORDS[language], FORMS[language]
    link = shop.link(shop.sells())
    required = question(ConsentKind.REGISTRATION, language)
    browser.open(link)
    browser.touch("checkbox", f"{required.title} ({required.mark})")
    browser.touch("checkbox", form.age)
    yield "boxes"
    browser.touch("button", say.go_on, loads=True)
    browser.type(form.nickname, "꽃집 언니" if language == "ko" else "Flower shop")
    yield "name"
    browser.touch("button", say.join, loads=True)
    yield "joined"
    browser.open(f"{link}/ask")
    yield "ask"


def of_phones(folder: Path) -> None:
    """The way of somebody who joins, in both languages."""
    hub = serve_in_thread(f"sqlite:///{folder / 'hub.sqlite'}", StandingClock())
    shop = open_shop(folder / "shop", hub, StandingClock())
    for language, accepted in ACCEPTED.items():
        taken = []
        with Browser(accepted) as browser:
            for page in pages(browser, shop, language):
                browser.shoot(folder / f"{page}.png")
                taken.append(Image.open(folder / f"{page}.png").convert("RGB"))
        beside(taken, OUT / ("join.png" if language == "ko" else f"join-{language}.png"))
    shop.closes()
    hub.stop()


def of_paper(folder: Path) -> None:
    """Every sign, and coupons as they come out of either printer."""
    beside([painted(make(SAID, URL)) for make in (poster, card, tent, stickers)], OUT / "signs.png")
    desk = fish_shop(open_desk(folder))
    drawn = desk.coupons.draw_up("2,000원 깎아 드려요", 20261223, amount=Won(2_000), many=10)
    (gift,) = desk.coupons.draw_up("새우젓 한 통 드려요", 20261223)
    page = coupon_page(drawn, "바다수산", [matrix(one.code) for one in drawn])
    strip = coupon_strip(gift, "바다수산", matrix(gift.code))
    beside([painted(page), painted(strip)], OUT / "coupons.png")
    desk.counter.book.close()


def painted(sheet: Sheet) -> Image.Image:
    """A page in its colours."""
    high = HIGH * 2
    wide = round(sheet.paper.width_mm / sheet.paper.height_mm * high)
    image = QImage(wide, high, QImage.Format.Format_RGB888)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    paper.paint(painter, sheet, QRectF(0, 0, wide, high))
    painter.end()
    held, stride = bytes(image.constBits()), image.bytesPerLine()
    return Image.frombytes("RGB", (wide, high), held, "raw", "RGB", stride)


def beside(pictures: Iterable[Image.Image], path: Path) -> None:
    """Of one height, one beside the other, in few colours."""
    sized = [
        one.resize((round(one.width * HIGH / one.height), HIGH), Image.Resampling.LANCZOS)
        for one in pictures
    ]
    wide = sum(one.width for one in sized) + GAP * (len(sized) + 1)
    whole = Image.new("RGB", (wide, HIGH + 2 * GAP), GROUND)
    left = GAP
    for one in sized:
        whole.paste(one, (left, GAP))
        left += one.width + GAP
    whole.quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)


def main() -> int:
    """Draw them all."""
    app = QApplication.instance() or QApplication([])
    apply(app, Theme())
    with tempfile.TemporaryDirectory() as folder:
        of_phones(Path(folder))
        of_paper(Path(folder) / "paper")
    return 0


if __name__ == "__main__":
    sys.exit(main())
