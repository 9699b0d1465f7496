"""Runs Windows programs under Debian's Wine, without a screen."""

import os
import subprocess
from collections.abc import Mapping, Sequence
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
    def profile(self) -> Path:
        """The person's own folder, C:\\users\\NAME."""
        return self.drive_c / "users" / self.user

    def switch_on(self) -> None:
        """Makes the PC when it is new, as Windows 10 (Wine 8 says Windows 7 by default)."""
        if (self.prefix / "system.reg").exists() and self.profile.exists():
            return
        self.prefix.mkdir(parents=True, exist_ok=True)
        need("wine")
        self.run("wineboot", "--init")
        self.say_windows("win10")

    def say_windows(self, version: str) -> None:
        """Which Windows programs believe they run on: `win10`, `win81`, `win7`."""
        self.must("reg", "add", r"HKCU\Software\Wine", "/v", "Version", "/d", version, "/f")

    def switch_off(self) -> None:
        """Ends every program of this PC, and only of this one."""
        subprocess.run(["wineserver", "-k"], env=self._environment(), check=False)

    def run(
        self, *command: str | Path, cwd: Path | None = None, seconds: float = 120, **extra: str
    ) -> Ended:
        """Runs a Windows program to its end; `extra` goes into its environment.

        Raises `subprocess.TimeoutExpired` after `seconds`.
        """
        # Windows' Python dies at start on Wine when an output is a plain file, so both are pipes.
        done = subprocess.run(
            self._command(command),
            cwd=cwd,
            env={**self._environment(), **extra},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=seconds,
            check=False,
        )
        return Ended(done.returncode, _text(done.stdout), _text(done.stderr))

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

    def start(self, *command: str | Path, **extra: str) -> "subprocess.Popen[bytes]":
        """Starts a Windows program and leaves it running; ends with `switch_off` at the latest."""
        return subprocess.Popen(
            self._command(command),
            env={**self._environment(), **extra},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )

    def _command(self, command: Sequence[str | Path]) -> list[str]:
        return ["wine", *(str(part) for part in command)]

    def _environment(self) -> dict[str, str]:
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}
        return {
            **kept,
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


def _text(printed: bytes) -> str:
    return printed.decode("utf-8", "replace").replace("\r\n", "\n")
