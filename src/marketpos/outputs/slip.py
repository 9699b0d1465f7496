"""A slip: what is printed on receipt paper, before any printer is known."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

from marketpos.outputs.receipt import Receipt, Row


@dataclass(frozen=True, slots=True)
class Slip:
    """Rows, and at the foot perhaps a QR that says ``qr``, with ``invitation`` above it.

    ``again`` are the words at the head of one that may be on paper already.
    """

    rows: Receipt
    qr: str = ""
    invitation: str = ""
    again: str = ""

    def marked(self, again: str) -> Slip:
        """The same, with these words at its head."""
        return replace(self, again=again)


def slip_text(slip: Slip) -> str:
    """The slip as it is kept in the queue."""
    rows = [[one.left, one.right, one.strong, one.centred, one.is_rule] for one in slip.rows]
    return json.dumps([rows, slip.qr, slip.invitation, slip.again], ensure_ascii=False)


def slip_of(text: str) -> Slip:
    """The slip that was kept."""
    rows, *rest = json.loads(text)
    return Slip(tuple(Row(*one) for one in rows), *rest)


def all_rows(slip: Slip) -> Receipt:
    """The rows with what was put at the head and the invitation, in the order they are printed."""
    head = (Row(slip.again, strong=True, centred=True),) if slip.again else ()
    foot = (Row(slip.invitation, centred=True),) if slip.qr and slip.invitation else ()
    return (*head, *slip.rows, *foot)
