"""The spot checks drawn at a desk, each with its seed; none is ever taken back."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Engine, insert, select

from duikou_desktop.storage.database import reading, writing
from duikou_desktop.storage.desk_tables import SPOT_CHECK


@dataclass(frozen=True, slots=True)
class KeptDraw:
    """One of them. `drawn`: the records in the order drawn, as JSON keeps them."""

    id: UUID
    year: int
    seed: str
    count: int
    each: bool  # so many of each hospital, not in all
    among: int  # how many records it was drawn from
    drawn: Any
    drawn_by: str | None
    drawn_at: datetime


class SpotChecks:
    """Part of an open desk."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def of_year(self, year: int) -> tuple[KeptDraw, ...]:
        """Those of a year, the latest first."""
        c = SPOT_CHECK.c
        wanted = select(SPOT_CHECK).where(c.year == year).order_by(c.drawn_at.desc(), c.id)
        with reading(self._engine) as connection:
            rows = connection.execute(wanted).mappings()
            return tuple(
                KeptDraw(
                    **{
                        **row,
                        "id": UUID(row["id"]),
                        "drawn_at": row["drawn_at"].replace(tzinfo=UTC),
                    }
                )
                for row in rows
            )

    def keep(self, one: KeptDraw) -> None:
        """Adds it."""
        row = {**asdict(one), "id": str(one.id)}
        with writing(self._engine) as connection:
            connection.execute(insert(SPOT_CHECK).values(row))
