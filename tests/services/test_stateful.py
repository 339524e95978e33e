"""Whatever a clerk does, in whatever order: after every step the office is whole.

Records are created, edited, linked, deleted, undone, brought back, written out, taken in,
and the program is started anew; a plain dictionary is kept beside and must say the same.
"""

from __future__ import annotations

import shutil
import tempfile
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    precondition,
    rule,
)

from duikou_desktop.core.errors import UserError
from duikou_desktop.domain.face import face_of
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.registers import ALL, BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services import history
from duikou_desktop.services.ledgers import write_ledger
from duikou_desktop.services.office import Membership, make_office
from duikou_desktop.services.records import remove_records, save_record
from duikou_desktop.services.workbooks import import_workbook
from duikou_desktop.storage.database import reading
from duikou_desktop.storage.journal import first_broken_line
from duikou_desktop.storage.store import Store
from duikou_desktop.storage.tables import FACE
from tests.factories import GUANGXI

PERSON, BATCH, ASSIGNMENT = BY_KEY["person"], BY_KEY["batch"], BY_KEY["assignment"]
ACTIVITY, MEETING = BY_KEY["activity"], BY_KEY["meeting"]
NAMES = ["示例甲", "示例乙", "示例丙", "=cmd()", "007"]
TOPICS = ["溶栓适应证", "第一行\n第二行", "🙂", "=1+1", "00123", "重复"]
DAYS = st.dates(min_value=date(2024, 1, 1), max_value=date(2024, 12, 31))


class Office(RuleBasedStateMachine):
    """An office, and what it should hold."""

    people = Bundle("people")
    stays = Bundle("stays")
    deeds = Bundle("deeds")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="duikou"))
        membership = Membership(load_scheme(GUANGXI), Side.SUPPORTER, "柳州市柳铁中心医院")
        self.store = make_office(self.folder / "office", membership, clerk="示例亥")
        self.kept = self.snapshot()
        self.before: list[dict[UUID, Record]] = []
        self.after: list[dict[UUID, Record]] = []

    def teardown(self) -> None:
        self.store.close()
        shutil.rmtree(self.folder)

    def snapshot(self) -> dict[UUID, Record]:
        return {row.id: row for register in ALL for row in self.store.read(register)}

    def done(self) -> None:
        """A step that changed something: it can be undone, and nothing brought back."""
        now = self.snapshot()
        if now != self.kept:
            self.before.append(self.kept)
            self.after.clear()
            self.kept = now

    def save(self, register: Any, raw: dict[str, object]) -> UUID:
        saved = save_record(self.store, register, raw).record
        expected = dict(self.kept)
        expected[saved.id] = saved
        assert self.snapshot() == expected
        self.done()
        return saved.id

    # -- what a clerk does -------------------------------------------------------------------------

    @initialize(target=stays)
    def begin(self) -> UUID:
        relation = self.store.read(BY_KEY["relation"])[0].id
        batch = self.save(BATCH, {"relation": relation, "number": "第1批"})
        person = self.save(PERSON, {"name": "示例戊", "hospital": self.store.identity.hospital})
        return self.save(ASSIGNMENT, {"batch": batch, "person": person})

    @rule(target=people, name=st.sampled_from(NAMES))
    def new_person(self, name: str) -> UUID:
        """Namesakes are told apart, as the checks demand; else a ledger could not name them."""
        namesakes = sum(getattr(row, "name", None) == name for row in self.kept.values())
        place = f"{namesakes + 1}科"
        raw = {"name": name, "hospital": self.store.identity.hospital, "distinction": place}
        return self.save(PERSON, raw)

    @rule(target=deeds, topic=st.sampled_from(TOPICS), day=DAYS, by=stays, named=st.booleans())
    def new_activity(self, topic: str, day: Any, by: UUID, *, named: bool) -> UUID:
        people = (by,) if named and by in self.kept else ()
        return self.save(ACTIVITY, {"topic": topic, "on": day, "kind": "学术讲座", "by": people})

    @rule(deed=deeds, topic=st.sampled_from(TOPICS), department=st.sampled_from([None, "内科"]))
    def edit(self, deed: UUID, topic: str, department: str | None) -> None:
        known = self.kept.get(deed)
        if known is None:
            return
        raw = {"topic": topic, "department": department}
        self.save(ACTIVITY, {**_raw(known), **raw})

    @rule(deed=deeds, by=stays)
    def link(self, deed: UUID, by: UUID) -> None:
        known = self.kept.get(deed)
        if known is not None and by in self.kept:
            self.save(ACTIVITY, {**_raw(known), "by": (by,)})

    @rule(deed=consumes(deeds))
    def delete(self, deed: UUID) -> None:
        if deed in self.kept:
            remove_records(self.store, ACTIVITY, [deed])
            expected = {key: row for key, row in self.kept.items() if key != deed}
            assert self.snapshot() == expected
            self.done()

    @rule(by=stays)
    def delete_what_is_used(self, by: UUID) -> None:
        """Refused in words while an activity names it; nothing changes."""
        used = any(by in getattr(row, "by", ()) for row in self.kept.values())
        try:
            remove_records(self.store, ASSIGNMENT, [by] if by in self.kept else [])
        except UserError:
            assert used
        else:
            assert not used
            self.done()

    @precondition(lambda self: self.before)
    @rule()
    def undo(self) -> None:
        history.undo(self.store)
        self.after.append(self.kept)
        self.kept = self.before.pop()
        assert self.snapshot() == self.kept

    @precondition(lambda self: self.after)
    @rule()
    def redo(self) -> None:
        history.redo(self.store)
        self.before.append(self.kept)
        self.kept = self.after.pop()
        assert self.snapshot() == self.kept

    @rule()
    def write_out_and_take_in(self) -> None:
        """What the office itself wrote says nothing new."""
        path = self.folder / f"{len(list(self.folder.iterdir()))}.xlsx"
        write_ledger(self.store, path)
        result = import_workbook(self.store, path)
        assert (result.written, result.faults) == (0, ())
        assert self.snapshot() == self.kept

    @rule()
    def restart(self) -> None:
        self.store.close()
        self.store = Store(self.folder / "office")
        assert self.snapshot() == self.kept

    # -- what always holds ------------------------------------------------------------------------

    @invariant()
    def links_lead_somewhere_and_the_journal_holds(self) -> None:
        assert first_broken_line(self.store.engine) is None
        with reading(self.store.engine) as connection:
            assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
            assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"

    @invariant()
    def faces_are_those_of_the_records(self) -> None:
        with reading(self.store.engine) as connection:
            faces = {row.id: row for row in connection.execute(FACE.select())}
        assert faces.keys() == self.kept.keys()
        for register in ALL:
            for row in self.store.read(register):
                assert faces[row.id].words == face_of(register, row).words
                assert faces[row.id].standing == face_of(register, row).standing

    @invariant()
    def kept_reads_are_what_is_stored(self) -> None:
        book = self.store.book()
        assert {row.id: row for rows in book.records.values() for row in rows.values()} == self.kept

    @invariant()
    def what_can_be_undone_is_known(self) -> None:
        assert bool(history.stacks(self.store).undo) == bool(self.before)
        assert bool(history.stacks(self.store).redo) == bool(self.after)


def _raw(record: Record) -> dict[str, object]:
    raw: dict[str, object] = {spec.key: record.value(spec.key) for spec in ACTIVITY.fields}
    return raw | {"id": record.id, "relations": record.relations, "side": record.side}


TestOffice = Office.TestCase
TestOffice.settings = settings(
    max_examples=6,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
