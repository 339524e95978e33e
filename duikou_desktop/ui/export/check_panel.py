"""Step 1: what the folder will hold and what is still open. It tells; it stops nobody."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from duikou_desktop.core.messages import say
from duikou_desktop.core.sizes import size_words
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.services.checks import OpenFindings
from duikou_desktop.services.year_check import RegisterCount, YearCheck
from duikou_desktop.ui.text import clauses, joined, tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.banner import MarkView
from duikou_desktop.ui.widgets.button import Button
from duikou_desktop.ui.widgets.card import rule_line
from duikou_desktop.ui.widgets.label import Role, label, wrapped
from duikou_desktop.ui.widgets.mark import Mark
from duikou_desktop.ui.widgets.numbers import figure


class CheckPanel(QWidget):
    """`open_asked` comes with a page's key, for the button beside what is open."""

    open_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        told = tr("正在检查。佐证文件要逐个读一遍，材料多的要等一会儿。")
        self._inner: QWidget = wrapped(told, Role.LABEL)
        self._column.addWidget(self._inner)
        self._column.addStretch(1)

    def show_check(self, check: YearCheck) -> None:
        """The findings, one a line, and what will be written."""
        fresh = QWidget()
        lines = QVBoxLayout(fresh)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(metrics().us(1.6))
        lines.addWidget(label(tr("{year} 年度").format(year=check.year), Role.PANEL))
        told = tr("评分截至 {day}。下面没有办完的不影响导出，会原样写进表里。")
        lines.addWidget(wrapped(told.format(day=check.as_of.isoformat()), Role.LABEL))
        lines.addWidget(rule_line())
        if check.outside is not None:
            self._line(lines, Mark.JUDGE, check.outside.translated(tr), "")
        if not check.closed:
            only = tr("现在只能写普通文件夹；封账以后才能封上报包。")
            self._line(lines, Mark.JUDGE, tr("这一年还没有封账"), only, (tr("去封账"), "score"))
        self._points(lines, check)
        if check.unexplained:
            words = tr("{n} 个要点自评和计算不同，没有写理由").format(n=len(check.unexplained))
            names = "、".join(each.short for each in check.unexplained)
            self._line(lines, Mark.JUDGE, words, names, (tr("写理由"), "score"))
        self._registers(
            lines,
            check.drafts,
            tr("没有草稿"),
            tr("{n} 条草稿没有写全"),
            Mark.DRAFT,
        )
        self._registers(
            lines,
            check.without_evidence,
            tr("要佐证的记录都有佐证"),
            tr("{n} 条记录没有佐证材料"),
            Mark.EVIDENCE,
        )
        self._findings(lines, check.findings)
        if check.unwritten:
            said = tr("年度总结还有 {n} 节没写完，纸上会印［待填写］")
            way = (tr("打开年度总结"), "report")
            self._line(lines, Mark.DRAFT, said.format(n=check.unwritten), "", way)
        if check.lost_files:
            lost = tr("{n} 个佐证文件找不到了或被改动过，导出时不放入，列在“缺失的材料”里")
            self._line(lines, Mark.LOST, lost.format(n=check.lost_files), "")
        lines.addWidget(label(tr("要写入的"), Role.HINT))
        told = tr("{n} 条记录、{pieces} 份佐证材料；材料的文件证明几个要点的，每个要点下各放一个")
        lines.addWidget(wrapped(told.format(n=check.records, pieces=check.evidence)))
        size = tr("连同自评表、总结和台账，普通文件夹约 {folder}，上报包约 {package}")
        folder, package = check.size.folder, check.size.package("full")
        lines.addWidget(
            wrapped(size.format(folder=size_words(folder), package=size_words(package)))
        )
        self._column.replaceWidget(self._inner, fresh)
        self._inner.deleteLater()
        self._inner = fresh

    def _points(self, lines: QVBoxLayout, check: YearCheck) -> None:
        if not check.undecided:
            done = tr("{n} 个评价要点都有得分").format(n=check.points)
            self._line(lines, Mark.MET, done, "")
            return
        open_points = tr("{points} 分的要点待判断或无数据")
        said = open_points.format(points=figure(check.undecided_max))
        names = joined(words(each.short) for each in check.undecided)
        self._line(lines, Mark.JUDGE, said, names, (tr("去自评"), "score"))

    def _findings(self, lines: QVBoxLayout, found: OpenFindings) -> None:
        if not found.total:
            self._line(lines, Mark.MET, tr("审核没有查出要办的"), "")
            return
        said = tr("审核查出 {errors} 处有错、{queries} 处要说明")
        told = said.format(errors=found.errors, queries=found.queries)
        mark = Mark.LOST if found.errors else Mark.JUDGE
        self._line(lines, mark, told, "", (tr("打开审核"), "audit"))

    def _registers(
        self,
        lines: QVBoxLayout,
        counts: tuple[RegisterCount, ...],
        none: str,
        some: str,
        mark: Mark,
    ) -> None:
        if not counts:
            self._line(lines, Mark.MET, none, "")
            return
        names = clauses(f"{say(each.title).translated(tr)} {each.count}" for each in counts)
        most = max(counts, key=lambda each: each.count)
        page = BY_KEY[most.register].page
        verb = tr("打开{title}").format(title=words(BY_KEY[page].title))
        total = sum(each.count for each in counts)
        self._line(lines, mark, some.format(n=total), names, (verb, page))

    def _line(
        self,
        lines: QVBoxLayout,
        mark: Mark,
        words: str,
        detail: str,
        way: tuple[str, str] | None = None,
    ) -> None:
        row = QHBoxLayout()
        row.setSpacing(metrics().us(2))
        sign = MarkView(mark)
        sign.setFixedSize(QSize(metrics().icon, metrics().icon))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(metrics().us(0.4))
        column.addWidget(wrapped(words, Role.STRONG))
        if detail:
            column.addWidget(wrapped(detail, Role.HINT))
        row.addLayout(column, 1)
        if way is not None:
            button = Button(way[0], small=True)
            button.clicked.connect(partial(self._ask, way[1]))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        lines.addLayout(row)
        lines.addWidget(rule_line())

    def _ask(self, page: str, *_: object) -> None:
        self.open_asked.emit(page)
