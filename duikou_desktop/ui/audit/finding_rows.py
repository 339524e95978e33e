"""Findings as lines of a table: an office's own, or those on a report that a commission received."""

from __future__ import annotations

from duikou_desktop.domain.check_titles import TITLES
from duikou_desktop.services.checks import Explained, Standing
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.widgets.columns import CellKind, Column, Row
from duikou_desktop.ui.widgets.state import State

_SHAPES = {
    Standing.FAULTY: State.FAULTY,
    Standing.OPEN: State.TO_REVIEW,
    Standing.EXPLAINED: State.NOTED,
}


def finding_columns() -> tuple[Column, ...]:
    """How it stands, which check found it, what was found, and the office's words on it."""
    says = tuple(words(each.label) for each in Standing)
    return (
        Column("state", tr("状态"), CellKind.STATE, ems=5.9, sortable=False, says=says),
        Column("check", tr("审核项"), ems=13, sortable=False),
        Column("message", tr("查出什么"), ems=26, stretch=True, sortable=False),
        Column("words", tr("说明"), ems=14, sortable=False),
    )


def finding_key(each: Explained) -> str:
    """By it the table knows a finding."""
    return f"{each.finding.code} {each.finding.subject}"


def finding_row(each: Explained) -> Row:
    """Its line."""
    cells = (
        _SHAPES[each.standing],
        words(TITLES[each.finding.code]),
        words(each.finding.message),
        each.explanation.text if each.explanation else None,
    )
    return Row(finding_key(each), cells, {"state": words(each.standing.label)})
