"""A side's scores beside the round's table, drawn; which side is chosen above."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QWidget

from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.desk.remarks import not_ranked
from duikou_desktop.services.desk.round_view import RelationLine, RoundView, SideReport
from duikou_desktop.ui.commission.score_chart import ScoreBar, ScoreChart
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.widgets.card import Card
from duikou_desktop.ui.widgets.label import Role, wrapped
from duikou_desktop.ui.widgets.numbers import figure
from duikou_desktop.ui.widgets.segmented import Segment, SegmentedFilter

_CHOICE = "commission/scores"


class ScoresCard(Card):
    """What was counted from the records, bonus apart; what the tables do not count stands below, and why."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(tr("得分"), parent=parent)
        self._settings = settings
        self._view: RoundView | None = None
        self._scheme: Scheme | None = None
        self.sides = SegmentedFilter(tuple(Segment(side.value, words(side.label)) for side in Side))
        kept = settings.text(_CHOICE, Side.SUPPORTER.value)
        self._side = Side(kept) if kept in set(Side) else Side.SUPPORTER
        self.sides.set_current(self._side.value)
        self.sides.picked.connect(self._pick)
        self.add_to_header(self.sides)
        self._mean = wrapped("", Role.HINT)
        self.body.addWidget(self._mean)
        self.chart = ScoreChart()
        self.body.addWidget(self.chart)

    def show_round(self, view: RoundView, scheme: Scheme) -> None:
        """The year's."""
        self._view, self._scheme = view, scheme
        self._show()

    def _pick(self, side: str) -> None:
        self._side = Side(side)
        self._settings.set_text(_CHOICE, side)
        self._show()

    def _show(self) -> None:
        view, scheme = self._view, self._scheme
        standard = scheme.standard(self._side) if scheme is not None else None
        if view is None or standard is None:
            return
        bars: dict[UUID, ScoreBar] = {}
        for line in view.lines:
            each = line.supporter if self._side is Side.SUPPORTER else line.recipient
            # A recipient has one score for all its supporters.
            key = line.relation if self._side is Side.SUPPORTER else each.hospital
            bars.setdefault(key, _bar(line, each))
        groups = tuple(f"{group.number}{figure(group.maximum)}" for group in standard.groups)
        self.chart.set_bars(tuple(bars.values()), groups, standard.maximum)
        mean, lowest = self.chart.mean, self.chart.lowest
        told = tr("复算，不含加分　平均 {mean}　最低 {lowest}　虚线框的和“汇总”一样不计")
        self._mean.setText(
            told.format(mean=figure(mean), lowest=figure(lowest))
            if mean is not None and lowest is not None
            else tr("复算，不含加分")
        )


def _bar(line: RelationLine, each: SideReport) -> ScoreBar:
    supports = tr("支援 {name}").format(name=line.recipient.name)
    other = supports if each.side is Side.SUPPORTER else line.county
    if each.report is None:
        return ScoreBar(each.name, other, None, tr("未到"))
    if why := not_ranked(each.report):
        return ScoreBar(each.name, other, None, words(why))
    if each.score is None or each.score.anew is None:
        return ScoreBar(each.name, other, None, tr("没有复算"))
    return ScoreBar(each.name, other, each.score.base)
