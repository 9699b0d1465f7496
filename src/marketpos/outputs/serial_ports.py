"""The serial ports of this PC: real ones, and those a USB cable makes."""

from __future__ import annotations

import sys

Port = tuple[str, str]
"""Its name, and what the system says is plugged in there."""


def ports() -> list[Port]:
    """Every port. Windows' own list of names is enough where pyserial cannot ask for more."""
    try:
        from serial.tools import list_ports
    except AttributeError:  # a Windows without one of the functions it looks up when it is loaded
        return [(name, "") for name in _registered()]
    return [(found.device, _words(found.description)) for found in sorted(list_ports.comports())]


def _words(description: str | None) -> str:
    return "" if description in (None, "n/a") else str(description)


if sys.platform == "win32":
    import winreg

    _KEY = r"HARDWARE\DEVICEMAP\SERIALCOMM"

    def _registered() -> list[str]:
        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _KEY) as opened:
                many = winreg.QueryInfoKey(opened)[1]
                return sorted(str(winreg.EnumValue(opened, at)[1]) for at in range(many))
        except OSError:
            return []
else:

    def _registered() -> list[str]:
        return []
