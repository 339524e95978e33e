"""One value for many chosen records: which field, what, and what would become of the records."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from duikou_desktop.core.errors import Trouble, UserError
from duikou_desktop.domain.register import Register
from duikou_desktop.services.fill_many import (
    RELATIONS,
    FillPlan,
    Giving,
    LeftAlone,
    empty_counts,
    fill_many,
    fillable,
    plan_filling,
)
from duikou_desktop.services.register_view import RegisterView
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.fields.base import Field
from duikou_desktop.ui.fields.choice import ChoiceField, Option
from duikou_desktop.ui.fields.form import FieldForm
from duikou_desktop.ui.registers.editors import Surroundings, editor_of, typed_value
from duikou_desktop.ui.registers.pickers import Pickers
from duikou_desktop.ui.registers.record_fields import relations_field
from duikou_desktop.ui.runner import Failed
from duikou_desktop.ui.text import clauses, joined, tr, words
from duikou_desktop.ui.theme.metrics import metrics
from duikou_desktop.ui.widgets.banner import Banner
from duikou_desktop.ui.widgets.button import Button, Kind
from duikou_desktop.ui.widgets.check import Check
from duikou_desktop.ui.widgets.chip import Tone
from duikou_desktop.ui.widgets.label import Role, wrapped

if TYPE_CHECKING:
    from duikou_desktop.core.task import Task
    from duikou_desktop.storage.changes import ChangeSet
    from duikou_desktop.storage.store import Store

# What is typed has to rest so long before the records are looked at.
_REST_MS = 200
_NAMED = 8  # of those left alone for one reason
_NOTHING = (None, "", ())


class FillDialog(QDialog):
    """`filled` comes with what was done."""

    filled = Signal(object)  # FillPlan

    def __init__(
        self,
        desk: Desk,
        register: Register,
        view: RegisterView,
        ids: Sequence[UUID],
        failed: Failed,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._register = register
        self._ids = tuple(ids)
        self._failed = failed
        self._asked = 0  # answers about an earlier value are not shown
        self._ready: Giving | None = None  # what the plan shown is about
        self.setWindowTitle(tr("给选中的 {n} 条填…").format(n=len(ids)))
        self.editors = self._make_editors(view)
        self._pickers = Pickers(desk, register, self.editors, self._day, failed, self)
        self._pickers.book = view.book
        self.field = ChoiceField(self._options({}))
        self.only_empty = Check(tr("只填空着的"))
        self.only_empty.setChecked(True)
        self.told = Banner()
        self.left = wrapped("", Role.HINT)
        self.confirm = Button("", Kind.PRIMARY, hint="Ctrl+S")
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(_REST_MS)
        self._resting.timeout.connect(self._look)
        self._lay_out()
        self._listen()
        self._show_field()
        desk.ask(lambda store: empty_counts(store, register, self._ids), self._begin, failed)

    # -- making -----------------------------------------------------------------------------------

    def _make_editors(self, view: RegisterView) -> dict[str, Field]:
        around = Surroundings(lambda: self._desk.today, self._desk.first_day, ())
        made = {spec.key: editor_of(spec, around) for spec in self._register.shown}
        relations = relations_field(self._register, view)
        if relations is not None:
            made[RELATIONS] = relations
        return made

    def _options(self, empty: Mapping[str, int]) -> tuple[Option, ...]:
        keys = [spec.key for spec in fillable(self._register)]
        keys += [RELATIONS] if RELATIONS in self.editors else []
        return tuple(Option(key, self._named(key, empty.get(key, 0))) for key in keys)

    def _named(self, key: str, empty: int) -> str:
        name = words(self._register.label_of(key))
        return tr("{field}（{n} 条空着）").format(field=name, n=empty) if empty else name

    def _lay_out(self) -> None:
        lengths = metrics()
        self.resize(lengths.ems(40), lengths.ems(30))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, lengths.us(2))
        self.form = FieldForm()
        self._chooser = QVBoxLayout()
        holder = _Holder(self._chooser)
        self._chooser.addWidget(self.field)
        self.form.add_field(tr("填哪一项"), holder)
        values = QVBoxLayout()
        for editor in self.editors.values():
            values.addWidget(editor)
        self.form.add_field(tr("填成"), _Holder(values))
        for widget in (self.only_empty, self.told, self.left):
            self.form.add_wide(widget)
        outer.addWidget(self.form, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(lengths.us(4), 0, lengths.us(4), 0)
        foot.setSpacing(lengths.us(1.6))
        foot.addWidget(wrapped(tr("存入后可以一步撤销。"), Role.HINT), 1)
        leave = Button(tr("取消"))
        leave.clicked.connect(self.reject)
        foot.addWidget(leave)
        foot.addWidget(self.confirm)
        outer.addLayout(foot)

    def _listen(self) -> None:
        self.field.changed.connect(self._show_field)
        for editor in self.editors.values():
            editor.changed.connect(self._resting.start)
        self.only_empty.clicked.connect(self._resting.start)
        self.confirm.clicked.connect(self.save)
        for key in ("Ctrl+S", "Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self.save)

    def _begin(self, found: tuple[Mapping[str, int], str | None]) -> None:
        """The field most likely meant: the first that some of the records want to count."""
        counts, wanted = found
        chosen = self.field.value() or wanted
        old, self.field = self.field, ChoiceField(self._options(counts))
        self._chooser.replaceWidget(old, self.field)
        old.hide()
        old.deleteLater()
        self.field.set_value(chosen)
        self.field.set_name(tr("填哪一项"))
        self.field.changed.connect(self._show_field)
        self._show_field()

    def _day(self) -> date | None:
        """None: the records are about many days."""
        return None

    # -- what would be done -----------------------------------------------------------------------

    @property
    def _editor(self) -> Field | None:
        return self.editors.get(self.field.value() or "")

    def _show_field(self) -> None:
        for editor in self.editors.values():
            editor.setVisible(editor is self._editor)
        (self._editor or self.field).setFocus()
        self._look()

    def giving(self) -> Giving | None:
        """What is typed; None: no field or no value yet."""
        key, editor = self.field.value(), self._editor
        value = typed_value(editor) if editor is not None else None
        if key is None or value in _NOTHING:
            return None
        return Giving(key, value, self.only_empty.isChecked())

    def _look(self) -> None:
        self._pickers.tell_known()
        self._asked += 1
        mine, giving = self._asked, self.giving()
        self._ready = None
        if giving is None:
            self._tell(None)
            return

        def show(plan: FillPlan) -> None:
            if mine == self._asked:
                self._ready = giving
                self._tell(plan)

        def refused(error: BaseException) -> None:
            if mine == self._asked:
                self._tell(None)
                self._refused(error)

        register, ids = self._register, self._ids
        self._desk.ask(lambda store: plan_filling(store, register, ids, giving), show, refused)

    def _tell(self, plan: FillPlan | None) -> None:
        n = len(plan.records) if plan is not None else 0
        self.confirm.setText(tr("填 {n} 条").format(n=n))
        self.confirm.setEnabled(n > 0)
        self.left.setText("\n".join(left_lines(plan.left)) if plan is not None else "")
        if plan is None:
            self.told.clear()
        else:
            self.told.say(Tone.MET if n and not plan.left else Tone.PART, plan_words(plan))

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, Trouble):
            self._failed(error)
        elif isinstance(error, UserError) and self._editor is not None:
            self._editor.set_fault(words(error.message))
        else:
            self.told.say(Tone.LOST, words(error.message))

    # -- saving -----------------------------------------------------------------------------------

    def save(self) -> None:
        """One step for all of them: what the words above tell of, and nothing else."""
        giving, register, ids = self._ready, self._register, self._ids
        if giving is None or giving != self.giving() or not self.confirm.isEnabled():
            return

        def deed(store: Store, _task: Task) -> tuple[FillPlan, ChangeSet | None]:
            return fill_many(store, register, ids, giving)

        self.confirm.setEnabled(False)
        self._desk.act(deed, self._done, self._not_saved)

    def _done(self, plan: FillPlan) -> None:
        self.filled.emit(plan)
        self.accept()

    def _not_saved(self, error: BaseException) -> None:
        self.confirm.setEnabled(True)
        self._refused(error)

    def keyPressEvent(self, event: Any) -> None:
        # Enter leads on from field to field; it saves nothing by accident.
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)


class _Holder(Field):
    """A place of the form for one of several fields."""

    def __init__(self, inside: QVBoxLayout) -> None:
        super().__init__()
        box = QWidget()
        inside.setContentsMargins(0, 0, 0, 0)
        box.setLayout(inside)
        self._set_editor(box)


def plan_words(plan: FillPlan) -> str:
    """`会填 8 条，其中 5 条草稿就齐了，4 条不用动，1 条不能填`."""
    said = [tr("会填 {n} 条").format(n=len(plan.records))]
    if plan.whole:
        said.append(tr("其中 {n} 条草稿就齐了").format(n=plan.whole))
    return clauses([*said, *_others(plan)])


def filled_words(plan: FillPlan) -> str:
    """The same once it is done."""
    said = [tr("填了 {n} 条").format(n=len(plan.records))]
    if plan.whole:
        said.append(tr("其中 {n} 条草稿齐了").format(n=plan.whole))
    return clauses([*said, *_others(plan), tr("Ctrl+Z 一次撤销")])


def _others(plan: FillPlan) -> list[str]:
    told = []
    if plan.kept:
        told.append(tr("{n} 条已有内容，不动").format(n=plan.kept))
    if plan.left:
        told.append(tr("{n} 条不能填").format(n=len(plan.left)))
    return told


def left_lines(left: Sequence[LeftAlone]) -> list[str]:
    """A line for each reason, with the records it keeps from being filled."""
    reasons: dict[str, list[str]] = {}
    for each in left:
        reasons.setdefault(words(each.why), []).append(each.caption)
    lines = []
    for why, names in reasons.items():
        named = joined(names[:_NAMED])
        if len(names) > _NAMED:
            named = tr("{names} 等 {n} 条").format(names=named, n=len(names))
        lines.append(tr("{names}：{why}").format(names=named, why=why))
    return lines
