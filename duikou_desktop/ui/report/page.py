"""年度总结: the outline, the section being written, and the paper it makes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from duikou_desktop.core.marked_text import Mark
from duikou_desktop.core.text import tidy_text
from duikou_desktop.services.papers import Source
from duikou_desktop.services.report_texts import (
    ReportDraft,
    SectionText,
    Standing,
    check_section,
    draft_again,
    report_draft,
    save_text,
)
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.papers.view import PaperView
from duikou_desktop.ui.report.editor import SectionEditor
from duikou_desktop.ui.report.insert import InsertDialog
from duikou_desktop.ui.report.marks import Known
from duikou_desktop.ui.report.strip import FigureStrip, legend
from duikou_desktop.ui.seen import ReadWhenSeen
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.theme.palette import tokens_of
from duikou_desktop.ui.troubles import say_trouble
from duikou_desktop.ui.widgets.banner import Banner
from duikou_desktop.ui.widgets.button import Button
from duikou_desktop.ui.widgets.flow import FlowLayout
from duikou_desktop.ui.widgets.hit_delegate import Hit
from duikou_desktop.ui.widgets.label import CutLabel, Role
from duikou_desktop.ui.widgets.mark import Mark as Shape
from duikou_desktop.ui.widgets.page_header import PageHeader
from duikou_desktop.ui.widgets.page_parts import page_column, side_by_side
from duikou_desktop.ui.widgets.question import ask
from duikou_desktop.ui.widgets.rows import ChoiceRows
from duikou_desktop.ui.widgets.tips import plain_tip

if TYPE_CHECKING:
    from duikou_desktop.core.task import Task
    from duikou_desktop.domain.sides import Side
    from duikou_desktop.schemes.model import Scheme
    from duikou_desktop.storage.changes import ChangeSet
    from duikou_desktop.storage.store import Store

_AGAIN, _STAY = "again", "stay"
_SPLIT = "report"
# Typing is saved when it rests for so long.
_REST_MS = 1500
_SHAPES = {
    Standing.TO_WRITE: Shape.DRAFT,
    Standing.TO_CHECK: Shape.PART,
    Standing.CHECKED: Shape.MET,
}

Deed = Callable[[Source], "ChangeSet | None"]
Place = tuple["Scheme", "Side", int]


class ReportPage(ReadWhenSeen, QWidget):
    """`open_asked` leads to the records a figure is counted from."""

    open_asked = Signal(str, object)

    def __init__(self, desk: Desk, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._settings = desk, settings
        self._asked = 0
        self._draft: ReportDraft | None = None
        self._section = ""
        # The year that the text in the editor is of: another may be in view before it is saved.
        self._place = (desk.scheme, desk.side, desk.year)
        self._typed = False
        self._values: dict[str, str] = {}  # of the figures in the text shown
        self.header = PageHeader(tr("年度总结"), demo=desk.identity.demo)
        self.banner = Banner()
        self.banner.retried.connect(self._retry)
        self.shown = PaperView(named=False)
        self._open = Button("")
        self._open.clicked.connect(self.go_to_open)
        self.header.add_secondary(self._open)
        self.header.set_primary(self.shown.print)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.save)
        self._lay_out()
        desk.changed.connect(self.outdated)
        desk.moved.connect(self.outdated)
        self.refresh()

    # -- how it is laid out -----------------------------------------------------------------------

    def _lay_out(self) -> None:
        outer = page_column(self, self.header, self.banner, self.shown.banner)
        self.outline = ChoiceRows()
        self.outline.setProperty("pane", True)
        self.outline.setAccessibleName(tr("提纲"))
        self.outline.setMinimumWidth(metrics().ems(11.5))
        self.outline.chosen.connect(self._choose)
        split = side_by_side(self.outline, self._middle(), self.shown)
        # Where there is little room both give way: in large letters one has to write, too.
        split.setStretchFactor(1, 1)
        split.setStretchFactor(2, 1)
        lengths = metrics()
        kept = self._settings.sizes(_SPLIT)
        split.setSizes(kept or [lengths.ems(17), lengths.ems(36), lengths.ems(30)])
        split.splitterMoved.connect(lambda: self._settings.set_sizes(_SPLIT, split.sizes()))
        outer.addWidget(split, 1)

    def _middle(self) -> QWidget:
        lengths = metrics()
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(lengths.us(1.6))
        self.title = CutLabel("", Role.STRONG)
        column.addWidget(self.title)
        # In large letters they take two lines: the outline beside needs its room to be read.
        buttons = QWidget()
        bar = FlowLayout(lengths.us(1.2), buttons)
        bar.setContentsMargins(0, 0, 0, 0)
        self.insert = Button(tr("插入数、表、图…"), small=True, icon_name="plus")
        self.insert.clicked.connect(self._insert)
        self.from_last = Button(tr("用去年的文字"), small=True)
        self.from_last.clicked.connect(self._take_last)
        self.again = Button(tr("重新起草"), small=True)
        self.again.setToolTip(tr("放下自己写的，按记录再写一遍；Ctrl+Z 可以找回"))
        self.again.clicked.connect(self._draft_again)
        for button in (self.insert, self.from_last, self.again):
            bar.addWidget(button)
        self.check = Button(tr("这一节已核对"), small=True, icon_name="check")
        self.check.setCheckable(True)
        self.check.clicked.connect(self._check)
        bar.addWidget(self.check)
        column.addWidget(buttons)
        self.editor = SectionEditor()
        self.editor.typed.connect(self._note_typed)
        self.editor.stood_on.connect(self._stand_on)
        column.addWidget(self.editor, 1)
        self.strip = FigureStrip()
        self.strip.changed.connect(self.editor.change_mark)
        self.strip.open_asked.connect(self.open_asked)
        column.addWidget(self.strip)
        column.addWidget(legend())
        return box

    # -- what is shown ----------------------------------------------------------------------------

    def refresh(self) -> None:
        """Drafts the report anew from the records; what is being typed stays."""
        self._stale = False
        self._asked += 1
        number, desk = self._asked, self._desk
        place: Place = (desk.scheme, desk.side, desk.year)
        if place != self._place:
            self.save(leaving=True)

        def take(draft: ReportDraft) -> None:
            if number == self._asked:
                self._take(draft, place)

        desk.ask(lambda store: report_draft(self._source(store, place)), take, self._failed)

    def _source(self, store: Store, place: Place) -> Source:
        return Source(store, *place, None, self._desk.today)

    def _take(self, draft: ReportDraft, place: Place) -> None:
        if place != self._place:
            self._place, self._typed = place, False
        self._draft = draft
        self.banner.clear()
        desk = self._desk
        told = tr("{title} · {year} 年").format(title=desk.scheme.short_title, year=desk.year)
        self.header.set_context(told)
        self.shown.show_paper(draft.paper, tr("年度工作总结"))
        undone = sum(each.standing is not Standing.CHECKED for each in draft.sections)
        self._open.setText(
            tr("还有 {n} 节没完成").format(n=undone) if undone else tr("各节都已核对")
        )
        self._open.setEnabled(bool(undone))
        self.outline.set_hits(tuple(map(_hit, draft.sections)), self._section)

    def _choose(self, key: str) -> None:
        other = key != self._section
        if other:
            self.save(leaving=True)
            self._section, self._values = key, {}
        found = self._draft.of(key) if self._draft is not None else None
        if found is None or self._draft is None:
            return
        self.title.setText(f"{found.section.part}　{found.section.title}".strip())
        self.from_last.setVisible(bool(found.last))
        self.again.setEnabled(found.own or self._typed)
        self.check.setChecked(found.standing is Standing.CHECKED)
        self.check.setEnabled(not found.to_write)
        waits = tr("还有 {n} 处没写").format(n=found.to_write) if found.to_write else ""
        self.check.setToolTip(plain_tip(waits))
        if not self._typed:
            self._show_text(found)
        pages = self.shown.view.pages
        if other and pages is not None:
            heading = found.section.title or found.section.part
            self.shown.view.turn_to(pages.page_of(heading) + 1)

    def _show_text(self, found: SectionText) -> None:
        """The text of the section, unless it stands there already, figures and all."""
        known = self._known()
        now = {each: known.figures[each].value for each in known.figures if each in found.text}
        if tidy_text(self.editor.text()) != found.text or now != self._values:
            self.editor.show_text(found.text, known)
        self._values = now

    def _known(self) -> Known:
        draft = self._draft
        figures, drawn = (draft.figures, draft.drawn) if draft is not None else ({}, frozenset())
        return Known(figures, drawn, tokens_of(self.palette()))

    def _stand_on(self, mark: Mark | None) -> None:
        self.strip.show_mark(mark, self._known())

    def go_to_open(self) -> None:
        """The next section that is not done, from the one in view on."""
        if self._draft is None:
            return
        every = self._draft.sections
        keys = [each.section.key for each in every]
        at = keys.index(self._section) + 1 if self._section in keys else 0
        for each in (*every[at:], *every[:at]):
            if each.standing is not Standing.CHECKED:
                self.outline.choose(each.section.key)
                self.editor.setFocus()
                return

    # -- what a person does -----------------------------------------------------------------------

    def _note_typed(self) -> None:
        self._typed = True
        self._rest.start()

    def save(self, *, leaving: bool = False) -> None:
        """Keeps what was typed; a text emptied to be written anew is the draft again once left."""
        self._rest.stop()
        text = self.editor.text()
        if not self._typed or not (text.strip() or leaving):
            return
        self._typed, section = False, self._section
        self._act(lambda source: save_text(source, section, text), again=True)

    def may_leave(self) -> bool:
        """Nothing typed is lost by leaving: it is saved."""
        self.save(leaving=True)
        return True

    def _act(self, deed: Deed, *, again: bool = False) -> None:
        place = self._place

        def act(store: Store, _task: Task) -> tuple[None, ChangeSet | None]:
            return None, deed(self._source(store, place))

        def failed(error: BaseException) -> None:
            self._typed = self._typed or again
            self._failed(error)

        self._desk.act(act, None, failed)

    def _failed(self, error: BaseException) -> None:
        say_trouble(self.banner, error, self._desk.report)

    def _retry(self) -> None:
        self.save()
        self.refresh()

    def _check(self, right: bool) -> None:  # noqa: FBT001 - Qt's own signal
        self.save()
        section = self._section

        def deed(source: Source) -> ChangeSet | None:
            found = report_draft(source).of(section)
            return check_section(source, found, right=right) if found is not None else None

        self._act(deed)

    def _draft_again(self) -> None:
        """Asks, for the office's own words go; what was only typed is kept first, to be found again."""
        answer = ask(
            self,
            tr("放下自己写的文字"),
            tr("这一节自己写的文字换成按记录起草的。换了以后按 Ctrl+Z 可以找回。"),
            ((_AGAIN, tr("重新起草")), (_STAY, tr("留着自己写的"))),
        )
        if answer != _AGAIN:
            return
        self.save()
        self._typed = False
        section = self._section
        self._act(lambda source: draft_again(source, section))
        self.refresh()

    def _take_last(self) -> None:
        found = self._draft.of(self._section) if self._draft is not None else None
        if found is not None:
            self.editor.append_text(found.last)

    def _insert(self) -> None:
        dialog = InsertDialog(self._known(), self)
        dialog.picked.connect(lambda name: self.editor.put_in(Mark(name)))
        dialog.open()


def _hit(each: SectionText) -> Hit:
    told = words(each.standing.value)
    if each.to_write:
        told = tr("{n} 处待写").format(n=each.to_write)
    elif each.own:
        told = tr("{standing} · 自己写的").format(standing=told)
    part, title = each.section.part, each.section.title
    if title:
        told = f"{part.split('、')[0]} · {told}"
    return Hit(each.section.key, title or part or tr("全文"), told, mark=_SHAPES[each.standing])
