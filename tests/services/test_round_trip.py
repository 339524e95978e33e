"""Every register written as a ledger, taken in by an empty office, and written again."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from duikou_desktop.core.clock import Clock
from duikou_desktop.core.messages import say
from duikou_desktop.documents.tables_in import read_tables
from duikou_desktop.domain.fields import FieldKind
from duikou_desktop.domain.reading import read_record
from duikou_desktop.domain.register import Register, Scope
from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sheets import sheet_registers
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.evidence import keep_evidence
from duikou_desktop.services.ledgers import write_ledger
from duikou_desktop.services.office import Membership, make_office
from duikou_desktop.services.workbooks import import_workbook
from duikou_desktop.storage.store import Store

GUANGXI = load_scheme("guangxi-2022-2025")
OWN = Membership(GUANGXI, Side.SUPPORTER, "柳州市柳铁中心医院")
LINES = ("=cmd()|' /C calc'!A0", "007", "+86 😀", "@甲", "-1")
TEXT = "=1+1\n第二行\t😀\n007"
# Their values are checked against a scheme or an official list, not free words.
OFFICIAL = {("judgement", "point"): "S1.1", ("explanation", "check"): "=查"}


def value_of(register: Register, key: str, store: Store, number: int) -> Any:
    """An awkward value of the field; None where nothing can be linked to yet."""
    spec = register.field_by_key[key]
    if (register.key, key) in OFFICIAL:
        return OFFICIAL[register.key, key]
    if spec.kind in (FieldKind.LINK, FieldKind.LINKS):
        if spec.to in (None, register.key, "evidence"):
            return None
        found = [each.id for each in store.read(BY_KEY[spec.to])]
        return (found[-1:] if spec.many else found[-1]) if found else None
    values = {
        FieldKind.LINE: LINES[number % len(LINES)],
        FieldKind.TEXT: TEXT,
        FieldKind.DATE: date(2024, 3, 5),
        FieldKind.MONTH: date(2024, 3, 1),
        FieldKind.PERIOD: "2024",
        FieldKind.YEAR: 2024,
        FieldKind.INTEGER: 14,
        FieldKind.DECIMAL: Decimal("0.5"),
        FieldKind.YES_NO: True,
    }
    if spec.choices is not None:
        first = next(iter(spec.choices)).value
        return (first,) if spec.many else first
    return values[spec.kind]


def filled(store: Store) -> None:
    """One awkward record in every register that is kept in sheets."""
    for register in sheet_registers():
        if register.key in ("hospital", "relation"):
            continue
        raw: dict[str, Any] = {
            spec.key: value
            for number, spec in enumerate(register.fields)
            if not spec.personal
            and (value := value_of(register, spec.key, store, number)) is not None
        }
        raw["note"] = TEXT
        raw["side"] = None if register.scope is Scope.OFFICE else Side.SUPPORTER
        if "scheme" in register.field_by_key:
            raw["scheme"] = GUANGXI.id
        if register.scope in (Scope.ANY, Scope.RELATION):
            raw["relations"] = (store.read(BY_KEY["relation"])[-1].id,)
        record = read_record(register, raw)
        store.change(say("填"), lambda unit, each=(register, record): unit.put(*each))


def content(path: Path) -> dict[str, list[Any]]:
    return {each.name: sorted(map(repr, each.rows)) for each in read_tables(path)}


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The ledger of an office, and that of an empty one that took it in."""
    folder, clock = tmp_path_factory.mktemp("round"), Clock()
    first, second = folder / "一.xlsx", folder / "二.xlsx"
    with make_office(folder / "one", OWN, clock=clock) as store:
        filled(store)
        write_ledger(store, first)
    with make_office(folder / "two", OWN, clock=clock) as store:
        result = import_workbook(store, first)
        assert [
            f"{each.sheet} {each.row} {each.column}: {each.reason}" for each in result.faults
        ] == []
        write_ledger(store, second)
    return first, second


@pytest.mark.parametrize("register", sheet_registers(), ids=lambda each: each.key)
def test_a_register_comes_back_as_it_was(register: Register, books: tuple[Path, Path]) -> None:
    from duikou_desktop.domain.registers import sheet_title

    one, two = (content(path)[sheet_title(register)] for path in books)
    assert len(one) > 1, "a record of the register was written"
    assert one == two


def test_no_cell_of_a_ledger_is_a_formula(books: tuple[Path, Path]) -> None:
    from openpyxl import load_workbook

    book: Any = load_workbook(books[1])
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds
    written = {cell.value for sheet in book for row in sheet.iter_rows() for cell in row}
    assert {*LINES, TEXT} <= written


def test_evidence_comes_back_by_its_own_name(tmp_path: Path) -> None:
    proof = tmp_path / "003_签到表.pdf"  # a name of somebody's own may begin with figures
    proof.write_bytes(b"%PDF-1.4")
    ledger = tmp_path / "台账.xlsx"
    with make_office(tmp_path / "one", OWN) as store:
        kept = keep_evidence(store, proof)
        raw = {"held_on": "2024-05-08", "topics": "会", "evidence": (kept.id,)}
        meeting = read_record(BY_KEY["meeting"], raw)
        store.change(say("填"), lambda unit: unit.put(BY_KEY["meeting"], meeting))
        write_ledger(store, ledger)
    assert (tmp_path / "台账_佐证" / "001_003_签到表.pdf").is_file()
    with make_office(tmp_path / "two", OWN) as store:
        import_workbook(store, ledger)
        (back,) = store.read(BY_KEY["evidence"])
        assert back.value("name") == "003_签到表.pdf"
