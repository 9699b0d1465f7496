"""A claim is one PC's word about one sale: short, signed, and blind for everybody but the shop."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nacl.signing import SigningKey

from marketpos.domain.claims import Place
from marketpos.domain.ids import Id
from marketpos.wire import claims

SHOP_KEY, DEVICE, SALE = b"s" * 32, bytes(range(16)), Id(bytes(range(100, 116)))
KEY = SigningKey(bytes(range(32)))
PUBLIC = bytes(KEY.verify_key)
SOLD_MS = 1_795_414_320_000

FROZEN = (
    "EAABAgMEBQYHawPZMAEhFJ8e3cbI05l0FNU0LUTDTSeiEUbO3DO24_AHTLm4IAsqFsYO6M9lAHXzFmFBhX2fKiX4pdnS"
    "R9Jxfqvut3KyJRQyosT73631TXGKgnEbAFGq9pKZXQYD"
)


def made(place: Place = Place.DONE, sale: Id = SALE, shop: str = "7") -> str:
    claim = claims.claim_for(SHOP_KEY, DEVICE, sale, SOLD_MS, 1, place)
    return claims.sign(KEY, shop, claim)


def test_a_claim_says_where_when_and_how_many_stamps() -> None:
    claim = claims.read(made(Place.RECEIPT)).claim

    assert (claim.place, claim.at_s * 1000, claim.stamps) == (Place.RECEIPT, SOLD_MS, 1)
    assert claim.device == DEVICE[:8]


def test_a_claim_of_the_first_version_is_understood_for_ever() -> None:
    assert made() == FROZEN


def test_with_the_hubs_address_it_still_fits_a_small_qr() -> None:
    assert len(f"https://hub.hanbit-market.example/j/{made()}") <= 180  # version 9, level M


@given(st.binary(min_size=16, max_size=16).map(Id), st.sampled_from(Place))
def test_the_shop_finds_the_sale_again_whatever_it_is(sale: Id, place: Place) -> None:
    signed = claims.read(made(place, sale))

    assert claims.sale_of(SHOP_KEY, signed.claim) == sale
    assert claims.is_genuine(PUBLIC, "7", signed)
    assert sale not in signed.raw


def test_all_claims_of_a_sale_are_counted_as_one() -> None:
    tags = {claims.read(made(place)).claim.tag for place in Place}

    assert len(tags) == 1


def test_without_the_shops_key_nobody_says_which_sale_it_was() -> None:
    assert claims.sale_of(b"x" * 32, claims.read(made()).claim) is None


def test_a_hub_cannot_turn_a_claim_to_another_sale() -> None:
    claim = claims.read(made()).claim

    turned = claim._replace(masked=bytes(16))

    assert claims.sale_of(SHOP_KEY, turned) is None


def test_one_bit_changed_anywhere_spoils_it() -> None:
    raw = bytearray(base64.urlsafe_b64decode(made()))

    for at in range(len(raw) * 8):
        raw[at // 8] ^= 1 << at % 8
        try:
            signed = claims.read(base64.urlsafe_b64encode(raw).decode())
        except claims.NotAClaim:
            pass
        else:
            assert not claims.is_genuine(PUBLIC, "7", signed), at
        raw[at // 8] ^= 1 << at % 8


def test_it_is_good_for_no_other_shop_and_from_no_other_pc() -> None:
    signed = claims.read(made())

    assert not claims.is_genuine(PUBLIC, "8", signed)
    assert not claims.is_genuine(bytes(SigningKey.generate().verify_key), "7", signed)


def test_a_pc_that_joined_only_after_the_sale_had_signed_with_the_same_key() -> None:
    assert claims.is_genuine(PUBLIC, "7", claims.read(made(shop="")))


@pytest.mark.parametrize(
    "torn", ["", "EAAB", "가게", made()[:-1], made() + "A", made() + "====", "+" + made()[1:], "😀"]
)
def test_what_is_no_claim_is_told_as_such(torn: str) -> None:
    with pytest.raises(claims.NotAClaim):
        claims.read(torn)
