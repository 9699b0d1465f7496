"""The one page for people who open the hub's address in a browser."""

from __future__ import annotations

from hashlib import sha256
from string import Template

_FRONT = Template(
    """<!doctype html>
<html lang="ko">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>상인회 보관소</title>
<style>
body { max-width: 36rem; margin: 3rem auto; padding: 0 1.25rem; font: 20px/1.7 sans-serif;
       color: #1c1c1c; background: #fffdf8; word-break: keep-all; }
code { font-size: 1.1rem; letter-spacing: .05em; }
</style>
</head>
<body>
<h1>상인회 보관소예요</h1>
<p>시장 가게들의 장부를 대신 맡아 두는 곳이에요. 가게 PC가 고장 나도 장부는 여기 남아 있어요.</p>
<p>장부는 가게에서 잠근 채로 와요. 열쇠는 가게에만 있어서, 상인회도 안을 볼 수 없어요.</p>
<p>여기서 할 일은 없어요. 올리기는 가게 PC가 알아서 해요.
들어오는 번호가 필요하면 상인회에 말씀하세요.</p>
<p>보관소 도장: <code>$seal</code><br>가게 PC 화면에 적힌 것과 같으면 진짜예요.</p>
</body>
</html>
"""
)


def front_page(public_key: bytes) -> str:
    """What this place is, with the hub's seal to compare with the one on a PC."""
    return _FRONT.substitute(seal=seal_of(public_key))


def seal_of(public_key: bytes) -> str:
    """Sixteen hex digits in fours that stand for a hub's key."""
    digits = sha256(public_key).hexdigest()[:16]
    return " ".join(digits[at : at + 4] for at in range(0, 16, 4))
