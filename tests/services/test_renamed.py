"""A hospital renamed on 1 July 2024: every paper by its day, every way in to the same hospital."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest

from duikou_desktop.cli.shapes import scored_year as scored_year_shape
from duikou_desktop.core.clock import Clock
from duikou_desktop.core.ids import hospital_id
from duikou_desktop.core.messages import say
from duikou_desktop.documents.paper import words_of
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.hospital import NameKind
from duikou_desktop.domain.registers.relation import RelationTerm
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.ledgers import write_ledger
from duikou_desktop.services.office import Membership, add_membership, follow_table, make_office
from duikou_desktop.services.pairing_import import read_pasted, take_in
from duikou_desktop.services.pairing_proposals import propose
from duikou_desktop.services.papers import BY_KEY as KINDS
from duikou_desktop.services.papers import Source
from duikou_desktop.services.papers.marked_forms import fill_form
from duikou_desktop.services.records import save_record
from duikou_desktop.services.report_texts import report_draft, save_text
from duikou_desktop.services.scores import score_year
from duikou_desktop.services.workbooks import import_workbook
from duikou_desktop.services.year_end import export_year
from duikou_desktop.storage.store import Store
from tests.demo import demo_office
from tests.services.ledger_sheets import GUANGXI, RELATION, RONGSHUI, SUPPORTER, taken

NEW = "融水苗族自治县第一医院"
OWN = hospital_id(RONGSHUI)
HEAD = "县\t受援医院\t支援医院\n"


def rename(store: Store, old: str, new: str) -> None:
    """From 1 July 2024 `old` is called `new`."""
    hospital, names = BY_KEY["hospital"], BY_KEY["hospital_name"]
    rows: list[Any] = store.read(hospital)
    place = next(each for each in rows if each.name == old)
    row: Any = names.record(
        hospital=place.id, name=old, from_=date(2000, 1, 1), to=date(2024, 6, 30),
        kind=NameKind.FORMER,
    )  # fmt: skip

    def put(unit: Any) -> None:
        unit.put(hospital, place.changed(name=new))
        unit.put(names, row)

    store.change(say("改名"), put)


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Store]:
    with demo_office(tmp_path / "demo", Side.RECIPIENT) as store:
        rename(store, RONGSHUI, NEW)
        yield store


@pytest.fixture
def office(home: Path, clock: Clock) -> Iterator[Store]:
    with make_office(home, Membership(GUANGXI, Side.RECIPIENT, RONGSHUI), clock=clock) as store:
        yield store


def source(store: Store, year: int, today: str) -> Source:
    return Source(store, GUANGXI, Side.RECIPIENT, year, None, date.fromisoformat(today))


def source_of(store: Store, today: str) -> Source:
    """As `source`, of a supporter's 2024."""
    return Source(store, GUANGXI, Side.SUPPORTER, 2024, None, date.fromisoformat(today))


def paper(source: Source, kind: str, which: str = "") -> str:
    choices = KINDS[kind].choices
    found = [each for each in choices(source) if which in each.words] if choices else []
    made = KINDS[kind].make(source, found[0].key if found else "")
    return f"{made.title}\n{made.subtitle}\n{words_of(made)}"


# -- papers ---------------------------------------------------------------------------------------


def test_the_years_papers_before_and_after(demo: Store) -> None:
    for kind in ("form", "summary", "catalogue", "pairings", "brief"):
        after = paper(source(demo, 2024, "2024-11-18"), kind)
        assert f"{NEW}（原{RONGSHUI}）" in after, kind
        before = paper(source(demo, 2024, "2024-05-31"), kind)
        assert RONGSHUI in before, kind
        assert NEW not in before, kind


def places_of_the_brief(store: Store, today: str) -> set[str]:
    made = KINDS["brief"].make(source_of(store, today), "")
    return {row[0].text.partition("　")[0] for row in made.tables[1].rows}


def test_a_narrow_cell_of_the_brief_has_the_county_where_no_other_lies_in_it(
    tmp_path: Path,
) -> None:
    with demo_office(tmp_path / "supporter", Side.SUPPORTER) as store:
        rename(store, RONGSHUI, NEW)
        for today in ("2024-11-18", "2024-05-31"):
            assert places_of_the_brief(store, today) == {"融水苗族自治县", "融安县"}
        # Said whole where there is room.
        words = words_of(KINDS["brief"].make(source_of(store, "2024-11-18"), ""))
        assert f"{NEW}（原{RONGSHUI}）：在岗" in words


def test_a_narrow_cell_of_the_brief_has_the_name_it_bears_alone(tmp_path: Path) -> None:
    with demo_office(tmp_path / "supporter", Side.SUPPORTER) as store:
        rename(store, RONGSHUI, NEW)
        hospital = BY_KEY["hospital"]
        rows: list[Any] = store.read(hospital)
        other = next(each for each in rows if each.county == "融安县")
        moved = other.changed(county="融水苗族自治县")
        store.change(say("同县"), lambda unit: unit.put(hospital, moved))
        assert places_of_the_brief(store, "2024-11-18") == {NEW, other.name}
        assert places_of_the_brief(store, "2024-05-31") == {RONGSHUI, other.name}


def test_last_years_papers_printed_today_keep_the_old_name(demo: Store) -> None:
    words = paper(source(demo, 2023, "2024-11-18"), "form")
    assert RONGSHUI in words
    assert NEW not in words


def test_a_certificate_names_the_hospital_of_its_last_day_and_is_issued_by_todays(
    demo: Store,
) -> None:
    # 示例丑 stayed to 20 August 2024, after the renaming.
    words = paper(source(demo, 2024, "2024-11-18"), "certificate", "示例丑 第5批")
    assert f"派往{NEW}（原{RONGSHUI}）急诊医学科" in words
    past = source(demo, 2023, "2024-11-18")
    choices = KINDS["certificate"].choices
    assert choices is not None
    stay = KINDS["certificate"].make(past, choices(past)[-1].key)
    assert f"派往{RONGSHUI}" in words_of(stay)
    assert f"{NEW}（原{RONGSHUI}）（盖章）" in words_of(stay)


def test_an_agreement_signed_before_keeps_the_old_name(demo: Store) -> None:
    agreed = source(demo, 2024, "2024-11-18")
    signed = paper(agreed, "agreement", "示协")
    assert f"受援医院：{RONGSHUI}" in signed
    fresh = paper(agreed, "agreement", "新协议")
    assert f"受援医院：{NEW}（原{RONGSHUI}）" in fresh


def test_a_supplement_signed_after_the_renaming_bears_the_new_name(demo: Store) -> None:
    (change,) = demo.read(BY_KEY["terms_change"])
    for day, name in (("2024-06-30", RONGSHUI), ("2024-07-22", f"{NEW}（原{RONGSHUI}）")):
        signed = change.changed(supplement_signed_on=date.fromisoformat(day))
        demo.change(say("改"), lambda unit, each=signed: unit.put(BY_KEY["terms_change"], each))
        told = paper(source(demo, 2024, "2024-11-18"), "supplement", "示协")
        assert f"{name}于2022年12月20日签订" in told
        assert f"{name}（签字、盖章）：" in told


def test_the_folder_and_its_cover_bear_the_name_of_the_years_last_day(
    demo: Store, tmp_path: Path
) -> None:
    import docx

    written = export_year(
        demo, GUANGXI, Side.RECIPIENT, 2024, tmp_path / "盘", as_of=date(2024, 12, 31)
    )
    assert f"{NEW}（原{RONGSHUI}）" in written.path.name
    cover: Any = docx.Document(str(next(written.path.glob("00*.docx"))))
    words = [cell.text for table in cover.tables for row in table.rows for cell in row.cells]
    assert f"{NEW}（原{RONGSHUI}）（受援医院）" in words


# -- the ledger -----------------------------------------------------------------------------------


def test_a_row_of_the_ledger_keeps_the_name_of_its_day_and_comes_in_again(
    demo: Store, tmp_path: Path
) -> None:
    from openpyxl import load_workbook

    path = tmp_path / "台账.xlsx"
    save_record(
        demo,
        BY_KEY["batch"],
        {
            "relation": RELATION, "number": "第1批",
            "planned_from": "2023-09-01", "planned_to": "2024-02-29",
        },
    )  # fmt: skip
    other = hospital_id("示例市第三医院")
    save_record(demo, BY_KEY["hospital"], {"id": other, "name": "示例市第三医院"})
    save_record(demo, BY_KEY["relation"], {"recipient": other, "supporter": hospital_id(SUPPORTER)})
    write_ledger(demo, path)
    sheet = load_workbook(path)["批次"]
    head = [cell.value for cell in sheet[1]]
    at, number = head.index("结对关系"), head.index("批次")
    told = {row[number].value: row[at].value for row in sheet.iter_rows(min_row=2)}
    assert told["第1批"] == RONGSHUI
    assert told["第6批"] == f"{NEW}（原{RONGSHUI}）"
    again = import_workbook(demo, path)
    assert (again.written, again.faults) == (0, ())


# -- ways in --------------------------------------------------------------------------------------


def test_a_pasted_table_by_the_old_name_is_the_same_hospital_and_says_why(office: Store) -> None:
    rename(office, SUPPORTER, "柳州市示例医院")
    (found,) = propose(office, GUANGXI, read_pasted(f"{HEAD}融水县\t{RONGSHUI}\t{SUPPORTER}"))
    assert (found.supporter.hospital, found.known) == (hospital_id(SUPPORTER), True)
    assert [str(each) for each in found.reasons] == [
        f"“{SUPPORTER}”是“柳州市示例医院”的旧名，用到 2024-06-30。"
    ]
    assert found.doubts == ()
    (both,) = propose(
        office, GUANGXI, read_pasted(f"{HEAD}\t{RONGSHUI}\t柳州市示例医院（原{SUPPORTER}）")
    )
    assert (both.supporter.hospital, both.known) == (hospital_id(SUPPORTER), True)


def test_a_name_changed_without_a_word_is_still_the_same_hospital(office: Store) -> None:
    hospital = BY_KEY["hospital"]
    save_record(office, hospital, {"id": hospital_id(SUPPORTER), "name": "柳州市示例医院"})
    (found,) = propose(office, GUANGXI, read_pasted(f"{HEAD}\t{RONGSHUI}\t{SUPPORTER}"))
    assert found.supporter.hospital == hospital_id(SUPPORTER)
    assert [str(each) for each in found.reasons] == [f"“{SUPPORTER}”就是现在的“柳州市示例医院”。"]


def test_an_alias_once_confirmed_is_remembered(office: Store) -> None:
    save_record(
        office, BY_KEY["alias"], {"kind": "医院", "written": "柳铁医院", "means": SUPPORTER}
    )
    (found,) = propose(office, GUANGXI, read_pasted(f"{HEAD}\t{RONGSHUI}\t柳铁医院"))
    assert (found.supporter.hospital, found.known) == (hospital_id(SUPPORTER), True)


def test_a_relation_entered_by_hand_is_not_made_twice(office: Store) -> None:
    other = save_record(office, BY_KEY["hospital"], {"name": "示例市第九医院"}).record
    by_hand = save_record(office, BY_KEY["relation"], {"recipient": OWN, "supporter": other.id})
    found = propose(office, GUANGXI, read_pasted(f"{HEAD}\t{RONGSHUI}\t示例市第九医院"))
    assert not found[0].known  # it stands in no table yet
    take_in(office, GUANGXI, found)
    terms = [each.relation for each in office.book().each(RelationTerm)]
    assert terms.count(by_hand.record.id) == 1
    pairs = [
        (each.value("recipient"), each.value("supporter"))
        for each in office.read(BY_KEY["relation"])
    ]
    assert pairs.count((OWN, other.id)) == 1


def test_a_workbook_by_the_old_name_makes_no_second_hospital(office: Store, tmp_path: Path) -> None:
    rename(office, SUPPORTER, "柳州市示例医院")
    rename(office, "柳州市示例医院", "柳州市新示例医院")
    before = len(office.read(BY_KEY["hospital"]))
    rows = ("医院", ("医院名称", "等级"), [("柳州市示例医院", "三级甲等")])
    taken(office, tmp_path, rows)
    rows_now: list[Any] = office.read(BY_KEY["hospital"])
    assert len(rows_now) == before
    (place,) = [each for each in rows_now if each.id == hospital_id(SUPPORTER)]
    assert (place.name, place.level) == ("柳州市新示例医院", "三级甲等")


def later(scheme: Scheme, **names: str) -> Scheme:
    """The scheme with other names in its table."""
    pairings = tuple(
        each.model_copy(update={**names, **{f"{key}_printed": name for key, name in names.items()}})
        if each.recipient == RONGSHUI
        else each
        for each in scheme.pairings
    )
    return scheme.model_copy(update={"pairings": pairings})


def test_the_next_table_lists_it_by_its_new_name(office: Store) -> None:
    rename(office, RONGSHUI, NEW)
    scheme = later(GUANGXI, recipient=NEW, supporter="示例市第九医院")
    assert follow_table(office, scheme) is not None
    pairs = {
        (each.value("recipient"), each.value("supporter"))
        for each in office.read(BY_KEY["relation"])
    }
    assert pairs == {(OWN, hospital_id(SUPPORTER)), (OWN, hospital_id("示例市第九医院"))}


def test_the_old_table_still_finds_the_office_by_its_old_name(office: Store) -> None:
    rename(office, RONGSHUI, NEW)
    assert follow_table(office, GUANGXI) is None
    assert len(office.read(BY_KEY["hospital"])) == 2


def test_a_score_names_the_hospital_as_it_was_called_in_its_year(demo: Store) -> None:
    named = {
        year: scored_year_shape(score_year(demo, GUANGXI, Side.RECIPIENT, year))["hospital"]
        for year in (2023, 2024)
    }
    assert named == {2023: RONGSHUI, 2024: f"{NEW}（原{RONGSHUI}）"}


def test_the_renamed_office_takes_another_side_by_either_name(office: Store) -> None:
    rename(office, RONGSHUI, NEW)
    member = Membership(GUANGXI, Side.SUPPORTER, NEW, unlisted=True)
    assert add_membership(office, member) is not None
    assert len(office.read(BY_KEY["hospital"])) == 2


def test_what_was_written_before_follows_the_hospital_to_its_new_name(tmp_path: Path) -> None:
    """Its figures stood empty: they were asked for by the name of the day the text was written."""
    form = tmp_path / "表.docx"
    with demo_office(tmp_path / "demo", Side.SUPPORTER) as store:
        now = Source(store, GUANGXI, Side.SUPPORTER, 2024, None, date(2024, 11, 18))
        first = report_draft(now).sections[0]
        before = report_draft(now).figures[f"{RONGSHUI}·派驻人数"].value
        save_text(now, first.section.key, f"全年派驻{{{{{RONGSHUI}·派驻人数}}}}人。")
        rename(store, RONGSHUI, NEW)
        now = Source(store, GUANGXI, Side.SUPPORTER, 2024, None, date(2024, 11, 18))
        again = report_draft(now).sections[0]
        assert again.to_write == 0
        assert f"全年派驻{before}人。" in words_of(report_draft(now).paper)
        # Last year's form of the city asks by the old name, somebody's of today by the new one.
        made = docx.Document()
        made.add_paragraph(f"{{{{{RONGSHUI}·派驻人数}}}}，{{{{{NEW}·派驻人数}}}}")
        made.save(str(form))
        filled = fill_form(now, form, tmp_path / "填好.docx")
        assert filled.unknown == ()
    (line,) = docx.Document(str(filled.path)).paragraphs
    assert line.text == f"{before}，{before}"
