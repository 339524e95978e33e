"""A city judges otherwise after its province adopted it: that is seen, until it is adopted once more."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.keys import fingerprint
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.desk.adopting import adopt, give_up_adopted
from duikou_desktop.services.desk.city_rounds import cities, submit
from duikou_desktop.services.desk.collecting import Collected, collect
from duikou_desktop.services.desk.deciding import Ruling, decide, with_decisions
from duikou_desktop.services.desk.keys import confirm_fingerprint
from duikou_desktop.services.desk.reconciling import reconcile
from duikou_desktop.services.desk.report import Report
from duikou_desktop.services.desk.review_stage import Progress, Stage, progress
from duikou_desktop.services.desk.reviewing import (
    Opinion,
    accept_rest,
    give_verdict,
    reviewed,
    take_back,
)
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.services.office_key import office_key
from duikou_desktop.storage.desk import DeskStore
from tests.desks import NAME, city_desk, confirm_all, packages
from tests.factories import GUANGXI
from tests.ui.office import RONGSHUI

SCHEME = load_scheme(GUANGXI)
POINT = (RONGSHUI, "S5.1")


def of_side(desk: DeskStore, side: Side = Side.SUPPORTER) -> Report:
    reports = round_of(desk, SCHEME, 2024).reports
    return next(each for each in reports if each.received.side is side)


def stand(desk: DeskStore, side: Side = Side.SUPPORTER) -> Progress:
    report = of_side(desk, side)
    return progress(desk, [report])[report.received.id]


def changed(desk: DeskStore) -> list[str]:
    (city,) = cities(desk, SCHEME, 2024)
    return [each.said.side.label for each in city.answers if each.changed]


@pytest.fixture
def city(tmp_path: Path) -> Iterator[DeskStore]:
    """It gave 每批人数和时间 with 融水 2 points, and accepted the rest as claimed."""
    with city_desk(tmp_path / "city") as made:
        collect(made, packages())
        give_verdict(made, of_side(made).received, POINT, Opinion(Decimal(2), "一人未满六个月"))
        for side in (Side.SUPPORTER, Side.RECIPIENT):
            accept_rest(made, of_side(made, side).received, as_counted=False, reason="")
        confirm_all(made)
        yield made


@pytest.fixture
def province(city: DeskStore, tmp_path: Path) -> Iterator[DeskStore]:
    """It adopted what the city handed on."""
    submit(city, SCHEME, 2024, tmp_path / "1", office_key(city))
    with DeskStore.make(tmp_path / "province", "广西卫生健康委", GUANGXI, demo=True) as made:
        made.set_setting("clerk", "示例酉")
        collect(made, [tmp_path / "1"])
        confirm_fingerprint(made, fingerprint(office_key(city).public))
        adopt(made, SCHEME, 2024, NAME)
        yield made


def again(city: DeskStore, province: DeskStore, stick: Path) -> Collected:
    """The city hands on what it says now; returns what the province was told of its round."""
    submit(city, SCHEME, 2024, stick, office_key(city))
    (told,) = (each for each in collect(province, [stick]) if each.city)
    return told


def test_what_was_just_adopted_is_what_the_city_says(province: DeskStore) -> None:
    assert changed(province) == []
    assert stand(province) == Progress(Stage.ADOPTED, Decimal("80.1"))


def test_another_score_is_told_when_it_is_collected(
    city: DeskStore, province: DeskStore, tmp_path: Path
) -> None:
    give_verdict(city, of_side(city).received, POINT, Opinion(Decimal(4), "补了一人"))
    told = again(city, province, tmp_path / "2")
    assert str(told.doubt) == (
        "市里改过评审（1 份报告），采用的还是以前的：到“各市上报”里再采用一次。"
    )
    assert changed(province) == ["支援"]
    # 80.1 with 2 for 融水 and 4 for 融安, a mean of 3; with 4 and 4 it is 4.
    assert stand(province) == Progress(Stage.ADOPTED, Decimal("80.1"), changed=True)
    assert stand(province).label == "市里改过"
    assert not stand(province, Side.RECIPIENT).changed
    adopt(province, SCHEME, 2024, NAME)
    assert changed(province) == []
    assert stand(province) == Progress(Stage.ADOPTED, Decimal("81.1"))
    # Collected once more, nothing is said any more.
    (once_more,) = (each for each in collect(province, [tmp_path / "2"]) if each.city)
    assert once_more.doubt is None


def test_another_reason_is_another_word(
    city: DeskStore, province: DeskStore, tmp_path: Path
) -> None:
    give_verdict(city, of_side(city).received, POINT, Opinion(Decimal(2), "两人未满六个月"))
    again(city, province, tmp_path / "2")
    assert changed(province) == ["支援"]
    adopt(province, SCHEME, 2024, NAME)
    assert changed(province) == []


def test_the_same_handed_on_again_is_nothing_new(
    city: DeskStore, province: DeskStore, tmp_path: Path
) -> None:
    assert again(city, province, tmp_path / "2").doubt is None
    assert changed(province) == []


def test_a_point_that_stood_by_itself_is_judged_by_the_city(
    city: DeskStore, province: DeskStore, tmp_path: Path
) -> None:
    """Form and recount agree on it: nothing was adopted of it, and the city took a point off since."""
    agreed = next(
        (part.relation, each.figures.point)
        for part in reviewed(province, of_side(province).received)
        for each in part.points
        if each.verdict is None and (each.stands or 0) >= 1
    )
    give_verdict(city, of_side(city).received, agreed, Opinion(Decimal("0.5"), "现场没有见到"))
    assert again(city, province, tmp_path / "2").doubt is not None
    assert changed(province) == ["支援"]
    adopt(province, SCHEME, 2024, NAME)
    assert changed(province) == []


def test_what_the_province_judged_is_no_citys_to_change(
    city: DeskStore, province: DeskStore, tmp_path: Path
) -> None:
    give_verdict(province, of_side(province).received, POINT, Opinion(Decimal(1), "省里抽查"))
    give_verdict(city, of_side(city).received, POINT, Opinion(Decimal(4), "补了一人"))
    assert again(city, province, tmp_path / "2").doubt is None
    assert changed(province) == []


def test_nothing_is_changed_of_what_was_never_adopted_or_given_up(
    city: DeskStore, province: DeskStore, tmp_path: Path
) -> None:
    give_up_adopted(province, SCHEME, 2024, NAME)
    give_verdict(city, of_side(city).received, POINT, Opinion(Decimal(4), "补了一人"))
    assert again(city, province, tmp_path / "2").doubt is None
    assert changed(province) == []


def test_a_review_that_the_city_opened_again_is_taken_back_by_adopting_once_more(
    city: DeskStore, province: DeskStore, tmp_path: Path
) -> None:
    """S5.1 waits again at the city: it has no total, and what was adopted is not its word any more."""
    take_back(city, of_side(city).received, POINT)
    again(city, province, tmp_path / "2")
    assert changed(province) == ["支援"]
    assert adopt(province, SCHEME, 2024, NAME).reports == 1  # the recipient's
    assert changed(province) == []
    assert stand(province).total is None
    assert stand(province, Side.RECIPIENT) == Progress(Stage.ADOPTED, Decimal("95.8"))


def test_another_decision_on_what_the_two_sides_say_is_seen(
    city: DeskStore, province: DeskStore, tmp_path: Path
) -> None:
    def rule(side: Side) -> None:
        ((both, (told,)),) = with_decisions(
            city, 2024, reconcile(city, SCHEME, round_of(city, SCHEME, 2024))
        )
        decide(city, both, told.told, Ruling(side, "看过原件"))

    rule(Side.SUPPORTER)
    # By the recipient's count S9.3 would earn nothing: looked at, and kept as claimed.
    give_verdict(city, of_side(city).received, (RONGSHUI, "S9.3"), Opinion(None))
    again(city, province, tmp_path / "2")
    assert changed(province) != []  # nothing had been decided when it was adopted
    adopt(province, SCHEME, 2024, NAME)
    assert changed(province) == []
    rule(Side.RECIPIENT)
    give_verdict(city, of_side(city).received, (RONGSHUI, "S9.3"), Opinion(None))
    again(city, province, tmp_path / "3")
    assert changed(province) != []
    adopt(province, SCHEME, 2024, NAME)
    assert changed(province) == []
    (made,) = province.claims.decisions(2024)
    assert made.stands is Side.RECIPIENT
    # Taken back by the city: it is nobody's here either once its review is adopted once more.
    for each in city.claims.decisions(2024):
        city.claims.withdraw(each)
    again(city, province, tmp_path / "4")
    assert list(province.claims.decisions(2024)) == [made]
    assert changed(province) != []
    adopt(province, SCHEME, 2024, NAME)
    assert list(province.claims.decisions(2024)) == []
    assert changed(province) == []
