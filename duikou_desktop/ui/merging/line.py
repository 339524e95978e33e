"""合并: the other half is chosen, compared, decided on, and merged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from duikou_desktop.core.errors import Trouble
from duikou_desktop.core.file_types import MOVE
from duikou_desktop.core.messages import Message
from duikou_desktop.core.task import Cancelled, Task
from duikou_desktop.services.halves import Take, compare, words_of
from duikou_desktop.services.merging import Merged, merge, opened_half, refuse_closed
from duikou_desktop.storage.changes import ChangeSet
from duikou_desktop.storage.store import Store
from duikou_desktop.ui.choosing import folder, open_file
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.merging.dialog import Compared, MergeDialog, Shown
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.settings_page.line import setting_line
from duikou_desktop.ui.text import joined, sentences, tr, words
from duikou_desktop.ui.widgets.banner import Banner
from duikou_desktop.ui.widgets.button import Button
from duikou_desktop.ui.widgets.chip import Tone
from duikou_desktop.ui.widgets.task_view import TaskHandleView

_NAMED = 5  # of many


class MergeLine(QWidget):
    """A line of the office's settings."""

    def __init__(self, desk: Desk, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._settings = desk, settings
        self.button = Button(tr("合并另一份…"))
        self.button.clicked.connect(self._offer)
        self.banner = Banner()
        self.working = TaskHandleView()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        hint = tr(
            "同一个办公室复制成两份、两个人各记了一半时用。两边都改过的逐条决定，其余的自动取用。"
        )
        column.addWidget(setting_line(tr("合并"), self.button, hint=hint))
        column.addWidget(self.working)
        column.addWidget(self.banner)

    def _offer(self) -> None:
        menu = QMenu(self.button)
        menu.addAction(tr("带来的文件…")).triggered.connect(self._choose_file)
        menu.addAction(tr("办公室文件夹…")).triggered.connect(self._choose_folder)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))

    def _choose_file(self) -> None:
        kinds = tr("带走的办公室 (*{ending})").format(ending=MOVE)
        chosen = open_file(self, "arrive", tr("选另一份"), kinds)
        if chosen is not None:
            self.look(chosen)

    def _choose_folder(self) -> None:
        chosen = folder(self, "merge", tr("另一份办公室的文件夹"))
        if chosen is not None:
            self.look(chosen)

    def look(self, other: Path) -> None:
        """Compares with the other half, and asks what is to be decided."""

        def deed(store: Store, task: Task) -> tuple[Compared, None]:
            with opened_half(other, store.folder, task) as half:
                found = compare(store, half)
                # Before anything is asked: what was decided would be lost.
                refuse_closed(store, found)
                mine, theirs = store.book(), half.book()
                shown = tuple(Shown(each, words_of(each, mine, theirs)) for each in found.conflicts)
            return Compared(found.counts, len(found.united), shown, found.brings_closing), None

        def ask(compared: Compared) -> None:
            self._ask(other, compared)

        self.banner.clear()
        self.button.setEnabled(False)
        self.working.begin(tr("正在对照另一份"))
        self.working.follow(self._desk.act(deed, ask, self._failed))

    def _ask(self, other: Path, compared: Compared) -> None:
        self._rest()
        if not (compared.taken.all or compared.united or compared.shown):
            self.banner.say(Tone.MET, tr("另一份没有这里没有的改动。"))
            return
        dialog = MergeDialog(compared, self._settings, self)

        def go_on(takes: Mapping[UUID, Take]) -> None:
            self.merge(other, takes)

        dialog.decided.connect(go_on)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def merge(self, other: Path, takes: Mapping[UUID, Take]) -> None:
        """Takes over what was agreed on, after a backup."""

        def deed(store: Store, task: Task) -> tuple[Merged, ChangeSet | None]:
            with opened_half(other, store.folder, task) as half:
                done = merge(store, half, takes, task)
            return done, done.change

        self.button.setEnabled(False)
        self.working.begin(tr("正在合并"))
        self.working.follow(self._desk.act(deed, self._merged, self._failed))

    def _rest(self) -> None:
        self.working.finish()
        self.button.setEnabled(True)

    def _merged(self, done: Merged) -> None:
        self._rest()
        told = tr(
            "已合并：另一份新增的 {added} 条、改过的 {changed} 条、删除的 {deleted} 条，"
            "按决定处理的 {decided} 条，佐证文件 {files} 个。"
        )
        said = [told.format(**asdict(done.taken), decided=done.decided, files=done.files)]
        if done.united:
            told = tr("两边改的不是同一处、合在一起的 {n} 条，请看一眼：{titles}。")
            said.append(told.format(n=done.united, titles=_some(done.joined)))
        if done.spared:
            told = tr("一边删除、另一边还在用的留下了：{titles}。")
            said.append(told.format(titles=_some(done.spared)))
        if done.lost:
            told = tr("另一份里也找不到的佐证文件：{names}。")
            said.append(told.format(names=joined(done.lost)))
        if done.forked:
            told = tr(
                "{year} 年第 {n} 次上报包两边各封过一个，主管部门分不清以哪个为准。"
                "在“导出上报”里再封一次，次数加一，交上去以次数大的为准。"
            )
            said += [told.format(year=each.year, n=each.sequence) for each in done.forked]
        if done.left.receipts:
            told = tr(
                "另一份里的 {n} 份回执没有取用：签名的密钥这里没有核对过，或者和签名、上报包对不上。"
                "重新打开回执文件。"
            )
            said.append(told.format(n=done.left.receipts))
        if done.left.keys:
            told = tr(
                "另一份里核对过的 {n} 个主管部门密钥没有取用：下一份回执来时，在这里再核对一次指纹。"
            )
            said.append(told.format(n=done.left.keys))
        said.append(tr("把合并好的带回另一台电脑，那边不要接着用旧的。"))
        left = done.left.receipts or done.left.keys
        clean = not (done.spared or done.lost or done.forked or left)
        self.banner.say(Tone.MET if clean else Tone.PART, sentences(said))

    def _failed(self, error: BaseException) -> None:
        self._rest()
        if isinstance(error, Trouble):
            self.banner.say(Tone.LOST, words(error.message))
        elif not isinstance(error, Cancelled):
            self._desk.failed(error)


def _some(titles: Sequence[Message]) -> str:
    """The first few of them."""
    told = joined(map(words, titles[:_NAMED]))
    more = len(titles) - _NAMED
    return tr("{titles}等 {n} 条").format(titles=told, n=len(titles)) if more > 0 else told
