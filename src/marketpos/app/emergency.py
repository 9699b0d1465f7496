"""While an emergency book is in use: why, what still works, what to press; and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from marketpos.app.trouble import with_help
from marketpos.store.keys import KeysLost, keys_for
from marketpos.store.opening import MadeByNewer
from marketpos.store.profile import Profile
from marketpos.ui.screens.counter import CounterScreen
from marketpos.ui.widgets.banner import Mood
from marketpos.ui.window import SELL
from marketpos.ui.words import say

if TYPE_CHECKING:
    from marketpos.app import App
    from marketpos.domain.refusal import Unavailable
    from marketpos.ui.screens.lost_keys import LostKeysSheet


class Emergency(QObject):
    """Says it above every screen, and opens the book again when its keys are found."""

    def __init__(self, app: App, trouble: Unavailable) -> None:
        super().__init__(app.window)
        self._app, self._trouble = app, trouble
        self._book = Profile(app.folder).book
        self.sheet: LostKeysSheet | None = None
        app.window.visited.connect(self._say)
        app.window.banner.pressed.connect(self._ask_paper)
        self._say()

    def _say(self, room: str = "") -> None:
        """Again at every screen: something else may have been said there meanwhile."""
        key = say("열쇠 종이 적기") if isinstance(self._trouble, KeysLost) else ""
        text = with_help(emergency_words(self._trouble))
        self._app.window.banner.set_text(text, Mood.NOTICE, key)

    def _ask_paper(self) -> None:
        if not isinstance(self._trouble, KeysLost):
            return
        from marketpos.ui.screens.lost_keys import LostKeysSheet

        if self.sheet is not None:
            self.sheet.deleteLater()  # the language may be another by now
        self.sheet = LostKeysSheet(self._open_with_paper, self._look_again)
        self.sheet.opened.connect(self._app.open_again)
        self.sheet.closed.connect(self._say)
        self._app.window.banner.set_text("")  # the sheet says it, and needs the room
        self.sheet.open_over(self._app.window.stack)

    def _open_with_paper(self, typed: str) -> None:
        from marketpos.store.paperlock import open_with_paper

        open_with_paper(self._book, typed)

    def _look_again(self) -> None:
        keys_for(self._app.folder)


def begin_emergency(app: App) -> None:
    """Put the book aside that broke in use, and go on with the cart that was in hand; once."""
    profile = Profile(app.folder)
    if app.emergency is not None or profile.torn.exists():
        return
    profile.torn.touch()
    made = app.window.made().get(SELL)
    if isinstance(made, CounterScreen) and made.done() is None:
        app.carried = made.cart().copy()
        app.carried.customer = None  # whose name is in the book that broke
    app.open_again()


def emergency_words(trouble: Unavailable) -> str:
    """What stands above the counter while an emergency book is in use."""
    if isinstance(trouble, KeysLost):
        return say(
            "장부 열쇠를 못 찾아 비상 장부에 적고 있어요. 파세요. 열쇠 종이를 적으면 열려요."
        )
    if isinstance(trouble, MadeByNewer):
        return say(
            "더 새로운 마켓포스의 장부라 비상 장부에 적고 있어요. 파세요. 새로 설치해 주세요."
        )
    return say("장부 파일을 읽을 수 없어 비상 장부에 적고 있어요. 파세요. 상인회에 전화해 주세요.")
