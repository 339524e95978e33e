"""A point against which something was decided is looked at by a person before the review is done."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from duikou_desktop.domain.sides import Side
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.desk.collecting import collect
from duikou_desktop.services.desk.deciding import Ruling, decide, with_decisions
from duikou_desktop.services.desk.receipts import drafts
from duikou_desktop.services.desk.reconciling import reconcile
from duikou_desktop.services.desk.report import Report
from duikou_desktop.services.desk.review_stage import Stage, progress
from duikou_desktop.services.desk.reviewing import (
    Opinion,
    ReviewedPoint,
    accept_rest,
    give_verdict,
    reviewed,
)
from duikou_desktop.services.desk.round_view import view_round
from duikou_desktop.services.desk.settling import settled_round
from duikou_desktop.storage.desk import DeskStore
from tests.desks import city_desk, packages
from tests.factories import GUANGXI
from tests.ui.office import RONGSHUI

SCHEME = load_scheme(GUANGXI)
# 教学查房: 43 with 40 proven as the supporter has them; 42 with 39 as the recipient. 3 points from 40 on.
ROUNDS = (RONGSHUI, "S9.3")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskStore]:
    """All that waits in the supporter's report is judged: 81.6 as claimed."""
    with city_desk(tmp_path / "desk") as made:
        collect(made, packages())
        accept_rest(made, supporter(made).received, as_counted=False, reason="")
        yield made


def supporter(desk: DeskStore) -> Report:
    reports = settled_round(desk, SCHEME, 2024).reports
    return next(each for each in reports if each.received.side is Side.SUPPORTER)


def point(desk: DeskStore) -> ReviewedPoint:
    parts = reviewed(desk, supporter(desk).received)
    part = next(each for each in parts if each.relation == RONGSHUI)
    return next(each for each in part.points if each.figures.point == "S9.3")


def let_stand(desk: DeskStore, side: Side) -> None:
    (both,) = reconcile(desk, SCHEME, settled_round(desk, SCHEME, 2024))
    decide(desk, both, both.found[0], Ruling(side, "签到表为准"))


def take_back_decision(desk: DeskStore) -> None:
    both = reconcile(desk, SCHEME, settled_round(desk, SCHEME, 2024))
    ((_, (found,)),) = with_decisions(desk, 2024, both)
    assert found.decision is not None
    desk.claims.withdraw(found.decision)


def stage(desk: DeskStore) -> tuple[Stage, Decimal | None]:
    report = supporter(desk)
    found = progress(desk, [report])[report.received.id]
    return found.stage, found.total


def give(desk: DeskStore, score: str | None, *, as_decided: bool = False) -> None:
    value = None if score is None else Decimal(score)
    opinion = Opinion(value, "看过签到表", as_decided=as_decided)
    give_verdict(desk, supporter(desk).received, ROUNDS, opinion)


def test_a_report_is_not_done_before_somebody_looked_at_what_was_decided(desk: DeskStore) -> None:
    assert stage(desk) == (Stage.DONE, Decimal("81.6"))
    let_stand(desk, Side.RECIPIENT)
    assert stage(desk) == (Stage.UNDER_WAY, None)
    found = point(desk)
    # No decision moves a point: 3 stands, though nothing is said of it until somebody looked.
    assert (found.stands, found.score, found.to_look_at) == (Decimal(3), None, True)
    (line,) = [each for each in view_round(desk, SCHEME, 2024).lines if each.relation == RONGSHUI]
    assert line.supporter.reviewed is not None
    assert line.supporter.reviewed.waiting == 1


@pytest.mark.parametrize(
    # The hospital's point is the mean with 融安's 3: 1.5 for 3 where nothing is given here.
    ("score", "total"),
    [(None, "81.6"), ("0", "80.1")],
)
def test_kept_or_taken_it_is_done(desk: DeskStore, score: str | None, total: str) -> None:
    let_stand(desk, Side.RECIPIENT)
    give(desk, score, as_decided=score == "0")
    assert not point(desk).to_look_at
    assert stage(desk) == (Stage.DONE, Decimal(total))


def test_a_verdict_taken_from_a_decision_falls_with_it(desk: DeskStore) -> None:
    let_stand(desk, Side.RECIPIENT)
    give(desk, "0", as_decided=True)
    let_stand(desk, Side.SUPPORTER)
    found = point(desk)
    assert (found.overtaken, found.stands, found.score) == (True, Decimal(0), None)
    assert stage(desk) == (Stage.UNDER_WAY, None)
    (said,) = [each.said for each in drafts(desk, SCHEME, 2024) if each.said.side is Side.SUPPORTER]
    told = next(each for each in said.points if (each.relation, each.point) == ROUNDS)
    # Neither the score nor the reason, which is untrue now.
    assert (said.total, told.score, told.reason) == (None, None, "")
    give(desk, "3")
    assert stage(desk) == (Stage.DONE, Decimal("81.6"))


def test_a_verdict_taken_from_a_decision_falls_where_that_is_withdrawn(desk: DeskStore) -> None:
    let_stand(desk, Side.RECIPIENT)
    give(desk, "0", as_decided=True)
    take_back_decision(desk)
    assert point(desk).overtaken
    assert stage(desk) == (Stage.UNDER_WAY, None)


def test_a_score_of_ones_own_stays_where_a_decision_comes_to_agree_with_it(desk: DeskStore) -> None:
    let_stand(desk, Side.RECIPIENT)
    give(desk, None)  # kept
    let_stand(desk, Side.SUPPORTER)
    assert point(desk).score == Decimal(3)
    # Decided once more as it was looked at: nobody is asked twice.
    let_stand(desk, Side.RECIPIENT)
    assert point(desk).score == Decimal(3)


def test_all_the_rest_at_once_leaves_what_was_decided_otherwise(desk: DeskStore) -> None:
    let_stand(desk, Side.RECIPIENT)
    assert accept_rest(desk, supporter(desk).received, as_counted=True, reason="复算") == 0
    assert point(desk).to_look_at
