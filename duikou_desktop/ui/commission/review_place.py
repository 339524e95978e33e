"""Where in the review another page leads: a report, a relation of it, a point.

Apart from the review itself, so that a page that only leads there does not load it.
"""

from __future__ import annotations

from uuid import UUID


def review_place(package: object, relation: UUID | None, point: str) -> str:
    """What the review's `show_wanted` is given; None, empty: not a certain one."""
    return f"{package}|{relation or ''}|{point}"


def place_in(place: object) -> tuple[str, tuple[UUID | None, str] | None]:
    """The report, and the relation and point in it; None where only a report was named."""
    package, _, rest = str(place).partition("|")
    relation, _, point = rest.partition("|")
    return package, (UUID(relation) if relation else None, point) if rest else None
