"""The two ways a year is looked at: what is proven by a day, and what is expected as planned."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class View:
    """Proven as of a day; or, `planned`, as if running stays and dated entries come to pass."""

    as_of: date
    planned: bool = False

    def happened(self, day: date | None) -> bool:
        """Whether something dated `day` is taken as having happened."""
        return day is not None and (self.planned or day <= self.as_of)
