"""Two cities judged one supporter's report: each one's word stands for the relations of its own counties."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest

from duikou_desktop.core.errors import UserError
from duikou_desktop.domain.sides import Side
from duikou_desktop.exchange.keys import fingerprint
from duikou_desktop.schemes.load import load_scheme
from duikou_desktop.services.desk.adopting import Adopted, adopt, give_up_adopted
from duikou_desktop.services.desk.city_rounds import cities, submit
from duikou_desktop.services.desk.collecting import collect
from duikou_desktop.services.desk.deciding import Ruling, decide, with_decisions
from duikou_desktop.services.desk.keys import confirm_fingerprint
from duikou_desktop.services.desk.reconciling import reconcile
from duikou_desktop.services.desk.report import Report
from duikou_desktop.services.desk.report_view import PointSeen, open_report
from duikou_desktop.services.desk.review_stage import Progress, Stage, progress
from duikou_desktop.services.desk.reviewing import (
    Opinion,
    accept_rest,
    give_verdict,
    reviewed,
)
from duikou_desktop.services.desk.settling import settled_round
from duikou_desktop.services.desk.standing import round_of
from duikou_desktop.services.office_key import office_key
from duikou_desktop.storage.desk import DeskStore
from tests.desks import confirm_all, copied, packages
from tests.factories import GUANGXI
from tests.ui.office import RONGAN, RONGSHUI

SCHEME = load_scheme(GUANGXI)
ONE, OTHER = "柳州市卫生健康委", "来宾市卫生健康委"
# The supporter claims 4 of 每批人数和时间 with 融安 and 5 with 融水, and 81.6 in all.
CLAIMED = Decimal("81.6") - Decimal("4.5")  # without that point


def supporters(desk: DeskStore) -> Report:
    reports = settled_round(desk, SCHEME, 2024).reports
    return next(each for each in reports if each.received.side is Side.SUPPORTER)


def stand(desk: DeskStore) -> Progress:
    report = supporters(desk)
    return progress(desk, [report])[report.received.id]


def points(desk: DeskStore) -> dict[UUID | None, Decimal | None]:
    """What S5.1 counts in each relation."""
    return {
        part.relation: each.score
        for part in reviewed(desk, supporters(desk).received)
        for each in part.points
        if each.figures.point == "S5.1"
    }


def judged(
    folder: Path, name: str, counties: tuple[str, ...], given: dict[UUID, str], *, rules: Side
) -> tuple[Path, str]:
    """A city with these counties that gave S5.1 so many points; its stick and its fingerprint."""
    with DeskStore.make(folder / "desk", name, GUANGXI, counties=counties, demo=True) as desk:
        collect(desk, packages())
        for both in reconcile(desk, SCHEME, round_of(desk, SCHEME, 2024)):
            for told in both.found:
                decide(desk, both, told, Ruling(rules, f"{name}看过"))
        received = supporters(desk).received
        # By the recipient's 39 proven rounds S9.3 would earn nothing: looked at, and kept as claimed.
        give_verdict(desk, received, (RONGSHUI, "S9.3"), Opinion(None, f"{name}看过"))
        for relation, score in given.items():
            give_verdict(desk, received, (relation, "S5.1"), Opinion(Decimal(score), f"{name}看过"))
        for each in round_of(desk, SCHEME, 2024).reports:
            accept_rest(desk, each.received, as_counted=False, reason="")
        confirm_all(desk)
        submit(desk, SCHEME, 2024, folder / "stick", office_key(desk))
        return folder / "stick", fingerprint(office_key(desk).public)


def province(folder: Path, *brought: tuple[Path, str]) -> DeskStore:
    made = DeskStore.make(folder, "广西卫生健康委", GUANGXI, demo=True)
    for stick, figures in brought:
        collect(made, [stick])
        confirm_fingerprint(made, figures)
    return made


def make_apart(folder: Path) -> None:
    one = judged(
        folder / "one",
        ONE,
        ("融水苗族自治县",),
        {RONGSHUI: "2", RONGAN: "0"},
        rules=Side.SUPPORTER,
    )
    other = judged(folder / "other", OTHER, ("融安县",), {RONGAN: "1"}, rules=Side.RECIPIENT)
    province(folder / "province", one, other).close()


def make_together(folder: Path) -> None:
    county = ("融水苗族自治县",)
    one = judged(folder / "one", ONE, county, {RONGSHUI: "2"}, rules=Side.SUPPORTER)
    other = judged(folder / "other", OTHER, county, {RONGSHUI: "3"}, rules=Side.RECIPIENT)
    province(folder / "province", one, other).close()


@pytest.fixture
def apart(tmp_path: Path) -> Iterator[DeskStore]:
    """Each city has one of the two counties; both judged the whole report."""
    with DeskStore(copied(make_apart, tmp_path) / "province") as made:
        yield made


@pytest.fixture
def together(tmp_path: Path) -> Iterator[DeskStore]:
    """Both say that 融水 is theirs."""
    with DeskStore(copied(make_together, tmp_path) / "province") as made:
        yield made


def seen(desk: DeskStore, relation: UUID) -> PointSeen:
    report = open_report(desk, SCHEME, supporters(desk).received.id)
    assert report is not None
    part = next(each for each in report.parts if each.relation == relation)
    return next(each for each in part.points if each.point.id == "S5.1")


@pytest.mark.parametrize("order", [(ONE, OTHER), (OTHER, ONE)])
def test_each_citys_word_stands_in_its_own_counties(
    apart: DeskStore, order: tuple[str, str]
) -> None:
    for each in order:
        adopt(apart, SCHEME, 2024, each)
    assert points(apart) == {RONGSHUI: Decimal(2), RONGAN: Decimal(1)}
    # The hospital's point is the mean of both: 1.5.
    assert stand(apart) == Progress(Stage.ADOPTED, CLAIMED + Decimal("1.5"))


def test_what_lies_in_another_citys_counties_waits_for_that_city(apart: DeskStore) -> None:
    adopt(apart, SCHEME, 2024, ONE)
    assert points(apart) == {RONGSHUI: Decimal(2), RONGAN: None}
    assert stand(apart) == Progress(Stage.UNDER_WAY, None)
    # What was adopted can be given up before the rest came.
    by_name = {each.said.commission: each for each in cities(apart, SCHEME, 2024)}
    adopted = {name: any(each.adopted for each in city.answers) for name, city in by_name.items()}
    assert adopted == {ONE: True, OTHER: False}
    assert give_up_adopted(apart, SCHEME, 2024, ONE).reports == 2
    assert points(apart) == {RONGSHUI: None, RONGAN: None}


def test_a_city_has_no_word_of_relations_it_does_not_judge(apart: DeskStore) -> None:
    """Each judged the relation of its own county, and of the other's it said nothing: not what was claimed."""
    assert adopt(apart, SCHEME, 2024, ONE) == Adopted(reports=2, otherwise=0, contested=())
    # The recipient of 融水 is none of this city's.
    assert adopt(apart, SCHEME, 2024, OTHER) == Adopted(reports=1, otherwise=0, contested=())
    for relation, told in ((RONGSHUI, {ONE: (2, True)}), (RONGAN, {OTHER: (1, True)})):
        words = seen(apart, relation).by_cities
        assert {each.commission: (each.score, each.own) for each in words} == told


def test_of_two_cities_with_one_county_neither_has_a_say_until_a_person_chooses(
    together: DeskStore,
) -> None:
    for each in (ONE, OTHER):
        with pytest.raises(UserError, match="没有哪个县认定归"):
            adopt(together, SCHEME, 2024, each)
    assert points(together)[RONGSHUI] is None
    both = reconcile(together, SCHEME, round_of(together, SCHEME, 2024))
    ((_, (difference,)),) = with_decisions(together, 2024, both)
    assert difference.decision is None
    # Both words are beside the point.
    told = {each.commission: each.score for each in seen(together, RONGSHUI).by_cities}
    assert told == {ONE: Decimal(2), OTHER: Decimal(3)}
    together.reviews.give_counties(ONE, ())
    # 3 against the 2 of the other city, whose word is told and does not stand.
    assert adopt(together, SCHEME, 2024, OTHER).otherwise == 1
    assert points(together)[RONGSHUI] == Decimal(3)
    # The county moved to the other city: adopting takes its word, and the first one's goes.
    together.reviews.give_counties(ONE, ("融水苗族自治县",))
    together.reviews.give_counties(OTHER, ("融安县",))
    adopt(together, SCHEME, 2024, ONE)
    assert points(together)[RONGSHUI] == Decimal(2)
    ((_, (difference,)),) = with_decisions(together, 2024, both)
    assert difference.decision is not None
    assert (difference.decision.stands, difference.decision.decided_by) == (Side.SUPPORTER, ONE)


def test_what_was_adopted_of_a_county_goes_with_the_county(apart: DeskStore) -> None:
    adopt(apart, SCHEME, 2024, ONE)
    assert points(apart) == {RONGSHUI: Decimal(2), RONGAN: None}
    # It claims 融水 alone; and what a person gave it beside that it does not claim.
    apart.reviews.give_counties(ONE, ("融水苗族自治县", "融安县"))
    adopt(apart, SCHEME, 2024, ONE)
    assert points(apart) == {RONGSHUI: Decimal(2), RONGAN: None}


def test_a_person_of_the_province_is_overruled_by_neither(together: DeskStore) -> None:
    given = Opinion(Decimal(3), "省里看过")
    give_verdict(together, supporters(together).received, (RONGSHUI, "S5.1"), given)
    together.reviews.give_counties(OTHER, ())
    adopt(together, SCHEME, 2024, ONE)
    assert points(together)[RONGSHUI] == Decimal(3)
