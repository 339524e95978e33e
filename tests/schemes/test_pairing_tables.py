"""The two provinces' pairing tables, read from their documents."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from duikou_desktop.schemes.build import read_again
from duikou_desktop.schemes.faults import SchemeFault
from duikou_desktop.schemes.load import load_scheme, scheme_folders, shipped
from duikou_desktop.schemes.pairing import NameSuggestion, Pairing, TermState
from duikou_desktop.schemes.pairing_table import read_pairings
from duikou_desktop.schemes.pairings_file import to_csv
from duikou_desktop.schemes.summary import summarise

GUANGXI = "guangxi-2022-2025"
NEIMENGGU = "neimenggu-2021-2025"
HEADING = "\t序号\n\t旗县\n\t受援\n\t支援\n\n"


def lines_of(scheme_id: str, number: int) -> list[Pairing]:
    return [each for each in load_scheme(scheme_id).pairings if each.number == number]


def document(tmp_path: Path, *rows: tuple[str, str, str, str]) -> Path:
    file = tmp_path / "source.txt"
    body = "\n".join("".join(f"\t{cell}\n" for cell in row) for row in rows)
    file.write_text("附件1\n" + HEADING + body, encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("scheme_id", "counts"),
    [(GUANGXI, (100, 68, 100, 51, 8, 0)), (NEIMENGGU, (115, 59, 81, 77, 0, 2))],
)
def test_the_counts_of_the_table(scheme_id: str, counts: tuple[int, ...]) -> None:
    found = summarise(load_scheme(scheme_id))
    assert counts == (
        found.pairings,
        found.counties,
        found.recipients,
        found.supporters,
        found.inferred,
        found.empty_rows,
    )


@pytest.mark.parametrize("folder", scheme_folders(), ids=lambda folder: folder.name)
def test_the_stored_pairings_are_what_the_document_says_now(folder: Path) -> None:
    reading = read_again(folder)
    stored = (folder / "pairings.csv").read_bytes().decode("utf-8")
    assert stored == to_csv(reading.pairings)
    assert load_scheme(folder.name).pairings == reading.pairings
    assert summarise(load_scheme(folder.name)).empty_rows == reading.empty_rows


def test_eight_blank_supporters_are_read_as_the_cell_above_and_wait_for_confirmation() -> None:
    inferred = {each.number: each for each in load_scheme(GUANGXI).pairings if each.inferred}
    assert {number: each.supporter for number, each in inferred.items()} == {
        17: "桂林市人民医院",
        18: "桂林市人民医院",
        21: "桂林医学院附属医院",
        22: "桂林医学院附属医院",
        25: "广西壮族自治区南溪山医院",
        32: "北海市人民医院",
        41: "玉林市第一人民医院",
        85: "柳州市工人医院",
    }
    assert all(each.state is TermState.UNCONFIRMED for each in inferred.values())
    assert all("空白" in each.note for each in inferred.values())


def test_every_pairing_that_was_printed_in_full_is_in_force() -> None:
    for scheme_id in (GUANGXI, NEIMENGGU):
        for each in load_scheme(scheme_id).pairings:
            assert each.inferred or each.state is TermState.IN_FORCE


def test_a_blank_county_is_the_one_above() -> None:
    (pairing,) = lines_of(GUANGXI, 2)
    assert (pairing.county_printed, pairing.county) == ("", "马山县")
    assert pairing.recipient == "马山县中医医院"


def test_a_county_broken_over_two_lines_is_one_name() -> None:
    (pairing,) = lines_of(GUANGXI, 10)
    assert pairing.county_printed == "三江侗族\n自治县"
    assert pairing.county == "三江侗族自治县"


def test_blanks_inside_a_county_are_decoration() -> None:
    first, second, third = lines_of(NEIMENGGU, 1)
    assert first.county_printed == "武  川  县"
    assert {each.county for each in (first, second, third)} == {"武川县"}
    assert second.recipient == "武川县人民医院"
    assert third.recipient == "武川县中医蒙医医院"


def test_wholly_empty_lines_stand_under_8_and_40_and_are_no_pairings() -> None:
    pairings = load_scheme(NEIMENGGU).pairings
    gaps = [before.number for before, after in pairwise(pairings) if after.row - before.row == 2]
    assert gaps == [8, 40]
    assert [each.supporter for each in lines_of(NEIMENGGU, 40)] == [
        "北京市延庆区医院（北京大学第三医院延庆医院）",
        "乌兰察布市中心医院",
        "内蒙古自治区中医医院",
    ]


def test_one_hospital_receives_and_supports() -> None:
    assert lines_of(NEIMENGGU, 15)[0].recipient == "满洲里市人民医院"
    assert "满洲里市人民医院" in {each.supporter for each in lines_of(NEIMENGGU, 11)}


def test_another_campus_is_another_hospital() -> None:
    supporters = {each.supporter for each in load_scheme(NEIMENGGU).pairings}
    assert "首都医科大学附属北京朝阳医院（西院）" in supporters
    assert "首都医科大学附属北京朝阳医院" in supporters


@pytest.mark.parametrize(
    ("number", "printed", "suggested"),
    [
        (12, "阵巴尔虎旗", "陈巴尔虎旗"),
        (13, "鄂温克自治旗", "鄂温克族自治旗"),
        (44, "正篮旗", "正蓝旗"),
        (48, "东乌珠穆沁旗旗医院", "东乌珠穆沁旗医院"),
    ],
)
def test_typing_faults_stay_as_printed_and_are_flagged(
    number: int, printed: str, suggested: str
) -> None:
    for pairing in lines_of(NEIMENGGU, number):
        assert printed in (pairing.county, pairing.recipient)
        assert printed in pairing.note
        assert suggested in pairing.note
    suggestions = load_scheme(NEIMENGGU).name_suggestions
    assert [each.suggested for each in suggestions if each.number == number] == [suggested]


def test_an_accepted_suggestion_mends_the_hospitals_name_too() -> None:
    suggestion = NameSuggestion(number=44, printed="正篮旗", suggested="正蓝旗", reason="字误")
    assert suggestion.applied_to("正篮旗医院") == "正蓝旗医院"


def test_only_the_flagged_lines_carry_a_note_in_inner_mongolia() -> None:
    noted = {each.number for each in load_scheme(NEIMENGGU).pairings if each.note}
    assert noted == {12, 13, 44, 48}


def test_a_new_county_without_a_recipient_is_refused(tmp_path: Path) -> None:
    source = document(tmp_path, ("1", "武川县", "武川县医院", "甲"), ("2", "固阳县", "", "乙"))
    with pytest.raises(SchemeFault, match="受援医院一格空白") as caught:
        read_pairings(source)
    assert caught.value.line == 12


def test_a_table_that_begins_with_a_blank_cell_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SchemeFault, match="上面没有可接的内容"):
        read_pairings(document(tmp_path, ("1", "武川县", "武川县医院", "")))


def test_a_number_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SchemeFault, match="不是数字"):
        read_pairings(document(tmp_path, ("甲", "武川县", "武川县医院", "乙")))


def test_a_document_without_a_pairing_table_is_refused(tmp_path: Path) -> None:
    source = tmp_path / "source.txt"
    source.write_text("附件2\n\t甲\n\t乙\n", encoding="utf-8")
    with pytest.raises(SchemeFault, match="关系表"):
        read_pairings(source)


def test_a_suggestion_for_a_name_that_is_not_printed_is_refused() -> None:
    wrong = NameSuggestion(number=44, printed="正兰旗", suggested="正蓝旗", reason="字误")
    with pytest.raises(SchemeFault, match="正兰旗"):
        read_pairings(shipped() / NEIMENGGU / "source.txt", (wrong,))
