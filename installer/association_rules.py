"""What may stand in an association's file, key by key, and how each mistake is named."""

import difflib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

PRODUCTS_MAX = 200
PRICE_WON_MAX = 100_000_000

Check = Callable[[object], str]  # what is wrong with a value, empty when nothing is


@dataclass(frozen=True, slots=True)
class Rule:
    """One key of a section: how its value is checked and whether it may be left out."""

    check: Check
    required: bool = True


def text_up_to(length: int) -> Check:
    """A text that is not blank and has at most `length` letters."""

    def check(value: object) -> str:
        if not isinstance(value, str):
            return 'has to be text in "quotation marks"'
        if not value.strip():
            return "is empty"
        return f"has {len(value)} letters, at most {length} fit" if len(value) > length else ""

    return check


def telephone(value: object) -> str:
    """A telephone number as it is written on a sign: digits and hyphens."""
    if not isinstance(value, str):
        return 'has to be text in "quotation marks"'
    digits = len(re.sub(r"\D", "", value))
    written_well = re.fullmatch(r"\d[\d-]*\d", value) is not None
    return "" if written_well and 8 <= digits <= 12 else 'has to look like "02-000-0000"'


def hub_address(value: object) -> str:
    """Where the hub answers: https and a host name; plain http only on this very PC."""
    if not isinstance(value, str):
        return 'has to be text in "quotation marks"'
    try:
        parts = urlsplit(value)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return 'has to look like "https://hub.example.kr"'
    if not host or parts.path not in ("", "/") or parts.query or parts.fragment or parts.username:
        return 'has to look like "https://hub.example.kr"'
    on_this_pc = host in ("127.0.0.1", "localhost", "::1")
    secure = parts.scheme == "https" or (parts.scheme == "http" and on_this_pc)
    return "" if secure else "has to begin with https://, or shops would send in the open"


def hub_key(value: object) -> str:
    """The hub's public key: 32 bytes as 64 hexadecimal digits."""
    whole = isinstance(value, str) and re.fullmatch(r"[0-9a-f]{64}", value)
    return "" if whole else "is not a whole key: it has 64 digits from 0 to 9 and a to f"


def file_name(value: object) -> str:
    """The name of a file in the same folder."""
    if not isinstance(value, str) or not value or "/" in value or "\\" in value:
        return "has to be the name of a file beside this one, without a folder"
    return ""


def price_won(value: object) -> str:
    """Whole won, with nothing around them."""
    if not isinstance(value, int) or isinstance(value, bool):
        return "has to be whole won, like 5000"
    return "" if 0 <= value <= PRICE_WON_MAX else f"has to be from 0 to {PRICE_WON_MAX}"


def barcode(value: object) -> str:
    """The digits under a barcode, as printed on the package."""
    written_well = isinstance(value, str) and re.fullmatch(r"\d{8}|\d{12,14}", value)
    return "" if written_well else 'has to be its digits, like "8801234567893"'


def tax(value: object) -> str:
    """Whether VAT is in the price (domain.md 3.8)."""
    return "" if value in ("exempt", "taxable") else 'has to be "exempt" or "taxable"'


SECTIONS: Mapping[str, Mapping[str, Rule]] = {
    "market": {"name": Rule(text_up_to(30))},
    "association": {
        "name": Rule(text_up_to(30)),
        "help_telephone": Rule(telephone),
        "help_hours": Rule(text_up_to(40), required=False),
        "logo": Rule(file_name, required=False),
        "notice": Rule(text_up_to(300), required=False),
    },
    "hub": {"address": Rule(hub_address), "key": Rule(hub_key, required=False)},
}
_MAY_BE_MISSING = ("hub",)  # a market may begin before its hub does

PRODUCT: Mapping[str, Rule] = {
    "name": Rule(text_up_to(30)),
    "price_won": Rule(price_won),
    "unit": Rule(text_up_to(10)),
    "category": Rule(text_up_to(20)),
    "tax": Rule(tax),
    "barcode": Rule(barcode, required=False),
}


def problems_of(content: Mapping[str, object]) -> list[str]:
    """Everything that is wrong with a file's content, in the order of the file's sections."""
    found = _unknown("", content, [*SECTIONS, "product"])
    for section, rules in SECTIONS.items():
        if section in content or section not in _MAY_BE_MISSING:
            found += _in_section(f"[{section}]", content.get(section), rules)
    return found + _in_products(content.get("product", []))


def _in_section(where: str, section: object, rules: Mapping[str, Rule]) -> list[str]:
    if not isinstance(section, dict):
        return [f"{where} is missing"]
    found = _unknown(where + " ", section, list(rules))
    for key, rule in rules.items():
        if key in section:
            wrong = rule.check(section[key])
            found += [f"{where} {key}: {wrong}"] if wrong else []
        elif rule.required:
            found.append(f"{where} {key} is missing")
    return found


def _in_products(products: object) -> list[str]:
    if not isinstance(products, list):
        return ["each product needs a line [[product]] with two brackets above it"]
    if len(products) > PRODUCTS_MAX:
        return [f"{len(products)} products, at most {PRODUCTS_MAX} fit"]
    found: list[str] = []
    seen: set[str] = set()
    for number, product in enumerate(products, 1):
        found += _in_section(f"[[product]] number {number}", product, PRODUCT)
        name = str(product.get("name")) if isinstance(product, dict) else ""
        if name in seen:
            found.append(f"[[product]] number {number}: there is another {name}")
        seen.add(name)
    return found


def _unknown(where: str, section: Mapping[str, object], known: list[str]) -> list[str]:
    found = []
    for key in section:
        if key not in known:
            near = difflib.get_close_matches(key, known, 1)
            found.append(f"{where}{key} is not known" + (f", is {near[0]} meant?" if near else ""))
    return found
