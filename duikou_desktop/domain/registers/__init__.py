"""All registers, in the order of the window. A new register is one module and one line here."""

from __future__ import annotations

from duikou_desktop.domain.record import Record
from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers.absence import ABSENCE
from duikou_desktop.domain.registers.activity import ACTIVITY
from duikou_desktop.domain.registers.agreement import AGREEMENT, PARTY
from duikou_desktop.domain.registers.alias import ALIAS
from duikou_desktop.domain.registers.approval import APPROVAL
from duikou_desktop.domain.registers.assignment import ASSIGNMENT
from duikou_desktop.domain.registers.attendance import ATTENDANCE
from duikou_desktop.domain.registers.batch import BATCH
from duikou_desktop.domain.registers.clerk import CLERK
from duikou_desktop.domain.registers.declaration import DECLARATION
from duikou_desktop.domain.registers.department_build import DEPARTMENT_BUILD
from duikou_desktop.domain.registers.difficulty import DIFFICULTY
from duikou_desktop.domain.registers.evidence import EVIDENCE
from duikou_desktop.domain.registers.explanation import EXPLANATION
from duikou_desktop.domain.registers.fund import FUND
from duikou_desktop.domain.registers.government_duty import GOVERNMENT_DUTY
from duikou_desktop.domain.registers.highlight import HIGHLIGHT
from duikou_desktop.domain.registers.honour import HONOUR
from duikou_desktop.domain.registers.hospital import HOSPITAL, HOSPITAL_NAME
from duikou_desktop.domain.registers.indicator import INDICATOR
from duikou_desktop.domain.registers.inspection import INSPECTION
from duikou_desktop.domain.registers.institution import INSTITUTION
from duikou_desktop.domain.registers.judgement import JUDGEMENT
from duikou_desktop.domain.registers.logistics import LOGISTICS
from duikou_desktop.domain.registers.meeting import MEETING
from duikou_desktop.domain.registers.member_goal import MEMBER_GOAL
from duikou_desktop.domain.registers.member_review import MEMBER_REVIEW
from duikou_desktop.domain.registers.need import NEED
from duikou_desktop.domain.registers.norm import NORM
from duikou_desktop.domain.registers.notice import NOTICE
from duikou_desktop.domain.registers.organisation import ORGANISATION
from duikou_desktop.domain.registers.paper_issue import PAPER_ISSUE
from duikou_desktop.domain.registers.person import PERSON, TITLE
from duikou_desktop.domain.registers.plan import PLAN, PLAN_ITEM
from duikou_desktop.domain.registers.publicity import PUBLICITY
from duikou_desktop.domain.registers.record_check import RECORD_CHECK
from duikou_desktop.domain.registers.relation import RELATION, RELATION_TERM
from duikou_desktop.domain.registers.report_duty import REPORT_DUTY
from duikou_desktop.domain.registers.report_text import REPORT_TEXT
from duikou_desktop.domain.registers.service_volume import SERVICE_VOLUME
from duikou_desktop.domain.registers.speciality import SPECIALITY
from duikou_desktop.domain.registers.suggestion import SUGGESTION
from duikou_desktop.domain.registers.target import TARGET
from duikou_desktop.domain.registers.technique import TECHNIQUE
from duikou_desktop.domain.registers.terms_change import TERMS_CHANGE
from duikou_desktop.domain.registers.trainee import TRAINEE
from duikou_desktop.domain.registers.welfare import WELFARE

# Parents before children and what is linked before what links: imports follow this order.
ALL: tuple[Register, ...] = (
    HOSPITAL,
    HOSPITAL_NAME,
    CLERK,
    ALIAS,
    RELATION,
    RELATION_TERM,
    PERSON,
    TITLE,
    AGREEMENT,
    PARTY,
    TARGET,
    TERMS_CHANGE,
    PLAN,
    PLAN_ITEM,
    ORGANISATION,
    MEETING,
    INSPECTION,
    INSTITUTION,
    DECLARATION,
    REPORT_DUTY,
    PUBLICITY,
    PAPER_ISSUE,
    FUND,
    BATCH,
    ASSIGNMENT,
    ABSENCE,
    ATTENDANCE,
    MEMBER_GOAL,
    MEMBER_REVIEW,
    NOTICE,
    RECORD_CHECK,
    SUGGESTION,
    NORM,
    WELFARE,
    DIFFICULTY,
    LOGISTICS,
    HONOUR,
    ACTIVITY,
    SERVICE_VOLUME,
    TECHNIQUE,
    TRAINEE,
    SPECIALITY,
    NEED,
    DEPARTMENT_BUILD,
    INDICATOR,
    HIGHLIGHT,
    GOVERNMENT_DUTY,
    JUDGEMENT,
    EXPLANATION,
    REPORT_TEXT,
    APPROVAL,
    EVIDENCE,
)

BY_KEY: dict[str, Register] = {register.key: register for register in ALL}
KEY_OF: dict[type[Record], str] = {register.record: register.key for register in ALL}


def register(key: str) -> Register:
    """The register `key` names. Raises KeyError."""
    return BY_KEY[key]


def children_of(key: str) -> tuple[Register, ...]:
    """The registers whose rows hang on records of `key`."""
    return tuple(
        each for each in ALL if each.parent is not None and each.field_by_key[each.parent].to == key
    )


def sheet_title(each: Register) -> str:
    """`教学活动`, or `人员·职称` for rows that hang on another register's."""
    if each.parent is None:
        return each.title
    above = each.field_by_key[each.parent].to
    return f"{BY_KEY[above or ''].title}·{each.title}"
