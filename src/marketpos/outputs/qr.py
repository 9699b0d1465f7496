"""QR codes: made by one program, read back by another before anybody is offered them."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Literal

from marketpos.domain.refusal import Unavailable

Matrix = tuple[tuple[bool, ...], ...]
"""Rows of modules, True is dark, without the quiet zone."""

Luminance = tuple[bytes, int, int]
"""Rendered pixels as 8-bit grey, row by row without padding, with their width and height."""

Level = Literal["M", "Q"]
"""How much may be lost: M (15 %) on a screen, Q (25 %) where rain and film get at it."""

QUIET = 4
"""Modules that stay white on every side (ISO/IEC 18004; domain.md 2.1)."""

SCREEN_MASK = 2
"""One of the eight masks, for a screen: weighing them all takes six of seven milliseconds, and only
paper wears."""

LONGEST_BYTES = 1000
"""More than any link; what is longer makes modules too fine for a phone."""


class QrUnreadable(Unavailable):
    """What was read back from the picture is not what was put in; it is not shown."""

    def __init__(self, text: str, read: str | None) -> None:
        super().__init__("qr", "nothing was read back" if read is None else "something else")
        self.text = text
        self.read = read


@lru_cache(maxsize=64)
def matrix(text: str, level: Level = "M", mask: int | None = None) -> Matrix:
    """The modules of ``text``, always in bytes because channel ids know capitals from small.

    With ``mask`` in the mask of that number, else in whichever is read best. Kept, so that asking
    again costs nothing. Raises QrUnreadable for an empty or endless text.
    """
    from qrcode import constants, util
    from qrcode.main import QRCode

    data = text.encode()
    if not 0 < len(data) <= LONGEST_BYTES:
        raise QrUnreadable(text, None)
    levels = {"M": constants.ERROR_CORRECT_M, "Q": constants.ERROR_CORRECT_Q}
    code = QRCode(error_correction=levels[level], border=0, mask_pattern=mask)
    code.add_data(util.QRData(data, mode=util.MODE_8BIT_BYTE))
    code.make(fit=True)
    return tuple(tuple(map(bool, row)) for row in code.get_matrix())


def texts_read(luminance: bytes, width: int, height: int) -> tuple[str, ...]:
    """Every QR found in ``width * height`` grey pixels, as a plain phone camera would find it."""
    import zxingcpp

    image = memoryview(luminance).cast("B", shape=[height, width])
    found = zxingcpp.read_barcodes(
        image,
        formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode),
        try_invert=False,  # many phones do not read light on dark, so neither do we
        text_mode=zxingcpp.TextMode.Plain,
    )
    return tuple(each.text for each in found)


def reads_back(luminance: bytes, width: int, height: int) -> str | None:
    """The text of the one QR in a picture; ``None`` when there is none, or they differ."""
    found = set(texts_read(luminance, width, height))
    return found.pop() if len(found) == 1 else None


def proven(
    text: str,
    render: Callable[[Matrix], Luminance],
    level: Level = "M",
    mask: int | None = None,
) -> Matrix:
    """The modules of ``text``, once what ``render`` makes of them was read back as ``text``.

    ``mask`` as in :func:`matrix`. Raises QrUnreadable when it was not.
    """
    modules = matrix(text, level, mask)
    read = reads_back(*render(modules))
    if read != text:
        raise QrUnreadable(text, read)
    return modules


def pixels(modules: Matrix, module_px: int = 4) -> Luminance:
    """A plain picture of the modules in their quiet zone, where no window is there to paint one."""
    side = (len(modules) + 2 * QUIET) * module_px
    blank = b"\xff" * (side * QUIET * module_px)
    margin = b"\xff" * (QUIET * module_px)
    dark, light = b"\x00" * module_px, b"\xff" * module_px
    rows = (
        (margin + b"".join(dark if each else light for each in row) + margin) * module_px
        for row in modules
    )
    return blank + b"".join(rows) + blank, side, side


def warm(*texts: str) -> None:
    """Loads maker and reader and makes ``texts`` ready; for a thread, after the first paint."""
    for text in texts or ("https://pf.kakao.com/",):
        proven(text, pixels)
