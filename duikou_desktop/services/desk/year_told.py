"""A year as its reports tell it in figures.

Of each relation one side's figures count: the recipient's, where the work was done, else the supporter's.
Where it was decided whose count of a kind of teaching stands (双方不一致), that side's is taken. People and
techniques are those of both sides, each once, as was decided on them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from uuid import UUID

from duikou_desktop.core.typed_json import from_json
from duikou_desktop.documents.summary.records import TAUGHT
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.desk.deciding import Decided, decided, taken_together
from duikou_desktop.services.desk.named import Named
from duikou_desktop.services.desk.reconciling import STAYS, TEACHING, TECHNIQUES, reconcile
from duikou_desktop.services.desk.round_view import RelationLine, RoundView, SideReport, view_round
from duikou_desktop.services.desk.told import Told, ToldOfRelation
from duikou_desktop.storage.desk import DeskStore


@dataclass(frozen=True)
class YearTold:
    """A year with what its reports tell."""

    desk: DeskStore
    scheme: Scheme
    view: RoundView
    told: Mapping[tuple[UUID, Side], Told]
    decided: Decided

    def figures(self, relation: RelationLine) -> ToldOfRelation | None:
        """The relation's, of the side that counts; None: neither reported."""
        recipient, supporter = (
            self._of(each, relation.relation) for each in (relation.recipient, relation.supporter)
        )
        if recipient is None or supporter is None:
            return recipient or supporter
        stands = self.decided.get(relation.relation, {})
        kinds = (
            subject
            for (what, subject), side in stands.items()
            if what == TEACHING and side is Side.SUPPORTER
        )
        return _with_named(_with_teaching(recipient, supporter, kinds), supporter.named, stands)

    def _of(self, side: SideReport, relation: UUID) -> ToldOfRelation | None:
        found = self.told.get((side.hospital, side.side))
        relations = found.relations if found is not None else ()
        return next((each for each in relations if each.relation == relation), None)

    @property
    def names(self) -> tuple[str, ...]:
        """Of all figures that somebody told."""
        known = (mine for each in self.view.lines if (mine := self.figures(each)) is not None)
        return tuple(dict.fromkeys(name for each in known for name, _ in each.figures))

    def whole_names(self, side: Side) -> tuple[str, ...]:
        """Of all that the hospitals of a side told of themselves."""
        told = (found for (_, own), found in self.told.items() if own is side)
        return tuple(dict.fromkeys(name for each in told for name, _ in each.whole))

    def of_side(self, name: str, side: Side) -> Decimal:
        """What belongs to the hospitals themselves, added up over those of a side."""
        whole = (dict(found.whole) for (_, own), found in self.told.items() if own is side)
        return sum((each.get(name, Decimal(0)) for each in whole), Decimal(0))

    def total(self, name: str) -> Decimal:
        """What is of a relation, over all relations."""
        known = [mine for each in self.view.lines if (mine := self.figures(each)) is not None]
        return sum((each.figure(name) for each in known), Decimal(0))


def tell_year(desk: DeskStore, scheme: Scheme, year: int) -> YearTold:
    """The year with what its reports tell."""
    view = view_round(desk, scheme, year)
    by_package = {
        each.received.id: (each.received.hospital, each.received.side)
        for each in view.round.reports
        if each.counts
    }
    told = {
        by_package[package]: found
        for package, raw in desk.told_by(by_package).items()
        if (found := from_json(Told | None, raw)) is not None
    }
    said = decided(desk, year, reconcile(desk, scheme, view.round))
    return YearTold(desk, scheme, view, told, said)


def _with_teaching(
    told: ToldOfRelation, other: ToldOfRelation, kinds: Iterable[str]
) -> ToldOfRelation:
    """With the other side's count of these kinds of teaching, and the sums they are part of.

    Attendance and evidence are not told apart by kind: they stay as told.
    """
    figures = dict(told.figures)
    for kind in kinds:
        more = other.figure(f"{kind}次数") - told.figure(f"{kind}次数")
        sums = (name for name, parts in TAUGHT if len(parts) > 1 and kind in parts)
        for name in (kind, "教学活动", *sums):
            figures[f"{name}次数"] = figures.get(f"{name}次数", Decimal(0)) + more
    return replace(told, figures=tuple(figures.items()))


def _with_named(
    told: ToldOfRelation, supporter: tuple[Named, ...], stands: Mapping[tuple[str, str], Side]
) -> ToldOfRelation:
    """With the people and techniques of the supporter too, as far as both packages name them."""
    if not supporter or not told.named:
        return told
    figures = dict(told.figures)
    for what in (STAYS, TECHNIQUES):
        ours, theirs = (
            {each.name: each.figures for each in side if each.what == what}
            for side in (supporter, told.named)
        )
        counts: Counter[str] = Counter()
        for name in taken_together(what, ours, theirs, stands):
            # Both may have them: the side whose word stands says what they are, else the recipient.
            first, other = (
                (ours, theirs) if stands.get((what, name)) is Side.SUPPORTER else (theirs, ours)
            )
            counts.update(first.get(name) or other[name])
        for name in {
            figure for each in (ours, theirs) for held in each.values() for figure in held
        }:
            figures[name] = Decimal(counts[name])
    return replace(told, figures=tuple(figures.items()))
