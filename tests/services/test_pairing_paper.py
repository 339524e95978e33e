"""附件1: the plan's whole table, and what is told below it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from duikou_desktop.core.messages import say
from duikou_desktop.documents.paper import Table, words_of
from duikou_desktop.domain.registers import BY_KEY as REGISTERS
from duikou_desktop.domain.registers.relation import TermState
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.pairing_import import read_pasted, take_in
from duikou_desktop.services.pairing_proposals import propose
from duikou_desktop.services.papers import BY_KEY, Source
from duikou_desktop.storage.store import Unit
from tests.factories import GUANGXI
from tests.services.paper_sources import TODAY, source


@pytest.mark.parametrize(
    ("scheme", "rows", "counties", "recipients"),
    [(GUANGXI, 100, 68, 100), ("neimenggu-2021-2025", 115, 59, 81)],
)
def test_the_whole_table_is_merged_as_the_plan_prints_it(
    supporter: Source, scheme: str, rows: int, counties: int, recipients: int
) -> None:
    whole = Source(supporter.store, load_scheme(scheme), Side.SUPPORTER, 2024, None, TODAY)
    paper = BY_KEY["pairings"].make(whole, "all")
    table = next(block for block in paper.blocks if isinstance(block, Table))
    assert paper.attachment == "附件1"
    assert paper.title == whole.scheme.pairing_table.title
    assert len(table.rows) == rows
    # Each column by itself: one county over several numbers, one recipient over its supporters.
    covered = [0, 0, 0, 0]
    begun = [0, 0, 0, 0]
    for row in table.rows:
        places = [at for at in range(4) if not covered[at]]
        assert len(places) == len(row)
        for at, cell in zip(places, row, strict=True):
            begun[at] += 1
            covered[at] = cell.down
        covered = [left - 1 for left in covered]
    assert covered == [0, 0, 0, 0]
    assert begun[1:] == [counties, recipients, rows]


def test_blank_cells_that_were_read_are_told_below_the_table(supporter: Source) -> None:
    words = words_of(BY_KEY["pairings"].make(supporter, "all"))
    assert (
        "序号17、18、21、22、25、32、41、85的支援医院一格原为空白，按上一格读出，待核实。" in words
    )


def test_pairings_beyond_the_plan_and_unconfirmed_ones_stand_in_the_table(
    supporter: Source,
) -> None:
    store = supporter.store
    reading = read_pasted(
        "县\t受援医院\t支援医院\n示例县\t示例县人民医院\t柳州市柳铁中心医院\n"
        "示例县\t示例县中医医院\t示例市医院\n\t示例县妇幼保健院\t"
    )
    take_in(store, supporter.scheme, propose(store, supporter.scheme, reading))
    fresh = replace(supporter)
    own = BY_KEY["pairings"].make(fresh, "own")
    listed = [[cell.text for cell in row][-2:] for row in own.tables[0].rows]
    assert ["示例县人民医院", "柳州市柳铁中心医院"] in listed
    assert "注：示例县人民医院，不在方案的关系表里，由本单位登记。" in words_of(own)
    assert "示例县妇幼保健院" not in words_of(own)
    # The plan's hundred, and the three that only this office entered.
    whole = BY_KEY["pairings"].make(fresh, "all")
    assert len(whole.tables[0].rows) == 103
    said = words_of(whole)
    assert (
        "注：示例县人民医院、示例市医院支援示例县中医医院、示例市医院支援示例县妇幼保健院，"
        "不在方案的关系表里，由本单位登记。" in said
    )
    # How the clerk's table was read is for the clerk.
    assert "注：示例市医院支援示例县妇幼保健院，待核实。" in said
    assert "接上一格" not in said


def test_names_that_look_mistyped_are_told_below_the_whole_table(supporter: Source) -> None:
    scheme = load_scheme("neimenggu-2021-2025")
    whole = Source(supporter.store, scheme, Side.SUPPORTER, 2024, None, TODAY)
    notes = [getattr(each, "text", "") for each in BY_KEY["pairings"].make(whole, "all").blocks]
    # The four that are kept as printed: 关系表 no. 12, 13, 44, 48.
    for number, printed in (
        (12, "阵巴尔虎旗"), (13, "鄂温克自治旗"), (44, "正篮旗"), (48, "东乌珠穆沁旗旗医院"),
    ):  # fmt: skip
        (told,) = [each for each in notes if f"序号{number}印作“{printed}”" in each]
        assert "疑为" in told


def test_what_the_office_knows_of_a_printed_line_is_told_below_the_whole_table(
    supporter: Source,
) -> None:
    store = supporter.store
    hospital = next(
        each for each in store.read(REGISTERS["hospital"]) if each.value("name") == "融安县人民医院"
    )
    term = next(
        each
        for each in store.read(REGISTERS["relation_term"])
        if supporter.book.other_hospital(each.value("relation"), store.identity.hospital)
        == hospital.id
    )
    ended = term.changed(state=TermState.ENDED, to=date(2024, 9, 30), change_reason="自治区调整。")

    def put(unit: Unit) -> None:
        unit.put(REGISTERS["hospital"], hospital.changed(name="融安县总医院"))
        unit.put(REGISTERS["relation_term"], ended)

    store.change(say("改"), put)
    words = words_of(BY_KEY["pairings"].make(source(store, Side.SUPPORTER), "all"))
    assert "注：表中照方案印作“融安县人民医院”的，本单位登记为“融安县总医院”。" in words
    assert "注：融安县总医院，2024年9月30日终止：自治区调整。" in words


def test_lines_without_a_number_stand_at_the_end_of_their_county_or_of_the_table(
    supporter: Source,
) -> None:
    store, own = supporter.store, "柳州市柳铁中心医院"
    # The plan has 融安县人民医院 as no. 12, 融水苗族自治县人民医院 as no. 14.
    reading = read_pasted(
        f"县\t受援医院\t支援医院\n示例县\t示例县人民医院\t{own}\n融安县\t融安县妇幼保健院\t{own}"
    )
    take_in(store, supporter.scheme, propose(store, supporter.scheme, reading))
    paper = BY_KEY["pairings"].make(replace(supporter), "own")
    listed = [[cell.text for cell in row] for row in paper.tables[0].rows]
    # A county over two lines is one cell: the second line has none.
    assert listed == [
        ["12", "融安县", "融安县人民医院", own],
        ["", "融安县妇幼保健院", own],
        ["14", "融水苗族自治县", "融水苗族自治县人民医院", own],
        ["", "示例县", "示例县人民医院", own],
    ]
    whole = BY_KEY["pairings"].make(replace(supporter), "all").tables[0].rows
    names = [row[-2].text for row in whole]
    # No. 13 is 融安县中医医院, the county's last.
    assert names[12:15] == ["融安县中医医院", "融安县妇幼保健院", "融水苗族自治县人民医院"]
    assert names[-1] == "示例县人民医院"


def test_what_was_noted_while_reading_is_no_note_of_the_official_table(supporter: Source) -> None:
    store = supporter.store
    term = store.read(REGISTERS["relation_term"])[0]
    asked = term.changed(
        state=TermState.TO_CONFIRM,
        note="“柳铁中心医院”是不是：柳州市柳铁中心医院？推断：一格里写了几家医院，分作几对。",
    )
    store.change(say("改"), lambda unit: unit.put(REGISTERS["relation_term"], asked))
    words = words_of(BY_KEY["pairings"].make(source(store, Side.SUPPORTER), "own"))
    assert "？" not in words
    assert "分作几对" not in words
    only = term.changed(state=TermState.TO_CONFIRM, note="“柳铁”是不是：柳州市柳铁中心医院？")
    store.change(say("改"), lambda unit: unit.put(REGISTERS["relation_term"], only))
    words = words_of(BY_KEY["pairings"].make(source(store, Side.SUPPORTER), "own"))
    assert "，待核实。" in words
