"""Two halves of one office, made by hand: what each did, what a merge makes of it, nothing lost silently."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from duikou_desktop.core.clock import Clock
from duikou_desktop.core.errors import UserError
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.keys import OfficeKey
from duikou_desktop.exchange.receipt import Outcome, Receipt, ReceiptManifest
from duikou_desktop.exchange.sealed import manifest_bytes
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.evidence import file_of, keep_evidence
from duikou_desktop.services.half_receipts import LeftOut
from duikou_desktop.services.halves import Counts, Take, compare, words_of
from duikou_desktop.services.history import redo, undo
from duikou_desktop.services.merging import merge, opened_half
from duikou_desktop.services.moving import carry_off
from duikou_desktop.services.office import Membership, make_office
from duikou_desktop.services.receipts import answers
from duikou_desktop.storage.evidence_files import path_of
from duikou_desktop.storage.halves import Numbered, all_receipts
from duikou_desktop.storage.journal import first_broken_line
from duikou_desktop.storage.receipts import (
    KeptReceipt,
    confirm_commission,
    keep_receipt,
    known_commissions,
)
from duikou_desktop.storage.sealed import Sealed, next_number, sealed_packages, take_number
from duikou_desktop.storage.store import Store
from tests.factories import GUANGXI
from tests.halves import Halves, change, names, one, put, remove

PERSON, MEETING, EVIDENCE, BATCH = map(
    BY_KEY.__getitem__, ("person", "meeting", "evidence", "batch")
)
ASSIGNMENT = BY_KEY["assignment"]


def test_what_only_one_half_did_is_all_there_afterwards(parted) -> None:
    kept: dict[str, UUID] = {}

    def begin(store: Store) -> None:
        for name in ("示例甲", "示例乙", "示例丙"):
            kept[name] = put(store, "person", {"name": name})

    halves = parted(begin)
    put(halves.mine, "person", {"name": "示例丁"})
    change(halves.mine, "person", kept["示例甲"], note="本机改的")
    put(halves.theirs, "person", {"name": "示例戊"})
    change(halves.theirs, "person", kept["示例乙"], note="另一份改的")
    remove(halves.theirs, "person", kept["示例丙"])
    assert halves.conflicts == ()
    done = halves.merge()
    assert (done.taken, done.decided, done.spared) == (Counts(1, 1, 1), 0, ())
    assert names(halves.mine) == ["示例丁", "示例乙", "示例戊", "示例甲"]
    assert one(halves.mine, "person", kept["示例甲"]).note == "本机改的"
    assert one(halves.mine, "person", kept["示例乙"]).note == "另一份改的"
    # Again changes nothing.
    assert compare(halves.mine, halves.theirs).taken == {}
    assert halves.merge().change is None
    assert first_broken_line(halves.mine.engine) is None
    # The other half is as it was.
    assert names(halves.theirs) == ["示例乙", "示例戊", "示例甲"]


def test_one_undo_takes_the_merge_back_and_one_redo_brings_it_again(parted) -> None:
    kept: list[UUID] = []
    halves = parted(lambda store: kept.append(put(store, "person", {"name": "示例甲"})))
    put(halves.theirs, "person", {"name": "示例乙"})
    put(halves.theirs, "meeting", {"held_on": "2024-03-01"})
    remove(halves.theirs, "person", kept[0])
    halves.merge()
    assert names(halves.mine) == ["示例乙"]
    undo(halves.mine)
    assert names(halves.mine) == ["示例甲"]
    assert halves.mine.read(MEETING) == []
    redo(halves.mine)
    assert names(halves.mine) == ["示例乙"]
    assert len(halves.mine.read(MEETING)) == 1


@pytest.mark.parametrize(("take", "note"), [(Take.MINE, "本机改的"), (Take.THEIRS, "另一份改的")])
def test_what_both_changed_is_decided_by_a_person(parted, take: Take, note: str) -> None:
    kept: list[UUID] = []
    halves = parted(
        lambda store: kept.append(put(store, "person", {"name": "示例甲", "note": "原来"}))
    )
    halves.mine.set_clerk("示例申")
    halves.mine.clock = Clock(datetime(2024, 5, 2, 9, 0).astimezone())
    halves.theirs.set_clerk("示例酉")
    halves.theirs.clock = Clock(datetime(2024, 5, 3, 15, 30).astimezone())
    change(halves.mine, "person", kept[0], note="本机改的")
    change(halves.theirs, "person", kept[0], note="另一份改的")
    put(halves.theirs, "person", {"name": "示例乙"})
    (conflict,) = halves.conflicts
    assert conflict.may == (Take.MINE, Take.THEIRS)
    told = conflict.changed
    assert (told.label, told.mine, told.theirs) == (
        "最后修改",
        "示例申 2024-05-02 09:00",
        "示例酉 2024-05-03 15:30",
    )
    (differing,) = words_of(conflict, halves.mine.book(), halves.theirs.book())
    assert (differing.label, differing.mine, differing.theirs) == ("备注", "本机改的", "另一份改的")
    with pytest.raises(UserError, match="没有决定：示例甲"):
        merge(halves.mine, halves.theirs, {})
    assert names(halves.mine) == ["示例甲"]
    halves.merge(示例甲=take)
    assert one(halves.mine, "person", kept[0]).note == note
    assert names(halves.mine) == ["示例乙", "示例甲"]


def test_the_same_change_in_both_is_none(parted) -> None:
    kept: list[UUID] = []
    halves = parted(lambda store: kept.append(put(store, "person", {"name": "示例甲"})))
    for store in (halves.mine, halves.theirs):
        change(store, "person", kept[0], note="都这样改")
    found = compare(halves.mine, halves.theirs)
    assert (found.taken, found.conflicts) == ({}, ())


def test_a_change_against_a_deletion_is_a_conflict_either_way(parted) -> None:
    kept: dict[str, UUID] = {}

    def begin(store: Store) -> None:
        for name in ("示例甲", "示例乙"):
            kept[name] = put(store, "person", {"name": name})

    halves = parted(begin)
    remove(halves.mine, "person", kept["示例甲"])
    change(halves.theirs, "person", kept["示例甲"], note="还在用")
    change(halves.mine, "person", kept["示例乙"], note="还在用")
    remove(halves.theirs, "person", kept["示例乙"])
    assert {(each.title, each.mine is None, each.theirs is None) for each in halves.conflicts} == {
        ("示例甲", True, False),
        ("示例乙", False, True),
    }
    halves.merge(示例甲=Take.THEIRS, 示例乙=Take.THEIRS)
    assert names(halves.mine) == ["示例甲"]
    undo(halves.mine)
    assert names(halves.mine) == ["示例乙"]


def test_what_one_deleted_stays_where_the_other_uses_it(parted) -> None:
    kept: list[UUID] = []
    halves = parted(lambda store: kept.append(put(store, "person", {"name": "示例甲"})))
    remove(halves.theirs, "person", kept[0])
    put(halves.mine, "assignment", {"person": kept[0], "from": "2024-03-01"})
    assert compare(halves.mine, halves.theirs).counts == Counts(0, 0, 1)
    done = halves.merge()
    assert list(map(str, done.spared)) == ["人员“示例甲”"]
    assert done.taken == Counts(0, 0, 0)  # it was not deleted here after all
    assert names(halves.mine) == ["示例甲"]


def test_what_this_half_deleted_comes_back_where_the_other_uses_it(parted) -> None:
    kept: list[UUID] = []
    halves = parted(lambda store: kept.append(put(store, "person", {"name": "示例甲"})))
    remove(halves.mine, "person", kept[0])
    stay = put(halves.theirs, "assignment", {"person": kept[0], "from": "2024-03-01"})
    done = halves.merge()
    assert list(map(str, done.spared)) == ["人员“示例甲”"]
    assert names(halves.mine) == ["示例甲"]
    assert one(halves.mine, "assignment", stay).value("person") == kept[0]


def enter_twice(halves: Halves) -> tuple[UUID, UUID]:
    """Both enter the same person anew, with a stay; the other's has a note. Returns the two people."""
    people = []
    for store, note in ((halves.mine, None), (halves.theirs, "另一份写的")):
        person = put(store, "person", {"name": "示例甲", "note": note})
        put(store, "assignment", {"person": person, "from": "2024-03-01"})
        people.append(person)
    return people[0], people[1]


def test_the_same_entered_twice_becomes_one_and_what_hangs_on_it_follows(parted) -> None:
    halves = parted(lambda store: None)
    mine, theirs = enter_twice(halves)
    extra = put(halves.theirs, "assignment", {"person": theirs, "from": "2024-09-01"})
    (conflict,) = halves.conflicts
    assert (conflict.id, conflict.twin) == (mine, theirs)
    # Nothing would be gained by making one of both: the other says all that this one does.
    assert conflict.may == (Take.MINE, Take.THEIRS, Take.BOTH)
    halves.merge(示例甲=Take.THEIRS)
    (person,) = halves.mine.read(PERSON)
    assert (person.id, person.note) == (mine, "另一份写的")
    stays = halves.mine.read(ASSIGNMENT)
    assert len(stays) == 2
    assert {each.value("person") for each in stays} == {mine}
    assert one(halves.mine, "assignment", extra).value("person") == mine


def test_the_evidence_of_both_may_stand_at_one_record(parted, tmp_path: Path) -> None:
    """Each clerk entered the same round with a paper of his own: one lost its paper, or counted twice."""
    halves = parted(lambda store: None)
    kept = []
    for store, name in ((halves.mine, "签到表.txt"), (halves.theirs, "照片.txt")):
        (tmp_path / name).write_text(name, "utf-8")
        paper = keep_evidence(store, tmp_path / name)
        meeting = {"held_on": "2024-03-01", "kind": "领导小组", "evidence": [str(paper.id)]}
        put(store, "meeting", meeting)
        kept.append(paper.id)
    (conflict,) = halves.conflicts
    assert conflict.may == (Take.ONE, Take.MINE, Take.THEIRS, Take.BOTH)
    halves.merge(**{"2024-03-01": Take.ONE})
    (meeting,) = halves.mine.read(MEETING)
    assert meeting.evidence == tuple(kept)
    assert len(halves.mine.read(EVIDENCE)) == 2


def test_what_says_different_things_is_not_made_one(parted) -> None:
    halves = parted(lambda store: None)
    for store, topics in ((halves.mine, "计划"), (halves.theirs, "总结")):
        put(store, "meeting", {"held_on": "2024-03-01", "kind": "领导小组", "topics": topics})
    for each in halves.conflicts:
        assert Take.ONE not in each.may


def test_namesakes_may_both_stay_each_with_what_is_its(parted) -> None:
    halves = parted(lambda store: None)
    mine, theirs = enter_twice(halves)
    halves.merge(示例甲=Take.BOTH)
    assert {each.id for each in halves.mine.read(PERSON)} == {mine, theirs}
    assert {each.value("person") for each in halves.mine.read(ASSIGNMENT)} == {mine, theirs}


def test_files_of_evidence_come_along_and_what_is_lost_is_named(parted, tmp_path: Path) -> None:
    halves = parted(lambda store: None)
    for name in ("签到表.txt", "照片.txt"):
        (tmp_path / name).write_text(name, "utf-8")
    whole, lost = (
        keep_evidence(halves.theirs, tmp_path / name) for name in ("签到表.txt", "照片.txt")
    )
    path_of(halves.theirs.folder, str(lost.sha256)).unlink()
    done = halves.merge()
    assert (done.files, done.lost) == (1, ("照片.txt",))
    found = file_of(halves.mine, whole)
    assert found is not None
    assert found.read_text("utf-8") == "签到表.txt"
    assert len(halves.mine.read(EVIDENCE)) == 2


def test_another_office_is_no_half_of_this_one(parted, tmp_path: Path) -> None:
    halves = parted(lambda store: None)
    membership = Membership(load_scheme(GUANGXI), Side.RECIPIENT, "融安县人民医院")
    stranger = make_office(tmp_path / "stranger", membership)
    with stranger, pytest.raises(UserError, match="不是这个办公室的复制件"):
        compare(halves.mine, stranger)
    with pytest.raises(UserError, match="同一个文件夹"):
        compare(halves.mine, halves.mine)


def numbered(store: Store, closed_as: str) -> Sealed:
    number = next_number(store, GUANGXI, Side.RECIPIENT, 2024, approval_sha256=closed_as * 64)
    take_number(store, number)
    return number


def test_numbers_of_packages_are_not_taken_twice(parted) -> None:
    halves = parted(lambda store: None)
    first = numbered(halves.theirs, "0")
    assert halves.merge().forked == ()
    (known,) = sealed_packages(halves.mine, GUANGXI, Side.RECIPIENT, 2024)
    assert known == first
    own = numbered(halves.mine, "1")
    assert (own.sequence, own.previous) == (2, first.id)
    numbered(halves.theirs, "2")
    twice = Numbered(GUANGXI, Side.RECIPIENT, 2024, 2)
    assert halves.merge().forked == (twice,)
    # Sealed once more, the commission goes by the later one: nothing is to be done about the other.
    assert numbered(halves.mine, "3").sequence == 3
    assert halves.merge().forked == ()


def test_the_half_may_be_the_file_it_was_carried_off_in(parted, tmp_path: Path) -> None:
    halves = parted(lambda store: None)
    put(halves.theirs, "person", {"name": "示例戊"})
    file = carry_off(halves.theirs, tmp_path / "half.dkmove").path
    with opened_half(file, halves.mine.folder) as other:
        merge(halves.mine, other, {})
    assert names(halves.mine) == ["示例戊"]
    assert not list(halves.mine.folder.glob(".*"))


# -- receipts ----------------------------------------------------------------------------------------

CITY, KEY = "柳州市卫生健康委", OfficeKey(bytes(range(32)))


def receipt_on(store: Store, number: Sealed, total: str = "90", hour: int = 8) -> KeptReceipt:
    """As an office keeps it that opened it."""
    said = ReceiptManifest(
        key=KEY.public.hex(), program="1", commission=CITY, scheme=GUANGXI, year=2024,
        given_by="示例丁", given_on=date(2025, 2, 1), demo=False, side=Side.RECIPIENT,
        given_at=datetime(2025, 2, 1, hour, tzinfo=UTC), hospital=store.identity.hospital,
        hospital_name="融安县人民医院", package=number.id, package_sha256="0" * 64,
        sequence=number.sequence, outcome=Outcome.ACCEPTED, reason="", own=Decimal(90),
        total=Decimal(total), points=(), claims=(),
    )  # fmt: skip
    text = manifest_bytes(said)
    return KeptReceipt(
        number.id, CITY, GUANGXI, Side.RECIPIENT, 2024, datetime(2025, 2, 2, tzinfo=UTC), "示例戊",
        text.decode(), KEY.sign(text, Receipt.PREFIX).hex(),
    )  # fmt: skip


def totals(store: Store) -> list[str]:
    return [str(each.said.total) for each in answers(store, GUANGXI, Side.RECIPIENT, 2024)]


def test_a_receipt_signed_with_a_key_known_here_comes_along(parted) -> None:
    numbers: list[Sealed] = []

    def begin(store: Store) -> None:
        numbers.append(numbered(store, "0"))
        confirm_commission(store, CITY, KEY.public.hex())

    halves = parted(begin)
    keep_receipt(halves.theirs, receipt_on(halves.theirs, numbers[0], "90", 8))
    assert halves.merge().left == LeftOut(0, 0)
    assert totals(halves.mine) == ["90"]
    # Of two on one package the later stays, whichever half has it.
    keep_receipt(halves.theirs, receipt_on(halves.theirs, numbers[0], "91", 9))
    assert halves.merge().left == LeftOut(0, 0)
    assert totals(halves.mine) == ["91"]
    keep_receipt(halves.theirs, receipt_on(halves.theirs, numbers[0], "90", 8))
    assert halves.merge().left == LeftOut(0, 0)
    assert totals(halves.mine) == ["91"]


def test_a_half_brings_no_key_that_nobody_here_compared_and_no_receipt_under_it(parted) -> None:
    numbers: list[Sealed] = []
    halves = parted(lambda store: numbers.append(numbered(store, "0")))
    confirm_commission(halves.theirs, CITY, KEY.public.hex())
    keep_receipt(halves.theirs, receipt_on(halves.theirs, numbers[0]))
    assert halves.merge().left == LeftOut(1, 1)
    assert (totals(halves.mine), known_commissions(halves.mine)) == ([], ())


@pytest.mark.parametrize(
    "other_than_signed",
    [
        {"signature": "00" * 64},
        {"signature": "no figures"},
        {"said": "{}"},
        {"year": 2023},
        {"package": UUID(int=5)},
    ],
)
def test_a_receipt_that_proves_nothing_is_left_out(
    parted, other_than_signed: dict[str, Any]
) -> None:
    numbers: list[Sealed] = []

    def begin(store: Store) -> None:
        numbers.append(numbered(store, "0"))
        confirm_commission(store, CITY, KEY.public.hex())

    halves = parted(begin)
    sound = receipt_on(halves.theirs, numbers[0])
    keep_receipt(halves.theirs, replace(sound, **other_than_signed))
    assert halves.merge().left == LeftOut(1, 0)
    assert all_receipts(halves.mine) == ()
