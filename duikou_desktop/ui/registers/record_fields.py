"""The fields of one record: made from its register, filled from a record, read back as typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal

from duikou_desktop.core.errors import Fault
from duikou_desktop.domain.fields import FieldKind, FieldSpec
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Scope
from duikou_desktop.domain.registers import children_of
from duikou_desktop.domain.registers.batch import Batch
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.faults import SchemeFault
from duikou_desktop.schemes.shelf import Shelf
from duikou_desktop.services.filling import only_relation
from duikou_desktop.services.register_view import RegisterView
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.fields.base import Field
from duikou_desktop.ui.fields.choice import Option, SeveralField
from duikou_desktop.ui.fields.day import DateField
from duikou_desktop.ui.fields.fold import FoldedFields
from duikou_desktop.ui.fields.form import FieldForm
from duikou_desktop.ui.fields.text import LongTextField
from duikou_desktop.ui.registers.children import ChildRows
from duikou_desktop.ui.registers.editors import (
    Surroundings,
    carried,
    editor_of,
    linked,
    put_value,
    typed_value,
)
from duikou_desktop.ui.registers.links import across
from duikou_desktop.ui.registers.pickers import Pickers
from duikou_desktop.ui.registers.proofs import Proofs
from duikou_desktop.ui.registers.standing import Standing
from duikou_desktop.ui.runner import Failed
from duikou_desktop.ui.settings import Settings
from duikou_desktop.ui.text import joined, tr, words
from duikou_desktop.ui.widgets.banner import Banner
from duikou_desktop.ui.widgets.check import Check
from duikou_desktop.ui.widgets.numbers import figure

_NUMBERS = {FieldKind.INTEGER, FieldKind.DECIMAL}
_FEW_CHOICES = 2
# One line folded away would only make room for the line that unfolds it.
_FEWEST_FOLDED = 2
# 人数、学时: what the column of labels has room for beside a star.
_LABEL_LENGTH = 5
# What the next of several records usually shares with the last one.
_REPEATED = {
    "kind", "department", "mode", "by", "batch", "planned_to", "agreement", "days_due",
    "relation", "hospital",
}  # fmt: skip
# Of a batch each member goes to a department of their own; of batches each ends on a day of its own.
_OWN = {"assignment": {"department"}, "batch": {"planned_to"}}
# Of these several are entered of one day. A meeting that took over the day of the last one was
# stored under it unseen.
_OF_ONE_DAY = {"activity", "assignment"}
_NOTHING = (None, "", ())
# What a batch was planned for is offered to whoever is entered for it.
_BATCH_DAYS = {"from": "planned_from", "planned_to": "planned_to"}


class RecordFields(FieldForm):
    """`changed` comes from a person's hand only."""

    changed = Signal()

    def __init__(
        self,
        desk: Desk,
        register: Register,
        view: RegisterView,
        settings: Settings,
        failed: Failed,
    ) -> None:
        super().__init__()
        self._desk = desk
        self.register = register
        self._settings = settings
        self._record: Record | None = None
        self._followed: tuple[str, ...] = ()  # relations kept with whoever led the record before
        self._around = Surroundings(self._today, desk.first_day, _scheme_options(desk))
        self.editors: dict[str, Field] = {}
        self.fold: FoldedFields | None = None
        self.banner = Banner()
        self.add_wide(self.banner)
        self._make_editors()
        self._pickers = Pickers(desk, register, self.editors, self._day, failed, self)
        self._pickers.book = view.book
        self.relations = relations_field(register, view)
        if self.relations is not None:
            needed = self._relation_is_needed()
            self.add_field(words(register.label_of("relations")), self.relations, needed=needed)
            if not needed:
                self.relations.set_hint(tr("都不选的是全院的，每个结对关系都算。"))
        self.children_rows = tuple(
            ChildRows(each, self._around) for each in children_of(register.key)
        )
        for rows in self.children_rows:
            self.add_wide(rows)
        self.proofs = Proofs(desk, failed, self)
        self.add_wide(self.proofs.field)
        self.note = LongTextField(least=1)
        self.add_field(words(register.label_of("note")), self.note)
        self.draft = Check(tr("先标为草稿，不计入"))
        self.add_wide(self.draft)
        self._listen()

    # -- making -----------------------------------------------------------------------------------

    def _today(self) -> date:
        return self._desk.today

    def _make_editors(self) -> None:
        front = self.register.front
        lines = _lines_of(self.register.shown)
        seldom = [line for line in lines if front.isdisjoint(spec.key for spec in line)]
        if len(seldom) < _FEWEST_FOLDED:
            seldom = []
        for line in lines:
            if line not in seldom:
                needed = any(spec.needed for spec in line)
                self.add_field(_line_words(line), *self._editors_of(line), needed=needed)
        if seldom:
            self.fold = FoldedFields()
            for line in seldom:
                self.fold.add_field(_line_words(line), *self._editors_of(line))
            self.fold.turned.connect(self._remember_fold)
            self.add_wide(self.fold)
        for spec in self.register.shown:
            self.editors[spec.key].set_name(words(spec.label))

    def _editors_of(self, line: tuple[FieldSpec, ...]) -> list[Field]:
        for spec in line:
            editor = editor_of(spec, self._around)
            editor.setProperty("key", spec.key)
            self.editors[spec.key] = editor
        return [self.editors[spec.key] for spec in line]

    def _remember_fold(self, opened: bool) -> None:  # noqa: FBT001 - a slot
        self._settings.set_number(self._fold_key, int(opened))

    @property
    def _fold_key(self) -> str:
        return f"form/{self.register.key}/more"

    def _set_fold(self) -> None:
        """Open as it was left, and wherever something would stand unseen."""
        if self.fold is None:
            return
        hidden = [each for each in self.editors.values() if self.fold.isAncestorOf(each)]
        filled = any(typed_value(each) not in _NOTHING for each in hidden)
        self.fold.set_open(opened=filled or bool(self._settings.number(self._fold_key, 0)))

    def show_field(self, field: Field) -> None:
        """Also out of the fold."""
        if self.fold is not None and self.fold.isAncestorOf(field):
            self.fold.set_open(opened=True)
        super().show_field(field)

    def _listen(self) -> None:
        for spec in self.register.links:
            if spec.kind is FieldKind.LINKS and spec.key in self.editors:
                self.editors[spec.key].changed.connect(self._unfollow)
        if self.register.key == "assignment":
            self.editors["batch"].changed.connect(self._offer_batch_days)
        for editor in self.editors.values():
            editor.changed.connect(self._typed)
        parts: list[Field | ChildRows | Proofs] = [self.note, self.proofs, *self.children_rows]
        if self.relations is not None:
            parts.append(self.relations)
        for part in parts:
            part.changed.connect(self._typed)
        self.draft.clicked.connect(self._typed)

    # -- values -----------------------------------------------------------------------------------

    def show_record(self, record: Record, view: RegisterView) -> None:
        """A record as it stands in the office."""
        self._record, self._pickers.book = record, view.book
        for spec in self.register.shown:
            put_value(spec, self.editors[spec.key], record.value(spec.key), view.book)
        self._show_common(record)
        for rows in self.children_rows:
            key, link = rows.register.key, rows.register.parent or ""
            mine = [row for row in view.book.all(key) if row.value(link) == record.id]
            start = rows.register.when or "from"
            known = start in rows.register.field_by_key
            mine.sort(key=lambda row: str(row.value(start) or "") if known else "", reverse=True)
            rows.set_rows(mine, view.book)
        self._set_fold()
        self._clear_faults()
        self.tell_known()

    def show_new(self, view: RegisterView, like: Record | None = None) -> None:
        """An empty record; of `like`, what several records on end usually share."""
        self._record, self._pickers.book = None, view.book
        kept = _REPEATED - _OWN.get(self.register.key, set()) | self._kept_time()
        for spec in self.register.shown:
            value = self._shared(spec.key, like, view) if like and spec.key in kept else None
            put_value(spec, self.editors[spec.key], value, view.book)
            if value is None:
                self._suggest(spec, view)
        self._show_common(None)
        relations = like.relations if like is not None else ()
        if not relations and self._desk.relation in view.relations and self._desk.relation:
            relations = (self._desk.relation,)
        if self.relations is not None:
            self.relations.set_value(tuple(map(str, relations)))
        led = like is not None and self._led()
        self._followed = tuple(map(str, relations)) if led else ()
        for rows in self.children_rows:
            rows.set_rows((), view.book)
        self._set_fold()
        self._clear_faults()
        self.tell_known()
        # Last: rows that go hand the keys on, and the form scrolls after them.
        self.begin_at_top()

    def _shared(self, key: str, like: Record, view: RegisterView) -> object:
        """What the next one has in common: of a batch its days, not those of who came late."""
        planned = _BATCH_DAYS.get(key) if self.register.key == "assignment" else None
        if planned is None:
            return like.value(key)
        batch = view.book.find("batch", like.value("batch"))
        return (batch.value(planned) if batch is not None else None) or like.value(key)

    def _kept_time(self) -> set[str]:
        """The year, month or day that the next record is of too."""
        when, key = self.register.when, self.register.key
        if when is None:
            return set()
        of_a_day = self.register.field_by_key[when].kind is FieldKind.DATE
        return {when} if not of_a_day or key in _OF_ONE_DAY else set()

    def set_locked(self, *, locked: bool) -> None:
        """Only to look at: a closed year keeps the record as it is."""
        parts = [*self.editors.values(), *self.children_rows, self.note, self.draft]
        if self.relations is not None:
            parts.append(self.relations)
        for part in parts:
            part.setEnabled(not locked)
        self.proofs.field.set_locked(locked=locked)

    def follow(self, view: RegisterView) -> None:
        """The office's records are others now; what is typed stays."""
        self._pickers.book = view.book
        self._pickers.tell_known()

    def _suggest(self, spec: FieldSpec, view: RegisterView) -> None:
        """What the place where a person stands already tells."""
        editor = self.editors[spec.key]
        if spec.kind is FieldKind.YEAR:
            editor.set_value(self._desk.year)
        elif spec.kind is FieldKind.LINK and spec.to == "relation":
            only = only_relation(view.book, view.relations, self._desk.today)
            relation = self._desk.relation or only
            editor.set_value(linked(spec, relation, view.book) if relation else None)

    def _show_common(self, record: Record | None) -> None:
        self.note.set_value(record.note if record else None)
        self.draft.setChecked(record.draft if record else False)
        self.proofs.set_evidence(record.evidence if record else ())
        if self.relations is not None and record is not None:
            self.relations.set_value(tuple(map(str, record.relations)))

    def raw(self) -> dict[str, object]:
        """As the door for records reads it, the evidence aside."""
        raw: dict[str, object] = carried(self._record) if self._record is not None else {}
        if self._record is None and self.register.scope is not Scope.OFFICE:
            raw["side"] = self._desk.side
        raw |= {key: typed_value(editor) for key, editor in self.editors.items()}
        raw["note"] = self.note.value()
        raw["draft"] = self.draft.isChecked()
        if self.relations is not None:
            raw["relations"] = self.relations.value()
        return raw

    def as_typed(self) -> object:
        """Everything in the form, to be compared with what it showed at first."""
        children = [rows.raws() for rows in self.children_rows]
        return self.raw(), children, self.proofs.as_typed()

    def standing(self, *, fresh: bool) -> Standing:
        """What it lacks as it is typed now."""
        values = {key: typed_value(editor) for key, editor in self.editors.items()}
        missing = [
            spec.key for spec in self.register.shown if spec.needed and values[spec.key] in _NOTHING
        ]
        one_of = self.register.one_of
        if one_of and all(values[key] in _NOTHING for key in one_of):
            missing.append(one_of[0])
        also = self.register.also_needed(values.get)
        missing += [key for key in also if key not in missing and values[key] in _NOTHING]
        if self._relation_is_needed() and self.relations is not None and not self.relations.value():
            # Whoever led it tells the relation by the batch; only where nobody is named it is asked.
            missing += [] if self._led() else ["relations"]
        return Standing(values, tuple(missing), self.proofs.count, fresh)

    def _led(self) -> bool:
        """Whether it names somebody whose batch tells the relation."""
        return any(
            spec.kind is FieldKind.LINKS and typed_value(self.editors[spec.key]) not in _NOTHING
            for spec in self.register.shown
        )

    def first_missing(self) -> Field | None:
        """The field to begin with."""
        for spec in self.register.shown:
            if spec.needed and typed_value(self.editors[spec.key]) in _NOTHING:
                return self.editors[spec.key]
        return next(iter(self.editors.values()), None)

    # -- faults and knowledge ---------------------------------------------------------------------

    def check_children(self) -> bool:
        """Tells the faults of child rows at their fields; True where there are none."""
        return not [rows for rows in self.children_rows if not rows.check()]

    def show_faults(self, faults: Iterable[Fault]) -> tuple[Fault, ...]:
        """Each at its field, the first one in view; returns those that have no field here."""
        homeless = []
        first: Field | None = None
        for fault in faults:
            editor = self._field_of(fault.field)
            if editor is None:
                homeless.append(fault)
                continue
            editor.set_fault(words(fault.message))
            first = first or editor
        if first is not None:
            self.show_field(first)
        return tuple(homeless)

    def _field_of(self, key: str | None) -> Field | None:
        known: dict[str, Field | None] = {
            **self.editors,
            "note": self.note,
            "relations": self.relations,
        }
        return known.get(key or "")

    def _clear_faults(self) -> None:
        for editor in self._all_fields():
            editor.set_fault(None)

    def _all_fields(self) -> Iterator[Field]:
        yield from self.editors.values()
        yield self.note
        if self.relations is not None:
            yield self.relations

    def _unfollow(self) -> None:
        """Another leader may be of another relation: it follows from whom once more."""
        if self.relations is not None and self._followed:
            if set(self.relations.value()) == set(self._followed):
                self.relations.set_value(())
            self._followed = ()

    def _offer_batch_days(self) -> None:
        """The days of the batch chosen, where none are typed yet."""
        chosen = typed_value(self.editors["batch"])
        batch = self._pickers.book.get(Batch, UUID(str(chosen))) if chosen else None
        if batch is None:
            return
        for key, planned in _BATCH_DAYS.items():
            if typed_value(self.editors[key]) in _NOTHING:
                self.editors[key].set_value(batch.value(planned))

    def _typed(self) -> None:
        self.tell_known()
        self.changed.emit()

    def _day(self) -> date | None:
        """The day the record is about, as typed."""
        when = self.editors.get(self.register.when or "")
        day = when.value() if when is not None else None
        return day if isinstance(day, date) else None

    def tell_known(self) -> None:
        """Under each link, what the office knows of whom it names; and what is doubtful."""
        self._pickers.tell_known()
        for part, whole in self.register.part_of:
            some, of = self.editors[part].value(), self.editors[whole].value()
            more = some is not None and of is not None and some > of
            self.editors[part].set_doubt(self._more_words(part, whole) if more else "")

        for spec in self.register.shown:
            value = self.editors[spec.key].value() if spec.most is not None else None
            if spec.most is not None:
                beyond = value is not None and value > spec.most
                told = tr("一天超过 {most} {unit}，核对一下；确实如此的在“审核”里说明。")
                self.editors[spec.key].set_doubt(
                    told.format(most=figure(spec.most), unit=words(spec.unit)) if beyond else ""
                )

        self._doubt_late_days()

    def _doubt_late_days(self) -> None:
        """A wrong century is found by nobody once it is saved; a stay may be planned beyond the last year."""
        ends = self._desk.scheme.years.last
        last = max(ends, self._today().year)
        told = tr("{year} 年在方案年度（到 {last} 年）以后，核对一下。")
        for key, editor in self.editors.items():
            if isinstance(editor, DateField):
                day = editor.value()
                year = (
                    day.year if isinstance(day, date) else last
                )  # a month is not typed by its year
                late = year > last + (key != self.register.when)
                editor.set_doubt(told.format(year=year, last=ends) if late else "")

    def _more_words(self, part: str, whole: str) -> str:
        said = tr("{part}比{whole}多，核对一下。")
        label_of = self.register.label_of
        return said.format(part=words(label_of(part)), whole=words(label_of(whole)))

    def _relation_is_needed(self) -> bool:
        return self.register.scope is Scope.RELATION and self._desk.side is Side.SUPPORTER


def relations_field(register: Register, view: RegisterView) -> SeveralField | None:
    """Where a record names its relations, and there is more than one to name."""
    if register.scope not in (Scope.ANY, Scope.RELATION) or len(view.relations) < 2:
        return None
    options = tuple(Option(str(each), across(each, view)) for each in view.relations)
    return SeveralField(options, columns=1)


def _line_words(line: tuple[FieldSpec, ...]) -> str:
    """What stands left of it: of two choices the second, few side by side, explains itself."""
    named = line if line[0].kind in _NUMBERS else line[:1]
    return joined(words(spec.label) for spec in named)


def _lines_of(specs: Iterable[FieldSpec]) -> list[tuple[FieldSpec, ...]]:
    """Two figures side by side, and after a choice one of two words; else a line for each."""
    lines: list[tuple[FieldSpec, ...]] = []
    for spec in specs:
        last = lines[-1] if lines else ()
        if len(last) == 1 and _belongs_beside(last[0], spec):
            lines[-1] = (last[0], spec)
        else:
            lines.append((spec,))
    return lines


def _belongs_beside(first: FieldSpec, second: FieldSpec) -> bool:
    if first.kind in _NUMBERS and second.kind in _NUMBERS:
        # Only with a unit in the field itself a figure needs no name of its own beside it.
        together = len(f"{words(first.label)}、{words(second.label)}")
        return bool(first.unit and second.unit) and together <= _LABEL_LENGTH
    few = second.choices is not None and len(list(second.choices)) == _FEW_CHOICES
    return first.kind is FieldKind.CHOICE and second.kind is FieldKind.CHOICE and few


def _scheme_options(desk: Desk) -> tuple[Option, ...]:
    """The schemes the office stands under, by their titles; a faulty one by its id."""
    held = dict.fromkeys(scheme for scheme, _ in desk.identity.sides)
    return tuple(Option(each, _scheme_title(desk, each)) for each in held)


def _scheme_title(desk: Desk, scheme_id: str) -> str:
    if scheme_id == desk.scheme.id:
        return desk.scheme.short_title
    try:
        return Shelf.of(desk.folder).as_written(scheme_id).short_title
    except SchemeFault:
        return scheme_id
