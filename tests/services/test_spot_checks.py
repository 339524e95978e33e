"""Spot checks: anyone with the seed draws the same records, and a disputed point's are likelier drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import docx
import pytest
from openpyxl import load_workbook

from duikou_desktop.core.errors import UserError
from duikou_desktop.domain.registers.evidence import Evidence
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.desk.collecting import collect
from duikou_desktop.services.desk.reviewing import send_back
from duikou_desktop.services.desk.spot_check_paper import write_sheets
from duikou_desktop.services.desk.spot_checks import (
    Place,
    Wish,
    draw,
    draws,
    lot_of,
    paper_words,
    without_records,
)
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.services.office_key import office_key
from duikou_desktop.services.sealing import seal_year, to_be_sealed
from duikou_desktop.storage.desk import DeskStore
from tests.closing import close_year
from tests.demo import demo_office
from tests.desks import arrive, report_of
from tests.factories import GUANGXI, Office

SCHEME = load_scheme(GUANGXI)
RECORD = UUID("11111111-2222-4333-8444-555555555555")


@pytest.fixture(scope="module")
def stick(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("stick")
    for side in Side:
        with demo_office(folder / side.value, side) as store:
            close_year(store, side)
            closed = to_be_sealed(store, GUANGXI, side, 2024)
            seal_year(store, closed, folder, office_key(store))
    return folder


@pytest.fixture
def desk(tmp_path: Path, stick: Path) -> Iterator[DeskStore]:
    with DeskStore.make(tmp_path / "desk", "广西卫生健康委", GUANGXI, demo=True) as made:
        collect(made, [stick])
        yield made


def test_a_lot_is_what_sha256sum_and_bc_give() -> None:
    """By hand, without this program:

    printf '%s\\n%s' 2024-11-28 11111111-2222-4333-8444-555555555555 | sha256sum  # 29395aabf129a796…
    echo "scale=14; -l((2970505123759499158+1)/2^64)" | bc -l                     # the figures in decimal
    """
    lot = lot_of("2024-11-28", RECORD, Decimal(1))
    assert round(lot, 9) == Decimal("1.826155868")
    # A quarter of it for a weight of four.
    assert round(lot_of("2024-11-28", RECORD, Decimal(4)), 9) == Decimal("0.456538967")


def test_a_weight_is_one_and_the_points_in_dispute() -> None:
    assert Place(None, "S5.1", Decimal(6), Decimal("3.5")).weight == Decimal("3.5")
    assert Place(None, "S5.1", Decimal("3.5"), Decimal(6)).weight == Decimal("3.5")
    assert Place(None, "S5.1", Decimal(6), Decimal(6)).weight == 1
    assert Place(None, "S5.1", Decimal(6), None).weight == 1


def test_records_are_drawn_in_proportion_to_their_weight() -> None:
    """Of two, one of weight 3 and one of 1, the first comes before the second 3 times in 4."""
    other = UUID("99999999-2222-4333-8444-555555555555")
    times = 4_000
    first = sum(
        lot_of(str(seed), RECORD, Decimal(3)) < lot_of(str(seed), other, Decimal(1))
        for seed in range(times)
    )
    # Three standard deviations of √(4000·¾·¼) ≈ 27.
    assert abs(first - 3_000) < 83


def test_the_same_seed_draws_the_same_and_another_seed_others(desk: DeskStore) -> None:
    one, again, other = (
        draw(desk, SCHEME, 2024, Wish(seed, 12))
        for seed in ("七星彩 24137", " 七星彩  24137 ", "别的")
    )
    assert len(one.drawn) == 12
    assert [each.record for each in one.drawn] == [each.record for each in again.drawn]
    assert {each.record for each in one.drawn} != {each.record for each in other.drawn}
    # Every one of a seed is kept: nobody draws until it pleases.
    assert {each.id for each in draws(desk, 2024)} == {one.id, again.id, other.id}
    assert next(each for each in draws(desk, 2024) if each.id == one.id) == one
    assert draws(desk, 2023) == ()


def test_every_drawn_record_is_the_lowest_of_all(desk: DeskStore) -> None:
    everything = draw(desk, SCHEME, 2024, Wish("x", 1_000))
    few = draw(desk, SCHEME, 2024, Wish("x", 5))
    assert everything.among == len(everything.drawn) < 1_000
    lots = sorted(Decimal(each.lot) for each in everything.drawn)
    assert sorted(Decimal(each.lot) for each in few.drawn) == lots[:5]
    assert len({(each.package, each.record) for each in everything.drawn}) == everything.among


def test_so_many_of_each_report(desk: DeskStore) -> None:
    found = draw(desk, SCHEME, 2024, Wish("x", 3, each=True))
    assert [each.side for each in found.drawn] == [Side.SUPPORTER] * 3 + [Side.RECIPIENT] * 3
    assert all(each.caption and each.register for each in found.drawn)


def test_what_went_back_is_not_drawn(desk: DeskStore) -> None:
    reports = round_of(desk, SCHEME, 2024).reports
    supporter = next(each.received for each in reports if each.received.side is Side.SUPPORTER)
    send_back(desk, supporter, "补正")
    found = draw(desk, SCHEME, 2024, Wish("x", 1_000))
    assert {each.side for each in found.drawn} == {Side.RECIPIENT}


@pytest.mark.parametrize(
    ("wish", "year", "word"),
    [
        (Wish("  ", 5), 2024, "种子"),
        (Wish("字" * 201, 5), 2024, "太长"),
        (Wish("x", 0), 2024, "1 到 1000"),
        (Wish("x", 1_001), 2024, "1 到 1000"),
        (Wish("x", 5), 2023, "没有可以抽查的记录"),
    ],
)
def test_a_draw_that_cannot_be(desk: DeskStore, wish: Wish, year: int, word: str) -> None:
    with pytest.raises(UserError, match=word):
        draw(desk, SCHEME, year, wish)
    assert draws(desk, year) == ()


def test_the_sheet_says_where_to_look_and_how_it_was_drawn(desk: DeskStore, tmp_path: Path) -> None:
    found = draw(desk, SCHEME, 2024, Wish("七星彩 24137", 6))
    word, excel = write_sheets(desk, SCHEME, found, tmp_path / "out")
    paper = docx.Document(str(word))
    told = "\n".join(each.text for each in paper.paragraphs)
    assert "种子：七星彩 24137" in told
    assert f"从{found.among}条记录中抽出6条" in told
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    for each in found.drawn:
        assert str(each.record) in cells
        assert any(each.caption in cell for cell in cells)
    assert {"查看结果", "签字"} <= set(cells)
    sheet = load_workbook(excel).active
    values = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value]
    assert sum(str(each.record) in values for each in found.drawn) == 6


def test_a_report_without_records_is_named_for_it_is_never_drawn(desk: DeskStore) -> None:
    """The reports that claimed most beyond their records had none: the draw left them out."""
    assert without_records(desk, SCHEME, 2024) == ()
    bare = report_of("融安县人民医院", Side.RECIPIENT, "20", own="96")
    arrive(desk, replace(bare, content={**bare.content, "behind_points": 0}))
    assert without_records(desk, SCHEME, 2024) == ("融安县人民医院",)


def test_a_paper_called_by_its_place_has_it_once() -> None:
    office = Office()
    unnamed = office.add("evidence", name="盒14 页1", box="14", page="1")
    named = office.add("evidence", name="签到表", box="14", page="2")
    book = office.facts().book
    said = [
        paper_words(found)
        for each in (unnamed, named)
        if (found := book.get(Evidence, each)) is not None
    ]
    assert said == ["纸质：盒14 页1", "签到表（纸质：盒14 页2）"]
