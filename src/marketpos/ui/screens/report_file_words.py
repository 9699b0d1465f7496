"""The words of reports as files and on paper."""

from __future__ import annotations

from marketpos.domain.kinds import Tax, TenderKind
from marketpos.outputs.ledger_page import LedgerWords
from marketpos.outputs.report_table_words import TableWords
from marketpos.ui.tender_words import tender_name
from marketpos.ui.words import say


def table_words() -> TableWords:
    """What the tables of a spreadsheet say."""
    return TableWords(
        summary=say("한눈에"),
        from_day=say("첫날"),
        to_day=say("끝날"),
        days_open=say("장사한 날"),
        sales=say("판 횟수"),
        total=say("판 돈"),
        regulars=say("단골"),
        regular_sales=say("단골이 산 돈"),
        new_regulars=say("새 단골"),
        knocked_off=say("깎아 드린 돈"),
        cut=say("값을 내려 드린 돈"),
        gifts=say("덤"),
        gift_worth=say("덤의 값"),
        tab_given=say("외상 준 것"),
        tab_paid=say("외상 받은 것"),
        refunds=say("돌려준 돈"),
        voids=say("취소"),
        exempt=say("면세"),
        taxable=say("과세"),
        supply=say("공급가액"),
        vat=say("부가세"),
        by_tender=say("무엇으로 받았나"),
        tender=say("받은 것"),
        times=say("번"),
        won=say("원"),
        by_hour=say("몇 시에"),
        hour=say("시"),
        by_goods=say("물건"),
        goods=say("물건"),
        unit=say("단위"),
        quantity=say("수량"),
        category=say("분류"),
        by_category=say("분류"),
        none=say("이름 없음"),
        given=say("깎음·덤"),
        why=say("까닭"),
        by_span=say("날짜별"),
        span=say("날짜"),
        name=say("이름"),
        tax=say("세무"),
        month=say("달"),
        lines=say("판 것 모두"),
        day=say("날짜"),
        time=say("시각"),
        number=say("번호"),
        price=say("값"),
        amount=say("금액"),
        net=say("받은 돈"),
        came_back=say("돌려준 돈"),
        closes=say("마감"),
        closed_on=say("마감한 때"),
        expected=say("있어야 할 현금"),
        counted=say("세어 본 현금"),
        over_short=say("과부족"),
        late=say("마감 뒤"),
        all=say("모두"),
        tenders={kind: tender_name(kind) for kind in TenderKind},
        taxes={Tax.EXEMPT: say("면세"), Tax.TAXABLE: say("과세")},
    )


def ledger_words() -> LedgerWords:
    """What the page like a paper ledger says besides."""
    return LedgerWords(
        sold=say("판 것"),
        received=say("받은 것"),
        drawer=say("돈통"),
        opening_float=say("아침 거스름돈"),
        cash_taken=say("현금 판매"),
        cash_back=say("현금 돌려줌"),
        tab_cash=say("외상값 받음"),
        paid_in=say("넣은 돈"),
        paid_out=say("꺼낸 돈"),
        others=say("그 밖에"),
        nobody=say("(잊은 손님)"),
        signature=say("확인:"),
    )
