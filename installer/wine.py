"""Runs Windows programs under Debian's Wine, without a screen."""

import contextlib
import os
import select
import subprocess
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from installer.tools import RecipeError, need

# Debian's Wine has no .NET and no browser; its menu builder writes into the developer's menus.
_WITHOUT = "mscoree=;mshtml=;winemenubuilder.exe=d"


@dataclass(frozen=True, slots=True)
class Ended:
    """How a Windows program ended."""

    code: int
    out: str
    err: str


@dataclass(frozen=True, slots=True)
class WindowsPC:
    """A Windows PC of its own: a Wine prefix and the name of the person who uses it."""

    prefix: Path
    user: str = "owner"
    extra: Mapping[str, str] = field(default_factory=dict)

    @property
    def drive_c(self) -> Path:
        return self.prefix / "drive_c"

    @property
    def _home(self) -> Path:
        return self.prefix / "home"

    @property
    def profile(self) -> Path:
        """The person's own folder, C:\\users\\NAME."""
        return self.drive_c / "users" / self.user

    def switch_on(self) -> None:
        """Makes the PC when it is new, as Windows 10 (Wine 8 says Windows 7 by default)."""
        if (self.prefix / "system.reg").exists() and self.profile.exists():
            return
        need("wine")
        self._home.mkdir(parents=True, exist_ok=True)
        self.run("wineboot", "--init")
        self.say_windows("win10")
        self._cut_off_from_this_pc()

    def _cut_off_from_this_pc(self) -> None:
        """Makes the desktop and the like folders of this PC's own; Wine points them at $HOME."""
        for folder in self.profile.iterdir():
            if folder.is_symlink():
                folder.unlink()
                folder.mkdir()

    def say_windows(self, version: str) -> None:
        """Which Windows programs believe they run on: `win10`, `win81`, `win7`."""
        self.must("reg", "add", r"HKCU\Software\Wine", "/v", "Version", "/d", version, "/f")

    def switch_off(self) -> None:
        """Ends every program of this PC, and only of this one."""
        subprocess.run(["wineserver", "-k"], env=self._environment(), check=False)

    def wait_for(self, name: str, seconds: float = 60) -> None:
        """Waits until no program whose command line holds `name` runs on this PC any more.

        Raises `subprocess.TimeoutExpired` after `seconds`.
        """
        for process in self._running(name):
            with contextlib.suppress(ProcessLookupError):
                handle = os.pidfd_open(process)
                ended, _, _ = select.select([handle], [], [], seconds)
                os.close(handle)
                if not ended:
                    raise subprocess.TimeoutExpired(name, seconds)

    def _running(self, name: str) -> list[int]:
        ours = f"WINEPREFIX={self.prefix}".encode()
        found = []
        for entry in Path("/proc").glob("[0-9]*"):
            with contextlib.suppress(OSError):  # it ended meanwhile
                if name.encode() in (entry / "cmdline").read_bytes():
                    found += [int(entry.name)] * (ours in (entry / "environ").read_bytes())
        return found

    def run(
        self, *command: str | Path, cwd: Path | None = None, seconds: float = 120, **extra: str
    ) -> Ended:
        """Runs a Windows program to its end; `extra` goes into its environment.

        Raises `subprocess.TimeoutExpired` after `seconds`.
        """
        program = self.start(*command, cwd=cwd, **extra)
        out, err = _until_it_ends(program, seconds)
        return Ended(program.returncode, _text(out), _text(err))

    def must(
        self, *command: str | Path, cwd: Path | None = None, seconds: float = 120, **extra: str
    ) -> str:
        """Like `run`, for a program that has to succeed; gives what it printed.

        Raises `RecipeError` with its last words when it does not.
        """
        ended = self.run(*command, cwd=cwd, seconds=seconds, **extra)
        if ended.code:
            last = "\n".join((ended.out + ended.err).splitlines()[-25:])
            raise RecipeError(f"{command[0]} ended with {ended.code} under Wine:\n{last}")
        return ended.out

    def start(
        self, *command: str | Path, cwd: Path | None = None, **extra: str
    ) -> "subprocess.Popen[bytes]":
        """Starts a Windows program and leaves it running; ends with `switch_off` at the latest."""
        # Windows' Python dies at its start under Wine when an output is a plain file: only pipes.
        return subprocess.Popen(
            ["wine", *(str(part) for part in command)],
            cwd=cwd,
            env={**self._environment(), **extra},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def _environment(self) -> dict[str, str]:
        kept = {name: os.environ[name] for name in ("PATH", "TMPDIR") if name in os.environ}
        return {
            **kept,
            "HOME": str(self._home),
            "USER": self.user,
            "LOGNAME": self.user,
            "LC_ALL": "C.UTF-8",
            "WINEPREFIX": str(self.prefix),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": _WITHOUT,
            "WINEQT_QPA_PLATFORM": "offscreen",  # Wine drops QT_..., hands on WINEQT_... as QT_...
            **self.extra,
        }


def _until_it_ends(program: "subprocess.Popen[bytes]", seconds: float) -> tuple[bytes, bytes]:
    """What a program printed; its pipes may outlive it in the hands of Windows' own helpers."""
    late = time.monotonic() + seconds
    with program:
        while True:
            try:
                return program.communicate(timeout=0.5)
            except subprocess.TimeoutExpired as so_far:
                if program.poll() is not None:
                    return so_far.output or b"", so_far.stderr or b""
                if time.monotonic() > late:
                    program.kill()
                    raise


def _text(printed: bytes) -> str:
    return printed.decode("utf-8", "replace").replace("\r\n", "\n")
