"""A city's review is adopted as a whole or not at all: a score that no program gives is told by its place."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from duikou_desktop.core.errors import UserError
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.receipt import PointJudged, ReceiptManifest
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.desk.adopting import adopt, give_up_adopted, held_of
from duikou_desktop.services.desk.collecting import collect
from duikou_desktop.services.desk.keys import confirm_fingerprint
from duikou_desktop.services.desk.review_stage import Stage, progress
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.storage.desk import DeskStore
from duikou_desktop.storage.desk_reviews import Reviews
from tests.desks import NAME
from tests.factories import GUANGXI
from tests.rounds import CITYS, FIGURES, city_stick, said_by_the_city, said_otherwise
from tests.ui.office import RONGSHUI

SCHEME = load_scheme(GUANGXI)
LIUTIE = "柳州市柳铁中心医院"


@pytest.fixture
def province(tmp_path: Path) -> Iterator[DeskStore]:
    with DeskStore.make(tmp_path / "province", "广西卫生健康委", GUANGXI, demo=True) as made:
        made.set_setting("clerk", "示例酉")
        collect(made, sorted(city_stick().glob("*.dkpkg")))
        yield made


def judged(province: DeskStore, tmp_path: Path, *points: tuple[str, str]) -> None:
    """The city's round came, with these scores of the supporter's points with 融水."""

    def changed(answer: ReceiptManifest) -> ReceiptManifest:
        if answer.side is not Side.SUPPORTER:
            return answer
        said = (
            PointJudged(
                relation=RONGSHUI, point=point, own=Decimal(3), score=Decimal(score), reason="市里"
            )
            for point, score in points
        )
        return answer.model_copy(update={"points": tuple(said)})

    answers = tuple(map(changed, said_by_the_city().answers))
    collect(province, [said_otherwise(tmp_path / "stick" / "x.dkround", CITYS, answers=answers)])
    confirm_fingerprint(province, FIGURES)


def state(province: DeskStore) -> object:
    reports = round_of(province, SCHEME, 2024).reports
    return progress(province, reports), held_of(province, SCHEME, 2024, NAME)


@pytest.mark.parametrize(
    ("point", "score", "why"),
    [
        ("S5.B2", "99999", "要在 0 到 100 之间"),
        ("S5.B2", "-30", "要在 0 到 100 之间"),
        ("S9.3", "30", "要在 0 到 3 之间"),
        ("S9.3", "2.55", "写到一位小数"),
    ],
)
def test_a_score_no_program_gives_is_told_by_city_hospital_and_point_and_nothing_is_adopted(
    province: DeskStore, tmp_path: Path, point: str, score: str, why: str
) -> None:
    judged(province, tmp_path, ("S5.1", "2"), (point, score))
    before = state(province)
    with pytest.raises(UserError) as told:
        adopt(province, SCHEME, 2024, NAME)
    assert all(each in str(told.value) for each in (NAME, LIUTIE, point, score, why, "没有采用"))
    assert state(province) == before


def test_what_it_may_say_is_adopted(province: DeskStore, tmp_path: Path) -> None:
    judged(province, tmp_path, ("S5.1", "2"), ("S5.B2", "100"), ("S9.3", "0"))
    assert adopt(province, SCHEME, 2024, NAME).reports == 1
    stages = {
        each.stage for each in progress(province, round_of(province, SCHEME, 2024).reports).values()
    }
    assert stages == {Stage.ADOPTED, Stage.RETURNED}


@pytest.mark.parametrize("step", [2, 7])
def test_adopting_that_is_broken_off_leaves_nothing(
    province: DeskStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    judged(province, tmp_path)
    before, given, give = state(province), 0, Reviews.give

    def breaking(*how: Any) -> None:
        nonlocal given
        given += 1
        if given == step:
            raise KeyboardInterrupt
        give(*how)

    with monkeypatch.context() as patched:
        patched.setattr(Reviews, "give", breaking)
        with pytest.raises(KeyboardInterrupt):
            adopt(province, SCHEME, 2024, NAME)
    assert given == step
    assert state(province) == before


def test_giving_up_that_is_broken_off_takes_nothing(
    province: DeskStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged(province, tmp_path)
    adopt(province, SCHEME, 2024, NAME)
    before, taken, take_back = state(province), 0, Reviews.take_back

    def breaking(*how: Any) -> None:
        nonlocal taken
        taken += 1
        if taken == 3:
            raise KeyboardInterrupt
        take_back(*how)

    with monkeypatch.context() as patched:
        patched.setattr(Reviews, "take_back", breaking)
        with pytest.raises(KeyboardInterrupt):
            give_up_adopted(province, SCHEME, 2024, NAME)
    assert state(province) == before


def test_a_verdict_and_the_sum_it_makes_are_kept_together(
    province: DeskStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged(province, tmp_path)
    before = state(province)

    def breaking(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(Reviews, "keep_sums", breaking)
        with pytest.raises(KeyboardInterrupt):
            adopt(province, SCHEME, 2024, NAME)
    assert state(province) == before
