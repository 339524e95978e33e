"""主管部门的名称: who collects, and which counties of the table: a city ticks its own."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from duikou_desktop.services.desk.commission_name import is_of_a_city
from duikou_desktop.ui.commission.county_list import CountyList
from duikou_desktop.ui.first_run.answers import Answers
from duikou_desktop.ui.first_run.question import Question
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.label import Role, wrapped

WIDTH_EMS = 46


class AskCommission(Question):
    """A province ticks nothing: it collects the whole table."""

    def __init__(self, answers: Answers) -> None:
        super().__init__(
            answers,
            tr("主管部门的名称"),
            tr("写在汇总表、催报名单和回执上。省级收关系表里的全部；市级勾选自己的县（市、区）。"),
        )
        self.name = QLineEdit()
        self.name.setPlaceholderText(tr("例如：柳州市卫生健康委"))
        self.name.setMaximumWidth(metrics().ems(WIDTH_EMS))
        self.name.textChanged.connect(self._told)
        self.name.returnPressed.connect(self.go_on)
        self.body.addWidget(self.name)
        self.warning = wrapped("", Role.FAULT)
        self.warning.setMaximumWidth(metrics().ems(WIDTH_EMS))
        self.warning.hide()
        self.body.addWidget(self.warning)
        self.counties = CountyList(tr("收全部县"))
        self.counties.setMaximumWidth(metrics().ems(WIDTH_EMS))
        self.counties.ticked.connect(self._told)
        self.body.addWidget(self.counties, 1)

    def begin(self) -> None:
        answers = self.answers
        if answers.scheme is None:
            return
        self.counties.show_counties(answers.scheme, answers.counties)
        self.name.setText(answers.name)
        self._told()
        self.name.setFocus()

    def ready(self) -> bool:
        return bool(self.answers.name) and not self.counties.half_done

    def _told(self, *_: object) -> None:
        self.answers.set_name(self.name.text().strip())
        self.answers.counties = self.counties.counties
        scheme, name = self.answers.scheme, self.answers.name
        if scheme is not None:
            told = tr(
                "名称是市级的，没有勾县：会当省级，收关系表里全部 {n} 个县。"
                "市级请勾上自己的县；以后可以在“设置”里改。"
            )
            self.warning.setText(told.format(n=len({each.county for each in scheme.pairings})))
        self.warning.setVisible(is_of_a_city(name) and not self.counties.counties)
        self.changed.emit()
