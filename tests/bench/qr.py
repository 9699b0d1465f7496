"""The QR of the done screen: ready in the frame the sale ends in, and what making one costs.

``qr_done_frame`` is a sale's last frame with the channel's QR on it beside the same sale in a shop
that shows none; ``qr_done_frame_joining`` with a QR made for this very sale. ``qr_shown`` is what
such a frame does for the channel's QR beside zxing-cpp writing one. ``qr_make`` is making a link's
QR and reading it back, which happens once and behind the counter; ``qr_make_for_sale`` the same in
the frame itself. Both stand beside zxing-cpp's writer, ``..._vs_qrcode`` beside qrcode's.
"""

from __future__ import annotations

import gc
import statistics
import tempfile
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path

from bench import Figure
from bench.painted import our_app, settle, shown, until_painted
from builders import fish_shop, open_desk
from marketpos.operations.desk import Desk
from marketpos.operations.joins import HUB_ADDRESS
from marketpos.outputs import qr
from marketpos.ui.channel_qr import ChannelQr
from marketpos.ui.screens.counter import CounterScreen
from marketpos.ui.widgets.qrview import QrView

ROUNDS = 60
NOT_COUNTED = 3
_numbers = count(100_000)


def figures(rounds: int = ROUNDS) -> list[Figure]:
    """Every figure about QRs."""
    our_app()
    with tempfile.TemporaryDirectory() as folder:
        return [*_done_frames(Path(folder), rounds), *_making(Path(folder), rounds)]


def _done_frames(folder: Path, rounds: int) -> list[Figure]:
    none, channel, joining = (fish_shop(open_desk(folder / name)) for name in ("0", "1", "2"))
    for each in none.shop.channels():
        none.shop.drop_channel(each.channel)
    joining.counter.book.set_setting(HUB_ADDRESS, "https://hub.hanbit-market.example")
    sellers = [_selling(desk) for desk in (none, channel, joining)]
    gc.freeze()  # as the program does after its start
    turns = [[sell() for sell in sellers] for _ in range(rounds + NOT_COUNTED)][NOT_COUNTED:]
    floor, ours, own = (list(times) for times in zip(*turns, strict=True))
    for desk in (none, channel, joining):
        desk.counter.book.close()
    return [
        _figure("qr_done_frame", ours, floor),
        _figure("qr_done_frame_joining", own, floor),
    ]


def _selling(desk: Desk) -> Callable[[], float]:
    """Sells one amount for cash; the milliseconds from the last touch until it is done."""
    channel = ChannelQr(desk)
    channel.warm()
    screen = CounterScreen(desk, channel)
    shown(screen)

    def sell() -> float:
        for key in ("5", "000", "ring_up"):
            screen.press(key)
        settle()
        taken = until_painted(screen.exact_key.click)
        settle()
        assert screen.done() is not None
        return taken

    return sell


def _making(folder: Path, rounds: int) -> list[Figure]:
    desk = fish_shop(open_desk(folder / "making"))
    channel, view = ChannelQr(desk), QrView()
    channel.warm()
    shown(view, 260, 260)

    def show() -> float:
        view.set_modules(())
        return until_painted(lambda: view.set_modules(channel.matrix() or ()))

    takers = (_written_by_zxing, _written_by_qrcode, _made, _made_for_sale, show)
    turns = [[take() for take in takers] for _ in range(rounds + NOT_COUNTED)][NOT_COUNTED:]
    zxing, qrcode, made, for_sale, on_screen = (list(times) for times in zip(*turns, strict=True))
    desk.counter.book.close()
    return [
        _figure("qr_shown", on_screen, zxing),
        _figure("qr_make", made, zxing),
        _figure("qr_make_vs_qrcode", made, qrcode),
        _figure("qr_make_for_sale", for_sale, zxing),
        _figure("qr_make_for_sale_vs_qrcode", for_sale, qrcode),
    ]


def _link() -> str:
    """A link of sixty bytes that was never made before."""
    return f"https://pf.kakao.com/_Sample/friend?sale={next(_numbers)}&from=counter"


def _ms(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    return (time.perf_counter() - begun) * 1000


def _written_by_zxing() -> float:
    import zxingcpp

    def write() -> None:
        made = zxingcpp.create_barcode(_link(), zxingcpp.BarcodeFormat.QRCode, ec_level="M")
        made.to_image(scale=1, add_quiet_zones=False)

    return _ms(write)


def _written_by_qrcode() -> float:
    from qrcode import constants
    from qrcode.main import QRCode

    def write() -> None:
        code = QRCode(error_correction=constants.ERROR_CORRECT_M, border=0)
        code.add_data(_link())
        code.make(fit=True)
        code.get_matrix()

    return _ms(write)


def _made() -> float:
    return _ms(lambda: qr.proven(_link(), qr.pixels))


def _made_for_sale() -> float:
    return _ms(lambda: qr.proven(_link(), qr.pixels, mask=qr.SCREEN_MASK))


def _figure(name: str, values: list[float], floors: list[float]) -> Figure:
    value, floor = statistics.median(values), statistics.median(floors)
    return Figure(
        name, round(value, 3), "ms", round(floor, 3), round(value / floor, 3), len(values)
    )
