"""A superior's form filled with an office's year."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from duikou_desktop.services.papers import Source
from duikou_desktop.services.papers.marked_forms import (
    TOTAL,
    FilledForm,
    FormLook,
    fill_form,
    look_at_form,
    remember_marks,
    values,
)
from duikou_desktop.ui.desk import Desk
from duikou_desktop.ui.runner import Failed, Then

if TYPE_CHECKING:
    from duikou_desktop.core.task import Task
    from duikou_desktop.storage.changes import ChangeSet
    from duikou_desktop.storage.store import Store


class OfficeFiller:
    """As `Filler` asks for; of the relation and the year in view."""

    example = TOTAL

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def ask_names(self, then: Then, failed: Failed) -> None:
        self._desk.ask(lambda store: dict(values(self._source(store))), then, failed)

    def ask_look(self, form: Path, then: Then, failed: Failed) -> None:
        self._desk.ask(lambda store: look_at_form(self._source(store), form), then, failed)

    def write(
        self, look: FormLook, to: Path, means: Mapping[str, str], then: Then, failed: Failed
    ) -> None:
        def deed(store: Store, _task: Task) -> tuple[FilledForm, ChangeSet | None]:
            left = {mark: means.get(mark, "") for mark in look.marks}
            written = fill_form(self._source(store), look.path, to, left)
            return written, remember_marks(store, means)

        self._desk.act(deed, then, failed)

    def report(self, error: BaseException) -> None:
        self._desk.report(error)

    def _source(self, store: Store) -> Source:
        desk = self._desk
        return Source(store, desk.scheme, desk.side, desk.year, desk.relation, desk.today)
