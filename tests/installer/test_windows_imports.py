"""Every dependency of the app works in the Windows Python that the setup carries."""

import ast
import json
from pathlib import Path

import dependencies_on_windows
import pytest
from installer.places import ROOT
from installer.trim import QT_MODULES
from installer.windows_python import WindowsPython
from installer.wine import WindowsPC

pytestmark = pytest.mark.wine


@pytest.fixture(scope="module")
def findings(pc: WindowsPC, bundled_python: WindowsPython) -> dict[str, str]:
    script = Path(dependencies_on_windows.__file__)
    printed = pc.must(bundled_python.python, "-X", "utf8", script)
    return dict(json.loads(printed.splitlines()[-1]))


@pytest.mark.parametrize("check", [check.__name__ for check in dependencies_on_windows.CHECKS])
def test_on_a_windows_pc(check: str, findings: dict[str, str]) -> None:
    assert findings[check] == ""


def test_a_slip_goes_through_the_spooler_without_a_library(
    pc: WindowsPC, bundled_python: WindowsPython, tmp_path: Path
) -> None:
    script, port = ROOT / "tests/installer/queues_on_windows.py", tmp_path / "port"

    said = pc.must(bundled_python.python, "-X", "utf8", script, str(port))

    assert said.strip() == "영수증  cable cable"
    assert port.read_bytes().decode("cp949") == "\x1b@고등어 한 손\n"


def test_the_windows_python_is_the_pinned_one(findings: dict[str, str]) -> None:
    assert findings["python"].startswith("3.13.2 ")


def test_every_part_of_qt_that_the_app_imports_is_in_the_setup() -> None:
    imported = {
        module.removeprefix("PySide6.").split(".")[0]
        for file in (ROOT / "src").rglob("*.py")
        for module in _qt_modules_of(file)
    }

    assert imported <= set(QT_MODULES)


def _qt_modules_of(file: Path) -> list[str]:
    found: list[str] = []
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == "PySide6":
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PySide6."):
            found.append(str(node.module))
        elif isinstance(node, ast.Import):
            found += [alias.name for alias in node.names if alias.name.startswith("PySide6.")]
    return found
