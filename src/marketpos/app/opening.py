"""Opening the shop: hold its folder, open its book and furnish the window, or say what is wrong."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from marketpos.app.bugs import report_bugs
from marketpos.app.opened import Opened, open_usable_book
from marketpos.app.trouble import show_trouble
from marketpos.domain.refusal import Unavailable
from marketpos.operations.desk import desk_of
from marketpos.store.driver import DatabaseError, is_torn
from marketpos.store.profile import Profile

if TYPE_CHECKING:
    from marketpos.app import App


def open_shop(app: App) -> None:
    """Open the book of the app's folder and furnish the window, or show the trouble."""
    profile = Profile(app.folder)
    try:
        profile.hold()
        opened = open_usable_book(profile)
    except (Unavailable, OSError) as error:
        profile.let_go()
        show_trouble(app, error)
        return
    app.closing.append(profile.let_go)
    app.closing.append(report_bugs(app.folder, app.bug_met.emit))
    app.closing.append(opened.book.close)
    opened.book.broke = app.book_broke.emit
    try:
        _furnish(app, opened)
    except DatabaseError as error:
        if not is_torn(error):
            raise


def _furnish(app: App, opened: Opened) -> None:
    from marketpos.app.rooms import Rooms

    if opened.book.setting("keys_where") != opened.keys.where:
        with suppress(Unavailable):  # a full disk: the next start writes it
            opened.book.set_setting("keys_where", opened.keys.where)
    app.desk = desk_of(opened.book)
    if app.carried is not None and opened.is_emergency:
        app.desk.counter.keep(app.carried)
    app.carried = None
    app.rooms = Rooms(app, opened)
    app.rooms.furnish()
    if opened.trouble is not None:
        from marketpos.app.emergency import Emergency

        app.emergency = Emergency(app, opened.trouble)
