"""The round by city and by kind of hospital, and beside the year before: means counted by hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.keys import fingerprint
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.desk.city_rounds import submit
from duikou_desktop.services.desk.collecting import collect
from duikou_desktop.services.desk.keys import confirm_fingerprint
from duikou_desktop.services.desk.papers import write_roll_up
from duikou_desktop.services.desk.rollup import Group, roll_up
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.services.office_key import office_key
from duikou_desktop.storage.desk import DeskStore, Received
from tests.desks import arrive, city_desk, packages, report_of
from tests.factories import GUANGXI

SCHEME = load_scheme(GUANGXI)
# Of 附件1: 融安县 has two recipients, as 融水苗族自治县 has; 马山县 is of another city.
RONGAN, RONGAN_TCM, RONGSHUI = "融安县人民医院", "融安县中医医院", "融水苗族自治县人民医院"
MASHAN = "马山县人民医院"


@pytest.fixture
def province(tmp_path: Path) -> Iterator[DeskStore]:
    with DeskStore.make(tmp_path / "province", "广西卫生健康委", GUANGXI, demo=True) as made:
        yield made


def told(name: str, anew: str, kind: str | None, city: str | None, year: int = 2024) -> Received:
    """A recipient's report, with what its hospital's own record says."""
    plain = report_of(name, Side.RECIPIENT, anew)
    return replace(plain, year=year, content={**plain.content, "kind": kind, "city": city})


def line(groups: tuple[Group, ...], name: str, side: Side = Side.RECIPIENT) -> Group:
    (found,) = (each for each in groups if each.name == name and each.side is side)
    return found


def test_by_kind_of_hospital(province: DeskStore) -> None:
    arrive(
        province,
        told(RONGAN, "80", "综合", None),
        told(RONGSHUI, "90", "综合", None),
        told(RONGAN_TCM, "70", "中医", None),
        told(MASHAN, "60", None, None),
    )
    kinds = roll_up(round_of(province, SCHEME, 2024)).kinds
    assert [each.name for each in kinds] == ["综合", "中医", "没有写类别"]
    general = line(kinds, "综合")
    assert (general.expected, general.arrived, general.anew) == (None, 2, Decimal("85.0"))
    assert line(kinds, "中医").anew == Decimal("70.0")


def test_the_mean_of_the_reviewed_scores_stands_beside(province: DeskStore) -> None:
    """By which the reports are ranked: only of those reviewed to the end."""
    rongan, tcm, rongshui = (
        told(RONGAN, "80", "综合", "柳州市"),
        told(RONGAN_TCM, "70", "综合", "柳州市"),
        told(RONGSHUI, "90", "中医", "柳州市"),
    )
    arrive(province, rongan, tcm, rongshui)
    reviewed = {rongan.id: Decimal("79.5"), tcm.id: Decimal("72.2"), rongshui.id: None}
    rolled = roll_up(round_of(province, SCHEME, 2024), reviewed)
    # (79.5 + 72.2) / 2 = 75.85.
    assert line(rolled.kinds, "综合").reviewed == Decimal("75.9")
    assert line(rolled.cities, "柳州市").reviewed == Decimal("75.9")
    assert line(rolled.counties, "融安县").reviewed == Decimal("75.9")
    assert line(rolled.counties, "融水苗族自治县").reviewed is None
    assert line(rolled.sides, Side.RECIPIENT.label).reviewed == Decimal("75.9")


def test_by_city_as_the_hospitals_write_it(province: DeskStore) -> None:
    arrive(
        province,
        told(RONGAN, "80", "综合", "柳州市"),
        told(MASHAN, "60", "综合", "南宁市"),
        told(RONGSHUI, "90", "综合", None),
    )
    cities = roll_up(round_of(province, SCHEME, 2024)).cities
    liuzhou = line(cities, "柳州市")
    # 融安县's two hospitals are to report: the county's city is known by one of them.
    assert (liuzhou.expected, liuzhou.arrived, liuzhou.anew) == (2, 1, Decimal("80.0"))
    assert line(cities, "南宁市").anew == Decimal("60.0")
    unknown = line(cities, "没有写市")
    assert (unknown.arrived, unknown.anew) == (1, Decimal("90.0"))


def test_by_city_as_the_cities_handed_on(province: DeskStore, tmp_path: Path) -> None:
    with city_desk(tmp_path / "city") as city:
        collect(city, packages())
        # Its own desk is one city.
        (only,) = (
            each
            for each in roll_up(round_of(city, SCHEME, 2024)).cities
            if each.side is Side.RECIPIENT
        )
        assert (only.name, only.expected, only.arrived) == ("柳州市", 8, 1)
        submit(city, SCHEME, 2024, tmp_path / "stick", office_key(city))
        figures = fingerprint(office_key(city).public)
    collect(province, [tmp_path / "stick"])
    # Whoever has a key could move every county into a city of his own. The hospitals wrote none.
    assert {each.name for each in roll_up(round_of(province, SCHEME, 2024)).cities} == {"没有写市"}
    confirm_fingerprint(province, figures)
    liuzhou = line(roll_up(round_of(province, SCHEME, 2024)).cities, "柳州市")
    # Of its five counties eight recipients are in the table.
    assert (liuzhou.expected, liuzhou.arrived) == (8, 1)


def test_the_kind_is_what_the_package_says(tmp_path: Path) -> None:
    with city_desk(tmp_path / "desk") as desk:
        collect(desk, packages())
        kinds = roll_up(round_of(desk, SCHEME, 2024)).kinds
    assert {(each.name, each.side, each.arrived) for each in kinds} == {
        ("综合", Side.RECIPIENT, 1),
        ("综合", Side.SUPPORTER, 1),
    }


def test_the_workbook_has_cities_kinds_and_the_year_before(
    province: DeskStore, tmp_path: Path
) -> None:
    before = told(RONGAN, "75.5", "综合", "柳州市", year=2023)
    arrive(
        province,
        replace(before, collected_at=datetime(2024, 1, 7, tzinfo=UTC)),
        told(RONGAN, "80", "综合", "柳州市"),
        told(RONGSHUI, "90", "中医", "柳州市"),
    )
    found = round_of(province, SCHEME, 2024)
    of = {each.received.hospital_name: each.received.id for each in found.reports}
    # Reviewed: 84 and 89, 86.5 on the mean.
    rolled = roll_up(found, {of[RONGAN]: Decimal(84), of[RONGSHUI]: Decimal(89)})
    book = load_workbook(write_roll_up(province, rolled, tmp_path / "out").tables)
    rows = {
        sheet.title: [[cell.value for cell in each] for each in sheet.iter_rows()] for sheet in book
    }
    (ranking, *_) = rows.values()
    (mine,) = (each for each in ranking if RONGAN in each)
    # 75.5 last year, 4.5 more now.
    assert {"75.5", "+4.5"} <= {str(each) for each in mine}
    (other,) = (each for each in ranking if RONGSHUI in each)
    assert "—" in other
    cities = [each for each in rows["各市"] if each[0] == "柳州市"]
    # Of the four recipients of the two counties two came; (80 + 90) / 2, last year 75.5. Each claims 90.
    assert [str(each) for each in cities[0]] == [
        "柳州市",
        "受援",
        "4",
        "2",
        "90",
        "85",
        "86.5",
        "75.5（1家）",
    ]
    kinds = [[str(cell) for cell in each] for each in rows["各类医院"]]
    assert ["综合", "受援", "—", "1", "90", "80", "84", "75.5"] in kinds
    assert ["中医", "受援", "—", "1", "90", "90", "89", "—"] in kinds
    beside = {str(each[0]): [str(cell) for cell in each[1:]] for each in rows["和上年比"]}
    assert beside["已报份数"] == ["2", "1", "+1"]
    # Of the two hospitals one reported in both years: the other is no growth.
    assert "以下只比两年都上报的1份" in beside
    assert beside["受援复算平均分"] == ["80", "75.5", "+4.5"]
    # Neither of the two years tells of anybody sent.
    assert beside["派驻人数"] == ["0", "0", "0"]


def test_where_nobody_reported_in_both_years_nothing_is_compared(
    province: DeskStore, tmp_path: Path
) -> None:
    before = told(RONGAN, "75.5", "综合", "柳州市", year=2023)
    arrive(
        province,
        replace(before, collected_at=datetime(2024, 1, 7, tzinfo=UTC)),
        told(RONGSHUI, "90", "中医", "柳州市"),
    )
    rolled = roll_up(round_of(province, SCHEME, 2024))
    book = load_workbook(write_roll_up(province, rolled, tmp_path / "out").tables)
    beside = [str(row[0].value) for row in book["和上年比"].iter_rows()]
    assert beside[-3:] == ["应报份数", "已报份数", "以下只比两年都上报的0份"]


def test_without_a_year_before_nothing_is_set_beside(province: DeskStore, tmp_path: Path) -> None:
    arrive(province, told(RONGAN, "80", "综合", "柳州市"))
    rolled = roll_up(round_of(province, SCHEME, 2024))
    book = load_workbook(write_roll_up(province, rolled, tmp_path / "out").tables)
    assert book.sheetnames[1:] == ["各县", "各市", "各类医院", "双方对照"]
    # Printed on several pages, each has the heads of its columns.
    assert book["各县"].print_title_rows is not None
