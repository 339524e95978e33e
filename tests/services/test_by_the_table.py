"""The desk's own table says whose reports it judges, of which relations, and what the hospitals are called."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.package import read_part
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.scoring.tally import form_totals
from duikou_desktop.services.desk.city_rounds import to_submit
from duikou_desktop.services.desk.collecting import Outcome, collect
from duikou_desktop.services.desk.receipts import drafts
from duikou_desktop.services.desk.round_view import view_round
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.services.package_check import read_book, score_package
from duikou_desktop.storage.desk import DeskStore
from tests.desks import city_desk, packages
from tests.factories import GUANGXI
from tests.forging import RECORDS, SCORE, Contents, forged, honest
from tests.ui.office import RONGAN, RONGSHUI

SCHEME = load_scheme(GUANGXI)
RONGSHUI_NAME, LIUTIE = "融水苗族自治县人民医院", "柳州市柳铁中心医院"


def without_rongan(to: Path) -> Path:
    """The supporter's report with the better of its two relations alone, as its program would count it."""
    said = honest(Side.SUPPORTER).manifest
    from duikou_desktop.core.typed_json import to_json

    made: dict[str, Any] = {}

    def change(held: Contents) -> None:
        # The relation itself stays, for records hang on it: without its terms it is none of the plan's.
        path = RECORDS.format("relation_term")
        lines = held[path].splitlines(keepends=True)
        held[path] = b"".join(each for each in lines if str(RONGAN).encode() not in each)
        anew = score_package(said, SCHEME, read_book(held)).assessment
        held[SCORE] = json.dumps(to_json(anew), ensure_ascii=False).encode()
        form = form_totals(anew.whole)
        made["totals"] = {
            "total": form.total,
            "base": form.base,
            "bonus": form.bonus,
            "undecided": form.undecided,
            "computed": anew.whole.total,
        }

    change({each.path: read_part(honest(Side.SUPPORTER), each.path) for each in said.parts})
    records = said.records | {"relation_term": 1}
    return forged(to, change, relations=(RONGSHUI,), records=records, **made)


def test_a_relation_left_out_is_told(tmp_path: Path) -> None:
    """The mean is of what is reported: who leaves out the worse of two scores higher, without a word."""
    with city_desk(tmp_path / "desk") as desk:
        (taken,) = collect(desk, [without_rongan(tmp_path)])
        assert (taken.outcome, taken.why) == (Outcome.TAKEN, None)
        assert "还有和融安县人民医院的结对关系，上报包里没有" in str(taken.doubt)
        view = view_round(desk, SCHEME, 2024)
        (report,) = view.round.reports
        assert report.left_out == ("融安县人民医院",)
        told = {each.relation: each.supporter.left_out for each in view.lines}
        assert (told[RONGAN], told[RONGSHUI]) == (True, False)


def test_a_whole_report_leaves_out_nothing(tmp_path: Path) -> None:
    with city_desk(tmp_path / "desk") as desk:
        assert all(each.doubt is None for each in collect(desk, packages()))
        assert all(not each.left_out for each in round_of(desk, SCHEME, 2024).reports)


def test_a_hospital_bears_the_tables_name(tmp_path: Path) -> None:
    """Its receipt was named for another hospital, and its place in the ranking."""
    other = "融水县第一名医院"

    def renamed(held: Contents) -> None:
        path = RECORDS.format("hospital")
        held[path] = held[path].replace(RONGSHUI_NAME.encode(), other.encode())

    path = forged(tmp_path, renamed, side=Side.RECIPIENT, hospital_name=other)
    with city_desk(tmp_path / "desk") as desk:
        (taken,) = collect(desk, [path])
        assert f"上报包写的院名是“{other}”，关系表里是“{RONGSHUI_NAME}”" in str(taken.doubt)
        (report,) = round_of(desk, SCHEME, 2024).reports
        assert report.received.hospital_name == RONGSHUI_NAME
        (draft,) = drafts(desk, SCHEME, 2024)
        assert RONGSHUI_NAME in draft.name


def test_who_stands_outside_the_table_is_neither_answered_nor_handed_on(tmp_path: Path) -> None:
    """A city wrote receipts for, and handed on, a hospital that another city judges."""
    with DeskStore.make(
        tmp_path / "desk", "南宁市卫生健康委", GUANGXI, counties=("马山县",), demo=True
    ) as desk:
        collect(desk, [honest(Side.RECIPIENT).path])
        assert len(round_of(desk, SCHEME, 2024).reports) == 1
        assert drafts(desk, SCHEME, 2024) == ()
        assert to_submit(desk, SCHEME, 2024).packages == 0
