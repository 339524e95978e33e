"""What was deleted comes back as it was; who works stands in the journal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from duikou_desktop.core.clock import Clock
from duikou_desktop.core.errors import UserError
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.clerks import clerk_names, work_as
from duikou_desktop.services.history import undo
from duikou_desktop.services.office import Membership, make_office
from duikou_desktop.services.records import remove_records, save_record
from duikou_desktop.services.recycle import bring_back, deleted_records
from duikou_desktop.storage.store import Store
from tests.demo import demo_office

PERSON, TITLE, ACTIVITY = BY_KEY["person"], BY_KEY["title"], BY_KEY["activity"]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with demo_office(tmp_path / "office", Side.SUPPORTER) as opened:
        yield opened


def test_a_person_comes_back_with_the_titles(store: Store) -> None:
    titles = [{"name": "主治医师", "from": "2020-01-01"}]
    person = save_record(store, PERSON, {"name": "示例新"}, {"title": titles}).record
    held = [each for each in store.read(TITLE) if each.value("person") == person.id]
    remove_records(store, PERSON, [person.id])
    (gone,) = deleted_records(store)
    assert (gone.title, gone.clerk) == ("示例新", "示例亥")
    assert deleted_records(store, ACTIVITY) == ()
    bring_back(store, [gone])
    assert store.read(PERSON, ids=[person.id]) == [person]
    assert [each for each in store.read(TITLE) if each.value("person") == person.id] == held
    assert deleted_records(store) == ()


def test_bringing_back_can_be_taken_back(store: Store) -> None:
    record = store.read(ACTIVITY)[0]
    remove_records(store, ACTIVITY, [record.id])
    bring_back(store, deleted_records(store))
    assert store.read(ACTIVITY, ids=[record.id]) == [record]
    undo(store)
    assert store.read(ACTIVITY, ids=[record.id]) == []
    assert [each.record for each in deleted_records(store, ACTIVITY)] == [record]


def test_a_record_whose_link_is_gone_is_refused_in_words(store: Store) -> None:
    hospital = save_record(store, BY_KEY["hospital"], {"name": "已撤并医院"}).record
    person = save_record(store, PERSON, {"name": "示例新", "hospital": str(hospital.id)}).record
    remove_records(store, PERSON, [person.id])
    remove_records(store, BY_KEY["hospital"], [hospital.id])
    gone = deleted_records(store, PERSON)
    with pytest.raises(UserError) as refused:
        bring_back(store, gone)
    assert "所在医院指向的记录不存在或已删除" in str(refused.value.message)
    bring_back(store, deleted_records(store))
    assert deleted_records(store) == ()


def test_who_works_is_kept_in_the_list_and_named_in_the_journal(store: Store) -> None:
    work_as(store, "示例新")
    assert set(clerk_names(store)) == {"示例亥", "示例新"}
    assert store.identity.clerk == "示例新"
    remove_records(store, ACTIVITY, [store.read(ACTIVITY)[0].id])
    assert deleted_records(store)[0].clerk == "示例新"
    assert work_as(store, "示例亥") is None


def test_the_clerk_an_office_was_made_by_is_listed_once(home: Path, clock: Clock) -> None:
    """Working on under the same name put him into the list twice, and he was asked for ever after."""
    member = Membership(load_scheme("guangxi-2022-2025"), Side.SUPPORTER, "柳州市柳铁中心医院")
    with make_office(home, member, clock=clock, clerk="韦晓梅") as store:
        work_as(store, "韦晓梅")
        assert [each.value("name") for each in store.read(BY_KEY["clerk"])] == ["韦晓梅"]
        assert clerk_names(store) == ("韦晓梅",)
