"""Whose report stands where packages of one office bear several keys: a higher number proves nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from itertools import count
from pathlib import Path
from uuid import UUID

import pytest

from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.keys import fingerprint
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.desk.key_state import KeyState
from duikou_desktop.services.desk.keys import (
    SeenKey,
    Weight,
    confirm_fingerprint,
    revoke_fingerprint,
    seen_keys,
)
from duikou_desktop.services.desk.remarks import explained
from duikou_desktop.services.desk.report import Report
from duikou_desktop.services.desk.rollup import roll_up
from duikou_desktop.services.desk.standing import round_of, standing_of
from duikou_desktop.storage.desk import DeskStore, Received
from tests.desks import arrive, report_of
from tests.factories import GUANGXI

SCHEME = load_scheme(GUANGXI)
RONGSHUI = "融水苗族自治县人民医院"
OWN, OTHER = "ab" * 32, "cd" * 32
_MINUTES = count()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskStore]:
    with DeskStore.make(tmp_path / "desk", "柳州市卫生健康委", GUANGXI) as made:
        yield made


def package(sequence: int, key: str = OWN, anew: str = "80") -> Received:
    """Each comes a minute after the one before."""
    one = report_of(RONGSHUI, Side.RECIPIENT, anew)
    came = one.collected_at + timedelta(minutes=next(_MINUTES))
    return replace(one, sequence=sequence, key=key, collected_at=came)


def figures(key: str) -> str:
    return fingerprint(bytes.fromhex(key))


def standing(desk: DeskStore) -> Report:
    (report,) = round_of(desk, SCHEME, 2024).reports
    assert standing_of(desk, SCHEME, report.received) == report
    return report


def test_a_confirmed_report_stands_until_the_other_fingerprint_is_confirmed(
    desk: DeskStore,
) -> None:
    known, forged = package(6), package(7, OTHER, "99")
    arrive(desk, known)
    confirm_fingerprint(desk, figures(OWN))
    arrive(desk, forged)
    report = standing(desk)
    assert (report.received.id, report.key, report.counts) == (known.id, KeyState.CONFIRMED, True)
    assert [each.id for each in report.waiting] == [forged.id]
    assert (report.forks, report.superseded) == ((), ())
    assert [(each.state, each.weight) for each in keys(desk)] == [
        (KeyState.CONFIRMED, Weight.STANDS),
        (KeyState.CHANGED, Weight.WAITING),
    ]
    confirm_fingerprint(desk, figures(OTHER))
    assert standing(desk).received.id == forged.id


def keys(desk: DeskStore) -> list[SeenKey]:
    return list(seen_keys(round_of(desk, SCHEME, 2024), desk.known_keys()))


def test_before_any_was_confirmed_the_key_that_came_first_stands(desk: DeskStore) -> None:
    first, other = package(1), package(2, OTHER, "99")
    arrive(desk, first, other)
    report = standing(desk)
    assert (report.received.id, report.key, report.counts) == (first.id, KeyState.NEW, True)
    assert [each.id for each in report.waiting] == [other.id]
    assert report.to_confirm
    # Either is told that there is another.
    assert [(each.weight, each.beside) for each in keys(desk)] == [
        (Weight.SO_FAR, True),
        (Weight.WAITING, True),
    ]


def test_of_two_that_came_within_a_second_the_first_is_no_matter_of_their_ids(
    desk: DeskStore,
) -> None:
    """Whoever forges a package chooses its id."""
    one = report_of(RONGSHUI, Side.RECIPIENT, "80")
    first = replace(one, id=UUID(int=2), key=OWN)
    arrive(desk, first, replace(one, id=UUID(int=1), key=OTHER))
    assert standing(desk).received.id == first.id


def test_a_clock_put_back_in_between_makes_no_later_key_the_first(desk: DeskStore) -> None:
    first, later = package(1), package(1, OTHER)
    arrive(desk, first, replace(later, collected_at=first.collected_at - timedelta(days=400)))
    assert standing(desk).received.id == first.id


def test_a_revoked_key_gives_the_place_back(desk: DeskStore) -> None:
    known, forged = package(6), package(7, OTHER, "99")
    arrive(desk, forged, known)
    confirm_fingerprint(desk, figures(OWN))
    revoke_fingerprint(desk, figures(OTHER), "医院说不是它封的")
    report = standing(desk)
    assert (report.received.id, report.key) == (known.id, KeyState.CONFIRMED)
    assert (report.waiting, [each.id for each in report.superseded]) == ((), [forged.id])
    (recipients,) = [each for each in roll_up(round_of(desk, SCHEME, 2024)).sides if each.arrived]
    assert recipients.anew == Decimal("80.0")
    # The honest office's next number is the forger's: it is no fork.
    again = package(7)
    arrive(desk, again)
    report = standing(desk)
    assert (report.received.id, report.forked, report.counts) == (again.id, False, True)


def test_the_key_of_what_another_replaced_is_not_to_be_compared(desk: DeskStore) -> None:
    arrive(desk, package(1), package(2, OTHER))
    confirm_fingerprint(desk, figures(OTHER))
    seen = {each.package.key: each for each in keys(desk)}
    assert (seen[OTHER].label, seen[OTHER].to_do) == ("指纹已核对", False)
    assert (seen[OWN].label, seen[OWN].to_do) == ("不用核对", False)
    # Its place taken back, the other is to be compared again.
    revoke_fingerprint(desk, figures(OTHER), "医院说不是它封的")
    seen = {each.package.key: each for each in keys(desk)}
    assert (seen[OTHER].label, seen[OWN].label) == ("密钥已作废", "密钥变了")


def test_the_key_after_a_revoked_one_is_called_the_next(desk: DeskStore) -> None:
    arrive(desk, package(1))
    confirm_fingerprint(desk, figures(OWN))
    arrive(desk, package(2, OTHER))
    assert [each.after_revoked for each in keys(desk)] == [False, False]
    revoke_fingerprint(desk, figures(OWN), "电脑丢了")
    seen = {each.package.key: each for each in keys(desk)}
    assert (seen[OTHER].state, seen[OTHER].after_revoked) == (KeyState.CHANGED, True)
    assert (seen[OWN].state, seen[OWN].after_revoked) == (KeyState.REVOKED, False)


def test_numbers_that_never_came_are_told(desk: DeskStore) -> None:
    arrive(desk, package(2))
    assert standing(desk).skipped == ()  # what came before the first is nobody's business
    arrive(desk, package(5), package(3))
    assert standing(desk).skipped == ((4, 4),)
    assert str(explained(standing(desk))[-1]) == "第 4 次没有收到过：没有上报，或还在别处。"
    arrive(desk, package(10**9))  # anybody may write any number
    assert standing(desk).skipped == ((4, 4), (6, 10**9 - 1))


def test_the_same_number_under_two_confirmed_keys_is_a_fork(desk: DeskStore) -> None:
    arrive(desk, package(1), package(1, OTHER))
    for each in (OWN, OTHER):
        confirm_fingerprint(desk, figures(each))
    assert standing(desk).forked


def test_an_undecided_fork_is_not_said_to_stand(desk: DeskStore) -> None:
    arrive(desk, package(1), package(1))
    (only,) = keys(desk)
    assert only.weight is Weight.UNDECIDED
    assert only.weight.label == "待认定"
