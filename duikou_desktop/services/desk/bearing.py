"""Which points of a standard a difference between the two sides bears on (影响)."""

from __future__ import annotations

from collections.abc import Mapping

from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.scoring.base import RuleModel
from duikou_desktop.scoring.conditions.every_period import EveryPeriod
from duikou_desktop.scoring.rules import Parts
from duikou_desktop.scoring.standard import Point, Standard
from duikou_desktop.services.desk.claims import STAYS, TEACHING, TECHNIQUES, Disagreement

_REGISTERS = {
    STAYS: frozenset({"assignment", "batch"}),
    TEACHING: frozenset({"activity"}),
    TECHNIQUES: frozenset({"technique"}),
}


def points_touched(standard: Standard, told: Disagreement) -> tuple[Point, ...]:
    """The points whose rule looks at what differs, as the standard lists them."""
    return tuple(each for each in standard.points() if bears_on(each, told))


def bears_on(point: Point, told: Disagreement) -> bool:
    """Whether the point's rule looks at what differs."""
    registers = _REGISTERS[told.what]
    if told.what == STAYS:
        return _asks_of_members(point.rule) or any(
            register in registers or _of_a_member(register, field)
            for register, field in point.rule.uses()
        )
    kind = told.subject if told.what == TEACHING else None
    return any(
        register in registers and _chosen(point.rule.chooses(register), kind)
        for register, _ in point.rule.uses()
    )


def _of_a_member(register: str, field: str) -> bool:
    """Whether each member is to have one of these records."""
    known = BY_KEY[register].field_by_key.get(field)
    return known is not None and known.to == "assignment"


def _asks_of_members(rule: RuleModel) -> bool:
    """Whether something is asked only while somebody is on site."""
    return isinstance(rule, Parts) and any(
        isinstance(each.needs, EveryPeriod) and each.needs.on_site for each in rule.parts
    )


def _chosen(ways: tuple[Mapping[str, tuple[str, ...]], ...], kind: str | None) -> bool:
    """Whether one of the ways a rule picks records takes that kind; without any it takes all."""
    kinds = [way.get("kind") for way in ways]
    return not kinds or any(kind is None or each is None or kind in each for each in kinds)
