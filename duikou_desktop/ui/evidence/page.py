"""The page of evidence: files in, shown, given to records; and the records that have none."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt, QTemporaryDir, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeySequence,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from duikou_desktop.core.errors import EnvironmentProblem, Trouble
from duikou_desktop.services.evidence import copy_to_open
from duikou_desktop.services.evidence_intake import (
    Damaged,
    Intake,
    Target,
    damaged,
    give,
    remove_everywhere,
)
from duikou_desktop.services.evidence_view import (
    EvidenceView,
    FoundRecord,
    Outlook,
    find_records,
    propose_records,
    proven_records,
    view_evidence,
)
from duikou_desktop.services.history import undo
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.evidence.enlarge import Enlarged
from duikou_desktop.ui.evidence.evidence_words import damage_words, intake_words
from duikou_desktop.ui.evidence.gallery import Gallery
from duikou_desktop.ui.evidence.give_panel import GivePanel
from duikou_desktop.ui.evidence.prove_panel import ProvePanel
from duikou_desktop.ui.evidence.records_list import RecordsList
from duikou_desktop.ui.evidence.remove import RemoveQuestion
from duikou_desktop.ui.evidence.showing import ALL, BARE, FAULTY, UNUSED, segments, shown
from duikou_desktop.ui.evidence.taking_in import TakingIn
from duikou_desktop.ui.evidence.thumbnails import Thumbnails
from duikou_desktop.ui.pictures import show_file
from duikou_desktop.ui.text import joined, tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.banner import Banner
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.chip import Tone
from duikou_desktop.ui.widgets.label import Role, wrapped
from duikou_desktop.ui.widgets.page_header import PageHeader
from duikou_desktop.ui.widgets.segmented import SegmentedFilter
from duikou_desktop.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from duikou_desktop.core.task import Task
    from duikou_desktop.storage.changes import ChangeSet
    from duikou_desktop.storage.store import Store

_PANEL_EMS = 28


class EvidencePage(QWidget):
    """`open_asked` carries a register and one of its records."""

    open_asked = Signal(str, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.view: EvidenceView | None = None
        self._stale = True
        self._found: frozenset[UUID] = frozenset()  # damaged, as the last check found them
        self._given: UUID | None = None  # the change the toast would take back
        self._wanted: list[UUID] = []  # what just came in, to be chosen once it is shown
        self._folder: QTemporaryDir | None = None  # copies to look at, gone with the page
        self.setAcceptDrops(True)
        self.header = PageHeader(tr("佐证材料"), demo=desk.identity.demo)
        self.banner = Banner()
        self.filter = SegmentedFilter()
        self.gallery = Gallery(Thumbnails(desk.pictures, self))
        self.bare = RecordsList()
        self.give_panel = GivePanel()
        self.prove_panel = ProvePanel()
        self.toast = Toast(self)
        self.taking_in = TakingIn(desk, self._targets_of_files, self.failed, self)
        self._make_header()
        self._lay_out()
        self._connect()

    # -- making -----------------------------------------------------------------------------------

    def _make_header(self) -> None:
        self.header.add_tool(self.taking_in.shrink)
        self.check = Button(tr("检查文件"))
        self.check.setToolTip(tr("逐份读一遍，看有没有不见的、被改动的"))
        self.check.clicked.connect(self._check_files)
        self.header.add_secondary(self.check)
        self.choose = Button(tr("加入材料…"), Kind.PRIMARY, icon_name="plus", hint="Ctrl+N")
        self.choose.clicked.connect(self.taking_in.choose)
        self.header.set_primary(self.choose)

    def _lay_out(self) -> None:
        lengths = metrics()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(lengths.us(4), 0, lengths.us(4), lengths.us(3))
        outer.setSpacing(lengths.us(2))
        outer.addWidget(self.header)
        outer.addWidget(self.banner)
        outer.addWidget(self.taking_in.progress)
        row = QHBoxLayout()
        row.addWidget(self.filter)
        row.addStretch(1)
        outer.addLayout(row)
        self._empty = wrapped("", Role.LABEL)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._left = QStackedWidget()
        for widget in (self.gallery, self.bare, self._empty):
            self._left.addWidget(widget)
        card = QFrame()
        card.setProperty("frame", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._left)
        self._right = QStackedWidget()
        self._right.addWidget(self.give_panel)
        self._right.addWidget(self.prove_panel)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(lengths.us(2.5))
        splitter.addWidget(card)
        splitter.addWidget(self._right)
        wide = lengths.ems(_PANEL_EMS)
        splitter.setSizes([2 * wide, wide])
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 0)
        outer.addWidget(splitter, 1)

    def _connect(self) -> None:
        self.desk.changed.connect(self._on_changed)
        self.desk.moved.connect(self._outdated)
        self.filter.picked.connect(self._show)
        self.gallery.chosen.connect(self._show_chosen)
        self.gallery.enlarge_asked.connect(self.enlarge)
        self.gallery.give_asked.connect(self.give_panel.begin)
        self.bare.changed.connect(self._show_bare)
        self.bare.entered.connect(self.taking_in.choose)
        self.bare.opened.connect(self.open_asked)
        panel = self.give_panel
        panel.open_asked.connect(self.open_file)
        panel.enlarge_asked.connect(self.enlarge)
        panel.remove_asked.connect(self.ask_remove)
        panel.searched.connect(self._search)
        panel.give_asked.connect(self.give)
        panel.left.connect(self.gallery.setFocus)
        panel.record_asked.connect(self.open_asked)
        self.prove_panel.choose_asked.connect(self.taking_in.choose)
        self.prove_panel.record_asked.connect(self.open_asked)
        self.taking_in.taken.connect(self._taken)
        self.taking_in.stopped.connect(self._say_stopped)
        self.toast.undone.connect(self._take_back)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self.taking_in.paste)

    # -- what the window's keys do ----------------------------------------------------------------

    def begin_new(self) -> None:
        """Ctrl+N."""
        self.taking_in.choose()

    def focus_filter(self) -> None:
        """Ctrl+F."""
        self.give_panel.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.give_panel.field.selectAll()

    # -- what is shown ----------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read again what is kept."""
        self._stale = False
        outlook = self._outlook()
        self.desk.ask(lambda store: view_evidence(store, outlook), self._take, self.failed)

    def show_bare(self) -> None:
        """The records without evidence."""
        self.filter.set_current(BARE)
        self._show()

    def _outlook(self) -> Outlook:
        desk = self.desk
        return Outlook(desk.scheme, desk.side, desk.relation, desk.year)

    def _take(self, view: EvidenceView) -> None:
        first = self.view is None
        self.view = view
        self.filter.set_segments(segments(view, self._found))
        if first and not shown(view, UNUSED, self._found):
            self.filter.set_current(ALL)
        idle = len(shown(view, UNUSED, self._found))
        context = tr("{n} 份，{idle} 份未用到").format(n=len(view.kept), idle=idle)
        self.header.set_context(context)
        self._show()

    def _show(self) -> None:
        view = self.view
        if view is None:
            return
        way = self.filter.current
        if way == BARE:
            self._right.setCurrentWidget(self.prove_panel)
            self.bare.set_records(view.bare, headed=True)
            self._say_empty(self.bare, tr("本年度要佐证的记录都有佐证。"), empty=not view.bare)
            return
        self._right.setCurrentWidget(self.give_panel)
        rows = shown(view, way, self._found)
        self.gallery.set_rows(rows)
        if self._wanted:
            self.gallery.choose(self._wanted)
            self._wanted = []
        self._say_empty(self.gallery, _empty_words(way), empty=not rows)

    def _say_empty(self, widget: QWidget, sentence: str, *, empty: bool) -> None:
        held = self._left.currentWidget().hasFocus()
        self._empty.setText(sentence)
        self._left.setCurrentWidget(self._empty if empty else widget)
        if held:
            # What held the keys is gone: they go to what can be done next.
            (self.choose if empty else widget).setFocus()

    def _show_chosen(self) -> None:
        chosen = self.gallery.chosen_rows()
        self.give_panel.show_chosen(chosen)
        ids = tuple(row.evidence.id for row in chosen)
        if not ids:
            return
        outlook = self._outlook()

        def look(store: Store) -> Any:
            return ids, proven_records(store, ids), propose_records(store, ids, outlook)

        self.desk.ask(look, self._show_known, self.failed)

    def _show_known(self, known: tuple[Any, tuple[FoundRecord, ...], Any]) -> None:
        ids, proven, proposed = known
        # An answer overtaken by another choice is dropped.
        if ids == self.gallery.chosen_ids():
            self.give_panel.show_proven(proven)
            self.give_panel.show_proposed(proposed)

    def _show_bare(self) -> None:
        self.prove_panel.show_chosen(self.bare.chosen())

    def _search(self, text: str) -> None:
        outlook = self._outlook()

        def look(store: Store) -> Any:
            return text, find_records(store, text, outlook)

        self.desk.ask(look, self._show_hits, self.failed)

    def _show_hits(self, answer: tuple[str, tuple[FoundRecord, ...]]) -> None:
        text, hits = answer
        if text == self.give_panel.field.text().strip():
            self.give_panel.show_hits(hits)

    # -- deeds ------------------------------------------------------------------------------------

    def give(self) -> None:
        """The chosen evidence to the ticked records, in one step; then the keys go on."""
        proofs, targets = self.gallery.chosen_ids(), self.give_panel.targets()
        if not proofs or not targets:
            return

        def deed(store: Store, _task: Task) -> tuple[ChangeSet | None, ChangeSet | None]:
            change = give(store, proofs, targets)
            return change, change

        def done(change: ChangeSet | None) -> None:
            self.gallery.setFocus()
            if change is None:
                self.toast.say(tr("这些记录已经有这份佐证"))
                return
            self._given = change.id
            self.toast.say(tr("给了 {n} 条记录").format(n=len(targets)), tr("撤销"))

        self.desk.act(deed, done, self.failed)

    def open_file(self) -> None:
        """A copy, with the system's own program."""
        chosen = self.gallery.chosen_rows()
        if len(chosen) != 1:
            return
        if self._folder is None:
            self._folder = QTemporaryDir()
        folder = Path(self._folder.path())
        self.desk.ask(
            lambda store: copy_to_open(store, chosen[0].evidence, folder), show_file, self.failed
        )

    def enlarge(self) -> None:
        """The picture stood on; the arrows lead to the others shown."""
        at = self.gallery.currentIndex().row()
        if at >= 0:
            Enlarged(self.gallery.pictures(), at, self.desk.pictures, self).open()

    def ask_remove(self) -> None:
        """For good, with a reason."""
        chosen = self.gallery.chosen_rows()
        if len(chosen) != 1:
            return
        question = RemoveQuestion(chosen[0], self)
        if question.exec() != QDialog.DialogCode.Accepted:
            return
        evidence, reason = chosen[0].evidence, question.reason

        def deed(store: Store, _task: Task) -> tuple[None, ChangeSet | None]:
            return None, remove_everywhere(store, evidence, reason)

        def done(_nothing: None) -> None:
            self.gallery.setFocus()
            self.toast.say(tr("已彻底删除 {name}").format(name=evidence.name or ""))

        self.desk.act(deed, done, self.failed)

    def _targets_of_files(self) -> tuple[Target, ...]:
        """Files that come in while the records without evidence are shown are meant for them."""
        if self.filter.current != BARE:
            return ()
        return tuple(Target(each.register.key, each.record.id) for each in self.bare.chosen())

    def _taken(self, intake: Intake, given: int) -> None:
        self.toast.say(intake_words(intake, given))
        if intake.refused:
            names = joined(each.field or "" for each in intake.refused[:3])
            said = tr("{n} 份没有存入：{names}").format(n=len(intake.refused), names=names)
            self.banner.say(Tone.LOST, said, words(intake.refused[0].message))
        if not given and intake.evidence:
            self._wanted = [each.id for each in intake.evidence]
            self.filter.set_current(UNUSED if intake.fresh == len(intake.evidence) else ALL)
            if intake.change is None:
                self._show()

    def _say_stopped(self) -> None:
        self.toast.say(tr("已停下，什么都没有存入"))

    def _check_files(self) -> None:
        self.check.setEnabled(False)
        self.banner.clear()
        progress = self.taking_in.progress
        progress.begin(tr("正在检查文件"))

        def check(store: Store, task: Task) -> tuple[tuple[Damaged, ...], None]:
            return damaged(store, task), None

        handle = self.desk.act(check, self._checked, self._not_checked)
        handle.progressed.connect(progress.advance)
        progress.cancelled.connect(handle.cancel)

    def _checked(self, found: tuple[Damaged, ...]) -> None:
        self._check_ended()
        self._found = frozenset(each.evidence.id for each in found)
        if found:
            first, second = damage_words(found)
            self.banner.say(Tone.LOST, first, second)
        else:
            self.toast.say(tr("文件都在，都没有改动"))
        if self.view is not None:
            self._take(self.view)
        if found:
            self.filter.set_current(FAULTY)
            self._show()

    def _not_checked(self, error: BaseException) -> None:
        self._check_ended()
        self.failed(error)

    def _check_ended(self) -> None:
        self.check.setEnabled(True)
        self.taking_in.progress.finish()

    # -- drops ------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.taking_in.take_mime(event.mimeData())
        event.acceptProposedAction()

    # -- what happens elsewhere -------------------------------------------------------------------

    def failed(self, error: BaseException) -> None:
        """Says in words what a person or the world can mend; bugs go on."""
        if isinstance(error, Trouble) and not isinstance(error, EnvironmentProblem):
            self.banner.say(Tone.LOST, words(error.message))
        else:
            self.desk.failed(error)

    def _take_back(self) -> None:
        def deed(store: Store, _task: Task) -> tuple[None, ChangeSet | None]:
            return None, undo(store)

        if self._given is not None:
            self._given = None
            self.desk.act(deed, None, self.failed)

    def _on_changed(self, change: ChangeSet) -> None:
        if self._given is not None and change.id != self._given:
            # The toast takes back the latest change only.
            self._given = None
            self.toast.hide()
        self._outdated()

    def _outdated(self) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()


def _empty_words(way: str) -> str:
    if way == UNUSED:
        return tr("没有未用到的材料。把照片和扫描件拖到这一页，或按 Ctrl+V 粘贴图片。")
    if way == FAULTY:
        return tr("没有发现不见的、被改动的文件。“检查文件”会逐份读一遍。")
    return tr("还没有佐证材料。把照片和扫描件拖到这一页，一次可以拖几百张。")
