"""The first roster of an office: people and batches its rows name are entered along with them."""

from __future__ import annotations

from duikou_desktop.core.ids import hospital_id, relation_id
from duikou_desktop.documents.tables_in import Cell
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.services.block import Outcome, ReadBlock, block_of, read_block, take_block
from duikou_desktop.services.history import undo
from duikou_desktop.services.records import save_record
from duikou_desktop.storage.store import Store
from tests.services.ledger_sheets import RONGSHUI, SUPPORTER, count

STAY = BY_KEY["assignment"]
HEAD: tuple[Cell, ...] = ("姓名", "批次", "到岗日期", "计划离岗", "岗位", "科室", "专业类别")
XIN: tuple[Cell, ...] = ("示例辛", "第1批", "2024-03-11", "2024-09-10", "医师", "内科", "医疗")
REN: tuple[Cell, ...] = ("示例壬", "第1批", "2024-03-11", "2024-09-10", "护理", "内科", "护理")
RELATION = relation_id(hospital_id(RONGSHUI), hospital_id(SUPPORTER))
PEOPLE = (("person", "示例辛"), ("person", "示例壬"))
BATCH = ("batch", "第1批")


def read(store: Store, *rows: tuple[Cell, ...]) -> ReadBlock:
    return read_block(store, block_of(store, STAY, (HEAD, *rows), relation=RELATION))


def test_whom_nobody_entered_is_told_by_name_and_entered_once_a_person_agrees(store: Store) -> None:
    found = read(store, XIN, REN)
    assert found.counts == {Outcome.FAULTY: 2}
    named = {name for fault in found.faults for name in fault.nobody}
    assert named == {*PEOPLE, BATCH}
    # The people alone are not enough: their batch is missing still.
    people = read_block(store, found.block.with_fresh(PEOPLE))
    assert people.counts == {Outcome.FAULTY: 2}
    agreed = read_block(store, people.block.with_fresh([BATCH]))
    assert agreed.counts == {Outcome.NEW: 2}
    assert count(store, "person") == 0  # nothing is stored before it is asked for
    taken = take_block(store, agreed.block)
    assert taken.change is not None
    assert str(taken.change.label) == "导入派驻 2 条"
    book = store.book()
    stays = store.read(STAY)
    assert {book.person_name(each.value("person")) for each in stays} == {"示例辛", "示例壬"}
    (batch,) = store.read(BY_KEY["batch"])
    assert (batch.value("number"), batch.value("relation")) == ("第1批", RELATION)
    assert {each.value("batch") for each in stays} == {batch.id}
    own = store.identity.hospital
    assert {each.value("hospital") for each in store.read(BY_KEY["person"])} == {own}
    # One step takes all of it back.
    undo(store)
    assert [count(store, key) for key in ("person", "batch", "assignment")] == [0, 0, 0]


def test_the_same_rows_again_enter_nobody_twice(store: Store) -> None:
    block = read(store, XIN, REN).block.with_fresh([*PEOPLE, BATCH])
    take_block(store, block)
    assert read(store, XIN, REN).counts == {Outcome.KNOWN: 2}
    again = take_block(store, block)
    assert again.change is None
    assert count(store, "person") == 2


def test_a_name_with_something_behind_it_is_no_new_person(store: Store) -> None:
    (fault,) = (
        each
        for each in read(store, ("示例辛（主任医师）", *XIN[1:])).faults
        if each.key == "person"
    )
    assert fault.nobody == ()


def test_a_batch_of_that_name_of_another_relation_is_not_meant(store: Store) -> None:
    rongan = relation_id(hospital_id("融安县人民医院"), hospital_id(SUPPORTER))
    save_record(store, BY_KEY["batch"], {"number": "第1批", "relation": rongan})
    found = read(store, XIN)
    assert BATCH in {name for fault in found.faults for name in fault.nobody}
    take_block(store, found.block.with_fresh([PEOPLE[0], BATCH]))
    (stay,) = store.read(STAY)
    mine = {each.id: each.value("relation") for each in store.read(BY_KEY["batch"])}
    assert len(mine) == 2
    assert mine[stay.value("batch")] == RELATION


def test_a_name_one_character_from_somebody_is_pointed_out(store: Store) -> None:
    for name in ("韦振华", "王芳"):
        save_record(store, BY_KEY["person"], {"name": name, "hospital": store.identity.hospital})

    def near(name: str) -> str | None:
        found = read(store, (name, *XIN[1:])).faults
        (fault,) = (each for each in found if each.key == "person")
        assert fault.nobody == (("person", name),)
        return fault.suggestion

    assert near("韦振化") == "韦振华"
    assert near("王丽") is None
