"""Settings of a desk: how it looks, who works, what it collects, where it lies, what the program is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from duikou_desktop.core.task import Task
from duikou_desktop.core.text import tidy_line
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.desk.opening import collect_from, renew_scheme
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.ui.choosing import open_file
from duikou_desktop.ui.commission.counter import Counter
from duikou_desktop.ui.commission.county_list import CountiesDialog
from duikou_desktop.ui.commission.issue_line import IssueLine
from duikou_desktop.ui.fields.text import TextField
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.settings_page.about import AboutCard
from duikou_desktop.ui.settings_page.backups import BackupsCard
from duikou_desktop.ui.settings_page.carry import CarryLine
from duikou_desktop.ui.settings_page.key import KeyCard
from duikou_desktop.ui.settings_page.line import setting_line
from duikou_desktop.ui.settings_page.look import LookCard
from duikou_desktop.ui.text import joined, tr
from duikou_desktop.ui.theme.follow import Theme
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.troubles import say_trouble
from duikou_desktop.ui.widgets.banner import Banner
from duikou_desktop.ui.widgets.button import Button
from duikou_desktop.ui.widgets.card import Card
from duikou_desktop.ui.widgets.chip import Tone
from duikou_desktop.ui.widgets.label import CutLabel, wrapped
from duikou_desktop.ui.widgets.page_header import PageHeader
from duikou_desktop.ui.widgets.scroll_page import ScrollPage

_WIDEST_EMS = 62
_NAME_EMS = 16


class DeskCard(Card):
    """Who works, what is collected, and where it lies."""

    leave_asked = Signal()

    def __init__(self, counter: Counter, parent: QWidget | None = None) -> None:
        super().__init__(tr("收报台"), parent=parent)
        self._counter = counter
        self.clerk = TextField(tr("姓名"))
        self.clerk.setMinimumWidth(metrics().ems(_NAME_EMS))
        self.clerk.line.editingFinished.connect(self._take_clerk)
        self.leave = Button(tr("打开或新建另一个…"))
        self.leave.clicked.connect(self.leave_asked)
        place = CutLabel(str(counter.folder))
        place.setMinimumWidth(metrics().ems(_NAME_EMS * 2))
        open_folder = Button(tr("打开文件夹"), icon_name="folder")
        open_folder.clicked.connect(self._open_folder)
        self.scheme = wrapped(counter.scheme.title)
        self.renew = Button(tr("装新版…"))
        self.renew.clicked.connect(self._choose_scheme)
        self.banner = Banner()
        self.body.addWidget(self.banner)
        self.issue = IssueLine(counter)
        self.counties = wrapped("")
        self.choose = Button(tr("改…"))
        self.choose.clicked.connect(self._choose_counties)
        self._show_counties()
        for line in (
            setting_line(tr("经办人"), self.clerk, hint=tr("写进每一次认定、评审和指纹核对。")),
            setting_line(
                tr("方案"),
                self.scheme,
                self.renew,
                hint=tr("补了关系表、改了标准的新版，在这里装。"),
            ),
            self.issue,
            setting_line(tr("收哪些县"), self.counties, self.choose),
            setting_line(
                tr("存放位置"),
                place,
                open_folder,
                hint=tr("收到的上报包、认定和评审都在这个文件夹里。"),
            ),
            CarryLine(counter.act, counter.failed, tr("带走整个收报台…")),
            setting_line(
                tr("别的办公室"), self.leave, hint=tr("先关闭这一个，回到第一页；那里可以再回来。")
            ),
        ):
            self.body.addWidget(line)
        counter.ask(lambda desk: desk.setting("clerk"), self.clerk.set_value)

    def _take_clerk(self) -> None:
        name = tidy_line(str(self.clerk.value() or ""))

        def keep(desk: DeskStore, _task: Task) -> None:
            desk.set_setting("clerk", name or None)

        self._counter.act(keep)

    def _show_counties(self) -> None:
        counties = self._counter.identity.counties
        self.counties.setText(joined(counties) if counties else tr("关系表里的全部"))

    def _choose_counties(self) -> None:
        counter = self._counter
        dialog = CountiesDialog(counter.scheme, counter.identity.counties, self)
        if dialog.exec():
            self.take_counties(dialog.counties.counties)
        dialog.deleteLater()

    def take_counties(self, counties: tuple[str, ...]) -> None:
        """Collects from these; every page is asked anew."""
        scheme = self._counter.scheme

        def deed(desk: DeskStore, _task: Task) -> None:
            collect_from(desk, scheme, counties)

        def done(_nothing: None) -> None:
            self._show_counties()
            count = len(self._counter.identity.counties)
            told = tr("现在收 {n} 个县。收过的上报包都留着；不在这些县里的不计入。")
            everything = tr("现在收关系表里的全部，按省级收报。收过的上报包都留着。")
            self.banner.say(Tone.MET, told.format(n=count) if count else everything)

        self._counter.act(deed, done, self._failed)

    def _choose_scheme(self) -> None:
        kinds = tr("方案 (*.dkscheme *.zip *.xlsx)")
        file = open_file(self, "scheme", tr("选方案文件"), kinds)
        if file is not None:
            self.take_scheme(file)

    def take_scheme(self, file: Path) -> None:
        """Another version of the desk's scheme."""
        self._counter.ask(lambda desk: renew_scheme(desk, file), self._renewed, self._failed)

    def _renewed(self, scheme: Scheme) -> None:
        self.scheme.setText(scheme.title)
        told = tr(
            "“{title}”现在是版本 {version}。收的时候没有复算、按这一版标准的，已经复算；其余按收时的版本。"
        )
        self.banner.say(Tone.MET, told.format(title=scheme.title, version=scheme.version))
        self._counter.renew(scheme)

    def _failed(self, error: BaseException) -> None:
        say_trouble(self.banner, error, self._counter.failed)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._counter.folder)))


class DeskSettingsPage(ScrollPage):
    """Everything takes effect at once, save what says otherwise."""

    leave_asked = Signal()
    restore_asked = Signal(object)  # the path of the backup; the desk must be closed for it
    upgrade_asked = Signal(Path)

    def __init__(
        self, counter: Counter, settings: Settings, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.body.addWidget(PageHeader(tr("设置"), demo=counter.identity.demo))
        column = QWidget()
        column.setMaximumWidth(metrics().ems(_WIDEST_EMS))
        inside = QVBoxLayout(column)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(metrics().us(2.5))
        self.desk = DeskCard(counter)
        self.desk.leave_asked.connect(self.leave_asked)
        self.backups = BackupsCard(counter, tr("每天第一次打开时自动备份，每份都核对过"))
        self.backups.restore_asked.connect(self.restore_asked)
        about = AboutCard()
        about.upgrade_asked.connect(self.upgrade_asked)
        self.key = KeyCard(counter, counter.failed, commission=True)
        self.desk.issue.issued.connect(self.key.refresh)
        for card in (LookCard(settings, theme), self.desk, self.key, self.backups, about):
            inside.addWidget(card)
        self.body.addWidget(column)
        self.body.addStretch(1)
