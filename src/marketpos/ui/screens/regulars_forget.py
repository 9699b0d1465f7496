"""Forgetting a regular: what goes, what stays, asked once in place."""

from PySide6.QtWidgets import QWidget

from marketpos.domain.refusal import Refusal, Unavailable
from marketpos.operations.desk import Desk
from marketpos.operations.regulars import Customer
from marketpos.ui import refusals  # noqa: F401 - gives every refusal its words
from marketpos.ui.screens.regulars_words import called
from marketpos.ui.theme import Role, Text
from marketpos.ui.widgets.banner import Banner
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.widgets.side_by_side import side_by_side
from marketpos.ui.words import money, refusal, say


class ForgetSheet(Sheet):
    """Refuses while something is owed: that claim is lawful (domain.md 4.3)."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(say("잊어 주세요"), parent)
        self._desk = desk
        self._customer: Customer | None = None
        self._build()
        self.forget_key.clicked.connect(lambda: self._ask(True))
        self.no_key.clicked.connect(lambda: self._ask(False))
        self.yes_key.clicked.connect(self._forget)

    def _build(self) -> None:
        self.banner = Banner()
        self.column.addWidget(self.banner)
        self._explain(
            say("지워지는 것"),
            say("별칭, 이름, 전화번호, 메모. 되살릴 수 없어요"),
            say("상인회 보관소에 있던 열쇠도 지워서 아무도 읽을 수 없어요"),
        )
        self._explain(
            say("남는 것"),
            say("판 물건과 받은 돈. 법으로 5년 두어야 해서 이름을 떼고 남겨요"),
            say("동의를 받고 거둔 날짜. 이름 없이 남겨요"),
            say("파일로 저장했거나 인쇄한 것. 그것은 직접 지워 주세요"),
        )
        self.column.addStretch(1)
        self._question = Label(size=Text.NAME, bold=True, wrap=True)
        self.column.addWidget(self._question)
        self.forget_key = Key(say("잊어 드리기"), role=KeyRole.AMBER, size=Text.NAME)
        self.no_key = Key(say("아니요, 그대로 둘게요"), size=Text.NAME)
        self.yes_key = Key(
            say("네, 잊어 드려요"), role=KeyRole.AMBER, size=Text.NAME, finishing=True
        )
        self.column.addLayout(side_by_side(self.no_key, self.yes_key, self.forget_key))

    def show_customer(self, customer: Customer) -> None:
        """Explains it for somebody."""
        self._customer = customer
        self.set_title(say("{name} · 잊어 주세요", name=called(customer)))
        question = say("{name:을/를} 지워요. 정말 잊어 드릴까요?", name=called(customer))
        self._question.setText(f"{_to_give_back(customer)} {question}".strip())
        self.banner.set_text(self._refusal(customer))
        self._ask(False)

    def _refusal(self, customer: Customer) -> str:
        if customer.owed_won <= 0:
            return ""
        return say(
            "장부에 {owed:이/가} 남아 있어서 아직 지울 수 없어요. 다 갚으시면 지워 드릴 수 있어요",
            owed=money(customer.owed_won),
        )

    def _ask(self, asking: bool) -> None:
        may = not self.banner.text()
        self._question.setVisible(asking and may)
        self.no_key.setVisible(asking and may)
        self.yes_key.setVisible(asking and may)
        self.forget_key.setVisible(not asking and may)

    def _forget(self) -> None:
        if self._customer is None:
            return
        try:
            self._desk.regulars.forget(self._customer.customer)
        except (Refusal, Unavailable) as no:  # another PC may have sold on the tab meanwhile
            self.banner.set_text(refusal(no))
            self._ask(False)
            return
        self.close_sheet()

    def _explain(self, head: str, *lines: str) -> None:
        self.column.addWidget(Label(head, size=Text.NAME, bold=True))
        for line in lines:
            self.column.addWidget(Label(f"· {line}", ink=Role.SECOND_INK, wrap=True))


def _to_give_back(customer: Customer) -> str:
    """The shop owes them: nobody could be found for it afterwards."""
    if customer.owed_won >= 0:
        return ""
    return say("먼저 {owed:을/를} 돌려 드리세요.", owed=money(-customer.owed_won))
