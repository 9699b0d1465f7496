"""The words a body is compressed with. A dictionary is frozen: new ones are only ever added."""

from __future__ import annotations

from pathlib import Path

import zstandard

NEWEST = 1
DICTIONARIES = {
    version: zstandard.ZstdCompressionDict(
        (Path(__file__).parent / f"dictionary_{version}.bin").read_bytes()
    )
    for version in (1,)
}
