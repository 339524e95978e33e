"""A value given to a whole column is read back from its cells as it was chosen, in any register."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from duikou_desktop.core.messages import say
from duikou_desktop.domain.plain import plain
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers import ALL, BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.block import Outcome, block_of, read_block
from duikou_desktop.services.block_column import ColumnValue, column_of, rows_to_fill, with_value
from duikou_desktop.services.fill_many import fillable
from duikou_desktop.services.office import Membership, make_office
from duikou_desktop.storage.changes import Unit
from duikou_desktop.storage.store import Store
from duikou_desktop.ui.registers.paste.column_dialog import written
from tests.filled import Filled
from tests.services.ledger_sheets import GUANGXI

ACTIVITY = BY_KEY["activity"]
PAGES = [each for each in ALL if each.section is not None and fillable(each)]
OWN = {Side.SUPPORTER: "柳州市柳铁中心医院", Side.RECIPIENT: "融水苗族自治县人民医院"}


@pytest.fixture(scope="module")
def offices(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[dict[Side, tuple[Store, Filled]]]:
    made = {}
    for side, own in OWN.items():
        folder: Path = tmp_path_factory.mktemp(side.value) / "office"
        store = make_office(folder, Membership(GUANGXI, side, own))
        made[side] = store, Filled(store.identity.hospital, side)
    yield made
    for store, _ in made.values():
        store.close()


def chosen(value: object) -> object:
    """As the field's editor hands it over."""
    kept = plain(value)
    return tuple(kept) if isinstance(kept, list) else kept


@pytest.mark.parametrize("register", PAGES, ids=lambda each: each.key)
def test_every_field_given_to_a_column_is_read_as_it_was_chosen(
    offices: dict[Side, tuple[Store, Filled]], register: Register
) -> None:
    store, filled = offices[Side.SUPPORTER if Side.SUPPORTER in register.sides else Side.RECIPIENT]
    whole = filled.of(register.key)

    def put(unit: Unit) -> None:
        for key, record in filled.all():
            unit.put(BY_KEY[key], record)

    store.change(say("记下"), put)
    for spec in fillable(register):
        rows = (("备注",), ("一",))
        if register.key == "hospital":  # without its name a row is none
            rows = ((register.label_of("name"),), (whole.value("name"),))
        read = read_block(store, block_of(store, register, rows, headed=True))
        assert len(rows_to_fill(read, spec.key, only_empty=True)) == 1
        said = written(column_of(read.block, spec.key), chosen(whole.value(spec.key)), read.book)
        after = read_block(store, with_value(read, ColumnValue(spec.key, said)))
        assert after.block.cell(0, 1) == spec.label
        assert [each.reason for each in after.faults] == [], spec.key
        found = [each.record.value(spec.key) for each in after.rows if each.record]
        assert found == [whole.value(spec.key)], spec.key


def test_totals_and_what_stands_there_already_are_left(store: Store) -> None:
    rows = (
        ("日期", "类别", "主题", "科室"),
        ("2024-03-06", "教学查房", "一", "内科"),
        ("2024-03-07", "教学查房", "二", " "),
        ("合计", None, None, None),
    )
    read = read_block(store, block_of(store, ACTIVITY, rows))
    assert rows_to_fill(read, "department", only_empty=True) == (2,)
    assert rows_to_fill(read, "department", only_empty=False) == (1, 2)
    block = with_value(read, ColumnValue("department", "外科"))
    assert [block.cell(row, 3) for row in range(4)] == ["科室", "内科", "外科", None]
    block = with_value(read, ColumnValue("department", "外科", only_empty=False))
    assert [block.cell(row, 3) for row in range(4)] == ["科室", "外科", "外科", None]


def test_a_table_without_headings_gets_a_column_without_one(store: Store) -> None:
    rows = (("2024-03-06", "教学查房", "一"), ("2024-03-07", "教学查房", "二"))
    read = read_block(store, block_of(store, ACTIVITY, rows, headed=False))
    block = with_value(read, ColumnValue("department", "外科"))
    assert [block.cell(row, len(block.mapping.columns) - 1) for row in (0, 1)] == ["外科", "外科"]
    after = read_block(store, block)
    assert {each.outcome for each in after.rows} == {Outcome.DRAFT}
    assert all("department" not in each.missing for each in after.rows)
