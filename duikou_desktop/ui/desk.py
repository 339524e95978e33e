"""The desk: the open office as the pages see it, and where they stand in it.

Pages ask the desk for results and tell it what a person did. It runs services on the
database thread and says once what changed; no page holds the store.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, Signal

from duikou_desktop.core.task import Task
from duikou_desktop.domain.sides import Side
from duikou_desktop.ui.runner import Failed, Handle, Runner, Then, listens

if TYPE_CHECKING:
    from duikou_desktop.core.errors import Trouble
    from duikou_desktop.schemes.model import Scheme
    from duikou_desktop.storage.changes import ChangeSet
    from duikou_desktop.storage.store import Store


class Desk(QObject):
    """One open office, seen under a scheme and side, for a relation and a year.

    `changed` is emitted with the ChangeSet of everything done through the desk;
    `moved` when relation, year or side is another, `reshelved` when a scheme is.
    """

    changed = Signal(object)
    moved = Signal()
    reshelved = Signal()  # a scheme is another than it was
    backed_up = Signal()
    answered = (
        Signal()
    )  # a commission's receipt was kept, or a package given that it answers no more
    unsaved = Signal(bool)  # whether a form holds what is not saved

    def __init__(
        self, store: Store, scheme: Scheme, side: Side, today: date, failed: Failed
    ) -> None:
        super().__init__()
        self._store = store
        self.failed = failed  # takes what a page has no words for
        self.runner = Runner(failed, self)
        self.pictures = Runner(failed, self)  # decodes beside the records, and touches none
        self.files = Runner(failed, self)  # keeps files beside the records, as long as it takes
        self.scheme = scheme
        self.side = side
        self.today = today  # the demo offices stand on a day of their own
        self.as_of = today  # the day a score is looked at: kept when the pages are made anew
        self.relation: UUID | None = None  # None: the whole hospital
        self.year = today.year
        # The scored years seen, each with the changes made since it was scored.
        self._scored: dict[tuple[str, Side, int, date], tuple[Any, list[ChangeSet]]] = {}

    @property
    def identity(self) -> Any:
        """Who keeps the office."""
        return self._store.identity

    @property
    def folder(self) -> Path:
        """Where the office lies."""
        return self._store.folder

    def first_day(self) -> date:
        """Of the reporting year in view."""
        from duikou_desktop.services.scored_year import reporting_year

        return reporting_year(self.scheme, self.year).first

    def last_day(self) -> date:
        """Of the reporting year in view."""
        from duikou_desktop.services.scored_year import reporting_year

        return reporting_year(self.scheme, self.year).last

    def move(
        self,
        *,
        relation: UUID | None = None,
        year: int | None = None,
        side: tuple[Scheme, Side] | None = None,
    ) -> None:
        """Looks at another relation, year or side."""
        self.relation = relation
        if year is not None:
            self.year = year
        if side is not None:
            self.scheme, self.side = side
        self.moved.emit()

    def renew_schemes(self) -> None:
        """Schemes came or changed: the one in view is taken anew, and scored anew."""
        self._scored.clear()
        here = self.scheme.id

        def take(scheme: Scheme) -> None:
            if scheme.id == self.scheme.id:
                self.scheme = scheme
                self.moved.emit()
            self.reshelved.emit()

        self.ask(lambda store: store.shelf.scheme(here), take)

    def ask(
        self,
        question: Callable[[Store], Any],
        then: Then | None,
        failed: Failed | None = None,
    ) -> Handle:
        """Runs `question` on the store, off the window's thread, and hands its answer to `then`.

        Given up before its turn, it is not asked: `failed` is told Cancelled.
        """

        def answer(task: Task) -> Any:
            task.check()
            return question(self._store)

        return self.runner.run(answer, then, failed)

    def act(
        self,
        deed: Callable[[Store, Task], tuple[Any, ChangeSet | None]],
        then: Then | None = None,
        failed: Failed | None = None,
    ) -> Handle:
        """Runs a deed that changes the office; its ChangeSet is told to every page."""

        def ended(result: tuple[Any, ChangeSet | None]) -> None:
            answer, change = result
            if then is not None and listens(then):
                then(answer)
            if change is not None:
                for _, since in self._scored.values():
                    since.append(change)
                self.changed.emit(change)

        return self.runner.run(lambda task: deed(self._store, task), ended, failed)

    def ask_score(
        self, then: Then, failed: Failed | None = None, as_of: date | None = None
    ) -> None:
        """The scored year in view (a `ScoredYear`), computed once until something changes."""
        scheme, side, year, day = self.scheme, self.side, self.year, as_of or self.today
        key = (scheme.id, side, year, day)
        known, since = self._scored.get(key, (None, []))
        if known is not None and not since:
            then(known)
            return
        changes = tuple(since)

        def score(store: Store) -> Any:
            from duikou_desktop.services.scores import score_after, score_year

            if known is None or len(changes) > 1:
                return score_year(store, scheme, side, year, day)
            return score_after(store, known, changes[0])

        def keep(result: Any) -> None:
            # What was changed while it was scored is still to be looked at.
            self._scored[key] = result, since[len(changes) :]
            if listens(then):
                then(result)

        self.ask(score, keep, failed)

    def report(self, error: BaseException) -> None:
        """Hands on an error that a page caught and cannot tell in its own place."""
        self.runner.report(error)

    def close(self, last: Callable[[Store], Any] | None = None) -> Trouble | None:
        """Waits for what is under way, backs the office up and lets go of its folder.

        `last` looks at the office once more before that; if it fails, closing goes on.
        Returns why there is no backup, where it failed.
        """
        from duikou_desktop.services.backups import close_office

        if last is not None:
            self.ask(last, None)
        # What was kept has still to be saved: its answer asks that of the records' thread.
        for runner in (self.runner, self.files):
            runner.wait()
            QCoreApplication.sendPostedEvents()
        for runner in (self.runner, self.files, self.pictures):
            runner.wait()
            runner.forget()
        return close_office(self._store)
