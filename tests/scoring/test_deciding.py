"""An empty page says what its records decide; the standard is asked, nobody keeps a list."""

from __future__ import annotations

import pytest

from duikou_desktop.domain.registers import BY_KEY
from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.scoring.deciding import needs_evidence, points_decided_by, points_fitting
from tests.factories import GUANGXI

DECIDED = {
    "activity": {"S9.1", "S9.2", "S9.3"},
    "technique": {"S10.1", "S10.2"},
    "speciality": {"S11.1"},
    "norm": {"S12.1"},
    "indicator": {"S13.1", "S13.2", "S13.3", "S13.4", "S13.5"},
    "batch": {"S5.1", "S5.B1"},
    "hospital": set(),
    "organisation": {"S1.1", "S1.2"},
    "meeting": {"S1.3", "S1.4"},
    "notice": {"S7.3"},
    "declaration": {"S2.3", "S6.3"},
}


@pytest.mark.parametrize("key", DECIDED)
def test_points_of_a_register(key: str) -> None:
    standard = load_scheme(GUANGXI).standard(Side.SUPPORTER)
    assert standard is not None
    found = {point.id for point in points_decided_by(BY_KEY[key], standard)}
    assert found == DECIDED[key]


def test_titles_are_written_on_the_page_of_people() -> None:
    standard = load_scheme(GUANGXI).standard(Side.SUPPORTER)
    assert standard is not None
    assert "S5.B2" in {point.id for point in points_decided_by(BY_KEY["person"], standard)}


def test_a_lecture_counts_for_lectures_and_only_with_evidence() -> None:
    standard = load_scheme(GUANGXI).standard(Side.SUPPORTER)
    assert standard is not None
    points = points_decided_by(BY_KEY["activity"], standard)
    fitting = points_fitting(points, BY_KEY["activity"], {"kind": "学术讲座"})
    assert [point.id for point in fitting] == ["S9.1"]
    assert needs_evidence(fitting[0])
    assert not points_fitting(points, BY_KEY["activity"], {"kind": "死亡病例讨论"})
    assert not needs_evidence(standard.point("S1.1"))


def test_a_meeting_counts_for_the_point_of_its_kind() -> None:
    standard = load_scheme(GUANGXI).standard(Side.SUPPORTER)
    assert standard is not None
    meeting = BY_KEY["meeting"]
    fitting = points_fitting(points_decided_by(meeting, standard), meeting, {"kind": "领导小组"})
    assert [point.id for point in fitting] == ["S1.4"]


def test_what_a_rule_wants_said_is_missing_until_it_is_said() -> None:
    from duikou_desktop.domain.registers import BY_KEY
    from duikou_desktop.domain.sides import Side
    from duikou_desktop.schemes.load import load_scheme
    from duikou_desktop.scoring.deciding import lacks_words

    standard = load_scheme("guangxi-2022-2025").standard(Side.RECIPIENT)
    assert standard is not None
    quarter, meeting = standard.point("R1.3"), BY_KEY["meeting"]
    assert lacks_words(quarter, meeting, {"kind": "专题会议", "opinions": None})
    assert lacks_words(quarter, meeting, {"kind": "专题会议", "opinions": ""})
    assert not lacks_words(quarter, meeting, {"kind": "专题会议", "opinions": "加强带教"})
    assert not lacks_words(quarter, BY_KEY["activity"], {})
    assert not lacks_words(standard.point("R9.1"), meeting, {})
