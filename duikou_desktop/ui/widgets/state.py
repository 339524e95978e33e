"""States as people read them: a shape and a word, never colour alone."""

from __future__ import annotations

from enum import Enum

from duikou_desktop.ui.text import tr
from duikou_desktop.ui.widgets.mark import Mark


class State(Enum):
    """Everything a row, a point or a package may be."""

    FULL = "full"
    COUNTED = "counted"
    RECEIVED = "received"
    PART = "part"
    NO_EVIDENCE = "no_evidence"
    ON_LEAVE = "on_leave"
    LOST = "lost"
    FAULTY = "faulty"
    GAP = "gap"
    JUDGE = "judge"
    TO_REVIEW = "to_review"
    DRAFT = "draft"
    NO_DATA = "no_data"
    NOT_ARRIVED = "not_arrived"
    ON_SITE = "on_site"
    EXTRA = "extra"
    NOTED = "noted"

    @property
    def mark(self) -> Mark:
        return _MARKS[self]

    @property
    def word(self) -> str:
        """The word beside the shape, in the language of the interface."""
        return _words()[self]


_MARKS = {
    State.FULL: Mark.MET,
    State.COUNTED: Mark.MET,
    State.RECEIVED: Mark.MET,
    State.PART: Mark.PART,
    State.NO_EVIDENCE: Mark.EVIDENCE,
    State.ON_LEAVE: Mark.AWAY,
    State.LOST: Mark.LOST,
    State.FAULTY: Mark.LOST,
    State.GAP: Mark.LOST,
    State.JUDGE: Mark.JUDGE,
    State.TO_REVIEW: Mark.JUDGE,
    State.DRAFT: Mark.DRAFT,
    State.NO_DATA: Mark.NO_DATA,
    State.NOT_ARRIVED: Mark.NO_DATA,
    State.ON_SITE: Mark.PRESENT,
    State.EXTRA: Mark.EXTRA,
    State.NOTED: Mark.NOTE,
}


def _words() -> dict[State, str]:
    # Looked up at each call: the language may be chosen after this module was read.
    return {
        State.FULL: tr("满分"),
        State.COUNTED: tr("计入"),
        State.RECEIVED: tr("已收"),
        State.PART: tr("部分"),
        State.NO_EVIDENCE: tr("缺佐证"),
        State.ON_LEAVE: tr("请假"),
        State.LOST: tr("未得"),
        State.FAULTY: tr("有错"),
        State.GAP: tr("空档"),
        State.JUDGE: tr("待判断"),
        State.TO_REVIEW: tr("待评"),
        State.DRAFT: tr("草稿"),
        State.NO_DATA: tr("无数据"),
        State.NOT_ARRIVED: tr("未到"),
        State.ON_SITE: tr("在岗"),
        State.EXTRA: tr("另计"),
        State.NOTED: tr("有说明"),
    }
