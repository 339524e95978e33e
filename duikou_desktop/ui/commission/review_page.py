"""评审打分: the reports at the left, the points of the one chosen, and the verdict on each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from duikou_desktop.core.task import Task
from duikou_desktop.services.desk.proofs import lacking_words
from duikou_desktop.services.desk.remarks import explained
from duikou_desktop.services.desk.report_view import (
    PartSeen,
    PointSeen,
    ReportSeen,
    open_report,
    put_out,
)
from duikou_desktop.services.desk.reviewing import (
    Key,
    Opinion,
    accept_rest,
    give_verdict,
    send_back,
    take_back,
)
from duikou_desktop.services.scored_year import borrowed_words
from duikou_desktop.storage.desk import DeskStore, Received
from duikou_desktop.ui.commission.checks_dialog import ChecksDialog, checks_words
from duikou_desktop.ui.commission.counter import Counter
from duikou_desktop.ui.commission.desk_page import DeskPage
from duikou_desktop.ui.commission.review_place import place_in
from duikou_desktop.ui.commission.review_tables import (
    Listed,
    listed_columns,
    listed_reports,
    listed_row,
    point_columns,
    point_row,
)
from duikou_desktop.ui.commission.verdict_pane import VerdictPane
from duikou_desktop.ui.commission.versions_dialog import VersionsDialog, versions_words
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.asking import ask_words
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.chip import Tone
from duikou_desktop.ui.widgets.label import Role, wrapped
from duikou_desktop.ui.widgets.page_parts import side_by_side
from duikou_desktop.ui.widgets.question import ask
from duikou_desktop.ui.widgets.record_table import RecordTable
from duikou_desktop.ui.widgets.segmented import Segment, SegmentedFilter
from duikou_desktop.ui.widgets.table_card import TableCard

_WAITING, _ALL = "waiting", "all"

_LIST_EMS = 22.5


class ReviewPage(DeskPage):
    """What differs or only people can judge waits; the rest stands as form and recount say."""

    def __init__(self, counter: Counter, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(counter, tr("评审打分"), parent)
        self._settings = settings
        self._listed: tuple[Listed, ...] = ()
        self._report: ReportSeen | None = None
        self._to_next = False  # all but some were judged at once: those come next
        self._says_returned = False
        self._wanted = ""  # the package to be shown once the list is there
        self._place: tuple[UUID | None, str] | None = None  # in it, once it is open
        self._relation: UUID | None = None
        self._part = _WAITING
        self.rest = Button(tr("其余待评…"))
        self.rest.clicked.connect(self._offer_rest)
        self.back = Button(tr("退回这份报告…"))
        self.back.clicked.connect(self._offer_back)
        self.header.add_secondary(self.rest)
        self.header.add_secondary(self.back)
        self.reports = RecordTable("review_reports", listed_columns(), settings)
        self.reports.setProperty("pane", True)
        self.reports_card = TableCard(self.reports, wrapped(tr("还没有收到报告。"), Role.LABEL))
        self.reports.row_chosen.connect(self._choose_report)
        self.relations = SegmentedFilter((Segment("", ""),), shrinks=True)
        self.relations.picked.connect(self._pick_relation)
        self.parts = SegmentedFilter((Segment(_WAITING, ""), Segment(_ALL, "")))
        self.parts.picked.connect(self._pick_part)
        self.points = RecordTable("review_points", point_columns(), settings)
        self.points.setProperty("pane", True)
        self.empty = wrapped("", Role.LABEL)
        self.points_card = TableCard(self.points, self.empty)
        self.not_counted = wrapped("", Role.FAULT)
        self.not_counted.hide()
        self.lacking = wrapped("", Role.FAULT)
        self.lacking.hide()
        self.points.row_chosen.connect(self._choose_point)
        self.versions = Button("", Kind.LINK)
        self.versions.clicked.connect(self._show_versions)
        self.checks = Button("", Kind.LINK)
        self.checks.clicked.connect(self._show_checks)
        self.pane = VerdictPane()
        self.pane.given.connect(self._give)
        self.pane.taken_back.connect(self._take_back)
        self.pane.evidence_asked.connect(self._open_evidence)
        self._lay_out()
        self.refresh()

    def _lay_out(self) -> None:
        lengths = metrics()
        outer = self.column()
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(lengths.us(2))
        bar = QHBoxLayout()
        bar.setSpacing(lengths.us(2))
        bar.addWidget(self.parts)
        bar.addWidget(self.relations)
        bar.addStretch(1)
        column.addLayout(bar)
        links = QHBoxLayout()
        links.addWidget(self.checks)
        links.addStretch(1)
        links.addWidget(self.versions)
        column.addLayout(links)
        column.addWidget(self.not_counted)
        column.addWidget(self.lacking)
        column.addWidget(self.points_card, 3)
        column.addWidget(self.pane, 2)
        # With a figure of its own cut, a score reads as another.
        self.reports_card.setMinimumWidth(lengths.ems(_LIST_EMS))
        split = side_by_side(self.reports_card, right)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 3)
        split.setSizes([lengths.ems(26), lengths.ems(60)])
        outer.addWidget(split, 1)

    # -- what is shown ----------------------------------------------------------------------------

    def show_wanted(self, place: object) -> None:
        """The report of a package, or where in it `review_place` says."""
        self._wanted, self._place = place_in(place)
        self._stand_on_wanted()

    def refresh(self) -> None:
        """Looks the year over again."""
        self.ask_year(listed_reports, self._take)

    def _take(self, listed: tuple[Listed, ...]) -> None:
        # What waits longest for a verdict first, what is done last; but no row moves under the hand.
        kept = {each.key: at for at, each in enumerate(self._listed)}
        self._listed = tuple(
            sorted(
                listed,
                key=lambda each: (kept.get(each.key, len(kept)), each.waiting == 0, -each.waiting),
            )
        )
        waiting = sum(each.waiting > 0 for each in listed)
        self.header.set_context(
            tr("{year} 年　{n} 份待评").format(year=self._counter.year, n=waiting)
        )
        self.reports.set_rows(tuple(map(listed_row, self._listed)))
        self.reports_card.set_empty(empty=not listed)
        self._stand_on_wanted()
        self._follow_shown()
        if listed and not self.reports.current_key():
            self.reports.setCurrentIndex(self.reports.model().index(0, 0))
        self._choose_report(self.reports.current_key())

    def _follow_shown(self) -> None:
        """Where another package stands for the report shown, that one is shown."""
        if self._report is None or self.reports.current_key():
            return
        shown = self._report.report.received
        for each in self._listed:
            one = each.report.received
            if (one.hospital, one.side) == (shown.hospital, shown.side):
                self.reports.choose(each.key)

    def _stand_on_wanted(self) -> None:
        if self._wanted and any(each.key == self._wanted for each in self._listed):
            stood = self.reports.current_key() == self._wanted
            self.reports.choose(self._wanted)
            self._wanted = ""
            if stood and self._place is not None:
                self._choose_report(self.reports.current_key())

    def _choose_report(self, key: str) -> None:
        scheme = self._counter.scheme
        for button in (self.rest, self.back):
            button.setEnabled(bool(key))
        if not key:
            self._show_report(None)
            return

        def question(desk: DeskStore) -> ReportSeen | None:
            return open_report(desk, scheme, UUID(key))

        self._counter.ask(question, self._show_if_chosen, self.failed)

    def _show_if_chosen(self, seen: ReportSeen | None) -> None:
        if seen is not None and str(seen.report.received.id) == self.reports.current_key():
            self._show_report(seen)

    def _show_report(self, seen: ReportSeen | None) -> None:
        self._report = seen
        parts = seen.parts if seen is not None else ()
        place = self._place if seen is not None else None
        if place is not None:
            self._place, self._part = None, _ALL
            self._relation = place[0] or _losing(parts, place[1], self._relation)
        if all(each.relation != self._relation for each in parts):
            self._relation = parts[0].relation if parts else None
        self.relations.setVisible(len(parts) > 1)
        if len(parts) > 1:
            self.relations.set_segments(
                tuple(
                    Segment(str(each.relation), each.other, each.reviewed.waiting or None)
                    for each in parts
                )
            )
            self.relations.set_current(str(self._relation))
        self._tell_returned(seen)
        self._tell_wanting(seen)
        self.versions.setText(versions_words(seen.report) if seen is not None else "")
        self.versions.setVisible(bool(self.versions.text()))
        self.checks.setText(checks_words(seen.checks) if seen is not None else "")
        self.checks.setVisible(bool(self.checks.text()))
        self._show_points()
        if place is not None:
            self.points.choose(place[1])

    def _tell_returned(self, seen: ReportSeen | None) -> None:
        returned = seen.report.returned if seen is not None else None
        if returned is None and self._says_returned:
            self.banner.clear()
        self._says_returned = returned is not None
        self.back.setText(tr("撤回退回") if returned is not None else tr("退回这份报告…"))
        by_city = seen is not None and seen.report.returned_by_city
        self.back.setEnabled(seen is not None and not by_city)
        if returned is not None:
            told = tr("{day} {name}已退回：{reason}") if by_city else tr("{day} 已退回：{reason}")
            if seen is not None and seen.report.refused_by_city:
                told = tr("{day} {name}：{reason}")
            said = told.format(
                day=returned.decided_on, name=returned.decided_by, reason=words(returned.reason)
            )
            self.banner.say(Tone.PART, said)

    def _tell_wanting(self, seen: ReportSeen | None) -> None:
        """What the points below are to be read with: no recount, or not all of the evidence."""
        why = seen.report.not_counted if seen is not None else None
        borrowed = borrowed_words(seen.report.reference) if seen is not None else None
        if borrowed is not None:
            why = words(borrowed)
        if seen is not None:
            why = "\n".join((*filter(None, (why,)), *map(words, explained(seen.report))))
        lacking = lacking_words(seen.report.received) if seen is not None else None
        self.not_counted.setText(why or "")
        self.not_counted.setVisible(bool(why))
        self.lacking.setText(words(lacking) if lacking is not None else "")
        self.lacking.setVisible(lacking is not None)

    def _show_versions(self) -> None:
        if self._report is not None:
            report = self._report.report
            dialog = VersionsDialog(self._counter, report, self._settings, self)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def _show_checks(self) -> None:
        if self._report is not None:
            name, checks = self._report.report.received.hospital_name, self._report.checks
            dialog = ChecksDialog(name, checks, self._settings, self)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def _pick_relation(self, relation: str) -> None:
        self._relation = UUID(relation)
        self.relations.set_current(relation)
        self._show_points()

    def _pick_part(self, part: str) -> None:
        self._part = part
        self._show_points()

    def _shown(self) -> PartSeen | None:
        parts = self._report.parts if self._report is not None else ()
        return next((each for each in parts if each.relation == self._relation), None)

    def _show_points(self) -> None:
        part = self._shown()
        points = part.points if part is not None else ()
        touched = [each for each in points if _to_look_at(each)]
        self.parts.set_segments(
            (
                Segment(_WAITING, tr("要看的"), len(touched)),
                Segment(_ALL, tr("全部要点"), len(points)),
            )
        )
        self.parts.set_current(self._part)
        kept = touched if self._part == _WAITING else list(points)
        self.points.set_rows(tuple(map(point_row, kept)))
        self.empty.setText(
            tr("自评和复算一致，没有要评的要点。") if part is not None else tr("选一份报告。")
        )
        self.points_card.set_empty(empty=not kept)
        if kept and not self.points.current_key():
            self.points.setCurrentIndex(self.points.model().index(0, 0))
        if self._to_next:
            # What was judged with the others is not to be judged again by the next stroke.
            self._to_next = False
            left = (each.point.id for each in kept if each.reviewed.score is None)
            self.points.choose(next(left, self.points.current_key()))
        self._choose_point(self.points.current_key())

    def _choose_point(self, key: str) -> None:
        package = self._report.report.received.id if self._report is not None else None
        self.pane.show_point(self._point(key), (package, self._relation, key))

    def _point(self, key: str) -> PointSeen | None:
        part = self._shown()
        points = part.points if part is not None else ()
        return next((each for each in points if each.point.id == key), None)

    # -- what is done -----------------------------------------------------------------------------

    def _act(
        self, deed: Callable[[DeskStore, Received], Any], then: Callable[[Any], None] | None = None
    ) -> None:
        """Does something to the report shown; the pages follow."""
        seen = self._report
        if seen is None:
            return
        received = seen.report.received

        def work(desk: DeskStore, _task: Task) -> Any:
            return deed(desk, received)

        self.act(work, then)

    def _key(self) -> Key:
        return self._relation, self.points.current_key()

    def _give(self, opinion: Opinion) -> None:
        of = self._key()
        self._act(lambda desk, received: give_verdict(desk, received, of, opinion))

    def _take_back(self) -> None:
        of = self._key()
        self._act(lambda desk, received: take_back(desk, received, of))

    def _offer_rest(self) -> None:
        """All that still waits in the report at once."""
        # Enter by mistake must not judge a whole report.
        answers = (
            ("", tr("不改")),
            ("own", tr("都照自评")),
            ("anew", tr("都按复算")),
        )
        told = tr(
            "这份报告里还在等评审的要点，一次定下来。“都照自评”也包括只能由人判断的；“都按复算”不包括，"
            "它们没有复算分。认定不同的要看过，仍然逐条评。"
        )
        said = ask(self, tr("其余待评"), told, answers)
        if said == "own":
            self.take_rest(as_counted=False)
        elif said == "anew":
            self.take_rest(as_counted=True)

    def take_rest(self, *, as_counted: bool) -> None:
        """Gives all that wait the claimed scores, or the recounted ones."""
        reason = str(tr("按收到的记录复算")) if as_counted else ""
        share = self._report.report.share if self._report is not None else None

        def tell(given: int) -> None:
            if given:
                self._to_next = True
                self.say_done(tr("评了 {n} 个要点。").format(n=given))
            else:
                self.banner.say(Tone.PART, self._why_none(as_counted=as_counted))

        self._act(
            lambda desk, received: accept_rest(
                desk, received, as_counted=as_counted, reason=reason, share=share
            ),
            tell,
        )

    def _why_none(self, *, as_counted: bool) -> str:
        not_counted = self._report is not None and self._report.report.not_counted
        if as_counted and not_counted:
            return tr("一个要点也没有评：这份报告没有复算，不能按复算。")
        return tr("一个要点也没有评：还在等的只能由人判断、没有自评，或者认定不同，要逐条评。")

    def _offer_back(self) -> None:
        seen = self._report
        if seen is None:
            return
        if seen.report.returned is not None:
            self._act(lambda desk, received: desk.reviews.take(received.id))
            return
        told = tr("{name}要重新上报。写明原因，写进回执。").format(
            name=seen.report.received.hospital_name
        )
        if any(
            each.decision for part in seen.parts for one in part.points for each in one.differences
        ):
            told += tr(
                "双方不一致已经认定的，重新上报以前不对照；对方报告里按认定给的分要再看一遍。"
            )
        reason = ask_words(self, tr("退回这份报告"), told, verb=tr("退回"), several=True)
        if reason is None:
            return
        if reason.strip():
            self.send_back(reason)
        else:
            self.banner.say(Tone.LOST, tr("没有退回：退回要写原因，写进回执。"))

    def send_back(self, reason: str) -> None:
        """The office is to report again."""
        self._act(lambda desk, received: send_back(desk, received, reason))

    def _open_evidence(self) -> None:
        point, seen = self._point(self.points.current_key()), self._report
        if point is None or seen is None or not point.evidence:
            return
        package = seen.report.received.id
        self._counter.ask(
            lambda desk: put_out(desk, package, point.evidence), self.show_put_out, self.failed
        )


def _losing(parts: tuple[PartSeen, ...], point: str, other: UUID | None) -> UUID | None:
    """The first relation in which the report loses something there."""
    losing = (
        part.relation
        for part in parts
        for each in part.points
        if each.point.id == point and each.loses
    )
    return next(losing, other)


def _to_look_at(each: PointSeen) -> bool:
    """What waits, and what was judged here already."""
    return each.reviewed.score is None or each.reviewed.verdict is not None
