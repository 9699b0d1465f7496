"""The shop's book: two connections to one file, one lock for whoever writes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from marketpos.domain.clock import DAY_STARTS_AT, Now
from marketpos.domain.refusal import Unavailable
from marketpos.store.ballast import Ballast
from marketpos.store.driver import Cursor, DatabaseError, connect, is_full, is_our_bug, is_torn
from marketpos.store.opening import open_book
from marketpos.store.turns import Turns
from marketpos.store.waiting import Waiting, waiting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from marketpos.store.backup import Backup
    from marketpos.store.checkup import Checkup
    from marketpos.store.unit import Identity, Unit

T = TypeVar("T")

_SCRUB_WAITS_MS = 500
"""A sale stands behind it; whoever reads for longer is left to read."""


class Book:
    """Everything this PC keeps. The till writes through ``keep``, the sync through ``slice``.

    They take turns, so a sale never waits for more than one slice (design.md 6).
    """

    is_practice = False

    def __init__(self, path: Path, key: bytes, shop_key: bytes, now: Now) -> None:
        self.path = path
        self.now = now
        self._key = key
        self._till = open_book(path, key, shop_key, now().at_ms)
        self._behind: Any = None
        self._turns = Turns()
        self._ballast = Ballast(path.with_name("ballast.bin"))
        self._identity: Identity | None = None
        self.broke: Callable[[], None] = lambda: None

    def keep(self, work: Callable[[Unit], T]) -> T:
        """Run ``work`` in one transaction on the till's connection; it is on the disk after this.

        When the disk is full the ballast is let go and the work is done again, once.
        """
        try:
            return self._kept(work)
        except DatabaseError as error:
            if not is_full(error) or not self._ballast.let_go():
                raise self._met(error) from error
        try:
            kept = self._kept(work)
        except DatabaseError as error:
            raise self._met(error) from error
        self._say_low()
        return kept

    def _say_low(self) -> None:
        """The disk is full but for what was held back: said once, and no sale waits for it."""
        from marketpos.domain.happened import What
        from marketpos.store.happened import note

        with suppress(DatabaseError), self._transaction(self._till) as cursor:
            note(cursor, What.DISK_LOW, self.now().at_ms)

    def jot(self, sql: str, args: Iterable[Any] = ()) -> None:
        """Write something that is not a fact: the cart, a setting, a memo.

        The ballast is for sales: a full disk raises Unavailable here.
        """
        try:
            with self._transaction(self._till) as cursor:
                cursor.execute(sql, tuple(args))
        except DatabaseError as error:
            raise self._met(error) from error

    def rows(self, sql: str, args: Any = ()) -> list[Any]:
        """Read on the till's connection."""
        try:
            return self._till.execute(sql, args).fetchall()  # type: ignore[no-any-return]
        except DatabaseError as error:
            self._met(error)
            raise

    def row(self, sql: str, args: Any = ()) -> Any:
        """Read one row on the till's connection."""
        try:
            return self._till.execute(sql, args).fetchone()
        except DatabaseError as error:
            self._met(error)
            raise

    def reading(self) -> Cursor:
        """A cursor of the till's connection, for what several questions make up together."""
        return self._till.cursor()  # type: ignore[no-any-return]

    def keep_giving_way(self, work: Callable[[Unit], Iterable[object]]) -> None:
        """Run the long ``work`` in one transaction that no sale ever waits for.

        ``work`` stops between small steps; when the till wants to write there, all of it is taken
        back and begun again. It has a connection of its own, so nobody reads what may go again.
        Whatever it raises leaves nothing. For a thread.
        """
        own = connect(self.path, self._key)
        try:
            while not self._went_through(own, work):
                with self._turns:
                    pass  # whoever waited goes first
        except DatabaseError as error:
            raise _unavailable(error) from error
        finally:
            own.close()

    @property
    def behind(self) -> Any:
        """The second connection, for the sync and for long reading; opened when first asked for."""
        if self._behind is None:
            self._behind = connect(self.path, self._key)
        return self._behind

    @contextmanager
    def slice(self) -> Iterator[Cursor]:
        """One short transaction on the second connection."""
        with self._transaction(self.behind) as cursor:
            yield cursor

    def check_may_leave(self) -> None:
        """Whoever is about to reach a hub with this book asks here; only practice refuses."""

    def setting(self, name: str, otherwise: str = "") -> str:
        """A setting of this PC alone."""
        row = self.row("SELECT value FROM setting WHERE name = ?", (name,))
        return str(row[0]) if row else otherwise

    def set_setting(self, name: str, value: str) -> None:
        """Remember a setting of this PC alone."""
        self.jot(
            "INSERT INTO setting VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
            (name, value),
        )

    def unit(self, cursor: Cursor) -> Unit:
        """What records facts in an open transaction, on whichever connection it is."""
        from marketpos.store.unit import Unit  # not on the start path: the first cart needs none

        return Unit(cursor, self.identity(), self.now())

    def identity(self) -> Identity:
        """Who records on this PC."""
        if self._identity is None:
            from marketpos.store.unit import Identity

            self._identity = Identity(*self.row("SELECT device, shop_key FROM device"))
        return self._identity

    def forget_identity(self) -> None:
        """The shop's key or this device changed: read them anew."""
        self._identity = None

    def day_starts_at(self) -> int:
        """The hour the shop's business day begins."""
        row = self.row("SELECT value FROM shop_field WHERE name = 'day_starts_at'")
        return int(row[0]) if row else DAY_STARTS_AT

    def today(self) -> int:
        """The business day it is now, as 20261123."""
        return self.now().business_day(self.day_starts_at())

    def waiting(self) -> Waiting:
        """How much is only on this PC, as the till sees it."""
        return waiting(self._till)

    def scrub(self) -> bool:
        """After somebody was forgotten: let the file's log and our copies keep no trace of them.

        The file itself keeps none, because what is deleted there is overwritten (secure_delete).
        Who it was is remembered by a hash, for a backup that may be put back one day. Has a
        connection of its own, so it may run in a thread. False while somebody still reads what
        was: then the log keeps it until the next time.
        """
        from marketpos.store.copies import let_go_of_copies
        from marketpos.store.forgotten import keep_list

        own = connect(self.path, self._key)
        try:
            own.execute(f"PRAGMA busy_timeout={_SCRUB_WAITS_MS}")
            with self._turns:
                busy, _, _ = own.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            with suppress(OSError):  # a full disk: the next start does it
                keep_list(self.path.parent, own.cursor())
        finally:
            own.close()
        let_go_of_copies(self.path.parent, self.now().at_ms, forgetting=True)
        return not busy

    def checkup(self) -> Checkup:
        """How the shop's book is, even while the emergency one is in use; for a thread."""
        from marketpos.store.checkup import look
        from marketpos.store.profile import Profile

        is_keyless = self.path == Profile(self.path.parent).keyless
        return look(self.path.parent, None if is_keyless else self._key)

    def back_up(self, to: Path) -> Backup:
        """Write a backup; see :func:`backup.back_up`. For a thread."""
        from marketpos.store.backup import back_up

        return back_up(self.path, self._key, to)

    def warm(self) -> None:
        """Load what the first sale needs, off the start path; call from any thread."""
        from marketpos.domain import finding  # noqa: F401
        from marketpos.domain.happened import What
        from marketpos.store import hublog, unit  # noqa: F401
        from marketpos.store.copies import let_go_of_copies
        from marketpos.store.forgotten import keep_list
        from marketpos.store.happened import note
        from marketpos.store.paperlock import lock_for_paper

        self._ballast.make()
        if not self._ballast.held():
            with suppress(DatabaseError), self.slice() as cursor:
                note(cursor, What.DISK_LOW, self.now().at_ms)
        let_go_of_copies(self.path.parent, self.now().at_ms)
        (shop_key,) = self.behind.execute("SELECT shop_key FROM device").fetchone()
        with suppress(OSError):  # a full disk: the next start does it
            if self.path.stem == "book":  # not for an emergency's, whose keys are on no paper
                lock_for_paper(self.path, self._key, bytes(shop_key))
            keep_list(self.path.parent, self.behind.cursor())

    def close(self) -> None:
        """Close both connections."""
        for connection in (self._behind, self._till):
            if connection is not None:
                connection.close()

    def _met(self, error: Exception) -> Exception:
        """What the disk's trouble is called; a file that is torn is told to who can go on."""
        if is_torn(error):
            self.broke()
        return _unavailable(error)

    def _kept(self, work: Callable[[Unit], T]) -> T:
        with self._transaction(self._till) as cursor:
            return work(self.unit(cursor))

    def _went_through(self, own: Any, work: Callable[[Unit], Iterable[object]]) -> bool:
        try:
            with self._transaction(own) as cursor:
                for _ in work(self.unit(cursor)):
                    if self._turns.anybody_waits:
                        raise _GaveWay
        except _GaveWay:
            return False
        return True

    def _transaction(self, connection: Any) -> _Transaction:
        return _Transaction(self._turns, connection)


class _Transaction:
    """A turn and, within it, everything or nothing. On the path of a sale: no generator."""

    __slots__ = ("_connection", "_cursor", "_turns")

    def __init__(self, turns: Turns, connection: Any) -> None:
        self._turns, self._connection = turns, connection

    def __enter__(self) -> Cursor:
        self._turns.wait()
        try:
            self._cursor = cursor = self._connection.cursor()
            cursor.execute("BEGIN IMMEDIATE")
        except BaseException:
            self._turns.hand_on()
            raise
        return cursor  # type: ignore[no-any-return]

    def __exit__(self, kind: object, *_: object) -> None:
        try:
            self._end(kind is None)
        finally:
            self._turns.hand_on()

    def _end(self, is_well: bool) -> None:
        try:
            if is_well:
                self._cursor.execute("COMMIT")
        finally:
            if self._connection.in_transaction:
                self._cursor.execute("ROLLBACK")


class _GaveWay(Exception):  # noqa: N818
    """A sale was waiting."""


def _unavailable(error: Exception) -> Exception:
    """What the disk's trouble is called; a bug of ours stays one."""
    return error if is_our_bug(error) else Unavailable("disk", str(error))
