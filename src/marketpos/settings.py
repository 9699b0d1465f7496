"""How this PC is set: read at the start, before the book is open, and passed on by the app."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

TEXT_SCALES = (1.0, 1.3, 1.6)


class Settings(NamedTuple):
    """Language of the screen, size of its text, and whether the window fills the screen.

    ``strip``: the shop rings up on a card terminal's program, with the strip at ``strip_edge``.
    """

    language: str = "ko"
    text_scale: float = 1.0
    full_screen: bool = True
    strip: bool = False
    strip_edge: str = "right"

    def changed(self, **to: object) -> Settings:
        """The same with some things changed."""
        return self._replace(**to)  # type: ignore[arg-type]


def read_settings(profile: Path) -> Settings:
    """What was set, or the usual; a torn file is no reason not to sell."""
    try:
        kept = json.loads((profile / "settings.json").read_text("utf-8"))
        known = Settings._fields
        return Settings(**{name: value for name, value in kept.items() if name in known})
    except (OSError, ValueError, TypeError, AttributeError):
        return Settings()


def keep_settings(profile: Path, settings: Settings) -> None:
    """Remember it for the next start."""
    profile.mkdir(parents=True, exist_ok=True)
    text = json.dumps(settings._asdict(), ensure_ascii=False)
    fresh = profile / "settings.new"
    fresh.write_text(text, "utf-8")
    fresh.replace(profile / "settings.json")
