"""The one screen there is when no book can be opened: what is wrong, and whom to call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from marketpos.association import read_association
from marketpos.store.ballast import is_full
from marketpos.store.profile import InUse
from marketpos.ui.words import say

if TYPE_CHECKING:
    from pathlib import Path

    from marketpos.app import App


def with_help(text: str) -> str:
    """A trouble's sentence, and below it whom to call."""
    call = read_association().whom_to_call()
    return f"{text}\n{call}" if call else text


def show_trouble(app: App, error: Exception) -> None:
    """Fill the window with it; closing that screen closes the app."""
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
