"""How a round adds up at a desk: places, groups, who is to report again, the papers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook

from duikou_desktop.core.errors import UserError
from duikou_desktop.documents.paper import words_of
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.keys import fingerprint
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.desk.expected import expected_reports
from duikou_desktop.services.desk.keys import (
    confirm_fingerprint,
    revoke_fingerprint,
)
from duikou_desktop.services.desk.papers import write_roll_up
from duikou_desktop.services.desk.review_stage import Stage, progress
from duikou_desktop.services.desk.reviewing import send_back
from duikou_desktop.services.desk.rollup import roll_up
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.services.desk.year_report import commission_report
from duikou_desktop.storage.desk import DeskStore
from tests.desks import arrive, province_desk, report_of
from tests.factories import GUANGXI

SCHEME = load_scheme(GUANGXI)
RONGAN_NAME = "融安县人民医院"
RONGSHUI, LIUTIE = "融水苗族自治县人民医院", "柳州市柳铁中心医院"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskStore]:
    with province_desk(tmp_path / "desk") as made:
        yield made


def test_who_counts_the_same_has_the_same_place_and_the_next_is_left_out(desk: DeskStore) -> None:
    names = [
        each.name for each in expected_reports(SCHEME.pairings) if each.side is Side.RECIPIENT
    ][:5]
    for name, anew in zip(names, ("80", "91.5", "85", "85", None), strict=True):
        arrive(desk, report_of(name, Side.RECIPIENT, anew))
    found = roll_up(round_of(desk, SCHEME, 2024))
    places = {each.report.received.hospital_name: each.place for each in found.ranked}
    assert [places[name] for name in names] == [4, 1, 2, 2, None]


def test_what_went_back_is_neither_ranked_nor_counted_as_come(
    desk: DeskStore, tmp_path: Path
) -> None:
    lower, back = (
        report_of(RONGSHUI, Side.RECIPIENT, "80"),
        report_of(RONGAN_NAME, Side.RECIPIENT, "90"),
    )
    arrive(desk, lower, back)
    before = len(round_of(desk, SCHEME, 2024).missing)
    send_back(desk, back, "缺责任书")
    now = round_of(desk, SCHEME, 2024)
    assert len(now.missing) == before + 1
    assert f"{RONGAN_NAME}（受援，已退回）" in now.missing_names
    rolled = roll_up(now)
    assert [(each.report.received.hospital_name, each.place) for each in rolled.ranked] == [
        (RONGSHUI, 1),
        (RONGAN_NAME, None),
    ]
    recipients = next(each for each in rolled.sides if each.side is Side.RECIPIENT)
    assert (recipients.arrived, recipients.anew) == (1, Decimal("80.0"))
    files = write_roll_up(desk, rolled, tmp_path / "out")
    sheet = load_workbook(files.tables).active
    assert sheet is not None
    rows = [[cell.value for cell in line] for line in sheet.iter_rows()]
    words = {each for line in rows for each in line if isinstance(each, str)}
    # As the window and the report have it: one came and stands, one is to come again.
    assert "受援医院：应报100家，已报1家，另有1家待重报" in words
    said = words_of(commission_report(desk, SCHEME, 2024))
    assert "应报告151份" in said
    assert "收到1份（另有1份待重新上报）" in said
    # Every county of the table, also those of which nothing came: 68 in 附件1.
    counties = {line[0].value for line in load_workbook(files.tables)["各县"].iter_rows()}
    assert len(counties & {each.county for each in SCHEME.pairings}) == 68
    assert files.missing is not None
    listed = docx.Document(str(files.missing)).tables[0]
    ways = {line.cells[1].text: line.cells[4].text for line in listed.rows[1:]}
    assert ways[RONGAN_NAME] == "已退回，待重报"
    assert set(ways.values()) == {"已退回，待重报", "未报"}


def test_whose_key_was_revoked_is_to_report_again(desk: DeskStore, tmp_path: Path) -> None:
    """The receipt refused it, and the lists and the chase list counted it as come."""
    refused = report_of(RONGSHUI, Side.RECIPIENT, "80")
    other = replace(report_of(RONGAN_NAME, Side.RECIPIENT, "90"), key="cd" * 32)
    arrive(desk, refused, other)
    before = len(round_of(desk, SCHEME, 2024).missing)
    confirm_fingerprint(desk, fingerprint(bytes.fromhex(refused.key)))
    revoke_fingerprint(desk, fingerprint(bytes.fromhex(refused.key)), "电脑丢失")
    now = round_of(desk, SCHEME, 2024)
    assert len(now.missing) == before + 1
    assert f"{RONGSHUI}（受援，密钥已作废）" in now.missing_names
    recipients = next(each for each in roll_up(now).sides if each.side is Side.RECIPIENT)
    assert (recipients.arrived, recipients.anew) == (1, Decimal("90.0"))
    files = write_roll_up(desk, roll_up(now), tmp_path / "out")
    assert files.missing is not None
    listed = docx.Document(str(files.missing)).tables[0]
    ways = {line.cells[1].text: line.cells[4].text for line in listed.rows[1:]}
    assert ways[RONGSHUI] == "密钥已作废，待重报"
    assert "收到1份（另有1份待重新上报）" in words_of(commission_report(desk, SCHEME, 2024))
    assert progress(desk, now.reports)[refused.id].stage is Stage.REFUSED


def test_counties_and_sides_are_means_of_what_came(desk: DeskStore) -> None:
    recipients = [each for each in expected_reports(SCHEME.pairings) if each.side is Side.RECIPIENT]
    county = recipients[0].county
    mine = [each for each in recipients if each.county == county]
    others = [each for each in recipients if each.county != county]
    arrive(
        desk,
        report_of(mine[0].name, Side.RECIPIENT, "80", own="81"),
        report_of(others[0].name, Side.RECIPIENT, "70.5", own="70.5"),
        report_of(others[1].name, Side.RECIPIENT, None, own="60"),
    )
    found = roll_up(round_of(desk, SCHEME, 2024))
    line = next(each for each in found.counties if each.name == county)
    assert (line.expected, line.arrived) == (len(mine), 1)
    assert (line.own, line.anew) == (Decimal("81.0"), Decimal("80.0"))
    side = next(each for each in found.sides if each.side is Side.RECIPIENT)
    # Of the two that were counted: (81 + 70.5) / 2 = 75.75, (80 + 70.5) / 2 = 75.25, rounded half up.
    assert (side.arrived, side.own, side.anew) == (3, Decimal("75.8"), Decimal("75.3"))


def test_a_hospital_not_in_the_table_is_shown_all_the_same(desk: DeskStore) -> None:
    arrive(desk, report_of("不在表里的医院", Side.RECIPIENT, "50"))
    found = roll_up(round_of(desk, SCHEME, 2024))
    (only,) = found.ranked
    # Shown, and told as it comes; but it takes no place from those of the table.
    assert (only.county, only.place) == ("不在关系表", None)
    assert all(each.anew is None for each in found.sides)


def test_what_was_reviewed_is_ranked_by_the_review(desk: DeskStore) -> None:
    """Third with 96.0 by the reviewers, behind 94.0: every hospital would ask."""
    names = [
        each.name for each in expected_reports(SCHEME.pairings) if each.side is Side.RECIPIENT
    ][:3]
    reports = [
        report_of(name, Side.RECIPIENT, anew)
        for name, anew in zip(names, ("30", "94", "93.4"), strict=True)
    ]
    arrive(desk, *reports)
    reviewed = {reports[0].id: Decimal("96.0"), reports[1].id: None}
    found = roll_up(round_of(desk, SCHEME, 2024), reviewed)
    assert [
        (each.report.received.hospital_name, each.place, each.score) for each in found.ranked
    ] == [
        (names[0], 1, Decimal("96.0")),
        (names[1], 2, Decimal(94)),
        (names[2], 3, Decimal("93.4")),
    ]


def test_another_year_is_another_round(desk: DeskStore) -> None:
    arrive(desk, replace(report_of(RONGSHUI, Side.RECIPIENT, "50"), year=2023))
    assert round_of(desk, SCHEME, 2024).reports == ()
    assert len(round_of(desk, SCHEME, 2023).reports) == 1


def test_the_tables_and_the_list_to_chase(desk: DeskStore, tmp_path: Path) -> None:
    arrive(desk, report_of(RONGSHUI, Side.RECIPIENT, "90.8", own="91.3"))
    found = roll_up(round_of(desk, SCHEME, 2024))
    files = write_roll_up(desk, found, tmp_path / "out")
    sheet = load_workbook(files.tables).active
    assert sheet is not None
    cells = {str(cell.value) for line in sheet.iter_rows() for cell in line if cell.value}
    assert {"2024年度对口支援考核汇总", RONGSHUI, "91.3", "90.8", "-0.5"} <= cells
    # Only what can be told is on a sheet of its own: nothing was counted of this one.
    names = ["2024年度对口支援考核汇总", "各县", "双方对照"]
    assert load_workbook(files.tables).sheetnames == names
    assert files.missing is not None
    listed = docx.Document(str(files.missing)).tables[0]
    assert len(listed.rows) - 1 == len(expected_reports(SCHEME.pairings)) - 1
    with pytest.raises(UserError, match="已经存在"):
        write_roll_up(desk, found, tmp_path / "out")
