"""Undo and redo: inverse changes through the same door, named, and still there after a restart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import Message, say
from duikou_desktop.domain.plain import plain_record
from duikou_desktop.domain.reading import read_record
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.services.merge_memory import KEPT_MINE
from duikou_desktop.storage.changes import ChangeSet, Unit
from duikou_desktop.storage.journal import JournalLine, PastChange, lines_of, recent_changes
from duikou_desktop.storage.rows import read_rows
from duikou_desktop.storage.store import Store
from duikou_desktop.storage.upgrade import LATEST_SCHEMA


@dataclass(frozen=True, slots=True)
class Stacks:
    """What can be taken back, and what can be brought back, the latest last."""

    undo: tuple[PastChange, ...]
    redo: tuple[PastChange, ...]


def stacks(store: Store) -> Stacks:
    """Reads the two stacks from the journal: a change, its undoing, the undoing's undoing."""
    undo: list[PastChange] = []
    redo: list[PastChange] = []
    by_id: dict[UUID, PastChange] = {}
    for change in recent_changes(store.engine):
        if change.label.template == KEPT_MINE:
            continue  # no record changed
        by_id[change.id] = change
        if not change.undoable or change.schema_version != LATEST_SCHEMA:
            # Nothing reaches back over the making of a side, or over a change of schema.
            undo.clear()
            redo.clear()
        elif change.reverts is None:
            undo.append(change)
            redo.clear()
        elif redo and redo[-1].id == change.reverts:
            redo.pop()
            undo.append(change)
        elif undo and undo[-1].id == change.reverts:
            undo.pop()
            redo.append(change)
    return Stacks(tuple(undo), tuple(redo))


def undo_label(store: Store) -> Message | None:
    """What Ctrl+Z would take back, whether it was done once or brought back."""
    found = stacks(store).undo
    return _bare(found[-1].label) if found else None


def undo(store: Store) -> ChangeSet | None:
    """Takes back the latest change. Raises UserError where a record changed since."""
    found = stacks(store).undo
    if not found:
        raise UserError(say("没有可以撤销的操作。"))
    return _revert(store, found[-1], say("撤销：{what}", what=_bare(found[-1].label)))


def redo(store: Store) -> ChangeSet | None:
    """Brings back what was last taken back."""
    found = stacks(store).redo
    if not found:
        raise UserError(say("没有可以重做的操作。"))
    return _revert(store, found[-1], say("重做：{what}", what=_bare(found[-1].label)))


def _bare(label: Message) -> Message:
    """The change itself, without the 撤销 or 重做 it was already wrapped in."""
    inner = label.values.get("what")
    return inner if isinstance(inner, Message) else label


def _revert(store: Store, change: PastChange, label: Message) -> ChangeSet | None:
    def act(unit: Unit) -> None:
        lines = lines_of(unit.connection, change.id)
        ids: dict[str, list[UUID]] = {}
        for line in lines:
            ids.setdefault(line.register, []).append(line.record)
        now = {
            record.id: plain_record(BY_KEY[key], record)
            for key, wanted in ids.items()
            for record in read_rows(unit.connection, BY_KEY[key], ids=wanted)
        }
        for line in lines:
            _unchanged_since(now.get(line.record), line)
            if line.before is not None:
                register = BY_KEY[line.register]
                unit.put(register, read_record(register, line.before))
        made = (line for line in reversed(lines) if line.before is None)
        unit.remove({line.record: BY_KEY[line.register] for line in made})

    return store.change(label, act, reverts=change.id)


def _unchanged_since(now: dict[str, Any] | None, line: JournalLine) -> None:
    if now != line.after:
        raise UserError(
            say(
                "这条{title}后来又改过，不能撤销。直接在记录里改。",
                title=say(BY_KEY[line.register].title),
            )
        )
