"""Beside the chosen evidence: what it is, what it proves, which records it may be given to."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from duikou_desktop.services.evidence_intake import Target
from duikou_desktop.services.evidence_view import FoundRecord, KeptEvidence
from duikou_desktop.ui.evidence.evidence_words import file_words
from duikou_desktop.ui.evidence.records_list import RecordsList
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.theme.icons import icon
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.card import rule_line
from duikou_desktop.ui.widgets.label import CutLabel, Role, label
from duikou_desktop.ui.widgets.line_button import Line, LineButton

_MOST_PROVEN = 3


class GivePanel(QFrame):
    """Emits what a person wants; the page does it."""

    open_asked = Signal()
    enlarge_asked = Signal()
    take_off_asked = Signal(str, str)  # the record that loses the one chosen
    remove_asked = Signal()
    searched = Signal(str)
    give_asked = Signal()
    by_day_asked = Signal()
    left = Signal()
    record_asked = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("frame", "card")
        self.setProperty("pane", True)
        self._proposed: tuple[FoundRecord, ...] = ()
        self._one = False  # just one is chosen: a record may lose it
        self.gifts: tuple[tuple[UUID, Target], ...] = ()  # of the chosen photos, by their days
        lengths = metrics()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, lengths.us(1.6), 1, lengths.us(1.6))
        column.setSpacing(lengths.us(1))
        column.addLayout(self._make_head())
        column.addWidget(rule_line())
        self.records = RecordsList()
        self.records.changed.connect(self._count)
        self.records.entered.connect(self.give_asked)
        self.records.opened.connect(self.record_asked)
        self.records.installEventFilter(self)
        column.addWidget(self.records, 1)
        column.addWidget(rule_line())
        foot = QHBoxLayout()
        foot.setContentsMargins(lengths.us(3), lengths.us(0.6), lengths.us(3), 0)
        self.give = Button("", Kind.PRIMARY, hint="Enter")
        self.give.clicked.connect(self.give_asked)
        foot.addWidget(self.give)
        foot.addWidget(CutLabel(tr("空格勾选，可以勾几条"), Role.HINT), 1)
        column.addLayout(foot)
        self.by_day = Button("", small=True)
        self.by_day.setToolTip(tr("当天只有一条记录的照片，各给那一条；有几条或没有的不动。"))
        self.by_day.clicked.connect(self.by_day_asked)
        self.by_day.hide()
        below = QHBoxLayout()
        below.setContentsMargins(lengths.us(3), 0, lengths.us(3), 0)
        below.addWidget(self.by_day)
        below.addStretch(1)
        column.addLayout(below)
        self.setMinimumWidth(lengths.ems(22))

    def _make_head(self) -> QVBoxLayout:
        lengths = metrics()
        self._name = CutLabel("", Role.PANEL)
        self._about = CutLabel("", Role.HINT)
        self._proven_head = label("", Role.STRONG)
        self._proven = QVBoxLayout()
        self._proven.setSpacing(0)
        self._list_head = label("", Role.STRONG)
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("找任何一条记录：主题、姓名或拼音首字母"))
        self.field.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.field.setClearButtonEnabled(True)
        # What is dropped on it is a file for the page, not words to search for.
        self.field.setAcceptDrops(False)
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self._answered = True  # whether the list is of what is typed now
        head = QVBoxLayout()
        head.setContentsMargins(lengths.us(3), 0, lengths.us(3), 0)
        head.setSpacing(lengths.us(1))
        head.addWidget(self._name)
        head.addWidget(self._about)
        head.addLayout(self._make_verbs())
        head.addWidget(self._proven_head)
        head.addLayout(self._proven)
        head.addWidget(self._list_head)
        head.addWidget(self.field)
        return head

    def _make_verbs(self) -> QHBoxLayout:
        self._open = Button(tr("打开文件"), small=True)
        self._open.clicked.connect(self.open_asked)
        self._enlarge = Button(tr("放大"), small=True, hint="Space")
        self._enlarge.clicked.connect(self.enlarge_asked)
        self._remove = Button(tr("彻底删除…"), Kind.QUIET, small=True)
        self._remove.clicked.connect(self.remove_asked)
        verbs = QHBoxLayout()
        verbs.addWidget(self._open)
        verbs.addWidget(self._enlarge)
        verbs.addStretch(1)
        verbs.addWidget(self._remove)
        return verbs

    # -- what it shows ----------------------------------------------------------------------------

    def show_chosen(self, chosen: tuple[KeptEvidence, ...]) -> None:
        """Another choice: what was searched and ticked for the one before is gone."""
        one = chosen[0] if len(chosen) == 1 else None
        self._one = one is not None
        several = tr("选中 {n} 份").format(n=len(chosen)) if chosen else tr("没有选中材料")
        self._name.setText((one.evidence.name or "") if one else several)
        self._about.setText(file_words(one) if one else tr("按住 Ctrl 或 Shift 选几份"))
        self._open.setEnabled(one is not None and one.path is not None)
        self._enlarge.setEnabled(bool(chosen))
        self._remove.setEnabled(one is not None)
        self.records.untick()
        self.field.blockSignals(True)
        self.field.clear()
        self.field.blockSignals(False)
        self.show_proven(())
        self.show_proposed(())
        self.show_by_day(())
        # Whether any record is likely is not known before the answer.
        self._list_head.clear()

    def show_proven(self, proven: tuple[FoundRecord, ...]) -> None:
        """The records they prove already, each leading there."""
        while (item := self._proven.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._proven_head.setText(tr("已经证明 {n} 条").format(n=len(proven)))
        self._proven_head.setVisible(bool(proven))
        for each in proven[:_MOST_PROVEN]:
            button = LineButton(Line(each.title, right=words(each.register.title)))
            button.setProperty("record", (each.register.key, str(each.record.id)))
            button.clicked.connect(self._open_record)
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.addWidget(button, 1)
            if self._one:
                row.addWidget(self._off_button(each))
            self._proven.addWidget(line)
            line.show()
        if len(proven) > _MOST_PROVEN:
            self._proven.addWidget(self._more_button(proven[_MOST_PROVEN:]))

    def _more_button(self, rest: tuple[FoundRecord, ...]) -> Button:
        """A menu of those there is no room for: each is opened, or loses the one chosen."""
        more = Button(tr("另外 {n} 条").format(n=len(rest)), Kind.QUIET, small=True)
        menu = QMenu(more)
        for each in rest:
            ways = QMenu(each.title, menu)
            menu.addMenu(ways)
            deeds = [(tr("打开这条记录"), self._open_record)]
            if self._one:
                deeds.append((tr("取下"), self._take_off))
            for title, deed in deeds:
                action = ways.addAction(title)
                action.setProperty("record", (each.register.key, str(each.record.id)))
                action.triggered.connect(deed)
        more.setMenu(menu)
        return more

    def _off_button(self, found: FoundRecord) -> Button:
        off = Button(tr("取下"), Kind.QUIET, small=True)
        off.setToolTip(tr("这条记录不再用它；文件还留着，可以撤销"))
        off.setProperty("record", (found.register.key, str(found.record.id)))
        off.clicked.connect(self._take_off)
        return off

    def show_proposed(self, proposed: tuple[FoundRecord, ...]) -> None:
        """The likely ones, shown while nothing is searched."""
        self._proposed = proposed
        if not self.field.text().strip():
            self._show(proposed)

    def show_by_day(self, gifts: tuple[tuple[UUID, Target], ...]) -> None:
        """Which of several chosen photos have just one record on their day."""
        self.gifts = gifts
        self.by_day.setText(tr("按拍摄日期给 {n} 份").format(n=len(gifts)))
        self.by_day.setVisible(bool(gifts))

    def show_hits(self, hits: tuple[FoundRecord, ...]) -> None:
        """What the search found."""
        if self.field.text().strip():
            self._answered = True
            self._show(hits)

    def targets(self) -> tuple[Target, ...]:
        """The ticked records, or the one stood on."""
        return tuple(Target(each.register.key, each.record.id) for each in self.records.chosen())

    def begin(self) -> None:
        """The keys go to the records, or where there are none to the search."""
        (self.records if self.records.chosen() else self.field).setFocus()

    def _show(self, records: tuple[FoundRecord, ...]) -> None:
        searching = bool(self.field.text().strip())
        if searching:
            head = tr("找到 {n} 条").format(n=len(records))
        elif records:
            head = tr("可能证明这些记录")
        else:
            head = tr("看不出证明哪条记录，在下面找")
        self._list_head.setText(head)
        self.records.set_records(records)

    # -- hands ------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if key == Qt.Key.Key_Escape:
                self.left.emit()
                return True
            if watched is self.field and key == Qt.Key.Key_Down:
                self.records.setFocus()
                return True
            if watched is self.field and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                # What is listed may still be the answer to the word before.
                if self._answered and self.records.chosen():
                    self.give_asked.emit()
                return True
        return super().eventFilter(watched, event)

    def _search(self, text: str) -> None:
        self._answered = not text.strip()
        self.records.untick()
        if text.strip():
            self.searched.emit(text.strip())
        else:
            self._show(self._proposed)

    def _count(self) -> None:
        n = len(self.records.chosen())
        told = tr("给 {n} 条记录").format(n=n) if n else tr("给记录")
        # Without a tick it is the one stood on: nobody should think that one was ticked.
        self.give.setText(told if self.records.any_ticked() or not n else tr("给光标处这一条"))
        self.give.setEnabled(bool(n))

    def _take_off(self) -> None:
        key, record = self.sender().property("record")
        self.take_off_asked.emit(key, record)

    def _open_record(self) -> None:
        key, record = self.sender().property("record")
        self.record_asked.emit(key, record)
