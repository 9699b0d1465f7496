"""The words on the screen: Korean in the source, other languages from resources/words."""

from datetime import date, datetime
from functools import singledispatch
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator

from marketpos.assets import asset

CONTEXT = "marketpos"
MINUS = "\N{MINUS SIGN}"


class _Word(str):
    """A fact in a sentence; `{name:을/를}` puts the right particle after it."""

    __slots__ = ()

    def __format__(self, spec: str) -> str:
        if "/" not in spec:
            return super().__format__(spec)
        from marketpos.domain.josa import with_josa  # few sentences need it, none at the start

        return with_josa(str(self), spec)


def say(text: str, **facts: object) -> str:
    """`text` in the language of the screen, with `{name}` places filled from `facts`.

    `text` is a Korean literal, so that the tests can find it in resources/words. A place may ask
    for a particle, which other languages leave out: `say("{who:을/를} 지워요", who=name)`.
    """
    said = QCoreApplication.translate(CONTEXT, text)
    if not facts:
        return said
    return said.format(
        **{name: _Word(fact) if isinstance(fact, str) else fact for name, fact in facts.items()}
    )


def read_words(path: Path) -> dict[str, str]:
    """The finished translations in a Qt .ts file, by their Korean source."""
    from xml.etree import ElementTree  # only the English screen pays for it

    messages = ElementTree.parse(path).iterfind("context/message")  # noqa: S314 - our own file
    pairs = ((each.findtext("source", ""), each.findtext("translation", "")) for each in messages)
    return {source: translation for source, translation in pairs if translation}


class _Words(QTranslator):
    """Reads a .ts file as it is, so that there is no build step to forget."""

    def __init__(self, words: dict[str, str]) -> None:
        super().__init__()
        self._words = words

    def isEmpty(self) -> bool:
        """Qt skips a translator that says it is empty, and never loaded ones say so."""
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        """The translation, or the Korean: an empty answer would be shown as it is."""
        return self._words.get(source, source) if context == CONTEXT else ""


_installed: list[_Words] = []  # asking the app for its children takes 15 ms of the first paint


def load_language(app: QCoreApplication, language: str) -> None:
    """Shows `language` ("ko" or "en") from now on; open screens get a LanguageChange event."""
    while _installed:
        app.removeTranslator(_installed.pop())
    if language != "ko":
        _installed.append(_Words(words_of(language)))
        app.installTranslator(_installed[-1])


def language() -> str:
    """The language of the screen now: "ko", or that of the words that were loaded."""
    return QCoreApplication.translate(CONTEXT, "ko")


def words_of(language: str) -> dict[str, str]:
    """Every translation into `language`: "en.ts" and its parts ("en-counter.ts") together."""
    words: dict[str, str] = {}
    for path in sorted(asset("words").glob(f"{language}*.ts")):
        words |= read_words(path)
    return words


def number(value: int) -> str:
    """`value` with thousands apart and a true minus sign: "−1,000"."""
    return f"{value:,}".replace("-", MINUS)


def money(won: int) -> str:
    """An amount of won as it is said: "40,000원"."""
    return say("{amount}원", amount=number(won))


def clock(at: datetime) -> str:
    """The local time of day `at` carries: "오후 3:12"."""
    hour = at.hour % 12 or 12
    if at.hour < 12:
        return say("오전 {hour}:{minute}", hour=hour, minute=f"{at.minute:02}")
    return say("오후 {hour}:{minute}", hour=hour, minute=f"{at.minute:02}")


def weekday(on: date) -> str:
    """The short day of the week: "월"."""
    days = (say("월"), say("화"), say("수"), say("목"), say("금"), say("토"), say("일"))
    return days[on.weekday()]


def day(on: date) -> str:
    """A day of this year: "11월 23일(월)"."""
    return say("{month}월 {day}일({weekday})", month=on.month, day=on.day, weekday=weekday(on))


def short_day(on: date) -> str:
    """A day in a table: "11/23(월)"."""
    return f"{on.month}/{on.day}({weekday(on)})"


@singledispatch
def refusal(error: Exception) -> str:
    """The sentence for a refusal; ui/refusals.py registers one for each kind."""
    return say("지금은 할 수 없어요. 판매는 그대로 할 수 있어요.")
