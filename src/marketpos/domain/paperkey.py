"""The shop's key on paper: letters a person can read out, checked as they are typed.

Thirty-two bytes and nineteen bits of check in Crockford's alphabet (no I, L, O or U): fifty-five
letters, in groups of five. The whole is a multiple of a prime, so that one wrong letter, or two
that changed places, are always noticed. Whoever has this paper can read the shop's book; so it
hangs nowhere.
"""

from __future__ import annotations

from marketpos.domain.refusal import Refusal

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LETTERS = 55
_CHECK_BITS = 19
_PRIME = 2**_CHECK_BITS - 1
_ALIKE = str.maketrans("ILO", "110")


class TornPaperKey(Refusal):
    """The letters are not a shop's key: one is missing or wrong."""


def to_paper(key: bytes) -> str:
    """The letters for a key of 32 bytes, in groups of five."""
    value = int.from_bytes(key, "big") << _CHECK_BITS
    value += -value % _PRIME
    letters = [ALPHABET[value >> 5 * at & 31] for at in reversed(range(LETTERS))]
    return " ".join("".join(letters[at : at + 5]) for at in range(0, LETTERS, 5))


def from_paper(typed: str) -> bytes:
    """The key in letters as somebody typed them, or :class:`TornPaperKey`."""
    bare = "".join(typed.upper().translate(_ALIKE).split()).replace("-", "")
    if len(bare) != LETTERS or any(letter not in ALPHABET for letter in bare):
        raise TornPaperKey(letters=len(bare))
    value = 0
    for letter in bare:
        value = value << 5 | ALPHABET.index(letter)
    if value % _PRIME:
        raise TornPaperKey(letters=len(bare))
    return (value >> _CHECK_BITS).to_bytes(32, "big")
