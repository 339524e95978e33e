"""The pass phrase of the desk's key, asked for only where it has one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QInputDialog, QLineEdit, QWidget

from duikou_desktop.services.office_key import is_closed
from duikou_desktop.ui.commission.counter import Counter
from duikou_desktop.ui.runner import Failed
from duikou_desktop.ui.text import tr


def with_pass_phrase(
    counter: Counter, parent: QWidget, then: Callable[[str], object], failed: Failed
) -> None:
    """Goes on with what was typed, or with nothing; not at all where a person gave up."""

    def go_on(closed: bool) -> None:  # noqa: FBT001 - an answer
        if not closed:
            then("")
            return
        told = tr("签名密钥有口令：")
        password = QLineEdit.EchoMode.Password
        phrase, agreed = QInputDialog.getText(parent, tr("签名"), told, password)
        if agreed:
            then(phrase)

    counter.ask(is_closed, go_on, failed)
