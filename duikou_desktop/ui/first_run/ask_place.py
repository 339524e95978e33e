"""经办人和存放位置: who works, where the records lie, and what else may be told at once."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QWidget

from duikou_desktop.domain.sides import Side
from duikou_desktop.ui.choosing import folder, open_file
from duikou_desktop.ui.fields.choice import ChoiceField, Option
from duikou_desktop.ui.fields.form import FieldForm
from duikou_desktop.ui.fields.text import TextField
from duikou_desktop.ui.first_run.answers import Answers
from duikou_desktop.ui.first_run.question import Question
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button

WIDTH_EMS = 46


class AskPlace(Question):
    """Only the folder is needed, and has a default; Enter leads on from field to field."""

    def __init__(self, answers: Answers, offered: Path | None, sentence: str = "") -> None:
        super().__init__(answers, tr("经办人和存放位置"), sentence)
        self._offered = offered
        self.form = FieldForm()
        self.form.footer.parentWidget().hide()
        self.form.setMaximumWidth(metrics().ems(WIDTH_EMS))
        self.clerk = TextField(tr("可以以后再填"))
        self.folder = TextField()
        self.form.add_field(tr("经办人"), self.clerk)
        self.form.add_field(tr("存放位置"), self.folder, needed=True)
        self.form.add_wide(self._choose_line(tr("换一个文件夹…"), self._choose_folder))
        self.body.addWidget(self.form, 1)
        self._follow(self.clerk, self.folder)

    def _follow(self, *fields: TextField | ChoiceField) -> None:
        """From field to field: the buttons that open a dialog stand behind them."""
        for field in fields:
            field.changed.connect(self._told)
        takers = [taker for each in fields if (taker := each.focusProxy()) is not None]
        for before, after in pairwise(takers):
            self.setTabOrder(before, after)

    def begin(self) -> None:
        answers = self.answers
        if answers.folder is None:
            answers.folder = self._offered or default_folder(answers.unit)
        self.clerk.set_value(answers.clerk)
        self.folder.set_value(str(answers.folder))
        self.clerk.setFocus()

    def ready(self) -> bool:
        return self.answers.folder is not None

    def _choose_line(self, text: str, act: object) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        button = Button(text, small=True)
        button.clicked.connect(act)
        row.addStretch(1)
        row.addWidget(button)
        return box

    def _told(self) -> None:
        answers = self.answers
        answers.clerk = self.clerk.value() or ""
        folder = self.folder.value()
        answers.folder = Path(folder).expanduser() if folder else None
        self.folder.set_fault(None if folder else tr("要有一个文件夹，记录才有地方放。"))
        self.changed.emit()

    def _choose_folder(self) -> None:
        place = folder(self, "office", tr("记录放在哪个文件夹"), near=offices_folder())
        if place is not None:
            # A folder that holds other things gets one of our own inside.
            if any(place.iterdir()):
                place = place / default_folder(self.answers.unit).name
            self.folder.set_value(str(place))
            self._told()


class AskOfficePlace(AskPlace):
    """Of a hospital's office: beside that its kind, and last year's ledger."""

    def __init__(self, answers: Answers, offered: Path | None) -> None:
        super().__init__(
            answers, offered, tr("所有记录和佐证材料都在这一个文件夹里，备份也在里面。")
        )
        self.clerk.set_hint(tr("记在每一次改动上。"))
        self.kind = self._kind_field()
        self.kind.set_hint(
            tr("按实际类别选；不清楚可以以后再定。名称里有“民族”不一定是民族医医院。")
        )
        self.workbook = TextField(tr("没有就空着"))
        self.workbook.set_hint(tr("按本程序的台账模板填好的 Excel，建好后马上读入。"))
        self.form.add_field(tr("医院类别"), self.kind)
        self.form.add_field(tr("上年台账"), self.workbook)
        self.form.add_wide(self._choose_line(tr("选择 Excel…"), self._choose_workbook))
        self.workbook.line.returnPressed.connect(self.go_on)
        self._follow(self.folder, self.kind, self.workbook)

    def begin(self) -> None:
        super().begin()
        self.kind.set_value(self.answers.kind.value if self.answers.kind else None)

    def _kind_field(self) -> ChoiceField:
        from duikou_desktop.domain.registers.hospital import HospitalKind

        return ChoiceField(tuple(Option(kind.value, words(kind.value)) for kind in HospitalKind))

    def _told(self) -> None:
        from duikou_desktop.domain.registers.hospital import HospitalKind

        kind, workbook = self.kind.value(), self.workbook.value()
        self.answers.kind = HospitalKind(kind) if kind else None
        self.answers.workbook = Path(workbook).expanduser() if workbook else None
        super()._told()

    def _choose_workbook(self) -> None:
        chosen = open_file(self, "import", tr("上年台账"), tr("Excel 工作簿 (*.xlsx)"))
        if chosen is not None:
            self.workbook.set_value(str(chosen))
            self._told()


class AskDeskPlace(AskPlace):
    """Of a commission's desk: nothing more."""

    def __init__(self, answers: Answers, offered: Path | None) -> None:
        super().__init__(answers, offered, tr("收到的上报包、认定和评审都在这一个文件夹里。"))
        self.clerk.set_hint(tr("记在每一次认定、评审和指纹核对上。"))
        self.folder.line.returnPressed.connect(self.go_on)


def default_folder(hospital: str) -> Path:
    """A folder of the hospital's name in the person's own, free of what a disk refuses."""
    kept = "".join(each for each in hospital if each not in '\\/:*?"<>|').strip(". ")[:40]
    # Names on disk do not change with the language of the window.
    return offices_folder() / (kept or "本单位")


def offices_folder() -> Path:
    """Where offices lie unless a person says otherwise."""
    return Path.home() / "对口支援办公室"


def demo_desk_folder() -> Path:
    """Where the demo desk stands."""
    return default_folder("示范（收报台）")


def demo_folder(side: Side) -> Path:
    """Where a demo office of that side stands."""
    return default_folder(f"示范（{side.label}）")
