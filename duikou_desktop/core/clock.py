"""Today and now, from one place, so that tests and the demo can stand on a fixed day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime


@dataclass(frozen=True, slots=True)
class Clock:
    """The machine's clock, or one that stands still on a day."""

    fixed: datetime | None = None

    def now(self) -> datetime:
        """The moment, with time zone UTC, to the second."""
        return (self.fixed or datetime.now(UTC)).astimezone(UTC).replace(microsecond=0)

    def today(self) -> date:
        """The local calendar day."""
        return (self.fixed or datetime.now(UTC)).astimezone().date()
