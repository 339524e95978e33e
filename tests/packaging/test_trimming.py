"""What the frozen program leaves behind is nothing it uses."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "packaging"))
from trimming import EXCLUDED, QT_MODULES, is_shipped, shipped  # noqa: E402

PACKAGE = ROOT / "duikou_desktop"

# Imports every module of the program and runs its self-test as the frozen program would: without
# what is left behind.
_WITHOUT = """
import importlib, sys
from pathlib import Path
from trimming import EXCLUDED
class Absent:
    def find_spec(self, name, path=None, target=None):
        if any(name == each or name.startswith(each + ".") for each in EXCLUDED):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
sys.meta_path.insert(0, Absent())
for file in sorted(Path("duikou_desktop").rglob("*.py")):
    if "migrations" not in file.parts and file.name != "__main__.py":
        parts = file.with_suffix("").parts
        importlib.import_module(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
from duikou_desktop.__main__ import main
sys.exit(main(["--self-test"]))
"""


def _imports() -> Iterator[str]:
    """Everything that an import statement of the program names, at its top or deep inside."""
    for file in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                yield from (each.name for each in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                yield from (f"{node.module}.{each.name}" for each in node.names)


def test_the_program_names_nothing_that_is_left_behind() -> None:
    named = set(_imports())
    assert "PIL.ImageOps" in named  # the walk reaches what is imported within functions
    left = {
        name
        for name in named
        if any(name == each or name.startswith(f"{each}.") for each in EXCLUDED)
    }
    assert left == set()


def test_the_qt_modules_carried_are_those_imported() -> None:
    qt = {name.split(".")[1] for name in _imports() if name.startswith("PySide6.")}
    assert qt == set(QT_MODULES)


def test_every_module_loads_and_the_main_job_is_done_without_what_is_left_behind() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _WITHOUT],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT / "packaging")},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert (done.returncode, done.stdout.splitlines()[-1:]) == (0, ["好"]), done.stderr


@pytest.mark.parametrize(
    ("place", "kept"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6/plugins/styles/qmodernwindowsstyle.dll", True),
        ("PySide6/Qt/plugins/platforms/libqeglfs.so", False),
        ("PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so", True),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", False),
        ("PySide6/Qt/lib/libQt6Widgets.so.6", True),
        ("PySide6\\Qt6Widgets.dll", True),
        ("PySide6/Qt/lib/libQt6Quick.so.6", False),
        ("PySide6/Qt/lib/libicudata.so.73", True),
        ("PySide6/QtNetwork.abi3.so", False),
        ("PySide6/QtCore.pyd", True),
        ("PySide6/opengl32sw.dll", False),
        ("PySide6/Qt/translations/qtbase_zh_CN.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("libpython3.11.so.1.0", True),
        ("libgtk-3.so.0", False),
        ("_cffi_backend.cpython-311-x86_64-linux-gnu.so", True),
        ("_cffi_backend.cpython-311-aarch64-linux-gnu.so", True),
        ("_cffi_backend.cp311-win_amd64.pyd", True),
        ("pypinyin/pinyin_dict.json", True),
        ("pypinyin/phrases_dict.json", False),
        ("docx/templates/default.docx", True),
        ("docx/templates/default-docx-template/word/styles.xml", False),
        ("python311.dll", True),
        ("pillow.libs/libjpeg-6dc8d115.so.62.4.0", True),
        ("duikou_desktop/i18n/duikou_en.qm", True),
    ],
)
def test_what_is_carried_of_qt_and_the_system(place: str, kept: bool) -> None:
    assert is_shipped(place) is kept


def test_links_are_not_carried() -> None:
    lib = "PySide6/Qt/lib/libQt6Core.so.6"
    found = [("libQt6Core.so.6", lib, "SYMLINK"), (lib, "/x", "BINARY")]
    assert shipped(found) == [(lib, "/x", "BINARY")]
