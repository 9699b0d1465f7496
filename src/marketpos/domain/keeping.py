"""How long people are kept: so many years after the last time anything happened (domain.md 4.3)."""

from __future__ import annotations

from marketpos.domain.clock import Moment
from marketpos.domain.duties import years_later
from marketpos.domain.refusal import Refusal

FEWEST_YEARS, USUAL_YEARS, MOST_YEARS = 1, 3, 5

PROMISED_YEARS = {"2026-11": 3}
"""What each wording told the person who agreed to it; they are not kept longer than that."""


FEW = 20
MANY_OF = 4
"""More than twenty and more than a quarter of all at once is a clock gone wrong, or a decision."""


class NotSoLong(Refusal):
    """People are kept one to five years, nothing else."""


def checked(years: int) -> int:
    """``years`` if it may be chosen.

    Raises:
        NotSoLong: it may not.
    """
    if not FEWEST_YEARS <= years <= MOST_YEARS:
        raise NotSoLong(years=years)
    return years


def years_for(chosen: int, wording: str | None) -> int:
    """How long somebody is kept: as the shop chose, and never longer than they were told."""
    return min(chosen, PROMISED_YEARS.get(wording, chosen)) if wording else chosen


def is_over(last: Moment, years: int, now: Moment) -> bool:
    """Whether ``years`` have gone by, to the day, since anything last happened."""
    return years_later(last.local().date(), years) <= now.local().date()


def shortest_years(chosen: int) -> int:
    """The shortest time anybody may be kept, whatever they were told."""
    return min(chosen, *PROMISED_YEARS.values())


def is_a_decision(going: int, whole: int) -> bool:
    """Whether so many of ``whole`` people are not let go without somebody saying yes."""
    return going > FEW and going * MANY_OF > whole
