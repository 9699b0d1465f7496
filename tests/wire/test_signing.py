"""A signature is good for one request of one PC, and for nothing else."""

from __future__ import annotations

import pytest
from nacl.signing import SigningKey

from marketpos.wire import signing
from marketpos.wire.signing import BadSignature, Signature

KEY = SigningKey(bytes(range(32)))
PUBLIC = bytes(KEY.verify_key)
DEVICE = b"d" * 16
ASKED = ("POST", "/v1/shops/7/sync", b"what is asked")

FROZEN = (
    "64646464646464646464646464646464.1795414320000.000102030405060708090a0b."
    "03e8326416adf6aefda3947ddd724debfbaf165585c5e42ab5aeec14429bd161"
    "ae98348fb6d9a97b9b6e05941783ff0205e7d9f232b597c4fb43058febb1890e"
)


def header() -> str:
    return signing.sign(KEY, DEVICE, *ASKED, 1_795_414_320_000)


def test_a_header_says_who_when_and_once() -> None:
    read = signing.read(header())

    assert (read.device, read.at_ms, len(read.nonce)) == (DEVICE, 1_795_414_320_000, 12)
    signing.verify(PUBLIC, read, *ASKED)


def test_two_requests_alike_carry_two_nonces() -> None:
    assert signing.read(header()).nonce != signing.read(header()).nonce


def test_a_header_of_the_first_version_is_understood_for_ever() -> None:
    signing.verify(PUBLIC, signing.read(FROZEN), *ASKED)


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("GET", *ASKED[1:]),
        (ASKED[0], "/v1/shops/8/sync", ASKED[2]),
        (*ASKED[:2], b"what is asked "),
        (*ASKED[:2], b""),
    ],
)
def test_it_is_good_for_no_other_request(method: str, path: str, body: bytes) -> None:
    with pytest.raises(BadSignature):
        signing.verify(PUBLIC, signing.read(header()), method, path, body)


@pytest.mark.parametrize(
    "change",
    [
        {"at_ms": 1_795_414_320_001},
        {"nonce": bytes(12)},
        {"mark": bytes(64)},
        {"mark": b"short"},
    ],
)
def test_it_is_not_good_at_another_time_nor_with_another_nonce(change: dict[str, object]) -> None:
    signature = signing.read(header())._replace(**change)

    with pytest.raises(BadSignature):
        signing.verify(PUBLIC, signature, *ASKED)


def test_nobody_elses_key_fits() -> None:
    with pytest.raises(BadSignature):
        signing.verify(bytes(SigningKey.generate().verify_key), signing.read(header()), *ASKED)
    with pytest.raises(BadSignature):
        signing.verify(b"no key at all", signing.read(header()), *ASKED)


@pytest.mark.parametrize("torn", ["", "...", "zz.1.00.00", "00.1.00", "00.noon.00.00", "é.1.0.0"])
def test_a_torn_header_is_told_as_such(torn: str) -> None:
    with pytest.raises(BadSignature):
        signing.read(torn)


def test_a_header_is_read_as_it_was_written() -> None:
    made = Signature(DEVICE, 17, bytes(12), bytes(64))

    assert signing.read(made.header()) == made
