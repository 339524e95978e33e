"""The score page: left the standard in its own words and order, right one point in full."""

from __future__ import annotations

from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from duikou_desktop.core.errors import Fault, UserError
from duikou_desktop.scoring.assessment import Assessment
from duikou_desktop.services.judgements import JudgedPoint, OwnWords
from duikou_desktop.services.scored_year import ScoredYear
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.key_help import Keys
from duikou_desktop.ui.score.as_of import AsOfField
from duikou_desktop.ui.score.point_view import point_view
from duikou_desktop.ui.score.relations_card import RelationsCard
from duikou_desktop.ui.score.right_pane import RightPane
from duikou_desktop.ui.score.rows import find_row, score_rows
from duikou_desktop.ui.score.scope_words import scope_words
from duikou_desktop.ui.score.summary import ScoreSummary
from duikou_desktop.ui.score.tree import ScoreTree
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.text import joined, tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.banner import Banner
from duikou_desktop.ui.widgets.chip import Tone
from duikou_desktop.ui.widgets.empty_state import EmptyState
from duikou_desktop.ui.widgets.focus import holds_keys, reveal
from duikou_desktop.ui.widgets.label import Role, label
from duikou_desktop.ui.widgets.page_header import PageHeader
from duikou_desktop.ui.widgets.question import ask
from duikou_desktop.ui.widgets.toast import Toast
from duikou_desktop.ui.year_note import YearNote

SPLIT_KEY = "score/split"
_LEAST_EMS = 29  # of tree and point: five lines of reasons above the own score


class ScorePage(QWidget):
    """`open_asked` comes with a register's key and the records to show there, or None."""

    open_asked = Signal(str, object)

    def __init__(self, desk: Desk, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._settings = settings
        self._scored: ScoredYear | None = None
        self._asked = 0
        self._split_set = False
        lengths = metrics()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(lengths.us(4), 0, lengths.us(4), lengths.us(2.5))
        outer.setSpacing(lengths.us(1.6))
        outer.addWidget(self._make_header())
        outer.addWidget(YearNote(desk))
        self.empty = EmptyState()
        self._stack = QStackedWidget()
        # What is left of a small screen in large type scrolls: the parts keep their size.
        around = QScrollArea()
        around.setWidgetResizable(True)
        around.setFrameShape(QFrame.Shape.NoFrame)
        around.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        around.setWidget(self._make_content())
        self._stack.addWidget(around)
        self._stack.addWidget(self.empty)
        outer.addWidget(self._stack, 1)
        self.toast = Toast(self, self.tree)
        self.empty.link_followed.connect(self._open_relations)
        desk.changed.connect(self.refresh)
        desk.moved.connect(self._moved)
        # The keys go to the tree first: a date is changed once a year.
        self.setFocusProxy(self.tree)
        self.refresh()

    # -- parts ------------------------------------------------------------------------------------

    def _make_header(self) -> PageHeader:
        self.header = PageHeader(tr("评分"), demo=self._desk.identity.demo)
        self.header.add_tool(label(tr("截至"), Role.HINT))
        self.day = AsOfField(self._desk)
        self.day.changed.connect(self._score)
        self.header.add_tool(self.day)
        self.right = RightPane(self._desk, self.day.stands, self.may_leave)
        self.header.add_secondary(self.right.try_out)
        self.header.add_secondary(self.right.beside)
        self.header.set_primary(self.right.closing.button)
        return self.header

    def _make_content(self) -> QWidget:
        lengths = metrics()
        content = QWidget()
        content.setProperty("plain", True)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(lengths.us(2))
        self.summary = ScoreSummary()
        self.summary.chips.picked.connect(self._filter)
        self.relations = RelationsCard()
        self.relations.relation_asked.connect(self._look_at)
        self.tree = ScoreTree()
        self.tree.point_chosen.connect(self._show_point)
        self.tree.point_chosen.connect(self._bring_into_view)
        self.tree.entered.connect(self._edit)
        self.tree.point_chosen.connect(self.right.show_point)
        self.right.point_asked.connect(self.open_point)
        self.right.open_asked.connect(self.open_asked)
        self.right.said.connect(self._say)
        self.detail = self.right.detail
        self.tree.group_chosen.connect(self._show_group)
        self.tree.group_chosen.connect(self._bring_into_view)
        self.detail.open_asked.connect(self.open_asked)
        self.detail.relation_asked.connect(self._look_at)
        self.detail.own.save_asked.connect(self._save)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(lengths.us(2.5))
        self._split.setMinimumHeight(lengths.ems(_LEAST_EMS))
        card = QFrame()
        card.setProperty("frame", "card")
        inside = QHBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.tree)
        self._split.addWidget(card)
        self._split.addWidget(self.right)
        self._split.setStretchFactor(0, 1)
        self._split.setStretchFactor(1, 0)
        self._split.splitterMoved.connect(self._remember_split)
        self.veto = Banner()
        column.addWidget(self.day.note)
        column.addWidget(self.right.closing.note)
        column.addWidget(self.summary)
        column.addWidget(self.veto)
        column.addWidget(self.relations)
        column.addWidget(self._split, 1)
        return content

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._split_set:
            return
        self._split_set = True
        # In large type the detail gives way: the standard's words must stay readable.
        width = self.width() - metrics().us(10.5)
        detail = min(metrics().ems(34.5), round(width * 0.42))
        self._split.setSizes(self._settings.sizes(SPLIT_KEY) or [width - detail, detail])

    def _remember_split(self) -> None:
        self._settings.set_sizes(SPLIT_KEY, self._split.sizes())

    def own_keys(self) -> Keys:
        """F1."""
        return (
            ("↑　↓　←　→", tr("在要点之间移动，展开、收起")),
            ("Enter", tr("填这个要点的自评")),
        )

    # -- what is shown ----------------------------------------------------------------------------

    @property
    def scored(self) -> ScoredYear | None:
        """The year on the screen; None before the first, or where nothing can be scored."""
        return self._scored

    def _moved(self) -> None:
        self.detail.view = None
        self.refresh()

    def refresh(self, _change: object = None) -> None:
        """Scores the year anew; of a day that cannot be read it is told which one still holds."""
        self.day.look_again()
        self._score()

    def _score(self) -> None:
        """Scores the year in view as of the day chosen; what is on the screen stays till then."""
        desk = self._desk
        standard = desk.scheme.standard(desk.side)
        if standard is None:
            self.header.set_context(desk.scheme.short_title)
            self._explain(
                tr("这个方案没有考核标准"),
                tr("“{title}”的文件里只有关系表和协议，没有评分办法，所以这里不算分。"
                   "记录和台账照常；要试算，在“设置”的“方案”里借用别的标准。").format(title=desk.scheme.short_title),
            )  # fmt: skip
            return
        context = tr("{title}（{attachment}） · {year} 年").format(
            title=standard.title, attachment=standard.attachment, year=desk.year
        )
        self.header.set_context(context)
        self._asked += 1
        number = self._asked
        desk.ask_score(partial(self._take, number), partial(self._refused, number), desk.as_of)

    def _take(self, number: int, scored: ScoredYear) -> None:
        if number != self._asked:
            return  # another relation, year or day was asked for meanwhile
        self._scored = scored
        relation = self._relation()
        several = relation is None and len(scored.assessment.relations) > 1
        self.relations.setVisible(several)
        if several:
            self.relations.show_year(scored)
        self.summary.show_year(scored, relation)
        self.right.show_year(scored, relation)
        self._show_vetoes(scored, scored.of(relation))
        self._show_rows()
        self._stack.setCurrentIndex(0)
        if self.tree.group:
            self._renew_group()
        # Another side has another standard: the point chosen may be none of its.
        if any(point.id == self.tree.point for point in scored.standard.points()):
            self._show_point(self.tree.point)
        else:
            self.tree.choose(self.tree.first_point())

    def _show_vetoes(self, scored: ScoredYear, assessment: Assessment) -> None:
        """A 一票否决 that struck: no sum says why it is 0."""
        short = {veto.id: words(veto.short) for veto in scored.standard.vetoes}
        struck = [each for each in assessment.vetoes if each.struck]
        if not struck:
            self.veto.clear()
            return
        names = joined(short[each.id] for each in struck)
        reasons = "".join(reason.translated(tr) for each in struck for reason in each.reasons)
        told = tr("一票否决：{names}。总分记 0，各要点照常列出。").format(names=names)
        self.veto.say(Tone.LOST, told, reasons)

    def _refused(self, number: int, error: BaseException) -> None:
        if not isinstance(error, UserError):
            self._desk.report(error)
        elif number == self._asked:
            self._explain(tr("还不能评分"), error.message.translated(tr), tr("去登记结对关系 ›"))

    def _explain(self, title: str, sentence: str, link: str = "") -> None:
        self._scored = None
        self.empty.set_words(title, sentence)
        self.empty.set_link(link)
        self._stack.setCurrentIndex(1)

    def _show_rows(self) -> None:
        if self._scored is None:
            return
        only = self.summary.chips.only()
        rows = score_rows(self._scored.standard, self._scored.of(self._relation()), only)
        self.tree.set_rows(rows, filtered=bool(only))

    def _filter(self) -> None:
        """Not after every change: a point that was just mended stays beside the list it left."""
        self._show_rows()
        if self.summary.chips.only():
            self.tree.choose_shown()

    def _show_point(self, point: str) -> None:
        scored = self._scored
        if scored is None:
            return
        view = point_view(scored, self._relation(), point)
        self.detail.show_point(view, scope_words(scored, view))

    def _show_group(self, key: str) -> None:
        self._renew_group()
        self.right.show_group()

    def _renew_group(self) -> None:
        scored = self._scored
        if scored is None:
            return
        rows = score_rows(scored.standard, scored.of(self._relation()))
        row = find_row(rows, self.tree.group)
        if row is not None:
            self.right.group.show_group(row, scored.standard)

    def _bring_into_view(self, _point: str) -> None:
        """In large type tree and point lie below the window's edge until someone works there."""
        if holds_keys(self.tree):
            reveal(self._split)

    def _relation(self) -> UUID | None:
        """The relation in view, where this side is scored by relation."""
        scored, relation = self._scored, self._desk.relation
        return relation if scored is not None and relation in scored.relation_facts else None

    # -- what a person does -----------------------------------------------------------------------

    def open_point(self, point: str) -> None:
        """Shows a point, whatever is filtered; for a link from another page."""
        self.summary.chips.clear()
        self._show_rows()
        self.tree.choose(point)
        self.right.show_point()

    def save(self) -> None:
        """Keeps the own score typed; Ctrl+S."""
        self.detail.own.ask_save()

    def may_leave(self) -> bool:
        """Asked before another page is shown, or the window or the year closes: typed scores are not lost."""
        own = self.detail.own
        if not own.unsaved:
            return True
        answer = ask(
            self,
            tr("自评还没有保存"),
            tr("有 {n} 个要点的自评还没有保存：{names}。").format(
                n=len(own.unsaved), names=joined(self._title_of(each.point) for each in own.unsaved)
            ),
            (("stay", tr("继续编辑")), ("drop", tr("放弃更改"))),
        )
        if answer == "stay":
            self.open_point(own.unsaved[0].point)
        if answer == "drop":
            own.forget()
        return answer == "drop"

    def _edit(self, _point: str) -> None:
        own = self.detail.own
        field = own.score if own.score.isVisibleTo(own) else own.account
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _save(self, place: JudgedPoint, said: OwnWords) -> None:
        def keep(store: Any, _task: object) -> tuple[Any, Any]:
            from duikou_desktop.services.judgements import keep_judgement

            change = keep_judgement(store, place, said)
            return change is not None, change

        self._desk.act(keep, partial(self._saved, place), self._not_saved)

    def _saved(self, place: JudgedPoint, changed: bool) -> None:  # noqa: FBT001 - an answer
        if holds_keys(self.detail.own):
            # As in a register: from what was saved back to the line, and on to the next.
            self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
        self.detail.own.saved(place)
        self.toast.say(tr("自评已保存：{point}").format(point=self._title_of(place.point)))
        if not changed:
            # Nothing to take back here: the fields show again what holds.
            self._show_point(self.tree.point)

    def _say(self, told: str) -> None:
        self.toast.say(told)

    def _title_of(self, point: str) -> str:
        return words(self._scored.standard.point(point).short) if self._scored is not None else ""

    def _not_saved(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            self._desk.report(error)
            return
        faults = error.faults or (Fault(None, error.message),)
        self.detail.own.refuse(faults, _fault_words)

    def _look_at(self, relation: UUID) -> None:
        self._desk.move(relation=relation)

    def _open_relations(self) -> None:
        self.open_asked.emit("relation", None)

    def event(self, event: QEvent) -> bool:
        """Takes Ctrl+S for the page before a window's shortcut does: the point is kept once."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Save)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Save):
            self.save()
            return
        super().keyPressEvent(event)


def _fault_words(fault: Fault) -> str:
    return fault.message.translated(tr)
