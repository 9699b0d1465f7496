"""The pictures of the README, drawn anew: PYTHONPATH=src:tests python -m shots_readme."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from PIL import Image
from PySide6.QtWidgets import QApplication

from shots import SHOTS, settle, stage

PICTURES = Path(__file__).parents[1] / "docs" / "pictures"
COLOURS = 128
LARGE, SMALL = (1366, 768), (1024, 768)

ELSEWHERE = {
    "counter-1024": ("counter", SMALL, 1.0, "ko"),
    "counter-160": ("counter", SMALL, 1.6, "ko"),
    "counter-en": ("counter", LARGE, 1.0, "en"),
    "display-done": ("display-done", LARGE, 1.0, "ko"),
}
PLAIN = (
    *("counter", "done", "start", "find", "regulars", "register", "tabs", "channel", "display"),
    *("takings", "close", "prices", "refund", "safety", "settings", "settings-trade", "drawer"),
    *("regulars-held", "care", "merge", "telling", "notebook-columns", "joins", "brought"),
    *(
        "coupon-new",
        "coupon-given",
        "coupon-stamps",
        "display-split",
        "close-past",
        "takings-dates",
    ),
    *("scale-counter", "receipt-no-paper", "printer-settings", "practice", "lesson-first"),
    *(
        "takings-dates",
        "strip",
        "strip-qr",
        "emergency",
        "month-offline",
        "settings-doctor",
        "pins-lock",
    ),
)


def main() -> None:
    """Draws each, or those named on the command line."""
    app = QApplication.instance() or QApplication([])
    wanted = {name: (name, LARGE, 1.0, "ko") for name in PLAIN if name in SHOTS} | ELSEWHERE
    for name, (state, size, scale, language) in wanted.items():
        if len(sys.argv) < 2 or name in sys.argv[1:]:
            _draw(PICTURES / f"{name}.png", state, size, scale, language)
    app.quit()


def _draw(path: Path, state: str, size: tuple[int, int], scale: float, language: str) -> None:
    with (
        stage(size, scale, language, set_up=not state.startswith("start")) as (app, rooms),
        tempfile.TemporaryDirectory() as folder,
    ):
        shown = SHOTS[state](app, rooms)
        settle()
        whole = Path(folder) / "whole.png"
        shown.grab().save(str(whole))
        shown.close()
        with Image.open(whole) as picture:
            few = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
            few.save(path, optimize=True)


if __name__ == "__main__":
    main()
