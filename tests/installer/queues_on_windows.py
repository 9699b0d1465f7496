"""Runs in the Windows Python: the app's own words with the spooler and its list of ports."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "src"))

from marketpos.domain.printers import Printer, PrinterTrouble, Way
from marketpos.outputs.printer_job import send
from marketpos.outputs.printer_queue import queues
from marketpos.outputs.serial_ports import ports

assert isinstance(queues(), list)
assert isinstance(ports(), list)
try:
    send(Printer(Way.QUEUE, "없는 프린터"), b"\x1b@")
except PrinterTrouble as trouble:
    sys.stdout.write(f"{len(queues())} queues, and none of that name: {trouble.trouble}\n")
