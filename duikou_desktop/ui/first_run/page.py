"""The first page of the program: one question after the other, then an office is there."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMessageBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from duikou_desktop.core.file_types import MOVE
from duikou_desktop.core.task import Cancelled
from duikou_desktop.domain.sides import Side
from duikou_desktop.ui.choosing import folder, open_file
from duikou_desktop.ui.first_run.answers import Answers
from duikou_desktop.ui.first_run.ask_commission import AskCommission
from duikou_desktop.ui.first_run.ask_hospital import AskHospital
from duikou_desktop.ui.first_run.ask_place import (
    AskDeskPlace,
    AskOfficePlace,
    demo_desk_folder,
    demo_folder,
    offices_folder,
)
from duikou_desktop.ui.first_run.ask_scheme import AskScheme
from duikou_desktop.ui.first_run.ask_side import AskSide
from duikou_desktop.ui.first_run.left_column import LeftColumn
from duikou_desktop.ui.first_run.making import (
    make,
    make_desk,
    open_demo,
    open_demo_desk,
    put_back,
    put_desk_back,
    unpack,
)
from duikou_desktop.ui.first_run.question import Question
from duikou_desktop.ui.runner import Runner, Work
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.text import tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.label import Role, label
from duikou_desktop.ui.widgets.steps_list import Progress, WizardStep
from duikou_desktop.ui.widgets.task_view import TaskHandleView

KEYS = ("scheme", "side", "hospital", "place")


class FirstRunPage(QWidget):
    """`office_asked` and `desk_asked` carry the work that makes or finds one; `folder_asked` a folder.

    `workbook_given` goes before it when last year's ledger is to be read in.
    """

    office_asked = Signal(object)
    desk_asked = Signal(object)
    folder_asked = Signal(Path)
    workbook_given = Signal(Path)

    def __init__(
        self,
        runner: Runner,
        settings: Settings,
        offered: Path | None = None,
        left: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`offered`: a folder for the new office; `left`: where the one just closed lies."""
        super().__init__(parent)
        self.answers = Answers()
        self._left_office = left
        self._runner = runner
        self._arriving = False
        self._doing = ""
        self._scheme = AskScheme(self.answers, runner)
        first = (self._scheme, AskSide(self.answers))
        self._of_office: tuple[Question, ...] = (
            *first,
            AskHospital(self.answers, settings),
            AskOfficePlace(self.answers, offered),
        )
        self._of_desk: tuple[Question, ...] = (
            *first,
            AskCommission(self.answers),
            AskDeskPlace(self.answers, offered),
        )
        self._at = 0
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.left = LeftColumn(may_return=left is not None)
        self.left.return_asked.connect(self._go_home)
        self.left.steps.change_asked.connect(self._change)
        self.left.demo_asked.connect(self._open_demo)
        self.left.demo_desk_asked.connect(self._open_demo_desk)
        self.left.backup_asked.connect(partial(self.choose_backup, None))
        self.left.office_asked.connect(self._choose_office)
        self.left.arrival_asked.connect(self._choose_arrival)
        row.addWidget(self.left)
        row.addWidget(self._right(), 1)
        for question in self._all_questions():
            question.changed.connect(self._tell)
            question.go_on.connect(self.go_on)
        self._show(0)

    def _right(self) -> QWidget:
        lengths = metrics()
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._stack = QStackedWidget()
        self._stack.setContentsMargins(
            lengths.us(9.6), lengths.us(7), lengths.us(9.6), lengths.us(3)
        )
        for question in self._all_questions():
            self._stack.addWidget(question)
        column.addWidget(self._stack, 1)
        self.working = TaskHandleView()
        column.addWidget(self.working)
        footer = QFrame()
        footer.setProperty("frame", "footer")
        row = QHBoxLayout(footer)
        row.setContentsMargins(lengths.us(9.6), lengths.us(2.8), lengths.us(9.6), lengths.us(2.8))
        row.setSpacing(lengths.us(2))
        row.addWidget(label(tr("不需要联网。所有数据只存在这台电脑上。"), Role.HINT), 1)
        self.back = Button(tr("上一步"))
        self.back.clicked.connect(self.go_back)
        self.next = Button(tr("下一步"), Kind.PRIMARY)
        self.next.clicked.connect(self.go_on)
        self.next.installEventFilter(self)
        row.addWidget(self.back)
        row.addWidget(self.next)
        column.addWidget(footer)
        return box

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The second click of a double one would answer a question nobody has read."""
        twice = watched is self.next and event.type() is QEvent.Type.MouseButtonDblClick
        return twice or super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # What has the focus while the page is shown loses it to the first button of the window.
        QTimer.singleShot(0, self, self._take_keys)

    def _take_keys(self) -> None:
        self.question.begin()

    def take_scheme(self, file: Path) -> None:
        """Offers the scheme in a file that was opened with the program, and chooses it."""
        self._scheme.take_file(file)

    # -- from question to question ----------------------------------------------------------------

    def _all_questions(self) -> tuple[Question, ...]:
        return (*self._of_office, *self._of_desk[2:])

    @property
    def _questions(self) -> tuple[Question, ...]:
        """A commission is asked other things than a hospital."""
        return self._of_desk if self.answers.commission else self._of_office

    @property
    def question(self) -> Question:
        """The one being asked."""
        return self._questions[self._at]

    def go_on(self) -> None:
        """The next question, or the office when all are answered."""
        if self._doing or not self.question.ready():
            return
        if self._at < len(self._questions) - 1:
            self._show(self._at + 1)
            return
        making = tr("正在建立…")
        if self.answers.commission:
            self._ask(self.desk_asked, make_desk(self.answers), making)
            return
        if self.answers.workbook is not None:
            self.workbook_given.emit(self.answers.workbook)
        self._ask(self.office_asked, make(self.answers), making)

    def _ask(self, asked: SignalInstance, work: Work, doing: str) -> None:
        """Once until it is `refused`: a key pressed once too often asks for nothing more."""
        if self._doing:
            return
        self._doing = doing
        self._tell()
        asked.emit(work)

    def go_back(self) -> None:
        """The question before."""
        if self._at:
            self._show(self._at - 1)

    def refused(self) -> None:
        """The office could not be made: everything answered stays, and may be asked again."""
        self._doing = ""
        self._tell()

    def _change(self, key: str) -> None:
        self._show(KEYS.index(key))

    def _show(self, at: int) -> None:
        if self._doing:
            return
        self._at = at
        self._stack.setCurrentWidget(self.question)
        self.question.begin()
        self._tell()

    def _tell(self) -> None:
        """The answers at the left, and whether one may go on or what is being done."""
        self.left.steps.set_steps(tuple(self._step(at) for at in range(len(KEYS))))
        self.back.setEnabled(self._at > 0 and not self._doing)
        self.next.setEnabled(self.question.ready() and not self._doing)
        last = self._at == len(KEYS) - 1
        made = tr("建立收报台") if self.answers.commission else tr("建立办公室")
        self.next.setText(self._doing or (made if last else tr("下一步")))

    def _step(self, at: int) -> WizardStep:
        answers = self.answers
        said = (
            answers.scheme.title if answers.scheme else "",
            self._unit_words(),
            answers.unit,
            "",
        )[at]
        found = tr("主管部门的名称") if answers.commission else tr("找到本单位")
        titles = (tr("选择方案"), tr("本单位是"), found, tr("经办人和存放位置"))
        hints = (
            tr("哪个省、哪一轮"),
            tr("受援医院、支援医院还是主管部门"),
            tr("名称，收哪些县") if answers.commission else tr("输入医院名称或拼音首字母"),
            tr("记录存在哪个文件夹"),
        )
        done = at < self._at
        progress = Progress.DONE if done else Progress.AHEAD
        if at == self._at:
            progress = Progress.CURRENT
        return WizardStep(
            KEYS[at], titles[at], (said if done and said else hints[at],), "", progress, done
        )

    def _unit_words(self) -> str:
        if self.answers.commission:
            return tr("主管部门")
        side = self.answers.side
        return tr("{side}医院").format(side=words(side.label)) if side else ""

    # -- other ways in ----------------------------------------------------------------------------

    def _open_demo(self, side: str) -> None:
        wanted = Side(side)
        self._ask(self.office_asked, open_demo(wanted, demo_folder(wanted)), tr("正在打开…"))

    def _open_demo_desk(self) -> None:
        self._ask(
            self.desk_asked, open_demo_desk(demo_desk_folder()), tr("正在打开收报台示范，要几秒钟…")
        )

    def _go_home(self) -> None:
        if self._left_office is not None:
            self.folder_asked.emit(self._left_office)

    def _choose_office(self) -> None:
        chosen = folder(self, "office", tr("办公室所在的文件夹"), near=offices_folder())
        if chosen is not None:
            self.folder_asked.emit(chosen)

    def _choose_arrival(self) -> None:
        kinds = tr("带走的办公室 (*{ending})").format(ending=MOVE)
        file = open_file(self, "arrive", tr("选带来的文件"), kinds)
        if file is None:
            return
        title = tr("放在哪里：里面会建一个以单位命名的文件夹")
        place = folder(self, "office", title, near=offices_folder())
        if place is not None:
            self.arrive(file, place)

    def arrive(self, file: Path, place: Path) -> None:
        """Unpacks what was carried here into a folder of its name, and opens it."""
        if self._arriving:
            return
        self._arriving = True
        self.working.begin(tr("正在打开带来的办公室：逐个文件核对"))
        work = self._runner.run(unpack(file, place), self._arrived, self._not_arrived)
        self.working.follow(work)

    def _arrived(self, found: Path) -> None:
        self._rest()
        self.folder_asked.emit(found)

    def _not_arrived(self, error: BaseException) -> None:
        self._rest()
        if not isinstance(error, Cancelled):
            self._runner.report(error)

    def _rest(self) -> None:
        self._arriving = False
        self.working.finish()

    def choose_backup(self, near: Path | None) -> None:
        """One of those that lie `near`, or anywhere."""
        kinds = tr("备份 (office-*.db desk-*.db)")
        begin = near or offices_folder()
        backup = open_file(self, "backup", tr("选一份备份"), kinds, near=begin)
        if backup is None:
            return
        place: Path | None = backup.parent.parent
        if backup.parent.name != "backups":
            place = folder(self, "office", tr("恢复到哪个文件夹"), near=offices_folder())
        if place is None or not self._agreed(place, backup):
            return
        if backup.name.startswith("desk-"):
            self._ask(self.desk_asked, put_desk_back(place, backup), tr("正在打开…"))
        else:
            self._ask(self.office_asked, put_back(place, backup), tr("正在打开…"))

    def _agreed(self, folder: Path, backup: Path) -> bool:
        """Restoring replaces what is there: the button says so."""
        if not any((folder / each).exists() for each in ("office.db", "desk.db")):
            return True
        box = QMessageBox(self)
        box.setWindowTitle(tr("从备份恢复"))
        said = tr("{folder} 里的记录会换成备份 {backup} 时的样子。现在的记录先另存一份备份。")
        box.setTextFormat(Qt.TextFormat.PlainText)  # a folder may be called anything
        box.setText(said.format(folder=folder, backup=backup.stem))
        act = box.addButton(tr("换成备份的记录"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(tr("不恢复"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        return box.clickedButton() is act
