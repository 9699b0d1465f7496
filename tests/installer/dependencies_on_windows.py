"""Runs inside the Windows Python: uses every dependency of the app once and reports as JSON."""

import contextlib
import json
import os
import sys
import tempfile
import unittest
from pathlib import Path


def a_window_paints_korean_text() -> None:
    from PySide6 import QtCore, QtGui, QtPrintSupport, QtSvg, QtWidgets

    app = QtWidgets.QApplication.instance() or QtWidgets.QApplication([])
    label = QtWidgets.QLabel("바다수산")
    label.show()
    app.processEvents()
    assert not label.grab().isNull()
    assert QtSvg.QSvgRenderer(b"<svg xmlns='http://www.w3.org/2000/svg'/>").isValid()
    assert QtPrintSupport.QPrinterInfo.availablePrinterNames() is not None
    assert QtGui.QImage(2, 2, QtGui.QImage.Format.Format_RGB32).depth() == 32
    assert QtCore.QSysInfo.productType() == "windows"


def the_tables_can_be_declared_and_asked() -> None:
    import sqlalchemy as sa
    import sqlcipher3.dbapi2

    engine = sa.create_engine("sqlite://", module=sqlcipher3.dbapi2)
    with engine.begin() as connection:
        assert connection.scalar(sa.select(sa.literal("고등어"))) == "고등어"


def an_encrypted_file_opens_again_only_with_its_key() -> None:
    import sqlcipher3

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "한 가게.db"
        book = sqlcipher3.connect(str(file))
        book.execute(f"PRAGMA key = \"x'{'ab' * 32}'\"")
        book.execute("PRAGMA journal_mode = WAL")
        book.execute("PRAGMA synchronous = FULL")
        with book:
            book.execute("CREATE TABLE sale (won INTEGER)")
            book.execute("INSERT INTO sale VALUES (4500)")
        book.close()

        assert not file.read_bytes().startswith(b"SQLite format 3")
        again = sqlcipher3.connect(str(file))
        again.execute(f"PRAGMA key = \"x'{'ab' * 32}'\"")
        assert again.execute("SELECT won FROM sale").fetchall() == [(4500,)]
        again.close()


def the_database_engine_is_new_enough() -> None:
    import sqlcipher3

    version = tuple(int(part) for part in sqlcipher3.sqlite_version.split("."))
    assert version >= (3, 51, 3), version  # older ones can corrupt a file when WAL is reset


def a_sealed_fact_opens_again() -> None:
    import msgspec
    import nacl.bindings
    import nacl.utils
    import zstandard

    body = zstandard.compress(msgspec.msgpack.encode({"won": 4500, "name": "고등어"}))
    key, nonce = nacl.utils.random(32), nacl.utils.random(24)
    seal = nacl.bindings.crypto_aead_xchacha20poly1305_ietf_encrypt
    sealed = seal(body, b"envelope", nonce, key)
    unseal = nacl.bindings.crypto_aead_xchacha20poly1305_ietf_decrypt
    opened = msgspec.msgpack.decode(zstandard.decompress(unseal(sealed, b"envelope", nonce, key)))
    assert opened == {"won": 4500, "name": "고등어"}


def a_signature_holds() -> None:
    import nacl.signing

    key = nacl.signing.SigningKey.generate()
    assert key.verify_key.verify(key.sign(b"head")) == b"head"


def the_windows_keyring_keeps_a_key() -> None:
    import secrets

    from keyring.backends.Windows import WinVaultKeyring

    vault, key = WinVaultKeyring(), secrets.token_hex(32)
    vault.set_password("marketpos-test", "가게", key)
    assert vault.get_password("marketpos-test", "가게") == key
    vault.delete_password("marketpos-test", "가게")
    assert vault.get_password("marketpos-test", "가게") is None


def a_qr_made_here_is_read_here() -> None:
    import qrcode
    import zxingcpp

    code = qrcode.QRCode(border=4)
    code.add_data("https://pf.kakao.com/_demo?v=단골")
    side = [[0 if dark else 255 for dark in row for _ in range(4)] for row in code.get_matrix()]
    rows = [bytes(row) for row in side for _ in range(4)]
    image = memoryview(b"".join(rows)).cast("B", (len(rows), len(rows[0])))
    (found,) = zxingcpp.read_barcodes(image)
    assert found.text == "https://pf.kakao.com/_demo?v=단골"


def a_message_reaches_the_loopback() -> None:
    import http.server
    import threading

    import requests

    class Hub(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = http.server.HTTPServer(("127.0.0.1", 0), Hub)
    threading.Thread(target=server.handle_request, daemon=True).start()
    answer = requests.get(f"http://127.0.0.1:{server.server_port}/", timeout=10)
    server.server_close()
    assert answer.status_code == 204


def a_serial_port_is_looked_for() -> None:
    import serial

    with contextlib.suppress(AttributeError):  # what it looks up there is newer than Wine
        from serial.tools import list_ports

        assert isinstance([port.device for port in list_ports.comports()], list)
    with contextlib.suppress(serial.SerialException):  # nothing is plugged in there
        serial.Serial("COM77", 9600).close()


def seoul_has_its_time() -> None:
    from datetime import datetime, timedelta
    from zoneinfo import ZoneInfo

    noon = datetime(2026, 9, 25, 12, tzinfo=ZoneInfo("Asia/Seoul"))
    assert noon.utcoffset() == timedelta(hours=9)


def the_printer_gets_its_korean_bytes_and_its_dots() -> None:
    from escpos.printer import Dummy, Network, Serial
    from PIL import Image

    printer = Dummy()
    media = {"width": {"mm": 58, "pixels": 384}}
    printer.profile.profile_data = {**printer.profile.profile_data, "media": media}
    printer.image(Image.new("1", (384, 24)))
    printer.cut(mode="PART")
    assert b"\x1dv0\x000\x00\x18\x00" in printer.output
    assert "거스름돈".encode("cp949") == b"\xb0\xc5\xbd\xba\xb8\xa7\xb5\xb7"
    assert Network.is_usable()
    assert Serial.is_usable()


def the_spooler_names_its_queues() -> None:
    import ctypes
    from ctypes import wintypes

    spooler = ctypes.WinDLL("winspool.drv")
    needed, many = wintypes.DWORD(), wintypes.DWORD()
    asked = (6, None, 4, None, 0, ctypes.byref(needed), ctypes.byref(many))
    spooler.EnumPrintersW(*asked)
    handle = wintypes.HANDLE()
    assert not spooler.OpenPrinterW("no such queue", ctypes.byref(handle), None)


def outside_names_are_looked_up_securely() -> None:
    import ssl

    import certifi

    assert ssl.create_default_context(cafile=certifi.where()).cert_store_stats()["x509_ca"] > 50


CHECKS = [
    a_window_paints_korean_text,
    the_tables_can_be_declared_and_asked,
    an_encrypted_file_opens_again_only_with_its_key,
    the_database_engine_is_new_enough,
    a_sealed_fact_opens_again,
    a_signature_holds,
    the_windows_keyring_keeps_a_key,
    a_qr_made_here_is_read_here,
    a_message_reaches_the_loopback,
    a_serial_port_is_looked_for,
    seoul_has_its_time,
    the_printer_gets_its_korean_bytes_and_its_dots,
    the_spooler_names_its_queues,
    outside_names_are_looked_up_securely,
]


def main() -> None:
    """Prints one JSON object: what each check says, empty when it is well."""
    found = {}
    for check in CHECKS:
        result = unittest.TestResult()
        unittest.FunctionTestCase(check).run(result)
        found[check.__name__] = "".join(text for _, text in result.errors + result.failures)
    found["python"] = sys.version
    print(json.dumps(found))
    sys.stdout.flush()
    os._exit(0)  # the daemon thread and Qt need no farewell here


if __name__ == "__main__":
    main()
