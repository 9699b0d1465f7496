"""A person at the PC of these tests: runs a setup, looks at what is there, takes it away again."""

import subprocess
from dataclasses import dataclass
from pathlib import Path

from installer.wine import Ended, WindowsPC

TITLE = "마켓포스"


@dataclass(frozen=True, slots=True)
class Installed:
    """What a setup put onto a PC, at its usual place."""

    pc: WindowsPC

    @property
    def home(self) -> Path:
        return self.pc.profile / "AppData" / "Local" / "Programs" / "MarketPOS"

    @property
    def exe(self) -> Path:
        return self.home / "MarketPOS.exe"

    @property
    def data(self) -> Path:
        """Where the shop's book lies."""
        return self.pc.profile / "AppData" / "Roaming" / "marketpos"

    @property
    def version(self) -> str:
        return (self.home / "program" / "app" / "VERSION").read_text()

    def files(self) -> dict[str, bytes]:
        """Every file of the program, by its name inside the folder."""
        found = sorted(file for file in self.home.rglob("*") if file.is_file())
        return {file.relative_to(self.home).as_posix(): file.read_bytes() for file in found}

    def links(self) -> set[str]:
        """Where a person finds the program: `Desktop`, `Programs` (start menu), `StartUp`."""
        found = self.pc.profile.rglob(f"{TITLE}.lnk")
        return {link.parent.name for link in found}

    def install(self, setup: Path, *choices: str) -> Ended:
        return self.pc.run(setup, "/S", *choices)

    def python(self, script: Path, *arguments: str) -> str:
        """Runs a script with the installed program's own Python; gives what it printed."""
        runtime = self.home / "program" / "runtime" / "python.exe"
        return self.pc.must(runtime, "-X", "utf8", f"Z:{script}", *arguments)

    def remove(self) -> None:
        """Uninstalls and waits; the uninstaller goes on from a copy of itself, hence the wait."""
        self.pc.run(self.home / "uninstall.exe", "/S")
        self.pc.wait_for("~nsu")

    def registered(self) -> str:
        """What Windows' list of programs says of it."""
        key = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\MarketPOS"
        export = self.pc.drive_c / "entry.reg"
        export.unlink(missing_ok=True)
        self.pc.run("reg", "export", key, r"C:\entry.reg")
        return export.read_text("utf-16") if export.exists() else ""

    def open(self, *arguments: str, says: bytes = b"open") -> "subprocess.Popen[bytes]":
        """Starts the program and waits until it says that it stands."""
        program = self.pc.start(self.exe, *arguments)
        assert program.stdout is not None
        assert says in program.stdout.readline()
        return program

    def close(self, program: "subprocess.Popen[bytes]") -> None:
        program.communicate(b"\n", timeout=30)
