"""A commission's round: packages of a thousand records collected, and the page of the whole round.

A hundred are collected and the time taken fifteenfold; the round then holds fifteen hundred.
"""

from __future__ import annotations

import tempfile
import time
from dataclasses import replace
from functools import partial
from pathlib import Path
from uuid import UUID

from duikou_desktop.core.ids import hospital_id, new_id, relation_id
from duikou_desktop.core.memory import collect_seldom
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.manifest import Manifest, Part
from duikou_desktop.exchange.package import open_package, read_part
from duikou_desktop.exchange.package_writer import write_package
from duikou_desktop.exchange.sealed_writer import Source
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.desk.collecting import collect
from duikou_desktop.services.desk.rollup import roll_up
from duikou_desktop.services.desk.round_view import view_round
from duikou_desktop.services.office_key import office_key
from duikou_desktop.services.sealing import seal_year, to_be_sealed
from duikou_desktop.storage.desk import DeskStore
from tests.closing import close_year
from tests.demo import demo_office
from tests.exchange.sealed import KEY

GUANGXI = "guangxi-2022-2025"
COLLECTED, ROUND = 100, 1_500
OWN = "柳州市柳铁中心医院"


def measure() -> tuple[float, float]:
    """(seconds to collect 1,500 packages, seconds to read the round for its page, add it up and rank it)."""
    collect_seldom()  # as the program does
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        stick = folder / "stick"
        stick.mkdir()
        _seal_many(folder, stick)
        with DeskStore.make(folder / "desk", "广西卫生健康委", GUANGXI, demo=True) as desk:
            start = time.perf_counter()
            taken = collect(desk, [stick])
            collected = time.perf_counter() - start
            _fill(desk)
            scheme = load_scheme(GUANGXI)
            start = time.perf_counter()
            found = roll_up(view_round(desk, scheme, 2024).round)
            added = time.perf_counter() - start
    if len(taken) != COLLECTED or len(found.ranked) != ROUND:
        raise RuntimeError(f"{len(taken)} packages, {len(found.ranked)} reports")
    return collected * ROUND / COLLECTED, added


def _seal_many(folder: Path, stick: Path) -> None:
    """The demo's package as so many other hospitals would have sealed it."""
    with demo_office(folder / "office", Side.SUPPORTER) as store:
        close_year(store, Side.SUPPORTER)
        closed = to_be_sealed(store, GUANGXI, Side.SUPPORTER, 2024)
        package = open_package(seal_year(store, closed, folder, office_key(store)).path)
    data = [each for each in package.manifest.parts if each.path.startswith("数据/")]
    texts = {each.path: read_part(package, each.path) for each in data}
    recipients = [line.recipient for line in load_scheme(GUANGXI).pairings if line.supporter == OWN]
    for number in range(COLLECTED):
        name = f"第{number}医院"
        ids = _ids(recipients, name)
        own = hospital_id(name)
        manifest = package.manifest.model_copy(
            update={
                "id": new_id(),
                "key": KEY.public.hex(),
                "hospital": own,
                "hospital_name": name,
                "relations": tuple(ids[each] for each in package.manifest.relations),
            }
        )
        sources = [Source(path, _other(text, ids)) for path, text in texts.items()]
        write_package(
            stick / f"{number}.dkpkg",
            sources,
            partial(_described, manifest),
            KEY,
        )


def _described(manifest: Manifest, parts: tuple[Part, ...]) -> Manifest:
    return manifest.model_copy(update={"parts": parts})


def _ids(recipients: list[str], name: str) -> dict[UUID, UUID]:
    """Hospital and relations of the demo, and those of the hospital of that name."""
    old, new = hospital_id(OWN), hospital_id(name)
    found = {old: new}
    for each in recipients:
        found[relation_id(hospital_id(each), old)] = relation_id(hospital_id(each), new)
    return found


def _other(text: bytes, ids: dict[UUID, UUID]) -> bytes:
    for old, new in ids.items():
        text = text.replace(str(old).encode(), str(new).encode())
    return text


def _fill(desk: DeskStore) -> None:
    """The round filled up with what was found in the first: as many rows as a province has."""
    one = desk.received()[0]
    nothing = desk.folder / "nothing"
    nothing.write_bytes(b"")
    for number in range(COLLECTED, ROUND):
        name = f"第{number}医院"
        row = replace(one, id=new_id(), hospital=hospital_id(name), hospital_name=name)
        desk.keep(desk.bring_in({0: nothing}), row)


if __name__ == "__main__":
    print("{:.0f} s to collect 1,500, {:.3f} s to add them up".format(*measure()))
