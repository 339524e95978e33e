"""What does not fit in a report's records, with the office's words on it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from duikou_desktop.services.checks import Explained
from duikou_desktop.ui.audit.finding_rows import finding_columns, finding_key, finding_row
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.label import Role, label, wrapped
from duikou_desktop.ui.widgets.record_table import RecordTable


class ChecksDialog(QDialog):
    """One line each; the one chosen is told whole below."""

    def __init__(
        self, title: str, checks: Sequence[Explained], settings: Settings, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("审核"))
        lengths = metrics()
        self.resize(lengths.ems(62), lengths.ems(32))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(lengths.us(4),) * 4)
        column.setSpacing(lengths.us(2))
        column.addWidget(label(title, Role.PANEL))
        told = tr("用收到的记录重新审核。不扣分；有错的、没有说明的，评审时留意，或抽查时去看。")
        column.addWidget(wrapped(told, Role.LABEL))
        self._checks = {finding_key(each): each for each in checks}
        self.table = RecordTable("report_checks", finding_columns(), settings)
        self.table.set_rows(tuple(map(finding_row, checks)))
        self.table.row_chosen.connect(self._choose)
        column.addWidget(self.table, 1)
        self.whole = wrapped("", Role.LABEL)
        column.addWidget(self.whole)
        row = QHBoxLayout()
        row.addStretch(1)
        close = Button(tr("知道了"), Kind.PRIMARY)
        close.clicked.connect(self.accept)
        row.addWidget(close)
        column.addLayout(row)
        if checks:
            self.table.setCurrentIndex(self.table.model().index(0, 0))

    def _choose(self, key: str) -> None:
        each = self._checks.get(key)
        if each is None:
            return
        said = words(each.finding.message)
        if each.explanation is not None:
            said += tr("　医院说明：{text}").format(text=each.explanation.text)
        self.whole.setText(said)


def checks_words(checks: Sequence[Explained]) -> str:
    """How many there are, and without words of the office; empty: none."""
    if not checks:
        return ""
    left = sum(each.open for each in checks)
    if not left:
        return tr("审核 {n} 处，都有说明 ›").format(n=len(checks))
    return tr("审核 {n} 处，{k} 处没有说明 ›").format(n=len(checks), k=left)
