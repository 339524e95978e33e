"""Choices of the files that Guangxi's standard does not take, and the corners of the others."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from pydantic import ValidationError

from duikou_desktop.domain.book import Book
from duikou_desktop.domain.coverage import elapsed, gaps
from duikou_desktop.domain.sides import Side
from duikou_desktop.domain.years import ReportingYear
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.scoring.assessment import Assessment, ScoredPoint, State
from duikou_desktop.scoring.base import Case, Decision, Undecided
from duikou_desktop.scoring.conditions.base import Met
from duikou_desktop.scoring.engine import assess_after, mean
from duikou_desktop.scoring.parameters import Strict
from duikou_desktop.scoring.rules import Rule
from duikou_desktop.scoring.standard import Standard
from duikou_desktop.scoring.tally import claimed, standing, tally
from duikou_desktop.scoring.views import View
from duikou_desktop.scoring.what_if import base_with, by_gain
from tests.factories import GUANGXI, RELATION, SUPPORTER, Office


class Holder(Strict):
    """Reads a rule as a standard's file does."""

    rule: Rule


def rule_of(**raw: Any):
    return Holder.model_validate({"rule": raw}).rule


def decide(
    office: Office, rule, *, maximum: str | None = "10", proportional: bool = True,
    as_of: str = "2025-12-31", most: bool = False,
):  # fmt: skip
    case = office.case(as_of, maximum=maximum, proportional=proportional)
    return rule.most(case) if most else rule.decide(case)


# -- the office decides ---------------------------------------------------------------------------


def test_a_judged_point_is_the_offices_to_the_last_point() -> None:
    rule = rule_of(kind="judged")
    found = decide(Office(), rule)
    assert (found.earned, found.undecided) == (None, Undecided.JUDGED)
    assert decide(Office(), rule, most=True) == 10
    assert decide(Office(), rule, maximum=None, most=True) == 0
    assert list(rule.uses()) == []
    assert rule.chooses("activity") == ()
    assert rule.moves() == {}


# -- any of several -------------------------------------------------------------------------------


def either(**more: Any):
    meeting = {"condition": "present", "register": "meeting", "where": {"kind": ["专题会议"]}}
    return rule_of(
        kind="parts",
        of="any",
        parts=[{"needs": {**meeting, "at_least": 4}}, {"needs": {"condition": "office_decides"}}],
        **more,
    )


def test_while_one_way_is_undecided_the_other_decides_only_in_full() -> None:
    office = Office()
    office.add("meeting", held_on="2024-02-01", kind="专题会议", topics="x")
    assert decide(office, either()).earned is None
    for month in (3, 4, 5):
        office.add("meeting", held_on=f"2024-0{month}-01", kind="专题会议", topics="x")
    assert decide(office, either()).earned == 10
    assert decide(office, either()).steps == ()


def test_a_proposal_tells_its_points_only_where_the_records_tell() -> None:
    office = Office()
    told = decide(office, either(proposed=True))
    assert not any("记录显示" in str(each) for each in told.reasons)
    for month in (2, 3, 4, 5):
        office.add("meeting", held_on=f"2024-0{month}-01", kind="专题会议", topics="x")
    told = decide(office, either(proposed=True))
    assert "记录显示可得 10 分，由本单位自评。" in [str(each) for each in told.reasons]
    assert decide(office, either(proposed=True), most=True) == 10


# -- each member, both kinds ----------------------------------------------------------------------


def test_both_kinds_of_norm_where_the_scheme_asks_both() -> None:
    rule = rule_of(
        kind="for_each_member",
        members="served",
        needs={"register": "norm", "link": "by", "kinds": "both"},
    )
    assert ("norm", "kind") in list(rule.uses())
    office = Office()
    office.team("2024-03-01", "2024-08-31", 1)
    member = office.records["assignment"][0].id
    raw = {"by": (member,), "title": "x", "action": "建立", "relations": (RELATION,)}
    office.add("norm", kind="管理制度", adopted_on="2024-05-01", **raw)
    assert decide(office, rule, proportional=False).earned == 0
    office.add("norm", kind="技术规范", adopted_on="2024-06-01", **raw)
    assert decide(office, rule, proportional=False).earned == 10


def test_a_draft_of_what_a_member_lacks_can_be_completed_after_the_year() -> None:
    office = Office()
    office.team("2024-03-01", "2024-08-31", 1)
    member = office.records["assignment"][0].id
    late = {"as_of": "2025-02-01"}
    assert office.point("S12.1", **late).reachable == 0
    office.add("norm", by=(member,), adopted_on="2024-05-01", relations=(RELATION,))
    assert office.point("S12.1", **late).reachable == 5


def test_many_names_are_cut_short() -> None:
    office = Office()
    batch = office.batch("第1批", "2024-03-01", "2024-08-31")
    for name in "甲乙丙丁戊己庚辛":
        person = office.add("person", name=name, hospital=SUPPORTER)
        office.member(batch, "2024-03-01", "2024-08-31", person=person)
    assert office.point("S6.1").reason.endswith("还没有的：甲、乙、丙、丁、戊、己 等 8 人。")


# -- the professions, the tiers, the title --------------------------------------------------------


def test_what_a_file_may_not_say_is_refused() -> None:
    with pytest.raises(ValidationError, match="不在所列专业之中：护理"):
        rule_of(kind="composition", professions=["医疗"], mainly="医疗", titled=["护理"])
    tier = {"values": ["市级"], "each": "2"}
    with pytest.raises(ValidationError, match="同一级别出现在两档中"):
        rule_of(
            kind="tiers_capped",
            register="speciality",
            one_per="name",
            tier_field="level",
            tiers=[tier, tier],
        )


def test_contents_may_be_asked_of_all_papers_together() -> None:
    needs = {"condition": "contents", "register": "institution", "fields": ["kind"]}
    rule = rule_of(kind="parts", parts=[{"needs": {**needs, "values": ["请假", "考核"]}}])
    office = Office()
    for kind in ("请假", "考核"):
        office.add("institution", kind=kind, title="x", issued_on="2024-01-02")
    found = decide(office, rule)
    assert found.earned == 10
    assert [str(each) for each in found.reasons][-1] == "要求的 2 项都有。"


def test_meetings_that_must_say_something_are_named_by_it() -> None:
    needs = {"condition": "present", "register": "meeting", "filled": ["problems_solved"]}
    told = decide(Office(), rule_of(kind="parts", parts=[{"needs": needs}])).reasons
    assert str(told[0]) == "没有会议（写明解决的问题）记录。"


def test_figures_of_two_kinds_cannot_be_compared() -> None:
    office = Office()
    raw = {"code": "bed_occupancy", "source": "统计", "relations": (RELATION,)}
    office.add("indicator", year=2021, numerator=80, denominator=100, is_base=True, **raw)
    office.add("indicator", year=2024, numerator=85, **raw)
    found = office.point("S13.3")
    assert (found.score, found.state) == (None, State.NO_DATA)
    assert "口径不同" in found.reason


def test_nobody_leaves_and_nobody_without_a_person_stays() -> None:
    office = Office()
    office.team("2024-03-01", "2024-08-31", 5)
    before = office.point("S5.1").score
    office.records["assignment"].append(
        office.records["assignment"][0].changed(id=RELATION, person=None)
    )
    assert office.point("S5.1").score == before
    assert office.point("S5.B2").score == 0


def test_an_absence_at_either_end_cuts_a_stay_there_only() -> None:
    def with_absence(first: str, last: str) -> Decimal | None:
        office = Office()
        service = office.parameters.service_time.model_copy(
            update={"unauthorised_absence_breaks": True}
        )
        office.parameters = office.parameters.model_copy(update={"service_time": service})
        batch = office.team("2024-03-01", "2024-08-31", 4)
        away = office.member(batch, "2024-03-01", "2024-09-30")
        office.add("absence", assignment=away, kind="擅自", **{"from": first, "to": last})
        office.add("absence", assignment=away, kind="擅自")  # a draft without days cuts nothing
        office.add("absence", assignment=away, kind="请假", **{"from": "2024-05-01"})
        return office.point("S5.1").score

    assert with_absence("2024-10-05", "2024-10-06") == 6  # after it
    assert with_absence("2024-03-01", "2024-03-02") == 6  # 3 March to 30 September: still full
    assert with_absence("2024-09-20", "2024-09-30") == 6  # 1 March to 19 September
    assert with_absence("2024-06-01", "2024-06-02") == 5


# -- sums -----------------------------------------------------------------------------------------


def point(**more: Any) -> ScoredPoint:
    values: dict[str, Any] = {
        "id": "S1.1", "score": Decimal(2), "expected": Decimal(2), "own": None, "account": None,
        "maximum": Decimal(2), "state": State.MET, "reasons": (), "expected_reasons": (),
        "own_reason": None, "records": (), "steps": (),
    }  # fmt: skip
    return ScoredPoint(**{**values, **more})


@pytest.mark.parametrize(
    ("own", "maximum", "state"),
    [("2", "2", State.MET), ("1", "2", State.PART), ("0", "2", State.NOT_MET)],
)
def test_what_the_office_judged_stands_as_its_score_says(own, maximum, state) -> None:
    judged = point(state=State.JUDGED, score=Decimal(own), maximum=Decimal(maximum))
    assert standing(judged) is state
    assert standing(point(state=State.JUDGED, score=None)) is State.JUDGED


def test_the_form_says_the_own_score_before_the_expected_one() -> None:
    assert claimed(point(own=Decimal(1))) == 1
    assert claimed(point(score=Decimal(1), expected=Decimal(2))) == 2
    assert claimed(point(score=Decimal(1), expected=None)) == 1
    assert claimed(point(score=None, expected=None)) is None
    sums = tally([point(own=Decimal(1)), point(id="S5.B1", maximum=None, score=Decimal("0.5"))])
    assert (sums.claimed, sums.bonus) == (1, Decimal("0.5"))
    assert tally([]).score is None


def test_states_have_words_and_points_are_found_by_id() -> None:
    assert [each.label for each in State] == ["满分", "部分", "未得", "待判断", "无数据"]
    whole = Assessment("x", Side.SUPPORTER, 2024, None, (point(),))
    assert whole.point("S1.1").maximum == 2
    with pytest.raises(KeyError):
        whole.point("S9.9")


def test_what_if_orders_by_points_for_effort_and_adds_up() -> None:
    office = Office()
    office.team("2024-03-01", "2024-08-31", 5)
    scored = office.score(as_of="2024-11-18")
    order = [each.id for each in by_gain(scored)]
    # One survey brings 2 points; twenty demonstrations 3.
    assert order.index("S2.1") < order.index("S9.2")
    tenth = Decimal("0.1")
    assert base_with((scored,), ({},), tenth) == scored.expected_base
    assert base_with((scored,), ({"S2.1": {0}},), tenth) == scored.expected_base + 2


def test_shares_make_points_in_part_or_not_at_all() -> None:
    facts = Office().facts()
    parameters = Office().parameters
    view = View(date(2024, 1, 1))
    part = Case(facts, parameters, Decimal(3), proportional=True, view=view)
    assert (part.share(1, 2), part.share(5, 2), part.share(1, 0)) == (Decimal("1.5"), 3, 0)
    whole = Case(facts, parameters, Decimal(3), proportional=False, view=view)
    assert (whole.points(Fraction(2, 3)), whole.points(Fraction(1))) == (0, 3)
    bonus = Case(facts, parameters, None, proportional=True, view=view)
    assert bonus.points(Fraction(1)) == 0
    assert Met(Fraction(1)).whole
    assert not Met(None).whole
    assert Decision(None).share == 0


# -- the year -------------------------------------------------------------------------------------


def test_before_its_first_day_nothing_of_a_year_is_gone() -> None:
    year = ReportingYear(2024)
    assert elapsed(year, date(2023, 12, 31)) is None
    assert gaps((), year, date(2023, 12, 31)) == []
    assert [span.days for span in gaps((), year, date(2024, 1, 10))] == [10]


def guangxi(side: Side = Side.SUPPORTER) -> Standard:
    found = load_scheme(GUANGXI).standard(side)
    assert found is not None
    return found


def test_totals_reach_with_the_bonus() -> None:
    office = Office()
    office.team("2024-03-01", "2024-08-31", 6)
    scored = office.score(as_of="2024-11-18")
    # One more than five who stayed half a year: 0.5.
    assert scored.reachable_total - scored.reachable_base == Decimal("0.5")


def test_one_relation_is_its_own_mean() -> None:
    office = Office()
    scored = office.score()
    whole = mean(office.facts(), [scored], office.parameters)
    assert whole.whole.points == scored.points
    assert whole.whole.relation is None
    assert whole.lowest is scored


def test_a_change_of_who_served_is_scored_anew_throughout() -> None:
    office = Office()
    office.team("2024-03-01", "2024-08-31", 5)
    before = office.score(as_of="2025-01-31")
    office.records["assignment"].pop()
    again = assess_after(
        guangxi(), office.parameters, office.facts(), before,
        touched={"assignment"}, as_of=date(2025, 1, 31),
    )  # fmt: skip
    assert again == office.score(as_of="2025-01-31")
    assert again != before


def test_what_was_only_looked_at_is_looked_at_again_after_a_change() -> None:
    office = Office()
    kept = office.add("meeting", held_on="2024-02-01", kind="专题会议", topics="x")
    facts = office.facts()
    assert [each.id for each in facts.recorded("meeting")] == [kept]
    added = office.add("meeting", held_on="2024-03-01", kind="专题会议", topics="x")
    after = facts.after(Book.of(office.records), {"meeting": {added}})
    assert {each.id for each in after.recorded("meeting")} == {kept, added}


def test_a_relations_own_words_stand_before_the_hospitals_whichever_came_first() -> None:
    raw = {"scheme": GUANGXI, "year": 2024, "point": "S1.1"}
    for order in ((True, False), (False, True)):
        office = Office()
        for own in order:
            relations = (RELATION,) if own else ()
            office.add("judgement", score=1 if own else 2, relations=relations, **raw)
        assert office.point("S1.1").own == 1


def test_every_issue_of_the_paper_is_told_and_counted() -> None:
    rule = rule_of(kind="parts", parts=[{"needs": {"condition": "every_issue"}}])
    assert set(rule.uses()) == {("paper_issue", "has_item"), ("publicity", "issue_number")}
    office = Office(side=Side.RECIPIENT)
    assert [str(each) for each in decide(office, rule).reasons] == ["没有登记院报。"]
    assert decide(office, rule, as_of="2024-11-18", most=True) == 10
    assert decide(office, rule, most=True) == 0
    first = office.add("paper_issue", year=2024, number=1, published_on="2024-02-01", has_item=True)
    second = office.add("paper_issue", year=2024, number=2, published_on="2024-05-01")
    third = office.add("paper_issue", year=2024, number=3, published_on="2024-08-01")
    raw = {"on": "2024-05-01", "outlet": "院报", "title": "x"}
    office.add("publicity", kind="院报", issue_number="第2期", **raw)
    office.add("publicity", kind="报纸", issue_number="3", **raw)
    found = decide(office, rule)
    assert [str(each) for each in found.reasons] == ["院报 3 期，其中 2 期有对口支援内容。"]
    assert found.records == (first, second, third)
    assert [(str(s.message), s.register, s.adds, s.times) for s in found.steps] == [
        ("补上 1 期院报的内容", "publicity", Fraction(1, 3), 1)
    ]
    assert decide(office, rule, most=True) == 10


def test_signed_of_checked_is_told_and_counted() -> None:
    needs = {"condition": "proportion", "register": "record_check", "part": "signed"}
    rule = rule_of(kind="parts", parts=[{"needs": {**needs, "whole": "checked"}}])
    assert set(rule.uses()) == {("record_check", "signed"), ("record_check", "checked")}
    office = Office(side=Side.RECIPIENT)
    nothing = decide(office, rule)
    assert (nothing.earned, nothing.undecided) == (None, Undecided.JUDGED)
    assert [str(each) for each in nothing.reasons] == ["没有病历抽查记录。", "由本单位自评。"]
    assert decide(office, rule, most=True) == 10
    ids = [
        office.add("record_check", on=day, kind="医嘱", checked=10, signed=signed, checker="甲")
        for day, signed in (("2024-03-01", 10), ("2024-06-01", 8))
    ]
    found = decide(office, rule)
    assert found.earned == 9
    assert found.records == tuple(ids)
    assert [str(each) for each in found.reasons] == ["病历抽查 2 次：抽查份数 20，本人签字 18。"]
    assert decide(office, rule, most=True) == 9
    assert decide(office, rule, as_of="2024-11-18", most=True) == 10


def test_a_rule_that_asks_for_no_field_wants_none() -> None:
    standard = load_scheme(GUANGXI).standard(Side.SUPPORTER)
    assert standard is not None
    wants = {point.id: point.rule.wants("no such register") for point in standard.points()}
    assert set(wants.values()) == {()}
