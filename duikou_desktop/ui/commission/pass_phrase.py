"""The pass phrase of the desk's key, asked for only where it is needed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from duikou_desktop.services.office_key import is_closed
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.ui.commission.counter import Counter
from duikou_desktop.ui.runner import Failed
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.widgets.asking import ask_words


def with_pass_phrase(
    counter: Counter,
    parent: QWidget,
    then: Callable[[str], object],
    failed: Failed,
    *,
    needed: Callable[[DeskStore], bool] = is_closed,
    told: str = "",
) -> None:
    """Goes on with what was typed, or with nothing; not at all where a person gave up.

    `needed`: whether there is anything to ask for; a key that signs has a pass phrase or none.
    """

    def ask(is_needed: object) -> None:
        sentence = told or tr("签名密钥有口令，写在下面。")
        phrase = ask_words(parent, tr("密钥的口令"), sentence, secret=True) if is_needed else ""
        if phrase is not None:
            then(phrase)

    counter.ask(needed, ask, failed)
