"""What rules decide, the whole of it: points, words, records, steps, waiting, share; by hand."""

from __future__ import annotations

from fractions import Fraction
from typing import Any
from uuid import UUID

import pytest

from duikou_desktop.scoring.base import Decision, Moves, Undecided
from tests.factories import RELATION, SUPPORTER, Office
from tests.scoring.test_corners import decide, rule_of
from tests.scoring.test_rule_edges import told

FIRST, LAST = "2024-03-01", "2024-08-31"  # six months to the day
AFTER = "2025-01-01"
NOTHING, WHOLE = Fraction(0), Fraction(1)


def all_of(found: Decision) -> tuple[Any, ...]:
    """Everything a decision tells."""
    return (
        found.earned, [str(each) for each in found.reasons], found.records,
        [told(each) for each in found.steps], found.undecided, found.waiting, found.share,
    )  # fmt: skip


def member(office: Office, **more: Any) -> UUID:
    batch = office.batch("第1批", FIRST, LAST)
    person = office.add("person", name="示例甲", hospital=SUPPORTER)
    return office.member(batch, FIRST, LAST, person=person, **more)


# -- so many of a kind ----------------------------------------------------------------------------


def count(**more: Any) -> Any:
    raw = {"register": "activity", "at_least": 3, "evidence": True, "unit": "次"}
    return rule_of(kind="count_at_least", **{**raw, **more})


def lecture(office: Office, on: str, *, proven: bool = True, **more: Any) -> UUID:
    raw = {"kind": "学术讲座", "topic": "主题", "department": "内科", "relations": (RELATION,)}
    by = (office.records["assignment"][0].id,)
    proof = (office.add("evidence", name="签到表", box="1", page="1"),) if proven else ()
    return office.add("activity", on=on, by=by, evidence=proof, **{**raw, **more})


def test_what_is_counted_lacking_and_unfinished() -> None:
    office = Office()
    member(office)
    one = lecture(office, "2024-03-01")
    bare = lecture(office, "2024-03-02", proven=False)
    draft = lecture(office, "2024-03-03", draft=True)
    reasons = [
        "教学活动计入 1 次，要求 3 次，还差 2 次。",
        "另有 1 条缺佐证，未计入。",
        "另有教学活动草稿 1 条未计入。",
    ]
    third = Fraction(1, 3)
    mend = [
        ("1 条缺佐证：加签到表或照片", "activity", (bare,), third, 1),
        ("1 条草稿：补齐缺项", "activity", (draft,), third, 1),
    ]
    # Mending both is enough, and so is holding two.
    hold = ("12 月 31 日前再开展教学活动 2 次", "activity", (), Fraction(2, 3), 2)
    assert all_of(decide(office, count(), as_of="2024-12-31", maximum="6")) == (
        2, reasons, (one,), [*mend, hold], None, (bare, draft), third,
    )  # fmt: skip
    assert all_of(decide(office, count(), as_of=AFTER, maximum="6", proportional=False)) == (
        0, reasons, (one,), mend, None, (bare, draft), third,
    )  # fmt: skip
    # Where no evidence is asked none is lacking.
    assert all_of(decide(office, count(evidence=False, at_least=2), as_of=AFTER)) == (
        10,
        ["教学活动计入 2 次，要求 2 次，已达到。", "另有教学活动草稿 1 条未计入。"],
        (one, bare), [], None, (draft,), WHOLE,
    )  # fmt: skip


def test_what_mending_leaves_short_is_to_be_held() -> None:
    office = Office()
    member(office)
    bare = lecture(office, "2024-03-02", proven=False)
    rule = count(where={"kind": ["学术讲座", "教学查房"]}, unit="项")
    assert all_of(decide(office, rule, as_of="2024-12-31")) == (
        0,
        ["学术讲座、教学查房计入 0 项，要求 3 项，还差 3 项。", "另有 1 条缺佐证，未计入。"],
        (),
        [
            ("1 条缺佐证：加签到表或照片", "activity", (bare,), Fraction(1, 3), 1),
            ("12 月 31 日前再开展学术讲座、教学查房 2 项", "activity", (), Fraction(2, 3), 2),
        ],
        None, (bare,), NOTHING,
    )  # fmt: skip
    assert decide(office, rule, as_of="2024-12-31", most=True) == 10
    assert decide(office, rule, as_of="2024-12-31", most=True, maximum=None) == 0
    assert decide(office, rule, as_of=AFTER, most=True, maximum="9") == 3
    lecture(office, "2024-05-01", draft=True)
    lecture(office, "2024-05-01", draft=True, kind="业务培训")
    assert decide(office, rule, as_of=AFTER, most=True, maximum="9") == 6


@pytest.mark.parametrize(
    ("as_of", "planned", "n"),
    [("2024-05-01", False, 0), ("2024-05-02", False, 1), ("2024-05-01", True, 1)],
)
def test_it_counts_from_its_day_or_as_planned_and_by_all_fields_named(as_of, planned, n) -> None:
    office = Office()
    member(office)
    one = lecture(office, "2024-05-02")
    lecture(office, "2024-05-02", kind="教学查房")
    lecture(office, "2024-05-02", department="外科")
    rule = count(where={"kind": ["学术讲座"], "department": ["内科"]}, at_least=2)
    found = rule.decide(office.case(as_of, planned=planned))
    assert found.records == (one,)[:n]
    assert str(found.reasons[0]) == (f"学术讲座、内科计入 {n} 次，要求 2 次，还差 {2 - n} 次。")


# -- what was begun has come to its end -----------------------------------------------------------


def followed(**more: Any) -> Any:
    raw = {"register": "technique", "done": "independent_on", "which": "any", "evidence": True}
    return rule_of(kind="followed_up", **{**raw, **more})


def technique(office: Office, first: str, alone: str | None, *, proven: bool = True) -> UUID:
    raw = {"name": "示例技术", "kind": "新技术", "department": "内科", "relations": (RELATION,)}
    by = (office.records["assignment"][0].id,)
    proof = (office.add("evidence", name="病历", box="1", page="1"),) if proven else ()
    return office.add(
        "technique", first_on=first, independent_on=alone, guided_by=by, evidence=proof, **raw
    )


def test_nothing_begun_leaves_one_to_be_done() -> None:
    for which in ("any", "all"):
        rule = followed(which=which)
        assert all_of(decide(Office(), rule)) == (
            0,
            ["当年新技术 0 项，其中独立完成日期已填的 0 项，要求 1 项。"],
            (),
            [("补上独立完成日期和佐证", "technique", (), WHOLE, 1)],
            None, (), NOTHING,
        )  # fmt: skip
        assert decide(Office(), rule, as_of="2024-12-31", most=True) == 10
        assert decide(Office(), rule, as_of="2024-12-31", most=True, maximum=None) == 0
        assert decide(Office(), rule, as_of=AFTER, most=True) == 0
    assert followed().moves() == {"technique": Moves.UP}
    assert followed(which="all").moves() == {}
    assert list(followed().uses()) == [("technique", "independent_on")]


def test_one_or_all_are_done_by_the_day_with_evidence() -> None:
    office = Office()
    member(office)
    alone = technique(office, "2024-03-01", "2024-06-01")
    bare = technique(office, "2024-03-02", "2024-06-01", proven=False)
    later = technique(office, "2024-03-03", "2024-06-02")
    office.add("technique", name="草稿", first_on="2024-04-01", relations=(RELATION,))
    draft = "另有新技术草稿 1 条未计入。"
    assert all_of(decide(office, followed(), as_of="2024-06-01")) == (
        10,
        [
            "当年新技术 3 项，其中独立完成日期已填的 3 项，要求 1 项。",
            "其中 1 项的独立完成日期还没有到，未计入。",
            "其中 1 项缺佐证，未计入。",
            draft,
        ],
        (alone,), [], None, (), WHOLE,
    )  # fmt: skip
    assert all_of(decide(office, followed(which="all"), as_of="2024-06-01", maximum="9")) == (
        3,
        [
            "当年新技术 3 项，其中独立完成日期已填的 3 项，要求 3 项。",
            "其中 1 项的独立完成日期还没有到，未计入。",
            "其中 1 项缺佐证，未计入。",
            draft,
        ],
        (alone,),
        [("补上佐证", "technique", (bare, later), Fraction(2, 3), 2)],
        None, (), Fraction(1, 3),
    )  # fmt: skip
    rule = followed(which="all", evidence=False)
    assert all_of(decide(office, rule, as_of="2024-06-02")) == (
        10,
        ["当年新技术 3 项，其中独立完成日期已填的 3 项，要求 3 项。", draft],
        (alone, bare, later), [], None, (), WHOLE,
    )  # fmt: skip


def test_what_has_its_date_and_no_evidence_is_said_to_lack_evidence() -> None:
    office = Office()
    member(office)
    technique(office, "2024-03-01", "2024-06-01", proven=False)
    decision = decide(office, followed())
    assert [str(each) for each in decision.reasons] == [
        "当年新技术 1 项，其中独立完成日期已填的 1 项，要求 1 项。",
        "其中 1 项缺佐证，未计入。",
    ]
    assert [str(each.message) for each in decision.steps] == ["补上佐证"]
    (step,) = decide(office, followed(which="all", evidence=False), as_of="2024-05-01").steps
    assert str(step.message) == "补上独立完成日期"


def test_only_the_first_of_several_is_named_where_one_is_enough() -> None:
    office = Office()
    member(office)
    first = technique(office, "2024-03-01", None)
    technique(office, "2024-03-02", None)
    steps = decide(office, followed()).steps
    assert [each.records for each in steps] == [(first,)]
    # Begun in the year, it may come to its end in any later one.
    assert decide(office, followed(), as_of=AFTER, most=True) == 10


def test_a_draft_may_still_come_to_its_end() -> None:
    office = Office()
    office.add("technique", name="草稿", first_on="2024-04-01", relations=(RELATION,))
    assert decide(office, followed(), as_of=AFTER, most=True) == 10


# -- parts ----------------------------------------------------------------------------------------


def test_each_part_tells_its_own_and_steps_by_its_weight() -> None:
    needs = {"condition": "present", "register": "meeting"}
    asked = [
        {"weight": 3, "needs": {**needs, "where": {"kind": ["专题会议"]}}},
        {"weight": 1, "needs": {**needs, "where": {"kind": ["联合协商"]}, "at_least": 2}},
    ]
    office = Office()
    held = office.add("meeting", held_on="2024-05-01", kind="联合协商", topics="帮扶")
    reasons = ["没有会议（专题会议）记录。", "会议（联合协商） 1 条，要求 2 条。"]

    def steps(first: Fraction, second: Fraction) -> list[Any]:
        return [
            ("落实并登记会议（专题会议） 1 条", "meeting", (), first, 1),
            ("落实并登记会议（联合协商） 1 条", "meeting", (), second, 1),
        ]

    together = rule_of(kind="parts", parts=asked)
    assert all_of(decide(office, together, maximum="8")) == (
        1, reasons, (held,), steps(Fraction(3, 4), Fraction(1, 8)), None, (), Fraction(1, 8),
    )  # fmt: skip
    best = rule_of(kind="parts", of="any", parts=asked)
    assert all_of(decide(office, best, maximum="8")) == (
        4, reasons, (held,), steps(WHOLE, Fraction(1, 2)), None, (), Fraction(1, 2),
    )  # fmt: skip
    proposed = rule_of(kind="parts", parts=asked, proposed=True)
    assert all_of(decide(office, proposed, maximum="8")) == (
        None,
        [*reasons, "记录显示可得 1 分，由本单位自评。"],
        (held,),
        steps(Fraction(3, 4), Fraction(1, 8)),
        Undecided.JUDGED, (), Fraction(1, 8),
    )  # fmt: skip
    assert decide(office, proposed, as_of=AFTER, maximum="8", most=True) == 8


@pytest.mark.parametrize(
    ("held", "proportional", "earned"),
    [
        (0, False, 0),  # whatever the office decides of the other
        (1, False, 0),
        (2, False, None),
        (0, True, None),
        (2, True, None),
    ],
)
def test_one_part_lost_decides_only_where_all_or_nothing_is_earned(
    held: int, proportional: bool, earned: int | None
) -> None:
    office = Office()
    for day in range(held):
        office.add("meeting", held_on=f"2024-05-0{day + 1}", kind="专题会议", topics="帮扶")
    needs = {"condition": "present", "register": "meeting", "at_least": 2}
    rule = rule_of(
        kind="parts", parts=[{"needs": needs}, {"needs": {"condition": "office_decides"}}]
    )
    found = decide(office, rule, proportional=proportional)
    assert (found.earned, found.undecided) == (
        earned, Undecided.JUDGED if earned is None else None,
    )  # fmt: skip
    assert [str(each) for each in found.reasons] == [
        f"会议 {held} 条，要求 2 条。", "是否做到由本单位自评。",
    ]  # fmt: skip
    # What the office decides it may give in full.
    over = decide(office, rule, as_of=AFTER, most=True, proportional=proportional)
    assert over == {(0, True): 5, (2, True): 10, (2, False): 10}.get((held, proportional), 0)


def test_what_is_undecided_keeps_what_the_records_show() -> None:
    office = Office()
    held = office.add("meeting", held_on="2024-05-01", kind="专题会议", topics="帮扶")
    needs = {"condition": "present", "register": "meeting", "at_least": 2}
    decides = {"needs": {"condition": "office_decides"}}
    rule = rule_of(kind="parts", parts=[{"weight": 3, "needs": needs}, decides])
    assert all_of(decide(office, rule)) == (
        None,
        ["会议 1 条，要求 2 条。", "是否做到由本单位自评。"],
        (held,),
        [("落实并登记会议 1 条", "meeting", (), Fraction(3, 8), 1)],
        Undecided.JUDGED, (), Fraction(3, 8),
    )  # fmt: skip


@pytest.mark.parametrize(("of", "earned", "steps"), [("any", 10, 0), ("all", 5, 1)])
def test_where_one_way_is_enough_the_others_are_not_asked(of: str, earned: int, steps: int) -> None:
    office = Office()
    office.add("meeting", held_on="2024-05-01", kind="专题会议", topics="帮扶")
    parts = [{"needs": {"condition": "present", "register": key}} for key in ("meeting", "plan")]
    found = decide(office, rule_of(kind="parts", of=of, parts=parts))
    assert (found.earned, len(found.steps)) == (earned, steps)
