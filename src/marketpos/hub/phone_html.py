"""What the phone's pages are made of: plain HTML in large type, and nothing from elsewhere.

No script, no cookie, no picture, no third party. Whatever somebody typed is escaped on its way out.
"""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from html import escape

STYLE = """
*{box-sizing:border-box}
body{margin:0 auto;max-width:30rem;padding:8px 14px;font:17px/1.3 Roboto,Arial,sans-serif;
color:#1c1c1c;background:#fffdf8;word-break:keep-all;overflow-wrap:anywhere}
h1{font-size:22px;line-height:1.2;margin:0}
p{margin:0}
a{color:#00429d}
header{display:flex;justify-content:space-between;gap:8px;align-items:start}
header a{padding:4px 0 4px 8px;white-space:nowrap}
.note{font-weight:bold;margin:4px 0}
.slip{background:#ffe9e5;border:2px solid #a11200;border-radius:8px;padding:6px 10px;margin:6px 0;
font-weight:bold}
.box{display:grid;grid-template-columns:34px 1fr;border-top:1px solid #bbb}
.box input{width:26px;height:26px;margin:8px 0 0;accent-color:#0b5d3b}
.box label{font-size:18px;font-weight:bold;padding:8px 0 2px;min-height:40px}
.box p{grid-column:1/3;padding-bottom:3px}
.field label{display:block;font-size:18px;font-weight:bold;margin:12px 0 6px}
.field input{width:100%;height:52px;font-size:22px;padding:0 10px;border:2px solid #555;
border-radius:8px;background:#fff;color:inherit}
button,.go{display:block;width:100%;min-height:52px;margin:8px 0 4px;border:0;border-radius:10px;
background:#0b5d3b;color:#fff;font:bold 20px/1.2 sans-serif;padding:10px;text-align:center;
text-decoration:none}
.go{background:#fae100;color:#1c1c1c;border:2px solid #1c1c1c}
.small button{background:#fff;color:#1c1c1c;border:2px solid #555;font-size:18px;min-height:48px;
margin:6px 0 0;padding:6px}
ul{padding-left:1.1em;margin:10px 0}
li{margin-top:4px}
body:lang(en){font-size:15px;line-height:1.23}
:lang(en) .box label{font-size:16px;min-height:36px;padding:6px 0 1px}
:focus-visible{outline:4px solid #00429d;outline-offset:2px}
"""

HEADERS = {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": (
        "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
        f"style-src 'sha256-{b64encode(sha256(STYLE.encode()).digest()).decode()}'"
    ),
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
    "Vary": "Accept-Language",
}


def page(language: str, title: str, body: str) -> str:
    """A whole page."""
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{escape(title)}</title><style>{STYLE}</style></head>"
        f"<body><main>{body}</main></body></html>"
    )


def head(title: str, other: tuple[str, str, str] | None = None) -> str:
    """The heading; ``other`` is a link to the page in another language: address, language, word."""
    link = ""
    if other:
        address, language, word = other
        link = f'<a href="{escape(address)}" lang="{language}">{word}</a>'
    return f"<header><h1>{escape(title)}</h1>{link}</header>"


def tick(name: str, label: str, is_ticked: bool) -> str:
    """A box to tick, its label beside it; ``label`` is HTML already."""
    checked = " checked" if is_ticked else ""
    about = "" if name == "age" else f' aria-describedby="{name}-said"'
    tick = f'<input type="checkbox" id="{name}" name="{name}" value="1"{about}{checked}>'
    return f'{tick}<label for="{name}">{label}</label>'


def hidden(**kept: str) -> str:
    """What a page passes on to the next one."""
    return "".join(
        f'<input type="hidden" name="{name}" value="{escape(value)}">'
        for name, value in kept.items()
    )


def note(text: str) -> str:
    """Good news, or how things stand; "" says nothing."""
    return f'<p class="note" role="status">{escape(text)}</p>' if text else ""


def slip(text: str) -> str:
    """What has to be put right; a screen reader says it first."""
    return f'<p class="slip" role="alert">{escape(text)}</p>' if text else ""
