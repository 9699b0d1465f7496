"""The words on the screen: Korean in the source, other languages from resources/words.

The files are Qt's (.ts), the looking up is ours: Qt holds a lock while it asks a translator, and
one written in Python then waits for the interpreter: two threads that draw could wait for ever.
"""

from datetime import date, datetime
from functools import singledispatch
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent

from marketpos.assets import asset

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
    said = _words.get(text, text)
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


_words: dict[str, str] = {}
_language = "ko"


def load_language(app: QCoreApplication, language: str) -> None:
    """Says everything in `language` ("ko" or "en") from now on.

    Open screens get a LanguageChange event.
    """
    global _words, _language
    _words = {} if language == "ko" else words_of(language)
    _language = language
    QCoreApplication.postEvent(app, QEvent(QEvent.Type.LanguageChange))


def language() -> str:
    """The language of the screen now: "ko", or that of the words that were loaded."""
    return _language


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
