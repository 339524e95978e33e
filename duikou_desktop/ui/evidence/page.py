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
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QWidget,
)

from duikou_desktop.services.evidence import copy_to_open
from duikou_desktop.services.evidence_intake import (
    Damaged,
    Intake,
    Target,
)
from duikou_desktop.services.evidence_view import (
    EvidenceView,
    FoundRecord,
    Outlook,
    find_records,
    propose_records,
    proven_records,
    records_by_day,
    view_evidence,
)
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.evidence.checking import FileCheck
from duikou_desktop.ui.evidence.enlarge import Enlarged
from duikou_desktop.ui.evidence.evidence_words import damage_words, intake_words
from duikou_desktop.ui.evidence.gallery import Gallery
from duikou_desktop.ui.evidence.give_panel import GivePanel
from duikou_desktop.ui.evidence.giving import Giving
from duikou_desktop.ui.evidence.panes import Panes
from duikou_desktop.ui.evidence.prove_panel import ProvePanel
from duikou_desktop.ui.evidence.records_list import RecordsList
from duikou_desktop.ui.evidence.showing import ALL, BARE, FAULTY, UNUSED, segments, shown
from duikou_desktop.ui.evidence.taking_in import TakingIn
from duikou_desktop.ui.evidence.thumbnails import Thumbnails
from duikou_desktop.ui.key_help import Keys
from duikou_desktop.ui.pictures import show_file
from duikou_desktop.ui.seen import ReadWhenSeen
from duikou_desktop.ui.text import joined, tr, words
from duikou_desktop.ui.troubles import say_trouble
from duikou_desktop.ui.widgets.banner import Banner
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.chip import Tone
from duikou_desktop.ui.widgets.page_header import PageHeader
from duikou_desktop.ui.widgets.page_parts import on_paste, page_column
from duikou_desktop.ui.widgets.segmented import SegmentedFilter
from duikou_desktop.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from duikou_desktop.storage.store import Store


_MOST_REFUSED = 8  # told with their reasons; of more the names


class EvidencePage(ReadWhenSeen, QWidget):
    """`open_asked` carries a register and one of its records."""

    open_asked = Signal(str, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.view: EvidenceView | None = None
        self._stale = True
        self._found: frozenset[UUID] = frozenset()  # damaged, as the last check found them
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
        self.toast = Toast(self, self.gallery)
        self.taking_in = TakingIn(desk, self._targets_of_files, self.failed, self)
        self.checking = FileCheck(desk, self.taking_in.progress, self.failed, self)
        self.giving = Giving(desk, self.gallery, self.give_panel, self.toast, self.failed, self)
        self.panes = Panes((self.gallery, self.bare), (self.give_panel, self.prove_panel))
        self._make_header()
        self._lay_out()
        self._connect()

    # -- making -----------------------------------------------------------------------------------

    def _make_header(self) -> None:
        self.header.add_tool(self.taking_in.shrink)
        self.header.add_secondary(self.checking.button)
        self.choose = Button(tr("加入材料…"), Kind.PRIMARY, icon_name="plus", hint="Ctrl+N")
        self.choose.clicked.connect(self.taking_in.choose)
        self.header.set_primary(self.choose)

    def _lay_out(self) -> None:
        outer = page_column(self, self.header, self.banner, self.taking_in.progress)
        row = QHBoxLayout()
        row.addWidget(self.filter)
        row.addStretch(1)
        outer.addLayout(row)
        outer.addWidget(self.panes.splitter, 1)

    def _connect(self) -> None:
        self.desk.changed.connect(self.outdated)
        self.desk.moved.connect(self.outdated)
        self.banner.retried.connect(self.refresh)
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
        panel.searched.connect(self._search)
        panel.left.connect(self.gallery.setFocus)
        panel.record_asked.connect(self.open_asked)
        self.prove_panel.choose_asked.connect(self.taking_in.choose)
        self.prove_panel.record_asked.connect(self.open_asked)
        self.taking_in.taken.connect(self._taken)
        self.taking_in.stopped.connect(self._say_stopped)
        self.taking_in.busy.connect(self.toast.say)
        self.checking.begun.connect(self.banner.clear)
        self.checking.ended.connect(self._checked)
        on_paste(self, self.taking_in.paste)

    # -- what the window's keys do ----------------------------------------------------------------

    def begin_new(self) -> None:
        """Ctrl+N."""
        self.taking_in.choose()

    def focus_filter(self) -> None:
        """Ctrl+F."""
        self.give_panel.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.give_panel.field.selectAll()

    def own_keys(self) -> Keys:
        """F1."""
        return (
            ("Ctrl+V", tr("加入剪贴板里的图片或文件")),
            ("Space", tr("放大选中的材料")),
            ("Enter", tr("给选中的材料找记录，再按一次给它")),
        )

    # -- what is shown ----------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read again what is kept."""
        self._stale = False
        outlook = self._outlook()
        self.desk.ask(lambda store: view_evidence(store, outlook), self._take, self.failed)

    def stand_on(self, evidence: UUID) -> None:
        """One of them, among all that there are."""
        self._wanted = [evidence]
        self.filter.set_current(ALL)
        self._show()

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
            self.bare.set_records(view.bare, headed=True)
            none = "" if view.bare else tr("本年度要佐证的记录都有佐证。")
            self.panes.show(self.bare, self.prove_panel, none, self.choose)
            return
        rows = shown(view, way, self._found)
        self.gallery.set_rows(rows)
        if self._wanted:
            self.gallery.choose(self._wanted)
            self._wanted = []
        self.panes.show(
            self.gallery, self.give_panel, "" if rows else _empty_words(way), self.choose
        )

    def _show_chosen(self) -> None:
        chosen = self.gallery.chosen_rows()
        self.give_panel.show_chosen(chosen)
        ids = tuple(row.evidence.id for row in chosen)
        if not ids:
            return
        outlook = self._outlook()

        def look(store: Store) -> Any:
            proposed = propose_records(store, ids, outlook)
            gifts = records_by_day(store, ids, outlook) if len(ids) > 1 else ()
            return ids, proven_records(store, ids), proposed, gifts

        self.desk.ask(look, self._show_known, self.failed)

    def _show_known(self, known: tuple[Any, tuple[FoundRecord, ...], Any, Any]) -> None:
        ids, proven, proposed, gifts = known
        # An answer overtaken by another choice is dropped.
        if ids == self.gallery.chosen_ids():
            self.give_panel.show_proven(proven)
            self.give_panel.show_proposed(proposed)
            self.give_panel.show_by_day(gifts)

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

    def _targets_of_files(self) -> tuple[Target, ...]:
        """Files that come in while the records without evidence are shown are meant for them."""
        if self.filter.current != BARE:
            return ()
        return tuple(Target(each.register.key, each.record.id) for each in self.bare.chosen())

    def _taken(self, intake: Intake, given: int) -> None:
        self.toast.say(intake_words(intake, given))
        if intake.restored:
            self._found -= {each.id for each in intake.evidence}
            self.banner.clear()
        if intake.refused:
            said = tr("{n} 份没有存入").format(n=len(intake.refused))
            why = [words(each.message) for each in intake.refused[:_MOST_REFUSED]]
            if len(intake.refused) > _MOST_REFUSED:
                names = joined(each.field or "" for each in intake.refused[_MOST_REFUSED:])
                why.append(tr("还有：{names}").format(names=names))
            self.banner.say(Tone.LOST, said, "\n".join(why))
        if not given and intake.evidence:
            self._wanted = [each.id for each in intake.evidence]
            self.filter.set_current(UNUSED if intake.fresh == len(intake.evidence) else ALL)
            if intake.change is None:
                self._show()

    def _say_stopped(self) -> None:
        self.toast.say(tr("已停下，什么都没有存入"))

    def _checked(self, found: tuple[Damaged, ...]) -> None:
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

    def failed(self, error: BaseException) -> None:
        """Says in words what a person or the world can mend; bugs go on."""
        say_trouble(self.banner, error, self.desk.failed)


def _empty_words(way: str) -> str:
    if way == UNUSED:
        return tr("没有未用到的材料。把照片和扫描件拖到这一页，或按 Ctrl+V 粘贴图片。")
    if way == FAULTY:
        return tr("没有发现不见的、被改动的文件。“检查文件”会逐份读一遍。")
    return tr("还没有佐证材料。把照片和扫描件拖到这一页，一次可以拖几百张。")
