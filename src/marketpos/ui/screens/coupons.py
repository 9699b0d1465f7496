"""쿠폰: written, given, shown as a QR, printed, and found again; and the card of stamps."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from marketpos.domain.ids import Id
from marketpos.domain.refusal import Refusal, Unavailable
from marketpos.operations.coupons import CouponRow, Given, Standing
from marketpos.operations.desk import Desk
from marketpos.operations.regulars import Customer
from marketpos.outputs.coupon_paper import said
from marketpos.outputs.qr import Matrix
from marketpos.outputs.sheet import Sheet as Page
from marketpos.ui import refusals  # noqa: F401 - gives every refusal its words
from marketpos.ui.coupon_qr import proven_coupon
from marketpos.ui.paper_words import shop_on_paper
from marketpos.ui.screens.channel_full import FullQr
from marketpos.ui.screens.coupons_list import CouponList
from marketpos.ui.screens.coupons_shown import CouponShown
from marketpos.ui.screens.coupons_stamps import StampCard
from marketpos.ui.screens.coupons_words import over_words, until_words
from marketpos.ui.screens.coupons_writing import CouponWriting
from marketpos.ui.screens.printing import keep_as_file, print_out
from marketpos.ui.screens.regulars_words import called
from marketpos.ui.slips import coupon_slip, put
from marketpos.ui.widgets.banner import Mood
from marketpos.ui.widgets.key import Key
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.words import language, refusal, say


class CouponsSheet(Sheet):
    """Four faces: writing one, one that was given, all of them, and the stamp card."""

    on_display = Signal(str, object, str)  # what it says, its QR, until when

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(say("쿠폰"), parent)
        self._desk, self._coupons = desk, desk.coupons
        self._customer: Customer | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self.list_key = Key(say("드린 쿠폰"))
        self.stamps_key = Key(say("도장"))
        self.back_key = Key(say("새 쿠폰"), icon="arrow-left")
        for at, key in enumerate((self.back_key, self.list_key, self.stamps_key), start=1):
            self.head.insertWidget(at, key)
        self.writing = CouponWriting(self._coupons, say("쿠폰 드리기"))
        self.shown = CouponShown()
        self.list = CouponList(self._coupons)
        self.stamps = StampCard(self._coupons)
        self.shown.has_printer = lambda: self._desk.printing.printer() is not None
        self.full = FullQr(self)
        self._faces = (self.writing, self.shown, self.list, self.stamps)
        for face in self._faces:
            self.column.addWidget(face, 1)

    def _connect(self) -> None:
        self.list_key.clicked.connect(self._show_list)
        self.stamps_key.clicked.connect(self._show_stamps)
        self.back_key.clicked.connect(self._write)
        self.writing.give_key.clicked.connect(self._give)
        self.list.picked.connect(self._show_again)
        self.stamps.keep_key.clicked.connect(self._set_card)
        self.stamps.hand_in_key.clicked.connect(self._hand_in)
        shown = self.shown
        shown.full_key.clicked.connect(self._show_full)
        shown.display_key.clicked.connect(self._show_customer)
        shown.slip_key.clicked.connect(self._print_slip)
        shown.print_key.clicked.connect(lambda: print_out(self, self._page(), self._say))
        shown.file_key.clicked.connect(self._keep_file)

    def show_customer(self, customer: Customer | None) -> None:
        """Begins a coupon for somebody, or for whoever holds it."""
        self._customer = customer
        self._write()

    def _write(self) -> None:
        self.writing.begin(self._whose(self._id()), many=self._customer is None)
        self._show(self.writing)

    def _id(self) -> Id | None:
        return self._customer.customer if self._customer else None

    def _whose(self, customer: Id | None) -> str:
        who = self._desk.regulars.get(customer) if customer else None
        return say("{who} 님께", who=called(who)) if who else say("누구든 가져오시는 분께")

    def _show(self, wanted: QWidget) -> None:
        for face in self._faces:
            face.setVisible(face is wanted)
        self.back_key.setVisible(wanted is not self.writing)
        self.list_key.setVisible(wanted is not self.list)
        self.stamps_key.setVisible(wanted is not self.stamps)

    def _give(self) -> None:
        new = self.writing.written()
        try:
            drawn = self._coupons.draw_up(
                new.what, new.until_day, amount=new.amount_won, many=new.many
            )
            modules = self._proven(drawn)
            self._coupons.hand_out(drawn, self._id())
        except (Refusal, Unavailable) as no:
            self.writing.banner.set_text(refusal(no))
            return
        self._show_given(drawn, modules, self._id())

    def _proven(self, given: Sequence[Given]) -> list[Matrix]:
        shop = shop_on_paper(self._desk.shop.card())
        return [proven_coupon(one, shop) for one in given]

    def _show_given(
        self, given: Sequence[Given], modules: Sequence[Matrix], whose: Id | None
    ) -> None:
        shop = shop_on_paper(self._desk.shop.card())
        self.shown.show_given(given, modules, self._whose(whose), shop)
        self._show(self.shown)

    def _show_list(self) -> None:
        who = self._id()
        every = self._coupons.coupons_of(who) if who else self._coupons.given()
        self.list.show_coupons(every, self._whose)
        self._show(self.list)

    def _show_again(self, row: CouponRow) -> None:
        given = self._coupons.again(row.coupon)
        try:
            modules = self._proven([given])
        except (Refusal, Unavailable) as no:
            self.writing.banner.set_text(refusal(no))
            self._show(self.writing)
            return
        self._show_given([given], modules, row.customer)
        standing = self._coupons.standing(row)
        if standing is not Standing.OPEN:
            self.shown.say_over(over_words(row, standing))

    def _show_full(self) -> None:
        shop = shop_on_paper(self._desk.shop.card())
        self.full.show_coupon(shop, *self._on_a_screen())
        self.full.open_over(self.window())

    def _show_customer(self) -> None:
        self.on_display.emit(*self._on_a_screen())
        self._say(say("손님 화면에 띄웠어요"), Mood.INFO)

    def _print_slip(self) -> None:
        try:
            put(self._desk.printing, coupon_slip(self._desk, self.shown.given()))
        except Unavailable as no:
            self._say(refusal(no), Mood.NOTICE)
            return
        self._say(say("영수증 프린터로 보냈어요"), Mood.INFO)

    def _on_a_screen(self) -> tuple[str, Matrix, str]:
        one = self.shown.given()
        return said(one, language()), self.shown.modules(), until_words(one.until_day)

    def _page(self) -> Page:
        return self.shown.page(shop_on_paper(self._desk.shop.card()))

    def _keep_file(self) -> None:
        name = say("쿠폰 {what}", what=self.shown.given().what)
        keep_as_file(self, self._page(), name, self._say)

    def _say(self, text: str, mood: Mood) -> None:
        self.shown.banner.set_text(text, mood)

    def _show_stamps(self) -> None:
        who = self._id()
        self._customer = self._desk.regulars.get(who) if who else None
        self.stamps.show_card(self._customer)
        self._show(self.stamps)

    def _set_card(self) -> None:
        try:
            self._coupons.set_card(*self.stamps.chosen())
        except (Refusal, Unavailable) as no:
            self.stamps.banner.set_text(refusal(no))
            return
        self._show_stamps()
        self.stamps.banner.set_text(say("저장됐어요"), Mood.INFO)

    def _hand_in(self) -> None:
        who = self._id()
        assert who is not None
        gift = self._coupons.gift() or say("선물")
        try:
            left = self._coupons.redeem_stamps(who, gift)
        except (Refusal, Unavailable) as no:
            self.stamps.banner.set_text(refusal(no))
            return
        self._show_stamps()
        text = say("{gift} 드렸다고 적었어요. 남은 도장 {n}개예요.", gift=gift, n=left)
        self.stamps.banner.set_text(text, Mood.INFO)
