"""Who supports whom: the office's own relations as they stand, the plan's table as printed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from duikou_desktop.core.messages import say
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.hospital import NameKind
from duikou_desktop.domain.registers.relation import TermState
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.demo import SUPPORTER
from duikou_desktop.services.pairing_picture import Standing, own_picture, whole_picture
from duikou_desktop.storage.store import Store
from tests.demo import demo_office
from tests.factories import GUANGXI

SCHEME = load_scheme(GUANGXI)
TODAY = date(2024, 11, 18)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with demo_office(tmp_path / "office", Side.SUPPORTER) as made:
        yield made


def change_term(store: Store, number: str, **values: Any) -> None:
    register = BY_KEY["relation_term"]
    rows: list[Any] = store.read(register)
    term = next(each for each in rows if each.number == number)
    store.change(say("改期限"), lambda unit: unit.put(register, term.changed(**values)))


def test_the_offices_own_are_one_group_county_by_county(store: Store) -> None:
    shown = own_picture(store, SCHEME, Side.SUPPORTER, TODAY)
    (group,) = shown.groups
    assert shown.own == SUPPORTER
    assert [(each.number, each.county, each.recipient, each.supporter) for each in group] == [
        ("12", "融安县", "融安县人民医院", SUPPORTER),
        ("14", "融水苗族自治县", "融水苗族自治县人民医院", SUPPORTER),
    ]
    assert {each.standing for each in group} == {Standing.STANDS}


def test_an_end_is_told_with_its_reason_and_stays_in_the_picture(store: Store) -> None:
    change_term(
        store, "12", to=date(2024, 6, 30), state=TermState.ENDED, change_reason="支援医院调整"
    )
    (group,) = own_picture(store, SCHEME, Side.SUPPORTER, TODAY).groups
    assert [each.standing for each in group] == [Standing.ENDED, Standing.STANDS]
    assert [str(each) for each in group[0].said] == ["2022-01-01 至 2024-06-30", "支援医院调整"]
    # Seen as it was the year before, it stood.
    (earlier,) = own_picture(store, SCHEME, Side.SUPPORTER, date(2023, 12, 31)).groups
    assert [each.standing for each in earlier] == [Standing.STANDS, Standing.STANDS]
    # The day before its last day it still stood, and a plan's end is an end.
    (before,) = own_picture(store, SCHEME, Side.SUPPORTER, date(2025, 12, 31)).groups
    assert before[1].standing is Standing.STANDS
    (after,) = own_picture(store, SCHEME, Side.SUPPORTER, date(2026, 1, 1)).groups
    assert after[1].standing is Standing.ENDED


def test_the_whole_table_has_a_group_a_county_and_leads_to_the_offices_records(
    store: Store,
) -> None:
    shown = whole_picture(store, SCHEME, TODAY)
    lines = [each for group in shown.groups for each in group]
    assert (len(shown.groups), len(lines)) == (68, 100)
    assert shown.own == SUPPORTER
    mine = [each for each in lines if each.relation is not None]
    assert [each.number for each in mine] == ["12", "14"]
    # 8 supporters' cells were blank: 17 18 21 22 25 32 41 85.
    unsure = [each.number for each in lines if each.standing is Standing.TO_CONFIRM]
    assert unsure == ["17", "18", "21", "22", "25", "32", "41", "85"]


def test_a_renamed_hospital_is_called_by_both_names(store: Store) -> None:
    hospital, names = BY_KEY["hospital"], BY_KEY["hospital_name"]
    rows: list[Any] = store.read(hospital)
    own = next(each for each in rows if each.name == SUPPORTER)
    old = names.record(hospital=own.id, name=SUPPORTER, to=date(2024, 6, 30), kind=NameKind.FORMER)

    def rename(unit: Any) -> None:
        unit.put(hospital, own.changed(name="柳州市示例医院"))
        unit.put(names, old)

    store.change(say("改名"), rename)
    shown = own_picture(store, SCHEME, Side.SUPPORTER, TODAY)
    assert shown.own == f"柳州市示例医院（原{SUPPORTER}）"
    # The plan's table goes on calling it as it was printed.
    assert whole_picture(store, SCHEME, TODAY).own == SUPPORTER
