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
from duikou_desktop.storage.receipts import (
    KeptReceipt,
    commission_key,
    confirm_commission,
    keep_receipt,
    kept_receipts,
)
from duikou_desktop.storage.sealed import next_number, take_number
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


def test_what_left_the_office_since_is_not_undone(office: Path, clock: Clock) -> None:
    """A number given twice is a package that never stands: its commission has a later one."""
    kept = back_up(office, "manual", clock)
    with Store(office, clock) as store:
        given = next_number(store, GUANGXI, Side.RECIPIENT, 2024, approval_sha256="ab" * 32)
        take_number(store, given)
        confirm_commission(store, "柳州市卫生健康委", "cd" * 32)
        receipt = KeptReceipt(
            given.id, "柳州市卫生健康委", GUANGXI, Side.RECIPIENT, 2024, clock.now(), None, "{}", ""
        )
        keep_receipt(store, receipt)
    restore(office, kept.path, clock)
    with Store(office, clock) as store:
        after = next_number(store, GUANGXI, Side.RECIPIENT, 2024, approval_sha256="ef" * 32)
        assert (after.sequence, after.previous) == (2, given.id)
        assert kept_receipts(store, GUANGXI, Side.RECIPIENT, 2024) == (receipt,)
        assert commission_key(store, "柳州市卫生健康委") == "cd" * 32


def test_another_hospitals_backup_is_refused(office: Path, tmp_path: Path, clock: Clock) -> None:
    membership = Membership(load_scheme(GUANGXI), Side.RECIPIENT, "融水苗族自治县人民医院")
    make_office(tmp_path / "other", membership, clock=clock).close()
    theirs = back_up(tmp_path / "other", "manual", clock)
    add_person(office, "示例甲")
    with pytest.raises(UserError, match=r"是融水苗族自治县人民医院的，这里是融安县人民医院的"):
        restore(office, theirs.path, clock)
    assert names(office) == ["示例甲"]
    assert backups(office) == []


def test_a_damaged_office_can_be_put_back(office: Path, clock: Clock) -> None:
    add_person(office, "示例甲")
    kept = back_up(office, "close", clock)
    database = office / "office.db"
    database.write_bytes(b"nothing that SQLite knows" + database.read_bytes()[25:])
    damaged = database.read_bytes()
    restore(office, kept.path, clock)
    assert names(office) == ["示例甲"]
    # What is left of it is kept, for whoever can read it.
    (left,) = (each for each in office.iterdir() if each.name.startswith("office.db.damaged"))
    assert left.read_bytes() == damaged


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
