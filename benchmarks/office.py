"""An office folder with 10,000 records, for measuring."""

from __future__ import annotations

from pathlib import Path

from duikou_desktop.core.messages import say
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.demo import make_demo
from duikou_desktop.storage.changes import Unit

RECORDS = 10_000


def big_office(folder: Path, records: int = RECORDS) -> Path:
    """The demo supporter's office, its activities repeated up to the number asked."""
    with make_demo(folder, Side.SUPPORTER) as store:
        activity = BY_KEY["activity"]
        known = store.read(activity)
        there = sum(len(rows) for rows in store.book().records.values())
        more = [
            known[n % len(known)].changed(id=type(known[0])().id, topic=f"重复的主题 {n}")
            for n in range(records - there)
        ]

        def put(unit: Unit) -> None:
            for record in more:
                unit.put(activity, record)

        store.change(say("装入 {n} 条", n=len(more)), put)
    return folder
