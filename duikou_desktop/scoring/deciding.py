"""Which scoring points the records of a register decide: what an empty page teaches."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from duikou_desktop.domain.register import Register
from duikou_desktop.domain.registers import children_of
from duikou_desktop.scoring.standard import Point, Standard


def points_decided_by(register: Register, standard: Standard) -> tuple[Point, ...]:
    """The points whose rule looks into the register or its child rows, in the form's order."""
    keys = {register.key, *(child.key for child in children_of(register.key))}
    return tuple(
        point for point in standard.points() if keys & {key for key, _ in point.rule.uses()}
    )


def points_fitting(
    points: Iterable[Point], register: Register, values: Mapping[str, object]
) -> tuple[Point, ...]:
    """Those of `points` a record with these plain values may count for: 讲座 counts for lectures."""

    def fits(where: Mapping[str, tuple[str, ...]]) -> bool:
        return all(values.get(field) in (None, *wanted) for field, wanted in where.items())

    return tuple(
        point
        for point in points
        if not (ways := point.rule.chooses(register.key)) or any(map(fits, ways))
    )


def lacks_words(point: Point, register: Register, values: Mapping[str, object]) -> bool:
    """Whether a record with these values leaves out what the point's rule wants it to say."""
    return any(values.get(key) in (None, "", ()) for key in point.rule.wants(register.key))


def needs_evidence(point: Point) -> bool:
    """Whether only records with 佐证材料 count for the point; elsewhere its lack is a finding."""
    return bool(getattr(point.rule, "evidence", False))
