"""The first frame waits for nothing that can wait."""

import json
import os
import subprocess
import sys
from pathlib import Path

from ui import first_paint

ROOT = Path(__file__).parents[2]


def test_the_first_frame_needs_neither_svg_nor_the_whole_qt_namespace() -> None:
    env = {**os.environ, "PYTHONPATH": "src", "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, first_paint.__file__, "kit"]

    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=True)

    figures = json.loads(done.stdout.splitlines()[-1])
    assert figures["qt_namespace"] is False
    assert figures["svg"] is False
