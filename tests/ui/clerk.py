"""A clerk at a register's page: types, saves, looks at the list."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from duikou_desktop.domain.record import Record
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.fields.day import DateField
from duikou_desktop.ui.fields.link import LinksField
from duikou_desktop.ui.fields.text import TextField
from duikou_desktop.ui.registers.form import RecordForm
from duikou_desktop.ui.registers.page import RegisterPage
from duikou_desktop.ui.settings import Settings
from tests.shots.office import settle


class Clerk:
    """Works with one page: by hand where a person would use the hands."""

    def __init__(self, qtbot: QtBot, desk: Desk, settings: Settings, key: str) -> None:
        self.qtbot = qtbot
        self.desk = desk
        self.page = RegisterPage(desk, BY_KEY[key], settings)
        qtbot.addWidget(self.page)
        self.page.resize(1142, 700)
        self.page.show()
        self.rest()

    def rest(self) -> None:
        settle(self.desk)

    @property
    def form(self) -> RecordForm:
        assert self.page.editing.form is not None
        return self.page.editing.form

    def line(self, key: str) -> QLineEdit:
        editor = self.form.fields.editors[key]
        assert isinstance(editor, TextField | DateField | LinksField)
        return editor.line

    def say(self, key: str, words: str) -> None:
        """Chinese, as an input method commits it."""
        event = QInputMethodEvent()
        event.setCommitString(words)
        QCoreApplication.sendEvent(self.line(key), event)

    def type(self, key: str, text: str) -> None:
        self.qtbot.keyClicks(self.line(key), text)

    def save(self) -> None:
        self.page.save()
        self.rest()

    def words(self) -> str:
        return self.page.toast.accessibleName()

    def state(self, key: str) -> object:
        return next(row for row in self.page.table.rows() if row.key == key).cells[0]

    def count(self) -> int:
        return self.page.table.count()

    def filter(self, words: str) -> None:
        self.page.bar.line.setText(words)
        self.page.bar.changed.emit()
        self.rest()

    def records(self) -> list[Record]:
        return self.desk._store.read(self.page.register)
