"""All registers, in the order of the window. A new register is one module and one line here."""

from __future__ import annotations

from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers.absence import ABSENCE
from duikou_desktop.domain.registers.activity import ACTIVITY
from duikou_desktop.domain.registers.assignment import ASSIGNMENT
from duikou_desktop.domain.registers.batch import BATCH
from duikou_desktop.domain.registers.evidence import EVIDENCE
from duikou_desktop.domain.registers.hospital import HOSPITAL, HOSPITAL_NAME
from duikou_desktop.domain.registers.indicator import INDICATOR
from duikou_desktop.domain.registers.judgement import JUDGEMENT
from duikou_desktop.domain.registers.norm import NORM
from duikou_desktop.domain.registers.person import PERSON, TITLE
from duikou_desktop.domain.registers.relation import RELATION, RELATION_TERM
from duikou_desktop.domain.registers.speciality import SPECIALITY
from duikou_desktop.domain.registers.technique import TECHNIQUE

# Parents before children and what is linked before what links: imports follow this order.
ALL: tuple[Register, ...] = (
    HOSPITAL,
    HOSPITAL_NAME,
    RELATION,
    RELATION_TERM,
    PERSON,
    TITLE,
    BATCH,
    ASSIGNMENT,
    ABSENCE,
    NORM,
    ACTIVITY,
    TECHNIQUE,
    SPECIALITY,
    INDICATOR,
    JUDGEMENT,
    EVIDENCE,
)

BY_KEY: dict[str, Register] = {register.key: register for register in ALL}


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
