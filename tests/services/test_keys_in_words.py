"""A ledger is read by people: a check, a register and a column stand in it by their names."""

from __future__ import annotations

from pathlib import Path

from openpyxl import load_workbook

from duikou_desktop.core.messages import say
from duikou_desktop.domain.registers.alias import ALIAS, Alias, AliasKind
from duikou_desktop.domain.registers.explanation import EXPLANATION, Explanation
from duikou_desktop.domain.sides import Side
from duikou_desktop.services.ledgers import write_ledger
from duikou_desktop.services.office import Membership, make_office
from duikou_desktop.services.workbooks import import_workbook
from duikou_desktop.storage.store import Store
from tests.services.ledger_sheets import GUANGXI, SUPPORTER

SAID = Explanation(year=2024, code="nobody_on_site", text="道路中断")
HEADING = Alias(
    kind=AliasKind.HEADING, place="attendance", written="与出勤挂钩", means="allowance_linked"
)
# A title beside the people, and a name that is no column.
BESIDE = Alias(kind=AliasKind.HEADING, place="person", written="现任职务", means="title.name")
NAME = Alias(kind=AliasKind.HOSPITAL, place=None, written="柳铁", means=SUPPORTER)


def test_keys_are_written_in_words_and_read_again(store: Store, tmp_path: Path) -> None:
    records = ((EXPLANATION, SAID), (ALIAS, HEADING), (ALIAS, BESIDE), (ALIAS, NAME))
    for each in records:
        store.change(say("填"), lambda unit, each=each: unit.put(*each))
    path = tmp_path / "台账.xlsx"
    write_ledger(store, path)
    book = load_workbook(path)

    def cells(sheet: str) -> list[tuple[object, ...]]:
        return [row[:4] for row in book[sheet].iter_rows(min_row=2, values_only=True) if row[0]]

    assert cells("审核说明")[0][:2] == (2024, "无人驻点")
    assert set(cells("别名")) == {
        ("表头", "月考勤", "与出勤挂钩", "按出勤发放"),
        ("表头", "人员", "现任职务", "职称"),
        ("医院", None, "柳铁", SUPPORTER),
    }
    with make_office(tmp_path / "other", Membership(GUANGXI, Side.SUPPORTER, SUPPORTER)) as other:
        assert import_workbook(other, path).faults == ()
        assert [each.value("code") for each in other.read(EXPLANATION)] == ["nobody_on_site"]
        told = {(each.value("place"), each.value("means")) for each in other.read(ALIAS)}
        assert told == {
            ("attendance", "allowance_linked"),
            ("person", "title.name"),
            (None, SUPPORTER),
        }
        # The same ledger once more says nothing new.
        assert import_workbook(store, path).written == 0
