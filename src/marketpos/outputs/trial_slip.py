"""The test slip: one line in different ways, so that the owner can point at the right one."""

from __future__ import annotations

from marketpos.domain.printers import Hand
from marketpos.outputs.escpos_library import composer
from marketpos.outputs.printer_bytes import Painter, draw, write
from marketpos.outputs.receipt import Row
from marketpos.outputs.receipt_paper import text_lines
from marketpos.outputs.slip_sheet import COLUMNS, slip_sheets

WAYS: tuple[tuple[Hand, int], ...] = (
    (Hand.RASTER, 80),
    (Hand.RASTER, 58),
    (Hand.COLUMNS, 58),
    (Hand.TEXT, 80),
    (Hand.TEXT, 58),
)
"""What each line tries, the best first: dots print any Hangul; a wide line loses its end."""


SAMPLE, END = "고등어 똠 8,000원", "끝]"
"""Korean in any language of the screen: it is the printer that is asked."""


def trial_bytes(paint: Painter) -> bytes:
    """Numbered lines, from the reset to the cut; each ends at its right edge."""
    made = composer(80)
    made.hw("INIT")
    for number, (hand, width_mm) in enumerate(WAYS, start=1):
        row = Row(f"[{number}] {SAMPLE}", END)
        if hand is Hand.TEXT:
            write(made, text_lines((row,), COLUMNS[width_mm]))
        else:
            draw(made, paint(slip_sheets((row,), width_mm, None, "")), hand)
        made.print_and_feed(1)
    made.cut(mode="PART")
    return bytes(made.output)
