"""The way from a register's page to a series."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from duikou_desktop.services.series import comes_in_series
from duikou_desktop.ui.registers.series import SeriesDialog
from duikou_desktop.ui.text import tr

if TYPE_CHECKING:
    from duikou_desktop.ui.registers.page import RegisterPage


class SeriesWay(QObject):
    """Offered where the page's records come in series."""

    def __init__(self, page: RegisterPage) -> None:
        super().__init__(page)
        self._page = page
        self.offered = comes_in_series(page.register)
        self.dialog: SeriesDialog | None = None

    def open(self) -> None:
        """Ask for the rhythm."""
        page = self._page
        if page.view is None:
            return
        self.dialog = SeriesDialog(page.desk, page.register, page.view, page.failed, page)
        self.dialog.saved.connect(self._say)
        self.dialog.open()

    def _say(self, n: int) -> None:
        self._page.toast.say(tr("登记了 {n} 条，Ctrl+Z 一次撤销").format(n=n))
