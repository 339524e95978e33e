"""The contract: what is declared once has a table, pages, a form, a sheet, a journal, words.

Every test runs over all registers, so a new one is proven by being declared.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from openpyxl import load_workbook
from sqlalchemy import inspect

from duikou_desktop.core.clock import Clock
from duikou_desktop.core.ids import hospital_id
from duikou_desktop.core.messages import say
from duikou_desktop.documents.template import template_bytes
from duikou_desktop.domain.book import Book
from duikou_desktop.domain.fields import FieldKind, choice_label
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import COMMON_LABELS, Register
from duikou_desktop.domain.registers import ALL, BY_KEY, sheet_title
from duikou_desktop.domain.sheets import sheet_columns, sheet_registers
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.history import redo, undo
from duikou_desktop.services.ledgers import write_ledger
from duikou_desktop.services.office import Membership, make_office
from duikou_desktop.services.records import save_record
from duikou_desktop.services.register_view import kept_registers
from duikou_desktop.services.workbooks import import_workbook
from duikou_desktop.storage.journal import history_of
from duikou_desktop.storage.store import Store
from duikou_desktop.ui.registers import columns
from tests.demo import demo_office
from tests.factories import GUANGXI
from tests.filled import Filled

SUPPORTER, RECIPIENT = "柳州市柳铁中心医院", "融水苗族自治县人民医院"
SCHEMES = ("guangxi-2022-2025", "neimenggu-2021-2025")
CATALOGUE = Path(__file__).resolve().parent.parent / "i18n" / "duikou_en.ts"
ENGLISH = {
    each.findtext("source"): each.findtext("translation")
    for each in ET.parse(CATALOGUE).iter("message")  # noqa: S314 - our own file
}
TEMPLATE = load_workbook(io.BytesIO(template_bytes()))
every = pytest.mark.parametrize("register", ALL, ids=lambda each: each.key)
every_sheet = pytest.mark.parametrize("register", sheet_registers(), ids=lambda each: each.key)


def side_of(register: Register) -> Side:
    """A side that keeps the register."""
    return Side.SUPPORTER if Side.SUPPORTER in register.sides else Side.RECIPIENT


@dataclass(frozen=True)
class Taken:
    """An office with a whole record of each register, and another that took its ledger in."""

    store: Store
    filled: Filled
    ledger: Path
    other: Store

    def twin(self, register: Register) -> Record:
        """The whole record as the other office has it: the one with the note."""
        own = self.filled.of(register.key)
        found = [each for each in self.other.read(register) if each.note == own.note]
        assert len(found) == 1
        return found[0]


def new_office(folder: Path, side: Side) -> Store:
    hospital = SUPPORTER if side is Side.SUPPORTER else RECIPIENT
    return make_office(folder, Membership(load_scheme(GUANGXI), side, hospital), clerk="示例亥")


def make_taken(folder: Path, side: Side) -> Taken:
    store = new_office(folder / "one", side)
    filled = Filled(store.identity.hospital, side)
    for register in ALL:
        if side in register.sides:
            filled.of(register.key)

    def put(unit) -> None:
        for key, record in filled.all():
            unit.put(BY_KEY[key], record)

    store.change(say("新增"), put)
    path = folder / "台账.xlsx"
    write_ledger(store, path, personal=True)
    other = new_office(folder / "other", side)
    told = [
        f"{each.sheet} {each.row} {each.reason}" for each in import_workbook(other, path).faults
    ]
    assert told == []
    return Taken(store, filled, path, other)


def rows_of(path: Path, register: Register) -> tuple[tuple[object, ...], ...]:
    return tuple(load_workbook(path)[sheet_title(register)].iter_rows(values_only=True))


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[Side, Taken]]:
    made = {side: make_taken(tmp_path_factory.mktemp(side.value), side) for side in Side}
    yield made
    for each in made.values():
        each.store.close()
        each.other.close()


@pytest.fixture(scope="module")
def demos(tmp_path_factory: pytest.TempPathFactory) -> dict[Side, Book]:
    books = {}
    for side in Side:
        with demo_office(tmp_path_factory.mktemp("demo") / side.value, side) as store:
            books[side] = store.book()
    return books


@every
def test_it_has_a_table_with_its_fields(taken: dict[Side, Taken], register: Register) -> None:
    columns = inspect(taken[Side.SUPPORTER].store.engine).get_columns(register.key)
    stored = {spec.key for spec in register.fields if spec.kind is not FieldKind.LINKS}
    assert {each["name"] for each in columns} == {"id", *stored}


@every
def test_a_whole_record_is_complete_and_comes_back_as_it_went_in(
    taken: dict[Side, Taken], register: Register
) -> None:
    office = taken[side_of(register)]
    record = office.filled.of(register.key)
    assert all(record.value(spec.key) not in (None, ()) for spec in register.fields)
    assert register.missing(record) == ()
    assert record in office.store.read(register)


@pytest.mark.parametrize("side", Side)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_side_has_a_page_for_what_it_keeps(scheme: str, side: Side) -> None:
    shown = {each.key for each in kept_registers(load_scheme(scheme), side)}
    own = {each.key for each in ALL if each.section is not None and side in each.sides}
    # Only Inner Mongolia's agreement is signed by a government too.
    assert own - shown == ({"government_duty"} if scheme == GUANGXI else set())
    assert shown <= own


@every
def test_it_names_only_fields_it_has(register: Register) -> None:
    fields = set(register.field_by_key)
    places = {register.when, register.parent, register.through, *register.until} - {None}
    spans = {key for span in register.spans for key in span}
    named = {*register.columns, *register.identity, *register.one_of}
    assert (places | spans | named) - set(COMMON_LABELS) <= fields
    assert register.columns
    assert register.sides


@every_sheet
def test_the_template_has_its_sheet(register: Register) -> None:
    head = [cell.value for cell in TEMPLATE[sheet_title(register)][1]]
    assert head == [column.label for column in sheet_columns(register)]
    words = [{column.label, *column.aliases} for column in sheet_columns(register, with_side=True)]
    assert len(set.union(*words)) == sum(map(len, words)), "one heading, one column"


@every_sheet
def test_nothing_is_lost_on_the_way_through_a_workbook(
    taken: dict[Side, Taken], register: Register
) -> None:
    office = taken[side_of(register)]
    before, after = office.filled.of(register.key), office.twin(register)
    here, there = office.store.book(), office.other.book()
    for spec in register.fields:
        own = before.value(spec.key)
        if spec.to is None:
            assert after.value(spec.key) == own, spec.key
        else:
            assert here.word(spec, own), spec.key
            assert there.word(spec, after.value(spec.key)) == here.word(spec, own), spec.key
    assert (after.note, after.side) == (before.note, before.side)
    assert len(after.relations) == len(before.relations)
    assert [there.caption("evidence", each) for each in after.evidence] == ["盒1 页3"]


@every_sheet
def test_its_sheet_has_a_value_in_every_column(
    taken: dict[Side, Taken], register: Register
) -> None:
    head, *rows = rows_of(taken[side_of(register)].ledger, register)
    fullest = max(rows, key=lambda row: sum(cell is not None for cell in row))
    assert {heading for heading, cell in zip(head, fullest, strict=True) if cell is None} == set()


def test_numbers_of_persons_leave_only_when_asked_for(
    taken: dict[Side, Taken], tmp_path: Path
) -> None:
    path = tmp_path / "台账.xlsx"
    write_ledger(taken[Side.SUPPORTER].store, path)
    hidden = 0
    for register in sheet_registers():
        head, *rows = rows_of(path, register)
        for spec in register.fields:
            if spec.personal:
                at = head.index(spec.label)
                assert {row[at] for row in rows} == {None}
                hidden += 1
    assert hidden == 2, "telephone and identity number"


@every
def test_a_change_has_its_line_and_is_taken_back_and_brought_again(
    taken: dict[Side, Taken], register: Register
) -> None:
    office = taken[side_of(register)]
    store, record = office.store, office.filled.of(register.key)
    raw = {spec.key: record.value(spec.key) for spec in register.fields}
    kept = {"relations": record.relations, "evidence": record.evidence, "side": record.side}
    saved = save_record(store, register, {**raw, **kept, "id": record.id, "note": "改过的"})
    assert str(saved.change.label) == f"修改{register.title}"
    line = history_of(store.engine, record.id)[0][1]
    assert (line.before["note"], line.after["note"]) == (record.note, "改过的")

    def note() -> str | None:
        return store.read(register, ids=[record.id])[0].note

    undo(store)
    assert note() == record.note
    redo(store)
    assert note() == "改过的"
    undo(store)
    assert record in store.read(register)


@every
def test_the_demo_offices_that_keep_it_have_rows(
    demos: dict[Side, Book], register: Register
) -> None:
    for side, book in demos.items():
        kept = side in register.sides and register.by_hand and not register.of_government
        assert bool(book.all(register.key)) is kept, side


@every
def test_its_words_are_translated(register: Register) -> None:
    said = [register.title, register.purpose]
    for spec in register.fields:
        said += [spec.label, spec.help, spec.unit]
        said += [choice_label(member) for member in spec.choices or ()]
    assert [each for each in said if each and not ENGLISH.get(each)] == []


def test_hospitals_keep_their_id_through_a_workbook(taken: dict[Side, Taken]) -> None:
    office = taken[Side.SUPPORTER]
    assert office.twin(BY_KEY["hospital"]).id == hospital_id(
        office.filled.of("hospital").value("name")
    )


def test_an_office_opens_with_every_register_after_a_restart(tmp_path: Path, clock: Clock) -> None:
    with new_office(tmp_path / "office", Side.SUPPORTER) as store:
        filled = Filled(store.identity.hospital, Side.SUPPORTER)
        made = {each.key: filled.of(each.key) for each in ALL}
        store.change(say("新增"), lambda unit: [unit.put(BY_KEY[k], r) for k, r in filled.all()])
    with Store(tmp_path / "office", clock) as again:
        assert [key for key in made if made[key] not in again.read(BY_KEY[key])] == []


@every
def test_no_field_is_named_as_a_column_of_the_window_itself(register: Register) -> None:
    own = {
        columns.STATE,
        columns.TERM_NUMBER,
        columns.COUNTY,
        columns.TERM_DAYS,
        columns.EVIDENCE,
    }
    assert own.isdisjoint(register.field_by_key)
