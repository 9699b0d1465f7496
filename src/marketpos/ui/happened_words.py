"""What happened to the book, in the owner's words: what it was, and that nothing is lost."""

from __future__ import annotations

from marketpos.domain.happened import Happening, What
from marketpos.ui.words import say


def happened_sentence(one: Happening) -> str:
    """The sentence of the banner and of the list."""
    return {
        What.HUB_RESTORED: say(
            "보관소가 예전으로 되돌려져서 이 PC가 빠진 것을 다시 올렸어요. 잃은 것은 없어요."
        ),
        What.NEW_STREAM: say(
            "이 장부를 되돌렸거나 다른 PC에서도 써서 보관소와 다시 맞췄어요. 잃은 것은 없어요."
        ),
        What.CLONED: say(
            "장부가 다른 PC로 옮겨 왔어요. 보관소에 올리려면 설정에서 다시 이어 주세요."
        ),
        What.EMERGENCY_HOME: say("비상 장부에 적은 판매 {n}건을 장부로 옮겼어요.", n=one.n),
        What.EMERGENCY_TORN: say(
            "비상 장부 하나가 안 읽혀요. 파일은 그대로 두었으니 상인회에 보여 주세요."
        ),
        What.RESTORED: say("맡아 둔 장부로 되돌렸어요. 그 뒤에 적은 것은 따로 두었어요."),
        What.QR_LEFT_OUT: say("QR이 잘 안 읽혀서 안 보여 드렸어요. 채널 QR의 주소를 봐 주세요."),
        What.LET_GO: say(
            "오래 안 오신 {n}분을 약속한 대로 잊어 드렸어요. 판 기록은 그대로예요.", n=one.n
        ),
        What.DISK_LOW: say("PC에 자리가 거의 없어요. 안 쓰는 파일을 지워 주세요. 판매는 돼요."),
        What.SHUT_FACTS: say("열리지 않는 기록이 {n}가지 왔어요. 상인회에 알려 주세요.", n=one.n),
        What.NEWER_FACTS: say("다른 PC가 더 새로운 마켓포스예요. 이 PC도 새로 설치해 주세요."),
    }[one.what]
