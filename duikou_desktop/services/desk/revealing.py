"""A concealed package opened within the desk it is for: nothing of it lies open on a stick, or stays here."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import say
from duikou_desktop.exchange.concealed import (
    concealed_files,
    concealed_volume,
    reader_of,
    reveal,
)
from duikou_desktop.exchange.keys import OfficeKey, fingerprint
from duikou_desktop.exchange.package import Package, open_package
from duikou_desktop.exchange.sealed_reader import volumes_named
from duikou_desktop.schemes.shelf import Shelf
from duikou_desktop.services.package_check import CheckedPackage, check_opened
from duikou_desktop.storage.desk import DeskStore


@contextmanager
def revealed(desk: DeskStore, path: Path, key: OfficeKey) -> Iterator[dict[int, Path]]:
    """The package and the volumes it names, open; what was not kept of them is gone afterwards.

    Whatever else goes by a volume's name lies beside it, and is not looked at. Raises ConcealedFault,
    PackageFault, EnvironmentProblem.
    """
    hidden = concealed_files(path)
    room = desk.room(hidden)
    try:
        reveal(hidden[0], room[0], key)
        wanted = range(1, volumes_named(Package, room[0]) + 1)
        brought = {0: room[0]} | {each: room[each] for each in wanted if each in hidden}
        for number in brought.keys() - {0}:
            reveal(hidden[number], room[number], key)
        yield brought
    finally:
        desk.discard(room)


def open_revealed(path: Path, brought: dict[int, Path]) -> Package:
    """What was revealed of `path`; volumes that were not there are named as they lie on a stick.

    Raises PackageFault, EnvironmentProblem.
    """
    return open_package(brought[0], brought, called=partial(concealed_volume, path))


def check_concealed(desk: DeskStore, path: Path, key: OfficeKey) -> CheckedPackage:
    """As `check_package`, of one that was made for this desk. Raises ConcealedFault, too."""
    with revealed(desk, path, key) as brought:
        return check_opened(open_revealed(path, brought), Shelf.of(desk.folder))


def for_another(path: Path) -> UserError:
    """What to say to whoever looks at a concealed package and is not whom it is for.

    Raises ConcealedFault where it is none, EnvironmentProblem.
    """
    return UserError(
        say(
            "上报包加密过，只有收它的主管部门打得开：在那里用 --home 指明收报台再核对。"
            "那个主管部门的签名指纹是 {figures}。",
            figures=fingerprint(reader_of(path)),
        )
    )
