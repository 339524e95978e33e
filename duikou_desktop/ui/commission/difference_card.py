"""What both sides of one relation say differently, beside the round's table."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from duikou_desktop.domain.sides import Side
from duikou_desktop.services.desk.deciding import Difference
from duikou_desktop.services.desk.remarks import not_ranked
from duikou_desktop.services.desk.round_view import RelationLine
from duikou_desktop.ui.text import joined, tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.card import Card
from duikou_desktop.ui.widgets.chip import Chip, Tone
from duikou_desktop.ui.widgets.label import Role, wrapped

_MOST = 5


class DifferenceCard(Card):
    """Of the relation chosen; the link leads to where it is decided."""

    opened = Signal(str)  # the relation's id

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("双方对照"), link=tr("逐条核对 ›"), parent=parent)
        self._relation = ""
        self._chip = Chip("", Tone.PART)
        self.add_to_header(self._chip)
        self._inside = QWidget()
        QVBoxLayout(self._inside).setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self._inside)
        self.link_followed.connect(self._open)
        self.show_relation(None, ())

    def _open(self) -> None:
        self.opened.emit(self._relation)

    def show_relation(self, line: RelationLine | None, found: tuple[Difference, ...]) -> None:
        """The relation's table, or what there is to say instead."""
        self._relation = str(line.relation) if line is not None else ""
        self.set_hint(tr("第 {n} 号").format(n=line.number) if line is not None else "")
        open_ones = sum(each.decision is None for each in found)
        self._chip.setVisible(bool(found))
        self._chip.set_text(tr("{n} 处待认定").format(n=open_ones) if open_ones else tr("都已认定"))
        self.set_link(tr("逐条核对 ›") if found else "")
        fresh = QWidget()
        if found:
            self._fill(fresh, found)
        else:
            column = QVBoxLayout(fresh)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(wrapped(_nothing(line), Role.LABEL))
        self.body.replaceWidget(self._inside, fresh)
        # Gone at once: what is put away later would still be painted below the new words.
        self._inside.hide()
        self._inside.deleteLater()
        self._inside = fresh

    def _fill(self, box: QWidget, found: tuple[Difference, ...]) -> None:
        grid = QGridLayout(box)
        lengths, top = metrics(), Qt.AlignmentFlag.AlignTop
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(lengths.us(2))
        grid.setVerticalSpacing(lengths.us(1.2))
        titles = (tr("项目"), tr("支援医院报"), tr("受援医院报"))
        for at, title in enumerate(titles):
            grid.addWidget(wrapped(title, Role.LABEL), 0, at, top)
            grid.setColumnStretch(at, 3 if at else 2)
        for row, each in enumerate(found[:_MOST], 1):
            stands = each.decision.stands if each.decision else None
            told = each.told
            cells = (
                (told.subject if told.what == told.subject else f"{told.subject}", Role.BODY),
                (told.supporter, _role(stands, Side.SUPPORTER)),
                (told.recipient, _role(stands, Side.RECIPIENT)),
            )
            for at, (text, role) in enumerate(cells):
                grid.addWidget(wrapped(words(text), role), row, at, top)
        if len(found) > _MOST:
            more = tr("还有 {n} 处").format(n=len(found) - _MOST)
            grid.addWidget(wrapped(more, Role.HINT), _MOST + 1, 0, 1, 3)
        note = tr(
            "复算各用本院的记录。粗体是已经认定的一方；认定和理由写进双方的回执，"
            "认定的用在“汇总”和年度报告（附件5）里。"
        )
        grid.addWidget(wrapped(note, Role.HINT), _MOST + 2, 0, 1, 3)


def _role(stands: Side | None, side: Side) -> Role:
    return Role.STRONG if stands is side else Role.BODY


def _nothing(line: RelationLine | None) -> str:
    if line is None:
        return tr("选一个结对关系，这里列出两边报得不一样的地方。")
    if any(each.report is None for each in line.sides):
        return tr("双方都上报以后才能对照。")
    out = [each for each in line.sides if each.report is not None and not each.report.counts]
    if out:
        whose = tr("{hospital}（{why}）")
        names = [
            whose.format(hospital=each.name, why=words(not_ranked(each.report)))
            for each in out
            if each.report is not None
        ]
        return tr("没有对照：{names}的报告还不计入。").format(names=joined(names))
    return tr("人员、日期、教学活动和新技术，双方报的一致。")
