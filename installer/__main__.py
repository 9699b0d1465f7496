"""The recipes' command line: `python -m installer setup | deb | papers | check | lock`."""

import argparse
import sys
import time
from pathlib import Path

from installer import association, wheels
from installer.linux import make_deb
from installer.places import BUILD, RECIPES
from installer.setup_file import Making, make_setup
from installer.stage import stage
from installer.tools import RecipeError
from installer.windows_python import windows_python


def main() -> int:
    """Runs one recipe; 1 and a plain sentence when something has to be mended first."""
    asked = _parser().parse_args()
    try:
        asked.recipe(asked)
    except (RecipeError, association.AssociationFileError) as trouble:
        print(trouble, file=sys.stderr)
        return 1
    return 0


def _setup(asked: argparse.Namespace) -> None:
    started = time.monotonic()
    ours = association.read(asked.association)
    python = windows_python(asked.runtime)
    wheel = asked.wheel or wheels.build_app(BUILD / "wheel")
    staged = stage(BUILD / "windows" / "stage", python, wheel, ours, asked.sign)
    name = f"MarketPOS-{staged.version}-setup.exe"
    setup = make_setup(
        BUILD / "windows" / name, staged, ours, Making(asked.compression, asked.sign)
    )
    setup = setup.replace(BUILD / name)
    print(
        f"{setup.relative_to(BUILD.parent)}: {setup.stat().st_size / 1e6:.1f} MB, "
        f"installed {staged.bytes() / 1e6:.1f} MB in {len(staged.files())} files, "
        f"Python {python.minor}, made in {time.monotonic() - started:.0f} s"
    )


def _check(asked: argparse.Namespace) -> None:
    ours = association.read(asked.association)
    print(f"{asked.association.name}: well written, for {ours.name}")


def _deb(asked: argparse.Namespace) -> None:
    ours = association.read(asked.association)
    wheel = asked.wheel or wheels.build_app(BUILD / "wheel")
    deb = make_deb(BUILD, wheel, ours)
    print(f"{deb.relative_to(BUILD.parent)}: {deb.stat().st_size / 1e6:.1f} MB")


def _papers(asked: argparse.Namespace) -> None:
    from installer.paper import print_papers  # a setup is made without fonts

    for paper in print_papers(BUILD, association.read(asked.association), wheels.app_version()):
        print(paper.relative_to(BUILD.parent))


def _lock(asked: argparse.Namespace) -> None:
    for system in (wheels.WINDOWS, wheels.DEBIAN_12):
        wheels.lock(system)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m installer", description=__doc__)
    recipes = parser.add_subparsers(required=True, metavar="RECIPE")

    setup = recipes.add_parser("setup", help="make build/MarketPOS-VERSION-setup.exe")
    setup.set_defaults(recipe=_setup)
    setup.add_argument("--runtime", type=Path, metavar="ZIP", help="python.org's embeddable zip")
    setup.add_argument("--compression", choices=("lzma", "zlib"), default="lzma")
    setup.add_argument("--sign", default="", metavar="COMMAND", help="signs the file after it")

    check = recipes.add_parser("check", help="check the association's file")
    check.set_defaults(recipe=_check)
    deb = recipes.add_parser("deb", help="make build/marketpos_VERSION_amd64.deb")
    deb.set_defaults(recipe=_deb)
    papers = recipes.add_parser("papers", help="print the leaflet and the tutors' half hour")
    papers.set_defaults(recipe=_papers)
    for recipe in (setup, deb):
        recipe.add_argument("--wheel", type=Path, help="an app already built")
    for recipe in (setup, deb, papers, check):
        own = RECIPES / "association.toml"
        recipe.add_argument("--association", type=Path, metavar="FILE", default=own)

    lock = recipes.add_parser("lock", help="write down today's exact wheels and hashes")
    lock.set_defaults(recipe=_lock)
    return parser


if __name__ == "__main__":
    sys.exit(main())
