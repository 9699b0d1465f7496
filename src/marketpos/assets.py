"""Where the files that are not code live: fonts, icons, words, palette, demo day."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_ROOTS = (_PACKAGE / "resources", _PACKAGE.parent.parent / "resources")


def asset(name: str) -> Path:
    """The file or folder `name` ("fonts/Pretendard-Bold.otf"): in the package, else the checkout.

    Raises FileNotFoundError when neither holds it.
    """
    for root in _ROOTS:
        path = root / name
        if path.exists():
            return path
    raise FileNotFoundError(name)
