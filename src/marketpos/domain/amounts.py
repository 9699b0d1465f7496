"""Amounts of won as they are typed, said, written out and handed over.

3만2천5백 is 32,500; 12,500 is said 만 이천오백 원; 40,000 is paid with a 50,000 note (domain.md 6).
"""

from __future__ import annotations

from marketpos.domain.money import Won

FACES = (50_000, 10_000, 5_000, 1_000, 500, 100, 50, 10)
"""Every note and coin in use, in won."""

MOST_WON = 1_000_000_000_000
"""No amount this large is understood."""

MOST_SUGGESTIONS = 4

_DIGITS = "일이삼사오육칠팔구"
_SMALL = (("천", 1_000), ("백", 100), ("십", 10))
_UNITS = (("억", 100_000_000), ("만", 10_000), *_SMALL)
_MYRIADS = ("", "만", "억", "조", "경")
_NARROW = str.maketrans("０１２３４５６７８９，．　", "0123456789,. ")
_HANDED_OVER = (1_000, 5_000, 10_000, 50_000)
_HANDED_OVER_COINS = (100, 500, 1_000, 5_000, 10_000)


def parse_amount(text: str) -> Won | None:
    """The amount typed or said as ``text``: 3만2천5백, 만오천, 3.5만, 5천, 1만 2,000원, 12,500.

    ``None`` when it is none, or when it may be two: 3만5 is 35,000 to some and 30,005 to others.
    """
    said = text.translate(_NARROW).replace(" ", "").removesuffix("어치").removesuffix("원")
    if said[-1:] in _DIGITS + "123456789" and said[-2:-1] in ("백", "천", "만", "억"):
        return None
    amount = _amount(said, _UNITS)
    return None if amount is None or amount >= MOST_WON else Won(amount)


def won_text(amount: int) -> str:
    """``amount`` with thousands separated and without a currency: 1,000 and -1,000."""
    return f"{amount:,}"


def spoken(amount: int) -> str:
    """``amount`` as it is read aloud: 만 이천오백 원, never 일만."""
    groups = _groups(abs(amount))
    words = [_read(part, keep_one=False) + unit for part, unit in groups] or ["영"]
    if groups and groups[0] == (1, "만"):
        words[0] = "만"
    return " ".join(["마이너스"] * (amount < 0) + words + ["원"])


def spelled_out(amount: int) -> str:
    """``amount`` as it stands on a statement, where nothing can be added: 금 일만이천오백원정."""
    words = "".join(_read(part, keep_one=True) + unit for part, unit in _groups(amount))
    return f"금 {words or '영'}원정"


def notes_needed(change: Won) -> list[tuple[Won, int]]:
    """The fewest notes and coins for ``change``, dearest first: 10,000 is [(10000, 1)].

    What is below the smallest coin cannot be given and is left out.
    """
    needed: list[tuple[Won, int]] = []
    left = max(int(change), 0)
    for face in FACES:
        count, left = divmod(left, face)
        if count:
            needed.append((Won(face), count))
    return needed


def round_up_cash(total: Won) -> list[Won]:
    """What a customer without the exact money is likely to hand over, nearest first.

    23,400 gives 24,000, 25,000, 30,000 and 50,000. Always more than ``total``, at most four.
    """
    steps = _HANDED_OVER if total >= 1_000 else _HANDED_OVER_COINS
    amounts = {-(-total // step) * step for step in steps} - {total}
    return [Won(amount) for amount in sorted(amounts)[:MOST_SUGGESTIONS]] if total > 0 else []


def _amount(text: str, units: tuple[tuple[str, int], ...]) -> int | None:
    """Read ``text``, in which only ``units`` may stand, the largest first."""
    for at, (unit, worth) in enumerate(units, start=1):
        head, found, tail = text.partition(unit)
        if found:
            part = _times(head, worth) if head else worth
            rest = _amount(tail, units[at:]) if tail else 0
            if not part or rest is None or rest >= worth or tail.startswith("0"):
                return None
            return part + rest
    return _plain(text)


def _times(head: str, worth: int) -> int | None:
    """What stands before a unit, times the unit: 3, 삼, 3.5, and before 만 and 억 also 이십오."""
    whole, point, decimals = head.partition(".")
    if point:
        if not _is_digits(whole) or not _is_digits(decimals):
            return None
        product, over = divmod(int(whole + decimals) * worth, 10 ** len(decimals))
        return None if over else product
    count = _amount(head, _SMALL if worth >= 10_000 else ())
    return None if count is None else count * worth


def _plain(text: str) -> int | None:
    """Digits, with thousands separated or not, or one digit in Hangul."""
    if len(text) == 1 and text in _DIGITS:
        return _DIGITS.index(text) + 1
    first, *groups = text.split(",")
    if groups and (len(first) > 3 or any(len(group) != 3 for group in groups)):
        return None
    digits = first + "".join(groups)
    return int(digits) if first and _is_digits(digits) and len(digits) <= 16 else None


def _is_digits(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _groups(amount: int) -> list[tuple[int, str]]:
    """``amount`` by ten thousands, the largest first, empty ones left out."""
    groups = []
    for unit in _MYRIADS:
        amount, part = divmod(amount, 10_000)
        if part:
            groups.append((part, unit))
    return groups[::-1]


def _read(part: int, *, keep_one: bool) -> str:
    """Up to 9,999 in Hangul; ``keep_one`` says 일천 where speech says 천."""
    words = []
    for unit, worth in (*_SMALL, ("", 1)):
        digit, part = divmod(part, worth)
        if digit:
            drops_one = digit == 1 and unit and not keep_one
            words.append(unit if drops_one else _DIGITS[digit - 1] + unit)
    return "".join(words)
