"""A repair kit as sentences: the first half for everybody, the rest for who knows PCs."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from marketpos.domain.printers import Trouble
from marketpos.operations.kit import MARK, Kit
from marketpos.operations.safety import Line, SyncWord
from marketpos.ui.printer_words import trouble_words
from marketpos.ui.sync_words import safety_sentence
from marketpos.ui.words import clock, day, number, say

_TIGHT_MB = 1024
_ASKEW_MIN = 2


def sentences(kit: Kit) -> list[str]:
    """How the PC is, in the shopkeeper's words; what a kit does not say is left out."""
    said = [
        _book(kit.get("book", {})),
        _counts(kit.get("facts", {})),
        _unsent(kit.get("unsent", {})),
        _line(kit),
        _clock(kit.get("line", {}).get("offset_ms")),
        _disk(kit.get("disk", {})),
        _printer(kit.get("settings", {})),
        _bugs(kit.get("bugs", [])),
    ]
    return [one for one in said if one]


def details(kit: Kit) -> list[str]:
    """When, which versions and settings, each count, each fault: names a program goes by."""
    system, book = kit.get("system", {}), kit.get("book", {})
    return [
        f"{_when(kit, kit.get('at_ms', 0))} · marketpos {kit[MARK]}",
        " · ".join(f"{name} {text}" for name, text in system.items() if text),
        " · ".join(f"{name} {value}" for name, value in book.items() if name != "faults"),
        *book.get("faults", []),
        " · ".join(f"{kind} {count}" for kind, count in kit.get("facts", {}).items()),
        " · ".join(f"{name} {value}" for name, value in kit.get("settings", {}).items()),
        *(_sent(kit, one) for one in kit.get("line", {}).get("sent", [])),
        *kit.get("bugs", []),
    ]


def _book(book: Kit) -> str:
    if book.get("faults"):
        return say("장부 파일에 흠이 있어요. 지우지 말고 상인회에 전화해 주세요.")
    if book.get("emergency") and book.get("opens") == "damaged":
        return say("장부 파일이 안 열려서 비상 장부에 적고 있어요.")
    return {
        "ok": say("장부가 잘 열리고 흠이 없어요."),
        "none": say("이 PC에는 아직 장부가 없어요."),
        "damaged": say("장부 파일이 안 열려요. 지우지 말고 상인회에 전화해 주세요."),
        "newer": say("더 새로운 마켓포스가 쓰던 장부예요. 새 설치 파일이 필요해요."),
        "no-keys": say("장부 열쇠를 찾을 수 없어요. 종이에 적어 둔 가게 열쇠가 필요해요."),
        "disk": say("장부 폴더를 읽을 수 없어요."),
    }.get(book.get("opens", ""), "")


def _counts(facts: dict[str, int]) -> str:
    if not facts:
        return ""
    everything = number(sum(facts.values()))
    return say(
        "판매 {sales}건, 모두 {facts}가지가 적혀 있어요.",
        sales=number(facts.get("sale", 0)),
        facts=everything,
    )


def _unsent(unsent: dict[str, int]) -> str:
    if not unsent.get("facts"):
        return ""
    return say("{n}가지는 아직 이 PC에만 있어요.", n=number(unsent["facts"]))


def _line(kit: Kit) -> str:
    line = kit.get("line", {})
    if line.get("word") in tuple(Line):
        unsent = kit.get("unsent", {})
        word = SyncWord(
            Line(line["word"]),
            unsent.get("sales", 0),
            unsent.get("facts", 0),
            line.get("at_ms", 0),
            line.get("why", ""),
        )
        return safety_sentence(word)
    if line.get("joined") is None:
        return ""
    return say("보관소에 이어져 있어요.") if line["joined"] else say("보관소에 잇지 않았어요.")


def _clock(offset_ms: int | None) -> str:
    if offset_ms is None:
        return ""
    minutes = round(abs(offset_ms) / 60_000)
    if minutes < _ASKEW_MIN:
        return say("PC 시계가 맞아요.")
    if offset_ms > 0:
        return say("PC 시계가 {n}분 늦어요.", n=number(minutes))
    return say("PC 시계가 {n}분 빨라요.", n=number(minutes))


def _disk(disk: dict[str, int]) -> str:
    free = disk.get("free_mb")
    if free is None:
        return ""
    if free < _TIGHT_MB:
        return say("디스크에 자리가 거의 없어요: {n}메가.", n=number(free))
    return say("디스크에 {n}기가 남았어요.", n=number(free // 1024))


def _printer(settings: dict[str, object]) -> str:
    """The receipt printer as it was when it was last used."""
    word = settings.get("printer_word")
    if word == "ok":
        return say("영수증 프린터가 잘 돼요.")
    if word in tuple(Trouble):
        return say("영수증 프린터: {why}", why=trouble_words(Trouble(str(word))))
    return ""


def _bugs(bugs: list[str]) -> str:
    return say("뜻밖의 일이 {n}번 적혀 있어요.", n=len(bugs)) if bugs else ""


def _sent(kit: Kit, one: list[int]) -> str:
    at_ms, facts, size = one
    return f"{_when(kit, at_ms)} ↑ {facts} ({size} B)"


def _when(kit: Kit, at_ms: int) -> str:
    """In the PC's own time."""
    zone = timezone(timedelta(minutes=kit.get("offset_min", 540)))
    at = datetime.fromtimestamp(at_ms / 1000, tz=UTC).astimezone(zone)
    return f"{at.year} {day(at.date())} {clock(at)}"
