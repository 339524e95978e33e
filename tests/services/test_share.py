"""A supporter helps counties of two cities, and claims a relation that no table has: whose is judged where."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from duikou_desktop.core.ids import hospital_id, relation_id
from duikou_desktop.core.typed_json import to_json
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.schemes.pairing import TermState
from duikou_desktop.services.desk.collecting import collect
from duikou_desktop.services.desk.expected import expected_reports, left_out
from duikou_desktop.services.desk.receipts import drafts
from duikou_desktop.services.desk.reconciling import reconcile
from duikou_desktop.services.desk.remarks import remarks
from duikou_desktop.services.desk.report import Report
from duikou_desktop.services.desk.report_view import open_report
from duikou_desktop.services.desk.review_stage import Stage, progress
from duikou_desktop.services.desk.reviewing import Opinion, accept_rest, give_verdict, reviewed
from duikou_desktop.services.desk.spot_checks import Wish, draw
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.services.package_check import read_book, score_package
from duikou_desktop.storage.desk import DeskStore
from tests.desks import NAME, packages
from tests.factories import GUANGXI
from tests.forging import SCORE, Change, Contents, forged, honest, rows
from tests.ui.office import RONGSHUI

SCHEME = load_scheme(GUANGXI)
COUNTY = "融水苗族自治县"
INVENTED = "编造县人民医院"
SUPPORTER = "柳州市柳铁中心医院"


@pytest.fixture
def city(tmp_path: Path) -> Iterator[DeskStore]:
    """Of one of the two counties that the demo supporter helps: 融安 is another city's."""
    with DeskStore.make(tmp_path / "desk", NAME, GUANGXI, counties=[COUNTY], demo=True) as made:
        made.set_setting("clerk", "示例未")
        yield made


def supporter(desk: DeskStore) -> Report:
    return next(
        each
        for each in round_of(desk, SCHEME, 2024).reports
        if each.received.side is Side.SUPPORTER
    )


def of_relation(report: Report) -> tuple[Decimal, Decimal]:
    """What form and recount of that relation alone add up to, as they were noted when it came."""
    (score,) = (
        each
        for each in report.received.content["noted"]["scores"]
        if each["relation"] == str(RONGSHUI)
    )
    return Decimal(score["own"]), Decimal(score["anew"])


def test_a_city_counts_its_own_relations(city: DeskStore) -> None:
    """It ranked the mean of four by which two of another city were bad."""
    collect(city, packages())
    report = supporter(city)
    assert (report.own, report.anew) == of_relation(report)
    assert report.own != Decimal(report.received.content["own"])
    assert [str(each) for each in remarks(report)] == ["只算这里的 1 个结对关系"]


def test_a_pairing_to_be_confirmed_counts_where_it_is_reported(city: DeskStore) -> None:
    """附件1 has eight such lines: whose relation lies here was told to be another county's."""
    collect(city, packages())
    before = supporter(city)
    assert before.share is not None
    lines = tuple(
        each.model_copy(update={"state": TermState.UNCONFIRMED})
        if each.supporter == SUPPORTER
        else each
        for each in SCHEME.pairings
    )
    doubtful = SCHEME.model_copy(update={"pairings": lines})
    (report,) = (
        each
        for each in round_of(city, doubtful, 2024).reports
        if each.received.side is Side.SUPPORTER
    )
    assert report.share == before.share
    # But nobody is asked for it: that the two are a pair is not sure.
    (expected,) = (each for each in expected_reports(doubtful.pairings) if each.name == SUPPORTER)
    nothing = replace(report.received, content={**report.received.content, "relations": []})
    assert left_out(nothing, expected) == ()


def test_what_an_earlier_program_took_counts_as_much(city: DeskStore) -> None:
    """It noted no recount of points that only people judge, and they would be missing from the sum."""
    collect(city, packages())
    report = supporter(city)
    package, points = report.received, city.points_of([report.received.id])
    for part in points[package.id]:
        for each in part["points"]:
            del each["score"]
    content = {key: each for key, each in package.content.items() if key != "names"}
    city.look_again(replace(package, content=content, points=points[package.id]))
    assert (supporter(city).own, supporter(city).anew) == of_relation(report)


def test_only_what_is_judged_here_is_drawn(city: DeskStore) -> None:
    collect(city, packages())
    found = draw(city, SCHEME, 2024, Wish("7 8 21 30", 1000))
    others = {each.other for each in found.drawn if each.side is Side.SUPPORTER}
    assert others == {"融水苗族自治县人民医院"}


def test_it_is_judged_when_they_are(city: DeskStore) -> None:
    """The whole waited for points of another city, which this one judged for nothing."""
    collect(city, packages())
    report = supporter(city)
    accept_rest(city, report.received, as_counted=False, reason="", share=report.share)
    judged = [part for part in reviewed(city, report.received) if part.relation == RONGSHUI]
    for part in judged:
        for each in part.points:
            if each.score is None:
                key = part.relation, each.figures.point
                give_verdict(city, report.received, key, Opinion(each.figures.own, "看过"))
    found = progress(city, (supporter(city),))[report.received.id]
    (part,) = (each for each in reviewed(city, report.received) if each.relation == RONGSHUI)
    assert (found.stage, found.total) == (Stage.DONE, part.total)
    (draft,) = (each for each in drafts(city, SCHEME, 2024) if each.said.side is Side.SUPPORTER)
    assert draft.said.total == part.total
    assert draft.said.own == report.own
    assert draft.said.recipients == ("融水苗族自治县人民医院",)
    assert {each.relation for each in draft.said.points} <= {RONGSHUI}
    seen = open_report(city, SCHEME, report.received.id)
    assert seen is not None
    assert [each.relation for each in seen.parts] == [RONGSHUI]


def invented(to: Path) -> Path:
    """The demo's package with one more relation, to a hospital that is nowhere, scored by its records."""
    said = honest(Side.SUPPORTER).manifest
    recipient = hospital_id(INVENTED)
    relation = relation_id(recipient, said.hospital)
    told = said.model_copy(update={"relations": (*said.relations, relation)})
    records = {**said.records}

    def one_more(register: str, **other: object) -> Change:
        records[register] += 1

        def add(found: list[Any]) -> None:
            found.append({**found[0], "id": str(UUID(int=records[register])), **other})

        return rows(register, add)

    changes = (
        one_more("hospital", id=str(recipient), name=INVENTED),
        one_more("relation", id=str(relation), recipient=str(recipient)),
        one_more("relation_term", relation=str(relation), number="299"),
    )

    def change(held: Contents) -> None:
        for each in changes:
            each(held)
        anew = score_package(told, SCHEME, read_book(held))
        assert len(anew.assessment.relations) == 3
        held[SCORE] = json.dumps(to_json(anew.assessment), ensure_ascii=False).encode()

    return forged(to, change, retold=True, relations=told.relations, records=records)


def test_a_relation_of_no_table_is_told_and_adds_nothing(tmp_path: Path) -> None:
    """Copied to hospitals that are nowhere, the better relation drew the mean to itself."""
    with DeskStore.make(tmp_path / "desk", "广西卫生健康委", GUANGXI, demo=True) as desk:
        (taken,) = collect(desk, [invented(tmp_path)])
        assert INVENTED in str(taken.doubt)
        report = supporter(desk)
        # As the honest package: the mean of its two relations.
        assert (report.own, report.anew) == (Decimal("81.6"), Decimal("75.4"))
        assert [str(each) for each in remarks(report)] == [f"不算关系表外的{INVENTED}"]


def test_nobody_is_the_other_side_of_a_relation_that_is_not_his(tmp_path: Path) -> None:
    """Another supporter claimed it, and both sides were compared with his records."""
    me, him = "柳州市人民医院", SUPPORTER

    def as_me(held: Contents) -> None:
        for path in held:
            if path.startswith("数据/"):
                held[path] = (
                    held[path]
                    .replace(str(hospital_id(him)).encode(), str(hospital_id(me)).encode())
                    .replace(him.encode(), me.encode())
                )

    path = forged(
        tmp_path, as_me, id=UUID(int=7), hospital=hospital_id(me), hospital_name=me, name="甲"
    )
    with DeskStore.make(tmp_path / "desk", "广西卫生健康委", GUANGXI, demo=True) as desk:
        collect(desk, [path, *packages()])
        found = round_of(desk, SCHEME, 2024)
        assert me in {each.received.hospital_name for each in found.reports}
        (both,) = reconcile(desk, SCHEME, found)
        assert both.supporter.received.hospital_name == him
