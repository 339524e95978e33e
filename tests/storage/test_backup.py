"""Backups count only once verified, thin with age, and are put back whole."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from duikou_desktop.core.clock import Clock
from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import say
from duikou_desktop.domain.reading import read_record
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.office import Membership, make_office
from duikou_desktop.storage.backup import back_up, backups, restore
from duikou_desktop.storage.store import Store
from tests.factories import GUANGXI

PERSON = BY_KEY["person"]


@pytest.fixture
def office(home: Path, clock: Clock) -> Path:
    membership = Membership(load_scheme(GUANGXI), Side.RECIPIENT, "融安县人民医院")
    make_office(home, membership, clock=clock).close()
    return home


def add_person(folder: Path, name: str) -> None:
    with Store(folder) as store:
        record = read_record(PERSON, {"name": name})
        store.change(say("新增人员"), lambda unit: unit.put(PERSON, record))


def names(folder: Path) -> list[str]:
    with Store(folder) as store:
        return [row.value("name") for row in store.read(PERSON)]


def test_a_backup_is_put_back_and_what_stood_there_is_kept(office: Path, clock: Clock) -> None:
    add_person(office, "示例甲")
    kept = back_up(office, "close", clock)
    add_person(office, "示例乙")
    restore(office, kept.path, clock)
    assert names(office) == ["示例甲"]
    newest = backups(office)[0]
    assert newest.reason == "before-restore"
    restore(office, newest.path, clock)
    assert sorted(names(office)) == ["示例乙", "示例甲"]


def test_a_backup_taken_while_open_holds_the_last_change(office: Path, clock: Clock) -> None:
    with Store(office) as store:
        record = read_record(PERSON, {"name": "示例甲"})
        store.change(say("新增人员"), lambda unit: unit.put(PERSON, record))
        kept = back_up(office, "import", clock)
    restore(office, kept.path, clock)
    assert names(office) == ["示例甲"]


def test_a_damaged_backup_is_refused_and_nothing_changes(office: Path, clock: Clock) -> None:
    add_person(office, "示例甲")
    kept = back_up(office, "close", clock)
    kept.path.write_bytes(kept.path.read_bytes()[:5000])
    with pytest.raises(UserError, match="备份不完整"):
        restore(office, kept.path, clock)
    assert names(office) == ["示例甲"]


def test_old_backups_are_thinned_to_days_weeks_and_months(office: Path) -> None:
    start = datetime(2024, 1, 1, 2, tzinfo=UTC)
    for hours in range(0, 24 * 120, 12):
        back_up(office, "close", Clock(start + timedelta(hours=hours)))
    last = start + timedelta(hours=24 * 120 - 12)
    ages = [
        (last.astimezone().replace(tzinfo=None) - each.made_at).days for each in backups(office)
    ]
    assert len([age for age in ages if age < 2]) >= 4  # all of two days, two a day
    assert 10 <= len([age for age in ages if 2 < age < 14]) <= 13  # one a day
    assert 7 <= len([age for age in ages if 14 <= age < 70]) <= 9  # one a week
    assert len([age for age in ages if age > 70]) <= 3  # one a month
