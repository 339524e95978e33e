"""A receipt from the commission: what it says, from whom, and the question whether that is really them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from duikou_desktop.core.messages import plain_number
from duikou_desktop.services.receipts import Offered, Sender
from duikou_desktop.services.scored_year import borrowed_words
from duikou_desktop.ui.fields.text import TextField
from duikou_desktop.ui.settings_page.line import setting_line
from duikou_desktop.ui.text import joined, tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.banner import Banner
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.chip import Tone
from duikou_desktop.ui.widgets.label import Role, label, wrapped


class ReceiptDialog(QDialog):
    """`taken` carries the figures a person heard from the commission; it closes once they are right."""

    taken = Signal(str)

    def __init__(self, offered: Offered, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("回执"))
        lengths, said = metrics(), offered.said
        self.setMinimumWidth(lengths.ems(42))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(lengths.us(4),) * 4)
        column.setSpacing(lengths.us(1.5))
        told = tr("{name} 的回执").format(name=said.commission)
        column.addWidget(label(told, Role.PANEL))
        self.banner = Banner()
        column.addWidget(self.banner)
        for name, value in _lines(offered):
            column.addWidget(setting_line(name, wrapped(value)))
        self.figures = TextField(tr("照主管部门念的数字填写"))
        self.figures.set_name(tr("指纹"))
        # Eight groups of four figures, to be compared with what was heard.
        self.figures.setMinimumWidth(lengths.ems(24))
        if offered.sender is not Sender.KNOWN:
            self._ask_figures(column, offered)
        column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(lengths.us(1.6))
        row.addStretch(1)
        self.take = Button(tr("采用这份回执"), Kind.PRIMARY)
        self.take.clicked.connect(self._take)
        kept = offered.kept_at is not None
        self.take.setVisible(not kept)
        leave = Button(tr("知道了") if kept else tr("不采用"))
        leave.clicked.connect(self.reject)
        row.addWidget(self.take)
        row.addWidget(leave)
        column.addLayout(row)

    def _take(self) -> None:
        self.taken.emit(self.figures.value() or "")

    def refuse(self, why: str) -> None:
        """Says below the figures what is wrong with them; they stay, for one digit is soon mended."""
        self.figures.set_fault(why)

    def _ask_figures(self, column: QVBoxLayout, offered: Offered) -> None:
        """The key is not known: the figures are asked of the commission, not read off the screen."""
        if offered.sender is Sender.CHANGED:
            said = tr(
                "签名密钥和以前的不一样！可能换了电脑，也可能有人冒名。先打主管部门公开的电话核实。"
            )
            self.banner.say(Tone.LOST, said)
        why = tr("第一次收到它的回执：打电话请对方念签名指纹（32 位数字），照着填；对上了才采用。")
        column.addWidget(setting_line(tr("指纹"), self.figures, hint=why))


def _lines(offered: Offered) -> list[tuple[str, str]]:
    """What it says, by name."""
    said = offered.said
    answered = tr("{year} 年第 {n} 次上报").format(year=said.year, n=said.sequence)
    if not offered.newest:
        answered += tr("（后来又封过新的，这不是最近一次）")
    lines = [(tr("回的是"), answered)]
    if offered.kept_at is not None:
        known = tr("{day} 已经采用过这一份，不用再采用。")
        day = f"{offered.kept_at.astimezone():%Y-%m-%d %H:%M}"
        lines.append((tr("说明"), known.format(day=day)))
    if offered.later is not None:
        lines.append((tr("说明"), later_words(offered.later)))
    lines.append((tr("结果"), words(said.outcome.label)))
    if said.outcome.to_do:
        lines.append((tr("请办理"), words(said.outcome.to_do)))
    if said.reason:
        lines.append((tr("退回的原因"), said.reason))
    if said.recipients:
        told = tr("只评和{names}的结对关系").format(names=joined(said.recipients))
        lines.append((tr("范围"), told))
    lines.append((tr("自评分"), plain_number(said.own)))
    if said.outcome.stands:
        judged = plain_number(said.total) if said.total is not None else tr("还没有评审完毕")
        lines.append((tr("评审分"), judged))
    if (borrowed := borrowed_words(said.reference)) is not None:
        lines.append((tr("标准"), words(borrowed)))
    return lines


def later_words(later: int) -> str:
    """What becomes of a receipt that came after a later one."""
    return tr("已有它对第 {n} 次上报的回执：这一份较早，只存档，以第 {n} 次的为准。").format(
        n=later
    )
