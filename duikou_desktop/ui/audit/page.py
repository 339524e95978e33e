"""审核: what does not fit in the year, errors first, and the office's words on each query."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from duikou_desktop.domain.check_titles import TITLES
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.scoring.checks.base import Severity
from duikou_desktop.services.checks import Explained, Standing, check_office, explain
from duikou_desktop.services.register_view import kept_registers
from duikou_desktop.ui.audit.finding_rows import finding_columns, finding_key, finding_row
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.fields.text import LongTextField
from duikou_desktop.ui.seen import ReadWhenSeen
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.text import clauses, joined, tr, words
from duikou_desktop.ui.troubles import say_trouble
from duikou_desktop.ui.widgets.banner import Banner
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.detail_pane import DetailPane
from duikou_desktop.ui.widgets.label import Role, label, wrapped
from duikou_desktop.ui.widgets.page_header import PageHeader
from duikou_desktop.ui.widgets.page_parts import page_column
from duikou_desktop.ui.widgets.record_table import RecordTable
from duikou_desktop.ui.widgets.segmented import Segment, SegmentedFilter
from duikou_desktop.ui.widgets.table_card import TableCard

if TYPE_CHECKING:
    from duikou_desktop.core.task import Task
    from duikou_desktop.storage.changes import ChangeSet
    from duikou_desktop.storage.store import Store

_ALL = "all"


class AuditPage(ReadWhenSeen, QWidget):
    """`open_asked` leads to a finding's record; `counted` tells how many are open."""

    open_asked = Signal(str, object)

    def __init__(self, desk: Desk, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._found: tuple[Explained, ...] = ()
        self._kept = ""  # the subject of what is being explained
        self._filter = _ALL
        self._asked = 0
        self.header = PageHeader(tr("审核"), demo=desk.identity.demo)
        self.banner = Banner()
        self.banner.retried.connect(self.refresh)
        self.segments = SegmentedFilter((Segment(_ALL, tr("全部")),))
        self.segments.picked.connect(self._pick)
        self.table = RecordTable("audit", finding_columns(), settings)
        self.table.setProperty("pane", True)
        self.card = TableCard(self.table, wrapped(tr("没有查出不合的地方。"), Role.LABEL))
        self.table.choice_changed.connect(self._choose)
        self.table.row_opened.connect(self._open)
        self._lay_out()
        desk.changed.connect(self.outdated)
        desk.moved.connect(self.outdated)
        self.refresh()

    def _lay_out(self) -> None:
        outer = page_column(self, self.header, self.banner)
        bar = QHBoxLayout()
        bar.addWidget(self.segments)
        bar.addStretch(1)
        outer.addLayout(bar)
        outer.addWidget(self.card, 1)
        self.detail = self._make_detail()
        outer.addWidget(self.detail)

    def _make_detail(self) -> DetailPane:
        """Below the table: the finding whole, and where words on it go."""
        made = DetailPane()
        column = made.column
        head = QHBoxLayout()
        self._title = label("", Role.STRONG)
        head.addWidget(self._title, 1)
        self.open_button = Button(tr("打开记录"), small=True)
        self.open_button.clicked.connect(self._open)
        head.addWidget(self.open_button)
        column.addLayout(head)
        self._message = wrapped("", Role.BODY)
        column.addWidget(self._message)
        row = QHBoxLayout()
        self.words = LongTextField(tr("为什么是这样；和上报材料一起走"), least=2, most=3)
        self.words.set_name(tr("说明"))
        row.addWidget(self.words, 1)
        self.save_button = Button(tr("保存说明"), Kind.PRIMARY)
        self.save_button.setToolTip(tr("Ctrl+S"))
        self.save_button.clicked.connect(self.save)
        row.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(row)
        return made

    # -- what is shown ----------------------------------------------------------------------------

    def refresh(self) -> None:
        """Looks the year over again."""
        self._stale = False
        self._asked += 1
        desk = self._desk
        scheme, side, year, today = desk.scheme, desk.side, desk.year, desk.today

        def question(store: Store) -> tuple[Explained, ...]:
            return check_office(store, scheme, side, year, today, read=True)

        desk.ask(question, partial(self._take, self._asked), self.failed)

    def _take(self, asked: int, found: tuple[Explained, ...]) -> None:
        if asked != self._asked:
            return
        self._found = found
        self.banner.clear()
        counts = Counter(each.standing for each in found)
        told = tr("{year} 年　{errors} 处有错 · {queries} 处要说明").format(
            year=self._desk.year, errors=counts[Standing.FAULTY], queries=counts[Standing.OPEN]
        )
        self.header.set_context(told)
        parts = [Segment(each.value, words(each.label), counts[each]) for each in Standing]
        self.segments.set_segments((Segment(_ALL, tr("全部"), len(found)), *parts))
        self._pick(self._filter)

    def _pick(self, part: str) -> None:
        self._filter = part
        self.segments.set_current(part)
        kept = [each for each in self._found if part in (_ALL, each.standing)]
        self.table.set_rows(tuple(map(finding_row, kept)))
        self.card.set_empty(empty=not kept)

    def _choose(self) -> None:
        """The finding below the table, or how many; words being typed on it stay."""
        chosen = self._chosen()
        if len(chosen) > 1:
            self._show_several(chosen)
            return
        found = chosen[0] if chosen else None
        self.detail.setVisible(found is not None)
        if found is None:
            self._kept = ""
            return
        finding = found.finding
        self._title.setText(words(TITLES[finding.code]))
        self._message.setText(words(finding.message))
        self.open_button.setVisible(self._has_page(found.page))
        verb = tr("打开记录") if found.record else tr("打开{title}")
        self.open_button.setText(verb.format(title=words(BY_KEY[found.page].title)))
        query = finding.severity is Severity.QUERY
        self.words.setVisible(query)
        self.save_button.setVisible(query)
        self.save_button.setText(tr("保存说明"))
        self._begin_words(chosen)

    def _show_several(self, chosen: tuple[Explained, ...]) -> None:
        """What several have in common, and one explanation for those that may have one."""
        queries = _queries(chosen)
        self.detail.show()
        self._title.setText(tr("选中 {n} 处").format(n=len(chosen)))
        checks = dict.fromkeys(words(TITLES[each.finding.code]) for each in chosen)
        told = [joined(checks)]
        if len(queries) < len(chosen):
            told.append(
                tr("其中 {n} 处有错，要改，不能只写说明").format(n=len(chosen) - len(queries))
            )
        if explained := sum(each.explanation is not None for each in queries):
            told.append(tr("{n} 处已有说明，保存后换成这一个").format(n=explained))
        self._message.setText(clauses(told))
        self.open_button.hide()
        self.words.setVisible(bool(queries))
        self.save_button.setVisible(bool(queries))
        self.save_button.setText(tr("给 {n} 处保存说明").format(n=len(queries)))
        self._begin_words(chosen)

    def _begin_words(self, chosen: tuple[Explained, ...]) -> None:
        """What is said of them already, where it is the same of all."""
        key = " ".join(map(finding_key, chosen))
        if self._kept != key:
            self._kept = key
            said = {each.explanation.text if each.explanation else None for each in chosen}
            self.words.set_value(said.pop() if len(said) == 1 else None)

    def _chosen(self) -> tuple[Explained, ...]:
        """Those highlighted, in the order shown."""
        found = {finding_key(each): each for each in self._found}
        return tuple(found[key] for key in self.table.chosen_keys() if key in found)

    def _has_page(self, register: str) -> bool:
        shown = kept_registers(self._desk.scheme, self._desk.side)
        return register == "evidence" or any(each.key == register for each in shown)

    # -- what is done -----------------------------------------------------------------------------

    def save(self) -> None:
        """Ctrl+S: keep the words on all chosen; none take them back, of one."""
        chosen = self._chosen()
        findings = [each.finding for each in _queries(chosen)]
        text = str(self.words.value() or "")
        if not findings or (len(chosen) > 1 and not text.strip()):
            return
        side, year = self._desk.side, self._desk.year

        def deed(store: Store, _task: Task) -> tuple[None, ChangeSet | None]:
            return None, explain(store, findings, side, year, text)

        self._desk.act(deed, None, self.failed)

    def _open(self, *_: object) -> None:
        key = self.table.current_key()
        found = next((each for each in self._found if finding_key(each) == key), None)
        if found is not None and self._has_page(found.page):
            record = found.record
            self.open_asked.emit(found.page, str(record) if record else None)

    def failed(self, error: BaseException) -> None:
        """Says in words what a person or the world can mend; bugs go on."""
        say_trouble(self.banner, error, self._desk.failed)


def _queries(chosen: tuple[Explained, ...]) -> list[Explained]:
    """Those that words are enough for."""
    return [each for each in chosen if each.finding.severity is Severity.QUERY]
