"""What is done with the evidence chosen: given to records, taken back, removed for good."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from duikou_desktop.services.evidence_intake import Target, give, give_each
from duikou_desktop.services.evidence_removal import remove_everywhere, take_off
from duikou_desktop.services.history import undo
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.evidence.gallery import Gallery
from duikou_desktop.ui.evidence.give_panel import GivePanel
from duikou_desktop.ui.evidence.remove import RemoveQuestion
from duikou_desktop.ui.runner import Failed
from duikou_desktop.ui.text import clauses, tr
from duikou_desktop.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from duikou_desktop.core.task import Task
    from duikou_desktop.storage.changes import ChangeSet
    from duikou_desktop.storage.store import Store


class Giving(QObject):
    """After each deed the keys go back to the gallery, and the toast says what was done."""

    def __init__(
        self,
        desk: Desk,
        gallery: Gallery,
        panel: GivePanel,
        toast: Toast,
        failed: Failed,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._desk = desk
        self._gallery = gallery
        self._panel = panel
        self._toast = toast
        self._failed = failed
        self._page = page
        self._given: UUID | None = None  # the change the toast would take back
        panel.give_asked.connect(self.give)
        panel.by_day_asked.connect(self.give_by_day)
        panel.take_off_asked.connect(self.take_off)
        panel.remove_asked.connect(self.ask_remove)
        toast.undone.connect(self._take_back)
        desk.changed.connect(self._forget_unless)

    def give(self) -> None:
        """The chosen evidence to the ticked records, in one step; then the keys go on."""
        proofs, targets = self._gallery.chosen_ids(), self._panel.targets()
        if not proofs or not targets:
            return

        def deed(store: Store, _task: Task) -> tuple[ChangeSet | None, ChangeSet | None]:
            change = give(store, proofs, targets)
            return change, change

        def done(change: ChangeSet | None) -> None:
            self._gallery.setFocus()
            if change is None:
                self._toast.say(tr("这些记录已经有这份佐证"))
                return
            self._given = change.id
            told = tr("{files} 份给了 {n} 条记录") if len(proofs) > 1 else tr("给了 {n} 条记录")
            self._toast.say(told.format(files=len(proofs), n=len(targets)), tr("撤销"))

        self._desk.act(deed, done, self._failed)

    def give_by_day(self) -> None:
        """Each chosen photo to the only record of its day, in one step."""
        gifts, chosen = self._panel.gifts, len(self._gallery.chosen_ids())

        def deed(store: Store, _task: Task) -> tuple[ChangeSet | None, ChangeSet | None]:
            change = give_each(store, gifts)
            return change, change

        def done(change: ChangeSet | None) -> None:
            self._panel.setEnabled(True)
            self._gallery.setFocus()
            if change is None:
                return
            # What is left is of no record's day: one more Enter would give all of it to one.
            self._gallery.choose([])
            self._given = change.id
            said = [tr("按日期给了 {n} 份").format(n=len(gifts))]
            if chosen > len(gifts):
                said.append(tr("另外 {n} 份当天没有记录或不止一条").format(n=chosen - len(gifts)))
            self._toast.say(clauses(said), tr("撤销"))

        def failed(error: BaseException) -> None:
            self._panel.setEnabled(True)
            self._failed(error)

        if gifts:
            self._panel.setEnabled(False)
            self._desk.act(deed, done, failed)

    def take_off(self, register: str, record: str) -> None:
        """The record loses the one chosen; it stays with the office."""
        chosen = self._gallery.chosen_rows()
        if len(chosen) != 1:
            return
        evidence, target = chosen[0].evidence, Target(register, UUID(record))

        def deed(store: Store, _task: Task) -> tuple[ChangeSet | None, ChangeSet | None]:
            change = take_off(store, evidence, target)
            return change, change

        def done(change: ChangeSet | None) -> None:
            self._gallery.setFocus()
            if change is not None:
                self._given = change.id
                said = tr("取下了 {name}，文件还留着").format(name=evidence.name or "")
                self._toast.say(said, tr("撤销"))

        self._desk.act(deed, done, self._failed)

    def ask_remove(self) -> None:
        """For good, with a reason."""
        chosen = self._gallery.chosen_rows()
        if len(chosen) != 1:
            return
        question = RemoveQuestion(chosen[0], self._page)
        if question.exec() != QDialog.DialogCode.Accepted:
            return
        evidence, reason = chosen[0].evidence, question.reason

        def deed(store: Store, _task: Task) -> tuple[None, ChangeSet | None]:
            return None, remove_everywhere(store, evidence, reason)

        def done(_nothing: None) -> None:
            self._gallery.setFocus()
            self._toast.say(tr("已彻底删除 {name}").format(name=evidence.name or ""))

        self._desk.act(deed, done, self._failed)

    def _take_back(self) -> None:
        def deed(store: Store, _task: Task) -> tuple[None, ChangeSet | None]:
            return None, undo(store)

        if self._given is not None:
            self._given = None
            self._desk.act(deed, None, self._failed)

    def _forget_unless(self, change: ChangeSet) -> None:
        """The toast takes back the latest change only."""
        if self._given is not None and change.id != self._given:
            self._given = None
            self._toast.hide()
