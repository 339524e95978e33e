"""本单位是: which side of its pairings the office keeps, or the commission that collects the reports."""

from __future__ import annotations

from duikou_desktop.domain.sides import Side
from duikou_desktop.ui.first_run.answers import Answers
from duikou_desktop.ui.first_run.choice_list import ChoiceList
from duikou_desktop.ui.first_run.question import Question
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.widgets.hit_delegate import Hit

_COMMISSION = "commission"


class AskSide(Question):
    """Both sides keep the same registers and are scored by different standards; a commission keeps none."""

    def __init__(self, answers: Answers) -> None:
        super().__init__(
            answers,
            tr("本单位是"),
            tr(
                "两方各记各的，考核标准也不同。一家医院两方都是时，建好以后在“设置”的“方案”里增加另一方。"
            ),
        )
        self.choices = ChoiceList()
        self.choices.chosen.connect(self._choose)
        self.choices.picked.connect(self._pick)
        self.body.addWidget(self.choices)
        self.body.addStretch(1)

    def begin(self) -> None:
        side = (self.answers.side or Side.RECIPIENT).value
        held = _COMMISSION if self.answers.commission else side
        self.choices.set_hits(
            (
                Hit(
                    Side.RECIPIENT.value,
                    tr("受援医院"),
                    tr("接受三级医院派来的人员，评受援医院的考核标准"),
                ),
                Hit(
                    Side.SUPPORTER.value,
                    tr("支援医院"),
                    tr("向县级医院派出人员，按每个结对关系评支援医院的考核标准"),
                ),
                Hit(
                    _COMMISSION,
                    tr("主管部门（卫生健康委）"),
                    tr("收各医院封装的上报包，复算、对照、评审、汇总"),
                ),
            ),
            held,
        )
        self.choices.setFocus()

    def ready(self) -> bool:
        return self.answers.side is not None or self.answers.commission

    def _choose(self, key: str) -> None:
        if key == _COMMISSION:
            self.answers.set_commission()
        else:
            self.answers.set_side(Side(key))
        self.changed.emit()

    def _pick(self, key: str) -> None:
        self._choose(key)
        self.go_on.emit()
