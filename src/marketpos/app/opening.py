"""Opening the shop: hold its folder, open its book, or say what is wrong and go on selling."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from marketpos.app.bugs import report_bugs
from marketpos.association import read_association
from marketpos.domain.clock import system_now
from marketpos.domain.refusal import Unavailable
from marketpos.operations.desk import desk_of
from marketpos.store.ballast import Ballast, is_full
from marketpos.store.book import Book
from marketpos.store.driver import DatabaseError, is_torn
from marketpos.store.keys import Keys, KeysLost, keys_for, keys_of_emergency
from marketpos.store.opening import Damaged, MadeByNewer
from marketpos.store.profile import InUse, Profile
from marketpos.ui.words import say

if TYPE_CHECKING:
    from pathlib import Path

    from marketpos.app import App


class Opened(NamedTuple):
    """An open book, and whether it is an emergency one; ``trouble`` is then why."""

    book: Book
    keys: Keys
    is_emergency: bool
    trouble: Unavailable | None = None


def open_shop(app: App) -> None:
    """Open the book of the app's folder and furnish the window, or show the trouble."""
    profile = Profile(app.folder)
    try:
        profile.hold()
        opened = open_usable_book(profile)
    except (Unavailable, OSError) as error:
        profile.let_go()
        _show_trouble(app, error)
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


def open_usable_book(profile: Profile) -> Opened:
    """The shop's book, or an emergency book when that one cannot be read.

    What an emergency book took down is brought home as soon as the shop's book opens again.
    """
    try:
        keys = keys_for(profile.folder)
    except KeysLost as lost:
        return _in_emergency(profile.keyless, keys_of_emergency(profile.folder), lost)
    try:
        book = _open_book(profile, keys)
    except (Damaged, MadeByNewer) as trouble:
        return _in_emergency(profile.emergency, keys, trouble)
    try:
        if any(one.exists() for one in profile.emergencies):
            from marketpos.store.emergency import bring_all_home

            bring_all_home(book, profile, keys)
    except DatabaseError as error:
        book.close()
        if not is_torn(error):
            raise
        return _in_emergency(profile.emergency, keys, Damaged("book", str(error)))
    return Opened(book, keys, False)


def _open_book(profile: Profile, keys: Keys) -> Book:
    """The shop's book; on a disk that is full it takes the room that was held back."""
    if profile.torn.exists():
        from marketpos.store.emergency import is_still_torn

        if is_still_torn(profile, keys.book):
            raise Damaged("book", "torn")
        profile.torn.unlink()
    try:
        return Book(profile.book, keys.book, keys.shop, system_now)
    except Damaged:
        if not Ballast(profile.folder / "ballast.bin").let_go_if_full():
            raise
        return Book(profile.book, keys.book, keys.shop, system_now)


def _in_emergency(path: Path, keys: Keys, trouble: Unavailable) -> Opened:
    from marketpos.store.emergency import open_emergency

    return Opened(open_emergency(path, keys.book, keys.shop, system_now), keys, True, trouble)


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


def with_help(text: str) -> str:
    """A trouble's sentence, and below it whom to call."""
    call = read_association().whom_to_call()
    return f"{text}\n{call}" if call else text


def _show_trouble(app: App, error: Exception) -> None:
    from marketpos.ui.screens.trouble import TroubleScreen

    title, text = _words(error, app.folder)
    screen = TroubleScreen(title, with_help(text))
    screen.closed.connect(app.window.close)
    app.window.show_only(screen)


def _words(error: Exception, folder: Path) -> tuple[str, str]:
    if isinstance(error, InUse):
        return (
            say("마켓포스가 이미 켜져 있어요"),
            say("켜져 있는 창에서 계속 파세요. 이 창은 닫아도 돼요."),
        )
    if folder.exists() and is_full(folder):
        return (
            say("PC에 자리가 하나도 없어요"),
            say(
                "안 쓰는 파일을 지우고 다시 켜 주세요. 장부는 그대로 있어요. 그동안은 적어 두세요."
            ),
        )
    return (
        say("디스크를 쓸 수 없어요"),
        say("장부는 그대로 있어요. PC를 껐다 켜 보고, 안 되면 상인회에 전화해 주세요."),
    )
