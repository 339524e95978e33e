"""One record being written: the form opens, saves, and never loses what was typed silently."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal
from PySide6.QtWidgets import QSplitter

from duikou_desktop.core.errors import UserError
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register
from duikou_desktop.services.records import Saved, save_record
from duikou_desktop.services.register_view import RegisterView
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.registers.form import RecordForm
from duikou_desktop.ui.registers.proofs import take_in
from duikou_desktop.ui.registers.unsaved import (
    UnsavedForm,
    forget_unsaved,
    keep_unsaved,
    taken_from,
)
from duikou_desktop.ui.runner import Failed
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.question import ask

if TYPE_CHECKING:
    from duikou_desktop.core.task import Task
    from duikou_desktop.storage.changes import ChangeSet
    from duikou_desktop.storage.store import Store

_FORM_EMS = 28
_KEEP_MS = 1000
_SAVE, _DISCARD, _STAY = "save", "discard", "stay"


class Editing(QObject):
    """Holds the form beside the table. `saved` comes before the table is read again."""

    refused = Signal()  # to save what is typed
    saved = Signal(object)
    closed = Signal()
    delete_asked = Signal(str)
    step_asked = Signal(int)
    touched = Signal()
    _ended = Signal()

    def __init__(
        self, desk: Desk, register: Register, settings: Settings, beside: QSplitter, failed: Failed
    ) -> None:
        super().__init__(beside)
        self._desk = desk
        self.register = register
        self._settings = settings
        self._beside = beside
        beside.splitterMoved.connect(self._remember_width)
        self._failed = failed
        self._view: RegisterView | None = None
        self._saving = False
        self._saved_well = False
        self._lies_there = False  # what is unsaved, beside the records
        self.form: RecordForm | None = None
        self._keeping = QTimer(self)
        self._keeping.setSingleShot(True)
        self._keeping.setInterval(_KEEP_MS)
        self._keeping.timeout.connect(self._keep)
        self.touched.connect(self._keeping.start)

    @property
    def dirty(self) -> bool:
        """Whether something typed is not saved."""
        return self.form is not None and self.form.dirty

    @property
    def is_open(self) -> bool:
        return self.form is not None and not self.form.isHidden()

    @property
    def record_id(self) -> UUID | None:
        """The record in the form; None for a new one, or no form."""
        record = self.form.record if self.form is not None and self.is_open else None
        return record.id if record is not None else None

    def follow(self, view: RegisterView) -> None:
        """The office's records are others now."""
        self._view = view
        if self.form is None:
            return
        self.form.fields.follow(view)
        if self.form.relations != view.relations and not self.form.dirty:
            # The form was made for other relations: the next opening makes it anew.
            self._drop()

    def open(self, record: Record, place: str) -> None:
        """Show a record; whoever calls has asked whether the one before may go."""
        form = self._ready()
        if form is not None and self._view is not None:
            form.open_record(record, self._view, place)
            self._show(form)

    def open_new(self, like: Record | None = None) -> None:
        """An empty form."""
        form = self._ready()
        if form is not None and self._view is not None:
            self._show(form)
            form.open_new(self._view, like)

    def take_up(self, unsaved: UnsavedForm) -> None:
        """What a run that died had not saved goes into the form that is open."""
        if self.form is not None and self._view is not None:
            self._lies_there = True
            self.form.take_up(unsaved, self._view)

    def close(self) -> None:
        """Put the form away; what was typed is gone."""
        if self.form is not None:
            self._settle()
            self.form.hide()
            self.closed.emit()

    def ask_close(self) -> None:
        """As a person asks: Esc, the cross, 取消."""
        if self.may_leave():
            self.close()

    def may_leave(self) -> bool:
        """Asks where something typed is not saved; True when the form may go."""
        if not self.dirty or self.form is None:
            return True
        answer = ask(
            self.form,
            tr("更改还没有保存"),
            tr("这条记录里填的内容还没有保存。"),
            ((_SAVE, tr("保存")), (_DISCARD, tr("放弃更改")), (_STAY, tr("继续编辑"))),
        )
        if answer == _DISCARD:
            # Hidden, so that nobody comes back to words that are given up.
            self.close()
            return True
        return answer == _SAVE and self._save_and_wait()

    def save(self, then: Callable[[Saved], None] | None = None) -> bool:
        """Save what is typed, complete or not; False where a fault is told instead."""
        form = self.form
        if form is None or not self.is_open or self._saving:
            return False
        proofs = form.fields.proofs.to_keep()
        strip = form.fields.proofs.field
        if strip.place_text():  # refused, and said so beside it
            strip.ask_place()
            self.refused.emit()
            return False
        if not form.fields.check_children():
            self.refused.emit()
            return False
        raw = form.fields.raw()
        children = {rows.register.key: rows.raws() for rows in form.fields.children_rows}

        def deed(store: Store, _task: Task) -> tuple[Saved, ChangeSet | None]:
            ids, fresh = take_in(store, proofs)
            whole = {**raw, "evidence": ids}
            saved = save_record(store, self.register, whole, children, proofs=fresh)
            return saved, saved.change

        def done(saved: Saved) -> None:
            self._saving, self._saved_well = False, True
            self._settle()
            form.record = saved.record
            self.saved.emit(saved)
            if then is not None:
                then(saved)
            self._ended.emit()

        self._saving, self._saved_well = True, False
        self._desk.act(deed, done, self._not_saved)
        return True

    def _keep(self) -> None:
        """Unsaved work survives a crash: it lies beside the records a moment after it is typed."""
        if self.form is None:
            return
        if self.form.dirty:
            unsaved = taken_from(self.register.key, self.form.record, self.form.fields)
            keep_unsaved(self._desk.folder, unsaved)
            self._lies_there = True
        else:
            self._forget()
        self._desk.unsaved.emit(self.form.dirty)

    def _forget(self) -> None:
        # Only what this form left there: another run's is still to be offered.
        if self._lies_there:
            self._lies_there = False
            forget_unsaved(self._desk.folder)

    def _settle(self) -> None:
        """Nothing unsaved is left in the form."""
        self._keeping.stop()
        if self.form is not None and self.form.dirty:
            self.form.settle()
        self._forget()
        self._desk.unsaved.emit(False)

    def save_and_go_on(self) -> None:
        """Save, then begin another that keeps what the two share."""
        self.save(self._another)

    def _another(self, saved: Saved) -> None:
        self.open_new(saved.record)

    def _save_and_wait(self) -> bool:
        loop = QEventLoop()
        self._ended.connect(loop.quit)
        if self.save():
            loop.exec()
        self._ended.disconnect(loop.quit)
        return self._saved_well

    def _not_saved(self, error: BaseException) -> None:
        self._saving = False
        self.refused.emit()
        if isinstance(error, UserError) and self.form is not None:
            self.form.show_trouble(error)
        else:
            self._failed(error)
        self._ended.emit()

    def _ready(self) -> RecordForm | None:
        """The form, made when first needed."""
        if self.form is None and self._view is not None:
            form = RecordForm(self._desk, self.register, self._view, self._settings, self._failed)
            form.save_asked.connect(self.save)
            form.another_asked.connect(self.save_and_go_on)
            form.close_asked.connect(self.ask_close)
            form.delete_asked.connect(self._ask_delete)
            form.step_asked.connect(self.step_asked)
            form.touched.connect(self.touched)
            form.hide()
            self._beside.addWidget(form)
            self.form = form
        return self.form

    def _show(self, form: RecordForm) -> None:
        if form.isHidden():
            form.show()
            self._fit()

    def _fit(self) -> None:
        """As wide as last time; a wide screen gives to the table."""
        kept = self._settings.sizes("splitter/register")
        wide = kept[0] if kept else metrics().ems(_FORM_EMS)
        self._beside.setSizes([max(1, self._beside.width() - wide), wide])
        self._beside.setStretchFactor(0, 1)
        self._beside.setStretchFactor(1, 0)

    def _remember_width(self) -> None:
        if self.is_open:
            self._settings.set_sizes("splitter/register", self._beside.sizes()[1:2])

    def _drop(self) -> None:
        if self.form is not None:
            was_open = self.is_open
            self.form.hide()
            self.form.setParent(None)
            self.form.deleteLater()
            self.form = None
            if was_open:
                self.closed.emit()

    def _ask_delete(self) -> None:
        if self.record_id is not None:
            self.delete_asked.emit(str(self.record_id))
