"""What the hub says of itself: to programs, to monitors, and to people."""

from __future__ import annotations

import json

import requests
from market_pcs import Pc

from marketpos.hub.description import description
from marketpos.hub.pages import seal_of
from marketpos.hub.routes import OPEN, PAGES, SIGNED
from marketpos.wire.messages import CONTENT_TYPE


def got(pc: Pc, path: str) -> requests.Response:
    with requests.get(pc.hub.url + path, timeout=5) as response:
        return response


def test_every_door_is_described_and_nothing_else() -> None:
    described = {(path, verb) for path, verbs in description()["paths"].items() for verb in verbs}

    pages = {(route.path, verb) for route in PAGES for verb in ("get", "post")}
    opened = {(route.path, "get") for route in OPEN}
    assert described == {(route.path, "post") for route in SIGNED} | opened | pages


def expected(path: str, verb: str) -> int:
    """What a door says to a stranger who brings nothing."""
    if path in {route.path for route in PAGES}:
        return 404 if verb == "get" else 400
    return 200 if verb == "get" else 401


def test_every_described_door_is_really_there(pc: Pc) -> None:
    for path, verbs in got(pc, "/openapi.json").json()["paths"].items():
        for verb in verbs:
            url = pc.hub.url + path.format(shop=pc.shop, way="nowhere", token="nobody")
            with requests.request(verb, url, timeout=5) as response:
                assert response.status_code == expected(path, verb), path


def test_every_message_is_described_to_its_last_field() -> None:
    told = description()
    schemas = told["components"]["schemas"]

    for route in SIGNED:
        post = told["paths"][route.path]["post"]
        asked = post["requestBody"]["content"][CONTENT_TYPE]["schema"]["$ref"].rpartition("/")[2]
        schema = schemas[asked]
        assert len(schema["prefixItems"]) == len(route.asks.__struct_fields__)


def test_every_reference_in_the_description_leads_somewhere() -> None:
    told = description()
    text = json.dumps(told)

    used = {part.split('"')[0] for part in text.split("#/components/schemas/")[1:]}

    assert used <= set(told["components"]["schemas"])


def test_a_monitor_hears_that_all_is_well(pc: Pc) -> None:
    response = got(pc, "/health")

    assert response.status_code == 200
    assert response.json()["ok"] is True


def test_a_person_who_opens_the_address_is_told_in_korean_what_it_is(pc: Pc) -> None:
    page = got(pc, "/").text

    assert 'lang="ko"' in page
    assert "상인회 보관소" in page
    assert seal_of(pc.hub.records.public_key) in page


def test_the_page_for_people_uses_the_owners_words_and_names_no_shop(pc: Pc) -> None:
    page = got(pc, "/").text

    for word in ("동기화", "플랫폼", "서버", "업로드", "계정", "바다수산"):
        assert word not in page
