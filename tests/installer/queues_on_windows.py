"""Runs in the Windows Python: a slip through a queue of the spooler into the file of its port.

`queues_on_windows.py PORT` makes the queue in the registry, prints on it, and says what it met.
"""

import sys
import winreg
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "src"))

from marketpos.domain.printers import Printer, PrinterTrouble, Way
from marketpos.outputs.printer_job import send
from marketpos.outputs.printer_queue import queues
from marketpos.outputs.serial_ports import ports

_KEY = r"System\CurrentControlSet\Control\Print\Printers\영수증"
_WORDS = {"Name": "영수증", "Printer Driver": "wineps", "Print Processor": "winprint"}
_WORKS_OFFLINE = 0x400


def make_queue(port: str, attributes: int = 0) -> None:
    """The queue as Windows keeps it."""
    with winreg.CreateKey(winreg.HKEY_LOCAL_MACHINE, _KEY) as key:
        for name, word in {**_WORDS, "Datatype": "RAW", "Port": port}.items():
            winreg.SetValueEx(key, name, 0, winreg.REG_SZ, word)
        for name in ("Status", "Priority", "StartTime", "UntilTime"):
            winreg.SetValueEx(key, name, 0, winreg.REG_DWORD, 0)
        winreg.SetValueEx(key, "Attributes", 0, winreg.REG_DWORD, attributes)


def met(name: str) -> str:
    """What came of printing on a queue: "" for nothing wrong."""
    try:
        send(Printer(Way.QUEUE, name), "\x1b@고등어 한 손\n".encode("cp949"))
    except PrinterTrouble as trouble:
        return trouble.trouble.value
    return ""


assert isinstance(ports(), list)
make_queue(sys.argv[1])
found = [*queues(), met("영수증"), met("없는 프린터")]
make_queue(sys.argv[1], _WORKS_OFFLINE)
sys.stdout.write(" ".join([*found, met("영수증")]) + "\n")
