"""An old list in words: what a column is, what a row was found to be, what is doubtful about it."""

from __future__ import annotations

from marketpos.domain.phones import formatted
from marketpos.operations.notebook import Doubt, Draft, Field, Finding, NotebookRow
from marketpos.ui.words import money, say


def field_name(field: Field) -> str:
    """What a column is taken for."""
    return {
        Field.NICKNAME: say("별칭"),
        Field.NAME: say("이름"),
        Field.PHONE: say("전화"),
        Field.OWED: say("외상"),
        Field.MEMO: say("메모"),
        Field.NEWS: say("소식"),
        Field.SKIP: say("안 가져옴"),
    }[field]


def finding_words(row: NotebookRow) -> str:
    """What a row is beside the others, and what to look at."""
    said = {
        Finding.NEW: "",
        Finding.NOBODY: say("누군지 알 수 없어요"),
        Finding.TWICE: say("{line}번째 줄과 같은 분 같아요", line=row.same_as),
        Finding.KNOWN: say("이미 단골이세요"),
        Finding.SHARES_NUMBER: say("다른 분과 전화가 같아요"),
    }[row.finding]
    doubts = [_doubt(one) for one in Doubt if one in row.person.doubts]
    return " · ".join(filter(None, (said, *doubts))) or say("새로 적어요")


def person_words(row: NotebookRow) -> str:
    """Who it is, as it would be written down; what they owe is said apart."""
    person = row.person
    return " ".join(filter(None, (person.called, formatted(person.phone)))) or person.memo


def owed_words(row: NotebookRow) -> str:
    """What the notebook says they owe."""
    return money(row.person.owed_won) if row.person.owed_won else ""


def summary(draft: Draft) -> str:
    """How many are new, and how many are to be looked at."""
    return say(
        "모두 {whole}줄 · 새로 적을 분 {taken}명 · 봐 주실 것 {look}줄",
        whole=len(draft.rows),
        taken=len(draft.taken),
        look=len(draft.to_look_at),
    )


def _doubt(doubt: Doubt) -> str:
    return {
        Doubt.LOST_DIGITS: say("전화 숫자가 모자라요"),
        Doubt.ODD_PHONE: say("전화번호가 이상해요"),
        Doubt.GUESSED_010: say("010을 붙였어요"),
        Doubt.LONG_NAME: say("이름이 길어서 잘랐어요"),
        Doubt.ODD_AMOUNT: say("외상 금액을 못 읽었어요"),
        Doubt.FORBIDDEN: say("주민번호나 카드번호는 빼요"),
        Doubt.UNREAD: say("못 읽은 것이 있어요"),
    }[doubt]
