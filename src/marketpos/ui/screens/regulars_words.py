"""What is known of a regular, in words: how long ago, what they bought, when they come."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from marketpos.domain.clock import Moment, day_of
from marketpos.domain.facts import SaleLine
from marketpos.domain.habits import DayPart, usual_times
from marketpos.domain.kinds import ConsentAction, ConsentKind, ConsentMethod, Measure
from marketpos.domain.phones import masked
from marketpos.domain.units import parse_unit, weight_label
from marketpos.operations.regulars import ConsentNow, Customer, SaleRow
from marketpos.ui.words import say, weekday

_MOST_BOUGHT = 3
_MOST_DOTS = 10
_MONDAY = date(2026, 11, 23)  # any Monday: only its name is wanted


def called(customer: Customer) -> str:
    """What they are called; their number when nothing else is known."""
    return customer.called or phone(customer)


def namesakes(people: Sequence[Customer]) -> frozenset[str]:
    """What more than one of them is called."""
    times = Counter(one.called for one in people)
    return frozenset(name for name, many in times.items() if many > 1)


def told_apart(customer: Customer, shared: frozenset[str]) -> str:
    """What they are called; with the end of their number where others on the list are called so."""
    if customer.called not in shared or not customer.called:
        return called(customer)
    other = customer.name if customer.name != customer.called else ""
    end = say("끝 {digits}", digits=customer.phone[-4:]) if customer.phone else other
    return f"{customer.called} · {end}" if end else customer.called


def phone(customer: Customer) -> str:
    """Their number with the middle hidden, or the end of it that is known."""
    if not customer.phone:
        return ""
    if len(customer.phone) <= 4:
        return say("끝 {digits}", digits=customer.phone)
    return masked(customer.phone)


def ago(day: int, today: int) -> str:
    """How long ago a business day was: 오늘, 어제, 9일 전."""
    days = (day_of(today) - day_of(day)).days
    if days <= 0:
        return say("오늘")
    if days <= 2:
        return say("어제") if days == 1 else say("그제")
    if days < 60:
        return say("{days}일 전", days=days)
    if days < 730:
        return say("{months}달 전", months=days // 30)
    return say("{years}년 전", years=days // 365)


def last_seen(customer: Customer, today: int, starts_at: int) -> str:
    """When they came last, in a word; "" before the first time."""
    if not customer.last_ms:
        return ""
    return ago(Moment(customer.last_ms).business_day(starts_at), today)


def since(customer: Customer) -> str:
    """The day they became a regular."""
    on = Moment(customer.since_ms).local()
    return say("{year}년 {month}월 {day}일", year=on.year, month=on.month, day=on.day)


def bought(lines: Sequence[SaleLine]) -> str:
    """What was bought: "고등어 2손, 바지락"; never what it cost."""
    said = [_line(line) for line in lines[:_MOST_BOUGHT]]
    more = len(lines) - len(said)
    whole = ", ".join(said)
    return say("{things} 외 {count}가지", things=whole, count=more) if more > 0 else whole


def _line(line: SaleLine) -> str:
    if not line.name:
        return say("금액만 적은 것")
    if line.measure in (Measure.WEIGHT, Measure.WORTH):
        return f"{line.name} {weight_label(line.quantity_milli)}"
    pieces, rest = divmod(line.quantity_milli, 1000)
    if pieces <= 1 or rest:
        return line.name
    return f"{line.name} {pieces}{parse_unit(line.unit).name}"


def habit(sales: Iterable[SaleRow]) -> str:
    """When they usually come: "월·목 오후"; "" when nothing stands out."""
    found = usual_times([Moment(sale.at_ms, sale.offset_min) for sale in sales])
    if found is None:
        return ""
    days = "·".join(weekday(_MONDAY.replace(day=_MONDAY.day + at)) for at in found.weekdays)
    parts = {
        DayPart.MORNING: say("오전"),
        DayPart.AFTERNOON: say("오후"),
        DayPart.EVENING: say("저녁"),
    }
    return " ".join(filter(None, (days, parts[found.part] if found.part else "")))


def this_month(sales: Iterable[SaleRow], today: int) -> str:
    """How often they came since the first of the month."""
    times = sum(1 for sale in sales if sale.day // 100 == today // 100)
    return say("{times}번 오셨어요", times=times)


def stamps(have: int, wanted: int) -> str:
    """The stamp card: ●●●○○ 3/5; without dots when they would be too many to see at once."""
    if wanted < 1:
        return ""
    count = f"{have}/{wanted}"
    if wanted > _MOST_DOTS:
        return count
    full = min(have, wanted)
    return f"{'●' * full}{'○' * (wanted - full)} {count}"


def consent_name(about: ConsentKind) -> str:
    """What a consent is about, in two words."""
    return {
        ConsentKind.REGISTRATION: say("단골로 적기"),
        ConsentKind.MARKETING: say("소식 받기"),
        ConsentKind.NIGHT: say("밤에도 받기"),
    }[about]


def method_name(method: ConsentMethod) -> str:
    """How it was said."""
    return {
        ConsentMethod.SCREEN_TAP: say("손님 화면에서 직접"),
        ConsentMethod.PAPER_SIGNED: say("종이에 서명"),
        ConsentMethod.SPOKEN: say("말로"),
        ConsentMethod.OWN_PHONE: say("손님 휴대폰으로"),
    }[method]


def agreed(consents: dict[ConsentKind, ConsentNow]) -> str:
    """What they agreed to and how, a line each; and that they want no news, if they said so."""
    lines = [_consent(now) for about in ConsentKind if (now := consents.get(about)) is not None]
    return "\n".join(filter(None, lines))


def _consent(now: ConsentNow) -> str:
    if now.action is ConsentAction.GRANTED:
        return f"{consent_name(now.about)} ({method_name(now.method)})"
    return say("소식은 안 받으세요") if now.about is ConsentKind.MARKETING else ""
