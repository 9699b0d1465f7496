"""Where the recipes find their parts and put their results."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RECIPES = ROOT / "installer"
BUILD = ROOT / "build"
CACHE = BUILD / "cache"  # survives a clean build, so that a second run needs no network
