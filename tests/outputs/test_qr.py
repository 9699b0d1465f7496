"""QR codes: byte for byte what was put in, read back by two readers, ready when needed."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyzbar import pyzbar

from marketpos.domain.refusal import Unavailable
from marketpos.outputs import qr

CHANNEL = "https://pf.kakao.com/_ZeUTxl/friend"
ANYTHING = st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E), min_size=1, max_size=120)


def _read_by_zbar(picture: qr.Luminance) -> list[str]:
    return [each.data.decode() for each in pyzbar.decode(picture)]


def test_a_channel_link_is_read_by_both_readers_at_both_levels():
    for level in ("M", "Q"):
        picture = qr.pixels(qr.matrix(CHANNEL, level))

        assert qr.reads_back(*picture) == CHANNEL
        assert _read_by_zbar(picture) == [CHANNEL]


def test_a_channel_link_has_the_size_the_standard_gives_it():
    assert len(qr.matrix(CHANNEL, "M")) == 29  # version 3
    assert len(qr.matrix(CHANNEL, "Q")) == 33  # version 4


def test_a_link_in_capitals_stays_in_bytes_so_that_no_reader_changes_its_case():
    capitals = "HTTPS://PF.KAKAO.COM/_ABC/FRIEND"

    assert len(qr.matrix(capitals)) == len(qr.matrix(capitals.lower()))
    assert qr.reads_back(*qr.pixels(qr.matrix(capitals))) == capitals


def test_korean_in_a_link_is_read_by_both_readers():
    text = "https://map.kakao.com/link/search/한빛시장 바다수산"

    picture = qr.pixels(qr.matrix(text))

    assert qr.reads_back(*picture) == text
    assert _read_by_zbar(picture) == [text]


@settings(max_examples=60, deadline=None)
@given(ANYTHING)
def test_whatever_a_link_is_made_of_it_comes_back_the_same(text):
    assert qr.reads_back(*qr.pixels(qr.matrix(text))) == text


@settings(max_examples=30, deadline=None)
@given(ANYTHING)
def test_what_is_made_for_a_screen_without_weighing_masks_comes_back_the_same(text):
    picture = qr.pixels(qr.proven(text, qr.pixels, mask=qr.SCREEN_MASK))

    assert _read_by_zbar(picture) == [text]


def test_a_proven_qr_is_the_one_that_was_read_from_the_rendered_pixels():
    assert qr.proven(CHANNEL, qr.pixels) == qr.matrix(CHANNEL)


def test_a_qr_painted_over_is_not_offered():
    def covered(modules: qr.Matrix) -> qr.Luminance:
        grey, width, height = qr.pixels(modules)
        return b"\xff" * (len(grey) // 2) + grey[len(grey) // 2 :], width, height

    with pytest.raises(qr.QrUnreadable) as no:
        qr.proven(CHANNEL, covered)

    assert isinstance(no.value, Unavailable)
    assert no.value.read is None


def test_a_qr_that_says_something_else_is_not_offered():
    other = qr.pixels(qr.matrix("https://pf.kakao.com/_zeutxl/friend"))

    with pytest.raises(qr.QrUnreadable) as no:
        qr.proven(CHANNEL, lambda _: other)

    assert no.value.read == "https://pf.kakao.com/_zeutxl/friend"


def test_light_on_dark_does_not_count_as_read_because_many_phones_cannot():
    grey, width, height = qr.pixels(qr.matrix(CHANNEL))

    turned = bytes(255 - each for each in grey)

    assert qr.reads_back(turned, width, height) is None


@pytest.mark.parametrize("text", ["", "가" * 400])
def test_nothing_and_too_much_are_told_before_they_are_painted(text):
    with pytest.raises(qr.QrUnreadable):
        qr.matrix(text)


def test_the_channels_qr_is_ready_within_the_frame_once_it_was_warmed():
    qr.warm(CHANNEL)

    started = time.perf_counter()
    modules = qr.matrix(CHANNEL)
    took_ms = (time.perf_counter() - started) * 1000

    assert modules is qr.matrix(CHANNEL)
    assert took_ms < 1


def _modules_loaded_by(code: str) -> set[str]:
    asked = f"import sys\n{code}\nprint(*sys.modules)"
    said = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    return set(said.stdout.split())


def test_naming_the_outputs_loads_neither_maker_nor_reader():
    loaded = _modules_loaded_by("import marketpos.outputs.qr")

    assert not loaded & {"qrcode", "zxingcpp"}


def test_making_and_reading_need_no_numpy():
    loaded = _modules_loaded_by("from marketpos.outputs import qr; qr.warm()")

    assert {"qrcode", "zxingcpp"} <= loaded
    assert "numpy" not in loaded
