"""What of a supporter's report is this desk's: the relations of its table, and their mean.

A supporter may help counties of several cities, each of which judges its own; and a relation that stands
in no table is nobody's to judge.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from uuid import UUID

from duikou_desktop.domain.sides import Side
from duikou_desktop.services.desk.noted import PartFigures
from duikou_desktop.storage.desk import DeskStore, Received

_TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Share:
    """The part that counts here, where that is not the whole."""

    relations: frozenset[UUID]
    elsewhere: tuple[str, ...]  # other recipients, whom the plan pairs with it in other counties
    unlisted: tuple[str, ...]  # whom no table pairs with it
    own: Decimal  # 自评分 of the part
    anew: Decimal | None


def shares(
    desk: DeskStore,
    plan: Mapping[UUID | None, str],
    reports: Iterable[tuple[Received, Collection[UUID]]],
) -> dict[UUID, Share]:
    """By package, of those of which not every relation is this desk's.

    `plan`: every relation of the scheme with its recipient's name; each report comes with the relations
    that the desk's table has of its hospital.
    """
    partial = {
        each.id: (each, told, here)
        for each, listed in reports
        if each.side is Side.SUPPORTER
        for told in (frozenset(map(UUID, each.content["relations"])),)
        if (here := told & frozenset(listed)) != told
    }
    points = desk.points_of(partial) if partial else {}
    return {
        package: _share(each, plan, told - here, here, points[package])
        for package, (each, told, here) in partial.items()
    }


def _share(
    package: Received,
    plan: Mapping[UUID | None, str],
    others: frozenset[UUID],
    here: frozenset[UUID],
    points: Iterable[object],
) -> Share:
    parts = [part for part in map(PartFigures.read, points) if part.relation in here]
    names: Mapping[str, str] = package.content.get("names", {})
    return Share(
        here,
        tuple(sorted(plan[each] for each in others if each in plan)),
        tuple(sorted(names.get(str(each), "—") for each in others if each not in plan)),
        _mean(parts, own=True),
        _anew(package, parts, here),
    )


def _anew(
    package: Received, parts: Collection[PartFigures], here: frozenset[UUID]
) -> Decimal | None:
    if package.content["anew"] is None or not parts:
        return None
    if "names" in package.content:
        return _mean(parts, own=False)
    # Taken by an earlier program, which noted no score where only people judge: by the relations' sums.
    sums = [
        Decimal(each["anew"])
        for each in package.content["noted"]["scores"]
        if each["anew"] is not None and UUID(each["relation"]) in here
    ]
    return (sum(sums, Decimal(0)) / len(sums)).quantize(_TENTH, ROUND_HALF_UP) if sums else None


def _mean(parts: Collection[PartFigures], *, own: bool) -> Decimal:
    """As a supporter's whole: each point's mean to a tenth, then summed; a struck relation adds nothing."""
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for part in parts:
        for each in part.points:
            value = each.own if own else each.score
            sums[each.point] += Decimal(0) if part.struck else value or Decimal(0)
    means = ((each / len(parts)).quantize(_TENTH, ROUND_HALF_UP) for each in sums.values())
    return sum(means, Decimal(0))
