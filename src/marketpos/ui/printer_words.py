"""What is said about the receipt printer: its trouble, and what to do."""

from __future__ import annotations

from marketpos.domain.printers import Hand, Printer, Trouble, Way
from marketpos.ui.words import say


def trouble_words(trouble: Trouble) -> str:
    """What is wrong, by what to look at."""
    return {
        Trouble.PAPER: say("종이가 없어요."),
        Trouble.COVER: say("뚜껑이 열려 있어요."),
        Trouble.CABLE: say("프린터가 꺼졌거나 선이 빠졌어요."),
        Trouble.STOPPED: say("윈도 인쇄가 멈춰 있어요."),
        Trouble.STUCK: say("프린터가 멈췄어요. 껐다 켜 보세요."),
    }[trouble]


def trouble_sentence(trouble: Trouble) -> str:
    """What happened, and that selling goes on."""
    return say("영수증: {why} 판매는 계속돼요.", why=trouble_words(trouble))


def kept_sentence(count: int, *, begun: bool) -> str:
    """What did not come out, and what is asked."""
    if begun:
        return say("영수증이 나오다 끊겼어요. 덜 나왔으면 다시 뽑으세요.")
    return say("못 뽑은 영수증이 {n}장 있어요.", n=count)


def printer_words(printer: Printer | None) -> str:
    """Which printer is used, and how."""
    if printer is None:
        return say("영수증 프린터를 아직 안 골랐어요. 판매는 그대로 돼요.")
    hand = {
        Hand.RASTER: say("그림으로"),
        Hand.COLUMNS: say("그림으로 (옛 방식)"),
        Hand.TEXT: say("글자로"),
    }[printer.hand]
    where = f"{way_words(printer.way)} {printer.address}"
    return say("{where} · 종이 {mm}mm · {hand}", where=where, mm=printer.width_mm, hand=hand)


def way_words(way: Way) -> str:
    """How a printer is reached."""
    return {
        Way.NETWORK: say("인터넷 선"),
        Way.USB: say("USB"),
        Way.SERIAL: say("시리얼 선"),
        Way.QUEUE: say("윈도 프린터"),
    }[way]
