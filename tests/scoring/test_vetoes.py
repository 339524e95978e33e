"""A 一票否决 strikes at the least fault, by the batch that the year is scored by."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.scoring.assessment import ScoredVeto
from duikou_desktop.scoring.engine import assess
from duikou_desktop.scoring.standard import Standard
from tests.factories import GUANGXI, Office

AS_OF = date(2025, 12, 31)


def guangxi() -> Standard:
    found = load_scheme(GUANGXI).standard(Side.SUPPORTER)
    assert found is not None
    return found


def veto(office: Office, **rule: Any) -> ScoredVeto:
    raw = guangxi().model_dump(by_alias=True)
    one = {"id": "SV1", "text": "否决", "short": "否决", "rule": rule}
    standard = Standard.model_validate({**raw, "vetoes": [one]})
    (found,) = assess(standard, office.parameters, office.facts(), AS_OF).vetoes
    return found


def present(kind: str) -> dict[str, Any]:
    return {
        "needs": {"condition": "present", "register": "organisation", "where": {"kind": [kind]}}
    }


def test_half_of_what_is_asked_is_struck() -> None:
    office = Office()
    raw = {"set_up_on": "2023-01-05", "head": "示例院长", "head_post": "院长"}
    group = office.add("organisation", kind="领导小组", **raw)
    both = {"kind": "parts", "parts": [present("领导小组"), present("办公室")]}
    found = veto(office, **both)
    assert (found.struck, found.expected, found.records) == (True, True, (group,))
    house = office.add("organisation", kind="办公室", **raw)
    found = veto(office, **both)
    assert (found.struck, found.records) == (False, (group, house))


@pytest.mark.parametrize(("heads", "struck"), [(5, False), (4, True)])
def test_one_person_short_is_struck(heads: int, struck: bool) -> None:
    office = Office()
    office.team("2024-03-01", "2024-08-31", heads)
    rule = {
        "kind": "batch_staffing", "lost_per_person_short": "1", "lost_per_person_under_time": "1",
        "missing_vice_president_counts": 1,
    }  # fmt: skip
    assert veto(office, **rule).struck is struck


def test_a_veto_follows_the_batch_that_the_staffing_took() -> None:
    """The first is whole and without titles, the second one short: the second is taken."""
    office = Office()
    office.team("2024-01-01", "2024-06-30", 5, title=None)
    office.team("2024-07-01", "2024-12-31", 4)
    rule = {"kind": "composition", "professions": ["医疗"], "mainly": "医疗", "titled": ["医疗"]}
    assert veto(office, **rule).struck is False
