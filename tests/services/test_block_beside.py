"""A roster pasted among the people: each line a person, with the title they hold."""

from __future__ import annotations

from datetime import date

from duikou_desktop.documents.tables_in import Cell
from duikou_desktop.domain.registers.person import PERSON, TITLE, Person, Title
from duikou_desktop.domain.titles import Rank, Series
from duikou_desktop.services.block import Outcome, ReadBlock, block_of, read_block, take_block
from duikou_desktop.services.history import undo
from duikou_desktop.storage.store import Store

HEAD: tuple[Cell, ...] = ("序号", "姓 名", "工作单位", "职 称", "任职时间", "手机号码")
OWN = "柳州市柳铁中心医院"
QIN: tuple[Cell, ...] = (1, "覃丽华", OWN, "副主任医师", "2018-12-01", None)
LU: tuple[Cell, ...] = (2, "陆海", OWN, "主管护师", "2020.5.1", None)


def read(store: Store, *rows: tuple[Cell, ...]) -> ReadBlock:
    return read_block(store, block_of(store, PERSON, (HEAD, *rows)))


def titles(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Of each person: the titles' names, series, ranks and days."""
    book = store.book()
    people = {each.id: str(each.name) for each in book.each(Person)}
    found: dict[str, list[tuple[object, ...]]] = {name: [] for name in people.values()}
    for each in book.each(Title):
        assert each.person is not None
        found[people[each.person]].append((each.name, each.series, each.rank, each.from_))
    return found


def test_a_line_of_a_roster_is_a_person_and_a_title(store: Store) -> None:
    found = read(store, QIN, LU)
    keys = [each.key for each in found.block.mapping.columns]
    assert keys[:5] == [None, "name", "hospital", "title.name", "title.from"]
    assert found.counts == {Outcome.NEW: 2}
    assert PERSON.label_of("title.name") == "职称"
    taken = take_block(store, found.block)
    assert taken.change is not None
    assert str(taken.change.label) == "导入人员 2 条"
    expected = {
        "覃丽华": [("副主任医师", Series.MEDICINE, Rank.ASSOCIATE, date(2018, 12, 1))],
        "陆海": [("主管护师", Series.NURSING, Rank.MIDDLE, date(2020, 5, 1))],
    }
    assert titles(store) == expected
    # The same again says nothing new, nor does it where the day was left out.
    assert read(store, QIN, (*LU[:4], None, None)).counts == {Outcome.KNOWN: 2}
    # One step, people and titles.
    undo(store)
    assert titles(store) == {}


def test_a_higher_title_of_a_known_person_is_added(store: Store) -> None:
    take_block(store, read(store, QIN).block)
    found = read(store, (*QIN[:3], "主任医师", "2024-01-01", None))
    assert found.counts == {Outcome.CHANGED: 1}
    take_block(store, found.block)
    assert [name for name, *_ in titles(store)["覃丽华"]] == ["副主任医师", "主任医师"]


def test_two_lines_of_one_person_are_two_titles(store: Store) -> None:
    take_block(store, read(store, QIN, (*QIN[:3], "主治医师", "2012-06-01", None)).block)
    assert sorted(str(name) for name, *_ in titles(store)["覃丽华"]) == ["主治医师", "副主任医师"]
    assert len(store.read(PERSON)) == 1


def test_a_title_without_its_day_is_a_draft_and_named(store: Store) -> None:
    found = read(store, (*QIN[:4], None, None), (3, "罗启明", OWN, None, None, None))
    assert found.counts == {Outcome.DRAFT: 1, Outcome.NEW: 1}
    assert found.rows[0].missing == ("title.from",)
    take_block(store, found.block)
    assert titles(store)["覃丽华"] == [("副主任医师", Series.MEDICINE, Rank.ASSOCIATE, None)]
    assert titles(store)["罗启明"] == []


def test_a_wrong_title_keeps_its_person_out(store: Store) -> None:
    found = read(store, (*QIN[:4], "2018-2-30", None), LU)
    assert found.counts == {Outcome.FAULTY: 1, Outcome.NEW: 1}
    (fault,) = found.faults
    assert (fault.row, fault.place, fault.key) == (1, 4, "title.from")
    assert str(fault.reason) == "2 月没有 30 日。"
    take_block(store, found.block)
    assert list(titles(store)) == ["陆海"]
    assert len(store.read(TITLE)) == 1
