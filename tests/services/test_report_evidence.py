"""The evidence that a reviewer is offered at a point: that of the relation in view, and of no other."""

from __future__ import annotations

from pathlib import Path

from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.desk.collecting import collect
from duikou_desktop.services.desk.report_view import PartSeen, open_report
from duikou_desktop.services.desk.standing import round_of
from tests.desks import city_desk, packages
from tests.factories import GUANGXI

SCHEME = load_scheme(GUANGXI)


def supporters_parts(folder: Path) -> tuple[PartSeen, ...]:
    with city_desk(folder) as desk:
        collect(desk, packages())
        (report,) = (
            each
            for each in round_of(desk, SCHEME, 2024).reports
            if each.received.side is Side.SUPPORTER
        )
        seen = open_report(desk, SCHEME, report.received.id)
    assert seen is not None
    assert len(seen.parts) == 2
    return seen.parts


def test_no_county_is_judged_by_another_ones_evidence(tmp_path: Path) -> None:
    """A point without any evidence was offered that of the other relation."""
    offered = {}
    for part in supporters_parts(tmp_path):
        for point in part.points:
            # Files are numbered in their folder: 001_签到表.pdf.
            names = {path.rsplit("/", 1)[1].partition("_")[2] for path in point.evidence}
            proofs = {name for record in point.records for name in record.proofs}
            assert names <= proofs, (part.relation, point.point.id)
            offered[part.relation, point.point.id] = names
    # At 新技术 the one relation has evidence, the other none; at 教学活动 both.
    one, other = {relation for relation, _ in offered}
    assert sorted(bool(offered[each, "S10.2"]) for each in (one, other)) == [False, True]
    assert offered[one, "S9.1"]
    assert offered[other, "S9.1"]
