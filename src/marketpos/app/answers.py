"""What happens when a screen speaks: something was sold, somebody was chosen, a way was asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from marketpos.app.guard import REGISTER
from marketpos.ui import window as names
from marketpos.ui.widgets.banner import Mood

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from marketpos.app.rooms import Rooms
    from marketpos.association import Association
    from marketpos.domain.ids import Id
    from marketpos.operations.regulars import Customer
    from marketpos.operations.selling import Done
    from marketpos.outputs.qr import Matrix
    from marketpos.ui.screens.register import RegisterScreen
    from marketpos.ui.screens.regulars import RegularsScreen
    from marketpos.ui.screens.tabs import TabsScreen


class Answers(QObject):
    """What the screens of ``rooms`` are answered."""

    def __init__(self, rooms: Rooms) -> None:
        super().__init__(rooms)
        self.rooms = rooms

    def started(self, association: Association) -> None:
        """The shop is set up: it stands in its market, and its association says hello."""
        if association.market and self.rooms.desk.shop.is_set_up():
            self.rooms.desk.shop.change(market=association.market)
        self.rooms.begin_selling()
        greeting = "\n".join(filter(None, (association.notice, association.whom_to_call())))
        self.rooms.window.notice(greeting, Mood.INFO)

    def practise(self) -> None:
        """Put the practice book before the real one."""
        from marketpos.app.practice import begin_practice

        begin_practice(self.rooms.app)

    def use_strip(self) -> None:
        """The narrow window, or no more."""
        from marketpos.app.strip import use_strip_or_not

        use_strip_or_not(self.rooms.app)

    def sold(self, done: Done) -> None:
        """A sale stands in the book."""
        if self.rooms.morning is not None:
            self.rooms.morning.sold()
        if self.rooms.happenings is not None:
            self.rooms.happenings.sold()
        if self.rooms.retention is not None:
            self.rooms.retention.sold()
        self.rooms.guard.touch()
        self.rooms.soon.start()
        self.rooms.show_status()
        if self.rooms.printing is not None:
            self.rooms.printing.sold(done)

    def print_receipt(self) -> None:
        """A slip of the sale just done is wanted."""
        counter, done = self.rooms.counter(), self.rooms.counter().done()
        if self.rooms.printing is not None and done is not None:
            self.rooms.printing.receipt_wanted(done, counter, counter.left.say)

    def recorded(self) -> None:
        """Something else stands in the book, and may go up."""
        self.rooms.soon.start()
        self.rooms.show_status()

    def show_coupon(self, said: str, modules: Matrix, until: str) -> None:
        """Show a coupon to the customer."""
        if self.rooms.display.window is not None:
            self.rooms.display.window.show_coupon(said, modules, until)

    def register(self, sale: Id | None, typed: str = "") -> None:
        """Ask for a new regular, for ``sale`` or for nobody's."""
        if (screen := self._visit(REGISTER)) is not None:
            cast("RegisterScreen", screen).start(sale, typed)

    def show_regular(self, customer: Customer | None) -> None:
        """Go to a regular, or to all of them."""
        screen = self._visit(names.REGULARS)
        if screen is not None and customer is not None:
            cast("RegularsScreen", screen).show_customer(customer)

    def registered(self, customer: Customer) -> None:
        """Somebody is a regular now: their next sale may begin."""
        self.rooms.soon.start()
        self.rooms.window.visit(names.SELL)
        self.rooms.counter().take_customer(customer)
        self.rooms.show_status()

    def sell_to(self, customer: Customer) -> None:
        """Sell to a regular found elsewhere."""
        self.rooms.window.visit(names.SELL)
        self.rooms.counter().sell_to(customer)

    def sell_usual(self, customer: Customer) -> None:
        """Ring up what a regular always takes."""
        usual = self.rooms.desk.strips.usual(customer.customer)
        self.rooms.window.visit(names.SELL)
        self.rooms.counter().take_usual(customer, usual)

    def show_tab(self, customer: Customer) -> None:
        """Go to a regular's tab."""
        if (screen := self._visit(names.TABS)) is not None:
            cast("TabsScreen", screen).show_customer(customer.customer)

    def _visit(self, name: str) -> QWidget | None:
        """The screen, where whoever is there may see it."""
        window = self.rooms.window
        window.visit(name)
        return window.screen_of(name) if window.current() == name else None
