"""Settings: how it looks, who works, where the office lies, its schemes, its backups, what the program is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.settings_page.about import AboutCard
from duikou_desktop.ui.settings_page.backups import BackupsCard
from duikou_desktop.ui.settings_page.key import KeyCard
from duikou_desktop.ui.settings_page.look import LookCard
from duikou_desktop.ui.settings_page.office import OfficeCard
from duikou_desktop.ui.settings_page.schemes import SchemesCard
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.follow import Theme
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.page_header import PageHeader
from duikou_desktop.ui.widgets.scroll_page import ScrollPage

_WIDEST_EMS = 62


class SettingsPage(ScrollPage):
    """Everything takes effect at once, save what says otherwise."""

    restore_asked = Signal(object)  # the path of the backup; the office must be closed for it
    leave_asked = Signal()  # for another office
    upgrade_asked = Signal(Path)  # the update's file

    def __init__(
        self, desk: Desk, settings: Settings, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        header = PageHeader(tr("设置"), demo=desk.identity.demo)
        self.body.addWidget(header)
        column = QWidget()
        column.setMaximumWidth(metrics().ems(_WIDEST_EMS))
        inside = QVBoxLayout(column)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(metrics().us(2.5))
        self.backups = BackupsCard(desk, tr("关闭程序、导入和升级前自动备份，每份都核对过"))
        self.backups.made.connect(desk.backed_up)
        # Before a merge or an import there is one more.
        desk.changed.connect(self.backups.outdated)
        self.backups.restore_asked.connect(self.restore_asked)
        self.schemes = SchemesCard(desk)
        self.office = OfficeCard(desk, settings)
        self.office.leave_asked.connect(self.leave_asked)
        self.key = KeyCard(desk, desk.report)
        self.about = AboutCard()
        self.about.upgrade_asked.connect(self.upgrade_asked)
        for card in (
            LookCard(settings, theme),
            self.office,
            self.schemes,
            self.backups,
            self.key,
            self.about,
        ):
            inside.addWidget(card)
        self.body.addWidget(column)
        self.body.addStretch(1)

    def offer(self, scheme_file: Path) -> None:
        """Asks whether to install a scheme's file, with its card at the top."""
        top = self.schemes.mapTo(self.widget(), QPoint()).y()
        self.verticalScrollBar().setValue(top)
        self.schemes.offer(scheme_file)
