"""What-if: tick what is meant to be done, and see what the score becomes. Nothing is stored."""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from typing import TypeAlias
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from duikou_desktop.scoring.assessment import Assessment, ScoredPoint
from duikou_desktop.scoring.what_if import base_with, by_gain
from duikou_desktop.services.scored_year import ScoredYear
from duikou_desktop.ui.score.pane import Pane
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.check import Check, WrappedCheck
from duikou_desktop.ui.widgets.chip import Chip
from duikou_desktop.ui.widgets.label import Role, label, wrapped
from duikou_desktop.ui.widgets.numbers import figure

StepKey: TypeAlias = tuple[UUID | None, str, int]  # relation, point, number of the step


class WhatIf(Pane):
    """The points that can still be raised, the most points for the effort first, with their steps.

    The whole hospital's are those of its relations, under the name of each. `point_asked` comes with
    the relation (None: as in view) and the point's key.
    """

    point_asked = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("试算"), parent)
        self._parts: tuple[Assessment, ...] = ()
        self._whole: Assessment | None = None
        self._rounding = Decimal("0.1")
        self._done: set[StepKey] = set()
        told = tr("勾选打算办的事，看得分会变成多少。只算不存。")
        self.head.addWidget(wrapped(told, Role.HINT))
        self.result = wrapped("", Role.STRONG)
        self.head.addWidget(self.result)
        self.boxes: dict[StepKey, Check] = {}

    def show_year(self, scored: ScoredYear, relation: UUID | None) -> None:
        """The steps as they are now; what was ticked and still is to be done stays ticked."""
        self._whole = scored.of(relation)
        several = relation is None and len(scored.assessment.relations) > 1
        self._parts = scored.assessment.relations if several else (self._whole,)
        self._rounding = scored.scheme.parameters.rounding
        self.boxes = {}
        column = self.fresh()
        # What the plan brings anyway is in the expected score already.
        for part in self._parts:
            chances = [each for each in by_gain(part) if each.more > 0]
            if several and part.relation is not None:
                name = scored.book.other_hospital_name(part.relation, scored.hospital)
                column.addWidget(label(name, Role.STRONG))
            for point in chances:
                title = words(scored.standard.point(point.id).short)
                self._add_point(column, part.relation, point, title)
            if not chances:
                column.addWidget(wrapped(tr("没有还能补的分。"), Role.LABEL))
        column.addStretch(1)
        self._done &= self.boxes.keys()
        self._say_result()

    def _add_point(
        self, column: QVBoxLayout, relation: UUID | None, point: ScoredPoint, title: str
    ) -> None:
        head = QHBoxLayout()
        name = Button(title, Kind.LINK)
        name.clicked.connect(partial(self._ask_point, relation, point.id))
        head.addWidget(name)
        head.addStretch(1)
        head.addWidget(Chip(tr("最多 +{n} 分").format(n=figure(point.more))))
        column.addLayout(head)
        for number, step in enumerate(point.steps):
            key = relation, point.id, number
            box = WrappedCheck(
                _with_gain(step.message.translated(tr), point, number, self._rounding)
            )
            box.setChecked(key in self._done)
            box.toggled.connect(partial(self._tick, key))
            self.boxes[key] = box
            column.addWidget(box)
        column.addSpacing(metrics().us(1.2))

    def _ask_point(self, relation: UUID | None, point: str, *_: object) -> None:
        self.point_asked.emit(relation, point)

    def _tick(self, key: StepKey, checked: bool) -> None:  # noqa: FBT001 - Qt's signal
        if checked:
            self._done.add(key)
        else:
            self._done.discard(key)
        self._say_result()

    def _say_result(self) -> None:
        if self._whole is None:
            return
        before = self._whole.expected_base
        if not self._done:
            told = tr("预计 {before} 分，可达 {reachable} 分").format(
                before=figure(before), reachable=figure(self._whole.reachable_base)
            )
        else:
            after = base_with(
                self._parts, [self._done_in(each) for each in self._parts], self._rounding
            )
            told = tr("办好这 {n} 件：预计 {before} → {after} 分").format(
                n=len(self._done), before=figure(before), after=figure(after)
            )
        if len(self._parts) > 1:
            told = tr("全院（{n} 个结对关系的平均）：{told}").format(n=len(self._parts), told=told)
        self.result.setText(told)

    def _done_in(self, part: Assessment) -> dict[str, list[int]]:
        """The numbers of what is ticked, by point."""
        found: dict[str, list[int]] = {}
        for relation, point, number in self._done:
            if relation == part.relation:
                found.setdefault(point, []).append(number)
        return found


def _with_gain(told: str, point: ScoredPoint, number: int, rounding: Decimal) -> str:
    """The step with the points that it brings by itself; of several needed together none does."""
    after = point.with_steps((number,), rounding)
    gain = (after or Decimal(0)) - (point.expected or Decimal(0))
    return tr("{step}：+{n} 分").format(step=told, n=figure(gain)) if gain > 0 else told
