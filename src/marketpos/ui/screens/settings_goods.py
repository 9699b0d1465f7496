"""물건: everything the shop sells, each put right or put away with a touch."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from marketpos.domain.cart_line import Offer
from marketpos.domain.kinds import Tax
from marketpos.domain.refusal import Refusal, Unavailable
from marketpos.operations.desk import Desk
from marketpos.operations.goods import Goods, Said
from marketpos.ui.screens.counter_words import unit_label
from marketpos.ui.screens.settings_goods_form import GoodsForm
from marketpos.ui.theme import Role, Text
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.pagedlist import PagedList
from marketpos.ui.widgets.row import Cell, Row
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.words import money, refusal, say


class GoodsSettings(Sheet):
    """The list, and one product of it at a time."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(say("물건"), parent)
        self._goods = Goods(desk.counter.book)
        self._offers: list[Offer] = []
        self._one: Offer | None = None
        self.open_key = Key(say("물건 고치기"), role=KeyRole.OUTLINE)
        self.note = Label(
            say("물건의 단위와 세금, 저울이 찍는 바코드를 정해요."), ink=Role.SECOND_INK, wrap=True
        )  # for the card this is opened from
        self.list = PagedList(name=say("물건"))
        self.form = GoodsForm()
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self.form, 1)
        self.list.chosen.connect(lambda at: self._open(self._offers[at]))
        self.form.saved.connect(self._save)
        self.form.put_away.connect(self._put_away)

    def look_over(self, host: QWidget) -> None:
        """Opens on the list."""
        self._show_list()
        self.open_over(host)

    def _show_list(self, page: int = 0) -> None:
        self._offers = self._goods.every()
        self.list.set_rows([_row(one) for one in self._offers], say("아직 물건이 없어요"))
        self.list.show_page(page)
        self._turn_to(None)

    def _open(self, one: Offer) -> None:
        self.form.begin(Said(one.name, one.unit, one.tax, self._goods.barcode_of(one.product)))
        self._turn_to(one)

    def _turn_to(self, one: Offer | None) -> None:
        self._one = one
        self.set_title(one.name if one else say("물건"))
        self.list.setVisible(one is None)
        self.form.setVisible(one is not None)

    def _save(self, said: Said) -> None:
        if self._one is None:
            return
        try:
            self._goods.change(self._one, said)
        except (Refusal, Unavailable) as no:
            self.form.banner.set_text(refusal(no))
        else:
            self._show_list(self.list.page())

    def _put_away(self) -> None:
        if self._one is not None:
            self._goods.put_away(self._one.product)
            self._show_list(self.list.page())


def _row(one: Offer) -> Row:
    taxed = say("과세") if one.tax is Tax.TAXABLE else say("면세")
    price = f"{unit_label(one.unit)} {money(one.price_won)}" if one.unit else money(one.price_won)
    return Row(
        (Cell(one.name, sub=f"{price} · {taxed}", bold=True, size=Text.NAME),), "chevron-right"
    )
