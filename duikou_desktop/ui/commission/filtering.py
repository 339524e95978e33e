"""Which lines of the round's table are shown: by how a side stands, and by words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from uuid import UUID

from duikou_desktop.core.pinyin import match
from duikou_desktop.services.desk.key_state import KeyState
from duikou_desktop.services.desk.round_view import RelationLine, RoundView, SideReport
from duikou_desktop.ui.text import tr
from duikou_desktop.ui.widgets.segmented import Segment


class Part(StrEnum):
    """A choice above the table."""

    ALL = "all"
    ARRIVED = "arrived"
    RETURNED = "returned"
    MISSING = "missing"
    DIFFERENT = "different"
    TWO_SIDES = "two_sides"
    KEYS = "keys"


Tests = Mapping[Part, Callable[[SideReport], bool]]


def _tests(open_differences: Mapping[UUID, int]) -> Tests:
    return {
        # With what went back and what is missing they are all that is expected.
        Part.ARRIVED: lambda each: each.report is not None and not each.again,
        Part.RETURNED: lambda each: bool(each.again),
        Part.MISSING: lambda each: each.report is None,
        Part.DIFFERENT: lambda each: bool(each.difference),
        Part.TWO_SIDES: lambda each: each.relation in open_differences,
        Part.KEYS: lambda each: (
            each.report is not None
            and (each.report.to_confirm or each.report.key is KeyState.REVOKED)
        ),
    }


def segments(view: RoundView | None, open_differences: Mapping[UUID, int]) -> tuple[Segment, ...]:
    """The choices, with how many reports each holds; relations where both sides differ."""
    words = {
        Part.ALL: tr("应收"),
        Part.ARRIVED: tr("已收"),
        Part.RETURNED: tr("待重报"),
        Part.MISSING: tr("未到"),
        Part.DIFFERENT: tr("自评与复算不同"),
        Part.TWO_SIDES: tr("双方不一致"),
        Part.KEYS: tr("指纹"),
    }
    if view is None:
        return tuple(Segment(part.value, words[part]) for part in Part)
    counts = {Part.ALL: view.expected, Part.TWO_SIDES: len(open_differences)}
    for part, holds in _tests(open_differences).items():
        if part not in counts:
            sides = (each for line in view.lines for each in line.sides)
            counts[part] = len({(each.hospital, each.side) for each in sides if holds(each)})
    return tuple(Segment(part.value, words[part], counts[part]) for part in Part)


def kept(
    view: RoundView, part: Part, text: str, open_differences: Mapping[UUID, int]
) -> tuple[RelationLine, ...]:
    """The relations of which a side is wanted; found by characters, pinyin or initials."""
    holds = _tests(open_differences).get(part, lambda _each: True)
    typed = text.strip()
    return tuple(
        line
        for line in view.lines
        if any(holds(each) for each in line.sides)
        and (
            not typed
            or match(typed, line.county) is not None
            or any(match(typed, each.name) is not None for each in line.sides)
        )
    )
