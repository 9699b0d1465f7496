"""Finds the Korean in the source that would not be translated. Run it for what is missing:

PYTHONPATH=src .venv/bin/python tests/ui/words_audit.py
"""

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

from marketpos.ui.words import words_of

SPOKEN = [Path(__file__).parents[2] / "src" / "marketpos" / part for part in ("ui", "app")]
HANGUL = re.compile("[가-힣]")  # single jamo are keys, not words
# What the owner's words are not (design.md 7, domain.md 7).
BANNED = (
    "동기화",
    "플랫폼",
    "서버",
    "업로드",
    "다운로드",
    "계정",
    "로그인",
    "로그아웃",
    "데이터",
    "클라우드",
    "백엔드",
    "네트워크",
    "에러",
    "트랜잭션",
    "데이터베이스",
)


def sources() -> list[Path]:
    """Every module with words on the screen."""
    return sorted(path for part in SPOKEN for path in part.rglob("*.py"))


def said(tree: ast.AST) -> Iterator[ast.Constant]:
    """The literals given to `say`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) == "say" and node.args:
            yield from (each for each in ast.walk(node.args[0]) if isinstance(each, ast.Constant))


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else getattr(node, "attr", "")


def docstrings(tree: ast.AST) -> Iterator[ast.Constant]:
    """Strings that stand alone: they explain, nobody at the counter reads them."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value


def unsaid(source: str) -> list[str]:
    """Hangul that stands outside `say`, as "line: text".

    A line that ends in `# data` holds what is written into the book, like units.
    """
    tree, lines = ast.parse(source), source.splitlines()
    allowed = {id(each) for each in (*said(tree), *docstrings(tree))}
    literals = (each for each in ast.walk(tree) if isinstance(each, ast.Constant))
    return [
        f"{each.lineno}: {each.value}"
        for each in literals
        if isinstance(each.value, str)
        and HANGUL.search(each.value)
        and id(each) not in allowed
        and not lines[each.lineno - 1].endswith("# data")
    ]


def all_said() -> dict[str, str]:
    """Every Korean sentence of the screens, and a module that says it."""
    found: dict[str, str] = {}
    for path in sources():
        for each in said(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(each.value, str) and HANGUL.search(each.value):
                found.setdefault(each.value, path.name)
    return found


def missing(language: str = "en") -> dict[str, str]:
    """What is said but not translated, and where."""
    known = words_of(language)
    return {text: where for text, where in all_said().items() if text not in known}


def places(text: str) -> set[str]:
    """The names between braces."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def banned_in(text: str) -> list[str]:
    """The banned words in a text."""
    return [word for word in BANNED if word in text]


def main() -> None:
    """Prints what is missing as messages to fill in."""
    for text, where in missing().items():
        source = escape(text)
        print(f"    <!-- {where} -->")
        print(f"    <message><source>{source}</source><translation></translation></message>")


if __name__ == "__main__":
    main()
