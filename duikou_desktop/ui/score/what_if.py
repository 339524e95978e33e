"""What-if: tick what is meant to be done, and see what the score becomes. Nothing is stored."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from decimal import Decimal
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from duikou_desktop.scoring.assessment import Assessment, ScoredPoint
from duikou_desktop.scoring.standard import Standard
from duikou_desktop.scoring.what_if import base_with, by_gain
from duikou_desktop.ui.score.pane import Pane
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.check import Check
from duikou_desktop.ui.widgets.chip import Chip
from duikou_desktop.ui.widgets.label import Role, label, wrapped
from duikou_desktop.ui.widgets.numbers import figure


class WhatIf(Pane):
    """The points that can still be raised, the most points for the effort first, with their steps."""

    point_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("试算"), parent)
        self._assessment: Assessment | None = None
        self._rounding = Decimal("0.1")
        self._done: dict[str, set[int]] = {}
        told = tr("勾选打算办的事，看得分会变成多少。只算不存。")
        self.head.addWidget(wrapped(told, Role.HINT))
        self.result = label("", Role.STRONG)
        self.head.addWidget(self.result)
        self.boxes: dict[tuple[str, int], Check] = {}

    @property
    def done(self) -> Mapping[str, Collection[int]]:
        """What is ticked: numbers of steps by point."""
        return self._done

    def show_assessment(
        self, assessment: Assessment, standard: Standard, rounding: Decimal
    ) -> None:
        """The steps as they are now; what was ticked and still is to be done stays ticked."""
        self._assessment = assessment
        self._rounding = rounding
        steps = {each.id: len(each.steps) for each in assessment.points}
        self._done = {
            point: kept
            for point, numbers in self._done.items()
            if (kept := {each for each in numbers if each < steps.get(point, 0)})
        }
        self.boxes = {}
        column = self.fresh()
        # What the plan brings anyway is in the expected score already.
        chances = [each for each in by_gain(assessment) if each.more > 0]
        for point in chances:
            self._add_point(column, point, words(standard.point(point.id).short))
        if not chances:
            column.addWidget(wrapped(self._nothing(assessment), Role.LABEL))
        column.addStretch(1)
        self._say_result()

    @staticmethod
    def _nothing(assessment: Assessment) -> str:
        if any(each.more > 0 for each in assessment.points):
            return tr("全院是各结对关系的平均。先在左上角选一个结对关系，再试算。")
        return tr("没有还能补的分。")

    def _add_point(self, column: QVBoxLayout, point: ScoredPoint, title: str) -> None:
        head = QHBoxLayout()
        name = Button(title, Kind.LINK)
        name.clicked.connect(partial(self._ask_point, point.id))
        head.addWidget(name)
        head.addStretch(1)
        head.addWidget(Chip(tr("最多 +{n} 分").format(n=figure(point.more))))
        column.addLayout(head)
        for number, step in enumerate(point.steps):
            box = Check(step.message.translated(tr))
            box.setToolTip(box.text())
            box.setChecked(number in self._done.get(point.id, ()))
            box.toggled.connect(partial(self._tick, point.id, number))
            self.boxes[point.id, number] = box
            column.addWidget(box)
        column.addSpacing(metrics().us(1.2))

    def _ask_point(self, point: str, *_: object) -> None:
        self.point_asked.emit(point)

    def _tick(self, point: str, number: int, checked: bool) -> None:  # noqa: FBT001 - Qt's signal
        if checked:
            self._done.setdefault(point, set()).add(number)
        else:
            self._done.get(point, set()).discard(number)
        self._say_result()

    def _say_result(self) -> None:
        if self._assessment is None:
            return
        before = self._assessment.expected_base
        after = base_with(self._assessment, self._done, self._rounding)
        ticked = sum(len(each) for each in self._done.values())
        if not ticked:
            told = tr("预计 {before} 分，可达 {reachable} 分").format(
                before=figure(before), reachable=figure(self._assessment.reachable_base)
            )
        else:
            told = tr("办好这 {n} 件：预计 {before} → {after} 分").format(
                n=ticked, before=figure(before), after=figure(after)
            )
        self.result.setText(told)
