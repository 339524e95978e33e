"""文书: which paper, of whom, and how it comes out of the printer."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from duikou_desktop.core.errors import Trouble
from duikou_desktop.core.messages import Message
from duikou_desktop.documents.paper import Paper
from duikou_desktop.services.papers import BY_KEY, Choice, PaperKind, Source, offered
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.papers.picker import PaperPicker
from duikou_desktop.ui.papers.view import PaperView
from duikou_desktop.ui.printing.faces import stood_in
from duikou_desktop.ui.seen import ReadWhenSeen
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.banner import Banner
from duikou_desktop.ui.widgets.button import Button
from duikou_desktop.ui.widgets.chip import Tone
from duikou_desktop.ui.widgets.label import Role, wrapped
from duikou_desktop.ui.widgets.page_header import PageHeader
from duikou_desktop.ui.widgets.page_parts import page_column
from duikou_desktop.ui.widgets.tips import plain_tip

if TYPE_CHECKING:
    from duikou_desktop.storage.store import Store

_SPLIT = "papers"


class PapersPage(ReadWhenSeen, QWidget):
    """The paper chosen is made anew whenever the records change."""

    open_asked = Signal(str, object)

    def __init__(self, desk: Desk, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._settings = desk, settings
        self._asked = 0
        self.header = PageHeader(tr("文书"), demo=desk.identity.demo)
        self.shown = PaperView()
        own = Button(tr("填上级的表…"))
        own.clicked.connect(self._fill_form)
        self.header.add_secondary(own)
        self.header.set_primary(self.shown.print)
        self.shown.banner.retried.connect(self.refresh)
        self.picker = PaperPicker()
        self.picker.kind_chosen.connect(self._choose_kind)
        self.picker.choice_chosen.connect(self._choose)
        outer = page_column(self, self.header, self.shown.banner)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self.picker)
        split.addWidget(self._right())
        # Of a wide window the list takes its part: its descriptions are sentences.
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 2)
        split.setSizes(settings.sizes(_SPLIT) or [metrics().ems(19), metrics().ems(50)])
        split.splitterMoved.connect(lambda: settings.set_sizes(_SPLIT, split.sizes()))
        outer.addWidget(split, 1)
        desk.changed.connect(self.outdated)
        desk.moved.connect(self.outdated)
        self.refresh()

    def _right(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(metrics().us(1), 0, 0, 0)
        column.setSpacing(metrics().us(1.6))
        self.banner = Banner()
        column.addWidget(self.banner)
        column.addWidget(self.shown, 1)
        self.empty = wrapped("", Role.LABEL)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.empty, 1)
        told = tr("这台电脑没有公文字体，预览和 PDF 用相近的代替；Word 文件里写的仍是规定的字体。")
        self.faces = wrapped(told, Role.HINT)
        stand_ins = "\n".join(f"{face} → {other}" for face, other in stood_in().items())
        self.faces.setToolTip(plain_tip(stand_ins))
        column.addWidget(self.faces)
        self.remark = wrapped("", Role.HINT)
        column.addWidget(self.remark)
        return box

    # -- which paper ------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Looks again which papers there are, and makes the one chosen anew."""
        self._stale = False
        desk = self._desk
        context = tr("{title} · {year} 年").format(title=desk.scheme.short_title, year=desk.year)
        self.header.set_context(context)
        self.picker.show_kinds(offered(desk.side))

    def open_kind(self, key: str) -> None:
        """The papers of that kind."""
        self.picker.choose_kind(key)

    def _choose_kind(self, key: str) -> None:
        kind = BY_KEY[key]
        if kind.choices is None:
            self.picker.show_choices(())
            self._make(kind, "")
            return
        choices = kind.choices
        self._ask(choices, partial(self._take_choices, kind))

    def _take_choices(self, kind: PaperKind, found: tuple[Choice, ...]) -> None:
        self.picker.show_choices(found)
        if not found:
            self._show(None, words(kind.wanted))

    def _choose(self, key: str) -> None:
        self._make(BY_KEY[self.picker.kind], key)

    def _make(self, kind: PaperKind, key: str) -> None:
        def look(source: Source) -> tuple[Paper, Message | None]:
            return kind.make(source, key), kind.lacks(source, key) if kind.lacks else None

        self._ask(look, lambda found: self._show(found[0], lacks=found[1]))

    def _ask(self, question: Callable[[Source], Any], then: Callable[[Any], None]) -> None:
        """Asks the records; an answer that was overtaken by another question is dropped."""
        self._asked += 1
        number, desk = self._asked, self._desk

        def answer(store: Store) -> Any:
            source = Source(store, desk.scheme, desk.side, desk.year, desk.relation, desk.today)
            return question(source)

        def take(found: Any) -> None:
            if number == self._asked:
                then(found)

        def failed(error: BaseException) -> None:
            if number != self._asked:
                return
            if isinstance(error, Trouble):
                self._show(None, words(error.message))
            else:
                desk.report(error)

        desk.ask(answer, take, failed)

    def _fill_form(self) -> None:
        from duikou_desktop.ui.papers.form_dialog import FormDialog
        from duikou_desktop.ui.papers.office_filler import OfficeFiller

        FormDialog(OfficeFiller(self._desk), self).open()

    # -- what is shown ----------------------------------------------------------------------------

    def _show(self, paper: Paper | None, why: str = "", lacks: Message | None = None) -> None:
        self.banner.clear()
        if lacks is not None:
            self.banner.say(Tone.PART, words(lacks))
        self.shown.show_paper(paper, self.picker.name())
        self.shown.setVisible(paper is not None)
        self.empty.setVisible(paper is None)
        self.empty.setText(why)
        self.faces.setVisible(bool(stood_in()) and paper is not None)
        look = BY_KEY[self.picker.kind].remark if paper is not None else None
        said = look(self._desk.scheme) if look is not None else None
        self.remark.setText("" if said is None else words(said))
        self.remark.setVisible(said is not None)
