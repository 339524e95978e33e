"""The ledger workbook to fill in."""

from __future__ import annotations

import io

from openpyxl import load_workbook

from duikou_desktop.documents.template import template_bytes
from duikou_desktop.domain.sheets import sheet_columns, sheet_registers

BOOK = load_workbook(io.BytesIO(template_bytes()))


def test_every_register_but_evidence_has_its_sheet() -> None:
    assert BOOK.sheetnames[:10] == [
        "医院",
        "医院·名称",
        "经办人",
        "别名",
        "结对关系",
        "结对关系·关系表",
        "人员",
        "人员·职称",
        "协议书",
        "协议书·签约方",
    ]
    assert "自评" in BOOK.sheetnames
    assert "佐证材料" not in BOOK.sheetnames
    assert len(BOOK.sheetnames) == len(sheet_registers())


def test_what_a_row_names_stands_on_a_sheet_before() -> None:
    place = {register.key: at for at, register in enumerate(sheet_registers())}
    behind = [
        (register.key, spec.key)
        for register in sheet_registers()
        for spec in register.fields
        if spec.to is not None and place[spec.to] > place[register.key]
    ]
    assert behind == []


def test_each_label_has_a_note_that_begins_with_its_key() -> None:
    for register, name in zip(sheet_registers(), BOOK.sheetnames, strict=True):
        head = BOOK[name][1]
        columns = sheet_columns(register)
        assert [cell.value for cell in head] == [column.label for column in columns]
        keys = [cell.comment.text.split("\n")[0] for cell in head]
        assert keys == [column.key for column in columns]
        assert len({cell.value for cell in head}) == len(head)


def test_there_is_no_row_but_the_head() -> None:
    assert {BOOK[name].max_row for name in BOOK.sheetnames} == {1}


def test_choices_drop_down() -> None:
    rules = BOOK["教学活动"].data_validations.dataValidation
    lists = {str(rule.sqref).split(":")[0]: rule.formula1 for rule in rules}
    assert lists["B2"].startswith('"学术讲座,业务培训,手术示教,教学查房')
    residency = BOOK["医院"].data_validations.dataValidation
    assert '"是,否"' in {rule.formula1 for rule in residency}


def test_columns_hold_dates_as_dates_and_identifiers_as_text() -> None:
    people = BOOK["人员"]
    formats = {
        cell.value: people.column_dimensions[cell.column_letter].number_format for cell in people[1]
    }
    assert formats["身份证号"] == formats["电话"] == "@"
    activity = BOOK["教学活动"]
    assert activity.column_dimensions["A"].number_format == "yyyy-mm-dd"


def test_relations_and_evidence_have_columns_where_they_belong() -> None:
    def keys(sheet: str) -> list[str]:
        return [cell.comment.text.split("\n")[0] for cell in BOOK[sheet][1]]

    assert keys("教学活动")[-3:] == ["relations", "evidence", "note"]
    assert keys("派驻")[-2:] == ["evidence", "note"]
    assert "relations" not in keys("派驻")
    assert keys("人员·职称")[0] == "person"
    assert keys("自评")[:3] == ["scheme", "year", "point"]
    assert "side" in keys("自评")
