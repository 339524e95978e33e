"""Undo and redo are named, survive a restart, and refuse in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from duikou_desktop.core.clock import Clock
from duikou_desktop.core.errors import UserError
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services import history
from duikou_desktop.services.office import Membership, make_office
from duikou_desktop.services.records import remove_records, save_record
from duikou_desktop.storage.store import Store
from tests.factories import GUANGXI

PERSON, TITLE = BY_KEY["person"], BY_KEY["title"]


@pytest.fixture
def store(home: Path, clock: Clock):
    membership = Membership(load_scheme(GUANGXI), Side.SUPPORTER, "柳州市柳铁中心医院")
    with make_office(home, membership, clock=clock) as made:
        yield made


def names(store: Store) -> set[str]:
    return {row.value("name") for row in store.read(PERSON)}


def test_nothing_to_take_back_in_a_new_office(store: Store) -> None:
    assert history.undo_label(store) is None
    with pytest.raises(UserError, match="没有可以撤销的操作"):
        history.undo(store)


def test_a_change_is_taken_back_and_brought_back_with_its_child_rows(store: Store) -> None:
    titles = {"title": [{"name": "主治医师", "from": "2020-1-1"}]}
    save_record(store, PERSON, {"name": "示例甲"}, titles)
    assert str(history.undo_label(store)) == "新增人员"
    history.undo(store)
    assert names(store) == set()
    assert store.read(TITLE) == []
    history.redo(store)
    assert names(store) == {"示例甲"}
    assert [row.value("name") for row in store.read(TITLE)] == ["主治医师"]


def test_undo_goes_on_after_a_restart(store: Store) -> None:
    save_record(store, PERSON, {"name": "示例甲"})
    save_record(store, PERSON, {"name": "示例乙"})
    history.undo(store)
    store.close()
    with Store(store.folder) as again:
        assert names(again) == {"示例甲"}
        history.undo(again)
        assert names(again) == set()
        history.redo(again)
        history.redo(again)
        assert names(again) == {"示例甲", "示例乙"}
        with pytest.raises(UserError, match="没有可以重做的操作"):
            history.redo(again)


def test_a_new_change_ends_what_could_be_brought_back(store: Store) -> None:
    save_record(store, PERSON, {"name": "示例甲"})
    history.undo(store)
    save_record(store, PERSON, {"name": "示例乙"})
    with pytest.raises(UserError, match="没有可以重做的操作"):
        history.redo(store)


def test_a_removal_is_taken_back_whole(store: Store) -> None:
    titles = {"title": [{"name": "主治医师"}, {"name": "副主任医师"}]}
    saved = save_record(store, PERSON, {"name": "示例甲"}, titles)
    remove_records(store, PERSON, [saved.record.id])
    assert str(history.undo_label(store)) == "删除人员 1 条"
    history.undo(store)
    assert names(store) == {"示例甲"}
    assert len(store.read(TITLE)) == 2


def test_child_rows_left_out_of_a_save_are_removed(store: Store) -> None:
    titles = {"title": [{"name": "主治医师"}, {"name": "副主任医师"}]}
    saved = save_record(store, PERSON, {"name": "示例甲"}, titles)
    kept = store.read(TITLE)[0]
    raw = {"id": saved.record.id, "name": "示例甲"}
    save_record(store, PERSON, raw, {"title": [{"id": kept.id, "name": kept.value("name")}]})
    assert [row.id for row in store.read(TITLE)] == [kept.id]


def test_saving_what_did_not_change_is_no_change(store: Store) -> None:
    saved = save_record(store, PERSON, {"name": "示例甲"})
    assert save_record(store, PERSON, {"id": saved.record.id, "name": "示例甲"}).change is None
