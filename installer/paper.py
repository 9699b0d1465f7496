"""Paper for people: a leaflet for shopkeepers, half an hour for tutors, one A4 page each."""

import os
from html import escape
from pathlib import Path
from string import Template

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextDocument,
)

from installer.association import Association
from installer.places import RECIPES, ROOT
from installer.tools import RecipeError

_TEXTS = RECIPES / "paper"
_DOTS = 96  # an inch, in which the style sheet counts
_FONTS = ROOT / "resources" / "fonts"
PAGES = {"leaflet": "전단.pdf", "tutors": "현장시험.pdf"}


def print_papers(folder: Path, association: Association, version: str) -> list[Path]:
    """Writes both pages as PDF files into `folder`.

    Raises `RecipeError` when an association's name is so long that a page becomes two.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _screen = QGuiApplication.instance() or QGuiApplication([])
    for font in sorted(_FONTS.glob("*.otf")):
        QFontDatabase.addApplicationFont(str(font))
    return [
        _print(folder / file, filled(page, association, version)) for page, file in PAGES.items()
    ]


def filled(page: str, association: Association, version: str) -> str:
    """One of `PAGES` as HTML, with the association's words in their places."""
    words = {
        "association": association.name,
        "help_telephone": association.help_telephone,
        "help_hours": association.help_hours,
        "version": version,
    }
    text = (_TEXTS / f"{page}.html").read_text("utf-8")
    return Template(text).substitute({name: escape(word) for name, word in words.items()})


def _print(pdf: Path, html: str) -> Path:
    writer = QPdfWriter(str(pdf))
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(18, 14, 18, 14),
            QPageLayout.Unit.Millimeter,
        )
    )
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(QFont("Pretendard", 16))
    document.setDefaultStyleSheet((_TEXTS / "style.css").read_text("utf-8"))
    document.setHtml(html)
    document.setPageSize(writer.pageLayout().paintRectPixels(_DOTS).size().toSizeF())
    if document.pageCount() > 1:
        raise RecipeError(f"{pdf.name} does not fit on one page: shorten the association's name")
    document.print_(writer)
    return pdf
