"""The right of the regulars' screen: one regular, what is known of them, what can be done."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from marketpos.domain.acts import Act
from marketpos.operations.coupons import Standing
from marketpos.operations.desk import Desk
from marketpos.operations.regulars import Customer
from marketpos.ui.screens.facts import FactList
from marketpos.ui.screens.panes import Pane, is_roomy
from marketpos.ui.screens.regulars_words import (
    agreed,
    bought,
    called,
    habit,
    phone,
    since,
    stamps,
    this_month,
)
from marketpos.ui.screens.usual import usual_words
from marketpos.ui.theme import GAP, Role, Text
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.words import say

_VISITS = 60  # enough to see a habit and a month

_Fact = tuple[str, str, Role]


class RegularCard(Pane):
    """Shows somebody, or asks to choose. Its keys are public; the screen says what they do."""

    back_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(Role.PAPER, parent)
        self._desk = desk
        self._merges = True
        self._build()
        self.show_customer(None)

    def _build(self) -> None:
        self.title = Label(size=Text.TITLE, bold=True, wrap=True)
        self.hint = Label(
            say("단골을 누르면 여기에 나와요"), size=Text.BODY, ink=Role.SECOND_INK, wrap=True
        )
        self.facts = FactList()
        self.past_key = Key(say("지난 거래"), role=KeyRole.OUTLINE)
        self.correct_key = Key(say("고치기"))
        self.consents_key = Key(say("동의 바꾸기"))
        self.memo_key = Key(say("메모"))
        self.same_key = Key(say("같은 분 찾기"))
        self.held_key = Key(say("적어 둔 것"))
        self.coupon_key = Key(say("쿠폰·도장"), role=KeyRole.OUTLINE)
        self.tab_key = Key(say("장부 보기"), role=KeyRole.AMBER)
        self.usual_key = Key(say("늘 사던 것 담기"), role=KeyRole.OUTLINE)
        self.sell_key = Key(say("이 손님께 팔기"), role=KeyRole.PRIMARY, size=Text.NAME)
        self.back_key = Key(say("단골 목록"), icon="arrow-left")
        self.back_key.clicked.connect(self.back_asked)
        self._keys = QWidget()
        self._grid = QGridLayout(self._keys)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(GAP + 2)
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self.title, 1)
        head.addWidget(self.tab_key)
        column.addLayout(head)
        for widget in (self.hint, self.facts):
            column.addWidget(widget)
        column.addStretch(1)
        column.addWidget(self._keys)
        self._arrange()

    def show_customer(self, customer: Customer | None) -> None:
        """Shows everything about somebody, or nobody."""
        self.title.setVisible(customer is not None)
        self.facts.setVisible(customer is not None)
        self.hint.setVisible(customer is None)
        for key in self._about_them():
            key.setVisible(customer is not None)
        if customer is not None:
            self.title.setText(called(customer))
            self._show_what_they_have(customer)
            self.facts.set_facts(self._known(customer))

    def _show_what_they_have(self, customer: Customer) -> None:
        """A mark for a tab, never its amount; and what they mostly buy, if it can be had today."""
        words = usual_words(self._desk.strips.usual(customer.customer))
        self._merges = self._desk.access.may(Act.MERGE)
        self.same_key.setVisible(self._merges)
        self.tab_key.setVisible(customer.has_tab)
        self.usual_key.set_text(say("늘 사던 것 담기"), sub=words)
        self.usual_key.setVisible(bool(words))
        self._arrange()

    def _known(self, one: Customer) -> list[_Fact]:
        desk, sales = self._desk, self._desk.regulars.sales_of(one.customer, _VISITS)
        wanted = int(desk.shop.card().stamps_for_gift)
        today = desk.regulars.book.today()
        return [
            (say("이름"), one.name if one.nickname else "", Role.INK),
            (say("전화"), phone(one), Role.INK),
            (say("단골 되신 날"), since(one), Role.INK),
            (say("지난번에 사신 것"), bought(sales[0].lines) if sales else "", Role.INK),
            (say("자주 오시는 때"), habit(sales), Role.INK),
            (say("이번 달"), this_month(sales, today), Role.INK),
            (say("도장"), stamps(one.stamps, wanted), Role.INK),
            (say("쿠폰"), self._coupons_of(one), Role.INK),
            (say("좋다고 하신 것"), agreed(desk.regulars.consents(one.customer)), Role.PRIMARY),
            (say("장부"), say("남은 것이 있어요") if one.has_tab else "", Role.AMBER),
            (say("메모"), desk.regulars.memo(one.customer), Role.INK),
        ]

    def _coupons_of(self, one: Customer) -> str:
        coupons = self._desk.coupons
        every = coupons.coupons_of(one.customer)
        still = [each.what for each in every if coupons.standing(each) is Standing.OPEN]
        return ", ".join(still[:2]) + (say(" 말고도 {n}장", n=len(still) - 2) if still[2:] else "")

    def _about_them(self) -> tuple[Key, ...]:
        return (
            self.past_key,
            self.memo_key,
            self.same_key,
            self.correct_key,
            self.consents_key,
            self.held_key,
            self.coupon_key,
            self.tab_key,
            self.usual_key,
            self.sell_key,
        )

    def _arrange(self) -> None:
        """Two rows of small keys beside the list, one where the card has the whole width.

        A key that is not there leaves no hole: the one after it takes its place.
        """
        roomy = is_roomy()
        self.back_key.setVisible(not roomy)
        every = (each for each in self._about_them()[:7] if each is not self.same_key)
        *small, last = self._about_them()[:7] if self._merges else every
        usual = 6 if roomy else 5
        sell = 0 if self.usual_key.isHidden() else usual
        if roomy:
            at = len(small) % 4 * 3
            places = [(key, at // 4, at % 4 * 3, 3) for at, key in enumerate(small)]
            places += [(last, 1, at, 12 - at), (self.usual_key, 2, 0, usual)]
            places += [(self.sell_key, 2, sell, 12 - sell)]
        else:
            places = [(key, 0, at * 2, 2) for at, key in enumerate(small)]
            at = len(small) * 2
            places += [(last, 0, at, 14 - at), (self.back_key, 1, 0, 3)]
            places += [(self.usual_key, 1, 3, usual), (self.sell_key, 1, 3 + sell, 11 - sell)]
        for key, row, column, columns in places:
            self._grid.addWidget(key, row, column, 1, columns)
        for column in range(14):
            self._grid.setColumnStretch(column, 0 if roomy and column > 11 else 1)

    def changeEvent(self, event: QEvent) -> None:
        """Arranges the keys again when the theme changes."""
        if event.type() == QEvent.Type.FontChange:
            self._arrange()
        super().changeEvent(event)
