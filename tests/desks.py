"""A commission's desk with both demo offices' reports, which differ in one teaching round."""

from __future__ import annotations

import atexit
import shutil
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from duikou_desktop.core.ids import hospital_id, new_id
from duikou_desktop.domain.registers.activity import ACTIVITY, ActivityKind
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.package import open_package
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.desk.collecting import collect
from duikou_desktop.services.desk.keys import confirm_fingerprint
from duikou_desktop.services.desk.reviewing import accept_rest, send_back
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.services.office_key import office_key
from duikou_desktop.services.records import remove_records
from duikou_desktop.services.sealing import seal_year, to_be_sealed
from duikou_desktop.storage.desk import DeskStore, Received
from duikou_desktop.storage.evidence_files import path_of
from duikou_desktop.storage.store import Store
from tests.closing import close_year
from tests.demo import demo_office
from tests.factories import GUANGXI

# Of 附件1: the city of the two demo offices has eight relations in these counties.
COUNTIES = ("柳城县", "鹿寨县", "三江侗族自治县", "融安县", "融水苗族自治县")
NAME = "柳州市卫生健康委"


@cache
def sealed_stick(forgotten: int = 1) -> Path:
    """A stick with the package of either side, made once a run.

    The recipient forgot so many of 43 教学查房.
    """
    kept = TemporaryDirectory(prefix="stick-")
    atexit.register(kept.cleanup)
    stick = Path(kept.name)
    for side in Side:
        with demo_office(stick / "offices" / side.value, side) as store:
            if side is Side.RECIPIENT:
                rounds = [
                    each.id
                    for each in store.read(ACTIVITY)
                    if each.value("kind") is ActivityKind.ROUND
                    and each.value("on").year == 2024
                    and ACTIVITY.complete(each)
                ]
                remove_records(store, ACTIVITY, rounds[:forgotten])
            close_year(store, side)
            seal_year(store, to_be_sealed(store, GUANGXI, side, 2024), stick, office_key(store))
    return stick


def copied(make: Callable[[Path], None], to: Path) -> Path:
    """A copy as `to` of the folder that `make` fills once a run, for tests that each change it."""
    shutil.copytree(_made(make), to, dirs_exist_ok=True)
    return to


@cache
def _made(make: Callable[[Path], None]) -> Path:
    kept = TemporaryDirectory(prefix="made-")
    atexit.register(kept.cleanup)
    make(Path(kept.name))
    return Path(kept.name)


def office_behind(side: Side, to: Path) -> Path:
    """A copy of the office that sealed that side's package."""
    shutil.copytree(sealed_stick() / "offices" / side.value, to)
    return to


@cache
def thinner_stick() -> Path:
    """A stick with the recipient's packages 2, evidence only listed, and 3, a photo lost before.

    That photo stands at R9.2 and under 其他, so that two files are missing.
    """
    kept = TemporaryDirectory(prefix="stick-")
    atexit.register(kept.cleanup)
    stick = Path(kept.name)
    with Store(office_behind(Side.RECIPIENT, stick / "office")) as store:
        closed = to_be_sealed(store, GUANGXI, Side.RECIPIENT, 2024)
        seal_year(store, closed, stick, office_key(store), evidence="catalogue")
        held = Counter(
            each.sha256
            for each in open_package(packages()[-1]).manifest.parts
            if each.path.startswith("04佐证/")
        )
        (twice,) = (sha256 for sha256, copies in held.items() if copies == 2)
        path_of(store.folder, twice).unlink()
        seal_year(store, closed, stick, office_key(store))
    return stick


def packages() -> list[Path]:
    """The two packages."""
    return sorted(sealed_stick().glob("*.dkpkg"))


def city_desk(folder: Path) -> DeskStore:
    """The city's desk, with nothing collected yet."""
    made = DeskStore.make(folder, NAME, GUANGXI, counties=COUNTIES, demo=True)
    made.set_setting("clerk", "示例未")
    return made


def province_desk(folder: Path) -> DeskStore:
    """The province's desk, with nothing collected yet."""
    return DeskStore.make(folder, "广西卫生健康委", GUANGXI, demo=True)


def confirm_all(desk: DeskStore) -> None:
    """Compares every hospital's fingerprint with its sheet."""
    for each in round_of(desk, load_scheme(GUANGXI), 2024).reports:
        confirm_fingerprint(desk, each.fingerprint)


def judge_both(desk: DeskStore) -> None:
    """Collects both packages: the supporter's is accepted as claimed, the recipient's goes back."""
    collect(desk, packages())
    for each in round_of(desk, load_scheme(GUANGXI), 2024).reports:
        if each.received.side is Side.SUPPORTER:
            accept_rest(desk, each.received, as_counted=False, reason="")
        else:
            send_back(desk, each.received, "缺责任书")
    confirm_all(desk)


def report_of(name: str, side: Side, anew: str | None, own: str = "90") -> Received:
    """A first report of 2024 with these totals, as if it had been looked at on 7 January."""
    content = {
        "own": own, "base": own, "bonus": "0", "undecided": "0", "stated": anew or own,
        "anew": anew, "why_not": None, "relations": [], "records": 1, "evidence": "full",
        "evidence_files": 0, "evidence_lost": 0, "approved_by": "甲",
        "approved_on": "2025-01-06", "points": [], "noted": {"scores": [], "deeds": []},
    }  # fmt: skip
    return Received(
        new_id(), hospital_id(name), name, side, GUANGXI, 2024, 1, None, "ab" * 32,
        datetime(2025, 1, 7, tzinfo=UTC), "", content, [],
    )  # fmt: skip


def arrive(desk: DeskStore, *reports: Received) -> None:
    """Keeps them as if they had been collected, in this order."""
    for each in reports:
        source = desk.folder / "source"
        source.write_bytes(b"")
        desk.keep(desk.bring_in({0: source}), each)
