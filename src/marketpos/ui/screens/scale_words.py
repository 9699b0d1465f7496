"""What the scale shows, in words: the same at the counter, in the settings and to the customer."""

from __future__ import annotations

from marketpos.domain.scale import Reading, State
from marketpos.domain.units import weight_label
from marketpos.ui.words import MINUS, say


def weight_words(reading: Reading) -> str:
    """The weight alone: 435g, 1.43kg, −20g."""
    return f"{MINUS if reading.grams < 0 else ''}{weight_label(abs(reading.grams))}"


def short_words(reading: Reading | None) -> str:
    """The same where large letters leave little room: a weight that still moves has a ~."""
    if reading is None:
        return ""
    match reading.state:
        case State.SILENT:
            return say("꺼짐")
        case State.OVERLOAD:
            return say("넘침")
        case State.MOVING:
            return f"~{weight_words(reading)}"
    return weight_words(reading)


def scale_words(reading: Reading | None) -> str:
    """What the scale shows; "" where there is none."""
    if reading is None:
        return ""
    match reading.state:
        case State.SILENT:
            return say("저울 꺼짐")
        case State.OVERLOAD:
            return say("저울 넘침")
        case State.MOVING:
            return say("재는 중 {weight}", weight=weight_words(reading))
    return say("저울 {weight}", weight=weight_words(reading))
