"""The tree of the standard: what it tells the view when the score was counted anew."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from pytestqt.qtbot import QtBot

from duikou_desktop.ui.score.rows import ScoreRow
from duikou_desktop.ui.score.tree import ScoreTree

pytestmark = pytest.mark.usefixtures("themed")


def row(key: str, level: int, *children: ScoreRow, score: int = 1) -> ScoreRow:
    points = Decimal(score)
    return ScoreRow(key, level, key, Decimal(5), points, points, None, children=children)


GROUPS = (
    row("甲", 0, row("1", 1, row("1.1", 2), row("1.2", 2))),
    row("乙", 0, row("2", 1, row("2.1", 2))),
)


@pytest.fixture
def tree(qtbot: QtBot) -> ScoreTree:
    made = ScoreTree()
    qtbot.addWidget(made)
    made.set_rows(GROUPS, filtered=False)
    return made


def open_lines(tree: ScoreTree) -> list[str]:
    model = tree._model
    return [each.key for each in model.rows if tree.isExpanded(model.index_of(each.key))]


def test_only_the_lines_that_say_something_else_are_told(tree: ScoreTree) -> None:
    changed: list[str] = []
    model = tree._model
    model.dataChanged.connect(lambda first, _last: changed.append(model.row_of(first).key))
    resets: list[None] = []
    model.modelReset.connect(lambda: resets.append(None))
    other = row("乙", 0, row("2", 1, row("2.1", 2, score=0)))
    tree.set_rows((GROUPS[0], other), filtered=False)
    # What stands above holds it.
    assert (changed, resets) == (["乙", "2", "2.1"], [])
    assert model.row_of(model.index_of("2.1")).score == 0
    tree.set_rows((other,), filtered=False)
    assert len(resets) == 1


def test_a_line_elsewhere_in_the_tree_is_another_tree(tree: ScoreTree) -> None:
    moved = (
        row("甲", 0, row("1", 1, row("1.1", 2))),
        row("乙", 0, row("2", 1, row("1.2", 2), row("2.1", 2))),
    )
    resets: list[None] = []
    tree._model.modelReset.connect(lambda: resets.append(None))
    tree.set_rows(moved, filtered=False)
    assert len(resets) == 1


def test_a_filter_that_leaves_everything_is_closed_again(tree: ScoreTree) -> None:
    assert open_lines(tree) == ["甲"]
    tree.set_rows(GROUPS, filtered=True)
    assert open_lines(tree) == ["甲", "1", "1.1", "1.2", "乙", "2", "2.1"]
    tree.set_rows(GROUPS, filtered=False)
    assert open_lines(tree) == ["甲"]


def test_what_was_opened_stays_open_when_a_figure_changes(tree: ScoreTree) -> None:
    tree.choose("2.1")
    assert tree.point == "2.1"
    before = open_lines(tree)
    assert "2" in before
    tree.set_rows((replace(GROUPS[0], score=Decimal(0)), GROUPS[1]), filtered=False)
    assert open_lines(tree) == before
    assert tree.point == "2.1"
