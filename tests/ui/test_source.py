"""What holds for every module of the interface: words through `tr`, colours from the table."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import duikou_desktop.ui

FOLDER = Path(duikou_desktop.ui.__file__).parent
MODULES = sorted(FOLDER.rglob("*.py"))
CHINESE = re.compile(r"[\u4e00-\u9fff]")
# Names of fonts are not words of ours.
NOT_WORDS = {"fonts.py", "faces.py", "ask_place.py"}


def _calls_of_tr(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "tr":
            yield node


def _docstrings(tree: ast.AST) -> set[int]:
    return {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_every_visible_chinese_word_can_be_translated(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inside = {id(node.args[0]) for node in _calls_of_tr(tree)} | _docstrings(tree)
    stray = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and CHINESE.search(node.value)
        and id(node) not in inside
    ]
    assert path.name in NOT_WORDS or not stray


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_tr_is_given_plain_literals(path: Path) -> None:
    for call in _calls_of_tr(ast.parse(path.read_text(encoding="utf-8"))):
        assert len(call.args) == 1
        if path.name != "text.py":
            assert isinstance(call.args[0], ast.Constant), ast.unparse(call)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_colours_stand_in_the_table_alone(path: Path) -> None:
    found = re.findall(r"[\"']#[0-9A-Fa-f]{3,8}[\"']", path.read_text(encoding="utf-8"))
    assert path.name == "tokens.py" or not found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_no_module_loads_svg_at_start(path: Path) -> None:
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        assert not (isinstance(node, ast.ImportFrom) and node.module == "PySide6.QtSvg")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_dialogs_for_files_have_one_home(path: Path) -> None:
    """It knows where they begin: never in the folder the program was started in."""
    if path.name != "choosing.py":
        assert "QFileDialog" not in path.read_text(encoding="utf-8")
