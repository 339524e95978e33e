"""Since when a pairing stands, and the recipient's kind, are each side's own word: both are held together."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.desk.collecting import collect
from duikou_desktop.services.desk.remarks import remarks
from duikou_desktop.services.desk.report import Report
from duikou_desktop.services.desk.standing import round_of
from tests.desks import arrive, city_desk, report_of
from tests.factories import GUANGXI
from tests.forging import Change, Contents, forged, honest, rows

SCHEME = load_scheme(GUANGXI)
RONGSHUI = "融水苗族自治县人民医院"


def said(tmp_path: Path, *change: Change) -> dict[Side, list[str]]:
    """What is remarked of either report where the supporter's records were changed so."""

    def all_of(held: Contents) -> None:
        for each in change:
            each(held)

    with city_desk(tmp_path / "desk") as desk:
        collect(desk, [honest(Side.RECIPIENT).path, forged(tmp_path, all_of)])
        reports: tuple[Report, ...] = round_of(desk, SCHEME, 2024).reports
        return {each.received.side: [str(one) for one in remarks(each)] for each in reports}


def later(found: list[Any]) -> None:
    for each in found:
        each["from"] = "2024-03-01"


def of_chinese_medicine(found: list[Any]) -> None:
    for each in found:
        if each["name"] == RONGSHUI:
            each["kind"] = "中医"


def test_where_they_agree_nothing_is_said(tmp_path: Path) -> None:
    assert said(tmp_path) == {Side.RECIPIENT: [], Side.SUPPORTER: []}


def test_another_beginning_is_told_of_both(tmp_path: Path) -> None:
    """With the pairing begun later, days without anybody on site were no gaps."""
    told = said(tmp_path, rows("relation_term", later))
    assert told[Side.RECIPIENT] == [f"和{RONGSHUI}结对的开始日两边报的不同"]
    assert told[Side.SUPPORTER] == told[Side.RECIPIENT]


def test_another_kind_of_the_recipient_is_told_of_both(tmp_path: Path) -> None:
    told = said(tmp_path, rows("hospital", of_chinese_medicine))
    assert told[Side.RECIPIENT] == [f"{RONGSHUI}的类别两边报的不同"]


def test_one_hospital_alone_moves_no_county(tmp_path: Path) -> None:
    """It wrote another city, and the county's other hospital went there with it."""
    county = next(
        each.county
        for each in SCHEME.pairings
        if len({one.recipient for one in SCHEME.pairings if one.county == each.county}) == 2
    )
    names = dict.fromkeys(each.recipient for each in SCHEME.pairings if each.county == county)
    first, second = names
    with city_desk(tmp_path / "desk") as desk:
        desk.set_counties(())
        for name, city in ((first, "南宁市"), (second, "桂林市")):
            one = report_of(name, Side.RECIPIENT, "80")
            one.content["city"] = city
            arrive(desk, one)
        assert round_of(desk, SCHEME, 2024).cities[county] == "南宁市"
