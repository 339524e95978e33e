"""What the tests of pasting have in common: the page of 教学活动 and a block put into it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from duikou_desktop.domain.link_words import LinkWords
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.storage.store import Store
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.registers.page import RegisterPage
from duikou_desktop.ui.registers.paste.preview import PastePreview
from duikou_desktop.ui.settings import Settings
from tests.shots.office import settle
from tests.ui.register_pages import page_of

HEAD = "日期\t类别\t主题\t科室\t带教人\t听课人数\n"


def activities(desk: Desk, settings: Settings, qtbot: QtBot) -> RegisterPage:
    return page_of("activity", desk, settings, qtbot)


def answer(desk: Desk, question: Callable[[Store], object]) -> object:
    found: list[object] = []
    desk.ask(question, found.append)
    settle(desk)
    return found[0]


def count(desk: Desk) -> int:
    held = answer(desk, lambda store: len(store.read(BY_KEY["activity"])))
    assert isinstance(held, int)
    return held


def someone(desk: Desk) -> str:
    """How a member of the relation in view is written in a cell."""

    def find(store: Store) -> str:
        book = store.book()
        stays = book.all("assignment")
        return LinkWords(book).write("assignment", stays[-1].id)

    return str(answer(desk, find))


def rows_of(who: str) -> str:
    return (
        f"2024-03-12\t学术讲座\t胸痛中心的建设\t心血管内科\t{who}\t54\n"
        f"2024-2-30\t教学查房\t心力衰竭\t心血管内科\t{who}\t10\n"
        f"2024-04-02\t查房\t肺栓塞\t呼吸内科\t{who}\t20\n"
    )


def put_away(preview: PastePreview) -> None:
    """Closed with whatever was mended in it, and without the question that asks about that."""
    preview.done(PastePreview.DialogCode.Rejected)


def paste(desk: Desk, page: RegisterPage, qtbot: QtBot, text: str) -> PastePreview:
    QGuiApplication.clipboard().setText(text)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle(desk)
    preview = page.importing.pasting.preview
    assert preview is not None
    return preview
