"""Pairings that were read, proposed to an office and taken in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from duikou_desktop.cli import record_words
from duikou_desktop.core.ids import hospital_id, relation_id
from duikou_desktop.core.messages import say
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.registers.hospital import Hospital
from duikou_desktop.domain.registers.relation import RelationTerm, TermState
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.office import Membership, make_office
from duikou_desktop.services.pairing_import import read_pasted, take_in
from duikou_desktop.services.pairing_proposals import propose
from duikou_desktop.services.pairing_sides import known_sides
from duikou_desktop.services.records import list_records
from duikou_desktop.services.register_view import relations_to_confirm
from duikou_desktop.storage.store import Store

MASHAN, FIRST = "马山县人民医院", "广西医科大学第一附属医院"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    scheme = load_scheme("guangxi-2022-2025")
    with make_office(tmp_path / "office", Membership(scheme, Side.RECIPIENT, MASHAN)) as made:
        yield made


def test_a_name_that_is_no_hospitals_waits_for_a_person(store: Store) -> None:
    scheme = load_scheme("guangxi-2022-2025")
    text = f"序号\t县\t受援医院\t支援医院\n9\t马山县\t{MASHAN}\t待定"
    (found,) = propose(store, scheme, read_pasted(text))
    assert [str(each) for each in found.doubts] == ["“待定”不像医院的名称，核对一下。"]
    before = len(store.book().all("hospital"))
    assert take_in(store, scheme, [found]) is None
    assert len(store.book().all("hospital")) == before
    answers = {found.open[0]: 0}
    (settled,) = propose(store, scheme, read_pasted(text), answers)
    take_in(store, scheme, [settled])
    (term,) = [each for each in store.book().each(RelationTerm) if each.number == "9"]
    assert (term.state, term.note) == (TermState.IN_FORCE, None)


def test_what_was_read_by_a_guess_goes_in_to_be_confirmed(store: Store) -> None:
    """As the plan's own eight blank cells: read as the one above, 待核实."""
    scheme = load_scheme("guangxi-2022-2025")
    text = f"序号\t县\t受援医院\t支援医院\n9\t马山县\t{MASHAN}\t南宁市第九医院、{FIRST}"
    take_in(store, scheme, propose(store, scheme, read_pasted(text)))
    (term,) = [each for each in store.book().each(RelationTerm) if each.number == "9"]
    assert (term.state, term.note) == (
        TermState.TO_CONFIRM,
        "推断：一格里写了几家医院，分作几对。",
    )
    rows, book = list_records(store, BY_KEY["relation"])
    doubted = relations_to_confirm(book, store.shelf)
    listed = record_words.listing(BY_KEY["relation"], rows, book, doubted)
    said = {row[0]: row[-1] for row in listed}
    assert said[term.relation] == "待核实"
    assert said[relation_id(hospital_id(MASHAN), hospital_id(FIRST))] == "是"


@pytest.mark.parametrize(
    ("text", "state"),
    [
        # No. 1 of the plan's table, where it is certain: a list with a dash says it once more.
        (f"{MASHAN}——{FIRST}", TermState.IN_FORCE),
        (f"{FIRST}——{MASHAN}", TermState.IN_FORCE),
        # No. 17, a blank cell of the plan's own: it stays to be confirmed.
        ("桂林市人民医院——兴安县人民医院", TermState.TO_CONFIRM),
    ],
)
def test_what_the_plans_table_says_for_certain_needs_no_confirming(
    tmp_path: Path, text: str, state: TermState
) -> None:
    scheme = load_scheme("guangxi-2022-2025")
    own = "兴安县人民医院" if "兴安" in text else MASHAN
    with make_office(tmp_path / "office", Membership(scheme, Side.RECIPIENT, own)) as store:
        remove_relations(store)
        found = propose(store, scheme, read_pasted(text))
        answers = {question: 0 for each in found for question in each.open}
        take_in(store, scheme, propose(store, scheme, read_pasted(text), answers))
        (term,) = store.book().each(RelationTerm)
    assert term.state is state


def remove_relations(store: Store) -> None:
    """The office as it would be, had its plan no table."""
    registers = [BY_KEY[key] for key in ("relation_term", "relation")]
    rows = {each.id: register for register in registers for each in store.read(register)}
    store.change(say("删"), lambda unit: unit.remove(rows))


def test_only_its_own_new_pairings_go_in_as_one_step(store: Store) -> None:
    scheme = load_scheme("guangxi-2022-2025")
    text = (
        f"序号\t县\t受援医院\t支援医院\n1\t马山县\t{MASHAN}\t{FIRST}\n"
        f"2\t马山县\t{MASHAN}\t南宁市第九医院\n3\t宾阳县\t宾阳县人民医院\t{FIRST}"
    )
    found = propose(store, scheme, read_pasted(text))
    assert [(each.mine, each.known) for each in found] == [
        (True, True), (True, False), (False, False),
    ]  # fmt: skip
    change = take_in(store, scheme, [each for each in found if each.mine])
    assert change is not None
    assert change.registers == {"hospital", "relation", "relation_term"}
    terms = [each for each in store.book().each(RelationTerm) if each.number == "2"]
    assert [(each.state.value, each.to.year) for each in terms] == [("有效", 2025)]
    again = propose(store, scheme, read_pasted(text))
    assert take_in(store, scheme, [each for each in again if each.mine]) is None


def test_pairings_of_an_adjustment_begin_on_the_day_it_says(store: Store) -> None:
    scheme = load_scheme("guangxi-2022-2025")
    text = f"县\t受援医院\t支援医院\n马山县\t{MASHAN}\t南宁市第九医院"
    take_in(store, scheme, propose(store, scheme, read_pasted(text)), since=date(2024, 10, 1))
    ninth = relation_id(hospital_id(MASHAN), hospital_id("南宁市第九医院"))
    (term,) = (each for each in store.book().each(RelationTerm) if each.relation == ninth)
    assert (term.from_, term.to) == (date(2024, 10, 1), date(2025, 12, 31))


@pytest.mark.parametrize(
    ("written", "likely"),
    [
        ("隆安县中医院", ("隆安县中医医院",)),  # no. 5 of the plan's table, by one character
        ("隆安县中医医院", ()),
        ("海南省示例医院", ()),
    ],
)
def test_a_name_alike_to_one_of_the_plans_table_is_asked_about(
    store: Store, written: str, likely: tuple[str, ...]
) -> None:
    scheme = load_scheme("guangxi-2022-2025")
    text = f"县\t受援医院\t支援医院\n隆安县\t{written}\t{FIRST}"
    (found,) = propose(store, scheme, read_pasted(text))
    assert found.recipient.likely == likely


def test_a_short_name_that_may_be_the_offices_own_is_shown_to_it(store: Store) -> None:
    scheme = load_scheme("guangxi-2022-2025")
    text = f"县\t受援医院\t支援医院\n马山县\t马山县医院\t{FIRST}"
    (found,) = propose(store, scheme, read_pasted(text))
    assert found.recipient.likely == (MASHAN,)
    assert found.mine


def test_a_former_name_is_the_same_hospital_and_a_likeness_is_only_asked(store: Store) -> None:
    scheme = load_scheme("guangxi-2022-2025")
    first = hospital_id(FIRST)
    row = BY_KEY["hospital_name"].record(hospital=first, name="广西医学院附属医院")
    store.change(say("改名"), lambda unit: unit.put(BY_KEY["hospital_name"], row))
    head = "县\t受援医院\t支援医院\n"
    (old,) = propose(store, scheme, read_pasted(f"{head}马山县\t{MASHAN}\t广西医学院附属医院"))
    assert (old.supporter.hospital, old.known) == (first, True)
    (short,) = propose(store, scheme, read_pasted(f"{head}马山县\t{MASHAN}\t广西医大一附属医院"))
    assert short.supporter.hospital is None
    assert short.supporter.likely == (FIRST,)
    assert str(short.doubts[-1]) == f"“广西医大一附属医院”是不是：{FIRST}？"


def test_a_hospital_of_the_plans_table_has_its_county_also_where_a_list_names_none(
    store: Store,
) -> None:
    scheme = load_scheme("guangxi-2022-2025")
    # The plan's no. 19: 荔浦市人民医院 of 荔浦市, which is a city and of county rank.
    text = f"桂林市：荔浦市人民医院 {FIRST}\n桂林市：示例人民医院 {FIRST}"
    take_in(store, scheme, propose(store, scheme, read_pasted(text, known_sides(scheme))))
    counties = {each.name: each.county for each in store.book().each(Hospital)}
    assert counties["荔浦市人民医院"] == "荔浦市"
    assert counties["示例人民医院"] is None
