"""Practice: a second app in a frame of its own, on its own book, with no line to any hub.

The real window stays as it is behind it, with its cart; a restart opens the real one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from marketpos.app import App
from marketpos.app.opened import Opened
from marketpos.app.practice_rooms import PracticeRooms
from marketpos.domain.refusal import Unavailable
from marketpos.operations.desk import desk_of
from marketpos.operations.lesson import Lesson, tasks
from marketpos.operations.practice import furnish, lend_printer
from marketpos.store.practice import PracticeBook, open_practice
from marketpos.ui import window as rooms
from marketpos.ui.practice_frame import PracticeFrame
from marketpos.ui.window import MainWindow
from marketpos.ui.words import language, refusal, say

if TYPE_CHECKING:
    from marketpos.domain.lesson import Progress
    from marketpos.store.keys import Keys

FOLDER = "practice"
ASKS_AFTER_MS = 5 * 60_000
"""A counter that nobody touched for so long may be wanted for a customer."""

_TOUCHES = (QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress)


class Practice(App):
    """One practice, from its beginning until the real book is back."""

    _book_changed = Signal()  # on whichever thread

    def __init__(self, real: App, *, anew: bool = False) -> None:
        super().__init__(real.folder / FOLDER, real.settings)
        self.real, self._anew = real, anew
        self.frame = PracticeFrame(self.window)
        self.lesson: Lesson | None = None
        self._idle = QTimer(self, singleShot=True, interval=ASKS_AFTER_MS)
        self._idle.timeout.connect(self.frame.ask_whether_still_there)
        self._look_soon = QTimer(self, singleShot=True, interval=0)
        self._look_soon.timeout.connect(self._look)
        self._book_changed.connect(self._look_soon.start)
        self._connect()

    def _new_window(self) -> MainWindow:
        """It opens before it is shown, and ends with its frame."""
        return MainWindow()

    def open(self) -> None:
        """Open the practice book and furnish its window. Raises Unavailable."""
        assert self.real.desk is not None
        book, keys = self._open_book()
        self.closing.append(book.close)
        self.desk = desk_of(book)
        shop = self.real.desk.shop.card().name
        furnish(self.desk, say("연습 {shop}", shop=shop) if shop else say("연습 가게"))
        lend_printer(self.real.desk, self.desk)
        self.window.leave_out(rooms.SAFETY, rooms.SETTINGS)
        self.rooms = PracticeRooms(self, Opened(book, keys, False))
        self.rooms.furnish()
        self.lesson = Lesson(book)
        book.changed = self._book_changed.emit
        self.show_lesson()

    def begin(self) -> None:
        """Put the frame where the real window is."""
        self.open()
        before = self.real.window
        self.frame.setGeometry(before.geometry())
        self.frame.setWindowState(before.windowState())
        self.frame.show()
        before.hide()
        self._watch(watching=True)

    def end(self) -> None:
        """The real book again, with its cart as it was."""
        if self.real.practice is not self:
            return
        self.real.window.show()
        if self.real.desk is not None and self.real.desk.shop.is_set_up():
            self.real.window.visit(rooms.SELL)
        self._leave()

    def _leave(self) -> None:
        if self.real.practice is not self:
            return
        self.real.practice = None
        self.real.bug_met.disconnect(self._say_bug)  # its window goes
        self._watch(watching=False)
        self.close()
        self.frame.hide()
        self.frame.deleteLater()

    def begin_anew(self) -> None:
        """Another practice book, as on the first day."""
        self.end()
        begin_practice(self.real, anew=True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Every touch says that somebody is practising."""
        if event.type() in _TOUCHES:
            self._idle.start()
        return False

    def _watch(self, *, watching: bool) -> None:
        app = QApplication.instance()
        assert app is not None
        if watching:
            app.installEventFilter(self)
            self._idle.start()
            self.real.closing.append(self._leave)
        else:
            app.removeEventFilter(self)
            self._idle.stop()
            self._look_soon.stop()
            if self._leave in self.real.closing:
                self.real.closing.remove(self._leave)

    def _connect(self) -> None:
        bar = self.frame.bar
        self.real.bug_met.connect(self._say_bug)
        self.frame.ended.connect(self.end)
        bar.anew_asked.connect(self.begin_anew)
        bar.again_asked.connect(self._again)
        bar.next_asked.connect(self._go_on)
        bar.lesson_asked.connect(self._take_lesson)

    def _open_book(self) -> tuple[PracticeBook, Keys]:
        """A closed day cannot be sold in again: a fresh book, with the lesson where it was."""
        assert self.real.desk is not None
        now = self.real.desk.counter.book.now
        book, keys = open_practice(self.folder, now, anew=self._anew)
        if not desk_of(book).till.is_closed():
            return book, keys
        progress = Lesson(book).progress
        book.close()
        book, keys = open_practice(self.folder, now, anew=True)
        self._take_over(book, progress)
        return book, keys

    @staticmethod
    def _take_over(book: PracticeBook, progress: Progress) -> None:
        lesson = Lesson(book)
        if progress.done < len(tasks()):
            lesson.take_over(progress)

    def _look(self) -> None:
        if self.lesson is not None and self.lesson.look():
            self.show_lesson()

    def show_lesson(self) -> None:
        """Say in the bar how the lesson stands."""
        assert self.lesson is not None
        progress, bar, many = self.lesson.progress, self.frame.bar, len(tasks())
        if not progress.is_shown:
            bar.show_free(progress.done, many)
        elif self.lesson.is_over():
            bar.show_over(many)
        elif progress.is_done:
            bar.show_task_done(progress.done, many)
        else:
            bar.show_task(self.lesson.task().sentence(language()), progress.at + 1, many)

    def _again(self) -> None:
        assert self.lesson is not None
        assert self.rooms is not None
        self.lesson.again()
        self.window.relabel()
        self.rooms.begin_selling()
        self.show_lesson()

    def _go_on(self) -> None:
        assert self.lesson is not None
        self.lesson.go_on()
        self.show_lesson()

    def _take_lesson(self, shown: bool) -> None:
        assert self.lesson is not None
        self.lesson.show(shown)
        self.show_lesson()


def begin_practice(real: App, *, anew: bool = False) -> None:
    """Leave the real window as it is and practise, or say why not."""
    if real.practice is not None:
        return
    practice = Practice(real, anew=anew)
    real.practice = practice
    try:
        practice.begin()
    except Unavailable as error:
        real.practice = None
        practice.close()
        real.window.notice(refusal(error))
