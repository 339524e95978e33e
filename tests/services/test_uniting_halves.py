"""What two halves changed of one record: united where it does not touch, asked once where it does."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

import pytest

from duikou_desktop.core.clock import Clock
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.services.halves import Take
from duikou_desktop.services.history import redo, undo
from duikou_desktop.services.merge_memory import changed_by
from duikou_desktop.services.merging import merge
from duikou_desktop.storage.journal import history_of
from duikou_desktop.storage.store import Store
from tests.halves import Halves, change, one, put

MEETING, EVIDENCE = BY_KEY["meeting"], BY_KEY["evidence"]


@pytest.fixture
def meeting(parted) -> tuple[Halves, UUID]:
    """A meeting that both halves know."""
    kept: list[UUID] = []
    halves = parted(
        lambda store: kept.append(
            put(
                store,
                "meeting",
                {"held_on": "2024-03-01", "side": "recipient", "chair": "示例申", "note": "原来"},
            )
        )
    )
    return halves, kept[0]


def test_evidence_that_both_gave_a_record_is_all_there(meeting: tuple[Halves, UUID]) -> None:
    """One half's papers were lost, whichever of the two was taken."""
    halves, record = meeting
    pieces = []
    for store, name in ((halves.mine, "甲"), (halves.theirs, "乙")):
        (old,) = store.read(MEETING, ids=[record])
        piece = put(store, "evidence", {"name": name, "box": "1"})
        change(store, "meeting", record, evidence=(*old.evidence, piece))
        pieces.append(piece)
    assert halves.conflicts == ()
    done = halves.merge()
    assert (done.united, done.decided) == (1, 0)
    assert one(halves.mine, "meeting", record).evidence == tuple(pieces)
    assert len(halves.mine.read(EVIDENCE)) == 2
    assert halves.merge().change is None


def test_what_each_changed_elsewhere_in_a_record_is_kept_of_both(
    meeting: tuple[Halves, UUID],
) -> None:
    halves, record = meeting
    change(halves.mine, "meeting", record, note="本机")
    change(halves.theirs, "meeting", record, chair="示例酉")
    done = halves.merge()
    assert done.united == 1
    assert list(map(str, done.joined)) == ["会议“2024-03-01”"]
    now = one(halves.mine, "meeting", record)
    assert (now.note, now.value("chair")) == ("本机", "示例酉")
    # Both changed one field: a person is asked, and nothing is mixed.
    change(halves.theirs, "meeting", record, note="另一份")
    assert len(halves.conflicts) == 1


def test_what_would_be_impossible_together_is_asked(parted) -> None:
    """Each half is right by itself: an end before the start is nobody's word."""
    kept: list[UUID] = []

    def begin(store: Store) -> None:
        kept.append(
            put(
                store,
                "batch",
                {"number": "第1批", "planned_from": "2024-03-01", "planned_to": "2024-08-31"},
            )
        )

    halves = parted(begin)
    change(halves.mine, "batch", kept[0], planned_from=date(2024, 7, 1))
    change(halves.theirs, "batch", kept[0], planned_to=date(2024, 6, 30))
    assert len(halves.conflicts) == 1


def test_evidence_that_one_half_took_away_is_asked(parted) -> None:
    kept: list[UUID] = []

    def begin(store: Store) -> None:
        pieces = [put(store, "evidence", {"name": each, "box": each}) for each in "甲乙丙"]
        raw = {"held_on": "2024-03-01", "side": "recipient", "evidence": [str(pieces[0])]}
        kept.extend((put(store, "meeting", raw), *pieces))

    halves = parted(begin)
    record, first, second, _third = kept
    change(halves.mine, "meeting", record, evidence=())
    change(halves.theirs, "meeting", record, evidence=(first, second))
    assert len(halves.conflicts) == 1


def test_what_was_decided_is_not_asked_again(meeting: tuple[Halves, UUID]) -> None:
    """The same half merged once more asked for every record that had been kept as it was here."""
    halves, record = meeting
    change(halves.mine, "meeting", record, note="本机")
    change(halves.theirs, "meeting", record, note="另一份")
    merge(halves.mine, halves.theirs, {record: Take.MINE})
    assert halves.conflicts == ()
    assert halves.merge().change is None
    assert one(halves.mine, "meeting", record).note == "本机"
    # It is another word then, and nobody has seen it.
    change(halves.theirs, "meeting", record, note="又改了")
    assert len(halves.conflicts) == 1


def test_a_merge_taken_back_asks_again_and_its_memory_is_no_step(
    meeting: tuple[Halves, UUID],
) -> None:
    halves, record = meeting
    change(halves.mine, "meeting", record, note="本机")
    change(halves.theirs, "meeting", record, note="另一份")
    other = put(halves.theirs, "person", {"name": "示例甲"})
    merge(halves.mine, halves.theirs, {record: Take.MINE})
    assert halves.conflicts == ()
    undo(halves.mine)
    assert one(halves.mine, "person", other) is None
    assert len(halves.conflicts) == 1
    redo(halves.mine)
    assert one(halves.mine, "person", other) is not None
    assert halves.conflicts == ()


def test_the_history_says_who_changed_it_in_the_other_half(meeting: tuple[Halves, UUID]) -> None:
    halves, record = meeting
    halves.theirs.set_clerk("示例酉")
    halves.theirs.clock = Clock(datetime(2024, 5, 3, 15, 30).astimezone())
    change(halves.theirs, "meeting", record, note="另一份")
    halves.merge()
    (latest, line), *_ = history_of(halves.mine.engine, record)
    assert changed_by(latest, line.record) == "示例酉 2024-05-03 15:30"
    assert str(latest.label) == "合并另一份办公室"
    (_, *_, (first, line)) = history_of(halves.mine.engine, record)
    assert changed_by(first, line.record) == ""
