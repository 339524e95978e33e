"""A year as its reports tell it in figures: of each relation what its two sides tell, taken together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from uuid import UUID

from duikou_desktop.core.typed_json import from_json
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.desk.both_sides import both_sides
from duikou_desktop.services.desk.deciding import Decided, decided
from duikou_desktop.services.desk.named import heads_of_a_batch
from duikou_desktop.services.desk.round_view import RelationLine, RoundView, SideReport
from duikou_desktop.services.desk.told import Told, ToldOfRelation
from duikou_desktop.services.desk.year_read import read_year
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
        """The relation's, of both sides, or of the one that reported; None: neither did."""
        recipient, supporter = (
            self._of(each, relation.relation) for each in (relation.recipient, relation.supporter)
        )
        if recipient is None or supporter is None:
            return recipient or supporter
        return both_sides(recipient, supporter, self.decided.get(relation.relation, {}))

    def _of(self, side: SideReport, relation: UUID) -> ToldOfRelation | None:
        found = self.told.get((side.hospital, side.side))
        relations = found.relations if found is not None else ()
        return next((each for each in relations if each.relation == relation), None)

    @property
    def names(self) -> tuple[str, ...]:
        """Of all figures that somebody told."""
        return tuple(self._totals)

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
        return self._totals.get(name, Decimal(0))

    @property
    def specialities(self) -> tuple[Decimal, Decimal]:
        """Key specialities that are built, and those not yet accepted: together 重点专科数."""
        waiting = self.total("待验收重点专科数")
        return self.total("重点专科数") - waiting, waiting

    @cached_property
    def last(self) -> YearTold | None:
        """The year before, where reports of it came here."""
        year = self.view.round.year - 1
        before = tell_year(self.desk, self.scheme, year)
        return before if before.told else None

    @cached_property
    def _totals(self) -> Mapping[str, Decimal]:
        """Of every figure that somebody told: both sides are taken together once, not for each name.

        But where there are several relations, of their batches none: 第4批 is another in each hospital.
        """
        sums: dict[str, Decimal] = {}
        alone = len(self.view.lines) == 1
        for each in self.view.lines:
            mine = self.figures(each)
            for name, value in mine.figures if mine is not None else ():
                if alone or not heads_of_a_batch(name, self._registers.get(name, "")):
                    sums[name] = sums.get(name, Decimal(0)) + value
        return sums

    @cached_property
    def _registers(self) -> Mapping[str, str]:
        """By the figure's name, from which register it was counted."""
        told = (relation for each in self.told.values() for relation in each.relations)
        return {name: register for each in told for name, register in each.registers}


def tell_year(desk: DeskStore, scheme: Scheme, year: int) -> YearTold:
    """The year with what its reports tell."""
    read = read_year(desk, scheme, year)
    view = read.view
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
    said = decided(desk, year, read.both)
    return YearTold(desk, scheme, view, told, said)
