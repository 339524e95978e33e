"""A desk is backed up as an office is: verified, once a day, put back, and never mixed with an office's."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from duikou_desktop.core.clock import Clock
from duikou_desktop.core.errors import EnvironmentProblem, UserError
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.backups import back_up_daily, back_up_now, restore_backup
from duikou_desktop.services.office import Membership, make_office
from duikou_desktop.storage.backup import backups
from duikou_desktop.storage.desk import DeskStore
from tests.factories import GUANGXI

MORNING = datetime(2024, 12, 2, 1, tzinfo=UTC)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    DeskStore.make(tmp_path / "desk", "广西卫生健康委", GUANGXI).close()
    return tmp_path / "desk"


def test_the_first_opening_of_a_day_backs_up(desk: Path) -> None:
    for hour in (1, 2, 3):
        with DeskStore(desk, Clock(MORNING.replace(hour=hour))) as store:
            back_up_daily(store)
    with DeskStore(desk, Clock(MORNING.replace(day=3))) as store:
        back_up_daily(store)
    assert [each.reason for each in backups(desk)] == ["daily", "daily"]
    assert [each.made_at.day for each in backups(desk)] == [3, 2]


def test_a_backup_of_a_desk_is_put_back_and_what_stood_there_is_kept(desk: Path) -> None:
    with DeskStore(desk) as store:
        store.set_setting("clerk", "示例甲")
        kept = back_up_now(store).path
        store.set_setting("clerk", "示例乙")
    restore_backup(desk, kept)
    with DeskStore(desk) as store:
        assert store.setting("clerk") == "示例甲"
    newest = backups(desk)[0]
    assert newest.reason == "before-restore"
    restore_backup(desk, newest.path)
    with DeskStore(desk) as store:
        assert store.setting("clerk") == "示例乙"


def test_an_open_desk_is_not_restored(desk: Path) -> None:
    with DeskStore(desk) as store:
        kept = back_up_now(store).path
        with pytest.raises(EnvironmentProblem, match="已经在另一个窗口里打开"):
            restore_backup(desk, kept)


def test_an_offices_backup_is_none_for_a_desk_nor_a_desks_for_an_office(
    desk: Path, home: Path
) -> None:
    with make_office(
        home, Membership(load_scheme(GUANGXI), Side.RECIPIENT, "融安县人民医院")
    ) as store:
        office = back_up_now(store).path
    with DeskStore(desk) as store:
        own = back_up_now(store).path
    for folder, backup in ((desk, office), (home, own)):
        before = {each.name: each.read_bytes() for each in folder.glob("*.db")}
        with pytest.raises(UserError, match="不是一种"):
            restore_backup(folder, backup)
        assert {each.name: each.read_bytes() for each in folder.glob("*.db")} == before


def test_it_may_be_put_into_an_empty_folder(desk: Path, tmp_path: Path) -> None:
    with DeskStore(desk) as store:
        kept = back_up_now(store).path
    restore_backup(tmp_path / "new", kept)
    with DeskStore(tmp_path / "new") as store:
        assert store.identity.name == "广西卫生健康委"
