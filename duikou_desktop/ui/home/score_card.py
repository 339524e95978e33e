"""How the year stands: ring, legend and the groups of the standard."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from duikou_desktop.core.messages import Message
from duikou_desktop.services.home_view import GroupPoints, ScoreView
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.bars import GroupBar, GroupScore
from duikou_desktop.ui.widgets.card import Card
from duikou_desktop.ui.widgets.label import Role, wrapped
from duikou_desktop.ui.widgets.numbers import figure
from duikou_desktop.ui.widgets.score_legend import LegendLine, ScoreLegend, Swatch
from duikou_desktop.ui.widgets.score_ring import RingScore, ScoreRing

_ZERO = Decimal(0)


class ScoreCard(Card):
    """Proven, expected and reachable, never merged into one number."""

    open_asked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("评分"), "-", tr("打开评分 ›"), parent=parent)
        self.link_followed.connect(self._open)
        lengths = metrics()
        self._whole = QWidget()
        column = QVBoxLayout(self._whole)
        column.setContentsMargins(0, lengths.us(1), 0, 0)
        column.setSpacing(lengths.us(1))
        top = QHBoxLayout()
        top.setSpacing(lengths.us(4))
        zero = RingScore(_ZERO, _ZERO, None, _ZERO)
        self._ring = ScoreRing(zero)
        self._legend = ScoreLegend()
        top.addWidget(self._ring)
        top.addWidget(self._legend, 1, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(top)
        self._groups = QVBoxLayout()
        self._groups.setSpacing(0)
        column.addStretch(1)
        column.addLayout(self._groups)
        self.body.addWidget(self._whole, 1)
        self._none = wrapped("", Role.LABEL)
        self.body.addWidget(self._none)
        self._none.hide()

    def show_score(self, score: ScoreView | None, no_score: Message | None) -> None:
        """The score, or why there is none."""
        self._whole.setVisible(score is not None)
        self._none.setVisible(score is None)
        self._none.setText(words(no_score) if no_score else "")
        self.set_link(tr("打开评分 ›") if score else "")
        if score is None:
            self.set_hint("")
            return
        self.set_hint(tr("{title}（{place}）").format(title=score.standard, place=score.attachment))
        self._ring.set_score(
            RingScore(score.proven, score.expected, score.reachable, score.maximum)
        )
        self._legend.set_lines(self._lines(score))
        self._show_groups(score.groups)

    def _lines(self, score: ScoreView) -> tuple[LegendLine, ...]:
        gain = score.expected - score.proven
        planned = tr("按计划做完后 ＋{n}").format(n=figure(gain)) if gain else tr("没有待证实的分")
        rest = tr("只算已登记的，还可以补登记") if score.late else tr("余下的都办好")
        lines = [
            LegendLine(Swatch.SOLID, tr("已证实"), tr("按今天的记录"), figure(score.proven)),
            LegendLine(Swatch.HATCHED, tr("预计"), planned, figure(score.expected)),
            LegendLine(Swatch.THIN, tr("可达"), rest, figure(score.reachable)),
        ]
        extra = score.expected_bonus - score.bonus
        hint = tr("另计，预计 {n}").format(n=figure(score.expected_bonus)) if extra else tr("另计")
        lines.append(LegendLine(Swatch.PLUS, tr("加分"), hint, figure(score.bonus)))
        return tuple(lines)

    def _show_groups(self, groups: tuple[GroupPoints, ...]) -> None:
        while (item := self._groups.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for group in groups:
            score = GroupScore(
                f"{group.number}{group.title}",
                group.proven,
                group.expected,
                group.reachable,
                group.maximum,
            )
            self._groups.addWidget(GroupBar(score))

    def _open(self) -> None:
        self.open_asked.emit("score", "")
