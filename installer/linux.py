"""The package for Linux counters: the same app as a `.deb` for Debian 12."""

import os
import shutil
import zipfile
from pathlib import Path

from installer import licences, trim, wheels
from installer.association import Association
from installer.places import CACHE, RECIPES
from installer.stage import help_line_of, version_of
from installer.tools import date_of_input, need, run

_SCRIPTS = RECIPES / "linux"

# What Qt's parts in the wheel look for in the system.
_DEPENDS = (
    "python3 (>= 3.11)", "python3 (<< 3.12)", "libc6", "libstdc++6", "libglib2.0-0", "zlib1g",
    "libzstd1", "libdbus-1-3", "libegl1", "libgl1", "libfontconfig1", "libfreetype6", "libx11-6",
    "libx11-xcb1", "libxcb1", "libxcb-cursor0", "libxcb-icccm4", "libxcb-image0",
    "libxcb-keysyms1", "libxcb-randr0", "libxcb-render0", "libxcb-render-util0", "libxcb-shape0",
    "libxcb-shm0", "libxcb-sync1", "libxcb-util1", "libxcb-xfixes0", "libxcb-xkb1",
    "libxkbcommon0", "libxkbcommon-x11-0", "libwayland-client0", "libwayland-cursor0",
)  # fmt: skip


SMALL = ("-Zxz",)
QUICK = ("-Zgzip", "-z1")  # for tests


def make_deb(
    folder: Path, wheel: Path, association: Association, packing: tuple[str, ...] = SMALL
) -> Path:
    """Writes the package into `folder` and gives its path; the same input, the same bytes."""
    work = folder / "linux-package"
    shutil.rmtree(work, ignore_errors=True)
    home = work / "usr" / "lib" / "marketpos"
    shutil.copytree(_linux_libraries(), home, copy_function=os.link)
    with zipfile.ZipFile(wheel) as opened:
        opened.extractall(home)
    (home / "association.toml").write_text(association.text, "utf-8")
    if association.logo is not None:
        shutil.copyfile(association.logo, home / association.logo.name)
    _precompile(home, "marketpos")
    licences.gather(home, home, work / "usr" / "share" / "doc" / "marketpos")
    _put_in_menu(work / "usr")
    version = version_of(wheel)
    _write_control(work, version, association)
    deb = folder / f"marketpos_{version}_amd64.deb"
    command = [need("dpkg-deb"), "--root-owner-group", *packing, "--build", str(work), str(deb)]
    run(command, extra={"SOURCE_DATE_EPOCH": date_of_input()})
    return deb


def _linux_libraries() -> Path:
    """The trimmed and compiled Linux wheels, made once and kept."""
    key = wheels.key_of(wheels.DEBIAN_12, "linux.py")
    home = CACHE / f"linux-libraries-{key}"
    if not home.exists():
        fresh = home.with_suffix(".part")
        shutil.rmtree(fresh, ignore_errors=True)
        wheels.lay_out(wheels.DEBIAN_12, fresh)
        trim.trim(fresh, trim.QT_ON_LINUX, trim.NOT_ON_LINUX)
        _precompile(fresh, ".")
        fresh.rename(home)
    return home


def _precompile(home: Path, part: str) -> None:
    """Compiles with Debian's own Python, which will run it; names inside are the counter's."""
    compileall = ["-m", "compileall", "-q", "-f", "--invalidation-mode", "unchecked-hash"]
    run(["/usr/bin/python3", *compileall, "-p", "/usr/lib/marketpos", part], cwd=home)


def _put_in_menu(usr: Path) -> None:
    for name, folder, mode in (
        ("marketpos", "bin", 0o755),
        ("marketpos.desktop", "share/applications", 0o644),
    ):
        (usr / folder).mkdir(parents=True)
        shutil.copyfile(_SCRIPTS / name, usr / folder / name)
        (usr / folder / name).chmod(mode)
    icons = usr / "share" / "icons" / "hicolor" / "scalable" / "apps"
    icons.mkdir(parents=True)
    shutil.copyfile(RECIPES / "windows" / "marketpos.svg", icons / "marketpos.svg")


def _write_control(work: Path, version: str, association: Association) -> None:
    size_kb = sum(file.stat().st_size for file in work.rglob("*") if file.is_file()) // 1024
    (work / "DEBIAN").mkdir()
    (work / "DEBIAN" / "control").write_text(
        f"Package: marketpos\nVersion: {version}\nArchitecture: amd64\n"
        f"Maintainer: {association.name} <{association.help_telephone}>\n"
        f"Installed-Size: {size_kb}\nSection: misc\nPriority: optional\n"
        f"Depends: {', '.join(_DEPENDS)}\n"
        "Description: counter for shops in Korean traditional markets\n"
        f" {help_line_of(association)}\n"
        " The shop's book stays in ~/.local/share/marketpos when the package goes.\n",
        "utf-8",
    )
