"""The pages a customer sees on the phone, each one small screen: consents, name, their own page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape

from marketpos.domain.kinds import ConsentKind
from marketpos.domain.names import LONGEST_NAME
from marketpos.domain.phones import formatted
from marketpos.domain.wording import FORMS, question
from marketpos.hub import phone_html as html
from marketpos.hub.cards import link_of
from marketpos.hub.join_words import WORDS
from marketpos.hub.ways import Way
from marketpos.wire import paths
from marketpos.wire.messages import ShopCard

ACTS = ("stop", "night", "show", "erase")


def consents_page(
    language: str, card: ShopCard, way: Way, token: str, ticked: Iterable[str] = (), slip: str = ""
) -> str:
    """The first screen: the law's separate boxes, none of them ticked beforehand."""
    say = WORDS[language]
    note = say.standing[way.standing].format(stamps=way.stamps)
    boxes = "".join(_box(language, about, about.value in ticked) for about in ConsentKind)
    age = html.tick("age", escape(FORMS[language].age), "age" in ticked)
    whose = " · ".join(filter(None, (card.name, card.market)))
    body = (
        f"{html.head(say.become.format(shop=card.name), _other(language, way))}"
        f"<p>{say.collector}: {escape(whose)}</p>"
        f'{html.note(note)}{html.slip(slip)}<form method="post" action="{_action(way)}">'
        f"{html.hidden(l=language, token=token, step='name')}{boxes}"
        f'<div class="box">{age}</div><button>{say.go_on}</button></form>'
        f'<p><a href="{_action(way)}/ask?l={language}">{say.back_out}</a></p>'
    )
    return html.page(language, say.become.format(shop=card.name), body)


def name_page(
    language: str,
    card: ShopCard,
    way: Way,
    kept: Mapping[str, str],
    typed: tuple[str, str] = ("", ""),
    slip: str = "",
) -> str:
    """The second screen: what to call them, and a number if they like."""
    say = WORDS[language]
    notices = "".join(f"<li>{escape(one)}</li>" for one in FORMS[language].notices[:3])
    body = (
        f'{html.head(say.call_you)}{html.slip(slip)}<form method="post" action="{_action(way)}">'
        f"{html.hidden(**{**kept, 'step': 'join'})}{_fields(language, typed)}"
        f"<button>{say.join}</button></form><ul>{notices}</ul>"
    )
    return html.page(language, say.become.format(shop=card.name), body)


def member_page(language: str, card: ShopCard, token: str, note: str, *, is_new: bool) -> str:
    """Their own page: on to the channel, and everything they may ask for."""
    say = WORDS[language]
    title = say.joined if is_new else card.name
    acts = "".join(f'<button name="what" value="{one}">{say.acts[one]}</button>' for one in ACTS)
    body = (
        f"{html.head(title)}{html.note(note)}{_onward(language, card)}"
        f'<p>{say.keep_address}</p><form class="small" method="post"'
        f' action="{paths.MINE}{escape(token)}">{html.hidden(l=language)}{acts}</form>'
        f"{_telephone(language, card)}"
    )
    return html.page(language, f"{card.name} · {title}", body)


def ask_page(
    language: str,
    card: ShopCard,
    way: Way,
    token: str,
    typed: tuple[str, str] = ("", ""),
    slip: str = "",
) -> str:
    """For who has no address of their own at hand: name or number, and what is wanted."""
    say = WORDS[language]
    acts = "".join(
        f'<button name="what" value="{one}">{say.acts[one]}</button>'
        for one in ACTS
        if one != "night"
    )
    body = (
        f"{html.head(say.ask_title)}<p>{say.collector}: {escape(card.name)}</p>"
        f'{html.slip(slip)}<form class="small" method="post" action="{_action(way)}/ask">'
        f"{html.hidden(l=language, token=token)}{_fields(language, typed)}"
        f'<p class="note">{say.ask_how}</p>{acts}</form>{_telephone(language, card)}'
    )
    return html.page(language, f"{card.name} · {say.ask_title}", body)


def plain_page(language: str, title: str, text: str) -> str:
    """A heading and a sentence."""
    body = f"{html.head(title)}<p>{escape(text)}</p>"
    return html.page(language, title, body)


def _box(language: str, about: ConsentKind, is_ticked: bool) -> str:
    """One consent, word for word; what must stand out stands out (시행령 17조)."""
    asked = question(about, language)
    said = " ".join(
        f"<strong>{escape(one.text)}</strong>" if one.strong else escape(one.text)
        for one in asked.sentences
    )
    name = about.value
    tick = html.tick(name, f"{escape(asked.title)} ({escape(asked.mark)})", is_ticked)
    return f'<div class="box">{tick}<p id="{name}-said">{said}</p></div>'


def _fields(language: str, typed: tuple[str, str]) -> str:
    form = FORMS[language]
    nickname, phone = map(escape, typed)
    return (
        f'<div class="field"><label for="nickname">{escape(form.nickname)}</label>'
        f'<input id="nickname" name="nickname" maxlength="{LONGEST_NAME}" autocomplete="nickname"'
        f' value="{nickname}"></div>'
        f'<div class="field"><label for="phone">{escape(form.phone)}</label>'
        '<input id="phone" name="phone" type="tel" maxlength="20" autocomplete="tel"'
        f' value="{phone}"></div>'
    )


def _onward(language: str, card: ShopCard) -> str:
    link, say = link_of(card), WORDS[language]
    if not link:
        return ""
    words = say.to_channel if link.startswith("https://pf.kakao.com/") else say.to_news
    return f'<a class="go" rel="noreferrer" href="{escape(link)}">{words}</a>'


def _telephone(language: str, card: ShopCard) -> str:
    if not card.phone:
        return ""
    number = "".join(filter(str.isdigit, card.phone))
    shown = escape(formatted(number))
    return f'<p>{WORDS[language].question}: <a href="tel:{number}">{shown}</a></p>'


def _other(language: str, way: Way) -> tuple[str, str, str]:
    other = "en" if language == "ko" else "ko"
    return f"{paths.PAGE}{way.text}?l={other}", other, WORDS[language].other


def _action(way: Way) -> str:
    return f"{paths.PAGE}{escape(way.text)}"
