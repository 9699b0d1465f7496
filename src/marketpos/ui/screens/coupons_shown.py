"""A coupon that was given: its QR, what it says, and the ways it gets to the customer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from marketpos.operations.coupons import Given
from marketpos.outputs.coupon_paper import coupon_page, digits, said, until
from marketpos.outputs.qr import Matrix
from marketpos.outputs.sheet import Sheet as Page
from marketpos.ui.screens.channel_preview import SignPreview
from marketpos.ui.theme import GAP, Role, Text
from marketpos.ui.widgets.banner import Banner, Mood
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.qrview import QrView
from marketpos.ui.words import language, say


class CouponShown(QWidget):
    """Its keys are public, the sheet says what they do. Of a whole page no single QR is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given: tuple[Given, ...] = ()
        self._modules: tuple[Matrix, ...] = ()
        self.has_display: Callable[[], bool] = _has_display
        self.has_printer: Callable[[], bool] = lambda: False
        self.qr = QrView(name=say("쿠폰 QR"))
        self.qr.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.preview = SignPreview(say("A4 종이"))
        self.preview.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.said = Label(size=Text.TITLE, bold=True, wrap=True)
        self.until = Label(size=Text.NAME, wrap=True)
        self.whose = Label(ink=Role.SECOND_INK, wrap=True)
        self.how = Label(ink=Role.SECOND_INK, wrap=True)
        self.digits = Label(ink=Role.SECOND_INK, size=Text.NOTE, wrap=True)
        self.banner = Banner()
        self.full_key = Key(say("크게 띄우기"), role=KeyRole.PRIMARY)
        self.display_key = Key(say("손님 화면에"), role=KeyRole.OUTLINE)
        self.slip_key = Key(say("영수증 종이로"), role=KeyRole.OUTLINE)
        self.print_key = Key(say("인쇄하기"), icon="printer", role=KeyRole.OUTLINE)
        self.file_key = Key(say("파일로 저장 (PDF)"), role=KeyRole.OUTLINE)
        self._lay_out()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(GAP)
        for label in (self.said, self.until, self.whose, self.how, self.digits):
            words.addWidget(label)
        words.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(GAP * 3)
        top.addWidget(self.qr, 1)
        top.addWidget(self.preview, 1)
        top.addLayout(words, 1)
        keys = QHBoxLayout()
        keys.setSpacing(GAP)
        for key in self._ways():
            keys.addWidget(key, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP + 2)
        column.addLayout(top, 1)
        column.addWidget(self.banner)
        column.addLayout(keys)

    def _ways(self) -> tuple[Key, ...]:
        return self.full_key, self.display_key, self.slip_key, self.print_key, self.file_key

    def show_given(
        self, given: Sequence[Given], modules: Sequence[Matrix], whose: str, shop: str
    ) -> None:
        """Shows one, or how several stand on the page."""
        self._given, self._modules = tuple(given), tuple(modules)
        one, is_one = given[0], len(given) == 1
        self.qr.set_modules(modules[0] if is_one else ())
        self.qr.setVisible(is_one)
        self.preview.setVisible(not is_one)
        self.preview.show_sheet(None if is_one else self.page(shop))
        self.said.setText(said(one, language()))
        self.until.setText(until(one, language()))
        self.whose.setText(whose)
        how = say("손님이 사진으로 찍어 두셨다가 계산할 때 보여 주시면 돼요.")
        page = say("{n}장이에요. 인쇄해서 잘라 쓰세요. 한 장에 한 번이에요.", n=len(given))
        self.how.setText(how if is_one else page)
        self.digits.setText(say("쿠폰 번호 {digits}", digits=digits(one)))
        self.digits.setVisible(is_one)
        self.banner.set_text("")
        self.full_key.setVisible(is_one)
        self.print_key.show()
        self.file_key.show()
        self.display_key.setVisible(is_one and self.has_display())
        self.slip_key.setVisible(is_one and self.has_printer())

    def say_over(self, why: str) -> None:
        """It is good no more: why, and no way to hand it out again."""
        self.banner.set_text(why, Mood.NOTICE)
        for key in self._ways():
            key.hide()

    def given(self) -> Given:
        """The first of them."""
        return self._given[0]

    def modules(self) -> Matrix:
        """Its QR."""
        return self._modules[0]

    def page(self, shop: str) -> Page:
        """All of them on paper."""
        return coupon_page(self._given, shop, self._modules, language())


def _has_display() -> bool:
    from marketpos.ui.display import second_screen

    return second_screen() is not None
