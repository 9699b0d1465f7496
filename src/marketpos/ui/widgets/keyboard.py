"""The Hangul keyboard on the screen: two sets (두벌식), digits, and Latin for addresses."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from marketpos.ui.theme import GAP, Text
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.words import say

_DIGITS = "1234567890"
_HANGUL = ("ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ", "ㅁㄴㅇㄹㅎㅗㅓㅏㅣ", "ㅋㅌㅊㅍㅠㅜㅡ-.", "()")
_LATIN = ("qwertyuiop", "asdfghjkl", "zxcvbnm-.", "/_")
_DOUBLED = dict(zip("ㅂㅈㄷㄱㅅㅐㅔ", "ㅃㅉㄸㄲㅆㅒㅖ", strict=True))
_COLUMNS = 20  # half a key each, so that rows of nine and ten line up


class HangulKeyboard(QWidget):
    """Keys of 64 px and more. Bind it to a field: `field.bind(keyboard)`; it composes nothing.

    Shift counts for one key. Needs 712 px of width for ten keys and nine gaps.
    """

    pressed = Signal(str)  # a jamo ("ㄱ", "ㅏ", "ㄲ"), a digit, a letter, a sign or " "
    back = Signal()
    done = Signal()  # 다 됐어요

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.writes_into: QWidget | None = None  # the field it is bound to
        self._shifted = self._latin = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self._letters = [self._make_letter(*place) for place in _places()]
        self._named = self._make_named()
        self._show_faces()

    def key(self, name: str) -> Key:
        """The key that types `name` now, or "shift", "latin", "space", "back", "done"."""
        if name in self._named:
            return self._named[name]
        return next(key for key in self._letters if key.text() == name)

    def show_latin(self) -> None:
        """Begin with Latin letters: what is typed here has no others."""
        if not self._latin:
            self._change_letters()

    def _make_letter(self, row: int, column: int) -> Key:
        key = Key(size=Text.HEADING)
        key.clicked.connect(lambda: self._type(key.text()))
        self._grid.addWidget(key, row, column, 1, 2)
        return key

    def _make_named(self) -> dict[str, Key]:
        keys = {
            "back": Key(icon="delete", role=KeyRole.SOFT, name=say("하나 지움")),
            "shift": Key(icon="arrow-big-up", role=KeyRole.CHIP, name=say("쌍자음·큰 글자")),
            "latin": Key(role=KeyRole.SOFT),
            "space": Key(say("띄어쓰기")),
            "done": Key(say("다 됐어요"), role=KeyRole.PRIMARY),
        }
        places = {
            "back": (2, 18, 2),
            "shift": (3, 0, 2),
            "latin": (4, 0, 3),
            "space": (4, 7, 8),
            "done": (4, 15, 5),
        }
        presses = {
            "back": self.back.emit,
            "shift": self._shift,
            "latin": self._change_letters,
            "space": lambda: self._type(" "),
            "done": self.done.emit,
        }
        for name, (row, column, columns) in places.items():
            keys[name].clicked.connect(lambda _=False, act=presses[name]: act())
            self._grid.addWidget(keys[name], row, column, 1, columns)
        return keys

    def _type(self, text: str) -> None:
        if self._shifted:
            self._shifted = False
            self._show_faces()
        self.pressed.emit(text)

    def _shift(self) -> None:
        self._shifted = not self._shifted
        self._show_faces()

    def _change_letters(self) -> None:
        self._latin, self._shifted = not self._latin, False
        self._show_faces()

    def _show_faces(self) -> None:
        faces = _DIGITS + "".join(_LATIN if self._latin else _HANGUL)
        for key, face in zip(self._letters, faces, strict=True):
            key.set_text(self._face(face))
        self._named["latin"].set_text(say("한글") if self._latin else say("영어"))
        self._named["shift"].setChecked(self._shifted)

    def _face(self, letter: str) -> str:
        if not self._shifted:
            return letter
        return letter.upper() if self._latin else _DOUBLED.get(letter, letter)


def _places() -> Iterator[tuple[int, int]]:
    """Row and column of every key that types a letter, in the order of the rows above."""
    for row, (start, count) in enumerate(((0, 10), (0, 10), (0, 9), (2, 9))):
        yield from ((row, start + 2 * place) for place in range(count))
    yield from ((4, 3), (4, 5))
