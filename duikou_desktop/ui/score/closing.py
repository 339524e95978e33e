"""封账: what is to be settled first, the reasons of lost points, and the one button; or reopening."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from duikou_desktop.domain.registers.approval import Approval
from duikou_desktop.services.approvals import OpenPlace, Readiness
from duikou_desktop.services.judgements import JudgedPoint
from duikou_desktop.ui.fields.text import LongTextField, TextField
from duikou_desktop.ui.score.pane import Pane
from duikou_desktop.ui.text import joined, sentences, tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.banner import Banner
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.check import Check
from duikou_desktop.ui.widgets.chip import Tone
from duikou_desktop.ui.widgets.label import Role, label, wrapped
from duikou_desktop.ui.widgets.numbers import figure
from duikou_desktop.ui.widgets.tips import plain_tip

_SHOWN = 12


class ClosingPanel(Pane):
    """`close_asked` comes with the reasons typed, `reopen_asked` with the reason."""

    close_asked = Signal(object)
    reopen_asked = Signal(str)
    place_asked = Signal(object)
    audit_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        lengths = metrics()
        self.reasons: dict[JudgedPoint, TextField] = {}
        self._asked: dict[str, Check] = {}  # by what is told, each to be ticked before closing
        self._agreed: frozenset[str] = (
            frozenset()
        )  # to what a person did; other words are asked anew
        self._able = False
        footer = QFrame()
        footer.setProperty("frame", "formfooter")
        foot = QVBoxLayout(footer)
        foot.setContentsMargins(lengths.us(3), lengths.us(2), lengths.us(3), lengths.us(2))
        self.fault = Banner()
        foot.addWidget(self.fault)
        row = QHBoxLayout()
        self._who = wrapped("", Role.HINT)
        row.addWidget(self._who, 1)
        self.go = Button("", Kind.PRIMARY)
        self.go.clicked.connect(self._go)
        row.addWidget(self.go, 0, Qt.AlignmentFlag.AlignBottom)
        foot.addLayout(row)
        self.outer.addWidget(footer)
        self._why: LongTextField | None = None

    def show_readiness(self, found: Readiness, clerk: str | None) -> None:
        """What the year still wants before it is closed."""
        typed = {place: field.value() for place, field in self.reasons.items()}
        self._why = None
        self.reasons = {}
        title = tr("{year} 年封账").format(year=found.scored.year.label)
        # Of another year, or before it was closed and opened again, nothing was agreed to.
        same = title == self.title.text()
        ticked = (told for told, box in self._asked.items() if same and box.isChecked())
        self._agreed = frozenset(ticked)
        self.title.setText(title)
        column = self._fresh()
        told = tr("封账后，这一年的记录和自评不能再改，分数、依据和标准原样保存。"
                  "以后要改，须写明理由重新打开。封账以前做的，封账后不能再撤销。")  # fmt: skip
        column.addWidget(wrapped(told, Role.LABEL))
        as_of = found.scored.as_of
        by_day = tr("按截至 {day} 的记录和自评封账；要按另一天，先改上面的“截至”。").format(
            day=as_of
        )
        column.addWidget(wrapped(by_day, Role.STRONG))
        self._add_blocks(column, found)
        self._ask_to_agree(column, found)
        if lost := (*found.lost, *found.explained):
            count = tr("不完成的原因：{n} 个失分的要点").format(n=len(lost))
            column.addWidget(label(count, Role.STRONG))
            hint = tr("写在自评情况后面，随自评表上报。")
            if found.explained:
                hint = sentences((hint, tr("以前写过的照旧，不对的改。")))
            column.addWidget(wrapped(hint, Role.HINT))
            shared = Counter(each.place.point for each in lost)
            for each in lost:
                several = shared[each.place.point] > 1
                self._add_reason(column, each, typed.get(each.place), several=several)
        column.addStretch(1)
        self._end(
            tr("截至 {day} · 封账人：{clerk}").format(
                day=as_of, clerk=clerk or tr("还没有选，先在左下角选择经办人")
            ),
            tr("封账，不再改动"),
            able=False,
            why="" if found.ready else tr("先把上面“先办好”的办好，再封账。"),
        )
        self._able = found.ready and bool(clerk)
        self._look()

    def show_closed(self, approval: Approval, clerk: str | None, sealed: int) -> None:
        """The year is closed: reopening wants a reason. `sealed`: the number of its last package."""
        self.reasons = {}
        self.title.setText(tr("重新打开 {year} 年").format(year=approval.year))
        column = self._fresh()
        told = tr("{year} 年由 {by} 于 {day} 封账。重新打开后，记录和自评可以改，分数按现在的记录重新计算；"
                  "封账的内容和重新打开的理由都会留下。在这之前做的，重新打开后不能再撤销。")  # fmt: skip
        column.addWidget(
            wrapped(
                told.format(year=approval.year, by=approval.approved_by, day=approval.approved_on),
                Role.LABEL,
            )
        )
        if sealed:
            told = tr(
                "这一年已封到第 {n} 次上报包，交上去的不会跟着改：改好以后要再封账，再封包上报（第 {next} 次）。"
            )
            column.addWidget(wrapped(told.format(n=sealed, next=sealed + 1), Role.LABEL))
        column.addWidget(label(tr("理由"), Role.STRONG))
        self._why = LongTextField(tr("为什么要重新打开"), least=3)
        self._why.set_name(tr("理由"))
        column.addWidget(self._why)
        column.addStretch(1)
        self._end(
            tr("经办人：{clerk}").format(clerk=clerk or approval.approved_by),
            tr("重新打开这一年"),
            able=True,
        )

    @property
    def agreements(self) -> tuple[Check, ...]:
        """Each to be ticked before the year is closed."""
        return tuple(self._asked.values())

    def refuse(self, words_: str) -> None:
        """Says why the year was not closed; what was typed stays, and the first empty reason is next."""
        self.fault.say(Tone.LOST, words_)
        empty = next((field for field in self.reasons.values() if not field.value()), None)
        if empty is not None:
            empty.line.setFocus(Qt.FocusReason.OtherFocusReason)
            self.bring_up(empty)

    # -- parts ------------------------------------------------------------------------------------

    def _fresh(self) -> QVBoxLayout:
        self.fault.clear()
        self._asked = {}
        return self.fresh()

    def _end(self, who: str, verb: str, *, able: bool, why: str = "") -> None:
        """`why`: what keeps it from being done, as long as something does."""
        self._who.setText(who)
        self.go.setText(verb)
        self.go.setEnabled(able)
        self.go.setToolTip(plain_tip(why))

    def _add_blocks(self, column: QVBoxLayout, found: Readiness) -> None:
        if found.ready:
            return
        column.addWidget(label(tr("先办好"), Role.STRONG))
        if found.errors:
            errors = Button(tr("审核还有 {n} 处有错 ›").format(n=found.errors), Kind.LINK)
            errors.clicked.connect(self.audit_asked)
            column.addWidget(errors, 0, Qt.AlignmentFlag.AlignLeft)
        self._add_places(column, tr("{n} 个要点还没有得分"), found.undecided)
        self._add_places(column, tr("{n} 个自评分和计算不同，还没有写理由"), found.unexplained)
        self._add_places(column, tr("{n} 个要点还没有写自评情况"), found.silent)

    def _ask_to_agree(self, column: QVBoxLayout, found: Readiness) -> None:
        """A year not over, and queries nobody explained: closed all the same only if ticked."""
        if found.early:
            year = found.scored.year
            told = tr("{year} 年到 {day} 才结束，现在按截至 {as_of} 的记录封账。").format(
                year=year.label, day=year.last, as_of=found.scored.as_of
            )
            self._add_agreement(column, told, tr("年度还没结束，确认现在封账"))
        if found.behind:
            told = tr("{n} 个要点的自评低于记录已有的分：{names}").format(
                n=len(found.behind), names=joined(map(_name, found.behind))
            )
            self._add_agreement(column, told, tr("就按自评，确认这样封账"))
        if found.queries:
            told = tr("审核还有 {n} 处要说明的没有写：").format(n=len(found.queries))
            lines = [words(each.finding.message) for each in found.queries[:_SHOWN]]
            if len(found.queries) > _SHOWN:
                lines.append(tr("另有 {n} 处").format(n=len(found.queries) - _SHOWN))
            self._add_agreement(
                column, "\n".join([told, *lines]), tr("不写说明，确认这样封账"), audit=True
            )

    def _add_agreement(
        self, column: QVBoxLayout, told: str, agreed: str, *, audit: bool = False
    ) -> None:
        column.addWidget(wrapped(told, Role.LABEL))
        if audit:
            link = Button(tr("到审核去写说明 ›"), Kind.LINK)
            link.clicked.connect(self.audit_asked)
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        box = Check(agreed)
        box.setChecked(told in self._agreed)
        box.toggled.connect(self._look)
        self._asked[told] = box
        column.addWidget(box)

    def _look(self) -> None:
        self.go.setEnabled(self._able and all(each.isChecked() for each in self.agreements))

    def _add_places(self, column: QVBoxLayout, told: str, places: tuple[OpenPlace, ...]) -> None:
        if not places:
            return
        column.addWidget(wrapped(told.format(n=len(places)), Role.LABEL))
        for each in places[:_SHOWN]:
            link = Button(_name(each), Kind.LINK)
            link.clicked.connect(partial(self._ask_place, each.place))
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        if len(places) > _SHOWN:
            rest = tr("另有 {n} 个").format(n=len(places) - _SHOWN)
            column.addWidget(label(rest, Role.HINT))

    def _add_reason(
        self, column: QVBoxLayout, each: OpenPlace, typed: str | None, *, several: bool
    ) -> None:
        """`several`: the point is lost in other relations too, perhaps for the same reason."""
        head = QHBoxLayout()
        name = Button(_name(each), Kind.LINK)
        name.clicked.connect(partial(self._ask_place, each.place))
        head.addWidget(name)
        head.addStretch(1)
        if each.score is not None and each.maximum is not None:
            lost = tr("{score} / {most} 分").format(
                score=figure(each.score), most=figure(each.maximum)
            )
            head.addWidget(label(lost, Role.HINT))
        if several:
            same = Button(tr("别的结对关系也这样写"), Kind.LINK)
            same.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # from box to box with Tab
            same.clicked.connect(partial(self._write_same, each.place))
            head.addWidget(same)
        column.addLayout(head)
        field = TextField(tr("不完成的原因"))
        field.set_name(_name(each))
        field.set_value(each.why if typed is None else typed)
        self.reasons[each.place] = field
        column.addWidget(field)

    def _write_same(self, place: JudgedPoint, *_: object) -> None:
        """Into the empty ones of the same point: what was written for another stays."""
        words_ = self.reasons[place].value()
        for other, field in self.reasons.items():
            if other.point == place.point and not field.value():
                field.set_value(words_)

    def _ask_place(self, place: JudgedPoint, *_: object) -> None:
        self.place_asked.emit(place)

    def _go(self) -> None:
        if self._why is not None:
            self.reopen_asked.emit(self._why.value() or "")
            return
        told: Mapping[JudgedPoint, str] = {
            place: field.value() or "" for place, field in self.reasons.items()
        }
        self.close_asked.emit(told)


def _name(each: OpenPlace) -> str:
    return " ".join(part for part in (each.name, words(each.short)) if part)
