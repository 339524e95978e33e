"""Each kind of rule says what one more record can only do; here it is held to its word."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.scoring.base import Moves
from duikou_desktop.scoring.rules.followed_up import FollowedUp
from tests.factories import GUANGXI, RELATION, Office

CHOICES: dict[str, dict[str, tuple[str, ...]]] = {
    "activity": {"kind": ("学术讲座", "业务培训", "手术示教", "教学查房", "其他")},
    "technique": {"kind": ("新技术", "新项目", "新业务", "适宜技术")},
    "speciality": {"level": ("院级", "市级", "自治区级", "国家级"), "name": ("骨科", "儿科")},
    "norm": {"kind": ("管理制度", "技术规范"), "action": ("建立", "改进")},
    "organisation": {"kind": ("领导小组", "办公室", "专人"), "head_post": ("院长", "其他")},
    "meeting": {"kind": ("专题会议", "重要会议涉及", "党政班子专题", "领导小组")},
    "institution": {"kind": ("派驻管理", "请假", "工作量统计", "带教培训", "其他")},
    "inspection": {"kind": ("调研", "督查"), "leader_post": ("院长", "书记", "副院长", "其他")},
    "notice": {"kind": ("受援公示", "院内公示")},
    "publicity": {"kind": ("电视", "报纸", "网站", "公众号")},
    "absence": {"kind": ("请假", "补休", "公差", "擅自")},
    "suggestion": {"decision": ("采纳", "不采纳", "待定")},
    "member_goal": {},
    "member_review": {},
    "plan": {"kind": ("规划", "年度计划")},
    "agreement": {},
}
days = st.integers(0, 365).map(lambda n: date(2024, 1, 1) + timedelta(days=n))


def raw(key: str, day: date, guide: UUID, proof: UUID) -> dict[str, Any]:
    """A whole record of the register but for its choices."""
    common = {"relations": (RELATION,), "evidence": (proof,)}
    fields: dict[str, dict[str, Any]] = {
        "activity": {"on": day, "topic": "x", "department": "内科", "by": (guide,)},
        "technique": {
            "name": "x", "department": "内科", "first_on": day, "guided_by": (guide,),
            "independent_on": day,
        },
        "speciality": {"granted_on": day, "accepted_on": day},
        "norm": {"by": (guide,), "title": "x", "adopted_on": day},
        "organisation": {"set_up_on": day, "head": "甲"},
        "meeting": {"held_on": day, "topics": "x", "opinions": "x", "problems_solved": "x"},
        "institution": {"title": "x", "issued_on": day},
        "inspection": {"on": day, "leader": "甲", "findings": "x"},
        "notice": {
            "on": day, "place": "x", "covers": (guide,),
            "shows": ("姓名", "职称", "支援医院", "专业特长", "支援时间"),
        },
        "publicity": {"on": day, "outlet": "x", "title": "x"},
        "absence": {"assignment": guide, "from": day, "to": day},
        "suggestion": {"on": day, "by": (guide,), "text": "x"},
        "member_goal": {"assignment": guide, "task": "x", "quantity": 3, "unit": "次", "due": day},
        "member_review": {
            "assignment": guide, "period": "2024", "result": "合格", "with_own_staff": True,
            "fed_back_on": day,
        },
        "plan": {"year": 2024, "adopted_on": day},
        "agreement": {
            "signed_on": day, "from": day, "to": date(2025, 12, 31),
            "contents": ("年度目标", "任务内容", "双方权利义务"),
        },
    }  # fmt: skip
    return {**common, **fields[key]}


def declared() -> list[tuple[Side, str, str, Moves]]:
    found = []
    for side in Side:
        standard = load_scheme(GUANGXI).standard(side)
        assert standard is not None
        for point in standard.points():
            found += [(side, point.id, key, way) for key, way in point.rule.moves().items()]
    return found


def test_the_kinds_that_count_declare_themselves() -> None:
    told = {(point, key, way) for _, point, key, way in declared()}
    assert ("S9.1", "activity", Moves.UP) in told
    assert ("S6.3", "absence", Moves.DOWN) in told
    assert ("R1.3", "meeting", Moves.UP) in told
    assert ("S12.1", "norm", Moves.UP) in told
    assert ("S10.2", "technique", Moves.UP) in told
    # A trainee more may be one who paid: it is asked for, and it may cost.
    assert not any(point == "S3.1" for point, _, _ in told)


def test_where_every_one_must_be_independent_a_new_one_may_be_behind() -> None:
    rule = {"kind": "followed_up", "register": "technique", "done": "independent_on"}
    assert FollowedUp.model_validate({**rule, "which": "all", "evidence": True}).moves() == {}


@pytest.mark.parametrize(
    ("side", "point", "key", "way"), [each for each in declared() if each[2] in CHOICES]
)
@settings(max_examples=12, deadline=None)
@given(data=st.data())
def test_one_more_record_moves_the_points_its_way_only(
    side: Side, point: str, key: str, way: Moves, data: st.DataObject
) -> None:
    office = Office(side=side)
    office.team("2024-02-01", "2024-10-31", 5)
    guides = [each.id for each in office.records["assignment"]]
    proof = office.add("evidence", name="签到表", box="1", page="1")

    def add() -> None:
        choices = {
            field: data.draw(st.sampled_from(values), label=field)
            for field, values in CHOICES[key].items()
        }
        guide = data.draw(st.sampled_from(guides), label="guide")
        office.add(key, **{**raw(key, data.draw(days, label="day"), guide, proof), **choices})

    for _ in range(data.draw(st.integers(0, 4), label="before")):
        add()
    as_of = str(data.draw(days, label="as of"))
    before = office.point(point, as_of=as_of)
    add()
    after = office.point(point, as_of=as_of)
    for old, new in ((before.score, after.score), (before.expected, after.expected)):
        if old is not None and new is not None:
            assert new >= old if way is Moves.UP else new <= old
