"""Paper: what is painted on it is read back by two readers, and the file holds our own letters."""

from __future__ import annotations

import re
import threading
import time

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter
from worn_paper import faded, one_code, read_by_both, tilted

from marketpos.domain.kinds import ConsentKind
from marketpos.domain.refusal import Unavailable
from marketpos.domain.wording import LANGUAGES, question
from marketpos.outputs.paper_consent import consent_form
from marketpos.outputs.qr import Luminance, QrUnreadable, matrix
from marketpos.outputs.receipt import Row
from marketpos.outputs.receipt_paper import ROWS_ON_A4, sheets
from marketpos.outputs.sheet import (
    A4,
    Align,
    Box,
    Code,
    Ink,
    Panel,
    Sheet,
    Words,
    WordsTooLong,
)
from marketpos.outputs.sign import SignWords, card, poster, stickers, tent
from marketpos.ui import paper
from marketpos.ui.paper_marks import UNITS, lines_that_fit
from marketpos.ui.theme import Role, Theme, apply

WORDS = SignWords(
    "바다수산",
    "카메라로 찍으면 오늘 들어온 생선을 먼저 알려 드려요",
    "카카오톡 채널",
    "pf.kakao.com/_Sample",
)
URL = "https://pf.kakao.com/_Sample/friend"
SIGNS = pytest.mark.parametrize("make", [poster, card, tent, stickers])


@pytest.fixture(autouse=True)
def _our_letters(qapp):
    apply(qapp, Theme())


@SIGNS
def test_every_sign_is_read_at_print_resolution_by_both_readers(make):
    page = paper.picture(make(WORDS, URL), dpi=300)

    assert read_by_both(page) == ({URL}, {URL})


@SIGNS
def test_every_sign_is_read_tilted_by_both_readers(make):
    seen = tilted(one_code(make(WORDS, URL), dpi=150))

    assert read_by_both(seen) == ({URL}, {URL})


@SIGNS
def test_every_sign_is_read_when_sun_and_grease_have_faded_it(make):
    seen = faded(one_code(make(WORDS, URL), dpi=150))

    assert read_by_both(seen) == ({URL}, {URL})


def test_a_sticker_is_read_when_a_phone_has_three_dots_for_a_module():
    near = one_code(stickers(WORDS, URL), dpi=600)
    module_mm = next(stickers(WORDS, URL).codes()).module_mm
    module_dots = module_mm / paper.INCH_MM * 600

    far = near.scaledToWidth(
        round(near.width() * 3 / module_dots), Qt.TransformationMode.SmoothTransformation
    )

    assert read_by_both(far) == ({URL}, {URL})


def test_a_sticker_tilted_and_faded_at_once_is_still_read():
    seen = faded(tilted(one_code(stickers(WORDS, URL), dpi=300)))

    assert read_by_both(seen) == ({URL}, {URL})


@SIGNS
def test_a_sign_is_saved_whole_with_its_paper_size_and_our_own_letters(make, tmp_path):
    sheet = make(WORDS, URL)

    paper.save_pdf(sheet, tmp_path / "sign.pdf")

    written = (tmp_path / "sign.pdf").read_bytes()
    assert written.startswith(b"%PDF")
    assert written.rstrip().endswith(b"%%EOF")
    assert written.count(b"/Type /Page\n") == 1
    assert _page_mm(written) == pytest.approx(sheet.paper, abs=0.3)
    assert _fonts(written) == {"Pretendard-Bold", "Pretendard-Medium"}
    assert written.count(b"/FontFile2") == 2


def test_the_fullest_sheet_is_saved_in_under_a_second(tmp_path):
    started = time.perf_counter()

    paper.save_pdf(stickers(WORDS, URL), tmp_path / "sign.pdf")

    assert time.perf_counter() - started < 1


def test_a_long_receipt_goes_on_on_the_next_page_of_one_file(tmp_path):
    rows = tuple(Row(f"물건 {at}", "1,000") for at in range(ROWS_ON_A4 + 1))

    paper.save_pdf(sheets(rows, "A-0048"), tmp_path / "receipt.pdf")

    assert (tmp_path / "receipt.pdf").read_bytes().count(b"/Type /Page\n") == 2


def test_a_receipt_with_an_endless_name_is_still_printed(tmp_path):
    rows = (Row("바다수산 " * 12, strong=True, centred=True), Row("아주 긴 이름" * 12, "1,000"))

    paper.save_pdf(sheets(rows, "A-0048"), tmp_path / "receipt.pdf")

    assert (tmp_path / "receipt.pdf").read_bytes().startswith(b"%PDF")


def test_a_sign_is_saved_away_from_the_window(tmp_path):
    sheet = poster(WORDS, URL)
    worker = threading.Thread(target=paper.save_pdf, args=(sheet, tmp_path / "sign.pdf"))

    worker.start()
    worker.join()

    assert (tmp_path / "sign.pdf").read_bytes().startswith(b"%PDF")


def test_a_folder_that_cannot_be_written_is_told_and_nothing_half_is_left(tmp_path):
    with pytest.raises(Unavailable) as no:
        paper.save_pdf(poster(WORDS, URL), tmp_path / "gone" / "sign.pdf")

    assert no.value.what == "file"
    assert list(tmp_path.iterdir()) == []


def test_a_qr_that_says_something_else_never_reaches_paper(tmp_path):
    lying = Code(20, 20, 100, matrix(URL), "https://pf.kakao.com/_sample/friend")

    with pytest.raises(QrUnreadable):
        paper.save_pdf(Sheet("바다수산", A4, (lying,)), tmp_path / "sign.pdf")

    assert list(tmp_path.iterdir()) == []


def test_a_qr_that_something_was_painted_over_never_reaches_paper(tmp_path):
    code = Code(20, 20, 100, matrix(URL), URL)
    stain = Panel(Box(50, 50, 50, 40), fill=Ink.INK)

    with pytest.raises(QrUnreadable):
        paper.save_pdf(Sheet("바다수산", A4, (code, stain)), tmp_path / "sign.pdf")


def test_an_endless_invitation_is_refused_on_paper_and_still_shown_in_the_preview(tmp_path):
    endless = WORDS._replace(invitation="오늘 들어온 생선을 먼저 알려 드려요 " * 40)
    sheet = card(endless, URL)

    with pytest.raises(WordsTooLong) as no:
        paper.save_pdf(sheet, tmp_path / "sign.pdf")

    assert no.value.facts["text"] == endless.invitation
    assert not paper.picture(sheet).isNull()


def test_long_shop_names_get_smaller_letters_instead_of_being_cut():
    short, long = (
        lines_that_fit(Words(Box(0, 0, 100, 12), name, 12, bold=True))
        for name in ("바다수산", "한빛시장 바다수산 건어물 본점")
    )

    assert long[0].pixelSize() < short[0].pixelSize()
    assert long[1] == ["한빛시장 바다수산 건어물 본점"]


def test_an_invitation_breaks_between_words_into_lines_of_like_length():
    words = Words(Box(0, 0, 86, 36), WORDS.invitation, 9, bold=True)

    assert lines_that_fit(words)[1] == ["카메라로 찍으면", "오늘 들어온 생선을", "먼저 알려 드려요"]


def test_words_break_alike_on_the_preview_and_on_paper():
    small = QImage(210, 297, QImage.Format.Format_Grayscale8)
    small.fill(Qt.GlobalColor.white)
    painter = QPainter(small)

    paper.paint(painter, poster(WORDS, URL), QRectF(0, 0, 210, 297))
    painter.end()

    large = paper.picture(poster(WORDS, URL), dpi=300)
    shrunk = large.scaled(small.size(), mode=Qt.TransformationMode.SmoothTransformation)
    assert _difference(small, shrunk) < 4


def test_a_preview_keeps_the_shape_of_the_paper():
    wide = QImage(800, 297, QImage.Format.Format_Grayscale8)
    wide.fill(Qt.GlobalColor.white)
    painter = QPainter(wide)

    paper.paint(painter, poster(WORDS, URL), QRectF(0, 0, 800, 297))
    painter.end()

    assert {wide.pixelColor(x, 150).lightness() for x in range(211, 800)} == {255}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_law_wants_seen_is_printed_larger_than_the_rest(language, tmp_path):
    form = consent_form("한빛시장 바다수산", "051-555-0101", language)
    printed = {words.text: lines_that_fit(words)[0].pixelSize() for words in form.words()}

    paper.save_pdf(form, tmp_path / "form.pdf")

    sentences = [each for about in ConsentKind for each in question(about, language).sentences]
    strong = [printed[each.text] for each in sentences if each.strong]
    plain = [printed[each.text] for each in sentences if not each.strong]
    assert min(strong) > max(plain)
    assert min(printed.values()) >= 2.8 * UNITS
    assert _page_mm((tmp_path / "form.pdf").read_bytes()) == pytest.approx(A4, abs=0.3)


def test_every_ink_is_a_colour_of_the_theme():
    assert {ink.value for ink in Ink} <= {role.value for role in Role}


def test_a_printer_gets_the_page_in_its_own_size(tmp_path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))

    paper.send([card(WORDS, URL)], printer)

    assert _page_mm((tmp_path / "printed.pdf").read_bytes()) == pytest.approx((148, 210), abs=0.3)


def test_a_printer_that_is_gone_is_told():
    with pytest.raises(Unavailable) as no:
        paper.print_on(card(WORDS, URL), "옛 프린터")

    assert no.value.what == "printer"
    assert "옛 프린터" not in paper.printers()


def test_words_can_lean_to_either_side():
    sides = {}
    for align in (Align.LEFT, Align.RIGHT):
        page = paper.picture(
            Sheet("", A4, (Words(Box(10, 10, 190, 20), "합계", 10, align=align),)), 50
        )
        dark = [
            x for x in range(page.width()) for y in range(page.height()) if _is_dark(page, x, y)
        ]
        sides[align] = (min(dark), max(dark))

    assert sides[Align.LEFT][1] < sides[Align.RIGHT][0]


def _is_dark(page: QImage, x: int, y: int) -> bool:
    return page.pixelColor(x, y).lightness() < 128


def _page_mm(written: bytes) -> tuple[float, float]:
    found = re.search(rb"/MediaBox \[\s*0 0 ([\d.]+) ([\d.]+)", written)
    assert found is not None
    return float(found[1]) / 72 * 25.4, float(found[2]) / 72 * 25.4


def _fonts(written: bytes) -> set[str]:
    return {name.decode() for name in re.findall(rb"/FontName /[A-Z]{6}\+([\w-]+)", written)}


def _difference(one: QImage, other: QImage) -> float:
    """The mean difference of two pictures, out of 255."""
    a: Luminance = paper.luminance_of(one)
    b: Luminance = paper.luminance_of(other)
    return sum(abs(x - y) for x, y in zip(a[0], b[0], strict=True)) / len(a[0])
