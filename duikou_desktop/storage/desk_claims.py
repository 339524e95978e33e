"""What both sides of a relation claim, and whose word stands, in the desk's database."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Engine, delete, insert, select

from duikou_desktop.domain.sides import Side
from duikou_desktop.storage.database import reading, writing
from duikou_desktop.storage.desk_tables import COMPARISON, DECISION, SAID, SETTLED


@dataclass(frozen=True, slots=True)
class Decision:
    """Whose word stands where the two sides of a relation differ, and why.

    With the words of both it was decided on: it holds as long as they say the same.
    """

    year: int
    relation: UUID
    what: str
    subject: str
    supporter: str
    recipient: str
    stands: Side
    reason: str
    decided_by: str | None
    decided_on: date


@dataclass(frozen=True, slots=True)
class Pair:
    """The packages of both sides of a relation."""

    relation: UUID
    supporter: UUID
    recipient: UUID


class Claims:
    """Part of an open desk."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def said(self, packages: Collection[UUID]) -> dict[UUID, Any]:
        """By package, what it says of each of its relations; those that were not noted are left out."""
        wanted = select(SAID).where(SAID.c.package.in_(map(str, packages)))
        with reading(self._engine) as connection:
            return {UUID(package): said for package, said in connection.execute(wanted)}

    def keep_said(self, package: UUID, said: Any) -> None:
        """Packages never change: what was read of one stays true."""
        with writing(self._engine) as connection:
            insertion = insert(SAID).prefix_with("OR REPLACE")
            connection.execute(insertion.values(package=str(package), said=said))

    def comparisons(self, pairs: Collection[Pair]) -> dict[Pair, Any]:
        """What was found when the two packages of each were compared; those that were not are left out."""
        c = COMPARISON.c
        wanted = select(COMPARISON).where(c.relation.in_({str(each.relation) for each in pairs}))
        with reading(self._engine) as connection:
            found = {
                Pair(UUID(relation), UUID(supporter), UUID(recipient)): said
                for relation, supporter, recipient, said in connection.execute(wanted)
            }
        return {pair: found[pair] for pair in pairs if pair in found}

    def keep_comparisons(self, found: Mapping[Pair, Any]) -> None:
        """Packages never change: what was found stays true."""
        rows = [
            {name: str(value) for name, value in asdict(pair).items()} | {"found": said}
            for pair, said in found.items()
        ]
        if rows:
            with writing(self._engine) as connection:
                connection.execute(insert(COMPARISON).prefix_with("OR REPLACE"), rows)

    def bases(self) -> dict[UUID, str]:
        """By package, by which decisions its points were counted last."""
        with reading(self._engine) as connection:
            rows = connection.execute(select(SETTLED.c.package, SETTLED.c.basis))
            return {UUID(package): basis for package, basis in rows}

    def settled(self, packages: Collection[UUID]) -> dict[UUID, Any]:
        """What the decisions make of packages' points; those on which nothing was decided are left out."""
        c = SETTLED.c
        wanted = select(c.package, c.points).where(c.package.in_([str(each) for each in packages]))
        with reading(self._engine) as connection:
            return {UUID(package): points for package, points in connection.execute(wanted)}

    def keep_settled(self, package: UUID, basis: str, points: Any) -> None:
        """In place of what was kept of the package."""
        row = {"package": str(package), "basis": basis, "points": points}
        with writing(self._engine) as connection:
            connection.execute(insert(SETTLED).prefix_with("OR REPLACE").values(row))

    def decisions(self, year: int) -> tuple[Decision, ...]:
        """Those of a year."""
        with reading(self._engine) as connection:
            rows = connection.execute(select(DECISION).where(DECISION.c.year == year)).mappings()
            return tuple(
                Decision(
                    **{**row, "relation": UUID(row["relation"]), "stands": Side(row["stands"])}
                )
                for row in rows
            )

    def decide(self, one: Decision) -> None:
        """Keeps it in place of an earlier one on the same."""
        row = {**asdict(one), "relation": str(one.relation), "stands": one.stands.value}
        with writing(self._engine) as connection:
            connection.execute(insert(DECISION).prefix_with("OR REPLACE").values(row))

    def withdraw(self, one: Decision) -> None:
        """Takes a decision back."""
        c = DECISION.c
        with writing(self._engine) as connection:
            connection.execute(
                delete(DECISION).where(
                    c.year == one.year,
                    c.relation == str(one.relation),
                    c.what == one.what,
                    c.subject == one.subject,
                )
            )
