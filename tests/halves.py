"""Two halves of one office, and what is done in them by hand."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from duikou_desktop.core.messages import say
from duikou_desktop.domain.reading import read_record
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.services.halves import Conflict, Take, compare
from duikou_desktop.services.merging import Merged, merge
from duikou_desktop.storage.store import Store


@dataclass
class Halves:
    mine: Store
    theirs: Store

    def merge(self, **decided: Take) -> Merged:
        """Merges; `decided` by the name of the person in conflict."""
        found = compare(self.mine, self.theirs)
        takes = {each.id: decided[each.title.split(" ")[0]] for each in found.conflicts}
        return merge(self.mine, self.theirs, takes)

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        return compare(self.mine, self.theirs).conflicts


def put(store: Store, key: str, raw: dict[str, object]) -> UUID:
    record = read_record(BY_KEY[key], raw)
    store.change(say("新增"), lambda unit: unit.put(BY_KEY[key], record))
    return record.id


def change(store: Store, key: str, record_id: UUID, **values: object) -> None:
    (old,) = store.read(BY_KEY[key], ids=[record_id])
    store.change(say("修改"), lambda unit: unit.put(BY_KEY[key], old.changed(**values)))


def remove(store: Store, key: str, record_id: UUID) -> None:
    store.change(say("删除"), lambda unit: unit.remove({record_id: BY_KEY[key]}))


def names(store: Store) -> list[str]:
    return sorted(each.value("name") for each in store.read(BY_KEY["person"]))


def one(store: Store, key: str, record_id: UUID) -> Record | None:
    return next(iter(store.read(BY_KEY[key], ids=[record_id])), None)
