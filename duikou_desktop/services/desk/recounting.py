"""Counts anew what could not be counted when it came, once the scheme's version it goes by is here."""

from __future__ import annotations

from dataclasses import replace

from duikou_desktop.core.errors import Trouble
from duikou_desktop.exchange.package import open_package
from duikou_desktop.schemes.shelf import Shelf
from duikou_desktop.services.desk.collecting import as_received
from duikou_desktop.services.desk.reviewing import sum_up
from duikou_desktop.services.package_check import check_opened, scheme_of
from duikou_desktop.storage.desk import DeskStore, Received


def recount(desk: DeskStore) -> int:
    """How many packages are counted now that were not. What was counted stays as it was counted.

    One that cannot be read any more stays as it is.
    """
    shelf = Shelf.of(desk.folder)
    waiting = [each for each in desk.received() if each.content["why_not"] is not None]
    return sum(_recount(desk, each, shelf) for each in waiting)


def _recount(desk: DeskStore, one: Received, shelf: Shelf) -> bool:
    try:
        package = open_package(desk.package_file(one.id))
        if scheme_of(package.manifest, shelf)[0] is None:
            return False
        checked = check_opened(package, shelf)
    except Trouble:
        return False
    came = (one.content.get(each, "") for each in ("came_as", "came_from"))
    fresh = as_received(desk, checked, *came)
    with desk.at_once():
        desk.look_again(replace(fresh, collected_at=one.collected_at))
        sum_up(desk, one)
    return True


def make_whole(desk: DeskStore) -> None:
    """Sums up what an earlier program kept and was ended before it did: it waited for nobody, and had no total."""
    for each in desk.reviews.never_summed():
        received = desk.package(each)
        if received is not None and desk.points_of((each,))[each]:
            sum_up(desk, received)
