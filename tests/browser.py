"""A phone's browser for tests: real Chromium without a window, spoken to through two pipes.

Its own protocol (CDP) over ``--remote-debugging-pipe`` needs no driver and no socket. Pages are
read through the accessibility tree and touched where they are painted, as a thumb would; scripts
are off. ``tests/hub/prepare.sh`` installs what it needs.
"""

from __future__ import annotations

import base64
import json
import os
import select
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any, NamedTuple

WIDTH, HEIGHT = 360, 640
PATIENCE_S = 30
_READ, _WRITE = 3, 4
_FLAGS = (
    "--headless=new",
    "--remote-debugging-pipe",
    "--no-sandbox",  # CI runs as root, in a sandbox of its own
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--hide-scrollbars",
)


class Seen(NamedTuple):
    """A part of the page as a screen reader meets it."""

    role: str
    name: str
    checked: str
    level: str
    described: str
    backend: int


class NotOnThePage(AssertionError):  # noqa: N818
    """There is nothing of this role and name."""


class Browser:
    """One Chromium with one page, as small as a small phone. Use as a context."""

    def __init__(self, language: str = "ko-KR,ko;q=0.9") -> None:
        self._language = language
        self._profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self._next, self._left = 0, b""
        self._events: list[dict[str, Any]] = []
        self._session = ""

    def __enter__(self) -> Browser:
        their_read, self._to = os.pipe()
        self._from, their_write = os.pipe()
        self._process = subprocess.Popen(
            ["/bin/bash", "-c", f'exec "$0" "$@" {_READ}<&{their_read} {_WRITE}>&{their_write}',
             chromium(), *_FLAGS, f"--user-data-dir={self._profile.name}", "about:blank"],
            pass_fds=(their_read, their_write),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(their_read)
        os.close(their_write)
        self._attach()
        return self

    def __exit__(self, *_: object) -> None:
        self._call("Browser.close", on_page=False)
        self._process.wait(20)
        os.close(self._to)
        os.close(self._from)
        self._profile.cleanup()

    def open(self, url: str) -> None:
        """Go to an address, as a camera that read a QR does."""
        self._loading(lambda: self._call("Page.navigate", url=url))

    def reload(self) -> None:
        """Load the page again, sending once more what was sent."""
        self._loading(lambda: self._call("Page.reload"))

    def touch(self, role: str, name: str, *, loads: bool = False) -> None:
        """Touch the middle of what has this role and name."""
        x, y = self._middle(self.find(role, name).backend)

        def tap() -> None:
            point = [{"x": x, "y": y}]
            self._call("Input.dispatchTouchEvent", type="touchStart", touchPoints=point)
            self._call("Input.dispatchTouchEvent", type="touchEnd", touchPoints=[])

        self._loading(tap) if loads else tap()

    def type(self, name: str, text: str) -> None:
        """Type into the field with this label."""
        backend = self.find("textbox", name).backend
        self._call("DOM.focus", backendNodeId=backend)
        self._call("Input.insertText", text=text)

    def find(self, role: str, name: str) -> Seen:
        """The one part with this role and name."""
        found = [one for one in self.seen() if one.role == role and one.name == name]
        if not found:
            raise NotOnThePage(f"{role} {name!r} in {[one[:2] for one in self.seen()]}")
        return found[0]

    def seen(self) -> list[Seen]:
        """The accessibility tree, in order."""
        nodes = self._call("Accessibility.getFullAXTree")["nodes"]
        return [_seen(node) for node in nodes if not node.get("ignored")]

    def text(self) -> str:
        """All that can be read on the page."""
        return "\n".join(one.name for one in self.seen() if one.role == "StaticText")

    def url(self) -> str:
        """Where the page is."""
        history = self._call("Page.getNavigationHistory")
        return str(history["entries"][history["currentIndex"]]["url"])

    def size(self) -> tuple[int, int]:
        """How wide and high the whole page is."""
        box = self._call("Page.getLayoutMetrics")["cssContentSize"]
        return round(box["width"]), round(box["height"])

    def box(self, role: str, name: str) -> tuple[float, float]:
        """How wide and high a part is painted."""
        model = self._call("DOM.getBoxModel", backendNodeId=self.find(role, name).backend)["model"]
        return model["width"], model["height"]

    def asked_for(self) -> list[str]:
        """Every address that was asked for since the last call, the pages' own among them."""
        met, self._events = self._events, []
        return [
            one["params"]["request"]["url"]
            for one in met
            if one["method"] == "Network.requestWillBeSent"
        ]

    def complaints(self) -> list[str]:
        """What the browser says is wrong with the page: a policy broken, a file missing."""
        return [
            one["params"]["entry"]["text"]
            for one in self._events
            if one["method"] == "Log.entryAdded"
        ]

    def cookies(self) -> list[Any]:
        """What the page left behind."""
        return list(self._call("Network.getAllCookies")["cookies"])

    def shoot(self, path: Path) -> None:
        """A picture of the page as it is seen."""
        data = self._call("Page.captureScreenshot", format="png")["data"]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(base64.b64decode(data))

    def _attach(self) -> None:
        targets = self._call("Target.getTargets", on_page=False)["targetInfos"]
        page = next(one["targetId"] for one in targets if one["type"] == "page")
        joined = self._call("Target.attachToTarget", False, targetId=page, flatten=True)
        self._session = joined["sessionId"]
        for domain in ("Page", "Network", "Log", "DOM", "Accessibility"):
            self._call(f"{domain}.enable")
        self._call(
            "Emulation.setDeviceMetricsOverride",
            width=WIDTH, height=HEIGHT, deviceScaleFactor=2, mobile=True,
        )  # fmt: skip
        self._call("Emulation.setTouchEmulationEnabled", enabled=True)
        self._call("Emulation.setScriptExecutionDisabled", value=True)
        headers = {"Accept-Language": self._language}
        self._call("Network.setExtraHTTPHeaders", headers=headers)

    def _loading(self, act: Any) -> None:
        """Do something that loads a page, and wait until it is there."""
        before = sum(one["method"] == "Page.loadEventFired" for one in self._events)
        act()
        while sum(one["method"] == "Page.loadEventFired" for one in self._events) <= before:
            self._events.append(self._next_message())

    def _middle(self, backend: int) -> tuple[float, float]:
        self._call("DOM.scrollIntoViewIfNeeded", backendNodeId=backend)
        left, top, _, _, right, bottom, *_ = self._call(
            "DOM.getContentQuads", backendNodeId=backend
        )["quads"][0]
        return (left + right) / 2, (top + bottom) / 2

    def _call(self, method: str, on_page: bool = True, **params: Any) -> Any:
        self._next += 1
        message = {"id": self._next, "method": method, "params": params}
        if on_page:
            message["sessionId"] = self._session
        os.write(self._to, json.dumps(message).encode() + b"\0")
        while True:
            heard = self._next_message()
            if heard.get("id") == self._next:
                assert "error" not in heard, (method, heard["error"])
                return heard["result"]
            if "method" in heard:
                self._events.append(heard)

    def _next_message(self) -> dict[str, Any]:
        while b"\0" not in self._left:
            ready, _, _ = select.select([self._from], [], [], PATIENCE_S)
            assert ready, "the browser says nothing"
            piece = os.read(self._from, 65536)
            assert piece, "the browser is gone"
            self._left += piece
        message, _, self._left = self._left.partition(b"\0")
        return json.loads(message)  # type: ignore[no-any-return]


def chromium() -> str:
    """Where Chromium is, or how to get it."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        raise FileNotFoundError("apt-get install --no-install-recommends chromium")
    return found


def _seen(node: dict[str, Any]) -> Seen:
    properties = (
        {one["name"]: str(one["value"].get("value", "")) for one in node["properties"]}
        if ("properties" in node)
        else {}
    )
    return Seen(
        node["role"]["value"],
        node.get("name", {}).get("value", ""),
        properties.get("checked", ""),
        properties.get("level", ""),
        node.get("description", {}).get("value", ""),
        node.get("backendDOMNodeId", 0),
    )
