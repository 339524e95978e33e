"""Tooltips say what people typed letter by letter, whatever it looks like."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import Qt, QTextDocument
from pytestqt.qtbot import QtBot

import duikou_desktop.ui
from duikou_desktop.ui.widgets.label import CutLabel
from duikou_desktop.ui.widgets.tips import plain_tip

pytestmark = pytest.mark.usefixtures("themed")

NAME = "<b>融水苗族自治县人民医院</b><br><font color=green>指纹已核对</font>"


def drawn(tip: str) -> str:
    """What is drawn of a text whose form Qt guesses, as it does with tooltips."""
    document = QTextDocument()
    if Qt.mightBeRichText(tip):
        document.setHtml(tip)
    else:
        document.setPlainText(tip)
    return document.toPlainText()


def test_a_name_that_looks_like_html_is_drawn_as_it_is_written() -> None:
    assert drawn(NAME).startswith("融水")  # what Qt makes of it by itself
    for text in (NAME, f"{NAME}\n第二行", "甲 < 乙", "融水苗族自治县人民医院", ""):
        assert drawn(plain_tip(text)) == text


def test_a_plain_name_stays_as_it_is() -> None:
    assert plain_tip("甲 < 乙\n丙 & 丁") == "甲 < 乙\n丙 & 丁"


def test_a_cut_labels_tooltip_is_plain(qtbot: QtBot) -> None:
    cut = CutLabel(NAME)
    qtbot.addWidget(cut)
    cut.resize(40, 20)
    cut.grab()
    assert drawn(cut.toolTip()) == NAME


def tips() -> Iterator[tuple[str, ast.expr]]:
    """What every tooltip of the window is given, and where."""
    for file in sorted(Path(duikou_desktop.ui.__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                if node.func.attr == "setToolTip":
                    yield f"{file.name}:{node.lineno}", node.args[0]
                elif node.func.attr == "showText":
                    yield f"{file.name}:{node.lineno}", node.args[1]


def harmless(given: ast.expr) -> bool:
    """Words of the program itself, or made plain."""
    if isinstance(given, ast.IfExp):
        return harmless(given.body) and harmless(given.orelse)
    if isinstance(given, ast.Call) and isinstance(given.func, ast.Name):
        named = given.func.id == "tr" and isinstance(given.args[0], ast.Constant)
        return named or given.func.id == "plain_tip"
    return isinstance(given, ast.Constant)


def test_every_tooltip_is_the_programs_own_words_or_made_plain() -> None:
    found = dict(tips())
    assert len(found) > 50
    # Help on a field shows again what is its tooltip already.
    left = {at for at, given in found.items() if not harmless(given)}
    assert {each.split(":")[0] for each in left} == {"window.py"}
