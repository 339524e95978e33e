"""Step 5: what was written and read back, to be compared with the printed cover."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from duikou_desktop.core.sizes import size_words
from duikou_desktop.exchange.package import Package
from duikou_desktop.scoring.tally import form_totals
from duikou_desktop.services.package_check import evidence_words
from duikou_desktop.services.year_end import ExportResult
from duikou_desktop.ui.text import clauses, tr
from duikou_desktop.ui.text import words as in_words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.banner import MarkView, note
from duikou_desktop.ui.widgets.button import Button
from duikou_desktop.ui.widgets.label import CutLabel, Role, label, wrapped
from duikou_desktop.ui.widgets.mark import Mark
from duikou_desktop.ui.widgets.numbers import figure


class SuccessBand(QFrame):
    """The big sentence, said only after everything was read back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("frame", "success")
        self._folder = Path()
        lengths = metrics()
        row = QHBoxLayout(self)
        row.setContentsMargins(lengths.us(5), lengths.us(4), lengths.us(4), lengths.us(4))
        row.setSpacing(lengths.us(4))
        row.addWidget(MarkView(Mark.MET, 8.4), 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(lengths.us(0.6))
        words.addWidget(label(tr("已写好，读回核对一致"), Role.PAGE))
        words.addWidget(wrapped(tr("写在 U 盘上的，请用系统的“安全移除”后再拔出 U 盘。")))
        row.addLayout(words, 1)
        self.open = Button(tr("打开文件夹"), icon_name="folder")
        self.open.clicked.connect(self._open)
        row.addWidget(self.open, 0, Qt.AlignmentFlag.AlignVCenter)

    def set_folder(self, folder: Path) -> None:
        """The folder the button opens."""
        self._folder = folder

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


class ResultPanel(QWidget):
    """The folder, the counts, the scores."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._inner = QWidget()
        self._column.addWidget(self._inner)
        self._column.addStretch(1)

    def show_result(self, result: ExportResult, drafts: int) -> None:
        """What the service says it wrote."""
        fresh = QWidget()
        lines = QVBoxLayout(fresh)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(metrics().us(2.4))
        name = QVBoxLayout()
        name.setSpacing(metrics().us(0.6))
        name.addWidget(label(_what(result), Role.HINT))
        for path in result.together or (result.path,):
            name.addWidget(CutLabel(path.name, Role.PANEL))
        name.addWidget(CutLabel(str(result.path.parent), Role.HINT))
        if result.concealed:
            name.addWidget(
                label(tr("已加密，只有指明的主管部门打得开。封面没有加密。"), Role.LABEL)
            )
        lines.addLayout(name)
        lines.addWidget(_counts(result, drafts))
        if result.package is not None and result.package.manifest.evidence != "full":
            how = in_words(evidence_words(result.package.manifest))
            lines.addWidget(
                note(
                    tr("佐证在包里：{how}。原件都在本单位，主管部门要看时另外送。").format(how=how)
                )
            )
        lines.addWidget(_scores(result))
        if result.package is not None:
            lines.addWidget(_seal(result.package, result.cover))
        if result.missing:
            lost = tr("{n} 处佐证文件找不到或被改动过，没有写入，已列在“缺失的材料”里：{names}")
            lines.addWidget(
                note(lost.format(n=len(result.missing), names=clauses(result.missing[:3])))
            )
        self._column.replaceWidget(self._inner, fresh)
        self._inner.deleteLater()
        self._inner = fresh


def _what(result: ExportResult) -> str:
    if result.package is None:
        return tr("文件夹")
    count = len(result.together)
    return tr("上报包：共 {n} 个文件，一起交").format(n=count) if count > 1 else tr("上报包")


def _seal(package: Package, cover: Path | None) -> QFrame:
    """The figures that stand on the cover too, and the way to print it."""
    frame = QFrame()
    frame.setProperty("frame", "card")
    lengths = metrics()
    column = QVBoxLayout(frame)
    column.setContentsMargins(lengths.us(3), lengths.us(2), lengths.us(3), lengths.us(2))
    column.setSpacing(lengths.us(1.2))
    column.addWidget(label(tr("签名指纹"), Role.HINT))
    figures = label(package.fingerprint, Role.FIGURE)
    figures.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    column.addWidget(figures)
    told = tr(
        "封面上也有这串数字。封面打印盖章，和 U 盘一起交；主管部门打开时两边对一下，一样才是本单位封的。"
    )
    column.addWidget(wrapped(told))
    if cover is not None:
        open_cover = Button(tr("打开封面"), icon_name="print")
        open_cover.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(cover))))
        column.addWidget(open_cover, 0, Qt.AlignmentFlag.AlignLeft)
    return frame


def _counts(result: ExportResult, drafts: int) -> QFrame:
    frame = QFrame()
    frame.setProperty("frame", "card")
    row = QHBoxLayout(frame)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    cells = (
        (tr("记录"), str(result.records), _records_unit(result)),
        (tr("佐证材料"), str(result.evidence), _pieces(result)),
        (
            tr("写入的文件"),
            str(result.files),
            tr("个，{size}").format(size=size_words(result.size)),
        ),
        (tr("没有写全"), str(drafts), tr("条草稿")),
    )
    for at, (title, number, unit) in enumerate(cells):
        if at:
            line = QFrame()
            line.setProperty("frame", "rule")
            line.setFixedWidth(1)
            row.addWidget(line)
        row.addWidget(_cell(title, number, unit), 1)
    return frame


def _records_unit(result: ExportResult) -> str:
    """A package holds more than the year's own, which the check counted."""
    return tr("条") if result.package is None else tr("条，含往年和有关的登记")


def _pieces(result: ExportResult) -> str:
    """材料 are counted in 份, files in 个: many pieces are papers that stay in their boxes."""
    return tr("份，其中纸质 {n} 份").format(n=result.papers) if result.papers else tr("份")


def _cell(title: str, number: str, unit: str) -> QWidget:
    cell = QWidget()
    column = QVBoxLayout(cell)
    lengths = metrics()
    column.setContentsMargins(lengths.us(3), lengths.us(2), lengths.us(2), lengths.us(2))
    column.setSpacing(lengths.us(0.4))
    column.addWidget(label(title, Role.HINT))
    row = QHBoxLayout()
    row.setSpacing(lengths.us(0.8))
    row.addWidget(label(number, Role.FIGURE))
    row.addWidget(label(unit, Role.HINT), 0, Qt.AlignmentFlag.AlignBottom)
    row.addStretch(1)
    column.addLayout(row)
    return cell


def _scores(result: ExportResult) -> QFrame:
    """As the form prints them: own, computed, bonus, and what nobody decided."""
    frame = QFrame()
    frame.setProperty("frame", "card")
    lengths = metrics()
    grid = QGridLayout(frame)
    grid.setContentsMargins(lengths.us(3), lengths.us(2), lengths.us(3), lengths.us(2))
    grid.setVerticalSpacing(lengths.us(1.2))
    whole = result.assessment.whole
    own = form_totals(whole)
    judged = (tr("其中由本单位判断、记录定不了的"), result.own_word, Role.BODY)
    lines: tuple[tuple[str, Decimal | None, Role], ...] = (
        (tr("自评分（含加分）"), own.total, Role.STRONG),
        (tr("其中加分"), own.bonus, Role.BODY),
        (tr("计算得分（已证实，含加分）"), whole.total, Role.BODY),
        *((judged,) if result.own_word else ()),
        (tr("计算得分（预计，含加分）"), whole.expected_total, Role.BODY),
        (tr("未定要点满分"), own.undecided, Role.BODY),
    )
    several = len(result.assessment.relations) > 1
    head = tr("得分：{n} 个结对关系的平均").format(n=len(result.assessment.relations))
    grid.addWidget(label(head if several else tr("得分"), Role.HINT), 0, 0)
    for row, (words, points, role) in enumerate(lines, start=1):
        grid.addWidget(label(words), row, 0)
        text = "—" if points is None else figure(points)
        grid.addWidget(label(text, role), row, 1, Qt.AlignmentFlag.AlignRight)
    grid.setColumnStretch(0, 1)
    return frame
