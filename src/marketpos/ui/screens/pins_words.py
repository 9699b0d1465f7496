"""Who looked at what, in words."""

from __future__ import annotations

from marketpos.operations.access import LogEntry
from marketpos.ui.words import say


def who_words(who: str) -> str:
    """Who it was."""
    known = {"owner": say("사장님"), "": say("아무도 없을 때"), "minder": say("대신 보신 분")}
    return known.get(who, who)


def did_words(entry: LogEntry) -> str:
    """What they did, from what is kept of it."""
    said = (
        ("opened with the paper key", say("종이 열쇠로 열었어요")),
        ("opened", say("열었어요")),
        ("looked at the tab", say("장부를 봤어요")),
        ("looked", say("단골을 봤어요")),
        ("locked", say("잠갔어요")),
        ("drawer opened", say("돈통을 열었어요")),
        ("merged", say("두 분을 한 분으로 모았어요")),
        ("taken apart", say("두 분으로 나눴어요")),
        ("forgot", say("한 분을 지웠어요")),
        ("shown what is held", say("적어 둔 것을 보여 드렸어요")),
        ("told", say("소식 받으실 분 목록을 꺼냈어요")),
        ("brought in", say("옛 장부를 들여왔어요")),
        ("carried out", say("단골 모두를 내보냈어요")),
        ("undid", say("들여온 것을 되돌렸어요")),
        ("let go", say("오래된 분을 지웠어요")),
        ("helpers added", say("도와주는 분을 넣었어요")),
        ("helper removed", say("도와주는 분을 뺐어요")),
        ("minders added", say("대신 봐 줄 분을 넣었어요")),
    )
    return next((words for begins, words in said if entry.did.startswith(begins)), entry.did)
