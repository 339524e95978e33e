"""Who works in the office: picked from a list, kept there when new, told to the journal."""

from __future__ import annotations

from duikou_desktop.core.messages import say
from duikou_desktop.core.text import tidy_line
from duikou_desktop.domain.reading import read_record
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.clerk import Clerk
from duikou_desktop.storage.changes import ChangeSet, Unit
from duikou_desktop.storage.store import Store


def clerk_names(store: Store) -> tuple[str, ...]:
    """Those who work here now, by name."""
    clerks = store.book([BY_KEY["clerk"]]).each(Clerk)
    return tuple(sorted({each.name for each in clerks if each.name and each.left_on is None}))


def work_as(store: Store, name: str) -> ChangeSet | None:
    """From here on the journal names `name`; one who is new is kept in the list."""
    name = tidy_line(name)
    known = clerk_names(store)
    names = dict.fromkeys(
        each for each in (store.identity.clerk, name) if each and each not in known
    )
    fresh = [read_record(BY_KEY["clerk"], {"name": each}) for each in names]
    store.set_clerk(name)

    def put(unit: Unit) -> None:
        for record in fresh:
            unit.put(BY_KEY["clerk"], record)

    return store.change(say("增加经办人"), put)
