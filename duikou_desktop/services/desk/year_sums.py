"""A year of the desk added up, beside the year before it: what the roll-up shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.desk.deciding import Decided, decided
from duikou_desktop.services.desk.review_stage import Progress, progress
from duikou_desktop.services.desk.rollup import RollUp, roll_up
from duikou_desktop.services.desk.round_view import RoundView
from duikou_desktop.services.desk.year_read import read_year
from duikou_desktop.storage.desk import DeskStore


@dataclass(frozen=True)
class Sums:
    """A year added up, how far its review has come, and the year before it."""

    rolled: RollUp
    reviews: Mapping[UUID, Progress]
    view: RoundView
    before: RoundView
    decided: Decided


def add_up(desk: DeskStore, scheme: Scheme, year: int) -> Sums:
    """The year as the desk stands now. Raises PackageFault, EnvironmentProblem."""
    read = read_year(desk, scheme, year)
    view = read.view
    reviews = progress(desk, view.round.reports)
    said = decided(desk, year, read.both)
    rolled = roll_up(view.round, {package: each.total for package, each in reviews.items()})
    return Sums(rolled, reviews, view, read_year(desk, scheme, year - 1).view, said)
