"""Who is at the desk: the owner, a helper, somebody minding the stall today, or nobody.

Settings of this PC and not facts: a PIN opens this counter and no other. While no owner's PIN is
set, whoever is there is the owner. Selling is always allowed, also while the desk is locked.
"""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from marketpos.domain.acts import Act, Locked, NotAllowed, Role, may
from marketpos.domain.ids import Id
from marketpos.domain.refusal import Refusal
from marketpos.store.book import Book

KEPT_DAYS = 731
"""The law wants the log for a year at least (안전성 확보조치 기준; domain.md 4.1); two are kept."""

_SETTING, _TRIES = "who_may", "pin_tries"
_DAY_MS = 86_400_000


class Who(NamedTuple):
    """Somebody at the desk; the owner of a shop without PINs has no name."""

    name: str
    role: Role


class LogEntry(NamedTuple):
    """Who looked at or changed what is known of people, and when."""

    at_ms: int
    who: str
    did: str
    about: Id | None


class NotThePaperKey(Refusal):
    """The letters typed are not this shop's key."""


class NeedsAnOwner(Refusal):
    """First the owner gets a PIN, then others can have theirs."""


OWNER = Who("", Role.OWNER)
NOBODY = Who("", Role.MINDER)


class Access:
    """Who may do what at this PC."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self._here: Who | None = None
        self._since_day = 0

    def who(self) -> Who | None:
        """Who is at the desk, or ``None`` when it is locked; a minder's day ends by itself."""
        if not self.has_owner():
            return OWNER
        here = self._here
        if here and here.role is Role.MINDER and self._since_day != self.book.today():
            return None
        return here

    def has_owner(self) -> bool:
        """Whether an owner's PIN was set, so that the desk can be locked at all."""
        return bool(self._kept().get("owner"))

    def may(self, act: Act) -> bool:
        """Whether whoever is there may do this. Anybody may sell: a locked desk stops no sale."""
        return may((self.who() or NOBODY).role, act)

    def check(self, act: Act) -> None:
        """Raises :class:`acts.Locked` or :class:`acts.NotAllowed` unless it may be done."""
        if self.may(act):
            return
        if self.who() is None:
            raise Locked
        raise NotAllowed(act=act)

    def set_owner_pin(self, pin: str) -> None:
        """Give the owner a PIN, or another one; whoever sets it is the owner.

        Raises:
            access.NotAPin, access.PinTaken: it cannot be had.
        """
        self.check(Act.SETTINGS)
        self._set_pin("owner", "", pin)
        self._here = OWNER

    def add_helper(self, name: str, pin: str) -> None:
        """Somebody who helps every week; said again for a name, the PIN is another one."""
        self._add("helpers", name, pin)

    def remove_helper(self, name: str) -> None:
        """Somebody helps no more."""
        self.check(Act.SETTINGS)
        kept = self._kept()
        kept["helpers"] = [one for one in kept.get("helpers", []) if one["name"] != name]
        self._keep(kept)
        self.note("helper removed")

    def helpers(self) -> list[str]:
        """The names of those who help."""
        return [one["name"] for one in self._kept().get("helpers", [])]

    def start_minding(self, name: str, pin: str) -> None:
        """대신 봐 주기: somebody sells today with this PIN, and it is dead after the day."""
        self._add("minders", name, pin)

    def open(self, pin: str) -> Who:
        """Somebody opens the desk.

        Raises:
            access.WrongPin: nobody has this PIN.
            access.TryLater: too many wrong ones before.
        """
        from marketpos.domain.access import Tries, TryLater, WrongPin, wait_ms

        now = self.book.now().at_ms
        tries = Tries(*json.loads(self.book.setting(_TRIES, "[0, 0]")))
        if wait := wait_ms(tries, now):
            raise TryLater(seconds=-(-wait // 1000))
        found = self._whose(pin)
        if found is None:
            self.book.set_setting(_TRIES, json.dumps([tries.wrong + 1, now]))
            raise WrongPin
        self.book.set_setting(_TRIES, "[0, 0]")
        self._here, self._since_day = found, self.book.today()
        self.note("opened")
        return found

    def lock(self) -> None:
        """Nobody is at the desk; selling goes on."""
        if self.has_owner():
            self.note("locked")
        self._here = None

    def open_with_paper_key(self, typed: str, new_pin: str) -> None:
        """The owner forgot the PIN: the shop's key on paper opens, and a new PIN is set.

        Raises:
            NotThePaperKey, paperkey.TornPaperKey: the letters are not the shop's.
        """
        from marketpos.domain.paperkey import from_paper

        if from_paper(typed) != self.book.identity().shop_key:
            raise NotThePaperKey
        self._set_pin("owner", "", new_pin)
        self.book.set_setting(_TRIES, "[0, 0]")
        self._here = OWNER
        self.note("opened with the paper key")

    def note(self, did: str, about: Id | None = None) -> None:
        """Write down that somebody looked at or changed what is known of people."""
        now = self.book.now().at_ms
        here = self.who()
        name = (here.name or here.role.value) if here else ""
        self.book.jot(
            "INSERT INTO access_log (at_ms, who, did, about) VALUES (?, ?, ?, ?)",
            (now, name, did, about),
        )

    def looked(self, did: str, about: Id) -> None:
        """Somebody looked at a person; once for a look, and only where more than one may be there.

        Without PINs nobody is told from anybody, so nothing would be said by it.
        """
        if not self.has_owner():
            return
        last = self.book.row("SELECT did, about FROM access_log ORDER BY n DESC LIMIT 1")
        if last is None or (last[0], last[1]) != (did, about):
            self.note(did, about)

    def log(self, limit: int = 200) -> list[LogEntry]:
        """What was looked at and changed, the newest first."""
        self.check(Act.SETTINGS)
        found = self.book.rows(
            "SELECT at_ms, who, did, about FROM access_log ORDER BY n DESC LIMIT ?", (limit,)
        )
        return [
            LogEntry(at, who, did, None if about is None else Id(bytes(about)))
            for at, who, did, about in found
        ]

    def prune(self) -> int:
        """Let go of what the log has kept for two years; how many entries."""
        until = self.book.now().at_ms - KEPT_DAYS * _DAY_MS
        many = int(self.book.row("SELECT count(*) FROM access_log WHERE at_ms < ?", (until,))[0])
        if many:
            self.book.jot("DELETE FROM access_log WHERE at_ms < ?", (until,))
        return many

    def _add(self, what: str, name: str, pin: str) -> None:
        self.check(Act.SETTINGS)
        if not self.has_owner():
            raise NeedsAnOwner
        self._set_pin(what, name, pin)
        self.note(f"{what} added")

    def _set_pin(self, what: str, name: str, pin: str) -> None:
        from marketpos.domain.access import PinTaken, hashed

        kept, made = self._kept(), hashed(pin)
        others = [one for one in self._everybody(kept) if one[:2] != (what, name)]
        if any(_fits(pin, one[2]) for one in others):
            raise PinTaken
        if what == "owner":
            kept["owner"] = made
        else:
            same = [one for one in kept.get(what, []) if one["name"] != name]
            kept[what] = [*same, {"name": name, "pin": made, "day": self.book.today()}]
        self._keep(kept)

    def _whose(self, pin: str) -> Who | None:
        """Every PIN is tried, so that how long it takes says nothing."""
        fitting = [one for one in self._everybody(self._kept()) if _fits(pin, one[2])]
        if not fitting:
            return None
        what, name, _ = fitting[0]
        roles = {"owner": Role.OWNER, "helpers": Role.HELPER, "minders": Role.MINDER}
        return Who(name, roles[what])

    def _everybody(self, kept: dict[str, Any]) -> list[tuple[str, str, str]]:
        today = self.book.today()
        owner = [("owner", "", kept["owner"])] if kept.get("owner") else []
        helpers = [("helpers", one["name"], one["pin"]) for one in kept.get("helpers", [])]
        minders = [
            ("minders", one["name"], one["pin"])
            for one in kept.get("minders", [])
            if one["day"] == today
        ]
        return owner + helpers + minders

    def _kept(self) -> dict[str, Any]:
        return dict(json.loads(self.book.setting(_SETTING, "{}")))

    def _keep(self, kept: dict[str, Any]) -> None:
        """Yesterday's minders go with it: nothing of them is kept."""
        today = self.book.today()
        kept["minders"] = [one for one in kept.get("minders", []) if one["day"] == today]
        self.book.set_setting(_SETTING, json.dumps(kept, ensure_ascii=False))


def _fits(pin: str, kept: str) -> bool:
    from marketpos.domain.access import fits

    return fits(pin, kept)
