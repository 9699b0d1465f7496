"""Writes icons.txt from an unpacked `lucide-static` package: run it when an icon is added.

Usage: python resources/icons/from_lucide.py LUCIDE_STATIC_DIR [ICON...]

Without names the icons already listed are made anew. Every SVG shape becomes moves, lines and
cubic curves, and the strokes become the outlines of what they cover, so that the app needs no SVG
reader and no pen styles at its start: it only fills. One icon a line: name, a space, the outline.
"""

import math
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker

_FINE = 4  # strokes are made at this many times the size, so that curves stay round
_NEAR = 0.06  # points closer than this say nothing on a grid of 24
Point = tuple[float, float]
Step = tuple[str, list[float]]

OUT = Path(__file__).with_name("icons.txt")
_TOKEN = re.compile(r"[A-Za-z]|[-+]?(?:\d*\.\d+|\d+)(?:[eE][-+]?\d+)?")
_FLAGS = re.compile(r"([-+]?(?:\d*\.\d+|\d+))|([,\s]+)")
_TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
_ROUND = 0.5522847498  # control length of a quarter circle drawn as a cubic


def commands(d: str) -> Iterator[tuple[str, list[float]]]:
    """The commands of a path, one at a time, with arc flags that are written without spaces."""
    for letter, rest in re.findall(r"([A-Za-z])([^A-Za-z]*)", d):
        values = _arc_values(rest) if letter in "aA" else [float(v) for v in _TOKEN.findall(rest)]
        takes = _TAKES[letter.upper()]
        if takes == 0:
            yield letter, []
        for start in range(0, len(values), max(takes, 1)):
            following = {"M": "L", "m": "l"}.get(letter, letter)
            yield (letter if start == 0 else following), values[start : start + takes]


def _arc_values(text: str) -> list[float]:
    values: list[float] = []
    while text := text.lstrip(", \t\n"):
        if len(values) % 7 in (3, 4):
            values.append(float(text[0]))
            text = text[1:]
            continue
        found = _FLAGS.match(text)
        assert found
        values.append(float(found[1]))
        text = text[found.end() :]
    return values


def absolute(d: str) -> Iterator[Step]:
    """The path as M, L, C and Z with absolute coordinates."""
    x = y = start_x = start_y = 0.0
    control: Point | None = None
    for letter, values in commands(d):
        kind = letter.upper()
        moved = values if letter.isupper() else _shifted(kind, values, x, y)
        smooth = (2 * x - control[0], 2 * y - control[1]) if control else (x, y)
        control = None
        match kind:
            case "M":
                x, y = start_x, start_y = moved[0], moved[1]
                yield "M", [x, y]
                continue
            case "Z":
                x, y = start_x, start_y
                yield "Z", []
                continue
            case "H":
                moved = [moved[0], y]
            case "V":
                moved = [x, moved[0]]
            case "A":
                yield from _arc((x, y), moved)
            case "C":
                control = (moved[2], moved[3])
                yield "C", moved
            case "S":
                control = (moved[0], moved[1])
                yield "C", [*smooth, *moved]
            case "L":
                pass
            case _:
                raise ValueError(kind)
        if kind in "HVL":
            yield "L", moved
        x, y = moved[-2], moved[-1]


def _shifted(kind: str, values: list[float], x: float, y: float) -> list[float]:
    match kind:
        case "H":
            return [values[0] + x]
        case "V":
            return [values[0] + y]
        case "A":
            return [*values[:5], values[5] + x, values[6] + y]
    return [value + (y if place % 2 else x) for place, value in enumerate(values)]


def _arc(start: Point, values: list[float]) -> Iterator[Step]:
    """An elliptical arc as cubics (SVG 1.1 appendix F.6, endpoint to centre)."""
    rx, ry, turn, large, sweep, x2, y2 = values
    x1, y1 = start
    phi = math.radians(turn)
    cos, sin = math.cos(phi), math.sin(phi)
    dx, dy = (x1 - x2) / 2, (y1 - y2) / 2
    px, py = cos * dx + sin * dy, -sin * dx + cos * dy
    grow = math.sqrt(max(1.0, (px / rx) ** 2 + (py / ry) ** 2))
    rx, ry = rx * grow, ry * grow
    under = (rx * py) ** 2 + (ry * px) ** 2
    root = math.sqrt(max(0.0, ((rx * ry) ** 2 - under) / under)) if under else 0.0
    sign = -1 if large == sweep else 1
    cx, cy = sign * root * rx * py / ry, -sign * root * ry * px / rx
    mx, my = cos * cx - sin * cy + (x1 + x2) / 2, sin * cx + cos * cy + (y1 + y2) / 2
    first = math.atan2((py - cy) / ry, (px - cx) / rx)
    angle = math.atan2((-py - cy) / ry, (-px - cx) / rx) - first
    angle += 2 * math.pi * ((angle < 0 and sweep) - (angle > 0 and not sweep))
    pieces = max(1, math.ceil(abs(angle) / (math.pi / 2) - 1e-9))
    step = angle / pieces
    reach = 4 / 3 * math.tan(step / 4)
    for piece in range(pieces):
        a, b = first + piece * step, first + (piece + 1) * step
        corners = (
            (math.cos(a) - reach * math.sin(a), math.sin(a) + reach * math.cos(a)),
            (math.cos(b) + reach * math.sin(b), math.sin(b) - reach * math.cos(b)),
            (math.cos(b), math.sin(b)),
        )
        yield (
            "C",
            [
                each
                for u, v in corners
                for each in (mx + cos * rx * u - sin * ry * v, my + sin * rx * u + cos * ry * v)
            ],
        )


def as_path(shape: ElementTree.Element) -> str:
    """Any of Lucide's shapes as SVG path data."""

    def at(name: str) -> float:
        return float(shape.get(name, "0"))

    match shape.tag.rsplit("}", 1)[-1]:
        case "path":
            return shape.get("d", "")
        case "line":
            return f"M{at('x1')} {at('y1')}L{at('x2')} {at('y2')}"
        case "circle" | "ellipse" as kind:
            rx, ry = (at("r"), at("r")) if kind == "circle" else (at("rx"), at("ry"))
            left, right = at("cx") - rx, at("cx") + rx
            half = f"A{rx} {ry} 0 0 1"
            return f"M{left} {at('cy')}{half} {right} {at('cy')}{half} {left} {at('cy')}Z"
        case "polyline" | "polygon" as kind:
            return f"M{shape.get('points')}" + ("Z" if kind == "polygon" else "")
        case "rect":
            return _rect(at("x"), at("y"), at("width"), at("height"), at("rx") or at("ry"))
        case unknown:
            raise ValueError(unknown)


def _rect(x: float, y: float, wide: float, high: float, r: float) -> str:
    corner = f"a{r} {r} 0 0 1" if r else "l"
    across, down = wide - 2 * r, high - 2 * r
    return (
        f"M{x + r} {y}h{across}{corner} {r} {r}v{down}{corner} {-r} {r}"
        f"h{-across}{corner} {-r} {-r}v{-down}{corner} {r} {-r}Z"
    )


def read_icon(path: Path) -> str:
    """The outline of one icon on Lucide's grid of 24, as "M 1 2 L 3 4 ..."."""
    drawn = QPainterPath()
    for shape in ElementTree.parse(path).getroot():  # noqa: S314 - a file we fetched and pinned
        for letter, values in absolute(as_path(shape)):
            _draw(drawn, letter, [value * _FINE for value in values])
    stroker = QPainterPathStroker()
    stroker.setWidth(2 * _FINE)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return _written(stroker.createStroke(drawn).simplified())


def _draw(path: QPainterPath, letter: str, values: list[float]) -> None:
    match letter:
        case "M":
            path.moveTo(*values)
        case "L":
            path.lineTo(*values)
        case "C":
            path.cubicTo(*values)
        case _:
            path.closeSubpath()


def _written(path: QPainterPath) -> str:
    """The outline as moves and lines: `simplified` has made short lines of all curves."""
    words: list[str] = []
    last = (math.inf, math.inf)
    for place in range(path.elementCount()):
        each = path.elementAt(place)
        moves = each.type == QPainterPath.ElementType.MoveToElement
        here = (each.x / _FINE, each.y / _FINE)
        if moves or math.dist(last, here) > _NEAR:
            words += ["M" if moves else "L", f"{here[0]:.2f}", f"{here[1]:.2f}"]
            last = here
    return " ".join(words)


def main(folder: str, *names: str) -> None:
    """Adds `names` to icons.txt, or makes the listed ones anew."""
    lines = OUT.read_text(encoding="utf-8").splitlines() if OUT.exists() else []
    known = dict(line.split(" ", 1) for line in lines)
    for name in names or tuple(known):
        known[name] = read_icon(Path(folder) / "icons" / f"{name}.svg")
    text = "".join(f"{name} {outline}\n" for name, outline in sorted(known.items()))
    OUT.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
