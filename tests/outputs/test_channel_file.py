"""The customer file for the channel's partner centre: numbers, and nothing nobody asked for."""

from __future__ import annotations

import io

from openpyxl import load_workbook

from marketpos.domain.ids import Id
from marketpos.domain.telling import Listener
from marketpos.outputs.channel_file import Extra, channel_csv, channel_xlsx, clipboard

KIM = Listener(
    Id(b"k" * 16), "3층 미용실 김사장", "01055504821", since_ms=1_795_414_320_000, last_ms=0
)


def test_the_csv_has_numbers_as_the_partner_centre_writes_them() -> None:
    raw = channel_csv([KIM])

    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.decode("utf-8-sig") == "전화번호\r\n821055504821\r\n"


def test_the_workbook_has_the_same_and_keeps_numbers_as_text() -> None:
    sheet = load_workbook(io.BytesIO(channel_xlsx([KIM]))).active

    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        ["전화번호"],
        ["821055504821"],
    ]
    assert sheet["A2"].data_type == "s"


def test_no_name_ever_leaves_in_it() -> None:
    everything = channel_csv([KIM], Extra).decode() + repr(channel_xlsx([KIM], Extra))

    assert "김사장" not in everything


def test_a_day_stands_in_it_only_when_asked_for() -> None:
    raw = channel_csv([KIM], [Extra.JOINED, Extra.LAST_CAME]).decode("utf-8-sig")

    assert raw == "전화번호,가입일,최근 구매일\r\n821055504821,2026-11-23,\r\n"


def test_what_is_no_mobile_is_left_out() -> None:
    others = [KIM._replace(phone=phone) for phone in ("", "4821", "0515550101")]

    assert channel_csv(others).decode("utf-8-sig") == "전화번호\r\n"


def test_the_clipboard_has_the_text_as_it_is_pasted() -> None:
    assert clipboard("(광고)바다수산  \r\n갈치\r\n\r\n끝\n") == "(광고)바다수산\n갈치\n\n끝"
