"""The page for joining in a real browser: small, plain, and usable by thumb and by ear."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
import requests
from phones import TICKED, AtShop, Phone, open_shop

from browser import HEIGHT, WIDTH, Browser
from builders import StandingClock
from marketpos.domain.kinds import ConsentKind
from marketpos.domain.wording import FORMS, question
from marketpos.hub.join_words import WORDS, language_of
from marketpos.hub.phone_html import STYLE
from marketpos.hub.serving import serve_in_thread

LARGEST_PAGE = 50_000


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AtShop]:
    folder, clock = tmp_path_factory.mktemp("market"), StandingClock()
    hub = serve_in_thread(f"sqlite:///{folder / 'hub.sqlite'}", clock)
    opened = open_shop(folder / "shop", hub, clock)
    yield opened
    opened.closes()
    hub.stop()


@pytest.fixture(scope="module", params=["ko", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def browser(language: str) -> Iterator[Browser]:
    with Browser({"ko": "ko-KR,ko;q=0.9,en;q=0.5", "en": "en-US,en;q=0.9"}[language]) as opened:
        yield opened


def titles(language: str) -> list[str]:
    asked = [question(kind, language) for kind in ConsentKind]
    return [f"{one.title} ({one.mark})" for one in asked]


def pages(browser: Browser, shop: AtShop, language: str) -> Iterator[str]:
    """Every page on the way, one after the other."""
    say, form = WORDS[language], FORMS[language]
    link = shop.link(shop.sells())
    browser.open(link)
    yield "consents"
    browser.touch("checkbox", titles(language)[0])
    browser.touch("checkbox", form.age)
    browser.touch("button", say.go_on, loads=True)
    yield "name"
    browser.type(form.nickname, "꽃집 언니")
    browser.touch("button", say.join, loads=True)
    yield "mine"
    browser.open(f"{link}/ask")
    yield "ask"


def test_every_page_is_one_small_screen_with_nothing_to_scroll(
    browser: Browser, shop: AtShop, language: str
) -> None:
    sizes = {page: browser.size() for page in pages(browser, shop, language)}

    assert sizes == dict.fromkeys(("consents", "name", "mine", "ask"), (WIDTH, HEIGHT))


def test_no_page_asks_anybody_else_for_anything_or_leaves_anything(
    browser: Browser, shop: AtShop, language: str
) -> None:
    browser.asked_for()

    for _ in pages(browser, shop, language):
        assert browser.complaints() == []
    asked_for = browser.asked_for()

    assert asked_for
    assert all(url.startswith(shop.hub.url + "/") for url in asked_for)
    assert browser.cookies() == []


def test_the_laws_boxes_are_apart_word_for_word_and_none_is_ticked(
    browser: Browser, shop: AtShop, language: str
) -> None:
    browser.open(shop.link(shop.sells()))

    boxes = [one for one in browser.seen() if one.role == "checkbox"]

    assert [one.name for one in boxes] == [*titles(language), FORMS[language].age]
    assert [one.checked for one in boxes] == ["false"] * 4
    for box, kind in zip(boxes, ConsentKind, strict=False):
        said = [one.text for one in question(kind, language).sentences]
        assert box.described == " ".join(said)


def test_what_the_law_wants_to_stand_out_stands_out(shop: AtShop, language: str) -> None:
    page = Phone(language).opens(shop.link(shop.sells())).page

    for kind in ConsentKind:
        for sentence in question(kind, language).sentences:
            assert (f"<strong>{sentence.text}</strong>" in page) == sentence.strong


def test_everything_has_a_name_a_role_and_one_heading(
    browser: Browser, shop: AtShop, language: str
) -> None:
    for page in pages(browser, shop, language):
        seen = browser.seen()
        asked = [one for one in seen if one.role in ("button", "link", "checkbox", "textbox")]
        assert all(one.name.strip() for one in asked), page
        assert [one.level for one in seen if one.role == "heading"] == ["1"], page
        assert [one.role for one in seen].count("main") == 1, page


def test_everything_to_touch_is_large_enough_for_a_thumb(
    browser: Browser, shop: AtShop, language: str
) -> None:
    for page in pages(browser, shop, language):
        for one in browser.seen():
            if one.role in ("button", "textbox"):
                assert browser.box(one.role, one.name)[1] >= 48, (page, one.name)


def test_the_other_language_is_one_touch_away(
    browser: Browser, shop: AtShop, language: str
) -> None:
    other = "en" if language == "ko" else "ko"
    browser.open(shop.link(shop.sells()))

    browser.touch("link", WORDS[language].other, loads=True)

    assert browser.find("button", WORDS[other].go_on)
    browser.touch("checkbox", titles(other)[0])
    browser.touch("checkbox", FORMS[other].age)
    browser.touch("button", WORDS[other].go_on, loads=True)
    assert browser.find("button", WORDS[other].join)


def test_what_is_missing_is_said_first_and_what_was_ticked_stays(
    browser: Browser, shop: AtShop, language: str
) -> None:
    browser.open(shop.link(shop.sells()))
    browser.touch("checkbox", titles(language)[1])

    browser.touch("button", WORDS[language].go_on, loads=True)

    assert [one.role for one in browser.seen()].count("alert") == 1
    assert WORDS[language].tick_required in browser.text()
    assert browser.find("checkbox", titles(language)[1]).checked == "true"


def test_a_wicked_name_does_nothing_and_going_back_or_again_sends_nothing_twice(
    browser: Browser, shop: AtShop, language: str
) -> None:
    shop.goes_online()
    before = shop.desk.regulars.count()
    way = pages(browser, shop, language)
    assert [next(way), next(way)] == ["consents", "name"]
    browser.type(FORMS[language].nickname, "<script>alert(1)</script>")
    browser.touch("button", WORDS[language].join, loads=True)
    mine = browser.url()

    browser.reload()
    shop.goes_online()

    assert browser.url() == mine
    assert browser.complaints() == []
    assert shop.desk.regulars.count() == before + 1


def test_their_own_page_leads_on_to_the_channel(
    browser: Browser, shop: AtShop, language: str
) -> None:
    list(zip(range(3), pages(browser, shop, language), strict=False))
    page = Phone(language).opens(browser.url()).page

    assert browser.find("link", WORDS[language].to_channel)
    assert 'href="https://pf.kakao.com/_Sample/friend"' in page


def test_every_page_is_small_and_forbids_what_it_does_not_need(shop: AtShop, language: str) -> None:
    phone, link = Phone(language), shop.link(shop.sells())
    met = []
    for step in ("consents", "name", "mine", "ask", "nowhere"):
        match step:
            case "consents":
                phone.opens(link)
            case "name":
                phone.sends(**TICKED, marketing="1")
            case "mine":
                phone.sends(nickname="꽃집")
            case "ask":
                phone.opens(f"{link}/ask")
            case _:
                phone.opens(f"{shop.hub.url}/j/nowhere")
        met.append((step, len(phone.page.encode()), phone.page, dict(phone.headers)))

    for step, size, page, headers in met:
        assert size < LARGEST_PAGE, step
        assert "<script" not in page, step
        assert "Set-Cookie" not in headers, step
        policy = headers["content-security-policy"]
        assert policy.startswith("default-src 'none'; form-action 'self'"), step
        assert "unsafe" not in policy, step
        assert (headers["cache-control"], headers["referrer-policy"]) == ("no-store", "no-referrer")
        assert not re.findall(r'(?:src|href|action)="https?://(?!pf\.kakao\.com/)', page), step


@pytest.mark.parametrize(
    ("accepted", "chosen", "answered"),
    [
        ("", "", "ko"),
        ("ko-KR,ko;q=0.9,en-US;q=0.8", "", "ko"),
        ("en-US,en;q=0.9,ko;q=0.8", "", "en"),
        ("en;q=0.2,ko;q=0.7", "", "ko"),
        ("vi-VN,vi;q=0.9", "", "en"),
        ("zh-CN,ko;q=0.5", "", "ko"),
        ("ko", "en", "en"),
        ("ko", "<script>", "ko"),
        (";;;,,q=x,*;q=0", "", "ko"),
        ("en;q=nonsense,ko", "", "ko"),
    ],
)
def test_the_phone_is_answered_in_its_language(accepted: str, chosen: str, answered: str) -> None:
    assert language_of(accepted, chosen) == answered


def test_words_and_buttons_stand_out_from_their_ground() -> None:
    pairs = [("#1c1c1c", "#fffdf8"), ("#fff", "#0b5d3b"), ("#1c1c1c", "#fae100")]
    pairs += [("#1c1c1c", "#ffe9e5"), ("#00429d", "#fffdf8")]

    assert all(ink in STYLE and ground in STYLE for ink, ground in pairs)
    assert min(contrast(ink, ground) for ink, ground in pairs) >= 7


def test_the_page_uses_the_owners_words() -> None:
    said = str(WORDS["ko"])

    for word in ("동기화", "플랫폼", "서버", "업로드", "계정"):
        assert word not in said


def test_a_monitor_that_only_looks_is_not_counted_as_a_customer(shop: AtShop) -> None:
    shop.goes_online()
    link = shop.link(shop.sells())
    before = sum(one.scanned for one in shop.joins.brought())

    with requests.head(link, timeout=20) as response:
        assert response.status_code == 200
    shop.goes_online()

    assert sum(one.scanned for one in shop.joins.brought()) == before


def contrast(ink: str, ground: str) -> float:
    light, dark = sorted((_luminance(ink), _luminance(ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    bare = colour.lstrip("#")
    whole = bare if len(bare) == 6 else "".join(one * 2 for one in bare)
    parts = [int(whole[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (
        one / 12.92 if one <= 0.03928 else ((one + 0.055) / 1.055) ** 2.4 for one in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
