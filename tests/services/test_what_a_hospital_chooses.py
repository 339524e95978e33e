"""Neither what can be drawn nor how long a verdict holds is for the hospital to say: its records do."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from duikou_desktop.core.clock import Clock
from duikou_desktop.core.errors import UserError
from duikou_desktop.core.messages import say
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.desk.collecting import Outcome, collect
from duikou_desktop.services.desk.proofs import lacking
from duikou_desktop.services.desk.report_view import open_report
from duikou_desktop.services.desk.reviewing import (
    Opinion,
    accept_rest,
    give_verdict,
    reviewed,
)
from duikou_desktop.services.desk.rollup import roll_up
from duikou_desktop.services.desk.spot_checks import Wish, draw
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.storage.desk import DeskStore
from tests.desks import COUNTIES, NAME, city_desk
from tests.factories import GUANGXI
from tests.forging import Change, Contents, forged, honest, rows, score
from tests.ui.office import RONGSHUI

SCHEME = load_scheme(GUANGXI)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskStore]:
    with city_desk(tmp_path / "desk") as made:
        yield made


def drawn(desk: DeskStore) -> set[str]:
    found = draw(desk, SCHEME, 2024, Wish("7 8 21 30", 1_000))
    return {str(each.record) for each in found.drawn}


def nothing_behind(stated: Any) -> None:
    for each in stated["whole"]["points"]:
        each["records"] = []


def one_behind(stated: Any) -> None:
    for each in stated["whole"]["points"]:
        each["records"] = each["records"][:1]


@pytest.mark.parametrize("change", [nothing_behind, one_behind])
def test_what_a_score_does_not_name_is_drawn_all_the_same(
    desk: DeskStore, tmp_path: Path, change: Any
) -> None:
    """A hospital that named no record, or its best alone, could not be drawn."""
    collect(desk, [honest(Side.RECIPIENT).path])
    every = drawn(desk)
    assert len(every) > 100
    with city_desk(tmp_path / "other") as other:
        (taken,) = collect(other, [forged(tmp_path, score(change), side=Side.RECIPIENT)])
        assert taken.outcome is Outcome.TAKEN
        assert drawn(other) == every


def verdicts(desk: DeskStore) -> dict[str, bool]:
    """By point of 融水, whether a verdict holds."""
    (report,) = round_of(desk, SCHEME, 2024).reports
    return {
        each.figures.point: each.verdict is not None
        for part in reviewed(desk, report.received)
        if part.relation == RONGSHUI
        for each in part.points
    }


def test_a_verdict_ends_with_the_records_it_was_given_on(desk: DeskStore, tmp_path: Path) -> None:
    """What was accepted on a document that the next package has not stayed accepted."""
    said = honest(Side.SUPPORTER).manifest
    collect(desk, [forged(tmp_path, name="第1次")])
    (report,) = round_of(desk, SCHEME, 2024).reports
    accept_rest(desk, report.received, as_counted=False, reason="")
    assert verdicts(desk)["S6.2"]
    assert verdicts(desk)["S5.1"]

    def out_of_force(found: list[Any]) -> None:
        (rule,) = (each for each in found if each["kind"] == "派驻管理")
        rule["note"] = "已废止"

    change = rows("institution", out_of_force)
    again = {"id": UUID(int=9), "sequence": said.sequence + 1, "previous": said.id}
    (taken,) = collect(desk, [forged(tmp_path, change, name="第2次", **again)])
    assert taken.outcome is Outcome.TAKEN
    # 派驻管理 stands on that document; 每批人数和时间 does not.
    assert not verdicts(desk)["S6.2"]
    assert verdicts(desk)["S5.1"]


def other_files(held: Contents) -> None:
    """Under the same records other bytes of each file, and papers in another box."""
    made: dict[str, bytes] = {}
    for path in [each for each in held if each.startswith("04佐证/") and each.endswith(".png")]:
        content = b"other " + held[path]
        made[sha256(held[path]).hexdigest()] = content
        held[path] = content

    def renamed(found: list[Any]) -> None:
        for each in found:
            if (content := made.get(each["sha256"] or "")) is not None:
                each["sha256"] = sha256(content).hexdigest()
                each["size"] = len(content)
            else:
                each["box"] = "别的盒"

    rows("evidence", renamed)(held)


def lost_files(held: Contents) -> None:
    """Its records name the same files, and they are no more in it."""
    for path in [each for each in held if each.startswith("04佐证/") and each.endswith(".png")]:
        del held[path]


def test_a_verdict_ends_with_the_file_it_was_given_on(desk: DeskStore, tmp_path: Path) -> None:
    """生活条件 was accepted by a photo, and stayed so in the package that lost it."""
    said = honest(Side.RECIPIENT).manifest
    collect(desk, [forged(tmp_path, side=Side.RECIPIENT, name="第1次")])
    (report,) = round_of(desk, SCHEME, 2024).reports
    accept_rest(desk, report.received, as_counted=False, reason="")
    for point in ("R9.2", "R9.1"):
        give_verdict(desk, report.received, (None, point), Opinion(None, "看过"))
    again = {"id": UUID(int=9), "sequence": said.sequence + 1, "previous": said.id}
    path = forged(
        tmp_path, lost_files, side=Side.RECIPIENT, name="第2次", evidence_files=0, **again
    )
    collect(desk, [path])
    (report,) = round_of(desk, SCHEME, 2024).reports
    (part,) = reviewed(desk, report.received)
    held = {each.figures.point: each.verdict is not None for each in part.points}
    assert (held["R9.2"], held["R9.1"]) == (False, True)


def other_people(held: Contents) -> None:
    def renamed(found: list[Any]) -> None:
        for at, each in enumerate(found):
            each["name"] = f"替身{chr(0x4E00 + at)}"

    rows("person", renamed)(held)


def unsealed(held: Contents) -> None:
    def change(found: list[Any]) -> None:
        for each in found:
            each["signatory"] = None

    rows("party", change)(held)


@pytest.mark.parametrize(
    ("change", "point", "other"),
    [
        (other_files, "S9.3", "S6.1"),
        (other_people, "S5.1", "S6.2"),
        (unsealed, "S2.2", "S5.1"),
    ],
)
def test_a_verdict_ends_with_what_its_records_name(
    desk: DeskStore, tmp_path: Path, change: Change, point: str, other: str
) -> None:
    """The records themselves stayed, with other photos, other people and other parties behind them."""
    said = honest(Side.SUPPORTER).manifest
    collect(desk, [forged(tmp_path, name="第1次")])
    (report,) = round_of(desk, SCHEME, 2024).reports
    accept_rest(desk, report.received, as_counted=False, reason="")
    for part in reviewed(desk, report.received):
        for each in part.points:
            if each.figures.point in (point, other) and each.figures.own is not None:
                key = part.relation, each.figures.point
                give_verdict(desk, report.received, key, Opinion(None, "看过"))
    assert verdicts(desk)[point]
    again = {"id": UUID(int=9), "sequence": said.sequence + 1, "previous": said.id}
    (taken,) = collect(desk, [forged(tmp_path, change, name="第2次", **again)])
    assert taken.outcome is Outcome.TAKEN
    assert not verdicts(desk)[point]
    assert verdicts(desk)[other]


def test_files_that_records_name_and_the_package_has_not_are_missed(
    desk: DeskStore, tmp_path: Path
) -> None:
    """It said that all of them came, listed none as lost, and held none."""

    def without(held: Contents) -> None:
        for path in [each for each in held if each.startswith("04佐证/")]:
            del held[path]

    collect(desk, [forged(tmp_path, without, side=Side.RECIPIENT, evidence_files=0)])
    (report,) = round_of(desk, SCHEME, 2024).reports
    assert lacking(report.received) == (say("缺 {n} 个", n=1),)
    seen = open_report(desk, SCHEME, report.received.id)
    assert seen is not None
    told = {one for part in seen.parts for each in part.points for one in each.missing}
    assert told
    assert all(each.endswith("（上报包里没有）") for each in told)


def test_what_nobody_counted_is_not_accepted_at_one_stroke(desk: DeskStore, tmp_path: Path) -> None:
    """300 claimed at each point of a standard that nobody has stood first, and in the means."""

    def more(stated: Any) -> None:
        for part in (stated["whole"], *stated["relations"]):
            for each in part["points"]:
                each["maximum"] = each["score"] = each["expected"] = "99"

    named = honest(Side.SUPPORTER).manifest.scheme.model_dump() | {"standard_sha256": "0" * 64}
    collect(desk, [forged(tmp_path, score(more), retold=True, scheme=named)])
    found = round_of(desk, SCHEME, 2024)
    (report,) = found.reports
    assert report.not_counted is not None
    assert {each.own for each in roll_up(found).sides} == {None}
    with pytest.raises(UserError, match="没有复算过"):
        accept_rest(desk, report.received, as_counted=False, reason="照收")


def test_a_day_that_has_not_come_is_none(tmp_path: Path) -> None:
    """Sealed as of a day in the next summer, the stays of the year were long enough."""
    early = Clock(datetime(2025, 1, 10, 4, tzinfo=UTC))
    later = datetime(2025, 9, 1, tzinfo=UTC)
    with DeskStore.make(
        tmp_path / "desk", NAME, GUANGXI, counties=COUNTIES, demo=True, clock=early
    ) as desk:
        path = forged(tmp_path, as_of=date(2025, 8, 31), sealed_at=later)
        (refused,) = collect(desk, [path])
        assert refused.outcome is Outcome.REFUSED
        assert "2025-09-01" in str(refused.why)
        assert "2025-01-10" in str(refused.why)


def test_who_stands_outside_the_table_is_not_drawn(tmp_path: Path) -> None:
    """A city's whole draw was of two hospitals that another city judges."""
    with DeskStore.make(
        tmp_path / "desk", "南宁市卫生健康委", GUANGXI, counties=("马山县",), demo=True
    ) as made:
        (taken,) = collect(made, [honest(Side.RECIPIENT).path])
        assert "不在本台收报的关系表里" in str(taken.doubt)
        with pytest.raises(UserError, match="还没有可以抽查的记录"):
            draw(made, SCHEME, 2024, Wish("7 8 21 30", 10))
