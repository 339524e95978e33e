"""The registers of the whole year: agreements, plans, the team's months, training, funds.

Written as data: each new table has the columns of its register and the checks that go with
the kind of each column, as the first schema has them.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_Kind = tuple[Any, str]  # the column's type, and what must hold of it

LINE: _Kind = (sa.String(200), "length({column}) BETWEEN 1 AND 200")
TEXT: _Kind = (sa.String(5000), "length({column}) BETWEEN 1 AND 5000")
DAY: _Kind = (sa.Date(), "{column} BETWEEN '1990-01-01' AND '2100-12-31'")
YEAR: _Kind = (sa.Integer(), "{column} BETWEEN 1990 AND 2100")
PERIOD: _Kind = (sa.String(7), "substr({column}, 1, 4) BETWEEN '1990' AND '2100'")
COUNT: _Kind = (sa.Integer(), "{column} >= 0")
FIGURE: _Kind = (sa.String(24), "CAST({column} AS REAL) >= 0")
YES_NO: _Kind = (sa.Boolean(), "")
LIST: _Kind = (sa.JSON(), "")
LINK: _Kind = (sa.Uuid(), "")
_FOCUS = (
    "急危重症",
    "重大疫情",
    "突发事件",
    "肿瘤",
    "神经",
    "心血管",
    "呼吸",
    "感染",
    "中医",
    "其他",
)


def upgrade() -> None:
    """Makes the new tables, and the column the summary groups by."""
    for table in ("activity", "speciality", "technique"):
        op.execute(
            f"ALTER TABLE {table} ADD COLUMN focus VARCHAR(60) "
            f'CONSTRAINT {table}_focus CHECK ("focus" IN ({_words(_FOCUS)}))'
        )
    _table(
        "agreement",
        ("number", LINE),
        ("signed_on", DAY),
        ("from", DAY),
        ("to", DAY),
        ("contents", LIST),
        when="from",
        spans=(("from", "to"),),
    )
    _table(
        "alias",
        ("kind", ("表头", "医院", "科室")),
        ("place", LINE),
        ("written", LINE),
        ("means", LINE),
    )
    _table(
        "attendance",
        ("assignment", LINK),
        ("month", DAY),
        ("days_due", FIGURE),
        ("days_present", FIGURE),
        ("allowance", FIGURE),
        ("allowance_linked", YES_NO),
        when="month",
    )
    _table("clerk", ("name", LINE), ("left_on", DAY))
    _table(
        "declaration",
        ("year", YEAR),
        ("kind", ("协议无变更", "无擅自离岗", "岗位待遇不变", "进修免费", "无困难")),
        ("signed_by", LINE),
        ("signed_on", DAY),
        when="year",
    )
    _table(
        "department_build",
        (
            "kind",
            (
                "卒中中心",
                "胸痛中心",
                "创伤中心",
                "危重孕产妇救治中心",
                "危重儿童和新生儿救治中心",
                "专科",
                "管理",
            ),
        ),
        ("item", LINE),
        ("state", LINE),
        ("done_on", DAY),
        ("focus", _FOCUS),
        when="done_on",
    )
    _table(
        "difficulty",
        ("raised_on", DAY),
        ("text", TEXT),
        ("solved_on", DAY),
        ("how", TEXT),
        when="raised_on",
        spans=(("raised_on", "solved_on"),),
    )
    _table(
        "explanation",
        ("year", YEAR),
        ("code", LINE),
        ("subject", LINE),
        ("text", TEXT),
        when="year",
    )
    _table(
        "fund",
        ("on", DAY),
        ("kind", ("收入", "支出", "捐赠")),
        ("amount", FIGURE),
        ("source", ("医院", "财政", "专项", "其他")),
        ("purpose", LINE),
        ("approved_by", LINE),
        ("voucher_number", LINE),
        ("separate_account", YES_NO),
        when="on",
    )
    _table(
        "government_duty",
        ("duty", ("投入", "院长考核", "保障")),
        ("on", DAY),
        ("text", TEXT),
        when="on",
    )
    _table("highlight", ("on", DAY), ("title", LINE), ("text", TEXT), ("chosen", YES_NO), when="on")
    _table(
        "honour",
        ("on", DAY),
        ("person", LINK),
        ("team", LINE),
        ("kind", ("院级", "县级", "市级", "自治区级", "国家级", "其他")),
        ("title", LINE),
        when="on",
    )
    _table(
        "inspection",
        ("on", DAY),
        ("kind", ("调研", "督查", "督导自查")),
        ("leader", LINE),
        ("leader_post", ("院长", "书记", "副院长", "其他")),
        ("findings", TEXT),
        ("rectified_on", DAY),
        when="on",
        spans=(("on", "rectified_on"),),
    )
    _table(
        "institution",
        ("kind", ("派驻管理", "请假", "工作量统计", "带教培训", "考核", "经费", "其他")),
        ("title", LINE),
        ("issued_on", DAY),
        ("valid_to", DAY),
        ("covers", LIST),
        when="issued_on",
        spans=(("issued_on", "valid_to"),),
    )
    _table(
        "logistics",
        ("kind", ("工作", "生活", "安全")),
        ("item", LINE),
        ("from", DAY),
        ("to", DAY),
        when="from",
        spans=(("from", "to"),),
    )
    _table(
        "meeting",
        ("held_on", DAY),
        ("kind", ("专题会议", "重要会议涉及", "党政班子专题", "领导小组", "联合协商")),
        ("chair", LINE),
        ("topics", TEXT),
        ("opinions", TEXT),
        ("problems_solved", TEXT),
        when="held_on",
    )
    _table(
        "member_goal",
        ("assignment", LINK),
        ("task", LINE),
        ("quantity", FIGURE),
        ("unit", LINE),
        ("due", DAY),
        ("done_quantity", FIGURE),
        when="due",
    )
    _table(
        "member_review",
        ("assignment", LINK),
        ("period", PERIOD),
        ("result", LINE),
        ("with_own_staff", YES_NO),
        ("fed_back_on", DAY),
        when="period",
    )
    _table(
        "need",
        ("raised_on", DAY),
        ("department", LINE),
        ("disease", LINE),
        ("text", TEXT),
        ("cases_referred_out", COUNT),
        ("answered_by_target", LINK),
        ("answered_by_technique", LINK),
        ("answered_by_speciality", LINK),
        when="raised_on",
    )
    _table(
        "notice",
        ("kind", ("受援公示", "院内公示")),
        ("on", DAY),
        ("until", DAY),
        ("place", LINE),
        ("shows", LIST),
        when="on",
        spans=(("on", "until"),),
    )
    _table(
        "organisation",
        ("kind", ("领导小组", "办公室", "专人")),
        ("document_number", LINE),
        ("set_up_on", DAY),
        ("dissolved_on", DAY),
        ("head", LINE),
        ("head_post", ("院长", "书记", "副院长", "其他")),
        ("members", TEXT),
        when="set_up_on",
        spans=(("set_up_on", "dissolved_on"),),
    )
    _table(
        "paper_issue",
        ("year", YEAR),
        ("number", COUNT),
        ("published_on", DAY),
        ("has_item", YES_NO),
        when="year",
    )
    _table(
        "party",
        ("agreement", LINK),
        ("role", ("支援医院", "受援医院", "县级人民政府")),
        ("name", LINE),
        ("signatory", LINE),
        ("signed_on", DAY),
        ("sealed", YES_NO),
    )
    _table(
        "plan",
        ("kind", ("规划", "年度计划", "联合计划")),
        ("year", YEAR),
        ("to_year", YEAR),
        ("adopted_on", DAY),
        when="year",
        spans=(("year", "to_year"),),
    )
    _table(
        "plan_item",
        ("plan", LINK),
        ("task", TEXT),
        ("requirement", LINE),
        ("responsible", LINE),
        ("standard", LINE),
        ("due", DAY),
        ("done_on", DAY),
        ("result", TEXT),
        when="due",
    )
    _table(
        "publicity",
        ("on", DAY),
        ("kind", ("电视", "广播", "报纸", "院报", "网站", "公众号", "微博", "其他")),
        ("outlet", LINE),
        ("issue_number", LINE),
        ("title", LINE),
        ("subject", TEXT),
        ("link", LINE),
        when="on",
    )
    _table(
        "record_check",
        ("on", DAY),
        ("kind", ("医嘱", "病程", "手术指导", "操作")),
        ("checked", COUNT),
        ("signed", COUNT),
        ("checker", LINE),
        when="on",
        spans=(("signed", "checked"),),
    )
    _table(
        "report_duty",
        ("title", LINE),
        ("addressee", LINE),
        ("period", PERIOD),
        ("due", DAY),
        ("sent_on", DAY),
        ("returned_on", DAY),
        ("return_reason", TEXT),
        ("corrected_on", DAY),
        when="due",
        spans=(("sent_on", "returned_on"), ("returned_on", "corrected_on")),
    )
    _table(
        "service_volume",
        ("month", DAY),
        (
            "kind",
            (
                "门急诊",
                "住院",
                "手术",
                "会诊",
                "远程会诊",
                "远程查房",
                "远程病理",
                "远程影像",
                "坐诊",
                "义诊",
                "巡诊",
            ),
        ),
        ("quantity", COUNT),
        ("unit", LINE),
        when="month",
    )
    _table(
        "suggestion",
        ("on", DAY),
        ("text", TEXT),
        ("decision", ("采纳", "不采纳", "待定")),
        ("reason", TEXT),
        ("carried_out_on", DAY),
        when="on",
        spans=(("on", "carried_out_on"),),
    )
    _table(
        "target",
        ("agreement", LINK),
        ("year", YEAR),
        (
            "kind",
            (
                "综合能力",
                "医疗服务能力",
                "管理水平",
                "人才培养",
                "诊疗科目",
                "新医疗技术",
                "新服务项目",
                "远程医疗",
                "考核指标",
                "激励约束",
                "宣传",
                "其他",
            ),
        ),
        ("text", TEXT),
        ("quantity", FIGURE),
        ("unit", LINE),
        ("due", DAY),
        ("department", LINE),
        ("responsible", LINE),
        ("done_quantity", FIGURE),
        ("done_on", DAY),
        when="year",
    )
    _table(
        "terms_change",
        ("agreement", LINK),
        ("changed_on", DAY),
        ("aspects", LIST),
        ("before", TEXT),
        ("after", TEXT),
        ("supplement_signed_on", DAY),
        when="changed_on",
    )
    _table(
        "trainee",
        ("name", LINE),
        ("department", LINE),
        ("kind", ("进修", "专科规培", "住院医规培", "短期培训", "师带徒")),
        ("host", LINE),
        ("from", DAY),
        ("to", DAY),
        ("fee", FIGURE),
        ("key_clinician", YES_NO),
        ("result", TEXT),
        when="from",
        spans=(("from", "to"),),
    )
    _table(
        "welfare",
        ("assignment", LINK),
        ("year", YEAR),
        ("allowance_by_attendance", YES_NO),
        ("pay_unchanged", YES_NO),
        ("living_allowance", FIGURE),
        ("travel_allowance", FIGURE),
        ("post_kept", YES_NO),
        when="year",
    )


def _table(
    name: str,
    *columns: tuple[str, _Kind | tuple[str, ...]],
    when: str = "",
    spans: tuple[tuple[str, str], ...] = (),
) -> None:
    parts: list[Any] = [
        sa.Column("id", sa.Uuid(), sa.ForeignKey("record.id", ondelete="CASCADE"), primary_key=True)
    ]
    for key, kind in columns:
        if isinstance(kind[-1], str) and isinstance(kind[0], str):
            made, rule = sa.String(60), f"{{column}} IN ({_words(kind)})"
        else:
            made, rule = kind[0], str(kind[1])
        parts.append(sa.Column(key, made))
        if kind is LINK:
            parts.append(sa.ForeignKeyConstraint([key], ["record.id"]))
        if rule:
            text = rule.replace("{column}", f'"{key}"')
            parts.append(sa.CheckConstraint(text, name=f"{name}_{key}"))
    parts += [
        sa.CheckConstraint(f'"{end}" >= "{start}"', name=f"{name}_{start}_{end}")
        for start, end in spans
    ]
    op.create_table(name, *parts)
    for key, kind in columns:
        if kind is LINK:
            op.create_index(f"ix_{name}_{key}", name, [key])
    if when:
        op.create_index(f"ix_{name}_when", name, [when])


def _words(choices: Any) -> str:
    return ", ".join(f"'{each}'" for each in choices)
