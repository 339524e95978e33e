"""What a merge leaves behind: who changed a record in the other half, and what was not wanted of it.

Both lie in the words of changes, where they go along with the office, and older programs pass over them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from uuid import UUID

from duikou_desktop.core.messages import Message, say
from duikou_desktop.domain.plain import plain_record
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register
from duikou_desktop.storage.halves import changes_called, note_change
from duikou_desktop.storage.journal import PastChange
from duikou_desktop.storage.store import Store

_MERGED = say("合并另一份办公室").template
# Told of nothing that was changed: undo passes over it.
KEPT_MINE = say("合并时用本机的").template


def merge_label(by: Mapping[UUID, str]) -> Message:
    """What the change is called; `by`: who changed each record in the other half, and when."""
    return say("合并另一份办公室", by=json.dumps({str(each): who for each, who in by.items()}))


def changed_by(change: PastChange, record: UUID) -> str:
    """Who changed the record in the other half, and when, where the change is a merge; else empty."""
    if change.label.template != _MERGED:
        return ""
    return str(json.loads(str(change.label.values.get("by", "{}"))).get(str(record), ""))


def version_of(register: Register, record: Record | None) -> str:
    """By what a version of a record is known again; of one that was deleted, empty."""
    if record is None:
        return ""
    plain = json.dumps(plain_record(register, record), sort_keys=True)
    return hashlib.sha256(plain.encode()).hexdigest()


def remember_kept(store: Store, merge: UUID | None, versions: Mapping[UUID, str]) -> None:
    """Notes which versions of the other half's records were seen and not taken, in which merge."""
    told = json.dumps({str(each): version for each, version in versions.items()})
    of = str(merge) if merge is not None else ""
    note_change(store, say("合并时用本机的", versions=told, of=of))


def kept_before(store: Store) -> set[tuple[UUID, str]]:
    """The versions that were seen and not taken in a merge that still stands."""
    notes, reverted = changes_called(store.engine, KEPT_MINE)
    return {
        (UUID(record), version)
        for each in notes
        if _stands(str(each.label.values["of"]), reverted)
        for record, version in json.loads(str(each.label.values["versions"])).items()
    }


def _stands(change: str, reverted: Mapping[UUID, UUID]) -> bool:
    """Whether it was not taken back, or was brought again."""
    at, stands = UUID(change) if change else None, True
    while at is not None and (at := reverted.get(at)) is not None:
        stands = not stands
    return stands
