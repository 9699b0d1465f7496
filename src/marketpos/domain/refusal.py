"""Three kinds of no: a rule says no, a part is not there, and everything else is a bug."""

from __future__ import annotations


class Refusal(Exception):  # noqa: N818 - a refusal is an answer, not an error
    """A rule of the trade says no. Shown kindly on the screen, with the facts in its fields.

    Subclasses keep their facts as attributes; ``ui/refusals.py`` finds the sentence.
    """

    def __init__(self, **facts: object) -> None:
        super().__init__(*facts.values())
        self.facts = facts

    def __str__(self) -> str:
        said = ", ".join(f"{name}={value!r}" for name, value in self.facts.items())
        return f"{type(self).__name__}({said})"


class Unavailable(Exception):  # noqa: N818
    """A disk, printer or hub is not there. A banner says what still works."""

    def __init__(self, what: str, why: str = "") -> None:
        super().__init__(what, why)
        self.what = what
        self.why = why
