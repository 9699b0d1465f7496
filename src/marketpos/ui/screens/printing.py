"""Paper from a screen: printed at once in the background, or kept as a file that says where."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

from marketpos.domain.refusal import Refusal, Unavailable
from marketpos.operations.printing import Printing
from marketpos.outputs.sheet import Sheet
from marketpos.outputs.slip import Slip
from marketpos.ui.background import in_background
from marketpos.ui.paper import print_on, printers, save_pdf
from marketpos.ui.widgets.banner import Mood
from marketpos.ui.words import refusal, say

Said = Callable[[str, Mood], None]
"""Shows a sentence on the screen that asked."""

_NOT_IN_A_NAME = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


def print_out(owner: QWidget, sheet: Sheet | Sequence[Sheet], said: Said) -> None:
    """Prints on the usual printer, without a dialog; says how it went, or that there is none."""
    said(say("인쇄하고 있어요"), Mood.INFO)
    in_background(
        owner,
        lambda: _print_on_usual(sheet),
        done=lambda name: said(say("{printer}에 보냈어요", printer=name), Mood.INFO),
        failed=lambda error: said(_why_not(error), Mood.NOTICE),
    )


def print_paper(
    owner: QWidget,
    printing: Printing,
    slip: Callable[[], Slip],
    sheet: Callable[[], Sheet | Sequence[Sheet]],
    said: Said,
) -> None:
    """Prints on the receipt printer where one was chosen, else on A4."""
    if printing.printer() is None:
        print_out(owner, sheet(), said)
        return
    put_slip(printing, slip(), said)


def put_slip(printing: Printing, slip: Slip, said: Said) -> None:
    """Into the queue of the receipt printer with it."""
    from marketpos.ui.slips import put

    try:
        put(printing, slip)
    except Unavailable as no:
        said(refusal(no), Mood.NOTICE)
        return
    said(say("영수증 프린터로 보냈어요"), Mood.INFO)


def keep_as_file(owner: QWidget, sheet: Sheet | Sequence[Sheet], name: str, said: Said) -> None:
    """Writes a PDF into the documents folder and says where it is."""
    path = documents() / f"{_NOT_IN_A_NAME.sub(' ', name).strip()}.pdf"
    said(say("파일로 저장하고 있어요"), Mood.INFO)
    in_background(
        owner,
        lambda: save_pdf(sheet, path),
        done=lambda _: said(say("문서 폴더에 저장했어요: {file}", file=path.name), Mood.INFO),
        failed=lambda error: said(_why_not(error), Mood.NOTICE),
    )


def documents() -> Path:
    """The folder where people look for what they kept."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(place))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _print_on_usual(sheet: Sheet | Sequence[Sheet]) -> str:
    found = printers()
    if not found:
        raise Unavailable("printer", "none")
    print_on(sheet, found[0])
    return found[0]


def _why_not(error: Exception) -> str:
    match error:
        case Unavailable(what="printer", why="none"):
            return say("이 PC에 프린터가 없어요. ‘파일로 저장’을 눌러 인쇄소에 맡기세요.")
        case Unavailable(what="printer"):
            return say("프린터가 대답하지 않아요. 전원과 종이를 보고 다시 눌러 주세요.")
        case Unavailable(what="file"):
            return say("문서 폴더에 저장하지 못했어요. 디스크에 자리가 있는지 봐 주세요.")
        case Unavailable(what="qr"):
            return say("QR이 그림에서 다시 읽히지 않아서 내보내지 않았어요.")
        case Refusal():
            return refusal(error)
    raise error
