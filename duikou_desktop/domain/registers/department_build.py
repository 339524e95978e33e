"""中心与管理建设: emergency centres, departments and management built up."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from duikou_desktop.core.messages import label
from duikou_desktop.domain.fields import entry
from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register, Scope, Section
from duikou_desktop.domain.registers.focus import Focus


class BuildKind(StrEnum):
    """建设种类: the five centres named by the plan, departments, management."""

    STROKE = "卒中中心"
    CHEST_PAIN = "胸痛中心"
    TRAUMA = "创伤中心"
    MATERNAL = "危重孕产妇救治中心"
    NEWBORN = "危重儿童和新生儿救治中心"
    DEPARTMENT = "专科"
    MANAGEMENT = "管理"


class DepartmentBuild(Record):
    """One thing built up."""

    kind: BuildKind | None = entry(label("种类"), needed=True, aliases=("类别",))
    item: str | None = entry(
        label("建设内容"), needed=True, example="卒中绿色通道", aliases=("内容", "项目")
    )
    state: str | None = entry(label("进展"), example="通过验收", aliases=("状态",))
    done_on: date | None = entry(label("完成日期"), aliases=("建成日期",))
    focus: Focus | None = entry(label("重点领域"), help=label("总结按它归类，可以不填。"))


DEPARTMENT_BUILD = Register(
    key="department_build",
    title=label("中心与管理建设"),
    record=DepartmentBuild,
    purpose=label("五大救治中心、专科和管理方面的建设内容和进展。"),
    section=Section.RESULTS,
    seldom=True,
    scope=Scope.RELATION,
    identity=("kind", "item"),
    columns=("kind", "item", "state", "done_on"),
    when="done_on",
    evidence_expected=True,
)
