"""What the fields of a form find: records to link to, words written before, a new person."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject

from duikou_desktop.domain.book import Book
from duikou_desktop.domain.fields import FieldSpec
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.batch import Batch
from duikou_desktop.services.by_name import NAME_FIELDS, by_name
from duikou_desktop.services.records import Saved, save_record
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.fields.base import Field
from duikou_desktop.ui.fields.link import Linked, LinksField
from duikou_desktop.ui.fields.recurring import RecurringField
from duikou_desktop.ui.registers.links import hits_for, known_of
from duikou_desktop.ui.runner import Failed
from duikou_desktop.ui.text import tr, words

if TYPE_CHECKING:
    from duikou_desktop.core.task import Task
    from duikou_desktop.storage.changes import ChangeSet
    from duikou_desktop.storage.store import Store


class Pickers(QObject):
    """Answers the fields of one form that look something up; `day` is the day its record is about."""

    def __init__(
        self,
        desk: Desk,
        register: Register,
        editors: Mapping[str, Field],
        day: Callable[[], date | None],
        failed: Failed,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._register = register
        self._day = day
        self._failed = failed
        self.book = Book()
        self._links: dict[LinksField, FieldSpec] = {}
        for spec in register.shown:
            editor = editors[spec.key]
            if isinstance(editor, RecurringField):
                editor.entered.connect(partial(self._offer, editor, spec.recurs))
            if isinstance(editor, LinksField) and spec.to is not None:
                self._links[editor] = spec
                editor.searched.connect(self._search)
                if spec.to in NAME_FIELDS:
                    title = words(BY_KEY[spec.to].title)
                    editor.offer_new(tr("新建{title} {name}").format(title=title, name="{name}"))
                    editor.new_asked.connect(partial(self._make, editor, spec.to))

    def tell_known(self) -> None:
        """Under each link: batch, title, on site that day."""
        for editor, spec in self._links.items():
            targets = tuple(UUID(each.key) for each in editor.linked())
            known = known_of(spec.to or "", targets, self._day(), self.book)
            editor.set_hint(known or words(spec.help) if spec.help else known)

    def _offer(self, editor: RecurringField, kind: str) -> None:
        """What was written in any field of this kind, by the time it is known."""
        self._desk.ask(lambda store: store.words_written(kind), editor.set_words, self._failed)

    def _search(self, text: str) -> None:
        editor = self.sender()
        if isinstance(editor, LinksField):
            key = self._links[editor].to or ""
            editor.set_hits(hits_for(key, text, self.book, self._desk.relation, self._day()))

    def _make(self, editor: LinksField, key: str, name: str) -> None:
        """Entered with the name alone; what the office tells of it is known too."""
        book, identity, relation = self.book, self._desk.identity, self._linked_relation()
        raw = by_name(key, name, book, identity, of=self._register.key, relation=relation)

        def deed(store: Store, _task: Task) -> tuple[Saved, ChangeSet | None]:
            saved = save_record(store, BY_KEY[key], raw)
            return saved, saved.change

        self._desk.act(deed, partial(_link_to, editor, name), self._failed)

    def _linked_relation(self) -> UUID | None:
        """The relation the form names, itself or through its batch; else the one in view."""
        for editor, spec in self._links.items():
            for linked in editor.linked():
                if spec.to == "relation":
                    return UUID(linked.key)
                batch = self.book.get(Batch, UUID(linked.key)) if spec.to == "batch" else None
                if batch is not None and batch.relation is not None:
                    return batch.relation
        return self._desk.relation


def _link_to(editor: LinksField, name: str, saved: Saved) -> None:
    editor.add(Linked(str(saved.record.id), name))
