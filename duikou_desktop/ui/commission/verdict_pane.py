"""One point below the table: the sentence, the office's words, our count, what is behind it; the verdict."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from duikou_desktop.services.desk.record_seen import RecordSeen
from duikou_desktop.services.desk.report_view import PointSeen
from duikou_desktop.services.desk.reviewing import Opinion
from duikou_desktop.storage.desk_reviews import Verdict
from duikou_desktop.ui.commission.decided_words import decided_words, difference_words
from duikou_desktop.ui.fields.number import NumberField
from duikou_desktop.ui.fields.text import TextField
from duikou_desktop.ui.text import joined, sentences, tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.detail_pane import DetailPane
from duikou_desktop.ui.widgets.label import Role, label, wrapped
from duikou_desktop.ui.widgets.numbers import figure
from duikou_desktop.ui.widgets.page_parts import turn
from duikou_desktop.ui.widgets.scroll_page import ScrollPage

Place = tuple[UUID | None, UUID | None, str]  # a package, a relation of it, a point
_MOST = 30  # records told one by one
_ONE_ROW_EMS = 56


# A point of a report as it is judged now: what was begun before another verdict is not told again.
_Kept = tuple[Place, bool, Verdict | None]


class VerdictPane(DetailPane):
    """`given` carries an Opinion."""

    given = Signal(object)
    taken_back = Signal()
    evidence_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seen: PointSeen | None = None
        self._kept: _Kept | None = None  # the point whose verdict is in the fields
        self._drafts: dict[_Kept, tuple[str, str]] = {}  # begun, and not given yet
        lengths = metrics()
        head = QHBoxLayout()
        self._title = label("", Role.STRONG)
        head.addWidget(self._title, 1)
        self.evidence = Button("", icon_name="clip", small=True)
        self.evidence.clicked.connect(self.evidence_asked)
        head.addWidget(self.evidence)
        self.column.addLayout(head)
        told = ScrollPage()
        told.body.setContentsMargins(0, 0, 0, 0)
        self._said = wrapped()
        told.body.addWidget(self._said)
        told.body.addStretch(1)
        self.column.addWidget(told, 1)
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._rows.setSpacing(lengths.us(1.6))
        self._rows.addLayout(self._make_accepting())
        self._rows.addLayout(self._make_adjusting(), 1)
        self.column.addLayout(self._rows)
        self.column.addWidget(self.score.take_below())

    def _make_accepting(self) -> QHBoxLayout:
        """As the office has it, or as it was counted."""
        row = QHBoxLayout()
        row.setSpacing(metrics().us(1.6))
        self.own = Button(tr("照自评"), Kind.PRIMARY)
        self.own.clicked.connect(self._accept)
        self.anew = Button("")
        self.anew.clicked.connect(self._take_recount)
        self.decided = Button("")
        self.decided.clicked.connect(self._take_decided)
        self.keep = Button("")
        self.keep.clicked.connect(self._keep)
        for button in (self.own, self.anew, self.decided, self.keep):
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _make_adjusting(self) -> QHBoxLayout:
        """Another score with its reason, and the way back."""
        row = QHBoxLayout()
        row.setSpacing(metrics().us(1.6))
        row.addWidget(label(tr("或改为"), Role.LABEL))
        self.score = NumberField(places=1)
        self.score.set_name(tr("评审分"))
        self.score.setFixedWidth(metrics().ems(5))
        row.addWidget(self.score)
        self.reason = TextField(tr("理由，写进回执"))
        self.reason.set_name(tr("理由"))
        row.addWidget(self.reason, 1)
        self.score.changed.connect(self._draft)
        self.reason.changed.connect(self._draft)
        self.adjust = Button(tr("调整"))
        self.adjust.clicked.connect(self._adjust)
        row.addWidget(self.adjust)
        self.back = Button(tr("撤回"))
        self.back.clicked.connect(self.taken_back)
        row.addWidget(self.back)
        return row

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Short of room the reason would be a few letters wide: the rows go below one another."""
        super().resizeEvent(event)
        turn(self._rows, across=self.width() >= metrics().ems(_ONE_ROW_EMS))

    def show_point(self, seen: PointSeen | None, place: Place) -> None:
        """The point chosen, and where it stands; what is begun about it stays until it is given."""
        self._seen = seen
        self.setVisible(seen is not None)
        if seen is None:
            self._kept = None
            return
        figures, verdict = seen.reviewed.figures, seen.reviewed.verdict
        self._title.setText(f"{seen.point.id} {words(seen.point.short)}")
        self._said.setText(_told(seen))
        count = len(seen.evidence)
        self.evidence.setText(_evidence(seen).format(n=count, k=len(seen.missing)))
        self.evidence.setEnabled(bool(count))
        self.own.setEnabled(figures.own is not None)
        self.own.setText(
            tr("照自评 {score}").format(score=figure(figures.own))
            if figures.own is not None
            else tr("照自评")
        )
        differs = figures.anew is not None and figures.anew != figures.own
        self.anew.setEnabled(differs)
        anew = figures.anew
        self.anew.setText(
            tr("按复算 {score}").format(score=figure(anew)) if anew is not None else tr("按复算")
        )
        self.keep.setVisible(seen.reviewed.to_look_at)
        if seen.reviewed.stands is not None:
            self.keep.setText(tr("保留 {score}").format(score=figure(seen.reviewed.stands)))
        self.decided.setVisible(seen.differs_as_decided)
        if seen.as_decided is not None:
            self.decided.setText(tr("按认定 {score}").format(score=figure(seen.as_decided)))
        self.back.setEnabled(verdict is not None)
        kept = place, seen.reviewed.overtaken, verdict
        if self._kept != kept:
            self._kept = kept
            self._forgive()
            # A reason that named a decision is untrue once that changed.
            held = verdict if not seen.reviewed.overtaken else None
            self.score.set_value(held.score if held is not None else None)
            self.reason.set_value(held.reason if held is not None else None)
            if kept in self._drafts:
                score, reason = self._drafts[kept]
                self.score.line.setText(score)
                self.reason.set_value(reason)

    def _draft(self) -> None:
        if self._kept is not None:
            self._drafts[self._kept] = self.score.line.text(), self.reason.line.text()

    def told_text(self) -> str:
        """What is said of the point."""
        return self._said.text()

    def _forgive(self) -> None:
        """What was wrong with an adjustment is nothing to a point that was decided otherwise."""
        self.score.set_fault(None)
        self.reason.set_fault(None)

    def _fresh_reason(self) -> str:
        """What was typed; not the words of the verdict that is given up: they would say the opposite."""
        typed = str(self.reason.value() or "")
        verdict = self._seen.reviewed.verdict if self._seen is not None else None
        return "" if verdict is not None and typed == verdict.reason else typed

    def _accept(self) -> None:
        self._forgive()
        self.given.emit(Opinion(None, self._fresh_reason()))

    def _take_recount(self) -> None:
        if self._seen is not None:
            self._forgive()
            reason = self._fresh_reason() or tr("按收到的记录复算")
            self.given.emit(Opinion(self._seen.reviewed.figures.anew, reason))

    def _take_decided(self) -> None:
        seen = self._seen
        if seen is not None and seen.as_decided is not None:
            self._forgive()
            reason = self._fresh_reason() or decided_words(seen.differences)
            self.given.emit(Opinion(seen.as_decided, reason, as_decided=True))

    def _keep(self) -> None:
        """What stands, after a look at what was decided."""
        if self._seen is None:
            return
        self._forgive()
        reviewed = self._seen.reviewed
        verdict = reviewed.verdict
        claimed = verdict.score is None if verdict else reviewed.figures.own is not None
        reason = str(self.reason.value() or "") or _looked_again(self._seen)
        self.given.emit(Opinion(None if claimed else reviewed.stands, reason))

    def _adjust(self) -> None:
        value = self.score.value()
        fault = self._score_fault(value)
        self.score.set_fault(fault)
        if value is None or fault is not None:
            return
        if not str(self.reason.value() or "").strip():
            self.reason.set_fault(tr("调整得分要写理由"))
            return
        self.reason.set_fault(None)
        self.given.emit(Opinion(value, str(self.reason.value() or "")))

    def _score_fault(self, value: Decimal | None) -> str | None:
        """What is wrong with the score typed; None: nothing."""
        if not self.score.line.text().strip():
            return tr("写评审分")
        most = self._seen.reviewed.figures.maximum if self._seen is not None else None
        if value is not None and value >= 0 and (most is None or value <= most):
            return None
        if most is None:
            return tr("评审分写不小于 0 的数，0.1 分一档，如 4.5。")
        return tr("评审分写 0 到 {most} 之间的数，0.1 分一档。").format(most=figure(most))


def _told(seen: PointSeen) -> str:
    """Everything there is to judge it by, as paragraphs."""
    stated, anew = seen.stated, seen.anew
    lines = [*_cities(seen), f"{tr('评价要点')}：{seen.point.text}"]
    if stated.account:
        lines.append(f"{tr('自评情况')}：{stated.account}")
    if stated.short and stated.shortfall:
        lines.append(f"{tr('不完成的原因')}：{stated.shortfall}")
    if stated.own_reason:
        lines.append(f"{tr('自评分的理由')}：{stated.own_reason}")
    if anew is not None:
        reasons = sentences(anew.reasons)
        lines.append(f"{tr('复算')}：{reasons}")
    lines.extend(difference_words(seen))
    if seen.missing:
        lines.append(_missing(seen.missing))
    if seen.records:
        counting = sum(each.counts for each in seen.records)
        head = tr("依据的记录 {n} 条").format(n=counting)
        left = len(seen.records) - counting
        if left:
            head += tr("，另有 {n} 条不计").format(n=left)
        shown = [_record(each) for each in seen.records[:_MOST]]
        if len(seen.records) > _MOST:
            shown.append(tr("……共 {n} 条").format(n=len(seen.records)))
        lines.append("\n".join((f"{head}：", *shown)))
    return "\n".join(lines)


def _missing(names: tuple[str, ...]) -> str:
    told = joined(names[:_MOST])
    if len(names) > _MOST:
        told += tr("……共 {n} 件").format(n=len(names))
    return tr("缺的佐证：{names}").format(names=told)


def _cities(seen: PointSeen) -> Iterator[str]:
    """What each city said of it; where the recipient lies in another's counties, that is said."""
    for each in seen.by_cities:
        told = tr("{name}评 {score} 分") if each.own else tr("{name}评 {score} 分（不是它的县）")
        said = told.format(name=each.commission, score=figure(each.score))
        yield f"{said}：{each.reason}" if each.reason else said


def _record(each: RecordSeen) -> str:
    day = f"{each.day} " if each.day is not None else ""
    mark = "" if each.counts else tr("（不计）")
    proofs = tr("　佐证：{names}").format(names=joined(each.proofs)) if each.proofs else ""
    return f"　{day}{words(each.register)}　{each.caption}{mark}{proofs}"


def _evidence(seen: PointSeen) -> str:
    """What the button says; with places for how many there are, and how many are missing."""
    if seen.missing:
        return tr("看佐证 {n} 件，缺 {k} 件") if seen.evidence else tr("佐证缺 {k} 件")
    if not seen.evidence:
        if seen.came == "catalogue":
            return tr("佐证只有目录")
        papers = any(each.proofs for each in seen.records)
        return tr("佐证只有纸质的") if papers else tr("没有佐证文件")
    return tr("看佐证 {n} 件（大照片缩小过）") if seen.came == "reduced" else tr("看佐证 {n} 件")


def _looked_again(seen: PointSeen | None) -> str:
    """Behind the reason that was given: the receipt is to say why points were lost, whatever was looked at."""
    looked = tr("看过认定，评审分不变")
    verdict = seen.reviewed.verdict if seen is not None else None
    # Where it was decided otherwise since, a reason that named the former decision is untrue.
    if seen is None or verdict is None or seen.reviewed.settled is not None or not verdict.reason:
        return looked
    if looked in verdict.reason:
        return verdict.reason
    return tr("{reason}（{looked}）").format(reason=verdict.reason.rstrip("。"), looked=looked)
