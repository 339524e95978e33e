"""A year as it is scored: whose it is, and all that is told of a point; by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any
from uuid import UUID

import pytest

from duikou_desktop.domain.facts import YearFacts
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.scoring.assessment import Assessment, ScoredPoint, State
from duikou_desktop.scoring.engine import assess
from duikou_desktop.scoring.standard import Standard
from tests.factories import GUANGXI, RELATION, Office
from tests.scoring.test_rule_edges import told

AS_OF = "2024-11-18"


def guangxi(side: Side) -> Standard:
    found = load_scheme(GUANGXI).standard(side)
    assert found is not None
    return found


def scored(office: Office, facts: YearFacts) -> Assessment:
    return assess(guangxi(office.side), office.parameters, facts, date.fromisoformat(AS_OF))


# -- whose year -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("side", "relations", "relation"),
    [
        (Side.SUPPORTER, (RELATION, UUID(int=7)), RELATION),
        (Side.SUPPORTER, (), None),
        (Side.RECIPIENT, (RELATION,), None),  # scored once for the whole hospital
    ],
)
def test_a_supporters_year_is_that_of_its_relation(side, relations, relation) -> None:
    office = Office(side=side)
    found = scored(office, replace(office.facts(2023), relations=relations))
    assert (found.scheme, found.side, found.year, found.relation, found.vetoes) == (
        GUANGXI, side, 2023, relation, (),
    )  # fmt: skip
    assert [each.id for each in found.points] == [each.id for each in guangxi(side).points()]


def test_a_veto_is_scored_with_the_year() -> None:
    office = Office()
    rule = {
        "kind": "parts",
        "parts": [{"needs": {"condition": "present", "register": "organisation"}}],
    }
    raw = guangxi(Side.SUPPORTER).model_dump(by_alias=True)
    one = {"id": "SV1", "text": "没有机构的，一票否决", "short": "机构", "rule": rule}
    standard = Standard.model_validate({**raw, "vetoes": [one]})
    year = date.fromisoformat(AS_OF)
    (found,) = assess(standard, office.parameters, office.facts(), year).vetoes
    assert (found.id, found.struck, found.expected, found.records) == ("SV1", True, True, ())
    assert [str(each) for each in found.reasons] == ["没有组织机构记录。"]


# -- all that is told of a point ------------------------------------------------------------------


def judge(office: Office, point: str, **raw: Any) -> None:
    office.add("judgement", scheme=GUANGXI, year=2024, point=point, **raw)


def wholly(point: ScoredPoint) -> dict[str, Any]:
    """Everything of it, the words as they are read."""
    words = {
        name: [str(each) for each in getattr(point, name)]
        for name in ("reasons", "expected_reasons")
    }
    return {**vars(point), **words, "steps": [told(each) for each in point.steps]}


def survey(office: Office, on: str, **more: Any) -> UUID:
    raw = {"kind": "调研", "leader": "示例", "leader_post": "院长", "findings": "无"}
    return office.add("inspection", on=on, **{**raw, **more})


def test_what_is_yet_to_come_is_expected_and_told_apart() -> None:
    office = Office()
    judge(office, "S2.1", account="定于十二月调研", reason="已排入日程", score=1)
    survey(office, "2024-12-01")
    step = (
        "落实并登记调研督查（调研，带队人职务：院长、书记） 1 条",
        "inspection",
        (),
        Fraction(1),
        1,
    )
    point = office.point("S2.1", as_of=AS_OF)
    assert wholly(point) == {
        "id": "S2.1", "score": 0, "expected": 2, "own": 1, "account": "定于十二月调研",
        "maximum": 2, "state": State.NOT_MET,
        "reasons": ["没有调研督查（调研，带队人职务：院长、书记）记录。"],
        "expected_reasons": ["有调研督查（调研，带队人职务：院长、书记） 1 条。"],
        "own_reason": "已排入日程", "records": (), "steps": [], "waiting": (), "reachable": 2,
        "share": 1, "by_share": False, "open": 0, "expected_open": 0, "shortfall": None,
    }  # fmt: skip
    office.records["inspection"] = []
    assert wholly(office.point("S2.1", as_of=AS_OF)) == {
        **wholly(point), "expected": 0, "expected_reasons": [], "steps": [step], "share": 0,
    }  # fmt: skip
    # Once the year is over nothing can be gained: nothing is left to do.
    over = office.point("S2.1", as_of="2025-01-01")
    assert (over.reachable, over.steps) == (0, ())


def test_what_waits_for_its_evidence_is_kept() -> None:
    office = Office()
    guide = office.member(
        office.batch("第1批", "2024-01-01", "2024-06-30"), "2024-01-01", "2024-06-30"
    )
    office.activities("手术示教", 20, evidence=19, by=guide)
    point = office.point("S9.2", as_of="2025-01-01")
    (bare,) = [each.id for each in office.records["activity"] if not each.evidence]
    assert point.waiting == (bare,)
    assert [told(each) for each in point.steps] == [
        ("1 条缺佐证：加签到表或照片", "activity", (bare,), Fraction(1, 20), 1)
    ]
    assert (point.score, point.reachable, point.share, point.by_share) == (
        0, 3, Fraction(19, 20), False,
    )  # fmt: skip


@pytest.mark.parametrize(("point", "by_share"), [("S1.1", True), ("S1.2", False), ("S5.1", True)])
def test_what_earns_in_part_does_so_by_the_file_or_by_itself(point: str, by_share: bool) -> None:
    assert Office().point(point).by_share is by_share


def test_of_a_judged_point_the_own_score_is_rounded_half_up() -> None:
    office = Office()
    judge(office, "S4.1", score="3.25")
    point = office.point("S4.1")
    assert (point.score, point.expected, point.own, point.state) == (
        Decimal("3.3"), Decimal("3.3"), Decimal("3.25"), State.JUDGED,
    )  # fmt: skip
    assert (Office().point("S4.1").score, Office().point("S4.1").state) == (None, State.JUDGED)


def test_an_own_score_does_not_stand_in_for_figures() -> None:
    office = Office()
    judge(office, "S13.3", score=3)
    point = office.point("S13.3")
    assert (point.score, point.own, point.state) == (None, 3, State.NO_DATA)


@pytest.mark.parametrize(
    ("made", "score", "state"),
    [(0, "0", State.NOT_MET), (1, "0.7", State.PART), (2, "1.3", State.PART), (3, "2", State.MET)],
)
def test_the_state_follows_the_score(made: int, score: str, state: State) -> None:
    office = Office()
    raw = {"set_up_on": "2023-01-05", "head": "示例"}
    bodies = [("办公室", "其他"), ("领导小组", "副院长"), ("领导小组", "院长")]
    for kind, post in bodies[:made]:
        office.add("organisation", kind=kind, head_post=post, **raw)
    point = office.point("S1.1")
    assert (point.score, point.state) == (Decimal(score), state)
