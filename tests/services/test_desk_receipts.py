"""What a receipt says became of a report: taken, sent back, or what it still waits for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from duikou_desktop.documents.paper import words_of
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.receipt import ClaimJudged, Outcome
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.desk.collecting import collect
from duikou_desktop.services.desk.keys import confirm_fingerprint, revoke_fingerprint
from duikou_desktop.services.desk.receipts import _outcome, drafts
from duikou_desktop.services.desk.report import Report
from duikou_desktop.services.desk.reviewing import accept_rest, reviewed
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.services.receipt_paper import receipt_paper
from duikou_desktop.storage.desk import DeskStore
from tests.desks import city_desk, packages
from tests.factories import GUANGXI, RELATION

SCHEME = load_scheme(GUANGXI)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskStore]:
    """With the supporter's report alone, so that no other side differs from it."""
    with city_desk(tmp_path / "desk") as made:
        collect(made, [each for each in packages() if Side.SUPPORTER.label in each.name])
        yield made


def report(desk: DeskStore) -> Report:
    (found,) = round_of(desk, SCHEME, 2024).reports
    return found


def outcome(desk: DeskStore) -> Outcome:
    (found,) = drafts(desk, SCHEME, 2024)
    return found.said.outcome


def test_reviewed_to_the_end_it_waits_for_its_fingerprint_alone(desk: DeskStore) -> None:
    assert outcome(desk) is Outcome.RECEIVED
    accept_rest(desk, report(desk).received, as_counted=False, reason="")
    assert outcome(desk) is Outcome.UNCONFIRMED
    assert Outcome.UNCONFIRMED.label == "尚未接收，等核对签名指纹"
    confirm_fingerprint(desk, report(desk).fingerprint)
    assert outcome(desk) is Outcome.ACCEPTED


def test_a_withdrawn_key_is_told_before_all_and_no_score_with_it(desk: DeskStore) -> None:
    """接收 was written for a report whose key was revoked, with the score of a review before."""
    accept_rest(desk, report(desk).received, as_counted=False, reason="")
    revoke_fingerprint(desk, report(desk).fingerprint, "公章被盗")
    (found,) = drafts(desk, SCHEME, 2024)
    assert (found.said.outcome, found.said.total) == (Outcome.REVOKED, None)
    assert "请换新密钥重新封包上报" in words_of(receipt_paper(found.said, SCHEME, "0"))


def test_only_what_was_taken_is_said_to_be(desk: DeskStore) -> None:
    taken = {each for each in Outcome if each.label.startswith("接收")}
    assert taken == {Outcome.ACCEPTED, Outcome.RECEIVED, Outcome.UNDECIDED}


def test_one_of_several_of_its_number_is_not_taken(desk: DeskStore) -> None:
    found = replace(report(desk), forks=(report(desk).received,))
    assert _outcome(found, (), ()) is Outcome.FORKED


def test_a_confirmed_key_does_not_end_the_review(desk: DeskStore) -> None:
    confirm_fingerprint(desk, report(desk).fingerprint)
    assert outcome(desk) is Outcome.RECEIVED


def test_judged_to_the_end_it_waits_for_what_the_sides_differ_in(desk: DeskStore) -> None:
    """The roll-up said 评审完, the receipt that the review was not over: nothing said why."""
    found = report(desk)
    accept_rest(desk, found.received, as_counted=False, reason="")
    parts = reviewed(desk, found.received)
    claim = ClaimJudged(
        relation=RELATION, what="教学活动", subject="教学查房", supporter="40", recipient="38",
        stands=None, reason="",
    )  # fmt: skip
    assert _outcome(found, parts, [claim]) is Outcome.UNDECIDED
    assert Outcome.UNDECIDED.label == "接收，双方不一致的还没有认定完"
    decided = claim.model_copy(update={"stands": Side.SUPPORTER, "reason": "看了签到表"})
    assert _outcome(found, parts, [decided]) is Outcome.UNCONFIRMED
