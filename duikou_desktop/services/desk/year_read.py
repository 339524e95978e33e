"""A year of the desk, read once for every page that looks at it."""

from __future__ import annotations

from dataclasses import dataclass

from duikou_desktop.schemes.model import Scheme
from duikou_desktop.services.desk.reconciling import Reconciled, reconcile
from duikou_desktop.services.desk.round_view import RoundView, view_round
from duikou_desktop.storage.desk import DeskStore


@dataclass(frozen=True)
class YearRead:
    """The round, and what both sides of each relation tell of it."""

    scheme: Scheme
    view: RoundView
    both: tuple[Reconciled, ...]


def read_year(desk: DeskStore, scheme: Scheme, year: int) -> YearRead:
    """The year as the desk stands now, kept until something is written there: a province's takes long.

    Raises PackageFault, EnvironmentProblem.
    """

    def read() -> YearRead:
        view = view_round(desk, scheme, year)
        return YearRead(scheme, view, reconcile(desk, scheme, view.round))

    # What is kept holds on to its scheme, so that no other is ever taken for it.
    return desk.remembered((read_year, year, id(scheme)), read)
