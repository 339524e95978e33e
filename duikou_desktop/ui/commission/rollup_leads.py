"""From a figure of the roll-up to what it is made of: the reports, or a relation's records."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from duikou_desktop.domain.sides import Side
from duikou_desktop.services.desk.rollup import Group
from duikou_desktop.services.desk.round_view import RoundView
from duikou_desktop.services.desk.totals import LostPoint
from duikou_desktop.ui.commission.review_place import review_place
from duikou_desktop.ui.text import tr, words


@dataclass(frozen=True, slots=True)
class Only:
    """Which reports of a side the places are narrowed to, and the point to stand on in them."""

    title: str
    side: Side
    packages: frozenset[UUID]
    point: str = ""


def of_group(groups: Iterable[Group], key: str) -> Only | None:
    """The reports of the group of that row; `key`: side and name."""
    return next(
        (
            Only(words(each.name), each.side, each.packages)
            for each in groups
            if key == group_key(each)
        ),
        None,
    )


def group_key(each: Group) -> str:
    """By it the tables know a group."""
    return f"{each.side.value}|{each.name}"


def of_point(lost: Iterable[LostPoint], side: Side, point: str) -> Only | None:
    """The reports of the side that lose something there."""
    return next(
        (
            Only(tr("{point} 失分的").format(point=point), side, each.packages, point)
            for each in lost
            if each.point == point
        ),
        None,
    )


def records_of(view: RoundView, relation: UUID, first: Side) -> str | None:
    """Where the review shows the relation's records: those of the side `first`, else of the other."""
    line = view.line(relation)
    if line is None:
        return None
    sides = sorted(line.sides, key=lambda each: each.side is not first)
    reports = [each.report for each in sides if each.counts and each.report is not None]
    return review_place(reports[0].received.id, relation, "") if reports else None
