"""The parts of a point's detail, one function each."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from duikou_desktop.ui.score.model import computed_words
from duikou_desktop.ui.score.point_view import PointView, RecordLine
from duikou_desktop.ui.score.record_button import RecordButton
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.banner import note
from duikou_desktop.ui.widgets.bars import TargetBar
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.card import rule_line
from duikou_desktop.ui.widgets.chip import Chip
from duikou_desktop.ui.widgets.label import CutLabel, Role, label, wrapped
from duikou_desktop.ui.widgets.numbers import figure
from duikou_desktop.ui.widgets.state_label import StateLabel

Open = Callable[[str, tuple[UUID, ...] | None], None]


def why(column: QVBoxLayout, view: PointView) -> None:
    """The reasons, then what the plans would make of it, then the bar."""
    column.addWidget(wrapped("\n".join(view.reasons)))
    if view.expected_reasons:
        head = tr("预计 {score} 分").format(score=figure(view.expected or Decimal(0)))
        column.addWidget(_heading(head))
        column.addWidget(wrapped("\n".join(view.expected_reasons), Role.LABEL))
    if view.target is not None:
        bar = TargetBar(view.target)
        bar.set_label_width(0)
        column.addWidget(bar)
        figures = QHBoxLayout()
        counted = tr("计入 {n}").format(n=figure(view.target.counted))
        figures.addWidget(label(counted, Role.HINT))
        figures.addStretch(1)
        ends = tr("要求 {required}　有记录 {recorded}").format(
            required=figure(view.target.required), recorded=figure(view.target.recorded)
        )
        figures.addWidget(label(ends, Role.HINT))
        column.addLayout(figures)


def next_steps(column: QVBoxLayout, view: PointView, open_: Open) -> None:
    """What raises the point, each with its button."""
    if not view.steps:
        return
    head = QHBoxLayout()
    head.addWidget(label(tr("接下来"), Role.HINT))
    head.addStretch(1)
    if view.gain > view.more:
        head.addWidget(Chip(tr("照计划 +{n} 分").format(n=figure(view.gain - view.more))))
    if view.more > 0:
        head.addWidget(Chip(tr("办好可得 +{n} 分").format(n=figure(view.more))))
    column.addLayout(head)
    for number, step in enumerate(view.steps, start=1):
        row = QHBoxLayout()
        row.setSpacing(metrics().us(1.6))
        mark = label(f"{number}.", Role.LABEL)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(wrapped(step.words), 1)
        many = len(step.records)
        verb = tr("去补 {n} 条").format(n=many) if many else tr("去登记")
        button = Button(verb, small=True)
        button.clicked.connect(partial(open_, step.register, step.records or None))
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)


def relation_scores(column: QVBoxLayout, view: PointView, move: Callable[[UUID], None]) -> None:
    """The same point in each relation; its name leads there."""
    if not view.relations:
        return
    column.addWidget(_heading(tr("各结对关系")))
    grid = QGridLayout()
    grid.setHorizontalSpacing(metrics().us(2))
    grid.setVerticalSpacing(metrics().us(0.8))
    for row, each in enumerate(view.relations):
        name = Button(each.name, Kind.LINK)
        name.clicked.connect(partial(move, each.relation))
        grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignLeft)
        points = label(computed_words(each.score, each.expected), Role.STRONG)
        grid.addWidget(points, row, 1, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(StateLabel(each.state), row, 2)
    grid.setColumnStretch(0, 1)
    column.addLayout(grid)


def records_count(column: QVBoxLayout, view: PointView, open_: Open) -> None:
    """How many records the points stand on, and how many do not count yet."""
    behind = view.behind
    if not behind.lines:
        return
    head = QHBoxLayout()
    head.addWidget(label(tr("依据的记录"), Role.HINT))
    words = tr("计入 {n} 条").format(n=len(behind.counted))
    if behind.waiting:
        words += tr("，未计入 {n} 条").format(n=behind.waiting)
    head.addWidget(CutLabel(words, Role.HINT), 1)
    if len(behind.registers) == 1 and behind.counted:
        link = Button(tr("看计入的 {n} 条 ›").format(n=len(behind.counted)), Kind.LINK)
        (register,) = behind.registers
        link.clicked.connect(partial(open_, register, behind.pages))
        head.addWidget(link)
    column.addLayout(head)


def records_behind(column: QVBoxLayout, view: PointView, open_: Open) -> None:
    """The first of the records; what is not counted yet stands first, with its reason."""
    if not view.behind.lines:
        return
    lines = QVBoxLayout()
    lines.setSpacing(0)
    lines.addWidget(rule_line())
    opener = partial(_open_record, open_)
    for line in view.behind.lines:
        button = RecordButton(line, view.place.year)
        button.opened.connect(opener)
        lines.addWidget(button)
    column.addLayout(lines)


def records_left(column: QVBoxLayout, view: PointView) -> None:
    """How many records there are besides those shown."""
    behind = view.behind
    rest = len(behind.counted) + behind.waiting - len(behind.lines)
    if rest > 0:
        column.addWidget(label(tr("另有 {n} 条").format(n=rest), Role.HINT))


def _open_record(open_: Open, line: RecordLine) -> None:
    open_(line.register, (line.id,))


def drafted_account(column: QVBoxLayout, view: PointView, take: Callable[[str], None]) -> None:
    """自评情况 as the form will print it where the office writes nothing of its own."""
    if not view.draft or view.closed:
        return
    head = QHBoxLayout()
    head.addWidget(label(tr("自评情况草稿"), Role.HINT))
    words = (
        tr("随记录更新；本单位写了自评情况的，用本单位的") if view.own.account else tr("随记录更新")
    )
    head.addWidget(CutLabel(words, Role.HINT), 1)
    button = Button(tr("采用来改"), Kind.LINK)
    button.setToolTip(tr("抄到下面的自评情况里，再按本单位的话改"))
    button.clicked.connect(partial(_take_draft, take, view.draft))
    head.addWidget(button)
    column.addLayout(head)
    draft = wrapped(view.draft, Role.LABEL)
    draft.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    column.addWidget(draft)


def reported(column: QVBoxLayout, view: PointView) -> None:
    """Of a closed year what the office said of the point, as the form has it."""
    if not view.closed:
        return
    own = view.own
    score = figure(own.score) if own.score is not None and view.takes_score else ""
    for name, said in (
        (tr("上报的自评分"), score),
        (tr("上报的自评情况"), own.account or view.draft),
        (tr("不完成的原因"), own.shortfall),
        (tr("理由"), own.reason),
    ):
        if said:
            column.addWidget(_heading(name))
            words = wrapped(said, Role.LABEL)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(words)


def _take_draft(take: Callable[[str], None], draft: str, *_: object) -> None:
    take(draft)


def standard_words(column: QVBoxLayout, view: PointView) -> None:
    """The standard's own sentence with its place, and the figures nobody here may change."""
    head = QHBoxLayout()
    head.addWidget(label(tr("标准原文"), Role.HINT))
    head.addWidget(label(view.quoted_from, Role.HINT))
    head.addStretch(1)
    column.addLayout(head)
    quote = QFrame()
    quote.setProperty("frame", "quote")
    inside = QVBoxLayout(quote)
    inside.setContentsMargins(metrics().us(2.4), 0, 0, 0)
    words = wrapped(view.quote)
    words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    inside.addWidget(words)
    column.addWidget(quote)
    if view.parameter:
        column.addWidget(note(view.parameter))


def _heading(words: str) -> QWidget:
    return label(words, Role.HINT)
