"""Only reports that count are compared with the other side's: what went back is to come again, whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from duikou_desktop.core.ids import new_id
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.receipt import Outcome
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.desk.city_rounds import to_submit
from duikou_desktop.services.desk.collecting import collect
from duikou_desktop.services.desk.deciding import Ruling, decide, with_decisions
from duikou_desktop.services.desk.keys import revoke_fingerprint
from duikou_desktop.services.desk.receipts import drafts
from duikou_desktop.services.desk.reconciling import reconcile
from duikou_desktop.services.desk.report import Report
from duikou_desktop.services.desk.reviewing import accept_rest, send_back
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.storage.desk import DeskStore
from tests.desks import arrive, city_desk, packages
from tests.factories import GUANGXI

SCHEME = load_scheme(GUANGXI)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskStore]:
    """Both sides' reports, which differ in one teaching round."""
    with city_desk(tmp_path / "desk") as made:
        collect(made, packages())
        yield made


def of_side(desk: DeskStore, side: Side) -> Report:
    reports = round_of(desk, SCHEME, 2024).reports
    return next(each for each in reports if each.received.side is side)


def differing(desk: DeskStore) -> list[bool]:
    """Of each difference, whether it is decided."""
    both = reconcile(desk, SCHEME, round_of(desk, SCHEME, 2024))
    found = with_decisions(desk, 2024, both)
    return [each.decision is not None for _, differences in found for each in differences]


def outcome(desk: DeskStore) -> Outcome:
    """What the recipient's receipt would say."""
    made = drafts(desk, SCHEME, 2024)
    return next(each.said.outcome for each in made if each.said.side is Side.RECIPIENT)


def test_what_went_back_keeps_the_other_side_waiting_for_nothing(desk: DeskStore) -> None:
    accept_rest(desk, of_side(desk, Side.RECIPIENT).received, as_counted=False, reason="")
    assert (differing(desk), outcome(desk)) == ([False], Outcome.UNDECIDED)
    send_back(desk, of_side(desk, Side.SUPPORTER).received, "缺责任书")
    # Its own key alone is still to be compared.
    assert (differing(desk), outcome(desk)) == ([], Outcome.UNCONFIRMED)
    assert to_submit(desk, SCHEME, 2024).undecided == 0


def test_what_was_decided_holds_again_once_it_is_taken_after_all(desk: DeskStore) -> None:
    ((both, (found,)),) = with_decisions(
        desk, 2024, reconcile(desk, SCHEME, round_of(desk, SCHEME, 2024))
    )
    decide(desk, both, found.told, Ruling(Side.SUPPORTER, "有签到表"))
    back = of_side(desk, Side.SUPPORTER).received
    send_back(desk, back, "缺责任书")
    assert differing(desk) == []
    desk.reviews.take(back.id)
    assert differing(desk) == [True]


def test_nor_is_one_of_a_revoked_key_or_of_several_compared(desk: DeskStore) -> None:
    supporter = of_side(desk, Side.SUPPORTER)
    arrive(desk, replace(supporter.received, id=new_id()))
    assert of_side(desk, Side.SUPPORTER).forked
    assert differing(desk) == []
    revoke_fingerprint(desk, of_side(desk, Side.RECIPIENT).fingerprint, "电脑丢失")
    assert differing(desk) == []
