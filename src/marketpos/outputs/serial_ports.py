"""The serial ports of this PC, real ones and those a USB cable makes."""

from __future__ import annotations

import sys

if sys.platform == "win32":
    import winreg

    _KEY = r"HARDWARE\DEVICEMAP\SERIALCOMM"

    def ports() -> list[str]:
        """Their names. Read where Windows itself writes them: pyserial's list wants a newer one."""
        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _KEY) as opened:
                many = winreg.QueryInfoKey(opened)[1]
                return sorted(str(winreg.EnumValue(opened, at)[1]) for at in range(many))
        except OSError:
            return []
else:

    def ports() -> list[str]:
        """Their names."""
        from serial.tools import list_ports

        return sorted(one.device for one in list_ports.comports())
