"""Keeps a small shop of this version for all later ones: run it before a version is tagged.

``PYTHONPATH=src:tests:tests/hub .venv/bin/python -m data.versions.make`` from the root. What lies
beside a tag is never made again: it is what lies on the PCs that have that version.
"""

from __future__ import annotations

import json
import platform
import shutil
import sys
import tempfile
from pathlib import Path

from phones import AtShop, Phone, open_shop

from builders import StandingClock, register, sell
from data.versions.sums import sums_of
from marketpos import __version__
from marketpos.domain.cart import Cart, CartCustomer
from marketpos.domain.ids import Id
from marketpos.domain.kinds import ConsentKind, ConsentMethod, TenderKind
from marketpos.domain.money import Won
from marketpos.domain.refunding import LineBack
from marketpos.domain.tender import Offered
from marketpos.hub.serving import serve_in_thread
from marketpos.operations.desk import Desk
from marketpos.operations.regulars import Answer, Customer, Person
from marketpos.settings import Settings, keep_settings
from marketpos.store.folds import FOLDS
from marketpos.store.verifying import verify

HERE = Path(__file__).parent
YES_TO_ALL = {kind.value: "1" for kind in ConsentKind}


def main() -> None:
    """Live in a shop for two days and keep what is left on its disk."""
    clock, kept = StandingClock(), HERE / __version__
    platform.node = lambda: "계산대"  # no real PC's name lies in the repository
    with tempfile.TemporaryDirectory() as folder:
        hub = serve_in_thread(f"sqlite:///{Path(folder) / 'hub.sqlite'}", clock)
        shop = open_shop(Path(folder) / "shop", hub, clock)
        live(shop, clock)
        everything_has_happened(shop.desk)
        shop.book.jot("UPDATE device SET machine = ''")  # nor its number
        shop.closes()
        hub.stop()
        keep(Path(folder) / "shop", kept, clock)
    sys.stdout.write(f"{kept}\n")


def live(shop: AtShop, clock: StandingClock) -> None:
    """Everything that can happen in a shop, at least once."""
    desk = shop.desk
    desk.shop.change(onnuri_until=20281231, stamps_for_gift=2, market_days="4·9")
    desk.privacy.set_years(2)
    desk.till.open(Won(100_000))
    kim, lee = register(desk, "3층 미용실 김사장", "01055504821"), register(desk, "미용실 김사장")
    people(desk, kim, lee)
    goods(desk)
    till(desk, kim)
    phones(shop, clock)
    desk.till.close_day()
    sell(desk, 7_000)  # after the close
    clock.move(days=1)
    sell(desk, 30_000, kim.customer)
    shop.goes_online()
    sell(desk, 8_000)  # only on this PC
    unfinished(desk)


def people(desk: Desk, kim: Customer, lee: Customer) -> None:
    """Regulars, put together and apart, corrected, forgotten."""
    said = Answer(ConsentKind.MARKETING, True, ConsentMethod.SCREEN_TAP)
    desk.regulars.answer(kim.customer, [said])
    desk.regulars.set_memo(kim.customer, "배달은 뒷문으로")
    desk.regulars.correct(kim.customer, Person("3층 미용실 김사장", "김순자", "01055504821"))
    desk.merging.merge(kim.customer, lee.customer)
    desk.merging.undo(kim.customer, lee.customer)
    desk.regulars.forget(register(desk, "이사 간 손님").customer)


def goods(desk: Desk) -> None:
    """A price of today, a bundle, a coupon given and one used."""
    mackerel = desk.counter.tiles()[0].product
    desk.prices.change(mackerel, Won(6_000))
    desk.prices.set_bundle(mackerel, 3, Won(15_000))
    desk.coupons.give("바지락 한 봉지", 20271231)
    coupon = desk.coupons.give("3,000원 깎기", 20271231, amount=Won(3_000))
    held = desk.coupons.look(coupon.code).offered
    assert held is not None
    desk.counter.complete(cart_of(desk, 2), [held, Offered(TenderKind.CASH, Won(50_000))],
                          [coupon.coupon])  # fmt: skip


def till(desk: Desk, kim: Customer) -> None:
    """Each kind of money, a tab, stamps, what came back and what was taken back."""
    for _ in range(2):
        sell(desk, 20_000, kim.customer)
    desk.coupons.redeem_stamps(kim.customer, "바지락 한 봉지")
    tab(desk, kim)
    desk.counter.void(sell(desk, 99_000).sale, "잘못 눌렀어요")
    whole = sold(desk, 3, Offered(TenderKind.CASH, Won(200_000)))
    desk.refunds.refund(whole, [LineBack(0, amount_won=Won(1_000))], "조금 상했어요")
    paper = Offered(TenderKind.ONNURI_PAPER, Won(30_000), vouchers=3)
    sold(desk, 1, paper, Offered(TenderKind.CASH, Won(100_000)))
    desk.till.redeem_vouchers([(Won(10_000), 1)], "한빛은행")
    told = sold(desk, 1, Offered(TenderKind.TRANSFER, desk.counter.tiles()[0].price_won))
    desk.till.transfer_seen(told, arrived=True)
    desk.till.pay_out(Won(5_000), "점심")
    desk.shop.showed_qr("done", told)
    desk.shop.was_claimed("done", told)


def tab(desk: Desk, kim: Customer) -> None:
    """Goods on tab, carried home by somebody else, and paid for in part."""
    cart = cart_of(desk, 1)
    cart.customer = CartCustomer(kim.customer, kim.called)
    done = desk.counter.complete(cart, [Offered(TenderKind.TAB, cart.total_won)])
    desk.tabs.took_along(done.sale, kim.customer, "막내")
    desk.tabs.set_limit(Won(50_000))
    desk.tabs.pay(kim.customer, Won(1_000))
    desk.tabs.adjust(kim.customer, Won(500), "봉투 값")


def phones(shop: AtShop, clock: StandingClock) -> None:
    """Somebody joins on their phone and asks what is held of them; somebody else lost the way."""
    sale = sell(shop.desk, 12_000).sale
    shop.goes_online()
    mine = Phone().joins(shop.link(sale), "꽃집 언니", "01055507712", **YES_TO_ALL)
    clock.move(minutes=1)
    mine.sends(what="show")
    shop.goes_online()
    (asked,) = shop.joins.asking()
    shop.joins.answered(asked.ask, "보여 드렸어요")
    mine.sends(what="stop")
    shop.goes_online()


def unfinished(desk: Desk) -> None:
    """A cart that waits, and one that was on the counter when the PC went off."""
    desk.counter.suspend(cart_of(desk, 2), "우산 손님")
    desk.counter.keep(cart_of(desk, 1))


def cart_of(desk: Desk, many: int) -> Cart:
    """So many of what stands on the first tile."""
    cart, offer = Cart(), desk.counter.tiles()[0]
    for _ in range(many):
        cart.ring_up(offer)
    return cart


def sold(desk: Desk, many: int, *offered: Offered) -> Id:
    """A sale of the first tile."""
    return desk.counter.complete(cart_of(desk, many), offered).sale


def everything_has_happened(desk: Desk) -> None:
    """A kind of fact that has rows and did not happen here would not be tried later."""
    happened = {row[0] for row in desk.counter.book.rows("SELECT DISTINCT kind FROM event")}
    missing = {cls.kind for cls in FOLDS} - happened
    assert not missing, missing


def keep(made: Path, kept: Path, clock: StandingClock) -> None:
    """The profile's four files, and what they come to as told by the version that made them."""
    keep_settings(made, Settings("en", 1.3, full_screen=False))
    (made / "keys").write_text((b"k" * 32 + b"s" * 32).hex(), "ascii")
    assert verify(made).ok, verify(made)
    shutil.rmtree(kept, ignore_errors=True)
    kept.mkdir(parents=True)
    for name in ("book.db", "keys", "settings.json"):
        shutil.copyfile(made / name, kept / name)
    shutil.copyfile(HERE.parents[2] / "installer" / "association.toml", kept / "association.toml")
    told = json.dumps(sums_of(made, clock), ensure_ascii=False, indent=1)
    (kept / "sums.json").write_text(told + "\n", "utf-8")


if __name__ == "__main__":
    main()
