"""The choices above the round's table: what arrived, went back and is missing are all that is expected."""

from __future__ import annotations

from pathlib import Path

from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.desk.collecting import collect
from duikou_desktop.services.desk.reviewing import send_back
from duikou_desktop.services.desk.round_view import view_round
from duikou_desktop.ui.commission.filtering import Part, segments
from tests.desks import city_desk, packages
from tests.factories import GUANGXI


def test_they_add_up(tmp_path: Path) -> None:
    """The city's twelve were 5 arrived, 1 back and 7 missing: thirteen."""
    scheme = load_scheme(GUANGXI)
    with city_desk(tmp_path / "desk") as desk:
        collect(desk, packages())
        (recipient,) = (
            each.received
            for each in view_round(desk, scheme, 2024).round.reports
            if each.received.side is Side.RECIPIENT
        )
        send_back(desk, recipient, "缺责任书")
        view = view_round(desk, scheme, 2024)
    counts = {each.key: each.count for each in segments(view, {})}
    assert counts[Part.ALL] == 12
    assert [counts[each] for each in (Part.ARRIVED, Part.RETURNED, Part.MISSING)] == [1, 1, 10]
